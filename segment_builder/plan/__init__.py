"""What a change of segments does, before it is merged: who enters, who leaves, and by which change of a definition.

Both sides are evaluated at one instant on one set of tables, by selects alone: no segment is built, no history written.
The definitions of either side come out of its manifest. What macros and vars make of a definition that has not changed,
only a revision of git can tell, for its code is run as well.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import click

from segment_builder.dbt import Dbt
from segment_builder.plan.attribution import Merged, Whole, read_tree, told_of, words_of
from segment_builder.plan.sides import Side, from_git, from_state

NEW, GONE = "the segment is new", "the segment is gone"
CODE = "the same words, which macros or vars turn into other SQL"


@dataclass
class Pair:
    """One segment on both sides: its name on each, none where it is not there."""

    before: str | None
    after: str | None
    change: str
    code: str | None = None

    @property
    def name(self) -> str:
        """What it is called now, or was."""
        return self.after or self.before or ""


@dataclass
class Reason:
    """How many enter or exit by one change of the definition."""

    change: str
    profiles: int
    reason: str


@dataclass
class Example:
    """A profile that enters or exits, and what is found of it: of the conditions that decide, or of all."""

    change: str
    profile_id: str
    reason: str
    conditions: list[dict[str, Any]]


@dataclass
class Planned:
    """What happens to one segment."""

    segment: str
    change: str
    former_name: str | None
    definition: list[str]
    profiles: int = 0
    members_before: int = 0
    members_after: int = 0
    entered: int = 0
    exited: int = 0
    value: dict[str, dict[str, float]] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    exposures: list[str] = field(default_factory=list)
    findings_new: list[str] = field(default_factory=list)
    findings_gone: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def stayed(self) -> int:
        """In before and after."""
        return self.members_before - self.exited

    @property
    def overlap(self) -> float | None:
        """Those who stay, of all who are in before or after."""
        both = self.stayed + self.exited + self.entered
        return self.stayed / both if both else None

    @property
    def moved(self) -> float | None:
        """Who enters or exits, as a share of the members before.

        Of a segment that is new it is none, and without limit of one that nobody was in, or nobody knows who.
        """
        if self.change == "added":
            return None
        if self.problems:
            return math.inf
        moved = self.entered + self.exited
        if not moved:
            return 0.0
        return moved / self.members_before if self.members_before else math.inf


@dataclass
class Plan:
    """What a change does to all segments."""

    against: str
    as_of: str
    segments: int
    changes: list[Planned]
    notes: list[str]

    def over(self, threshold: float) -> list[str]:
        """The segments of which a larger share moves."""
        return [planned.segment for planned in self.changes if planned.moved is not None and planned.moved > threshold]

    def as_dict(self) -> dict[str, Any]:
        """For programs."""
        told = asdict(self)
        for planned, shown in zip(self.changes, told["changes"], strict=True):
            moved = planned.moved
            # JSON has no infinity: a segment that nobody was in has no share.
            shown |= {"overlap": planned.overlap, "moved": None if moved == math.inf else moved}
        return told


def run(dbt: Dbt, state: Path | None, base: str | None) -> Plan:
    """Compare the project with a state or a revision."""
    # First of all: of a definition that is wrong, the error is all there is to say.
    after = Side(dbt.manifest(), dbt)
    with _other_side(dbt, state, base) as before:
        return Comparison(before, after, base or str(state)).run()


@contextmanager
def _other_side(dbt: Dbt, state: Path | None, base: str | None) -> Iterator[Side]:
    if state:
        yield from_state(state)
    else:
        assert base
        with from_git(dbt, base) as side:
            yield side


class Comparison:
    """Two sides, evaluated by the code of the project here."""

    def __init__(self, before: Side, after: Side, against: str):
        self.before, self.after, self._against = before, after, against
        self._former = {
            name: former
            for name in after.nodes
            if (former := after.renamed_from(name)) and former in before.nodes and former not in after.nodes
        }
        self.notes: list[str] = []
        if not before.dbt:
            after.read_tables_of(before)

    def run(self) -> Plan:
        """Evaluate what has changed and what depends on it."""
        (header,) = self._ask("compare_definitions", self._request([]))
        as_of = header["as_of"]
        pairs = self._pairs(as_of)
        with click.progressbar(
            length=len(pairs), show_pos=True, file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:
            _, *answers = self._ask("compare_definitions", self._request(pairs), as_of, lambda: bar.update(1))
        changes = [self._planned(pair, answer) for pair, answer in zip(pairs, answers, strict=True)]
        self._add_findings(pairs, changes, answers, as_of)
        self._note_what_lies_below(pairs)
        return Plan(self._against, as_of, len(self.after.nodes), changes, self.notes)

    def _ask(
        self, operation: str, request: Any, as_of: str | None = None, heard: Callable[[], Any] | None = None
    ) -> list[Any]:
        assert self.after.dbt
        vars = {**self.after.dbt.vars, **({"as_of": as_of} if as_of else {})}
        asked = replace(self.after.dbt, vars=vars)
        return asked.answers(operation, {"request": json.dumps(request)}, self.after.manifest, heard)

    def _request(self, pairs: Sequence[Pair]) -> dict[str, Any]:
        sides = {"before": self.before, "after": self.after}
        return {
            "segments": [{**asdict(pair), "name": pair.name} for pair in pairs],
            "sides": {name: side.definitions if pairs else {} for name, side in sides.items()},
            "fingerprints": {name: side.fingerprints if pairs else {} for name, side in sides.items()},
        }

    def _pairs(self, as_of: str) -> list[Pair]:
        """The segments that may have other members, and those that are called otherwise."""
        pairs = []
        names: dict[str, str] = {}
        for name in self.after.nodes:
            former = name if name in self.before.nodes else self._former.get(name)
            if not former:
                pairs.append(Pair(None, name, "added"))
                continue
            names[name] = former
            if self.before.fingerprints[former] != self.after.fingerprints[name]:
                is_own = self.before.own_text(former, self._renamed()) != self.after.own_text(name)
                pairs.append(Pair(former, name, "changed" if is_own else "depends on a change"))
            elif former != name:
                pairs.append(Pair(former, name, "renamed"))
        kept = {*self.after.nodes, *self._former.values()}
        pairs += [Pair(name, None, "removed") for name in self.before.nodes if name not in kept]
        self._add_code(pairs, names, as_of)
        return sorted(pairs, key=lambda pair: pair.name)

    def _renamed(self) -> dict[str, str]:
        return {former: name for name, former in self._former.items()}

    def _add_code(self, pairs: list[Pair], names: dict[str, str], as_of: str) -> None:
        """Where macros or vars have changed: the SQL of the side before, of the segments whose SQL differs."""
        changed = [name for name, former in names.items() if self._differs_in_macros(former, name)]
        if not self.before.dbt:
            if changed:
                self.notes.append(
                    "Macros have changed since the state was written. What they change of definitions that have not"
                    " is not seen: a state's code cannot be run. --base compares with a revision's."
                )
            return
        if self.before.project_vars() != self.after.project_vars():
            changed = list(names)
        if not changed:
            return
        befores = self.before.compiled([names[name] for name in changed], as_of)
        afters = self.after.compiled(changed, as_of)
        for name in changed:
            pair = next((pair for pair in pairs if pair.after == name), None)
            if pair:
                pair.code = befores[names[name]]
            elif befores[names[name]] != afters[name]:
                pairs.append(Pair(names[name], name, "same words, other SQL", befores[names[name]]))

    def _differs_in_macros(self, former: str, name: str) -> bool:
        """Whether a macro that both sides know has changed; another definition may well call others."""
        old, new = self.before.macros_of(former), self.after.macros_of(name)
        return any(old[unique_id] != new[unique_id] for unique_id in old.keys() & new.keys())

    def _planned(self, pair: Pair, answer: dict[str, Any]) -> Planned:
        side, name = (self.after, pair.after) if pair.after else (self.before, pair.before)
        assert name
        planned = Planned(pair.name, pair.change, pair.before if pair.before != pair.after else None, [])
        planned.exposures = side.exposures_of(name)
        if pair.change in ("added", "removed"):
            planned.former_name = None
        if "problems" in answer:
            planned.problems = answer["problems"]
            return planned
        old = read_tree(answer["before"], answer["conditions"]) if pair.before else None
        new = read_tree(answer["after"], answer["conditions"]) if pair.after else None
        return _counted(planned, answer, old, new)

    def _add_findings(
        self, pairs: Sequence[Pair], changes: Sequence[Planned], answers: Sequence[dict[str, Any]], as_of: str
    ) -> None:
        if not pairs:
            return
        request = []
        for side, names in (
            (self.before, [pair.before for pair in pairs if pair.before]),
            (self.after, [pair.after for pair in pairs if pair.after]),
        ):
            segments = {name: node.config.meta["segment"] for name, node in side.nodes.items()}
            request.append({"names": names, "segments": segments})
        befores, afters = self._ask("judge_findings", request, as_of)
        for pair, planned, answer in zip(pairs, changes, answers, strict=True):
            old = {told["finding"]: None for told in befores if told["segment"] == pair.before}
            new = {told["finding"]: None for told in afters if told["segment"] == pair.after}
            old |= dict.fromkeys(answer.get("before", {}).get("traps", []))
            new |= dict.fromkeys(answer.get("after", {}).get("traps", []))
            planned.findings_new = [text for text in new if text not in old]
            planned.findings_gone = [text for text in old if text not in new]

    def _note_what_lies_below(self, pairs: Sequence[Pair]) -> None:
        """Tables are compared with nobody: both sides read the ones that are there."""
        changed = set()
        for name in self.after.nodes:
            former = name if name in self.before.nodes else self._former.get(name)
            if former:
                old, new = self.before.below(former), self.after.below(name)
                changed |= {unique_id.split(".")[-1] for unique_id in new if old.get(unique_id) != new[unique_id]}
        if changed:
            self.notes.append(
                f"Changed below the segments, and not part of this comparison: {', '.join(sorted(changed))}."
                " Both sides read the tables as they are built."
            )


def _counted(planned: Planned, answer: dict[str, Any], old: Whole | None, new: Whole | None) -> Planned:
    """The rows of the warehouse, added up."""
    merged = Merged(old, new) if old and new else None
    if merged:
        planned.definition = merged.diff()
    elif whole := old or new:
        planned.definition = words_of(whole, "-" if old else "+")
    reasons: Counter[tuple[str, str]] = Counter()
    totals = {name: {"entered": 0.0, "exited": 0.0} for name in ("clv", "revenue")}
    known = set()
    for row in answer["rows"]:
        count = row["profiles"]
        planned.profiles += count
        planned.members_before += count * row["was_in"]
        planned.members_after += count * row["is_in"]
        known |= {name for name in totals if row[name] is not None}
        if row["was_in"] == row["is_in"]:
            continue
        change = "entered" if row["is_in"] else "exited"
        reason, decisive = _reason(row, merged, old, new)
        reasons[change, reason] += count
        if change == "entered":
            planned.entered += count
        else:
            planned.exited += count
        for name in totals:
            totals[name][change] += row[name] or 0
        if row["example"] is not None:
            planned.examples.append(Example(change, row["example"], reason, _told(row, answer["conditions"], decisive)))
    planned.reasons = [
        Reason(change, count, reason)
        for (change, reason), count in sorted(reasons.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    ]
    planned.examples.sort(key=lambda example: (example.change, example.profile_id))
    planned.value = {
        name: {change: round(amount, 2) for change, amount in total.items()}
        for name, total in totals.items()
        if name in known
    }
    return planned


def _reason(
    row: dict[str, Any], merged: Merged | None, old: Whole | None, new: Whole | None
) -> tuple[str, list[tuple[str, int]]]:
    """Why a row's profiles enter or exit, and the conditions that decide: their sides and numbers."""
    if not merged:
        return NEW if new else GONE, [*told_of(old, "before"), *told_of(new, "after")]
    if row["was_in_by_words"] != row["was_in"]:
        return CODE, told_of(new, "after")
    reason = merged.reason(row["holds"])
    return merged.reason_in_words(reason), merged.conditions_of(reason)


def _told(
    row: dict[str, Any], conditions: Sequence[dict[str, Any]], decisive: Sequence[tuple[str, int]]
) -> list[dict[str, Any]]:
    return [
        {
            "side": side,
            "condition": conditions[number]["words"],
            "holds": row["holds"][number],
            "found": row["found"][number],
        }
        for side, number in decisive
    ]
