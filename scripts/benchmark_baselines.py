"""The benchmark's segments over Parquet files of the raw tables, by ClickHouse or by Polars.

benchmark_scale.py runs it. It prints JSON: the seconds of processor time for reading and for the segments, and of each
segment the number of members and the sum of their numbers, by which others are told.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmark_definitions import AS_OF, Condition, Filter, Segment, segments

if TYPE_CHECKING:
    import polars as pl

Members = dict[str, tuple[int, int]]


def main() -> None:
    """Run one engine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=["clickhouse", "polars"])
    parser.add_argument("folder", type=Path, help="of events.parquet and profiles.parquet")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--segments", type=int, default=100)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    made = segments(arguments.seed, arguments.segments)
    run = {"clickhouse": by_clickhouse, "polars": by_polars}[arguments.engine]
    print(json.dumps(run(arguments.folder, made, arguments.threads)))


def seconds_of(run: Callable[[], Any]) -> tuple[float, Any]:
    """Its processor time, of all threads, and what it returns."""
    start = time.process_time()
    found = run()
    return time.process_time() - start, found


def by_clickhouse(folder: Path, made: dict[str, Segment], threads: int) -> dict[str, Any]:
    """Load both tables, the events in order of metric and time, and ask one query per segment."""
    from chdb.session import Session

    with tempfile.TemporaryDirectory() as place:
        session = Session(place)

        def query(sql: str) -> str:
            return str(session.query(f"{sql} settings max_threads = {threads}", "CSV"))

        def load() -> None:
            session.query("create database raw")
            for table, order in (("events", "(metric, occurred_at)"), ("profiles", "profile_id")):
                files = f"file('{folder / table}.parquet')"
                query(
                    f"create table raw.{table} engine = MergeTree order by {order} "
                    f"settings allow_nullable_key = 1 as select * from {files}"
                )

        def ask() -> Members:
            found = {}
            for name, segment in made.items():
                total = "coalesce(sum(toUInt64(substring(profile_id, 2))), 0)"
                counts = query(f"select count(), {total} from ({segment.in_sql('clickhouse')})")
                number, total = counts.strip().split(",")
                found[name] = (int(number), int(total))
            return found

        reading, _ = seconds_of(load)
        asking, members = seconds_of(ask)
        session.close()
    return {"reading": reading, "segments": asking, "members": members}


def by_polars(folder: Path, made: dict[str, Segment], threads: int) -> dict[str, Any]:
    """Read both files into memory, and collect one query per segment."""
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars as pl

    reading, (events, profiles) = seconds_of(
        lambda: (pl.read_parquet(folder / "events.parquet").lazy(), pl.read_parquet(folder / "profiles.parquet").lazy())
    )
    number = pl.col("profile_id").str.slice(1).cast(pl.UInt64)

    def ask() -> Members:
        found = {}
        for name, segment in made.items():
            members = _members(segment, events, profiles).select(pl.len(), number.sum().alias("total")).collect()
            found[name] = members.row(0)
        return found

    asking, members = seconds_of(ask)
    return {"reading": reading, "segments": asking, "members": members}


def _members(segment: Segment, events: pl.LazyFrame, profiles: pl.LazyFrame) -> pl.LazyFrame:
    import polars as pl

    met = [_meeting(condition, events, profiles) for condition in segment.conditions]
    if not segment.is_all:
        return pl.concat(met).unique()
    members = met[0]
    for others in met[1:]:
        members = members.join(others, on="profile_id", how="semi")
    return members


def _meeting(condition: Condition, events: pl.LazyFrame, profiles: pl.LazyFrame) -> pl.LazyFrame:
    """The profile_ids of those who meet it, once each."""
    import polars as pl

    if condition.plan:
        plan = pl.col("properties").str.json_path_match("$.Plan")
        return profiles.filter(plan == condition.plan).select("profile_id")
    instant = pl.lit(AS_OF).str.to_datetime()
    name, value = ("metric", condition.metric) if condition.metric else ("metric_id", condition.metric_id)
    found = events.filter(pl.col(name) == value, pl.col("occurred_at") <= instant)
    if condition.days:
        found = found.filter(pl.col("occurred_at") >= instant.dt.truncate("1d") - pl.duration(days=condition.days))
    if condition.filter:
        # Collected in between, for Polars asks all predicates of a filter of all rows.
        found = found.collect().lazy().filter(_filter_in_polars(condition.filter))
    if condition.times == 0:
        return profiles.join(found, on="profile_id", how="anti").select("profile_id")
    once = found.select("event_id", "profile_id", "value").unique().group_by("profile_id")
    if condition.amount:
        enough = once.agg(pl.col("value").sum().round(9)).filter(pl.col("value") > condition.amount)
    else:
        enough = once.agg(pl.len().alias("times")).filter(pl.col("times") >= condition.times)
    return profiles.select("profile_id").join(enough, on="profile_id", how="semi")


def _filter_in_polars(on_event: Filter) -> pl.Expr:
    import polars as pl

    text = pl.col("properties").str.json_path_match(f"$['{on_event.property}']")
    if on_event.name == "brand":
        return text == on_event.value
    if on_event.name == "brands":
        return text.is_in(list(on_event.value))
    if on_event.name == "campaign":
        return text.str.ends_with(on_event.value)
    if on_event.name == "category":
        return text.str.json_decode(pl.List(pl.String)).list.contains(on_event.value)
    if on_event.name == "price":
        return text.cast(pl.Float64, strict=False) > on_event.value
    return text == "true"


if __name__ == "__main__":
    main()
