"""PostgreSQL, on a throw-away cluster."""

from __future__ import annotations

from pathlib import Path

import psycopg2
import psycopg2.extras
import pytest

from agreement import SEEDS, definitions_per_seed, disagreements
from demo import demo_failures
from engine import Engine
from memberships import EXPECTED, recorded_history
from postgres_server import postgres_server
from sample import EXPECTED_SAMPLE, sampled_ids
from shop import BOOLEAN, DOUBLE, JSON, TEXT, TIMESTAMP


class Postgres(Engine):
    target = "postgres"
    types = {TEXT: "text", TIMESTAMP: "timestamp", DOUBLE: "double precision", BOOLEAN: "boolean", JSON: "text"}

    def __init__(self, socket_folder: Path):
        self.environment = {"POSTGRES_HOST": str(socket_folder)}
        self.connection = psycopg2.connect(host=str(socket_folder), user="postgres", dbname="postgres")
        self.connection.autocommit = True

    def execute(self, sql: str) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(sql)

    def query(self, sql: str) -> list[tuple]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall()

    def relation(self, name: str) -> str:
        return f"segment_builder.{name}"

    def text(self, text: str) -> str:
        """PostgreSQL cannot hold U+0000; what loads it has to put something else in its place."""
        return text.replace("\0", "\uffff")

    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        with self.connection.cursor() as cursor:
            psycopg2.extras.execute_values(cursor, f"insert into {table} values %s", rows)


@pytest.fixture(scope="module")
def engine():
    with postgres_server() as socket_folder:
        postgres = Postgres(socket_folder)
        yield postgres
        postgres.connection.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_it_finds_the_members_that_the_evaluator_finds(engine, tmp_path, seed):
    found = disagreements(engine, tmp_path / "project", seed, definitions_per_seed(100))
    assert not found, "\n".join(found)


def test_a_sample_picks_the_same_people(engine, tmp_path):
    assert sampled_ids(engine, tmp_path / "project") == EXPECTED_SAMPLE


def test_it_records_the_history(engine, tmp_path):
    assert recorded_history(engine, tmp_path / "project") == EXPECTED


def test_the_demo_passes_its_tests(engine, tmp_path):
    failures = demo_failures(engine, tmp_path / "project")
    assert not failures, failures
