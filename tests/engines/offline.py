"""What the project compiles to on an engine that nobody has to reach."""

from __future__ import annotations

import re
from pathlib import Path

from agreement import SEGMENTS, segment_model
from dbt_project import ScratchProject
from evaluator import grammar

OFFLINE = ("--no-introspect", "--no-populate-cache")
# The models of memberships and audiences read tables that a run writes, and ask the warehouse for them.
SELECTION = (
    "--select",
    "resource_type:model",
    "--exclude",
    "path:models/history",
    "path:models/marts/memberships",
    "path:models/marts/activation/audiences",
    "--indirect-selection",
    "empty",
)
CONDITIONS = 4
TEXTS = ["Blue", "it's", "back\\slash", "tab\t", "ключ 🙂"]
# Engines whose SQL cannot look into the objects of a list.
WITHOUT_ITEMS = ("redshift",)
PATTERN = r"^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$"


def operator_definitions(target: str) -> dict[str, object]:
    """Segments that use every operator, measurement and type of condition that an engine has, by name."""
    conditions = {
        "property_filter": [_property(flt) for flt in _value_filters("property")],
        "event_filter": [_metric(metric_filters=[_on_event(flt)]) for flt in _value_filters("event")],
        "object_filter": [_objects(flt) for flt in _value_filters("custom-object")],
        "timeframe": [_metric(timeframe_filter=flt) for flt in _dates("metric")],
        "property_date": [_property(flt) for flt in _dates("property")],
        "measurement": [_metric(**members) for members in _measurements()],
        "column": [_property({"type": "existence", "operator": "is-set"}, name) for name in _columns()],
        "other_condition": _other_conditions(),
        "funnel": [_funnel(window) for window in grammar.WINDOWS],
        "holiday": [_property(_holiday(name)) for name in grammar.HOLIDAYS],
        "caseless_filter": [place(flt) for flt in _caseless_filters() for place in (_property, _event)],
        "version": [place(flt) for flt in _versions() for place in (_property, _event)],
        "event_among_events": _events_among_events(),
        "rank": _ranks(),
        "period": [
            *(_metric(timeframe_filter=_period(unit)) for unit in ("day", "week", "month", "quarter", "year")),
            *(_metric(measurement=name) for name in ("weeks", "months")),
            _property(_period("quarter")),
        ],
    }
    if target not in WITHOUT_ITEMS:
        conditions["item"] = _items()
    # In small pieces: a parser of Trino's gives up on statements that are too complex.
    return {
        f"every_{name}_{first // CONDITIONS + 1:02d}": {"any": found[first : first + CONDITIONS]}
        for name, found in conditions.items()
        for first in range(0, len(found), CONDITIONS)
    }


def _property(flt: dict, name: str = "properties['it\\'s']") -> dict:
    return {"type": "profile-property", "property": name, "filter": flt}


def _on_event(flt: dict) -> dict:
    return {"property": "Item Names", "filter": flt}


def _metric(**members: object) -> dict:
    return {
        "type": "profile-metric",
        "metric_id": "Placed Order",
        "measurement": "count",
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 2},
        **members,
    }


def _objects(flt: dict) -> dict:
    return {
        "type": "profile-has-custom-object",
        "object_type_id": "OT1",
        "object_type_relationship_id": "REL1",
        "filter": {"type": "numeric", "operator": "greater-than", "value": 0},
        "filters": [{"property_id": 12, "filter": flt}],
    }


def _holiday(name: str) -> dict:
    return {"type": "date", "operator": "holiday", "holiday": name, "years_ago": 2}


def _period(unit: str) -> dict:
    return {"type": "date", "operator": "calendar", "unit": unit, "offset": -4, "to_date": True}


def _value_filters(place: str) -> list[dict]:
    """Every operator that may stand at a place, once with each form of its value."""
    found = []
    for kind in grammar.PLACES[place] + grammar.EXTRA_PLACES.get(place, ()):
        if kind == "date":
            continue
        type_name, operators = grammar.KINDS[kind]
        for operator in operators:
            flt = {"type": type_name, "operator": operator, **_operand(kind, operator)}
            found.append(flt)
            if place == "property" and kind in grammar.KINDS_WITH_PROPERTY and "regex" not in operator:
                other = {name: value for name, value in flt.items() if name != "value"}
                found.append({**other, "property": "properties['Other']", "missing": "match"})
    return found


def _operand(kind: str, operator: str) -> dict:
    if kind == "existence":
        return {}
    if kind == "numeric-between":
        return {"start": 1, "end": 12345678901234567890}
    if kind == "list-contains":
        return {"value": 12}
    if "regex" in operator:
        return {"value": PATTERN}
    values = {
        "boolean": True,
        "phone": ["US", "NL"],
        "list-length": 2,
        "numeric": 12.5,
        "string-in": TEXTS,
        "list-set": TEXTS,
    }
    return {"value": values.get(kind, TEXTS[1])}


