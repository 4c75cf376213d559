# ruff: noqa: E501  One case a line.
"""Days of an account far from Greenwich, periods of its calendar and birthdays: who is meant, worked out by hand."""

import json

import pytest

from raw_rows import RawProject, members_of

# What somebody did in New York, and a date that stands in a property of theirs. The clocks went forward on 2026-03-08:
# that day starts at 05:00 UTC and the next one at 04:00.
PEOPLE = {
    "ago": ("2025-03-09T05:00:00", None),
    "far": ("2025-11-30T05:00:00", "soon"),
    "old": ("2026-01-01T04:59:59.999999", "2000-03-09"),
    "feb": ("2026-03-01T04:59:59.999999", "2026-02-28T23:30:00-05:00"),
    "mar": ("2026-03-01T05:00:00", "2026-03-01T02:00:00Z"),
    "sat": ("2026-03-08T04:59:59.999999", "2026-03-08"),
    "sun": ("2026-03-08T05:00:00", "2026-03-09T03:00:00Z"),
    "late": ("2026-03-09T03:59:59.999999", "2026-03-09T00:00:00Z"),
    "mon": ("2026-03-09T04:00:00", "2026-03-09T00:00:00"),
    "now": ("2026-03-09T12:00:00", "2026-03-09"),
    "next": ("2026-03-10T03:59:59", "2026-03-10"),
}
# Two visits each: on two days of New York's but one of Greenwich's, the other way round, and in two months.
VISITS = {
    "night": ("2026-03-08T04:30:00", "2026-03-08T05:30:00"),
    "evening": ("2026-03-07T23:00:00", "2026-03-08T02:00:00"),
    "turn": ("2026-03-01T04:00:00", "2026-03-01T06:00:00"),
}
BIRTHDAYS = {
    "leap1": "--02-29", "leap2": "02-29", "leap3": "0000-02-29", "leap4": "2000-02-29", "leap5": "2000-02-29T00:00:00Z",
    "first1": "--03-01", "first2": "1990-03-01",
    "last1": "0000-02-28", "last2": "02-28",
    "eve": "--12-31", "newyear": "01-01",
    "bad1": "--02-30", "bad2": "2/29", "bad3": "2001-02-29", "bad4": "0000-02-29T00:00:00Z", "bad5": "-02-29",
}  # fmt: skip
LEAP, FIRST, LAST = "leap1 leap2 leap3 leap4 leap5", "first1 first2", "last1 last2"
DATED, BAD = "leap4 leap5 first2", "bad1 bad2 bad3 bad4 bad5"
EVERY_DAY = f"{LEAP} {FIRST} {LAST} eve newyear"

# Accounts: the project's vars and the instant.
NEW_YORK = {"timezone": "America/New_York", "week_start": "sunday", "as_of": "2026-03-09T12:00:00"}
# There it is still Sunday, the last day of its week.
LATE_ON_SUNDAY = {"timezone": "America/New_York", "week_start": "monday", "as_of": "2026-03-08T23:59:59-04:00"}
ON_NO_DAY = {"as_of": "2027-03-01T08:00:00"}
ON_MARCH_1 = {"leap_day_birthdays": "march_1", "as_of": "2027-03-01T08:00:00"}
ON_FEBRUARY_28 = {"leap_day_birthdays": "february_28", "as_of": "2027-02-28T08:00:00"}


def date(operator: str, **members: object) -> dict:
    return {"type": "date", "operator": operator, **members}


def last(quantity: int, unit: str = "day") -> dict:
    return date("in-the-last", quantity=quantity, unit=unit)


def ago(quantity: int, unit: str = "day") -> dict:
    return date("at-least", quantity=quantity, unit=unit)


def soon(quantity: int, unit: str = "day") -> dict:
    return date("in-the-next", quantity=quantity, unit=unit)


def between(start: int, end: int) -> dict:
    return date("between", start=start, end=end, unit="day")


def static(start: str, end: str) -> dict:
    return date("between-static", start=start, end=end)


def period(unit: str, offset: int, **members: object) -> dict:
    return date("calendar", unit=unit, offset=offset, **members)


def to_date(unit: str, offset: int) -> dict:
    return period(unit, offset, to_date=True)


def holiday(name: str, years_ago: int) -> dict:
    return date("holiday", holiday=name, years_ago=years_ago)


def passed(quantity: int, unit: str = "day") -> dict:
    return date("anniversary-last", quantity=quantity, unit=unit)


def coming(quantity: int, unit: str = "day") -> dict:
    return date("anniversary-next", quantity=quantity, unit=unit)


