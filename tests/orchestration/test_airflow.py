"""examples/airflow, read by Airflow in an environment of its own, which has no dbt."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dbt_project import ROOT
from deployment import Deployment

PYTHON = ROOT / ".venv-airflow" / "bin" / "python"
GROUP = "segment_builder."
FIRST = f"{GROUP}evaluation_instant_model_build"
BUYERS = f"{GROUP}buyers_model_build"
EVERYONE = f"{GROUP}everyone_model_build"
RUN_AFTER = "2026-01-04T00:10:00+00:00"


@pytest.fixture(scope="module")
def read(shop: Deployment, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What read_dag.py says of the example, once it has executed the task that fixes the instant."""
    shop.write(
        "models/marts/segments/_segments.yml",
        "models: [{name: buyers, columns: [{name: profile_id, data_tests: [unique]}],"
        " data_tests: [{is_subset_of: {arguments: {to: ref('everyone')}}}]}]",
    )
    (shop.folder / "tests" / "generic").mkdir(parents=True)
    for file in (ROOT / "tests" / "generic").iterdir():
        (shop.folder / "tests" / "generic" / file.name).symlink_to(file)
    shop.parse()
    home = tmp_path_factory.mktemp("airflow")
    done = subprocess.run(
        [PYTHON, Path(__file__).with_name("read_dag.py"), shop.folder / "examples" / "airflow", FIRST],
        env={
            **os.environ,
            "AIRFLOW_HOME": str(home),
            "AIRFLOW__COSMOS__CACHE_DIR": str(home / "cosmos"),
            "AIRFLOW__COSMOS__ENABLE_TELEMETRY": "False",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def ancestors(tasks: dict[str, Any], name: str) -> set[str]:
    above = set(tasks[name]["upstream"])
    return above.union(*(ancestors(tasks, parent) for parent in above))


def test_it_is_read_without_errors(read: dict[str, Any]) -> None:
    assert read["errors"] == {}
    assert read["dags"] == ["segments"]


def test_tasks_follow_the_models(read: dict[str, Any]) -> None:
    tasks = read["tasks"]
    above = ancestors(tasks, BUYERS)
    assert {FIRST, f"{GROUP}int_profiles_model_build", f"{GROUP}int_events_model_build"} <= above
    assert f"{GROUP}int_events_model_build" not in ancestors(tasks, EVERYONE)
    # All that dbt has to build is there, and nothing is published before all of it is done.
    assert {f"{GROUP}countries_seed_build", f"{GROUP}segment_runs_model_build", BUYERS, EVERYONE} <= set(tasks)
    assert ancestors(tasks, "publish") == set(tasks) - {"publish"}


def test_a_test_of_two_segments_waits_for_both(read: dict[str, Any]) -> None:
    (name,) = [name for name in read["tasks"] if "is_subset_of" in name]
    assert read["tasks"][name]["upstream"] == [BUYERS, EVERYONE]
    command = read["tasks"][BUYERS]["command"]
    assert "is_subset_of" in command[command.index("--exclude") + 1]


def test_every_task_is_told_one_instant_and_one_database(read: dict[str, Any], shop: Deployment) -> None:
    told = [task["env"] for name, task in read["tasks"].items() if name.startswith(GROUP)]
    assert len(told) > 30
    expected = {"SEGMENT_BUILDER_AS_OF": RUN_AFTER, "SEGMENT_BUILDER_DATABASE": str(shop.database)}
    assert all(env == expected for env in told)
    assert read["tasks"]["publish"]["command"].endswith(f"publish {shop.database} segment_builder.duckdb")


def test_a_task_that_is_executed_takes_that_instant(read: dict[str, Any], shop: Deployment) -> None:
    assert shop.query("select as_of::varchar from evaluation_instant") == [("2026-01-04 00:10:00",)]
