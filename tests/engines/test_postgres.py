"""PostgreSQL, on a throw-away cluster."""

from __future__ import annotations

from pathlib import Path

import psycopg2
import psycopg2.extras
import pytest

from contract import (
    BuildsTheDemo,
    FindsMembers,
    HashesContactDetails,
    KeepsEvents,
    MergesProfiles,
    PlansChanges,
    ReadsLoaders,
    ReadsTablesOfOnesOwn,
    ReadsText,
    RecordsHistory,
)
from engine import Engine
from evaluator.shop import BOOLEAN, DOUBLE, JSON, TEXT, TIMESTAMP
from memberships import RealLife, day, overlapping_runs
from postgres_server import postgres_server


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


class TestPostgres(
    FindsMembers,
    KeepsEvents,
    MergesProfiles,
    ReadsLoaders,
    ReadsTablesOfOnesOwn,
    ReadsText,
    RecordsHistory,
    PlansChanges,
    HashesContactDetails,
    BuildsTheDemo,
):
    """All of the contract, and a server at which processes can meet."""

    def test_runs_that_overlap_record_every_change_once(self, engine: Postgres, tmp_path: Path) -> None:
        codes, changes = overlapping_runs(engine, tmp_path / "project")

        assert all(0 in pair for pair in codes), codes
        assert [change[:4] for change in changes] == [
            ("overlapping", "ann", "entered", "first evaluation"),
            ("overlapping", "ben", "entered", "behaviour"),
            ("overlapping", "cat", "entered", "behaviour"),
        ]
        of_it = "where segment = 'overlapping'"
        log = engine.plumbing("segment_membership_log")
        assert engine.query(f"select count(*) from {log} {of_it}") == [(3,)]
        assert engine.query(f"select members from {engine.relation('segments')} {of_it}") == [(3,)]
        assert engine.query(f"select count(*) from {engine.relation('segment_memberships')} {of_it}") == [(3,)]

    def test_what_people_do_leaves_the_history_whole(self, engine: Postgres, tmp_path: Path) -> None:
        """A mix of instants, a rename with a run of something else in between, a removal, a developer who defers."""
        # What another test recorded of a segment of the same name would refuse an earlier instant.
        engine.execute("drop schema if exists segment_builder, segment_builder_plumbing cascade")
        life = RealLife(engine, tmp_path / "project")
        recorded, stays = life.recorded(), life.stays()

        mixed = life.run(3, "-s", "others")
        assert not mixed.success
        assert "Segment 'others' was evaluated as of 2026-01-03 06:00:00, with a segment 'buyers' of" in mixed.error
        assert life.recorded() == recorded
        assert engine.query(f"select distinct evaluated_at from {engine.relation('others')}") == [(day(2),)]

        life.rename("buyers", "shoppers")
        life.delete("others")
        between = life.run(4, "-s", "int_profiles", "silent")
        assert between.success, between.error
        kept = [stay for stay in stays if stay[0] != "silent"]
        assert [stay for stay in life.stays() if stay[0] != "silent"] == kept

        whole = life.run(5, "-s", "int_profiles", "silent", "shoppers")
        assert whole.success, whole.error
        assert [stay for stay in life.stays() if stay[0] != "silent"] == [
            ("others", "ben", day(2), day(5), "segment removed"),
            ("others", "cat", day(2), day(5), "segment removed"),
            ("shoppers", "ann", day(2), None, None),
        ]

        recorded = life.recorded()
        deferred = life.defer(6, "shoppers", "development")
        assert deferred.success, deferred.error
        assert life.recorded() == recorded
        assert engine.query("select segment, members from development_plumbing.segment_runs") == [("shoppers", 0)]
        assert engine.query(f"select profile_id from {engine.relation('shoppers')}") == [("ann",)]
