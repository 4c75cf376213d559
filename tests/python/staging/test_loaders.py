# ruff: noqa: E501  One row a line.
"""Loaders: one shop in the layout of each gives the members that the independent evaluator finds in it."""

import json
import shutil
from pathlib import Path
from typing import Any

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
        spelling = "snake_case" if {"fivetran_klaviyo", "segment_rudderstack"} & set(vars["loaders"]) else "as_written"
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


def build_clean(project: Loaded, chosen: dict[str, Any]) -> None:
    """Build what loaders brought, every row of which is taken."""
    run = project.build(**chosen)

    assert run.success, run.error
    assert rejects(project) == []


def assert_members_but_by_id(project: Loaded, chosen: dict[str, Any], expected: dict[str, set[str]]) -> None:
    """Of two united sources the ids are those of the first, so a definition that names one by the other's is left out."""
    asked = {name: definition for name, definition in DEFINITIONS.items() if name != "by id"}
    found = project.members(asked, **chosen)
    assert found == {name: expected[name] for name in asked}


def test_fivetran_klaviyo(project: Loaded, expected: dict[str, set[str]]):
    project.load("klaviyo", layouts.fivetran_klaviyo(MADE))
    chosen = {"loaders": ["fivetran_klaviyo"]}

    build_clean(project, chosen)

    assert project.members(DEFINITIONS, **chosen) == expected


def test_a_shop_and_an_email_tool_are_united(project: Loaded, expected: dict[str, set[str]]):
    project.load("klaviyo", layouts.fivetran_klaviyo(MADE, with_shop=False))
    project.load("shopify", layouts.fivetran_shopify(MADE))
    chosen = {"loaders": ["fivetran_klaviyo", "fivetran_shopify"]}

    build_clean(project, chosen)

    assert_members_but_by_id(project, chosen, expected)
    assert project.ask(
        "select united_by, conflict, count(*) from loaded_identities where loader = 'fivetran_shopify' group by all"
    ) == [("external id", None, len(MADE.people))]


@pytest.mark.parametrize("are_files", [False, True])
def test_a_shop_as_its_own_json(project: Loaded, expected: dict[str, set[str]], are_files: bool, tmp_path: Path):
    project.load("klaviyo", layouts.fivetran_klaviyo(MADE, with_shop=False))
    chosen: dict[str, object] = {"loaders": ["fivetran_klaviyo", "shopify_json"]}
    if are_files:
        for name, documents in layouts.shopify_documents(MADE).items():
            write_lines(tmp_path / f"{name}.jsonl", documents)
        chosen["shopify_json_files"] = str(tmp_path)
    else:
        project.load("shopify", layouts.shopify_json(MADE))

    build_clean(project, chosen)

    assert_members_but_by_id(project, chosen, expected)
    assert project.ask("select count(*), count(united_by) from loaded_identities where loader = 'shopify_json'") == [
        (len(MADE.people), len(MADE.people))
    ]


