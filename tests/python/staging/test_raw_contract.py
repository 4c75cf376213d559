"""Raw tables that break the contract: what is an error, and what stops a run before anything is made of it."""

import json
import re
from datetime import datetime

import duckdb
import pytest

from dbt_project import ROOT, DbtRun, ScratchProject
from evaluator.load import load_shop
from evaluator.shop import TABLES, Shop

AS_OF = "2026-03-17"
GATE = ("run", "--select", "path:models/staging", "int_profiles")
PROFILES = [{"profile_id": f"p{number:02}"} for number in range(40)]
CONSENTS = [{"profile_id": row["profile_id"], "channel": "email", "status": "subscribed"} for row in PROFILES]
LISTED = [{"list_id": "L", "list_name": "News", "profile_id": row["profile_id"]} for row in PROFILES]


class Staging(ScratchProject):
    """Staging and what waits for it, over raw tables that a test breaks."""

    def __init__(self, folder):
        super().__init__(folder, links=("macros", "models/staging", "models/intermediate", "tests/generic"))
        # The hooks record the memberships of segments, of which there are none.
        self.take_out_hooks()
        # Reference data, none of which is needed here.
        self.execute(
            "create schema main_plumbing; use main_plumbing;"
            "create table country_spellings (spelling varchar, country_code varchar);"
            "create table countries (country_code varchar, is_european_union boolean);"
            "create table postal_code_centroids"
            " (country_code varchar, postal_code varchar, latitude double, longitude double);"
        )
        for seed in ("country_spellings", "countries", "postal_code_centroids"):
            self.write(f"seeds/{seed}.csv", "nothing\n")

    def execute(self, sql: str) -> None:
        with duckdb.connect(str(self.database)) as connection:
            connection.execute(sql)

    def load(self, **tables: list[dict]) -> None:
        """A shop without a flaw, but for the tables that are given."""
        shop = Shop(**{"profiles": PROFILES, "consents": CONSENTS, "list_members": LISTED, **tables})
        load_shop(shop, self.database)

    def dbt(self, *args: str, **vars: object) -> DbtRun:
        return self.run(*args, "--quiet", vars={"raw_schema": "raw", "as_of": AS_OF, **vars})

    def gate(self, **vars: object) -> DbtRun:
        return self.dbt(*GATE, **vars)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Staging:
    return Staging(tmp_path_factory.mktemp("contract") / "segment_builder")


@pytest.fixture
def staging(project: Staging) -> Staging:
    """Sound tables, and no memory of earlier ones."""
    project.load()
    project.execute("drop table if exists main_plumbing.input_gate")
    return project


MISSING_COLUMNS = [
    ("alter table raw.consents rename status to statuss", "consents", 'status (did you mean "statuss"?)'),
    ("alter table raw.events drop metric", "events", "needs: metric. It has: event_id, profile_id, metric_id,"),
    ("alter table raw.events rename profile_id to customer", "events", "needs: profile_id."),
    ("alter table raw.profiles drop title", "profiles", "needs: title."),
    (
        "create or replace table raw.suppressions as select 'p' as profile_id, 'email' as channel",
        "suppressions",
        "lacks columns that segment_builder needs: reason, suppressed_at.",
    ),
]


@pytest.mark.parametrize(("sql", "table", "message"), MISSING_COLUMNS)
def test_a_required_column_that_is_missing(staging: Staging, sql: str, table: str, message: str):
    staging.execute(sql)

    run = staging.dbt("compile", "--select", f"base_raw__{table}")

    assert not run.success
    assert f'The raw table "{table}", ' in run.error
    assert message in " ".join(run.error.split())
    assert f"vars: raw_{table}_identifier: ..." in run.error


def test_a_required_table_that_is_missing(staging: Staging):
    staging.execute("drop table raw.list_members; drop table raw.suppressions")

    run = staging.dbt("run", "--select", "path:models/staging/base")

    assert not run.success
    for table in ("list_members", "suppressions"):
        assert f'which segment_builder needs as the raw table "{table}"' in run.error
        assert f"vars: missing_raw_tables: [{table}]" in run.error
        assert f"vars: raw_{table}_identifier: ..." in run.error


