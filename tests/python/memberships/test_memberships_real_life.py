"""What people do to a history: overlapping runs, --defer, one command per model, renames, kills, late definitions."""

import json
import shutil
from datetime import datetime

import duckdb
import pytest

from evaluator.shop import Shop
from membership_project import RUN, SEGMENTS, MembershipProject, empty_project

BUYERS = "did('Placed Order', in_the_last(7, 'day'))"
LATEST = "did('Placed Order', in_the_last(2, 'day'))"
TRUTH = ("segment_runs", "segment_membership_log", "segment_definitions")


def day(number: int, hour: int = 6) -> datetime:
    """An instant in January 2026."""
    return datetime(2026, 1, number, hour)


def shop(*orders: tuple[str, int], profiles: tuple[str, ...] = ("ann", "ben", "cat"), **more: object) -> Shop:
    """A shop in which people placed orders, each on the morning of a day of January."""
    return Shop(
        profiles=[{"profile_id": name} for name in profiles],
        events=[
            {
                "event_id": f"{name}-{number}",
                "profile_id": name,
                "metric": "Placed Order",
                "occurred_at": day(number, 1),
            }
            for name, number in orders
        ],
        **more,
    )


@pytest.fixture
def project() -> MembershipProject:
    return empty_project()


@pytest.fixture
def buyers(project: MembershipProject) -> MembershipProject:
    project.segment("buyers", BUYERS)
    project.load(shop(("ann", 1)))
    project.ran_at(day(2))
    return project


def now(project: MembershipProject) -> list[tuple]:
    return project.query("select segment, profile_id, member_since from segment_memberships order by all")


def changes(project: MembershipProject, segment: str = "buyers") -> list[tuple]:
    return project.query(
        "select profile_id, change, changed_at, reason from segment_changes"
        f" where segment = '{segment}' order by changed_at, profile_id"
    )


def recorded(project: MembershipProject, *more: str) -> list[list[tuple]]:
    return [project.query(f"select * from {table} order by all") for table in (*TRUTH, *more)]


def damage(project: MembershipProject, as_of: datetime) -> None:
    """What a run of the version before left, that began in the same second as the last one and saw the same past."""
    project.execute(
        f"""
        insert into segment_membership_log
        select segment, profile_id, '{as_of}', 'overlapping', 'entered', reason
        from segment_membership_log where change = 'entered' and as_of = (select max(as_of) from segment_runs);
        insert into segment_runs
        select * replace ('{as_of}' as as_of, 'overlapping' as run_id, null as members, null as entered, null as exited)
        from segment_runs where as_of = (select max(as_of) from segment_runs);
        delete from current_members;
        """
    )


# Overlapping runs


def test_a_history_that_overlapping_runs_have_damaged_heals(buyers):
    damage(buyers, day(2, 7))

    assert changes(buyers) == [("ann", "entered", day(2), "first evaluation")]
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(3))

    assert now(buyers) == [("buyers", "ann", day(2)), ("buyers", "ben", day(3))]
    assert changes(buyers)[1:] == [("ben", "entered", day(3), "behaviour")]
    assert buyers.query("select run_day, members, entered, exited, runs from segment_sizes order by 1") == [
        (day(2).date(), 1, 1, 0, 2),
        (day(3).date(), 2, 1, 0, 1),
    ]


def test_a_run_that_another_one_has_overtaken_is_refused(buyers):
    """The other one records between this one's start, where nothing is ahead yet, and its segment."""
    buyers.write(
        f"{SEGMENTS}/slow.sql", '{{ config(pre_hook="' + overtaking_run(day(9)) + '") }}\n{{ segment(' + BUYERS + ") }}"
    )
    run = buyers.at(day(3))

    assert not run.success
    assert "segment 'slow': recorded up to 2026-01-09 06:00:00" in run.error
    assert buyers.query("select as_of from counted_runs where segment = 'slow'") == []


def overtaking_run(as_of: datetime) -> str:
    return (
        "insert into main_plumbing.segment_runs select 'slow', timestamp '"
        + str(as_of)
        + "', 'other', 1, 'evaluated', 'h', 1, 3, 0, 0, 0, 's',"
        " timestamp '2026-01-01'"
    )


# --defer


