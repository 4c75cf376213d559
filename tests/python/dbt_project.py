"""Run dbt inside this process, on the project or on a scratch copy of it.

Most of what a dbt command costs is its import and reading the same macros, so tests share both: the first call takes
seconds, the rest do not.
"""

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner, dbtRunnerResult
from dbt.contracts.graph.manifest import Manifest
from dbt_common.events.base_types import EventMsg

from quick_dbt import make_dbt_quick
from segment_builder.cli import main

ROOT = Path(__file__).parents[2]

make_dbt_quick()


@dataclass(frozen=True)
class DbtRun:
    """What one dbt command came to."""

    outcome: dbtRunnerResult
    events: list[EventMsg] = field(default_factory=list)

    @property
    def success(self) -> bool:
        return self.outcome.success

    @property
    def result(self) -> Any:
        """The manifest, run results or listing, as the command has it."""
        return self.outcome.result

    @property
    def messages(self) -> list[str]:
        """All that dbt said, debug lines too."""
        return [event.info.msg for event in self.events]

    @property
    def warnings(self) -> list[str]:
        return [event.info.msg for event in self.events if event.info.level == "warn"]

    @property
    def error(self) -> str:
        """Why it failed, as dbt printed it: the exception it raises for an inline query does not carry the reason."""
        return "\n".join(event.info.msg for event in self.events if event.info.level == "error")


def run_dbt(
    args: Sequence[str],
    project_dir: Path = ROOT,
    profiles_dir: Path | None = None,
    vars: dict[str, Any] | None = None,
    manifest: Manifest | None = None,
) -> DbtRun:
    """Run `dbt ARGS`, as on the command line, and let go of the database; with a manifest, nothing is parsed.

    The manifest is written with --write-json only: it takes as long as parsing what has changed.
    """
    command = [*args, "--project-dir", str(project_dir), "--profiles-dir", str(profiles_dir or project_dir)]
    command += ["--no-use-colors"]
    if "--write-json" not in args:
        command.append("--no-write-json")
    if vars:
        command += ["--vars", json.dumps(vars)]

    events: list[EventMsg] = []
    with _same_folder():
        try:
            return DbtRun(dbtRunner(manifest, callbacks=[events.append]).invoke(command), events)
        finally:
            release_database()


def run_command(*arguments: str) -> int:
    """Run `segment-builder ARGUMENTS` in this process; return its exit code, and let go of the database."""
    try:
        main(arguments, prog_name="segment-builder")
    except SystemExit as ended:
        return int(ended.code or 0)
    finally:
        release_database()
    raise AssertionError("click ends by leaving")


def compile_here(*args: str) -> DbtRun:
    """`dbt compile ARGS` on the project itself, beside a database that no other process of the tests has open."""
    before = os.environ.get("SEGMENT_BUILDER_DATABASE")
    folder = ROOT / "target" / os.environ.get("PYTEST_XDIST_WORKER", "compiled_here")
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["SEGMENT_BUILDER_DATABASE"] = str(folder / "segment_builder.duckdb")
    try:
        return run_dbt(["compile", "--log-level", "none", *args], ROOT)
    finally:
        if before is None:
            del os.environ["SEGMENT_BUILDER_DATABASE"]
        else:
            os.environ["SEGMENT_BUILDER_DATABASE"] = before


def release_database() -> None:
    """Close the DuckDB file that dbt-duckdb keeps open, and so locked, for as long as the process lives."""
    if DuckDBConnectionManager._ENV:
        DuckDBConnectionManager._ENV.close()
        DuckDBConnectionManager.close_all_connections()


@contextmanager
def _same_folder():
    """Undo dbt's chdir into the project."""
    folder = Path.cwd()
    try:
        yield
    finally:
        os.chdir(folder)


def find_by_name(connection: duckdb.DuckDBPyConnection) -> None:
    """Let a query name a model without its schema."""
    found = connection.execute("select distinct schema_name from duckdb_schemas() where not internal").fetchall()
    plumbing = {"main_plumbing"} & {name for (name,) in found}
    connection.execute(f"set search_path = '{','.join(['main', *plumbing])}'")


class ScratchProject:
    """A copy of the project in a folder of its own, with its own database, to add models to.

    `links` names the folders that it shares with the project. They are linked file by file: dbt does not follow a
    link to a folder, and a file that a test writes beside the links stays in the scratch folder.
    """

    def __init__(self, folder: Path, links: Iterable[str] = ("macros", "seeds"), root: Path = ROOT):
        self.folder = folder
        self.database = folder / "build" / "segment_builder.duckdb"
        self.database.parent.mkdir(parents=True)
        links = tuple(links)
        for name in ("dbt_project.yml", "profiles.yml"):
            shutil.copy(root / name, folder)
        if not any(link.split("/")[0] == "models" for link in links):
            self.take_out_hooks()
        for link in links:
            shutil.copytree(root / link, folder / link, copy_function=os.symlink)

    def take_out_hooks(self) -> None:
        """The project's hooks read its models."""
        file = self.folder / "dbt_project.yml"
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(line for line in lines if not line.startswith(("on-run-", "  - "))))

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project, such as `models/tried.sql`."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def run(self, *args: str, vars: dict[str, Any] | None = None, manifest: Manifest | None = None) -> DbtRun:
        """Run `dbt ARGS` here."""
        before = os.environ.get("SEGMENT_BUILDER_DATABASE")
        os.environ["SEGMENT_BUILDER_DATABASE"] = str(self.database)
        try:
            return run_dbt(args, self.folder, vars=vars, manifest=manifest)
        finally:
            if before is None:
                del os.environ["SEGMENT_BUILDER_DATABASE"]
            else:
                os.environ["SEGMENT_BUILDER_DATABASE"] = before

    def query(self, sql: str) -> list[tuple]:
        """Ask the database that `run` built."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            find_by_name(connection)
            return connection.execute(sql).fetchall()
