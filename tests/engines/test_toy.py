"""What it takes to add an engine: its file of JSON, and the families whose default does not hold there.

The toy takes every default that it can, so those that only engines out of reach use are executed, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from agreement import disagreements
from build_engines_matrix import families
from dbt_project import ScratchProject
from test_duckdb import DuckDB
from toy import JSON_FILE, NAME, OTHER_FILE, add_toy, toy_adapter

CONTRACT = [family.name for family in families() if family.file == "json/contract.sql"]


class Toy(DuckDB):
    """DuckDB under a name of its own; `files` are what its dialect has."""

    target = NAME

    def __init__(self, project: Path, *files: str):
        super().__init__(project / "build" / "segment_builder.duckdb")
        self.files = files

    def prepare(self, project: ScratchProject) -> None:
        add_toy(project, *self.files)


@pytest.fixture(autouse=True)
def adapter(tmp_path: Path) -> Iterator[None]:
    with toy_adapter(tmp_path):
        yield


def toy_project(folder: Path, *files: str) -> ScratchProject:
    """Nothing but the macros, the toy's among them."""
    project = ScratchProject(folder, links=["macros"])
    add_toy(project, *files)
    return project


@pytest.mark.parametrize("seed", (1, 2))
def test_an_engine_needs_no_more_than_its_files(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "project"
    found = disagreements(Toy(folder, JSON_FILE, OTHER_FILE), folder, seed, 60)
    assert not found, "\n".join(found)


def test_it_needs_its_file_of_json(tmp_path: Path) -> None:
    run = toy_project(tmp_path / "project", OTHER_FILE).run("parse", "--target", NAME)

    assert not run.success
    assert f"segment_builder.{NAME}__{CONTRACT[0]}" in run.error


def test_it_needs_the_families_whose_default_does_not_hold(tmp_path: Path) -> None:
    project = toy_project(tmp_path / "project", JSON_FILE)
    select = "select {{ segment_builder.text_as_number(\"'2.5'\") }} as number"
    run = project.run("show", "--target", NAME, "--inline", select)

    assert not run.success
    assert "regexp_like does not exist" in run.error
