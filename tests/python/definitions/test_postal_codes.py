"""Distances from postal codes that the project brings along (`own_postal_codes`), exact and by their outward part."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dbt_project import ROOT, DbtRun, ScratchProject, find_by_name
from evaluator.load import load_shop
from evaluator.members import Evaluator
from evaluator.reference import load_reference
from evaluator.shop import Shop
from segment_builder.dbt import forget_inline_query

AS_OF = "2026-04-01T00:00:00"
VARS = {"raw_schema": "raw", "as_of": AS_OF, "own_postal_codes": "my_postal_codes"}
COLUMNS = "country_code varchar, postal_code varchar, latitude {0}, longitude {0}"

# A degree of latitude is 111 km, and no two centroids have one latitude: a place tells which centroid it is.
OWN = [
    ("NL", "1011", 52.0, 5.0),
    ("nld", " 1012 ab ", 53.0, 5.0),
    ("Nederland", "1012", 54.0, 5.0),
    ("GB", "sw1a", 51.0, 0.0),
    ("UK", "SW1A-2AA", 50.0, 0.0),
    ("gbr", "m1", 55.0, -2.0),
    ("CA", "M5V", 43.0, -79.0),
    ("CAN", "m5v 3l9", 44.0, -79.0),
    ("IE", "D6W", 56.0, -6.0),
    ("PT", "1000", 38.0, -9.0),
    ("PRT", "1000-002", 39.0, -9.0),
    ("DE", "01067", 58.0, 13.0),
    ("DE", "0106", 59.0, 13.0),
    ("PL", "00-001", 57.0, 21.0),
    ("USA", "02110", 40.0, -71.0),
    ("us", "601", 17.0, -66.0),
]
SHIPPED = [("US", "02110", 42.36, -71.05), ("US", "10001", 40.75, -74.0)]

# Country and postal code of a profile -> latitude of the centroid that it is placed at.
PLACES: dict[tuple[str | None, str | None], float | None] = {
    ("NL", "1011"): 52.0,
    ("Netherlands", "1011 AB"): 52.0,
    ("nld", " 1011ab "): 52.0,
    ("NL", "10 11-AB"): 52.0,
    ("NL", "1012 AB"): 53.0,
    ("NL", "1012AC"): 54.0,
    # No code of the country's, so it has no outward part.
    ("NL", "10115"): None,
    ("NL", "1013 AB"): None,
    ("United Kingdom", "SW1A 1AA"): 51.0,
    ("GB", "sw1a2aa"): 50.0,
    ("GB", "SW1A"): 51.0,
    ("GB", "M1 1AE"): 55.0,
    ("GB", "M11 1AE"): None,
    ("GB", "SW1A 1A"): None,
    ("Canada", "m5v-1a1"): 43.0,
    ("CA", "M5V 3L9"): 44.0,
    ("CA", "M5V"): 43.0,
    ("IE", "D6W AB12"): 56.0,
    ("PT", "1000-001"): 38.0,
    ("PT", "1000 002"): 39.0,
    ("PT", "1001-001"): None,
    ("Deutschland", "01067"): 58.0,
    # Elsewhere a code has no outward part.
    ("DE", "01069"): None,
    ("DE", "1067"): None,
    ("PL", "00001"): 57.0,
    ("PL", "00-001"): 57.0,
    ("US", "02110-1234"): 40.0,
    ("US", "2110"): 40.0,
    ("US", "00601"): 17.0,
    ("US", "10001"): 40.75,
    ("US", "99999"): None,
    ("Atlantis", "1011"): None,
    (None, "1011"): None,
    ("NL", None): None,
}
SHOP = Shop.from_json(
    {
        "profiles": [
            {"profile_id": f"{country} {code}", "country": country, "zip": code} for country, code in PLACES
        ] + [{"profile_id": "own position", "country": "NL", "zip": "1011", "latitude": 0.0, "longitude": 0.0}]
    }
)  # fmt: skip

# What a definition may ask for -> latitude of its centroid.
ASKED = {
    ("NLD", "1011 zz"): 52.0,
    ("NL", "1012ab"): 53.0,
    ("GBR", "SW1A 1AA"): 51.0,
    ("GBR", "sw1a-2aa"): 50.0,
    ("CAN", "M5V"): 43.0,
    ("IRL", "d6w 0000"): 56.0,
    ("PRT", "1000-001"): 38.0,
    ("DEU", "01067"): 58.0,
    ("POL", "00 001"): 57.0,
    ("USA", "02110-9999"): 40.0,
    ("USA", "10001"): 40.75,
    ("NLD", "1013 AB"): None,
    ("NLD", "101"): None,
    ("GBR", "SW1A 1A"): None,
    ("DEU", "01069"): None,
    ("USA", "2110"): None,
}

BROKEN = [
    ("('Atlantis', '1', 1, 1)", "Atlantis 1: country_code is no country"),
    ("(null, '1', 1, 1)", "null 1: country_code is no country"),
    ("('DE', ' - ', 1, 1)", "DE  - : postal_code is empty"),
    ("('DE', null, 1, 1)", "DE null: postal_code is empty"),
    ("('DE', '1', null, 1)", "DE 1: latitude is no number"),
    ("('DE', '1', 'nan', 1)", "DE 1: latitude is no number"),
    ("('DE', '1', 90.1, 1)", "DE 1: latitude is not between -90 and 90"),
    ("('DE', '1', 1, null)", "DE 1: longitude is no number"),
    ("('DE', '1', 1, -180.1)", "DE 1: longitude is not between -180 and 180"),
    ("('DE', '1', 1, 1), ('deu', ' 1', 2, 2)", "DE 1: the code is repeated"),
]

COMPILE = """
{%- for name in ['int_events', 'int_profiles', 'int_postal_codes', 'stg_raw__list_members'] -%}
  {%- do ref(name) -%}
{%- endfor -%}
{%- set statements, defined, found = [], [], [] -%}
{%- for text in var('definitions') -%}
  {%- do statements.append(segment(fromjson(text))) -%}
  {%- if execute -%}
  {%- set conditions = conditions_of(normalise(tolerate(fromjson(text))), ['definition']) -%}
  {%- do defined.append({'name': text, 'conditions': conditions}) -%}
  {%- do found.append(of_condition('found', conditions[0].condition).body) -%}
  {%- endif -%}
{%- endfor -%}
{{ tojson({'statements': statements, 'found': found, 'findings': definition_findings(none, defined)}) if execute }}
"""


class Project(ScratchProject):
    """Staging and profiles over a shop, with reference data that is not seeded; parsed once."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, links=("macros", "models/staging", "models/intermediate", "tests/generic"))
        self.take_out_hooks()
        self.write("models/my_postal_codes.sql", "select * from raw.my_postal_codes")
        reference = ROOT / "seeds" / "reference"
        load_shop(SHOP, self.database)
        self.execute("create schema main_plumbing")
        for name in ("country_spellings", "countries"):
            self.execute(
                f"create table main_plumbing.{name} as from read_csv('{reference / name}.csv', nullstr = ['never'])"
            )
        self._table("main_plumbing.postal_code_centroids", SHIPPED)
        self._table("raw.my_postal_codes", OWN)
        for seed in ("country_spellings", "countries", "postal_code_centroids"):
            self.write(f"seeds/{seed}.csv", "nothing\n")
        parsed = self.run("parse", "--quiet", vars=VARS)
        assert parsed.success, parsed.error
        self.manifest = parsed.result

    def _table(self, name: str, rows: list[tuple[str, str, float, float]]) -> None:
        with duckdb.connect(str(self.database)) as connection:
            connection.execute(f"create table {name} ({COLUMNS.format('double')})")
            connection.executemany(f"insert into {name} values (?, ?, ?, ?)", rows)

    def execute(self, sql: str) -> None:
        with duckdb.connect(str(self.database)) as connection:
            connection.execute(sql)

    def dbt(self, *args: str, **vars: object) -> DbtRun:
        forget_inline_query(self.manifest)
        return self.run(*args, "--quiet", vars={**VARS, **vars}, manifest=self.manifest)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("postal_codes") / "segment_builder")
    built = project.dbt("run", "--select", "+int_profiles", "+int_events", "stg_raw__list_members")
    assert built.success, built.error
    return project


