"""What the pages compute, by hand."""

import pytest

from segment_builder.dashboard import facts, pages
from segment_builder.errors import CommandError


def segment(name: str, *sizes: tuple[str, int], members: int | None = None) -> facts.Segment:
    days = [
        {"run_day": day, "members": size, "definition_version": 1, "evaluated_at": f"{day} 06:00", "profiles": 100}
        for day, size in sizes
    ]
    last = members if members is not None else sizes[-1][1] if sizes else 0
    return facts.Segment(name, "", last, None, "", 1, days[-1]["evaluated_at"] if days else "", days)


def test_changes_look_back_to_the_last_run_that_is_old_enough():
    found = segment("vip", ("2026-06-01", 10), ("2026-07-20", 14), ("2026-07-27", 17), ("2026-07-28", 15))
    assert found.changes == {"run": -2, "week": 1, "month": 5}
    assert segment("new", ("2026-07-28", 3)).changes == {"run": None, "week": None, "month": None}
    assert segment("unrecorded").changes == {"run": None, "week": None, "month": None}


def test_versions_are_marked_where_they_begin():
    found = segment("vip", ("2026-07-26", 1), ("2026-07-27", 1), ("2026-07-28", 1))
    found.days[1]["definition_version"] = found.days[2]["definition_version"] = 2
    assert [day["run_day"] for day in found.versions] == ["2026-07-27"]


def test_movers_are_those_that_moved():
    day, next_day = "2026-07-27", "2026-07-28"
    changes = {"up": 4, "down": -3, "same": 0, "far_up": 9}
    found = [segment(name, (day, 10), (next_day, 10 + change)) for name, change in changes.items()]
    gained, lost = facts.movers(found, "run")
    assert [moved.name for moved in gained] == ["far_up", "up"]
    assert [moved.name for moved in lost] == ["down"]


def test_a_sparkline_is_light_and_ends_at_the_last_value():
    assert facts.sparkline(range(400)).count("L") == facts.SPARKLINE_POINTS - 1
    assert facts.sparkline(range(400)).endswith(f"L{facts.SPARKLINE_WIDTH - 2:.1f} 3.0")
    assert facts.sparkline([5]) == "M2.0 14.0L118.0 14.0"
    assert facts.sparkline([]) == ""


def pair(one: str, other: str, shared: int, jaccard: float, sizes=(10, 20)) -> dict:
    return {
        "segment": one, "other_segment": other, "members": sizes[0], "other_members": sizes[1],
        "shared_members": shared, "jaccard": jaccard,
    }  # fmt: skip


def test_both_of_a_pair_are_alike():
    alike = facts.most_alike([pair("a", "b", 5, 0.2), pair("a", "c", 1, 0.1)], 1)
    assert alike["a"] == [{"segment": "b", "shared": 5, "share": 0.5, "jaccard": 0.2}]
    assert alike["b"] == [{"segment": "a", "shared": 5, "share": 0.25, "jaccard": 0.2}]
    assert alike["c"][0]["segment"] == "a"


def test_the_most_alike_stand_side_by_side():
    ordered = facts.side_by_side(["a", "b", "c", "d"], [pair("a", "c", 5, 0.9), pair("b", "d", 5, 0.8)])
    assert ordered == ["a", "c", "b", "d"]


def test_tiers_share_a_word_and_nobody():
    names = ("value_high", "value_low", "value_all", "other_one", "vip")
    found = [segment(name, ("2026-07-28", 5)) for name in names]
    overlaps = [pair("value_all", "value_high", 5, 0.5), pair("value_all", "value_low", 5, 0.5)]
    assert facts.tier_families([], found, overlaps) == {"value": ["value_high", "value_low"]}
    assert facts.tier_families([["vip", "other_one"]], found, overlaps) == {"vip / other_one": ["vip", "other_one"]}
    with pytest.raises(CommandError, match="--tiers names 'vap', which is no segment. Is it 'vip'?"):
        facts.tier_families([["vap", "other_one"]], found, overlaps)
    with pytest.raises(CommandError, match="names one segment"):
        facts.tier_families([["vip"]], found, overlaps)


