"""A comparison with over there, for people: in a terminal, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from segment_builder.compare import HERE, THERE, Compared, Comparison
from segment_builder.plan.report import code, escaped

MOST_CONDITIONS, MOST_REASONS = 3, 10


def as_text(comparison: Comparison) -> str:
    """For a terminal."""
    blocks = []
    for compared in comparison.segments:
        lines = [_title(compared), *(f"  {line}" for line in _facts(compared))]
        for side in (HERE, THERE):
            lines += [f"  {line}" for line in _reasons(compared, side)]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, *(f"Note: {note}" for note in comparison.skipped)])


def as_markdown(comparison: Comparison) -> str:
    """The numbers in a table, the rest folded away."""
    rows = ["| segment | in both | only here | only there | unknown here | differ |", "|---|--:|--:|--:|--:|--:|"]
    rows += [
        f"| {code(compared.segment)} | {compared.both:,} | {compared.only_here:,} | {compared.only_there:,} "
        f"| {compared.unknown + compared.ambiguous:,} | {_share(compared.share)} |"
        for compared in comparison.segments
    ]
    blocks = ["## Segments here and over there", "\n".join(rows)]
    for compared in comparison.segments:
        lines = [f"<details><summary>{escaped(_title(compared))}</summary>", ""]
        lines += [f"- {escaped(line)}" for line in _facts(compared)]
        for side in (HERE, THERE):
            lines += [f"- {escaped(line.strip())}" for line in _reasons(compared, side)]
        blocks.append("\n".join([*lines, "", "</details>"]))
    return "\n\n".join([*blocks, *(f"Note: {escaped(note)}" for note in comparison.skipped)])


def _title(compared: Compared) -> str:
    there = f" ({compared.there} there)" if compared.there != compared.segment else ""
    as_of = f", as of {compared.as_of.replace('T', ' ')}" if compared.as_of else ""
    return f"{compared.segment}{there}{as_of}"


def _facts(compared: Compared) -> Iterator[str]:
    differ = f"; {_share(compared.share)} differ" if compared.differ else ""
    yield (
        f"in both {compared.both:,}, only here {compared.only_here:,}, only there {compared.only_there:,}"
        f", unknown here {compared.unknown:,}{differ}"
    )
    if compared.ambiguous:
        yield f"{compared.ambiguous:,} there have an e-mail that several profiles here have, and are left out"
    if compared.explained < compared.differ:
        yield f"explained are the first {compared.explained:,} of {compared.differ:,}"
    for condition, number in compared.by_condition()[:MOST_CONDITIONS]:
        yield f"{number:,} of {compared.explained:,} by this condition alone: {condition}"


def _reasons(compared: Compared, side: str) -> Iterator[str]:
    reasons = [reason for reason in compared.reasons if reason.side == side]
    if reasons:
        yield f"{side}:"
    for reason in reasons[:MOST_REASONS]:
        more = ", …" if reason.profiles > len(reason.examples) else ""
        yield f"  {reason.profiles:,} by: {reason.reason} ({', '.join(reason.examples)}{more})"
    if len(reasons) > MOST_REASONS:
        rest = sum(reason.profiles for reason in reasons[MOST_REASONS:])
        yield f"  {rest:,} by other conditions"


def _share(share: float) -> str:
    return f"{100 * share:.1f} %"
