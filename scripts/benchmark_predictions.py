"""Measure what the predictions cost beside counting every customer's orders, on a made-up shop of any size.

Builds the shop's raw tables by a seeded rule in a database of its own, runs the models that the predictions take, and
says how long each took, against one `select profile_id, count(*)` over the same events in the same run. Reading the raw
tables is in neither. Run it in the project's folder:

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
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[1]
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
        environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(database)}
        dbt = str(Path(sys.executable).parent / "dbt")
        settings = ["--vars", json.dumps({"raw_schema": "raw", "as_of": AS_OF}), "--target-path", f"{folder}/target"]

        def run(*command: str) -> None:
            subprocess.run([dbt, *command, *settings], cwd=ROOT, env=environment, check=True)

        run("seed", "--select", "countries", "country_spellings", "first_name_counts", "first_name_counts_by_country")
        run("run", "--select", "+int_events", "+int_profiles")
        run("run", "--threads", "1", "--select", "order_days+1,+order_predictions", "+order_predictions,order_days+")
        results = json.loads((Path(folder) / "target" / "run_results.json").read_text())["results"]
        with duckdb.connect(str(database)) as connection:
            start = time.perf_counter()
            connection.execute(COUNT)
            counting = time.perf_counter() - start
            (customers,) = connection.execute("select count(*) from counted").fetchone()

    times = {result["unique_id"].split(".")[-1]: result["execution_time"] for result in results}
    for model, seconds in times.items():
        print(f"{model:24} {seconds:8.2f} s {seconds / counting:6.1f} x")
    total = sum(times.values())
    fit = times.get("prediction_fit", 0)
    print(f"{customers:,} customers; counting their orders {counting:.2f} s; all models {total / counting:.1f} x,")
    print(f"without the fit, which reads cells alone, {(total - fit) / counting:.1f} x")


if __name__ == "__main__":
    main()
