"""Names: of models after segments, of metrics and lists in place of their ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from segment_builder.klaviyo.account import Account

# Left inside 63 characters, PostgreSQL's limit, for what dbt adds to a table that it is about to replace.
LONGEST = 50
# What some warehouse keeps for itself: a model is a table, and people query it without quotes.
RESERVED = frozenset(
    """
    all alter analyse analyze and any anti array as asc at authorization between both by case cast check collate
    collation column commit constraint create cross cube current current_date current_time current_timestamp
    current_user default deferrable delete desc describe distinct drop else end escape except exclude exists explain
    extract false fetch filter following for foreign freeze from full function grant group grouping groups having if
    ignore ilike in increment index initially inner insert intersect interval into is isnull join key lateral
    leading left like limit localtime localtimestamp minus model natural new no not notnull null nulls of off offset
    old on only open or order others outer over overlaps partition percent pivot placing preceding primary qualify
    range recursive references returning right rollup row rows sample select semi session_user set show similar some
    start struct summarize symmetric system table tablesample tag then this to top trailing treat trigger true
    truncate try_cast unbounded union unique unnest unpivot update user using values variadic view when where
    whenever window with within
    """.split()
)
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})


def model_name(name: str, id: str, taken: Collection[str]) -> str:
    """A segment's name as that of a model, in snake case and ASCII, which none of `taken` and no warehouse has."""
    slug = _slug(name) or _slug(f"segment {id}") or "segment"
    slug = f"segment_{slug}" if slug[0].isdigit() else slug
    if slug in RESERVED:
        slug = f"{slug}_segment"
    candidates = [slug, *([f"{slug}_{_slug(id)}"] if id else [])]
    number = 1
    while candidates[0] in taken:
        number += 1
        candidates = [*candidates[1:], f"{slug}_{number}"]
    return candidates[0]


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS)).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("_")[0] or slug[:LONGEST]


def with_names(node: Any, account: Account, kept: dict[tuple[str, str], str]) -> Any:
    """A definition with names in place of ids of metrics and lists; ids that stay are added to `kept`, and why."""
    if isinstance(node, list):
        return [with_names(item, account, kept) for item in node]
    if not isinstance(node, dict):
        return node
    named: dict[str, Any] = {}
    for member, value in node.items():
        if member == "metric_id":
            named[member] = _name_of("metric", value, account, kept)
        elif member == "group_ids":
            named[member] = [_name_of("list", id, account, kept) for id in value]
        else:
            named[member] = with_names(value, account, kept)
    return named


def _name_of(kind: str, id: str, account: Account, kept: dict[tuple[str, str], str]) -> str:
    names = account.names(kind)
    name = account.unique_name(kind, id)
    if name is None and id in names:
        ids = sorted(other for other, its_name in names.items() if its_name == names[id])
        kept[kind, id] = f"{names[id]!r} is the name of {' and '.join(ids)}"
    elif name is None and id not in names.values():
        kept[kind, id] = f"it is not among the {kind}s" if names else f"no {kind}s were given"
    return id if name is None else name
