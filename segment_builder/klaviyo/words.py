"""A definition in its normal form -> the words that say the same.

What no word can say (the same custom object property asked twice, say) is written as the grammar has it: a word
returns just such a mapping, so the two mix.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from segment_builder.klaviyo.layout import Call, written

Node = dict[str, Any]

TREE_WORDS = {"all": "all_of", "any": "any_of", "none": "none_of"}

# (type, operator) -> the word and its arguments, each the name of a member.
FILTER_WORDS: dict[tuple[str, str], tuple[str, list[str]]] = {
    **{
        ("string", operator): (word, ["value"])
        for operator, word in {
            "equals": "equals",
            "not-equals": "not_equals",
            "contains": "contains",
            "not-contains": "not_contains",
            "starts-with": "starts_with",
            "not-starts-with": "not_starts_with",
            "ends-with": "ends_with",
            "not-ends-with": "not_ends_with",
            "regex": "matches",
            "nregex": "not_matches",
        }.items()
    },
    ("string", "in"): ("one_of", ["*value"]),
    ("string", "not-in"): ("none_of_these", ["*value"]),
    ("string", "phone-country-code-in"): ("phone_country_in", ["*value"]),
    ("string", "phone-country-code-not-in"): ("phone_country_not_in", ["*value"]),
    **{
        ("numeric", operator): (word, ["value"])
        for operator, word in {
            "equals": "exactly",
            "not-equals": "not_exactly",
            "greater-than": "more_than",
            "greater-than-or-equal": "at_least",
            "less-than": "less_than",
            "less-than-or-equal": "at_most",
        }.items()
    },
    ("numeric", "between"): ("between_numbers", ["start", "end"]),
    ("list", "contains"): ("list_contains", ["value"]),
    ("list", "not-contains"): ("list_not_contains", ["value"]),
    ("list", "contains-any"): ("contains_any", ["*value"]),
    ("list", "contains-all"): ("contains_all", ["*value"]),
    ("list", "not-contains-any"): ("not_contains_any", ["*value"]),
    ("list", "not-contains-all"): ("not_contains_all", ["*value"]),
    ("list", "contains-substring"): ("contains_substring", ["value"]),
    ("list", "not-contains-substring"): ("not_contains_substring", ["value"]),
    ("list", "length-equals"): ("length_exactly", ["value"]),
    ("list", "length-greater-than"): ("length_more_than", ["value"]),
    ("list", "length-greater-than-or-equal"): ("length_at_least", ["value"]),
    ("list", "length-less-than"): ("length_less_than", ["value"]),
    ("list", "length-less-than-or-equal"): ("length_at_most", ["value"]),
    ("existence", "is-set"): ("is_set", []),
    ("existence", "not-set"): ("not_set", []),
    ("date", "alltime"): ("over_all_time", []),
    ("date", "before"): ("before", ["date"]),
    ("date", "after"): ("after", ["date"]),
    ("date", "between-static"): ("between_dates", ["start", "end"]),
    ("date", "in-the-last"): ("in_the_last", ["quantity", "unit"]),
    ("date", "in-the-next"): ("in_the_next", ["quantity", "unit"]),
    ("date", "at-least"): ("at_least_ago", ["quantity", "unit"]),
    ("date", "between"): ("between_ago", ["start", "end", "unit"]),
    ("date", "anniversary"): ("anniversary_today", []),
    ("date", "anniversary-month"): ("anniversary_this_month", []),
    ("date", "calendar-month"): ("in_calendar_month", ["value"]),
    ("date", "anniversary-last"): ("anniversary_in_the_last", ["quantity", "unit"]),
    ("date", "anniversary-next"): ("anniversary_in_the_next", ["quantity", "unit"]),
    ("date", "holiday"): ("holiday", ["holiday", "years_ago"]),
}
MEASUREMENT_WORDS = {"sum": "sum_of", "average": "average_of", "minimum": "minimum_of", "maximum": "maximum_of"}
MIDNIGHT = "T00:00:00+00:00"


class NoWord(Exception):
    """The vocabulary has no word for this; the grammar's own form says it."""


def segment_in_words(definition: Node, words: str = "") -> str:
    """The text of a segment's model file. `words`: what the words are called by, `sb.` in a host project, say."""
    expression = node_in_words(definition)
    head = f"{{% set {words.rstrip('.')} = segment_builder %}}\n" if words else ""
    call = _prefixed(Call("segment", [expression]), words)
    return f"{head}{{{{ {written(call)} }}}}\n"


