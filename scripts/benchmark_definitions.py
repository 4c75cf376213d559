"""The benchmark's hundred segments: drawn by a seeded rule, and said in every language that is compared.

No import beyond the standard library, for each of the others runs in an environment of its own.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

AS_OF, NEXT_DAY = "2026-08-01 06:00:00", "2026-08-02 06:00:00"
# Of a hundred events, how many are of which metric; each has an id, by which a segment may name it, too.
METRICS = {
    "Received Email": 34,
    "Opened Email": 21,
    "Viewed Product": 19,
    "Active on Site": 14,
    "Added to Cart": 5,
    "Clicked Email": 3,
    "Started Checkout": 2,
    "Placed Order": 1,
    "Refunded Order": 1,
}


@dataclass(frozen=True)
class Filter:
    """One on a property of events: `name` says which of the rules below, `value` with what."""

    name: str
    value: str | int | tuple[str, ...] | None = None

    def in_words(self) -> str:
        """As the definition's `where`."""
        said = {
            "brand": f"equals('{self.value}')",
            "brands": f"one_of{self.value}",
            "campaign": f"ends_with('{self.value}')",
            "category": f"contains_any('{self.value}')",
            "price": f"more_than({self.value})",
            "sale": "is_true()",
        }[self.name]
        return f"where={{'{self.property}': {said}}}"

    @property
    def property(self) -> str:
        """The key of the event's properties."""
        return {
            "brand": "Brand",
            "brands": "Brand",
            "campaign": "URL",
            "category": "Category",
            "price": "Price",
            "sale": "On Sale",
        }[self.name]

    def in_duckdb(self) -> str:
        """As an analyst writes it, on the raw text."""
        text = f"properties ->> '$.\"{self.property}\"'"
        return {
            "brand": f"({text}) = '{self.value}'",
            "brands": f"({text}) in {self.value}",
            "campaign": f"suffix({text}, '{self.value}')",
            "category": f"list_contains(from_json(properties -> '$.Category', '[\"VARCHAR\"]'), '{self.value}')",
            "price": f"cast({text} as double) > {self.value}",
            "sale": f"({text}) = 'true'",
        }[self.name]

    def in_clickhouse(self) -> str:
        """The same for ClickHouse."""
        text = f"JSONExtractString(properties, '{self.property}')"
        return {
            "brand": f"{text} = '{self.value}'",
            "brands": f"{text} in {self.value}",
            "campaign": f"endsWith({text}, '{self.value}')",
            "category": f"has(JSONExtract(assumeNotNull(properties), 'Category', 'Array(String)'), '{self.value}')",
            "price": f"JSONExtractFloat(properties, 'Price') > {self.value}",
            "sale": "JSONExtractBool(properties, 'On Sale')",
        }[self.name]


@dataclass(frozen=True)
class Condition:
    """At least so many `times`, 0 for none at all, or more than an `amount` of events; or of a profile the `plan`."""

    metric: str | None = None
    metric_id: str | None = None
    days: int | None = None
    filter: Filter | None = None
    times: int | None = None
    amount: int | None = None
    plan: str | None = None

    def in_words(self) -> str:
        """In the project's words."""
        if self.plan:
            return f"custom_property('Plan', equals('{self.plan}'))"
        said = [f"'{self.metric or self.metric_id}'"]
        if self.amount:
            said.append(f"sum_of(more_than({self.amount}))")
        elif self.times:
            said.append(f"at_least({self.times})")
        if self.days:
            said.append(f"in_the_last({self.days}, 'day')")
        if self.filter:
            said.append(self.filter.in_words())
        return f"{'did_not' if self.times == 0 else 'did'}({', '.join(said)})"

    def in_sql(self, engine: str) -> str:
        """As a predicate on a raw profile, in the SQL of `duckdb` or `clickhouse`."""
        is_duckdb = engine == "duckdb"
        if self.plan:
            plan = "json_extract_string(properties, '$.Plan')" if is_duckdb else "JSONExtractString(properties, 'Plan')"
            return f"{plan} = '{self.plan}'"
        instant = f"timestamp '{AS_OF}'" if is_duckdb else f"toDateTime64('{AS_OF}', 6)"
        where = [
            f"metric = '{self.metric}'" if self.metric else f"metric_id = '{self.metric_id}'",
            f"occurred_at <= {instant}",
        ]
        if self.days:
            where.append(f"occurred_at >= date_trunc('day', {instant}) - interval {self.days} day")
        if self.filter:
            where.append(self.filter.in_duckdb() if is_duckdb else self.filter.in_clickhouse())
        events = f"(select distinct event_id, profile_id, value from raw.events where {' and '.join(where)}) as found"
        if self.times == 0:
            return f"profile_id not in (select profile_id from {events})"
        having = f"round(sum(value), 9) > {self.amount}" if self.amount else f"count(*) >= {self.times}"
        return f"profile_id in (select profile_id from {events} group by profile_id having {having})"


