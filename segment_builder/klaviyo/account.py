"""What an account exported, read from files: segments, metrics and lists, in whatever wrapper they came.

An answer of the API (one resource, many, one file a page), a bare definition, JSON lines, a loader's `segment`,
`metric` and `list` tables as CSV, or a folder of all these. Layouts: the vendor's API, revision 2026-07-15, and
Fivetran's `klaviyo`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from segment_builder.errors import CommandError

FORMS = ("condition_groups", "conditionGroups", "all", "any", "none")


class UnreadableFile(CommandError):
    """A file or table that cannot be read as a part of an account; the message says where and why."""


@dataclass(frozen=True)
class Segment:
    """A segment as it was exported: `definition` is None for the empty shells that real accounts hold.

    `unreadable` says why it cannot be read, where it cannot.
    """

    id: str
    name: str
    definition: Any
    description: str
    place: str
    unreadable: str = ""

    @property
    def key(self) -> str:
        """What it is known by when it is imported again: the vendor's id, else the name."""
        return self.id or self.name


@dataclass
class Account:
    """Segments in the order of the files, names of metrics and lists by id, and what held nothing of an account."""

    segments: list[Segment] = field(default_factory=list)
    metrics: dict[str, str] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def names(self, kind: str) -> dict[str, str]:
        """Id -> name, of metrics or lists."""
        return self.metrics if kind == "metric" else self.lists

    def unique_name(self, kind: str, id: str) -> str | None:
        """The name of a metric or list; None where it is unknown, or where several bear it: then it would mean more."""
        names = self.names(kind)
        name = names.get(id)
        if name is None or list(names.values()).count(name) > 1:
            return None
        return name

    def add_rows(self, rows: Iterable[Mapping[str, Any]], place: str) -> None:
        """Add the rows of a loader's table of segments, metrics or lists."""
        for number, row in enumerate(rows, start=1):
            self._add(f"{place}, row {number}", _from_row(row, place, f"{place}, row {number}"), place)

    def _add(self, place: str, resource: Any, default_name: str) -> None:
        if isinstance(resource, Segment):
            self._add_segment(resource)
            return
        attributes = resource.get("attributes") if isinstance(resource, dict) else None
        attributes = attributes if isinstance(attributes, dict) else resource
        kind = resource.get("type") if isinstance(resource, dict) else None
        if kind in ("metric", "list"):
            self.names(kind)[str(resource.get("id"))] = str(attributes.get("name"))
            return
        is_bare = isinstance(resource, dict) and any(form in resource for form in FORMS)
        if not is_bare and kind != "segment" and not (isinstance(resource, dict) and "definition" in attributes):
            if resource is not None:
                self.skipped.append(place)
            return
        self._add_segment(
            Segment(
                id=str(resource.get("id") or ""),
                name=str((not is_bare and attributes.get("name")) or default_name),
                definition=resource if is_bare else attributes.get("definition"),
                description=str((not is_bare and attributes.get("description")) or ""),
                place=place,
            )
        )

    def _add_segment(self, segment: Segment) -> None:
        """The pages of one export overlap, and of what came twice the last counts; two files of one name are two."""
        for number, other in enumerate(self.segments):
            if other.key == segment.key and segment.id:
                self.segments[number] = segment
                return
            if other.key == segment.key:
                reason = f"found a second segment without an id that is named {segment.name!r}, besides {other.place}"
                segment = replace(segment, unreadable=f"{reason}; allowed: one of a name")
                break
        self.segments.append(segment)


def read_account(paths: Iterable[Path]) -> Account:
    """Read files and folders."""
    account = Account()
    for path in paths:
        for file in sorted(files_of(path)):
            if file.suffix.lower() == ".csv":
                rows = csv.DictReader(io.StringIO(text_of_file(file), newline=""))
                account.add_rows(rows, str(file))
            else:
                for place, resource in _resources(file):
                    account._add(f"{file}{', ' if place else ''}{place}", resource, file.stem)
    return account


def text_of_file(file: Path) -> str:
    """The text of a file, which has to be UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{file}: this is no text in UTF-8: {error.reason} at byte {error.start}") from None


def files_of(path: Path) -> Iterator[Path]:
    """A file itself, or those of a folder that may hold a part of an account."""
    if path.is_dir():
        for file in path.rglob("*"):
            if file.suffix.lower() in (".json", ".jsonl", ".ndjson", ".csv") and file.is_file():
                yield file
    elif path.is_file():
        yield path
    else:
        raise UnreadableFile(f"{path} is neither a file nor a folder")


def _resources(file: Path) -> Iterator[tuple[str, Any]]:
    """The resources of a file of JSON with their place in it."""
    text = text_of_file(file)
    if file.suffix.lower() in (".jsonl", ".ndjson"):
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield from _unwrapped(f"line {number}", parsed(line, str(file), number))
        return
    yield from _unwrapped("", parsed(text, str(file)))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    repeated = sorted({name for name in names if names.count(name) > 1})
    return dict(pairs) if not repeated else _RepeatedKeys(pairs, repeated)


class _RepeatedKeys(dict):
    """An object in which a key stands twice: reading it would drop one of the two."""

    def __init__(self, pairs: list[tuple[str, Any]], repeated: list[str]):
        super().__init__(pairs)
        self.repeated = repeated


def repeated_keys(value: Any, path: str = "") -> list[str]:
    """Paths of the keys that stand twice in one object."""
    found = []
    if isinstance(value, _RepeatedKeys):
        found += [f"{path}.{name}".lstrip(".") for name in value.repeated]
    if isinstance(value, dict):
        for name, inner in value.items():
            found += repeated_keys(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += repeated_keys(inner, f"{path}[{number}]")
    return found


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no JSON")


def parsed(text: str, file: str, line: int = 1) -> Any:
    """JSON text as values; repeated keys are kept in mind, see `repeated_keys`."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise UnreadableFile(
            f"{file}: line {line + error.lineno - 1}, column {error.colno}: this is no JSON: {error.msg}"
        ) from None
    except ValueError as error:
        raise UnreadableFile(f"{file}: {error}") from None


def _unwrapped(place: str, value: Any) -> Iterator[tuple[str, Any]]:
    """One resource after the other, out of `data` and lists."""
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _unwrapped(f"{place}[{number}]", inner)
    elif isinstance(value, dict) and "data" in value:
        yield from _unwrapped(f"{place}.data".lstrip("."), value["data"])
    else:
        yield place, value


def _from_row(row: Mapping[str, Any], table: str, place: str) -> Any:
    """A row of a loader's table as a resource of the API, or as the segment that cannot be read."""
    values = {str(name).lower(): value for name, value in row.items()}
    if str(values.get("_fivetran_deleted") or "").lower() in ("true", "t", "1"):
        return None
    id, name = str(values.get("id") or ""), str(values.get("name") or "")
    if "definition" in values:
        definition, unreadable = values["definition"], ""
        if isinstance(definition, str):
            try:
                definition = parsed(definition or "null", f"{place}, definition")
            except UnreadableFile as error:
                definition, unreadable = None, str(error)
        return Segment(id, name or id, definition, str(values.get("description") or ""), place, unreadable)
    if "list_name" in values:
        return {"type": "list", "id": id, "attributes": {"name": values["list_name"]}}
    if (
        id
        and name
        and ("metric" in Path(table).name.lower() or any(column.startswith("integration") for column in values))
    ):
        return {"type": "metric", "id": id, "attributes": {"name": name}}
    raise UnreadableFile(
        f"{table}: found the columns {', '.join(values)}; allowed: id, name, definition (segments), "
        "id, name, integration_… (metrics), id, list_name (lists)"
    )
