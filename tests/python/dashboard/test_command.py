"""`segment-builder dashboard`: where its rows come from, and what it says when there are none."""

import json
import os
import re
import shutil
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from dbt_project import run_command
from evaluator.shop import Shop
from membership_project import empty_project
from published_shop import COLUMNS, publish, schema_of
from segment_builder.dashboard import pages
from segment_builder.dashboard.source import PublishedFile
from segment_builder.errors import CommandError


@pytest.fixture(autouse=True)
def library(monkeypatch):
    """Bundling takes seconds; the tests in the browser do it."""
    monkeypatch.setattr(pages._Pages, "library", lambda self: None)


@pytest.fixture
def shop(tmp_path) -> Path:
    return publish(tmp_path / "shop.duckdb", segments=4, days=2)


def test_it_writes_and_renews_a_folder(shop, tmp_path, capsys):
    folder = tmp_path / "dashboard"
    arguments = ("dashboard", "--database", str(shop), "--output", str(folder), "--project-dir", ".")
    assert run_command(*arguments) == 0
    assert f"Wrote the pages of 4 segments: open {folder / 'index.html'}" in capsys.readouterr().out
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {"index.html", "dashboard.css", "dashboard.js", "segments/loyalty_gold.html"} <= written

    with duckdb.connect(str(shop)) as connection:
        connection.execute("delete from segments where segment = 'loyalty_gold'")
    assert run_command(*arguments) == 0
    assert not (folder / "segments/loyalty_gold.html").exists()
    assert (folder / "segments/loyalty_silver.html").exists()


def test_it_leaves_other_folders_alone(shop, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CommandError, match="holds something else"):
        pages.write(PublishedFile(shop), tmp_path, tmp_path)
    assert not (tmp_path / "index.html").exists()


def test_it_says_what_it_cannot_read(tmp_path):
    with pytest.raises(CommandError, match="is not there"):
        PublishedFile(tmp_path / "nothing.duckdb")
    other = tmp_path / "other.duckdb"
    other.write_text("no database at all")
    with pytest.raises(CommandError, match="cannot be read"):
        PublishedFile(other)
    strange = tmp_path / "strange.duckdb"
    duckdb.connect(str(strange)).close()
    with pytest.raises(CommandError, match="holds no segments"):
        PublishedFile(strange)
    twice = publish(tmp_path / "twice.duckdb", segments=4, days=1)
    with duckdb.connect(str(twice)) as connection:
        connection.execute("create schema dev")
        connection.execute("create table dev.segments as from main.segments")
    with pytest.raises(CommandError, match="more than one schema: dev, main"):
        PublishedFile(twice)


def test_tables_that_are_not_built_are_no_fault(shop, tmp_path):
    needed = {"segments", "segment_sizes"}
    with duckdb.connect(str(shop)) as connection:
        for table in COLUMNS.keys() - needed:
            connection.execute(f"drop table {schema_of(table)}.{table}")
    written = pages.write(PublishedFile(shop), tmp_path / "dashboard", tmp_path)
    assert written.segments == 4
    assert "There is no forecast" in (tmp_path / "dashboard/value.html").read_text()


def test_json_ends_no_script():
    said = pages.as_json({"name": "</script><!-- & \u2028"})
    assert not set("<>&\u2028") & set(said)
    assert json.loads(said) == {"name": "</script><!-- & \u2028"}


def test_the_demo_has_what_the_pages_ask_for(tmp_path):
    """A column that is renamed anywhere fails here: the queries run on what dbt built, each and all."""
    database = Path(os.environ["SEGMENT_BUILDER_DATABASE"])
    if not database.exists():
        pytest.skip("The demo is not built: make test-duckdb builds it.")
    # A copy, for other tests open the file itself.
    copy = tmp_path / database.name
    shutil.copyfile(database, copy)
    source = PublishedFile(copy)
    for table, columns in COLUMNS.items():
        relation = source._relations[table]
        found = {row[0] for row in source._connection.execute(f"describe {relation}").fetchall()}
        asked = {column.split()[0] for column in re.split(", *", columns)}
        assert asked <= found, f"{table} has no {', '.join(asked - found)}"
    pages.write(source, tmp_path / "dashboard", tmp_path)
    index = (tmp_path / "dashboard/index.html").read_text()
    segments, members = source._connection.execute("select count(*), max(members) from segments").fetchone()
    assert len(list((tmp_path / "dashboard/segments").iterdir())) == segments
    assert f'data-value="{members}"' in index
    source.close()


def test_it_asks_any_target_by_dbt(tmp_path, monkeypatch, capsys):
    project = empty_project()
    project.segment("loyal", "did('Placed Order', at_least(1))")
    profiles = [{"profile_id": name, "email": f"{name}@example.com"} for name in ("ann", "ben", "eve")]
    events = [
        {"event_id": name, "profile_id": name, "metric": "Placed Order", "occurred_at": datetime(2026, 3, 1)}
        for name in ("ann", "eve")
    ]
    project.load(Shop(profiles=profiles, events=events))
    project.ran_at("2026-03-31 12:30:00")
    # The project's predictions are a stub with other columns; one that is not built leaves its part out.
    with duckdb.connect(str(project.database)) as connection:
        schema, kind = connection.execute(
            "select table_schema, replace(table_type, 'BASE ', '') from information_schema.tables"
            " where table_name = 'profile_predictions'"
        ).fetchone()
        connection.execute(f"drop {kind} {schema}.profile_predictions")
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))
    folder = tmp_path / "dashboard"
    code = run_command(
        "dashboard", "--output", str(folder), "--project-dir", str(project.folder),
        "--vars", "{raw_schema: raw, as_of: '2026-03-31 12:30:00'}",
    )  # fmt: skip
    assert code == 0, capsys.readouterr().err
    page = (folder / "segments/loyal.html").read_text()
    assert "Placed Order, at least once" in page and ">ann<" in page and ">eve<" in page and ">ben<" not in page
    assert "select" in page, "the SQL that dbt compiled"
    assert "@example.com" not in page
