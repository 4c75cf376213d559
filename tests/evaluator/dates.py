"""Date filters: calendar arithmetic and the windows of every operator, seen from one instant T in one time zone."""

from __future__ import annotations

import calendar
import math
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache

from evaluator.clock import Clock
from evaluator.values import DateText, read_date_text

DAY = timedelta(days=1)
DAYS_PER_UNIT = {"day": 1, "week": 7}
MONTHS_PER_UNIT = {"month": 1, "quarter": 3, "year": 12}
DAYS_OF_A_LEAP_YEAR = 366
LEAP_DAY = (2, 29)

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
    """An instant or a local time moved by a signed quantity of units, out of the calendar if need be."""
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


def _order(bound: Bound) -> tuple[float, datetime]:
    """A key by which instants and what lies beyond the calendar are in the order of time."""
    return (0, bound) if isinstance(bound, datetime) else (bound, datetime.min)


def is_before(one: Bound, other: Bound) -> bool:
    """Whether one bound is earlier than another."""
    return _order(one) < _order(other)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def start_of(local_midnight: Bound, clock: Clock) -> Bound:
    """The instant at which a local day starts; what lies beyond the calendar stays there."""
    return clock.start_of(local_midnight.date()) if isinstance(local_midnight, datetime) else local_midnight


def day_after(local_midnight: Bound, clock: Clock) -> Bound:
    """The instant at which the next local day starts."""
    return start_of(shift(local_midnight, 1, "day"), clock) if isinstance(local_midnight, datetime) else local_midnight


# Dates in definitions


def _parsed(text: str) -> DateText:
    read = read_date_text(text)
    if read is None:
        raise DefinitionError(f"no date: {text!r}")
    return read


def _static_day(text: str, clock: Clock) -> datetime:
    """Midnight of the local day that a date of a definition names."""
    read = _parsed(text)
    if read.is_plain_date or read.offset is None:
        return cut(read.written)
    return cut(clock.local(read.instant))


def _static_instant(text: str, clock: Clock) -> datetime:
    read = _parsed(text)
    if read.is_plain_date or read.offset is None:
        return clock.instant(read.written)
    return read.instant


# Windows: each says whether it holds for an instant


def _ago(quantity: int, unit: str, clock: Clock) -> Bound:
    return shift(_midnight(clock.today), -_quantity(quantity), unit)


def _ahead(quantity: int, unit: str, clock: Clock) -> Bound:
    return shift(_midnight(clock.today), _quantity(quantity), unit)


def in_the_last(flt: dict, ts: datetime, clock: Clock) -> bool:
    if flt["unit"] == "hour":
        first = shift(clock.now, -_quantity(flt["quantity"]), "hour")
    else:
        first = start_of(_ago(flt["quantity"], flt["unit"], clock), clock)
    return not is_before(ts, first) and ts <= clock.now


def at_least(flt: dict, ts: datetime, clock: Clock) -> bool:
    if flt["unit"] == "hour":
        return is_before(ts, shift(clock.now, -_quantity(flt["quantity"]), "hour"))
    return is_before(ts, start_of(_ago(flt["quantity"], flt["unit"], clock), clock))


def between(flt: dict, ts: datetime, clock: Clock) -> bool:
    nearer, farther = sorted((_quantity(flt["start"]), _quantity(flt["end"])))
    if ts > clock.now:
        return False
    if flt["unit"] == "hour":
        earliest, latest = (shift(clock.now, -quantity, "hour") for quantity in (farther, nearer))
        return not is_before(ts, earliest) and not is_before(latest, ts)
    earliest, latest = _ago(farther, flt["unit"], clock), _ago(nearer, flt["unit"], clock)
    return not is_before(ts, start_of(earliest, clock)) and is_before(ts, day_after(latest, clock))


def in_the_next(flt: dict, ts: datetime, clock: Clock) -> bool:
    if ts <= clock.now:
        return False
    if flt["unit"] == "hour":
        return not is_before(shift(clock.now, _quantity(flt["quantity"]), "hour"), ts)
    return is_before(ts, day_after(_ahead(flt["quantity"], flt["unit"], clock), clock))


def before(flt: dict, ts: datetime, clock: Clock) -> bool:
    return is_before(ts, start_of(_static_day(flt["date"], clock), clock))


def after(flt: dict, ts: datetime, clock: Clock) -> bool:
    return not is_before(ts, day_after(_static_day(flt["date"], clock), clock))


