"""Random draws from the second extensions of the grammar, for `DefinitionMaker`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluator import grammar
from evaluator import vocabulary as words
from evaluator.filters import VERSION, compare
from evaluator.vocabulary import chance

if TYPE_CHECKING:
    from evaluator.generate_definition import DefinitionMaker

PER = ("Brand", "$flow", "Item Count", "Apple Privacy Open", "Price", "Items")
SPANS = (1, 2, 7, 30, 90, 365)
ANCHOR_QUANTITIES = {"hour": (0, 1, 5, 24, 36, 1000, 10**9), "day": (0, 1, 7, 30, 90, 400, 10**7)}
PERCENTAGES = (0.07, 1, 10, 12.5, 33.3, 50, 66.67, 90, 100)
OFFSETS = (0, 0, -1, -1, -1, -2, -3, -4, -12, 1, 2, -3000, 9000)
ITEM_KINDS = {"Sku": "string", "Price": "numeric", "On Sale": "boolean", "Note": "string"}


def varied_metric(maker: DefinitionMaker, condition: dict) -> dict:
    """An event condition with one of the members that the second extensions add."""
    varied = maker.rng.choice((_occurrence, _per, _less, _in_any_days, _measurement, _anchored, _anchored))
    return varied(maker, dict(condition))


def _without(condition: dict, *names: str) -> dict:
    return {name: value for name, value in condition.items() if name not in names}


def _occurrence(maker: DefinitionMaker, condition: dict) -> dict:
    condition = _without(condition, "measurement", "measurement_filter", "measurement_property")
    condition["occurrence"] = maker.rng.choice(("first", "latest"))
    if chance(maker.rng, 0.75):
        condition["then_filters"] = [maker.event_filter() for _ in range(maker.rng.choice((1, 1, 2)))]
    asks = any(entry.get("filter") for entry in condition.get("then_filters", ()))
    if not asks or chance(maker.rng, 0.3):
        condition["then_timeframe_filter"] = timeframe(maker)
    return condition


def timeframe(maker: DefinitionMaker) -> dict:
    """A timeframe of events, now and then around an anchor."""
    if chance(maker.rng, 0.3):
        return anchored(maker)
    return maker.date_filter("metric", [event.occurred_at for event in maker.events])


def anchored(maker: DefinitionMaker) -> dict:
    """A timeframe after or before another event or a date property."""
    rng = maker.rng
    unit = rng.choice(("hour", "day", "day"))
    if chance(rng, 0.25):
        anchor = {"property": maker.property_name("date")}
    else:
        anchor = {"metric_id": maker.metric_name(), "occurrence": rng.choice(("first", "latest"))}
        if chance(rng, 0.3):
            maker.add_metric_filters(anchor)
    return {
        "type": "date",
        "operator": rng.choice(("after-event", "before-event")),
        "anchor": anchor,
        "unit": unit,
        "quantity": rng.choice(ANCHOR_QUANTITIES[unit]),
    }


def _anchored(maker: DefinitionMaker, condition: dict) -> dict:
    return {**condition, "timeframe_filter": anchored(maker)}


def _per(maker: DefinitionMaker, condition: dict) -> dict:
    condition["per"] = maker.rng.choice(PER)
    if condition["measurement"] in grammar.NET_MEASUREMENTS and chance(maker.rng, 0.25):
        condition = _less(maker, condition)
    flt = condition["measurement_filter"]
    if compare(flt["operator"], 0, flt["value"]):
        value = maker.rng.choice((1, 1, 2, 3))
        operator = maker.rng.choice(("greater-than-or-equal", "equals", "greater-than"))
        condition["measurement_filter"] = {"type": "numeric", "operator": operator, "value": value}
    return condition


def _less(maker: DefinitionMaker, condition: dict) -> dict:
    if condition["measurement"] not in grammar.NET_MEASUREMENTS:
        condition = {**_without(condition, "measurement_property"), "measurement": "count"}
        condition["measurement_filter"] = maker.measurement_filter(condition)
    entries = []
    for _ in range(maker.rng.choice((1, 1, 2))):
        entry = {"metric_id": maker.metric_name()}
        if chance(maker.rng, 0.4):
            maker.add_metric_filters(entry)
        entries.append(entry)
    return {**condition, "less": entries}


def _in_any_days(maker: DefinitionMaker, condition: dict) -> dict:
    operator = maker.rng.choice(("greater-than", "greater-than-or-equal"))
    flt = {"type": "numeric", "operator": operator, "value": maker.rng.choice((0, 1, 2, 2, 3, 4))}
    condition = _without(condition, "measurement_property")
    return {**condition, "measurement": "count", "measurement_filter": flt, "in_any_days": maker.rng.choice(SPANS)}


def _measurement(maker: DefinitionMaker, condition: dict) -> dict:
    measurement = maker.rng.choice(("weeks", "months", "gap", "gap"))
    pool = (0, 0.5, 1, 2, 7, 30, 45.25, 200) if measurement == "gap" else (0, 1, 2, 3, 4)
    flt = {"type": "numeric", "operator": maker.rng.choice(grammar.NUMERIC), "value": maker.rng.choice(pool)}
    return {**_without(condition, "measurement_property"), "measurement": measurement, "measurement_filter": flt}


def rank(maker: DefinitionMaker) -> dict:
    """The best or the worst by a measurement or a prediction."""
    rng = maker.rng
    if chance(rng, 0.25):
        by = {"dimension": rng.choice(grammar.DIMENSIONS)}
    else:
        measured = maker.plain_metric()
        names = ("metric_id", "measurement", "measurement_property", "metric_filters", "timeframe_filter")
        by = {name: measured[name] for name in names if name in measured}
        if chance(rng, 0.2):
            by = {**_without(by, "measurement_property"), "measurement": rng.choice(("weeks", "months", "gap"))}
    condition = {"type": "profile-rank", "by": by}
    if maker.evaluator.segments and chance(rng, 0.4):
        condition["among"] = rng.choice(sorted(maker.evaluator.segments))
    form = rng.choice(("top", "top", "bottom", "mean"))
    return {**condition, form: rng.choice(("above", "below") if form == "mean" else PERCENTAGES)}


def calendar_window(maker: DefinitionMaker) -> dict:
    """A period of the calendar."""
    flt = {
        "type": "date",
        "operator": "calendar",
        "unit": maker.rng.choice(("day", "week", "month", "quarter", "year")),
        "offset": maker.rng.choice(OFFSETS),
    }
    return {**flt, "to_date": True} if chance(maker.rng, 0.3) else flt


def version_filter(maker: DefinitionMaker, values: list) -> dict:
    """A comparison of version numbers."""
    usable = [value for value in values if isinstance(value, str) and VERSION.fullmatch(value)]
    value = maker.rng.choice([*usable, *words.VERSIONS])
    flt = {"type": "version", "operator": maker.rng.choice(grammar.NUMERIC), "value": value}
    return {**flt, "missing": "match"} if chance(maker.rng, 0.1) else flt


def items_filter(maker: DefinitionMaker, objects: list[dict]) -> dict:
    """A filter that one object of a list has to meet as a whole."""
    where = []
    for name in maker.rng.sample(sorted(ITEM_KINDS), maker.rng.choice((1, 1, 2, 3))):
        kind = "existence" if chance(maker.rng, 0.15) else ITEM_KINDS[name]
        where.append({"property": name, "filter": maker.value_filter(kind, [thing.get(name) for thing in objects])})
    return {"type": "items", "operator": maker.rng.choice(("any", "any", "none")), "where": where}


def may_ignore_case(maker: DefinitionMaker, kind: str, flt: dict) -> dict:
    """The filter, now and then blind to case; or a regular expression that is."""
    if flt.get("operator") in ("regex", "nregex") and isinstance(flt.get("value"), str):
        return {**flt, "value": "(?i)" + flt["value"]} if chance(maker.rng, 0.2) else flt
    if kind in grammar.KINDS_WITH_CASE and chance(maker.rng, 0.2):
        return {**flt, "ignore_case": chance(maker.rng, 0.9)}
    return flt
