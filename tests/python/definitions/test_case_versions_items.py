# ruff: noqa: E501  One case a line.
"""Filters that ignore case, compare versions and look into lists of objects, at their edges, with members found by hand.

Profiles are called by what they hold, so that a row of a table reads as a sentence.
"""

import json

import pytest
from test_operators import filter_, of_event, of_object, of_property, words

from raw_rows import RawProject, members_of

AS_OF = "2026-03-17 13:45:00"
# What a value is called -> the value under the key `p`; "unset" has no such key.
VALUES = {
    "abc": "abc",
    "ABC": "ABC",
    "[Abc d]": ["Abc", "D", ["abc"], None],
    "ÀÿŽ": "ÀÿŽ",
    "àÿž": "àÿž",
    "İi": "İi",
    "ΣΑΣ": "ΣΑΣ",
    "σας": "σας",
    "Щ": "Щ",
    "straße": "straße",
    "STRASSE": "STRASSE",
    "K": "\u212a",
    "×": "×",
    "1.9": "1.9",
    "1.10": "1.10",
    "1.10.0.0": "1.10.0.0",
    "number 1.10": 1.10,
    "01.9": "01.9",
    "2": "2",
    "v2": "v2",
    "2.": "2.",
    "1.2.3.4.5": "1.2.3.4.5",
    "1234567890": "1234567890",
    "999999999": "999999999",
    "one cheap": [{"Brand": "Acme", "Price": 10}, {"Brand": "Bolt", "Price": 90}],
    "one dear": [{"Brand": "Acme", "Price": "60"}, "loose", 5, None, ["Acme"]],
    "alone": {"Brand": "ACME", "Price": 70.5, "Sold": True, "Note": None},
    "nothing in it": [],
    "no object": ["Acme"],
    "odd": [{"Brand": ["Acme"], "Price": None}, {}],
    "named twice": [{"Brand": "Bolt"}],
    "null": None,
}
NAMES = [*VALUES, "unset"]
TEXTS = {name for name, value in VALUES.items() if isinstance(value, str | float)}
SET = {name for name, value in VALUES.items() if value is not None}
UNSET = {"null", "unset"}
LISTS = SET - {"alone"}
VERSIONS = {"1.9", "1.10", "1.10.0.0", "01.9", "2", "999999999"}
ABC, OBJECTS = {"abc", "ABC"}, {"one cheap", "one dear", "alone", "odd", "named twice"}


def text(operator: str, value: object, **members: object) -> dict:
    return filter_("string", operator, value, ignore_case=True, **members)


def items(operator: str, **where: dict) -> dict:
    return {
        "type": "items",
        "operator": operator,
        "where": [{"property": name, "filter": one} for name, one in where.items()],
    }


def listed(operator: str, value: object, **members: object) -> dict:
    return filter_("list", operator, value, **members)


ACME = filter_("string", "equals", "Acme")
DEAR = filter_("numeric", "greater-than", 50)

