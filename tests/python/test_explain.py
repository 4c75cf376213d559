"""explain() says of everyone what the segment's own table says, and why."""

import random
from datetime import datetime

import pytest

from dbt_project import ROOT, ScratchProject
from evaluator import Evaluator
from generate import DefinitionMaker, Options, nasty_shop
from membership_project import SEGMENTS, MembershipProject, empty_project
from shop import Shop

AS_OF = datetime(2026, 3, 31, 12, 30)


def disagreements(project: ScratchProject) -> list[tuple]:
    """Memberships that the explanations miss or make up, and non-members whom nothing keeps out or members whom something does."""
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
        where is_member is distinct from (member_since is not null) or is_kept_out is distinct from (member_since is null)
        """
    )


def test_it_agrees_with_every_segment_of_the_demo_for_every_profile(tmp_path):
    project = ScratchProject(tmp_path / "project", links=("macros", "seeds", "models", "tests/generic"))
    names = sorted(file.stem for file in (ROOT / SEGMENTS).glob("*.sql"))
    built = project.run(
        "build", "--exclude-resource-type", "test", "--exclude-resource-type", "unit_test", "-s", f"+path:{SEGMENTS}", "+path:models/marts/memberships",
        vars={"explained_segments": names},
    )
    assert built.success, built.error

    assert disagreements(project) == []
    explained, profiles = project.query("select count(distinct segment), count(distinct profile_id) from segment_explanations")[0]
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
    definitions = {f"some_{number:02d}": {"any": [kind(), {"none": [kind()]}, {"all": [kind(), maker.condition()]}]} for number, kind in enumerate(kinds * 2)}
    for name, definition in definitions.items():
        project.segment(name, "{% set definition = " + repr(definition) + " %}{{ segment(definition) }}")
    project.ran_at(AS_OF, "run", "-s", "profile_predictions", "int_profiles", "int_events", f"path:{SEGMENTS}", "segment_explanations", explained_segments=list(definitions))

    assert disagreements(project) == []
