"""What the raw tables hold, and what of it stops a build: all at once, before anything is built.

Where the tables are and which columns they lack is asked of the warehouse first. What can be read is then read by the
project's own staging, written out as one select each, so that rows are judged by the rules that a build judges them by.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from segment_builder.dbt import NAME, SILENTLY, Dbt, invoke

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

# Of each metric the latest events are looked at one by one.
LOOKED_AT = 200
# Fewer events at one time of day are no pattern, nor is a smaller share of them.
FEWEST_AT_ONE_TIME, LEAST_SHARE_AT_ONE_TIME = 20, 0.8
WRITTEN_OUT = ("models/staging/", "models/loaders/", "models/intermediate/", "models/marts/health/")
# Its table holds the instant of the last build, which is looked for there.
STAYS = ("evaluation_instant",)
UNKNOWN_PROFILE = "profile_id is unknown"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?")

REJECTS = """
select raw_table, reason, raw_column, is_left_out, count(*) as number_of_rows, min(raw_text) as example
from {{ ref('segment_builder', 'stg_raw__rejects') }}
group by raw_table, reason, raw_column, is_left_out
"""
GATE = "select raw_table, rows_in, rows_when_filled, rows_rejected from {{ ref('segment_builder', 'input_gate') }}"
CATALOGUE = """
select
    metric, metric_id, number_of_events, number_of_profiles,
    {{ segment_builder.timestamp_as_text('first_occurred_at') }} as first_occurred_at,
    {{ segment_builder.timestamp_as_text('last_occurred_at') }} as last_occurred_at
from {{ ref('segment_builder', 'event_catalogue') }}
"""
LATEST = f"""
select metric, {{{{ segment_builder.timestamp_as_text('occurred_at') }}}} as occurred_at, properties
from (
    select
        metric, occurred_at, properties,
        row_number() over (partition by metric order by occurred_at desc, event_id) as place
    from ({{{{ segment_builder.judged_rows('events') }}}}) as judged_rows
    where reject_reason is null
) as latest
where place <= {LOOKED_AT}
"""
CONSENTS = """
select channel, status, count(*) as number_of_profiles
from {{ ref('segment_builder', 'stg_raw__consents') }}
group by channel, status
"""
FINDINGS = (
    "select severity, segment, path, finding from ({{ segment_builder.definition_findings(HAS_PLACES) }}) as found"
)

BROKEN_POSTAL_CODES = """
select given_country_code, given_postal_code, problem
from {{ ref('segment_builder', 'stg_own__postal_codes') }}
where problem is not null
order by given_country_code, given_postal_code
"""
# Of broken postal codes so many are named.
NAMED = 5


@dataclass
class Table:
    """A raw table: where it is, its rows, and how many of them are rejected; no numbers where nobody knows them."""

    name: str
    source: str
    kind: str
    is_optional: bool
    rows: int | None = None
    rejected: int | None = None

    @property
    def state(self) -> str:
        """In a word or two, where there are no rows to count."""
        if self.kind == "declared missing":
            return "declared missing"
        return "not there, and may be missing" if self.is_optional and not self.source else "cannot be read"


@dataclass
class Reject:
    """Rows, or values of rows, that staging does not take over for one reason."""

    table: str
    reason: str
    column: str | None
    is_left_out: bool
    rows: int
    share: float
    example: str | None


@dataclass
class Metric:
    """A metric in the events, and the properties that its latest events have: name -> kind of value -> how many."""

    name: str | None
    ids: list[str]
    events: int
    profiles: int
    first: str
    last: str
    looked_at: int = 0
    properties: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass
class Consent:
    """How many profiles have a status of a channel."""

    channel: str
    status: str
    profiles: int


@dataclass
class Finding:
    """What the definition of a segment names and the data has not."""

    segment: str
    path: str
    finding: str
    severity: str


@dataclass
class Check:
    """All that was found."""

    tables: list[Table]
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    metrics: list[Metric] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """For programs."""
        return asdict(self)


def run(dbt: Dbt) -> Check:
    """Look at the raw tables of a project."""
    manifest = dbt.manifest()
    about, *told = dbt.answers("input_structure", {}, manifest)
    files = [table["table"] for table in told if table["kind"] == "files" and not table["problems"]]
    if files:
        # What is in them is known once they are read, and reading them is what these models do.
        select = [f"{NAME}.staging.files.file_{name}" for name in files]
        without = [table["table"] for table in told if table["kind"] == "files" and table["problems"]]
        vars = {**dbt.vars, **_without(without, told)}
        invoke(["run", "--select", *select, *dbt.options, *SILENTLY], vars, manifest)
        about, *told = dbt.answers("input_structure", {}, manifest)
    check = Check([Table(table["table"], table["source"], table["kind"], table["is_optional"]) for table in told])
    for table in told:
        check.problems += [problem for problem in table["problems"] if problem not in check.problems]
        check.notes += table["notes"]
    check.notes += _columns_in_words(told)
    broken = [table["table"] for table in told if table["problems"] and not table["missing_loader_tables"]]
    if not any(table["source"] and table["table"] not in broken for table in told):
        return check
    vars = {**dbt.vars, **_without(broken, told)}
    if loader_tables := {name for table in told for name in table["missing_loader_tables"]}:
        vars["missing_loader_tables"] = sorted({*about["missing_loader_tables"], *loader_tables})
    _Reader(replace(dbt, vars=vars), manifest, broken, about).add_to(check)
    return check


def _without(broken: Sequence[str], told: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The var that leaves tables out, with what cannot be read among what is declared."""
    declared = [table["table"] for table in told if table["kind"] == "declared missing"]
    return {"missing_raw_tables": sorted({*declared, *broken})}


