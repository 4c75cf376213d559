"""The rules of docs/memberships.md in plain Python: what runs leave of the segments that they evaluate."""

from __future__ import annotations

import copy
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime

EVALUATED, REMOVED = "evaluated", "removed"
Members = frozenset[str]


class Refused(Exception):
    """A run that must not be recorded."""


@dataclass
class Run:
    """One counted run. `reasons` has those of its changes, by profile."""

    outcome: str
    definition: Hashable
    members: Members
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass
class Past:
    """What is recorded of one segment."""

    runs: dict[datetime, Run] = field(default_factory=dict)
    definitions: list[Hashable] = field(default_factory=list)

    def before(self, as_of: datetime) -> Run | None:
        return self.runs[max(earlier)] if (earlier := [at for at in self.runs if at < as_of]) else None

    def after(self, as_of: datetime) -> datetime | None:
        return min((at for at in self.runs if at > as_of), default=None)

    @property
    def last(self) -> tuple[datetime, Run] | None:
        return max(self.runs.items(), key=lambda item: item[0]) if self.runs else None

    def changes(self) -> list[tuple[str, str, datetime, str]]:
        """Who entered and exited: profile, change, instant, reason."""
        found, members = [], frozenset()
        for as_of, run in sorted(self.runs.items()):
            for profile in members ^ run.members:
                change = "entered" if profile in run.members else "exited"
                found.append((profile, change, as_of, run.reasons[profile]))
            members = run.members
        return found


class History:
    """All segments by name."""

    def __init__(self) -> None:
        self.segments: dict[str, Past] = {}

    def past(self, name: str) -> Past:
        return self.segments.setdefault(name, Past())

    def evaluated(
        self,
        name: str,
        as_of: datetime,
        definition: Hashable,
        members: Members,
        members_by: Callable[[Hashable], Members],
        mode: str = "refuse",
        renamed_from: str | None = None,
    ) -> None:
        """A segment was evaluated. `members_by` has those that any definition would have in the data of now."""
        if renamed_from and not self.past(name).runs and self.past(renamed_from).runs:
            # Its definitions the old name keeps, too: if it is taken up again, they have the numbers that they had.
            old = self.past(renamed_from)
            self.segments[name] = Past(old.runs, list(old.definitions))
            self.segments[renamed_from] = Past({}, old.definitions)
        past = self.past(name)
        before, same, after = past.before(as_of), past.runs.get(as_of), past.after(as_of)
        if after and mode == "refuse":
            raise Refused(name)
        reign = same or before
        if mode == "insert" and after and reign and (reign.definition != definition or reign.outcome == REMOVED):
            return
        drops_later = after is not None and mode == "rebuild"
        is_same = same and (same.outcome, same.definition, same.members) == (EVALUATED, definition, members)
        if is_same and not drops_later:
            return
        if definition not in past.definitions:
            past.definitions.append(definition)

        members_before = before.members if before else frozenset()
        changed = members ^ members_before
        if not before:
            reasons = dict.fromkeys(changed, "first evaluation")
        elif before.outcome == REMOVED:
            reasons = dict.fromkeys(changed, "segment returned")
        elif before.definition == definition:
            reasons = dict.fromkeys(changed, "behaviour")
        else:
            former = members_by(before.definition)
            told = {True: "behaviour", False: "definition"}
            reasons = {profile: told[(profile in members) == (profile in former)] for profile in changed}

        if drops_later:
            past.runs = {at: run for at, run in past.runs.items() if at < as_of}
        elif after:
            self._record_again(past.runs[after], members, definition, before)
        past.runs[as_of] = Run(EVALUATED, definition, members, reasons)

    @staticmethod
    def _record_again(following: Run, members: Members, definition: Hashable, before: Run | None) -> None:
        """The run after an inserted one starts from there."""
        changed = following.members ^ members
        if following.definition == definition:
            reasons = dict.fromkeys(changed, "segment removed" if following.outcome == REMOVED else "behaviour")
        else:
            kept = following.reasons if before and before.definition == definition else {}
            otherwise = "segment removed" if following.outcome == REMOVED and not kept else "definition"
            reasons = {profile: kept.get(profile, otherwise) for profile in changed}
        following.reasons = reasons

    def is_left_alone(self, name: str, as_of: datetime, members: Members) -> bool:
        """Whether recording a table by hand has nothing to do: it is recorded, or a later run has passed it."""
        past = self.past(name)
        same = past.runs.get(as_of)
        is_recorded = same is not None and (same.outcome, same.members) == (EVALUATED, members)
        return is_recorded or past.after(as_of) is not None

    def removed(self, name: str, as_of: datetime) -> None:
        """The project has the segment no more."""
        past = self.past(name)
        _, last = past.last
        before = past.before(as_of)
        reasons = dict.fromkeys(before.members if before else (), "segment removed")
        past.runs[as_of] = Run(REMOVED, last.definition, frozenset(), reasons)

    def all_were_selected(self, project: dict[str, str | None], as_of: datetime) -> None:
        """The end of a run of all segments. `project` has their names and those that they take over."""
        for name, past in self.segments.items():
            if name in project or name in project.values() or not past.last:
                continue
            last_as_of, last = past.last
            if last.outcome == EVALUATED and last_as_of <= as_of:
                self.removed(name, as_of)

    def copy(self) -> History:
        return copy.deepcopy(self)

    def changes(self) -> list[tuple]:
        return sorted((name, *change) for name, past in self.segments.items() for change in past.changes())

    def runs(self) -> list[tuple]:
        """Segment, instant, outcome, version and members of every run."""
        return sorted(
            (name, as_of, run.outcome, past.definitions.index(run.definition) + 1, len(run.members))
            for name, past in self.segments.items()
            for as_of, run in past.runs.items()
        )

    def now(self) -> list[tuple]:
        """Segment, profile, since when and the segment's last run."""
        found = []
        for name, past in self.segments.items():
            since: dict[str, datetime] = {}
            for profile, change, as_of, _ in sorted(past.changes(), key=lambda change: change[2]):
                if change == "entered":
                    since[profile] = as_of
                else:
                    del since[profile]
            found += [(name, profile, at, past.last[0]) for profile, at in since.items()]
        return sorted(found)