def node_in_words(node: Node) -> Any:
    """A node of the normal tree, or a definition in `condition_groups`, as an expression."""
    if "condition_groups" in node:
        groups = [group["conditions"] for group in node["condition_groups"]]
        return node_in_words(_joined("all", [_joined("any", conditions) for conditions in groups]))
    for form, word in TREE_WORDS.items():
        if form in node:
            children = [node_in_words(child) for child in node[form]]
            return Call(word, children, is_always_broken=len(children) > 1)
    try:
        members, in_words = CONDITION_WORDS[node["type"]]
        if set(node) - {"type", *members.split()}:
            raise NoWord
        return in_words(node)
    except (KeyError, NoWord):
        return _as_the_grammar_has_it(node)


def _joined(form: str, nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else {form: nodes}


def _prefixed(expression: Any, words: str) -> Any:
    if isinstance(expression, Call):
        return Call(
            words + expression.word,
            [_prefixed(value, words) for value in expression.arguments],
            {name: _prefixed(value, words) for name, value in expression.named.items()},
            expression.is_always_broken,
        )
    if isinstance(expression, dict):
        return {key: _prefixed(value, words) for key, value in expression.items()}
    if isinstance(expression, list):
        return [_prefixed(value, words) for value in expression]
    return expression


def _as_the_grammar_has_it(node: Node) -> Node:
    """Without what says nothing; the normal form's "over all time" of a funnel is nothing that a definition may say."""
    return {
        name: value
        for name, value in node.items()
        if value not in (None, [], {}) and not (name == "timeframe_filter" and _is_all_time(value))
    }


def filter_in_words(filter: Node) -> Any:
    """A filter as its word, or as the grammar has it where no word says all of its members."""
    try:
        return _filter_word(filter)
    except NoWord:
        return filter


def _filter_word(filter: Node) -> Call:
    type_, operator = filter["type"], filter["operator"]
    named = {"missing": filter["missing"]} if "missing" in filter else {}
    rest = {name: value for name, value in filter.items() if name not in ("type", "operator", "missing")}
    if "property" in rest:
        if set(rest) != {"property"}:
            raise NoWord
        return Call("compared_with", [rest["property"], operator, type_], named)
    if (type_, operator) == ("boolean", "equals") and set(rest) == {"value"}:
        return Call("is_true" if rest["value"] else "is_false", [], named)
    if (type_, operator) not in FILTER_WORDS:
        raise NoWord
    word, members = FILTER_WORDS[type_, operator]
    if {member.lstrip("*") for member in members} != set(rest):
        raise NoWord
    arguments: list[Any] = []
    for member in members:
        value = rest[member.lstrip("*")]
        if value == [] and member.startswith("*"):
            value = [value]
        if type_ == "date" and member in ("date", "start", "end") and isinstance(value, str):
            value = value.removesuffix(MIDNIGHT)
        arguments += value if member.startswith("*") else [value]
    return Call(word, arguments, named)


def _where(filters: list[Node]) -> dict[Any, Any]:
    """Filters by what they ask about; several of one property, in a row, as a list."""
    by_name: dict[Any, list[Any]] = {}
    for item in filters:
        name = item["property"]
        if name in by_name and name != next(reversed(by_name)):
            raise NoWord
        by_name.setdefault(name, []).append(filter_in_words(item["filter"]))
    return {key: words[0] if len(words) == 1 else words for key, words in by_name.items()}


def _is_all_time(filter: Node | None) -> bool:
    return filter is None or filter.get("operator") == "alltime"


def _metric(node: Node) -> Call:
    comparison, measurement = node["measurement_filter"], node["measurement"]
    asked = (measurement, comparison["operator"], comparison["value"])
    word, arguments = "did", [node["metric_id"]]
    if asked == ("count", "equals", 0):
        word = "did_not"
    elif measurement == "count":
        arguments += [] if asked == ("count", "greater-than-or-equal", 1) else [filter_in_words(comparison)]
    elif measurement == "days":
        arguments.append(Call("on_days", [filter_in_words(comparison)]))
    elif measurement == "unique":
        arguments.append(Call("different_values_of", [filter_in_words(comparison), node["measurement_property"]]))
    elif measurement in MEASUREMENT_WORDS:
        measured = node.get("measurement_property") or "$value"
        of_a_property = [] if measured == "$value" else [measured]
        arguments.append(Call(MEASUREMENT_WORDS[measurement], [filter_in_words(comparison), *of_a_property]))
    else:
        raise NoWord
    if not _is_all_time(node.get("timeframe_filter")):
        arguments.append(filter_in_words(node["timeframe_filter"]))
    where = _where(node.get("metric_filters") or [])
    return Call(word, arguments, {"where": where} if where else {})


def _funnel(node: Node) -> Call:
    steps = []
    for step in node["steps"]:
        if set(step) - {"metric_exists", "metric_id", "metric_filters"}:
            raise NoWord
        where = _where(step.get("metric_filters") or [])
        steps.append(
            Call("step" if step["metric_exists"] else "no_step", [step["metric_id"]], {"where": where} if where else {})
        )
    named = {}
    if not _is_all_time(node.get("timeframe_filter")):
        named["when"] = filter_in_words(node["timeframe_filter"])
    if node.get("completion_window_seconds") is not None:
        named["within"] = node["completion_window_seconds"]
    if node.get("same") is not None:
        named["same"] = node["same"]
    return Call("went_through", steps, named)


def _property(node: Node) -> Call:
    name, filter = node["property"], filter_in_words(node["filter"])
    for prefix, word in (("properties['", "custom_property"), ("location['", "location")):
        if name.startswith(prefix) and name.endswith("']"):
            return Call(word, [name[len(prefix) : -2], filter])
    return Call("property", [name, filter])


def _list(node: Node) -> Call:
    timeframe = node.get("timeframe_filter")
    named = {"joined": filter_in_words(timeframe)} if timeframe else {}
    return Call("on_list" if node["is_member"] else "not_on_list", list(node["group_ids"]), named)


def _consent(node: Node) -> Call:
    consent = node["consent"]
    status = consent.get("consent_status") or {}
    arguments = [consent["channel"]]
    filters = [_consent_filter(item, "method", "consent_method") for item in status.get("filters") or []]
    if status.get("subscription", "any") != "any" or filters:
        arguments.append(status.get("subscription", "any"))
    if filters:
        arguments.append(filters)
    return Call("can_receive" if consent["can_receive_marketing"] else "cannot_receive", arguments)


def _permission(node: Node) -> Call:
    permission = node["permission"]
    filters = [
        _consent_filter(item, "subscribe_method", "subscribe_method") for item in permission.get("filters") or []
    ]
    return Call(
        "whatsapp_permission", [node["channel"], permission["reachable_status"], *([filters] if filters else [])]
    )


def _consent_filter(item: Node, method_field: str, method_word: str) -> Call:
    filter = [filter_in_words(item["filter"])] if item.get("filter") else []
    if item["field"] == method_field:
        return Call(method_word, [item["method"], *filter])
    return Call("consent_field", [item["field"], *filter])


def _region(node: Node) -> Call:
    return Call("in_region" if node["in_region"] else "not_in_region", [node["region"]])


def _distance(node: Node) -> Call:
    word = {"less-than": "within_distance", "greater-than": "beyond_distance"}[node["filter"]["operator"]]
    return Call(word, [node["filter"]["value"], node["unit"], node["postal_code"], node["country_code"]])


def _prediction(node: Node) -> Call:
    if node["dimension"] != "channel_affinity":
        return Call("predicted", [node["dimension"], filter_in_words(node["filter"])])
    if node["measurement"] == "rank":
        return Call("channel_rank", [node["predicted_channel"], filter_in_words(node["filter"])])
    if set(node["filter"]) != {"type", "operator", "value"}:
        raise NoWord
    return Call("channel_priority", [node["predicted_channel"], node["filter"]["value"]])


def _custom_object(node: Node) -> Call:
    filters = node.get("filters") or []
    names = [item["property_id"] for item in filters]
    if len(set(names)) < len(names):
        raise NoWord
    arguments = [node["object_type_id"], node["object_type_relationship_id"]]
    if (node["filter"]["operator"], node["filter"]["value"]) != ("greater-than-or-equal", 1):
        arguments.append(filter_in_words(node["filter"]))
    where = {item["property_id"]: filter_in_words(item["filter"]) for item in filters}
    return Call("has_custom_object", arguments, {"where": where} if where else {})


def _segment(node: Node) -> Call:
    return Call("in_segment" if node["is_member"] else "not_in_segment", [node["segment"]])


def _sample(node: Node) -> Call:
    return Call("sampled", [node["percentage"], *([node["salt"]] if node.get("salt") else [])])


# Type -> the members that its words can say, and how.
CONDITION_WORDS: dict[str, tuple[str, Callable[[Node], Call]]] = {
    "profile-metric": (
        "metric_id measurement measurement_filter measurement_property timeframe_filter metric_filters",
        _metric,
    ),
    "profile-metric-funnel": ("steps timeframe_filter completion_window_seconds same", _funnel),
    "profile-property": ("property filter", _property),
    "profile-group-membership": ("is_member group_ids timeframe_filter", _list),
    "profile-marketing-consent": ("consent", _consent),
    "profile-permissions": ("channel permission", _permission),
    "profile-region": ("in_region region", _region),
    "profile-postal-code-distance": ("country_code postal_code unit filter", _distance),
    "profile-predictive-analytics": ("dimension measurement predicted_channel filter", _prediction),
    "profile-has-custom-object": ("object_type_id object_type_relationship_id filter filters", _custom_object),
    "profile-segment-membership": ("is_member segment", _segment),
    "profile-sample": ("percentage salt", _sample),
}
