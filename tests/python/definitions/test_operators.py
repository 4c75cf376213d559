# ruff: noqa: E501  One case a line.
"""Every operator, every measurement and the edges of every window, with the members that the definition has by hand.

Profiles are called by what they hold, so that a row of a table reads as a sentence.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pytest

from raw_rows import RawProject, members_of

AS_OF = "2026-03-17 13:45:00"

# What a value is called -> the value under the key `p`; "unset" has no such key.
VALUES = {
    "abc": "abc",
    "Abc": "Abc",
    "bcd": "bcd",
    "empty": "",
    "10": 10,
    "2.5": 2.5,
    "'10'": "10",
    "'1e1'": "1e1",
    "' 10'": " 10",
    "true": True,
    "'yes'": "yes",
    "'NO'": "NO",
    "0": 0,
    "[abc b]": ["abc", "b"],
    "[10 null]": [10, None],
    "[]": [],
    "[{abc} 7]": [{"abc": 2, "b": "x"}, 7],
    "{abc}": {"abc": 1},
    "1.9.1": "1.9.1",
    "1.10.1": "1.10.1",
    "null": None,
}
NAMES = [*VALUES, "unset"]
SCALARS = {name for name, value in VALUES.items() if not isinstance(value, list | dict) and value is not None}
LISTABLE = SCALARS | {"[abc b]", "[10 null]", "[]", "[{abc} 7]"}
UNSET = {"null", "unset"}
NO_SCALAR = set(NAMES) - SCALARS
NUMBERS = {"10", "2.5", "'10'", "'1e1'", "0"}
TENS = {"10", "'10'", "'1e1'"}
OF_TWO = {"[abc b]", "[10 null]", "[{abc} 7]"}


def filter_(kind: str, operator: str, value: object = ..., **members: object) -> dict:
    given = {} if value is ... else {"value": value}
    return {"type": kind, "operator": operator, **given, **members}


def items(operator: str, *where: tuple[str, dict]) -> dict:
    return {"type": "items", "operator": operator, "where": [{"property": name, "filter": one} for name, one in where]}


# A filter, and which of the values above meet it.
VALUE_FILTERS = [
    (filter_("string", "equals", "abc"), {"abc"}),
    (filter_("string", "equals", ""), {"empty"}),
    (filter_("string", "equals", "10"), {"10", "'10'"}),
    (filter_("string", "equals", "true"), {"true"}),
    (filter_("string", "equals", None), NO_SCALAR),
    (filter_("string", "not-equals", "abc"), SCALARS - {"abc"}),
    (filter_("string", "not-equals", "abc", missing="match"), set(NAMES) - {"abc"}),
    (filter_("string", "not-equals", None), SCALARS),
    (filter_("string", "contains", "b"), {"abc", "Abc", "bcd"}),
    (filter_("string", "contains", ""), SCALARS),
    (filter_("string", "contains", None), set()),
    (filter_("string", "not-contains", "b"), SCALARS - {"abc", "Abc", "bcd"}),
    (filter_("string", "not-contains", None), set()),
    (filter_("string", "starts-with", "a"), {"abc"}),
    (filter_("string", "not-starts-with", "a"), SCALARS - {"abc"}),
    (filter_("string", "ends-with", "c"), {"abc", "Abc"}),
    (filter_("string", "ends-with", "0"), {"10", "'10'", "' 10'", "0"}),
    (filter_("string", "not-ends-with", "c"), SCALARS - {"abc", "Abc"}),
    (filter_("string", "not-ends-with", "c", missing="match"), set(NAMES) - {"abc", "Abc"}),
    (filter_("string", "regex", "^.bc$"), {"abc", "Abc"}),
    (filter_("string", "regex", "^$"), {"empty"}),
    (filter_("string", "regex", "[[:digit:]]e"), {"'1e1'"}),
    (filter_("string", "regex", None), set()),
    (filter_("string", "nregex", "^.bc$"), SCALARS - {"abc", "Abc"}),
    (filter_("string", "nregex", "^.bc$", missing="match"), set(NAMES) - {"abc", "Abc"}),
    (filter_("string", "in", ["abc", "true", "0"]), {"abc", "true", "0"}),
    (filter_("string", "in", []), set()),
    (filter_("string", "not-in", ["abc", "true", "0"]), SCALARS - {"abc", "true", "0"}),
    (filter_("string", "not-in", []), SCALARS),
    (filter_("numeric", "equals", 10), TENS),
    (filter_("numeric", "not-equals", 10), {"2.5", "0"}),
    (filter_("numeric", "not-equals", 10, missing="match"), set(NAMES) - TENS),
    (filter_("numeric", "greater-than", 2.5), TENS),
    (filter_("numeric", "greater-than-or-equal", 2.5), TENS | {"2.5"}),
    (filter_("numeric", "less-than", 2.5), {"0"}),
    (filter_("numeric", "less-than-or-equal", 2.5), {"0", "2.5"}),
    (filter_("numeric", "between", start=2.5, end=10), TENS | {"2.5"}),
    (filter_("numeric", "between", start=2.6, end=9.9), set()),
    (filter_("boolean", "equals", True), {"true", "'yes'"}),
    (filter_("boolean", "equals", False), {"'NO'", "0"}),
    (filter_("boolean", "equals", False, missing="match"), set(NAMES) - {"true", "'yes'"}),
    (filter_("list", "contains", "abc"), {"abc", "[abc b]"}),
    (filter_("list", "contains", 10), {"10", "'10'", "[10 null]"}),
    (filter_("list", "contains", None), set()),
    (filter_("list", "not-contains", "abc"), LISTABLE - {"abc", "[abc b]"}),
    (filter_("list", "not-contains", "abc", missing="match"), set(NAMES) - {"abc", "[abc b]"}),
    (filter_("list", "contains-any", ["abc", "10"]), {"abc", "[abc b]", "10", "'10'", "[10 null]"}),
    (filter_("list", "contains-any", []), set()),
    (filter_("list", "contains-all", ["abc", "b"]), {"[abc b]"}),
    (filter_("list", "contains-all", ["abc"]), {"abc", "[abc b]"}),
    (filter_("list", "not-contains-any", ["abc", "10"]), LISTABLE - {"abc", "[abc b]", "10", "'10'", "[10 null]"}),
    (filter_("list", "not-contains-any", []), LISTABLE),
    (filter_("list", "not-contains-all", ["abc", "b"]), LISTABLE - {"[abc b]"}),
    (filter_("list", "contains-substring", "b"), {"abc", "Abc", "bcd", "[abc b]"}),
    (filter_("list", "not-contains-substring", "b"), LISTABLE - {"abc", "Abc", "bcd", "[abc b]"}),
    (filter_("list", "length-equals", 0), {"[]", "{abc}"} | UNSET),
    (filter_("list", "length-equals", 1), SCALARS),
    (filter_("list", "length-greater-than", 1), OF_TWO),
    (filter_("list", "length-greater-than-or-equal", 1), SCALARS | OF_TWO),
    (filter_("list", "length-less-than", 1), {"[]", "{abc}"} | UNSET),
    (filter_("list", "length-less-than-or-equal", 1), SCALARS | {"[]", "{abc}"} | UNSET),
    (filter_("existence", "is-set"), set(NAMES) - UNSET),
    (filter_("existence", "not-set"), UNSET),
    # A number is no version, nor is a text with a blank or an exponent.
    (filter_("version", "equals", "1.10.1"), {"1.10.1"}),
    (filter_("version", "not-equals", "10.0"), {"1.9.1", "1.10.1"}),
    (filter_("version", "not-equals", "10.0", missing="match"), set(NAMES) - {"'10'"}),
    (filter_("version", "greater-than", "1.9.1"), {"1.10.1", "'10'"}),
    (filter_("version", "greater-than-or-equal", "1.10.1.0"), {"1.10.1", "'10'"}),
    (filter_("version", "less-than", "1.10"), {"1.9.1"}),
    (filter_("version", "less-than-or-equal", "1.10.1"), {"1.9.1", "1.10.1"}),
    (items("any", ("abc", filter_("numeric", "greater-than", 0))), {"{abc}", "[{abc} 7]"}),
    (items("any", ("abc", filter_("numeric", "less-than", 2)), ("b", filter_("existence", "not-set"))), {"{abc}"}),
    (items("none", ("abc", filter_("numeric", "less-than", 2))), set(NAMES) - UNSET - {"{abc}"}),
    (items("none", ("b", filter_("string", "equals", "x"))), set(NAMES) - UNSET - {"[{abc} 7]"}),
]
ONLY_EVENTS = {"contains-substring", "not-contains-substring"}
NOT_EVENTS = {("list", "contains"), ("list", "not-contains")}
NOT_OBJECTS = ONLY_EVENTS | {"contains-any", "contains-all", "not-contains-any", "not-contains-all"}
KINDS_NOT_OF_OBJECTS = {"version", "items"}


def days(operator: str, quantity: int, unit: str = "day") -> dict:
    return {"type": "date", "operator": operator, "quantity": quantity, "unit": unit}


def between(start: int, end: int, unit: str = "day") -> dict:
    return {"type": "date", "operator": "between", "start": start, "end": end, "unit": unit}


def dates(operator: str, **members: object) -> dict:
    return {"type": "date", "operator": operator, **members}


EPOCH, FIRST, END = "1970-01-01 00:00:00", "0001-01-01 00:00:00", "9999-12-31 23:59:59.999999"

# The instant T, a filter, instants inside its window, instants outside.
WINDOWS = [
    (AS_OF, days("in-the-last", 3), ["2026-03-14 00:00:00", "2026-03-17 13:45:00"], ["2026-03-13 23:59:59.999999", "2026-03-17 13:45:00.000001"]),
    (AS_OF, days("in-the-last", 0), ["2026-03-17 00:00:00", "2026-03-17 13:45:00"], ["2026-03-16 23:59:59.999999"]),
    (AS_OF, days("in-the-last", 2, "week"), ["2026-03-03 00:00:00"], ["2026-03-02 23:59:59.999999"]),
    (AS_OF, days("in-the-last", 3, "hour"), ["2026-03-17 10:45:00", "2026-03-17 13:45:00"], ["2026-03-17 10:44:59.999999"]),
    (AS_OF, days("in-the-last", 36, "hour"), ["2026-03-16 01:45:00"], ["2026-03-16 01:44:59.999999"]),
    (AS_OF, days("in-the-last", 1, "month"), ["2026-02-17 00:00:00"], ["2026-02-16 23:59:59.999999"]),
    (AS_OF, days("in-the-last", 2, "year"), ["2024-03-17 00:00:00"], ["2024-03-16 23:59:59.999999"]),
    (AS_OF, days("in-the-last", 99999, "year"), [EPOCH, "2026-03-17 13:45:00"], ["2026-03-17 13:45:00.000001"]),
    (AS_OF, days("at-least", 3), [EPOCH, "2026-03-13 23:59:59.999999"], ["2026-03-14 00:00:00", "2026-03-17 13:45:00"]),
    (AS_OF, days("at-least", 0), ["2026-03-16 23:59:59.999999"], ["2026-03-17 00:00:00"]),
    (AS_OF, days("at-least", 3, "hour"), ["2026-03-17 10:44:59.999999"], ["2026-03-17 10:45:00"]),
    (AS_OF, days("at-least", 99999, "year"), [], [EPOCH]),
    (AS_OF, between(3, 5), ["2026-03-12 00:00:00", "2026-03-14 23:59:59.999999"], ["2026-03-11 23:59:59.999999", "2026-03-15 00:00:00"]),
    (AS_OF, between(5, 3), ["2026-03-12 00:00:00", "2026-03-14 23:59:59.999999"], ["2026-03-11 23:59:59.999999", "2026-03-15 00:00:00"]),
    (AS_OF, between(0, 1), ["2026-03-16 00:00:00", "2026-03-17 13:45:00"], ["2026-03-15 23:59:59.999999", "2026-03-17 13:45:00.000001"]),
    (AS_OF, between(1, 2, "hour"), ["2026-03-17 11:45:00", "2026-03-17 12:45:00"], ["2026-03-17 11:44:59.999999", "2026-03-17 12:45:00.000001"]),
    (AS_OF, days("in-the-next", 2), ["2026-03-17 13:45:00.000001", "2026-03-19 23:59:59.999999"], ["2026-03-17 13:45:00", "2026-03-20 00:00:00"]),
    (AS_OF, days("in-the-next", 0), ["2026-03-17 23:59:59.999999"], ["2026-03-17 00:00:00", "2026-03-17 13:45:00", "2026-03-18 00:00:00"]),
    (AS_OF, days("in-the-next", 2, "hour"), ["2026-03-17 13:45:00.000001", "2026-03-17 15:45:00"], ["2026-03-17 13:45:00", "2026-03-17 15:45:00.000001"]),
    (AS_OF, days("in-the-next", 1, "month"), ["2026-04-17 23:59:59.999999"], ["2026-04-18 00:00:00"]),
    (AS_OF, dates("before", date="2026-03-14T18:00:00+00:00"), ["2026-03-13 23:59:59.999999"], ["2026-03-14 00:00:00", "2026-03-14 18:00:00"]),
    (AS_OF, dates("before", date="2026-03-14T01:00:00+02:00"), ["2026-03-12 23:59:59.999999"], ["2026-03-13 00:00:00"]),
    (AS_OF, dates("after", date="2026-03-14"), ["2026-03-15 00:00:00"], ["2026-03-14 23:59:59.999999"]),
    (AS_OF, dates("after", date="2026-03-14T23:30:00-01:00"), ["2026-03-16 00:00:00"], ["2026-03-15 23:59:59.999999"]),
    (AS_OF, dates("between-static", start="2026-03-12T00:00:00Z", end="2026-03-14T00:00:00Z"),
     ["2026-03-12 00:00:00", "2026-03-14 23:59:59.999999"], ["2026-03-11 23:59:59.999999", "2026-03-15 00:00:00"]),
    (AS_OF, dates("between-static", start="2026-03-12T06:00:00Z", end="2026-03-14T12:00:00Z"),
     ["2026-03-12 06:00:00", "2026-03-14 12:00:00"], ["2026-03-12 05:59:59.999999", "2026-03-14 12:00:00.000001"]),
    (AS_OF, dates("between-static", start="2026-03-12", end="2026-03-12"), ["2026-03-12 00:00:00", "2026-03-12 23:59:59.999999"], ["2026-03-13 00:00:00"]),
    # Beyond the calendar
    (AS_OF, days("in-the-last", 9000, "year"), [FIRST, EPOCH, "2026-03-17 13:45:00"], ["2026-03-17 13:45:00.000001", END]),
    (AS_OF, days("at-least", 9000, "year"), [], [FIRST, EPOCH, END]),
    (AS_OF, between(1, 87_600_000, "hour"), [FIRST, EPOCH, "2026-03-17 12:45:00"], ["2026-03-17 12:45:00.000001", END]),
    (AS_OF, between(3_650_000, 3_660_000), [], [FIRST, EPOCH, END]),
    (AS_OF, days("in-the-next", 9000, "year"), [END], [FIRST, "2026-03-17 13:45:00"]),
    (AS_OF, days("in-the-next", 87_600_000, "hour"), [END], [FIRST, "2026-03-17 13:45:00"]),
    (AS_OF, days("in-the-next", 10**20), [END], [FIRST, "2026-03-17 13:45:00"]),
    (AS_OF, dates("before", date="9999-12-31"), [FIRST, EPOCH], [END]),
    (AS_OF, dates("before", date="0001-01-01"), [], [FIRST, EPOCH, END]),
    (AS_OF, dates("after", date="9999-12-31"), [], [FIRST, EPOCH, END]),
    (AS_OF, dates("after", date="9999-12-30T22:00:00-05:00"), [], [FIRST, EPOCH, END]),
    (AS_OF, dates("between-static", start="2026-01-01", end="9999-12-31"), ["2026-03-12 00:00:00", END], [FIRST, "2025-12-31 23:59:59.999999"]),
    (AS_OF, dates("between-static", start="0001-01-01", end="9999-12-31T23:59:59-00:00"), [FIRST, EPOCH], [END]),
    # Periods of the calendar, holidays
    (AS_OF, dates("calendar", unit="day", offset=0), ["2026-03-17 00:00:00", "2026-03-17 13:45:00"], ["2026-03-16 23:59:59.999999", "2026-03-18 00:00:00"]),
    (AS_OF, dates("calendar", unit="week", offset=0), ["2026-03-16 00:00:00"], ["2026-03-15 23:59:59.999999", "2026-03-23 00:00:00"]),
    (AS_OF, dates("calendar", unit="month", offset=-1), ["2026-02-01 00:00:00", "2026-02-28 23:59:59.999999"], ["2026-01-31 23:59:59.999999", "2026-03-01 00:00:00"]),
    (AS_OF, dates("calendar", unit="quarter", offset=-1, to_date=True), ["2025-10-01 00:00:00", "2025-12-17 13:45:00"], ["2025-09-30 23:59:59.999999", "2025-12-17 13:45:00.000001"]),
    (AS_OF, dates("calendar", unit="year", offset=0, to_date=False), ["2026-01-01 00:00:00", "2026-03-17 13:45:00"], ["2025-12-31 23:59:59.999999", "2027-01-01 00:00:00"]),
    (AS_OF, dates("calendar", unit="year", offset=-3000), [], [FIRST, EPOCH, END]),
    (AS_OF, dates("holiday", holiday="black_friday_weekend", years_ago=1), ["2025-11-28 00:00:00", "2025-12-01 23:59:59.999999"], ["2025-11-27 23:59:59.999999", "2025-12-02 00:00:00"]),
    (AS_OF, dates("holiday", holiday="christmas", years_ago=1), ["2025-12-01 00:00:00", "2025-12-26 23:59:59.999999"], ["2025-11-30 23:59:59.999999", "2025-12-27 00:00:00", "2024-12-24 12:00:00"]),
    (AS_OF, dates("holiday", holiday="christmas", years_ago=2), ["2024-12-24 12:00:00"], ["2025-12-01 00:00:00"]),
    (AS_OF, dates("holiday", holiday="sinterklaas", years_ago=1), ["2025-11-15 00:00:00", "2025-12-05 23:59:59.999999"], ["2025-11-14 23:59:59.999999", "2025-12-06 00:00:00"]),
    (AS_OF, dates("holiday", holiday="mothers_day", years_ago=1), ["2025-04-28 00:00:00", "2025-05-11 23:59:59.999999"], ["2025-04-27 23:59:59.999999", "2025-05-12 00:00:00"]),
    (AS_OF, dates("holiday", holiday="fathers_day", years_ago=1), ["2025-06-02 00:00:00", "2025-06-15 23:59:59.999999"], ["2025-06-01 23:59:59.999999", "2025-06-16 00:00:00"]),
    (AS_OF, dates("holiday", holiday="valentines_day", years_ago=0), ["2026-02-01 00:00:00", "2026-02-14 23:59:59.999999"], ["2026-01-31 23:59:59.999999", "2026-02-15 00:00:00"]),
    (AS_OF, dates("holiday", holiday="christmas", years_ago=3000), [], [FIRST, EPOCH]),
    (AS_OF, dates("anniversary"), ["2001-03-17 00:00:00", "2026-03-17 23:59:59.999999", "2027-03-17 12:00:00"], ["2026-03-16 23:59:59.999999", "2026-03-18 00:00:00"]),
    (AS_OF, dates("anniversary-month"), ["2001-03-01 00:00:00", "2026-03-31 23:59:59.999999"], ["2026-02-28 23:59:59.999999", "2026-04-01 00:00:00"]),
    (AS_OF, dates("calendar-month", value=2), ["2024-02-29 12:00:00", "2026-02-01 00:00:00"], ["2026-01-31 23:59:59.999999", "2026-03-01 00:00:00"]),
    (AS_OF, days("anniversary-last", 2), ["2001-03-15 00:00:00", "2030-03-17 23:59:59.999999"], ["2001-03-14 23:59:59.999999", "2001-03-18 00:00:00"]),
    (AS_OF, days("anniversary-next", 2), ["2001-03-18 00:00:00", "2030-03-19 23:59:59.999999"], ["2001-03-17 23:59:59.999999", "2001-03-20 00:00:00"]),
    (AS_OF, days("anniversary-next", 0), [], ["2001-03-17 12:00:00", "2001-03-18 00:00:00"]),
    # T at midnight
    ("2026-03-17 00:00:00", days("in-the-last", 1), ["2026-03-16 00:00:00", "2026-03-17 00:00:00"], ["2026-03-15 23:59:59.999999", "2026-03-17 00:00:00.000001"]),
    ("2026-03-17 00:00:00", days("in-the-next", 1), ["2026-03-17 00:00:00.000001", "2026-03-18 23:59:59.999999"], ["2026-03-17 00:00:00", "2026-03-19 00:00:00"]),
    # New Year
    ("2026-01-02 08:00:00", days("in-the-last", 3), ["2025-12-30 00:00:00"], ["2025-12-29 23:59:59.999999"]),
    ("2026-01-02 08:00:00", days("anniversary-last", 3), ["1999-12-30 00:00:00", "1999-12-31 23:59:59", "2000-01-01 00:00:00", "2000-01-02 23:59:59"], ["1999-12-29 23:59:59.999999", "2000-01-03 00:00:00"]),
    ("2025-12-30 08:00:00", days("anniversary-next", 3), ["1999-12-31 00:00:00", "2000-01-02 23:59:59"], ["1999-12-30 12:00:00", "2000-01-03 00:00:00"]),
    ("2026-01-02 08:00:00", days("anniversary-last", 1, "year"), ["2001-03-17 00:00:00", "2024-02-28 12:00:00"], ["2024-02-29 12:00:00"]),
    # The last day of a month
    ("2026-03-31 09:00:00", days("in-the-last", 1, "month"), ["2026-02-28 00:00:00"], ["2026-02-27 23:59:59.999999"]),
    ("2024-03-31 09:00:00", days("in-the-last", 1, "month"), ["2024-02-29 00:00:00"], ["2024-02-28 23:59:59.999999"]),
    ("2026-05-31 09:00:00", days("at-least", 1, "month"), ["2026-04-29 23:59:59.999999"], ["2026-04-30 00:00:00"]),
    ("2026-01-31 09:00:00", days("in-the-next", 1, "month"), ["2026-02-28 23:59:59.999999"], ["2026-03-01 00:00:00"]),
    ("2026-03-31 09:00:00", between(1, 2, "month"), ["2026-01-31 00:00:00", "2026-02-28 23:59:59.999999"], ["2026-01-30 23:59:59.999999", "2026-03-01 00:00:00"]),
    # 29 February
    ("2024-02-29 09:00:00", days("in-the-last", 1, "year"), ["2023-02-28 00:00:00"], ["2023-02-27 23:59:59.999999"]),
    ("2024-02-29 09:00:00", dates("anniversary"), ["2000-02-29 12:00:00", "2024-02-29 23:59:59"], ["2001-02-28 12:00:00", "2001-03-01 00:00:00"]),
    ("2026-02-28 09:00:00", dates("anniversary"), ["2001-02-28 12:00:00"], ["2000-02-29 12:00:00", "2001-03-01 00:00:00"]),
    ("2026-03-01 09:00:00", days("anniversary-last", 2), ["2001-02-28 12:00:00", "2001-03-01 00:00:00"], ["2000-02-29 12:00:00"]),
    ("2024-03-01 09:00:00", days("anniversary-last", 2), ["2001-02-28 12:00:00", "2000-02-29 12:00:00"], ["2001-02-26 00:00:00"]),
    ("2024-02-28 09:00:00", days("anniversary-next", 1), ["2000-02-29 12:00:00"], ["2001-02-28 12:00:00", "2001-03-01 00:00:00"]),
]  # fmt: skip
INSTANTS = sorted({instant for _, _, inside, outside in WINDOWS for instant in inside + outside})
ID = {instant: f"at {instant}" for instant in INSTANTS}
NOT_OF_EVENTS = {"anniversary", "anniversary-month", "calendar-month"}
NOT_OF_JOINING = NOT_OF_EVENTS | {"anniversary-last", "anniversary-next"}

# Who did what: the events' values, in order of time; one on each of the first days of March, the first two on one day.
DEEDS = {"nobody": [], "once": [5], "twice": [5, 5], "thrice": [1, 5, 9], "unknown": [None], "negative": [-2, None]}
EVERYBODY = set(DEEDS)

# A measurement, its comparison, and who meets it.
MEASUREMENTS = [
    ("count", "equals", 0, {"nobody"}),
    ("count", "greater-than", 0, EVERYBODY - {"nobody"}),
    ("count", "greater-than-or-equal", 2, {"twice", "thrice", "negative"}),
    ("count", "less-than", 2, {"nobody", "once", "unknown"}),
    ("count", "less-than-or-equal", 0, {"nobody"}),
    ("count", "not-equals", 2, EVERYBODY - {"twice", "negative"}),
    ("count", "not-equals", 0, EVERYBODY - {"nobody"}),
    ("count", "greater-than-or-equal", 0, EVERYBODY),
    ("count", "less-than", 0, set()),
    ("count", "equals", 1.5, set()),
    ("sum", "equals", 0, {"nobody", "unknown"}),
    ("sum", "equals", 10, {"twice"}),
    ("sum", "greater-than", 5, {"twice", "thrice"}),
    ("sum", "less-than", 0, {"negative"}),
    ("sum", "greater-than-or-equal", -1, EVERYBODY - {"negative"}),
    ("average", "equals", 5, {"once", "twice", "thrice"}),
    ("average", "less-than", 5, {"negative"}),
    ("average", "not-equals", 5, {"negative"}),
    ("average", "equals", 0, set()),
    ("minimum", "less-than", 5, {"thrice", "negative"}),
    ("minimum", "greater-than-or-equal", 0, {"once", "twice", "thrice"}),
    ("maximum", "equals", 9, {"thrice"}),
    ("maximum", "less-than-or-equal", 5, {"once", "twice", "negative"}),
    ("unique", "equals", 1, {"once", "twice", "negative"}),
    ("unique", "equals", 0, {"nobody", "unknown"}),
    ("unique", "greater-than", 1, {"thrice"}),
    ("days", "equals", 1, {"once", "twice", "unknown", "negative"}),
    ("days", "equals", 2, {"thrice"}),
    ("days", "less-than", 1, {"nobody"}),
    # 1 March 2026 is a Sunday.
    ("weeks", "equals", 1, {"once", "twice", "unknown", "negative"}),
    ("weeks", "greater-than", 1, {"thrice"}),
    ("months", "equals", 1, EVERYBODY - {"nobody"}),
    ("months", "less-than", 1, {"nobody"}),
]


def of_property(filter_: dict) -> dict:
    return {"type": "profile-property", "property": "properties['p']", "filter": filter_}


def of_event(filter_: dict) -> dict:
    return {
        "type": "profile-metric",
        "metric_id": "Did",
        "measurement": "count",
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0},
        "metric_filters": [{"property": "p", "filter": filter_}],
    }


def of_object(filter_: dict) -> dict:
    return {
        "type": "profile-has-custom-object",
        "object_type_id": "THING",
        "object_type_relationship_id": "OWNS",
        "filter": {"type": "numeric", "operator": "greater-than", "value": 0},
        "filters": [{"property_id": 7, "filter": filter_}],
    }


def words(filter_: dict) -> str:
    return " ".join(str(value) for value in filter_.values())


def rows_of_values() -> dict[str, list[dict]]:
    """Profiles that hold a value in a property, in the property of an event and in that of an object."""
    held = {name: json.dumps({"p": VALUES[name], "7": VALUES[name]} if name in VALUES else {}) for name in NAMES}
    at = "2026-03-01T00:00:00"
    return {
        "profiles": [{"profile_id": name, "properties": text} for name, text in held.items()],
        "events": [
            {"event_id": name, "profile_id": name, "metric": "Did", "occurred_at": at, "properties": text}
            for name, text in held.items()
        ],
        "custom_objects": [
            {"object_type_id": "THING", "object_id": name, "properties": text} for name, text in held.items()
        ],
        "custom_object_links": [
            {"object_type_relationship_id": "OWNS", "profile_id": name, "object_id": name} for name in held
        ],
    }


def rows_of_instants() -> dict[str, list[dict]]:
    """Profiles with an instant: as text in a property, as a timestamp, of an event and of joining a list."""
    return {
        "profiles": [
            {"profile_id": name, "last_event_at": one, "properties": json.dumps({"p": one.replace(" ", "T") + "Z"})}
            for one, name in ID.items()
        ],
        "events": [
            {"event_id": one, "profile_id": name, "metric": "Was", "occurred_at": one, "properties": "{}"}
            for one, name in ID.items()
        ],
        "list_members": [
            {"list_id": "L", "list_name": "News", "profile_id": name, "joined_at": one} for one, name in ID.items()
        ],
    }


def rows_of_deeds() -> dict[str, list[dict]]:
    """Profiles that paid so many times so much, as the event's value and as its property."""
    return {
        "profiles": [{"profile_id": name} for name in DEEDS],
        "events": [
            {
                "event_id": f"{name} {place}",
                "profile_id": name,
                "metric": "Paid",
                "metric_id": "M1",
                "occurred_at": f"2026-03-0{max(place, 1)}T0{place}:00:00",
                "value": amount,
                "properties": json.dumps({"Amount": amount}),
            }
            for name, amounts in DEEDS.items()
            for place, amount in enumerate(amounts)
        ],
    }


