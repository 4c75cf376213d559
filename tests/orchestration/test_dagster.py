"""examples/dagster, materialized in this process."""

import importlib.util
from datetime import datetime
from types import ModuleType

import pytest
from dagster import AssetKey, DagsterInstance, ExecuteInProcessResult, build_schedule_context

from deployment import Deployment


@pytest.fixture(scope="module")
def example(shop: Deployment) -> ModuleType:
    shop.parse()
    file = shop.folder / "examples" / "dagster" / "definitions.py"
    spec = importlib.util.spec_from_file_location("definitions", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def materialize(example: ModuleType, day: str) -> ExecuteInProcessResult:
    with DagsterInstance.ephemeral() as instance:
        return example.defs.resolve_job_def("daily").execute_in_process(
            partition_key=day, instance=instance, raise_on_error=False
        )


def test_partitions_in_their_order(shop: Deployment, example: ModuleType) -> None:
    first = materialize(example, "2026-01-02")
    assert first.success
    assert shop.runs("buyers") == shop.runs("everyone") == ["2026-01-02 00:00:00"]
    assert shop.query("select segment, profile_id from current_members order by all") == [
        ("buyers", "ann"),
        ("everyone", "ann"),
    ]
    assert shop.published.exists()

    checks = {check.check_name: check for check in first.get_asset_check_evaluations()}
    assert {name for name, check in checks.items() if check.asset_key == AssetKey("buyers") and check.passed} == {
        "unique_buyers_profile_id",
        "not_null_buyers_profile_id",
    }
    built = {event.asset_key for event in first.get_asset_materialization_events()}
    assert {AssetKey("buyers"), AssetKey("published_database"), AssetKey(["plumbing", "segment_runs"])} <= built

    second = materialize(example, "2026-01-03")
    assert second.success
    assert shop.runs("buyers") == ["2026-01-02 00:00:00", "2026-01-03 00:00:00"]


def test_a_partition_that_the_history_has_passed_is_refused(shop: Deployment, example: ModuleType) -> None:
    before = shop.runs("buyers")
    published = shop.published.stat().st_mtime_ns

    earlier = materialize(example, "2026-01-01")

    assert not earlier.success
    (failure,) = [event for event in earlier.all_events if event.is_step_failure]
    assert "their history is ahead of it" in failure.event_specific_data.error_display_string
    assert "make backfill" in failure.event_specific_data.error_display_string
    assert shop.runs("buyers") == before
    assert shop.published.stat().st_mtime_ns == published


def test_the_schedule_runs_the_day_that_has_just_begun(example: ModuleType) -> None:
    schedule = example.defs.resolve_schedule_def("daily_schedule")
    assert schedule.cron_schedule == "10 0 * * *"
    tick = datetime(2026, 1, 5, 0, 10)
    with build_schedule_context(scheduled_execution_time=tick, repository_def=example.defs.get_repository_def()) as at:
        (request,) = schedule.evaluate_tick(at).run_requests
    assert request.partition_key == "2026-01-05"


def test_one_process_for_each_day(example: ModuleType) -> None:
    job = example.defs.resolve_job_def("daily")
    assert job.backfill_policy.max_partitions_per_run == 1
    assert [node.name for node in job.graph.nodes_in_topological_order] == ["segments", "published_database"]
