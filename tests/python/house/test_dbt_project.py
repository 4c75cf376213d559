"""The helpers, tried on a project of a few lines, so that they hold whatever the real one contains."""

import subprocess
import sys
from pathlib import Path

import pytest

from dbt_project import ROOT, ScratchProject, run_dbt

PROJECT = """
name: tiny
version: 1.0.0
profile: segment_builder
flags:
  send_anonymous_usage_stats: false
"""


@pytest.fixture
def tiny(tmp_path):
    root = tmp_path / "tiny"
    (root / "macros" / "words").mkdir(parents=True)
    (root / "macros" / "words" / "answer.sql").write_text("{% macro answer() %}42{% endmacro %}")
    (root / "dbt_project.yml").write_text(PROJECT)
    (root / "profiles.yml").write_text((ROOT / "profiles.yml").read_text())
    return ScratchProject(tmp_path / "scratch", links=["macros"], root=root)


def test_builds_added_models_on_shared_macros(tiny):
    tiny.write("models/tried.sql", "select {{ answer() }} * {{ var('times') }} as value")

    run = tiny.run("build", vars={"times": 2})

    assert run.success, run.error
    assert [result.node.name for result in run.result.results] == ["tried"]
    assert tiny.query("select value from tried") == [(84,)]


def test_the_database_is_free_for_other_processes_afterwards(tiny):
    tiny.write("models/tried.sql", "select 1 as value")
    tiny.write("models/broken.sql", "select no_such_column from {{ ref('tried') }}")
    assert not tiny.run("build").success

    write = "import duckdb, sys; duckdb.connect(sys.argv[1]).execute('create table mine as select 2 as value')"
    subprocess.run([sys.executable, "-c", write, str(tiny.database)], check=True)

    assert tiny.query("select value from mine") == [(2,)]
    assert not tiny.run("build").success


def test_a_failed_node_says_why(tiny):
    tiny.write("models/broken.sql", "select no_such_column from (select 1 as value)")

    assert "no_such_column" in tiny.run("build").error


def test_a_failed_parse_says_why(tiny):
    tiny.write("models/broken.sql", "{{ exceptions.raise_compiler_error('not like this') }}")

    assert "not like this" in tiny.run("build").error


def test_a_failed_inline_compile_says_why(tiny):
    inline = "{{ exceptions.raise_compiler_error('not like this') }}"

    assert "not like this" in tiny.run("compile", "--inline", inline).error


def test_warnings_and_messages_are_captured(tiny):
    tiny.write("models/tried.sql", "{% do exceptions.warn('mind this') %}{{ log('just saying') }}select 1 as value")

    run = tiny.run("compile")

    assert any("mind this" in warning for warning in run.warnings)
    assert not any("just saying" in warning for warning in run.warnings)
    assert any("just saying" in message for message in run.messages)


def test_what_a_test_writes_stays_in_its_scratch_folder(tiny):
    tiny.write("macros/other.sql", "{% macro other() %}1{% endmacro %}")
    folder = Path.cwd()

    assert tiny.run("parse").success

    assert not (tiny.folder.parent / "tiny" / "macros" / "other.sql").exists()
    assert Path.cwd() == folder


def test_run_dbt_takes_any_project(tiny):
    run = run_dbt(["list", "--resource-type", "model"], tiny.folder, vars={"times": 1})

    assert run.success, run.error
