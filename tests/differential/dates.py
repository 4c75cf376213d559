"""Date filters: calendar arithmetic and the windows of every operator, seen from one instant T."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

from values import parse_timestamp

DAY = timedelta(days=1)
DAYS_PER_UNIT = {"day": 1, "week": 7}
MONTHS_PER_UNIT = {"month": 1, "year": 12}
DAYS_OF_A_LEAP_YEAR = 366


class DefinitionError(ValueError):
    """A definition that the grammar does not allow."""


def cut(instant: datetime) -> datetime:
    """Start of the UTC day."""
    return instant.replace(hour=0, minute=0, second=0, microsecond=0)


def shift_months(day: datetime, months: int) -> datetime:
    """The same day of another month, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def shift(instant: datetime, quantity: int, unit: str) -> datetime:
    """An instant moved by a signed quantity of units; beyond the calendar's ends it stays at the end."""
    try:
        if unit == "hour":
            return instant + timedelta(hours=quantity)
        if unit in DAYS_PER_UNIT:
            return instant + timedelta(days=quantity * DAYS_PER_UNIT[unit])
        if unit in MONTHS_PER_UNIT:
            return shift_months(instant, quantity * MONTHS_PER_UNIT[unit])
    except (OverflowError, ValueError):
        return datetime.min if quantity < 0 else cut(datetime.max)
    raise DefinitionError(f"unknown unit {unit!r}")


def _quantity(value: int) -> int:
    if value < 0:
        raise DefinitionError(f"negative quantity {value}")
    return value


def _static(text: str) -> datetime:
    instant = parse_timestamp(text)
    if instant is None:
        raise DefinitionError(f"no date: {text!r}")
    return instant


def _ago(now: datetime, quantity: int, unit: str) -> datetime:
    start = now if unit == "hour" else cut(now)
    return shift(start, -_quantity(quantity), unit)


def _ahead(now: datetime, quantity: int, unit: str) -> datetime:
    start = now if unit == "hour" else cut(now)
    return shift(start, _quantity(quantity), unit)


def in_the_last(flt: dict, ts: datetime, now: datetime) -> bool:
    return _ago(now, flt["quantity"], flt["unit"]) <= ts <= now


def at_least(flt: dict, ts: datetime, now: datetime) -> bool:
    return ts < _ago(now, flt["quantity"], flt["unit"])


def between(flt: dict, ts: datetime, now: datetime) -> bool:
    nearer, farther = sorted((flt["start"], flt["end"]))
    earliest, latest = _ago(now, farther, flt["unit"]), _ago(now, nearer, flt["unit"])
    if flt["unit"] == "hour":
        return earliest <= ts <= latest
    return earliest <= ts < latest + DAY and ts <= now


def in_the_next(flt: dict, ts: datetime, now: datetime) -> bool:
    end = _ahead(now, flt["quantity"], flt["unit"])
    return now < ts and (ts <= end if flt["unit"] == "hour" else ts < end + DAY)


def before(flt: dict, ts: datetime, now: datetime) -> bool:
    return ts < cut(_static(flt["date"]))


def after(flt: dict, ts: datetime, now: datetime) -> bool:
    return ts >= cut(_static(flt["date"])) + DAY


def between_static(flt: dict, ts: datetime, now: datetime) -> bool:
    start, end = _static(flt["start"]), _static(flt["end"])
    return start <= ts and (ts < end + DAY if end == cut(end) else ts <= end)


def alltime(flt: dict, ts: datetime, now: datetime) -> bool:
    return True


def anniversary(flt: dict, ts: datetime, now: datetime) -> bool:
    return (ts.month, ts.day) == (now.month, now.day)


def anniversary_month(flt: dict, ts: datetime, now: datetime) -> bool:
    return ts.month == now.month


def calendar_month(flt: dict, ts: datetime, now: datetime) -> bool:
    if not 1 <= flt["value"] <= 12:
        raise DefinitionError(f"no month: {flt['value']}")
    return ts.month == flt["value"]


def days_of_year(first: date, last: date) -> set[tuple[int, int]]:
    """Month and day of every day from the first to the last."""
    found: set[tuple[int, int]] = set()
    while first <= last and len(found) < DAYS_OF_A_LEAP_YEAR:
        found.add((first.month, first.day))
        first += DAY
    return found


def anniversary_last(flt: dict, ts: datetime, now: datetime) -> bool:
    first = _ago(now, flt["quantity"], flt["unit"]).date()
    return (ts.month, ts.day) in days_of_year(first, now.date())


def anniversary_next(flt: dict, ts: datetime, now: datetime) -> bool:
    last = _ahead(now, flt["quantity"], flt["unit"]).date()
    return (ts.month, ts.day) in days_of_year(now.date() + DAY, last)


OPERATORS = {
    "in-the-last": in_the_last,
    "at-least": at_least,
    "between": between,
    "in-the-next": in_the_next,
    "before": before,
    "after": after,
    "between-static": between_static,
    "alltime": alltime,
    "anniversary": anniversary,
    "anniversary-month": anniversary_month,
    "calendar-month": calendar_month,
    "anniversary-last": anniversary_last,
    "anniversary-next": anniversary_next,
}


def date_holds(flt: dict, ts: datetime, now: datetime) -> bool:
    """Whether a date filter is true of a timestamp; both instants are naive and in UTC."""
    if flt["operator"] not in OPERATORS:
        raise DefinitionError(f"unknown date operator {flt['operator']!r}")
    return OPERATORS[flt["operator"]](flt, ts, now)