def all_rows() -> dict[str, list[dict]]:
    tables: dict[str, list[dict]] = defaultdict(list)
    for rows in (rows_of_values(), rows_of_instants(), rows_of_deeds()):
        for table, more in rows.items():
            tables[table] += more
    return tables


TABLES = all_rows()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> RawProject:
    """All of them in one project: a build costs more than all the questions."""
    return RawProject(tmp_path_factory.mktemp("operators") / "segment_builder", TABLES, AS_OF)


def ask(project: RawProject, asked: dict, among: Iterable[str], as_of: str = AS_OF) -> dict[Any, set[str]]:
    """The members of each condition, among some of the profiles; the evaluator has to mean the same."""
    answers = project.members(list(asked.values()), as_of)
    evaluated = members_of(TABLES, asked.values(), as_of)
    assert [name for name, *both in zip(asked, answers, evaluated, strict=True) if both[0] != both[1]] == []
    return {name: members & set(among) for name, members in zip(asked, answers, strict=True)}


@pytest.fixture(scope="module")
def answers_on_values(project: RawProject) -> dict[str, set[str]]:
    asked = {
        f"{place.__name__} {words(found)}": place(found) for found, _ in VALUE_FILTERS for place in places_of(found)
    }
    return ask(project, asked, NAMES)


