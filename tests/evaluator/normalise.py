"""The tolerated spellings of a definition, brought to the one spelling that the evaluator reads."""

from __future__ import annotations

import re

from evaluator.dates import DefinitionError

HUMP = re.compile(r"(?<!^)(?=[A-Z])")
WRAPPERS = ("data", "attributes", "definition")


def unwrap(definition: object) -> dict:
    """The bare definition inside an API resource, an API answer, or a list of one."""
    while True:
        if isinstance(definition, list):
            if len(definition) != 1:
                raise DefinitionError(f"a list of {len(definition)} definitions")
            definition = definition[0]
        elif isinstance(definition, dict) and (inside := [key for key in WRAPPERS if key in definition]):
            definition = definition[inside[0]]
        elif isinstance(definition, dict):
            return definition
        else:
            raise DefinitionError(f"no definition: {definition!r}")


def snake_case_keys(node: object) -> object:
    """The same tree with every key in snake_case."""
    if isinstance(node, list):
        return [snake_case_keys(item) for item in node]
    if isinstance(node, dict):
        return {HUMP.sub("_", key).lower(): snake_case_keys(value) for key, value in node.items()}
    return node


def canonical_condition(condition: dict) -> dict:
    """A condition with snake_case keys under its canonical names."""
    renamed = dict(condition)
    if renamed["type"] == "profile-attribute":
        renamed["type"] = "profile-property"
    if renamed["type"] == "profile-property" and "field" in renamed:
        renamed["property"] = renamed.pop("field")
    if renamed["type"] == "profile-region" and "region_id" in renamed:
        renamed["region"] = renamed.pop("region_id")
    return renamed


def canonical_field(name: str) -> str:
    """Canonical name of a consent field."""
    return "is_double_opt_in" if name == "is_double_optin" else name


def normalise(definition: object) -> dict:
    """The bare definition with snake_case keys."""
    return snake_case_keys(unwrap(definition))
