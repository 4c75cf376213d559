"""Events that are kept from run to run: after any sequence of batches they are as if all had been judged anew."""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

from agreement import SEGMENTS, build, engine_environment, scratch_project
from engine import RAW_SCHEMA, Engine
from evaluator.shop import Shop

SEQUENCES = int(os.environ.get("SEGMENT_BUILDER_BATCHES", "15"))
STEPS = 6
BASE = "base_raw__events"
EVENTS, PROFILES = f"{RAW_SCHEMA}.events", f"{RAW_SCHEMA}.profiles"
IDS = [*(f"e{number}" for number in range(12)), None]
PEOPLE = [f"p{number}" for number in range(5)]
VALUES = {
    "profile_id": [*PEOPLE, "stranger", None, ""],
    "metric": ["Bought", "Opened"],
    "metric_id": ["M1", None],
    "occurred_at": ["2026-01-05 10:00:00", "2026-02-01 00:00:00", None],
    "value": [1, 2.5, None],
    "properties": ['{"a": 1}', '{"a": 2, "$value": "7"}', "[]", "broken", None],
    "loaded_at": ["2026-02-02 00:00:00", "2026-02-03 00:00:00", None],
}
# What a reader of the judged events sees, and the hash that the next run compares.
SEEN = (
    "event_id, profile_id, metric, metric_id, occurred_at, value, loaded_at, properties, "
    "cast(properties_object as text), event_value, reject_reason, row_hash"
)
DEFINITIONS = {
    "buyers": "did('Bought', at_least(2))",
    "of_value": "did('Bought', where={'a': at_least(1)})",
    "others": "did_not('Opened')",
}


def literal(value: object) -> str:
    return "null" if value is None else str(value) if isinstance(value, int | float) else f"'{value}'"


class Batches:
    """What may happen to raw events and their profiles between two runs."""

    def __init__(self, engine: Engine, seed: int):
        self.engine, self.rng = engine, random.Random(seed)

    def new_events(self) -> None:
        rows = []
        for _ in range(self.rng.randint(1, 6)):
            row = [self.rng.choice(IDS), *(self.rng.choice(values) for values in VALUES.values())]
            # The same row may be delivered twice, to the letter.
            rows += [row] * self.rng.choice((1, 1, 1, 2))
        listing = ", ".join("(" + ", ".join(map(literal, row)) + ")" for row in rows)
        typed = "event_id, profile_id, metric, metric_id, cast(occurred_at as timestamp), value, properties, "
        columns = f"event_id, {', '.join(VALUES)}"
        self.engine.execute(
            f"insert into {EVENTS} ({columns}) select {typed} cast(loaded_at as timestamp) "
            f"from (values {listing}, {self._typed_nothing()}) as t({columns}) where metric is not null"
        )

    def _typed_nothing(self) -> str:
        texts = ["cast(null as varchar)"] * 5
        return f"({', '.join(texts)}, cast(null as double precision), {', '.join(texts[:2])})"

    def changed_events(self) -> None:
        column = self.rng.choice(list(VALUES))
        value = literal(self.rng.choice(VALUES[column]))
        typed = f"cast({value} as timestamp)" if column.endswith("_at") else value
        self.engine.execute(f"update {EVENTS} set {column} = {typed} where event_id in ({self._some_ids()})")

    def deleted_events(self) -> None:
        self.engine.execute(f"delete from {EVENTS} where event_id in ({self._some_ids()})")

    def one_of_the_repeated_goes(self) -> None:
        self.engine.execute(
            f"create table {RAW_SCHEMA}.all_once as select distinct * from {EVENTS}; delete from {EVENTS}; "
            f"insert into {EVENTS} select * from {RAW_SCHEMA}.all_once; drop table {RAW_SCHEMA}.all_once"
        )

    def all_events_go(self) -> None:
        self.engine.execute(f"delete from {EVENTS}")

    def profile_appears(self) -> None:
        self.engine.execute(f"insert into {PROFILES} (profile_id) values ('{self.rng.choice(PEOPLE)}')")

    def profile_goes(self) -> None:
        self.engine.execute(f"delete from {PROFILES} where profile_id = '{self.rng.choice(PEOPLE)}'")

    def nothing(self) -> None:
        """A day on which only the clock has moved."""

    def _some_ids(self) -> str:
        return ", ".join(map(literal, self.rng.sample(IDS[:-1], 3)))

    def next(self) -> str:
        step = self.rng.choices(
            (
                self.new_events,
                self.changed_events,
                self.deleted_events,
                self.one_of_the_repeated_goes,
                self.profile_appears,
                self.profile_goes,
                self.nothing,
                self.all_events_go,
            ),
            weights=(8, 4, 3, 2, 3, 2, 1, 0.3),
        )[0]
        step()
        return step.__name__


