"""Adding a type of condition or filter touches its own file and one line: a scratch copy gets one of each."""

from pathlib import Path

import pytest

from dbt_project import ScratchProject

SHOUTED = """
{% macro shouted_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {{ return({'operators': {'ends-with-marks': {'number': 'quantity'}}, 'groups': {}}) }}
    {% elif aspect == 'words' %}
        {{ return('ends with ' ~ filter.number ~ ' exclamation marks') }}
    {% elif aspect == 'reading' %}
        {{ return(segment_builder.text_of(subject)) }}
    {% elif aspect == 'predicate' %}
        {{ return(segment_builder.text_ends_with(subject, segment_builder.string_literal('!' * filter.number))) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}
"""
NICKNAME = """
{% macro nickname_condition(aspect, condition) %}
    {% if aspect == 'shape' %}
        {{ return({
            'reads': [],
            'members': {'filter': {'filter_on': 'nickname', 'missing': true, 'types': {
                'string': ['equals'], 'shouted': ['ends-with-marks'],
            }}},
        }) }}
    {% elif aspect == 'words' %}
        {{ return('the nickname ' ~ segment_builder.filter_in_words(condition.filter)) }}
    {% elif aspect == 'select' %}
        {% set nickname = segment_builder.profile_property("properties['Nickname']") %}
        {% set filters = [{'source': nickname, 'filter': condition.filter}] %}
        {% set profiles = ref('segment_builder', 'int_profiles') %}
        {% set rows = segment_builder.filtered_rows(profiles, ['profile_id'], [], filters) %}
        {{ return({'body': 'select profile_id\\n' ~ rows, 'is_negated': false}) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}
"""
CONDITION = "segment_builder.nickname_condition(aspect, condition)"
FILTER = "segment_builder.shouted_filter(aspect, filter, subject, other)"
LINES = {
    "conditions": f"'profile-nickname': {CONDITION} if type == 'profile-nickname',",
    "filters": f"'shouted': {FILTER} if type == 'shouted',",
}


def nickname(type_name: str, operator: str, **members: object) -> dict:
    return {"type": "profile-nickname", "filter": {"type": type_name, "operator": operator, **members}}


PROFILES = """
{{ config(materialized='table') }}
select
    profile_id,
    cast(null as timestamp) as created_at,
    cast(properties as json) as properties
from (
    values ('loud', '{"Nickname": "Bo!!"}'), ('quiet', '{"Nickname": "Bo"}'), ('nobody', '{}')
) as profiles (profile_id, properties)
"""
SEGMENTS = {
    "two_marks": nickname("shouted", "ends-with-marks", number=2),
    "two_marks_or_none": nickname("shouted", "ends-with-marks", number=2, missing="match"),
    "not_bo": {"none": [nickname("string", "equals", value="Bo")]},
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    """The macros alone, on three profiles."""
    project = ScratchProject(tmp_path_factory.mktemp("add_a_type") / "segment_builder", links=["macros"])
    for room, line in LINES.items():
        _add_line(project.folder / "macros" / room / "types.sql", line)
    project.write("macros/conditions/nickname.sql", NICKNAME)
    project.write("macros/filters/shouted.sql", SHOUTED)
    project.write("models/int_profiles.sql", PROFILES)
    for name, definition in SEGMENTS.items():
        project.write(f"models/{name}.sql", f"{{{{ segment({definition}) }}}}")
    return project


def _add_line(file: Path, line: str) -> None:
    """To the table of the types, in a copy of the linked file."""
    text = file.read_text()
    file.unlink()
    table, rest = text.split("\n    } %}\n", 1)
    file.write_text(f"{table}\n        {line}\n    }} %}}\n{rest}")


def test_segments_have_the_new_types(project: ScratchProject):
    run = project.run("run", "--quiet")
    assert run.success, run.error

    members = {name: {row[0] for row in project.query(f"select profile_id from {name}")} for name in SEGMENTS}
    compiled = project.folder / "target" / "compiled" / "segment_builder" / "models" / "two_marks.sql"

    assert members == {"two_marks": {"loud"}, "two_marks_or_none": {"loud", "nobody"}, "not_bo": {"loud", "nobody"}}
    assert "-- definition: the nickname ends with 2 exclamation marks\n" in compiled.read_text()


def test_what_breaks_the_new_shape_is_refused_in_words(project: ScratchProject):
    definition = nickname("shouted", "ends-with-mark", number=2)
    run = project.run("compile", "--quiet", "--inline", f"{{{{ segment({definition}) }}}}")

    assert not run.success
    assert 'ends-with-marks (a shouted filter on a nickname). Did you mean "ends-with-marks"?' in run.error


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("of_condition('words', {'type': 'profile-none'})", "There is no type of condition 'profile-none'"),
        ("of_condition('wods', {'type': 'profile-nickname'})", "The condition type 'profile-nickname' has no 'wods'"),
        ("of_condition('found', {'type': 'profile-nickname'})", "The condition type 'profile-nickname' has no 'found'"),
        ("of_filter('predicate', {'type': 'none'})", "There is no type of filter 'none'"),
        ("of_filter('wods', {'type': 'shouted'})", "The filter type 'shouted' has no 'wods'"),
    ],
)
def test_nothing_falls_through(call: str, answer: str, project: ScratchProject):
    run = project.run("compile", "--quiet", "--inline", f"{{{{ segment_builder.{call} }}}}")

    assert not run.success
    assert answer in run.error