def test_a_developer_who_defers_writes_nothing_into_production(buyers):
    assert buyers.run("parse", "--write-json", vars={"raw_schema": "raw"}).success
    (buyers.folder / "state").mkdir(exist_ok=True)
    shutil.copy(buyers.folder / "target" / "manifest.json", buyers.folder / "state")
    before, people = recorded(buyers, "current_members"), now(buyers)
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.load(shop())

    deferred = ("--defer", "--state", str(buyers.folder / "state"), "--target", "development")
    for segment in ("buyers", "others"):
        run = buyers.run("run", "-s", segment, *deferred, vars={"raw_schema": "raw", "as_of": str(day(3))})
        assert run.success, run.error

    assert recorded(buyers, "current_members") == before
    assert now(buyers) == people
    assert buyers.query("select segment, members from main_development_plumbing.segment_runs") == [
        ("buyers", 1),
        ("others", 2),
    ]


# Removal


def test_only_a_run_of_all_segments_ends_one_that_is_gone(buyers):
    buyers.segment("others", "did_not('Placed Order')")
    buyers.segment("third", "property('email', is_set())")
    buyers.ran_at(day(3))
    buyers.remove_segment("buyers")
    buyers.ran_at(day(4), "run", "-s", "int_profiles", "others")
    assert ("buyers", "ann", day(2)) in now(buyers)

    buyers.ran_at(day(5))
    assert changes(buyers)[-1] == ("ann", "exited", day(5), "segment removed")
    assert buyers.query("select distinct segment from segment_memberships") == [("others",)]


def test_a_run_with_another_set_of_segments_ends_none(buyers):
    buyers.segment("western", "{{ config(enabled=var('west', true)) }}{{ segment(did('Placed Order')) }}")
    buyers.ran_at(day(3))

    run = buyers.at(day(4), west=False)

    assert run.success, run.error
    assert any("The project has no segment 'western'" in warning for warning in run.warnings)
    assert ("western", "ann", day(3)) in now(buyers)


def test_a_segment_can_be_ended_by_hand(buyers):
    buyers.segment("others", "did_not('Placed Order')")
    refused = buyers.at(day(3), "run-operation", "end_segment", "--args", "{segment: buyers}")
    assert not refused.success and "Delete or disable it first" in refused.error
    buyers.remove_segment("buyers")
    unknown = buyers.at(day(3), "run-operation", "end_segment", "--args", "{segment: buyer}")
    assert not unknown.success and "Did you mean 'buyers'?" in unknown.error
    early = buyers.at(day(1), "run-operation", "end_segment", "--args", "{segment: buyers}")
    assert not early.success and "it cannot end as of 2026-01-01 06:00:00" in early.error

    buyers.ran_at(day(3), "run-operation", "end_segment", "--args", "{segment: buyers}")

    assert now(buyers) == []
    assert changes(buyers)[-1] == ("ann", "exited", day(3), "segment removed")


@pytest.mark.parametrize("between", ["selection", "failing", "nothing"])
def test_a_rename_keeps_all_stays_whatever_runs_lie_between(buyers, between):
    buyers.segment("others", "did_not('Placed Order')")
    buyers.ran_at(day(3))
    buyers.remove_segment("buyers")
    buyers.segment("shoppers", BUYERS if between != "failing" else "{{ segment(" + BUYERS + ") }} and no_such_column")
    buyers.describe("shoppers", meta={"renamed_from": "buyers"})
    if between == "selection":
        buyers.ran_at(day(4), "run", "-s", "int_profiles", "others")
    elif between == "failing":
        assert not buyers.at(day(4)).success
        buyers.segment("shoppers", BUYERS)
    buyers.ran_at(day(5))

    assert buyers.spans(segment="shoppers") == [("shoppers", "ann", day(2), None)]
    assert buyers.spans(segment="buyers") == []
    assert ("shoppers", "ann", day(2)) in now(buyers)
    assert [row for row in now(buyers) if row[0] == "buyers"] == []


def test_two_segments_cannot_take_over_one_past(buyers):
    buyers.remove_segment("buyers")
    for name in ("one", "two"):
        buyers.segment(name, BUYERS)
        buyers.describe(name, meta={"renamed_from": "buyers"})

    run = buyers.at(day(3))

    assert not run.success and "One segment can take over its past." in run.error


# One instant


