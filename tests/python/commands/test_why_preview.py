"""`segment-builder why` and `preview`: what an author asks while writing a segment."""

from datetime import datetime

import click
import pytest

from evaluator.shop import Shop
from membership_project import MembershipProject, empty_project
from segment_builder.preview import as_preview

AS_OF = datetime(2026, 3, 31, 12, 30)
VARS = f"{{raw_schema: raw, as_of: '{AS_OF}'}}"
LOYAL = "all_of(did('Placed Order', at_least(2)), property('first_name', equals('Ann')), none_of(did('Complained')))"


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    project = empty_project()
    project.segment("loyal", LOYAL)
    happened = [("Placed Order", "ann"), ("Placed Order", "ann"), ("Placed Order", "ben"), ("Complained", "ben")]
    project.load(
        Shop(
            profiles=[
                {"profile_id": "ann", "first_name": "Ann", "last_name": "Lee", "email": "ann@example.com"},
                {"profile_id": "ben", "first_name": "Ann"},
                *({"profile_id": f"more{number:02d}", "first_name": "More"} for number in range(12)),
            ],
            events=[
                {"event_id": str(number), "profile_id": name, "metric": metric, "occurred_at": datetime(2026, 3, 1)}
                for number, (metric, name) in enumerate(happened)
            ],
        )
    )
    project.ran_at(AS_OF)
    return project


def test_why_not(said):
    assert said("why", "loyal", "ben") == (
        0,
        "ben is not in loyal.\n"
        "\n"
        "  no   Placed Order, at least 2 times, over all time  found: 1   <- keeps it out\n"
        "  yes  first name is 'Ann'                            found: Ann\n"
        "  yes  Complained, at least once, over all time       found: 1   <- keeps it out\n",
    )


def test_why(said):
    code, text = said("why", "loyal", "ann")

    assert (code, text.splitlines()[0]) == (0, "ann is in loyal.")
    assert "keeps it out" not in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("loyl", "ann"), "explain() knows no segment 'loyl'. Did you mean 'loyal'?"),
        (("loyal", "an'n \"}}"), "There is no profile 'an\\'n \"}}' at the instant of the segment."),
    ],
)
def test_who_and_what_is_unknown_is_said(arguments, message, said):
    code, text = said("why", *arguments)

    assert code == 1 and message in text and "Traceback" not in text


def test_a_preview_shows_number_share_and_members(said, project, tmp_path):
    file = tmp_path / "tried.sql"
    file.write_text(
        "{% set sb = segment_builder %}{{ config(materialized='table') }}-- segment(\n"
        "{{ sb.segment(sb.all_of(sb.in_segment('loyal'), sb.property('last_name', sb.not_equals('segment(')))) }}"
    )
    assert said("preview", str(file)) == (
        0,
        "tried would have 1 member, 7.1 % of all profiles.\n\n  ann  ann@example.com  Ann Lee\n",
    )
    file.write_text("{{ segment(property('first_name', equals('More'))) }}")
    code, text = said("preview", str(file))
    assert code == 0 and text.startswith("tried would have 12 members, 85.7 % of all profiles.\n\n  more00  More\n")
    assert text.endswith("  more09  More\n  and 2 more\n")
    file.write_text("{{ segment(did('Fainted')) }}")
    assert said("preview", str(file)) == (0, "tried would have 0 members, 0.0 % of all profiles.\n")


def test_a_wrong_definition_is_explained_as_in_a_model(said, tmp_path):
    file = tmp_path / "tried.sql"
    file.write_text("{{ segment(did('Placed Order', at_leest(2))) }}")
    code, text = said("preview", str(file))

    assert code == 1 and "at_leest, which is not defined" in text and 'Did you mean "at_least"?' in text


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("select 1", "calls segment() 0 times"),
        ("{{ in_segment('segment(') }}{# segment() #}", "calls segment() 0 times"),
        ("{{ segment(did('A')) }}{{ segment(did('B')) }}", "calls segment() 2 times"),
        ("\n{{ segment('x) }}", "tried.sql, line 2: "),
    ],
)
def test_what_is_no_segment_is_refused(code, message, tmp_path):
    file = tmp_path / "tried.sql"
    file.write_text(code)
    try:
        as_preview(file)
    except click.ClickException as error:
        assert message in str(error)
    else:
        raise AssertionError("it is taken for a segment")
