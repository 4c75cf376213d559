"""A project that installs the package from its folder, with raw tables of its own."""

import json
import shutil
import sys
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dbt_project import ROOT, DbtRun, run_dbt

sys.path.insert(0, str(ROOT / "tests"))

from evaluator.load import load_shop  # noqa: E402
from evaluator.shop import Shop  # noqa: E402

ANSWERS, PLUMBING = "main_segment_builder", "main_segment_builder_plumbing"
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


# A host has tables of its own that are called as some of ours are, and models that make the raw tables.
HOST_MODELS = {
    **{f"{name}.sql": f"select '{name} of the host' as profile_id" for name in ("segments", "audiences", "countries")},
    "zz_customers.sql": "select * from {{ source('shop', 'profiles') }}",
    "zz_actions.sql": "select * from {{ source('shop', 'events') }}",
    "zz_lists.sql": "select * from {{ source('shop', 'list_members') }}",
    "zz_consents.sql": "select * from {{ source('shop', 'consents') }}",
    "zz_suppressions.sql": "select * from {{ source('shop', 'suppressions') }}",
    "sources.yml": "sources: [{name: shop, schema: raw, tables: ["
    + ", ".join(f"{{name: {name}}}" for name in ("profiles", "events", "list_members", "consents", "suppressions"))
    + "]}]",
}
RAW_MODELS = {
    "profiles": "zz_customers",
    "events": "zz_actions",
    "list_members": "zz_lists",
    "consents": "zz_consents",
    "suppressions": "zz_suppressions",
}


def installed(folder: Path) -> Path:
    """A new consumer that has installed the package, with its raw tables."""
    shutil.copytree(Path(__file__).parent / "shop", folder)
    (folder / "packages.yml").write_text(json.dumps({"packages": [{"local": str(ROOT)}]}))
    load_shop(
        SHOP,
        folder / "shop.duckdb",
        leave_out_columns=True,
        leave_out_tables=("predictions", "custom_objects", "custom_object_links"),
    )
    assert run(folder, "deps").success
    return folder


def run(folder: Path, *command: str, **vars: object) -> DbtRun:
    """Run dbt on a consumer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEGMENT_BUILDER_DATABASE", str(folder / "shop.duckdb"))
        return run_dbt(command, folder, vars=vars)


@pytest.fixture(scope="module")
def consumer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The consumer project, installed and built."""
    folder = installed(tmp_path_factory.mktemp("consumer") / "shop")
    built = run(folder, "build", as_of="2026-02-01")
    assert built.success, built.error
    return folder


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A consumer whose raw tables are its own models, and which has models with our names."""
    folder = installed(tmp_path_factory.mktemp("host") / "shop")
    for name, text in HOST_MODELS.items():
        (folder / "models" / name).write_text(text)
    built = run(folder, "build", as_of="2026-02-01", raw_schema=None, raw_models=RAW_MODELS)
    assert built.success, built.error
    return folder


def tables(folder: Path, schema: str) -> set[str]:
    with duckdb.connect(str(folder / "shop.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "select table_name from information_schema.tables where table_schema = ?", [schema]
        ).fetchall()
    return {name for (name,) in rows}


def members(folder: Path, segment: str) -> set[str]:
    with duckdb.connect(str(folder / "shop.duckdb"), read_only=True) as connection:
        return {row[0] for row in connection.execute(f"select profile_id from {segment}").fetchall()}


def test_the_consumers_own_segments_are_built(consumer: Path) -> None:
    assert members(consumer, "loyal") == {"ann", "cid"}
    assert members(consumer, "loyal_and_near") == {"ann"}


def test_memberships_are_recorded(consumer: Path) -> None:
    assert members(consumer, "main_segment_builder.segment_memberships where segment = 'loyal'") == {"ann", "cid"}
    assert members(consumer, "main_segment_builder.profile_segments where loyal_and_near") == {"ann"}


def test_demo_content_stays_out(consumer: Path) -> None:
    built = set().union(*(tables(consumer, schema) for schema in ("main", ANSWERS, PLUMBING)))
    assert not {name for name in built if name.startswith("demo_")}
    assert not built & {"cross_sell", "vip", "test_sample"}


def test_the_package_keeps_to_its_own_schemas(consumer: Path) -> None:
    assert tables(consumer, "main") == {"loyal", "loyal_and_near"}
    assert {"segments", "audiences", "definition_findings", "stg_raw__rejects", "profile_predictions"} <= tables(
        consumer, ANSWERS
    )
    assert {"int_events", "int_profiles", "stg_raw__events", "countries", "segment_membership_log"} <= tables(
        consumer, PLUMBING
    )
    assert not tables(consumer, ANSWERS) & tables(consumer, PLUMBING)


def test_the_raw_tables_may_be_models_of_the_host(host: Path) -> None:
    """Their names come last in the alphabet, so nothing but the edges of the graph builds them first."""
    assert members(host, "loyal") == {"ann", "cid"}
    assert members(host, "loyal_and_near") == {"ann"}


def test_a_host_may_have_models_with_our_names(host: Path) -> None:
    for name in ("segments", "audiences", "countries"):
        assert members(host, f"main.{name}") == {f"{name} of the host"}
    assert tables(host, ANSWERS) >= {"segments", "audiences"}
    assert "countries" in tables(host, PLUMBING)


def test_a_project_without_raw_tables_is_told_to_name_them(consumer: Path) -> None:
    parsed = run(consumer, "parse", "--no-partial-parse", raw_schema=None)
    assert not parsed.success
    assert "does not know where your raw tables are" in parsed.error


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"profiles": "loyal"}, "The var raw_models names no model for the raw table"),
        (
            {**RAW_MODELS, "event": "x"},
            "The var raw_models has 'event', which is no raw table; the raw tables are: profiles, ",
        ),
        ({**RAW_MODELS, "events": ["x"]}, "The var raw_models has [\"x\"] for 'events'. It takes the name of a model."),
        (["events"], 'The var raw_models is ["events"]. It takes a mapping such as {events: my_events}.'),
    ],
)
def test_raw_models_that_make_no_sense(consumer: Path, given: object, message: str) -> None:
    parsed = run(consumer, "parse", "--no-partial-parse", raw_schema=None, raw_models=given)
    assert not parsed.success
    assert message in parsed.error


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
        parsed = run(consumer, "parse")
    finally:
        file.unlink()

    assert not parsed.success
    assert "Segment 'broken' has 1 problem in its definition" in parsed.error
    assert text in parsed.error
