"""The instant of an evaluation, and the local calendar around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

LEAP_DAY_RULES = ("none", "february_28", "march_1")


@dataclass(frozen=True)
class Clock:
    """The account's calendar at an instant.

    now: the instant T (naive, UTC); zone: an IANA name; week_start: `monday` or `sunday`; leap_day_birthdays: its rule.
    """

    now: datetime
    zone: str = "UTC"
    week_start: str = "monday"
    leap_day_birthdays: str = "none"

    @property
    def today(self) -> date:
        """The local day D of T."""
        return self.local(self.now).date()

    def local(self, instant: datetime) -> datetime:
        """Local time of an instant; at the calendar's ends, where there is none, the instant as it is."""
        try:
            return instant.replace(tzinfo=UTC).astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
        except OverflowError:
            return instant

    def instant(self, local: datetime) -> datetime:
        """The instant of a local time: the first where it comes twice, the first one after where it is skipped."""
        return _instant(self.zone, local)

    def start_of(self, day: date) -> datetime:
        """The instant at which a local day starts."""
        return self.instant(datetime.combine(day, time()))

    def week(self, day: date) -> date:
        """First day of a day's week."""
        first = 0 if self.week_start == "monday" else 6
        return day - timedelta(days=(day.weekday() - first) % 7)


@cache
def _instant(zone: str, local: datetime) -> datetime:
    try:
        first, second = (_resolved(zone, local, fold) for fold in (0, 1))
    except OverflowError:
        return local
    tz = ZoneInfo(zone)
    if first.replace(tzinfo=UTC).astimezone(tz).replace(tzinfo=None) == local:
        return first
    # Skipped: the clock jumps at some instant between the two readings.
    before, after = sorted((first, second))
    offset = before.replace(tzinfo=UTC).astimezone(tz).utcoffset()
    while after - before > timedelta(microseconds=1):
        middle = before + (after - before) // 2
        if middle.replace(tzinfo=UTC).astimezone(tz).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after


def _resolved(zone: str, local: datetime, fold: int) -> datetime:
    return local.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC).replace(tzinfo=None)
