"""Profiles that were merged into others, worked out by hand."""

import duckdb
import pytest
from test_raw_contract import Staging

from evaluator.load import load_shop
from evaluator.shop import Shop

# A chain: nan came to ann by way of nana, of whom no row is left. lea and leo point at each other, and lou at lea.
ALIASES = [
    ("nan", "nana", None),
    ("nana", "ann", "2026-01-10"),
    ("old ann", "ann", "2026-01-10T12:00:00Z"),
    ("lea", "leo", None),
    ("leo", "lea", None),
    ("lou", "lea", None),
    ("sam", "sam", None),
    ("tom", "nobody", "2026-01-01"),
    # Somebody is left on the way to nobody.
    ("tim", "tom", "2026-01-01"),
    ("late", "ben", "2026-05-01"),
    ("twice", "ann", "2026-01-01"),
    ("twice", "ben", "2026-02-01"),
    ("at once", "ann", "2026-01-01"),
    ("at once", "ben", "2026-01-01"),
    ("unread", "ben", "once"),
    (None, "ben", None),
    ("nowhere", None, None),
]
ALONE = ["ann", "ben", "lea", "leo", "lou", "sam", "tom", "late"]
GONE = ["nan", "old ann", "tim", "twice", "at once", "unread"]
# Whose an event of each is.
OWNERS = {
    **{name: name for name in ALONE},
    "nan": "ann", "nana": "ann", "old ann": "ann", "tim": "tom", "twice": "ben", "at once": "ben", "unread": "ben",
}  # fmt: skip
CONSENTS = [
    # An unsubscribe of either counts, whichever came later.
    ("ann", "email", "subscribed", "2026-03-01"),
    ("old ann", "email", "unsubscribed", "2025-01-01"),
    # Of one id its latest word counts, and so a withdrawn refusal is none.
    ("nan", "sms", "unsubscribed", "2025-01-01"),
    ("nan", "sms", "subscribed", "2025-02-01"),
    ("ann", "sms", "never_subscribed", "2026-03-01"),
    # A word that nobody understands is no yes.
    ("ben", "email", "subscribed", "2026-03-01"),
    ("twice", "email", "maybe", "2025-01-01"),
]


class Merging(Staging):
    """Staging over a shop with merges, as of an instant."""

    def built_as_of(self, as_of: str, **vars: object) -> None:
        self.execute("drop table if exists main_plumbing.input_gate")
        run = self.dbt("run", "--select", "path:models/staging", as_of=as_of, maximum_reject_share=1, **vars)
        assert run.success, run.error


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Merging:
    project = Merging(tmp_path_factory.mktemp("aliases") / "segment_builder")
    events = [
        {"event_id": f"of {name}", "profile_id": name, "metric": "Bought", "occurred_at": "2026-03-01"}
        for name in [*OWNERS, "nobody"]
    ]
    consents = [dict(zip(("profile_id", "channel", "status", "status_at"), row, strict=True)) for row in CONSENTS]
    shop = {
        "profiles": [{"profile_id": name, "first_name": name} for name in [*ALONE, *GONE]],
        "events": events,
        "list_members": [{"list_id": "L", "list_name": "News", "profile_id": "nana"}],
        "consents": consents,
        "suppressions": [{"profile_id": "old ann", "channel": "email", "reason": "hard_bounce"}],
        "predictions": [
            {"profile_id": "ann", "total_clv": 1},
            {"profile_id": "nan", "total_clv": 100},
            {"profile_id": "twice", "total_clv": 7},
        ],
        "custom_object_links": [{"object_type_relationship_id": "r", "profile_id": "nan", "object_id": "o"}],
    }
    load_shop(Shop.from_json(shop), project.database)
    project.execute("create table raw.profile_aliases (profile_id varchar, merged_into varchar, merged_at varchar)")
    with duckdb.connect(str(project.database)) as connection:
        connection.executemany("insert into raw.profile_aliases values (?, ?, ?)", ALIASES)
        connection.execute(
            "create table raw.profile_versions as select profile_id, created_at as valid_from, "
            "* exclude (profile_id, created_at, updated_at, last_event_at) from raw.profiles where false; "
            "insert into raw.profile_versions (profile_id, valid_from) "
            "select unnest(['ann', 'nan']), timestamp '2026-01-01'"
        )
    project.built_as_of("2026-04-01")
    return project


def test_what_belongs_to_a_merged_profile_belongs_to_the_other(project: Merging):
    assert dict(project.query("select substr(event_id, 4), profile_id from stg_raw__events")) == OWNERS
    for table, expected in [
        ("stg_raw__profiles", sorted(ALONE)),
        ("stg_raw__list_members", ["ann"]),
        ("stg_raw__suppressions", ["ann"]),
        ("stg_raw__custom_object_links", ["ann"]),
        ("stg_raw__profile_versions", ["ann"]),
    ]:
        assert project.query(f"select profile_id from {table} order by all") == [(name,) for name in expected], table


def test_a_refusal_of_either_counts(project: Merging):
    consents = project.query("select profile_id, channel, status from stg_raw__consents order by all")
    assert consents == [
        ("ann", "email", "unsubscribed"),
        ("ann", "sms", "subscribed"),
        ("ben", "email", "unknown"),
    ]


