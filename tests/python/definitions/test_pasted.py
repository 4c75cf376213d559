"""What is pasted into a model: JSON that is none, Jinja in it, keys that stand twice, long lists."""

import json
import re
import shutil

import pytest

from dbt_project import ROOT, ScratchProject

REGION = '{"type": "profile-region", "in_region": true, "region": "european_union"}'


def pasted(text: str, call: str = "segment(definition)") -> str:
    return "{% set definition %}{% raw %}\n" + text + "\n{% endraw %}{% endset %}\n{{ " + call + " }}\n"


def unraw(text: str, call: str = "segment(definition)") -> str:
    return "{% set definition %}\n" + text + "\n{% endset %}\n{{ " + call + " }}\n"


# What is pasted, the line and column of the mistake in the model, and what is said of it.
NO_JSON = {
    "a trailing comma": ('{"all": [\n  ' + REGION + ",\n]}", 3, 76, "a comma with nothing behind it before ']'"),
    "a trailing comma in an object": ('{"a": 1,}', 2, 8, "a comma with nothing behind it before '}'"),
    "two commas": ('{"a": [1,, 2]}', 2, 10, "a comma with nothing before it"),
    "curly quotes": ('{“type”: "x"}', 2, 2, "curly quotes"),
    "a curly quote as value": ('{"type": “x”}', 2, 10, "curly quotes"),
    "a comment": ('{"type": "x", // why\n"y": 1}', 2, 15, "a comment, which JSON does not have"),
    "a block comment": ('/* mine */ {"type": "x"}', 2, 1, "a comment, which JSON does not have"),
    "a comment of YAML": ('{\n  # mine\n  "type": "x"}', 3, 3, "a comment, which JSON does not have"),
    "cut off": ('{"all": [{"type": "profile-region"', 2, 35, "3 brackets are still open, the last '{'"),
    "cut off in a text": ('{"all": [{"type": "profile-reg', 2, 19, "a text that does not end on its line"),
    "a byte order mark": ("\ufeff" + REGION, 2, 1, "a byte order mark"),
    "single quotes": ("{'type': 'x'}", 2, 2, "single quotes"),
    "Python's True": ('{"in_region": True}', 2, 15, "Python's True; JSON writes true"),
    "Python's None": ('{"filters": None}', 2, 13, "Python's None; JSON writes null"),
    "NaN": ('{"value": NaN}', 2, 11, "NaN, which JSON does not have"),
    "minus infinity": ('{"value": -Infinity}', 2, 11, "-Infinity, which JSON does not have"),
    "undefined": ('{"value": undefined}', 2, 11, "undefined, which JSON does not have"),
    "a key without quotes": ('{type: "x"}', 2, 2, 'a key without quotes; JSON writes "type"'),
    "a word without quotes": ('{"type": segment}', 2, 10, 'a word without quotes; JSON writes a text as "segment"'),
    "a comma is missing": ('{"a": 1\n "b": 2}', 3, 2, "a comma is missing before it"),
    "a comma is missing in a list": ('["a" "b"]', 2, 6, "a comma is missing before it"),
    "a colon is missing": ('{"a" 1}', 2, 6, "a colon should stand here"),
    "the wrong bracket": ('{"a": [1}', 2, 9, "'[' since line 1 of the text is still open and cannot be closed by '}'"),
    "one bracket too many": (REGION + "}", 2, 74, "something behind the end"),
    "a semicolon": (REGION + ";", 2, 74, "something behind the end"),
    "a zero before a number": ('{"a": 012}', 2, 7, "no number of JSON"),
    "a plus before a number": ('{"a": +12}', 2, 7, "no number of JSON"),
    "a line break in a text": ('{"a": "one\ntwo"}', 2, 7, "a text that does not end on its line"),
    "a tab in a text": ('{"a": "one\ttwo"}', 2, 7, "a text with a tab"),
    "an unknown escape": (r'{"a": "C:\x"}', 2, 7, "a backslash that begins no escape"),
    "escaped quotes": (r'{\"a\": 1}', 2, 2, "a backslash outside of a text"),
    "an entity": ("{&quot;a&quot;: 1}", 2, 2, "an entity of HTML"),
    "a no-break space": ('{\u00a0"a": 1}', 2, 2, "a blank that is none of the blanks of JSON"),
    "dots": ('{"all": [ … ]}', 2, 11, "dots in place of what was left out"),
    "no JSON at all": ("all_of(did('x'))", 2, 1, "this is no JSON; a definition begins with {"),
    "nothing": ("", 1, 0, "the text is empty"),
}  # fmt: skip


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    """Enough for what fails while dbt parses."""
    return ScratchProject(tmp_path_factory.mktemp("bare") / "segment_builder", links=["macros"])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    project = ScratchProject(tmp_path_factory.mktemp("pasted") / "segment_builder", links=["macros", "models", "seeds"])
    shutil.rmtree(project.folder / "models/marts/segments")
    return project


