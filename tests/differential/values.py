"""How one property value reads as text, number, boolean, list or date; None always means unset."""

from __future__ import annotations

import json
import math
import re
from datetime import datetime, timedelta

NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
DATE = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"(?:[ T](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]+))?)?"
    r"(?P<offset>Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
TRUE_WORDS = {"1", "true", "t", "yes", "y"}
FALSE_WORDS = {"0", "false", "f", "no", "n"}


def is_number(value: object) -> bool:
    """Whether a value is a number; a boolean is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def as_text(value: object) -> str | None:
    """Text of a scalar: numbers and booleans as JSON, timestamps as ISO 8601 without offset."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (bool, int, float)):
        return json.dumps(value)
    return None


def as_number(value: object) -> float | None:
    """Finite number that a number or a text holds."""
    if isinstance(value, str) and not NUMBER.fullmatch(value):
        return None
    if not isinstance(value, str) and not is_number(value):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def as_boolean(value: object) -> bool | None:
    """Truth value of a boolean, of the numbers 1 and 0, and of the listed words."""
    if isinstance(value, bool):
        return value
    if is_number(value):
        return {1: True, 0: False}.get(value)
    if isinstance(value, str):
        word = value.lower()
        return True if word in TRUE_WORDS else False if word in FALSE_WORDS else None
    return None


def as_list(value: object) -> list | None:
    """A list as it is, a scalar as a list of one."""
    if value is None or isinstance(value, dict):
        return None
    return value if isinstance(value, list) else [value]


def item_texts(items: list) -> list[str]:
    """Texts of the scalar items of a list."""
    return [text for text in map(as_text, items) if text is not None]


def as_timestamp(value: object) -> datetime | None:
    """Instant (naive, UTC) of a timestamp or of ISO 8601 text."""
    if isinstance(value, datetime):
        return value
    return parse_timestamp(value) if isinstance(value, str) else None


def parse_timestamp(text: str) -> datetime | None:
    """Instant (naive, UTC) of `YYYY-MM-DD[( |T)HH:MM[:SS[.f]][Z|±HH[:]MM]]`; digits beyond microseconds are cut."""
    match = DATE.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict(default="0")
    try:
        local = datetime(
            *(int(part[name]) for name in ("year", "month", "day", "hour", "minute", "second")),
            int(part["fraction"][:6].ljust(6, "0")),
        )
        return local - _offset(match["offset"])
    except (ValueError, OverflowError):
        return None


def _offset(text: str | None) -> timedelta:
    if text in (None, "Z"):
        return timedelta()
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 23 or minutes > 59:
        raise ValueError(f"offset {text} out of range")
    return timedelta(hours=hours, minutes=minutes) * (-1 if text[0] == "-" else 1)
