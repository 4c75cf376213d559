"""The demo on an engine: build it, fit the predictions, and run every test of the project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from agreement import engine_environment
from dbt_project import ROOT, ScratchProject
from engine import Engine

FIT = (sys.executable, "-m", "segment_builder", "fit")


def demo_failures(engine: Engine, folder: Path) -> str:
    """What went wrong, as dbt prints it; empty where nothing did."""
    project = ScratchProject(folder, links=("macros", "models", "seeds", "tests/generic", "tests/demo"))
    # The rest of tests/ are singular tests beside the folders of pytest's.
    for test in (ROOT / "tests").glob("*.sql"):
        (folder / "tests" / test.name).symlink_to(test)
    # In a schema of its own: what it records would refuse the earlier instants of other tests.
    with engine_environment({**engine.environment, f"{engine.target.upper()}_SCHEMA": "demo"}):
        built = project.run("build", "--target", engine.target, "--resource-type", "model", "--resource-type", "seed")
        if not built.success:
            return built.error
        target = ("--target", engine.target)
        # Processes of their own: a session of Spark's does not notice that another one has replaced a table's files.
        subprocess.run([*FIT, "--project-dir", str(folder), *target], cwd=ROOT, check=True)
        tested = subprocess.run(
            [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", "test", *target],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
    return tested.stdout if tested.returncode else ""
