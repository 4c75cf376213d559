"""What the selectors of schedules select. That they run is tested in tests/orchestration."""

from datetime import datetime

import pytest

from dbt_project import ROOT
from evaluator.shop import Shop
from membership_project import SEGMENTS, MembershipProject, empty_project


@pytest.fixture
def project() -> MembershipProject:
    project = empty_project()
    project.write("selectors.yml", (ROOT / "selectors.yml").read_text(encoding="utf-8"))
    project.segment("buyers", "did('Placed Order')")
    project.segment("everyone", "property('email', is_set())")
    project.load(
        Shop(
            profiles=[{"profile_id": "ann", "email": "ann@example.com"}],
            events=[{"event_id": "1", "profile_id": "ann", "metric": "Viewed", "occurred_at": datetime(2026, 1, 1)}],
        )
    )
    return project


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