def bought(timeframe: dict) -> dict:
    return {
        "type": "profile-metric", "metric_id": "Bought", "measurement": "count", "timeframe_filter": timeframe,
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0},
    }  # fmt: skip


def only_bought(timeframe: dict) -> dict:
    steps = [{"metric_exists": True, "metric_id": "Bought"}, {"metric_exists": False, "metric_id": "Visited"}]
    return {"type": "profile-metric-funnel", "timeframe_filter": timeframe, "steps": steps}


def visited(measurement: str, value: int) -> dict:
    return {
        "type": "profile-metric", "metric_id": "Visited", "measurement": measurement,
        "measurement_filter": {"type": "numeric", "operator": "equals", "value": value},
    }  # fmt: skip


def joined(timeframe: dict) -> dict:
    return {"type": "profile-group-membership", "is_member": True, "group_ids": ["News"], "timeframe_filter": timeframe}


def subscribed(flt: dict) -> dict:
    status = {"subscription": "subscribed", "filters": [{"field": "status_date", "filter": flt}]}
    consent = {"channel": "sms", "can_receive_marketing": True, "consent_status": status}
    return {"type": "profile-marketing-consent", "consent": consent}


def bounced(flt: dict) -> dict:
    status = {"subscription": "any", "filters": [{"field": "bounce_date", "filter": flt}]}
    consent = {"channel": "email", "can_receive_marketing": False, "consent_status": status}
    return {"type": "profile-marketing-consent", "consent": consent}


def column(flt: dict) -> dict:
    return {"type": "profile-property", "property": "last_event_at", "filter": flt}


def text(flt: dict) -> dict:
    return {"type": "profile-property", "property": "properties['on']", "filter": flt}


def born(flt: dict) -> dict:
    return {"type": "profile-property", "property": "properties['born']", "filter": flt}


