# ruff: noqa: E501
"""Experiments: the statistics by published and computed vectors, the arms by a few people."""

import hashlib
import os
from datetime import datetime, timedelta

import pytest

from dbt_project import ROOT, ScratchProject

SENT_AT = datetime(2026, 1, 10, 9)
SPRING = {"segment": "everyone", "sent_at": "2026-01-10 09:00", "control": 0.5, "days": 10}
MODELS = "models/marts/experiments"
# experiment, measure, arm, control share, people, Σy, Σy², Σx, Σx², Σxy
YC, XC = [3, 5, 2, 8, 1, 6], [2, 4, 1, 7, 0, 5]
YT, XT = [4, 7, 3, 9, 2, 8], [2, 5, 1, 6, 1, 6]


def sums(y: list[int], x: list[int]) -> list[int]:
    return [
        len(y),
        sum(y),
        sum(a * a for a in y),
        sum(x),
        sum(a * a for a in x),
        sum(a * b for a, b in zip(y, x, strict=True)),
    ]


ARMS = [
    ("mean", "revenue", "control", 0.5, 3407, 1396.87, 52377.9767, 0, 0, 0),
    ("mean", "revenue", "treated", 0.5, 3461, 2422.7, 134698.29, 0, 0, 0),
    ("proportion", "conversion", "control", 0.25, 10000, 500, 500, 0, 0, 0),
    ("proportion", "conversion", "treated", 0.25, 30000, 1800, 1800, 0, 0, 0),
    ("before", "orders", "control", 0.5, *sums(YC, XC)),
    ("before", "orders", "treated", 0.5, *sums(YT, XT)),
    *(
        (f"sizes {control}:{treated}", "conversion", arm, share, people, 10, 10, 0, 0, 0)
        for control, treated, share in ((44000, 45000, 0.5), (5100, 4900, 0.5), (5170, 4830, 0.5), (505, 9495, 0.05), (560, 9440, 0.05))
        for arm, people in (("control", control), ("treated", treated))
    ),
    ("nobody bought", "conversion", "control", 0.5, 50, 0, 0, 0, 0, 0),
    ("nobody bought", "conversion", "treated", 0.5, 50, 0, 0, 0, 0, 0),
    ("open", "conversion", "control", 0.5, 1000, 100, 100, 0, 0, 0),
    ("open", "conversion", "treated", 0.5, 1000, 112, 112, 0, 0, 0),
]  # fmt: skip


def rows_as_sql(columns: str, rows: list[tuple]) -> str:
    listed = ", ".join(str(tuple(row)).replace("None", "null") for row in rows)
    return f"select * from (values {listed}) as given ({columns})"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """Experiment -> its row of results."""
    project = ScratchProject(tmp_path_factory.mktemp("vectors") / "segment_builder", links=["macros"])
    columns = "experiment, measure, arm, control_share, people, total, total_of_squares, total_before, total_of_squares_before, total_of_products"
    arms = rows_as_sql(columns, [(*row[:3], *(float(value) for value in row[3:])) for row in ARMS])
    numbers = ", ".join(f"cast({name} as double) as {name}" for name in columns.split(", ")[3:])
    given = "{{ config(contract={'enforced': false}) }}" + f"select experiment, measure, arm, {numbers} from ({arms})"
    project.write(f"{MODELS}/experiment_arms.sql", given)
    for name in ("experiment_results.sql", "_experiments__models.yml"):
        os.symlink(ROOT / MODELS / name, project.folder / MODELS / name)
    run = project.run("run", vars={"experiments": {"spring": SPRING}})
    assert run.success, run.error
    names = [row[0] for row in project.query("select column_name from (describe experiment_results)")]
    found = [dict(zip(names, row, strict=True)) for row in project.query("select * from experiment_results")]
    return {row["experiment"]: row for row in found}


def test_means_as_published(results):
    row = results["mean"]

    assert row["difference"] == pytest.approx(0.29, abs=1e-4)
    assert row["standard_error"] == pytest.approx(0.12478, abs=1e-5)
    assert (row["low"], row["high"]) == pytest.approx((0.04538, 0.53462), abs=1e-4)
    assert row["degrees_of_freedom"] == pytest.approx(5841.74, abs=0.01)
    assert row["lift"] == pytest.approx(0.70732, abs=1e-4)
    assert row["lift_error"] == pytest.approx(0.37879, abs=1e-5)
    assert (row["lift_low"], row["lift_high"]) == pytest.approx((-0.03526, 1.44989), abs=1e-4)
    assert row["in_words"] == "+0.29 per person, 95 % between +0.05 and +0.53: more than without"


def test_proportions(results):
    row = results["proportion"]

    assert row["difference"] == pytest.approx(0.01)
    assert row["standard_error"] == pytest.approx(0.00257488, abs=1e-8)
    assert (row["low"], row["high"]) == pytest.approx((0.00483266, 0.01493484), abs=1e-7)
    assert row["in_words"] == "+1.00 points, 95 % between +0.48 and +1.49: more than without"
    assert results["open"]["in_words"] == "+1.20 points, 95 % between -1.51 and +3.91: not yet decided"


def test_the_period_before_takes_variance_away(results):
    row = results["before"]

    assert row["slope"] == pytest.approx(1.09278351, abs=1e-8)
    assert row["adjusted_difference"] == pytest.approx(0.96907216, abs=1e-8)
    assert row["adjusted_standard_error"] == pytest.approx(0.23280868, abs=1e-8)
    assert row["difference"] == pytest.approx(1.33333333, abs=1e-8)
    assert row["standard_error"] == pytest.approx(1.59513148, abs=1e-8)