def test_commands_of_one_model_each_have_one_instant(project):
    project.segment("buyers", "did('Placed Order')")
    project.segment("others", "not_in_segment('buyers')")
    project.load(shop(("ann", 1)))
    for model in ("evaluation_instant", "base_raw__events", "int_profiles", "int_events", "buyers", "others"):
        run = project.invoke("run", "-s", model)
        assert run.success, run.error
        if model == "evaluation_instant":
            instant = project.query("select as_of from evaluation_instant")

    assert project.query("select distinct evaluated_at from (from buyers union all from others)") == instant
    assert project.query("select as_of, count(*) from counted_runs group by all") == [(*instant[0], 2)]
    assert [row[:2] for row in now(project)] == [("buyers", "ann"), ("others", "ben"), ("others", "cat")]


def test_the_instant_may_come_from_the_environment(buyers, monkeypatch):
    monkeypatch.setenv("SEGMENT_BUILDER_AS_OF", "2026-01-03T06:00")
    run = buyers.invoke("run", "-s", "evaluation_instant", *RUN[2:])
    assert run.success, run.error
    assert buyers.query("select evaluated_at from buyers") == [(day(3),)]

    buyers.ran_at(day(4))  # what is given as a var comes first
    assert buyers.query("select evaluated_at from buyers") == [(day(4),)]

    monkeypatch.setenv("SEGMENT_BUILDER_AS_OF", "tomorrow")
    run = buyers.invoke(*RUN)
    assert not run.success
    assert "The environment variable SEGMENT_BUILDER_AS_OF is 'tomorrow'. It takes an instant such as" in run.error


def test_a_mix_of_instants_is_refused(buyers):
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.ran_at(day(3))
    before = recorded(buyers, "others")

    run = buyers.at(day(4), "run", "-s", "others")

    assert not run.success
    assert (
        "Segment 'others' was evaluated as of 2026-01-04 06:00:00, with a segment 'buyers' of 2026-01-03 06:00:00"
        in run.error
    )
    assert "dbt build --select +others" in run.error
    assert recorded(buyers, "others") == before


def test_a_mix_of_instants_is_not_recorded_by_hand_either(buyers):
    """In one process, in which the command before has selected the segment that is named."""
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.ran_at(day(3), record_memberships=False)
    buyers.ran_at(day(4), "run", "-s", "buyers")
    before = recorded(buyers, "others")

    run = buyers.at(day(4), "run-operation", "record_memberships")

    assert not run.success
    assert "'others' was evaluated as of 2026-01-03 06:00:00, with a segment 'buyers' of 2026-01-04" in run.error
    assert recorded(buyers, "others") == before


def test_an_empty_table_is_not_taken_for_that_of_an_instant_at_which_somebody_was_in(buyers):
    buyers.segment("recent", "did('Placed Order', in_the_last(3, 'day'))")
    buyers.segment("others", "not_in_segment('recent')")
    buyers.ran_at(day(3))
    buyers.ran_at(day(9))
    assert buyers.query("select count(*) from recent") == [(0,)]
    before = recorded(buyers, "others")

    run = buyers.at(day(3), "run", "-s", "others", on_earlier_as_of="insert")

    assert not run.success
    assert "as of 2026-01-03 06:00:00, with a segment 'recent' of 2026-01-09 06:00:00" in run.error
    assert recorded(buyers, "others") == before


def test_a_mix_of_definitions_is_refused(buyers):
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.ran_at(day(3))
    before = recorded(buyers, "others")
    buyers.segment("buyers", LATEST)

    run = buyers.at(day(3), "run", "-s", "others")

    assert not run.success
    assert "Segment 'others' was evaluated with a segment 'buyers' that has had another definition since" in run.error
    assert recorded(buyers, "others") == before


def test_a_segment_that_would_keep_everybody_is_refused(buyers):
    buyers.segment("kept", "{{ config(materialized='incremental') }}{{ segment(did('Placed Order')) }}")

    run = buyers.at(day(3))

    assert not run.success
    assert "Segment 'kept' is materialized as incremental, which never lets anybody out. Make it a table." in run.error


def test_the_order_of_conditions_is_no_new_definition_even_where_only_case_differs(buyers):
    both = ["location('city', equals('bonn'))", "location('city', equals('Bonn'))"]
    for number, conditions in ((3, both), (4, both[::-1])):
        buyers.segment("of_bonn", f"any_of({', '.join(conditions)})")
        buyers.ran_at(day(number))

    assert buyers.query("select distinct definition_version from counted_runs where segment = 'of_bonn'") == [(1,)]


