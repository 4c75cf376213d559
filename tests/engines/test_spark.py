"""Apache Spark, on a throw-away Spark Connect server."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from agreement import SEGMENTS, engine_environment, scratch_project
from contract import BuildsTheDemo, FindsMembers, ReadsText, RecordsHistory
from engine import RAW_SCHEMA, Engine
from evaluator.shop import BOOLEAN, DOUBLE, JSON, TEXT, TIMESTAMP
from spark_server import spark_server


class Spark(Engine):
    target = "spark"
    types = {TEXT: "string", TIMESTAMP: "timestamp", DOUBLE: "double", BOOLEAN: "boolean", JSON: "string"}

    def __init__(self, url: str):
        self.environment = {"SPARK_CONNECT_URL": url}
        self.session = SparkSession.builder.remote(url).create()

    def execute(self, sql: str) -> None:
        self.session.sql(sql).collect()

    def query(self, sql: str) -> list[tuple]:
        return [tuple(row) for row in self.session.sql(sql).collect()]

    def relation(self, name: str) -> str:
        return f"segment_builder.{name}"

    def quoted(self, column: str) -> str:
        return f"`{column}`"

    def value(self, value: object, kind: str) -> object:
        value = super().value(value, kind)
        return value.replace(tzinfo=UTC) if kind == TIMESTAMP and value is not None else value

    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        schema = ", ".join(f"{self.quoted(column)} {self.types.get(kind, kind)}" for column, kind in columns.items())
        self.session.createDataFrame([tuple(row) for row in rows], schema).write.insertInto(table)


@pytest.fixture(scope="module")
def engine():
    with spark_server() as url:
        spark = Spark(url)
        yield spark
        spark.session.stop()


class TestSpark(FindsMembers, ReadsText, RecordsHistory, BuildsTheDemo):
    """All of the contract; a definition takes longer here."""

    definitions = 12

    def test_it_records_one_segment_at_a_time(self, engine: Spark, tmp_path: Path) -> None:
        project = scratch_project(tmp_path / "project", engine)
        for name in ("one", "other"):
            project.write(f"{SEGMENTS}/{name}.sql", "{{ segment(sampled(50)) }}")
        with engine_environment(engine.environment):
            command = ("run", "--target", "spark", "--threads", "2", "--select", f"path:{SEGMENTS}")
            run = project.run(*command, vars={"raw_schema": RAW_SCHEMA})
        assert not run.success
        assert "This run would record 2 segments at a time, and on spark it is 1 at a time" in run.error
