"""What a check found, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from segment_builder.check import Check, Metric, Reject

MOST_PROPERTIES = 40


def as_text(check: Check) -> str:
    """What stops a build first, then what there is."""
    blocks = [
        _block(_heading(check), _numbered(check.problems)),
        _block("Raw tables", _tables(check)),
        _block("Rejected, with the reason; stg_raw__rejects will hold the rows", map(_reject, check.rejects)),
        _block("Events, by metric", (line for metric in check.metrics for line in _metric(metric))),
        _block("Consents", _consents(check)),
        _block(
            "Names in definitions that the data does not know",
            (f"{finding.segment}, {finding.path}: {finding.finding}" for finding in check.findings),
        ),
        _block("Worth a look", check.notes),
    ]
    return "\n\n".join(block for block in blocks if block)


def _heading(check: Check) -> str:
    number = len(check.problems)
    if not number:
        return "Nothing stops a build."
    return f"{'1 thing stops' if number == 1 else f'{number} things stop'} a build:"


def _block(heading: str, lines: Iterable[str]) -> str:
    told = [f"  {line}" for line in lines]
    return "\n".join([heading, *told]) if told or heading.endswith((".", ":")) else ""


def _numbered(problems: Iterable[str]) -> Iterator[str]:
    for number, problem in enumerate(problems, start=1):
        first, *rest = problem.split("\n")
        yield f"{number}. {first}"
        yield from (f"   {line}" for line in rest)


def _tables(check: Check) -> Iterator[str]:
    width = max(len(table.name) for table in check.tables)
    for table in check.tables:
        if table.rows is None:
            yield f"{table.name:{width}}  {table.state}"
        else:
            share = f" ({_share(table.rejected / table.rows)})" if table.rejected else ""
            rejected = f", {table.rejected:,} rejected{share}" if table.rejected is not None else ""
            rows = "1 row" if table.rows == 1 else f"{table.rows:,} rows"
            yield f"{table.name:{width}}  {rows}{rejected}  {table.source}"


def _reject(reject: Reject) -> str:
    shown = (reject.example or "")[:40]
    example = f", such as {reject.column or 'a value'} {shown!r}" if reject.example is not None else ""
    stays = "" if reject.is_left_out else "; the row stays, without the value"
    return f"{reject.table}: {reject.reason}: {reject.rows:,} ({_share(reject.share)}){example}{stays}"


def _metric(metric: Metric) -> Iterator[str]:
    name = metric.name if metric.name is not None else "(without a name)"
    ids = f" [{', '.join(metric.ids)}]" if metric.ids else ""
    people = "1 profile" if metric.profiles == 1 else f"{metric.profiles:,} profiles"
    events = "1 event" if metric.events == 1 else f"{metric.events:,} events"
    yield f"{name}{ids}: {events} of {people}, {metric.first} to {metric.last}"
    properties = sorted(metric.properties.items())
    for property, kinds in properties[:MOST_PROPERTIES]:
        number = sum(kinds.values())
        often = "" if number == metric.looked_at else f", in {number:,} of the latest {metric.looked_at:,}"
        yield f"    {property}: {' or '.join(sorted(kinds, key=lambda kind: (-kinds[kind], kind)))}{often}"
    if len(properties) > MOST_PROPERTIES:
        yield f"    and {len(properties) - MOST_PROPERTIES:,} properties more"


def _consents(check: Check) -> Iterator[str]:
    for channel in dict.fromkeys(consent.channel for consent in check.consents):
        of_channel = [consent for consent in check.consents if consent.channel == channel]
        yield f"{channel}: {', '.join(f'{consent.status} {consent.profiles:,}' for consent in of_channel)}"


def _share(share: float) -> str:
    return f"{100 * share:.1f} %"
