"""Count the bytes of events that a hundred segments read where a warehouse bills for what is read, as BigQuery does.

Nothing is billed here: DuckDB says of each scan which columns, which metric and which time it is for. Counted is what
BigQuery documents of on-demand queries: the columns that a query names, each with the logical bytes of its type, of the
months of `occurred_at` (partitions) and the metric (cluster) that it asks for. Of the raw table, which nobody has laid
out, all rows. Run it in the project's folder:

    python scripts/benchmark_bytes.py
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb

from benchmark_definitions import AS_OF, segments
from benchmark_scale import ROOT, Checkout, make_shop

# A text has two bytes more than its letters; a document is billed as its text.
BYTES = {
    "event_id": "2 + strlen(event_id)",
    "profile_id": "2 + strlen(profile_id)",
    "metric": "coalesce(2 + strlen(metric), 0)",
    "metric_id": "coalesce(2 + strlen(metric_id), 0)",
    "occurred_at": "8",
    "loaded_at": "8",
    "value": "if(value is null, 0, 8)",
    "properties": "strlen(cast(properties as varchar))",
    "profile_key": "8",
}
# How the table of judged events names what int_events shows.
SHOWN = {"event_value": "value", "properties_object": "properties"}
FLAG = "has_[a-z0-9_]*_[0-9a-f]{12}"


def scans(connection: duckdb.DuckDBPyConnection, select: str, table: str) -> Iterator[str]:
    """What DuckDB says of each scan of a table."""
    plan = json.loads(connection.execute(f"explain (format json) {select}").fetchall()[0][1])
    while plan:
        node = plan.pop()
        plan += node.get("children", [])
        if str(node.get("extra_info", {}).get("Table", "")).endswith(table):
            yield json.dumps({name: said for name, said in node["extra_info"].items() if name != "Table"})


def bytes_of(connection: duckdb.DuckDBPyConnection, columns: set[str], where: str = "true") -> int:
    """Those of columns of the raw events; one for each flag."""
    per_row = " + ".join(BYTES.get(column, "1") for column in sorted(columns)) or "0"
    return connection.execute(f"select coalesce(sum({per_row}), 0) from raw.events where {where}").fetchone()[0]


def bytes_of_segment(connection: duckdb.DuckDBPyConnection, select: str) -> tuple[int, int]:
    """Those that a compiled segment reads of int_events: of its metrics' clusters, and where no cluster is left out."""
    of_clusters = of_all = 0
    for said in scans(connection, select, "base_raw__events"):
        columns = {SHOWN.get(name, name) for name in re.findall(rf"\b(?:{FLAG}|{'|'.join([*BYTES, *SHOWN])})\b", said)}
        metric = re.search(r"metric(?:_id)?\s*=\s*'([^']*)'", said)[1]
        since = re.search(r"occurred_at\s*>=?\s*'([^']*)'", said)
        months = f"occurred_at >= date_trunc('month', timestamp '{since[1]}')" if since else "true"
        columns |= {"metric", "metric_id", "occurred_at"}
        of_clusters += bytes_of(connection, columns, f"{months} and '{metric}' in (metric, metric_id)")
        of_all += bytes_of(connection, columns, months)
    return of_clusters, of_all


def main() -> None:
    """Make, compile, count and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=200_000, help="of the shop (default: %(default)s)")
    parser.add_argument("--segments", type=int, default=100, help="how many of them (default: %(default)s)")
    arguments = parser.parse_args()
    made = segments(1, arguments.segments)
    models = {name: segment.in_words() for name, segment in made.items()}
    read: dict[str, int] = {}

    with tempfile.TemporaryDirectory() as name:
        shop = Path(name) / "segment_builder.duckdb"
        make_shop(shop, arguments.events)
        for form, number in (("keys and filters kept", 100), ("ids and properties read", 0)):
            database = Path(name) / str(number) / "segment_builder.duckdb"
            database.parent.mkdir()
            shutil.copy(shop, database)
            settings = {"maximum_kept_filters": number, "profile_keys": number > 0}
            checkout = Checkout(ROOT, database.parent, database, settings)
            checkout.prepare(models)
            compiled = checkout.first_build(AS_OF)
            with duckdb.connect(str(database)) as connection:
                selects = [compiled[name][0].split(" as ", 1)[1] for name in made]
                of_clusters, of_all = zip(*(bytes_of_segment(connection, select) for select in selects), strict=True)
            read[form], read[f"{form}, no cluster left out"] = sum(of_clusters), sum(of_all)
        with duckdb.connect(str(shop)) as connection:
            everything = bytes_of(connection, set(BYTES) - {"profile_key"})
            read["by hand, on the raw table"] = sum(
                bytes_of(connection, set(re.findall(rf"\b(?:{'|'.join(BYTES)})\b", said)))
                for segment in made.values()
                for said in scans(connection, segment.in_sql("duckdb"), "events")
            )

    print(f"{arguments.segments} segments; × the bytes of the raw events, which int_events reads once a run:\n")
    for form, number in read.items():
        print(f"| {form} | {number / everything:.2f} |")


if __name__ == "__main__":
    main()
