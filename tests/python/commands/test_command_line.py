"""The command line: what it says to people, and that it finds its commands."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from dbt_project import ROOT, run_command
from segment_builder import commands
from segment_builder.cli import main
from segment_builder.errors import nearest

COMMANDS = (
    "backfill", "backtest", "check", "compare", "export", "fit", "import", "new", "plan", "preview", "publish", "why",
)  # fmt: skip


def test_help_lists_the_commands_and_teaches(capsys):
    assert run_command("--help") == 0

    said = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name} " not in said] == []
    assert "segment-builder backfill --from 2026-01-01" in said


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_with_an_example(name, capsys):
    assert run_command(name, "--help") == 0

    said = capsys.readouterr().out
    assert "Example:" in said and f"  segment-builder {name} " in said
    for option in main.get_command(click.Context(main), name).params:
        assert isinstance(option, click.Argument) or option.help, f"{name} {option.name} says nothing of itself"


def test_help_waits_for_neither_dbt_nor_scipy():
    program = (
        "import sys\nfrom segment_builder.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print('imported:', {'dbt.cli', 'duckdb', 'numpy', 'scipy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, text=True, capture_output=True)
    assert done.stdout.endswith("imported: set()\n"), done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["backfil"], 2, "There is no command 'backfil'. Is it 'backfill'?"),
        (["export", "--vars", "raw"], 2, "'raw' is no mapping such as '{raw_schema: raw}'"),
        (["export", "--vars", "{raw: ["], 2, "is no mapping such as"),
        (["export", "--project-dir", "nowhere"], 2, "Directory 'nowhere' does not exist."),
        (["export", "--project-dir", "docs"], 1, "is no dbt project: it has no dbt_project.yml"),
        (["export", "--dbt", "no/such/dbt"], 1, "--dbt no/such/dbt cannot be run: No such file or directory"),
        (["export", "--dbt", "false"], 1, "dbt show failed."),
        (["export", "--dbt", "true"], 1, "dbt show gave no rows"),
        (["backtest", "--until", "soon"], 2, "'soon' is no date such as 2026-01-31"),
        (["backtest", "--share", "0"], 2, "0.0 is not in the range"),
        (["publish", "missing.duckdb", "x/missing.duckdb"], 1, "missing.duckdb is not there: dbt build makes it."),
        (["publish", "a.duckdb", "b.duckdb"], 1, "must have the same name"),
    ],
)
def test_mistakes_are_answered_in_words(arguments, code, message, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert run_command(*arguments) == code

    said = capsys.readouterr().err
    assert message in said.replace("\n", " ")
    assert "Traceback" not in said


def test_a_new_file_is_a_new_command(tmp_path, monkeypatch, capsys):
    (tmp_path / "try_.py").write_text(
        "import click\n\n\n@click.command(short_help='Read.')\ndef command():\n    click.echo('read')\n"
    )
    monkeypatch.setattr(commands, "__path__", [*commands.__path__, str(tmp_path)])

    assert run_command("try") == 0
    assert capsys.readouterr().out == "read\n"
    run_command("--help")
    assert re.search(r"^  try +Read\.$", capsys.readouterr().out, re.MULTILINE)


def test_nothing_is_near_to_what_is_far():
    assert nearest("vipp", {"vip": "", "winback": ""}) == " Is it 'vip'?"
    assert nearest("x", ["vip"]) == ""


def test_the_installed_command_is_the_one_of_the_module():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, name = project["scripts"]["segment-builder"].split(":")

    assert module == main.callback.__module__ and name == main.callback.__name__


def test_it_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "segment_builder", "publish", "missing.duckdb", "b/missing.duckdb"],
        cwd=ROOT, text=True, capture_output=True,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (1, "Error: missing.duckdb is not there: dbt build makes it.\n")


def test_the_shell_completes_commands_and_options():
    def completed(*words: str) -> list[str]:
        environment = {
            **os.environ, "_SEGMENT_BUILDER_COMPLETE": "bash_complete", "COMP_WORDS": " ".join(words),
            "COMP_CWORD": str(len(words) - 1),
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "segment_builder"], cwd=ROOT, env=environment, text=True, capture_output=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    assert completed("segment-builder", "pl") == ["plain,plan"]
    assert completed("segment-builder", "plan", "--fail") == ["plain,--fail-over"]


def test_the_page_has_all_commands():
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")

    assert [
        name for name in COMMANDS if f"`segment-builder {name} " not in page and f"`segment-builder {name}`" not in page
    ] == []


def test_the_hook_refuses_what_the_linter_refuses(tmp_path):
    def git(*arguments: str) -> subprocess.CompletedProcess:
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        return subprocess.run(
            ["git", *identity, *arguments], cwd=tmp_path, text=True, capture_output=True, env=environment
        )

    git("init", "--quiet")
    git("config", "core.hooksPath", str(ROOT / "scripts" / "hooks"))
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parents[1])
    (tmp_path / "tidy.py").write_text("VALUE = 1\n")
    git("add", "tidy.py")
    assert git("commit", "-m", "Tidy").returncode == 0

    (tmp_path / "untidy.py").write_text("import os\n")
    git("add", "untidy.py")
    refused = git("commit", "-m", "Untidy")
    assert refused.returncode != 0
    assert "F401" in refused.stdout + refused.stderr
