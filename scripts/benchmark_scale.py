"""Measure a hundred segments over a made-up shop of any size, against what reading its events once costs.

Makes the shop's raw tables by a seeded rule - customers and products of Zipf's skew, sends, opens and clicks, ids of 26
characters, one event in a hundred delivered twice, one late - compiles a hundred segments for it, and times the
compiled SQL of `int_profiles`, `int_events` and the segments in DuckDB. Beside it stand

    floor         the raw events copied once, and one count per profile
    hand-written  one query per segment on the raw tables, as an analyst would write it
    baselines     the same by ClickHouse and by Polars, with --baselines
    before        the same segments as another checkout compiles them, with --before

After the first build it times a day on which only the clock has moved, and days on which one event in a hundred is new.
All have to find the same members, on the last day those of a build from nothing, or it fails. Run it in the project's
folder:

    python scripts/benchmark_scale.py --size M --before ../other-checkout
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from benchmark_definitions import AS_OF, METRICS, NEXT_DAY, segments

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"S": 1_000_000, "M": 10_000_000, "L": 50_000_000}
SEGMENTS = Path("models") / "marts" / "segments"
EVENTS = ("base_raw__events", "stg_raw__events", "int_events")
STAGED = ("base_raw__profiles", "stg_raw__profiles", "int_profiles", *EVENTS)
EVENTS_PER_PROFILE = 40
Members = tuple[int, int]
FIRST, CLOCK, NEW = "first build", "only the clock moved", "1 % new events"

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

# They arrive on the next day, and most of them late: they are of all times.
NEW_EVENTS = """
insert into raw.events
select * replace ('{batch}' || event_id as event_id, timestamp '{arrived_at}' as loaded_at)
from raw.events
where event_id[1] = 'E' and hash(event_id, '{batch}') % 100 = 0
"""

FLOOR = [
    "create or replace table copied as select * from raw.events",
    "create or replace table counted as select profile_id, count(*) as events from raw.events group by profile_id",
]


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


@dataclass(frozen=True)
class Checkout:
    """A checkout of the project with the hundred segments in it, and what it compiles for the shop."""

    root: Path
    folder: Path
    database: Path
    settings: Mapping[str, Any] = field(default_factory=dict)

    def prepare(self, models: dict[str, str]) -> None:
        """Copy it, with the segments in place of its own, and build what they are made of once, so that it is there."""
        for name in ("dbt_project.yml", "profiles.yml"):
            shutil.copy(self.root / name, self.folder)
        for name in ("macros", "models", "seeds"):
            shutil.copytree(self.root / name, self.folder / name)
        shutil.rmtree(self.folder / SEGMENTS / "guide")
        for name, body in models.items():
            (self.folder / SEGMENTS / f"{name}.sql").write_text(body, encoding="utf-8")
        self._dbt(
            "build", "--select", "+int_events", "+int_profiles", "--resource-type", "model", "--resource-type", "seed"
        )

    def first_build(self, as_of: str) -> dict[str, list[str]]:
        """Statements that build each model from nothing, by name."""
        self._dbt("compile", "--full-refresh", "--select", *STAGED, f"path:{SEGMENTS}", as_of=as_of)
        nodes = self._nodes()
        return {name: [self._create(nodes[name])] for name in (*STAGED, *self._segments(nodes))}

    def later_run(self, as_of: str) -> dict[str, list[str]]:
        """Statements of a run that finds what an earlier one has built."""
        self._dbt("compile", "--select", *STAGED, f"path:{SEGMENTS}", as_of=as_of)
        nodes = self._nodes()
        built = {name: [self._create(nodes[name])] for name in (*STAGED, *self._segments(nodes))}
        for name in STAGED:
            if nodes[name]["config"]["materialized"] == "incremental":
                hooks = [hook["sql"].replace("if is_incremental()", "") for hook in nodes[name]["config"]["pre-hook"]]
                judged = self._inline(name, "{{ segment_builder.judged_events(this) }}")
                built[name] = [
                    *filter(None, (self._inline(name, hook) for hook in hooks)),
                    f"insert into {nodes[name]['relation_name']} by name {judged}",
                ]
        return built

    def _inline(self, name: str, words: str) -> str:
        said = self._dbt("compile", "--output", "json", "--inline", words.replace("this", f"ref('{name}')"))
        return json.loads(said)["compiled"].strip()

    def _create(self, node: dict) -> str:
        # A view is made anew, for DuckDB forgets on disk how its CTEs are to be kept.
        kind = "view" if node["config"]["materialized"] == "view" else "table"
        return f"create or replace {kind} {node['relation_name']} as {node['compiled_code']}"

    def _segments(self, nodes: dict[str, dict]) -> list[str]:
        return sorted(name for name, node in nodes.items() if node["path"].startswith("marts/segments/"))

    def _nodes(self) -> dict[str, dict]:
        manifest = json.loads((self.folder / "target" / "manifest.json").read_text(encoding="utf-8"))
        return {node["name"]: node for node in manifest["nodes"].values()}

    def _dbt(self, *command: str, as_of: str = AS_OF) -> str:
        missing = ["list_members", "consents", "suppressions"]
        settings = {"raw_schema": "raw", "as_of": as_of, "missing_raw_tables": missing, **self.settings}
        return subprocess.run(
            [str(Path(sys.executable).with_name("dbt")), "--quiet", *command, "--vars", json.dumps(settings)],
            cwd=self.folder,
            env=os.environ | {"SEGMENT_BUILDER_DATABASE": str(self.database)},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout


class Measured:
    """A connection whose statements are timed, each run in its turn."""

    def __init__(self, database: Path, arguments: argparse.Namespace):
        settings = {"threads": arguments.threads} | ({"memory_limit": arguments.memory} if arguments.memory else {})
        self.connection = duckdb.connect(str(database), config=settings)
        self.times: dict[str, list[float]] = {}
        self.found: dict[str, list[Members]] = {}
        self.disk = 0.0

    def execute(self, statements: list[str]) -> None:
        """Run them one after the other."""
        for statement in statements:
            self.connection.execute(statement)

    def time(self, part: str, statements: list[str]) -> None:
        """The same, noting the seconds of processor time: others may be at work on the machine."""
        start = time.process_time()
        self.execute(statements)
        self.times.setdefault(part, []).append(time.process_time() - start)

    def members(self, relation: str) -> Members:
        """How many they are, and the sum of their numbers: a hundred million need not be compared here."""
        select = f"select count(*), coalesce(sum(cast(substr(profile_id, 2) as hugeint)), 0) from {relation}"
        return self.connection.execute(select).fetchone()


def main() -> None:
    """Make, compile, run, compare and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="S", help="S, M, L or a number of events (default: %(default)s)")
    parser.add_argument("--baselines", type=Path, help="a Python that has what requirements/benchmark.txt names")
    parser.add_argument("--before", type=Path, help="another checkout of the project, to compare with")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many runs (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=2, help="threads of DuckDB (default: %(default)s)")
    parser.add_argument("--memory", help="DuckDB's memory_limit, such as 3GB")
    parser.add_argument("--plot", type=Path, help="a file to draw the figures in")
    parser.add_argument("--seed", type=int, default=1, help="seed of the definitions (default: %(default)s)")
    parser.add_argument("--segments", type=int, default=100, help="how many of them (default: %(default)s)")
    arguments = parser.parse_args()
    events = SIZES.get(arguments.size) or int(arguments.size)
    made = segments(arguments.seed, arguments.segments)
    by_hand = {f"hand_{name}": segment.in_sql("duckdb") for name, segment in made.items()}
    disk: dict[str, float] = {}
    checkouts = {"now": ROOT} | ({"before": arguments.before.resolve()} if arguments.before else {})

    with tempfile.TemporaryDirectory() as name:
        shop = Path(name) / "segment_builder.duckdb"
        make_shop(shop, events)
        measured = Measured(shop, arguments)
        for _ in range(arguments.runs):
            measured.time("floor", FLOOR)
        measured.time(
            "hand-written", [f"create or replace table {segment} as {sql}" for segment, sql in by_hand.items()]
        )
        times, found = measured.times, {"hand-written": [measured.members(segment) for segment in by_hand]}
        measured.execute([f"drop table {name}" for name in ("copied", "counted", *by_hand)])
        if arguments.baselines:
            export(measured.connection, Path(name))
        measured.connection.close()
        for engine in ("clickhouse", "polars") if arguments.baselines else ():
            said = run_baseline(engine, Path(name), arguments)
            times |= {f"{engine}, {part}": [said[part]] for part in ("reading", "segments")}
            found[engine] = [tuple(members) for members in said["members"].values()]
        for table in ("events", "profiles"):
            (Path(name) / f"{table}.parquet").unlink(missing_ok=True)

        for name_of_checkout, root in checkouts.items():
            # Each in a file of its own, for a later run changes the raw events.
            database = Path(name) / name_of_checkout / "segment_builder.duckdb"
            checkout = Checkout(root, database.parent, database)
            models = {name: segment.in_words() for name, segment in made.items()}
            of_checkout = run_days(checkout, shop, models, arguments)
            times |= {f"{name_of_checkout}: {part}": seconds for part, seconds in of_checkout.times.items()}
            found[name_of_checkout] = of_checkout.found[FIRST]
            found[f"{name_of_checkout}, {NEW} from nothing"] = of_checkout.found[NEW]
            disk[name_of_checkout] = of_checkout.disk

    for other, members in found.items():
        beside = found["now, " + NEW + " from nothing"] if NEW in other else found["now"]
        different = [segment for segment, one, two in zip(made, beside, members, strict=True) if one != two]
        if different:
            sys.exit(f"Other members than now has {other}: {', '.join(different)}")

    if arguments.plot:
        draw(arguments.plot, {part: median(seconds) for part, seconds in times.items()})
    report(arguments, events, {part: median(seconds) for part, seconds in times.items()}, disk)


