"""What runs record of segments, from one instant to the next."""

from datetime import datetime

import duckdb
import pytest

from evaluator.shop import Shop
from membership_project import RUN, MembershipProject, empty_project

BUYERS = "did('Placed Order', in_the_last(7, 'day'))"


def day(number: int, hour: int = 6) -> datetime:
    """An instant in January 2026."""
    return datetime(2026, 1, number, hour)


def shop(*orders: tuple[str, int], profiles: tuple[str, ...] = ("ann", "ben", "cat")) -> Shop:
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
    )


@pytest.fixture
def project() -> MembershipProject:
    return empty_project()


@pytest.fixture
def buyers(project: MembershipProject) -> MembershipProject:
    """One segment, of those who bought in the last week: ann, and at first nobody else."""
    project.segment("buyers", BUYERS)
    project.load(shop(("ann", 1)))
    project.ran_at(day(2))
    return project


def test_spans_open_and_close_and_open_again(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3), ("ann", 20)))
    for number in (3, 9, 11, 20):
        buyers.ran_at(day(number))

    assert buyers.spans() == [
        ("buyers", "ann", day(2), day(9)),
        ("buyers", "ann", day(20), None),
        ("buyers", "ben", day(3), day(11)),
    ]
    assert buyers.query("select segment, profile_id, member_since, evaluated_at from segment_memberships") == [
        ("buyers", "ann", day(20), day(20))
    ]


def test_changes_tell_the_length_of_the_stay_before(buyers):
    buyers.load(shop(("ann", 1), ("ann", 20)))
    for number in (9, 20, 30):
        buyers.ran_at(day(number))

    changes = buyers.query(
        "select change, changed_at, reason, previous_stay_days from segment_changes order by changed_at"
    )

    assert changes == [
        ("entered", day(2), "first evaluation", None),
        ("exited", day(9), "behaviour", 7),
        ("entered", day(20), "behaviour", 7),
        ("exited", day(30), "behaviour", 10),
    ]


def test_sizes_add_up_the_runs_of_a_day(buyers):
    buyers.load(shop(("ann", 1), ("ben", 9), ("cat", 9)))
    buyers.ran_at(day(3))
    buyers.ran_at(day(9, 5))
    buyers.ran_at(day(9, 9))

    sizes = buyers.query("select run_day, members, entered, exited, runs, profiles from segment_sizes order by run_day")

    assert [(size[0].day, *size[1:]) for size in sizes] == [(2, 1, 1, 0, 1, 3), (3, 1, 0, 0, 1, 3), (9, 2, 2, 1, 2, 3)]


def test_overlaps(project):
    project.segment("ordered", "did('Placed Order')")
    project.segment("recent", BUYERS)
    project.segment("nobody", "did('Fainted')")
    project.load(shop(("ann", 1), ("ben", 1), ("ben", 20), profiles=("ann", "ben")))
    project.ran_at(day(21))

    overlaps = project.query(
        "select segment, other_segment, members, other_members, shared_members, share, jaccard from segment_overlaps"
    )

    assert sorted(overlaps) == [
        ("nobody", "ordered", 0, 2, 0, None, 0),
        ("nobody", "recent", 0, 1, 0, None, 0),
        ("ordered", "nobody", 2, 0, 0, 0, 0),
        ("ordered", "recent", 2, 1, 1, 0.5, 0.5),
        ("recent", "nobody", 1, 0, 0, 0, 0),
        ("recent", "ordered", 1, 2, 1, 1, 0.5),
    ]


def test_a_new_file_is_all_it_takes(buyers):
    buyers.segment("lapsed", "did_not('Placed Order', in_the_last(7, 'day'))")
    buyers.describe("lapsed", "Did not buy this week.")

    # One `dbt build`, as a newcomer would run it.
    buyers.ran_at(day(3), "build")

    assert buyers.query("select profile_id from segment_memberships where segment = 'lapsed' order by 1") == [
        ("ben",),
        ("cat",),
    ]
    assert buyers.query(
        "select description, members, share_of_profiles, definition_in_words from segments where segment = 'lapsed'"
    ) == [("Did not buy this week.", 2, 2 / 3, "Placed Order, zero times, in the last 7 days")]
    assert buyers.query("select profile_id, buyers, lapsed from profile_segments order by 1") == [
        ("ann", True, False),
        ("ben", False, True),
        ("cat", False, True),
    ]
    assert buyers.query("select audience_id, audience_size from audiences order by 1") == [("buyers", 1), ("lapsed", 2)]
    assert buyers.query("select audience_id, person_id from audience_memberships where is_member order by 2") == [
        ("buyers", "ann"),
        ("lapsed", "ben"),
        ("lapsed", "cat"),
    ]
    assert buyers.query("select count(*) from audience_people") == [(3,)]