def between_static(flt: dict, ts: datetime, clock: Clock) -> bool:
    start, end = _static_instant(flt["start"], clock), _static_instant(flt["end"], clock)
    written = _parsed(flt["end"])
    # A plain date stays the day that it names, also one that the zone has skipped.
    day = cut(written.written if written.is_plain_date else clock.local(end))
    if written.is_plain_date or end == clock.start_of(day.date()):
        return start <= ts and is_before(ts, day_after(day, clock))
    return start <= ts <= end


def alltime(flt: dict, ts: datetime, clock: Clock) -> bool:
    return True


def period(unit: str, offset: int, clock: Clock) -> tuple[Bound, Bound]:
    """Midnights of the first local day of a calendar period and of the first one after it."""
    today = clock.today
    firsts = {
        "day": today,
        "week": clock.week(today) if today - date.min >= 6 * DAY else today,
        "month": today.replace(day=1),
        "quarter": today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1),
        "year": today.replace(month=1, day=1),
    }
    if unit not in firsts:
        raise DefinitionError(f"unknown unit of a calendar window {unit!r}")
    first = shift(_midnight(firsts[unit]), offset, unit)
    return first, shift(first, 1, unit) if isinstance(first, datetime) else first


def calendar_window(flt: dict, ts: datetime, clock: Clock) -> bool:
    first, following = period(flt["unit"], flt["offset"], clock)
    if is_before(ts, start_of(first, clock)):
        return False
    if not flt.get("to_date"):
        return is_before(ts, start_of(following, clock))
    if flt["offset"] == 0:
        return ts <= clock.now
    end = shift(clock.local(clock.now), flt["offset"], flt["unit"])
    return not is_before(clock.instant(end) if isinstance(end, datetime) else end, ts)


def _nth(n: int, weekday: int, month: int, year: int) -> date:
    """The n-th weekday (calendar.MONDAY …) of a month."""
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    return [week[weekday] for week in weeks if week[weekday].month == month][n - 1]


def _black_friday_weekend(year: int) -> tuple[date, date]:
    friday = _nth(4, calendar.THURSDAY, 11, year) + DAY
    return friday, friday + 3 * DAY


def _two_weeks_up_to(day: date) -> tuple[date, date]:
    return day - 13 * DAY, day


HOLIDAYS: dict[str, Callable[[int], tuple[date, date]]] = {
    "black_friday_weekend": _black_friday_weekend,
    "christmas": lambda year: (date(year, 12, 1), date(year, 12, 26)),
    "sinterklaas": lambda year: (date(year, 11, 15), date(year, 12, 5)),
    "mothers_day": lambda year: _two_weeks_up_to(_nth(2, calendar.SUNDAY, 5, year)),
    "fathers_day": lambda year: _two_weeks_up_to(_nth(3, calendar.SUNDAY, 6, year)),
    "valentines_day": lambda year: _two_weeks_up_to(date(year, 2, 14)),
}


def holiday(flt: dict, ts: datetime, clock: Clock) -> bool:
    if flt["holiday"] not in HOLIDAYS:
        raise DefinitionError(f"unknown holiday {flt['holiday']!r}")
    year = clock.today.year - _quantity(flt["years_ago"])
    if year < 1:
        return False
    first, last = HOLIDAYS[flt["holiday"]](year)
    return clock.start_of(first) <= ts and is_before(ts, day_after(_midnight(last), clock))


WINDOWS = {
    "in-the-last": in_the_last,
    "at-least": at_least,
    "between": between,
    "in-the-next": in_the_next,
    "before": before,
    "after": after,
    "between-static": between_static,
    "calendar": calendar_window,
    "holiday": holiday,
    "alltime": alltime,
}


# Days of the year: each says whether it holds for a month and day


def _days_of(day: date, rule: str) -> set[tuple[int, int]]:
    """Month and day of a day, and that of 29 February where a common year keeps it on this day."""
    found = {(day.month, day.day)}
    stand_in = {"february_28": (2, 28), "march_1": (3, 1)}.get(rule)
    if not calendar.isleap(day.year) and (day.month, day.day) == stand_in:
        found.add(LEAP_DAY)
    return found


