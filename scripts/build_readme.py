"""Write the parts of the README and of docs/reference.md that the project itself knows: a segment's compiled SQL, the
error of a broken definition, and the conditions and operators from the registry of the grammar.

Usage: python scripts/build_readme.py [--check]      --check: fail where they are not up to date
"""

import argparse
import json
import re
import sys
from itertools import takewhile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "python")]

from dbt_project import compile_here  # noqa: E402

BROKEN = """
{{ segment({"condition_groups": [{"conditions": [
    {"type": "profile-metric", "metric_id": "Placed Order", "measurement": "count",
     "measurement_filter": {"type": "numeric", "operator": "at-least", "value": "3"},
     "timeframe_filter": {"type": "date", "operator": "in-the-last", "unit": "days", "quantity": 30}},
    {"type": "profile-region", "in_region": true, "region": "europe"}
]}]}) }}
"""
WORDS_OF_CONDITIONS = {
    "profile-metric": "did, did_not, first, latest",
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
    "profile-rank": "top, bottom, above_mean, below_mean",
}


def registry() -> dict:
    """The grammar macro's value."""
    run = compile_here("--inline", "{{ tojson(segment_builder.grammar()) }}")
    if not run.success:
        raise SystemExit(run.error)
    return json.loads(run.result.results[0].node.compiled_code)


def words_of_operators() -> dict[tuple[str, str], list[str]]:
    """(filter type, operator) -> words of the vocabulary, read from where the words are defined."""
    words: dict[tuple[str, str], list[str]] = {}
    for file in ("filters.sql", "timeframes.sql"):
        source = (ROOT / "macros" / "vocabulary" / file).read_text()
        for word, body in re.findall(r"{% macro (\w+)\(.*?%}(.*?){% endmacro %}", source, flags=re.DOTALL):
            built = re.search(r"_filter(?:_of_\w+)?\(.*?'(\w+)', '([\w-]+)'(?:, {|\))", body)
            if built:
                words.setdefault(built.groups(), []).append(word)
    return words


def kind_in_words(kind: object) -> str:
    """A kind of value of the registry: a word, the allowed values, or a list of a kind."""
    if isinstance(kind, list):
        return ", ".join(f"`{value}`" for value in kind)
    if isinstance(kind, dict) and "each" in kind:
        return f"list of {kind_in_words(kind['each'])}"
    if kind == "flag":
        return "boolean"
    if isinstance(kind, dict):
        own = [f"`{name}`" for name in kind.get("members", {})] + [f"*`{name}`*" for name in kind.get("optional", {})]
        others = [kind_in_words(other) for other in kind.get("instead", {}).values()]
        return " or ".join(["an object of " + ", ".join(own), *others])
    return kind.removesuffix("?") + (" or null" if kind.endswith("?") else "")


def _member(name: str, kind: object) -> str:
    """In italics, as with conditions, if it may be left out."""
    return f"*`{name}`*" if kind == "flag" else f"`{name}`"


def table(header: list[str], rows: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, ["---"] * len(header), *rows])


def reference() -> str:
    """The tables as Markdown."""
    grammar = registry()
    words = words_of_operators()
    conditions = []
    for name, shape in grammar["condition"]["cases"].items():
        members = [f"`{shape['by']}`"] if "by" in shape and shape["by"] not in shape.get("members", {}) else []
        members += [f"`{member}`" for member in shape.get("members", {})] + [
            f"*`{member}`*" for member in shape.get("optional", {})
        ]
        members += [f"or {kind_in_words(other)}" for other in shape.get("instead", {}).values()]
        vocabulary = ", ".join(f"`{word}`" for word in WORDS_OF_CONDITIONS[name].split(", "))
        conditions.append([f"`{name}`", vocabulary, ", ".join(members)])
    filters = [
        [
            f"`{kind}`",
            f"`{operator}`",
            ", ".join(f"`{word}`" for word in words.get((kind, operator), [])),
            "; ".join(
                [f"{_member(member, value)}: {kind_in_words(value)}" for member, value in members.items()]
                + ["*`ignore_case`*: boolean"] * (operator in grammar["ignore_case"].get(kind, ()))
            ),
        ]
        for kind, operators in grammar["filters"].items()
        for operator, members in operators.items()
    ]
    contexts = [
        [
            context,
            "; ".join(
                f"{kind}: all"
                if len(operators) == len(grammar["filters"][kind])
                else f"{kind}: {kind_in_words(operators)}"
                for kind, operators in kinds.items()
            ),
        ]
        for context, kinds in grammar["contexts"].items()
    ]
    return "\n\n".join(
        [
            table(["condition `type`", "words", "members"], conditions),
            "Members in *italics* may be left out.",
            table(["filter `type`", "operator", "word", "members"], filters),
            table(["a filter on a …", "takes"], contexts),
        ]
    )


def compiled(segment: str) -> str:
    """The SQL of one of the demo's segments."""
    run = compile_here("--select", segment)
    if not run.success:
        raise SystemExit(run.error)
    return f"```sql\n{run.result.results[0].node.compiled_code.strip()}\n```"


def error() -> str:
    """What a broken definition is answered with."""
    run = compile_here("--inline", BROKEN)
    head, *rest = run.error[run.error.index("Segment") :].split("\n")
    # What dbt says after the problems is its own, and differs from version to version.
    lines = [head, *takewhile(re.compile(r"\d+\. ").match, (line.strip() for line in rest))]
    return "```text\n" + "\n".join(lines) + "\n```"


PARTS = {
    "README.md": {"compiled": lambda: compiled("cross_sell"), "error": error},
    "docs/reference.md": {"reference": reference},
}


def filled(page: str) -> str:
    """A page with every generated part up to date."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, part in PARTS[page].items():
        start, end = f"<!-- {name}: start -->", f"<!-- {name}: end -->"
        before, rest = text.split(start)
        text = f"{before}{start}\n{part()}\n{end}{rest.split(end)[1]}"
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where they are not up to date")
    arguments = parser.parse_args()

    for page in PARTS:
        wanted = filled(page)
        if arguments.check and wanted != (ROOT / page).read_text(encoding="utf-8"):
            raise SystemExit(f"{page} is not up to date: run scripts/build_readme.py")
        (ROOT / page).write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
