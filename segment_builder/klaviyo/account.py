"""What an account exported, read from files: segments, metrics and lists, in whatever wrapper they came.

An answer of the API (one resource, many, one file a page), a bare definition, JSON lines, a loader's `segment`, `metric` and
`list` tables as CSV, or a folder of all these. Layouts: the vendor's API, revision 2026-07-15, and Fivetran's `klaviyo`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class UnreadableFile(Exception):
    """A file that holds nothing of an account; the message says where and why."""


@dataclass(frozen=True)
class Segment:
    """A segment as it was exported: `definition` is None for the empty shells that real accounts hold."""

    id: str
    name: str
    definition: Any
    description: str
    file: Path
    place: str


@dataclass
class Account:
    """Segments in the order of the files, names of metrics and lists by id."""

    segments: list[Segment] = field(default_factory=list)
    metrics: dict[str, str] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)

    def unique_name(self, kind: str, id: str) -> str | None:
        """The name of a metric or list; None where it is unknown or where several bear it, for then it would mean more."""
        names = self.metrics if kind == "metric" else self.lists
        name = names.get(id)
        if name is None or sum(other == name for other in names.values()) > 1:
            return None
        return name


def read_account(paths: list[Path]) -> Account:
    """Read files and folders; repeated resources (the pages of one export overlap) count once, the last one read."""
    account = Account()
    seen: dict[str, int] = {}
    for path in paths:
        for file in sorted(_files_of(path)):
            for place, resource in _resources(file):
                _add(account, seen, file, place, resource)
    return account


def _files_of(path: Path) -> Iterator[Path]:
    if path.is_dir():
        for file in path.rglob("*"):
            if file.suffix.lower() in (".json", ".jsonl", ".ndjson", ".csv") and file.is_file():
                yield file
    elif path.is_file():
        yield path
    else:
        raise UnreadableFile(f"{path}: no such file or folder")


def _resources(file: Path) -> Iterator[tuple[str, Any]]:
    """The resources of a file with their place in it."""
    text = file.read_text(encoding="utf-8-sig")
    if file.suffix.lower() == ".csv":
        for number, row in enumerate(csv.DictReader(io.StringIO(text, newline="")), start=2):
            yield f"line {number}", _from_row(row, file)
        return
    if file.suffix.lower() in (".jsonl", ".ndjson"):
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                yield from _unwrapped(f"line {number}", parsed(line, file, number))
        return
    yield from _unwrapped("", parsed(text, file))


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


def parsed(text: str, file: Path, line: int = 1) -> Any:
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


def _from_row(row: dict[str, str | None], file: Path) -> Any:
    """A row of a loader's table as a resource of the API."""
    if (row.get("_fivetran_deleted") or "").lower() in ("true", "t", "1"):
        return None
    name = row.get("name") or row.get("list_name")
    if "definition" in row:
        text = row["definition"] or "null"
        attributes = {"name": name, "definition": parsed(text, file), "updated": row.get("updated")}
        return {"type": "segment", "id": row.get("id"), "attributes": attributes}
    kind = "list" if "list_name" in row else "metric"
    return {"type": kind, "id": row.get("id"), "attributes": {"name": name}}


def _add(account: Account, seen: dict[str, int], file: Path, place: str, resource: Any) -> None:
    if resource is None:
        return
    if not isinstance(resource, dict):
        raise UnreadableFile(f"{file}: {place or 'the file'} holds no object")
    attributes = resource.get("attributes", resource)
    kind, id = resource.get("type"), str(resource.get("id") or "")
    if kind == "metric":
        account.metrics[id] = str(attributes.get("name"))
    elif kind == "list":
        account.lists[id] = str(attributes.get("name"))
    elif kind in (None, "segment"):
        is_bare = any(key in resource for key in ("condition_groups", "conditionGroups", "all", "any", "none"))
        segment = Segment(
            id=id,
            name=str(attributes.get("name") or file.stem),
            definition=resource if is_bare else attributes.get("definition"),
            description=str(attributes.get("description") or ""),
            file=file,
            place=place,
        )
        if id and id in seen:
            account.segments[seen[id]] = segment
        else:
            seen[id] = len(account.segments)
            account.segments.append(segment)