def _event(flt: dict) -> dict:
    return _metric(metric_filters=[_on_event(flt)])


def _caseless_filters() -> list[dict]:
    """What property and event filters have in common."""
    text = {"type": "string", "ignore_case": True}
    return [
        {**text, "operator": "equals", "value": TEXTS[1]},
        {**text, "operator": "not-in", "value": TEXTS},
        {**text, "operator": "ends-with", "value": TEXTS[4]},
        {"type": "string", "operator": "regex", "value": "(?i)" + PATTERN},
        {"type": "list", "operator": "contains-any", "value": TEXTS, "ignore_case": True},
        {"type": "list", "operator": "not-contains-all", "value": TEXTS, "ignore_case": True},
    ]


def _versions() -> list[dict]:
    return [{"type": "version", "operator": operator, "value": "1.10"} for operator in grammar.NUMERIC]


def _items() -> list[dict]:
    """Filters on the objects of a list as a whole, on a member of theirs, and measurements of it."""
    text = {"type": "string", "operator": "starts-with", "value": TEXTS[0], "missing": "match"}
    where = [
        {"property": "it's", "filter": text},
        {"property": "Price", "filter": {"type": "numeric", "operator": "greater-than", "value": 12.5}},
        {"property": "Gift", "filter": {"type": "boolean", "operator": "equals", "value": True}},
        {"property": "Note", "filter": {"type": "existence", "operator": "not-set"}},
    ]
    filters = [{"type": "items", "operator": operator, "where": where} for operator in ("any", "none")]
    has_any = {"type": "list", "operator": "contains-any", "value": TEXTS}
    on_path = {"property": "Lines[].it's", "filter": has_any}
    measured = [
        _metric(measurement=name, measurement_property="Lines[].Price") for name in grammar.MEASUREMENTS_OF_A_PROPERTY
    ]
    return [
        *(place(flt) for flt in filters for place in (_property, _event)),
        _property(has_any, "properties['Lines[].it\\'s']"),
        _metric(metric_filters=[on_path]),
        *measured,
        {
            "type": "profile-rank",
            "by": {"metric_id": "Placed Order", "measurement": "sum", "measurement_property": "Lines[].Price"},
            "top": 10,
        },
    ]


def _dates(place: str) -> list[dict]:
    """Every date operator of a place, the relative ones in every unit."""
    found = []
    for operator in grammar.DATE_OPERATORS[place]:
        flt = {"type": "date", "operator": operator}
        if operator in grammar.OPERATORS_WITH_UNIT:
            span = {"start": 1, "end": 3} if operator in grammar.RELATIVE_RANGE else {"quantity": 40}
            found += [{**flt, **span, "unit": unit} for unit in grammar.BASE_UNITS + grammar.EXTRA_UNITS]
        elif operator in grammar.STATIC:
            found.append({**flt, "date": "2026-03-01T10:00:00+02:00"})
        elif operator in grammar.STATIC_RANGE:
            found.append({**flt, "start": "2026-03-01T00:00:00Z", "end": "2026-03-05T10:00:00Z"})
        else:
            found.append({**flt, "value": 2} if operator in grammar.CALENDAR else flt)
    return found


def _measurements() -> list[dict]:
    names = grammar.MEASUREMENTS + grammar.EXTRA_MEASUREMENTS
    plain = [{"measurement": name} for name in names if name != "unique"]
    of_property = [
        {"measurement": name, "measurement_property": "Price"} for name in grammar.MEASUREMENTS_OF_A_PROPERTY
    ]
    return plain + of_property


def _columns() -> list[str]:
    return ["email", "created", "updated_at", "last_event_date", "location['zip']", "location['latitude']"]


def _funnel(window: str | None) -> dict:
    steps = [
        {"metric_exists": exists, "metric_id": name}
        for exists, name in (
            (True, "Viewed Product"),
            (False, "Placed Order"),
            (True, "Started Checkout"),
            (False, "Refund"),
        )
    ]
    return {
        "type": "profile-metric-funnel",
        "timeframe_filter": {"type": "date", "operator": "in-the-last", "quantity": 30, "unit": "day"},
        "completion_window_seconds": window,
        "steps": steps,
    }


