"""What an import came to, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

STATES = {
    "imported": "imported",
    "changed": "changed, and written again",
    "unchanged": "unchanged",
    "edited": "edited by hand and left alone",
    "overwritten": "edited by hand and overwritten",
    "not importable": "not importable",
}


@dataclass
class Reason:
    """Why a segment cannot be imported, and where in its definition."""

    path: str
    reason: str


@dataclass
class Outcome:
    """What became of one segment."""

    state: str
    name: str
    id: str
    place: str
    model: str | None = None
    words: str = ""
    diff: str = ""
    reasons: list[Reason] = field(default_factory=list)


@dataclass
class Report:
    """What became of all of them."""

    outcomes: list[Outcome]
    kept_ids: dict[tuple[str, str], str]
    skipped: list[str]
    missing: list[str]
    is_dry: bool = False

    def of(self, state: str) -> list[Outcome]:
        """Those that are in a state."""
        return [outcome for outcome in self.outcomes if outcome.state == state]

    def as_text(self) -> str:
        """For a terminal: the numbers, and each that needs somebody's eyes."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        number = len(self.outcomes)
        yield f"{number} segment{'' if number == 1 else 's'}{', nothing written' if self.is_dry else ''}:"
        for state, in_words in STATES.items():
            if self.of(state):
                yield f"{len(self.of(state)):>6} {in_words}"
        for state in ("changed", "edited", "overwritten"):
            for outcome in self.of(state):
                yield f"\n{outcome.name}, model {outcome.model}, {STATES[state]}:\n{outcome.diff}"
        if self.of("edited"):
            yield "\n--overwrite replaces what was edited by hand."
        if self.of("not importable"):
            yield "\nNot importable:"
        for outcome in self.of("not importable"):
            yield f"  {outcome.name}{f' ({outcome.id})' if outcome.id else ''}, {outcome.place}"
            yield from (f"    {reason.path}: {reason.reason}" for reason in outcome.reasons)
        if self.kept_ids:
            yield "\nIds that stay ids:"
            yield from (f"  {kind} {id}: {reason}" for (kind, id), reason in sorted(self.kept_ids.items()))
        if self.missing:
            yield f"\nImported before and not in these files: {', '.join(self.missing)}"
        if self.skipped:
            yield f"\nNeither a segment nor a metric nor a list: {', '.join(_shortened(self.skipped))}"

    def as_markdown(self) -> str:
        """For a pull request or a colleague."""
        return "\n".join(self._markdown()) + "\n"

    def _markdown(self) -> Iterator[str]:
        yield "# Import of segments\n"
        yield "| | segments |\n| --- | --- |"
        yield from (f"| {in_words} | {len(self.of(state))} |" for state, in_words in STATES.items() if self.of(state))
        if self.of("not importable"):
            yield "\n## Not importable\n\n| segment | id | where | path | reason |\n| --- | --- | --- | --- | --- |"
        for outcome in self.of("not importable"):
            for reason in outcome.reasons:
                yield _row(outcome.name, outcome.id, outcome.place, reason.path, reason.reason)
        for state in ("changed", "edited", "overwritten"):
            if self.of(state):
                yield f"\n## {STATES[state].capitalize()}"
            for outcome in self.of(state):
                yield f"\n{_cell(outcome.name)}, model `{outcome.model}`\n\n````diff\n{outcome.diff}\n````"
        if self.kept_ids:
            yield "\n## Ids that stay ids\n\n| | id | reason |\n| --- | --- | --- |"
            yield from (_row(kind, id, reason) for (kind, id), reason in sorted(self.kept_ids.items()))
        if self.missing:
            yield "\n## Imported before and not in these files\n"
            yield from (f"- `{model}`" for model in self.missing)
        if any(outcome.words for outcome in self.outcomes):
            yield "\n## All that can be imported\n\n| segment | id | model | in words |\n| --- | --- | --- | --- |"
        for outcome in self.outcomes:
            if outcome.words:
                yield _row(outcome.name, outcome.id, f"`{outcome.model}`", outcome.words)

    def as_json(self) -> str:
        """For a program."""
        kept = [{"kind": kind, "id": id, "reason": reason} for (kind, id), reason in sorted(self.kept_ids.items())]
        found = {
            "segments": [asdict(outcome) for outcome in self.outcomes],
            "ids_that_stay_ids": kept,
            "not_in_these_files": self.missing,
            "skipped": self.skipped,
        }
        return json.dumps(found, indent=2, ensure_ascii=False) + "\n"

    def write(self, path: Path) -> None:
        """As JSON where the file is called so, else as Markdown."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.as_json() if path.suffix.lower() == ".json" else self.as_markdown(), encoding="utf-8")


def _row(*cells: str) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())


def _shortened(texts: list[str]) -> list[str]:
    return texts if len(texts) <= 5 else [*texts[:5], f"and {len(texts) - 5} more"]
