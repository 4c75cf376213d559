"""Measure a hundred segments over a made-up shop of any size, against what reading its events once costs.

Makes the shop's raw tables by a seeded rule - customers and products of Zipf's skew, sends, opens and clicks, ids of 26
characters, one event in a hundred delivered twice, one late - compiles a hundred segments for it, and times the
compiled SQL of `int_profiles`, `int_events` and the segments in DuckDB. Beside it stand

    floor         the raw events copied once, and one count per profile
    hand-written  one query per segment on the raw tables, as an analyst would write it
    before        the same segments as another checkout compiles them, with --before

The members of all of them have to be the same, or it fails. Run it in the project's folder:

    python scripts/benchmark_scale.py --size M --before ../other-checkout
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import duckdb

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"S": 1_000_000, "M": 10_000_000, "L": 50_000_000}
AS_OF = "2026-08-01 06:00:00"
SEGMENTS = Path("models") / "marts" / "segments"
VIEWS = ("base_raw__profiles", "stg_raw__profiles", "base_raw__events", "stg_raw__events")
TABLES = ("int_profiles", "int_events")
EVENTS_PER_PROFILE = 40
# Of a hundred events, how many are of which metric; each has an id, by which a segment may name it, too.
METRICS = {
    "Received Email": 34,
    "Opened Email": 21,
    "Viewed Product": 19,
    "Active on Site": 14,
    "Added to Cart": 5,
    "Clicked Email": 3,
    "Started Checkout": 2,
    "Placed Order": 1,
    "Refunded Order": 1,
}

# Of a profile, what no segment asks.
NOTHING = {
    "varchar": "email phone_number external_id first_name last_name organization title locale address1 address2 city "
    "region country zip timezone",
    "double": "latitude longitude",
    "timestamp": "updated_at last_event_at",
}

# `hash` is the seed. A uniform number to the third power is a rank of Zipf's with the exponent 2/3.
SHOP = """
create schema raw;
create table raw.profiles as
select
    'P' || printf('%025d', number) as profile_id,
    timestamp '2024-01-01' as created_at,
    {no_columns},
    json_object('Plan', ['free', 'silver', 'gold'][cast(1 + hash(number, 'plan') % 3 as integer)]) as properties
from range({profiles}) as numbers(number);

create table raw.events as
with draws as (
    select
        number,
        cast(1 + hash(number, 'metric') % 100 as integer) as draw,
        cast(floor({profiles} * pow((hash(number, 'who') % 1000003) / 1000003.0, 3)) as bigint) as customer,
        cast(floor(5000 * pow((hash(number, 'what') % 1000003) / 1000003.0, 3)) as bigint) as product,
        timestamp '{as_of}' - to_seconds(cast(({events} - number) * 730.0 * 86400 / {events} as bigint)) as occurred_at
    from range({events}) as numbers(number)
),

told_apart as (select *, {metrics}[draw] as metric, {metric_ids}[draw] as metric_id from draws)

select
    'E' || printf('%025d', number) as event_id,
    'P' || printf('%025d', customer) as profile_id,
    metric,
    metric_id,
    occurred_at,
    case when metric in ('Placed Order', 'Refunded Order') then 5 + hash(number, 'value') % 20000 / 100.0 end as value,
    '{{"Name":"Product ' || product || '","Brand":"Brand ' || product % 40 || '","Category":["Category ' || product % 12
    || '","Season ' || product % 4 || '"],"Price":' || 5 + product % 200
    || '.5,"Quantity":' || 1 + hash(number, 'n') % 3
    || ',"On Sale":' || case when hash(number, 'sale') % 5 = 0 then 'true' else 'false' end
    || ',"URL":"https://shop.example/products/' || product || '?campaign=' || hash(number, 'campaign') % 25
    || '","Session":"' || printf('%026d', hash(number, 'session') % 1000000000) || '"}}' as properties,
    occurred_at + case when hash(number, 'late') % 100 = 0 then interval 3 day else interval 5 minute end as loaded_at
from told_apart;

insert into raw.events
select * replace (loaded_at + interval 1 day as loaded_at) from raw.events where hash(event_id) % 100 = 0;
"""

FLOOR = [
    "create or replace table copied as select * from raw.events",
    "create or replace table counted as select profile_id, count(*) as events from raw.events group by profile_id",
]


@dataclass(frozen=True)
class Condition:
    """One condition, in the project's words and as a predicate on a raw profile."""

    words: str
    sql: str


def conditions(rng: random.Random) -> list[Condition]:
    """Twelve dozen different ones."""
    found: dict[str, Condition] = {}
    while len(found) < 144:
        condition = rng.choice(["filtered", "filtered", "dated", "dated", "dated", "ever", "money"])
        made = _on_events(rng, condition) if rng.random() < 0.95 else _on_profiles(rng)
        found.setdefault(made.words, made)
    return list(found.values())


def _on_profiles(rng: random.Random) -> Condition:
    plan = rng.choice(["free", "silver", "gold"])
    sql = f"json_extract_string(properties, '$.Plan') = '{plan}'"
    return Condition(f"custom_property('Plan', equals('{plan}'))", sql)


