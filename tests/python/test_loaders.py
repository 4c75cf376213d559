# ruff: noqa: E501  One row a line.
"""Loaders: one shop in the layout of each gives the members that the independent evaluator finds in it."""

import json
import shutil

import duckdb
import pytest

import loader_layouts as layouts
from dbt_project import ROOT, DbtRun, ScratchProject, find_by_name
from evaluator import Evaluator
from load import DUCKDB_TYPES
from raw_rows import BASE, COMPILE, PREDICTIONS

GUIDE = json.loads((ROOT / "tests" / "differential" / "guide_segments.json").read_text())
MADE = layouts.commerce()
ANY_TIME = {"type": "date", "operator": "alltime"}


def bought(**where: object) -> dict:
    """Ordered with a property that the guide's segments do not ask for."""
    filters = [{"property": name.replace("__", " "), "filter": asked} for name, asked in where.items()]
    return {
        "type": "profile-metric", "metric_id": "Placed Order", "measurement": "count", "timeframe_filter": ANY_TIME,
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0}, "metric_filters": filters,
    }  # fmt: skip


MORE = {
    "several lines": bought(Item__Count={"type": "numeric", "operator": "greater-than", "value": 2}),
    "cheaper": bought(Total__Discounts={"type": "numeric", "operator": "greater-than", "value": 0}),
    "a code": bought(Discount__Codes={"type": "list", "operator": "contains-any", "value": ["SPRING"]}),
    "quoted": bought(Items={"type": "list", "operator": "contains-any", "value": ['Mug "Ann"']}),
    "tagged": {
        "type": "profile-property", "property": "properties['Shopify Tags']",
        "filter": {"type": "list", "operator": "contains-any", "value": ['two "words"']},
    },
    "mugs": {
        "type": "profile-metric", "metric_id": "Ordered Product", "measurement": "count", "timeframe_filter": ANY_TIME,
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 3},
        "metric_filters": [{"property": "Name", "filter": {"type": "string", "operator": "equals", "value": 'Mug "Ann"'}}],
    },
    "by id": {**bought(), "metric_id": "mViewe"},
    "sent back": {**bought(), "metric_id": "Refunded Order"},
    "called off": {**bought(), "metric_id": "Cancelled Order"},
}  # fmt: skip
# Without those that read other segments, or what only the project's own predictions have.
ALONE = {
    name: asked for name, asked in GUIDE.items()
    if not any(word in json.dumps(asked) for word in ('"segment"', "next_order_window"))
}  # fmt: skip
DEFINITIONS = ALONE | MORE


class Loaded(ScratchProject):
    """Staging over the tables of loaders."""

    def __init__(self, folder):
        super().__init__(folder, links=("macros", "models", "seeds/reference"))
        self.compiled: dict[str, dict[str, str]] = {}
        self.take_out_hooks()
        shutil.rmtree(folder / "models" / "marts")
        for file in (folder / "models" / "predictions").iterdir():
            file.unlink()
        self.write("models/predictions/profile_predictions.sql", PREDICTIONS)
        run = self.dbt("seed", "--quiet", loaders=["fivetran_klaviyo"])
        assert run.success, run.error

    def load(self, schema: str, tables: dict[str, layouts.Table]) -> None:
        """Write the tables of a layout."""
        with duckdb.connect(str(self.database)) as connection:
            # The gate remembers what was filled before.
            connection.execute("drop table if exists main.input_gate")
            connection.execute(f"drop schema if exists {schema} cascade; create schema {schema}")
            for name, (columns, rows) in tables.items():
                listing = ", ".join(f'"{column}" {DUCKDB_TYPES.get(kind, kind)}' for column, kind in columns.items())
                connection.execute(f'create table {schema}."{name}" ({listing})')
                if rows:
                    marks = "(" + ", ".join("?" * len(columns)) + ")"
                    values = [row.get(column) for row in rows for column in columns]
                    connection.execute(f'insert into {schema}."{name}" values {", ".join([marks] * len(rows))}', values)

    def dbt(self, *args: str, **vars: object) -> DbtRun:
        return self.run(*args, vars={"as_of": str(layouts.NOW), **vars})

    def build(self, **vars: object) -> DbtRun:
        return self.dbt("run", "--quiet", "--select", "path:models/loaders", *BASE[1:], **vars)

    def members(self, definitions: dict[str, object], **vars: object) -> dict[str, set[str]]:
        """Who is in each definition; what it is compiled to depends on nothing but the spelling of names."""
        spelling = "snake_case" if "fivetran_klaviyo" in vars["loaders"] else "as_written"
        if spelling not in self.compiled:
            texts = [json.dumps(definition) for definition in DEFINITIONS.values()]
            run = self.dbt("compile", "--log-level", "none", "--inline", COMPILE, definitions=texts, **vars)
            assert run.success, run.error
            statements = json.loads(run.result.results[0].node.compiled_code)
            self.compiled[spelling] = dict(zip(DEFINITIONS, statements, strict=True))
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return {
                name: {row[0] for row in connection.execute(self.compiled[spelling][name]).fetchall()}
                for name in definitions
            }

    def ask(self, sql: str) -> list[tuple]:
        with duckdb.connect(str(self.database), read_only=True) as connection:
            find_by_name(connection)
            return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return Loaded(tmp_path_factory.mktemp("loaders") / "segment_builder")