def places_of(found: dict) -> list:
    kind, operator = found["type"], found["operator"]
    places = []
    if operator not in ONLY_EVENTS and (kind, operator) != ("numeric", "between"):
        places.append(of_property)
    if (kind, operator) not in NOT_EVENTS and (kind, operator) != ("numeric", "between"):
        places.append(of_event)
    if kind not in KINDS_NOT_OF_OBJECTS and not (kind == "list" and operator in NOT_OBJECTS):
        places.append(of_object)
    return places


@pytest.mark.parametrize(("found", "expected"), VALUE_FILTERS, ids=[words(found) for found, _ in VALUE_FILTERS])
def test_value_filter(found: dict, expected: set[str], answers_on_values: dict[str, set[str]]):
    for place in places_of(found):
        assert answers_on_values[f"{place.__name__} {words(found)}"] == expected, place.__name__


def dated(filter_: dict) -> dict[str, dict]:
    """Conditions that ask the same of an instant, by where it stands."""
    conditions = {
        "property": of_property(filter_),
        "column": {"type": "profile-property", "property": "last_event_at", "filter": filter_},
    }
    if filter_["operator"] not in NOT_OF_EVENTS:
        conditions["event"] = {**of_event({}), "metric_id": "Was", "metric_filters": None, "timeframe_filter": filter_}
    if filter_["operator"] not in NOT_OF_JOINING:
        conditions["joining"] = {
            "type": "profile-group-membership", "is_member": True, "group_ids": ["News"], "timeframe_filter": filter_,
        }  # fmt: skip
    return conditions