# A filter on the property, and who meets it.
FILTERS = [
    (text("equals", "aBc"), ABC),
    (filter_("string", "equals", "ABC", ignore_case=False), {"ABC"}),
    (text("not-equals", "aBc"), TEXTS - ABC),
    (text("not-equals", "aBc", missing="match"), set(NAMES) - ABC),
    (text("equals", None), set(NAMES) - TEXTS),
    (text("contains", "BC"), ABC),
    (text("not-contains", "BC"), TEXTS - ABC),
    (text("starts-with", "aB"), ABC),
    (text("ends-with", "Bc"), ABC),
    (text("not-ends-with", "Bc"), TEXTS - ABC),
    (text("in", ["aBC", "щ"]), ABC | {"Щ"}),
    (text("in", []), set()),
    (text("not-in", ["aBC", "щ"]), TEXTS - ABC - {"Щ"}),
    (text("equals", "àŸž"), {"ÀÿŽ", "àÿž"}),
    # ς is no σ, İ no i, ß no ss, the sign of Kelvin no k, × no ÷.
    (text("equals", "σασ"), {"ΣΑΣ"}),
    (text("equals", "ΣΑς"), {"σας"}),
    (text("equals", "ii"), set()),
    (text("equals", "İI"), {"İi"}),
    (text("equals", "STRASSE"), {"STRASSE"}),
    (text("equals", "k"), set()),
    (text("equals", "÷"), set()),
    (filter_("string", "regex", "(?i)^aBc$"), ABC),
    (filter_("string", "regex", "(?i)^[a-b]+[^D]$"), ABC),
    (filter_("string", "regex", "(?i)^[[:lower:]]{3}$"), ABC),
    (filter_("string", "regex", "(?i)^[-Z-a]BC$"), ABC),
    (filter_("string", "regex", "(?i)^k$"), set()),
    (filter_("string", "regex", "(?i)щ"), set()),
    (filter_("string", "nregex", "(?i)^ABC$"), TEXTS - ABC),
    (listed("contains-any", ["ABC", "x"], ignore_case=True), ABC | {"[Abc d]"}),
    (listed("contains-all", ["ABC", "d"], ignore_case=True), {"[Abc d]"}),
    (listed("not-contains-any", ["ABC"], ignore_case=True), LISTS - ABC - {"[Abc d]"}),
    (listed("contains", "ABC", ignore_case=True), ABC | {"[Abc d]"}),
    (listed("contains", 2, ignore_case=True), {"2"}),
    (listed("contains-substring", "BC", ignore_case=True), ABC | {"[Abc d]"}),
    (listed("not-contains-substring", "BC", ignore_case=True), LISTS - ABC - {"[Abc d]"}),
    (filter_("version", "equals", "1.10"), {"1.10", "1.10.0.0"}),
    (filter_("version", "equals", "1.9.0"), {"1.9", "01.9"}),
    (filter_("version", "not-equals", "1.10"), VERSIONS - {"1.10", "1.10.0.0"}),
    (filter_("version", "greater-than", "1.9"), {"1.10", "1.10.0.0", "2", "999999999"}),
    (filter_("version", "greater-than-or-equal", "001.9.0.0"), VERSIONS),
    (filter_("version", "less-than", "1.9.0.1"), {"1.9", "01.9"}),
    (filter_("version", "less-than-or-equal", "2"), VERSIONS - {"999999999"}),
    (filter_("version", "greater-than", "999999998.999999999.999999999.999999999"), {"999999999"}),
    (filter_("version", "less-than", "0", missing="match"), set(NAMES) - VERSIONS),
    (filter_("version", "equals", "2.0.0.0"), {"2"}),
    (filter_("version", "equals", "1"), set()),
    (filter_("version", "not-equals", "2"), VERSIONS - {"2"}),
    (filter_("version", "not-equals", "2", missing="match"), set(NAMES) - {"2"}),
    (filter_("version", "greater-than", "0"), VERSIONS),
    (filter_("version", "greater-than", "1.10"), {"2", "999999999"}),
    (filter_("version", "greater-than-or-equal", "1.10.0"), VERSIONS - {"1.9", "01.9"}),
    (filter_("version", "less-than", "1.9"), set()),
    (filter_("version", "less-than", "1.10"), {"1.9", "01.9"}),
    (filter_("version", "less-than-or-equal", "1.9.999999999"), {"1.9", "01.9"}),
    (filter_("version", "less-than-or-equal", "1.10.0"), VERSIONS - {"2", "999999999"}),
    (items("any", Brand=ACME), {"one cheap", "one dear"}),
    (items("any", Brand={**ACME, "ignore_case": True}), {"one cheap", "one dear", "alone"}),
    (items("any", Brand=ACME, Price=DEAR), {"one dear"}),
    (items("none", Brand=ACME, Price=DEAR), SET - {"one dear"}),
    (items("any", Sold=filter_("boolean", "equals", True)), {"alone"}),
    (items("any", Note=filter_("existence", "not-set")), OBJECTS),
    (items("any", Brand=filter_("existence", "not-set")), {"odd"}),
    (items("any", Brand={**ACME, "missing": "match"}), {"one cheap", "one dear", "odd"}),
    (items("any", Price=filter_("numeric", "not-equals", 10)), {"one cheap", "one dear", "alone"}),
]  # fmt: skip
NOT_EVENTS = {"contains"}
NOT_PROPERTIES = {"contains-substring", "not-contains-substring"}

# The same of the list `p[].Brand` or `p[].Price`.
PATHS = [
    ("Brand", listed("contains-any", ["Acme"]), {"one cheap", "one dear"}),
    ("Brand", listed("contains-any", ["acme"], ignore_case=True), {"one cheap", "one dear", "alone"}),
    ("Brand", listed("contains-all", ["Acme", "Bolt"]), {"one cheap"}),
    ("Brand", listed("not-contains-any", ["Acme"]), SET - {"one cheap", "one dear"}),
    ("Brand", listed("length-equals", 1), {"one dear", "alone", "odd", "named twice"}),
    ("Price", listed("length-equals", 0), set(NAMES) - {"one cheap", "one dear", "alone"}),
    ("Price", listed("contains-any", ["60", "70.5"]), {"one dear", "alone"}),
    ("Brand", filter_("existence", "is-set"), SET),
    ("Brand", filter_("existence", "not-set"), UNSET),
    ("Brand", filter_("string", "equals", "ACME"), set()),
    ("Price", filter_("numeric", "equals", 70.5), set()),
]
# A measurement of `p[].Price` or `p[].Brand` over the one event of each.
MEASUREMENTS = [
    ("Price", "sum", "equals", 100, {"one cheap"}),
    ("Price", "sum", "greater-than", 0, {"one cheap", "one dear", "alone"}),
    ("Price", "sum", "equals", 0, set(NAMES) - {"one cheap", "one dear", "alone"}),
    ("Price", "average", "equals", 50, {"one cheap"}),
    ("Price", "minimum", "less-than", 20, {"one cheap"}),
    ("Price", "maximum", "greater-than", 60, {"one cheap", "alone"}),
    ("Brand", "unique", "equals", 2, {"one cheap"}),
    ("Brand", "unique", "less-than", 1, set(NAMES) - {"one cheap", "one dear", "alone", "named twice"}),
]


