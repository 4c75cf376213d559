"""`segment-builder check`: what the raw tables hold, before anything is built."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from dbt_project import ROOT, ScratchProject
from evaluator.load import load_shop
from evaluator.shop import Shop
from segment_builder.check import kind_of

MODELS = ("models/staging", "models/loaders", "models/intermediate", "models/marts/health")
PREDICTIONS = "select * from {{ ref('segment_builder', 'stg_raw__predictions') }}"
SEGMENT = "{{ segment(any_of(did('Placed Ordr'), on_list('News'), did('Clicked', where={'Page': equals('/')}))) }}"
FIRST = datetime(2026, 3, 1, 12, 30)


def shop() -> Shop:
    def event(number: int, profile: str, metric: str, occurred_at: datetime, **others: object) -> dict:
        return {"event_id": str(number), "profile_id": profile, "metric": metric, "occurred_at": occurred_at, **others}

    orders = [
        event(number, "ann", "Placed Order", FIRST + timedelta(days=number), metric_id="ord", properties=properties)
        for number, properties in enumerate(
            ['{"Items": ["a"], "Price": 3}', '{"Items": ["b"], "Price": "3.50", "Sent": "2026-03-01"}']
        )
    ]
    visits = [event(100 + day, "ben", "Visited", datetime(2026, 1, 1, 22) + timedelta(days=day)) for day in range(40)]
    broken = [
        event(900, "nobody", "Placed Order", FIRST),
        event(1, "ann", "Placed Order", FIRST, metric_id="ord"),
    ]
    return Shop(
        profiles=[{"profile_id": "ann"}, {"profile_id": "ben"}],
        events=orders + visits + broken,
        list_members=[{"list_id": "n", "list_name": "Newsletter", "profile_id": "ann"}],
        consents=[
            {"profile_id": "ann", "channel": "email", "status": "SUBSCRIBED"},
            {"profile_id": "ben", "channel": "email", "status": "maybe"},
        ],
    )


@pytest.fixture
def project(tmp_path: Path) -> ScratchProject:
    project = ScratchProject(tmp_path / "segment_builder", links=("macros", "seeds/reference", *MODELS))
    project.take_out_hooks()
    project.write("models/predictions/profile_predictions.sql", PREDICTIONS)
    project.write("models/marts/segments/buyers.sql", SEGMENT)
    return project


@pytest.fixture
def said(said):
    """Runs the check, with a short name for the raw schema in what it said."""

    def run(*arguments: str, vars: str = "{raw_schema: raw, as_of: '2026-04-01'}") -> tuple[int, str]:
        code, text = said("check", *arguments, vars=vars)
        return code, text.replace('"segment_builder"."raw".', "raw.")

    return run


def test_what_is_there_and_what_is_rejected(project, said):
    load_shop(shop(), project.database, leave_out_tables=("custom_objects", "custom_object_links"))

    code, text = said(vars="{raw_schema: raw, as_of: '2026-04-01', maximum_reject_share: 0.5}")

    assert (code, text) == (
        0,
        """\
Nothing stops a build.

Raw tables
  profiles             2 rows, 0 rejected  raw."profiles"
  events               44 rows, 1 rejected (2.3 %)  raw."events"
  list_members         1 row, 0 rejected  raw."list_members"
  consents             2 rows, 1 rejected (50.0 %)  raw."consents"
  suppressions         0 rows, 0 rejected  raw."suppressions"
  predictions          0 rows, 0 rejected  raw."predictions"
  custom_objects       not there, and may be missing
  custom_object_links  not there, and may be missing
  profile_versions     not there, and may be missing
  profile_aliases      not there, and may be missing

Rejected, with the reason; stg_raw__rejects will hold the rows
  events: event_id is repeated: 1 (2.3 %)
  events: profile_id is unknown: 1 (2.3 %)
  consents: status "maybe" is none of subscribed, unsubscribed, never_subscribed: 1 (50.0 %), such as status 'maybe'; \
the row stays, without the value

Events, by metric
  Visited: 40 events of 1 profile, 2026-01-01T22:00:00 to 2026-02-09T22:00:00
  Placed Order [ord]: 2 events of 1 profile, 2026-03-01T12:30:00 to 2026-03-02T12:30:00
      Items: list
      Price: number or text
      Sent: date, in 1 of the latest 2

Consents
  email: subscribed 1, unknown 1

