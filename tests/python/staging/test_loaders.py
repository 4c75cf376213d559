# ruff: noqa: E501  One row a line.
"""Loaders: one shop in the layout of each gives the members that the independent evaluator finds in it."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

import loader_layouts as layouts
from dbt_project import DbtRun, ScratchProject, find_by_name
from evaluator.load import DUCKDB_TYPES, load_shop
from evaluator.members import Evaluator
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
    # Lists were there a build ago: that they are not any more has to be said.
    chosen = {"loaders": [loader], "missing_raw_tables": [] if has_lists else ["list_members"]}

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


def nothing(*columns: str) -> layouts.Table:
    return dict.fromkeys(columns, "varchar"), []


def rows(*given: dict) -> layouts.Table:
    columns = dict.fromkeys(name for row in given for name in row)
    return dict.fromkeys(columns, "varchar"), list(given)


def test_consent_fails_closed_and_conflicts_are_counted(project: Loaded):
    """Odd rows, every column of them text."""
    email, sms = "subscriptions_email_marketing_", "subscriptions_sms_marketing_"
    agreed = {f"{email}consent": "SUBSCRIBED", f"{email}timestamp": "2026-01-01 00:00:00 UTC"}
    project.load("klaviyo", {
        "person": rows(
            {"id": "mute", **agreed, f"{email}can_receive_email_marketing": "false"},
            {"id": "off one list", **agreed, "custom_tags": "[]", "custom_note": "[sic", "_fivetran_deleted": "FALSE"},
            {"id": "no sms", f"{sms}consent": "SUBSCRIBED", f"{sms}can_receive_sms_marketing": "False"},
            {"id": "refused", f"{email}consent": "UNSUBSCRIBED", "external_id": "103"},
            {"id": "twin", "email": "twin@example.com"},
            {"id": "other twin", "email": "Twin@example.com "},
            {"id": "by mail", "email": "ann@example.com", "phone_number": "+1 555"},
            {"id": "by phone", "phone_number": "1-556"},
            {"id": "gone", **agreed, "_fivetran_deleted": "TRUE"},
        ),
        "event": rows(
            {"id": "1", "uuid": "u", "person_id": "by mail", "metric_id": "m", "type": "Old Name", "datetime": "2026-02-01 10:00:00 UTC"},
            {"id": "2", "uuid": "u", "person_id": "by mail", "metric_id": "m", "type": "Old Name", "datetime": "2026-02-01 10:00:00 UTC"},
            {"id": "3", "uuid": "v", "person_id": "gone", "metric_id": "m", "type": "Old Name", "datetime": "2026-02-01 10:00:00 UTC"},
            {"id": "4", "uuid": "w", "person_id": "mute", "metric_id": "m", "type": "Old Name", "datetime": "yesterday"},
        ),
        "metric": rows({"id": "m", "name": "Placed Order"}),
        "list": nothing("id", "list_name"),
        "list_person": nothing("list_id", "person_id", "joined_group_at"),
        "list_exclusion": rows({"id": "off one list", "list_id": "L", "reason": "USER_SUPPRESSED", "created": None}),
        "global_exclusion": nothing("person_id", "reason", "timestamp"),
    })  # fmt: skip
    subscribed = {"email_marketing_consent_state": "SUBSCRIBED", "email_marketing_consent_updated_at": "2026-03-01"}
    project.load("shopify", {
        "customer": rows(
            {"id": "103", **subscribed},
            {"id": "201", "email": "TWIN@example.com", **subscribed},
            {"id": "202", "email": "Ann@Example.com", "phone": "1556"},
            {"id": "203", "accepts_marketing": "false"},
        ),
        "order": rows({"id": "9", "customer_id": "202", "created_at": "2026-02-01", "total_price": "5", "total_tax": "1"}),
        **{name: nothing("id", "order_id") for name in ("order_line", "order_discount_code", "refund", "abandoned_checkout")},
    })  # fmt: skip
    chosen = {"loaders": ["fivetran_klaviyo", "fivetran_shopify"], "maximum_reject_share": 1}

    run = project.build(**chosen)
    assert not run.success
    assert "which the loader fivetran_shopify reads" in run.error
    assert "vars: missing_loader_tables: [fivetran_shopify.customer_tag], and it is taken to be empty" in run.error

    for declared, message in (
        ("fivetran_shopify.customer_tag", 'missing_loader_tables is "fivetran_shopify.customer_tag"; it takes a list'),
        (["fivetran_shopify.customer_tags"], 'names "fivetran_shopify.customer_tags", which no chosen loader reads'),
    ):
        run = project.build(**chosen, missing_loader_tables=declared)
        assert not run.success
        assert message in run.error

    run = project.build(**chosen, missing_loader_tables=["fivetran_shopify.customer_tag"])
    assert run.success, run.error
    shop = "fivetran_shopify:"
    assert project.ask("select profile_id, channel, status from stg_raw__consents order by all") == [
        (f"{shop}201", "email", "subscribed"), (f"{shop}203", "email", "unsubscribed"),
        ("mute", "email", "subscribed"), ("no sms", "sms", "unknown"), ("off one list", "email", "subscribed"),
        ("refused", "email", "unsubscribed"),
    ]  # fmt: skip
    assert project.ask("select profile_id, channel, reason from stg_raw__suppressions order by all") == [
        ("mute", "email", "unknown"), ("off one list", "email", "user_suppressed"),
    ]  # fmt: skip
    assert project.ask(
        "select loader_profile_id, profile_id, united_by, conflict from loaded_identities"
        " where loader = 'fivetran_shopify' order by all"
    ) == [
        ("103", "refused", "external id", None),
        ("201", f"{shop}201", None, "more than one profile has the e-mail"),
        ("202", "by mail", "e-mail", "e-mail and phone number find different profiles"),
        ("203", f"{shop}203", None, None),
    ]
    # The shop's order is one that the e-mail tool has, too.
    assert project.ask("select event_id, profile_id, metric from stg_raw__events") == [("u", "by mail", "Placed Order")]
    assert project.ask("select loader, number_of_events, is_left_out from loaded_metrics order by all") == [
        ("fivetran_klaviyo", 4, False), ("fivetran_shopify", 1, True),
    ]  # fmt: skip
    assert project.ask(
        "select raw_table, record_id, reason from stg_raw__rejects where reason <> 'event_id is repeated' order by all"
    ) == [
        (
            "consents",
            "sms",
            'status "subscribed, cannot receive" is none of subscribed, unsubscribed, never_subscribed',
        ),
        ("events", "v", "profile_id is unknown"),
        ("events", "w", "not read as a timestamp"),
        ("suppressions", None, "reason is null"),
    ]
    assert project.ask("select properties from stg_raw__profiles where profile_id = 'off one list'") == [
        ('{"tags": [], "note": "[sic"}',)
    ]