HELD = {name: json.dumps({"p": VALUES[name], "7": VALUES[name]} if name in VALUES else {}) for name in NAMES}
# Of a repeated key the last value counts.
HELD["named twice"] = HELD["named twice"].replace('{"Brand"', '{"Brand": "Acme", "Brand"')
TABLES = {
    "profiles": [{"profile_id": name, "properties": text} for name, text in HELD.items()],
    "events": [
        {"event_id": name, "profile_id": name, "metric": "Did", "occurred_at": "2026-03-01T00:00:00", "properties": text}
        for name, text in HELD.items()
    ],
    "custom_objects": [{"object_type_id": "THING", "object_id": name, "properties": text} for name, text in HELD.items()],
    "custom_object_links": [
        {"object_type_relationship_id": "OWNS", "profile_id": name, "object_id": name} for name in HELD
    ],
    "consents": [
        {
            "profile_id": "unset", "channel": "email", "status": "subscribed", "method": "form",
            "method_detail": "Form A", "custom_source": "POS",
        }
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> RawProject:
    return RawProject(tmp_path_factory.mktemp("items") / "segment_builder", TABLES, AS_OF)


def places_of(found: dict) -> list:
    operator = found["operator"]
    is_list = found["type"] == "list"
    places = [] if is_list and operator in NOT_PROPERTIES else [of_property]
    if not (is_list and operator in NOT_EVENTS):
        places.append(of_event)
    if found["type"] == "string":
        places.append(of_object)
    return places


def on_path(condition: dict, member: str) -> dict:
    """The same of the member of the objects."""
    return json.loads(json.dumps(condition).replace("['p']", f"['p[].{member}']").replace('"p"', f'"p[].{member}"'))


def measured(member: str, measurement: str, operator: str, value: float) -> dict:
    return {
        "type": "profile-metric", "metric_id": "Did", "measurement": measurement, "measurement_property": f"p[].{member}",
        "measurement_filter": filter_("numeric", operator, value),
    }  # fmt: skip


def from_form(filter_: dict, field: str = "method") -> dict:
    entry = (
        {"field": "method", "method": "form", "filter": filter_}
        if field == "method"
        else {"field": field, "filter": filter_}
    )
    status = {"subscription": "subscribed", "filters": [entry]}
    return {
        "type": "profile-marketing-consent",
        "consent": {"channel": "email", "can_receive_marketing": True, "consent_status": status},
    }


def asked() -> dict[str, tuple[dict, set[str]]]:
    """Every question of the tables by name: a condition, and who meets it."""
    questions = {}
    for found, expected in FILTERS:
        for place in places_of(found):
            questions[f"{place.__name__} {words(found)}"] = (place(found), expected)
    for member, found, expected in PATHS:
        for place in (of_property, of_event):
            questions[f"{place.__name__} {member} {words(found)}"] = (on_path(place(found), member), expected)
    for *question, expected in MEASUREMENTS:
        questions[" ".join(map(str, question))] = (measured(*question), expected)
    either = {"type": "string", "operator": "in", "value": ["form a", "other"]}
    questions["a form"] = (from_form(either), set())
    questions["a form in any case"] = (from_form({**either, "ignore_case": True}), {"unset"})
    source = filter_("string", "equals", "pos")
    questions["a source"] = (from_form(source, "custom_source"), set())
    questions["a source in any case"] = (from_form({**source, "ignore_case": True}, "custom_source"), {"unset"})
    return questions


QUESTIONS = asked()


@pytest.fixture(scope="module")
def answers(project: RawProject) -> dict[str, set[str]]:
    """One build for all: it costs more than the questions."""
    return dict(zip(QUESTIONS, project.members([condition for condition, _ in QUESTIONS.values()]), strict=True))


@pytest.fixture(scope="module")
def evaluated() -> dict[str, set[str]]:
    asked = [condition for condition, _ in QUESTIONS.values()]
    return dict(zip(QUESTIONS, members_of(TABLES, asked, AS_OF), strict=True))


@pytest.mark.parametrize("question", QUESTIONS)
def test_filter(question: str, answers: dict[str, set[str]], evaluated: dict[str, set[str]]):
    assert evaluated[question] == QUESTIONS[question][1]
    assert answers[question] == QUESTIONS[question][1]


def test_a_false_ignore_case_is_nothing(project: RawProject):
    plain = filter_("string", "equals", "abc")

    with_it, without = project.statements([of_property({**plain, "ignore_case": False}), of_property(plain)])

    assert with_it == without
