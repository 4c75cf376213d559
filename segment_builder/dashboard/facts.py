"""What the pages say, computed from rows: no SQL and no HTML."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from segment_builder.dashboard.source import Row
from segment_builder.errors import CommandError, nearest

# What a reader may look back by; `run` is the run before, whenever that was.
LOOK_BACKS: dict[str, int | None] = {"run": None, "week": 7, "month": 30}

FIRST_EVALUATION = "first evaluation"

SPARKLINE_POINTS = 60
SPARKLINE_WIDTH, SPARKLINE_HEIGHT = 120, 28


@dataclass
class Segment:
    """One segment, with its days in order."""

    name: str
    description: str
    members: int
    share: float | None
    words: str
    version: int
    evaluated_at: str
    days: list[Row] = field(default_factory=list)

    @property
    def changes(self) -> dict[str, int | None]:
        """Members more or less than at the run, week and month before; None where nothing was recorded by then."""
        return {name: self._change(days) for name, days in LOOK_BACKS.items()}

    def _change(self, days: int | None) -> int | None:
        if not self.days:
            return None
        if days is None:
            before = self.days[-2] if len(self.days) > 1 else None
        else:
            until = (date.fromisoformat(self.days[-1]["run_day"]) - timedelta(days=days)).isoformat()
            before = next((day for day in reversed(self.days) if day["run_day"] <= until), None)
        return None if before is None else self.members - int(before["members"])

    @property
    def versions(self) -> list[Row]:
        """The days on which another definition came to hold."""
        pairs = zip(self.days, self.days[1:], strict=False)
        return [day for before, day in pairs if before["definition_version"] != day["definition_version"]]


def segments(rows: Iterable[Row], sizes: Iterable[Row]) -> list[Segment]:
    """The segments that there are, each with its past."""
    days: dict[str, list[Row]] = defaultdict(list)
    for size in sizes:
        days[size["segment"]].append(size)
    return [
        Segment(
            name=row["segment"],
            description=(row["description"] or "").strip(),
            members=int(row["members"] or 0),
            share=row["share_of_profiles"],
            words=row["definition_in_words"] or "",
            version=row["definition_version"],
            evaluated_at=str(row["evaluated_at"])[:16].replace("T", " "),
            days=days[row["segment"]],
        )
        for row in rows
    ]


def sparkline(values: Sequence[float]) -> str:
    """The path of a line through so few of the values that it stays light; the last one is always among them."""
    if len(values) > SPARKLINE_POINTS:
        last = len(values) - 1
        values = [values[round(last * step / (SPARKLINE_POINTS - 1))] for step in range(SPARKLINE_POINTS)]
    if not values:
        return ""
    low, high = min(values), max(values)
    width = SPARKLINE_WIDTH - 4
    step = width / (len(values) - 1) if len(values) > 1 else 0.0
    height = SPARKLINE_HEIGHT - 6

    def place(number: int, value: float) -> str:
        y = 3 + (height / 2 if high == low else height * (high - value) / (high - low))
        return f"{2 + step * number:.1f} {y:.1f}"

    points = [place(number, value) for number, value in enumerate(values)]
    return "M" + "L".join(points if len(points) > 1 else [points[0], f"{2 + width:.1f} {points[0].split()[1]}"])


def movers(found: Sequence[Segment], look_back: str, count: int = 5) -> tuple[list[Segment], list[Segment]]:
    """The segments that gained and lost the most members since then."""
    changed = [(segment.changes[look_back] or 0, segment) for segment in found]
    ordered = [segment for change, segment in sorted(changed, key=lambda pair: (-pair[0], pair[1].name)) if change]
    grown = [segment for segment in ordered if (segment.changes[look_back] or 0) > 0]
    return grown[:count], list(reversed([segment for segment in ordered if segment not in grown]))[:count]


def most_alike(overlaps: Iterable[Row], count: int) -> dict[str, list[Row]]:
    """Segment -> the segments that are most like it, of pairs that come in the order of their likeness."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for pair in overlaps:
        for one, other, members in (
            ("segment", "other_segment", "members"),
            ("other_segment", "segment", "other_members"),
        ):
            if len(alike[pair[one]]) < count:
                alike[pair[one]].append(
                    {
                        "segment": pair[other],
                        "shared": pair["shared_members"],
                        "share": pair["shared_members"] / pair[members] if pair[members] else None,
                        "jaccard": pair["jaccard"],
                    }
                )
    return dict(alike)


