"""`segment-builder plan`: what a change of segments does, told exactly."""

import json
import shutil
import subprocess
from datetime import datetime, timedelta

import pytest

from dbt_project import ROOT, run_command
from membership_project import SEGMENTS, MembershipProject, empty_project
from shop import Shop

AS_OF = datetime(2026, 3, 31, 12, 30)
VARS = f"{{raw_schema: raw, as_of: '{AS_OF}'}}"
HEAD = "compared with {against}, as of 2026-03-31 12:30:00. Nothing was built"
BEFORE = {
    "frequent": "did('Placed Order', at_least(3))",
    "engaged": "did('Opened Email', in_the_last(90, 'days'))",
    "loyal": "all_of(did('Placed Order', at_least(2)), none_of(did('Complained')))",
    "fans": "any_of(in_segment('frequent'), did('Clicked Email'))",
    "quarter": "did('Placed Order', in_the_last(10, 'days'))",
}


def happened() -> list[tuple[str, str, int]]:
    """Metric, profile and how many days ago."""
    orders = {"ann": (1, 2, 3, 4), "ben": (5, 6), "cat": (7,), "dan": (1, 40), "eve": (2, 3, 400)}
    return [
        *(("Placed Order", name, days) for name, all_days in orders.items() for days in all_days),
        *(("Opened Email", name, days) for name, days in (("ann", 10), ("ben", 60), ("cat", 60), ("fay", 100))),
        ("Complained", "dan", 3),
        ("Clicked Email", "ben", 1),
    ]


def shop() -> Shop:
    return Shop(
        profiles=[{"profile_id": name} for name in ("ann", "ben", "cat", "dan", "eve", "fay")],
        events=[
            {
                "event_id": str(number), "profile_id": name, "metric": metric, "value": 10.0 * number,
                "occurred_at": AS_OF - timedelta(days=days),
            }
            for number, (metric, name, days) in enumerate(happened())
        ],
        predictions=[{"profile_id": name, "total_clv": 100.0 + place} for place, name in enumerate(("ben", "dan"))],
    )  # fmt: skip


def write(project: MembershipProject, segments: dict[str, str]) -> None:
    shutil.rmtree(project.folder / SEGMENTS, ignore_errors=True)
    for name, sql in segments.items():
        project.segment(name, sql)


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    """The tables that segments are made of, built; and the state before, of segments that are not."""
    project = empty_project()
    project.load(shop())
    write(project, BEFORE)
    project.ran_at(AS_OF, "run", "-s", "+int_profiles", "+int_events", "profile_predictions", "stg_raw__list_members")
    parsed = project.run("parse", vars={"raw_schema": "raw"})
    assert parsed.success, parsed.error
    (project.folder / "state").mkdir()
    shutil.copy(project.folder / "target" / "manifest.json", project.folder / "state")
    return project


@pytest.fixture
def plan(project, capsys, monkeypatch):
    """Writes segments and compares them with those before; returns the exit code and what was said."""
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))

    def run(segments: dict[str, str | None], *options: str) -> tuple[int, str]:
        write(project, {name: sql for name, sql in {**BEFORE, **segments}.items() if sql})
        capsys.readouterr()
        options = options if "--base" in options else ("--state", str(project.folder / "state"), *options)
        code = run_command("plan", *options, "--project-dir", str(project.folder), "--vars", VARS)
        out, err = capsys.readouterr()
        return code, out.replace(str(project.folder), ".") + err

    return run


def test_a_threshold_changed(plan):
    print(plan({"frequent": "did('Placed Order', at_least(2))"})[1])
    assert 0