def test_days_to_compare_are_few_and_known():
    days = [f"2026-{month:02d}-{day:02d}" for month in (4, 5, 6, 7) for day in range(1, 29)]
    compared = [day["day"] for day in facts.days_to_compare([segment("vip", *((day, 1) for day in days))])]
    assert compared == ["2026-04-01", "2026-04-28", "2026-06-28", "2026-07-21", "2026-07-27", "2026-07-28"]
    assert facts.days_to_compare([segment("vip")]) == []


@pytest.mark.parametrize(("highest", "mean", "width"), [(1000.0, 100.0, 20.0), (0.5, 0.25, 0.025), (24.0, 12.0, 1.0)])
def test_steps_are_round_and_reach_far_enough(highest, mean, width):
    scale = {"highest": highest, "mean": mean, "mean_square": mean * mean * 2 if highest == 1000 else highest**2}
    assert facts.step_width(scale) == pytest.approx(width)


def test_a_histogram_has_its_empty_bars_and_what_is_beyond():
    rows = facts.histogram([{"bar": 0, "customers": 3}, {"bar": 2, "customers": 1}], 0.5, 2)
    assert rows == [
        {"from": 0.0, "to": 0.5, "customers": 3},
        {"from": 0.5, "to": 1.0, "customers": 0},
        {"from": 1.0, "to": None, "customers": 1},
    ]


def test_overdue_counts_only_the_overdue():
    rows = [
        {"expected_on": day, "customers": 4, "overdue": overdue, "order_value": 80.0}
        for day, overdue in (("2026-07-30", 2), ("2026-07-01", 4), ("2025-01-01", 1), ("2026-08-09", 0))
    ]
    found = facts.overdue(rows, "2026-07-31 06:00")
    assert [row["customers"] for row in found] == [2, 4, 0, 1]
    assert [row["order_value"] for row in found] == [40.0, 80.0, 0, 20.0]


def test_the_calendar_begins_today():
    days = facts.calendar([{"expected_on": "2026-08-01", "customers": 7}], "2026-07-31 06:00", weeks=2)
    assert (days[0]["day"], days[0]["weekday"], days[0]["week"]) == ("2026-07-31", "Fri", "2026-07-27")
    assert [day["customers"] for day in days[:3]] == [0, 7, 0] and len(days) == 10


def test_revenue_adds_up_month_by_month():
    days = {"2026-06-03": 5, "2026-06-20": 6, "2026-07-02": 1}
    rows = [{"ordered_on": day, "revenue": value} for day, value in days.items()]
    assert facts.cumulated(rows) == [{"day": "2026-06-20", "revenue": 11.0}, {"day": "2026-07-02", "revenue": 12.0}]


def test_every_segment_has_a_file_of_its_own():
    pages = facts.page_names(["vip", "VIP", "../../etc/passwd", "a b", "a/b", "</script>"])
    assert len({page.lower() for page in pages.values()}) == 6
    assert all("/" not in page and not page.startswith(".") and page.endswith(".html") for page in pages.values())


@pytest.mark.parametrize(("profile_id", "is_shown"), [
    ("p0013", True), ("01HV3Z", True), ("12345678", True),
    ("ann@example.com", False), ("+31 6 12345678", False), ("0031612345678", False),
])  # fmt: skip
def test_an_id_that_is_an_address_is_not_shown(profile_id, is_shown):
    shown, hidden = facts.without_contacts([{"profile_id": profile_id}])
    assert (len(shown), hidden) == ((1, 0) if is_shown else (0, 1))


def test_a_description_keeps_its_code_and_nothing_else():
    assert pages.prose("Tune `high_value`, not <b>`") == "Tune <code>high_value</code>, not &lt;b&gt;`"
