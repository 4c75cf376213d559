"""Run by Airflow's Python: says on the last line, as JSON, what Airflow makes of a folder of DAGs.

Of the tasks that are named, it also runs what Cosmos runs in them, for a run that was triggered by hand.
"""

import json
import sys
from datetime import UTC, datetime
from types import SimpleNamespace

from airflow.dag_processing.dagbag import DagBag
from airflow.sdk.api.datamodels._generated import DagRun
from airflow.utils.types import DagRunType

RUN_AFTER = datetime(2026, 1, 4, 0, 10, tzinfo=UTC)


def manual_run() -> DagRun:
    """A run that nobody gave a logical date: most of what templates use is not there."""
    return DagRun(
        dag_id="segments",
        run_id="manual",
        logical_date=None,
        data_interval_start=None,
        data_interval_end=None,
        run_after=RUN_AFTER,
        start_date=RUN_AFTER,
        end_date=None,
        partition_key=None,
        run_type=DagRunType.MANUAL,
        state="running",
        clear_number=0,
        consumed_asset_events=[],
    )


def main(folder: str, *executed: str) -> None:
    bag = DagBag(folder)
    tasks = {}
    for dag in bag.dags.values():
        for task in dag.tasks:
            run = manual_run()
            context = {"dag_run": run, "run_id": run.run_id, "task": task, "dag": dag, "ti": SimpleNamespace()}
            task.render_template_fields(context)
            tasks[task.task_id] = {
                "upstream": sorted(task.upstream_task_ids),
                "env": getattr(task, "env", None),
                "command": task.build_cmd(context)[0] if hasattr(task, "build_cmd") else task.bash_command,
                "retries": task.retries,
            }
            if task.task_id in executed:
                task.execute(context)
    print(json.dumps({"errors": bag.import_errors, "dags": sorted(bag.dags), "tasks": tasks}))


if __name__ == "__main__":
    main(*sys.argv[1:])