@pytest.fixture(scope="module")
def answers_on_instants(project: RawProject) -> dict[tuple[int, str], set[str]]:
    answers = {}
    for as_of in {row[0] for row in WINDOWS}:
        asked = {
            (number, place): condition
            for number, row in enumerate(WINDOWS) if row[0] == as_of
            for place, condition in dated(row[1]).items()
        }  # fmt: skip
        answers |= ask(project, asked, ID.values(), as_of)
    return answers


@pytest.mark.parametrize("number", range(len(WINDOWS)), ids=[f"{row[0]} {words(row[1])}" for row in WINDOWS])
def test_edge_of_a_window(number: int, answers_on_instants: dict[tuple[int, str], set[str]]):
    as_of, found, inside, outside = WINDOWS[number]
    for place in dated(found):
        members = answers_on_instants[number, place]
        # What happens after T does not exist yet; a date that somebody has may lie there.
        there = [one for one in inside if place in ("property", "column") or one <= as_of]
        assert [one for one in inside if ID[one] in members] == there, place
        assert [one for one in outside if ID[one] in members] == [], place


def measured(measurement: str, operator: str, value: float, property_: str) -> dict:
    named = {} if measurement in ("count", "days", "weeks", "months") else {"measurement_property": property_}
    return {
        "type": "profile-metric",
        "metric_id": "M1" if property_ == "Amount" else "Paid",
        "measurement": measurement,
        "measurement_filter": {"type": "numeric", "operator": operator, "value": value},
        **named,
    }