@dataclass(frozen=True)
class Segment:
    """Conditions of which all hold, or any."""

    is_all: bool
    conditions: tuple[Condition, ...]

    def in_words(self) -> str:
        """The body of its model."""
        words = ", ".join(condition.in_words() for condition in self.conditions)
        return f"{{{{ segment({'all_of' if self.is_all else 'any_of'}({words})) }}}}\n"

    def in_sql(self, engine: str) -> str:
        """One query, as an analyst writes it."""
        predicates = [condition.in_sql(engine) for condition in self.conditions]
        return f"select profile_id from raw.profiles where {(' and ' if self.is_all else ' or ').join(predicates)}"


def segments(seed: int, number: int = 100) -> dict[str, Segment]:
    """Popular conditions are in many of them."""
    rng = random.Random(seed)
    pool = _conditions(rng)
    made = {}
    for index in range(number):
        chosen = list({int(len(pool) * rng.random() ** 2) for _ in range(rng.choice([1, 2, 2, 3, 3, 4]))})
        is_all = rng.choice([True, False])
        made[f"segment_{index:03}"] = Segment(is_all, tuple(pool[place] for place in chosen))
    return made


def _conditions(rng: random.Random) -> list[Condition]:
    """Twelve dozen different ones."""
    found: dict[str, Condition] = {}
    while len(found) < 144:
        kind = rng.choice(["filtered", "filtered", "dated", "dated", "dated", "ever", "money"])
        made = (
            _on_events(rng, kind) if rng.random() < 0.95 else Condition(plan=rng.choice(["free", "silver", "gold"]))
        )
        found.setdefault(made.in_words(), made)
    return list(found.values())


def _on_events(rng: random.Random, kind: str) -> Condition:
    place = 7 if kind == "money" else rng.randrange(len(METRICS))
    is_by_id = rng.random() < 0.1
    is_dated = kind == "dated" or (kind == "filtered" and rng.random() < 0.5)
    days = rng.choice([1, 7, 14, 30, 60, 90, 180]) if is_dated else None
    on_event = _on_event(rng) if kind == "filtered" else None
    return Condition(
        metric=None if is_by_id else list(METRICS)[place],
        metric_id=f"M{place:05}" if is_by_id else None,
        days=days,
        filter=on_event,
        amount=rng.choice([50, 100, 250, 500]) if kind == "money" else None,
        times=rng.choice([0, 1, 1, 1, 2, 3, 10]) if kind != "money" else None,
    )


def _on_event(rng: random.Random) -> Filter:
    number = rng.randrange(12)
    return rng.choice(
        [
            Filter("brand", f"Brand {number}"),
            Filter("brands", (f"Brand {number}", "Brand 1", "Brand 2")),
            Filter("campaign", f"campaign={number}"),
            Filter("category", f"Category {number}"),
            Filter("price", 100 + number),
            Filter("sale"),
        ]
    )