def side_by_side(names: Sequence[str], overlaps: Sequence[Row]) -> list[str]:
    """The names in an order in which each stands beside the one most like it of those that are left."""
    likeness: dict[str, dict[str, float]] = defaultdict(dict)
    for pair in overlaps:
        likeness[pair["segment"]][pair["other_segment"]] = pair["jaccard"]
        likeness[pair["other_segment"]][pair["segment"]] = pair["jaccard"]
    waiting = dict.fromkeys(sorted(names, key=lambda name: (-sum(likeness[name].values()), name)))
    ordered: list[str] = []
    while waiting:
        last = likeness[ordered[-1]] if ordered else {}
        following = max(waiting, key=lambda name: last.get(name, 0.0))
        ordered.append(following)
        del waiting[following]
    return ordered


def tier_families(
    named: Sequence[Sequence[str]], found: Sequence[Segment], overlaps: Iterable[Row]
) -> dict[str, list[str]]:
    """Name -> segments that nobody is in two of: those that were named, else those whose names begin alike."""
    known = {segment.name for segment in found}
    if named:
        for tiers in named:
            for name in tiers:
                if name not in known:
                    raise CommandError(f"--tiers names {name!r}, which is no segment.{nearest(name, known)}")
            if len(tiers) < 2:
                raise CommandError(f"--tiers {tiers[0]} names one segment; people move between two or more.")
        return {" / ".join(tiers): list(tiers) for tiers in named}

    meet: dict[str, set[str]] = defaultdict(set)
    for pair in overlaps:
        meet[pair["segment"]].add(pair["other_segment"])
        meet[pair["other_segment"]].add(pair["segment"])
    alike: dict[str, list[str]] = defaultdict(list)
    for segment in found:
        if "_" in segment.name and segment.members:
            alike[segment.name.split("_")[0]].append(segment.name)
    families = {}
    for word, names in alike.items():
        apart: list[str] = []
        for name in sorted(names, key=lambda name: (len(meet[name].intersection(names)), name)):
            if not meet[name].intersection(apart):
                apart.append(name)
        if len(apart) > 1:
            families[word] = sorted(apart)
    return families


def days_to_compare(found: Iterable[Segment]) -> list[Row]:
    """At most six days with a run, and their last instants: the first, the last, and some that people ask about."""
    instants: dict[str, str] = {}
    for segment in found:
        for day in segment.days:
            instants[day["run_day"]] = max(instants.get(day["run_day"], ""), day["evaluated_at"] or "")
    days = sorted(instants)
    if not days:
        return []
    chosen = {days[0], days[-1], *days[-2:]}
    for distance in (7, 30, 90):
        until = (date.fromisoformat(days[-1]) - timedelta(days=distance)).isoformat()
        chosen.update([day for day in days if day <= until][-1:])
    # An instant is shown by the minute; what happened at it is asked by the minute after.
    return [{"day": day, "instant": f"{instants[day]}:59"} for day in sorted(chosen)]


def step_width(scale: Row, bars: int = 24) -> float:
    """A round width, so that so many bars reach where few customers are beyond."""
    mean = float(scale["mean"])
    deviation = math.sqrt(max(float(scale["mean_square"]) - mean * mean, 0.0))
    reach = min(float(scale["highest"]), mean + 3 * deviation) or 1.0
    magnitude = 10.0 ** math.floor(math.log10(reach / bars))
    return next(magnitude * step for step in (1, 2, 2.5, 5, 10) if magnitude * step * bars >= reach)


