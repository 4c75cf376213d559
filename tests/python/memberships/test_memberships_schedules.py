"""Random schedules of what happens to a history, held against its rules in plain Python, row for row.

SEGMENT_BUILDER_SCHEDULES sets their number, SEGMENT_BUILDER_FIRST_SCHEDULE the first one.
"""

import os
import random
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta

import duckdb
import pytest

from dbt_project import find_by_name
from evaluator.shop import Shop
from history_rules import EVALUATED, History, Members, Refused
from membership_project import SEGMENTS, MembershipProject, empty_project

FIRST = int(os.environ.get("SEGMENT_BUILDER_FIRST_SCHEDULE", "0"))
SCHEDULES = range(FIRST, FIRST + int(os.environ.get("SEGMENT_BUILDER_SCHEDULES", "6")))
STEPS = 7
PEOPLE = ("ann", "ben", "cat", "dan", "eve")
CITIES = ("Rome", "Oslo", "Bonn")
ROME, OSLO = "location('city', equals('Rome'))", "location('city', equals('Oslo'))"

# A definition, as the rules know it: the cities of its members, or the segment that they are not in and its definition.
ROMANS, TRAVELLERS = frozenset({"Rome"}), frozenset({"Rome", "Oslo"})


@dataclass(frozen=True)
class Segment:
    sql: str
    definition: Hashable
    names: str | None = None
    renamed_from: str | None = None


def others(name: str, definition: Hashable) -> Segment:
    return Segment(f"not_in_segment('{name}')", (name, definition), names=name)


ROMAN_SEGMENT = Segment(ROME, ROMANS)
PROJECTS = [
    {"first": ROMAN_SEGMENT, "others": others("first", ROMANS)},
    {"first": Segment(f"any_of({ROME}, {OSLO})", TRAVELLERS), "others": others("first", TRAVELLERS)},
    {"first": Segment(f"any_of({OSLO}, {ROME})", TRAVELLERS), "others": others("first", TRAVELLERS)},
    {"first": ROMAN_SEGMENT},
    {"renamed": Segment(ROME, ROMANS, renamed_from="first"), "others": others("renamed", ROMANS)},
]


