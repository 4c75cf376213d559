"""What BI reads keeps the columns and types that its yml promises."""

from __future__ import annotations

import pytest

from dbt_project import run_dbt

# Mart -> why it promises nothing.
WITHOUT = {"profile_segments": "its columns are the segments that the project has"}
# The guide's segments promise theirs on every engine; a segment of a project's own may stand beside them without a yml.
ELSEWHERE = "models/marts/segments/"


@pytest.fixture(scope="module")
def marts(tmp_path_factory):
    """All of them, those that a var switches on as well."""
    on = {
        "segment_builder_semantic_layer": True,
        "destinations": {
            name: ["vip"]
            for name in ("google", "klaviyo", "linkedin", "mailchimp", "meta", "microsoft", "pinterest", "tiktok")
        },
        "experiments": {"spring": {"segment": "vip", "sent_at": "2026-07-01 09:00", "control": 0.1, "days": 30}},
    }
    run = run_dbt(["parse", "--target-path", str(tmp_path_factory.mktemp("contracts"))], vars=on)
    assert run.success, run.error
    return {
        node.name: node
        for node in run.result.nodes.values()
        if node.resource_type == "model"
        and node.original_file_path.startswith("models/marts/")
        and not node.original_file_path.startswith(ELSEWHERE)
    }


def test_every_mart_promises_its_columns(marts):
    assert len(marts) > 30
    assert {name for name, node in marts.items() if not node.config.contract.enforced} == set(WITHOUT)


def test_every_promise_has_its_types(marts):
    known = {"string", "bigint", "boolean", "date", "timestamp", "double"}
    for name, node in marts.items():
        if name not in WITHOUT:
            assert node.columns, name
            assert {column.data_type for column in node.columns.values()} <= known, name


def test_only_tables_are_constrained(marts):
    """dbt warns of a constraint on a view, which no engine keeps."""
    constrained = {name for name, node in marts.items() if any(column.constraints for column in node.columns.values())}
    assert constrained == {"clv_export", "clv_forecast", "profile_email_activity", "segment_explanations"}
    assert {marts[name].config.materialized for name in constrained} == {"table"}
