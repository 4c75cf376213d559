"""A sample of 10 % of people whose ids are of every kind: an engine's members, and the ids that MD5 picks."""

from __future__ import annotations

import hashlib
from pathlib import Path

from agreement import SEGMENTS, build, scratch_project
from engine import Engine
from evaluator.shop import Shop

SALT = "it's a téßt"
IDS = [f"{prefix}{number}" for prefix in ("", "person-", "ключ ", "🙂", "O'Brien|", "\\", " ") for number in range(500)]
EXPECTED_SAMPLE = {
    profile_id
    for profile_id in IDS
    if int(hashlib.md5(f"{SALT}|{profile_id}".encode()).hexdigest()[:8], 16) < 0.1 * 2**32
}


def sampled_ids(engine: Engine, folder: Path) -> set[str]:
    """Ids of the members that the engine finds; they should be EXPECTED_SAMPLE."""
    project = scratch_project(folder, engine)
    project.write(f"{SEGMENTS}/tenth.sql", '{{ segment(sampled(10, salt="' + SALT + '")) }}')
    engine.load(Shop(profiles=[{"profile_id": profile_id} for profile_id in IDS]))
    build(project, engine, "--select", "+tenth", "--exclude-resource-type", "test", "unit_test", as_of="2026-01-01")
    return engine.members(["tenth"])["tenth"]