def test_odd_documents(project: Loaded):
    """What is no document or lacks its arrays; consent in both its states; a customer nobody else has."""
    project.load("shopify", {
        "orders": rows(
            {"data": json.dumps({"id": 1, "customer": {"id": 9}, "created_at": "2026-02-01T10:00:00-05:00", "total_price": "5.00", "line_items": []})},
            {"data": json.dumps({"id": 2, "customer": None, "created_at": "2026-02-01T10:00:00-05:00", "line_items": "[]"})},
            {"data": json.dumps({"id": 3, "customer": {"id": 9}, "created_at": "soon", "refunds": None})},
            {"data": json.dumps({"id": 4, "customer": {"id": 9}, "created_at": "2026-02-02T10:00:00Z", "test": True})},
            {"data": "[]"},
        ),
        "customers": rows(
            {"data": json.dumps({
                "id": 9, "tags": "vip, two \"words\"", "email_marketing_consent": {
                    "state": "subscribed", "opt_in_level": "confirmed_opt_in", "consent_updated_at": "2026-01-01T00:00:00Z",
                },
                "sms_marketing_consent": {"state": "not_subscribed"}, "default_address": {"country_code": "NL", "zip": "3511"},
            })},
            {"data": json.dumps({"id": 10, "tags": "", "accepts_marketing": False})},
        ),
    })  # fmt: skip
    chosen = {"loaders": ["shopify_json"], "maximum_reject_share": 1, "missing_loader_tables": ["shopify_json.checkouts"]}

    run = project.build(**chosen, missing_raw_tables=["list_members", "suppressions"])

    assert run.success, run.error
    assert project.ask("select profile_id, country, zip, properties from stg_raw__profiles order by 1") == [
        ("10", None, None, "{}"), ("9", "NL", "3511", '{"Shopify Tags": ["two \\"words\\"", "vip"]}'),
    ]  # fmt: skip
    assert project.ask("select profile_id, channel, status, double_opt_in from stg_raw__consents order by all") == [
        ("10", "email", "unsubscribed", None), ("9", "email", "subscribed", True), ("9", "sms", "never_subscribed", None),
    ]  # fmt: skip
    assert project.ask("select event_id, profile_id, cast(occurred_at as varchar), value from stg_raw__events order by all") == [
        ("shopify placed order 1", "9", "2026-02-01 15:00:00", 5.0)
    ]
    assert project.ask("select record_id, raw_text, reason from stg_raw__rejects order by all") == [
        ("shopify placed order 2", None, "profile_id is null"),
        ("shopify placed order 3", "soon", "not read as a timestamp"),
        (None, None, "event_id is null"),
    ]


def test_what_was_tracked_is_united_with_an_email_tool(project: Loaded, expected: dict[str, set[str]]):
    project.load("klaviyo", layouts.fivetran_klaviyo(MADE, with_shop=False, with_site=False))
    project.load("segment", layouts.segment_rudderstack(MADE))
    chosen = {"loaders": ["fivetran_klaviyo", "segment_rudderstack"]}

    build_clean(project, chosen)

    assert_members_but_by_id(project, chosen, expected)
    assert project.ask("select left_out_because, metric, number_of_events from segment_rudderstack__left_out order by 1") == [
        ("more than one user was identified under the anonymous id", "Viewed Product", 1),
        ("nobody was identified under the anonymous id", "Viewed Product", 1),
    ]
    assert project.ask("select count(*) from segment_rudderstack__calls where profile_id is not null") == [
        (sum(metric in layouts.SHOP_METRICS + layouts.SITE_METRICS for _, _, metric, *_ in layouts.all_events(MADE)),)
    ]


def asks_for_lists(definition: object) -> bool:
    return "profile-group-membership" in json.dumps(definition)


def asks_for_predictions(definition: object) -> bool:
    return "predictive-analytics" in json.dumps(definition)


@pytest.mark.parametrize("loader", ["klaviyo_api", "airbyte_klaviyo"])
def test_rows_of_json(project: Loaded, expected: dict[str, set[str]], loader: str):
    has_lists = loader == "klaviyo_api"
    project.load("klaviyo", layouts.klaviyo_json(MADE, with_lists=has_lists))
    # Lists were there a build ago: that they are not any more has to be said.
    chosen = {"loaders": [loader], "missing_raw_tables": [] if has_lists else ["list_members"]}

    build_clean(project, chosen)

    asked = {
        name: definition for name, definition in DEFINITIONS.items() if has_lists or not asks_for_lists(definition)
    }
    assert len(asked) >= 40
    assert project.members(asked, **chosen) == {name: expected[name] for name in asked}


def test_tables_of_ones_own(project: Loaded, expected: dict[str, set[str]]):
    project.load("analytics", layouts.generic(MADE))
    chosen = {"loaders": ["generic"], "generic_tables": layouts.GENERIC_TABLES}

    build_clean(project, chosen)

    assert project.members(DEFINITIONS, **chosen) == expected


