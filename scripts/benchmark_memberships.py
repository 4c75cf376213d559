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

from membership_project import SEGMENTS, MembershipProject, empty_project  # noqa: E402

START = datetime(2026, 1, 1, 6)
# Half of the people are in a segment. The churn, as a part of the members, is half entries and half exits.
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
READS = {
    "segment_memberships": "select count(*) from segment_memberships",
    "profile_segments": "select count(*), max(profile_id) from profile_segments",
    "segments": "select sum(members) from segments",
    "segment_sizes": "select sum(members), sum(entered) from segment_sizes",
    "segment_overlaps": "select sum(shared_members) from segment_overlaps",
    "plain": "select count(*) from plain",
}


def prepared(segments: int, profiles: int, churn: float) -> MembershipProject:
    project = empty_project()
    for number in range(segments):
        project.segment(f"segment_{number:03}", BODY.format(number=number, shift=round(5000 * churn / 2)))
    project.execute(
        "create or replace table int_profiles as select * replace ('p' || number as profile_id)"
        f" from int_profiles, range({profiles}) as numbers (number)"
    )
    project.ran_at(START, "run", "-s", "profile_segments", record_memberships=False)
    return project


def read_times(project: MembershipProject) -> dict[str, float]:
    """Median CPU seconds of each read."""
    project.execute("create or replace table plain as from segment_memberships")
    found = {}
    with duckdb.connect(str(project.database), read_only=True) as connection:
        for name, query in READS.items():
            times = []
            for _ in range(5):
                start = time.process_time()
                connection.execute(query).fetchall()
                times.append(time.process_time() - start)
            found[name] = statistics.median(times)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--segments", type=int, default=50)
    parser.add_argument("--profiles", type=int, default=200_000)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--churn", type=float, default=0.05)
    parser.add_argument("--measure", type=int, nargs="+", default=[5, 60], help="days to measure around")
    given = parser.parse_args()

    project = prepared(given.segments, given.profiles, given.churn)
    runs, reads = [], {}
    for number in range(1, given.days + 1):
        start = time.process_time()
        project.ran_at(START + timedelta(days=number), "run", "-s", f"path:{SEGMENTS}")
        runs.append(time.process_time() - start)
        if number in given.measure:
            reads[number] = read_times(project)
    print("| CPU seconds | " + " | ".join(f"day {number}" for number in reads) + " | last / first |")
    print("|---" * (len(reads) + 2) + "|")
    rows = {"run of all segments": [statistics.median(runs[max(0, day - 3) : day + 2]) for day in reads]}
    rows |= {name: [read[name] for read in reads.values()] for name in READS}
    for name, times in rows.items():
        print(
            f"| {name} | " + " | ".join(f"{time:.4f}" for time in times) + f" | {times[-1] / (times[0] or 1e-6):.2f} |"
        )


if __name__ == "__main__":
    main()
