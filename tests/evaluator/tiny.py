"""Small helpers for hand-worked cases: one profile, the small reference data, one fixed instant."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from evaluator.members import members
from evaluator.reference import load_reference
from evaluator.shop import Shop

REFERENCE = load_reference(Path(__file__).resolve().parent / "reference_small")
NOW = datetime(2026, 3, 17, 13, 45)
ALWAYS = {"type": "date", "operator": "alltime"}


def selects(condition: dict, as_of: datetime = NOW, profile: dict | None = None, **tables: list[dict]) -> bool:
    """Whether a shop's only profile, `p`, is a member; rows without a profile_id are made to belong to it."""
    shop = Shop(
        profiles=[{"profile_id": "p", **(profile or {})}],
        **{
            name: rows if name == "custom_objects" else [{"profile_id": "p", **row} for row in rows]
            for name, rows in tables.items()
        },
    )
    return members(condition, shop, as_of, reference=REFERENCE) == {"p"}


def custom(flt: dict, name: str = "x") -> dict:
    """A condition on a custom property."""
    return {"type": "profile-property", "property": f"properties['{name}']", "filter": flt}


def holding(value: object) -> dict:
    """A profile whose custom property `x` holds a value; `...` leaves it out."""
    return {"properties": {} if value is ... else {"x": value}}


def string(operator: str, value: object, **more: object) -> dict:
    """A string filter."""
    return {"type": "string", "operator": operator, "value": value, **more}


def numeric(operator: str, value: float, **more: object) -> dict:
    """A numeric filter."""
    return {"type": "numeric", "operator": operator, "value": value, **more}


def boolean(value: bool, **more: object) -> dict:
    """A boolean filter."""
    return {"type": "boolean", "operator": "equals", "value": value, **more}


def listed(operator: str, value: object, **more: object) -> dict:
    """A list filter."""
    return {"type": "list", "operator": operator, "value": value, **more}


def exists(operator: str = "is-set") -> dict:
    """An existence filter."""
    return {"type": "existence", "operator": operator}


def relative(operator: str, quantity: int, unit: str = "day") -> dict:
    """A relative date filter."""
    return {"type": "date", "operator": operator, "quantity": quantity, "unit": unit}


def ago(start: int, end: int, unit: str = "day") -> dict:
    """A range of a date filter."""
    return {"type": "date", "operator": "between", "start": start, "end": end, "unit": unit}


def from_to(start: str, end: str) -> dict:
    """A date filter between two dates."""
    return {"type": "date", "operator": "between-static", "start": start, "end": end}


def holiday(name: str, years_ago: int) -> dict:
    """A date filter on a holiday."""
    return {"type": "date", "operator": "holiday", "holiday": name, "years_ago": years_ago}


def static(operator: str, date: str) -> dict:
    """A static date filter."""
    return {"type": "date", "operator": operator, "date": date}


def span(start: str, end: str) -> dict:
    """A static date range."""
    return {"type": "date", "operator": "between-static", "start": start, "end": end}


def metric(measurement: str, operator: str, value: float, **more: object) -> dict:
    """A condition on the metric `M` over all time."""
    return {
        "type": "profile-metric",
        "metric_id": "M",
        "measurement": measurement,
        "measurement_filter": numeric(operator, value),
        "timeframe_filter": ALWAYS,
        **more,
    }


def happened(*days_ago: float, **more: object) -> list[dict]:
    """Events of the metric `M`, so many days before the instant."""
    return [
        {"event_id": f"e{number}", "metric": "M", "occurred_at": NOW - timedelta(days=days), **more}
        for number, days in enumerate(days_ago)
    ]


def valued(*values: float | None) -> list[dict]:
    """Events of the metric `M` with these values."""
    return [
        {"event_id": f"e{number}", "metric": "M", "occurred_at": NOW - timedelta(hours=number), "value": value}
        for number, value in enumerate(values)
    ]


def described(*properties: object) -> list[dict]:
    """Events of the metric `M` with these properties."""
    return [
        {"event_id": f"e{number}", "metric": "M", "occurred_at": NOW - timedelta(hours=number), "properties": found}
        for number, found in enumerate(properties)
    ]
