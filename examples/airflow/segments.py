"""Segments as an Airflow DAG, one task for each model, by Astronomer's Cosmos.

    pip install --requirement requirements/airflow.txt

makes an environment for Airflow; dbt stays in the project's own, and tasks call it there. Cosmos reads the tasks from
target/manifest.json, so `dbt parse` is part of deploying the project.

A task is a dbt process of its own, so all of them are told one instant. dbt refuses a run that is cleared after a later
one was recorded; past days are filled in by `segment-builder backfill`, which knows what was known then.
"""

import os
from datetime import datetime
from pathlib import Path

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG
from cosmos import DbtTaskGroup, ExecutionConfig, ProfileConfig, ProjectConfig, RenderConfig
from cosmos.constants import InvocationMode, LoadMode, TestBehavior

PROJECT = Path(os.environ.get("SEGMENT_BUILDER_PROJECT", Path(__file__).absolute().parents[2]))
# The whole path: Cosmos runs dbt in a temporary folder.
DATABASE = os.environ.get("SEGMENT_BUILDER_DATABASE", str(PROJECT / "build" / "segment_builder.duckdb"))

# Every run has a `run_after`, and keeps it when tasks are retried or cleared. A run that was triggered by hand or by an
# asset has no logical date in Airflow 3, and so neither `ts` nor `ds`.
AS_OF = "{{ dag_run.run_after.isoformat() }}"

with DAG(
    dag_id="segments",
    schedule="10 0 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    # DuckDB takes one process at a time; elsewhere leave this out.
    max_active_tasks=1,
    default_args={"retries": 1},
):
    segments = DbtTaskGroup(
        group_id="segment_builder",
        project_config=ProjectConfig(
            PROJECT, manifest_path=PROJECT / "target" / "manifest.json", install_dbt_deps=False
        ),
        profile_config=ProfileConfig(
            profile_name="segment_builder", target_name="duckdb", profiles_yml_filepath=PROJECT / "profiles.yml"
        ),
        execution_config=ExecutionConfig(
            dbt_executable_path=str(PROJECT / ".venv" / "bin" / "dbt"), invocation_mode=InvocationMode.SUBPROCESS
        ),
        render_config=RenderConfig(
            load_method=LoadMode.DBT_MANIFEST,
            # A model and its tests are one process; a test of several models waits for all of them.
            test_behavior=TestBehavior.BUILD,
            should_detach_multiple_parents_tests=True,
            emit_datasets=False,
        ),
        # By the environment: with another `--vars` each task would have dbt parse everything anew.
        operator_args={"env": {"SEGMENT_BUILDER_AS_OF": AS_OF, "SEGMENT_BUILDER_DATABASE": DATABASE}},
    )

    # Only DuckDB needs it. What sends audiences away comes after the whole group, too: a segment that a test refuses
    # must not get out.
    publish = BashOperator(
        task_id="publish",
        bash_command=f"{PROJECT}/.venv/bin/python -m segment_builder publish {DATABASE} segment_builder.duckdb",
        cwd=str(PROJECT),
    )

    segments >> publish