def histogram(counts: Iterable[Row], width: float, bars: int) -> list[Row]:
    """Every bar with its bounds, the empty ones too."""
    customers = {int(row["bar"]): int(row["customers"]) for row in counts}
    bounds = [round(number * width, 10) for number in range(bars + 1)]
    closed = [
        {"from": low, "to": high, "customers": customers.get(number, 0)}
        for number, (low, high) in enumerate(zip(bounds, bounds[1:], strict=False))
    ]
    beyond = customers.get(bars, 0)
    return closed + ([{"from": bounds[-1], "to": None, "customers": beyond}] if beyond else [])


def cumulated(revenue: Iterable[Row]) -> list[Row]:
    """Revenue so far at the end of each month, and at the last day."""
    total, ends = 0.0, {}
    for row in revenue:
        total += float(row["revenue"] or 0)
        ends[row["ordered_on"][:7]] = {"day": row["ordered_on"], "revenue": round(total, 2)}
    return list(ends.values())


def calendar(next_orders: Sequence[Row], as_of: str, weeks: int = 13) -> list[Row]:
    """Every day of the coming weeks, with how many customers are expected to order by it."""
    first = date.fromisoformat(as_of[:10])
    monday = first - timedelta(days=first.weekday())
    expected = {row["expected_on"]: row for row in next_orders}
    days = (monday + timedelta(days=number) for number in range(7 * weeks))
    return [
        {
            "day": day.isoformat(),
            "week": (day - timedelta(days=day.weekday())).isoformat(),
            "weekday": day.strftime("%a"),
            "customers": int(expected.get(day.isoformat(), {}).get("customers", 0)),
        }
        for day in days
        if day >= first
    ]


def overdue(next_orders: Iterable[Row], as_of: str) -> list[Row]:
    """Customers whose expected day is gone, by how long."""
    bounds = [(1, 7, "up to a week"), (8, 30, "up to a month"), (31, 90, "up to three months"), (91, None, "longer")]
    today = date.fromisoformat(as_of[:10])
    found: list[Row] = [{"since": words, "customers": 0, "order_value": 0.0} for _, _, words in bounds]
    for row in next_orders:
        late = (today - date.fromisoformat(row["expected_on"])).days
        for place, (_, most, _) in enumerate(bounds):
            if row["overdue"] and (most is None or late <= most):
                found[place]["customers"] += int(row["overdue"])
                found[place]["order_value"] += float(row["order_value"] or 0) * row["overdue"] / row["customers"]
                break
    return found


def page_names(names: Collection[str]) -> dict[str, str]:
    """Segment -> the name of its page's file, which every file system takes and no two segments share."""
    pages: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        base = re.sub(r"[^A-Za-z0-9_-]+", "-", name)[:80] or "-"
        page, number = base, 1
        while page.lower() in taken:
            number += 1
            page = f"{base}-{number}"
        taken.add(page.lower())
        pages[name] = f"{page}.html"
    return pages


def without_contacts(members: Iterable[Row]) -> tuple[list[Row], int]:
    """Members whose ids are no address, and how many have one for an id."""
    members = list(members)
    shown = [row for row in members if not re.search(r"@|^\+?[\d ()-]{9,}$", str(row["profile_id"]))]
    return shown, len(members) - len(shown)


def without_first_evaluation(changes: Sequence[Row]) -> tuple[list[Row], Row | None]:
    """What changed, and the first evaluation by itself: beside it, all that follows would be too small to see."""
    first = [row for row in changes if row["reason"] == FIRST_EVALUATION]
    return [row for row in changes if row["reason"] != FIRST_EVALUATION], first[0] if first else None


def grouped(rows: Iterable[Row], by: str = "segment") -> Mapping[str, list[Row]]:
    """Rows by the value of a column."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[by]].append(row)
    return groups
