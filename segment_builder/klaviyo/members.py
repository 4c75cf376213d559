"""Who is in a segment over there, read from files or rows: by the vendor's id, by e-mail, or both.

An answer of the API (`GET /api/segments/{id}/profiles`, a file a page), a CSV export of members, or a loader's table of
segments and persons. Which segment it is, the answer's own link says, a column, the file's name, or who calls.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from segment_builder.errors import CommandError
from segment_builder.klaviyo.account import UnreadableFile, files_of, parsed, text_of_file

IDS = ("profile_id", "klaviyo_id", "person_id", "id")
EMAILS = ("email", "email_address", "e_mail", "person_email")
SEGMENTS = ("segment_id", "segment", "segment_name")
SEGMENT_OF_LINK = re.compile(r"/segments/([^/?]+)/(?:relationships/)?profiles")


@dataclass(frozen=True)
class Member:
    """A member over there: at least one of the two is not empty."""

    id: str
    email: str


@dataclass(frozen=True)
class Told:
    """A member, and its segment as the source names it, or whoever calls; no member where the source has none of it."""

    segment: str
    member: Member | None
    is_named: bool = False


def read_members(path: Path, segment: str = "") -> Iterator[Told]:
    """The members in a file or a folder, of the segment that is given, else of that which the source names."""
    for file in sorted(files_of(path)):
        if file.suffix.lower() == ".csv":
            rows = csv.DictReader(io.StringIO(text_of_file(file), newline=""))
            members = list(members_in_rows(rows, str(file), segment, file.stem))
            yield from members or [Told(segment or file.stem, None, bool(segment))]
        else:
            yield from _members_in_answer(file, segment)


def members_in_rows(
    rows: Iterable[Mapping[str, Any]], place: str, segment: str = "", otherwise: str = ""
) -> Iterator[Told]:
    """The members in the rows of a CSV file or of a loader's table."""
    for number, row in enumerate(rows, start=1):
        values = {_column(str(name)): str(value or "").strip() for name, value in row.items() if name is not None}
        if values.get("_fivetran_deleted", "").lower() in ("true", "t", "1"):
            continue
        member = Member(_first(values, IDS), _first(values, EMAILS).lower())
        if not any(name in values for name in (*IDS, *EMAILS)):
            raise UnreadableFile(
                f"{place}: found the columns {', '.join(map(str, row))}; allowed: profile_id, Klaviyo ID, person_id or"
                " id for the profile, Email for its e-mail, segment_id where there are several segments"
            )
        if not member.id and not member.email:
            raise UnreadableFile(f"{place}, row {number}: neither an id nor an e-mail says who this is")
        named = segment or _first(values, SEGMENTS) or otherwise
        if not named:
            raise CommandError(f"{place} does not say which segment this is: it has no column segment_id.")
        yield Told(named, member, bool(segment))


def _members_in_answer(file: Path, segment: str) -> Iterator[Told]:
    text = text_of_file(file)
    lines = file.suffix.lower() in (".jsonl", ".ndjson")
    pages = enumerate(text.split("\n"), start=1) if lines else [(1, text)]
    for answer in (parsed(page, str(file), number) for number, page in pages if page.strip()):
        named = segment or _segment_of(answer) or file.stem
        resources = list(_profiles(answer, str(file)))
        if not resources:
            yield Told(named, None, bool(segment))
        for resource in resources:
            attributes = resource.get("attributes")
            email = attributes.get("email") if isinstance(attributes, dict) else None
            yield Told(named, Member(str(resource["id"]), str(email or "").strip().lower()), bool(segment))


def _segment_of(answer: Any) -> str:
    links = answer.get("links") if isinstance(answer, dict) else None
    found = SEGMENT_OF_LINK.search(str(links.get("self"))) if isinstance(links, dict) else None
    return found[1] if found else ""


def _profiles(answer: Any, place: str) -> Iterator[dict[str, Any]]:
    """The resources of an answer, or of answers in a list."""
    if isinstance(answer, list):
        for inner in answer:
            yield from _profiles(inner, place)
    elif isinstance(answer, dict) and "data" in answer:
        yield from _profiles(answer["data"] or [], place)
    elif isinstance(answer, dict) and answer.get("type") == "profile" and answer.get("id"):
        yield answer
    else:
        raise UnreadableFile(
            f"{place}: found {str(answer)[:60]!r}; allowed: profiles as the API answers them, with a type and an id"
        )


def _column(name: str) -> str:
    """`Klaviyo ID` as `klaviyo_id`; what a loader adds, `_fivetran_deleted`, as it is."""
    return name.lower() if name.startswith("_") else re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def _first(values: Mapping[str, str], names: Iterable[str]) -> str:
    return next((values[name] for name in names if values.get(name)), "")