@pytest.fixture(scope="module")
def answers_on_deeds(project: RawProject) -> dict[tuple, set[str]]:
    asked = {
        (*row[:3], property_): measured(*row[:3], property_)
        for row in MEASUREMENTS
        for property_ in ("$value", "Amount")
    }
    return ask(project, asked, DEEDS)


@pytest.mark.parametrize(("measurement", "operator", "value", "expected"), MEASUREMENTS)
def test_measurement(
    measurement: str, operator: str, value: float, expected: set[str], answers_on_deeds: dict[tuple, set[str]]
):
    for property_ in ("$value", "Amount"):
        assert answers_on_deeds[measurement, operator, value, property_] == expected, property_


def test_every_operator_of_the_registry_has_a_row(project: RawProject):
    run = project.project.run(
        "compile", "--quiet", "--inline", "{{ tojson(segment_builder.grammar().filters) }}", vars={"raw_schema": "raw"}
    )
    filters = json.loads(run.result.results[0].node.compiled_code)
    operators = {(kind, operator) for kind, names in filters.items() for operator in names}

    tried = {(row[0]["type"], row[0]["operator"]) for row in VALUE_FILTERS} | {
        ("date", row[1]["operator"]) for row in WINDOWS
    }

    assert operators - tried == {
        ("date", "alltime"),
        ("date", "after-event"),
        ("date", "before-event"),
        ("string", "phone-country-code-in"),
        ("string", "phone-country-code-not-in"),
    }


