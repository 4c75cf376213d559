"""What the prediction scripts share: dbt as a command, its answers as rows, and the fit of the Python model."""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGE_ROOT = Path(__file__).resolve().parents[1]


class Dbt:
    """dbt on the project that the arguments name, with the same options on every call."""

    def __init__(self, executable: str, options: Sequence[str], vars: dict[str, Any]):
        self.executable = executable
        self.options = list(options)
        self.vars = vars

    @classmethod
    def from_arguments(cls, arguments: argparse.Namespace) -> Dbt:
        """Take the options that `add_dbt_arguments` has added."""
        options = []
        for name in ("project_dir", "profiles_dir", "profile", "target", "target_path", "log_path"):
            if value := getattr(arguments, name):
                options += [f"--{name.replace('_', '-')}", value]
        return cls(arguments.dbt or found_dbt(), options, read_vars(arguments.vars))

    def run(self, command: Sequence[str], vars: dict[str, Any] | None = None, capture: bool = False) -> str:
        """Run `dbt COMMAND`; leave with its exit code and its words where it fails."""
        call = [self.executable, *command, *self.options, "--vars", json.dumps(self.vars | (vars or {}))]
        done = subprocess.run(call, stdout=subprocess.PIPE if capture else None, text=True, check=False)
        if done.returncode:
            name = next(word for word in command if not word.startswith("-"))
            sys.exit(f"{done.stdout or ''}\ndbt {name} failed.".lstrip())
        return done.stdout or ""

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Ask the warehouse; the query is a template that may use `ref`."""
        answer = self.run(["--quiet", "show", "--inline", query, "--limit", "-1", "--output", "json"], capture=True)
        return read_rows(answer)


def read_rows(answer: str) -> list[dict[str, Any]]:
    """Read what `dbt show --output json` prints: the rows, or the rows under `show`, after whatever else it says."""
    starts = [place for place in (answer.find("{"), answer.find("[")) if place >= 0]
    if not starts:
        sys.exit(f"dbt show gave no rows:\n{answer}")
    found, _ = json.JSONDecoder().raw_decode(answer[min(starts) :])
    return found["show"] if isinstance(found, dict) else found


def found_dbt() -> str:
    """Return the dbt beside this Python, else the one on the path."""
    beside = Path(sys.executable).parent / "dbt"
    executable = str(beside) if beside.exists() else shutil.which("dbt")
    if not executable:
        sys.exit("dbt is not installed beside this Python nor on the path; name it by --dbt.")
    return executable


def read_vars(text: str | None) -> dict[str, Any]:
    """Read `--vars`: YAML where PyYAML is there (it comes with dbt Core), JSON anyway."""
    if not text:
        return {}
    try:
        import yaml
    except ImportError:
        return json.loads(text)
    return yaml.safe_load(text) or {}


def add_dbt_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that are handed on to dbt."""
    group = parser.add_argument_group("handed on to dbt")
    group.add_argument("--dbt", help="the dbt to call (default: beside this Python, else on the path)")
    for name in ("project-dir", "profiles-dir", "profile", "target", "target-path", "log-path", "vars"):
        group.add_argument(f"--{name}")


def text_of(*columns: str) -> str:
    """Return a select list that gives columns as text, which no step on the way rounds."""
    return ", ".join(f"cast({column} as {{{{ segment_builder.type_name('text') }}}}) as {column}" for column in columns)


def fit_module() -> ModuleType:
    """Load the Python model that holds the fit."""
    path = PACKAGE_ROOT / "models" / "predictions" / "prediction_fit.py"
    spec = importlib.util.spec_from_file_location("prediction_fit", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