def test_of_predictions_the_profiles_own_count(project: Merging):
    predictions = project.query("select profile_id, total_clv from stg_raw__predictions order by all")
    assert predictions == [("ann", 1.0), ("ben", 7.0)]


def test_a_merge_that_cannot_be_is_kept_with_its_reason(project: Merging):
    circle = "merges go in a circle, or on through more than 16 profiles"
    rejects = project.query(
        "select profile_id, reason, raw_text, is_left_out, is_counted from stg_raw__rejects "
        "where raw_table = 'profile_aliases' order by reason, profile_id nulls first"
    )
    assert rejects == [
        ("at once", "alias is repeated", None, True, False),
        ("twice", "alias is repeated", None, True, False),
        ("nowhere", "merged_into is null", None, True, True),
        ("tom", "merged_into is unknown", None, True, True),
        ("lea", circle, None, True, True),
        ("leo", circle, None, True, True),
        ("lou", circle, None, True, True),
        ("unread", "not read as a timestamp", "once", False, True),
        ("sam", "profile_id is merged into itself", None, True, True),
        (None, "profile_id is null", None, True, True),
    ]


def test_a_profile_that_is_gone_counts_as_no_mistake(project: Merging):
    rejects = project.query(
        "select raw_table, profile_id, is_left_out, is_counted from stg_raw__rejects "
        "where reason = 'profile_id is merged into another' order by all"
    )
    assert rejects == [
        ("profile_versions", "nan", True, False),
        *(("profiles", name, True, False) for name in sorted(GONE)),
    ]
    counted = "select raw_table, rows_rejected from input_gate where raw_table like 'profile%s' order by all"
    assert project.query(counted) == [("profile_aliases", 8), ("profile_versions", 0), ("profiles", 0)]


def test_a_merge_holds_since_its_instant(project: Merging):
    project.built_as_of("2026-01-05")
    owners = dict(project.query("select substr(event_id, 4), profile_id from stg_raw__events"))
    expected = {**OWNERS, "nan": "nan", "old ann": "old ann", "twice": "ann"}
    # Nobody has merged nana yet, of whom there is no row.
    del expected["nana"]
    assert owners == expected


def test_more_than_sixteen_in_a_row_are_too_many(project: Merging):
    """Who is too far away is told and stays as it is: nothing of theirs goes to a profile on the way."""
    project.execute("create or replace table raw.kept as select * from raw.profile_aliases")
    try:
        chain = ", ".join(f"('c{number}', 'c{number - 1}', null)" for number in range(1, 41))
        project.execute(f"delete from raw.profile_aliases; insert into raw.profile_aliases values {chain}")
        project.execute("insert into raw.profiles (profile_id) select 'c' || number from range(41) as numbers(number)")
        project.execute("create or replace table raw.kept_events as select * from raw.events")
        project.execute(
            "insert into raw.events (event_id, profile_id, metric, occurred_at) "
            "select 'of c' || number, 'c' || number, 'Bought', '2026-03-01' from range(41) as numbers(number)"
        )
        project.built_as_of("2026-04-01")
        found = project.query("select profile_id, current_profile_id from stg_raw__profile_aliases order by all")
        assert found == sorted((f"c{number}", "c0") for number in range(1, 17))
        too_far = [f"c{number}" for number in range(17, 41)]
        rejected = "select profile_id, reason, is_left_out, is_counted from stg_raw__rejects"
        reason = "merges go in a circle, or on through more than 16 profiles"
        assert project.query(f"{rejected} where raw_table = 'profile_aliases' order by all") == sorted(
            (name, reason, True, True) for name in too_far
        )
        left = "select profile_id from stg_raw__profiles where profile_id like 'c%' order by all"
        assert project.query(left) == sorted((name,) for name in ["c0", *too_far])
        owners = dict(project.query("select substr(event_id, 4), profile_id from stg_raw__events"))
        assert owners.items() >= {**{f"c{n}": "c0" for n in range(17)}, **{name: name for name in too_far}}.items()
    finally:
        project.execute(
            "create or replace table raw.profile_aliases as select * from raw.kept; "
            "create or replace table raw.events as select * from raw.kept_events; "
            "delete from raw.profiles where profile_id like 'c%'"
        )


def test_without_the_table_nothing_is_asked_of_it(project: Merging):
    project.execute("alter table raw.profile_aliases rename to not_now")
    try:
        selection = ("--select", "path:models/staging", "--exclude", "resource_type:test")
        run = project.dbt("compile", *selection, as_of="2026-04-01")
        assert run.success, run.error
        compiled = {result.node.name: result.node.compiled_code for result in run.result.results}
    finally:
        project.execute("alter table raw.not_now rename to profile_aliases")
    assert "base_raw__events" in compiled and "stg_raw__rejects" in compiled
    assert [name for name, sql in compiled.items() if "alias" in sql] == ["stg_raw__profile_aliases"]
    assert "raw" not in compiled["base_raw__profile_aliases"]
