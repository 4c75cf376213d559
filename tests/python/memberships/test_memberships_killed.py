"""A build that is killed: what it leaves is whole, and the next one goes on as if nothing had happened.

SEGMENT_BUILDER_KILLS sets how often; they are spread over the build.
"""

import multiprocessing
import os
import random
import signal
import time
from datetime import datetime
from multiprocessing.connection import Connection

import pytest

from evaluator.shop import Shop
from membership_project import SEGMENTS, MembershipProject, empty_project

KILLS = int(os.environ.get("SEGMENT_BUILDER_KILLS", "8"))
BEFORE, AFTER = datetime(2026, 1, 2, 6), datetime(2026, 1, 9, 6)
EVENTS = ("base_raw__events", "int_events")
MODELS = (*EVENTS, "int_profiles", f"path:{SEGMENTS}", "path:models/history", "path:models/marts/memberships")
BUILD = ("run", "-s", *MODELS)
SHOWN = {
    "segment_memberships": "*",
    "segment_membership_history": "*",
    "segment_changes": "*",
    "segment_sizes": "*",
    "segments": "*",
    "profile_segments": "*",
    "recent": "*",
    "silent": "*",
    "counted_runs": "* exclude (run_id, recorded_at)",
}


def shop(*days: int) -> Shop:
    """Forty people, of whom some ordered, a few on each of these days of January."""
    return Shop(
        profiles=[{"profile_id": f"p{number:02d}"} for number in range(40)],
        events=[
            {
                "event_id": f"{day}-{number}",
                "profile_id": f"p{number:02d}",
                "metric": "Placed Order",
                "occurred_at": datetime(2026, 1, day),
            }
            for day in days
            for number in range(day, 40, 3)
        ],
    )


def build(project: MembershipProject, started: Connection) -> None:
    """What the process that is killed does."""
    started.send("started")
    project.ran_at(AFTER, *BUILD)


def shown(project: MembershipProject) -> dict[str, list[tuple]]:
    return {table: project.query(f"select {columns} from {table} order by all") for table, columns in SHOWN.items()}


@pytest.fixture
def project() -> MembershipProject:
    project = empty_project()
    project.segment("recent", "did('Placed Order', in_the_last(5, 'day'))")
    project.segment("silent", "did_not('Placed Order', in_the_last(5, 'day'))")
    project.load(shop(1))
    project.ran_at(BEFORE, *BUILD)
    project.load(shop(1, 5, 8))
    return project


def test_the_run_after_a_kill_gives_what_an_undisturbed_one_gives(project):
    before = project.spans()
    project.keep("before")
    project.ran_at(AFTER, *BUILD)
    undisturbed, after = shown(project), project.spans()
    assert before != after
    project.restore("before")
    started = time.monotonic()
    project.ran_at(AFTER, *BUILD)
    duration = time.monotonic() - started

    # Its children have dbt imported already, and no threads of this process.
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["membership_project"])
    rng, left = random.Random(24), []
    for number in range(2 * KILLS):
        if len(left) == KILLS:
            break
        project.restore("before")
        receiver, sender = server.Pipe(duplex=False)
        child = server.Process(target=build, args=(project, sender))
        child.start()
        receiver.recv()
        time.sleep(duration * (number % KILLS + rng.random()) / KILLS)
        child.kill()
        child.join()

        if child.exitcode == -signal.SIGKILL:
            left.append(project.spans())
            assert left[-1] in (before, after)
        project.ran_at(AFTER, *BUILD)
        assert shown(project) == undisturbed

    assert len(left) == KILLS


def test_changes_count_only_with_their_run(project):
    """As on an engine without transactions, where a kill may come between the two."""
    before = project.spans()
    project.ran_at(AFTER, *BUILD)
    undisturbed = shown(project)
    project.execute(f"delete from segment_runs where as_of = '{AFTER}'")

    assert project.spans() == before
    project.ran_at(AFTER, *BUILD)
    assert shown(project) == undisturbed
