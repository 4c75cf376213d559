"""The tables of loaders on an engine: who is in the segments, against the evaluator."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import loader_layouts as layouts
from agreement import REFERENCE, build, engine_environment, scratch_project
from dbt_project import ScratchProject
from engine import Engine
from evaluator.members import Evaluator
from evaluator.reference import load_reference
from evaluator.shop import DOUBLE, TIMESTAMP
from raw_rows import BASE, COMPILE, PREDICTIONS

CHOICES = {
    "klaviyo_api": ("klaviyo_api",),
    "fivetran_klaviyo and fivetran_shopify": ("fivetran_klaviyo", "fivetran_shopify"),
    "fivetran_klaviyo and shopify_json": ("fivetran_klaviyo", "shopify_json"),
    "fivetran_klaviyo and segment_rudderstack": ("fivetran_klaviyo", "segment_rudderstack"),
}
# Tables of one's own need nothing that only some engines have.
ANYWHERE = ("generic",)


def loaded_disagreements(engine: Engine, folder: Path, loaders: tuple[str, ...]) -> list[str]:
    """One message per definition for which the engine finds others in the tables of loaders than the evaluator does."""
    made = layouts.commerce()
    tables = {
        "klaviyo_api": {"klaviyo": lambda: layouts.klaviyo_json(made, with_lists=True)},
        "fivetran_klaviyo": {"klaviyo": lambda: layouts.fivetran_klaviyo(
            made, with_shop=len(loaders) == 1, with_site="segment_rudderstack" not in loaders
        )},
        "fivetran_shopify": {"shopify": lambda: layouts.fivetran_shopify(made)},
        "shopify_json": {"shopify": lambda: layouts.shopify_json(made)},
        "segment_rudderstack": {"segment": lambda: layouts.segment_rudderstack(made)},
        "generic": {"analytics": lambda: layouts.generic(made)},
    }
    for loader in loaders:
        for schema, layout in tables[loader].items():
            _load(engine, schema, layout())
    # Only the e-mail tool knows ids of metrics.
    definitions = {
        name: definition for name, definition in layouts.DEFINITIONS.items() if name != "by id" or len(loaders) == 1
    }
    project = scratch_project(folder, engine)
    for room in ("marts", "predictions"):
        shutil.rmtree(folder / "models" / room)
    project.write("models/predictions/profile_predictions.sql", PREDICTIONS)
    project.take_out_hooks()

    chosen: dict[str, object] = {"as_of": layouts.NOW.isoformat(), "loaders": list(loaders)}
    if "generic" in loaders:
        chosen["generic_tables"] = layouts.GENERIC_TABLES
    build(project, engine, "--select", *BASE, "path:models/loaders", "--exclude", "resource_type:test", **chosen)

    statements = _statements(project, engine, definitions, {**engine.vars, **chosen})
    evaluator = Evaluator(layouts.as_contract(made), layouts.NOW, reference=load_reference(folder / REFERENCE))
    messages = []
    for (name, definition), statement in zip(definitions.items(), statements, strict=True):
        found, expected = {row[0] for row in engine.query(statement)}, evaluator.members(definition)
        if found != expected:
            messages.append(f"{name}: not members {sorted(found - expected)}, missing {sorted(expected - found)}")
    return messages


def _statements(project: ScratchProject, engine: Engine, definitions: dict, vars: dict[str, object]) -> list[str]:
    """What the definitions compile to, by one command."""
    texts = [json.dumps(definition) for definition in definitions.values()]
    with engine_environment(engine.environment):
        run = project.run(
            "compile", "--target", engine.target, "--log-level", "none", "--inline", COMPILE,
            vars={**vars, "definitions": texts},
        )  # fmt: skip
    assert run.success, run.error
    statements: list[str] = json.loads(run.result.results[0].node.compiled_code)
    return statements


def _load(engine: Engine, schema: str, tables: dict[str, layouts.Table]) -> None:
    engine.execute(f"drop schema if exists {schema} cascade")
    engine.execute(f"create schema {schema}")
    for table, (columns, rows) in tables.items():
        name = f"{schema}.{engine.quoted(table)}"
        listing = ", ".join(
            f"{engine.quoted(column)} {engine.types.get(kind, kind)}" for column, kind in columns.items()
        )
        engine.execute(engine.create_table(name, listing))
        if rows:
            values = [[_value(engine, row.get(column), kind) for column, kind in columns.items()] for row in rows]
            engine.insert(name, columns, values)


def _value(engine: Engine, value: object, kind: str) -> object:
    if kind == DOUBLE and isinstance(value, int):
        return float(value)
    return engine.value(value, kind) if kind == TIMESTAMP else value