# What fails is done again


def test_a_recording_that_failed_is_retried(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3)))
    runs, kept = "main_plumbing.segment_runs", "main_plumbing.kept"
    buyers.execute(f"alter table {runs} rename to kept; create view {runs} as from {kept}")
    vars = {"raw_schema": "raw", "as_of": str(day(3))}
    run = buyers.run(*RUN, "--write-json", vars=vars)
    assert not run.success
    assert buyers.query("select evaluated_at from buyers") == [(day(2),)], "the table is not ahead of the history"
    buyers.execute(f"drop view {runs}; alter table {kept} rename to segment_runs")

    assert buyers.run("retry", vars=vars).success

    assert now(buyers) == [("buyers", "ann", day(2)), ("buyers", "ben", day(3))]


def test_tables_that_were_not_recorded_can_be_recorded_later(buyers):
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(3), record_memberships=False)
    assert [row[1] for row in now(buyers)] == ["ann"]

    run = buyers.invoke("run-operation", "record_memberships")

    assert run.success, run.error
    assert "Recorded 2 of 2 segments: buyers, others" in "\n".join(run.messages)
    assert now(buyers) == [("buyers", "ann", day(2)), ("buyers", "ben", day(3)), ("others", "cat", day(3))]
    before = recorded(buyers, "current_members")
    again = buyers.invoke("run-operation", "record_memberships")
    assert "Recorded 0 of 2 segments" in "\n".join(again.messages)
    assert recorded(buyers, "current_members") == before


def test_a_table_that_is_recorded_is_not_recorded_by_hand_under_a_definition_that_came_later(buyers):
    buyers.segment("buyers", LATEST)

    run = buyers.invoke("run-operation", "record_memberships")

    assert run.success, run.error
    assert "Recorded 0 of 1 segments" in "\n".join(run.messages)
    assert buyers.query("select as_of, definition_version from counted_runs") == [(day(2), 1)]


def test_a_segment_that_is_recorded_does_not_keep_others_from_being_recorded_by_hand(buyers):
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.segment("silent", "did_not('Placed Order', in_the_last(1, 'day'))")
    buyers.ran_at(day(3))
    # Of the three, the one that is named by another is of a later instant now.
    buyers.ran_at(day(4), "run", "-s", "base_raw__events", "int_profiles", "int_events", "buyers")
    buyers.ran_at(day(4), "run", "-s", "silent", record_memberships=False)

    run = buyers.invoke("run-operation", "record_memberships")

    assert run.success, run.error
    assert "Recorded 1 of 3 segments: silent" in "\n".join(run.messages)


@pytest.mark.parametrize(
    "killed",
    [
        "delete from segment_runs where as_of = '2026-01-09 06:00'; update current_members set run_number = 0",
        "delete from current_members",
        "insert into current_members from current_members",
        "update current_members set run_number = run_number - 1",
        "delete from current_members where profile_id = 'ann'",
    ],
)
def test_what_a_kill_leaves_without_transactions_heals(buyers, killed):
    buyers.load(shop(("ann", 1), ("ben", 3), ("ann", 8)))
    for number in (3, 9):
        buyers.ran_at(day(number))
    buyers.keep("undisturbed")
    buyers.ran_at(day(10))
    undisturbed = now(buyers), buyers.spans()
    buyers.restore("undisturbed")
    buyers.execute(killed)
    buyers.ran_at(day(10))

    assert (now(buyers), buyers.spans()) == undisturbed


def test_members_that_a_kill_has_left_behind_heal_though_they_are_as_many(buyers):
    buyers.load(shop(("ann", 1), ("ben", 9)))
    buyers.execute("create table members_before as from current_members")
    buyers.ran_at(day(10))
    assert now(buyers) == [("buyers", "ben", day(10))]
    buyers.execute("delete from current_members; insert into current_members from members_before")
    buyers.ran_at(day(11))

    assert now(buyers) == [("buyers", "ben", day(10))]
    assert [change[:3] for change in changes(buyers)] == [
        ("ann", "entered", day(2)),
        ("ann", "exited", day(10)),
        ("ben", "entered", day(10)),
    ]


# What a run costs