@pytest.fixture(scope="module")
def reference() -> Any:
    return load_reference().with_own(OWN)


def distance(country: str, code: str, operator: str) -> dict:
    return {
        "type": "profile-postal-code-distance",
        "country_code": country,
        "postal_code": code,
        "unit": "kilometers",
        "filter": {"type": "numeric", "operator": operator, "value": 50},
    }


DEFINITIONS = [distance(*asked, operator) for asked in ASKED for operator in ("less-than", "greater-than")]


@pytest.fixture(scope="module")
def compiled(project: Project) -> dict:
    run = project.dbt(
        "compile", "--inline", COMPILE, definitions=[json.dumps(definition) for definition in DEFINITIONS]
    )
    assert run.success, run.error
    return json.loads(run.result.results[0].node.compiled_code)


@pytest.fixture
def connection(project: Project) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(project.database), read_only=True) as connection:
        find_by_name(connection)
        connection.execute("set TimeZone = 'UTC'")
        yield connection


def test_a_profile_is_placed_by_its_code_or_else_by_its_outward_part(connection: duckdb.DuckDBPyConnection):
    placed = dict(connection.execute("select profile_id, place_latitude from int_profiles").fetchall())

    assert placed.pop("own position") == 0.0
    assert placed == {f"{country} {code}": latitude for (country, code), latitude in PLACES.items()}


