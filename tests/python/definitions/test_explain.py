"""explain() says of everyone what the segment's own table says, and why."""

import random
from datetime import datetime

import pytest

from dbt_project import ROOT, ScratchProject
from evaluator.generate import DefinitionMaker, Options, nasty_shop
from evaluator.members import Evaluator
from evaluator.shop import Shop
from membership_project import SEGMENTS, MembershipProject, empty_project

AS_OF = datetime(2026, 3, 31, 12, 30)


def disagreements(project: ScratchProject) -> list[tuple]:
    """Memberships that the explanations miss or make up; non-members whom nothing keeps out, or the reverse."""
    return project.query(
        """
        with explained as (
            select segment, profile_id, bool_and(is_member) as is_member, bool_or(keeps_out) as is_kept_out
            from segment_explanations
            group by segment, profile_id
        )
        select segment, profile_id, is_member, is_kept_out, member_since
        from explained
        full join segment_memberships using (segment, profile_id)
        where
            is_member is distinct from (member_since is not null)
            or is_kept_out is distinct from (member_since is null)
        """
    )


def test_it_agrees_with_every_segment_of_the_demo_for_every_profile(tmp_path):
    project = ScratchProject(tmp_path / "project", links=("macros", "seeds", "models", "tests/generic"))
    names = sorted(file.stem for file in (ROOT / SEGMENTS).rglob("*.sql"))
    built = project.run(
        "build",
        "--exclude-resource-type",
        "test",
        "--exclude-resource-type",
        "unit_test",
        "-s",
        f"+path:{SEGMENTS}",
        "+path:models/marts/memberships",
        vars={"explained_segments": names},
    )
    assert built.success, built.error

    assert disagreements(project) == []
    explained, profiles = project.query(
        "select count(distinct segment), count(distinct profile_id) from segment_explanations"
    )[0]
    assert explained == len(names)
    assert profiles == project.query("select count(*) from int_profiles")[0][0]


@pytest.fixture
def project() -> MembershipProject:
    return empty_project()


def test_it_agrees_on_random_definitions_over_odd_data(project):
    shop = nasty_shop(77, 40, AS_OF, predictions="full")
    project.load(shop)
    maker = DefinitionMaker(random.Random(77), Evaluator(shop, AS_OF), Options())
    kinds = (
        maker.metric, maker.funnel, maker.property, maker.group_membership, maker.marketing_consent, maker.permissions,
        maker.region, maker.distance, maker.prediction, maker.custom_object, maker.sample,
    )  # fmt: skip
    definitions = {
        f"some_{number:02d}": {"any": [kind(), {"none": [kind()]}, {"all": [kind(), maker.condition()]}]}
        for number, kind in enumerate(kinds * 2)
    }
    for name, definition in definitions.items():
        project.segment(name, "{% set definition = " + repr(definition) + " %}{{ segment(definition) }}")
    project.ran_at(
        AS_OF,
        "run",
        "-s",
        "profile_predictions",
        "int_profiles",
        "int_events",
        f"path:{SEGMENTS}",
        "segment_explanations",
        explained_segments=list(definitions),
    )

    assert disagreements(project) == []


@pytest.fixture
def explained(project):
    project.segment(
        "loyal",
        "all_of(did('Placed Order', at_least(2)), any_of(on_list('VIP'), property('first_name', equals('Ann'))),"
        " none_of(did('Complained')))",
    )
    happened = [
        ("Placed Order", "ann", 1),
        ("Placed Order", "ann", 2),
        ("Placed Order", "ben", 1),
        ("Complained", "ann", 3),
        ("Placed Order", "cat", 1),
        ("Placed Order", "cat", 4),
    ]
    project.load(
        Shop(
            profiles=[
                {"profile_id": "ann", "first_name": "Ann"},
                {"profile_id": "ben"},
                {"profile_id": "cat", "first_name": "Cat"},
            ],
            events=[
                {"event_id": str(number), "profile_id": name, "metric": metric, "occurred_at": datetime(2026, 3, day)}
                for number, (metric, name, day) in enumerate(happened)
            ],
            list_members=[
                {"list_id": "L1", "list_name": "VIP", "profile_id": "cat", "joined_at": datetime(2026, 2, 1)}
            ],
        )
    )
    project.ran_at(AS_OF)
    return project


def explain(project: MembershipProject, *arguments: str) -> list[tuple]:
    inline = "{{ explain(" + ", ".join(map(repr, arguments)) + ") }}"
    run = project.at(AS_OF, "show", "--inline", inline, "--limit", "-1")
    assert run.success, run.error
    return [
        tuple(row)
        for row in run.result.results[0]
        .agate_table.select(["profile_id", "is_member", "meaning", "found", "is_true", "keeps_out"])
        .rows
    ]


def test_it_says_what_is_found_and_what_keeps_a_profile_out(explained):
    orders = "Placed Order, at least 2 times, over all time"
    complaints = "Complained, at least once, over all time"

    assert explain(explained, "loyal", "ann", "ben") == [
        ("ann", False, orders, "2", True, False),
        ("ann", False, "on the list VIP", "not on it", False, False),
        ("ann", False, "first name is 'Ann'", "Ann", True, False),
        ("ann", False, complaints, "1", True, True),
        ("ben", False, orders, "1", False, True),
        ("ben", False, "on the list VIP", "not on it", False, True),
        ("ben", False, "first name is 'Ann'", "not set", False, True),
        ("ben", False, complaints, "0", False, False),
    ]
    assert explain(explained, "loyal", "cat") == [
        ("cat", True, orders, "2", True, False),
        ("cat", True, "on the list VIP", "joined 2026-02-01T00:00:00", True, False),
        ("cat", True, "first name is 'Ann'", "Cat", False, False),
        ("cat", True, complaints, "0", False, False),
    ]


def test_everyone_is_explained_unless_ids_are_given(explained):
    assert {row[0] for row in explain(explained, "loyal")} == {"ann", "ben", "cat"}


def test_an_unknown_segment_is_an_error_with_the_nearest(explained):
    run = explained.at(AS_OF, "show", "--inline", "{{ explain('loyl') }}")

    assert not run.success
    assert "explain() knows no segment 'loyl'. Did you mean 'loyal'?" in run.error


def preview(project: MembershipProject, definition: str) -> list[tuple]:
    run = project.at(AS_OF, "show", "--inline", "{{ preview(" + definition + ") }}", "--limit", "-1")
    assert run.success, run.error
    return [
        (members, float(percentage), profile_id)
        for members, percentage, profile_id, *_ in run.result.results[0].agate_table.rows
    ]


def test_a_preview_has_the_number_and_the_members(explained):
    assert preview(explained, "did('Placed Order', at_least(2))") == [(2, 66.7, "ann"), (2, 66.7, "cat")]
    assert preview(explained, "in_segment('loyal')") == [(1, 33.3, "cat")]


def test_a_preview_of_nobody_shows_the_zero(explained):
    assert preview(explained, "did('Fainted')") == [(0, 0, None)]


def test_a_wrong_definition_is_explained_as_in_a_model(explained):
    run = explained.at(AS_OF, "show", "--inline", "{{ preview({'condition_groups': []}) }}")

    assert not run.success
    assert "condition_groups" in run.error
