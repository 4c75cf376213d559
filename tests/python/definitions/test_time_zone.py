# ruff: noqa: E501  One case a line.
"""The account's calendar: bounds of windows as instants, where local clocks jump, and what is no time zone."""

import json
from datetime import datetime, timedelta

import pytest

from dbt_project import ScratchProject
from evaluator.clock import Clock
from evaluator.dates import window_holds


def last(quantity: int, unit: str = "day") -> dict:
    return {"operator": "in-the-last", "quantity": quantity, "unit": unit}


def period(unit: str, offset: int, **members: object) -> dict:
    return {"operator": "calendar", "unit": unit, "offset": offset, **members}


def static(start: str, end: str) -> dict:
    return {"operator": "between-static", "start": start, "end": end}


NEW_YORK = {"timezone": "America/New_York", "week_start": "sunday", "as_of": "2026-03-09T12:00:00"}
SAO_PAULO = {"timezone": "America/Sao_Paulo", "as_of": "2018-11-05T12:00:00"}
LORD_HOWE = {"timezone": "Australia/Lord_Howe", "as_of": "2026-04-06T09:00:00"}
APIA = {"timezone": "Pacific/Apia", "as_of": "2012-01-02T08:00:00"}
HAVANA = {"timezone": "America/Havana", "as_of": "2024-11-04T12:00:00"}
UTC = {"as_of": "2024-02-29T10:30:00"}