def test_a_run_writes_nothing_of_those_who_stay(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(4))
    assert buyers.query("select profile_id, run_number from current_members order by all") == [("ann", 1), ("ben", 2)]
    assert buyers.query("select distinct evaluated_at from segment_memberships") == [(day(4),)]

    buyers.ran_at(day(9))
    assert buyers.query("select profile_id, run_number from current_members") == [("ben", 2)]


def test_members_of_an_older_version_stay_as_they_are(buyers):
    """It wrote the instant and the number of the last run to each of them."""
    buyers.execute("alter table current_members add column evaluated_at timestamp")
    buyers.execute(f"update current_members set evaluated_at = '{day(2)}'")
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(4), "run", "-s", "base_raw__events", "int_profiles", "int_events", "current_members", "buyers")

    assert now(buyers) == [("buyers", "ann", day(2)), ("buyers", "ben", day(4))]
    assert buyers.query("select profile_id, run_number from current_members order by all") == [("ann", 1), ("ben", 2)]


# Definitions


def test_the_order_of_conditions_is_no_new_definition(buyers):
    either = ("did('Placed Order', at_least(2))", "property('email', is_set())", "location('city', equals('Rome'))")
    buyers.segment("either", "any_of(" + ", ".join(either) + ")")
    buyers.ran_at(day(3))
    buyers.segment("either", "any_of(" + ", ".join(reversed(either)) + ")")
    buyers.ran_at(day(4))

    assert buyers.query("select distinct definition_version from counted_runs where segment = 'either'") == [(1,)]


def test_on_the_day_of_a_new_definition_behaviour_is_told_apart(buyers):
    people = ("ann", "ben", "cat", "dan", "eve")
    buyers.load(shop(("ann", 1), ("ben", 1), profiles=people))
    buyers.ran_at(day(3))
    # By the new one cat is in, who bought now, and eve, who has an address; ann and ben bought too long ago.
    buyers.segment("buyers", "any_of(" + LATEST + ", property('email', is_set()))")
    shop_of_the_day = shop(("ann", 1), ("ben", 1), ("cat", 9), ("dan", 5), profiles=people)
    shop_of_the_day.profiles[4]["email"] = "eve@example.com"
    buyers.load(shop_of_the_day)
    buyers.ran_at(day(9, 7))

    assert changes(buyers)[2:] == [
        ("ann", "exited", day(9, 7), "behaviour"),
        ("ben", "exited", day(9, 7), "behaviour"),
        ("cat", "entered", day(9, 7), "behaviour"),
        ("eve", "entered", day(9, 7), "definition"),
    ]


def test_a_new_definition_of_a_named_segment_is_told_apart_too(buyers):
    buyers.segment("others", "not_in_segment('buyers')")
    buyers.load(shop(("ann", 1), ("ben", 5)))
    buyers.ran_at(day(6))
    buyers.segment("buyers", LATEST)
    buyers.ran_at(day(8, 7))
    # ann left the buyers of before by herself, ben those of the new definition.
    assert changes(buyers, "others")[-2:] == [
        ("ann", "entered", day(8, 7), "definition"),
        ("ben", "entered", day(8, 7), "definition"),
    ]
    buyers.segment("buyers", BUYERS)
    buyers.load(shop(("ann", 1), ("ben", 5), ("cat", 8)))
    buyers.ran_at(day(9))
    # By the definition of before, cat would be gone as well.
    assert changes(buyers, "others")[-2:] == [
        ("ben", "exited", day(9), "definition"),
        ("cat", "exited", day(9), "behaviour"),
    ]


def test_a_definition_that_reads_other_models_is_still_evaluated(buyers):
    buyers.segment("buyers", "property('email', is_set())")
    buyers.ran_at(day(3), "run", "-s", "base_raw__events", "int_profiles", "int_events", f"path:{SEGMENTS}")
    assert changes(buyers)[-1] == ("ann", "exited", day(3), "definition")
    buyers.segment("buyers", BUYERS)
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(4))
    assert {row[3] for row in changes(buyers) if row[2] == day(4)} == {"definition"}


def test_a_definition_that_cannot_be_evaluated_any_more_is_said_to_be_so(buyers):
    buyers.execute('update segment_definitions set definition = \'{"all": [{"type": "profile-moon-phase"}]}\'')
    buyers.segment("buyers", LATEST)
    buyers.load(shop(("ann", 1), ("ben", 3)))

    run = buyers.at(day(4))

    assert run.success, run.error
    assert "Segment 'buyers' has a new definition, and the one before it can no longer be evaluated" in "\n".join(
        run.messages
    )
    assert {row[3] for row in changes(buyers) if row[2] == day(4)} == {"definition"}