class KeptEvents:
    """A project whose events are kept, and its statements, taken from dbt once and then run without it."""

    def __init__(self, engine: Engine, folder: Path):
        self.engine, self.project = engine, scratch_project(folder, engine)
        for name, words in DEFINITIONS.items():
            self.define(name, words)
        engine.load(Shop(profiles=[{"profile_id": name} for name in PEOPLE]))

    def define(self, name: str, words: str) -> None:
        self.project.write(f"{SEGMENTS}/{name}.sql", "{{ segment_builder.segment(" + words + ") }}\n")

    def run_alone(self, name: str) -> None:
        """Build a segment over the events as they are."""
        build(self.project, self.engine, "--select", name, as_of="2026-03-01")

    def build(self, *arguments: str) -> None:
        selection = ("--select", f"+path:{SEGMENTS}", "+stg_raw__rejects", "--resource-type", "model")
        build(self.project, self.engine, *selection, "--resource-type", "seed", *arguments, as_of="2026-03-01")

    def compiled(self, macro: str) -> str:
        with engine_environment({**self.engine.environment, "SEGMENT_BUILDER_AS_OF": "2026-03-01"}):
            settings = {"raw_schema": RAW_SCHEMA, "record_memberships": False, **self.engine.vars}
            run = self.project.run(
                "compile", "--target", self.engine.target, "--quiet",
                "--inline", "{{ segment_builder." + macro + " }}", vars=settings,
            )  # fmt: skip
        assert run.success, run.error
        return run.result.results[0].node.compiled_code

    def rows(self, relation: str) -> Counter:
        return Counter(self.engine.query(f"select {SEEN} from {relation}"))

    def members(self) -> dict[str, set[str]]:
        return self.engine.members(DEFINITIONS)


def differing_sequences(engine: Engine, folder: Path) -> list[str]:
    """The sequences of batches after which what is kept is not what all raw events judged anew are."""
    shop = KeptEvents(engine, folder)
    shop.build()
    base = engine.plumbing(BASE)
    this = f"ref('segment_builder', '{BASE}')"
    hooks = ("forget_disordered", "find_changed", "forget_changed")
    steps = [shop.compiled(f"{hook}_events({this})") for hook in hooks]
    anew, judge = shop.compiled("judged_events()"), shop.compiled(f"judged_events({this})")
    found = []
    for seed in range(SEQUENCES):
        batches, told = Batches(engine, seed), []
        for _ in range(STEPS):
            told.append(batches.next())
            engine.execute(";\n".join([*steps, f"insert into {base} {judge}"]))
            kept, judged = shop.rows(base), shop.rows(f"({anew}) as anew")
            if kept != judged:
                found.append(f"{seed}: {told}\n  kept: {kept - judged}\n  judged anew: {judged - kept}")
                break
    return found


def differing_members(engine: Engine, folder: Path, batches: int = 2) -> list[str]:
    """The same by dbt's own runs, of members and rejects; each batch is built twice, the second time from nothing.

    Before each batch a segment asks for something else, and is built alone first, over events that do not tell it yet.
    """
    shop = KeptEvents(engine, folder)
    shop.build()
    made, found = Batches(engine, 1), []

    def built() -> dict[str, object]:
        columns, relation = "record_id, reason, raw_text, properties", engine.relation("stg_raw__rejects")
        rejects = Counter(engine.query(f"select {columns} from {relation}"))
        return {**shop.members(), "rejects": rejects, "events": shop.rows(engine.plumbing(BASE))}

    for number in range(batches):
        shop.define("of_value", f"did('Bought', where={{'a': at_least({number + 2})}})")
        shop.run_alone("of_value")
        alone = shop.members()["of_value"]
        shop.build()
        if alone != shop.members()["of_value"]:
            found.append(f"{number}: {alone} alone, then {shop.members()['of_value']}")
        for _ in range(4):
            made.new_events()
        made.changed_events()
        made.profile_goes()
        shop.build()
        kept = built()
        shop.build("--full-refresh")
        if kept != built():
            found.append(f"{number}: {kept}\n  from nothing: {built()}")
    return found