# The project's vars, a filter, and the first and the last bound of its window.
WINDOWS = [
    # 2026-03-08 has 23 hours there, 2026-11-01 has 25.
    (NEW_YORK, last(0), "2026-03-09 04:00:00", "2026-03-09 12:00:00"),
    (NEW_YORK, last(1), "2026-03-08 05:00:00", "2026-03-09 12:00:00"),
    (NEW_YORK, last(36, "hour"), "2026-03-08 00:00:00", "2026-03-09 12:00:00"),
    (NEW_YORK, last(1, "month"), "2026-02-09 05:00:00", "2026-03-09 12:00:00"),
    (NEW_YORK, {"operator": "at-least", "quantity": 2, "unit": "day"}, None, "2026-03-07 05:00:00"),
    (NEW_YORK, {"operator": "in-the-next", "quantity": 0, "unit": "day"}, "2026-03-09 12:00:00", "2026-03-10 04:00:00"),
    (NEW_YORK, {"operator": "between", "start": 1, "end": 2, "unit": "day"}, "2026-03-07 05:00:00", "2026-03-09 04:00:00"),
    (NEW_YORK, {"operator": "before", "date": "2026-03-09"}, None, "2026-03-09 04:00:00"),
    (NEW_YORK, {"operator": "before", "date": "2026-03-09T00:00:00.000-00:00"}, None, "2026-03-09 04:00:00"),
    (NEW_YORK, {"operator": "before", "date": "2026-03-09T03:00:00"}, None, "2026-03-09 04:00:00"),
    (NEW_YORK, {"operator": "before", "date": "2026-03-09T03:00:00Z"}, None, "2026-03-08 05:00:00"),
    (NEW_YORK, {"operator": "after", "date": "2026-11-01"}, "2026-11-02 05:00:00", None),
    (NEW_YORK, static("2026-03-08", "2026-03-08T00:00:00Z"), "2026-03-08 05:00:00", "2026-03-09 04:00:00"),
    (NEW_YORK, static("2026-03-08T02:30:00", "2026-03-08T12:00:00"), "2026-03-08 07:00:00", "2026-03-08 16:00:00"),
    (NEW_YORK, static("2026-11-01T01:30:00", "2026-11-02T05:00:00+00:00"), "2026-11-01 05:30:00", "2026-11-03 05:00:00"),
    (NEW_YORK, {"operator": "holiday", "holiday": "christmas", "years_ago": 1}, "2025-12-01 05:00:00", "2025-12-27 05:00:00"),
    (NEW_YORK, period("day", -1), "2026-03-08 05:00:00", "2026-03-09 04:00:00"),
    (NEW_YORK, period("week", 0), "2026-03-08 05:00:00", "2026-03-15 04:00:00"),
    (NEW_YORK, period("week", -1, to_date=True), "2026-03-01 05:00:00", "2026-03-02 13:00:00"),
    (NEW_YORK, period("month", 0, to_date=True), "2026-03-01 05:00:00", "2026-03-09 12:00:00"),
    (NEW_YORK, period("year", 12), "2038-01-01 05:00:00", "2039-01-01 05:00:00"),
    # The library's rules end with 2037, those of the land do not.
    (NEW_YORK, {"operator": "before", "date": "2045-03-12"}, None, "2045-03-12 05:00:00"),
    (NEW_YORK, {"operator": "before", "date": "2045-03-13"}, None, "2045-03-13 04:00:00"),
    (NEW_YORK, period("year", 7973), "9999-01-01 05:00:00", None),
    (NEW_YORK, {"operator": "after", "date": "9999-12-31"}, None, None),
    (LORD_HOWE, {"operator": "before", "date": "0001-01-01"}, None, "0001-01-01 00:00:00"),
    # On 2018-11-04 the clock skips from midnight to one.
    (SAO_PAULO, period("day", -1), "2018-11-04 03:00:00", "2018-11-05 02:00:00"),
    (SAO_PAULO, last(2), "2018-11-03 03:00:00", "2018-11-05 12:00:00"),
    # Half an hour later from 2026-04-05 on.
    (LORD_HOWE, period("day", -1), "2026-04-04 13:00:00", "2026-04-05 13:30:00"),
    # There was no 30 December.
    (APIA, period("day", -3), "2011-12-30 10:00:00", "2011-12-30 10:00:00"),
    (APIA, period("day", -2), "2011-12-30 10:00:00", "2011-12-31 10:00:00"),
    (APIA, last(4), "2011-12-29 10:00:00", "2012-01-02 08:00:00"),
    (APIA, static("2011-12-29", "2011-12-30"), "2011-12-29 10:00:00", "2011-12-30 10:00:00"),
    # At one the clock goes back to midnight.
    (HAVANA, period("day", -1), "2024-11-03 04:00:00", "2024-11-04 05:00:00"),
    (UTC, period("day", 0), "2024-02-29 00:00:00", "2024-03-01 00:00:00"),
    (UTC, period("week", 0), "2024-02-26 00:00:00", "2024-03-04 00:00:00"),
    (UTC, period("month", -1), "2024-01-01 00:00:00", "2024-02-01 00:00:00"),
    (UTC, period("quarter", 0), "2024-01-01 00:00:00", "2024-04-01 00:00:00"),
    (UTC, period("quarter", -5), "2022-10-01 00:00:00", "2023-01-01 00:00:00"),
    (UTC, period("year", -1), "2023-01-01 00:00:00", "2024-01-01 00:00:00"),
    (UTC, period("year", -1, to_date=True), "2023-01-01 00:00:00", "2023-02-28 10:30:00"),
    (UTC, period("month", -1, to_date=True), "2024-01-01 00:00:00", "2024-01-29 10:30:00"),
    (UTC, period("year", 7975), "9999-01-01 00:00:00", None),
    (UTC, period("year", -2023), "0001-01-01 00:00:00", "0002-01-01 00:00:00"),
]  # fmt: skip