def test_odd_tables_of_ones_own(project: Loaded):
    """What is not there is told with what is near; what cannot be read is told with what stood there."""
    project.load("odd", {
        "people": rows(
            {"id": "ann", "e_mail": "ann@example.com", "Joined": "2026-01-01T10:00:00Z", "tags": "[]", "vip": "yes"},
            {"id": "ben", "e_mail": "ben@example.com", "Joined": "ben@example.com", "tags": "[sic", "vip": ""},
            {"id": None, "e_mail": "nobody@example.com", "Joined": " 2026-01-02 10:00:00 UTC ", "tags": None, "vip": None},
        ),
        "sales": (
            {"nr": "bigint", "who": "varchar", "at": "timestamp with time zone", "unix": "bigint", "amount": "varchar", "extra": "varchar"},
            [
                {"nr": 1, "who": "ann", "at": "2026-02-01 12:00:00+02", "unix": 1767261600, "amount": "12.5", "extra": '{"a": 1}'},
                {"nr": 2, "who": "ann", "at": "2026-02-02 10:00:00+00", "unix": -1, "amount": "12,5", "extra": "[]"},
                {"nr": 3, "who": "gone", "at": "2026-02-03 10:00:00+00", "unix": 10**15, "amount": None, "extra": "not JSON"},
            ],
        ),
    })  # fmt: skip
    project.write("models/loaders/own/opted_in.sql", "select 'ann' as person, '1' as opted_in union all select 'ben', 'maybe'\n")
    project.write("models/loaders/own/_own__sources.yml", "sources: [{name: odd, tables: [{name: people}]}]\n")
    people = {"profile_id": "id", "email": "e_mail", "created_at": "joined"}
    sales = {"event_id": "nr", "profile_id": "who", "value": "amount", "properties": "extra"}
    consents = {"profile_id": "person", "channel": {"value": "email"}, "status": {"column": "opted_in", "values": {True: "subscribed"}}}
    chosen = {"loaders": ["generic"], "missing_raw_tables": ["list_members", "suppressions"], "maximum_reject_share": 1}

    run = project.build(**chosen, generic_tables={
        "profiles": {"relation": "odd.people", "columns": people | {"email": "email"}, "properties": ["tag"]},
        "events": {"relation": "odd.sales", "columns": {"occurred_at": "at", "profile_id": "who"}},
        "consents": {"relation": "odd.opt_in", "columns": consents},
        "predictions": {"relation": "odd.sales", "columns": {"profile_id": "who", "expected_date_of_next_purchase": "unix"}},
    })  # fmt: skip

    assert not run.success
    error = " ".join(run.error.split())
    for said in (
        'generic_tables.profiles reads "segment_builder"."odd"."people": - columns.email names "email", which is not there. Did you mean e_mail?',
        'properties[0] names "tag", which is not there. Did you mean tags? The table has: id, e_mail, joined, tags, vip.',
        "nothing gives event_id. Map it: columns: {event_id: …}, or {event_id: {value: …}} where it is always the same.",
        "nothing gives metric or metric_id. Map it",
        'There is no table "segment_builder"."odd"."opt_in", which generic_tables.consents reads.',
        "generic_tables.predictions.columns.expected_date_of_next_purchase is unix, which holds numbers (bigint)."
        " If they count the time since 1970, say in what: {column: unix, epoch: seconds}",
    ):
        assert said in error, said

    order = {"relation": "odd.sales", "properties": {"Number": "nr", "Channel": {"value": "shop"}}}
    run = project.build(**chosen, generic_tables={
        "profiles": {"relation": "odd.people", "columns": people, "properties": "all"},
        "events": [
            order | {"columns": sales | {"metric": {"value": "Placed Order"}, "occurred_at": "at"}},
            order | {
                "columns": sales | {"metric": {"value": "Paid"}, "occurred_at": {"column": "unix", "epoch": "seconds"}},
                "where": "nr <> 2",
            },
        ],
        "consents": {"model": "opted_in", "columns": consents},
        "custom_objects": {
            "source": "odd.people", "columns": {"object_type_id": {"value": "pet"}, "object_id": "id"}, "properties": ["vip"],
        },
    })  # fmt: skip

    shutil.rmtree(project.folder / "models" / "loaders" / "own")
    assert run.success, run.error
    assert project.ask("select profile_id, email, cast(created_at as varchar), properties from stg_raw__profiles order by 1") == [
        ("ann", "ann@example.com", "2026-01-01 10:00:00", '{"tags": [], "vip": "yes"}'),
        ("ben", "ben@example.com", None, '{"tags": "[sic", "vip": ""}'),
    ]
    assert project.ask("select event_id, cast(occurred_at as varchar), value, properties from stg_raw__events order by 1") == [
        ("odd.sales Paid 1", "2026-01-01 10:00:00", 12.5, '{"a": 1, "Number": 1, "Channel": "shop"}'),
        ("odd.sales Placed Order 1", "2026-02-01 10:00:00", 12.5, '{"a": 1, "Number": 1, "Channel": "shop"}'),
        ("odd.sales Placed Order 2", "2026-02-02 10:00:00", None, None),
    ]
    assert project.ask("select profile_id, status from stg_raw__consents order by 1") == [("ann", "subscribed"), ("ben", "unknown")]
    assert project.ask("select object_id, properties from stg_raw__custom_objects order by 1") == [
        ("ann", '{"vip": "yes"}'), ("ben", '{"vip": ""}'),
    ]  # fmt: skip
    assert project.ask("select raw_table, record_id, raw_text, reason from stg_raw__rejects order by all") == [
        ("consents", "email", "maybe", 'status "maybe" is none of subscribed, unsubscribed, never_subscribed'),
        ("custom_objects", None, None, "object_id is null"),
        ("events", "odd.sales Paid 3", "1000000000000000", "not read as a timestamp"),
        ("events", "odd.sales Placed Order 2", "12,5", "not read as a number"),
        ("events", "odd.sales Placed Order 2", "[]", "properties is no JSON object"),
        ("events", "odd.sales Placed Order 3", None, "profile_id is unknown"),
        ("profiles", "ben", "ben@example.com", "not read as a timestamp"),
        ("profiles", None, None, "profile_id is null"),
    ]


