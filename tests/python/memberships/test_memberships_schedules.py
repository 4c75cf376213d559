"""Random schedules of what happens to a history, held against its rules in plain Python, row for row.

SEGMENT_BUILDER_SCHEDULES sets their number, SEGMENT_BUILDER_FIRST_SCHEDULE the first one.
"""

import os
import random
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import duckdb
import pytest

from dbt_project import find_by_name
from evaluator.shop import Shop
from history_rules import EVALUATED, History, Members, Refused
from membership_project import SEGMENTS, MembershipProject, empty_project

FIRST = int(os.environ.get("SEGMENT_BUILDER_FIRST_SCHEDULE", "0"))
SCHEDULES = range(FIRST, FIRST + int(os.environ.get("SEGMENT_BUILDER_SCHEDULES", "4")))
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
    is_enabled: bool = True


def others(name: str, definition: Hashable) -> Segment:
    return Segment(f"not_in_segment('{name}')", (name, definition), names=name)


ROMAN_SEGMENT = Segment(ROME, ROMANS)
PROJECTS = [
    {"first": ROMAN_SEGMENT, "others": others("first", ROMANS)},
    {"first": Segment(f"any_of({ROME}, {OSLO})", TRAVELLERS), "others": others("first", TRAVELLERS)},
    {"first": Segment(f"any_of({OSLO}, {ROME})", TRAVELLERS), "others": others("first", TRAVELLERS)},
    {"first": ROMAN_SEGMENT},
    {"first": ROMAN_SEGMENT, "others": replace(others("first", ROMANS), is_enabled=False)},
    {"renamed": Segment(ROME, ROMANS, renamed_from="first"), "others": others("renamed", ROMANS)},
]
# What a developer has made of the first one.
PROJECT_OF_A_DEVELOPER = 1
STATE = "state_of_production"
RECORDED = ("segment_runs", "segment_membership_log", "segment_definitions", "current_members")
STEPS_THAT_HAPPEN = (
    *("all", "all", "all", "some", "project", "project", "again", "early", "insert", "insert", "replace", "rebuild"),
    *("late", "kill", "kill", "damage", "end", "overlap", "overlap", "retry", "retry", "defer"),
)


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
        self.number = number
        self.segments = {name: segment for name, segment in PROJECTS[number].items() if segment.is_enabled}
        for name, segment in PROJECTS[number].items():
            disabled = "" if segment.is_enabled else "{{ config(enabled=false) }}"
            self.project.segment(name, disabled + "{{ segment(" + segment.sql + ") }}")
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
        for name in self.named_first(names):
            segment = self.segments[name]
            table = (as_of, self.named_members(segment))
            if records and segment.names and segment.names not in names and self.is_mix(segment.names, as_of):
                failed = True
                continue
            self.tables[name] = table
            if records:
                self.record(name, as_of, mode)
        assert run.success is not failed, (self.told, run.error)
        if records:
            self.end_what_is_gone(names, as_of)

    def end_what_is_gone(self, selected: list[str], as_of: datetime) -> None:
        """What the end of a run does, whether all of its segments are well or not."""
        if len(selected) == len(self.segments):
            project = {name: segment.renamed_from for name, segment in self.segments.items()}
            self.history.all_were_selected(project, as_of)

    def named_first(self, names: Iterable[str]) -> list[str]:
        """In the order in which they are built."""
        return sorted(names, key=lambda name: self.segments[name].names is not None)

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
        what = self.rng.choice(STEPS_THAT_HAPPEN)
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
            self.record_by_hand(self.clock)
        elif what == "kill":
            self.killed(names)
        elif what == "damage":
            self.damaged(self.rng.choice(names))
        elif what == "end":
            self.ended()
        elif what == "overlap":
            self.overlapped(names)
        elif what == "retry":
            self.failed(names)
        elif what == "defer":
            self.deferred()

    def record_by_hand(self, as_of: datetime) -> None:
        """`dbt run-operation record_memberships`. The instant is that of tables that are empty."""
        self.told.append(f"record by hand {as_of:%d %H:%M}")
        run = self.project.at(as_of, "run-operation", "record_memberships")
        for name in self.named_first(name for name in self.segments if name in self.tables):
            named, (at, members) = self.segments[name].names, self.tables[name]
            at = at if members else as_of
            if self.history.is_left_alone(name, at, members) or (named and named not in self.tables):
                continue
            if named and self.is_mix(named, at):
                assert not run.success, self.told
                return
            self.record(name, at, "refuse")
        assert run.success, (self.told, run.error)

    def overlapped(self, names: list[str]) -> None:
        """A run has evaluated its segments when another one begins, which has recorded all of them before it does.

        DuckDB lets only one process in: the tables of the first wait aside, and are recorded by hand.
        """
        instants = [self.clock, self.clock + timedelta(seconds=1)]
        slow, quick = self.rng.sample(instants, 2)
        self.told.append(f"overlap, the slow one {'later' if slow > quick else 'earlier'}")
        self.run(slow, names, records=False)
        tables_of_slow = dict(self.tables)
        self.project.execute("".join(f"create or replace table slow_{name} as from {name};" for name in names))
        self.people_move()
        self.run(quick, names)
        tables_of_quick = dict(self.tables)
        self.project.execute("".join(f"create or replace table quick_{name} as from {name};" for name in names))
        self.project.execute("".join(f"create or replace table {name} as from slow_{name};" for name in names))
        self.tables = tables_of_slow
        self.record_by_hand(slow)
        if slow < quick:
            # It was overtaken, and its tables go with it.
            self.project.execute("".join(f"create or replace table {name} as from quick_{name};" for name in names))
            self.tables = tables_of_quick
        self.clock += timedelta(seconds=2)

    def failed(self, names: list[str]) -> None:
        """The recording of a segment fails at its last statement; by the time of the retry people have moved on."""
        broken, now = self.rng.choice(names), self.clock
        failing = [name for name in names if broken in (name, self.segments[name].names)]
        self.told.append(f"failed {broken} of {names} {now:%d %H}")
        [columns] = self.project.query(
            "select string_agg(column_name || ' ' || data_type, ', ' order by column_index) from duckdb_columns()"
            " where schema_name = 'main_plumbing' and table_name = 'segment_runs'"
        )[0]
        self.project.execute(
            f"create table main_plumbing.refusing ({columns}, check (segment <> '{broken}' or as_of <> '{now}'));"
            "insert into main_plumbing.refusing from segment_runs;"
            "drop table main_plumbing.segment_runs;"
            "alter table main_plumbing.refusing rename to segment_runs"
        )
        run = self.project.at(now, "run", "-s", *names, "--threads", "1", "--write-json")
        assert not run.success, self.told
        for name in self.named_first(names):
            if name not in failing:
                self.tables[name] = (now, self.named_members(self.segments[name]))
                self.record(name, now, "refuse")
        self.end_what_is_gone(names, now)
        self.project.execute("create or replace table main_plumbing.segment_runs as from segment_runs")
        self.people_move()
        if self.rng.random() < 0.5:
            self.record_by_hand(now)
        self.told.append("retry")
        self.project.ran_at(now, "retry")
        for name in self.named_first(failing):
            self.tables[name] = (now, self.named_members(self.segments[name]))
            self.record(name, now, "refuse")

    def deferred(self) -> None:
        """A developer, who has nothing yet, builds some of their segments over what production has of the rest."""
        chosen = self.rng.choice((["first"], ["others"], ["first", "others"]))
        if "first" not in self.tables:
            return
        self.told.append(f"defer {chosen}")
        self.project.execute(
            "drop schema if exists main_development cascade; drop schema if exists main_development_plumbing cascade"
        )
        shown = [f"select * from {table} order by all" for table in (*RECORDED, *self.tables)]
        before = [self.project.query(sql) for sql in shown]
        number = self.number
        self.becomes(PROJECT_OF_A_DEVELOPER)
        state = str(self.project.folder / STATE)
        options = ("--threads", "1", "--target", "development", "--defer", "--state", state)
        self.project.ran_at(self.clock, "run", "-s", *chosen, *options)
        assert [self.project.query(sql) for sql in shown] == before, self.told

        expected = History()
        for name in chosen:
            # Whatever is made of production's segments is not recorded.
            if self.segments[name].names in (None, *chosen):
                definition = self.segments[name].definition
                expected.evaluated(name, self.clock, definition, self.members_by(definition), self.members_by)
        plumbing = "main_development_plumbing"
        columns = "segment, profile_id, change, as_of, reason"
        found = self.project.query(f"select {columns} from {plumbing}.segment_membership_log order by all")
        assert found == expected.changes(), self.told
        columns = "segment, as_of, outcome, definition_version, members"
        found = self.project.query(f"select {columns} from {plumbing}.segment_runs order by all")
        assert found == expected.runs(), self.told
        self.becomes(number)

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
    project.kept_manifests = len(PROJECTS) + 2
    project.load(Shop(profiles=[{"profile_id": name, "city": "Bonn"} for name in PEOPLE]))
    for name, segment in PROJECTS[0].items():
        project.segment(name, segment.sql)
    project.ran_at("2026-01-01", "run", "-s", "int_profiles")
    project.write_manifest(STATE)
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