@pytest.mark.parametrize(
    "sizes, chi_square, is_wrong",
    [
        ("44000:45000", 11.23596, True), ("5100:4900", 4.0, False), ("5170:4830", 11.56, True),
        ("505:9495", 0.05263, False), ("560:9440", 7.57895, False),
    ],
)  # fmt: skip
def test_sizes_of_arms(results, sizes: str, chi_square: float, is_wrong: bool):
    row = results[f"sizes {sizes}"]

    assert row["size_chi_square"] == pytest.approx(chi_square, abs=1e-5)
    assert row["has_wrong_sizes"] == is_wrong
    assert ("nothing follows" in row["in_words"]) == is_wrong


def test_nothing_to_compare(results):
    assert results["nobody bought"]["in_words"] == "nothing to compare yet"


def share_of(salt: str, profile: str) -> float:
    return int(hashlib.md5(f"{salt}|{profile}".encode()).hexdigest()[:8], 16) / 2**32


PEOPLE = [f"p{number}" for number in range(400)]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    """Everybody is in; one has left before, one comes later. Those with an odd number buy before and after, for 10 and 20."""
    project = ScratchProject(tmp_path_factory.mktemp("shop") / "segment_builder", links=["macros", MODELS])
    project.take_out_hooks()
    stays = [("everyone", name, "2026-01-01", None) for name in PEOPLE]
    stays += [("everyone", "left", "2026-01-01", "2026-01-09"), ("everyone", "late", "2026-01-11", None)]
    project.write(
        "models/segment_membership_history.sql",
        "select segment, profile_id, cast(valid_from as timestamp) as valid_from, cast(valid_to as timestamp) as valid_to from ("
        + rows_as_sql("segment, profile_id, valid_from, valid_to", stays) + ")",
    )  # fmt: skip
    events = [
        (name, "Placed Order", str(SENT_AT + timedelta(days=days)), value)
        for name in PEOPLE[1::2]
        for days, value in ((-20, 5.0), (-1, 10.0), (0, 15.0), (9, 5.0), (10, 5.0))
    ]
    project.write(
        "models/int_events.sql",
        "select profile_id, metric, cast(occurred_at as timestamp) as occurred_at, cast(value as double) as value from ("
        + rows_as_sql("profile_id, metric, occurred_at, value", events) + ")",
    )  # fmt: skip
    experiments = {
        "spring": {**SPRING, "priority": 2},
        "first": {**SPRING, "control": 0.2, "priority": 1},
        "free": {**SPRING, "control": 0.2},
        "wider": {**SPRING, "control": 0.4, "priority": None},
    }
    run = project.run("run", vars={"experiments": experiments, "holdout_share": 0.05, "as_of": "2026-02-01"})
    assert run.success, run.error
    return project


def test_arms_are_the_members_at_the_sending_by_a_stable_hash(shop):
    arms = dict(shop.query("select profile_id, arm from experiment_assignments where experiment = 'free'"))

    assert set(arms) == set(PEOPLE)
    for name, arm in arms.items():
        held_out = share_of("holdout", name) < 0.05
        assert arm == ("holdout" if held_out else "control" if share_of("free", name) < 0.2 else "treated")
    assert set(arms.values()) == {"holdout", "control", "treated"}


def test_a_profile_gets_the_one_campaign_that_goes_first(shop):
    assert shop.query("select count(*) from experiment_assignments where experiment = 'first'") == [(400,)]
    assert shop.query("select count(*) from experiment_assignments where experiment = 'spring'") == [(0,)]


def test_arms_count_those_who_bought_nothing_and_what_came_after_the_sending(shop):
    for arm, people, total, squares, before, products in shop.query(
        "select arm, people, total, total_of_squares, total_before, total_of_products from experiment_arms"
        " where experiment = 'free' and measure = 'revenue'"
    ):
        names = [
            row[0]
            for row in shop.query(
                f"select profile_id from experiment_assignments where experiment = 'free' and arm = '{arm}'"
            )
        ]
        buyers = len([name for name in names if int(name[1:]) % 2])
        assert (people, total, squares, before, products) == (
            len(names), 20 * buyers, 400 * buyers, 10 * buyers, 200 * buyers,
        )  # fmt: skip
    rows = shop.query("select measure, against from experiment_results where experiment = 'free' order by 1, 2")
    assert rows == [(measure, arm) for measure in ("conversion", "orders", "revenue") for arm in ("control", "holdout")]


@pytest.mark.parametrize(
    "experiment, message",
    [
        ({"segmnet": "vip"}, 'The experiment spring has "segmnet"; it takes segment, sent_at, control, days, metric, priority. Did you mean "segment"?'),
        ({**SPRING, "control": 10}, "The experiment spring has control 10; it takes a share between 0 and 1, such as 0.1."),
        ({**SPRING, "sent_at": "soon"}, 'The experiment spring has sent_at "soon"; it takes an instant'),
        ({**SPRING, "days": 0}, "The experiment spring has days 0; it takes a whole number, 1 or more."),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused(scratch_project, experiment: dict, message: str):
    scratch_project.write("models/told.sql", "select {{ segment_builder.experiments() | length }} as experiments")

    run = scratch_project.run("parse", vars={"experiments": {"spring": experiment}})

    assert not run.success
    assert message in f"{run.error} {run.outcome.exception}"
