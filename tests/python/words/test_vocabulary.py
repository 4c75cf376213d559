"""The words: each gives its node of the grammar, and every node of the grammar has a word."""

import json

import pytest

from raw_rows import RawProject
from vocabulary_nodes import CONDITIONS, FILTERS


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> RawProject:
    return RawProject(
        tmp_path_factory.mktemp("words") / "segment_builder", {"profiles": [{"profile_id": "a"}]}, "2026-03-17"
    )


def compiled(project: RawProject, inline: str) -> str:
    run = project.project.run(
        "compile", "--quiet", "--inline", inline, vars={"raw_schema": "raw", "as_of": project.as_of}
    )
    assert run.success, run.error
    return run.result.results[0].node.compiled_code


def listed(expressions: list[str]) -> str:
    return "{{ tojson([" + ", ".join(expressions) + "]) }}"


@pytest.mark.parametrize("table", [FILTERS, CONDITIONS], ids=["filters", "conditions"])
def test_a_word_gives_its_node(table: dict[str, dict], project: RawProject):
    given = json.loads(compiled(project, listed(list(table))))

    assert dict(zip(table, given, strict=True)) == table


def test_words_and_json_give_the_same_sql(project: RawProject):
    table = {words: definition for words, definition in CONDITIONS.items() if "in_segment" not in words}

    in_words = json.loads(compiled(project, listed([f"segment({words})" for words in table])))

    assert in_words == project.statements(table.values())


def test_every_node_of_the_grammar_has_a_word(project: RawProject):
    registry = json.loads(compiled(project, "{{ tojson(segment_builder.grammar()) }}"))
    operators = {(kind, operator) for kind, names in registry["filters"].items() for operator in names}
    conditions = registry["condition"]["cases"]

    assert {(one["type"], one["operator"]) for one in FILTERS.values()} == operators
    assert {one["type"] for one in CONDITIONS.values() if "type" in one} == set(conditions)
    measurements = {one["measurement"] for one in CONDITIONS.values() if "measurement_filter" in one}
    assert measurements == set(conditions["profile-metric"]["cases"])


def test_a_date_that_yaml_has_read_is_taken(project: RawProject):
    day = "modules.datetime.date(2026, 1, 31)"
    instant = "modules.datetime.datetime(2026, 1, 31, 12, 30)"

    given = json.loads(compiled(project, listed([f"before({day})", f"after({instant})"])))

    assert [one["date"] for one in given] == ["2026-01-31T00:00:00+00:00", "2026-01-31T12:30:00"]
