# ruff: noqa: E501  One row a line.
"""Loaders: one shop in the layout of each gives the members that the independent evaluator finds in it."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

import loader_layouts as layouts
from dbt_project import DbtRun, ScratchProject, find_by_name
from evaluator import Evaluator
from load import DUCKDB_TYPES, load_shop
from raw_rows import BASE, COMPILE, PREDICTIONS

MADE = layouts.commerce()
DEFINITIONS = layouts.DEFINITIONS


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

    def forget(self) -> None:
        """The gate remembers what was filled before."""
        with duckdb.connect(str(self.database)) as connection:
            connection.execute("drop table if exists main.input_gate")

    def load(self, schema: str, tables: dict[str, layouts.Table]) -> None:
        """Write the tables of a layout."""
        self.forget()
        with duckdb.connect(str(self.database)) as connection:
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


def write_lines(file: Path, rows: list[dict]) -> None:
    """JSON lines; what is JSON already stays an object."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(row, default=str) + "\n" for row in rows), encoding="utf-8")


def test_a_folder_of_files(project: Loaded, expected: dict[str, set[str]], tmp_path: Path):
    shop = layouts.as_contract(MADE)
    with duckdb.connect() as connection:
        load_shop(shop, connection)
        connection.execute(f"copy raw.profiles to '{tmp_path}/profiles.parquet' (format parquet)")
        for table in ("consents", "suppressions", "predictions"):
            connection.execute(f"copy raw.{table} to '{tmp_path}/{table}.csv' (header)")
        connection.execute(f"copy raw.list_members to '{tmp_path}/list_members.tsv' (header, delimiter '\t')")
    write_lines(tmp_path / "events" / "first.jsonl", shop.events[::2])
    write_lines(tmp_path / "events" / "second.jsonl", shop.events[1::2])
    project.forget()

    run = project.dbt("run", "--quiet", "--select", "path:models/staging", *BASE[2:], raw_files=str(tmp_path))

    assert run.success, run.error
    assert rejects(project) == []
    assert project.members(DEFINITIONS, loaders=[], raw_files=str(tmp_path)) == expected

    # The same project, for parsing it costs more than all the rest.
    (tmp_path / "consents.csv").unlink()
    (tmp_path / "events" / "third.csv").write_text("event_id\n1\n")
    run = project.dbt("run", "--quiet", "--select", "path:models/staging/files", raw_files=str(tmp_path))
    assert not run.success
    assert f'The folder {tmp_path} has no file for the raw table "consents"' in run.error
    assert "vars: missing_raw_tables: [consents], and it is taken to be empty" in run.error
    assert "It takes files of one kind: parquet, CSV (csv, tsv) or JSON lines" in run.error
