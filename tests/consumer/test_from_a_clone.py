"""The README's path with one's own data: a clone, an empty warehouse, raw tables from files, a segment."""

import re
import shutil

import duckdb
import pytest
import yaml

from dbt_project import ROOT, ScratchProject

SEGMENT = """{{ segment(
    all_of(
        did('Placed Order', at_least(2)),
        none_of(on_list('Staff')),
    )
) }}
"""
# As a shop hands them over, one file each; what the contract has beyond that, the error tells how to give.
FILES = {
    "profiles": "profile_id,email,country\nann,ann@example.com,Nederland\nbob,,BE\ncid,,United States\ndee,,Germany\n",
    "events": "event_id,profile_id,metric,occurred_at,value\n"
    "1,ann,Placed Order,2026-01-01,10\n2,ann,Placed Order,2026-01-02,12.5\n3,bob,Placed Order,2026-01-01,7\n"
    "4,cid,Placed Order,2026-01-05,3\n5,cid,Placed Order,2026-01-09,3\n"
    "6,dee,Placed Order,2026-01-01,1\n7,dee,Placed Order,2026-01-02,1\n",
    "list_members": "list_id,list_name,profile_id,joined_at\nL1,Staff,dee,2025-01-01\n",
    "consents": "profile_id,channel,status,status_at\nann,email,subscribed,2025-06-01\n",
    "suppressions": "profile_id,channel,reason,suppressed_at\nbob,email,hard_bounce,2025-06-01\n",
}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> ScratchProject:
    """The project, the files in the schema that `raw_schema` names, a segment beside guide/, and the demo off."""
    folder = tmp_path_factory.mktemp("clone")
    project = ScratchProject(folder / "segment_builder", links=("macros", "models", "seeds", "tests"))
    shutil.copy(ROOT / ".dbtignore", project.folder)
    files = folder / "files"
    files.mkdir()
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("create schema raw")
        for table, text in FILES.items():
            (files / f"{table}.csv").write_text(text)
            connection.execute(f"create table raw.{table} as select * from read_csv('{files / table}.csv')")
    vars = {"raw_schema": "raw", "segment_builder_demo": False, "as_of": "2026-02-01"}
    # One table a time: dbt stops compiling at the first error.
    for _ in FILES:
        lacking = project.run("compile", "--select", "path:models/staging/base", vars=vars)
        if lacking.success:
            break
        views = re.findall(r'^ *(select\n.*?\n *from \S+\."(\w+)")$', lacking.error, re.DOTALL | re.MULTILINE)
        with duckdb.connect(str(project.database)) as connection:
            for view, table in views:
                connection.execute(f"create view raw.whole_{table} as {view}")
        vars |= {f"raw_{table}_identifier": f"whole_{table}" for _, table in views}
    assert {"raw_profiles_identifier", "raw_events_identifier", "raw_consents_identifier"} <= set(vars)
    project.write("models/marts/segments/loyal.sql", SEGMENT)
    built = project.run("build", vars=vars)
    assert built.success, built.error
    return project


def test_the_own_segment_has_its_members(clone: ScratchProject) -> None:
    assert set(clone.query("select profile_id from loyal")) == {("ann",), ("cid",)}
    assert clone.query("select segment, members from segments") == [("loyal", 2)]


def test_bi_sees_the_tables_of_the_readme_and_the_segments(clone: ScratchProject) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.search(r"\| table \| the question it answers \|\n.*?\n\n", readme, re.DOTALL)
    rows = [line.split("|")[1] for line in listed[0].splitlines()[3:] if line]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}

    found = clone.query("select table_name from information_schema.tables where table_schema = 'main'")

    assert {name for (name,) in found} == named | {"loyal"}


def test_what_bi_sees_is_described(clone: ScratchProject) -> None:
    tables = clone.query(
        """
        select table_name, comment from duckdb_tables() where schema_name = 'main'
        union all
        select view_name, comment from duckdb_views() where schema_name = 'main' and not internal
        """
    )
    columns = clone.query(
        "select table_name, column_name from duckdb_columns()"
        " where schema_name = 'main' and not internal and comment is null"
    )

    # The segment of a few lines above has no yml, and `profile_segments` has a column for each segment.
    assert {name for name, comment in tables if not comment} == {"loyal"}
    assert set(columns) == {("loyal", "profile_id"), ("loyal", "evaluated_at"), ("profile_segments", "loyal")}


def test_without_a_word_about_raw_tables_the_own_segments_stay_on(clone: ScratchProject) -> None:
    command = ("ls", "--quiet", "--resource-type", "model", "--select", "path:models/marts/segments")
    for vars in ({}, {"raw_schema": "raw"}, {"raw_schema": "raw", "segment_builder_demo": False}):
        listed = clone.run(*command, vars=vars)
        assert listed.success, listed.error
        names = {name.split(".")[-1] for name in listed.result}
        assert "loyal" in names
        assert ("vip" in names) == vars.get("segment_builder_demo", True)


def test_vars_that_stay_switch_what_those_of_a_command_do(clone: ScratchProject) -> None:
    # dbt reads `+enabled` in dbt_project.yml before the vars beside it, so nothing may be switched there.
    vars = {
        "loaders": ["klaviyo_api"], "raw_files": "export", "segment_builder_demo": False,
        "segment_builder_analysis": False, "segment_builder_semantic_layer": True,
    }  # fmt: skip
    command = ("ls", "--quiet", "--output", "selector")
    of_a_command = clone.run(*command, vars=vars)
    file = clone.folder / "dbt_project.yml"
    before = file.read_text()
    file.write_text(before + "\n" + yaml.safe_dump({"vars": vars}))
    try:
        staying = clone.run(*command)
    finally:
        file.write_text(before)
    assert of_a_command.success and staying.success, (of_a_command.error, staying.error)
    assert set(staying.result) == set(of_a_command.result)
