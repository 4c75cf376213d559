"""Profiles that were merged into others: the members are those of a shop with rewritten ids."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from datetime import datetime, timedelta

from engine import Engine
from evaluator.shop import TEXT, TIMESTAMP, Row, Shop

COLUMNS = {"profile_id": TEXT, "merged_into": TEXT, "merged_at": TIMESTAMP}
# Of these one row counts for each profile, so that all rows that it has lie under one id.
KEPT_TOGETHER = ("consents", "predictions")
MOVED = ("events", "list_members", "suppressions", "custom_object_links", *KEPT_TOGETHER)


def split(shop: Shop, as_of: datetime, rng: random.Random) -> tuple[Shop, list[Row]]:
    """The shop as it comes in where some profiles were several before, and the merges that make it what it is."""
    known = sorted({row["profile_id"] for row in shop.profiles if row.get("profile_id")})
    aliases: list[Row] = []
    former: dict[str, list[str]] = {}
    for profile_id in known:
        ids = [f"{profile_id} was {number}" for number in range(rng.choice((0, 0, 1, 2, 5)))]
        for id, target in zip(ids, [profile_id, *ids], strict=False):
            merged_at = rng.choice((None, as_of, as_of - timedelta(days=rng.randint(1, 900))))
            aliases.append({"profile_id": id, "merged_into": target, "merged_at": merged_at})
        former[profile_id] = [profile_id, *ids]
    # Not yet: these two are people of their own.
    for one, other in zip(known[::2], known[1::2], strict=False):
        aliases.append({"profile_id": one, "merged_into": other, "merged_at": as_of + timedelta(seconds=1)})
    rng.shuffle(aliases)
    chosen = {(table, profile_id): rng.choice(ids) for table in KEPT_TOGETHER for profile_id, ids in former.items()}

    def moved(table: str, row: Row) -> Row:
        profile_id = row.get("profile_id")
        if profile_id not in former:
            return row
        return {**row, "profile_id": chosen.get((table, profile_id)) or rng.choice(former[profile_id])}

    rows = {table: [moved(table, row) for row in getattr(shop, table)] for table in MOVED}
    assert {*rows, "profiles", "custom_objects"} == {member.name for member in fields(Shop)}
    # What is left of profiles that are gone says the wrong thing, and nobody may listen.
    left = [
        {**rng.choice(shop.profiles), "profile_id": id}
        for ids in former.values()
        for id in ids[1:]
        if rng.random() < 0.5
    ]
    return replace(shop, **rows, profiles=[*shop.profiles, *left]), aliases


def load_aliases(engine: Engine, aliases: list[Row]) -> None:
    """The raw table profile_aliases."""
    name = engine.raw_table("profile_aliases")
    listing = ", ".join(f"{engine.quoted(column)} {engine.types[kind]}" for column, kind in COLUMNS.items())
    engine.execute(f"drop table if exists {name}")
    engine.execute(engine.create_table(name, listing))
    rows = [[engine.value(row[column], kind) for column, kind in COLUMNS.items()] for row in aliases]
    engine.insert(name, COLUMNS, rows)
