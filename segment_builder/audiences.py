"""The files of audiences: for each destination and segment one, what to add and remove since, and a manifest.

    exports/meta/vip.csv             everybody who may be sent
    exports/meta/vip.add.csv         those of them whom the destination does not have
    exports/meta/vip.remove.csv      those whom it has and who are not to be sent any more; to be applied first
    exports/meta/vip.delivered.csv   what it has: vip.csv as it was when its delivery was confirmed
    exports/manifest.json            rows, what was left out and why, the instant, the version of the definition

Until a delivery is confirmed, the differences are to the one before: who loses a file exports again and has all of it.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from segment_builder import project
from segment_builder.dbt import NAME, Dbt, text_of
from segment_builder.errors import CommandError, nearest
from segment_builder.files import write

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

# A segment of a few members may change by much.
SMALL_CHANGE = 20
KEYS = ("email", "phone")
MICROSOFT_HEADER = ["Type", "Id", "Parent Id", "Action Type", "Name", "Sub Type", "Text"]
# In place of it belongs the id of a list: the first one is made by hand, where its terms are accepted.
MICROSOFT_LIST = "-10"

Row = tuple[str, ...]


@dataclass
class Audience:
    """A segment at a destination: what was exported of it, or why nothing was."""

    destination: str
    segment: str
    members: int
    members_before: int | None
    maximum_change: float
    as_of: str | None = None
    definition_version: str | None = None
    rows: int = 0
    added: int = 0
    removed: int = 0
    left_out: dict[str, int] = field(default_factory=dict)
    held_back: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """As people write it."""
        return f"{self.destination}/{self.segment}"


@dataclass
class File:
    """How a destination's rows are written."""

    destination: str
    columns: list[str]
    header: list[str]

    def text(self, rows: Iterable[Row], action: str) -> str:
        """The whole file; `action` is Replace, Add or Remove, of which one destination wants to be told."""
        lines: list[Sequence[str]] = [self.header] if any(self.header) else []
        if self.destination == "microsoft":
            lines = [MICROSOFT_HEADER, ["Format Version", "", "", "", "6.0", "", ""]]
            lines.append(["Customer List", MICROSOFT_LIST, "", action, "", "", ""])
            rows = [("Customer List Item", "", MICROSOFT_LIST, "", "", "Email", *row) for row in rows]
        buffer = io.StringIO()
        csv.writer(buffer).writerows([*lines, *rows])
        return buffer.getvalue()

    def rows(self, text: str) -> list[Row]:
        """What `text` made a file of."""
        lines = list(csv.reader(io.StringIO(text)))
        if self.destination == "microsoft":
            return [(line[-1],) for line in lines if line[0] == "Customer List Item"]
        return [tuple(line) for line in (lines[1:] if any(self.header) else lines)]

    def key(self, row: Row) -> Row:
        """What tells people apart: a value or a name may change without a cause to send them again."""
        return tuple(value for column, value in zip(self.columns, row, strict=True) if column in KEYS)


def _write(path: Path, text: str) -> None:
    write(path, text, is_private=True)


def export(dbt: Dbt, folder: Path, accepted: Sequence[str] = ()) -> list[Audience]:
    """Write what may be sent; what is held back keeps its last files."""
    manifest = dbt.manifest()
    files = _files(manifest)
    if not files:
        raise CommandError(
            "Nothing is sent anywhere: the var `destinations` is empty."
            " With --vars '{destinations: {meta: [vip]}}' vip goes to Meta."
        )
    last = _last_manifest(folder)
    audiences = _chosen(_audiences(dbt), manifest)
    _refuse_unknown(accepted, audiences)
    failures = _failures(dbt, manifest)
    rows = {destination: _rows(dbt, file) for destination, file in files.items()}
    for audience in audiences:
        _judge_size(audience, last.get(audience.name))
        audience.held_back += failures.get(audience.name, [])
        if audience.held_back and audience.name not in accepted:
            continue
        audience.held_back = []
        _write_audience(folder, audience, files[audience.destination], rows[audience.destination][audience.segment])
    kept = {name: entry for name, entry in last.items() if name not in {audience.name for audience in audiences}}
    entries = {audience.name: _entry(audience, last.get(audience.name)) for audience in audiences}
    _write(folder / "manifest.json", json.dumps({**kept, **entries}, indent=2, sort_keys=True) + "\n")
    return audiences


