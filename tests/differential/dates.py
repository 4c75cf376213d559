"""Date filters: calendar arithmetic and the windows of every operator, seen from one instant T."""

from __future__ import annotations

import calendar
import math
from datetime import date, datetime, timedelta

from values import parse_timestamp

DAY = timedelta(days=1)
DAYS_PER_UNIT = {"day": 1, "week": 7}
MONTHS_PER_UNIT = {"month": 1, "year": 12}
DAYS_OF_A_LEAP_YEAR = 366

# An instant, or what lies before the year 1 (minus infinity) or after the year 9999 (plus infinity).
Bound = datetime | float


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


def shift(instant: datetime, quantity: int, unit: str) -> Bound:
    """An instant moved by a signed quantity of units, out of the calendar if need be."""
    try:
        if unit == "hour":
            return instant + timedelta(hours=quantity)
        if unit in DAYS_PER_UNIT:
            return instant + timedelta(days=quantity * DAYS_PER_UNIT[unit])
        if unit in MONTHS_PER_UNIT:
            return shift_months(instant, quantity * MONTHS_PER_UNIT[unit])
    except (OverflowError, ValueError):
        return math.copysign(math.inf, quantity)
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


def _order(bound: Bound) -> tuple[float, datetime]:
    """A key by which instants and what lies beyond the calendar are in the order of time."""
    return (0, bound) if isinstance(bound, datetime) else (bound, datetime.min)


def _is_before(one: Bound, other: Bound) -> bool:
    return _order(one) < _order(other)


def _next_day(bound: Bound) -> Bound:
    return shift(cut(bound), 1, "day") if isinstance(bound, datetime) else bound


def _ago(now: datetime, quantity: int, unit: str) -> Bound:
    start = now if unit == "hour" else cut(now)
    return shift(start, -_quantity(quantity), unit)


def _ahead(now: datetime, quantity: int, unit: str) -> Bound:
    start = now if unit == "hour" else cut(now)
    return shift(start, _quantity(quantity), unit)


def in_the_last(flt: dict, ts: datetime, now: datetime) -> bool:
    return not _is_before(ts, _ago(now, flt["quantity"], flt["unit"])) and ts <= now


def at_least(flt: dict, ts: datetime, now: datetime) -> bool:
    return _is_before(ts, _ago(now, flt["quantity"], flt["unit"]))


def between(flt: dict, ts: datetime, now: datetime) -> bool:
    nearer, farther = sorted((flt["start"], flt["end"]))
    earliest, latest = _ago(now, farther, flt["unit"]), _ago(now, nearer, flt["unit"])
    if _is_before(ts, earliest) or ts > now:
        return False
    return not _is_before(latest, ts) if flt["unit"] == "hour" else _is_before(ts, _next_day(latest))


def in_the_next(flt: dict, ts: datetime, now: datetime) -> bool:
    end = _ahead(now, flt["quantity"], flt["unit"])
    return now < ts and (not _is_before(end, ts) if flt["unit"] == "hour" else _is_before(ts, _next_day(end)))


def before(flt: dict, ts: datetime, now: datetime) -> bool:
    return ts < cut(_static(flt["date"]))


def after(flt: dict, ts: datetime, now: datetime) -> bool:
    return not _is_before(ts, _next_day(_static(flt["date"])))


def between_static(flt: dict, ts: datetime, now: datetime) -> bool:
    start, end = _static(flt["start"]), _static(flt["end"])
    return start <= ts and (_is_before(ts, _next_day(end)) if end == cut(end) else ts <= end)


def _nth(n: int, weekday: int, month: int, year: int) -> date:
    """The n-th weekday (calendar.MONDAY …) of a month."""
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    return [week[weekday] for week in weeks if week[weekday].month == month][n - 1]


def _black_friday_weekend(year: int) -> tuple[date, date]:
    friday = _nth(4, calendar.THURSDAY, 11, year) + DAY
    return friday, friday + 3 * DAY


def _two_weeks_up_to(day: date) -> tuple[date, date]:
    return day - 13 * DAY, day


HOLIDAYS = {
    "black_friday_weekend": _black_friday_weekend,
    "christmas": lambda year: (date(year, 12, 1), date(year, 12, 26)),
    "sinterklaas": lambda year: (date(year, 11, 15), date(year, 12, 5)),
    "mothers_day": lambda year: _two_weeks_up_to(_nth(2, calendar.SUNDAY, 5, year)),
    "fathers_day": lambda year: _two_weeks_up_to(_nth(3, calendar.SUNDAY, 6, year)),
    "valentines_day": lambda year: _two_weeks_up_to(date(year, 2, 14)),
}


def holiday(flt: dict, ts: datetime, now: datetime) -> bool:
    if flt["holiday"] not in HOLIDAYS:
        raise DefinitionError(f"unknown holiday {flt['holiday']!r}")
    year = now.year - _quantity(flt["years_ago"])
    if year < 1:
        return False
    first, last = HOLIDAYS[flt["holiday"]](year)
    return first <= ts.date() <= last


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
    first = _ago(now, flt["quantity"], flt["unit"])
    first = first.date() if isinstance(first, datetime) else date.min
    return (ts.month, ts.day) in days_of_year(first, now.date())


def anniversary_next(flt: dict, ts: datetime, now: datetime) -> bool:
    last = _ahead(now, flt["quantity"], flt["unit"])
    last = last.date() if isinstance(last, datetime) else date.max
    return (ts.month, ts.day) in days_of_year(now.date() + DAY, last)


OPERATORS = {
    "in-the-last": in_the_last,
    "at-least": at_least,
    "between": between,
    "in-the-next": in_the_next,
    "before": before,
    "after": after,
    "between-static": between_static,
    "holiday": holiday,
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
