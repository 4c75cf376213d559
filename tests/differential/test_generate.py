"""The generators: reproducible, in the grammar, over all of it, and selective; the loader keeps the rows."""

from __future__ import annotations

import json
import random
from pathlib import Path

import duckdb
import pytest
from jsonschema import Draft202012Validator

from evaluator.coverage_cells import all_cells
from evaluator.generate import AS_OF_INSTANTS, Coverage, DefinitionMaker, Options, nasty_shop, random_definition
from evaluator.load import load_shop
from evaluator.members import Evaluator, members
from evaluator.shop import OPTIONAL_TABLES, TABLES
from evaluator.spellings import alias, camel_case_keys, wrap
from evaluator.tiny import REFERENCE

AS_OF = AS_OF_INSTANTS[0]
SCHEMA = Path(__file__).resolve().parent / "klaviyo-segment-definition.schema.json"
SEGMENTS = {"half": {"type": "profile-sample", "percentage": 50}}
MOST_CELLS = 200_000


def maker(seed: int, options: Options, n_profiles: int = 20) -> DefinitionMaker:
    shop = nasty_shop(seed, n_profiles, AS_OF, reference=REFERENCE)
    return DefinitionMaker(random.Random(seed), Evaluator(shop, AS_OF, SEGMENTS, reference=REFERENCE), options)


def test_the_same_seed_gives_the_same_shop_and_definitions() -> None:
    one, two = (nasty_shop(7, 20, AS_OF, reference=REFERENCE) for _ in range(2))
    assert repr(one) == repr(two)
    first, second = (
        random_definition(random.Random(5), one, AS_OF, reference=REFERENCE, segments=SEGMENTS) for _ in range(2)
    )
    assert first == second


def test_base_definitions_fit_the_vendors_schema() -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    make = maker(1, Options(extensions=False, tolerated=False, selective=False))
    for _ in range(300):
        validator.validate(make.make())


def test_definitions_without_selection_reach_every_cell_of_the_grammar() -> None:
    make = maker(2, Options(selective=False, tolerated=False))
    while make.coverage.missing() and sum(make.coverage.counts.values()) < MOST_CELLS:
        for _ in range(500):
            make.make()
    assert make.coverage.missing() == []


def test_coverage_reports_what_was_never_used() -> None:
    coverage = Coverage()
    coverage.add({"type": "profile-region", "in_region": True, "region": "united_states"})
    missing = coverage.missing()
    assert ("region", "united_states", True) not in missing
    assert ("region", "united_states", False) in missing
    assert ("node", "none") not in coverage.missing(extensions=False)


def test_most_definitions_select_some_profiles_and_not_others() -> None:
    make = maker(3, Options(), n_profiles=40)
    make.coverage.counts.update(all_cells())
    profiles = make.evaluator.snapshot.profiles
    shares = [len(make.evaluator.members(make.make())) / len(profiles) for _ in range(60)]
    assert sum(0.05 <= share <= 0.95 for share in shares) > 45


def test_other_spellings_mean_the_same() -> None:
    make = maker(4, Options(tolerated=False), n_profiles=15)
    rng = random.Random(4)
    for _ in range(40):
        definition = make.make()
        expected = make.evaluator.members(definition)
        for respelled in (camel_case_keys(definition), alias(rng, definition), wrap(rng, definition)):
            assert make.evaluator.members(respelled) == expected


def texts_of(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def test_nul_characters_come_only_on_request() -> None:
    plain, odd = (nasty_shop(1, 40, AS_OF, reference=REFERENCE, nul=nul) for nul in (False, True))
    assert "\\u0000" not in texts_of(vars(plain))
    assert "\\u0000" in texts_of(vars(odd))


@pytest.mark.parametrize("json_type", [False, True])
def test_the_loader_keeps_rows_and_meaning(json_type: bool) -> None:
    shop = nasty_shop(5, 15, AS_OF, reference=REFERENCE)
    connection = duckdb.connect()
    load_shop(shop, connection, json_type=json_type)
    for table in TABLES:
        assert connection.sql(f"select count(*) from raw.{table}").fetchall() == [(len(getattr(shop, table)),)]
    columns = list(TABLES["profiles"])
    rows = connection.sql(f"select {', '.join(columns)} from raw.profiles").fetchall()
    shop_read_back = nasty_shop(5, 15, AS_OF, reference=REFERENCE)
    shop_read_back.profiles = [dict(zip(columns, row, strict=True)) for row in rows]
    make = DefinitionMaker(random.Random(5), Evaluator(shop, AS_OF, SEGMENTS, reference=REFERENCE), Options())
    for _ in range(10):
        definition = make.make()
        expected = make.evaluator.members(definition)
        assert members(definition, shop_read_back, AS_OF, SEGMENTS, reference=REFERENCE) == expected


def test_a_shop_without_optional_columns_has_no_ambiguous_events() -> None:
    shop = nasty_shop(6, 20, AS_OF, reference=REFERENCE)
    reduced = shop.without_optional(columns=True, tables=["predictions"])
    assert reduced.predictions == []
    assert not any({"metric_id", "loaded_at"} & set(row) for row in reduced.events)
    ids = [row["event_id"] for row in reduced.events if row["event_id"] is not None]
    assert sorted(ids) == sorted({row["event_id"] for row in shop.events if row["event_id"] is not None})


def test_the_loader_leaves_out_what_is_optional() -> None:
    shop = nasty_shop(6, 5, AS_OF, reference=REFERENCE)
    connection = duckdb.connect()
    load_shop(shop, connection, leave_out_columns=True, leave_out_tables=OPTIONAL_TABLES)
    assert "loaded_at" not in connection.sql("from raw.events").columns
    tables = {name for (name,) in connection.sql("select table_name from duckdb_tables()").fetchall()}
    assert tables == set(TABLES) - set(OPTIONAL_TABLES)
    with pytest.raises(ValueError, match="not optional"):
        load_shop(shop, connection, leave_out_tables=["profiles"])