def left_behind(folder: Path, audiences: Sequence[Audience]) -> list[str]:
    """What earlier exports wrote and no destination gets any more: nobody takes those out of it who unsubscribe."""
    chosen = {audience.name for audience in audiences}
    return [name for name in _last_manifest(folder) if name not in chosen and (folder / f"{name}.csv").exists()]


def deliver(folder: Path, names: Sequence[str]) -> list[str]:
    """Take note that destinations have what the last export wrote, of the audiences that are named or of all."""
    exported = _last_manifest(folder)
    if not exported:
        raise CommandError(f"{folder} holds no export.")
    for name in names:
        if name not in exported:
            raise CommandError(f"{folder} holds no {name!r}.{nearest(name, exported)}")
    delivered = [name for name in names or exported if (folder / f"{name}.csv").exists()]
    for name in delivered:
        _write(folder / f"{name}.delivered.csv", (folder / f"{name}.csv").read_bytes().decode())
        for part in ("add", "remove"):
            (folder / f"{name}.{part}.csv").unlink(missing_ok=True)
    return delivered


def in_words(audience: Audience) -> str:
    """One line for people."""
    if audience.held_back:
        return f"{audience.name}: held back, for {' and '.join(audience.held_back)}; the last file stays"
    left_out = sum(audience.left_out.values())
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(audience.left_out.items()))
    return (
        f"{audience.name}: {audience.rows} rows of {audience.members} members, {audience.added} to add, "
        f"{audience.removed} to remove" + (f"; left out {left_out} ({reasons})" if left_out else "")
    )


def _files(manifest: Manifest) -> dict[str, File]:
    files = {}
    for node in manifest.nodes.values():
        columns = getattr(node, "columns", {}).values()
        shown = [column for column in columns if "header" in column.config.meta]
        if node.package_name == NAME and shown:
            destination = node.name.removesuffix("_audience")
            header = [column.config.meta["header"] for column in shown]
            files[destination] = File(destination, [column.name for column in shown], header)
    return files


def _audiences(dbt: Dbt) -> list[Audience]:
    columns = text_of(
        "destination", "segment", "members", "members_before", "maximum_change", "as_of", "definition_version", "reason"
    )
    left_out: dict[str, dict[str, int]] = defaultdict(dict)
    for row in dbt.rows(
        "select destination, segment, reason, count(*) as profiles"
        " from {{ ref('segment_builder', 'audience_left_out') }} group by destination, segment, reason"
    ):
        left_out[f"{row['destination']}/{row['segment']}"][row["reason"]] = int(row["profiles"])
    audiences = []
    for row in dbt.rows(
        f"select {columns} from {{{{ ref('segment_builder', 'audience_gate') }}}} order by destination, segment"
    ):
        before = row["members_before"]
        audience = Audience(
            row["destination"], row["segment"], int(row["members"]), None if before is None else int(before),
            float(row["maximum_change"]), row["as_of"], row["definition_version"],
        )  # fmt: skip
        audience.left_out = left_out[audience.name]
        audience.held_back = [row["reason"]] if row["reason"] else []
        audiences.append(audience)
    return audiences


def _chosen(built: list[Audience], manifest: Manifest) -> list[Audience]:
    """What was built and is still to be sent, or an error where something that is to be sent was not built."""
    chosen = {f"{name}/{segment}" for name, (_, sent) in project.destinations(manifest).items() for segment in sent}
    missing = sorted(chosen - {audience.name for audience in built})
    if missing:
        names = ", ".join(missing)
        raise CommandError(f"{names}: chosen in the var `destinations`, but not built. Run dbt build first.")
    return [audience for audience in built if audience.name in chosen]


