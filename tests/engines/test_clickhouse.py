"""ClickHouse, inside the tests' own process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import clickhouse_connect
import pytest

from contract import FindsMembers, ReadsText, RecordsHistory
from engine import RAW_SCHEMA, Engine
from evaluator.shop import BOOLEAN, DOUBLE, JSON, TEXT, TIMESTAMP


class ClickHouse(Engine):
    target = "clickhouse"
    types = {
        TEXT: "Nullable(String)",
        TIMESTAMP: "Nullable(DateTime64(6, 'UTC'))",
        DOUBLE: "Nullable(Float64)",
        BOOLEAN: "Nullable(Bool)",
        JSON: "Nullable(String)",
    }
    environment: dict[str, str] = {}

    def __init__(self) -> None:
        self.client = clickhouse_connect.get_client()

    def execute(self, sql: str) -> None:
        self.client.command(sql)

    def query(self, sql: str) -> list[tuple]:
        return [tuple(row) for row in self.client.query(sql).result_rows]

    def relation(self, name: str) -> str:
        return f"segment_builder.{name}"

    def empty_raw_schema(self) -> None:
        self.execute(f"drop database if exists {RAW_SCHEMA}")
        self.execute(f"create database {RAW_SCHEMA}")

    def create_table(self, name: str, columns: str) -> str:
        return f"create table {name} ({columns}) engine = MergeTree order by tuple()"

    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        self.client.insert(table.split(".")[1], rows, column_names=list(columns), database=RAW_SCHEMA)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    """dbt-clickhouse knows servers only, so the client that it asks for is the one of the engine in this process."""
    folder: Path = tmp_path_factory.mktemp("clickhouse")
    connect = clickhouse_connect.get_client

    def get_client(settings: dict | None = None, query_limit: int = 0, **_: object):
        return connect(dsn=f"chdb://{folder}", settings=settings, query_limit=query_limit)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clickhouse_connect, "get_client", get_client)
        yield ClickHouse()


class TestClickHouse(FindsMembers, ReadsText, RecordsHistory):
    """All but the demo."""
