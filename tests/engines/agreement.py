"""Random definitions over random shops: the members that an engine finds against those that the evaluator finds."""

from __future__ import annotations

import csv
import json
import os
import random
import re
import shutil
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from dbt_project import ROOT, ScratchProject
from engine import RAW_SCHEMA, Engine
from evaluator.generate import Coverage, DefinitionMaker, Options, nasty_shop, random_as_of
from evaluator.members import TIMESTAMP_PROPERTIES, Evaluator
from evaluator.reference import load_reference
from evaluator.vocabulary import known_postal_codes
from merged_profiles import load_aliases, split

SEEDS = (1, 2, 3, 4, 5)
# Its definitions are compiled as if they were wide.
WIDE_SEED = 5
# Its conditions read the properties of each event, as those of a segment do that is newer than the events.
UNKEPT_SEED = 4
SEGMENTS = "models/marts/segments"
REFERENCE = Path("seeds/reference")
# The first definitions of a seed may be named by those after them, as a segment to be in or to be ranked among.
NAMED_SEGMENTS = 3
# The definitions need no more of the project than the segments and what they are built from.
SELECTION = ("--select", f"+path:{SEGMENTS}", "--resource-type", "model", "--resource-type", "seed")


def definitions_per_seed(default: int) -> int:
    """How many definitions each seed makes; SEGMENT_BUILDER_DEFINITIONS is their number over all seeds."""
    total = os.environ.get("SEGMENT_BUILDER_DEFINITIONS")
    return -(-int(total) // len(SEEDS)) if total else default


def disagreements(
    engine: Engine, folder: Path, seed: int, count: int, zone: str = "UTC", is_merged: bool = False, **calendar: str
) -> list[str]:
    """One message per definition on which the engine and the evaluator disagree, in the calendar of an account.

    `is_merged`: to the engine some profiles come as several, with the merges that make them one; not to the evaluator.
    """
    rng = random.Random(seed)
    as_of = random_as_of(rng)
    project = scratch_project(folder, engine)
    reference = load_reference(folder / REFERENCE)
    shop = nasty_shop(seed, as_of=as_of, predictions="full", nul=engine.takes_nul, reference=reference)
    evaluator = Evaluator(shop, as_of, reference=reference, zone=zone, **calendar)
    maker = DefinitionMaker(rng, evaluator, Options(second=engine.takes_second), Coverage())
    made = (made for made in iter(maker.make, None) if engine.takes(made) and (zone == "UTC" or not _is_refused(made)))
    definitions = {}
    for number in range(count):
        name = f"segment_{seed}_{number:03d}"
        definitions[name] = next(made)
        if number < NAMED_SEGMENTS:
            evaluator.segments[name] = definitions[name]
    for name, definition in definitions.items():
        project.write(f"{SEGMENTS}/{name}.sql", segment_model(definition, ensure_ascii=rng.random() < 0.5))
    raw, aliases = split(shop, as_of, rng) if is_merged else (shop, [])
    engine.load(raw)
    if is_merged:
        load_aliases(engine, aliases)

    plain = {"maximum_kept_filters": 0, "profile_keys": False}
    forms = {WIDE_SEED: {"maximum_joined_conditions": 0}, UNKEPT_SEED: plain}
    build(project, engine, as_of=as_of.isoformat(), timezone=zone, **calendar, **forms.get(seed, {}))

    found = engine.members(definitions)
    messages = []
    for name, definition in definitions.items():
        expected = evaluator.members(definition)
        if found[name] != expected:
            messages.append(
                f"{name}: {json.dumps(definition, ensure_ascii=False)}\n"
                f"  not members: {sorted(found[name] - expected)}\n  missing: {sorted(expected - found[name])}"
            )
    return messages


def _is_refused(definition: object) -> bool:
    """Whether a text of the profile is an anchor, which no account's calendar but UTC's can have."""
    anchors = re.findall(r'"anchor": {"property": "(.*?)"}', json.dumps(definition))
    return any(name not in TIMESTAMP_PROPERTIES for name in anchors)


def scratch_project(folder: Path, engine: Engine) -> ScratchProject:
    """The project without the demo's segments, and with the few postal codes that the shops use."""
    project = ScratchProject(folder, links=("macros", "models", "seeds"))
    shutil.rmtree(folder / SEGMENTS / "guide")
    shorten_seeds(folder)
    engine.prepare(project)
    return project


def shorten_seeds(folder: Path) -> None:
    """Leave of the reference data what the shops use."""
    used = set(known_postal_codes(load_reference(ROOT / REFERENCE)))
    _shorten(folder, "postal_code_centroids.csv", lambda row: (row["country_code"], row["postal_code"]) in used)
    _shorten(folder, "first_name_counts.csv", lambda row: row["first_name"].startswith("z"))


def _shorten(folder: Path, seed: str, is_kept: Callable[[dict[str, str]], bool]) -> None:
    """Some engines take minutes to load a seed of 30 000 rows."""
    with (ROOT / REFERENCE / seed).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    (folder / REFERENCE / seed).unlink()
    with (folder / REFERENCE / seed).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(filter(is_kept, rows))


def segment_model(definition: object, ensure_ascii: bool) -> str:
    """A segment's file, in both forms in which JSON is pasted; without `raw`, braces are spelled by their code."""
    text = json.dumps(definition, ensure_ascii=ensure_ascii)
    if not ensure_ascii:
        block = "{% set definition %}{% raw %}" + text + "{% endraw %}{% endset %}"
        return block + "\n{{ segment_builder.segment(definition) }}\n"
    for brace in ("{{", "{%", "{#"):
        text = text.replace(brace, brace.replace("{", "\\u007b"))
    return "{% set definition %}" + text + "{% endset %}\n{{ segment_builder.segment(fromjson(definition)) }}\n"


def build(project: ScratchProject, engine: Engine, *args: str, as_of: str | None = None, **vars: object) -> None:
    """`dbt build` on the engine's target, over its raw tables. Another instant needs no other parse."""
    instant = {} if as_of is None else {"SEGMENT_BUILDER_AS_OF": as_of}
    with engine_environment({**engine.environment, **instant}):
        # The history of memberships would outlive a test and refuse the next one's earlier instant.
        # The shops are broken on purpose, far beyond what the gate lets pass.
        settings = {"raw_schema": RAW_SCHEMA, "record_memberships": False, "maximum_reject_share": 1}
        settings |= {**engine.vars, **vars}
        run = project.run("build", "--target", engine.target, *(args or SELECTION), vars=settings)
    assert run.success, run.error


@contextmanager
def engine_environment(values: dict[str, str]):
    """The process's environment with an engine's added, for as long as a `with` block lasts."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
