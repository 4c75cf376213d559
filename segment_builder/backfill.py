"""Fill in the history of segments: evaluate them as of past instants and record what each finds.

An instant is evaluated with the events that had arrived by then, so that the history is the one that runs on those days
would have recorded. What is recorded already is left as it is, which also makes an interrupted backfill go on where it
stopped; so are the times in which another definition was recorded. While it runs, the segments' tables hold the past;
at the end, whichever it is, they hold the present again, unless a build is to follow, which brings it.
"""

import calendar
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from segment_builder import project
from segment_builder.dbt import NAME, SILENTLY, Dbt, invoke

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

DEMO_EVENTS = "seed.segment_builder.demo_events"
# The models that show the history.
SHOWN = ("+segment_builder.marts.memberships", "+segment_builder.marts.activation.audiences")


def instants(first: datetime, last: datetime, every: str) -> Iterator[datetime]:
    """From the first instant on, at its time of day; months keep to the day of the month as far as they have it."""
    for number in range(sys.maxsize):
        instant = _months_later(first, number) if every == "month" else first + number * _INTERVAL[every]
        if instant > last:
            return
        yield instant


_INTERVAL = {"day": timedelta(days=1), "week": timedelta(weeks=1)}


def _months_later(instant: datetime, months: int) -> datetime:
    years, month = divmod(instant.month - 1 + months, 12)
    year = instant.year + years
    return instant.replace(year=year, month=month + 1, day=min(instant.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Filled:
    """What a backfill came to: instants recorded now and not, and by segment those left to another definition."""

    recorded: int
    kept: int
    left: Counter[str]

    def __str__(self) -> str:
        lines = [f"Recorded {self.recorded} instants; {self.kept} were recorded already."]
        for name, number in sorted(self.left.items()):
            lines.append(
                f"Left as it is: segment {name!r} at {number} instants, where another definition was recorded. "
                "--again records over it."
            )
        return "\n".join(lines)


class Backfill:
    """One project's segments, evaluated instant by instant inside this process."""

    def __init__(
        self, dbt: Dbt, names: list[str], all_known: bool = False, before_build: bool = False, is_demo: bool = False
    ):
        self._present = dbt
        self._options = [*dbt.options, "--target-path", str(dbt.project_dir / "target" / "backfill")]
        self._names = names
        self._before_build = before_build
        self._is_demo = is_demo
        self._past: dict[str, Any] = {**dbt.vars, "known_as_of": not all_known}
        self._manifest: Manifest | None = None
        self._segments: dict[str, str] = {}
        self._recorded: dict[str, dict[datetime, bool]] = {}

    def run(self, wanted: list[datetime], again: bool = False) -> Filled:
        """Record the instants; `again`, also those that are recorded, and over what other definitions have recorded."""
        self._past["on_earlier_as_of"] = "replace" if again else "insert"
        # Parsed as the present, which dbt remembers from one command to the next; the past is given to what runs.
        self._manifest = self._present.manifest()
        if self._is_demo and DEMO_EVENTS not in self._manifest.nodes:
            return Filled(0, len(wanted), Counter())
        self._segments = project.segments(self._manifest, self._names)
        self._dbt(["run", "--select", f"{NAME}.history.segment_runs"], self._present.vars)
        self._read_recorded()
        left: Counter[str] = Counter()
        missing = [instant for instant in wanted if again or self._is_missing(instant, left)]
        if not missing and self._before_build:
            return Filled(0, len(wanted), left)
        lasting, evaluated = self._made_of()
        if not self._before_build:
            lasting += [*SHOWN, "--exclude", *self._segments]
        self._dbt(["build", "--exclude-resource-type", "test", "unit_test", "--select", *lasting], self._present.vars)
        try:
            for instant in _progress(missing):
                self._dbt(["run", "--select", *evaluated], {**self._past, "as_of": str(instant)})
        finally:
            if missing and not self._before_build:
                self._dbt(["run", "--select", *evaluated], {**self._present.vars, "on_earlier_as_of": "insert"})
        return Filled(len(missing), len(wanted) - len(missing), left)

    def _is_missing(self, instant: datetime, left: Counter[str]) -> bool:
        """Whether a segment has not recorded the instant, other than those that are left to another definition."""
        others = [name for name in self._segments if self._is_of_another_version(name, instant)]
        left.update(others)
        return any(instant not in self._recorded[name] for name in self._segments if name not in others)

    def _knows_of_merges(self) -> bool:
        """Whether profiles are merged into others, each since an instant, which changes whose an event is."""
        assert self._manifest
        if f"model.{NAME}.base_raw__profile_aliases" not in self._manifest.nodes:
            return False
        query = "select {{ 1 if segment_builder.has_aliases() else 0 }} as has_aliases"
        return bool(int(self._present.rows(query, self._manifest)[0]["has_aliases"]))

    def _read_recorded(self) -> None:
        self._recorded = {name: {} for name in self._segments}
        for row in self._present.rows("{{ segment_builder.recorded_instants() }}", self._manifest):
            if row["segment"] in self._recorded:
                instant = datetime.fromisoformat(row["as_of"])
                self._recorded[row["segment"]][instant] = bool(int(row["is_by_definition_of_now"]))

    def _is_of_another_version(self, name: str, instant: datetime) -> bool:
        """Whether another definition of the segment has reigned then: macros/memberships has the same rule."""
        runs = self._recorded[name]
        before = max((recorded for recorded in runs if recorded <= instant), default=None)
        return before is not None and not runs[before] and any(recorded > instant for recorded in runs)

    def _made_of(self) -> tuple[list[str], list[str]]:
        """What the segments are made of: what is the same at every instant; what hangs on it, with the segments.

        Events are in both where they count by when they arrived, and so is all that merges of profiles move: the input
        is judged with all of it. The instant itself moves with what is made for it.
        """
        assert self._manifest
        nodes = self._manifest.nodes
        raw, staged = set(), set()
        for unique_id, node in nodes.items():
            if node.fqn[:2] == [NAME, "staging"]:
                staged.add(unique_id)
            if unique_id in staged or node.resource_type.value == "seed":
                raw.update(project.with_ancestors(self._manifest, unique_id))
        moving = {f"model.{NAME}.evaluation_instant"}
        if self._knows_of_merges():
            moving |= staged - {f"model.{NAME}.{name}" for name in ("stg_raw__rejects", "input_gate")}
        elif self._past["known_as_of"]:
            moving |= {f"model.{NAME}.{name}" for name in ("base_raw__events", "stg_raw__events")}
        else:
            raw.add(f"model.{NAME}.int_events")
        above = {one for name in self._segments.values() for one in project.with_ancestors(self._manifest, name)}
        lasting, evaluated = above & raw, above - raw | above & moving
        return [".".join(nodes[one].fqn) for one in lasting], [".".join(nodes[one].fqn) for one in evaluated]

    def _dbt(self, command: list[str], vars: dict[str, Any]) -> Any:
        return invoke([*command, *self._options, *SILENTLY], vars, self._manifest)


def _progress(wanted: list[datetime]) -> Iterator[datetime]:
    """The instants, with a bar of how many are done; on paper, nothing is drawn."""

    def shown(instant: datetime | None) -> str:
        return f"{instant:%Y-%m-%d %H:%M}" if instant else ""

    with click.progressbar(wanted, show_pos=True, item_show_func=shown, file=sys.stderr) as bar:
        yield from bar