@pytest.fixture(scope="module")
def expected() -> dict[str, set[str]]:
    evaluator = Evaluator(layouts.as_contract(MADE), layouts.NOW)
    found = {name: evaluator.members(definition) for name, definition in DEFINITIONS.items()}
    some = [name for name, members in found.items() if 0 < len(members) < len(MADE.people)]
    assert len(some) >= 35, sorted(set(found) - set(some))
    return found


def rejects(project: Loaded) -> list[tuple]:
    return project.ask(
        "select raw_table, reason, count(*) from stg_raw__rejects where is_counted group by all order by all"
    )


def test_fivetran_klaviyo(project: Loaded, expected: dict[str, set[str]]):
    project.load("klaviyo", layouts.fivetran_klaviyo(MADE))
    chosen = {"loaders": ["fivetran_klaviyo"]}

    run = project.build(**chosen)

    assert run.success, run.error
    assert rejects(project) == []
    assert project.members(DEFINITIONS, **chosen) == expected


def test_a_shop_and_an_email_tool_are_united(project: Loaded, expected: dict[str, set[str]]):
    project.load("klaviyo", layouts.fivetran_klaviyo(MADE, with_shop=False))
    project.load("shopify", layouts.fivetran_shopify(MADE))
    chosen = {"loaders": ["fivetran_klaviyo", "fivetran_shopify"]}

    run = project.build(**chosen)

    assert run.success, run.error
    assert rejects(project) == []
    asked = {name: definition for name, definition in DEFINITIONS.items() if name != "by id"}
    found = project.members(asked, **chosen)
    assert found == {name: expected[name] for name in asked}
    assert project.ask(
        "select united_by, conflict, count(*) from loaded_identities where loader = 'fivetran_shopify' group by all"
    ) == [("external id", None, len(MADE.people))]


def asks_for_lists(definition: object) -> bool:
    return "profile-group-membership" in json.dumps(definition)


@pytest.mark.parametrize("loader", ["klaviyo_api", "airbyte_klaviyo"])
def test_rows_of_json(project: Loaded, expected: dict[str, set[str]], loader: str):
    has_lists = loader == "klaviyo_api"
    project.load("klaviyo", layouts.klaviyo_json(MADE, with_lists=has_lists))
    chosen = {"loaders": [loader]}

    run = project.build(**chosen)

    assert run.success, run.error
    assert rejects(project) == []
    asked = {
        name: definition for name, definition in DEFINITIONS.items() if has_lists or not asks_for_lists(definition)
    }
    assert len(asked) >= 40
    assert project.members(asked, **chosen) == {name: expected[name] for name in asked}


def test_what_no_loader_is(scratch_project: ScratchProject):
    for loaders, said in [
        (["fivetran_klavio"], "Did you mean fivetran_klaviyo?"),
        (["fivetran_shopify"] * 2, "names fivetran_shopify twice"),
        (["fivetran_klaviyo", "klaviyo_api"], "fivetran_klaviyo and klaviyo_api, which bring the same account"),
        ({"fivetran_klaviyo": True}, "It takes a list such as [fivetran_klaviyo, fivetran_shopify]"),
    ]:
        run = scratch_project.run(
            "compile", "--quiet", "--inline", "{{ segment_builder.chosen_loaders() }}", vars={"loaders": loaders}
        )

        assert not run.success
        assert said in " ".join(run.error.split())