class Schedule:
    """One project, its data and what the rules make of all that is done to it."""

    def __init__(self, project: MembershipProject, seed: int):
        self.project, self.rng = project, random.Random(seed)
        self.history, self.told = History(), []
        self.tables: dict[str, tuple[datetime, Members]] = {}
        self.cities = dict.fromkeys(PEOPLE, "Bonn")
        self.clock = datetime(2026, 1, 1, 6)
        self.becomes(0)

    def becomes(self, number: int) -> None:
        """The project's files are those of another day."""
        for file in (self.project.folder / SEGMENTS).glob("*"):
            file.unlink()
        self.segments = PROJECTS[number]
        for name, segment in self.segments.items():
            self.project.segment(name, segment.sql)
            if segment.renamed_from:
                self.project.describe(name, meta={"renamed_from": segment.renamed_from})

    def members_by(self, definition: Hashable) -> Members:
        if isinstance(definition, tuple):
            return frozenset(PEOPLE) - self.members_by(definition[1])
        return frozenset(person for person, city in self.cities.items() if city in definition)

    def people_move(self) -> None:
        for person in self.rng.sample(PEOPLE, self.rng.randrange(3)):
            self.cities[person] = self.rng.choice(CITIES)
            self.project.execute(
                f"update int_profiles set city = '{self.cities[person]}' where profile_id = '{person}'"
            )

    def run(self, as_of: datetime, names: list[str], mode: str = "refuse", records: bool = True) -> None:
        """`dbt run` of some segments, and what the rules say of it."""
        self.told.append(f"run {names} {as_of:%d %H} {mode}{'' if records else ', not recorded'}")
        run = self.project.at(
            as_of, "run", "-s", *names, "--threads", "1", on_earlier_as_of=mode, record_memberships=records
        )
        try:
            if records and mode == "refuse":
                self.refuse_what_is_ahead(as_of, names)
        except Refused:
            assert not run.success, self.told
            return
        failed = False
        for name in sorted(names, key=lambda name: self.segments[name].names is not None):
            segment = self.segments[name]
            table = (as_of, self.named_members(segment))
            if records and segment.names and segment.names not in names and self.is_mix(segment.names, as_of):
                failed = True
                continue
            self.tables[name] = table
            if records:
                self.record(name, as_of, mode)
        assert run.success is not failed, (self.told, run.error)
        if records and len(names) == len(self.segments):
            project = {name: segment.renamed_from for name, segment in self.segments.items()}
            self.history.all_were_selected(project, as_of)

    def named_members(self, segment: Segment) -> Members:
        if segment.names:
            return frozenset(PEOPLE) - self.tables[segment.names][1]
        return self.members_by(segment.definition)

    def is_mix(self, name: str, as_of: datetime) -> bool:
        at, members = self.tables[name]
        if not members:
            runs = self.history.past(name).runs
            return bool(runs) and as_of not in runs
        return at != as_of

    def refuse_what_is_ahead(self, as_of: datetime, names: list[str]) -> None:
        for name in names:
            for recorded in (name, self.segments[name].renamed_from):
                if recorded and self.history.past(recorded).after(as_of):
                    raise Refused(recorded)

    def record(self, name: str, as_of: datetime, mode: str) -> None:
        segment = self.segments[name]
        renamed_from = segment.renamed_from if segment.renamed_from not in self.segments else None
        members = self.tables[name][1]
        self.history.evaluated(name, as_of, segment.definition, members, self.members_by, mode, renamed_from)

    def past_instant(self) -> datetime:
        """One of those that are recorded, or one in between."""
        recorded = sorted({as_of for past in self.history.segments.values() for as_of in past.runs})
        return self.rng.choice(recorded) + timedelta(minutes=self.rng.choice((-30, 0, 30)))

    def step(self) -> None:
        self.people_move()
        self.clock += timedelta(hours=self.rng.randrange(1, 30))
        names = list(self.segments)
        what = self.rng.choice(
            (
                "all",
                "all",
                "all",
                "some",
                "project",
                "project",
                "again",
                "early",
                "insert",
                "insert",
                "replace",
                "rebuild",
            )
            + ("late", "kill", "kill", "damage", "end")
        )
        if what == "some":
            names = self.rng.sample(names, self.rng.randrange(1, len(names) + 1))
            if any(self.segments[name].names not in (None, *self.tables) for name in names):
                names = list(self.segments)
        if what == "project":
            self.becomes(self.rng.randrange(len(PROJECTS)))
            names = list(self.segments)
            self.told.append(f"project {names}")
            if self.rng.random() < 0.4:
                names = names[:1]
        if not self.history.changes() or what in ("all", "some", "project"):
            self.run(self.clock, names)
        elif what == "again":
            last = max(past.last[0] for past in self.history.segments.values() if past.last)
            self.run(last, names)
        elif what == "early":
            self.run(self.past_instant(), names)
        elif what in ("insert", "replace", "rebuild"):
            self.run(self.past_instant(), names, what)
        elif what == "late":
            self.run(self.clock, names, records=False)
            self.project.ran_at(self.clock, "run-operation", "record_memberships")
            for name in sorted(names, key=lambda name: self.segments[name].names is not None):
                self.record(name, self.clock, "refuse")
        elif what == "kill":
            self.killed(names)
        elif what == "damage":
            self.damaged(self.rng.choice(names))
        elif what == "end":
            self.ended()

    def killed(self, names: list[str]) -> None:
        """A run on an engine without transactions ends between two of the statements that record a segment."""
        before = self.history.copy()
        self.project.execute("create or replace table members_before as from current_members")
        self.run(self.clock, names)
        name = self.rng.choice(names)
        was_in_time = self.rng.random() < 0.5
        self.told.append(f"killed {name} {'after' if was_in_time else 'before'} its row")
        if not self.history.past(name).runs.get(self.clock):
            return
        if not was_in_time and before.past(name).runs:
            self.project.execute(f"delete from segment_runs where segment = '{name}' and as_of = '{self.clock}'")
            self.history.past(name).runs = before.past(name).runs
        self.project.execute(
            f"delete from current_members where segment = '{name}';"
            f"insert into current_members from members_before where segment = '{name}'"
        )

    def damaged(self, name: str) -> None:
        """A run of an older version that overlapped with the last one."""
        past = self.history.past(name)
        if not past.last or past.last[1].outcome != EVALUATED:
            return
        last_as_of, last = past.last
        self.told.append(f"damaged {name}")
        at = last_as_of + timedelta(seconds=1)
        self.project.execute(
            f"""
            insert into segment_membership_log select * replace ('{at}' as as_of, 'overlapping ' || run_id as run_id)
            from segment_membership_log where segment = '{name}' and (as_of, run_id) in (
                select (as_of, run_id) from counted_runs where segment = '{name}' and as_of = '{last_as_of}'
            );
            insert into segment_runs
            select * replace (
                '{at}' as as_of, 'overlapping ' || run_id as run_id,
                null as members, null as entered, null as exited, null as settings_hash
            )
            from segment_runs where segment = '{name}' and (as_of, run_id) in (
                select (as_of, run_id) from counted_runs where segment = '{name}' and as_of = '{last_as_of}'
            )
            qualify row_number() over (order by run_number desc) = 1;
            """
        )
        past.runs[at] = type(last)(EVALUATED, last.definition, last.members)

    def ended(self) -> None:
        gone = [
            name
            for name, past in self.history.segments.items()
            if name not in self.segments and past.last and past.last[1].outcome == EVALUATED
        ]
        if gone:
            self.told.append(f"ended {gone[0]}")
            self.project.ran_at(self.clock, "run-operation", "end_segment", "--args", f"{{segment: {gone[0]}}}")
            self.history.removed(gone[0], self.clock)

    def holds_the_history(self, is_settled: bool = False) -> None:
        with duckdb.connect(str(self.project.database), read_only=True) as connection:
            find_by_name(connection)

            def rows(sql: str) -> list[tuple]:
                return connection.execute(f"{sql} order by all").fetchall()

            found = rows("select segment, profile_id, change, changed_at, reason from segment_changes")
            assert found == self.history.changes(), self.told
            runs = self.history.runs()
            if not is_settled:
                found = rows("select segment, as_of, outcome, definition_version from counted_runs")
                assert found == [run[:4] for run in runs], self.told
                return
            found = rows("select segment, as_of, outcome, definition_version, members from counted_runs")
            assert found == runs, self.told
            found = rows("select segment, profile_id, member_since, evaluated_at from segment_memberships")
            assert found == self.history.now(), self.told
            wrong = rows(
                "select segment, as_of from counted_runs left join ("
                " select segment, changed_at as as_of, count(*) filter (change = 'entered') as ins,"
                " count(*) filter (change = 'exited') as outs from segment_changes group by all"
                ") as changes using (segment, as_of)"
                " where entered <> coalesce(ins, 0) or exited <> coalesce(outs, 0)"
            )
            assert wrong == [], self.told


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    project = empty_project()
    project.kept_manifests = len(PROJECTS) + 1
    project.load(Shop(profiles=[{"profile_id": name, "city": "Bonn"} for name in PEOPLE]))
    project.ran_at("2026-01-01", "run", "-s", "int_profiles")
    project.keep("before")
    yield project
    del project.kept_manifests


@pytest.mark.parametrize("seed", SCHEDULES)
def test_a_schedule_leaves_the_history_that_the_rules_say(project: MembershipProject, seed: int) -> None:
    project.restore("before")
    schedule = Schedule(project, seed)
    for _ in range(STEPS):
        schedule.step()
        schedule.holds_the_history()
    schedule.clock += timedelta(days=1)
    schedule.run(schedule.clock, list(schedule.segments))
    schedule.holds_the_history(is_settled=True)