RECORDED = ("segment_runs", "segment_membership_log", "segment_definitions", "segment_changes", "segment_sizes")


def recorded(project: MembershipProject) -> list[list[tuple]]:
    """All that the runs have left."""
    return [project.query(f"select * from {table} order by all") for table in RECORDED]


def test_the_same_instant_again_changes_nothing(buyers):
    before = recorded(buyers)

    buyers.ran_at(day(2))
    buyers.ran_at(day(2), "build", "--full-refresh")

    assert recorded(buyers) == before


def test_the_same_instant_again_with_other_data_corrects_it(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(9))
    assert buyers.spans() == [("buyers", "ann", day(2), day(9)), ("buyers", "ben", day(9), None)]

    # It turns out that ann did buy and that ben did not.
    buyers.load(shop(("ann", 1), ("ann", 5)))
    buyers.ran_at(day(9))

    assert buyers.spans() == [("buyers", "ann", day(2), None)]
    assert buyers.query("select entered, exited from segment_sizes where run_day = '2026-01-09'") == [(0, 0)]


def test_an_earlier_instant_is_refused_before_anything_is_built(buyers):
    buyers.ran_at(day(5))
    before = recorded(buyers)

    run = buyers.at(day(4))

    assert not run.success
    assert "segment 'buyers': recorded up to 2026-01-05 06:00:00" in run.error
    assert "as of 2026-01-04 06:00:00" in run.error
    for way_out in ("a later as_of", "make backfill", "record_memberships: false", "on_earlier_as_of: rebuild"):
        assert way_out in run.error
    assert recorded(buyers) == before
    assert buyers.query("select distinct evaluated_at from buyers") == [(day(5),)]


def test_an_earlier_instant_may_be_built_without_being_recorded(buyers):
    buyers.ran_at(day(5))
    before = recorded(buyers)

    buyers.ran_at(day(4), record_memberships=False)

    assert recorded(buyers) == before
    assert buyers.query("select distinct evaluated_at from buyers") == [(day(4),)]


def test_a_rebuild_forgets_what_comes_after(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3)))
    for number in (3, 9, 11):
        buyers.ran_at(day(number))

    buyers.ran_at(day(4), on_earlier_as_of="rebuild")

    assert buyers.spans() == [("buyers", "ann", day(2), None), ("buyers", "ben", day(3), None)]
    buyers.ran_at(day(10))
    assert buyers.spans() == [("buyers", "ann", day(2), day(10)), ("buyers", "ben", day(3), None)]


@pytest.mark.parametrize("order", [(2, 3, 5, 9, 12), (12, 2, 9, 3, 5), (5, 12, 3, 9, 2), (9, 12, 5, 3, 2)])
def test_inserted_instants_give_the_history_of_rising_ones(project, order):
    project.segment("buyers", BUYERS)
    project.load(shop(("ann", 1), ("ben", 3), ("ann", 11), ("cat", 4)))

    for number in order:
        project.ran_at(day(number), on_earlier_as_of="insert")

    assert project.spans() == [
        ("buyers", "ann", day(2), day(9)),
        ("buyers", "ann", day(12), None),
        ("buyers", "ben", day(3), day(12)),
        ("buyers", "cat", day(5), day(12)),
    ]
    reasons = project.query("select changed_at, reason from segment_changes group by all order by all")
    assert reasons == [(day(2), "first evaluation"), *((day(number), "behaviour") for number in (3, 5, 9, 12))]
    sizes = project.query("select members, entered, exited from segment_sizes order by run_day")
    assert sizes == [(1, 1, 0), (2, 1, 0), (3, 1, 0), (2, 0, 1), (1, 1, 2)]


def test_an_unknown_way_of_earlier_instants_is_an_error(buyers):
    run = buyers.at(day(3), on_earlier_as_of="ignore")

    assert not run.success
    assert "on_earlier_as_of is 'ignore'. It takes refuse, rebuild, insert or replace." in run.error