# leap_day_birthdays, day, and whether 29 February is on that day, and in its month.
LEAP_DAYS = [
    ("none", "2025-02-28", False, True),
    ("none", "2025-03-01", False, False),
    ("none", "2024-02-29", True, True),
    ("february_28", "2025-02-28", True, True),
    ("february_28", "2025-03-01", False, False),
    ("february_28", "2024-02-28", False, True),
    ("march_1", "2025-02-28", False, False),
    ("march_1", "2025-03-01", True, True),
    ("march_1", "2024-03-01", False, False),
    ("march_1", "2024-02-29", True, True),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    return ScratchProject(tmp_path_factory.mktemp("time_zone") / "segment_builder", links=["macros"])


def asked(project: ScratchProject, expression: str, **vars: str) -> object:
    """The value of an expression in Jinja."""
    run = project.run("compile", "--quiet", "--inline", "{{ tojson(" + expression + ") }}", vars=vars)
    assert run.success, run.error
    return json.loads(run.result.results[0].node.compiled_code)


@pytest.mark.parametrize(
    "vars", [NEW_YORK, SAO_PAULO, LORD_HOWE, APIA, HAVANA, UTC], ids=lambda vars: vars.get("timezone", "UTC")
)
def test_bounds_are_local_days(project: ScratchProject, vars: dict[str, str]):
    cases = [case for case in WINDOWS if case[0] is vars]
    calls = [f"segment_builder.window({flt!r})" for _, flt, _, _ in cases]

    found = asked(project, f"[{', '.join(calls)}]", **vars)

    windows = [(flt, window["lower"], window["upper"]) for (_, flt, _, _), window in zip(cases, found, strict=True)]
    assert windows == [case[1:] for case in cases]


@pytest.mark.parametrize(("vars", "flt", "lower", "upper"), WINDOWS)
def test_the_evaluator_has_these_bounds(vars: dict[str, str], flt: dict, lower: str | None, upper: str | None):
    clock = Clock(datetime.fromisoformat(vars["as_of"]), vars.get("timezone", "UTC"), vars.get("week_start", "monday"))

    def holds(bound: str | None, microseconds: int) -> bool:
        return window_holds(flt, datetime.fromisoformat(bound) + timedelta(microseconds=microseconds), clock)

    # What is still to come does not begin with the instant of the run.
    is_open = lower is None or lower != upper
    if lower is not None:
        assert holds(lower, int(flt["operator"] == "in-the-next")) == is_open
    if lower not in (None, "0001-01-01 00:00:00"):
        assert not holds(lower, -1)
    if upper not in (None, "0001-01-01 00:00:00"):
        assert holds(upper, -1) == is_open
        # An end that is the instant of the run is inside.
        assert not holds(upper, 1)


@pytest.mark.parametrize(("rule", "day", "on_that_day", "in_that_month"), LEAP_DAYS)
def test_the_day_of_29_february(project: ScratchProject, rule: str, day: str, on_that_day: bool, in_that_month: bool):
    windows = ", ".join(
        f"segment_builder.window({{'operator': '{name}'}})" for name in ("anniversary", "anniversary-month")
    )

    of_the_day, of_the_month = asked(project, f"[{windows}]", leap_day_birthdays=rule, as_of=day)

    assert of_the_day["month_days"]["with_leap_day"] is on_that_day
    assert of_the_month.get("with_leap_day", of_the_month["month"] == 2) is in_that_month


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("timezone", "Europe/Amstredam", "the nearest is Europe/Amsterdam"),
        ("timezone", "new york", "the nearest is America/New_York"),
        ("timezone", "europe/paris", "the nearest is Europe/Paris"),
        ("timezone", "Xqzw", "America/New_York."),
        ("week_start", "Monday", "monday, sunday"),
        ("leap_day_birthdays", "march", "none, february_28, march_1"),
    ],
)
def test_what_is_no_calendar_is_an_error(project: ScratchProject, name: str, value: str, allowed: str):
    call = {"timezone": "time_zone", "week_start": "week_start", "leap_day_birthdays": "leap_day_birthdays"}[name]
    run = project.run("compile", "--inline", f"{{{{ segment_builder.{call}() }}}}", vars={name: value})

    assert not run.success
    assert f"The var {name} is '{value}'" in run.error
    assert allowed in run.error