@pytest.mark.parametrize("number", range(len(DEFINITIONS)))
def test_who_is_near_or_far(number: int, compiled: dict, connection: duckdb.DuckDBPyConnection, reference: Any):
    definition, statement = DEFINITIONS[number], compiled["statements"][number]
    members = {row[0] for row in connection.execute(statement).fetchall()}

    latitude = ASKED[definition["country_code"], definition["postal_code"]]
    near = {f"{country} {code}" for (country, code), place in PLACES.items() if place == latitude is not None}
    placed = {f"{country} {code}" for (country, code), place in PLACES.items() if place is not None} | {"own position"}
    far = placed - near if latitude is not None else set()
    assert members == (near if definition["filter"]["operator"] == "less-than" else far)
    assert members == Evaluator(SHOP, datetime.fromisoformat(AS_OF), reference=reference).members(
        {"condition_groups": [{"conditions": [definition]}]}
    )
    found = {row[0] for row in connection.execute(compiled["found"][number]).fetchall()}
    assert found == (placed if latitude is not None else set())


def test_what_nobody_knows_is_a_finding(compiled: dict, connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        f"select distinct name, severity, finding from ({compiled['findings']}) as found"
    ).fetchall()

    names = ["NL 1013 AB", "NL 101", "GB SW1A 1A", "DE 01069", "US 2110"]
    assert sorted(rows) == sorted((name, "error", f'the data has no postal code "{name}"') for name in names)