def test_a_new_definition_is_told_apart_from_behaviour(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3), ("cat", 3)))
    buyers.ran_at(day(3))
    buyers.segment("buyers", "did('Placed Order', in_the_last(2, 'day'))")
    buyers.ran_at(day(4))
    buyers.ran_at(day(6))

    assert buyers.spans("profile_id", "valid_to", "entry_reason", "exit_reason", "definition_version") == [
        ("ann", day(4), "first evaluation", "definition", 1),
        ("ben", day(6), "behaviour", "behaviour", 1),
        ("cat", day(6), "behaviour", "behaviour", 1),
    ]
    versions = buyers.query("select as_of, definition_version from counted_runs order by as_of")
    assert versions == [(day(2), 1), (day(3), 1), (day(4), 2), (day(6), 2)]

    # A definition that comes back is the one that it was.
    buyers.segment("buyers", BUYERS)
    buyers.ran_at(day(7))

    assert buyers.query(
        "select profile_id, reason, definition_version from segment_changes"
        " where changed_at = '2026-01-07 06:00' order by profile_id"
    ) == [
        ("ann", "definition", 1),
        ("ben", "definition", 1),
        ("cat", "definition", 1),
    ]
    assert buyers.query("select definition_version, count(*) from segment_definitions group by all order by all") == [
        (1, 1),
        (2, 1),
    ]


def test_a_new_definition_of_a_segment_that_is_asked_for_counts_too(project):
    project.segment("buyers", BUYERS)
    project.segment("others", "not_in_segment('buyers')")
    project.load(shop(("ann", 1)))
    project.ran_at(day(5))
    project.segment("buyers", "did('Placed Order', in_the_last(2, 'day'))")
    project.ran_at(day(6))

    assert project.spans("profile_id", "entry_reason", segment="others")[0] == ("ann", "definition")


def test_a_definition_that_only_reads_differently_is_the_same(buyers):
    buyers.segment("buyers", "all_of(" + BUYERS + ")")
    buyers.ran_at(day(9))

    assert buyers.spans("exit_reason", "definition_version") == [("behaviour", 1)]


def test_a_new_description_shows_without_a_new_version(buyers):
    buyers.describe("buyers", "Bought this week.")
    buyers.ran_at(day(2))

    assert buyers.query("select description, definition_version from segments") == [("Bought this week.", 1)]


@pytest.mark.parametrize("how", ["deleted", "disabled"])
def test_a_segment_that_goes_keeps_its_past_and_may_return(buyers, how):
    buyers.segment("others", "did_not('Placed Order')")
    buyers.ran_at(day(3))
    if how == "deleted":
        buyers.remove_segment("buyers")
    else:
        buyers.describe("buyers", enabled=False)
    buyers.ran_at(day(4))

    assert buyers.spans("valid_from", "valid_to", "exit_reason", segment="buyers") == [
        (day(2), day(4), "segment removed")
    ]
    assert buyers.query("select distinct segment from segment_memberships") == [("others",)]
    assert buyers.query("select segment from segments") == [("others",)]

    # It stays removed, without another word about it.
    buyers.ran_at(day(5))
    assert buyers.query("select count(*) from segment_runs where segment = 'buyers' and outcome = 'removed'") == [(1,)]

    buyers.remove_segment("buyers")
    buyers.segment("buyers", BUYERS)
    buyers.ran_at(day(6))

    assert buyers.spans("valid_from", "valid_to", "entry_reason", "definition_version", segment="buyers") == [
        (day(2), day(4), "first evaluation", 1),
        (day(6), None, "segment returned", 1),
    ]


def test_a_renamed_segment_is_another_one(buyers):
    buyers.remove_segment("buyers")
    buyers.segment("shoppers", BUYERS)
    buyers.ran_at(day(3))

    assert buyers.spans() == [("buyers", "ann", day(2), day(3)), ("shoppers", "ann", day(3), None)]


def test_a_renamed_segment_takes_its_past_along_when_it_says_so(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3)))
    buyers.ran_at(day(3))
    buyers.remove_segment("buyers")
    buyers.segment("shoppers", BUYERS)
    buyers.describe("shoppers", meta={"renamed_from": "buyers"})
    buyers.ran_at(day(3))
    buyers.ran_at(day(9))

    assert buyers.spans() == [("shoppers", "ann", day(2), day(9)), ("shoppers", "ben", day(3), None)]
    assert buyers.query("select distinct segment from counted_runs") == [("shoppers",)]
    assert buyers.query("select segment, definition_version from segments") == [("shoppers", 1)]

    refused = buyers.at(day(4))
    assert not refused.success
    assert "segment 'shoppers': recorded up to 2026-01-09 06:00:00" in refused.error


def test_only_what_was_selected_is_recorded(buyers):
    buyers.segment("others", "did_not('Placed Order')")
    buyers.ran_at(day(3))
    buyers.load(shop())

    buyers.ran_at(day(9), "run", "-s", "base_raw__events", "int_events", "others")

    assert buyers.spans(segment="buyers") == [("buyers", "ann", day(2), None)]
    assert buyers.spans(segment="others") == [
        ("others", "ann", day(9), None),
        ("others", "ben", day(3), None),
        ("others", "cat", day(3), None),
    ]