def _events_among_events() -> list[dict]:
    """Events that are held against others of the same profile."""
    refund = {"metric_id": "Refund", "metric_filters": [_on_event(_value_filters("event")[0])]}
    around = {"type": "date", "unit": "day", "quantity": 7}
    after = {**around, "operator": "after-event", "anchor": {**refund, "occurrence": "first"}}
    before = {**around, "operator": "before-event", "anchor": {"property": "properties['Start']"}}
    latest = {
        "type": "profile-metric",
        "metric_id": "Placed Order",
        "occurrence": "latest",
        "then_filters": [_on_event(flt) for flt in _value_filters("event")[:2]],
        "then_timeframe_filter": after,
    }
    return [
        latest,
        _metric(timeframe_filter=before),
        _metric(measurement="sum", less=[refund]),
        _metric(measurement="sum", per="$value", less=[refund]),
        _metric(in_any_days=7, per="Item"),
        _metric(measurement="gap"),
        {**_funnel("DAYS_3"), "same": "CheckoutId"},
    ]


def _ranks() -> list[dict]:
    """The first and last of a hundred, of exact and of endless percentages, and whoever is beyond the mean."""
    by = {"metric_id": "Placed Order", "measurement": "sum"}
    return [
        {"type": "profile-rank", "by": by, "top": 12.5},
        {"type": "profile-rank", "by": {**by, "measurement": "gap"}, "bottom": 100 / 3},
        {"type": "profile-rank", "by": by, "mean": "above"},
        {"type": "profile-rank", "by": {"dimension": "historic_clv"}, "mean": "below"},
    ]


def _other_conditions() -> list[dict]:
    """One of each type that has no filter on a property."""
    above = {"type": "numeric", "operator": "greater-than", "value": 0.5}
    is_first = {"type": "numeric", "operator": "equals", "value": 1}
    is_high = {"type": "string", "operator": "equals", "value": "high"}
    recent = {"type": "date", "operator": "in-the-last", "quantity": 7, "unit": "day"}
    predicted = {"type": "profile-predictive-analytics"}
    affinity = {**predicted, "dimension": "channel_affinity", "predicted_channel": "sms"}
    consents = [
        {
            "channel": shape.channel,
            "can_receive_marketing": shape.can_receive,
            "consent_status": {
                "subscription": shape.subscription,
                "filters": [_consent_filter(name, recent) for name in shape.fields[:1]],
            },
        }
        for shape in grammar.CONSENT_SHAPES
    ]
    permissions = [
        {"channel": "whatsapp_marketing", "permission": {"reachable_status": status}}
        for status in grammar.PERMISSION_STATUSES
    ]
    return [
        {"type": "profile-group-membership", "is_member": True, "group_ids": TEXTS[:2], "timeframe_filter": recent},
        *({"type": "profile-marketing-consent", "consent": consent} for consent in consents),
        *({"type": "profile-permissions", **permission} for permission in permissions),
        *({"type": "profile-region", "in_region": True, "region": region} for region in grammar.REGIONS),
        {
            "type": "profile-postal-code-distance",
            "country_code": "USA",
            "postal_code": "02108",
            "unit": "miles",
            "filter": {"type": "numeric", "operator": "less-than", "value": 50},
        },
        *({**predicted, "dimension": dimension, "filter": above} for dimension in grammar.DIMENSIONS),
        {**predicted, "dimension": "expected_date_of_next_purchase", "filter": recent},
        {**affinity, "measurement": "priority", "filter": is_first},
        {**affinity, "measurement": "rank", "filter": is_high},
        {"type": "profile-sample", "percentage": 10, "salt": "it's"},
    ]


def _consent_filter(name: str, recent: dict) -> dict:
    is_flag = name.startswith("is_")
    return {"field": name, "filter": {"type": "boolean", "operator": "equals", "value": True} if is_flag else recent}


def compile_offline(target: str, folder: Path) -> dict[str, str]:
    """Compiled SQL by the model's path: the demo's, and that of the definitions above."""
    project = ScratchProject(folder, links=("macros", "models", "seeds"))
    for name, definition in operator_definitions(target).items():
        project.write(f"{SEGMENTS}/operators/{name}.sql", segment_model(definition, ensure_ascii=False))
    run = project.run("compile", "--target", target, *OFFLINE, *SELECTION, vars={"offline_compile": True})
    assert run.success, run.error
    compiled = folder / "target" / "compiled" / "segment_builder"
    # Beside a model's SQL lies a folder of its tests.
    files = sorted(file for file in (compiled / "models").rglob("*.sql") if not file.parent.name.endswith(".yml"))
    return {file.relative_to(compiled).as_posix(): _tidy(file.read_text(encoding="utf-8")) for file in files}


def _tidy(sql: str) -> str:
    """Without the blanks that macros leave at the ends of lines, and one blank line at most."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in sql.splitlines())).strip() + "\n"
