"""A plan for people: in a terminal, and as the comment of a pull request."""

from __future__ import annotations

import math
from collections.abc import Iterator

from segment_builder.plan import Plan, Planned

KINDS = {"clv": "CLV", "revenue": "revenue of the last 365 days"}


def as_text(plan: Plan) -> str:
    """For a terminal."""
    blocks = [_heading(plan)]
    for planned in plan.changes:
        lines = [_title(planned), *(f"    {line}" for line in planned.definition)]
        for line in _facts(planned):
            lines.append(f"  {line}")
        for change in ("entered", "exited"):
            shown = [example for example in planned.examples if example.change == change]
            if shown:
                lines.append(f"  {_examples_heading(planned, change, len(shown))}")
            for example in shown:
                lines += [f"    {example.profile_id}", *(f"      {line}" for line in _found(example.conditions))]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks + [f"Note: {note}" for note in plan.notes])


def as_markdown(plan: Plan) -> str:
    """For a comment: the numbers in a table, the rest folded away."""
    blocks = ["## What this change does to segments", escaped(_heading(plan))]
    if plan.changes:
        rows = ["| segment | change | members | entered | exited | moved |", "|---|---|--:|--:|--:|--:|"]
        rows += [
            f"| {code(planned.segment)} | {planned.change} | {planned.members_before:,} → {planned.members_after:,} "
            f"| {planned.entered:,} | {planned.exited:,} "
            f"| {'not known' if planned.problems else _share(planned.moved)} |"
            for planned in plan.changes
        ]
        blocks.append("\n".join(rows))
    for planned in plan.changes:
        lines = [f"<details><summary>{escaped(_title(planned))}</summary>", ""]
        if planned.definition:
            lines += ["~~~diff", *(line.replace("~~~", "~ ~ ~") for line in planned.definition), "~~~", ""]
        lines += [f"- {escaped(line.strip())}" for line in _facts(planned)]
        for change in ("entered", "exited"):
            shown = [example for example in planned.examples if example.change == change]
            if shown:
                lines += ["", f"{escaped(_examples_heading(planned, change, len(shown)))}", ""]
            for example in shown:
                lines.append(f"- {code(example.profile_id)}: {escaped('; '.join(_found(example.conditions)))}")
        blocks.append("\n".join([*lines, "", "</details>"]))
    return "\n\n".join(blocks + [f"Note: {escaped(note)}" for note in plan.notes])


def _heading(plan: Plan) -> str:
    if not plan.changes:
        return f"No segment changes against {plan.against}, as of {plan.as_of}: none of {plan.segments} was evaluated."
    number = len(plan.changes)
    return (
        f"{number} of {plan.segments} segments compared with {plan.against}, as of {plan.as_of}. "
        f"Nothing was built: {number} {'query' if number == 1 else 'queries'}, and 2 for the findings."
    )


def _title(planned: Planned) -> str:
    former = f" from {planned.former_name}" if planned.change == "renamed" else ""
    also = f", renamed from {planned.former_name}" if planned.former_name and planned.change != "renamed" else ""
    return f"{planned.segment}: {planned.change}{former}{also}"


def _facts(planned: Planned) -> Iterator[str]:
    if planned.problems:
        yield "The definition before can no longer be read, so members are not compared:"
        yield from (f"  {problem}" for problem in planned.problems)
    else:
        yield (
            f"members {planned.members_before:,} -> {planned.members_after:,}"
            f" ({_of_all(planned.members_before, planned)} -> {_of_all(planned.members_after, planned)}"
            " of all profiles);"
            f" entered {planned.entered:,}, exited {planned.exited:,}, stayed {planned.stayed:,}"
            + (f"; overlap {_share(planned.overlap)}" if planned.entered or planned.exited else "")
            + (f", moved {_share(planned.moved)}" if planned.moved else "")
        )
    for reason in planned.reasons:
        yield f"{'+' if reason.change == 'entered' else '−'}{reason.profiles:,} by: {reason.reason}"
    for name, amounts in planned.value.items():
        if planned.entered or planned.exited:
            yield f"{KINDS[name]}: enters {amounts['entered']:,.2f}, exits {amounts['exited']:,.2f}"
    if planned.former_name:
        yield f"the audience {planned.former_name} is called {planned.segment} from now on"
    yield f"fed by it: audience {planned.segment}{''.join(f', {exposure}' for exposure in planned.exposures)}"
    yield from (f"new finding: {finding}" for finding in planned.findings_new)
    yield from (f"finding gone: {finding}" for finding in planned.findings_gone)


def _examples_heading(planned: Planned, change: str, shown: int) -> str:
    number = planned.entered if change == "entered" else planned.exited
    return f"{change}{'' if shown == number else f', the first {shown} of {number:,}'}:"


def _found(conditions: list[dict[str, object]]) -> Iterator[str]:
    for told in conditions:
        yield f"{told['side']}: {'yes' if told['holds'] else 'no'}, {told['condition']} (found: {told['found']})"


def _of_all(members: int, planned: Planned) -> str:
    return _share(members / planned.profiles if planned.profiles else 0.0)


def _share(share: float | None) -> str:
    if share is None:
        return ""
    return "from nobody" if math.isinf(share) else f"{100 * share:.1f} %"


def code(text: str) -> str:
    """As it is, whatever Markdown would make of it."""
    ticks = "`" * (1 + max((len(run) for run in "".join(c if c == "`" else " " for c in text).split()), default=0))
    pad = " " if ticks != "`" else ""
    return f"{ticks}{pad}{text}{pad}{ticks}".replace("|", "\\|").replace("\n", " ")


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    for character in "\\`*_[]|#":
        text = text.replace(character, "\\" + character)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")
