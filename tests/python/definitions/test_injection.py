# ruff: noqa: E501  One text or place a line.
"""Texts that try to leave their literal: wherever a definition takes a text, it finds who has it, and nothing else happens.

For every text there is one profile that has it everywhere: as a value, in a list, as the name of a property, an event, a
list, an object. A definition that asks for the text has this profile as its only member.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable

import pytest

from dbt_project import ScratchProject
from raw_rows import RawProject

AS_OF = "2026-03-17 13:45:00"
TEXTS = {
    "quote": "'",
    "two quotes": "''",
    "double quote": '"',
    "backslash": "\\",
    "backslash at the end": "C:\\",
    "quote and backslash": "\\'",
    "quote, then backslash at the end": "it's\\",
    "drop table": "'; drop table main_plumbing.int_profiles; --",
    "drop table behind a backslash": "\\'; drop table main_plumbing.int_profiles; --",
    "or": "' or 1 = 1 or 'x' = 'y",
    "union": "x') union select profile_id, now() from main_plumbing.int_profiles --",
    "line comment": "-- x",
    "block comment": "/* x */",
    "end of a block comment": "*/ select 1 /*",
    "expression of Jinja": "{{ 1 + 1 }}",
    "statement of Jinja": "{% raw %}",
    "end of a set": "{% endset %}",
    "comment of Jinja": "{# x #}",
    "dollar quotes": "$$ x $$",
    "tagged dollar quotes": "$tag$ x $tag$",
    "percent": "100%s %d %(x)s %%",
    "underscore": "a_b%c",
    "placeholder": "? :name $1 {0} {x}",
    "brackets": "[x] (y) <z>",
    "path of JSON": "$.a.b['c'][0]",
    "pointer of JSON": "/a~b/~0~1/",
    "line feed": "one\ntwo",
    "line feed and select": "\n; select 1; --\n",
    "carriage return": "one\rtwo",
    "both": "one\r\ntwo",
    "tab": "one\ttwo",
    "vertical tab and form feed": "one\x0btwo\x0cthree",
    "line separator": "one\u2028two",
    "paragraph separator": "one\u2029two",
    "next line": "one\u0085two",
    "escape": "one\x1b[31mtwo",
    "right to left": "abc\u202e'cba\u202c \u200f\u05d0",
    "zero width": "a\u200bb\ufeffc",
    "emoji": "👩‍👩‍👧 🇳🇱 ☕️",
    "quotation marks": "‘x’ “y” «z» ＇ʼ′",
    "composed": "é",
    "decomposed": "e\u0301",
    "beyond the plane": "𝒳𐍈",
    "end of the plane": "\ufffe\uffff",
    "blanks": "  x  ",
    "blank": " ",
    "no-break space": "\u00a0",
    "ten thousand letters": "abcdefghij" * 1000,
    "backslash and n": "\\n\\t\\u0041\\x41",
    "escaped string": "E'\\x27'",
    "national string": "N'x' U&'\\0027'",
    "null": "null",
    "NUL": "one\x00two",
    "colons": "x::text",
    "semicolon": "a;b;",
    "apostrophe in a bracket": "x']['y",
}
ID = {name: f"has {name}" for name in TEXTS}


def metric(name: str, **members: object) -> dict:
    return {
        "type": "profile-metric",
        "metric_id": name,
        "measurement": "count",
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0},
        **members,
    }


def prop(name: str, kind: str, operator: str, value: object) -> dict:
    return {
        "type": "profile-property",
        "property": name,
        "filter": {"type": kind, "operator": operator, "value": value},
    }


def custom(kind: str, operator: str, value: object, name: str = "properties['v']") -> dict:
    return prop(name, kind, operator, value)


def event_filter(kind: str, operator: str, value: object, name: str = "v") -> dict:
    filter_ = {"type": kind, "operator": operator, "value": value}
    return metric("Did", metric_filters=[{"property": name, "filter": filter_}])


def consent(item: dict) -> dict:
    status = {"subscription": "subscribed", "filters": [item]}
    return {
        "type": "profile-marketing-consent",
        "consent": {"channel": "email", "can_receive_marketing": True, "consent_status": status},
    }


def custom_object(object_type: str, relationship: str, *filters: dict) -> dict:
    return {
        "type": "profile-has-custom-object",
        "object_type_id": object_type,
        "object_type_relationship_id": relationship,
        "filter": {"type": "numeric", "operator": "greater-than", "value": 0},
        "filters": list(filters),
    }


def pattern(text: str) -> str:
    """A regular expression that matches the text alone; backslashes stand before punctuation only."""
    return "^" + re.sub(r"([.^$*+?()\[\]{}|\\])", r"\\\1", text) + "$"


# Where a definition takes a text -> the condition that asks for it there.
PLACES: dict[str, Callable[[str], dict]] = {
    "metric": metric,
    "metric id": lambda text: metric("id of " + text),
    "name of an event property": lambda text: event_filter("numeric", "equals", 1, text),
    "measured event property": lambda text: metric(
        "Did", measurement="sum", measurement_property=text,
        measurement_filter={"type": "numeric", "operator": "equals", "value": 1},
    ),
    "event: equals": lambda text: event_filter("string", "equals", text),
    "event: item": lambda text: event_filter("list", "contains-any", [text], "l"),
    "event: all items": lambda text: event_filter("list", "contains-all", ["every", text], "l"),
    "funnel": lambda text: {
        "type": "profile-metric-funnel",
        "steps": [
            {"metric_exists": True, "metric_id": "Did"},
            {"metric_exists": True, "metric_id": text},
            {"metric_exists": False, "metric_id": text},
        ],
    },
    "name of a property": lambda text: custom("numeric", "equals", 1, f"properties['{text}']"),
    "equals": lambda text: custom("string", "equals", text),
    "not not-equals": lambda text: {"none": [custom("string", "not-equals", text)]},
    "in": lambda text: custom("string", "in", ["nothing", text]),
    "starts and ends": lambda text: {"all": [custom("string", "starts-with", text), custom("string", "ends-with", text), custom("string", "equals", text)]},
    "contains": lambda text: custom("string", "contains", "<" + text + ">", "properties['w']"),
    "regex": lambda text: custom("string", "regex", pattern(text)),
    "item": lambda text: custom("list", "contains", text, "properties['l']"),
    "standard property": lambda text: prop("first_name", "string", "equals", text),
    "place": lambda text: prop("location['zip']", "string", "in", [text]),
    "list": lambda text: {"type": "profile-group-membership", "is_member": True, "group_ids": [text]},
    "list id": lambda text: {"type": "profile-group-membership", "is_member": True, "group_ids": ["x", "id of " + text]},
    "custom source": lambda text: consent(
        {"field": "custom_source", "filter": {"type": "string", "operator": "equals", "value": text}}
    ),
    "detail of a method": lambda text: consent(
        {"field": "method", "method": "form", "filter": {"type": "string", "operator": "in", "value": [text]}}
    ),
    "type of an object": lambda text: custom_object(text, "OWNS"),
    "relationship": lambda text: custom_object("THING", text),
    "property of an object": lambda text: custom_object(
        "THING", text, {"property_id": 7, "filter": {"type": "string", "operator": "equals", "value": text}}
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> RawProject:
    tables: dict[str, list[dict]] = defaultdict(list)
    for name, text in TEXTS.items():
        has = {"profile_id": ID[name]}
        held = json.dumps({"v": text, "w": f"<{text}>", "l": ["every", text], text: 1})
        tables["profiles"].append({**has, "first_name": text, "zip": text, "properties": held})
        tables["events"] += [
            {**has, "event_id": f"{name} 1", "metric": "Did", "occurred_at": "2026-03-01", "properties": held},
            {**has, "event_id": f"{name} 2", "metric": text, "metric_id": "id of " + text, "occurred_at": "2026-03-02"},
        ]
        tables["list_members"].append({**has, "list_id": "id of " + text, "list_name": text})
        tables["consents"].append(
            {
                **has,
                "channel": "email",
                "status": "subscribed",
                "method": "form",
                "method_detail": text,
                "custom_source": text,
            }
        )
        tables["custom_objects"] += [
            {"object_type_id": "THING", "object_id": f"thing of {name}", "properties": json.dumps({"7": text})},
            {"object_type_id": text, "object_id": f"other thing of {name}", "properties": "{}"},
        ]
        tables["custom_object_links"] += [
            {**has, "object_type_relationship_id": text, "object_id": f"thing of {name}"},
            {**has, "object_type_relationship_id": "OWNS", "object_id": f"other thing of {name}"},
        ]
    return RawProject(tmp_path_factory.mktemp("injection") / "segment_builder", tables, AS_OF)


@pytest.fixture(scope="module")
def asked() -> dict[tuple[str, str], dict]:
    return {(place, name): ask(text) for place, ask in PLACES.items() for name, text in TEXTS.items()}


@pytest.fixture(scope="module")
def members(project: RawProject, asked: dict) -> dict[tuple[str, str], set[str]]:
    return dict(zip(asked, project.members(list(asked.values())), strict=True))


@pytest.mark.parametrize("place", PLACES)
def test_only_who_has_the_text_is_found(place: str, members: dict):
    found = {name: members[place, name] for name in TEXTS}

    assert found == {name: {ID[name]} for name in TEXTS}


def test_a_comment_stays_on_its_line(project: RawProject, asked: dict):
    statements = project.statements(asked.values())

    line_ends = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]")
    for (place, name), statement in zip(asked, statements, strict=True):
        assert not line_ends.search(statement), (place, name)
        comments = [line for line in statement.split("\n") if line.startswith("-- ")]
        assert len(comments) == (3 if place == "starts and ends" else 1), (place, name)
        # The text itself ends no line: all others are those of the same condition on a plain text.
        assert statement.count("\n") == plain_lines(project, place), (place, name)


PLAIN: dict[str, int] = {}


def plain_lines(project: RawProject, place: str) -> int:
    """How many lines the condition has when it asks for a plain word."""
    if not PLAIN:
        statements = project.statements([ask("word") for ask in PLACES.values()])
        PLAIN.update(zip(PLACES, (statement.count("\n") for statement in statements), strict=True))
    return PLAIN[place]


def test_the_salt_decides_by_its_very_letters(project: RawProject):
    samples = [{"type": "profile-sample", "percentage": 50, "salt": text} for text in TEXTS.values()]

    found = project.members(samples)

    for text, members in zip(TEXTS.values(), found, strict=True):
        hashes = {one: hashlib.md5(f"{text}|{one}".encode()).hexdigest()[:8] for one in ID.values()}
        assert members == {one for one, digits in hashes.items() if digits < "80000000"}


def test_an_unknown_postal_code_is_far_from_everybody(project: RawProject):
    distance = {"type": "profile-postal-code-distance", "country_code": "NLD", "unit": "kilometers"}
    near = {"filter": {"type": "numeric", "operator": "less-than", "value": 50}}

    found = project.members([{**distance, **near, "postal_code": text} for text in TEXTS.values()])

    assert found == [set()] * len(TEXTS)


def test_texts_pasted_into_a_model(project: RawProject):
    """As an export is pasted: in a block, where a brace that Jinja would read is written as its code."""
    definition = {"any": [custom("string", "equals", text) for text in TEXTS.values()]}
    pasted = json.dumps(definition, ensure_ascii=False)
    for brace in ("{{", "{%", "{#"):
        pasted = pasted.replace(brace, r"\u007b" + brace[1])
    model = "{% set definition %}\n" + pasted + "\n{% endset %}\n{{ segment(fromjson(definition)) }}\n"
    file = project.project.write("models/pasted.sql", model)
    try:
        run = project.project.run("run", "--quiet", "--select", "pasted", vars={"raw_schema": "raw", "as_of": AS_OF})
    finally:
        file.unlink()

    assert run.success, run.error
    assert {row[0] for row in project.project.query("select profile_id from pasted")} == set(ID.values())


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"], ids=ascii)
def test_half_a_character_is_an_error(text: str, project: RawProject):
    definition = {"any": [custom("string", "in", ["whole 🙂", text]), metric(text)]}
    model = "{% set definition %}" + json.dumps(definition) + "{% endset %}{{ segment(fromjson(definition)) }}"
    file = project.project.write("models/half.sql", model)
    try:
        run = project.project.run("parse", vars={"raw_schema": "raw"})
    finally:
        file.unlink()

    assert not run.success
    assert f"1. any[0].filter.value[1]: found {json.dumps(text)}; allowed: a text of whole characters" in run.error
    assert f"2. any[1].metric_id: found {json.dumps(text)}; allowed: a text of whole characters" in run.error


@pytest.mark.parametrize("name", ["it's", 'say "x"', "x'); drop table y; --", ""])
def test_an_unknown_segment_is_an_error_of_dbt(name: str, tmp_path):
    project = ScratchProject(tmp_path / "segment_builder", links=["macros", "models", "seeds"])
    definition = json.dumps({"type": "profile-segment-membership", "is_member": True, "segment": name})
    project.write(
        "models/tried.sql", "{% set definition %}" + definition + "{% endset %}{{ segment(fromjson(definition)) }}"
    )

    run = project.run("parse")

    assert not run.success
    assert "tried" in run.error
    assert "which was not found" in run.error or "has 1 problem" in run.error


@pytest.mark.parametrize("as_of", ["2026-03-17'", "2026-03-17'; drop table x; --", "now()", "2026-02-30", ""])
def test_an_instant_that_is_none_is_an_error_for_people(as_of: str, tmp_path):
    project = ScratchProject(tmp_path / "segment_builder", links=["macros"])

    run = project.run("compile", "--inline", "{{ segment_builder.as_of() }}", vars={"as_of": as_of})

    assert not run.success
    assert f"The var as_of is '{as_of}'. It takes an instant such as 2026-03-31" in run.error
