"""Every public macro has a description, and its arguments are documented by their names and in their order."""

import re

import pytest

from dbt_project import ROOT, ScratchProject

# These have their documentation in the comment beside each.
UNDOCUMENTED = ("macros/predictions/",)
SIGNATURE = re.compile(r"{%-? *macro (\w+)\((.*?)\) *-?%}", re.DOTALL)


def public_macros() -> dict[str, tuple[str, list[str]]]:
    """Name -> file and names of the arguments."""
    found = {}
    for file in sorted((ROOT / "macros").rglob("*.sql")):
        path = str(file.relative_to(ROOT))
        for name, arguments in SIGNATURE.findall(file.read_text()):
            if not name.startswith("_") and "__" not in name and not path.startswith(UNDOCUMENTED):
                named = [argument.split("=")[0].strip() for argument in arguments.split(",")]
                found[name] = (path, [argument for argument in named if argument])
    return found


MACROS = public_macros()


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> dict:
    project = ScratchProject(tmp_path_factory.mktemp("docs") / "segment_builder", links=["macros", "models", "seeds"])
    run = project.run("parse")
    assert run.success, run.error
    return {macro.name: macro for macro in run.result.macros.values() if macro.package_name == "segment_builder"}


@pytest.mark.parametrize("name", MACROS)
def test_public_macro_is_documented(name: str, documented: dict):
    file, arguments = MACROS[name]

    assert documented[name].description, file
    names = [argument.name for argument in documented[name].arguments]
    # A word that takes any number of arguments names more than its macro does; test_words.py judges those.
    assert names[: len(arguments)] == arguments if file.startswith("macros/vocabulary/") else names == arguments
    assert all(argument.description for argument in documented[name].arguments)


def test_only_macros_are_documented(documented: dict):
    described = {name for name, macro in documented.items() if macro.description}

    assert {name for name in described if "__" not in name and not name.startswith("test_")} <= set(MACROS)
