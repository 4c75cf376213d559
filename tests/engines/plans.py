"""What the command `plan` says on an engine, of two changes."""

from __future__ import annotations

import json
import shutil
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from agreement import engine_environment, shorten_seeds
from dbt_project import run_command
from engine import Engine
from plan_scenarios import BEFORE, BUILT, MORE_FREQUENT, REGROUPED, VARS, plan_project, shop, write


def plans(engine: Engine, folder: Path) -> list[str]:
    """Compares both changes with the state before; what was said of each."""
    project = plan_project(folder)
    shorten_seeds(folder)
    engine.prepare(project)
    engine.load(shop())
    vars, state, said = {**VARS, **engine.vars}, folder / "state", []
    with engine_environment(engine.environment):
        built = project.run(*BUILT, "--write-json", "--target", engine.target, vars=vars)
        assert built.success, built.error
        state.mkdir()
        shutil.copy(folder / "target" / "manifest.json", state)
        for changed in (MORE_FREQUENT, REGROUPED):
            write(project, {**BEFORE, **changed})
            text = StringIO()
            options = ("--project-dir", str(folder), "--target", engine.target, "--vars", json.dumps(vars))
            with redirect_stdout(text), redirect_stderr(text):
                code = run_command("plan", "--state", str(state), *options)
            assert code == 0, text.getvalue()
            # Counts are found as 2 by DuckDB, as 2.0 by others.
            said.append(text.getvalue().replace(str(folder), ".").replace(".0)", ")"))
    return said