def error_of(project: ScratchProject, model: str) -> str:
    file = project.write("models/pasted.sql", model)
    try:
        run = project.run("parse", "--no-partial-parse")
    finally:
        file.unlink()
    assert not run.success
    return run.error


def compiled(project: ScratchProject, models: list[str], **vars: str) -> list:
    """The nodes of some models, compiled in one command."""
    names = [f"pasted_{number}" for number in range(len(models))]
    files = [project.write(f"models/{name}.sql", model) for name, model in zip(names, models, strict=True)]
    try:
        run = project.run("compile", "--select", *names, vars={"explained_segments": [], **vars})
    finally:
        for file in files:
            file.unlink()
    assert run.success, run.error
    nodes = {result.node.name: result.node for result in run.result.results}
    return [nodes[name] for name in names]


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str | None]]:
    """What the reader says to all the texts, and to the texts of the other names none of which is wrong."""
    project = ScratchProject(tmp_path_factory.mktemp("read") / "segment_builder", links=["macros"])
    texts = {name: row[0] for name, row in NO_JSON.items()} | RIGHT
    judge = """
    {%- set found = {} -%}
    {%- for name, text in var('texts').items() -%}
      {%- do found.update({name: segment_builder.json_findings(text)}) -%}
    {%- endfor -%}
    {{ tojson(found) }}"""
    run = project.run("compile", "--quiet", "--no-introspect", "--inline", judge, vars={"texts": texts})
    assert run.success, run.error
    return json.loads(run.result.results[0].node.compiled_code)


RIGHT = {
    "a region": REGION,
    "all kinds": '{"a": [1, -0.5e+10, 0, true, false, null, {}, [], "x\\"\\u00e9\\\\", {"b": {"c": []}}], "": ""}',
    "blanks": ' \r\n\t{ "a" :\t[ 1 ,\n2 ] } \n',
    "braces in texts": '{"a": "{{ x }} {% y %} [} // /* \' “ NaN"}',
}


@pytest.mark.parametrize("name", RIGHT)
def test_json_is_json(name: str, complaints: dict):
    assert complaints[name]["complaint"] is None
    assert complaints[name]["repeated"] == []


@pytest.mark.parametrize("name", NO_JSON)
def test_the_reader_says_what_is_no_json(name: str, complaints: dict):
    text, line, column, words = NO_JSON[name]
    before = text[: complaints[name]["offset"]]

    assert words in complaints[name]["complaint"]
    # The models have a line above the text.
    assert before.count("\n") + 2 == line or not text
    assert len(before) - before.rfind("\n") == column or not text


@pytest.mark.parametrize(
    ("form", "call"),
    [
        (pasted, "segment(definition)"),
        (pasted, "segment(fromjson(definition))"),
        (unraw, "segment_builder.segment(definition | trim)"),
        (unraw, "preview(definition)"),
        (pasted, "preview(fromjson(definition))"),
    ],
)
def test_the_author_is_told_where_it_is_no_json(form, call: str, bare: ScratchProject):
    text, line, column, words = NO_JSON["a trailing comma"]

    lines = error_of(bare, form(text, call)).splitlines()

    told = next(number for number, row in enumerate(lines) if "Segment 'pasted': its definition is no JSON." in row)
    assert f"Line {line}, column {column}: {words}" in lines[told]
    assert lines[told + 2].index("^") == lines[told + 1].rindex(",")


