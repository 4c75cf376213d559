"""Write the README's reference of conditions and operators from the registry of the grammar.

Usage: python scripts/build_reference.py [--check]      --check: fail where the README is not up to date
"""

import argparse
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "python"))

from dbt_project import run_dbt  # noqa: E402

START, END = "<!-- reference: start -->", "<!-- reference: end -->"
WORDS_OF_CONDITIONS = {
    "profile-metric": "did, did_not",
    "profile-metric-funnel": "went_through",
    "profile-property": "property, custom_property, location",
    "profile-group-membership": "on_list, not_on_list",
    "profile-marketing-consent": "can_receive, cannot_receive",
    "profile-permissions": "whatsapp_permission",
    "profile-region": "in_region, not_in_region",
    "profile-postal-code-distance": "within_distance, beyond_distance",
    "profile-predictive-analytics": "predicted, channel_priority, channel_rank",
    "profile-has-custom-object": "has_custom_object",
    "profile-segment-membership": "in_segment, not_in_segment",
    "profile-sample": "sampled",
}


def registry() -> dict:
    """The registry macro's value: filters, contexts and conditions."""
    run = run_dbt(["compile", "--quiet", "--inline", "{{ tojson(segment_builder.registry()) }}"], ROOT)
    if not run.success:
        raise SystemExit(run.error)
    return json.loads(run.result.results[0].node.compiled_code)


def words_of_operators() -> dict[tuple[str, str], list[str]]:
    """(filter type, operator) -> words of the vocabulary, read from where the words are defined."""
    words: dict[tuple[str, str], list[str]] = {}
    for file in ("filters.sql", "timeframes.sql"):
        source = (ROOT / "macros" / "vocabulary" / file).read_text()
        for word, body in re.findall(r"{% macro (\w+)\(.*?%}(.*?){% endmacro %}", source, flags=re.DOTALL):
            built = re.search(r"_filter\('(\w+)', '([\w-]+)'", body)
            if built:
                words.setdefault(built.groups(), []).append(word)
    return words


def kind_in_words(kind: object) -> str:
    if isinstance(kind, list):
        return ", ".join(f"`{value}`" for value in kind)
    return str(kind).replace("filter:", "a filter on a ").replace("filter?:", "optional filter on a ")


def reference() -> str:
    """The tables as Markdown."""
    grammar = registry()
    words = words_of_operators()
    lines = ["| condition `type` | words | members |", "|---|---|---|"]
    for name, shape in grammar["conditions"].items():
        members = dict(shape["members"])
        optional = shape.get("optional", [])
        listed = "; ".join(f"{'*' if member in optional else ''}`{member}`{'*' if member in optional else ''}" for member in members)
        vocabulary = ", ".join(f"`{word}`" for word in WORDS_OF_CONDITIONS[name].split(", "))
        lines.append(f"| `{name}` | {vocabulary} | {listed} |")
    lines += ["", "Members in *italics* may be left out.", "", "| filter `type` | operator | word | members |", "|---|---|---|---|"]
    for kind, operators in grammar["filters"].items():
        for operator, members in operators.items():
            named = ", ".join(f"`{word}`" for word in words.get((kind, operator), []))
            listed = "; ".join(f"`{member}`: {kind_in_words(value)}" for member, value in members.items())
            lines.append(f"| `{kind}` | `{operator}` | {named} | {listed} |")
    lines += ["", "| a filter on a … | takes |", "|---|---|"]
    for context, kinds in grammar["contexts"].items():
        allowed = "; ".join(
            f"{kind}: all" if len(operators) == len(grammar["filters"][kind]) else f"{kind}: {', '.join(f'`{o}`' for o in operators)}"
            for kind, operators in kinds.items()
        )
        lines.append(f"| {context} | {allowed} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where the README is not up to date")
    arguments = parser.parse_args()

    readme = ROOT / "README.md"
    text = readme.read_text()
    before, rest = text.split(START)
    after = rest.split(END)[1]
    wanted = f"{before}{START}\n{reference()}\n{END}{after}"
    if arguments.check:
        raise SystemExit(0 if wanted == text else "The README's reference is not up to date: run scripts/build_reference.py")
    readme.write_text(wanted)


if __name__ == "__main__":
    main()