def test_a_segment_that_fails_is_left_as_it_was(buyers):
    buyers.segment("broken", "{{ segment(did('Placed Order')) }} and no_such_column")
    buyers.load(shop(("ben", 8)))

    assert not buyers.at(day(9)).success

    assert buyers.spans() == [("buyers", "ann", day(2), day(9)), ("buyers", "ben", day(9), None)]
    buyers.segment("broken", "did('Placed Order')")
    buyers.ran_at(day(9))
    assert buyers.spans(segment="broken") == [("broken", "ben", day(9), None)]


@pytest.mark.parametrize("flag", ["--empty", "--sample=1 day"])
def test_tables_cut_short_are_no_evaluation(buyers, flag):
    before = recorded(buyers)

    buyers.ran_at(day(3), "run", "-s", "base_raw__events", "int_events", "buyers", flag)

    assert recorded(buyers) == before


def test_other_commands_record_nothing(buyers):
    before = recorded(buyers)

    for command in (["compile"], ["test", "-s", "buyers"], ["show", "-s", "buyers"]):
        buyers.ran_at(day(9), *command)

    assert recorded(buyers) == before


def test_a_run_on_an_empty_warehouse_makes_what_it_needs(buyers):
    with duckdb.connect(str(buyers.database)) as connection:
        for table in ("segment_runs", "segment_membership_log", "segment_definitions"):
            connection.execute(f"drop table main_plumbing.{table}")

    buyers.ran_at(day(3), "run", "-s", "buyers")

    assert buyers.spans() == [("buyers", "ann", day(3), None)]


def test_hundreds_of_segments_are_recorded_in_pieces(project):
    for number in range(60):
        project.segment(f"at_least_{number}", f"did('Placed Order', at_least({number + 1}))")
    project.load(shop(*(("ann", number) for number in range(1, 31))))
    project.ran_at(day(15))
    project.ran_at(day(20))

    assert project.query("select count(*), count(distinct segment) from counted_runs") == [(120, 60)]
    assert project.query("select count(*) from segment_memberships") == [(20,)]
    assert project.query("select max(valid_from), count(*) from segment_membership_history") == [(day(20), 20)]


def test_the_tests_of_the_models_hold(buyers):
    buyers.load(shop(("ann", 1), ("ben", 3), ("ann", 20)))
    for number in (3, 9, 11, 20):
        buyers.ran_at(day(number))

    assert buyers.at(day(20), "test", "-s", "path:models/history", "path:models/marts/memberships").success


def test_profiles_are_taken_in_the_version_of_the_day(project):
    project.segment("berlin", "location('city', equals('Berlin'))")
    project.load(
        Shop(
            profiles=[
                {"profile_id": "ann", "city": "Berlin"},
                {"profile_id": "ben", "city": "Berlin"},
                {"profile_id": "cat", "city": "Rome"},
            ]
        )
    )
    with duckdb.connect(str(project.database)) as connection:
        connection.execute(
            "create table raw.profile_versions as select *, created_at as valid_from from raw.profiles where false"
        )
        connection.execute(
            "insert into raw.profile_versions (profile_id, valid_from, city) values ('ann', '2026-01-03', 'Paris'), "
            "('ann', '2026-01-05', 'Berlin'), ('cat', '2026-01-04', null), ('cat', '2026-01-05', 'Berlin')"
        )
    project.ran_at(
        day(2), "run", "-s", "evaluation_instant", "stg_raw__profile_versions+", "base_raw__profile_versions", RUN[-1]
    )
    alone = project.at(day(3), "run", "-s", "berlin")
    assert not alone.success
    assert (
        "Segment 'berlin' was evaluated as of 2026-01-03 06:00:00, over profiles and events as of 2026-01-02 06:00:00. "
        "A mix of two instants is not recorded. Build both in one run: dbt build --select +berlin"
    ) in alone.error
    for number in (3, 4, 5):
        project.ran_at(day(number), *RUN[:2], "evaluation_instant", *RUN[2:])

    # ann's version of the 3rd is Paris; ben has no versions, so the present holds; cat's row says Rome until the 4th.
    assert project.spans("profile_id", "valid_from", "valid_to") == [
        ("ann", day(2), day(3)),
        ("ann", day(5), None),
        ("ben", day(2), None),
        ("cat", day(5), None),
    ]