def test_nan_is_told_too_which_python_reads(bare: ScratchProject):
    text = '{"type": "profile-sample",\n "percentage": NaN}'

    assert "Line 3, column 16: NaN, which JSON does not have" in error_of(
        bare, pasted(text, "segment(fromjson(definition))")
    )


def test_null_from_elsewhere_is_told_how_to_paste(bare: ScratchProject):
    error = error_of(bare, """{{ segment(fromjson("{'type': 'x'}")) }}""")

    assert "got null for its definition" in error
    assert "{% set definition %}{% raw %} … {% endraw %}{% endset %} {{ segment(definition) }}" in error


@pytest.mark.parametrize(
    ("jinja", "call"),
    [
        ("{{ first_name }}", "segment(definition)"),
        ("{{ env_var('HOME') }}", "segment(fromjson(definition))"),
        ("{% if true %}x{% endif %}", "segment_builder.preview(definition)"),
        ("{# note #}", "preview(fromjson(definition))"),
    ],
)
def test_jinja_in_a_definition_is_an_error(jinja: str, call: str, bare: ScratchProject):
    text = '{"type": "profile-property", "property": "email", "filter": {"type": "string",\n "value": "JINJA"}}'

    error = error_of(bare, unraw(text.replace("JINJA", jinja), call))

    assert (
        f"its definition holds {jinja[:2]}, which dbt reads as Jinja, not as text. Line 3, column 12: paste it so"
        in error
    )
    assert "{% set definition %}{% raw %} … {% endraw %}{% endset %}" in error


@pytest.mark.parametrize("call", ["segment(definition)", "segment(fromjson(definition))"])
def test_a_key_that_stands_twice_is_an_error(call: str, bare: ScratchProject):
    text = (
        '{"data": {"attributes": {"definition": {"conditionGroups": [{"conditions": [\n'
        '  {"type": "profile-region", "in_region": true,\n'
        '   "region": "european_union", "region": "united_states", "in_region" : true}]}]}}}}'
    )

    error = error_of(bare, pasted(text, call))

    path = "condition_groups[0].conditions[0]"
    assert "Segment 'pasted' has 2 problems" in error
    assert f"1. {path}.region: found this key twice, on line 4 and on line 4; allowed: each key once" in error
    assert f"2. {path}.in_region: found this key twice, on line 3 and on line 4; allowed: each key once" in error


def test_a_long_text_is_read_in_linear_time(bare: ScratchProject):
    text = '{"all": [' + ", ".join([REGION] * 2000) + ',, {"type": "' + '\\"' * 20_000 + '\\x"}]}'

    assert "a comma with nothing before it" in error_of(bare, pasted(text))


def test_text_words_and_json_give_the_same_sql(project: ScratchProject):
    models = [
        pasted(REGION),
        unraw(REGION),
        pasted(REGION, "segment(fromjson(definition))"),
        pasted(REGION, "segment_builder.segment(definition | trim)"),
        "{{ segment(in_region('european_union')) }}",
        "{% set region = 'european_union' %}{{ segment(in_region(region)) }}",
        "{# {% set definition %}{{ x }}{% endset %} #}{{ segment(in_region('european_union')) }}",
        "{% set note %}{{ 1 + 1 }}{% endset %}{{ segment(in_region('european_union')) }}",
    ]

    assert len({node.compiled_code.strip() for node in compiled(project, models)}) == 1


