"""The meta that Lightdash reads: what it names is there, and of a kind that Lightdash knows."""

from __future__ import annotations

import re

import pytest

from dbt_project import run_dbt

DIMENSION_TYPES = {"string", "number", "boolean", "date", "timestamp"}
AGGREGATES = {
    "average", "count", "count_distinct", "max", "median", "min", "percentile", "sum", "sum_distinct",
}  # fmt: skip
NUMERIC = {"average", "median", "percentile", "sum", "sum_distinct"}
INTERVALS = {"RAW", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"}
RELATIONSHIPS = {"one-to-one", "one-to-many", "many-to-one", "many-to-many"}
# What a column's contract says -> what Lightdash calls it.
TYPES = {"bigint": "number", "double": "number", "timestamp": "timestamp", "date": "date", "string": "string"}
DESCRIBED = {"segments", "segment_sizes", "segment_memberships", "segment_changes", "segment_member_values"}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lightdash")
    run = run_dbt(["parse", "--target-path", str(folder)], vars={"segment_builder_semantic_layer": True})
    assert run.success, run.error
    return {node.name: node for node in run.result.nodes.values() if node.resource_type == "model"}


def test_the_tables_to_look_at_are_described(models):
    assert {name for name, node in models.items() if "label" in node.config.meta} == DESCRIBED


@pytest.mark.parametrize("name", sorted(DESCRIBED))
def test_dimensions_are_of_the_columns_types(models, name):
    for column in models[name].columns.values():
        dimension = column.config.meta.get("dimension", {})
        assert set(dimension) <= {"type", "label", "hidden", "time_intervals", "format"}, column.name
        assert dimension.get("type", "string") in DIMENSION_TYPES
        if dimension:
            assert dimension.get("type", "string") == TYPES[column.data_type], column.name
        assert set(dimension.get("time_intervals", [])) <= INTERVALS
        assert column.name.endswith("_hash") <= dimension.get("hidden", False), column.name


@pytest.mark.parametrize("name", sorted(DESCRIBED))
def test_metrics_are_of_columns_that_can_be_so_counted(models, name):
    """A metric on a column is of it; its name is no column's, which Lightdash takes for the same field."""
    columns = models[name].columns
    metrics = [(column, key, metric) for column in columns.values() for key, metric in _metrics(column).items()]
    assert metrics
    assert len({key for _, key, _ in metrics}) == len(metrics)
    for column, key, metric in metrics:
        assert key not in columns
        assert metric["label"] and metric["type"] in AGGREGATES
        assert set(metric) <= {"type", "label", "round"}
        assert metric["type"] not in NUMERIC or TYPES[column.data_type] == "number", key


@pytest.mark.parametrize("name", sorted(DESCRIBED))
def test_joins_are_on_columns_that_are_there(models, name):
    for join in models[name].config.meta.get("joins", []):
        assert join["relationship"] in RELATIONSHIPS
        assert models[join["join"]].config.meta["primary_key"] in models[join["join"]].columns
        fields = re.findall(r"\$\{(\w+)\.(\w+)\}", join["sql_on"])
        assert {table for table, _ in fields} == {name, join["join"]}
        assert all(column in models[table].columns for table, column in fields)


def _metrics(column):
    return column.config.meta.get("metrics", {})
