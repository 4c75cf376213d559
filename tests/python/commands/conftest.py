"""What tests of commands share: how a command is run on a test's project."""

from collections.abc import Callable

import pytest

from dbt_project import run_command


@pytest.fixture
def said(project, capsys, monkeypatch, request) -> Callable[..., tuple[int, str]]:
    """Runs a command on the project, by the module's VARS or others; returns its exit code and what it said."""
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))

    def run(*arguments: str, vars: str | None = None) -> tuple[int, str]:
        capsys.readouterr()
        given = vars or request.module.VARS
        code = run_command(*arguments, "--project-dir", str(project.folder), "--vars", given)
        out, err = capsys.readouterr()
        return code, out + err

    return run
