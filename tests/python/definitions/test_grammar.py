"""The grammar as a file: it is what the macros say, and its JSON Schema takes and refuses what the compiler does."""

import json

import jsonschema
import pytest

import build_grammar
from broken_definitions import BROKEN
from dbt_project import compile_here
from vocabulary_nodes import CONDITIONS, FILTERS

SCHEMA = jsonschema.Draft202012Validator(json.loads((build_grammar.FOLDER / "definition.schema.json").read_text()))
# A value of the right type, of which a schema cannot say what is wrong.
VALUES = {
    "value": "a regular expression",
    "end": "a span that ends before it starts",
    "start": "an instant",
    "date": "an instant",
    "country_code": "a country",
    "property": "a profile property",
    "measurement_filter": "a filter that does not go with another member",
    "less": "a member that does not go with another",
    "then_filters": "whether there is a filter at all",
    "top": "one of three members",
    "mean": "one of three members",
}


@pytest.fixture(scope="module")
def files() -> dict:
    return build_grammar.files()


def test_the_files_are_up_to_date(files: dict):
    for file, text in files.items():
        assert file.read_text(encoding="utf-8") == text, "run scripts/build_grammar.py"


def test_no_group_of_operators_is_called_like_an_operator():
    """A condition's shape names both in one list."""
    code = (
        "{{ tojson(["
        + ", ".join(
            f"segment_builder.of_filter('grammar', {{'type': '{kind}'}})"
            for kind in build_grammar.read_grammar()["filters"]
        )
        + "]) }}"
    )
    run = compile_here("--inline", code)
    for grammar in json.loads(run.result.results[0].node.compiled_code):
        assert not set(grammar["groups"]) & set(grammar["operators"])
        assert all(set(group) <= set(grammar["operators"]) for group in grammar["groups"].values())


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA.schema)


@pytest.mark.parametrize("words", CONDITIONS)
def test_the_schema_takes_what_words_give(words: str):
    SCHEMA.validate(CONDITIONS[words])


@pytest.mark.parametrize("form", ["all", "any", "none"])
def test_the_schema_takes_trees(form: str):
    condition = {"type": "profile-sample", "percentage": 10}

    SCHEMA.validate({form: [condition, {"none": [condition]}]})
    SCHEMA.validate({"condition_groups": [{"conditions": [condition, condition]}]})
    assert not SCHEMA.is_valid({form: []})
    assert not SCHEMA.is_valid({form: [condition], "all of": []})


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_the_schema_refuses_what_the_compiler_does(broken):
    last_members = {problem.path.split(".")[-1].split("[")[0] for problem in broken.problems}
    if last_members <= set(VALUES) and SCHEMA.is_valid(broken.definition):
        pytest.skip("only the compiler can judge " + ", ".join(VALUES[name] for name in sorted(last_members)))
    assert not SCHEMA.is_valid(broken.definition)


def test_the_schema_knows_every_operator():
    operators = {(one["type"], one["operator"]) for one in FILTERS.values()}
    known = {
        (case["properties"]["type"]["const"], case["properties"]["operator"]["const"])
        for name, schema in SCHEMA.schema["$defs"].items()
        if name.startswith("filter on")
        for case in schema["anyOf"]
    }
    assert known == operators
