"""What the documentation tells cron to run, run."""

import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from dbt_project import ROOT
from evaluator.shop import Shop
from membership_project import SEGMENTS, MembershipProject, empty_project

CRON_LINE = re.compile(r"^(?P<times>(?:\S+ +){5})(?P<command>.+)$")
FOLDER = "/srv/segment_builder"


def crontab() -> list[str]:
    """The commands of the example, without their times."""
    text = (ROOT / "docs" / "memberships.md").read_text(encoding="utf-8")
    block = re.search(r"```cron\n(.*?)```", text, re.DOTALL)
    return [CRON_LINE.match(line)["command"] for line in block[1].splitlines()]


@pytest.fixture
def project() -> MembershipProject:
    project = empty_project()
    project.write("selectors.yml", (ROOT / "selectors.yml").read_text(encoding="utf-8"))
    if not (project.folder / "segment_builder").exists():
        (project.folder / "segment_builder").symlink_to(ROOT / "segment_builder")
    settings = (ROOT / "dbt_project.yml").read_text(encoding="utf-8")
    project.write("dbt_project.yml", settings + "\nvars:\n  raw_schema: raw\n")
    (project.folder / ".venv").unlink(missing_ok=True)
    (project.folder / ".venv").symlink_to(Path(sys.executable).parents[1])
    project.segment("buyers", "did('Placed Order')")
    project.segment("everyone", "property('email', is_set())")
    project.load(
        Shop(
            profiles=[{"profile_id": "ann", "email": "ann@example.com"}],
            events=[{"event_id": "1", "profile_id": "ann", "metric": "Viewed", "occurred_at": datetime(2026, 1, 1)}],
        )
    )
    yield project
    project.write("dbt_project.yml", settings)


def test_the_crontab_of_the_docs_runs(project):
    daily, hourly = crontab()
    assert "--selector daily" in daily and "--selector hourly" in hourly

    for command in (daily, hourly):
        assert FOLDER in command
        done = subprocess.run(
            ["sh", "-c", command.replace(FOLDER, str(project.folder))],
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": "/usr/bin:/bin"},
        )
        assert done.returncode == 0, done.stdout + done.stderr

    # The hourly run has evaluated the segment that asks for events, and no other.
    assert project.query("select segment, count(*) from counted_runs group by all order by all") == [
        ("buyers", 2),
        ("everyone", 1),
    ]
    assert (project.folder / "segment_builder.duckdb").exists()


def listed(project: MembershipProject, selector: str) -> set[str]:
    run = project.at(
        "2026-01-01", "list", "--selector", selector, "--resource-type", "model", "--resource-type", "seed"
    )
    assert run.success, run.error
    return {name.split(".")[-1] for name in run.result}


def test_selectors(project):
    segments = {file.stem for file in (project.folder / SEGMENTS).glob("*.sql")}

    assert listed(project, "daily") >= segments | {"int_events", "countries", "segments", "segment_runs"}
    assert listed(project, "segments") >= segments | {"int_events", "int_profiles"}
    assert "countries" not in listed(project, "segments") | listed(project, "hourly")
    assert listed(project, "hourly") & segments == {"buyers"}
    assert "profile_predictions" not in listed(project, "hourly")


def test_hourly_takes_along_the_segments_that_its_segments_name(project):
    project.segment("clients", "in_segment('everyone')")
    project.segment("asleep", "all_of(in_segment('everyone'), did_not('Placed Order'))")

    found = listed(project, "hourly")

    assert {"asleep", "everyone", "evaluation_instant"} <= found
    assert "clients" not in found
