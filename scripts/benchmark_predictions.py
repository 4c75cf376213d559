"""Measure what the predictions cost beside counting every customer's orders, on a made-up shop of any size.

Builds the shop's raw tables by a seeded rule in a database of its own, runs the models that the predictions take, and
says how much memory they needed at most. Then it runs what they compiled to once more by itself, and says how much of
the processors' time each took, which a busy machine does not blur as it does the clock's, against one
`select profile_id, count(*)` over the same events. Reading the raw tables is in neither:

    python scripts/benchmark_predictions.py --customers 1000000
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from segment_builder.dbt import fit_module  # noqa: E402

AS_OF = "2026-08-01 06:00:00"

# Two years of customers who order at rates from once to monthly a year, half of whom leave after the first order; one
# order in twenty is refunded. `hash` is the seed.
SHOP = """
create schema raw;
create table raw.profiles as
select 'c' || number as profile_id, timestamp '2024-01-01' as created_at, '{{}}' as properties
from range({customers}) as numbers(number);
create table raw.events as
with orders as (
    select
        number,
        goes.goes,
        730 * (hash(number) % 1000003) / 1000003.0
        - 60 * goes.goes * (1 + hash(number, 'rate') % 1000 / 250.0) as days_ago
    from range({customers}) as numbers(number)
    cross join range(12) as goes(goes)
    where goes.goes = 0 or hash(number, 'stays') % 100 < 50 * pow(0.85, goes.goes)
)
select
    'o' || number || '-' || goes as event_id,
    'c' || number as profile_id,
    'Placed Order' as metric,
    timestamp '{as_of}' - to_minutes(cast(1440 * days_ago as bigint)) as occurred_at,
    round(5 + 100 * (hash(number, goes) % 1000) / 1000.0, 2) as value,
    '{{"$event_id":"' || number || '-' || goes || '"}}' as properties
from orders
where days_ago > 0;
insert into raw.events
select
    'r' || event_id, profile_id, 'Refunded Order', occurred_at + interval 2 day, value, properties
from raw.events
where hash(event_id) % 20 = 0 and occurred_at < timestamp '{as_of}' - interval 2 day;
create table raw.list_members (list_id varchar, list_name varchar, profile_id varchar, joined_at timestamp);
create table raw.consents (profile_id varchar, channel varchar, status varchar, status_at timestamp);
create table raw.suppressions (profile_id varchar, channel varchar, reason varchar, suppressed_at timestamp);
"""

# What the raw tables have to have, though nothing of it is measured.
UNUSED_COLUMNS = {
    "profiles": (
        "email phone_number external_id first_name last_name organization title locale address1 address2 city region"
        " country zip timezone latitude longitude updated_at last_event_at"
    ),
    "consents": "method method_detail custom_source double_opt_in rcs_capable",
}
COUNT = "create or replace table counted as select profile_id, count(*) as orders from int_events"
COUNT += " where metric = 'Placed Order' group by profile_id"


def main() -> None:
    """Build, run and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=1_000_000)
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "segment_builder.duckdb"
        with duckdb.connect(str(database)) as connection:
            connection.execute(SHOP.format(customers=arguments.customers, as_of=AS_OF))
            for table, columns in UNUSED_COLUMNS.items():
                for column in columns.split():
                    connection.execute(f"alter table raw.{table} add column {column} varchar")
        environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(database)}
        dbt = str(Path(sys.executable).parent / "dbt")
        settings = ["--vars", json.dumps({"raw_schema": "raw", "as_of": AS_OF}), "--target-path", f"{folder}/target"]

        def run(*command: str) -> float:
            """Return how many gigabytes it took at most."""
            process = subprocess.Popen([dbt, *command, *settings], cwd=ROOT, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
            if status:
                raise SystemExit(f"dbt {command[0]} failed")
            return usage.ru_maxrss / 2**20

        run("run", "--select", "+int_events")
        memory = run(
            "run", "--threads", "1", "--select", "order_days+1,+order_predictions", "+order_predictions,order_days+"
        )
        results = json.loads((Path(folder) / "target" / "run_results.json").read_text())["results"]
        with duckdb.connect(str(database)) as connection:
            connection.execute("set search_path = 'main,main_plumbing'")
            counting = seconds_of(lambda: connection.execute(COUNT))
            times = {}
            for result in results:
                kind, _, name = result["unique_id"].split(".")[:3]
                if kind == "model":
                    times[name] = seconds_of(lambda result=result, name=name: run_again(connection, name, result))
            (customers,) = connection.execute("select count(*) from counted").fetchone()

    for model, seconds in times.items():
        print(f"{model:24} {seconds:8.2f} s {seconds / counting:6.1f} x")
    total = sum(times.values())
    fit = times.get("prediction_fit", 0)
    print(f"{customers:,} customers; counting their orders {counting:.2f} s; all models {total / counting:.1f} x,")
    print(f"without the fit, which reads cells alone, {(total - fit) / counting:.1f} x; {memory:.1f} GB at most")


def seconds_of(run: Callable[[], object]) -> float:
    """Run it; return how much of the processors' time it took."""
    start = time.process_time()
    run()
    return time.process_time() - start


def run_again(connection: duckdb.DuckDBPyConnection, name: str, result: dict) -> None:
    """Run what a model compiled to; of a view, what it costs to read it."""
    if name == "prediction_fit":
        fit = fit_module()
        cells = connection.execute(f"select {', '.join(fit.CELL_COLUMNS)} from prediction_cells").fetchall()
        fit.fit(cells, AS_OF, 365)
    else:
        relation = "predicted" if name == "order_predictions" else result["relation_name"]
        connection.execute(f"create or replace table {relation} as {result['compiled_code']}")


if __name__ == "__main__":
    main()
