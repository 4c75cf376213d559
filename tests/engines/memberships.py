"""The history that an engine records: of rising, repeated, corrected and inserted runs, and without a segment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from agreement import SEGMENTS, build, engine_environment, scratch_project
from dbt_project import DbtRun
from engine import RAW_SCHEMA, Engine, timestamp_text
from evaluator.shop import Shop

BUYERS = "{{ segment(did('Placed Order', in_the_last(7, 'day'))) }}"
LATEST = "{{ segment(did('Placed Order', in_the_last(2, 'day'))) }}"
SELECTION = (
    "--select", f"+path:{SEGMENTS}", "+path:models/marts/memberships", "+path:models/marts/activation/audiences",
    "--exclude-resource-type", "test", "unit_test",
)  # fmt: skip


def day(number: int) -> datetime:
    """An instant in January 2026."""
    return datetime(2026, 1, number, 6)


def shop(*orders: tuple[str, int]) -> Shop:
    """Three people, of whom some placed orders, each on a day of January."""
    return Shop(
        profiles=[{"profile_id": name} for name in ("ann", "ben", "cat")],
        events=[
            {
                "event_id": f"{name}-{number}",
                "profile_id": name,
                "metric": "Placed Order",
                "occurred_at": datetime(2026, 1, number, 1),
            }
            for name, number in orders
        ],
    )


EXPECTED = [
    ("buyers", "ann", day(2), day(9), "first evaluation", "behaviour"),
    ("buyers", "ann", day(12), day(13), "behaviour", "segment removed"),
    ("buyers", "ben", day(3), day(11), "behaviour", "behaviour"),
    ("latest", "ann", day(13), None, "first evaluation", None),
]


def recorded_history(engine: Engine, folder: Path) -> list[tuple]:
    """What the history holds at the end; it should be EXPECTED."""
    project = scratch_project(folder, engine)

    def run(number: int, **vars: object) -> None:
        build(project, engine, *SELECTION, as_of=timestamp_text(day(number)), record_memberships=True, **vars)

    segment = project.write(f"{SEGMENTS}/buyers.sql", BUYERS)

    engine.load(shop(("ann", 1)))
    run(2)
    engine.load(shop(("ann", 1), ("ben", 3)))
    run(3)
    engine.load(shop(("ann", 1), ("cat", 10), ("ann", 12)))
    run(12)
    # cat's order was ben's in truth, and older.
    engine.load(shop(("ann", 1), ("ben", 3), ("ann", 12)))
    run(12)
    run(12)
    for number in (11, 9):
        run(number, on_earlier_as_of="insert")

    segment.unlink()
    project.write(f"{SEGMENTS}/latest.sql", LATEST)
    run(13)
    columns = "segment, profile_id, valid_from, valid_to, entry_reason, exit_reason"
    rows = engine.query(f"select {columns} from {engine.relation('segment_membership_history')}")
    return sorted(rows)


def overlapping_runs(engine: Engine, folder: Path, rounds: int = 3) -> tuple[list[list[int]], list[tuple]]:
    """Two processes that run one segment a second apart, again and again: their exit codes, and the history they leave.

    In each round one more person buys, and the segment waits a second inside its transaction, so that both have begun
    before either has recorded.
    """
    project = scratch_project(folder, engine)
    slow = "{{ config(pre_hook='select pg_sleep(1)') }}" + BUYERS
    project.write(f"{SEGMENTS}/overlapping.sql", slow)
    orders = [("ann", 1)]
    engine.load(shop(*orders))
    build(project, engine, *SELECTION, as_of=timestamp_text(day(2)), record_memberships=True)
    codes = []
    for number in range(rounds):
        orders.append((("ben", "cat", "ann")[number % 3], 3 + number))
        engine.load(shop(*orders))
        at = day(3 + number)
        vars = {"raw_schema": RAW_SCHEMA, **engine.vars}
        upstream = ("--select", "+int_events", "+int_profiles", "--exclude-resource-type", "test", "unit_test")
        build(project, engine, *upstream, as_of=timestamp_text(at))
        processes = []
        for second in (3, 4):
            instant = timestamp_text(at.replace(hour=7, second=second))
            command = [sys.executable, "-c", "from dbt.cli.main import cli; cli()", "run", "-s", "overlapping"]
            command += ["--project-dir", str(folder), "--profiles-dir", str(folder), "--target", engine.target]
            command += ["--target-path", str(folder / f"target_{second}"), "--log-path", str(folder / f"logs_{second}")]
            command += ["--vars", json.dumps(vars)]
            environment = {**os.environ, **engine.environment, "SEGMENT_BUILDER_AS_OF": instant}
            processes.append(subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE))
        for process in processes:
            process.communicate()
        codes.append([process.returncode for process in processes])
    build(project, engine, "--select", "overlapping", as_of=timestamp_text(day(6)), record_memberships=True)
    columns = "segment, profile_id, change, reason, changed_at >= timestamp '2026-01-03'"
    relation = engine.relation("segment_changes")
    changes = sorted(engine.query(f"select {columns} from {relation} where segment = 'overlapping'"))
    return codes, changes


class RealLife:
    """A project in which people do what they do: three segments, of which one names another, recorded on the 2nd."""

    def __init__(self, engine: Engine, folder: Path):
        self.engine, self.project = engine, scratch_project(folder, engine)
        self.write("buyers", BUYERS)
        self.write("others", "{{ segment(not_in_segment('buyers')) }}")
        self.write("silent", "{{ segment(did_not('Placed Order', in_the_last(1, 'day'))) }}")
        engine.load(shop(("ann", 1)))
        with engine_environment({"SEGMENT_BUILDER_AS_OF": timestamp_text(day(2))}):
            build(self.project, engine, *SELECTION, "--write-json", record_memberships=True)

    def write(self, name: str, sql: str, **config: object) -> None:
        """A segment's file, with its properties beside it."""
        self.project.write(f"{SEGMENTS}/{name}.sql", sql)
        if config:
            properties = {"models": [{"name": name, "config": config}]}
            self.project.write(f"{SEGMENTS}/{name}.yml", json.dumps(properties))

    def run(self, number: int, *command: str, **environment: str) -> DbtRun:
        """`dbt run` as of a day, which may fail. The vars are those of the build, so that little is parsed again."""
        environment = {"SEGMENT_BUILDER_AS_OF": timestamp_text(day(number)), **environment}
        with engine_environment({**self.engine.environment, **environment}):
            vars = {"raw_schema": RAW_SCHEMA, "record_memberships": True, "maximum_reject_share": 1, **self.engine.vars}
            return self.project.run("run", "--target", self.engine.target, "--write-json", *command, vars=vars)

    def recorded(self) -> list[list[tuple]]:
        """All that is recorded, row by row."""
        tables = ("segment_runs", "segment_membership_log", "segment_definitions", "current_members")
        return [sorted(self.engine.query(f"select * from {self.engine.plumbing(table)}"), key=str) for table in tables]

    def stays(self) -> list[tuple]:
        """The history: segment, profile, from, to and why it ended."""
        columns = "segment, profile_id, valid_from, valid_to, exit_reason"
        rows = self.engine.query(f"select {columns} from {self.engine.relation('segment_membership_history')}")
        return sorted(rows, key=str)

    def defer(self, number: int, segment: str, schema: str) -> DbtRun:
        """Run one segment in another schema, over this one's tables."""
        state = self.project.folder / "state"
        state.mkdir(exist_ok=True)
        shutil.copy(self.project.folder / "target" / "manifest.json", state)
        self.write(segment, "{{ segment(did('Placed Order', at_least(2))) }}")
        return self.run(number, "-s", segment, "--defer", "--state", str(state), POSTGRES_SCHEMA=schema)

    def rename(self, old: str, new: str) -> None:
        """Give a segment another name, and say so."""
        (self.project.folder / SEGMENTS / f"{old}.sql").unlink()
        self.write(new, BUYERS, meta={"renamed_from": old})

    def delete(self, segment: str) -> None:
        """Take a segment out of the project."""
        (self.project.folder / SEGMENTS / f"{segment}.sql").unlink()
