"""Wrong definitions: what their author is told, and that nothing is built."""

import json
from pathlib import Path

import pytest

from broken_definitions import BROKEN, Broken, Problem
from dbt_project import ScratchProject

JUDGE = """
{%- set registry = segment_builder.registry() -%}
{%- set judged = [] -%}
{%- for definition in var('definitions') -%}
  {%- set problems = segment_builder.definition_problems(segment_builder.tolerate(fromjson(definition)), registry) -%}
  {%- do judged.append({'problems': problems, 'words': segment_builder.problems_in_words(problems)}) -%}
{%- endfor -%}
{{ tojson(judged) }}
"""
IN_A_BUILD = [
    "a wrapper of two",
    "an empty any",
    "a node inside a group",
    "an unknown type",
    "an unknown measurement",
    "a negative quantity",
    "contains on an event's list",
    "a bare city",
    "a look ahead",
    "never subscribed who can receive sms",
    "an order date by its other name",
    "several at once",
    "in camel case",
]


def as_model(definition: object) -> str:
    return "{% set definition %}" + json.dumps(definition) + "{% endset %}\n{{ segment(fromjson(definition)) }}\n"


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """What one dbt command says to all definitions."""
    project = ScratchProject(tmp_path_factory.mktemp("judged") / "segment_builder", links=["macros"])
    definitions = [json.dumps(row.definition) for row in BROKEN]
    run = project.run("compile", "--quiet", "--no-introspect", "--inline", JUDGE, vars={"definitions": definitions})
    assert run.success, run.error
    answers = json.loads(run.result.results[0].node.compiled_code)
    return {row.name: answer for row, answer in zip(BROKEN, answers, strict=True)}


def test_rows_have_names_of_their_own():
    assert len({row.name for row in BROKEN}) == len(BROKEN)
    assert set(IN_A_BUILD) <= {row.name for row in BROKEN}


@pytest.mark.parametrize("row", BROKEN, ids=lambda row: row.name)
def test_the_author_is_told(row: Broken, judged: dict):
    problems = judged[row.name]["problems"]

    assert [problem["path"] for problem in problems] == [problem.path for problem in row.problems]
    for problem, wanted in zip(problems, row.problems, strict=True):
        assert problem["found"].startswith(wanted.found)
        assert wanted.allowed in problem["allowed"]
        assert problem["nearest"] == wanted.nearest
    for wanted in row.problems:
        assert_is_said(wanted, judged[row.name]["words"])


def assert_is_said(wanted: Problem, message: str) -> None:
    lines = [line for line in message.splitlines() if f" {wanted.path}: found {wanted.found}" in line]
    assert len(lines) == 1, message
    assert wanted.allowed in lines[0]
    assert ("Did you mean" in lines[0]) == (wanted.nearest is not None)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    return ScratchProject(tmp_path_factory.mktemp("project") / "segment_builder", links=["macros", "models", "seeds"])


@pytest.mark.parametrize("name", IN_A_BUILD)
def test_a_build_fails_before_it_begins(name: str, project: ScratchProject):
    row = next(row for row in BROKEN if row.name == name)
    file = project.write("models/broken.sql", as_model(row.definition))
    try:
        run = project.run("build")
    finally:
        file.unlink()

    assert not run.success
    assert run.result is None
    assert f"Segment 'broken' has {len(row.problems)} problem" in run.error
    for wanted in row.problems:
        assert_is_said(wanted, run.error)
    assert not Path(project.database).exists()


def test_an_unknown_segment_is_an_error_of_dbt(project: ScratchProject):
    file = project.write("models/broken.sql", "{{ segment(in_segment('no_such_segment')) }}")
    try:
        run = project.run("build")
    finally:
        file.unlink()

    assert not run.success
    assert "depends on a node named 'no_such_segment' which was not found" in run.error
    assert not Path(project.database).exists()


def test_a_model_that_is_no_segment_is_refused_before_anything_is_built(project: ScratchProject):
    file = project.write("models/broken.sql", "{{ segment(not_in_segment('int_profiles')) }}")
    try:
        run = project.run("build")
    finally:
        file.unlink()

    assert not run.success
    assert "Segment 'broken': found \"int_profiles\", which is no segment" in run.error
    assert run.result is None or not any(result.status == "success" for result in run.result.results)


def test_a_text_of_ten_thousand_letters_is_judged_at_once(project: ScratchProject):
    definition = {"type": "profile-property", "property": "x" * 10_000, "filter": {"type": "y" * 10_000}}
    file = project.write("models/broken.sql", as_model(definition))
    try:
        run = project.run("parse")
    finally:
        file.unlink()

    assert "Segment 'broken' has 2 problems" in run.error
