"""Segments as Dagster assets, their dbt tests as asset checks, one dbt process for each day.

    pip install --requirement requirements/orchestration.txt dagster-webserver
    dagster dev --python-file examples/dagster/definitions.py

A partition is a midnight, and its key is the instant of the run: the partition 2026-03-31 says who was in what when
that day began. Materialize the partitions in their order. dbt refuses one that the history has passed; past days are
filled in by `segment-builder backfill`, which knows what was known then.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dagster import (
    AssetExecutionContext,
    BackfillPolicy,
    DailyPartitionsDefinition,
    Definitions,
    asset,
    build_schedule_from_partitioned_job,
    define_asset_job,
)
from dagster_dbt import DbtCliResource, DbtProject, dbt_assets

PROJECT = Path(__file__).absolute().parents[2]
DATABASE = os.environ.get("SEGMENT_BUILDER_DATABASE", "build/segment_builder.duckdb")

project = DbtProject(PROJECT)
# `dagster dev` parses the project. Elsewhere `dbt parse`, which writes target/manifest.json, is part of deploying it.
project.prepare_if_dev()

# With the day that has just begun, which is the one that a run after midnight is for. `timezone` is that of the dbt
# project's var of the same name.
midnights = DailyPartitionsDefinition(start_date="2026-01-01", end_offset=1, timezone="UTC")
# By default a backfill is one run of many days, which has no one instant.
one_by_one = BackfillPolicy.multi_run(max_partitions_per_run=1)


@contextmanager
def instant(context: AssetExecutionContext) -> Iterator[None]:
    """Hand the partition's midnight to dbt. By the environment: another `--vars` has dbt parse everything anew."""
    os.environ["SEGMENT_BUILDER_AS_OF"] = context.partition_time_window.start.isoformat()
    try:
        yield
    finally:
        del os.environ["SEGMENT_BUILDER_AS_OF"]


@dbt_assets(
    manifest=project.manifest_path,
    project=project,
    partitions_def=midnights,
    backfill_policy=one_by_one,
    # Limit the pool to 1 in Dagster's settings: DuckDB takes one dbt process at a time.
    pool="segment_builder",
)
def segments(context: AssetExecutionContext, dbt: DbtCliResource) -> Iterator[Any]:
    with instant(context):
        build = dbt.cli(["build"], context=context)
    yield from build.stream()


@asset(deps=[segments], partitions_def=midnights, backfill_policy=one_by_one, pool="segment_builder")
def published_database() -> None:
    """The file that BI reads. Only DuckDB needs it; what sends audiences away depends on the segments, too."""
    command = [sys.executable, "-m", "segment_builder", "publish", DATABASE, "segment_builder.duckdb"]
    subprocess.run(command, cwd=PROJECT, check=True)


daily = define_asset_job("daily", selection=[segments, published_database])

defs = Definitions(
    assets=[segments, published_database],
    jobs=[daily],
    schedules=[build_schedule_from_partitioned_job(daily, hour_of_day=0, minute_of_hour=10)],
    resources={"dbt": DbtCliResource(project)},
)
