"""A project that installs the package from its folder, with raw tables of its own."""

import json
import shutil
import sys
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dbt_project import ROOT, run_dbt

sys.path.insert(0, str(ROOT / "tests" / "differential"))

from load import load_shop  # noqa: E402
from shop import Shop  # noqa: E402

ORDERED = [("ann", 1), ("ann", 2), ("bob", 1), ("cid", 1), ("cid", 2), ("dee", 1), ("dee", 2)]
SHOP = Shop.from_json(
    {
        "profiles": [
            {"profile_id": "ann", "country": "Nederland"},
            {"profile_id": "bob", "country": "BE"},
            {"profile_id": "cid", "country": "United States"},
            {"profile_id": "dee", "country": "Germany"},
        ],
        "events": [
            {
                "event_id": f"{profile_id}-{day}",
                "profile_id": profile_id,
                "metric": "Placed Order",
                "occurred_at": datetime(2026, 1, day).isoformat(),
                "value": 10.0,
                "properties": None,
            }
            for profile_id, day in ORDERED
        ],
        "list_members": [{"list_id": "L1", "list_name": "Staff", "profile_id": "dee", "joined_at": None}],
    }
)


@pytest.fixture(scope="module")
def consumer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The consumer project, installed and built."""
    folder = tmp_path_factory.mktemp("consumer") / "shop"
    shutil.copytree(Path(__file__).parent / "shop", folder)
    (folder / "packages.yml").write_text(json.dumps({"packages": [{"local": str(ROOT)}]}))
    database = folder / "shop.duckdb"
    load_shop(
        SHOP,
        database,
        leave_out_columns=True,
        leave_out_tables=("predictions", "custom_objects", "custom_object_links"),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEGMENT_BUILDER_DATABASE", str(database))
        for command in (["deps"], ["build"]):
            run = run_dbt(command, folder, vars={"as_of": "2026-02-01"} if command == ["build"] else None)
            assert run.success, run.error
    return folder


def tables(folder: Path) -> set[str]:
    with duckdb.connect(str(folder / "shop.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "select table_name from information_schema.tables where table_schema = 'main'"
        ).fetchall()
    return {name for (name,) in rows}


def members(folder: Path, segment: str) -> set[str]:
    with duckdb.connect(str(folder / "shop.duckdb"), read_only=True) as connection:
        return {row[0] for row in connection.execute(f"select profile_id from {segment}").fetchall()}


def test_the_consumers_own_segments_are_built(consumer: Path) -> None:
    assert members(consumer, "loyal") == {"ann", "cid"}
    assert members(consumer, "loyal_and_near") == {"ann"}


def test_memberships_are_recorded(consumer: Path) -> None:
    assert members(consumer, "segment_memberships where segment = 'loyal'") == {"ann", "cid"}
    assert members(consumer, "profile_segments where loyal_and_near") == {"ann"}


def test_demo_content_stays_out(consumer: Path) -> None:
    built = tables(consumer)
    assert not {name for name in built if name.startswith("demo_")}
    assert not built & {"cross_sell", "vip", "test_sample"}


def test_staging_and_intermediate_models_come_along(consumer: Path) -> None:
    assert {"int_events", "int_profiles", "stg_raw__events", "stg_raw__rejects", "definition_findings"} <= tables(
        consumer
    )


def test_a_project_without_raw_tables_is_told_to_name_them(consumer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(consumer / "shop.duckdb"))
    run = run_dbt(["parse", "--no-partial-parse"], consumer, vars={"raw_schema": None})
    assert not run.success
    assert "does not know where your raw tables are" in run.error


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("{{ sb.segment(sb.did('A', were={'x': sb.is_set()})) }}", "definition: found did(…, were=…)"),
        ("{{ sb.segment(sb.dit('A')) }}", "code: found dit, which is not defined"),
        ("{{ sb.segment(sb.did('A') and sb.did('B')) }}", "code: found sb.did('A') and sb.did(…)"),
        ("{{ sb.segment(did('A')) }}", 'Did you mean "segment_builder.did"?'),
    ],
)
def test_what_the_consumer_misspells_stops_the_parse(consumer: Path, code: str, text: str) -> None:
    file = consumer / "models" / "segments" / "broken.sql"
    file.write_text("{% set sb = segment_builder %}\n" + code)
    try:
        run = run_dbt(["parse"], consumer)
    finally:
        file.unlink()

    assert not run.success
    assert "Segment 'broken' has 1 problem in its definition" in run.error
    assert text in run.error
