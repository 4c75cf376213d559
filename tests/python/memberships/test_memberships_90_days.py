"""A shop of 90 days: daily runs, a backfill afterwards and the independent evaluator tell the same history.

Of the days, every run takes the first 30; SEGMENT_BUILDER_DAYS=90 takes all.
"""

import os
import random
from datetime import datetime, timedelta

import pytest

from dbt_project import run_command
from evaluator.members import Evaluator
from evaluator.shop import Shop
from membership_project import MembershipProject, empty_project

FIRST = datetime(2026, 1, 1, 6)
DAYS = [FIRST + timedelta(days=number) for number in range(int(os.environ.get("SEGMENT_BUILDER_DAYS", "30")))]
METRICS = ("Placed Order", "Opened Email", "Active on Site")


def numeric(operator: str, value: float) -> dict:
    return {"type": "numeric", "operator": operator, "value": value}


def happened(
    metric: str, quantity: int, operator: str = "greater-than-or-equal", value: int = 1, **more: object
) -> dict:
    return {
        "type": "profile-metric",
        "metric_id": metric,
        "measurement": "count",
        "measurement_filter": numeric(operator, value),
        "timeframe_filter": {"type": "date", "operator": "in-the-last", "unit": "day", "quantity": quantity},
        **more,
    }


def on_list(name: str) -> dict:
    return {"type": "profile-group-membership", "is_member": True, "group_ids": [name]}


DEFINITIONS = {
    "recent_buyers": {"condition_groups": [{"conditions": [happened("Placed Order", 7)]}]},
    "big_spenders": {
        "condition_groups": [
            {"conditions": [happened("Placed Order", 30, "greater-than", 100, measurement="sum")]},
            {"conditions": [on_list("Newsletter"), happened("Opened Email", 14, value=2)]},
        ]
    },
    "losing": {
        "all": [
            {"none": [happened("Active on Site", 5)]},
            {"type": "profile-segment-membership", "is_member": False, "segment": "recent_buyers"},
        ]
    },
}


def simulated_shop() -> Shop:
    """Customers who come and go over half a year; every tenth event arrives days late."""
    rng = random.Random(90)
    start = FIRST - timedelta(days=60)
    ids = [f"p{number:02d}" for number in range(14)]
    profiles = [{"profile_id": name, "created_at": start + timedelta(days=rng.randrange(0, 100))} for name in ids]
    events = []
    for number in range(1100):
        occurred_at = start + timedelta(seconds=rng.randrange(150 * 86400))
        late = (
            timedelta(hours=rng.randrange(20, 24 * 9)) if rng.random() < 0.1 else timedelta(minutes=rng.randrange(90))
        )
        events.append(
            {
                "event_id": f"e{number:04d}",
                "profile_id": rng.choice(ids),
                "metric": rng.choices(METRICS, (2, 4, 6))[0],
                "occurred_at": occurred_at,
                "value": rng.choice((9.5, 20, 35, 80)),
                "loaded_at": occurred_at + late,
            }
        )
    joined = [start + timedelta(days=rng.randrange(150)) for _ in ids[:8]]
    members = [
        {"list_id": "L1", "list_name": "Newsletter", "profile_id": name, "joined_at": at}
        for name, at in zip(ids, joined, strict=False)
    ]
    return Shop(profiles=profiles, events=events, list_members=members)


def known(shop: Shop, as_of: datetime) -> Shop:
    """What the warehouse held at an instant."""
    return Shop(
        profiles=shop.profiles,
        events=[event for event in shop.events if event["loaded_at"] <= as_of],
        list_members=shop.list_members,
    )


def expected_spans(shop: Shop, all_known: bool = False) -> list[tuple]:
    """The spans that the evaluator's members of every day come to."""
    spans, open_since = [], {}
    for as_of in DAYS:
        evaluator = Evaluator(shop if all_known else known(shop, as_of), as_of, DEFINITIONS)
        for segment, definition in DEFINITIONS.items():
            members = evaluator.members(definition)
            for profile_id in members:
                open_since.setdefault((segment, profile_id), as_of)
            for key in [key for key in open_since if key[0] == segment and key[1] not in members]:
                spans.append((*key, open_since.pop(key), as_of))
    spans += [(*key, since, None) for key, since in open_since.items()]
    return sorted(spans, key=repr)


def history(project: MembershipProject) -> list[tuple]:
    """The recorded spans, up to the last day."""
    spans = [
        (segment, profile_id, since, until if until and until <= DAYS[-1] else None)
        for segment, profile_id, since, until in project.spans()
        if since <= DAYS[-1]
    ]
    return sorted(spans, key=repr)


@pytest.fixture
def project() -> MembershipProject:
    project = empty_project()
    for name, definition in DEFINITIONS.items():
        project.segment(name, "{% set definition = " + repr(definition) + " %}{{ segment(definition) }}")
    return project


def test_daily_runs_and_a_backfill_and_the_evaluator_agree(project, monkeypatch, capsys):
    shop = simulated_shop()
    expected = expected_spans(shop)
    assert len(expected) > len(DAYS)
    assert expected != expected_spans(shop, all_known=True), "late events make no difference"

    for as_of in DAYS:
        project.load(known(shop, as_of))
        project.ran_at(as_of)
    daily = history(project)
    sizes = project.query("select segment, run_day, members, entered, exited from segment_sizes order by all")

    project.restore("empty")
    project.load(shop)
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))
    arguments = ["--from", str(FIRST), "--to", str(DAYS[-1].date()), "--every", "day", "--vars", "{raw_schema: raw}"]
    assert run_command("backfill", *arguments, "--project-dir", str(project.folder)) == 0
    assert f"Recorded {len(DAYS)} instants; 0 were recorded already." in capsys.readouterr().out

    assert daily == expected
    assert history(project) == expected
    filled = project.query(
        "select segment, run_day, members, entered, exited from segment_sizes"
        f" where run_day <= '{DAYS[-1].date()}' order by all"
    )
    assert filled == sizes
