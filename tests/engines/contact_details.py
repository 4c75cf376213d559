"""Contact details as an engine normalises and hashes them for every destination."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from activation_project import EVERYWHERE
from activation_vectors import VECTORS, vector_shop
from agreement import SEGMENTS, build, engine_environment, scratch_project
from engine import Engine, timestamp_text
from membership_project import STUB_OF_PREDICTIONS

SELECTION = (
    "--select", f"+path:{SEGMENTS}", "+path:models/marts/activation/audiences", "--exclude-resource-type", "test",
    "unit_test",
)  # fmt: skip
SCHEMA = "contact_details"
# Where an engine cannot compose letters, what came decomposed stays so.
OF_COMPOSED_LETTERS = "meta, accent of its own"


def wrong_contact_details(engine: Engine, folder: Path, composes: bool = True) -> dict[str, set]:
    """Vector -> what the engine found instead."""
    project = scratch_project(folder, engine)
    (folder / "models/predictions/profile_predictions.sql").unlink()
    project.write("models/predictions/profile_predictions.sql", STUB_OF_PREDICTIONS)
    project.write(f"{SEGMENTS}/everyone.sql", "{{ segment(sampled(100)) }}")
    engine.load(vector_shop())
    as_of = timestamp_text(datetime(2026, 1, 10, 6))
    # In a schema of its own: what it records would stand in the history of other tests.
    with engine_environment({f"{engine.target.upper()}_SCHEMA": SCHEMA}):
        build(project, engine, *SELECTION, as_of=as_of, record_memberships=True, destinations=EVERYWHERE)

    wrong = {}
    for number, (name, (_, destination, column, expected)) in enumerate(VECTORS.items()):
        relation = engine.relation(f"{destination}_audience").replace("segment_builder.", f"{SCHEMA}.", 1)
        rows = engine.query(f"select {column} from {relation} where profile_id = 'v{number}'")
        found = {row[0] for row in rows} - {None}
        if found != {expected} - {None} and (composes or name != OF_COMPOSED_LETTERS):
            wrong[name] = found
    return wrong