# The account, a condition, and who meets it.
CASES = [
    (NEW_YORK, bought(last(0)), "mon now"),
    (NEW_YORK, bought(last(1)), "sun late mon now"),
    (NEW_YORK, bought(last(24, "hour")), "late mon now"),
    (NEW_YORK, bought(last(1, "week")), "sat sun late mon now"),
    (NEW_YORK, bought(last(1, "month")), "feb mar sat sun late mon now"),
    # A year ago it was winter time at midnight.
    (NEW_YORK, bought(last(1, "year")), "ago far old feb mar sat sun late mon now"),
    (NEW_YORK, bought(ago(1, "year")), ""),
    (NEW_YORK, bought(ago(1)), "ago far old feb mar sat"),
    (NEW_YORK, bought(between(1, 1)), "sun late"),
    (NEW_YORK, bought(between(9, 8)), "feb mar"),
    (NEW_YORK, bought(date("before", date="2026-03-09")), "ago far old feb mar sat sun late"),
    (NEW_YORK, bought(date("after", date="2026-03-08")), "mon now"),
    # An offset makes an instant, which lies on a local day.
    (NEW_YORK, bought(date("before", date="2026-03-09T03:59:59Z")), "ago far old feb mar sat"),
    (NEW_YORK, bought(date("after", date="2026-03-08T04:59:59+00:00")), "sun late mon now"),
    (NEW_YORK, bought(static("2026-03-08", "2026-03-08")), "sun late"),
    (NEW_YORK, bought(static("2026-03-08T00:00:00Z", "2026-03-08T00:00Z")), "sun late"),
    (NEW_YORK, bought(static("2026-03-08T01:00:00", "2026-03-09T01:00:00")), "late mon"),
    (NEW_YORK, bought(static("2026-02-28", "2026-03-01T05:00:00Z")), "feb mar"),
    (NEW_YORK, bought(passed(1)), "ago sun late mon now"),
    (NEW_YORK, joined(last(1)), "sun late mon now"),
    (NEW_YORK, subscribed(last(0)), "mon now"),
    (NEW_YORK, subscribed(soon(0)), "next"),
    (NEW_YORK, column(soon(0)), "next"),
    (NEW_YORK, column(date("anniversary")), "ago mon now next"),
    (NEW_YORK, column(date("anniversary-month")), "ago mar sat sun late mon now next"),
    (NEW_YORK, column(date("calendar-month", value=12)), "old"),
    (NEW_YORK, text(last(0)), "now"),
    (NEW_YORK, text(last(1)), "sat sun late mon now"),
    (NEW_YORK, text(static("2026-02-28", "2026-02-28")), "feb mar"),
    (NEW_YORK, text(date("before", date="2026-03-09")), "old feb mar sat sun late mon"),
    (NEW_YORK, text(date("after", date="2026-03-09")), "next"),
    (NEW_YORK, text(soon(1)), "next"),
    # Midnight at Greenwich is a plain date to an anniversary.
    (NEW_YORK, text(date("anniversary")), "old late mon now"),
    (NEW_YORK, text(date("calendar-month", value=2)), "feb mar"),
    (NEW_YORK, text(coming(1)), "next"),
    (NEW_YORK, text(passed(1)), "old sat sun late mon now"),
    (NEW_YORK, visited("days", 1), "evening"),
    (NEW_YORK, visited("days", 2), "night turn"),
    (NEW_YORK, visited("weeks", 1), "evening"),
    (NEW_YORK, visited("weeks", 2), "night turn"),
    (NEW_YORK, visited("months", 1), "night evening"),
    (NEW_YORK, visited("months", 2), "turn"),
    (LATE_ON_SUNDAY, bought(last(0)), "sun"),
    (LATE_ON_SUNDAY, bought(last(1)), "sat sun"),
    (LATE_ON_SUNDAY, text(last(0)), "sat sun late mon"),
    (LATE_ON_SUNDAY, column(soon(0)), "late"),
    (LATE_ON_SUNDAY, visited("weeks", 1), "night evening turn"),
    # Periods of the calendar
    (NEW_YORK, bought(period("day", 0)), "mon now"),
    (NEW_YORK, bought(period("day", -1)), "sun late"),
    (NEW_YORK, bought(period("day", 1)), ""),
    (NEW_YORK, bought(period("week", 0)), "sun late mon now"),
    (NEW_YORK, bought(period("week", -1)), "mar sat"),
    (LATE_ON_SUNDAY, bought(period("week", 0)), "sat sun"),
    (LATE_ON_SUNDAY, bought(period("week", -1)), "feb mar"),
    (LATE_ON_SUNDAY, bought(to_date("week", -1)), "feb mar"),
    (NEW_YORK, bought(period("month", 0)), "mar sat sun late mon now"),
    (NEW_YORK, bought(period("month", -1)), "feb"),
    (NEW_YORK, bought(period("quarter", 0)), "feb mar sat sun late mon now"),
    (NEW_YORK, bought(period("quarter", -1)), "far old"),
    (NEW_YORK, bought(period("quarter", -4)), "ago"),
    (NEW_YORK, bought(period("year", 0)), "feb mar sat sun late mon now"),
    (NEW_YORK, bought(period("year", -1)), "ago far old"),
    (NEW_YORK, bought(to_date("day", -1)), "sun"),
    (NEW_YORK, bought(to_date("week", -1)), "mar"),
    (NEW_YORK, bought(to_date("month", -1)), ""),
    (NEW_YORK, bought(to_date("month", 0)), "mar sat sun late mon now"),
    (NEW_YORK, bought(to_date("year", -1)), "ago"),
    (NEW_YORK, only_bought(period("week", -1)), "mar sat"),
    (NEW_YORK, joined(period("day", 0)), "mon now"),
    (NEW_YORK, bounced(period("day", 0)), "mon now"),
    # Events, joins and suppressions end at the instant, other dates do not.
    (NEW_YORK, subscribed(period("day", 0)), "mon now next"),
    (NEW_YORK, subscribed(to_date("day", 0)), "mon now"),
    (NEW_YORK, column(period("day", 0)), "mon now next"),
    (NEW_YORK, column(to_date("day", 0)), "mon now"),
    (NEW_YORK, text(period("day", -1)), "sat sun late mon"),
    (NEW_YORK, text(period("day", 1)), "next"),
    (NEW_YORK, text(period("month", -1)), "feb mar"),
    (NEW_YORK, bought(holiday("black_friday_weekend", 1)), "far"),
    (NEW_YORK, joined(holiday("christmas", 1)), ""),
    (NEW_YORK, only_bought(holiday("black_friday_weekend", 1)), "far"),
    # Birthdays
    (ON_NO_DAY, born(date("anniversary")), FIRST),
    (ON_NO_DAY, born(date("anniversary", missing="match")), " ".join([FIRST, BAD, *PEOPLE, *VISITS])),
    (ON_NO_DAY, born(date("anniversary-month")), FIRST),
    (ON_NO_DAY, born(date("calendar-month", value=2)), f"{LEAP} {LAST}"),
    (ON_NO_DAY, born(passed(1)), f"{FIRST} {LAST}"),
    (ON_NO_DAY, born(passed(3, "year")), f"{FIRST} {LAST} eve newyear"),
    (ON_NO_DAY, born(passed(4, "year")), EVERY_DAY),
    (ON_NO_DAY, born(coming(1, "year")), EVERY_DAY),
    (ON_NO_DAY, born(coming(305)), "eve"),
    (ON_NO_DAY, born(coming(306)), "eve newyear"),
    # To a window they are no dates: they lack a year.
    (ON_NO_DAY, born(last(100, "year")), DATED),
    (ON_NO_DAY, born(date("before", date="2027-01-01")), DATED),
    (ON_NO_DAY, born(period("year", -27)), "leap4 leap5"),
    (ON_MARCH_1, born(date("anniversary")), f"{LEAP} {FIRST}"),
    (ON_MARCH_1, born(date("anniversary-month")), f"{LEAP} {FIRST}"),
    (ON_MARCH_1, born(date("calendar-month", value=2)), f"{LEAP} {LAST}"),
    (ON_MARCH_1, born(date("calendar-month", value=3)), FIRST),
    (ON_MARCH_1, born(passed(0)), f"{LEAP} {FIRST}"),
    (ON_MARCH_1, born(passed(1)), f"{LEAP} {FIRST} {LAST}"),
    # 2028 has a 29 February of its own.
    (ON_MARCH_1, born(coming(364)), f"{LAST} eve newyear"),
    (ON_MARCH_1, born(coming(365)), f"{LEAP} {LAST} eve newyear"),
    (ON_FEBRUARY_28, born(date("anniversary")), f"{LEAP} {LAST}"),
    (ON_FEBRUARY_28, born(date("anniversary-month")), f"{LEAP} {LAST}"),
    (ON_FEBRUARY_28, born(coming(1)), FIRST),
    (ON_FEBRUARY_28, born(passed(58)), f"{LEAP} {LAST} newyear"),
    (ON_FEBRUARY_28, born(passed(59)), f"{LEAP} {LAST} eve newyear"),
    (ON_FEBRUARY_28, born(coming(365)), f"{FIRST} {LAST} eve newyear"),
    (ON_FEBRUARY_28, born(coming(366)), EVERY_DAY),
]  # fmt: skip
TABLES = {
    "profiles": [
        *(
            {"profile_id": name, "last_event_at": at, "properties": json.dumps({} if text is None else {"on": text})}
            for name, (at, text) in PEOPLE.items()
        ),
        *({"profile_id": name} for name in VISITS),
        *({"profile_id": name, "properties": json.dumps({"born": text})} for name, text in BIRTHDAYS.items()),
    ],
    "events": [
        *(
            {"event_id": name, "profile_id": name, "metric": "Bought", "occurred_at": at}
            for name, (at, _) in PEOPLE.items()
        ),
        *(
            {"event_id": at, "profile_id": name, "metric": "Visited", "occurred_at": at}
            for name, instants in VISITS.items()
            for at in instants
        ),
    ],
    "list_members": [
        {"list_id": "L", "list_name": "News", "profile_id": name, "joined_at": at} for name, (at, _) in PEOPLE.items()
    ],
    "consents": [
        {"profile_id": name, "channel": "sms", "status": "subscribed", "status_at": at}
        for name, (at, _) in PEOPLE.items()
    ],
    "suppressions": [
        {"profile_id": name, "channel": "email", "reason": "hard_bounce", "suppressed_at": at}
        for name, (at, _) in PEOPLE.items()
    ],
}


