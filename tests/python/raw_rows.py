"""Who is in a segment, given a few raw rows.

A project on the raw rows is built once; definitions are then compiled many at a time by one dbt command, and their
SQL is run on what was built. So a test can have hundreds of definitions, each with its hand-written members.
"""

import json
import shutil
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
from dbt.contracts.graph.manifest import Manifest

from dbt_project import ScratchProject
from evaluator.load import load_shop
from evaluator.members import Evaluator
from evaluator.shop import Shop
from segment_builder.dbt import forget_inline_query

COMPILE = """
{%- set statements = [] -%}
{%- for definition in var('definitions') -%}
  {%- do statements.append(segment(fromjson(definition))) -%}
{%- endfor -%}
{{ tojson(statements) }}
"""
BASE = ["path:seeds/reference", "path:models/staging", "path:models/intermediate", "profile_predictions"]
PREDICTIONS = "select * from {{ ref('segment_builder', 'stg_raw__predictions') }}\n"


class RawProject:
    """The project on raw rows; its own predictions are left out, so that the raw ones hold."""

    def __init__(
        self,
        folder: Path,
        tables: dict[str, list[dict[str, Any]]] | str,
        as_of: str,
        time_zone: str = "UTC",
        vars: dict[str, Any] | None = None,
    ) -> None:
        """`tables` may be SQL that creates them in the schema `raw`; `time_zone` is that of dbt's sessions.

        However broken the rows are, the gate lets them pass.
        """
        self.as_of = as_of
        self._manifest: Manifest | None = None
        self.project = ScratchProject(folder, links=("macros", "models", "seeds"))
        shutil.rmtree(folder / "models" / "marts" / "segments")
        (folder / "models" / "predictions" / "profile_predictions.sql").unlink()
        self.project.write("models/predictions/profile_predictions.sql", PREDICTIONS)
        profiles = folder / "profiles.yml"
        profiles.write_text(profiles.read_text().replace("TimeZone: UTC", f"TimeZone: {time_zone}"))
        with duckdb.connect(str(self.project.database)) as connection:
            if isinstance(tables, str):
                connection.execute(f"create schema raw; {tables}")
            else:
                load_shop(Shop.from_json(tables), connection)
        run = self.project.run(
            "build", "--quiet", "--select", *BASE, "--exclude", "resource_type:test",
            vars={"raw_schema": "raw", "as_of": as_of, "maximum_reject_share": 1, **(vars or {})},
        )  # fmt: skip
        assert run.success, run.error

    def statements(self, definitions: Iterable[Any], as_of: str | None = None, **vars: str) -> list[str]:
        """The SQL of definitions, under other vars of the project's."""
        texts = [json.dumps(definition) for definition in definitions]
        run = self.project.run(
            "compile", "--quiet", "--inline", COMPILE, manifest=self._parsed(),
            vars={"raw_schema": "raw", "as_of": as_of or self.as_of, "definitions": texts, **vars},
        )  # fmt: skip
        assert run.success, run.error
        return json.loads(run.result.results[0].node.compiled_code)

    def _parsed(self) -> Manifest:
        """The project as it was parsed first: definitions and the vars that they are compiled with do not change it."""
        if self._manifest is None:
            run = self.project.run("parse", "--quiet", vars={"raw_schema": "raw"})
            assert run.success, run.error
            self._manifest = run.result
        forget_inline_query(self._manifest)
        return self._manifest

    def members(self, definitions: Sequence[Any], as_of: str | None = None, **vars: str) -> list[set[str]]:
        """The members of definitions, at the instant of the build or another."""
        statements = self.statements(definitions, as_of, **vars)
        with duckdb.connect(str(self.project.database), read_only=True) as connection:
            connection.execute("set TimeZone = 'UTC'")
            return [{row[0] for row in connection.execute(statement).fetchall()} for statement in statements]


def members_of(
    tables: dict[str, list[dict[str, Any]]],
    definitions: Iterable[Any],
    as_of: str,
    timezone: str = "UTC",
    **calendar: str,
) -> list[set[str]]:
    """Whom the evaluator takes for the members of definitions, without dbt."""
    evaluator = Evaluator(Shop.from_json(tables), datetime.fromisoformat(as_of), zone=timezone, **calendar)
    return [evaluator.members(definition) for definition in definitions]