def test_what_is_optional_may_be_missing(staging: Staging):
    staging.execute(
        "drop table raw.predictions; drop table raw.custom_objects; drop table raw.custom_object_links;"
        "alter table raw.events drop metric_id; alter table raw.events drop loaded_at"
    )

    assert staging.gate().success


def test_a_table_that_is_declared_missing_is_empty(staging: Staging):
    staging.execute("drop table raw.suppressions")

    run = staging.gate(missing_raw_tables=["list_members", "suppressions"])

    assert run.success, run.error
    assert staging.query("select raw_table, rows_in from input_gate where rows_in > 0 order by 1") == [
        ("consents", 40), ("profiles", 40),
    ]  # fmt: skip


REFUSED_VARS = [
    ({"missing_raw_tables": ["list_member"]}, 'missing_raw_tables names "list_member"', 'Did you mean "list_members"?'),
    ({"missing_raw_tables": "list_members"}, 'missing_raw_tables is "list_members"', "it takes a list"),
    (
        {"raw_epochs": {"consents.status_t": "seconds"}},
        'raw_epochs names "consents.status_t", which is no timestamp',
        'Did you mean "consents.status_at"?',
    ),
    ({"raw_epochs": {"consents.status_at": "minutes"}}, "minutes", "allowed are seconds, milliseconds, microseconds"),
    ({"raw_epochs": ["consents.status_at"]}, "raw_epochs is", "it takes columns and their units"),
    ({"raw_epochs": {"consents.status_at": "seconds"}}, "consents.status_at, which is no number", "timestamp"),
]


@pytest.mark.parametrize(("vars", "found", "allowed"), REFUSED_VARS)
def test_vars_that_are_refused(staging: Staging, vars: dict, found: str, allowed: str):
    run = staging.dbt("compile", "--select", "base_raw__consents", **vars)

    assert not run.success
    assert found in run.error
    assert allowed in run.error


@pytest.mark.parametrize(
    ("type", "unit", "number"),
    [
        ("integer", "seconds", "1772360430"),
        ("bigint", "milliseconds", "1772360430000"),
        ("bigint", "microseconds", "1772360430000000"),
        ("double", "seconds", "1772360430.0"),
        ("varchar", "milliseconds", "1772360430000"),
    ],
)
def test_epochs(staging: Staging, type: str, unit: str, number: str):
    staging.execute(
        f"create or replace table raw.list_members as select 'L' as list_id, 'News' as list_name, 'p01' as profile_id,"
        f" cast({number} as {type}) as joined_at"
    )
    select = ("run", "--select", "+stg_raw__list_members")
    if type != "varchar":
        run = staging.dbt(*select)
        assert not run.success
        assert 'The column joined_at of the raw table "list_members" holds numbers' in run.error
        assert "vars: raw_epochs: {list_members.joined_at: seconds}, or milliseconds" in run.error

    run = staging.dbt(*select, raw_epochs={"list_members.joined_at": unit})

    assert run.success, run.error
    assert staging.query("select joined_at::varchar from stg_raw__list_members") == [("2026-03-01 10:20:30",)]


def test_an_empty_profile_id_is_null(staging: Staging):
    staging.load(consents=[*CONSENTS, {"profile_id": "", "channel": "email", "status": "subscribed"}])

    assert staging.gate().success

    rejects = "select raw_table, record_id, profile_id, reason from stg_raw__rejects"
    assert staging.query(rejects) == [("consents", "email", None, "profile_id is null")]