UNREADABLE = """
{%- set conditions = [] -%}
{%- for condition in var('definitions') -%}
  {%- do conditions.append({'path': loop.index0 | string, 'condition': fromjson(condition)}) -%}
{%- endfor -%}
{{ segment_builder.unreadable_findings(
    segment_builder.asked_readings([{'name': 'asked', 'conditions': conditions}]), ref('int_events'), ref('int_profiles')
) }}
"""
LEFT_OUT = "are lists, for which this filter never holds; contains_any() asks of both"


def test_a_filter_that_leaves_out_the_lists_of_a_property_is_found(project: RawProject):
    paid = {**of_event({}), "metric_id": "Paid"}
    asked = [
        of_property(filter_("string", "equals", "abc")),
        of_event(filter_("numeric", "equals", 10)),
        of_property(filter_("list", "contains-any", ["abc"])),
        {**paid, "metric_filters": [{"property": "Amount", "filter": filter_("numeric", "equals", 5)}]},
    ]
    given = {"raw_schema": "raw", "as_of": AS_OF, "definitions": [json.dumps(condition) for condition in asked]}
    run = project.project.run("compile", "--quiet", "--inline", UNREADABLE, vars=given)
    assert run.success, run.error

    found = project.project.query(run.result.results[0].node.compiled_code)

    assert [(row[1], row[5]) for row in sorted(found)] == [
        ("0", f'some values of "p" {LEFT_OUT}'),
        ("1", f'some values of "p" of metric "Did" {LEFT_OUT}'),
    ]