def _on_events(rng: random.Random, kind: str) -> Condition:
    place = 7 if kind == "money" else rng.randrange(len(METRICS))
    metric, metric_id = list(METRICS)[place], f"M{place:05}"
    by_id = rng.random() < 0.1
    where = [f"metric_id = '{metric_id}'" if by_id else f"metric = '{metric}'", f"occurred_at <= timestamp '{AS_OF}'"]
    said = [f"'{metric_id if by_id else metric}'"]
    if kind == "dated" or (kind == "filtered" and rng.random() < 0.5):
        days = rng.choice([1, 7, 14, 30, 60, 90, 180])
        said.append(f"in_the_last({days}, 'day')")
        where.append(f"occurred_at >= date_trunc('day', timestamp '{AS_OF}') - interval {days} day")
    if kind == "filtered":
        name, words, predicate = _on_event(rng)
        said.append(f"where={{'{name}': {words}}}")
        where.append(predicate)
    source = f"(select distinct event_id, profile_id, value from raw.events where {' and '.join(where)})"
    if kind == "money":
        amount = rng.choice([50, 100, 250, 500])
        words = f"did({', '.join([said[0], f'sum_of(more_than({amount}))', *said[1:]])})"
        having = f"round(sum(value), 9) > {amount}"
    else:
        times = rng.choice([0, 1, 1, 1, 2, 3, 10])
        if times == 0:
            words = f"did_not({', '.join(said)})"
            sql = f"profile_id not in (select profile_id from {source})"
            return Condition(words, sql)
        words = f"did({', '.join([said[0], f'at_least({times})', *said[1:]])})"
        having = f"count(*) >= {times}"
    return Condition(words, f"profile_id in (select profile_id from {source} group by profile_id having {having})")


def _on_event(rng: random.Random) -> tuple[str, str, str]:
    """A property, its filter in words, and the predicate."""
    number = rng.randrange(12)
    return rng.choice(
        [
            ("Brand", f"equals('Brand {number}')", f"(properties ->> '$.Brand') = 'Brand {number}'"),
            (
                "Brand",
                f"one_of('Brand {number}', 'Brand 1', 'Brand 2')",
                f"(properties ->> '$.Brand') in ('Brand {number}', 'Brand 1', 'Brand 2')",
            ),
            ("URL", f"ends_with('campaign={number}')", f"suffix(properties ->> '$.URL', 'campaign={number}')"),
            (
                "Category",
                f"contains_any('Category {number}')",
                f"list_contains(from_json(properties -> '$.Category', '[\"VARCHAR\"]'), 'Category {number}')",
            ),
            ("Price", f"more_than({100 + number})", f"cast(properties ->> '$.Price' as double) > {100 + number}"),
            ("On Sale", "is_true()", "(properties ->> '$.\"On Sale\"') = 'true'"),
        ]
    )


def segments(seed: int, number: int = 100) -> dict[str, tuple[str, str]]:
    """Of each segment the model's body, and the select by hand. Popular conditions are in many."""
    rng = random.Random(seed)
    pool = conditions(rng)
    made = {}
    for index in range(number):
        chosen = list({int(len(pool) * rng.random() ** 2) for _ in range(rng.choice([1, 2, 2, 3, 3, 4]))})
        words, operator = rng.choice([("all_of", " and "), ("any_of", " or ")])
        body = f"{{{{ segment({words}({', '.join(pool[place].words for place in chosen)})) }}}}\n"
        by_hand = operator.join(pool[place].sql for place in chosen)
        made[f"segment_{index:03}"] = (body, f"select profile_id from raw.profiles where {by_hand}")
    return made


def make_shop(database: Path, events: int) -> None:
    """The raw tables, in a file of their own."""
    names = [name for name, share in METRICS.items() for _ in range(share)]
    ids = [f"M{place:05}" for place, share in enumerate(METRICS.values()) for _ in range(share)]
    nothing = [f"cast(null as {type_}) as {name}" for type_, columns in NOTHING.items() for name in columns.split()]
    shop = SHOP.format(
        profiles=events // EVENTS_PER_PROFILE,
        events=events,
        as_of=AS_OF,
        metrics=names,
        metric_ids=ids,
        no_columns=", ".join(nothing),
    )
    with duckdb.connect(str(database)) as connection:
        connection.execute(shop)