def test_a_place_is_spelled_as_in_the_definition(project: ScratchProject, bare: ScratchProject):
    words = "{{ segment(all_of(in_region('european_union'), none_of(any_of(in_region('REGION'), on_list('A'))))) }}"
    export = pasted(
        '{"condition_groups": [{"conditions": [REGION]}, {"conditions": [REGION, REGION]}]}'.replace("REGION", REGION)
    )

    nodes = compiled(project, [words.replace("REGION", "united_states"), export, pasted(REGION)])

    places = [re.findall("^-- (.*?): ", node.compiled_code, re.MULTILINE) for node in nodes]
    assert places == [
        ["all[0]", "all[1].none[0].any[0]", "all[1].none[0].any[1]"],
        ["condition_groups[0].conditions[0]", "condition_groups[1].conditions[0]", "condition_groups[1].conditions[1]"],
        ["definition"],
    ]
    assert "1. all[1].none[0].any[0].region: found" in error_of(bare, words)


def test_what_is_raw_is_kept_as_it_is(project: ScratchProject):
    values = ["{{ first_name }}", "{% endset %}", "{# note #}", "it's", '"in": x']
    condition = {"type": "string", "operator": "in", "value": values}
    text = json.dumps([{"all": [{"type": "profile-property", "property": "email", "filter": condition}] * 2}])

    (node,) = compiled(project, [pasted(text)])

    texts = """['{{ first_name }}', '{% endset %}', '{# note #}', 'it''s', '"in": x']"""
    assert f"list_contains({texts}, email)" in node.compiled_code


@pytest.fixture(scope="module")
def addresses() -> list[str]:
    return [f"somebody{number}@example.com" for number in range(50_000)]


def test_long_lists_are_shortened_where_people_read(project: ScratchProject, addresses: list[str]):
    condition = {"type": "string", "operator": "in", "value": addresses}
    text = json.dumps({"type": "profile-property", "property": "email", "filter": condition})

    (node,) = compiled(project, [pasted(text)])

    (comment,) = [line for line in node.compiled_code.splitlines() if "-- " in line]
    assert comment.endswith("'somebody3@example.com', 'somebody4@example.com', … (50000 in all)")
    assert "'somebody49999@example.com'" in node.compiled_code
    stored = node.config.meta["segment"]["definition"]["condition_groups"][0]["conditions"][0]
    assert stored["filter"]["value"] == addresses


def test_long_texts_are_shortened_in_errors(bare: ScratchProject):
    text = json.dumps({"all": [{"type": "profile-region", "in_region": True, "region": "x" * 5000}] * 50})

    error = error_of(bare, pasted(text))

    assert 'found "' + "x" * 179 + "… (5002 characters); allowed" in error
    assert "has 50 problems" in error and "… and 30 more" in error


def test_a_definition_holds_no_year_and_its_words_do(project: ScratchProject):
    model = "{{ segment(did('Placed Order', holiday_last_year('christmas'))) }}"
    for year in (2025, 2026):
        (node,) = compiled(project, [model], as_of=f"{year + 1}-01-02 08:00:00")

        condition = node.config.meta["segment"]["definition"]["condition_groups"][0]["conditions"][0]
        assert condition["timeframe_filter"] == {
            "type": "date", "operator": "holiday", "holiday": "christmas", "years_ago": 1,
        }  # fmt: skip
        comment = next(line for line in node.compiled_code.splitlines() if line.startswith("-- "))
        assert comment.endswith(f"in last year's Christmas ({year}-12-01 to {year}-12-26)")
        assert f"occurred_at >= timestamp '{year}-12-01 00:00:00'" in node.compiled_code


def test_an_unknown_holiday_is_told_the_nearest(bare: ScratchProject):
    error = error_of(bare, "{{ segment(did('Placed Order', holiday('cristmas', 2))) }}")

    assert 'timeframe_filter.holiday: found "cristmas"' in error
    assert 'Did you mean "christmas"?' in error


@pytest.mark.parametrize("file", ["README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))])
def test_the_docs_paste_in_the_raw_form(file: str):
    text = (ROOT / file).read_text(encoding="utf-8")

    assert text.count("{% set definition %}") == text.count("{% set definition %}{% raw %}")
    assert "fromjson(definition)" not in text