def _rows(dbt: Dbt, file: File) -> dict[str, list[Row]]:
    """Segment -> its rows, in an order that hangs on nothing but them."""
    query = (
        f"select segment, {text_of(*file.columns)} from {{{{ ref('segment_builder', '{file.destination}_audience') }}}}"
    )
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in dbt.rows(query):
        rows[row["segment"]].append(tuple(row[column] or "" for column in file.columns))
    return defaultdict(list, {segment: sorted(found) for segment, found in rows.items()})


def _judge_size(audience: Audience, last: dict[str, Any] | None) -> None:
    """Against the last export, or the run before where there was none."""
    before = last["members"] if last and last.get("rows") is not None else audience.members_before
    if before is None:
        return
    change = audience.members - before
    if abs(change) > max(SMALL_CHANGE, audience.maximum_change * before):
        audience.held_back.append(
            f"the segment {'grew' if change > 0 else 'shrank'} from {before} to {audience.members} members"
        )


def _failures(dbt: Dbt, manifest: Manifest) -> dict[str, list[str]]:
    """Audience -> the models and tests above it that failed in dbt's last command."""
    file = dbt.project_dir / os.environ.get("DBT_TARGET_PATH", "target") / "run_results.json"
    if not file.exists():
        return {}
    results = json.loads(file.read_text(encoding="utf-8"))["results"]
    failed = [result["unique_id"] for result in results if result["status"] in ("fail", "error", "runtime error")]
    found: dict[str, list[str]] = defaultdict(list)
    above = _made_of(manifest)
    for unique_id in failed:
        node = manifest.nodes.get(unique_id)
        if not node:
            continue
        judged = set(node.depends_on_nodes) if node.resource_type.value == "test" else {unique_id}
        for name, ancestors in above.items():
            if judged & ancestors:
                found[name].append(f"{node.name} failed")
    return found


def _made_of(manifest: Manifest) -> dict[str, set[str]]:
    """Audience -> the unique ids of all that it is made of."""
    segments = project.segments(manifest)
    made_of = {}
    for destination, (unique_id, sent) in project.destinations(manifest).items():
        # The memberships are what all segments have recorded, so the graph does not lead from them to one.
        shared = set(project.with_ancestors(manifest, unique_id))
        for segment in sent:
            made_of[f"{destination}/{segment}"] = shared | set(project.with_ancestors(manifest, segments[segment]))
    return made_of


def _write_audience(folder: Path, audience: Audience, file: File, rows: list[Row]) -> None:
    path = folder / f"{audience.name}.csv"
    delivered_path = folder / f"{audience.name}.delivered.csv"
    delivered = file.rows(delivered_path.read_bytes().decode()) if delivered_path.exists() else []
    had, has = {file.key(row) for row in delivered}, {file.key(row) for row in rows}
    added = [row for row in rows if file.key(row) not in had]
    removed = [row for row in delivered if file.key(row) not in has]
    _write(folder / f"{audience.name}.remove.csv", file.text(removed, "Remove"))
    _write(folder / f"{audience.name}.add.csv", file.text(added, "Add"))
    _write(path, file.text(rows, "Replace"))
    audience.rows, audience.added, audience.removed = len(rows), len(added), len(removed)


def _entry(audience: Audience, last: dict[str, Any] | None) -> dict[str, Any]:
    """What the manifest says: of the last file that was written, and why none was since."""
    if audience.held_back:
        return {**(last or {}), "held_back": audience.held_back}
    entry = asdict(audience)
    del entry["members_before"], entry["maximum_change"]
    return entry


def _last_manifest(folder: Path) -> dict[str, Any]:
    file = folder / "manifest.json"
    if not file.exists():
        return {}
    try:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        raise CommandError(f"{file} is no manifest of an export. Delete it to begin anew.") from None
    return found


def _refuse_unknown(names: Sequence[str], audiences: Sequence[Audience]) -> None:
    known = [audience.name for audience in audiences]
    for name in names:
        if name not in known:
            raise CommandError(f"Nothing is exported as {name!r}.{nearest(name, known)}")
