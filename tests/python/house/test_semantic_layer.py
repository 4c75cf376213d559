"""The semantic models and metrics: off until asked for, and of columns that are there."""

import json
import os
import shutil
from pathlib import Path

import duckdb
import pytest

from dbt_project import compile_here, find_by_name, run_dbt

ON = {"segment_builder_semantic_layer": True}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("semantic")
    selection = ("--select", "path:models/marts/semantic", "--vars", json.dumps(ON))
    run = compile_here("--write-json", "--target-path", str(folder), *selection)
    assert run.success, run.error
    return folder


def test_it_is_off_until_asked_for(tmp_path):
    """Else a project without a time spine of its own would not parse."""
    run = run_dbt(["--warn-error", "parse", "--target-path", str(tmp_path)])

    assert run.success, run.error
    assert not run.result.semantic_models and not run.result.metrics
    assert "model.segment_builder.days" not in run.result.nodes


def test_its_metrics(compiled):
    manifest = json.loads((compiled / "semantic_manifest.json").read_text())

    assert [metric["name"] for metric in manifest["metrics"]] == [
        "segment_size", "segment_entered", "segment_exited", "segment_members",
        "segment_historic_revenue", "segment_predicted_revenue", "segment_predicted_revenue_per_member",
    ]  # fmt: skip
    assert len(manifest["project_configuration"]["time_spines"]) == 1


def test_what_is_measured_is_in_the_tables(compiled, tmp_path):
    """Each sum and count, by the segment, asked of the demo's tables."""
    database = Path(os.environ["SEGMENT_BUILDER_DATABASE"])
    if not database.exists():
        pytest.skip("The demo is not built: make test-duckdb builds it.")
    shutil.copyfile(database, tmp_path / database.name)
    models = json.loads((compiled / "semantic_manifest.json").read_text())["semantic_models"]
    compiled_sql = {file.stem: file.read_text() for file in compiled.rglob("compiled/**/semantic/*.sql")}
    with duckdb.connect(str(tmp_path / database.name)) as connection:
        find_by_name(connection)
        for name, sql in compiled_sql.items():
            connection.execute(f"create view {name} as {sql}")
        assert connection.execute("select min(date_day), max(date_day), count(*) from days").fetchall()[0][2] == 18628
        sums = {}
        for model in models:
            table = model["node_relation"]["alias"]
            for dimension in model["dimensions"]:
                connection.execute(f"select {dimension['expr'] or dimension['name']} from {table}")
            for measure in model["measures"]:
                how = {"sum": "sum({})", "count_distinct": "count(distinct {})"}[measure["agg"]]
                asked = how.format(measure["expr"] or measure["name"])
                sums[measure["name"]] = dict(
                    connection.execute(f"select segment, {asked} from {table} group by segment").fetchall()
                )
        expected = dict(connection.execute("select segment, members from segments where members > 0").fetchall())
    assert sums["present_members"] == expected and len(expected) > 30
    assert sums["predicted_revenue_of_members"]["vip"] > 0
