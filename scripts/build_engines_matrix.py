"""Write the matrix of dialect families and engines into docs/engines.md, from the macros.

An adapter that is built on another takes that one's macros before the defaults, unasked. So nothing is inherited but
what `INHERITED` names, with the reason.

Usage: python scripts/build_engines_matrix.py [--check]      --check: fail where the matrix is not up to date
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DIALECT = ROOT / "macros" / "dialect"
DOCS = ROOT / "docs" / "engines.md"
START, END = "<!-- matrix: start -->", "<!-- matrix: end -->"

ENGINES = (
    "duckdb", "postgres", "spark", "clickhouse", "bigquery", "snowflake", "redshift", "databricks", "trino",
)  # fmt: skip
# Whose macros dbt takes where an engine has none of its own.
PARENTS = {"redshift": "postgres", "databricks": "spark"}


@dataclass(frozen=True)
class Inheritance:
    """What an engine takes from its parent, and why that is right there, too."""

    engine: str
    reason: str
    families: tuple[str, ...]


INHERITED = (
    Inheritance("redshift", "It has no function for the distance of two texts either.", ("edit_distance",)),
    Inheritance(
        "redshift",
        "It has the same statement, and the same planner that knows nothing of a table just built.",
        ("gather_statistics",),
    ),
    Inheritance(
        "databricks",
        "Its literals are Spark's: a backslash escapes in them, `\\u` spells a character.",
        ("quoted_text", "control_character"),
    ),
    Inheritance(
        "databricks",
        "Its types are Spark's, and a map keeps JSON on both.",
        ("type_name",),
    ),
    Inheritance(
        "databricks",
        "Its functions on text are Spark's, case sensitive and by code point under the default collation.",
        ("text_contains", "text_starts_with", "text_ends_with"),
    ),
    Inheritance(
        "databricks",
        "It writes a double as Java does, as Spark.",
        ("number_as_text",),
    ),
    Inheritance(
        "databricks",
        "Its arrays are collected and sorted by Spark's functions, which leave null out.",
        ("joined_texts",),
    ),
    Inheritance(
        "databricks",
        "It has Spark's sequences, and ends a recursion after a hundred steps, too.",
        ("units_of",),
    ),
    Inheritance(
        "databricks",
        "Its functions on time are Spark's.",
        (
            "at_time_zone", "minutes_earlier", "whole_days_later", "days_between", "epoch_as_timestamp",
            "microseconds_between",
        ),
    ),
    Inheritance(
        "databricks",
        "Its functions on JSON, maps and arrays are Spark's. They do not fail in its ANSI mode: a missing key gives "
        "null, no place is asked for that may be missing, and casts are tried.",
        (
            "json_as_text", "json_object", "json_array", "json_text", "json_unquoted", "json_boolean", "json_is_set",
            "json_string", "json_list", "json_member_list", "objects_match", "list_items", "scalar_list", "folded_list",
            "list_length", "list_has_any", "list_has_all", "list_has_substring", "place_in_array", "distinct_json_keys",
            "nested_json", "array_objects",
        ),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Family:
    """A macro that dispatches, and the prefixes for which it is written."""

    name: str
    file: str
    written: frozenset[str]

    def taken_from(self, engine: str) -> str | None:
        """The engine whose macro dbt takes, `default`, or nothing."""
        for prefix in (engine, PARENTS.get(engine), "default"):
            if prefix in self.written:
                return prefix
        return None


def families(folder: Path = DIALECT) -> list[Family]:
    """All families, as the files have them."""
    sources = {file: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.sql"))}
    names = {name for source in sources.values() for name in re.findall(r"{% macro (\w+)\(", source)}
    return [
        Family(
            name,
            file.relative_to(folder).as_posix(),
            frozenset(other.removesuffix(f"__{name}") for other in names if other.endswith(f"__{name}")),
        )
        for file, source in sources.items()
        for name in re.findall(r"adapter\.dispatch\('(\w+)', 'segment_builder'\)", source)
    ]


def problems(found: list[Family], inherited: tuple[Inheritance, ...] = INHERITED) -> list[str]:
    """What no engine may do: lack a family, or take one from its parent unlisted; and what is listed for nothing."""
    listed = {(entry.engine, family) for entry in inherited for family in entry.families}
    taken = {(engine, family.name): family.taken_from(engine) for engine in ENGINES for family in found}
    missing = [
        f"{engine} has no {family}, which has no default" for (engine, family), source in taken.items() if not source
    ]
    unlisted = [
        f"{engine} takes {family} from {source} unseen: write its own, or list it with its reason"
        for (engine, family), source in taken.items()
        if source and source == PARENTS.get(engine) and (engine, family) not in listed
    ]
    idle = [
        f"{engine} does not take {family} from {PARENTS.get(engine)}, but is listed to"
        for engine, family in sorted(listed)
        if taken.get((engine, family)) != PARENTS.get(engine)
    ]
    return missing + unlisted + idle


def matrix(found: list[Family], inherited: tuple[Inheritance, ...] = INHERITED) -> str:
    """The tables as Markdown."""
    rows = [["family", *ENGINES], ["---"] * (len(ENGINES) + 1)]
    last_file = None
    for family in found:
        if family.file != last_file:
            rows.append([f"**`{family.file}`**", *[""] * len(ENGINES)])
            last_file = family.file
        rows.append([f"`{family.name}`", *(_cell(family, engine) for engine in ENGINES)])
    reasons = [["engine", "inherits", "because"], ["---"] * 3]
    reasons += [
        [
            f"{entry.engine} ← {PARENTS[entry.engine]}",
            ", ".join(f"`{family}`" for family in entry.families),
            entry.reason,
        ]
        for entry in inherited
    ]
    return "\n\n".join("\n".join("| " + " | ".join(row) + " |" for row in table) for table in (rows, reasons))


def _cell(family: Family, engine: str) -> str:
    source = family.taken_from(engine)
    return {engine: "own", "default": "default", None: "**missing**"}.get(source, f"← {source}")


def filled(text: str) -> str:
    """The document with the matrix up to date."""
    before, rest = text.split(START)
    return f"{before}{START}\n{matrix(families())}\n{END}{rest.split(END)[1]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where the matrix is not up to date")
    arguments = parser.parse_args()

    found = problems(families())
    if found:
        raise SystemExit("\n".join(found))
    text = DOCS.read_text(encoding="utf-8")
    wanted = filled(text)
    if arguments.check:
        raise SystemExit(0 if wanted == text else "The matrix is not up to date: run scripts/build_engines_matrix.py")
    DOCS.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
