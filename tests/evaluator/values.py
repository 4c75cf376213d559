"""How one property value reads as text, number, boolean, list or date; None always means unset."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
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
        text = value.isoformat()
        return text.rstrip("0") if value.microsecond else text
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


def objects_of(value: object) -> list[dict]:
    """The objects of a list; an object alone is a list of one, a scalar holds none."""
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, dict)]


def member(properties: dict, name: str) -> object:
    """A property by its key, or by `Key[].Member`: that member of each object under the key, where it is set."""
    key, path, inner = name.partition("[].")
    if not path:
        return properties.get(name)
    value = properties.get(key)
    if value is None:
        return None
    return [item[inner] for item in objects_of(value) if item.get(inner) is not None]


def item_texts(items: list) -> list[str]:
    """Texts of the scalar items of a list."""
    return [text for text in map(as_text, items) if text is not None]


@dataclass(frozen=True)
class DateText:
    """A date as it is written: its fields, its offset (None without one), and whether it has a time."""

    written: datetime
    offset: timedelta | None
    has_time: bool

    @property
    def instant(self) -> datetime:
        """Naive, UTC; what has no offset is taken to be in UTC."""
        return self.written - (self.offset or timedelta())

    @property
    def is_plain_date(self) -> bool:
        """A date without a time, or its midnight at offset zero, as exports write one."""
        is_midnight = (self.written.hour, self.written.minute, self.written.second, self.written.microsecond) == (
            0,
        ) * 4
        return not self.has_time or (self.offset == timedelta() and is_midnight)


def read_date_text(text: str) -> DateText | None:
    """`YYYY-MM-DD[( |T)HH:MM[:SS[.f]][Z|±HH[:]MM]]`; digits beyond microseconds are cut."""
    match = DATE.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict(default="0")
    try:
        written = datetime(
            *(int(part[name]) for name in ("year", "month", "day", "hour", "minute", "second")),
            int(part["fraction"][:6].ljust(6, "0")),
        )
        read = DateText(written, _offset(match["offset"]), match["hour"] is not None)
        return read if isinstance(read.instant, datetime) else None
    except (ValueError, OverflowError):
        return None


def parse_timestamp(text: str) -> datetime | None:
    """Instant (naive, UTC) of a date text; without an offset it is in UTC."""
    read = read_date_text(text)
    return None if read is None else read.instant


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text == "Z":
        return timedelta()
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 23 or minutes > 59:
        raise ValueError(f"offset {text} out of range")
    return timedelta(hours=hours, minutes=minutes) * (-1 if text[0] == "-" else 1)
