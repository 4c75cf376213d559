"""Fill in the history of segments: evaluate them as of past instants and record what each finds.

An instant is evaluated with the events that had arrived by then, so that the history is the one that runs on those days
would have recorded. What is recorded already is left as it is, which also makes an interrupted backfill go on where it
stopped; so are the times in which another definition was recorded. While it runs, the segments' tables hold the past;
at the end, whichever it is, they hold the present again.
"""

import argparse
import calendar
import difflib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml
from dbt.cli.main import dbtRunner
from dbt.contracts.graph.manifest import Manifest
from tqdm import tqdm

ROOT = Path(__file__).parents[1]
INTERVALS = ("day", "week", "month")
MEMBERSHIPS = "segment_builder.marts.memberships"
DEMO_EVENTS = "seed.segment_builder.demo_events"


class BackfillError(Exception):
    """Why a backfill cannot go on, for people."""


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
        self,
        options: list[str],
        vars: dict[str, Any],
        names: list[str],
        all_known: bool = False,
        is_built: bool = False,
        is_demo: bool = False,
    ):
        self._options = options
        self._vars = vars
        self._names = names
        self._is_built = is_built
        self._is_demo = is_demo
        self._past = {**vars, "known_as_of": not all_known}
        self._manifest: Manifest | None = None
        self._year: int | None = None
        self._segments: dict[str, str] = {}
        self._recorded: dict[str, dict[datetime, bool]] = {}

    def run(self, wanted: list[datetime], again: bool = False) -> Filled:
        """Record the instants; `again`, also those that are recorded, and over what other definitions have recorded."""
        self._past["on_earlier_as_of"] = "replace" if again else "insert"
        self._parse(wanted[0])
        if self._is_demo and DEMO_EVENTS not in self._manifest.nodes:
            return Filled(0, len(wanted), Counter())
        if not self._is_built:
            self._dbt(["build", *self._lasting(), "--exclude-resource-type", "test", "unit_test"], self._vars)
        self._read_recorded()
        done, left, holds_the_past = 0, Counter(), False
        try:
            for instant in (bar := tqdm(wanted, unit="run", disable=None)):
                bar.set_description(f"{instant:%Y-%m-%d %H:%M}")
                if instant.year != self._year:
                    # A definition may name the days of a year, such as those of last Christmas.
                    self._parse(instant)
                    self._read_recorded()
                others = (
                    [] if again else [name for name in self._segments if self._is_of_another_version(name, instant)]
                )
                left.update(others)
                if again or any(instant not in self._recorded[name] for name in self._segments if name not in others):
                    holds_the_past = True
                    self._dbt(["run", "--select", *self._evaluated()], {**self._past, "as_of": str(instant)})
                    done += 1
        finally:
            if holds_the_past:
                if self._year != datetime.now(UTC).year:
                    self._manifest = None
                self._dbt(["run", "--select", *self._evaluated()], {**self._vars, "on_earlier_as_of": "insert"})
        return Filled(done, len(wanted) - done, left)

    def _parse(self, instant: datetime) -> None:
        self._manifest, self._year = None, instant.year
        self._manifest = self._dbt(["parse"], {**self._past, "as_of": str(instant)})
        found = {
            node.name: unique_id
            for unique_id, node in self._manifest.nodes.items()
            if node.resource_type == "model" and "segment" in node.config.meta
        }
        for name in self._names:
            if name not in found:
                nearest = difflib.get_close_matches(name, found, n=1)
                raise BackfillError(f"No segment is named {name!r}." + (f" Is it {nearest[0]!r}?" if nearest else ""))
        self._segments = {name: found[name] for name in self._names or found}

    def _read_recorded(self) -> None:
        query = "{{ segment_builder.recorded_instants() }}"
        shown = self._dbt(["show", "--inline", query, "--limit", "-1"], self._past)
        self._recorded = {name: {} for name in self._segments}
        for name, instant, is_by_definition_of_now in shown.results[0].agate_table.rows:
            if name in self._recorded:
                self._recorded[name][datetime.fromisoformat(instant)] = bool(int(is_by_definition_of_now))

    def _is_of_another_version(self, name: str, instant: datetime) -> bool:
        """Whether another definition of the segment has reigned then: macros/memberships has the same rule."""
        runs = self._recorded[name]
        before = max((recorded for recorded in runs if recorded <= instant), default=None)
        return before is not None and not runs[before] and any(recorded > instant for recorded in runs)

    def _evaluated(self) -> list[str]:
        """The segments and what they are made of, as far as it depends on the instant."""
        chosen = [f"+{name}" for name in self._segments]
        return [*chosen, "--exclude", "segment_builder.staging", "int_events", "resource_type:seed"]

    def _lasting(self) -> list[str]:
        """What is the same at every instant, and the models that show the history."""
        chosen = [f"+{name}" for name in self._segments]
        return ["--select", *chosen, f"+{MEMBERSHIPS}", "--exclude", *self._segments]

    def _dbt(self, command: list[str], vars: dict[str, Any]) -> Any:
        said = []
        runner = dbtRunner(manifest=self._manifest, callbacks=[said.append])
        outcome = runner.invoke(
            [*command, *self._options, "--log-level", "none", "--no-write-json", "--vars", json.dumps(vars)]
        )
        if not outcome.success:
            errors = [event.info.msg for event in said if event.info.level == "error"]
            instant = f" as of {vars['as_of']}" if "as_of" in vars else ""
            raise BackfillError(f"dbt {command[0]}{instant} failed:\n" + ("\n".join(errors) or str(outcome.exception)))
        return outcome.result


