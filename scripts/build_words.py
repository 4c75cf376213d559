"""Write docs/words.md, the page of all words, from what is written beside their macros.

Usage: python scripts/build_words.py [--check]      --check: fail where the page is not up to date
"""

import argparse
import re
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
VOCABULARY = ROOT / "macros" / "vocabulary"
PAGE = ROOT / "docs" / "words.md"
SECTIONS = {
    "nodes": "Joining conditions",
    "conditions": "Conditions",
    "measurements": "What `did()` measures",
    "filters": "Filters",
    "timeframes": "Timeframes, and filters on dates",
}
HEAD = """# Words

Every word that a segment can be written with. All arguments can be given by their names. `…` is after an argument
that takes any number, one by one or as one list, and those behind it are given by name only; one with `=` may be left
out. What a word does not know is an error, and so is a name that is not defined. Each example is a whole definition.

<!-- Written by scripts/build_words.py from macros/vocabulary/_vocabulary__macros.yml. -->
"""


@cache
def documented() -> dict[str, dict]:
    """Word -> its documentation."""
    macros = yaml.safe_load((VOCABULARY / "_vocabulary__macros.yml").read_text(encoding="utf-8"))["macros"]
    return {macro["name"]: macro for macro in macros if "example" in macro.get("config", {}).get("meta", {})}


def examples() -> dict[str, str]:
    """Word -> an example of it, each a definition."""
    return {name: macro["config"]["meta"]["example"] for name, macro in documented().items()}


def signatures() -> dict[str, str]:
    """Word -> how it is called. An argument with a default shows it, one that takes any number has an … behind it."""
    found = {}
    for section in SECTIONS:
        source = (VOCABULARY / f"{section}.sql").read_text(encoding="utf-8")
        for name, arguments in re.findall(r"{% macro (\w+)\((.*?)\) %}", source):
            defaults = dict(argument.strip().partition("=")[::2] for argument in arguments.split(",") if argument)
            if name not in documented():
                continue
            shown = []
            for argument in documented()[name].get("arguments", []):
                if argument["name"] in defaults:
                    default = defaults[argument["name"]]
                    shown.append(argument["name"] + (f"={default}" if default else ""))
                elif argument["type"].startswith("list["):
                    shown.append(argument["name"] + "…")
                else:
                    shown.append(argument["name"] + "=none")
            found[name] = f"{name}({', '.join(shown)})"
    return found


def table(header: list[str], rows: list[list[str]]) -> str:
    escaped = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, ["---"] * len(header), *escaped])


def page() -> str:
    """The whole page."""
    words, calls = documented(), signatures()
    parts = [HEAD.strip()]
    for section, title in SECTIONS.items():
        source = (VOCABULARY / f"{section}.sql").read_text(encoding="utf-8")
        names = [name for name in re.findall(r"{% macro (\w+)\(", source) if name in words]
        rows = [
            [f"`{calls[name]}`", words[name]["description"], f"`{words[name]['config']['meta']['example']}`"]
            for name in names
        ]
        parts += [f"## {title}", table(["word", "meaning", "example"], rows)]
        meanings: dict[tuple[str, str], list[str]] = {}
        for name in names:
            for argument in words[name].get("arguments", []):
                meanings.setdefault((argument["name"], argument["description"]), []).append(name)
        rows = [
            [f"`{argument}`", ", ".join(f"`{name}`" for name in users) if len(users) < len(names) else "all", meaning]
            for (argument, meaning), users in meanings.items()
        ]
        parts.append(table(["argument", "of", "meaning"], rows))
    return "\n\n".join(parts) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where the page is not up to date")
    arguments = parser.parse_args()

    if not arguments.check:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        raise SystemExit("docs/words.md is not up to date: run scripts/build_words.py")


if __name__ == "__main__":
    main()
