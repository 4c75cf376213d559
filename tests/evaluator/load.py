"""Writes a shop into schema `raw` of a DuckDB file."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import duckdb

from evaluator.shop import (
    BOOLEAN,
    DOUBLE,
    JSON,
    OPTIONAL_COLUMNS,
    OPTIONAL_TABLES,
    TABLES,
    TEXT,
    TIMESTAMP,
    Shop,
    read_json,
    utc,
)

DUCKDB_TYPES = {TEXT: "varchar", TIMESTAMP: "timestamp", DOUBLE: "double", BOOLEAN: "boolean"}
ROWS_PER_INSERT = 100


def load_shop(
    shop: Shop,
    database: str | Path | duckdb.DuckDBPyConnection,
    *,
    schema: str = "raw",
    json_type: bool = False,
    leave_out_columns: bool = False,
    leave_out_tables: Collection[str] = (),
) -> None:
    """Replace the tables of the contract in a DuckDB file (or an open connection).

    json_type: JSON columns have the type JSON, text that does not parse becoming null; else they are text.
    leave_out_columns: leave out the optional columns. leave_out_tables: optional tables to leave out.
    """
    unknown = set(leave_out_tables) - set(OPTIONAL_TABLES)
    if unknown:
        raise ValueError(f"not optional: {sorted(unknown)}")
    if isinstance(database, duckdb.DuckDBPyConnection):
        _load(shop, database, schema, json_type, leave_out_columns, leave_out_tables)
        return
    with duckdb.connect(str(database)) as connection:
        _load(shop, connection, schema, json_type, leave_out_columns, leave_out_tables)


def _load(
    shop: Shop,
    connection: duckdb.DuckDBPyConnection,
    schema: str,
    json_type: bool,
    leave_out_columns: bool,
    leave_out_tables: Collection[str],
) -> None:
    connection.execute(f'create schema if not exists "{schema}"')
    for table in TABLES:
        connection.execute(f'drop table if exists "{schema}"."{table}"')
        if table in leave_out_tables:
            continue
        left_out = OPTIONAL_COLUMNS.get(table, ()) if leave_out_columns else ()
        columns = {name: kind for name, kind in TABLES[table].items() if name not in left_out}
        _create(connection, f'"{schema}"."{table}"', columns, json_type)
        _insert(connection, f'"{schema}"."{table}"', columns, json_type, getattr(shop, table))


def _create(connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, str], json_type: bool) -> None:
    types = {**DUCKDB_TYPES, JSON: "json" if json_type else "varchar"}
    listing = ", ".join(f'"{column}" {types[kind]}' for column, kind in columns.items())
    connection.execute(f"create table {name} ({listing})")


def _insert(
    connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, str], json_type: bool, rows: list[dict]
) -> None:
    if not rows:
        return
    values = [[_value(row.get(column), kind, json_type) for column, kind in columns.items()] for row in rows]
    marks = "(" + ", ".join("?" for _ in columns) + ")"
    for start in range(0, len(values), ROWS_PER_INSERT):
        chunk = values[start : start + ROWS_PER_INSERT]
        connection.execute(f"insert into {name} values {', '.join([marks] * len(chunk))}", sum(chunk, []))


def _value(value: object, kind: str, json_type: bool) -> object:
    if kind == TIMESTAMP:
        return utc(value)
    if kind == JSON:
        return _json(value, json_type)
    return value


def _json(value: object, json_type: bool) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        return json.dumps(value)
    return None if json_type and read_json(value) is None else value