def compiled_by(checkout: Path, folder: Path, database: Path, models: dict[str, str]) -> dict[str, str]:
    """The SQL that a checkout of the project compiles, by name, in the order in which it is built, views first."""
    folder.mkdir()
    for name in ("dbt_project.yml", "profiles.yml"):
        shutil.copy(checkout / name, folder)
    for name in ("macros", "models", "seeds"):
        shutil.copytree(checkout / name, folder / name)
    shutil.rmtree(folder / SEGMENTS / "guide")
    for name, body in models.items():
        (folder / SEGMENTS / f"{name}.sql").write_text(body, encoding="utf-8")
    environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(database)}
    missing = ["list_members", "consents", "suppressions"]
    settings = ["--vars", json.dumps({"raw_schema": "raw", "as_of": AS_OF, "missing_raw_tables": missing})]

    def dbt(*command: str) -> None:
        program = str(Path(sys.executable).with_name("dbt"))
        subprocess.run(
            [program, "--quiet", *command, *settings],
            cwd=folder,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    dbt("build", "--select", "+int_events", "+int_profiles", "--resource-type", "model", "--resource-type", "seed")
    dbt("compile", "--select", *VIEWS, *TABLES, f"path:{SEGMENTS}")
    files = {file.stem: file for file in (folder / "target" / "compiled").rglob("*.sql")}
    return {name: files[name].read_text(encoding="utf-8") for name in (*VIEWS, *TABLES, *sorted(models))}


class Measured:
    """A connection whose statements are timed, each run in its turn."""

    def __init__(self, database: Path, threads: int):
        self.connection = duckdb.connect(str(database), config={"threads": threads})

    def seconds(self, statements: list[str]) -> float:
        """Seconds of processor time of them all, one after the other: others may be at work on the machine."""
        start = time.process_time()
        for statement in statements:
            self.connection.execute(statement)
        return time.process_time() - start

    def members(self, relation: str) -> str:
        """Number and hash of the members, so that a hundred million need not be compared here."""
        select = f"select count(*) || '-' || coalesce(bit_xor(hash(profile_id)), 0) from {relation}"
        return self.connection.execute(select).fetchone()[0]


def statements(compiled: dict[str, str]) -> dict[str, str]:
    """What builds each of them. A view is made anew, for DuckDB forgets on disk how its CTEs are to be kept."""
    return {
        name: f"create or replace {'view' if name in VIEWS else 'table'} "
        f"{'main_plumbing' if name in (*VIEWS, *TABLES) else 'main'}.{name} as {sql}"
        for name, sql in compiled.items()
    }


def main() -> None:
    """Make, compile, run, compare and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="S", help="S, M, L or a number of events (default: %(default)s)")
    parser.add_argument("--before", type=Path, help="another checkout of the project, to compare with")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many runs (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=2, help="threads of DuckDB (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the definitions (default: %(default)s)")
    arguments = parser.parse_args()
    events = SIZES.get(arguments.size) or int(arguments.size)
    made = segments(arguments.seed)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "segment_builder.duckdb"
        make_shop(database, events)
        models = {segment: body for segment, (body, _) in made.items()}
        checkouts = {"now": ROOT} | ({"before": arguments.before.resolve()} if arguments.before else {})
        by_hand = {f"hand_{segment}": sql for segment, (_, sql) in made.items()}
        times: dict[str, list[float]] = {}
        members: dict[str, list[str]] = {}

        for checkout, root in checkouts.items():
            # Its views are in the database when its SQL runs, so each checkout is compiled and run before the next.
            built = statements(compiled_by(root, folder / checkout, database, models))
            measured = Measured(database, arguments.threads)
            measured.seconds([built[view] for view in VIEWS])
            for _ in range(arguments.runs):
                for part in TABLES:
                    times.setdefault(f"{checkout}: {part}", []).append(measured.seconds([built[part]]))
                of_segments = [built[segment] for segment in made]
                times.setdefault(f"{checkout}: segments", []).append(measured.seconds(of_segments))
            members[checkout] = [measured.members(f"main.{segment}") for segment in made]
            measured.connection.close()

        measured = Measured(database, arguments.threads)
        for _ in range(arguments.runs):
            times.setdefault("floor", []).append(measured.seconds(FLOOR))
        times["hand-written"] = [
            measured.seconds([f"create or replace table {segment} as {sql}" for segment, sql in by_hand.items()])
        ]
        members["hand-written"] = [measured.members(segment) for segment in by_hand]

    for other, found in members.items():
        different = [segment for segment, one, two in zip(made, members["now"], found, strict=True) if one != two]
        if different:
            sys.exit(f"Other members than now has {other}: {', '.join(different)}")

    report(arguments, events, checkouts, {part: median(seconds) for part, seconds in times.items()})


def report(arguments: argparse.Namespace, events: int, checkouts: dict[str, Path], seconds: dict[str, float]) -> None:
    """The table, in Markdown."""
    print(
        f"{events:,} events, {events // EVENTS_PER_PROFILE:,} profiles, 100 segments; DuckDB {duckdb.__version__} with "
        f"{arguments.threads} threads, {platform.machine()} with {os.cpu_count()} cores; "
        f"the same members in all of them.\n\n| | CPU seconds | × floor |\n|---|---|---|"
    )
    for checkout in checkouts:
        parts = [f"{checkout}: {part}" for part in (*TABLES, "segments")]
        seconds[f"{checkout}: first build"] = sum(seconds[part] for part in parts)
    for part, value in sorted(seconds.items()):
        print(f"| {part} | {value:.2f} | {value / seconds['floor']:.2f} |")
    print(f"\nhand-written / first build: {seconds['hand-written'] / seconds['now: first build']:.2f}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.1f} GB")


if __name__ == "__main__":
    main()