Names in definitions that the data does not know
  buyers, any[0]: the data has no metric "Placed Ordr"; the nearest is "Placed Order"
  buyers, any[1]: the data has no list "News"
  buyers, any[2]: the data has no event property "Page" of metric "Clicked"
  buyers, any[2]: the data has no metric "Clicked"

Worth a look
  suppressions is empty.
  predictions is empty.
  40 of the latest 40 events of 'Visited' lie at exactly 22:00 UTC: midnights at UTC+2, it seems. A loader that took \
local dates for instants moves events to the day before; load them with their offset, or as dates.
  Postal codes in definitions are not judged before dbt seed.
""",
    )
    shown = (ROOT / "docs" / "check.md").read_text().split("```console")[2].split("```")[0]
    for line in shown.replace('"shop"."raw".', "raw.").splitlines():
        assert line.rstrip(" …") in text, line
    # Nothing was built.
    tables = project.query("select schema_name || '.' || table_name from duckdb_tables() where schema_name <> 'raw'")
    assert tables == [] and project.query("select * from duckdb_views() where not internal") == []


def test_all_that_stops_a_build_is_said_at_once(project, said):
    load_shop(shop(), project.database)
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("alter table raw.profiles rename email to e_mail")
        connection.execute("alter table raw.events drop value; alter table raw.events add column payload varchar")
        connection.execute("alter table raw.events alter occurred_at type bigint using epoch(occurred_at)::bigint")
        connection.execute("alter table raw.list_members rename to list_member; drop table raw.suppressions")

    code, text = said()

    assert code == 1 and text.startswith(
        """\
5 things stop a build:
  1. The raw table "profiles", raw."profiles", lacks a column that segment_builder needs: email \
