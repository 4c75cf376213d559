"""The one way to run dbt: in this process, or as the command that `--dbt` names."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from segment_builder.errors import CommandError

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

NAME = "segment_builder"


@dataclass
class Dbt:
    """dbt on one project, with the same options on every call."""

    project_dir: Path
    profiles_dir: Path | None = None
    profile: str | None = None
    target: str | None = None
    vars: dict[str, Any] = field(default_factory=dict)
    executable: str | None = None

    def __post_init__(self) -> None:
        if not (self.project_dir / "dbt_project.yml").exists():
            raise CommandError(
                f"{self.project_dir} is no dbt project: it has no dbt_project.yml. --project-dir names another."
            )

    @property
    def options(self) -> list[str]:
        """The options as dbt spells them."""
        profiles_dir = self.profiles_dir
        if not profiles_dir and (self.project_dir / "profiles.yml").exists():
            profiles_dir = self.project_dir
        named = {
            "--project-dir": self.project_dir,
            "--profiles-dir": profiles_dir,
            "--profile": self.profile,
            "--target": self.target,
        }
        return [text for name, value in named.items() if value for text in (name, str(value))]

    def run(self, command: Sequence[str], vars: Mapping[str, Any] | None = None) -> None:
        """Run `dbt COMMAND`, which says what it does."""
        if self.executable:
            self._call(command, {**self.vars, **(vars or {})}, capture=False)
        else:
            invoke([*command, *self.options], {**self.vars, **(vars or {})})

    def rows(self, query: str, manifest: Manifest | None = None) -> list[dict[str, Any]]:
        """Ask the warehouse; the query is a template that may use `ref`. With a manifest, here, without a parse."""
        command = ["show", "--inline", query, "--limit", "-1"]
        if manifest:
            forget_inline_query(manifest)
        elif self.executable:
            return read_rows(self._call(["--quiet", *command, "--output", "json"], self.vars, capture=True))
        shown = invoke([*command, *self.options, *SILENTLY], self.vars, manifest)
        table = shown.results[0].agate_table
        return [dict(zip(table.column_names, row, strict=True)) for row in table.rows]

    def manifest(self) -> Manifest:
        """Parse the project in this process."""
        parsed: Manifest = invoke(["parse", *self.options, *SILENTLY], self.vars)
        return parsed

    def answers(
        self,
        operation: str,
        arguments: Mapping[str, str],
        manifest: Manifest,
        heard: Callable[[], Any] | None = None,
    ) -> list[Any]:
        """Run an operation that prints lines of JSON; return what they hold. `heard` is called at each."""
        said: list[Any] = []

        def listen(event: Any) -> None:
            if event.info.name == "PrintEvent":
                said.append(event)
                if heard:
                    heard()

        command = ["run-operation", f"{NAME}.{operation}", "--args", json.dumps(arguments), *self.options, *SILENTLY]
        invoke(command, self.vars, manifest, listen)
        return [json.loads(event.info.msg) for event in said]

    def _call(self, command: Sequence[str], vars: Mapping[str, Any], capture: bool) -> str:
        assert self.executable
        call = [self.executable, *command, *self.options, "--vars", json.dumps(vars)]
        try:
            done = subprocess.run(call, stdout=subprocess.PIPE if capture else None, text=True, check=False)
        except OSError as error:
            raise CommandError(f"--dbt {self.executable} cannot be run: {error.strerror}") from None
        if done.returncode:
            name = next(word for word in command if not word.startswith("-"))
            raise CommandError(f"{done.stdout or ''}\ndbt {name} failed.".lstrip())
        return done.stdout or ""


SILENTLY = ("--log-level", "none", "--no-write-json")


def invoke(
    command: Sequence[str],
    vars: Mapping[str, Any],
    manifest: Manifest | None = None,
    listen: Callable[[Any], None] | None = None,
) -> Any:
    """Run dbt in this process; its result is what the command has: a manifest, run results, a listing.

    `listen` hears all that dbt says.
    """
    from dbt.cli.main import dbtRunner

    said: list[Any] = []
    with _same_folder():
        runner = dbtRunner(manifest=manifest, callbacks=[said.append, *([listen] if listen else [])])
        outcome = runner.invoke([*command, "--vars", json.dumps(vars)])
    if not outcome.success:
        errors = [event.info.msg for event in said if event.info.level == "error"]
        instant = f" as of {vars['as_of']}" if "as_of" in vars else ""
        raise CommandError(f"dbt {command[0]}{instant} failed:\n" + ("\n".join(errors) or str(outcome.exception)))
    return outcome.result


@contextmanager
def _same_folder() -> Iterator[None]:
    """Undo dbt's chdir into the project."""
    folder = Path.cwd()
    try:
        yield
    finally:
        os.chdir(folder)


def forget_inline_query(manifest: Manifest) -> None:
    """Take out what the last `--inline` has put into a manifest, where there may be only one."""
    for unique_id in [name for name in manifest.nodes if name.startswith("sql_operation.")]:
        del manifest.nodes[unique_id]


def read_rows(answer: str) -> list[dict[str, Any]]:
    """Read what `dbt show --output json` prints: the rows, or the rows under `show`, after whatever else it says."""
    starts = [place for place in (answer.find("{"), answer.find("[")) if place >= 0]
    if not starts:
        raise CommandError(f"dbt show gave no rows:\n{answer}")
    found, _ = json.JSONDecoder().raw_decode(answer[min(starts) :])
    rows: list[dict[str, Any]] = found["show"] if isinstance(found, dict) else found
    return rows


def text_of(*columns: str) -> str:
    """Return a select list that gives columns as text, which no step on the way rounds."""
    return ", ".join(f"cast({column} as {{{{ segment_builder.type_name('text') }}}}) as {column}" for column in columns)


def fit_module(project_dir: Path | None = None) -> ModuleType:
    """Load the Python model that holds the fit, as the project has it."""
    path = package_root(project_dir) / "models" / "predictions" / "prediction_fit.py"
    spec = importlib.util.spec_from_file_location("prediction_fit", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def package_root(project_dir: Path | None = None) -> Path:
    """The folder of the dbt project segment_builder: installed in a host's, the host itself, or around this file."""
    places = [project_dir / "dbt_packages" / NAME, project_dir] if project_dir else []
    for place in [*places, Path(__file__).resolve().parents[1]]:
        if (place / "models" / "predictions" / "prediction_fit.py").exists():
            return place
    raise CommandError(f"The package {NAME} is not installed in {project_dir}: run dbt deps there.")
