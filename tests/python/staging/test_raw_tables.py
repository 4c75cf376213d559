# ruff: noqa: E501  One answer a line.
"""Raw tables as loaders leave them: other types, other time zones, missing columns and tables, nothing at all."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest

from dbt_project import ScratchProject
from raw_rows import RawProject

AS_OF = "2026-03-17 13:45:00"
# Every column that may not be missing, as a type of DuckDB; no optional column, no optional table.
ODD_TABLES = """
create table raw.profiles as select
    id as profile_id, id || '@example.com' as email, null::varchar as phone_number, id as external_id,
    'Jan' as first_name, null as last_name, null as organization, null as title, 'nl' as locale, null as address1,
    null as address2, 'Utrecht' as city, null as region, 'NL' as country, 3511 as zip, null as timezone,
    '52.09' as latitude, 5.12::decimal(9, 4) as longitude,
    '2025-03-01T00:30:00+02:00' as created_at, timestamptz '2026-03-01 00:00:00+00' as updated_at,
    date '2026-03-01' as last_event_at, {'n': id, 'when': '2026-03-10'} as properties
from (values (1::bigint), (2), (3)) as ids (id);

create table raw.events as select * from (values
    (101::bigint, 1::bigint, 'Bought', timestamptz '2026-03-14 01:30:00+02:00', '19.95', json('{"Items": ["a", "b"]}')),
    (102, 2, 'Bought', timestamptz '2026-03-14 00:00:00+00:00', '1e1', json('{"Items": "a"}')),
    (103, 2, 'Bought', timestamptz '2026-03-17 13:45:00.000001+00:00', 'much', json('null')),
    (104, 3, 'Looked', timestamptz '2026-03-17 09:45:00-04:00', null, null),
    (105, 3, 'Bought', timestamptz '-infinity', null, null)
) as rows (event_id, profile_id, metric, occurred_at, value, properties);

create table raw.list_members as
select 7 as list_id, 'News' as list_name, 1::bigint as profile_id, '2026-03-14 01:30:00+02' as joined_at
union all select 7, 'News', 2, '2026-03-14';

create table raw.consents as
select 1::bigint as profile_id, 'email' as channel, 'SUBSCRIBED' as status, date '2026-03-01' as status_at, 'FORM' as method,
    null as method_detail, null as custom_source, 'yes' as double_opt_in, 1 as rcs_capable;

