"""Which cells of the grammar (type x operator x unit x measurement …) definitions have used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product

from evaluator import grammar
from evaluator.normalise import canonical_condition, canonical_field, normalise

Cell = tuple


class Coverage:
    """Counts the cells of the definitions it is shown."""

    def __init__(self) -> None:
        self.counts: Counter[Cell] = Counter()

    def add(self, definition: object) -> None:
        """Count the cells of one definition."""
        self.counts.update(set(node_cells(normalise(definition))))

    def is_news(self, definition: dict) -> bool:
        """Whether a canonical definition uses a cell that none has used before."""
        return any(cell not in self.counts for cell in node_cells(definition))

    def missing(self, extensions: bool = True) -> list[Cell]:
        """Cells of the grammar that no definition has used."""
        return sorted(all_cells(extensions) - set(self.counts), key=str)


def node_cells(node: dict) -> Iterator[Cell]:
    """Cells of a tree."""
    for form in ("all", "any", "none"):
        if form in node:
            yield "node", form
            for child in node[form]:
                yield from node_cells(child)
            return
    if "condition_groups" in node:
        yield "node", "condition_groups"
        for group in node["condition_groups"]:
            for condition in group["conditions"]:
                yield from condition_cells(canonical_condition(condition))
        return
    yield from condition_cells(canonical_condition(node))


def condition_cells(condition: dict) -> Iterator[Cell]:
    """Cells of one condition."""
    yield from CELLS[condition["type"]](condition)


def _date(place: str, flt: dict | None) -> Iterator[Cell]:
    if flt:
        yield place, "date", flt["operator"], flt.get("unit") or flt.get("holiday")


def _filter(place: str, flt: dict | None) -> Iterator[Cell]:
    if not flt:
        return
    yield place, flt["type"], flt["operator"], flt.get("unit") or flt.get("holiday")
    for variant in ("missing", "property", "ignore_case"):
        if variant in flt:
            yield place, flt["type"], flt["operator"], variant
    if flt.get("value", ...) is None:
        yield place, flt["type"], flt["operator"], "null"


def _metric_filters(holder: dict) -> Iterator[Cell]:
    for item in holder.get("metric_filters") or []:
        yield from _filter("event", item.get("filter"))


def _metric(condition: dict) -> Iterator[Cell]:
    yield from (("metric", name) for name in SECOND_MEMBERS if name in condition)
    timeframe = condition.get("timeframe_filter")
    if "occurrence" in condition:
        yield "occurrence", condition["occurrence"], "then_filters" in condition, "then_timeframe_filter" in condition
        yield from _date("metric", condition.get("then_timeframe_filter"))
        yield from _date("metric", timeframe)
        yield from _metric_filters(condition)
        yield from _metric_filters({"metric_filters": condition.get("then_filters")})
        return
    measurement = condition["measurement"]
    yield "measurement", measurement, condition["measurement_filter"]["operator"]
    if "measurement_property" in condition:
        yield "measurement", measurement, "measurement_property"
    if timeframe:
        yield "measurement-timeframe", measurement, timeframe["operator"]
    yield from _date("metric", timeframe)
    yield from _metric_filters(condition)


def _funnel(condition: dict) -> Iterator[Cell]:
    yield "funnel", "window", condition.get("completion_window_seconds")
    yield "funnel", "steps", tuple(step["metric_exists"] for step in condition["steps"])[:3]
    yield from _date("funnel", condition.get("timeframe_filter"))
    for step in condition["steps"]:
        yield from _metric_filters(step)


def _property(condition: dict) -> Iterator[Cell]:
    yield from _filter("property", condition["filter"])


def _group(condition: dict) -> Iterator[Cell]:
    yield "group", condition["is_member"], bool(condition.get("timeframe_filter"))
    yield from _date("group", condition.get("timeframe_filter"))


def _consent(condition: dict) -> Iterator[Cell]:
    consent = condition["consent"]
    status = consent.get("consent_status", {"subscription": "any"})
    shape = (consent["channel"], consent["can_receive_marketing"], status["subscription"])
    filters = status.get("filters") or []
    if not filters:
        yield "consent", *shape, None, None
    for item in filters:
        yield "consent", *shape, canonical_field(item["field"]), item.get("method")
        yield from _consent_date(item)


def _consent_date(item: dict) -> Iterator[Cell]:
    if (item.get("filter") or {}).get("type") == "date":
        yield from _date("consent", item["filter"])


def _permissions(condition: dict) -> Iterator[Cell]:
    yield "permission", condition["channel"], condition["permission"]["reachable_status"]
    for item in condition["permission"].get("filters") or []:
        yield "permission", item["field"], item.get("method")
        yield from _consent_date(item)


def _region(condition: dict) -> Iterator[Cell]:
    yield "region", condition["region"], condition["in_region"]


def _distance(condition: dict) -> Iterator[Cell]:
    yield "distance", condition["unit"], condition["filter"]["operator"]


def _prediction(condition: dict) -> Iterator[Cell]:
    dimension, flt = condition["dimension"], condition["filter"]
    if dimension == "expected_date_of_next_purchase":
        yield from _date("prediction", flt)
    else:
        yield "prediction", dimension, condition.get("measurement"), flt["operator"]


def _custom_object(condition: dict) -> Iterator[Cell]:
    yield "custom-object-count", condition["filter"]["operator"]
    for item in condition.get("filters") or []:
        yield from _filter("custom-object", item["filter"])


def _segment(condition: dict) -> Iterator[Cell]:
    yield "segment", condition["is_member"]


def _sample(condition: dict) -> Iterator[Cell]:
    yield "sample", "salt" in condition


def _rank(condition: dict) -> Iterator[Cell]:
    by, form = condition["by"], next(name for name in ("top", "bottom", "mean") if name in condition)
    yield "rank", by.get("measurement") or by["dimension"], form, "among" in condition


SECOND_MEMBERS = ("per", "less", "in_any_days", "occurrence")
CELLS = {
    "profile-metric": _metric,
    "profile-metric-funnel": _funnel,
    "profile-property": _property,
    "profile-group-membership": _group,
    "profile-marketing-consent": _consent,
    "profile-permissions": _permissions,
    "profile-region": _region,
    "profile-postal-code-distance": _distance,
    "profile-predictive-analytics": _prediction,
    "profile-has-custom-object": _custom_object,
    "profile-segment-membership": _segment,
    "profile-sample": _sample,
    "profile-rank": _rank,
}


@cache
def all_cells(extensions: bool = True) -> frozenset[Cell]:
    """Every cell of the grammar, with or without the superset."""
    parts = (_date_cells, _value_cells, _metric_cells, _funnel_cells, _consent_cells, _plain_cells)
    if extensions:
        parts = (*parts, _extension_cells)
    return frozenset(cell for part in parts for cell in part(extensions))


def _date_cells(extensions: bool) -> Iterator[Cell]:
    units = grammar.BASE_UNITS + (grammar.EXTRA_UNITS if extensions else ())
    for place, operators in grammar.DATE_OPERATORS.items():
        for operator in operators:
            with_unit = operator in grammar.OPERATORS_WITH_UNIT
            yield from ((place, "date", operator, unit) for unit in (units if with_unit else (None,)))


def _value_cells(extensions: bool) -> Iterator[Cell]:
    for place, kinds in grammar.PLACES.items():
        extra = grammar.EXTRA_PLACES.get(place, ()) if extensions else ()
        for kind in (*kinds, *extra):
            if kind != "date":
                type_name, operators = grammar.KINDS[kind]
                yield from ((place, type_name, operator, None) for operator in operators)
                if kind in grammar.KINDS_WITH_NULL:
                    yield from ((place, type_name, operator, "null") for operator in operators)


def _metric_cells(extensions: bool) -> Iterator[Cell]:
    measurements = grammar.MEASUREMENTS + (grammar.EXTRA_MEASUREMENTS if extensions else ())
    for measurement, operator in product(measurements, grammar.NUMERIC):
        yield "measurement", measurement, operator
    for measurement, operator in product(measurements, grammar.DATE_OPERATORS["metric"]):
        yield "measurement-timeframe", measurement, operator


def _funnel_cells(extensions: bool) -> Iterator[Cell]:
    yield from (("funnel", "window", window) for window in grammar.WINDOWS)
    for rest in ((), (True,), (False,), *product((True, False), repeat=2)):
        yield "funnel", "steps", (True, *rest)


def _consent_cells(extensions: bool) -> Iterator[Cell]:
    for shape in grammar.CONSENT_SHAPES + (grammar.EXTRA_CONSENT_SHAPES if extensions else ()):
        cell = ("consent", shape.channel, shape.can_receive, shape.subscription)
        if not shape.required:
            yield *cell, None, None
        yield from ((*cell, name, None) for name in shape.fields)
        yield from ((*cell, "method", method) for method, _ in shape.methods)
    for channel, status in product(grammar.PERMISSION_CHANNELS, grammar.PERMISSION_STATUSES):
        yield "permission", channel, status
    yield from (("permission", "subscribe_method", method) for method, _ in grammar.PERMISSION_METHODS)
    yield from (("permission", name, None) for name in ("effective_date", "recorded_date"))


def _plain_cells(extensions: bool) -> Iterator[Cell]:
    yield "node", "condition_groups"
    yield from (("group", True, timed) for timed in (True, False))
    yield "group", False, False
    yield from (("region", *pair) for pair in product(grammar.REGIONS, (True, False)))
    yield from (("distance", *pair) for pair in product(("miles", "kilometers"), ("less-than", "greater-than")))
    yield from (
        ("prediction", dimension, None, name) for dimension, name in product(grammar.DIMENSIONS, grammar.NUMERIC)
    )
    yield from (("prediction", "predicted_gender", None, name) for name in ("equals", "not-equals"))
    yield "prediction", "channel_affinity", "priority", "equals"
    yield from (("prediction", "channel_affinity", "rank", name) for name in ("equals", "not-equals"))
    yield from (("custom-object-count", name) for name in grammar.NUMERIC)


def _extension_cells(extensions: bool) -> Iterator[Cell]:
    for place, name in product(grammar.DATE_OPERATORS, grammar.HOLIDAYS):
        yield place, "date", "holiday", name
    yield from (("node", form) for form in ("all", "any", "none"))
    yield from (("segment", is_member) for is_member in (True, False))
    yield from (("sample", salted) for salted in (True, False))
    yield from (("measurement", name, "measurement_property") for name in grammar.MEASUREMENTS_OF_A_PROPERTY)
    for kind in grammar.KINDS_WITH_PROPERTY:
        type_name, operators = grammar.KINDS[kind]
        allowed = (name for name in operators if name not in grammar.OPERATORS_WITHOUT_PROPERTY)
        yield from (("property", type_name, operator, "property") for operator in allowed)
    for place, kinds in grammar.PLACES.items():
        for kind in kinds:
            if kind in grammar.KINDS_WITH_MISSING and kind != "date":
                type_name, operators = grammar.KINDS[kind]
                yield from ((place, type_name, operator, "missing") for operator in operators)