def test_words_of_consent(staging: Staging):
    """What is none of the contract's words never lets anybody through, and is kept with the words that are allowed."""
    staging.load(
        consents=[
            {"profile_id": "p00", "channel": " Email ", "status": "  SUBSCRIBED"},
            {"profile_id": "p01", "channel": "email", "status": "opted_out"},
            {"profile_id": "p02", "channel": "email", "status": None},
            {"profile_id": "p03", "channel": "e-mail", "status": "subscribed"},
            {"profile_id": "p04", "channel": None, "status": "subscribed"},
            {"profile_id": "p05", "channel": "sms", "status": "subscribed"},
            {"profile_id": "p05", "channel": "SMS", "status": "opted_out"},
        ],
        suppressions=[
            {"profile_id": "p00", "channel": "EMAIL", "reason": "Hard_Bounce "},
            {"profile_id": "p01", "channel": "mail", "reason": "on fire"},
            {"profile_id": "p02", "channel": None, "reason": None},
        ],
    )

    assert staging.gate(maximum_reject_share=1).success

    assert staging.query("select profile_id, channel, status from stg_raw__consents order by 1") == [
        ("p00", "email", "subscribed"),
        ("p01", "email", "unknown"),
        ("p02", "email", "never_subscribed"),
        ("p05", "sms", "unknown"),
    ]
    assert staging.query("select profile_id, channel, reason from stg_raw__suppressions order by 1") == [
        ("p00", "email", "hard_bounce"),
        ("p01", "email", "unknown"),
        ("p02", "email", "unknown"),
    ]
    channels = "is none of email, sms, push, whatsapp_marketing, whatsapp_transactional"
    statuses = "is none of subscribed, unsubscribed, never_subscribed"
    reasons = "is none of hard_bounce, user_suppressed, invalid_email, spam_complaint, unsubscribe"
    rejects = (
        "select profile_id, raw_column, raw_text, reason, is_left_out, is_counted from stg_raw__rejects order by all"
    )
    assert staging.query(rejects) == [
        ("p01", "channel", "mail", f'channel "mail" {channels}', False, True),
        ("p01", "reason", "on fire", f'reason "on fire" {reasons}', False, False),
        ("p01", "status", "opted_out", f'status "opted_out" {statuses}', False, True),
        ("p02", "channel", None, "channel is null", False, True),
        ("p02", "reason", None, "reason is null", False, False),
        ("p03", "channel", "e-mail", f'channel "e-mail" {channels}', True, True),
        ("p04", None, None, "channel is null", True, True),
        ("p05", "status", "opted_out", f'status "opted_out" {statuses}', False, True),
        ("p05", None, None, "consent is repeated", True, False),
    ]


def test_a_refusal_of_an_unreadable_date_counts(staging: Staging):
    """Nobody knows how late it is, so it errs toward not sending; an unreadable subscription is the earliest."""
    staging.execute("alter table raw.consents alter status_at type varchar")
    for profile, status, status_at in (
        ("p00", "subscribed", "2026-01-01"),
        ("p00", "unsubscribed", "last Tuesday"),
        ("p01", "unsubscribed", "2026-01-01"),
        ("p01", "subscribed", "last Tuesday"),
        ("p02", "subscribed", "2026-01-01"),
        ("p02", "opted_out", "last Tuesday"),
        ("p03", "unsubscribed", None),
        ("p03", "subscribed", "2026-01-01"),
    ):
        cells = ", ".join("null" if cell is None else f"'{cell}'" for cell in (profile, "sms", status, status_at))
        staging.execute(f"insert into raw.consents (profile_id, channel, status, status_at) values ({cells})")

    assert staging.gate(maximum_reject_share=1).success

    assert staging.query("select profile_id, status from stg_raw__consents where channel = 'sms' order by 1") == [
        ("p00", "unsubscribed"), ("p01", "unsubscribed"), ("p02", "unknown"), ("p03", "subscribed"),
    ]  # fmt: skip


def broken(rows: list[dict], count: int, **flaw: object) -> list[dict]:
    return [{**row, **flaw} for row in rows[:count]] + rows[count:]


def statuses(run: DbtRun) -> dict[str, str]:
    return {result.node.name: result.status for result in run.result.results}


def test_as_many_rejects_as_may_be(staging: Staging):
    staging.load(consents=broken(CONSENTS, 2, status="?"))

    assert staging.gate().success
    assert staging.query("select rows_rejected, reject_share from input_gate where raw_table = 'consents'") == [
        (2, 0.05)
    ]


def test_too_many_rejects_stop_the_run(staging: Staging):
    staging.load(
        consents=broken(CONSENTS, 3, status="?"),
        list_members=broken(LISTED, 40, profile_id="nobody"),
    )

    run = staging.gate()

    assert not run.success
    assert 'consents: 3 of 40 rows (7.5 %) are rejected, 3 of them because: status "?" is none of' in run.error
    assert "list_members: 40 of 40 rows (100.0 %) are rejected, 40 of them because: profile_id is unknown" in run.error
    assert "Up to 5.0 % of a table may be rejected" in run.error
    assert statuses(run)["int_profiles"] == "skipped"
    assert staging.gate(maximum_reject_share=1).success