create table raw.suppressions as
select 3::bigint as profile_id, 'email' as channel, 'Hard_Bounce' as reason, null::timestamp as suppressed_at;
"""


def prop(name: str, kind: str, operator: str, **members: object) -> dict:
    return {"type": "profile-property", "property": name, "filter": {"type": kind, "operator": operator, **members}}


def did(metric: str, **members: object) -> dict:
    return {
        "type": "profile-metric", "metric_id": metric, "measurement": "count",
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0}, **members,
    }  # fmt: skip


def last_days(quantity: int, unit: str = "day") -> dict:
    return {"type": "date", "operator": "in-the-last", "quantity": quantity, "unit": unit}


ANSWERS = [
    ("an id is a text", prop("external_id", "string", "equals", value="2"), {"2"}),
    ("a postal code is a text", prop("location['zip']", "string", "equals", value="3511"), {"1", "2", "3"}),
    ("a number in JSON", prop("properties['n']", "numeric", "greater-than", value=1), {"2", "3"}),
    ("a latitude in text", prop("location['latitude']", "numeric", "equals", value=52.09), {"1", "2", "3"}),
    ("an instant in text", prop("created_at", "date", "before", date="2025-03-01"), {"1", "2", "3"}),
    ("not a day later", prop("created_at", "date", "after", date="2025-02-28"), set()),
    ("a date is its midnight", prop("last_event_at", "date", "between-static", start="2026-03-01", end="2026-03-01"), {"1", "2", "3"}),
    ("a date without time", prop("properties['when']", "date", "in-the-last", quantity=7, unit="day"), {"1", "2", "3"}),
    ("an instant with an offset belongs to its day in UTC", did("Bought", timeframe_filter=last_days(3)), {"2"}),
    ("and so the day before", did("Bought", timeframe_filter=last_days(4)), {"1", "2"}),
    ("up to the instant itself", did("Looked", timeframe_filter=last_days(0, "hour")), {"3"}),
    ("infinity is no instant", did("Bought"), {"1", "2"}),
    ("a value in text", did("Bought", measurement="sum", measurement_filter={"type": "numeric", "operator": "equals", "value": 19.95}), {"1"}),
    ("what is no number is none", did("Bought", measurement="sum", measurement_filter={"type": "numeric", "operator": "equals", "value": 10}), {"2"}),
    ("a list in JSON", did("Bought", metric_filters=[{"property": "Items", "filter": {"type": "list", "operator": "contains-any", "value": ["b"]}}]), {"1"}),
    ("a list's id is a text", {"type": "profile-group-membership", "is_member": True, "group_ids": ["7"]}, {"1", "2"}),
    ("joined on a day in UTC", {"type": "profile-group-membership", "is_member": True, "group_ids": ["News"], "timeframe_filter": last_days(3)}, {"2"}),
    (
        "consent by a flag in text",
        {"type": "profile-marketing-consent", "consent": {"channel": "email", "can_receive_marketing": True, "consent_status": {
            "subscription": "subscribed",
            "filters": [{"field": "is_double_opt_in", "filter": {"type": "boolean", "operator": "equals", "value": True}}],
        }}},
        {"1"},
    ),
    (
        "a suppression without a date",
        {"type": "profile-marketing-consent", "consent": {"channel": "email", "can_receive_marketing": False, "consent_status": {
            "subscription": "any",
            "filters": [{"field": "bounce_date", "filter": {"type": "existence", "operator": "is-set"}}],
        }}},
        {"3"},
    ),
    (
        "no table of objects",
        {"type": "profile-has-custom-object", "object_type_id": "x", "object_type_relationship_id": "y",
         "filter": {"type": "numeric", "operator": "equals", "value": 0}},
        {"1", "2", "3"},
    ),
    (
        "no table of predictions",
        {"none": [{"type": "profile-predictive-analytics", "dimension": "total_clv",
                   "filter": {"type": "numeric", "operator": "greater-than-or-equal", "value": 0}}]},
        {"1", "2", "3"},
    ),
]  # fmt: skip


@pytest.fixture(scope="module", params=["UTC", "America/New_York"])
def odd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    folder = tmp_path_factory.mktemp("odd") / "segment_builder"
    project = RawProject(folder, ODD_TABLES, AS_OF, time_zone=request.param)
    members = project.members([definition for _, definition, _ in ANSWERS])
    return dict(zip([name for name, _, _ in ANSWERS], members, strict=True))


@pytest.mark.parametrize(("name", "expected"), [pytest.param(name, expected, id=name) for name, _, expected in ANSWERS])
def test_types_and_time_zones(name: str, expected: set[str], odd: dict[str, set[str]]):
    assert odd[name] == expected


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> RawProject:
    """Profiles of one property each, and nothing else."""
    tables = {
        "profiles": [{"profile_id": f"p{n}", "zip": f"{n:05}", "properties": json.dumps({"n": n})} for n in range(600)]
    }
    return RawProject(tmp_path_factory.mktemp("few") / "segment_builder", tables, AS_OF)


def equals(number: int) -> dict:
    return prop("properties['n']", "numeric", "equals", value=number)


def nested(levels: int) -> dict:
    """So many nodes around one condition, every other one turning its meaning."""
    node = equals(0)
    for level in range(levels):
        node = (
            {"none" if level % 2 else "all": [node, equals(1)]} if level < 2 else {("none", "any")[level % 2]: [node]}
        )
    return node


def test_deep_definitions(few: RawProject):
    found = few.members([nested(levels) for levels in (2, 20, 50)])

    # none(all(0, 1), 1): everybody but p1. Then none and any in turn, so that nine nones, and then 24, turn it.
    everybody = {f"p{n}" for n in range(600)}
    assert found == [everybody - {"p1"}, {"p1"}, everybody - {"p1"}]


def test_too_deep_a_definition(few: RawProject):
    file = few.project.write(
        "models/deep.sql", "{% set deep %}" + json.dumps(nested(51)) + "{% endset %}{{ segment(fromjson(deep)) }}"
    )
    try:
        run = few.project.run("parse", vars={"raw_schema": "raw"})
    finally:
        file.unlink()

    assert not run.success
    assert "allowed: a tree of at most 50 levels" in run.error


def test_wide_definitions(few: RawProject):
    wide = {"condition_groups": [{"conditions": [equals(n) for n in range(100)]}]}
    long = {
        "condition_groups": [
            {"conditions": [prop("properties['n']", "numeric", "not-equals", value=n)]} for n in range(100)
        ]
    }
    places = prop("location['zip']", "string", "in", value=[f"{n:05}" for n in range(500)])

    found = few.members([wide, long, places, {"none": [places]}])

    assert found[0] == {f"p{n}" for n in range(100)}
    assert found[1] == {f"p{n}" for n in range(100, 600)}
    assert found[2] == {f"p{n}" for n in range(500)}
    assert found[3] == {f"p{n}" for n in range(500, 600)}


def test_thousands_of_conditions(few: RawProject):
    """Wide in the root, in the middle, and one condition in each of the groups."""
    twice = {"all": [{"any": [equals(n) for n in range(300)]}, {"none": [equals(n) for n in range(200, 400)]}]}
    pairs = {"any": [{"all": [{"none": [equals(0)]}, equals(n)]} for n in range(600)]}
    nobody = {"all": [equals(n) for n in range(1000)]}

    found = few.members([twice, pairs, nobody])

    assert found == [{f"p{n}" for n in range(200)}, {f"p{n}" for n in range(1, 600)}, set()]


def test_texts_listed_one_condition_at_a_time_are_one_question(few: RawProject):
    def zips(operator: str, numbers: range, **options: str) -> list[dict]:
        return [prop("location['zip']", "string", operator, value=f"{n:05}", **options) for n in numbers]

    in_any = {"any": zips("equals", range(2000))}
    in_none = {"none": [*zips("equals", range(100)), prop("location['zip']", "string", "in", value=["00100", "00599"])]}
    not_in_all = {"all": [equals(7), *zips("not-equals", range(300, 600))]}
    # Some of them would let pass what is missing, and one asks for all of it: neither may speak for the others.
    apart = {"any": [*zips("equals", range(2)), *zips("equals", range(2, 4), missing="match"), *zips("not-equals", range(4, 5))]}

    found = few.members([in_any, in_none, not_in_all, apart])
    selects = few.statements([in_any, in_none, not_in_all, apart])

    assert found == [{f"p{n}" for n in range(600)}, {f"p{n}" for n in range(101, 599)}, {"p7"}, {f"p{n}" for n in range(600)} - {"p4"}]
    assert [len(re.findall(r"^condition_\d+ as", select, re.MULTILINE)) for select in selects] == [1, 1, 2, 3]
    assert "-- any[0], any[1], any[2], any[3], any[4], … (2000 in all): zip is one of '00000'," in selects[0]


def test_a_width_that_is_no_number(few: RawProject):
    with pytest.raises(AssertionError, match='maximum_joined_conditions is "many"; it takes a whole number, such as 40'):
        few.statements([equals(1)], maximum_joined_conditions="many")


def test_nothing_in_the_raw_tables(tmp_path):
    project = RawProject(tmp_path / "segment_builder", {}, AS_OF)

    assert (
        project.members([equals(1), {"none": [equals(1)]}, did("x"), {"type": "profile-sample", "percentage": 100}])
        == [set()] * 4
    )


@pytest.mark.parametrize(
    ("given", "instant"),
    [
        ("2026-03-17", "2026-03-17 00:00:00"),
        ('"2026-03-17"', "2026-03-17 00:00:00"),
        ("2026-03-17 13:45:00", "2026-03-17 13:45:00"),
        ("2026-03-17T13:45:00Z", "2026-03-17 13:45:00"),
        ("2026-03-17T13:45:00.25+02:00", "2026-03-17 11:45:00.250000"),
        ('"2026-03-17T13:45+0200"', "2026-03-17 11:45:00"),
        ('"2026-03-17 13:45"', "2026-03-17 13:45:00"),
        ('"2026-03-17t13:45:00z"', "2026-03-17 13:45:00"),
    ],
)
def test_an_instant_in_all_its_spellings(given: str, instant: str, tmp_path):
    """YAML reads some of them as dates, and turns those with an offset to UTC."""
    project = ScratchProject(tmp_path / "segment_builder", links=["macros"])

    run = project.run("compile", "--quiet", "--inline", "{{ segment_builder.as_of() }}", "--vars", f"as_of: {given}")

    assert run.success, run.error
    assert run.result.results[0].node.compiled_code == instant


def test_the_default_instant_is_the_start_of_the_run(tmp_path):
    project = ScratchProject(tmp_path / "segment_builder", links=["macros"])

    run = project.run("compile", "--quiet", "--inline", "{{ segment_builder.as_of() }}", vars={"raw_schema": "raw"})

    started = datetime.fromisoformat(run.result.results[0].node.compiled_code)
    assert timedelta(0) <= datetime.now(UTC) - started.replace(tzinfo=UTC) < timedelta(minutes=5)
