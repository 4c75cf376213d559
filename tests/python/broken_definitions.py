# ruff: noqa: E501  One mistake a line.
"""Definitions with a mistake, and what their author is told.

A row has a name, the definition and its problems: the path, what was found there (as JSON, or in words), a word of what
is allowed and, where a word was misspelt, the one that was meant.
"""

from dataclasses import dataclass
from typing import Any

METRIC = {
    "type": "profile-metric",
    "metric_id": "Placed Order",
    "measurement": "count",
    "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0},
    "timeframe_filter": {"type": "date", "operator": "alltime"},
    "metric_filters": None,
}
FUNNEL = {
    "type": "profile-metric-funnel",
    "timeframe_filter": {"type": "date", "operator": "in-the-last", "unit": "day", "quantity": 30},
    "completion_window_seconds": "DAYS_3",
    "steps": [
        {"metric_exists": True, "metric_id": "Viewed Product"},
        {"metric_exists": False, "metric_id": "Placed Order"},
    ],
}
LIST = {"type": "profile-group-membership", "is_member": True, "group_ids": ["Newsletter"]}
REGION = {"type": "profile-region", "in_region": True, "region": "european_union"}
DISTANCE = {
    "type": "profile-postal-code-distance",
    "country_code": "USA",
    "postal_code": "02110",
    "unit": "miles",
    "filter": {"type": "numeric", "operator": "less-than", "value": 50},
}
OBJECT = {
    "type": "profile-has-custom-object",
    "object_type_id": "OT1",
    "object_type_relationship_id": "REL1",
    "filter": {"type": "numeric", "operator": "greater-than", "value": 0},
    "filters": [],
}
SEGMENT = {"type": "profile-segment-membership", "is_member": True, "segment": "vip"}
SAMPLE = {"type": "profile-sample", "percentage": 10}
LATEST = {"type": "profile-metric", "metric_id": "Placed Order", "occurrence": "latest"}
ANCHOR = {"metric_id": "Placed Order", "occurrence": "first"}
RANK = {"type": "profile-rank", "by": {"metric_id": "Placed Order", "measurement": "sum"}, "top": 10}
ALL_TIME = {"type": "date", "operator": "alltime"}
IS_SET = {"type": "existence", "operator": "is-set"}


def with_(condition: dict, **members: Any) -> dict:
    return {**condition, **members}


def without(condition: dict, *names: str) -> dict:
    return {name: value for name, value in condition.items() if name not in names}


def prop(filter_: Any, name: str = "email") -> dict:
    return {"type": "profile-property", "property": name, "filter": filter_}


def text(operator: str, value: Any, **more: Any) -> dict:
    return {"type": "string", "operator": operator, "value": value, **more}


def number(operator: str, value: Any, **more: Any) -> dict:
    return {"type": "numeric", "operator": operator, "value": value, **more}


def items(operator: str, value: Any, **more: Any) -> dict:
    return {"type": "list", "operator": operator, "value": value, **more}


def date(operator: str, **members: Any) -> dict:
    return {"type": "date", "operator": operator, **members}


def event(filter_: Any, **members: Any) -> dict:
    return with_(METRIC, metric_filters=[{"property": "Items", "filter": filter_, **members}])


def predicted(dimension: Any, filter_: Any, **members: Any) -> dict:
    return {"type": "profile-predictive-analytics", "dimension": dimension, "filter": filter_, **members}


def consent(channel: Any, can_receive: Any, subscription: Any, *filters: Any) -> dict:
    status = {"subscription": subscription, **({"filters": list(filters)} if filters else {})}
    return {
        "type": "profile-marketing-consent",
        "consent": {"channel": channel, "can_receive_marketing": can_receive, "consent_status": status},
    }


def permission(status: Any, *filters: Any, channel: Any = "whatsapp_marketing") -> dict:
    return {
        "type": "profile-permissions",
        "channel": channel,
        "permission": {"reachable_status": status, **({"filters": list(filters)} if filters else {})},
    }


def version(value: Any) -> dict:
    return {"type": "version", "operator": "greater-than", "value": value}


def any_item(*filters: dict) -> dict:
    return {"type": "items", "operator": "any", "where": [{"property": "Sku", "filter": one} for one in filters]}


def regex(pattern: str) -> dict:
    return prop(text("regex", pattern))


def groups(*conditions: Any) -> dict:
    return {"condition_groups": [{"conditions": list(conditions)}]}


@dataclass(frozen=True)
class Problem:
    path: str
    found: str
    allowed: str
    nearest: str | None = None


@dataclass(frozen=True)
class Broken:
    name: str
    definition: Any
    problems: tuple[Problem, ...]


def broken(name: str, definition: Any, *problems: tuple) -> Broken:
    return Broken(name, definition, tuple(Problem(*problem) for problem in problems))


STATUS = "consent.consent_status"
NODE = "condition_groups, type"