def test_what_maps_no_table(scratch_project: ScratchProject):
    """All that is wrong with the var is told at once, each with its place."""
    order = {"relation": "shop.orders"}
    run = scratch_project.run(
        "compile", "--quiet", "--inline", "{{ segment_builder.chosen_loaders() }}",
        vars={"loaders": ["generic"], "generic_tables": {
            "event": order,
            "profiles": "shop.customers",
            "list_members": [],
            "consents": {**order, "model": "opt_ins", "propertys": "all"},
            "suppressions": {"relation": "blocked", "columns": ["profile_id"], "where": True},
            "predictions": {"model": "clv", "properties": "all", "columns": {"profile_id": 7}},
            "custom_objects": {"source": "objects", "properties": {"Name": ["a"]}},
            "events": [
                {**order, "columns": {"occured_at": "ts", "metric": {"values": {"a": 1}, "prefix": 1}}, "properties": "al"},
                {
                    **order,
                    "columns": {
                        "occurred_at": {"column": "ts", "epoch": "second"}, "value": {"column": 1, "epoch": "seconds"},
                        "event_id": {"columns": "id"}, "metric": {"value": ["a"]}, "profile_id": {"colum": "id"},
                        "properties": {"column": "p", "prefix": "x"}, "loaded_at": {"value": "x", "epoch": "seconds"},
                    },
                },
            ],
        }},
    )  # fmt: skip

    assert not run.success
    error = " ".join(run.error.split())
    for said in (
        'generic_tables has "event", which is none of the raw tables: profiles, events, ', "Did you mean events?",
        'generic_tables.profiles is "shop.customers"; it takes a mapping such as {relation: analytics.fct_events,',
        "generic_tables.list_members is empty; it takes a mapping, or a list of them.",
        'generic_tables.consents has "propertys", which is none of the keys of a table: relation, model, source, columns, properties,'
        " where. Did you mean properties?",
        "generic_tables.consents says relation and model; it takes one of relation: schema.table, model: a_dbt_model,",
        'generic_tables.suppressions.relation is "blocked"; it takes schema.table or database.schema.table.',
        'generic_tables.suppressions.columns is ["profile_id"]; it takes a mapping such as {profile_id: user_id}.',
        "generic_tables.suppressions.where is true; it takes a condition in SQL",
        "generic_tables.predictions.properties is set, but the raw table has no properties.",
        "generic_tables.predictions.columns.profile_id is 7; it takes a column, {column: …}, {columns: […, …]} or {value: …}."
        " A constant is {value: 7}.",
        'generic_tables.custom_objects.source is "objects"; it takes source.table.',
        'generic_tables.custom_objects.properties.Name is ["a"]; it takes a column, or {value: …}.',
        'generic_tables.events[0].columns has "occured_at", which is none of the raw table\'s columns: event_id, ',
        "Did you mean occurred_at?",
        "generic_tables.events[0].columns.metric takes one of column, columns and value.",
        'generic_tables.events[0].columns.metric.values is {"a": 1}; it takes a mapping of what stands there to what it means.',
        "generic_tables.events[0].columns.metric.prefix is 1; it takes a text.",
        'generic_tables.events[0].properties is "al"; it takes a list of columns, a mapping such as {Item Count: n_items}, or all',
        'generic_tables.events[1].columns.occurred_at.epoch has "second", which is none of the units: seconds, milliseconds, microseconds.'
        " Did you mean seconds?",
        'generic_tables.events[1].columns.value has "epoch", which is none of the keys of a column: column, columns, value, values, prefix.',
        "generic_tables.events[1].columns.value.column is 1; it takes the name of a column.",
        'generic_tables.events[1].columns.event_id.columns is "id"; it takes a list of columns, whose texts are joined.',
        'generic_tables.events[1].columns.metric.value is ["a"]; it takes a text, a number, true or false.',
        'generic_tables.events[1].columns.profile_id has "colum", which is none of the keys of a column', "Did you mean column?",
        "generic_tables.events[1].columns.properties holds JSON; it takes a column, or {value: …} as text.",
        "generic_tables.events[1].columns.loaded_at has an epoch, which says what the numbers of a column count",
    ):
        assert said in error, said

    for vars, said in (
        ({"loaders": ["generic"], "generic_tables": {"profiles": order}}, (
            "nothing gives the raw table events. Name it there, too; if your shop has none: vars: missing_raw_tables: [events]",
            "nothing gives the raw table suppressions.",
        )),
        ({"loaders": ["klaviyo_api", "generic"], "generic_tables": {"events": order}}, (
            "profiles are missing: by their external ids, e-mails and phone numbers people are found among those of klaviyo_api.",
        )),
        ({"loaders": ["klaviyo_api"], "generic_tables": {"events": order}}, (
            "The var generic_tables is read by a loader that is not chosen: vars: loaders: [generic]",
        )),
        ({"loaders": ["generic"]}, ("The loader generic reads what the var generic_tables says, which is {}.",)),
    ):  # fmt: skip
        run = scratch_project.run("compile", "--quiet", "--inline", "{{ segment_builder.chosen_loaders() }}", vars=vars)
        assert not run.success
        for words in said:
            assert words in " ".join(run.error.split())


def test_streams_of_singer(project: Loaded, expected: dict[str, set[str]]):
    """Without predictions, and nobody knows since when somebody is on a list."""
    project.load("klaviyo", layouts.singer_klaviyo(MADE))
    # Predictions were there a build ago, as above.
    chosen = {"loaders": ["singer_klaviyo"], "missing_raw_tables": ["predictions"]}

    build_clean(project, chosen)

    asked = {name: definition for name, definition in DEFINITIONS.items() if not asks_for_predictions(definition)}
    assert len(asked) >= 40
    assert project.members(asked, **chosen) == {name: expected[name] for name in asked}


def test_what_no_loader_is(scratch_project: ScratchProject):
    for loaders, said in [
        (["fivetran_klavio"], "Did you mean fivetran_klaviyo?"),
        (["fivetran_shopify"] * 2, "names fivetran_shopify twice"),
        (["fivetran_klaviyo", "klaviyo_api"], "fivetran_klaviyo and klaviyo_api, which bring the same account"),
        (["fivetran_shopify", "shopify_json"], "fivetran_shopify and shopify_json, which bring the same shop"),
        (["klaviyo_api", "segment_rudderstack"], "vars: property_names: as_written, or snake_case"),
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
