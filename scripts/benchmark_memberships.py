"""Measure what recording memberships costs as the past grows: days of runs of many segments that churn.

The CPU time of each run and of reading each model for BI is printed for the chosen days; they should not grow. The
segments have definitions, for the hooks, and bodies of their own, so that each day a part of the people is exchanged.
"""

import argparse
import statistics
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import duckdb

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / folder) for folder in ("", "python"))]

from dbt_project import find_by_name  # noqa: E402
from membership_project import SEGMENTS, MembershipProject, empty_project  # noqa: E402

START = datetime(2026, 1, 1, 6)
# Half of the people are in a segment. The churn is the part of the members that exits in a day; as many enter.
BODY = """{{% do segment(property('email', is_set())) %}}
select
    profile_id,
    {{{{ segment_builder.timestamp_literal(segment_builder.as_of()) }}}} as evaluated_at
from {{{{ ref('int_profiles') }}}}
where
    (
        cast(substr(profile_id, 2) as bigint) * 7919 + {number} * 1299709
        + {shift} * date_diff(
            'day', timestamp '2026-01-01', {{{{ segment_builder.timestamp_literal(segment_builder.as_of()) }}}}
        )
    ) % 10000 < 5000
"""
PLAIN = "a plain table of its size"
READS = {
    "segment_memberships": "select count(*) from segment_memberships",
    PLAIN: "select count(*) from plain",
    "profile_segments": "select count(*), max(profile_id), {any_column} from profile_segments",
    "segments": "select count(*), sum(members), max(definition) from segments",
    "segment_sizes": "select count(*), sum(members), sum(entered) from segment_sizes",
    "segment_overlaps": "select count(*), sum(shared_members) from segment_overlaps",
}


def prepared(segments: int, profiles: int, churn: float) -> MembershipProject:
    project = empty_project()
    for number in range(segments):
        project.segment(f"segment_{number:03}", BODY.format(number=number, shift=round(5000 * churn)))
    project.execute(
        "create or replace table main_plumbing.int_profiles as select * replace ('p' || number as profile_id)"
        f" from main_plumbing.int_profiles, range({profiles}) as numbers (number)"
    )
    project.ran_at(START, "run", "-s", "profile_segments", record_memberships=False)
    return project


def run_time(project: MembershipProject, as_of: datetime, **settings: object) -> float:
    start = time.process_time()
    project.ran_at(as_of, "run", "-s", f"path:{SEGMENTS}", **settings)
    return time.process_time() - start


def read_times(project: MembershipProject) -> dict[str, float]:
    """Median CPU seconds of each read, all of its columns that are computed included."""
    project.execute("create or replace table plain as from segment_memberships")
    with duckdb.connect(str(project.database), read_only=True) as connection:
        find_by_name(connection)
        connection.execute("set threads = 2")
        flags = " + ".join(f"sum(segment_{number:03}::int)" for number in range(count_of_segments(connection)))
        queries = {name: query.format(any_column=flags) for name, query in READS.items()}
        # The first time reads the file.
        found = {name: [cpu_time(connection, query)] for name, query in queries.items()}
        for round_ in range(301):
            # By turns, so that what else the machine does is in all of them; what takes long is asked less often.
            for name, query in queries.items():
                if round_ < (3 if found[name][0] > 1 else 21 if found[name][0] > 0.05 else 301):
                    found[name].append(cpu_time(connection, query))
    return {name: statistics.median(times[1:]) for name, times in found.items()}


def count_of_segments(connection: duckdb.DuckDBPyConnection) -> int:
    return connection.execute("select count(*) from segments").fetchone()[0]


def cpu_time(connection: duckdb.DuckDBPyConnection, query: str) -> float:
    start = time.process_time()
    connection.execute(query).fetchall()
    return time.process_time() - start


def all_are_recorded(project: MembershipProject, given: argparse.Namespace, days: int) -> None:
    """Nothing is measured that has gone missing: half of all people are in each segment, and the churn was recorded."""
    [(members, log)] = project.query(
        "select (select count(*) from segment_memberships), (select count(*) from segment_membership_log)"
    )
    expected = given.segments * given.profiles / 2
    churned = expected * 2 * given.churn * (days - 1)
    assert abs(members - expected) <= expected / 100, (members, expected)
    assert abs(log - expected - churned) <= (expected + churned) / 100, (log, expected + churned)
    print(f"day {days}: {members:,} members, {log:,} changes", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--segments", type=int, default=50)
    parser.add_argument("--profiles", type=int, default=200_000)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--churn", type=float, default=0.05)
    parser.add_argument("--measure", type=int, nargs="+", default=[5, 60], help="days to measure around")
    given = parser.parse_args()

    project = prepared(given.segments, given.profiles, given.churn)
    runs, unrecorded, reads = [], [], {}
    for number in range(1, given.days + 1):
        as_of = START + timedelta(days=number)
        runs.append(run_time(project, as_of))
        print(f"day {number}: {runs[-1]:.1f} s", file=sys.stderr, flush=True)
        if number in given.measure:
            all_are_recorded(project, given, number)
            unrecorded.append(min(run_time(project, as_of, record_memberships=False) for _ in range(2)))
            reads[number] = read_times(project)
    whole = [statistics.median(runs[max(0, day - 3) : day + 2]) for day in reads]
    rows = {
        "run of all segments": whole,
        "of it recording": [run - without for run, without in zip(whole, unrecorded, strict=True)],
    }
    rows |= {name: [read[name] for read in reads.values()] for name in READS}
    print(f"DuckDB {duckdb.__version__}, 2 threads\n")
    print("| CPU seconds | " + " | ".join(f"day {number}" for number in reads) + " | last / first |")
    print("|---" + "|---:" * (len(reads) + 1) + "|")
    for name, times in rows.items():
        told = " | ".join(f"{time:.5f}" if time < 0.01 else f"{time:.3f}" for time in times)
        print(f"| {name} | {told} | {times[-1] / (times[0] or 1e-6):.2f} |")
    ratios = [f"{read['segment_memberships'] / read[PLAIN]:.2f}" for read in reads.values()]
    print("| segment_memberships / plain | " + " | ".join(ratios) + " | |")


if __name__ == "__main__":
    main()