ACCOUNTS = (NEW_YORK, LATE_ON_SUNDAY, ON_NO_DAY, ON_MARCH_1, ON_FEBRUARY_28)


def conditions_of(account: dict) -> dict[int, dict]:
    """An account's conditions by their number."""
    return {number: case[1] for number, case in enumerate(CASES) if case[0] is account}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> dict[int, set[str]]:
    """Who is in each case's segment; one build for all, and one compilation for each account."""
    project = RawProject(tmp_path_factory.mktemp("calendar") / "segment_builder", TABLES, "2027-12-31T00:00:00")
    found = {}
    for account in ACCOUNTS:
        asked = conditions_of(account)
        found |= dict(zip(asked, project.members(list(asked.values()), **account), strict=True))
    return found


@pytest.fixture(scope="module")
def evaluated() -> dict[int, set[str]]:
    found = {}
    for account in ACCOUNTS:
        asked = conditions_of(account)
        found |= dict(zip(asked, members_of(TABLES, asked.values(), **account), strict=True))
    return found


@pytest.mark.parametrize("number", range(len(CASES)))
def test_who_is_meant(number: int, compiled: dict[int, set[str]], evaluated: dict[int, set[str]]):
    _, condition, expected = CASES[number]
    assert evaluated[number] == set(expected.split()), condition
    assert compiled[number] == set(expected.split()), condition