def test_repeats_do_not_count(staging: Staging):
    staging.load(consents=CONSENTS * 3)

    assert staging.gate().success


def test_a_table_that_was_filled_and_is_empty_stops_the_run(staging: Staging):
    assert staging.gate().success
    staging.load(list_members=[])

    for _ in range(2):
        run = staging.gate()
        assert not run.success
        assert "list_members: empty, and had 40 rows before" in run.error
        assert "vars: missing_raw_tables: [list_members]" in run.error
        assert statuses(run)["int_profiles"] == "skipped"

    assert staging.gate(missing_raw_tables=["list_members"]).success
    assert staging.gate().success


@pytest.mark.parametrize("share", [-0.1, 1.5, "5 %"])
def test_a_share_that_is_none(staging: Staging, share: object):
    run = staging.gate(maximum_reject_share=share)

    assert not run.success
    assert "maximum_reject_share" in run.error
    assert "a number from 0 to 1" in run.error


@pytest.mark.parametrize("column", ["metric", "metric_id", "value"])
def test_of_events_that_differ_in_one_column_the_same_counts_in_any_order(staging: Staging, column: str):
    event = {"event_id": "e", "profile_id": "p01", "metric": "M", "occurred_at": datetime(2026, 3, 1), column: "1"}
    twins = [event, {**event, column: "2"}]
    found = []
    for rows in (twins, twins[::-1]):
        staging.load(events=rows)
        assert staging.gate(maximum_reject_share=1).success
        found += staging.query(f"select cast({column} as varchar) from stg_raw__events")
    assert found[0] == found[1] and len(found) == 2


@pytest.mark.parametrize(("known_as_of", "value"), [(False, 2.0), (True, 1.0)])
def test_events_as_they_were_known(staging: Staging, known_as_of: bool, value: float):
    """An event that was loaded again after the instant is as it was before, not gone."""
    event = {"event_id": "e", "profile_id": "p01", "metric": "M", "occurred_at": datetime(2026, 3, 1)}
    loads = ((1.0, datetime(2026, 3, 2)), (2.0, datetime(2026, 3, 20)))
    staging.load(events=[{**event, "value": value, "loaded_at": loaded_at} for value, loaded_at in loads])

    assert staging.gate(known_as_of=known_as_of).success

    assert staging.query("select value from stg_raw__events") == [(value,)]


def test_rejects_are_printed_in_words(staging: Staging):
    staging.load(consents=broken(CONSENTS, 2, status="?"), list_members=broken(LISTED, 1, profile_id="nobody"))
    assert staging.gate().success

    run = staging.run("test", "--select", "no_raw_row_is_rejected", vars={"raw_schema": "raw", "as_of": AS_OF})

    printed = [message.strip() for message in run.messages]
    statuses = "is none of subscribed, unsubscribed, never_subscribed"
    assert f'consents: status "?" {statuses} (status "?") (2 times)' in printed
    assert "list_members: profile_id is unknown" in printed


@pytest.fixture(scope="module")
def contract(project: Staging) -> dict:
    # The demo, which is read where no schema is named, is not here.
    run = project.dbt("compile", "--inline", "{{ tojson(segment_builder.raw_contract()) }}")
    assert run.success, run.error
    return json.loads(run.result.results[0].node.compiled_code)


def test_the_evaluator_knows_the_same_tables(contract: dict):
    types = {"number": "double", "object": "json", "array": "json"}
    found = {
        table: {column: types.get(type, type) for column, type in raw["columns"].items()}
        for table, raw in contract.items()
        if table not in ("profile_versions", "profile_aliases")
    }

    assert found == TABLES


def test_the_readme_lists_the_contract(contract: dict):
    rows = re.findall(r"^\| (\*?)`(\w+)`\*? \| (.*) \|$", (ROOT / "README.md").read_text(), re.MULTILINE)
    listed = {table: (bool(star), cell) for star, table, cell in rows}

    for table, raw in contract.items():
        is_optional, cell = listed[table]
        assert is_optional == raw.get("is_optional", False), table
        if table == "profile_versions":
            cell += listed["profiles"][1]
        assert set(raw["columns"]) <= set(re.findall(r"\w+", cell)), table
        assert re.findall(r"\*(\w+)\*", cell) == raw.get("optional_columns", []), table