# What is shown


def test_the_summary_counts_what_was_recorded(buyers):
    buyers.segment("others", "did_not('Placed Order')")
    buyers.segment("broken", "{{ segment(did('Placed Order')) }} and no_such_column")
    run = buyers.at(day(2))
    assert (
        "As of 2026-01-02 06:00:00: recorded 1 of 2 segments; 1 recorded before, with the same members" in run.messages
    )

    buyers.remove_segment("broken")
    buyers.remove_segment("others")
    run = buyers.at(day(3))
    assert "As of 2026-01-03 06:00:00: recorded 1 of 1 segments; ended others" in run.messages


def test_a_view_is_not_recorded_and_says_so(buyers):
    buyers.segment("shown", "{{ config(materialized='view') }}{{ segment(did('Placed Order')) }}")

    run = buyers.at(day(3))

    assert run.success, run.error
    assert any("Segment 'shown' is materialized as a view" in warning for warning in run.warnings)
    assert buyers.query("select count(*) from segment_runs where segment = 'shown'") == [(0,)]


def test_hooks_of_their_own_stay(buyers):
    buyers.segment(
        "hooked",
        "{{ config(post_hook='create or replace table hook_ran as select 1 as one') }}"
        "{{ segment(did('Placed Order')) }}",
    )
    buyers.ran_at(day(3))

    assert buyers.query("select * from hook_ran") == [(1,)]
    assert ("hooked", "ann", day(3)) in now(buyers)


def test_explain_judges_at_the_last_recorded_instant(buyers):
    shown = buyers.invoke("show", "--inline", "{{ segment_builder.explain('buyers', 'ann') }}", "--output", "json")

    assert shown.success, shown.error
    [row] = [
        dict(zip(shown.result.results[0].agate_table.column_names, row, strict=True))
        for row in shown.result.results[0].agate_table.rows
    ]
    assert row["is_member"] is True and now(buyers) == [("buyers", "ann", day(2))]


def test_a_previews_share_is_of_those_who_exist(buyers):
    people = shop(("ann", 1))
    people.profiles[1]["created_at"] = day(20)
    buyers.load(people)
    buyers.ran_at(day(3))

    shown = buyers.at(day(3), "show", "--inline", "{{ segment_builder.preview(segment_builder.did('Placed Order')) }}")

    assert shown.success, shown.error
    assert [tuple(row)[:2] for row in shown.result.results[0].agate_table.rows] == [(1, 50)]


def rows_scanned(project: MembershipProject, sql: str) -> int:
    def below(operator: dict) -> int:
        return operator.get("operator_rows_scanned", 0) + sum(map(below, operator.get("children", ())))

    with duckdb.connect(str(project.database), read_only=True) as connection:
        return below(json.loads(connection.execute(f"explain (analyze, format json) {sql}").fetchone()[1]))


def test_what_bi_reads_does_not_grow_with_the_past(buyers):
    people = tuple(f"p{number:03}" for number in range(100))
    reads = [
        "select count(*), max(evaluated_at) from segment_memberships",
        "select count(*), max(profile_id) from profile_segments",
        "select sum(members), max(definition) from segments",
        "select sum(members), sum(entered) from segment_sizes",
        "select sum(shared_members) from segment_overlaps",
    ]
    buyers.segment("others", "did_not('Placed Order', in_the_last(7, 'day'))")
    buyers.load(shop(profiles=people))
    buyers.ran_at(day(3), "build", "--exclude-resource-type", "test", "unit_test")
    scanned = [rows_scanned(buyers, read) for read in reads]
    for number in range(4, 8):
        # All go from one segment into the other, and back.
        buyers.load(shop(*((name, number) for name in people if number % 2 == 0), profiles=people))
        buyers.ran_at(day(number))

    runs, changes = buyers.query(
        "select (select count(*) from segment_runs), (select count(*) from segment_membership_log)"
    )[0]
    assert changes > 4 * len(people)
    for before, read in zip(scanned, reads, strict=True):
        # The runs are read at most twice.
        assert rows_scanned(buyers, read) <= before + 2 * runs, read
    assert rows_scanned(buyers, reads[0]) <= len(people) + runs
