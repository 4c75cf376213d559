"""Search for a choice of events that goes through a funnel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from evaluator.dates import DefinitionError
from evaluator.shop import Event

WINDOWS = {
    "HOURS_1": timedelta(hours=1),
    "DAYS_1": timedelta(days=1),
    "DAYS_3": timedelta(days=3),
    "DAYS_5": timedelta(days=5),
    "WEEKS_1": timedelta(weeks=1),
    "DAYS_30": timedelta(days=30),
    "DAYS_90": timedelta(days=90),
    "DAYS_180": timedelta(days=180),
    "YEARS_1": timedelta(days=365),
}


def completion_window(name: str | None) -> timedelta | None:
    """Length of a completion window; None is no limit."""
    if name is not None and name not in WINDOWS:
        raise DefinitionError(f"unknown completion window {name!r}")
    return None if name is None else WINDOWS[name]


def goes_through(
    events: list[Event],
    steps: list[tuple[bool, Callable[[Event], bool]]],
    starts: Callable[[Event], bool],
    window: timedelta | None,
) -> bool:
    """Whether ordered events of one profile hold a choice that fits every step.

    steps: (must exist, event test); starts: test of the timeframe, for the first step's event.
    """
    if not steps or not steps[0][0]:
        raise DefinitionError("the first step of a funnel must exist")
    return any(
        _continues(_until(events[index + 1 :], event.occurred_at, window), steps[1:])
        for index, event in enumerate(events)
        if starts(event) and steps[0][1](event)
    )


def _until(events: list[Event], start: datetime, window: timedelta | None) -> list[Event]:
    return events if window is None else [event for event in events if event.occurred_at - start <= window]


def _continues(later: list[Event], steps: list[tuple[bool, Callable[[Event], bool]]]) -> bool:
    """Whether the events after the latest chosen one, up to the window's end, fit the remaining steps."""
    forbidden: list[Callable[[Event], bool]] = []
    for position, (must_exist, fits) in enumerate(steps):
        if must_exist:
            return _next_exists(later, fits, forbidden, steps[position + 1 :])
        forbidden.append(fits)
    return not any(test(event) for event in later for test in forbidden)


def _next_exists(
    later: list[Event],
    fits: Callable[[Event], bool],
    forbidden: list[Callable[[Event], bool]],
    rest: list[tuple[bool, Callable[[Event], bool]]],
) -> bool:
    for index, event in enumerate(later):
        if fits(event) and _continues(later[index + 1 :], rest):
            return True
        if any(test(event) for test in forbidden):
            return False
    return False
