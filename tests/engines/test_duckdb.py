"""DuckDB: random definitions against the evaluator, and the hand-worked cases against what is expected of them."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from agreement import (
    SEEDS,
    SEGMENTS,
    build,
    definitions_per_seed,
    disagreements,
    scratch_project,
    segment_model,
)
from dbt_project import ROOT, ScratchProject, find_by_name
from engine import RAW_SCHEMA, Engine
from evaluator.load import DUCKDB_TYPES, load_shop
from evaluator.shop import Shop
from kept_events import Batches, KeptEvents, differing_members, differing_sequences
from raw_texts import EXPECTED_READINGS, readings
from sample import EXPECTED_SAMPLE, sampled_ids

DIFFERENTIAL = Path(__file__).resolve().parents[1] / "differential"
POSTAL_CODES = Path("seeds/reference/postal_code_centroids.csv")
BOOK = json.loads((DIFFERENTIAL / "cases" / "cases.json").read_text(encoding="utf-8"))


class DuckDB(Engine):
    """The database file of a scratch project."""

    target = "duckdb"
    types = DUCKDB_TYPES
    environment: dict[str, str] = {}

    def __init__(self, database: Path, json_type: bool = False):
        self.database = database
        self.json_type = json_type

    def execute(self, sql: str) -> None:
        with duckdb.connect(str(self.database)) as connection:
            find_by_name(connection)
            connection.execute(sql)

    def query(self, sql: str) -> list[tuple]:
        with duckdb.connect(str(self.database), read_only=True) as connection:
            find_by_name(connection)
            return connection.execute(sql).fetchall()

    def relation(self, name: str) -> str:
        return f'"{name}"'

    def load(self, shop: Shop) -> None:
        load_shop(shop, self.database, schema=RAW_SCHEMA, json_type=self.json_type)

    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        marks = ", ".join("?" for _ in columns)
        with duckdb.connect(str(self.database)) as connection:
            connection.executemany(f"insert into {table} values ({marks})", rows)


@pytest.mark.parametrize("seed", SEEDS)
def test_it_finds_the_members_that_the_evaluator_finds(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "project"
    engine = DuckDB(folder / "build" / "segment_builder.duckdb", json_type=seed % 2 == 0)
    assert not disagreements(engine, folder, seed, definitions_per_seed(40))


@pytest.mark.parametrize("seed", (31, 32))
def test_it_finds_the_members_of_merged_profiles(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "project"
    engine = DuckDB(folder / "build" / "segment_builder.duckdb")
    assert not disagreements(engine, folder, seed, 24, is_merged=True)


@pytest.mark.parametrize(
    ("seed", "zone", "week_start", "leap_day_birthdays"),
    [
        (11, "America/New_York", "sunday", "march_1"),
        (12, "Australia/Lord_Howe", "monday", "february_28"),
        (13, "America/Sao_Paulo", "sunday", "none"),
    ],
)
def test_it_finds_them_in_an_accounts_calendar(
    tmp_path: Path, seed: int, zone: str, week_start: str, leap_day_birthdays: str
) -> None:
    folder = tmp_path / "project"
    engine = DuckDB(folder / "build" / "segment_builder.duckdb")
    calendar = {"zone": zone, "week_start": week_start, "leap_day_birthdays": leap_day_birthdays}
    assert not disagreements(engine, folder, seed, definitions_per_seed(16), **calendar)


def test_a_sample_picks_the_same_people(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    assert sampled_ids(DuckDB(folder / "build" / "segment_builder.duckdb"), folder) == EXPECTED_SAMPLE


def test_it_reads_text_and_keeps_what_it_cannot_read(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    found, rejects = readings(DuckDB(folder / "build" / "segment_builder.duckdb"), folder)
    assert found == EXPECTED_READINGS[0]
    assert rejects == EXPECTED_READINGS[1]


def test_kept_events_are_as_if_judged_anew(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    found = differing_sequences(DuckDB(folder / "build" / "segment_builder.duckdb"), folder)
    assert not found, "\n".join(found)


def test_members_of_kept_events_are_those_of_a_full_refresh(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    engine = DuckDB(folder / "build" / "segment_builder.duckdb")
    found = differing_members(engine, folder)
    assert not found, "\n".join(found)

    columns = engine.query("select column_name from information_schema.columns where table_name = 'int_events'")
    kept = [name for (name,) in columns if name.startswith("has_")]
    assert [name.rpartition("_")[0] for name in kept] == ["has_a_is_at_least_3"]


def test_profiles_that_an_earlier_version_built_are_found_by_their_ids(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    engine = DuckDB(folder / "build" / "segment_builder.duckdb")
    shop = KeptEvents(engine, folder)
    batches = Batches(engine, 1)
    for _ in range(10):
        batches.new_events()
    shop.build()
    members = shop.members()
    engine.execute(f"alter table {engine.plumbing('int_profiles')} drop column profile_key")
    for name in members:
        shop.run_alone(name)
    assert shop.members() == members
    assert any(members.values())


def test_kept_events_are_shown_outside_of_a_run(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    shop = KeptEvents(DuckDB(folder / "build" / "segment_builder.duckdb"), folder)
    shop.build()
    settings = {"raw_schema": RAW_SCHEMA, **shop.engine.vars}
    run = shop.project.run("show", "--select", "base_raw__events", vars=settings)
    assert run.success, run.error


def test_a_number_of_kept_filters_that_is_none(project: ScratchProject) -> None:
    run = project.run("compile", "-s", "base_raw__events", vars={"maximum_kept_filters": "many"})
    assert 'maximum_kept_filters is "many"; it takes a whole number, such as 100, or 0 for none' in str(run.error)


def test_two_profiles_of_one_key_are_refused(project: ScratchProject) -> None:
    profiles = "(values ('ann', 7), ('bob', 8), ('cem', 7)) as profiles(profile_id, profile_key)"
    query = '{{ segment_builder.refuse_equal_keys("' + profiles + '") }}'
    settings = {"raw_schema": RAW_SCHEMA}
    run = project.run("compile", "--inline", query, vars=settings)
    assert "The profiles ann and cem have the same key" in str(run.error)
    assert "vars: profile_keys: false" in str(run.error)
    assert project.run("compile", "--inline", query.replace("'cem', 7", "'cem', 9"), vars=settings).success


def test_profile_keys_that_are_neither_true_nor_false(project: ScratchProject) -> None:
    settings = {"raw_schema": RAW_SCHEMA, "profile_keys": "no"}
    run = project.run("compile", "--inline", "{{ segment_builder.profile_key() }}", vars=settings)
    assert 'The var profile_keys is "no"; it takes true or false.' in str(run.error)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    folder = tmp_path_factory.mktemp("cases") / "project"
    project = scratch_project(folder, DuckDB(folder / "build" / "segment_builder.duckdb"))
    # The cases name postal codes of their own.
    (folder / POSTAL_CODES).unlink()
    project.write(str(POSTAL_CODES), (ROOT / POSTAL_CODES).read_text(encoding="utf-8"))
    return project


@pytest.mark.parametrize("shop", BOOK["shops"])
def test_it_finds_the_members_of_the_hand_worked_cases(project: ScratchProject, shop: str) -> None:
    engine = DuckDB(project.database)
    engine.load(Shop.from_json(BOOK["shops"][shop]["tables"]))
    by_instant = defaultdict(list)
    for case in BOOK["cases"]:
        if case["shop"] == shop:
            by_instant[case.get("as_of", BOOK["shops"][shop]["as_of"])].append(case)
    for as_of, cases in by_instant.items():
        assert not unexpected(project, engine, cases, as_of)


def unexpected(project: ScratchProject, engine: DuckDB, cases: list[dict], as_of: str) -> list[str]:
    """One message per case whose members are not those that are expected."""
    for file in (project.folder / SEGMENTS).glob("*.sql"):
        file.unlink()
    by_name = {f"case_{number:03d}": case for number, case in enumerate(cases)}
    for name, case in by_name.items():
        for other, definition in case.get("segments", {}).items():
            project.write(f"{SEGMENTS}/{other}.sql", segment_model(definition, ensure_ascii=True))
        project.write(f"{SEGMENTS}/{name}.sql", segment_model(case["definition"], ensure_ascii=True))
    build(project, engine, as_of=datetime.fromisoformat(as_of).isoformat())
    found = engine.members(by_name)
    return [
        f"{case['name']}: found {sorted(found[name])}, expected {case['expected']}"
        for name, case in by_name.items()
        if sorted(found[name]) != case["expected"]
    ]
