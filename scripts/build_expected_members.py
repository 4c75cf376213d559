"""Write the seed demo_expected_members: who belongs to which of the demo's segments, worked out without the compiler.

The guide's definitions stand as JSON in tests/differential/guide_segments.json, and the plain Python evaluator beside
them judges every demo profile from the raw seeds. It shares no code with the macros. Predictions are taken from the
built database, so the seed tests how definitions read them, not the predictions themselves.

Usage: python scripts/build_expected_members.py [--database build/segment_builder.duckdb]
"""

import argparse
import csv
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from evaluator.members import Evaluator  # noqa: E402
from evaluator.shop import BOOLEAN, DOUBLE, TABLES, TIMESTAMP, Shop  # noqa: E402

AS_OF = datetime(2026, 8, 1, 6, tzinfo=UTC)
READERS = {
    TIMESTAMP: datetime.fromisoformat,
    DOUBLE: float,
    BOOLEAN: lambda text: text == "true",
}


def demo_shop() -> Shop:
    """The demo's raw tables, from the CSV seeds; an empty cell is null."""
    tables = {}
    for table, columns in TABLES.items():
        path = ROOT / "seeds" / "demo" / f"demo_{table}.csv"
        if not path.exists():
            tables[table] = []
            continue
        with path.open(encoding="utf-8", newline="") as stream:
            tables[table] = [
                {
                    name: None if row.get(name) in ("", None) else READERS.get(kind, str)(row[name])
                    for name, kind in columns.items()
                }
                for row in csv.DictReader(stream)
            ]
    return Shop(**tables)


def built_predictions(database: Path) -> dict[str, dict]:
    """Profile id -> values of profile_predictions."""
    with duckdb.connect(str(database), read_only=True) as connection:
        relation = connection.sql("select * from profile_predictions")
        rows = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    for row in rows:
        if row.get("channel_affinity") is not None:
            row["channel_affinity"] = json.loads(row["channel_affinity"])
    return {row.pop("profile_id"): row for row in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", type=Path, default=ROOT / "build" / "segment_builder.duckdb")
    parser.add_argument("--output", type=Path, default=ROOT / "seeds" / "demo" / "demo_expected_members.csv")
    arguments = parser.parse_args()

    definitions = json.loads((ROOT / "tests" / "differential" / "guide_segments.json").read_text())
    evaluator = Evaluator(demo_shop(), AS_OF, definitions, built_predictions(arguments.database))
    with arguments.output.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["segment", "profile_id"])
        for segment, definition in sorted(definitions.items()):
            writer.writerows([segment, profile_id] for profile_id in sorted(evaluator.members(definition)))


if __name__ == "__main__":
    main()
