"""`segment-builder new`: the project that it writes builds as it is."""

import re
from pathlib import Path

import duckdb
import pytest
import yaml

from dbt_project import ROOT, run_command, run_dbt
from segment_builder.new import FILE_LOADERS


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project, built by the commands that its README and its CI file have."""
    folder = tmp_path_factory.mktemp("new") / "My-Shop"
    assert run_command("new", str(folder)) == 0
    workflow = yaml.safe_load((folder / ".github" / "workflows" / "build.yml").read_text())
    commands = [step["run"].split() for step in workflow["jobs"]["build"]["steps"] if "run" in step]
    assert commands == [["pip", "install", "--requirement", "requirements.txt"], ["dbt", "deps"], ["dbt", "build"]]
    readme = (folder / "README.md").read_text()
    for _, *command in commands[1:]:
        assert f".venv/bin/dbt {' '.join(command)}\n" in readme
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SEGMENT_BUILDER_DATABASE", str(folder / "my_shop.duckdb"))
            run = run_dbt(command, folder)
        assert run.success, run.error
    return folder


def test_it_has_members_and_their_history(shop: Path) -> None:
    with duckdb.connect(str(shop / "my_shop.duckdb"), read_only=True) as connection:
        members = connection.execute("select profile_id from loyal order by 1").fetchall()
        recorded = connection.execute("select segment, members from main_segment_builder.segments").fetchall()
        rejected = connection.execute("select count(*) from main_segment_builder.stg_raw__rejects").fetchone()
    assert members == [("ann",), ("cid",)]
    assert recorded == [("loyal", 2)]
    assert rejected == (0,)


def test_every_file_that_its_readme_names_is_there(shop: Path) -> None:
    named = [line.split("`")[1] for line in (shop / "README.md").read_text().splitlines() if line.startswith("| `")]
    assert len(named) > 4
    assert [name for name in named if not (shop / name).exists()] == []


def test_its_requirements_are_pinned(shop: Path) -> None:
    lines = (shop / "requirements.txt").read_text().splitlines()
    assert [line for line in lines if "==" not in line] == []
    assert set(lines) <= set((ROOT / "requirements.txt").read_text().splitlines())


def test_a_schema_of_raw_tables_and_a_package_from_git(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    ended = run_command(
        "new",
        str(folder),
        "--raw-schema",
        "raw",
        "--git",
        "https://example.com/segment_builder.git",
        "--revision",
        "v1",
    )
    assert ended == 0
    assert yaml.safe_load((folder / "dbt_project.yml").read_text())["vars"] == {"raw_schema": "raw"}
    packages = yaml.safe_load((folder / "packages.yml").read_text())["packages"]
    assert packages == [{"git": "https://example.com/segment_builder.git", "revision": "v1"}]
    assert not (folder / "seeds").exists()
    assert "seeds" not in (folder / "README.md").read_text()


def test_loaders_of_files_and_of_schemas(tmp_path: Path) -> None:
    (tmp_path / "exported").mkdir()
    folder = tmp_path / "shops" / "mine"
    loaders = ("--loader", "klaviyo_api", "--loader", "fivetran_shopify")
    assert run_command("new", str(folder), *loaders, "--files", str(tmp_path / "exported")) == 0
    assert yaml.safe_load((folder / "dbt_project.yml").read_text())["vars"] == {
        "loaders": ["klaviyo_api", "fivetran_shopify"],
        "klaviyo_api_files": "../../exported",
    }
    assert not (folder / "seeds").exists()


def test_the_loaders_that_read_files_are_those_that_have_a_var_for_them() -> None:
    settings = (ROOT / "macros" / "settings.sql").read_text()
    assert {f"'{loader}_files': none" for loader in FILE_LOADERS} == set(re.findall(r"'\w+_\w+_files': none", settings))


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["full"], 1, "full is there already: name a folder that is new or empty."),
        (["2shops"], 1, "'2shops' makes no name of a dbt project"),
        (["segment_builder"], 1, "'segment_builder' makes no name of a dbt project"),
        (["shop", "--git", "https://example.com"], 2, "--git and --revision go together"),
        (
            ["shop", "--loader", "fivetran_klavyo"],
            2,
            "There is no loader 'fivetran_klavyo'; there are airbyte_klaviyo, ",
        ),
        (["shop", "--loader", "fivetran_klaviyo", "--files", "full"], 2, "--files goes with a loader that reads files"),
    ],
)
def test_mistakes_are_answered_in_words(tmp_path: Path, monkeypatch, capsys, arguments, code, message) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine")
    assert run_command("new", *arguments) == code
    assert message in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["full"]
