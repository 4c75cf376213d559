"""Objects and lists of a raw table are what JSON says, where DuckDB's reader would take them otherwise."""

import json
import random

import duckdb
import pytest

from dbt_project import compile_here

MACROS = ("json_object", "json_array")
KEYS = ("a", "b", "Brand", "", 'q"', "\u00e9")


@pytest.fixture(scope="module")
def columns() -> dict[str, str]:
    """Macro -> its SQL, for a column `text`."""
    calls = "\nunion all\n".join(f"select {{{{ segment_builder.{macro}('text') }}}} as found" for macro in MACROS)
    run = compile_here("--inline", calls)
    assert run.success, run.error
    [result] = run.result.results
    parts = [part.strip() for part in result.node.compiled_code.split("\nunion all\n")]
    return {
        macro: part.removeprefix("select ").removesuffix(" as found")
        for macro, part in zip(MACROS, parts, strict=True)
    }


def read(columns: dict[str, str], macro: str, texts: list[str]) -> list[object]:
    with duckdb.connect() as connection:
        numbered = "select unnest(?) as text, generate_subscripts(?, 1) as place"
        query = f"select {columns[macro]} from ({numbered}) order by place"
        rows = connection.execute(query, [texts, texts]).fetchall()
    return [None if text is None else json.loads(text) for (text,) in rows]


def random_object(rng: random.Random, depth: int = 3) -> str:
    """An object whose keys repeat, as text."""
    values = ["1", "null", '"x"', "[1, 2]", "true", "{}", "1.50"]
    members = []
    for _ in range(rng.randrange(5)):
        key = json.dumps(rng.choice(KEYS), ensure_ascii=rng.random() < 0.5)
        value = random_object(rng, depth - 1) if depth and rng.random() < 0.4 else rng.choice(values)
        members.append(f"{key}:{value}")
    return "{" + ", ".join(members) + "}"


def test_of_a_repeated_key_the_last_value_counts(columns):
    rng = random.Random(7)
    texts = [random_object(rng) for _ in range(2000)]
    texts.append('{"Items":{"Brand":"A"},"Items":{"Size":"M"}}')

    for text, found in zip(texts, read(columns, "json_object", texts), strict=True):
        whole = json.loads(text)
        assert found == whole, text


@pytest.mark.parametrize(
    ("macro", "text", "expected"),
    [
        ("json_object", '{"a": 1,}', None), ("json_object", '{"a": NaN}', None),
        ("json_object", '{"a": Infinity}', None),
        ("json_object", '{"a": "NaN,}"}', {"a": "NaN,}"}), ("json_object", "[1]", None), ("json_object", "{}", {}),
        ("json_array", '["email",]', None), ("json_array", "[NaN]", None), ("json_array", "[-inf]", None),
        ("json_array", '["nan", ",]"]', ["nan", ",]"]), ("json_array", '{"a": 1}', None), ("json_array", "[]", []),
        ("json_array", "email", None),
    ],
)  # fmt: skip
def test_what_is_no_json_is_nothing(columns, macro, text, expected):
    assert read(columns, macro, [text]) == [expected]