@cache
def _days_between(first: date, last: date, rule: str) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    day, left = first, 8 * DAYS_OF_A_LEAP_YEAR + 2
    while day <= last and left:
        found |= _days_of(day, rule)
        if day == date.max:
            break
        day, left = day + DAY, left - 1
    return found


def _date(bound: Bound) -> date:
    return bound.date() if isinstance(bound, datetime) else date.max if bound > 0 else date.min


def anniversary(flt: dict, month_day: tuple[int, int], clock: Clock) -> bool:
    return month_day in _days_of(clock.today, clock.leap_day_birthdays)


def anniversary_month(flt: dict, month_day: tuple[int, int], clock: Clock) -> bool:
    month = month_day[0]
    if month_day == LEAP_DAY and clock.leap_day_birthdays == "march_1" and not calendar.isleap(clock.today.year):
        month = 3
    return month == clock.today.month


def calendar_month(flt: dict, month_day: tuple[int, int], clock: Clock) -> bool:
    if not 1 <= flt["value"] <= 12:
        raise DefinitionError(f"no month: {flt['value']}")
    return month_day[0] == flt["value"]


def _local_day(quantity: int, unit: str, sign: int, clock: Clock) -> date:
    if unit == "hour":
        moved = shift(clock.now, sign * _quantity(quantity), "hour")
        return _date(clock.local(moved) if isinstance(moved, datetime) else moved)
    return _date(shift(_midnight(clock.today), sign * _quantity(quantity), unit))


def anniversary_last(flt: dict, month_day: tuple[int, int], clock: Clock) -> bool:
    first = _local_day(flt["quantity"], flt["unit"], -1, clock)
    # Going back far enough meets every day of the year; the last eight years do.
    first = max(first, clock.today - min(8 * DAYS_OF_A_LEAP_YEAR * DAY, clock.today - date.min))
    return month_day in _days_between(first, clock.today, clock.leap_day_birthdays)


def anniversary_next(flt: dict, month_day: tuple[int, int], clock: Clock) -> bool:
    last = _local_day(flt["quantity"], flt["unit"], 1, clock)
    return clock.today < date.max and month_day in _days_between(clock.today + DAY, last, clock.leap_day_birthdays)


DAYS_OF_THE_YEAR = {
    "anniversary": anniversary,
    "anniversary-month": anniversary_month,
    "calendar-month": calendar_month,
    "anniversary-last": anniversary_last,
    "anniversary-next": anniversary_next,
}


def window_holds(flt: dict, ts: datetime, clock: Clock) -> bool:
    """Whether a date filter that is a window is true of an instant (naive, UTC)."""
    if flt["operator"] not in WINDOWS:
        raise DefinitionError(f"unknown date operator {flt['operator']!r}")
    return WINDOWS[flt["operator"]](flt, ts, clock)


def date_holds(flt: dict, value: object, clock: Clock) -> bool | None:
    """Whether a date filter is true of a value: an instant (naive, UTC) or a text; None where it reads as no date."""
    if flt["operator"] in DAYS_OF_THE_YEAR:
        month_day = read_month_day(value, clock)
        return None if month_day is None else DAYS_OF_THE_YEAR[flt["operator"]](flt, month_day, clock)
    ts = read_instant(value, clock)
    return None if ts is None else window_holds(flt, ts, clock)


def read_instant(value: object, clock: Clock) -> datetime | None:
    """The instant of a property: a text without a time is that local day, one without an offset is in UTC."""
    if isinstance(value, datetime):
        return value
    read = read_date_text(value) if isinstance(value, str) else None
    if read is None:
        return None
    return read.instant if read.has_time else clock.start_of(read.written.date())


def read_month_day(value: object, clock: Clock) -> tuple[int, int] | None:
    """Month and day of a property: those of a plain date or of a birthday without a year, else the local ones."""
    if isinstance(value, datetime):
        local = clock.local(value)
        return local.month, local.day
    if not isinstance(value, str):
        return None
    for prefix in ("--", "0000-", ""):
        if value.startswith(prefix) and len(value) == len(prefix) + 5:
            read = read_date_text("2000-" + value[len(prefix) :])
            return None if read is None else (read.written.month, read.written.day)
    read = read_date_text(value)
    if read is None:
        return None
    local = read.written if read.is_plain_date or not read.has_time else clock.local(read.instant)
    # A midnight without an offset is a plain date, too.
    if read.has_time and read.offset is None and read.written == cut(read.written):
        local = read.written
    return local.month, local.day