def _columns_in_words(told: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for table in told:
        for column in table["absent"]:
            near = f" Is {column['nearest']!r} meant?" if column["nearest"] else ""
            yield f"{table['table']} has no column {column['name']}, which may be missing.{near}"
        if table["unread"]:
            yield f"{table['table']} has columns that nothing reads: {', '.join(table['unread'])}."


class _Reader:
    """Reads the raw tables by way of staging, of which nothing need be built."""

    def __init__(self, dbt: Dbt, manifest: Manifest, broken: Sequence[str], about: Mapping[str, Any]):
        self._dbt, self._manifest, self._broken, self._about = dbt, manifest, broken, about
        for node in manifest.nodes.values():
            if (
                node.package_name == NAME
                and node.original_file_path.startswith(WRITTEN_OUT)
                and node.name not in STAYS
                and not node.name.startswith("file_")
            ):
                node.config.materialized = "ephemeral"

    def _rows(self, query: str) -> list[dict[str, Any]]:
        return self._dbt.rows(query, self._manifest)

    def add_to(self, check: Check) -> None:
        """Add what the rows show."""
        self._add_rejects(check)
        if "events" not in self._broken:
            self._add_metrics(check)
        if "consents" not in self._broken:
            rows = self._rows(CONSENTS)
            check.consents = [Consent(row["channel"], row["status"], int(row["number_of_profiles"])) for row in rows]
            check.consents.sort(key=lambda consent: (consent.channel, -consent.profiles, consent.status))
        self._add_postal_codes(check)
        self._add_findings(check)

    def _add_postal_codes(self, check: Check) -> None:
        own = self._about["own_postal_codes"]
        if not own:
            return
        if own["problem"]:
            check.problems.append(own["problem"])
        elif self._about["has_places"]:
            rows = self._rows(BROKEN_POSTAL_CODES)
            named = [
                f"{row['given_country_code']} {row['given_postal_code']}: {row['problem']}" for row in rows[:NAMED]
            ]
            if named:
                left = f"; and {len(rows) - NAMED:,} more" if len(rows) > NAMED else ""
                check.problems.append(f"Of own_postal_codes, these are no places: {'; '.join(named)}{left}")

    def _add_rejects(self, check: Check) -> None:
        is_known = "profiles" not in self._broken
        tables = {table.name: table for table in check.tables if table.name not in self._broken and table.source}
        rows_before = {}
        for row in self._rows(GATE):
            if table := tables.get(row["raw_table"]):
                table.rows = int(row["rows_in"])
                table.rejected = int(row["rows_rejected"]) if is_known else None
                rows_before[table.name] = int(row["rows_when_filled"])
        for row in self._rows(REJECTS):
            if row["raw_table"] not in tables or (row["reason"] == UNKNOWN_PROFILE and not is_known):
                continue
            number, table = int(row["number_of_rows"]), tables[row["raw_table"]]
            check.rejects.append(
                Reject(
                    table.name, row["reason"], row["raw_column"], bool(row["is_left_out"]), number,
                    number / (table.rows or 1), row["example"],
                )
            )  # fmt: skip
        order = {table.name: place for place, table in enumerate(check.tables)}
        check.rejects.sort(key=lambda reject: (order[reject.table], -reject.rows, reject.reason, reject.column or ""))
        if not is_known:
            check.notes.append(
                "Without profiles nobody knows which profile_id is unknown, or how many rows are rejected."
            )
            return
        maximum = self._about["maximum_reject_share"]
        for table in tables.values():
            rows = table.rows or 0
            if not rows and rows_before.get(table.name):
                check.problems.append(
                    f"{table.name} is empty, and had {rows_before[table.name]:,} rows before. "
                    f"If that is right: vars: missing_raw_tables: [{table.name}]"
                )
            elif not rows:
                check.notes.append(f"{table.name} is empty.")
            elif (rejected := table.rejected or 0) / rows > maximum:
                check.problems.append(
                    f"Of {table.name}, {rejected:,} of {rows:,} rows ({100 * rejected / rows:.1f} %) are "
                    f"rejected; up to {100 * maximum:.1f} % may be (vars: maximum_reject_share)."
                )

    def _add_metrics(self, check: Check) -> None:
        by_name: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
        for row in self._rows(CATALOGUE):
            by_name[row["metric"]].append(row)
        check.metrics = [_metric(name, rows) for name, rows in by_name.items()]
        check.metrics.sort(key=lambda metric: (-metric.events, metric.name or ""))
        times: dict[str | None, list[datetime]] = defaultdict(list)
        named = {metric.name: metric for metric in check.metrics}
        for row in self._rows(LATEST):
            metric = named.get(row["metric"])
            if metric:
                metric.looked_at += 1
                times[metric.name].append(datetime.fromisoformat(row["occurred_at"]))
                _count_kinds(metric.properties, row["properties"])
        for metric in check.metrics:
            note = _shifted_midnight(metric.name or "without a metric", times[metric.name], self._about["timezone"])
            check.notes += [note] if note else []

    def _add_findings(self, check: Check) -> None:
        has_places = f"has_places={'true' if self._about['has_places'] else 'false'}"
        unread = {"events": ("metric", "event property"), "list_members": ("list",), "profiles": ("profile property",)}
        skipped = {kind for name in self._broken for kind in unread.get(name, ())}
        for row in self._rows(FINDINGS.replace("HAS_PLACES", has_places)):
            if not any(row["finding"].startswith(f"the data has no {kind} ") for kind in skipped):
                check.findings.append(Finding(row["segment"], row["path"], row["finding"], row["severity"]))
        check.findings.sort(key=lambda finding: (finding.segment, finding.path, finding.finding))
        if not self._about["has_places"] and not (self._about["own_postal_codes"] or {}).get("problem"):
            check.notes.append("Postal codes in definitions are not judged before dbt seed.")
        check.problems += [
            f"{finding.segment}, {finding.path}: {finding.finding}"
            for finding in check.findings
            if finding.severity == "error"
        ]


def _metric(name: str | None, rows: Sequence[Mapping[str, Any]]) -> Metric:
    return Metric(
        name,
        sorted(row["metric_id"] for row in rows if row["metric_id"] is not None),
        sum(int(row["number_of_events"]) for row in rows),
        # Of a metric with two ids a person may have both.
        max(int(row["number_of_profiles"]) for row in rows),
        min(row["first_occurred_at"] for row in rows),
        max(row["last_occurred_at"] for row in rows),
    )


def _count_kinds(properties: dict[str, dict[str, int]], text: str | None) -> None:
    try:
        found = json.loads(text or "null")
    except ValueError:
        return
    for name, value in found.items() if isinstance(found, dict) else ():
        kinds = properties.setdefault(name, {})
        kind = kind_of(value)
        kinds[kind] = kinds.get(kind, 0) + 1


def kind_of(value: Any) -> str:
    """What a filter may ask of a value of JSON."""
    if isinstance(value, str):
        return "date" if DATE.fullmatch(value.strip()) else "text"
    kinds = ((bool, "true/false"), (int | float, "number"), (list, "list"), (dict, "object"))
    return next((kind for type, kind in kinds if isinstance(value, type)), "null")


def _shifted_midnight(metric: str, times: Sequence[datetime], timezone: str) -> str | None:
    """Whether nearly all events lie on one full hour, or two side by side, as midnights do that were moved."""
    hours = Counter(time.hour for time in times if not (time.minute or time.second or time.microsecond))
    if not hours:
        return None
    pairs = {hour: hours[hour] + hours[(hour + 1) % 24] for hour in hours}
    hour = max(pairs, key=lambda hour: (pairs[hour], hours[hour], -hour))
    alone = hours[hour] >= pairs[hour] or hours[hour] >= LEAST_SHARE_AT_ONE_TIME * len(times)
    number = hours[hour] if alone else pairs[hour]
    if number < FEWEST_AT_ONE_TIME or number < LEAST_SHARE_AT_ONE_TIME * len(times):
        return None
    shown = f"{hour:02d}:00" if alone else f"{hour:02d}:00 or {(hour + 1) % 24:02d}:00"
    told = f"{number:,} of the latest {len(times):,} events of {metric!r} lie at exactly {shown} UTC: "
    if shown == "00:00":
        zone = "" if timezone == "UTC" else f", and in {timezone} another day may have begun or not"
        return f"{told}dates without a time. Windows of hours cannot tell them apart{zone}."
    offset = -hour if hour <= 12 else 24 - hour
    return (
        f"{told}midnights at UTC{offset:+d}, it seems. A loader that took local dates for instants moves events to the "
        "day before; load them with their offset, or as dates."
    )
