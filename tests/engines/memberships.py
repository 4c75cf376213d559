"""The history that an engine records: of rising, repeated, corrected and inserted runs, and without a segment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from agreement import SEGMENTS, build, scratch_project
from engine import RAW_SCHEMA, Engine, timestamp_text
from shop import Shop

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
            command += ["--vars", json.dumps({**vars, "as_of": instant})]
            environment = {**os.environ, **engine.environment}
            processes.append(subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE))
        for process in processes:
            process.communicate()
        codes.append([process.returncode for process in processes])
    build(project, engine, "--select", "overlapping", as_of=timestamp_text(day(6)), record_memberships=True)
    columns = "segment, profile_id, change, reason, changed_at >= timestamp '2026-01-03'"
    relation = engine.relation("segment_changes")
    changes = sorted(engine.query(f"select {columns} from {relation} where segment = 'overlapping'"))
    return codes, changes