BROKEN = [
    # Nodes
    broken("nothing", None, ("definition", "null", NODE)),
    broken("a text", "vip", ("definition", '"vip"', NODE)),
    broken("a number", 1, ("definition", "1", NODE)),
    broken("an empty object", {}, ("definition", "[]", NODE)),
    broken("an empty list", [], ("definition", "[]", NODE + ". This export holds no segment")),
    broken(
        "a wrapper of two",
        {"data": [{"attributes": {"definition": groups(REGION)}}, {"attributes": {"definition": groups(SAMPLE)}}]},
        ("definition", '[{"attributes": ', "A model holds one segment: write a model for each of these 2"),
    ),
    broken(
        "a segment without a definition",
        {"data": {"type": "segment", "attributes": {"name": "Shell", "definition": None}}},
        ("definition", "null", "This segment came without a definition: export it again with its definition"),
    ),
    broken(
        "a segment without groups",
        {"condition_groups": []},
        ("condition_groups", "[]", "a segment without conditions has nothing to hold: give it some, or leave it out"),
    ),
    broken(
        "a group without conditions",
        {"condition_groups": [{"conditions": []}]},
        ("condition_groups[0].conditions", "[]", "give it some, or leave it out"),
    ),
    broken("an API answer of two", {"data": [groups(SAMPLE), groups(SAMPLE)]}, ("definition", '[{"condition_gr', NODE)),
    broken(
        "an API answer without a definition",
        {"data": {"attributes": {"definition": None}}},
        ("definition", "null", NODE),
    ),
    broken("no form", {"everything": [SAMPLE]}, ("definition", '["everything"]', NODE)),
    broken("two forms", {"all": [SAMPLE], "any": [SAMPLE]}, ("definition", '["all", "any"]', "exactly one")),
    broken(
        "two forms deep down",
        {"all": [{"none": [SAMPLE], "condition_groups": []}]},
        ("all[0]", '["none", "condition_groups"]', "exactly one"),
    ),
    broken(
        "a form and a type",
        {"all": [{"any": [SAMPLE], **REGION}]},
        ("all[0]", '["any", "type", "in_region", "region"]', "exactly one"),
    ),
    broken("an empty all", {"all": []}, ("all", "[]", "at least one item")),
    broken("an empty any", {"all": [{"any": []}]}, ("all[0].any", "[]", "at least one item")),
    broken("an empty none", {"none": []}, ("none", "[]", "at least one item")),
    broken("no groups", {"condition_groups": []}, ("condition_groups", "[]", "at least one item")),
    broken(
        "no conditions",
        {"condition_groups": [{"conditions": []}]},
        ("condition_groups[0].conditions", "[]", "at least one item"),
    ),
    broken(
        "a group without a list of conditions",
        {"condition_groups": [{}]},
        ("condition_groups[0].conditions", "nothing", "a list"),
    ),
    broken(
        "a group that is none",
        {"condition_groups": [SAMPLE["type"]]},
        ("condition_groups[0]", '"profile-sample"', "conditions"),
    ),
    broken("an object for a list", {"all": {"any": [SAMPLE]}}, ("all", '{"any": ', "a list")),
    broken("an item that is no node", {"any": [SAMPLE, 7]}, ("any[1]", "7", NODE)),
    broken(
        "a node inside a group",
        groups({"any": [SAMPLE]}),
        ("condition_groups[0].conditions[0].type", "nothing", "has no place inside"),
    ),
    broken("a member beside all", {"all": [SAMPLE], "name": "x"}, ("name", 'a member "name"', "all")),
    broken(
        "a member beside the groups",
        {**groups(SAMPLE), "conditions": []},
        ("conditions", 'a member "conditions"', "condition_groups"),
    ),
    broken(
        "a member of a group",
        {"condition_groups": [{"conditions": [SAMPLE], "operator": "or"}]},
        ("condition_groups[0].operator", 'a member "operator"', "conditions"),
    ),
    # Conditions
    broken(
        "an unknown type",
        {"all": [{"type": "profile-metrics"}]},
        ("all[0].type", '"profile-metrics"', "profile-sample", "profile-metric"),
    ),
    broken(
        "a flow's type",
        {"all": [{"type": "profile-not-in-flow"}]},
        ("all[0].type", '"profile-not-in-flow"', "profile-region"),
    ),
    broken("a type that is no text", {"type": 3}, ("type", "3", "profile-metric")),
    broken("a type that is null", {"type": None}, ("type", "null", "profile-metric")),
    broken(
        "an unknown member",
        with_(METRIC, metric="Placed Order"),
        ("metric", 'a member "metric"', "metric_id", "metric_id"),
    ),
    broken("a missing member", without(METRIC, "metric_id"), ("metric_id", "nothing", "a text")),
    broken("a number for a metric", with_(METRIC, metric_id=12), ("metric_id", "12", "a text")),
    broken("null for a metric", with_(METRIC, metric_id=None), ("metric_id", "null", "a text")),
    broken(
        "an unknown measurement",
        with_(METRIC, measurement="averag"),
        ("measurement", '"averag"', "count, sum", "average"),
    ),
    broken(
        "a measurement and a member misspelt",
        with_(without(METRIC, "measurement"), measurment="sum"),
        ("measurement", "nothing", "count"),
        ("measurment", 'a member "measurment"', "measurement", "measurement"),
    ),
    broken(
        "distinct values of nothing", with_(METRIC, measurement="unique"), ("measurement_property", "nothing", "a text")
    ),
    broken(
        "distinct values of null",
        with_(METRIC, measurement="unique", measurement_property=None),
        ("measurement_property", "null", "a text"),
    ),
    broken(
        "a count of a property",
        with_(METRIC, measurement_property="Items"),
        ("measurement_property", '"Items"', "measures no property"),
    ),
    broken(
        "days of a property",
        with_(METRIC, measurement="days", measurement_property="Items"),
        ("measurement_property", '"Items"', "nothing"),
    ),
    broken(
        "a measured property that is no text",
        with_(METRIC, measurement="sum", measurement_property=["x"]),
        ("measurement_property", '["x"]', "a text"),
    ),
    broken(
        "a text for a count",
        with_(METRIC, measurement_filter=number("equals", "3")),
        ("measurement_filter.value", '"3"', "a number"),
    ),
    broken(
        "true for a count",
        with_(METRIC, measurement_filter=number("equals", True)),
        ("measurement_filter.value", "true", "a number"),
    ),
    broken(
        "null for a count",
        with_(METRIC, measurement_filter=number("equals", None)),
        ("measurement_filter.value", "null", "a number"),
    ),
    broken(
        "a list for a count",
        with_(METRIC, measurement_filter=number("equals", [1])),
        ("measurement_filter.value", "[1]", "a number"),
    ),
    broken(
        "not a number",
        with_(METRIC, measurement_filter=number("equals", float("nan"))),
        ("measurement_filter.value", "NaN", "a number"),
    ),
    broken(
        "infinity",
        with_(METRIC, measurement_filter=number("equals", float("inf"))),
        ("measurement_filter.value", "Infinity", "a number"),
    ),
    broken(
        "minus infinity",
        with_(METRIC, measurement_filter=number("equals", float("-inf"))),
        ("measurement_filter.value", "-Infinity", "a number"),
    ),
    broken(
        "more than a double holds",
        with_(METRIC, measurement_filter=number("equals", 10**400)),
        ("measurement_filter.value", "1" + 179 * "0" + "… (401 characters)", "a number"),
    ),
    broken(
        "a text filter on a count",
        with_(METRIC, measurement_filter=text("equals", "1")),
        ("measurement_filter.type", '"string"', "numeric (a filter on a measurement)"),
    ),
    broken(
        "a count in between",
        with_(METRIC, measurement_filter={"type": "numeric", "operator": "between", "start": 1, "end": 2}),
        ("measurement_filter.operator", '"between"', "greater-than"),
    ),
    broken(
        "missing counts",
        with_(METRIC, measurement_filter=number("equals", 0, missing="match")),
        ("measurement_filter.missing", 'a member "missing"', "value"),
    ),
    broken(
        "a count that is no filter",
        with_(METRIC, measurement_filter=3),
        ("measurement_filter", "3", "a filter on a measurement"),
    ),
    broken(
        "a timeframe that is a text",
        with_(METRIC, timeframe_filter="alltime"),
        ("timeframe_filter", '"alltime"', "a filter on a timeframe of events"),
    ),
    broken(
        "an anniversary as timeframe",
        with_(METRIC, timeframe_filter=date("anniversary")),
        ("timeframe_filter.operator", '"anniversary"', "in-the-last"),
    ),
    broken(
        "a timeframe of a flow",
        with_(METRIC, timeframe_filter=date("flow-start")),
        ("timeframe_filter.operator", '"flow-start"', "alltime"),
    ),
    broken(
        "an unknown unit",
        with_(METRIC, timeframe_filter=date("in-the-last", unit="days", quantity=1)),
        ("timeframe_filter.unit", '"days"', "hour, day, week, month, year", "day"),
    ),
    broken(
        "a negative quantity",
        with_(METRIC, timeframe_filter=date("in-the-last", unit="day", quantity=-1)),
        ("timeframe_filter.quantity", "-1", "0 or more"),
    ),
    broken(
        "half a day",
        with_(METRIC, timeframe_filter=date("at-least", unit="day", quantity=0.5)),
        ("timeframe_filter.quantity", "0.5", "a whole number"),
    ),
    broken(
        "a quantity as text",
        with_(METRIC, timeframe_filter=date("in-the-last", unit="day", quantity="30")),
        ("timeframe_filter.quantity", '"30"', "a whole number"),
    ),
    broken(
        "no unit",
        with_(METRIC, timeframe_filter=date("in-the-last", quantity=30)),
        ("timeframe_filter.unit", "nothing", "day"),
    ),
    broken(
        "a start below zero",
        with_(METRIC, timeframe_filter=date("between", unit="day", start=-1, end=3)),
        ("timeframe_filter.start", "-1", "0 or more"),
    ),
    broken(
        "the end before the start",
        with_(
            METRIC, timeframe_filter=date("between-static", start="2026-02-01T00:00:00Z", end="2026-01-31T23:59:59Z")
        ),
        ("timeframe_filter.end", '"2026-01-31T23:59:59Z"', "not before the start, 2026-02-01T00:00:00Z"),
    ),
    broken(
        "the end before the start, by its offset",
        with_(
            METRIC,
            timeframe_filter=date("between-static", start="2026-02-01T10:00:00Z", end="2026-02-01T11:00:00+02:00"),
        ),
        ("timeframe_filter.end", '"2026-02-01T11:00:00+02:00"', "not before"),
    ),
    broken(
        "no such day",
        with_(METRIC, timeframe_filter=date("before", date="2026-02-30")),
        ("timeframe_filter.date", '"2026-02-30"', "RFC 3339"),
    ),
    broken(
        "no date",
        with_(METRIC, timeframe_filter=date("after", date="yesterday")),
        ("timeframe_filter.date", '"yesterday"', "RFC 3339"),
    ),
    broken(
        "a date that is a number",
        with_(METRIC, timeframe_filter=date("after", date=20260101)),
        ("timeframe_filter.date", "20260101", "RFC 3339"),
    ),
    broken(
        "a date by the guide's name",
        with_(METRIC, timeframe_filter=date("after", value="2026-01-01")),
        ("timeframe_filter.date", "nothing", "RFC 3339"),
        ("timeframe_filter.value", 'a member "value"', "date"),
    ),
    # Filters on events
    broken(
        "a date filter on an event",
        event(date("in-the-last", unit="day", quantity=1)),
        ("metric_filters[0].filter.type", '"date"', "string, numeric, boolean, list, existence, version, items"),
    ),
    broken(
        "contains on an event's list",
        event(items("contains", "x")),
        ("metric_filters[0].filter.operator", '"contains"', "contains-any", "contains-any"),
    ),
    broken(
        "between on an event",
        event({"type": "numeric", "operator": "between", "start": 1, "end": 2}),
        ("metric_filters[0].filter.operator", '"between"', "less-than"),
    ),
    broken(
        "phone numbers of an event",
        event(text("phone-country-code-in", ["US"])),
        ("metric_filters[0].filter.operator", '"phone-country-code-in"', "regex"),
    ),
    broken(
        "a property in place of a value on an event",
        event({"type": "string", "operator": "equals", "property": "email"}),
        ("metric_filters[0].filter.value", "nothing", "a text"),
        ("metric_filters[0].filter.property", 'a member "property"', "value"),
    ),
    broken(
        "a text for a list",
        event(items("contains-any", "Shorts")),
        ("metric_filters[0].filter.value", '"Shorts"', "a list"),
    ),
    broken(
        "numbers for texts",
        event(items("contains-all", ["1", 2, None])),
        ("metric_filters[0].filter.value[1]", "2", "a text"),
        ("metric_filters[0].filter.value[2]", "null", "a text"),
    ),
    broken(
        "an event filter without property",
        with_(METRIC, metric_filters=[{"filter": IS_SET}]),
        ("metric_filters[0].property", "nothing", "a text"),
    ),
    broken(
        "an event filter with a stranger",
        event(IS_SET, metric="x"),
        ("metric_filters[0].metric", 'a member "metric"', "property, filter"),
    ),
    broken(
        "an event filter that is a text",
        with_(METRIC, metric_filters=["Items"]),
        ("metric_filters[0]", '"Items"', "an object with property, filter"),
    ),
    broken(
        "event filters that are no list",
        with_(METRIC, metric_filters={"property": "Items"}),
        ("metric_filters", '{"property": "Items"}', "a list"),
    ),
    broken(
        "a length that is missing",
        event(items("length-equals", 0, missing="match")),
        ("metric_filters[0].filter.missing", 'a member "missing"', "value"),
    ),
    broken(
        "a length below zero",
        event(items("length-less-than", -1)),
        ("metric_filters[0].filter.value", "-1", "0 or more"),
    ),
    # Properties
    broken("a bare city", prop(IS_SET, "city"), ("property", '"city"', "location['city']", "location['city']")),
    broken(
        "double quotes",
        prop(IS_SET, 'properties["x"]'),
        ("property", r'"properties[\"x\"]"', "properties['the name", "properties['x']"),
    ),
    broken(
        "a location that is none",
        prop(IS_SET, "location['town']"),
        ("property", "\"location['town']\"", "location['city']", "location['city']"),
    ),
    broken(
        "no location", prop(IS_SET, "location['planet']"), ("property", "\"location['planet']\"", "location['city']")
    ),
    broken("an empty property", prop(IS_SET, ""), ("property", '""', "email")),
    broken("a property in capitals", prop(IS_SET, "Email"), ("property", '"Email"', "first_name", "email")),
    broken("a property that is no text", prop(IS_SET, ["email"]), ("property", '["email"]', "first_name")),
    broken("no property", without(prop(IS_SET), "property"), ("property", "nothing", "email")),
    broken("no filter", without(prop(IS_SET), "filter"), ("filter", "nothing", "a filter on a profile property")),
    broken("a null filter", prop(None), ("filter", "null", "a filter on a profile property")),
    broken(
        "an unknown filter type",
        prop({"type": "text", "operator": "equals", "value": "x"}),
        ("filter.type", '"text"', "string, numeric", "string"),
    ),
    broken("no filter type", prop({"operator": "equals", "value": "x"}), ("filter.type", "nothing", "string")),
    broken("an unknown operator", prop(text("equal", "x")), ("filter.operator", '"equal"', "starts-with", "equals")),
    broken(
        "an underscore in an operator",
        prop(text("not_contains", "x")),
        ("filter.operator", '"not_contains"', "contains", "not-contains"),
    ),
    broken("an operator of another type", prop(number("contains", 1)), ("filter.operator", '"contains"', "equals")),
    broken("no operator", prop({"type": "string", "value": "x"}), ("filter.operator", "nothing", "equals")),
    broken(
        "an operator that is a list",
        prop({"type": "string", "operator": ["equals"], "value": "x"}),
        ("filter.operator", '["equals"]', "equals"),
    ),
    broken("all time of a property", prop(ALL_TIME), ("filter.operator", '"alltime"', "in-the-last")),
    broken("a number for a text", prop(text("equals", 42)), ("filter.value", "42", "a text or null")),
    broken("a list for a text", prop(text("contains", ["x"])), ("filter.value", '["x"]', "a text or null")),
    broken("a text for texts", prop(text("in", "x")), ("filter.value", '"x"', "a list")),
    broken("null for texts", prop(text("not-in", None)), ("filter.value", "null", "a list")),
    broken("a text for a number", prop(number("less-than", "18")), ("filter.value", '"18"', "a number")),
    broken(
        "between two numbers of a profile",
        prop({"type": "numeric", "operator": "between", "start": 1, "end": 2}),
        ("filter.operator", '"between"', "greater-than"),
    ),
    broken(
        "a text for a boolean",
        prop({"type": "boolean", "operator": "equals", "value": "true"}),
        ("filter.value", '"true"', "true or false"),
    ),
    broken(
        "1 for a boolean",
        prop({"type": "boolean", "operator": "equals", "value": 1}),
        ("filter.value", "1", "true or false"),
    ),
    broken(
        "not-equals of a boolean",
        prop({"type": "boolean", "operator": "not-equals", "value": True}),
        ("filter.operator", '"not-equals"', "equals"),
    ),
    broken("a fraction in a list", prop(items("contains", 1.5)), ("filter.value", "1.5", "a whole number")),
    broken(
        "a value of existence", prop(with_(IS_SET, value=True)), ("filter.value", 'a member "value"', "type, operator")
    ),
    broken(
        "existence that is missing",
        prop(with_(IS_SET, missing="match")),
        ("filter.missing", 'a member "missing"', "operator"),
    ),
    broken(
        "missing means something else", prop(text("not-equals", "x", missing=True)), ("filter.missing", "true", "match")
    ),
    broken(
        "a value and a property",
        prop(text("equals", "x", property="last_name")),
        ("filter.value", 'a member "value"', "property"),
    ),
    broken(
        "compared with what is no property",
        prop({"type": "string", "operator": "equals", "property": "surname"}),
        ("filter.property", '"surname"', "first_name"),
    ),
    broken(
        "a list of another property",
        prop({"type": "list", "operator": "contains", "property": "last_name"}),
        ("filter.value", "nothing", "a text"),
        ("filter.property", 'a member "property"', "value"),
    ),
    broken("a 13th month", prop(date("calendar-month", value=13)), ("filter.value", "13", "from 1 to 12")),
    broken("month 0", prop(date("calendar-month", value=0)), ("filter.value", "0", "from 1 to 12")),
    broken("a month by name", prop(date("calendar-month", value="May")), ("filter.value", '"May"', "from 1 to 12")),
    broken(
        "a member of an anniversary",
        prop(date("anniversary", unit="day")),
        ("filter.unit", 'a member "unit"', "type, operator"),
    ),
    broken(
        "a country by name",
        prop(text("phone-country-code-in", ["US", "Holland", "NLD"]), "phone_number"),
        ("filter.value[1]", '"Holland"', "alpha-2"),
        ("filter.value[2]", '"NLD"', "alpha-2", "NL"),
    ),
    # Regular expressions
    broken("a group that stays open", regex("(a"), ("filter.value", '"(a"', "is not closed")),
    broken("a group that was never open", regex("a)"), ("filter.value", '"a)"', "closes nothing")),
    broken("a set that stays open", regex("[a"), ("filter.value", '"[a"', "is not closed")),
    broken("a star of nothing", regex("*a"), ("filter.value", '"*a"', "repeats nothing")),
    broken("a plus after a bar", regex("a|+"), ("filter.value", '"a|+"', "repeats nothing")),
    broken("a repeated repetition", regex("a**"), ("filter.value", '"a**"', "repeats nothing")),
    broken("a repetition of an anchor", regex("^*"), ("filter.value", '"^*"', "repeats nothing")),
    broken("a possessive repetition", regex("a++"), ("filter.value", '"a++"', "repeats nothing")),
    broken("a repetition backwards", regex("a{3,1}"), ("filter.value", '"a{3,1}"', "no range")),
    broken("a repetition too often", regex("a{1001}"), ("filter.value", '"a{1001}"', "no range")),
    broken("an open brace", regex("a{"), ("filter.value", '"a{"', "starts no repetition")),
    broken("a brace of words", regex("a{x}"), ("filter.value", '"a{x}"', "starts no repetition")),
    broken("a backslash at the end", regex("a\\"), ("filter.value", r'"a\\"', "a backslash")),
    broken("a word boundary", regex(r"\bx"), ("filter.value", r'"\\bx"', "no escape")),
    broken("a reference back", regex(r"(a)\1"), ("filter.value", r'"(a)\\1"', "no escape")),
    broken("a class of Unicode", regex(r"\p{L}"), ("filter.value", r'"\\p{L}"', "no escape")),
    broken("a look ahead", regex("(?=a)"), ("filter.value", '"(?=a)"', "look-around")),
    broken("a look behind", regex("(?<!a)b"), ("filter.value", '"(?<!a)b"', "look-around")),
    broken("a flag", regex("(?s)a"), ("filter.value", '"(?s)a"', "no flags but a leading (?i)")),
    broken("a flag in the middle", regex("a(?i)b"), ("filter.value", '"a(?i)b"', "no flags but a leading (?i)")),
    broken("a flag twice", regex("(?i)(?i)a"), ("filter.value", '"(?i)(?i)a"', "no flags but a leading (?i)")),
    broken("a flag before nonsense", regex("(?i)*"), ("filter.value", '"(?i)*"', "repeats nothing")),
    # Case, versions, items
    broken(
        "a regular expression that ignores case by a member",
        prop({**text("regex", "a"), "ignore_case": True}),
        ("filter.ignore_case", 'a member "ignore_case"', "value"),
    ),
    broken(
        "a phone number that ignores case",
        prop({**text("phone-country-code-in", ["US"]), "ignore_case": False}, "phone_number"),
        ("filter.ignore_case", 'a member "ignore_case"', "value"),
    ),
    broken(
        "a length that ignores case",
        event({**items("length-equals", 1), "ignore_case": True}),
        ("metric_filters[0].filter.ignore_case", 'a member "ignore_case"', "value"),
    ),
    broken(
        "an ignored case in words",
        prop({**text("equals", "a"), "ignore_case": "yes"}),
        ("filter.ignore_case", '"yes"', "true or false"),
    ),
    broken("a version with a letter", prop(version("1.2-beta")), ("filter.value", '"1.2-beta"', "such as '1.10'")),
    broken("a version of five parts", prop(version("1.2.3.4.5")), ("filter.value", '"1.2.3.4.5"', "up to four numbers")),
    broken("a version of ten digits", prop(version("1234567890")), ("filter.value", '"1234567890"', "at most nine digits")),
    broken("a version and a line's end", prop(version("1.2\n")), ("filter.value", '"1.2\\n"', "a version")),
    broken("a version that is a number", prop(version(1.1)), ("filter.value", "1.1", "a version as a text")),
    broken(
        "a version between two",
        prop({**version("1.2"), "operator": "between"}),
        ("filter.operator", '"between"', "less-than"),
    ),
    broken("items without where", prop(any_item()), ("filter.where", "[]", "a list of at least one item")),
    broken(
        "items that may be missing",
        prop({**any_item(IS_SET), "missing": "match"}),
        ("filter.missing", 'a member "missing"', "where"),
    ),
    broken(
        "an item's date",
        prop(any_item({"type": "date", "operator": "anniversary"})),
        ("filter.where[0].filter.type", '"date"', "string, numeric, boolean, existence"),
    ),
    broken(
        "an item without a filter",
        prop({**any_item(), "where": [{"property": "Sku"}]}),
        ("filter.where[0].filter", "nothing", "a filter on a item property"),
    ),
    broken(
        "every item",
        prop({**any_item(IS_SET), "operator": "all"}),
        ("filter.operator", '"all"', "any, none"),
    ),
    broken("a named group", regex("(?P<n>a)"), ("filter.value", '"(?P<n>a)"', "names")),
    broken("a range backwards", regex("[z-a]"), ("filter.value", '"[z-a]"', "runs backwards")),
    broken("a range from a class", regex(r"[a-\d]"), ("filter.value", r'"[a-\\d]"', "makes no range")),
    broken("a range after a range", regex("[a-f-z]"), ("filter.value", '"[a-f-z]"', "makes no range")),
    broken("an escaped range backwards", regex(r"[\]-\[]"), ("filter.value", r'"[\\]-\\[]"', "runs backwards")),
    broken(
        "nested repetitions",
        regex("(?:(a{20}|b){10,}c){6}"),
        ("filter.value", '"(?:(a{20}|b){10,}c){6}"', "more than 1000"),
    ),
    broken("an unknown class", regex("[[:digits:]]"), ("filter.value", '"[[:digits:]]"', "digit")),
    broken("a bracket in a set", regex("[]a]"), ("filter.value", '"[]a]"', "is written")),
    broken(
        "a regular expression that is a number",
        prop(text("nregex", 5)),
        ("filter.value", "5", "a regular expression or null"),
    ),
    # Lists, regions, distances, segments, samples
    broken("no lists", with_(LIST, group_ids=[]), ("group_ids", "[]", "at least one item")),
    broken("lists that are a text", with_(LIST, group_ids="Newsletter"), ("group_ids", '"Newsletter"', "a list")),
    broken("a list that is a number", with_(LIST, group_ids=["A", 5]), ("group_ids[1]", "5", "a text")),
    broken("a text for a membership", with_(LIST, is_member="yes"), ("is_member", '"yes"', "true, false")),
    broken("1 for a membership", with_(LIST, is_member=1), ("is_member", "1", "true, false")),
    broken(
        "when they did not join",
        with_(LIST, is_member=False, timeframe_filter=date("before", date="2026-01-01")),
        ("timeframe_filter", '{"type": "date", "operator": "before", "date": "2026-01-01"}', "has not joined"),
    ),
    broken(
        "all time of joining",
        with_(LIST, timeframe_filter=ALL_TIME),
        ("timeframe_filter.operator", '"alltime"', "before, after"),
    ),
    broken(
        "a period by another unit",
        prop(date("calendar", unit="quater", offset=0), "created"),
        ("filter.unit", '"quater"', "day, week, month, quarter, year", "quarter"),
    ),
    broken(
        "a period of hours",
        prop(date("calendar", unit="hour", offset=0), "created"),
        ("filter.unit", '"hour"', "day, week, month, quarter, year"),
    ),
    broken(
        "a period without its offset",
        prop(date("calendar", unit="day"), "created"),
        ("filter.offset", "nothing", "a whole number"),
    ),
    broken(
        "a period and a half ago",
        prop(date("calendar", unit="day", offset=-1.5), "created"),
        ("filter.offset", "-1.5", "a whole number"),
    ),
    broken(
        "a period to a date",
        prop(date("calendar", unit="day", offset=-1, to_date="yes"), "created"),
        ("filter.to_date", '"yes"', "true or false"),
    ),
    broken(
        "a period to nothing",
        prop(date("calendar", unit="day", offset=-1, to_date=None), "created"),
        ("filter.to_date", "null", "true or false"),
    ),
    broken(
        "to_date misspelt",
        prop(date("calendar", unit="day", offset=-1, todate=True), "created"),
        ("filter.todate", 'a member "todate"', "unit, offset, to_date", "to_date"),
    ),
    broken(
        "an unknown holiday",
        prop(date("holiday", holiday="cristmas", years_ago=1), "created"),
        ("filter.holiday", '"cristmas"', "black_friday_weekend, christmas, sinterklaas", "christmas"),
    ),
    broken(
        "a holiday by its other name",
        prop(date("holiday", holiday="bfcm", years_ago=1), "created"),
        ("filter.holiday", '"bfcm"', "black_friday_weekend", "black_friday_weekend"),
    ),
    broken(
        "a holiday of no year",
        prop(date("holiday", holiday="christmas"), "created"),
        ("filter.years_ago", "nothing", "a whole number, 0 or more"),
    ),
    broken(
        "a holiday to come",
        prop(date("holiday", holiday="christmas", years_ago=-1), "created"),
        ("filter.years_ago", "-1", "a whole number, 0 or more"),
    ),
    broken(
        "an unknown region", with_(REGION, region="europe"), ("region", '"europe"', "european_union", "european_union")
    ),
    broken(
        "a region misspelt",
        with_(REGION, region="united_state"),
        ("region", '"united_state"', "united_states", "united_states"),
    ),
    broken("a region that is no boolean", with_(REGION, in_region="true"), ("in_region", '"true"', "true or false")),
    broken(
        "two regions",
        with_(REGION, region_id="united_states"),
        ("region_id", 'a member "region_id"', "in_region, region", "region"),
    ),
    broken(
        "an unknown unit of distance", with_(DISTANCE, unit="km"), ("unit", '"km"', "miles, kilometers", "kilometers")
    ),
    broken("a unit that is none of the two", with_(DISTANCE, unit="meters"), ("unit", '"meters"', "miles, kilometers")),
    broken(
        "a distance below zero", with_(DISTANCE, filter=number("less-than", -5)), ("filter.value", "-5", "0 or more")
    ),
    broken(
        "a distance of exactly",
        with_(DISTANCE, filter=number("equals", 5)),
        ("filter.operator", '"equals"', "less-than, greater-than"),
    ),
    broken("a postal code as number", with_(DISTANCE, postal_code=2110), ("postal_code", "2110", "a text")),
    broken("a country that is none", with_(DISTANCE, country_code="XX"), ("country_code", '"XX"', "ISO 3166")),
    broken("a segment that is no text", with_(SEGMENT, segment=["vip"]), ("segment", '["vip"]', "a text")),
    broken("more than everybody", with_(SAMPLE, percentage=101), ("percentage", "101", "from 0 to 100")),
    broken("less than nobody", with_(SAMPLE, percentage=-0.5), ("percentage", "-0.5", "from 0 to 100")),
    broken("a percentage as text", with_(SAMPLE, percentage="10%"), ("percentage", '"10%"', "from 0 to 100")),
    broken("a salt that is a number", with_(SAMPLE, salt=1), ("salt", "1", "a text")),
    # Funnels
    broken("no steps", with_(FUNNEL, steps=[]), ("steps", "[]", "at least one item")),
    broken("steps that are no list", with_(FUNNEL, steps="Viewed Product"), ("steps", '"Viewed Product"', "a list")),
    broken(
        "nothing at first",
        with_(FUNNEL, steps=[{"metric_exists": False, "metric_id": "x"}]),
        ("steps[0].metric_exists", "false", "starts with"),
    ),
    broken(
        "a step that is a text",
        with_(FUNNEL, steps=[FUNNEL["steps"][0], "Placed Order"]),
        ("steps[1]", '"Placed Order"', "metric_exists"),
    ),
    broken(
        "a step of a number",
        with_(FUNNEL, steps=[{"metric_exists": True, "metric_id": 5}]),
        ("steps[0].metric_id", "5", "a text"),
    ),
    broken(
        "a stranger in a step",
        with_(FUNNEL, steps=[{"metric_exists": True, "metric_id": "x", "measurement": "count"}]),
        ("steps[0].measurement", 'a member "measurement"', "metric_id"),
    ),
    broken(
        "an unknown completion window",
        with_(FUNNEL, completion_window_seconds="DAYS_2"),
        ("completion_window_seconds", '"DAYS_2"', "HOURS_1", "DAYS_1"),
    ),
    broken(
        "a completion window in seconds",
        with_(FUNNEL, completion_window_seconds=3600),
        ("completion_window_seconds", "3600", "HOURS_1"),
    ),
    broken(
        "a funnel of all time, said",
        with_(FUNNEL, timeframe_filter=ALL_TIME),
        ("timeframe_filter.operator", '"alltime"', "between-static"),
    ),
    # Consent and permissions
    broken(
        "consent that is a text",
        {"type": "profile-marketing-consent", "consent": "email"},
        ("consent", '"email"', "channel, can_receive_marketing, consent_status"),
    ),
    broken(
        "an unknown channel", consent("mail", True, "any"), ("consent.channel", '"mail"', "email, sms, push", "email")
    ),
    broken(
        "a text for can receive",
        consent("email", "true", "any"),
        ("consent.can_receive_marketing", '"true"', "true, false"),
    ),
    broken(
        "a status that is null",
        {
            "type": "profile-marketing-consent",
            "consent": {"channel": "email", "can_receive_marketing": True, "consent_status": None},
        },
        ("consent.consent_status", "null", "subscription"),
    ),
    broken(
        "an unknown status",
        consent("email", True, "subscribe"),
        (f"{STATUS}.subscription", '"subscribe"', "subscribed", "subscribed"),
    ),
    broken(
        "never subscribed who can receive sms",
        consent("sms", True, "never_subscribed"),
        (
            f"{STATUS}.subscription",
            '"never_subscribed"',
            'any, subscribed (channel: "sms", can_receive_marketing: true)',
        ),
    ),
    broken(
        "unsubscribed who can receive",
        consent("email", True, "unsubscribed"),
        (f"{STATUS}.subscription", '"unsubscribed"', "subscribed"),
    ),
    broken(
        "a filter where none goes",
        consent("email", True, "any", {"field": "status_date", "filter": date("before", date="2026-01-01")}),
        (f"{STATUS}.filters", '[{"field": "status_date"', "nothing"),
    ),
    broken(
        "an unknown field",
        consent("email", True, "subscribed", {"field": "double_opt_in", "filter": {}}),
        (f"{STATUS}.filters[0].field", '"double_opt_in"', "is_double_opt_in", "is_double_opt_in"),
    ),
    broken(
        "a field of another status",
        consent("email", True, "subscribed", {"field": "bounce_date", "filter": IS_SET}),
        (f"{STATUS}.filters[0].field", '"bounce_date"', "status_date"),
    ),
    broken(
        "fields of two kinds",
        consent(
            "email",
            False,
            "unsubscribed",
            {"field": "bounce_date", "filter": IS_SET},
            {"field": "method", "method": "sftp"},
        ),
        (f"{STATUS}.filters[1].field", '"method"', "bounce_date"),
        (f"{STATUS}.filters[1].method", 'a member "method"', "field, filter"),
    ),
    broken(
        "an unknown method",
        consent("email", True, "subscribed", {"field": "method", "method": "formular"}),
        (f"{STATUS}.filters[0].method", '"formular"', "form, preference_page", "form"),
    ),
    broken(
        "no method",
        consent("email", True, "subscribed", {"field": "method"}),
        (f"{STATUS}.filters[0].method", "nothing", "form"),
    ),
    broken(
        "a method that takes no filter",
        consent("email", True, "subscribed", {"field": "method", "method": "sftp", "filter": text("in", ["x"])}),
        (f"{STATUS}.filters[0].filter", 'a member "filter"', "field, method"),
    ),
    broken(
        "an integration without its name",
        consent("email", True, "subscribed", {"field": "method", "method": "integration"}),
        (f"{STATUS}.filters[0].filter", "nothing", "shop integration"),
    ),
    broken(
        "an unknown integration",
        consent(
            "email", True, "subscribed", {"field": "method", "method": "integration", "filter": text("in", ["shopfy"])}
        ),
        (f"{STATUS}.filters[0].filter.value[0]", '"shopfy"', "shopify", "shopify"),
    ),
    broken(
        "a page among several",
        consent(
            "email", True, "subscribed", {"field": "method", "method": "preference_page", "filter": text("in", ["/x"])}
        ),
        (f"{STATUS}.filters[0].filter.operator", '"in"', "equals"),
    ),
    broken(
        "all time of consent",
        consent("email", True, "subscribed", {"field": "status_date", "filter": ALL_TIME}),
        (f"{STATUS}.filters[0].filter.operator", '"alltime"', "in-the-last"),
    ),
    broken(
        "no bounce",
        consent(
            "email", False, "any", {"field": "bounce_date", "filter": {"type": "existence", "operator": "not-set"}}
        ),
        (f"{STATUS}.filters[0].filter.operator", '"not-set"', "is-set"),
    ),
    broken(
        "push and a method",
        consent("push", True, "any", {"field": "method", "method": "form"}),
        (f"{STATUS}.filters[0].field", '"method"', "status_date"),
        (f"{STATUS}.filters[0].method", 'a member "method"', "field, filter"),
    ),
    broken(
        "a permission on a channel of its own",
        permission("explicitly_reachable", channel="whatsapp"),
        ("channel", '"whatsapp"', "whatsapp_marketing"),
    ),
    broken(
        "an unknown permission",
        permission("reachable"),
        ("permission.reachable_status", '"reachable"', "explicitly_reachable"),
    ),
    broken(
        "a filter on what is implicit",
        permission("implicitly_reachable", {"field": "effective_date", "filter": date("before", date="2026-01-01")}),
        ("permission.filters", '[{"field"', "nothing"),
    ),
    broken(
        "an unknown field of a permission",
        permission("explicitly_reachable", {"field": "status_date", "filter": {}}),
        ("permission.filters[0].field", '"status_date"', "effective_date"),
    ),
    broken(
        "an unknown method of a permission",
        permission("explicitly_reachable", {"field": "subscribe_method", "method": "shopfy"}),
        ("permission.filters[0].method", '"shopfy"', "shopify", "shopify"),
    ),
    # Predictions and custom objects
    broken(
        "an unknown dimension",
        predicted("predicted_clvs", number("equals", 1)),
        ("dimension", '"predicted_clvs"', "total_clv", "predicted_clv"),
    ),
    broken(
        "an order date by its other name",
        predicted("expected_date_of_next_order", date("anniversary")),
        ("dimension", '"expected_date_of_next_order"', "churn_probability", "expected_date_of_next_purchase"),
    ),
    broken(
        "a gender that is none",
        predicted("predicted_gender", text("equals", "female")),
        ("filter.value", '"female"', "likely_female"),
    ),
    broken(
        "a gender that contains",
        predicted("predicted_gender", text("contains", "female")),
        ("filter.operator", '"contains"', "equals, not-equals"),
    ),
    broken(
        "a text for a churn",
        predicted("churn_probability", text("equals", "high")),
        ("filter.type", '"string"', "numeric (a filter on a predicted number)"),
    ),
    broken(
        "a number for a date",
        predicted("expected_date_of_next_purchase", number("equals", 1)),
        ("filter.type", '"numeric"', "date"),
    ),
    broken(
        "an affinity without measurement",
        predicted("channel_affinity", number("equals", 1), predicted_channel="email"),
        ("measurement", "nothing", "priority, rank"),
    ),
    broken(
        "an affinity of an unknown channel",
        predicted("channel_affinity", number("equals", 1), predicted_channel="mail", measurement="priority"),
        ("predicted_channel", '"mail"', "email, push", "email"),
    ),
    broken(
        "a rank that is a number",
        predicted("channel_affinity", number("equals", 1), predicted_channel="sms", measurement="rank"),
        ("filter.type", '"numeric"', "string"),
    ),
    broken(
        "a rank that is none",
        predicted("channel_affinity", text("equals", "highest"), predicted_channel="sms", measurement="rank"),
        ("filter.value", '"highest"', "high, medium, low", "high"),
    ),
    broken(
        "half a place",
        predicted("channel_affinity", number("equals", 1.5), predicted_channel="sms", measurement="priority"),
        ("filter.value", "1.5", "a whole number"),
    ),
    broken(
        "a channel of a number",
        predicted("total_clv", number("equals", 1), predicted_channel="sms"),
        ("predicted_channel", 'a member "predicted_channel"', "dimension"),
    ),
    broken(
        "half an object", with_(OBJECT, filter=number("greater-than", 0.5)), ("filter.value", "0.5", "a whole number")
    ),
    broken(
        "a property id that is a text",
        with_(OBJECT, filters=[{"property_id": "12", "filter": IS_SET}]),
        ("filters[0].property_id", '"12"', "a whole number"),
    ),
    broken(
        "a property of an object by name",
        with_(OBJECT, filters=[{"property": "x", "filter": IS_SET}]),
        ("filters[0].property_id", "nothing", "a whole number"),
        ("filters[0].property", 'a member "property"', "property_id", "property_id"),
    ),
    broken(
        "an object's numbers upside down",
        with_(
            OBJECT,
            filters=[{"property_id": 1, "filter": {"type": "numeric", "operator": "between", "start": 5, "end": 1}}],
        ),
        ("filters[0].filter.end", "1", "not below the start, 5"),
    ),
    broken("an object without its type", without(OBJECT, "object_type_id"), ("object_type_id", "nothing", "a text")),
    # All at once, and the other spelling
    broken(
        "several at once",
        {
            "condition_groups": [
                {
                    "conditions": [
                        with_(
                            METRIC, measurement="cont", timeframe_filter=date("in-the-last", unit="days", quantity=-3)
                        )
                    ]
                },
                {"conditions": [prop(text("equal", "x"), "city"), with_(SAMPLE, percentage=200)]},
                {"conditions": []},
            ]
        },
        ("condition_groups[0].conditions[0].timeframe_filter.unit", '"days"', "day", "day"),
        ("condition_groups[0].conditions[0].timeframe_filter.quantity", "-3", "0 or more"),
        ("condition_groups[0].conditions[0].measurement", '"cont"', "count", "count"),
        ("condition_groups[1].conditions[0].property", '"city"', "location['city']", "location['city']"),
        ("condition_groups[1].conditions[0].filter.operator", '"equal"', "equals", "equals"),
        ("condition_groups[1].conditions[1].percentage", "200", "from 0 to 100"),
        ("condition_groups[2].conditions", "[]", "at least one item"),
    ),
    broken(
        "a key with a capital",
        groups({"type": "profile-sample", "Percentage": 10}),
        ("condition_groups[0].conditions[0].percentage", "nothing", "from 0 to 100"),
        ("condition_groups[0].conditions[0].Percentage", 'a member "Percentage"', "percentage", "percentage"),
    ),
    broken(
        "in camel case",
        {
            "conditionGroups": [
                {
                    "conditions": [
                        {
                            "type": "profile-metric",
                            "metricId": "x",
                            "measurement": "count",
                            "measurementFilter": {"type": "numeric", "operator": "equals", "value": 0},
                            "timeframeFilter": {
                                "type": "date",
                                "operator": "in-the-lastt",
                                "unit": "day",
                                "quantity": 1,
                            },
                            "metricFilter": [],
                        },
                        {"type": "profile-region", "inRegion": "yes", "region": "european_union"},
                    ]
                }
            ]
        },
        ("condition_groups[0].conditions[0].timeframe_filter.operator", '"in-the-lastt"', "in-the-last", "in-the-last"),
        (
            "condition_groups[0].conditions[0].metric_filter",
            'a member "metric_filter"',
            "metric_filters",
            "metric_filters",
        ),
        ("condition_groups[0].conditions[1].in_region", '"yes"', "true or false"),
    ),
    broken(
        "an occurrence without anything that it has to meet",
        LATEST,
        ("then_filters", "nothing", "then_timeframe_filter"),
    ),
    broken(
        "an occurrence with empty filters",
        with_(LATEST, then_filters=[], then_timeframe_filter=None),
        ("then_filters", "[]", "what the latest event has to meet"),
    ),
    broken("an occurrence that is none", with_(LATEST, occurrence="last", then_timeframe_filter=ALL_TIME), ("occurrence", '"last"', "first, latest")),
    broken("an occurrence that is null", with_(LATEST, occurrence=None, then_timeframe_filter=ALL_TIME), ("occurrence", "null", "first, latest")),
    broken(
        "an occurrence that is misspelt",
        with_(without(METRIC, "measurement", "measurement_filter"), occurence="first", measurement="count", measurement_filter=number("greater-than", 1)),
        ("occurence", 'a member "occurence"', "occurrence", "occurrence"),
    ),
    broken(
        "a measurement beside an occurrence",
        with_(LATEST, then_timeframe_filter=ALL_TIME, measurement="count", per="Brand"),
        ("measurement", 'a member "measurement"', "then_filters"),
        ("per", 'a member "per"', "then_filters"),
    ),
    broken("less of nothing", with_(METRIC, less=[]), ("less", "[]", "at least one item")),
    broken("less that is null", with_(METRIC, less=None), ("less", "null", "at least one item")),
    broken("less that is a text", with_(METRIC, less=["Refunded Order"]), ("less[0]", '"Refunded Order"', "metric_id")),
    broken(
        "less of an average",
        with_(METRIC, measurement="average", less=[{"metric_id": "Refunded Order"}]),
        ("less", 'a member "less"', "measurement_property"),
    ),
    broken(
        "a filter that holds for 0 beside per",
        with_(METRIC, per="Brand", measurement_filter=number("less-than", 2)),
        ("measurement_filter", '{"type"', "does not hold for 0"),
    ),
    broken(
        "the same for a sum of zero or more",
        with_(METRIC, per="Brand", measurement="sum", measurement_filter=number("greater-than-or-equal", 0)),
        ("measurement_filter", '{"type"', "does not hold for 0"),
    ),
    broken("per that is no text", with_(METRIC, per=3), ("per", "3", "a text")),
    broken("any days of none", with_(METRIC, in_any_days=0), ("in_any_days", "0", "1 or more")),
    broken("any days and a half", with_(METRIC, in_any_days=1.5), ("in_any_days", "1.5", "whole number")),
    broken(
        "any days of a sum",
        with_(METRIC, measurement="sum", in_any_days=7),
        ("in_any_days", 'a member "in_any_days"', "measurement_property"),
    ),
    broken(
        "at most so many in any days",
        with_(METRIC, in_any_days=7, measurement_filter=number("equals", 2)),
        ("measurement_filter", '{"type"', "greater-than"),
    ),
    broken(
        "less in any days",
        with_(METRIC, in_any_days=7, less=[{"metric_id": "Refunded Order"}]),
        ("less", '[{"metric_id"', "nothing beside in_any_days"),
    ),
    broken(
        "a gap in a property",
        with_(METRIC, measurement="gap", measurement_property="Price"),
        ("measurement_property", '"Price"', "nothing: this measures no property"),
    ),
    broken(
        "an anchor of nothing",
        with_(METRIC, timeframe_filter=date("after-event", unit="day", quantity=7)),
        ("timeframe_filter.anchor", "nothing", "occurrence"),
    ),
    broken(
        "an anchor with a unit that is none",
        with_(METRIC, timeframe_filter=date("after-event", unit="week", quantity=7, anchor=ANCHOR)),
        ("timeframe_filter.unit", '"week"', "hour, day"),
    ),
    broken(
        "an anchor that is a measurement",
        with_(METRIC, timeframe_filter=date("before-event", unit="day", quantity=7, anchor={"metric_id": "A", "occurrence": "second"})),
        ("timeframe_filter.anchor.occurrence", '"second"', "first, latest"),
    ),
    broken(
        "an anchor that is an unknown property",
        with_(METRIC, timeframe_filter=date("before-event", unit="day", quantity=7, anchor={"property": "creatd"})),
        ("timeframe_filter.anchor.property", '"creatd"', "email", "created"),
    ),
    broken(
        "an anchor that is both",
        with_(METRIC, timeframe_filter=date("before-event", unit="day", quantity=7, anchor={"property": "created", "metric_id": "A"})),
        ("timeframe_filter.anchor.metric_id", 'a member "metric_id"', "property"),
    ),
    broken(
        "an anchor of a funnel",
        with_(FUNNEL, timeframe_filter=date("after-event", unit="day", quantity=7, anchor=ANCHOR)),
        ("timeframe_filter.operator", '"after-event"', "in-the-last"),
    ),
    broken(
        "an anchor of a property",
        prop(date("after-event", unit="day", quantity=7, anchor=ANCHOR), "created"),
        ("filter.operator", '"after-event"', "in-the-last", "after"),
    ),
    broken("a sameness that is no text", with_(FUNNEL, same=["Id"]), ("same", '["Id"]', "a text")),
    broken("a rank by nothing", without(RANK, "by"), ("by", "nothing", "metric_id")),
    broken("a rank without a place", without(RANK, "top"), ("top", "nothing", "one of top, bottom")),
    broken("a rank with two places", with_(RANK, mean="above"), ("mean", '"above"', "one of top, bottom")),
    broken("the top 0 percent", with_(RANK, top=0), ("top", "0", "above 0, up to 100")),
    broken("the top 101 percent", with_(RANK, top=101), ("top", "101", "above 0, up to 100")),
    broken("a bottom that is a text", with_(without(RANK, "top"), bottom="10"), ("bottom", '"10"', "above 0")),
    broken("a mean that is none", with_(without(RANK, "top"), mean="over"), ("mean", '"over"', "above, below")),
    broken("a rank by a date", with_(RANK, by={"dimension": "expected_date_of_next_purchase"}), ("by.dimension", '"expected', "historic_clv")),
    broken("a rank by an unknown measurement", with_(RANK, by={"metric_id": "A", "measurement": "avg"}), ("by.measurement", '"avg"', "average", "average")),
    broken(
        "a rank by a filtered measurement",
        with_(RANK, by={"metric_id": "A", "measurement": "count", "measurement_filter": number("greater-than", 1)}),
        ("by.measurement_filter", 'a member "measurement_filter"', "metric_filters", "measurement_property"),
    ),
    broken("a rank among nobody's", with_(RANK, among=3), ("among", "3", "a text")),
    broken(
        "one key in two spellings",
        {**with_(SEGMENT), "isMember": True},
        ("isMember", 'a member "isMember"', "is_member", "is_member"),
    ),
    broken(
        "deep down",
        {"all": [{"any": [{"none": [{"all": [{"any": [{"none": [with_(SAMPLE, percentage=None)]}]}]}]}]}]},
        ("all[0].any[0].none[0].all[0].any[0].none[0].percentage", "null", "from 0 to 100"),
    ),
]