(did you mean "e_mail"?).
"""
    )
    for part in [
        '\n  2. The raw table "events", raw."events", lacks a column that segment_builder needs: value.',
        '     select\n         *,\n         cast(null as double) as value\n     from raw."events"\n',
        '\n  3. The column occurred_at of the raw table "events" holds numbers (bigint), where segment_builder needs',
        '\n  4. There is no table raw."list_members", which segment_builder needs as the raw table "list_members".',
        "     If your shop has none: vars: missing_raw_tables: [list_members], and it is taken to be empty.\n",
        '\n  5. There is no table raw."suppressions"',
        "\n  profiles             cannot be read\n",
        # Nobody is known without profiles, so nobody is called unknown.
        '\n  consents             2 rows  raw."consents"\n',
        "Without profiles nobody knows which profile_id is unknown, or how many rows are rejected.",
        "events has columns that nothing reads: payload.",
    ]:
        assert part in text, text
    assert "profile_id is unknown:" not in text and "\nEvents, by metric" not in text
    assert "the data has no metric" not in text and "the data has no list" not in text


def test_a_schema_that_is_not_there(said):
    code, text = said(vars="{raw_schema: rawer, as_of: '2026-04-01'}")

    assert code == 1
    assert text.startswith(
        "1 thing stops a build:\n  1. There is no schema rawer, which the var raw_schema names.\n\nRaw tables\n"
    )


def test_too_much_that_is_rejected_stops_a_build(project, said):
    load_shop(shop(), project.database)

    code, text = said("--format", "json")
    found = json.loads(text)

    assert code == 1
    assert found["problems"] == [
        "Of consents, 1 of 2 rows (50.0 %) are rejected; up to 5.0 % may be (vars: maximum_reject_share)."
    ]
    assert [metric["name"] for metric in found["metrics"]] == ["Visited", "Placed Order"]


def test_what_is_declared_missing_and_there_is_said(project, said):
    load_shop(shop(), project.database)

    code, text = said(vars="{raw_schema: raw, as_of: '2026-04-01', missing_raw_tables: [consents]}")

    assert code == 0
    assert 'The raw table "consents" is there, raw."consents", and is not read, for missing_raw' in text
    assert "\n  consents             declared missing\n" in text and "\nConsents" not in text


def test_files_in_a_folder(project, said, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    load_shop(shop(), project.database)
    with duckdb.connect(str(project.database)) as connection:
        for table in ("profiles", "events", "list_members"):
            connection.execute(f"copy raw.{table} to '{folder}/{table}.csv' (header)")
        connection.execute(f"copy (select profile_id, channel from raw.consents) to '{folder}/consents.csv' (header)")
        connection.execute("drop schema raw cascade")

    code, text = said(vars=f"{{raw_files: '{folder}', as_of: '2026-04-01'}}")

    assert code == 1 and text.startswith("2 things stop a build:"), text
    assert 'The raw table "consents", "segment_builder"."main_plumbing"."file_consents", lacks columns' in text
    assert f'The folder {folder} has no file for the raw table "suppressions"' in text
    assert "Placed Order [ord]: 2 events of 1 profile" in text


def test_tables_of_a_loader(project, said):
    with duckdb.connect(str(project.database)) as connection:
        connection.execute(
            "create schema klaviyo; create table klaviyo.person as select 'ann' as id, 'ann@example.com' as email; "
            "create table klaviyo.metric as select 'ord' as id, 'Placed Order' as name; create table klaviyo.event as "
            "select 'e' as id, 'ann' as person_id, 'ord' as metric_id, timestamp '2026-03-01 12:30:00' as datetime"
        )

    code, text = said(vars="{loaders: [fivetran_klaviyo], as_of: '2026-04-01'}")

    assert code == 1 and text.startswith("4 things stop a build:"), text
    for table in ("list", "list_person", "list_exclusion", "global_exclusion"):
        assert f'There is no table "segment_builder"."klaviyo"."{table}", which the loader fivetran_klaviyo' in text
        assert f"vars: missing_loader_tables: [fivetran_klaviyo.{table}], and it is taken to be empty." in text
    assert "\n  Placed Order [ord]: 1 event of 1 profile, 2026-03-01T12:30:00 to 2026-03-01T12:30:00\n" in text


def test_a_model_that_is_not_built_yet(project, said):
    load_shop(shop(), project.database)
    project.write("models/shop_events.sql", "select * from raw.events")
    vars = "{raw_schema: raw, raw_models: {events: shop_events}, as_of: '2026-04-01', maximum_reject_share: 1}"

    code, text = said(vars=vars)
    told = 'The model shop_events, which raw_models names for the raw table "events", is not built: dbt build --select '
    assert code == 1 and f"1. {told}+shop_events" in text

    assert project.run("run", "--quiet", "-s", "shop_events", vars={"raw_schema": "raw"}).success
    code, text = said(vars=vars)
    assert code == 0 and "Placed Order [ord]: 2 events" in text


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, "true/false"), (1, "number"), (1.5, "number"), ("1", "text"), ("2026-03-01", "date"),
        ("2026-03-01T10:00:00Z", "date"), ([], "list"), ({}, "object"), (None, "null"),
    ],
)  # fmt: skip
def test_kinds_of_values(value, kind):
    assert kind_of(value) == kind


def test_postal_codes_of_its_own(project, said):
    load_shop(shop(), project.database)
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("create schema main_plumbing; create table main.my_postal_codes as select 'NL' as land")
        for name in ("countries", "country_spellings", "postal_code_centroids"):
            file = ROOT / "seeds" / "reference" / f"{name}.csv"
            connection.execute(f"create table main_plumbing.{name} as from read_csv('{file}', all_varchar = true)")
    project.write("models/my_postal_codes.sql", "select * from raw.places")
    near = "within_distance(5, 'miles', '1011 AB', 'NL'), within_distance(5, 'miles', '1012', 'NL')"
    project.write("models/marts/segments/near.sql", f"{{{{ segment(any_of({near})) }}}}")
    vars = "{raw_schema: raw, as_of: '2026-04-01', maximum_reject_share: 1, own_postal_codes: my_postal_codes}"

    code, text = said(vars=vars)
    assert code == 1
    assert "lacks country_code, postal_code, latitude, longitude." in " ".join(text.split())

    with duckdb.connect(str(project.database)) as connection:
        connection.execute(
            "create or replace table main.my_postal_codes"
            " (country_code varchar, postal_code varchar, latitude double, longitude double);"
            "insert into main.my_postal_codes values ('nld', '1011', 52, 5), ('NL', '1013', 99, 5)"
        )
    code, text = said(vars=vars)
    told = " ".join(text.split())
    assert code == 1
    assert "Of own_postal_codes, these are no places: NL 1013: latitude is not between -90 and 90" in told
    assert 'near, any[1]: the data has no postal code "NL 1012"' in told
    assert "NL 1011 AB" not in told