@contextmanager
def _same_folder() -> Iterator[None]:
    """Undo dbt's chdir into the project."""
    folder = Path.cwd()
    try:
        yield
    finally:
        os.chdir(folder)


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-01-31 or 2026-01-31T06:00") from None
    return instant.astimezone(UTC).replace(tzinfo=None) if instant.tzinfo else instant


def _vars(text: str) -> dict[str, Any]:
    try:
        vars = yaml.safe_load(text)
    except yaml.YAMLError:
        vars = None
    if not isinstance(vars, dict):
        raise argparse.ArgumentTypeError(f"{text!r} is no mapping such as '{{raw_schema: raw}}'")
    return vars


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--from", dest="first", type=_instant, required=True, help="first instant, UTC; its time of day is that of all"
    )
    parser.add_argument(
        "--to", dest="last", type=_instant, required=True, help="last instant; a date means its whole day"
    )
    parser.add_argument("--every", choices=INTERVALS, required=True)
    parser.add_argument("--segments", nargs="+", default=[], metavar="SEGMENT", help="default: all")
    parser.add_argument("--all-known", action="store_true", help="use events that arrived later, too")
    parser.add_argument(
        "--again", action="store_true", help="evaluate again what is recorded already, by whichever definition"
    )
    parser.add_argument(
        "--is-built", action="store_true", help="the project has just been built: make only what depends on the instant"
    )
    parser.add_argument("--demo", action="store_true", help="do nothing in a project that has raw tables of its own")
    parser.add_argument("--project-dir", type=Path, default=ROOT)
    parser.add_argument("--profiles-dir", type=Path, help="default: the project's folder")
    parser.add_argument("--target", help="default: the profile's")
    parser.add_argument("--vars", type=_vars, default={}, metavar="YAML", help="dbt vars, such as '{raw_schema: raw}'")
    return parser


def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    given = parser.parse_args(arguments)
    last = given.last if given.last.time() != time.min else given.last + timedelta(days=1) - timedelta(microseconds=1)
    wanted = list(instants(given.first, last, given.every))
    if not wanted:
        parser.error(f"--to {given.last} is before --from {given.first}")
    if wanted[-1] > datetime.now(UTC).replace(tzinfo=None):
        parser.error(f"{wanted[-1]} has not come yet")

    project = given.project_dir.resolve()
    options = ["--project-dir", str(project), "--profiles-dir", str((given.profiles_dir or project).resolve())]
    # A folder of its own: the vars of a past instant would make the next dbt command parse everything anew.
    options += ["--target-path", str(project / "target" / "backfill")]
    options += ["--target", given.target] if given.target else []
    with _same_folder():
        try:
            backfill = Backfill(options, given.vars, given.segments, given.all_known, given.is_built, given.demo)
            filled = backfill.run(wanted, given.again)
        except BackfillError as error:
            print(error, file=sys.stderr)
            return 1
    print(filled)
    return 0


if __name__ == "__main__":
    sys.exit(main())