def test_an_outward_part_is_what_each_country_says(project: Project):
    cases = [
        ("GB", "M1 1AE", "M1"), ("GB", "ec1a-1bb", "EC1A"), ("GB", "EC1A", None), ("GB", "EC1A 1", None),
        ("CA", "k1a 0b1", "K1A"), ("CA", "K1A", None), ("CA", "K1A0B", None),
        ("IE", "A65 F4E2", "A65"), ("IE", "d6w ab12", "D6W"), ("IE", "D6W", None),
        ("NL", "1011 ab", "1011"), ("NL", "1011", None), ("NL", "101 ABC", None),
        ("PT", "1000-001", "1000"), ("PT", "1000", None), ("PT", "1000001a", None),
        ("DE", "01067", None), ("US", "02110-1234", None), ("BE", "1000AB", None), (None, "1011 AB", None),
        ("NL", None, None),
    ]  # fmt: skip
    calls = ["outward_code('country', 'code')", "outward_code('country', 'code', 'NL')", "outward_code('a', 'b', 'DE')"]
    run = project.dbt("compile", "--inline", ";;;".join(f"{{{{ {call} }}}}" for call in calls))
    assert run.success, run.error
    of_all, of_one, of_none = run.result.results[0].node.compiled_code.split(";;;")

    connection = duckdb.connect()
    for country, code, expected in cases:
        row = connection.execute(f"select {of_all} from (select ? as country, ? as code)", [country, code]).fetchone()
        assert row == (expected,), (country, code)
        if country == "NL":
            assert connection.execute(f"select {of_one} from (select ? as code)", [code]).fetchone() == (expected,)
    assert of_none == "None"


@pytest.fixture
def broken(project: Project) -> Iterator[Project]:
    """The project, for a test to change the table of centroids."""
    project.execute("create or replace table raw.kept as from raw.my_postal_codes")
    yield project
    project.execute("create or replace table raw.my_postal_codes as from raw.kept")


def test_broken_rows_are_named_and_hold_the_build_back(broken: Project):
    broken.execute(f"create or replace table raw.my_postal_codes ({COLUMNS.format('varchar')})")
    # A few at a time, for the test shows five lines.
    for rows in (BROKEN[:5], BROKEN[5:]):
        values, told = ["('DE', 'fine', '1.5', ' 2e0 ')"], []
        for number, (row, line) in enumerate(rows):
            # Codes of their own, for one that comes twice is broken, too.
            values.append(row.replace("1',", f"{number}1',"))
            told.append(line.replace("1:", f"{number}1:"))
        broken.execute(f"delete from raw.my_postal_codes; insert into raw.my_postal_codes values {', '.join(values)}")
        select = ("--select", "my_postal_codes", "stg_own__postal_codes", "int_postal_codes")
        run = broken.run("build", *select, vars=VARS, manifest=broken.manifest)
        assert not run.success
        assert "skipped" in {result.status for result in run.result.results if result.node.name == "int_postal_codes"}
        said = "\n".join(run.messages)
        assert [line for line in told if f"  {line}" not in said] == []
    run = broken.dbt("run", "--select", "int_postal_codes")
    assert run.success, run.error
    codes = broken.query("select postal_code, latitude, longitude from int_postal_codes where country_code = 'DE'")
    assert codes == [("FINE", 1.5, 2.0)]


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("alter table raw.my_postal_codes rename latitude to lat", 'lacks latitude (did you mean "lat"?)'),
        ("alter table raw.my_postal_codes drop country_code", "lacks country_code."),
        (
            "create or replace table raw.my_postal_codes as select * replace (1 as postal_code) from raw.kept",
            "holds its postal codes as numbers (integer), which have lost the zeros that they begin with.",
        ),
    ],
)
def test_a_table_of_another_shape_is_told(broken: Project, sql: str, message: str):
    broken.execute(sql)
    run = broken.dbt("run", "--select", "my_postal_codes", "stg_own__postal_codes")
    assert not run.success
    assert "The seed or model my_postal_codes, which the var own_postal_codes names, " in run.error
    assert message in run.error


@pytest.mark.parametrize("given", [["my_postal_codes"], "", {"NL": "my_postal_codes"}, 5, False])
def test_a_var_that_makes_no_sense(project: Project, given: object):
    run = project.dbt("compile", "--inline", "{{ own_postal_codes() }}", own_postal_codes=given)
    assert not run.success
    assert (
        f"The var own_postal_codes is {json.dumps(given)}. It takes the name of a seed or model of yours" in run.error
    )
