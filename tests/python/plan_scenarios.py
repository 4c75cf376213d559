"""A small shop, its segments before a change, and what a plan says of changes: the same on every engine."""

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path

from dbt_project import ROOT
from evaluator.shop import Shop
from membership_project import SEGMENTS, MembershipProject

AS_OF = datetime(2026, 3, 31, 12, 30)
# The same for all commands, so that dbt parses only what a test has changed.
VARS = {
    "raw_schema": "raw", "as_of": str(AS_OF), "record_memberships": False, "explained_segments": ["fans", "loyal"],
}  # fmt: skip
BEFORE = {
    "frequent": "did('Placed Order', at_least(3))",
    "engaged": "did('Opened Email', in_the_last(90, 'days'))",
    "loyal": "all_of(did('Placed Order', at_least(2)), none_of(did('Complained')))",
    "fans": "any_of(in_segment('frequent'), did('Clicked Email'))",
    "recent": "did('Placed Order', in_the_last(6, 'days'))",
}
ORDER_DAYS = "models/predictions/order_days.sql"
BUILT = (
    "build", "--exclude-resource-type", "test", "unit_test", "--select",
    "+int_profiles", "+profile_predictions", "+order_days", "stg_raw__list_members", "postal_code_centroids",
)  # fmt: skip
LETTER = {
    "name": "letter", "label": "Spring letter", "type": "application", "owner": {"name": "CRM"},
    "depends_on": ["ref('fans')"],
}  # fmt: skip
REPORT = {
    "name": "report", "type": "dashboard", "owner": {"name": "BI"}, "depends_on": ["ref('audience_memberships')"],
}  # fmt: skip


def happened() -> list[tuple[str, str, float]]:
    """Metric, profile and how many days ago."""
    orders = {"ann": (1, 2, 3, 4), "ben": (5, 6), "cat": (6.4,), "dan": (1, 40), "eve": (2, 3, 400)}
    return [
        *(("Placed Order", name, days) for name, all_days in orders.items() for days in all_days),
        *(("Opened Email", name, days) for name, days in (("ann", 10), ("ben", 60), ("cat", 60), ("fay", 100))),
        ("Complained", "dan", 3),
        ("Clicked Email", "ben", 1),
    ]


def shop() -> Shop:
    """Six people."""
    return Shop(
        profiles=[{"profile_id": name} for name in ("ann", "ben", "cat", "dan", "eve", "fay")],
        events=[
            {
                "event_id": str(number), "profile_id": name, "metric": metric, "value": 10.0 * number,
                "occurred_at": AS_OF - timedelta(days=days),
            }
            for number, (metric, name, days) in enumerate(happened())
        ],
        predictions=[{"profile_id": name, "total_clv": 100.0 + place} for place, name in enumerate(("ben", "dan"))],
    )  # fmt: skip


def write(project: MembershipProject, segments: dict[str, str | None]) -> None:
    """Write the segments that have a definition, and no others."""
    shutil.rmtree(project.folder / SEGMENTS, ignore_errors=True)
    for name, sql in segments.items():
        if sql:
            project.segment(name, sql)


def plan_project(folder: Path) -> MembershipProject:
    """A project with the segments before."""
    project = MembershipProject(folder)
    write(project, BEFORE)
    project.write(ORDER_DAYS, (ROOT / ORDER_DAYS).read_text())
    project.write("models/meta_audience.sql", "{{ config(meta={'segments_sent': ['fans']}) }} select 1 as nothing")
    project.write("models/exposures.yml", json.dumps({"exposures": [LETTER, REPORT]}))
    project.write(".gitignore", "build/\ntarget/\nlogs/\nstate/\n")
    return project


