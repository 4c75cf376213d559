"""Where the page's rows come from: the tables of a dbt target, or a published DuckDB file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from jinja2 import Environment, StrictUndefined

from segment_builder.dbt import NAME, Dbt
from segment_builder.errors import CommandError

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

Row = dict[str, Any]

PLUMBING = "_plumbing"


class Source(Protocol):
    """Answers queries that are templates, as `Dbt.rows` takes them."""

    def rows(self, query: str, *tables: str) -> list[Row]:
        """The rows of a query over these tables; none where one of them is not built."""

    def close(self) -> None:
        """Let go of what is open."""


class Target:
    """The tables of a dbt target, whatever the engine."""

    def __init__(self, dbt: Dbt) -> None:
        self._dbt = dbt
        # Parsed once, for there are many queries; another dbt than this process' parses by itself.
        self._manifest: Manifest | None = None if dbt.executable else dbt.manifest()

    def rows(self, query: str, *tables: str) -> list[Row]:
        """Ask the warehouse."""
        if self._manifest:
            known = {node.name for node in self._manifest.nodes.values() if node.package_name == NAME}
            if not known.issuperset(tables):
                return []
        # All are looked for, whatever is found: dbt has to see every ref while it parses.
        found = ", ".join(f"load_relation(ref('{NAME}', '{table}'))" for table in tables)
        nothing = "select nothing from (select 1 as nothing) as none_built where nothing = 0"
        guarded = f"{{% if none in [{found}] %}}{nothing}{{% else %}}{query}{{% endif %}}"
        return [_plain(row) for row in self._dbt.rows(guarded, self._manifest)]

    def close(self) -> None:
        """Nothing is open between two queries."""


class PublishedFile:
    """The file that `publish` wrote; it is only read."""

    def __init__(self, path: Path) -> None:
        try:
            import duckdb
        except ImportError:
            raise CommandError("--database reads a DuckDB file, and Python has no duckdb here.") from None

        if not path.exists():
            raise CommandError(f"{path} is not there: make build, or segment-builder publish, writes it.")
        try:
            self._connection = duckdb.connect(str(path), read_only=True)
        except duckdb.Error as error:
            raise CommandError(f"{path} cannot be read: {error}") from None
        self._relations = self._find(path)
        environment = Environment(undefined=StrictUndefined)
        environment.globals = {"ref": lambda _, table: self._relations[table], NAME: _Literals}
        self._environment = environment

    def _find(self, path: Path) -> dict[str, str]:
        """Table -> its name with its schema: of the schema that holds the segments, and of the plumbing beside it."""
        schemas = self._connection.execute(
            "select table_schema from information_schema.columns"
            " where table_name = 'segments' and column_name = 'definition_in_words' order by table_schema"
        ).fetchall()
        if not schemas:
            raise CommandError(f"{path} holds no segments: it is no database of this project, or nothing was built.")
        if len(schemas) > 1:
            names = ", ".join(schema for (schema,) in schemas)
            raise CommandError(f"{path} holds segments in more than one schema: {names}. Leave out --database.")
        schema = schemas[0][0]
        tables = self._connection.execute(
            "select table_schema, table_name from information_schema.tables where table_schema in (?, ?)",
            [schema, schema + PLUMBING],
        ).fetchall()
        return {table: f'"{schema}"."{table}"' for schema, table in tables}

    def rows(self, query: str, *tables: str) -> list[Row]:
        """Ask the file."""
        if not self._relations.keys() >= set(tables):
            return []
        answer = self._connection.execute(self._environment.from_string(query).render())
        names = [column[0] for column in answer.description]
        return [_plain(zip(names, row, strict=True)) for row in answer.fetchall()]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class _Literals:
    """What of the project's macros the queries use, for DuckDB."""

    @staticmethod
    def string_literals(texts: Iterable[str]) -> str:
        return ", ".join("'" + text.replace("'", "''") + "'" for text in texts)

    @staticmethod
    def timestamp_literal(instant: str) -> str:
        return f"timestamp '{instant}'"


def _plain(row: Any) -> Row:
    """A row of what JSON has, whichever way it came."""
    return {name: _plain_value(value) for name, value in dict(row).items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value != value:
        return None
    return value
