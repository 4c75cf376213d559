"""Apache Spark, on a throw-away Spark Connect server."""

from __future__ import annotations

import json
from datetime import UTC
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from agreement import SEGMENTS, engine_environment, scratch_project
from contract import BuildsTheDemo, FindsMembers, ReadsText, RecordsHistory
from dbt_project import ScratchProject
from engine import RAW_SCHEMA, Engine
from evaluator.shop import BOOLEAN, DOUBLE, JSON, TEXT, TIMESTAMP
from loaders import CHOICES, loaded_disagreements
from spark_server import spark_server

# What stands inside of an object or an array, quotes and escapes wherever they can be.
NESTED: list[object] = [
    {},
    [],
    {"plain": "text", "number": 1.50, "huge": 12345678901234567890, "is": True, "none": None, "empty": ""},
    {"a": {"b": [{"c": 'say "no"'}, ["\\", '\\"', '"', '""', '\\\\"'], "\\u0022", '"\\u0022']}},
    {'"': '"', '"quoted"': '"quoted"', "back\\": "\\", '\\"': {'": "': '", "', "key:": ['":', '"}', '"]']}},
    ["line\nend", "tab\t", "ключ 🙂", "a, [b] {c}", ": ", {"deep": [[["x"]]]}],
    {"long": 'x"\\' * 20000},
]
INNER = """
{%- set select -%}
select id, {{ segment_builder.nested_json('object', 'it') }} as item
from (select id, {{ segment_builder.json_object('document') }} as object from raw.nested) as objects
{%- endset -%}
{{ tojson([
    select,
    segment_builder.array_objects(['id'], 'list', 'raw.nested'),
    'select id, ' ~ segment_builder._spark_json_as_written('quoted_twice', 'null') ~ ' as item from raw.nested',
]) }}
"""


def quoted_twice(value: object) -> str:
    """JSON as an engine would copy it that leaves the escapes of _spark_json() as they are."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {quoted_twice(member)}" for key, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted_twice, value)) + "]"
    text = json.dumps(value)
    return f'"\\u0022{text[1:-1]}\\u0022"' if isinstance(value, str) else text


class Spark(Engine):
    target = "spark"
    types = {TEXT: "string", TIMESTAMP: "timestamp", DOUBLE: "double", BOOLEAN: "boolean", JSON: "string"}

    def __init__(self, url: str):
        self.environment = {"SPARK_CONNECT_URL": url}
        self.session = SparkSession.builder.remote(url).create()

    def execute(self, sql: str) -> None:
        self.session.sql(sql).collect()

    def query(self, sql: str) -> list[tuple]:
        return [tuple(row) for row in self.session.sql(sql).collect()]

    def relation(self, name: str) -> str:
        return f"segment_builder.{name}"

    def quoted(self, column: str) -> str:
        return f"`{column}`"

    def value(self, value: object, kind: str) -> object:
        value = super().value(value, kind)
        return value.replace(tzinfo=UTC) if kind == TIMESTAMP and value is not None else value

    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        schema = ", ".join(f"{self.quoted(column)} {self.types.get(kind, kind)}" for column, kind in columns.items())
        self.session.createDataFrame([tuple(row) for row in rows], schema).write.insertInto(table)


@pytest.fixture(scope="module")
def engine():
    with spark_server() as url:
        spark = Spark(url)
        yield spark
        spark.session.stop()


class TestSpark(FindsMembers, ReadsText, RecordsHistory, BuildsTheDemo):
    """All of the contract; a definition takes longer here."""

    definitions = 12

    def test_it_records_one_segment_at_a_time(self, engine: Spark, tmp_path: Path) -> None:
        project = scratch_project(tmp_path / "project", engine)
        for name in ("one", "other"):
            project.write(f"{SEGMENTS}/{name}.sql", "{{ segment(sampled(50)) }}")
        with engine_environment(engine.environment):
            command = ("run", "--target", "spark", "--threads", "2", "--select", f"path:{SEGMENTS}")
            run = project.run(*command, vars={"raw_schema": RAW_SCHEMA})
        assert not run.success
        assert "This run would record 2 segments at a time, and on spark it is 1 at a time" in run.error

    # One of them, for each takes two minutes here: this one has columns and documents, and unites two loaders.
    @pytest.mark.parametrize("choice", ["fivetran_klaviyo and shopify_json"])
    def test_it_finds_the_members_in_what_loaders_brought(self, engine: Spark, tmp_path: Path, choice: str) -> None:
        found = loaded_disagreements(engine, tmp_path / "project", CHOICES[choice])
        assert not found, "\n".join(found)

    def test_nested_json_is_what_was_written(self, engine: Spark, tmp_path: Path) -> None:
        project = ScratchProject(tmp_path / "project", links=("macros",))
        with engine_environment(engine.environment):
            run = project.run("compile", "--target", "spark", "--no-introspect", "--inline", INNER)
        assert run.success, run.error
        statements = json.loads(run.result.results[0].node.compiled_code)

        engine.empty_raw_schema()
        columns = {"id": "int", "document": "string", "list": "string", "quoted_twice": "string"}
        engine.execute(f"create table raw.nested ({', '.join(f'{name} {type}' for name, type in columns.items())})")
        texts = [json.dumps(value, ensure_ascii=id % 2 == 0) for id, value in enumerate(NESTED)]
        rows = [
            [id, f'{{"before": "{{", "it" : {text}}}', f' [{text}, "text", 1]', quoted_twice(value)]
            for id, (text, value) in enumerate(zip(texts, NESTED, strict=True))
        ]
        engine.insert("raw.nested", columns, rows)
        inside, items, copied = (engine.query(statement) for statement in statements)

        assert [json.loads(text) for _, text in sorted(inside)] == NESTED
        assert [json.loads(text) for _, text in sorted(copied)] == NESTED
        for id, value in enumerate(NESTED):
            first, *others = (text for row, text in items if row == id)
            assert json.loads(first) == value
            assert [json.loads(text) for text in others] == ["text", 1]