MORE_FREQUENT = {"frequent": "did('Placed Order', at_least(2))"}
THRESHOLD = """\
2 of 5 segments compared with ./state, as of 2026-03-31 12:30:00. Nothing was built: 2 queries, and 2 for the findings.

fans: depends on a change
      any of
    ~   in the segment frequent
        Clicked Email, at least once, over all time
  members 3 -> 4 (50.0 % -> 66.7 % of all profiles); entered 1, exited 0, stayed 3; overlap 75.0 %, moved 33.3 %
  +1 by: in the segment frequent, whose definition has changed
  CLV: enters 101.00, exits 0.00
  revenue of the last 365 days: enters 150.00, exits 0.00
  fed by it: audience fans, meta (destination), Spring letter (application), report (dashboard)
  entered:
    dan
      before: no, in the segment frequent (found: not in it)
      after: yes, in the segment frequent (found: in it)

frequent: changed
    - Placed Order, at least 3 times, over all time
    + Placed Order, at least 2 times, over all time
  members 2 -> 4 (33.3 % -> 66.7 % of all profiles); entered 2, exited 0, stayed 2; overlap 50.0 %, moved 100.0 %
  +2 by: Placed Order, at least 2 times instead of at least 3 times, over all time
  CLV: enters 201.00, exits 0.00
  revenue of the last 365 days: enters 240.00, exits 0.00
  fed by it: audience frequent, Spring letter (application), report (dashboard)
  entered:
    ben
      before: no, Placed Order, at least 3 times, over all time (found: 2)
      after: yes, Placed Order, at least 2 times, over all time (found: 2)
    dan
      before: no, Placed Order, at least 3 times, over all time (found: 2)
      after: yes, Placed Order, at least 2 times, over all time (found: 2)
"""

REGROUPED = {
    "loyal": "all_of(did('Placed Order', at_least(2)), none_of(did('Complained')), did('Clicked email'))",
    "recent": None,
    "engaged": None,
    "readers": "{{ config(meta={'renamed_from': 'engaged'}) }}{{ segment(" + BEFORE["engaged"] + ") }}",
    "clickers": "did('Clicked Email')",
}
ADDED = """\
4 of 5 segments compared with ./state, as of 2026-03-31 12:30:00. Nothing was built: 4 queries, and 2 for the findings.

clickers: added
    + Clicked Email, at least once, over all time
  members 0 -> 1 (0.0 % -> 16.7 % of all profiles); entered 1, exited 0, stayed 0; overlap 0.0 %
  +1 by: the segment is new
  CLV: enters 100.00, exits 0.00
  revenue of the last 365 days: enters 90.00, exits 0.00
  fed by it: audience clickers, report (dashboard)
  entered:
    ben
      after: yes, Clicked Email, at least once, over all time (found: 1)

loyal: changed
      all of
        Placed Order, at least 2 times, over all time
        none of
          Complained, at least once, over all time
    +   Clicked email, at least once, over all time
  members 3 -> 0 (50.0 % -> 0.0 % of all profiles); entered 0, exited 3, stayed 0; overlap 0.0 %, moved 100.0 %
  −3 by: also asked for: Clicked email, at least once, over all time
  CLV: enters 0.00, exits 100.00
  revenue of the last 365 days: enters 0.00, exits 340.00
  fed by it: audience loyal, report (dashboard)
  new finding: the data has no metric "Clicked email"; the nearest is "Clicked Email"
  exited:
    ann
      after: no, Clicked email, at least once, over all time (found: 0)
    ben
      after: no, Clicked email, at least once, over all time (found: 0)
    eve
      after: no, Clicked email, at least once, over all time (found: 0)

readers: renamed from engaged
      Opened Email, at least once, in the last 90 days
  members 3 -> 3 (50.0 % -> 50.0 % of all profiles); entered 0, exited 0, stayed 3
  the audience engaged is called readers from now on
  fed by it: audience readers, report (dashboard)

recent: removed
    - Placed Order, at least once, in the last 6 days
  members 5 -> 0 (83.3 % -> 0.0 % of all profiles); entered 0, exited 5, stayed 0; overlap 0.0 %, moved 100.0 %
  −5 by: the segment is gone
  CLV: enters 0.00, exits 201.00
  revenue of the last 365 days: enters 0.00, exits 550.00
  fed by it: audience recent, report (dashboard)
  exited:
    ann
      before: yes, Placed Order, at least once, in the last 6 days (found: 4)
    ben
      before: yes, Placed Order, at least once, in the last 6 days (found: 2)
    cat
      before: yes, Placed Order, at least once, in the last 6 days (found: 1)
    dan
      before: yes, Placed Order, at least once, in the last 6 days (found: 1)
    eve
      before: yes, Placed Order, at least once, in the last 6 days (found: 2)
"""
