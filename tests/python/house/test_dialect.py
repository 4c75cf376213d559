"""The dialect's house: what each engine has of its own, what it inherits, and that it stands on the ground."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_engines_matrix import DIALECT, DOCS, ENGINES, PARENTS, Inheritance, families, filled, matrix, problems
from dbt_project import ROOT

GROUND = (DIALECT, ROOT / "macros" / "regex")
CONTRACT = [family.name for family in families() if family.file == "json/contract.sql"]


def macros_of(source: str) -> dict[str, str]:
    """Name -> the macro's text."""
    return {macro[1]: macro[0] for macro in re.finditer(r"{% macro (\w+)\(.*?{% endmacro %}", source, re.DOTALL)}


def test_no_engine_lacks_a_family_or_inherits_one_unseen() -> None:
    assert problems(families()) == []


def test_the_matrix_is_up_to_date() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert filled(text) == text, "run scripts/build_engines_matrix.py"


@pytest.mark.parametrize("engine", sorted(set(ENGINES) - {"databricks"}))
def test_an_engine_writes_all_of_the_json_contract_in_its_file(engine: str) -> None:
    written = macros_of((DIALECT / "json" / f"{engine}.sql").read_text(encoding="utf-8"))
    foreign = [name for name in written if not name.startswith((f"{engine}__", f"_{engine}_"))]

    assert not foreign
    assert [name.removeprefix(f"{engine}__") for name in written if not name.startswith("_")] == CONTRACT


def test_every_family_of_the_json_contract_is_an_engines_own() -> None:
    assert not [family.name for family in families() if family.name in CONTRACT and "default" in family.written]


def test_it_calls_nothing_above_it() -> None:
    sources = {file: file.read_text(encoding="utf-8") for folder in GROUND for file in folder.rglob("*.sql")}
    ground = {name for source in sources.values() for name in macros_of(source)}
    called = {
        (file.relative_to(ROOT).as_posix(), name)
        for file, source in sources.items()
        for name in re.findall(r"segment_builder\.(\w+)\(", source)
    }
    assert not {(file, name) for file, name in called if name not in ground}


def write_family(folder: Path, *prefixes: str) -> None:
    """A family `shout`, written for some engines."""
    macros = ["{% macro shout(text) %}{{ return(adapter.dispatch('shout', 'segment_builder')(text)) }}{% endmacro %}"]
    macros += [f"{{% macro {prefix}__shout(text) %}}{{{{ return(text) }}}}{{% endmacro %}}" for prefix in prefixes]
    (folder / "toy.sql").write_text("\n".join(macros), encoding="utf-8")


def test_a_family_taken_from_the_parent_has_to_be_listed(tmp_path: Path) -> None:
    write_family(tmp_path, "default", "postgres")
    listed = (Inheritance("redshift", "It shouts alike.", ("shout",)),)

    assert problems(families(tmp_path), ()) == [
        "redshift takes shout from postgres unseen: write its own, or list it with its reason"
    ]
    assert problems(families(tmp_path), listed) == []
    assert "| redshift ← postgres | `shout` | It shouts alike. |" in matrix(families(tmp_path), listed)


def test_a_family_of_its_own_is_not_listed(tmp_path: Path) -> None:
    write_family(tmp_path, "default", "postgres", "redshift")

    assert problems(families(tmp_path), (Inheritance("redshift", "It shouts alike.", ("shout",)),)) == [
        "redshift does not take shout from postgres, but is listed to"
    ]


def test_an_engine_without_a_family_is_told(tmp_path: Path) -> None:
    write_family(tmp_path, *(engine for engine in ENGINES if engine not in ("trino", *PARENTS)))
    listed = tuple(Inheritance(engine, "It shouts alike.", ("shout",)) for engine in PARENTS)

    assert problems(families(tmp_path), listed) == ["trino has no shout, which has no default"]