def export(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """The raw tables as files, for those who read no DuckDB."""
    for table in ("events", "profiles"):
        columns = "* replace (cast(properties as varchar) as properties)"
        connection.execute(f"copy (select {columns} from raw.{table}) to '{folder / table}.parquet'")


def run_baseline(engine: str, folder: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """What benchmark_baselines.py says, run by the Python that has the engine."""
    options = [f"--{name}={getattr(arguments, name)}" for name in ("seed", "segments", "threads")]
    script = ROOT / "scripts" / "benchmark_baselines.py"
    command = [str(arguments.baselines), str(script), engine, str(folder), *options]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def run_days(checkout: Checkout, shop: Path, models: dict[str, str], arguments: argparse.Namespace) -> Measured:
    """The first build, a day on which only the clock has moved, and one with new events, each as often as asked for."""
    checkout.folder.mkdir()
    shutil.copy(shop, checkout.database)
    checkout.prepare(models)
    first, later, anew = checkout.first_build(AS_OF), checkout.later_run(NEXT_DAY), checkout.first_build(NEXT_DAY)
    measured = Measured(checkout.database, arguments)

    def build(day: str, models: dict[str, list[str]]) -> None:
        measured.time(f"{day}, int_profiles", models["int_profiles"])
        measured.time(f"{day}, events", [statement for name in EVENTS for statement in models[name]])
        measured.time(f"{day}, segments", [statement for name in made for statement in models[name]])

    made = list(models)
    for _ in range(arguments.runs):
        measured.execute([*first["base_raw__profiles"], *first["stg_raw__profiles"]])
        build(FIRST, first)
    measured.found[FIRST] = [measured.members(f"main.{segment}") for segment in made]
    raw = size_of_tables(measured.connection, ["events", "profiles"])
    measured.disk = size_of_tables(measured.connection, [*EVENTS, "int_profiles", *made]) / raw
    for _ in range(arguments.runs):
        build(CLOCK, later)
    for batch in "FGHIJKLMNO"[: arguments.runs]:
        measured.execute([NEW_EVENTS.format(batch=batch, arrived_at=NEXT_DAY)])
        build(NEW, later)
    measured.found[NEW] = [measured.members(f"main.{segment}") for segment in made]
    measured.execute([statement for name in (*EVENTS, "int_profiles", *made) for statement in anew[name]])
    if measured.found[NEW] != [measured.members(f"main.{segment}") for segment in made]:
        sys.exit("What later runs keep has other members than what is built from nothing.")
    measured.connection.close()
    return measured


def size_of_tables(connection: duckdb.DuckDBPyConnection, names: list[str]) -> int:
    """Bytes of the blocks that they take."""
    connection.execute("checkpoint")
    is_table = (
        "select database_name || '.' || schema_name || '.' || table_name from duckdb_tables() where table_name = ?"
    )
    tables = [row[0] for name in names for row in connection.execute(is_table, [name]).fetchall()]
    blocks = "select count(distinct block_id) from pragma_storage_info(?) where persistent"
    return sum(connection.execute(blocks, [table]).fetchone()[0] for table in tables) * 262_144


def report(arguments: argparse.Namespace, events: int, seconds: dict[str, float], disk: dict[str, float]) -> None:
    """The table, in Markdown."""
    print(
        f"{events:,} events, {events // EVENTS_PER_PROFILE:,} profiles, {arguments.segments} segments; DuckDB "
        f"{duckdb.__version__} with {arguments.threads} threads, {platform.machine()} with {os.cpu_count()} cores; "
        f"the same members in all of them.\n\n| | CPU seconds | × floor |\n|---|---|---|"
    )
    whole: dict[str, float] = {}
    for part, value in seconds.items():
        if ", " in part:
            day = part.split(", ")[0]
            whole[day] = whole.get(day, 0) + value
    for part, value in sorted((seconds | whole).items()):
        print(f"| {part} | {value:.2f} | {value / seconds['floor']:.2f} |")
    first = whole[f"now: {FIRST}"]
    print(f"\nhand-written / first build: {seconds['hand-written'] / first:.2f}")
    for engine in ("clickhouse", "polars"):
        if engine in whole:
            print(f"{engine} / first build: {whole[engine] / first:.2f}")
    for checkout, share in disk.items():
        print(f"{checkout}: disk of what is built / raw tables: {share:.2f}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.1f} GB")


def draw(file: Path, seconds: dict[str, float]) -> None:
    """Bars, a day or a baseline each, of what was spent where, against the floor."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "segment_builder"
    import matplotlib.pyplot as plt

    names = {"now: " + FIRST: "first build", "now: " + CLOCK: CLOCK, "now: " + NEW: NEW}
    names |= {"hand-written": "SQL by hand", "clickhouse": "ClickHouse", "polars": "Polars"}
    parts = {
        "judging and reading events": ("events", "reading"),
        "profiles": ("int_profiles",),
        "a hundred segments": ("segments", ""),
    }
    figure, axes = plt.subplots(figsize=(8, 3))
    shown = {said: name for name, said in names.items() if any(part.split(", ")[0] == name for part in seconds)}
    left = dict.fromkeys(shown, 0.0)
    for label, keys in parts.items():
        widths = []
        for name in shown.values():
            spent = sum(seconds.get(f"{name}, {key}" if key else name, 0.0) for key in keys)
            widths.append(spent / seconds["floor"])
        axes.barh(list(shown), widths, left=list(left.values()), label=label)
        left = {said: before + width for (said, before), width in zip(left.items(), widths, strict=True)}
    for said, total in left.items():
        axes.text(total, said, f" {total:.1f}", va="center")
    axes.invert_yaxis()
    axes.set_xlabel("the processor's time, × that of copying and counting the raw events once")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=3)
    figure.tight_layout()
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, metadata={"Date": None})


if __name__ == "__main__":
    main()
