"""Rewrites a definition in the other spellings that the compiler tolerates; the meaning stays the same."""

from __future__ import annotations

import random
import re

from evaluator.vocabulary import chance

NO_RESTRICTION = ({"subscription": "any"}, {"subscription": "any", "filters": None})
SNAKE = re.compile(r"_([a-z])")


def camel_case_keys(node: object) -> object:
    """The same tree with every key in camelCase."""
    if isinstance(node, list):
        return [camel_case_keys(item) for item in node]
    if isinstance(node, dict):
        return {SNAKE.sub(lambda match: match[1].upper(), key): camel_case_keys(value) for key, value in node.items()}
    return node


def alias(rng: random.Random, node: object) -> object:
    """The same tree with some conditions under the names of older documents, and some empty members left out."""
    if isinstance(node, list):
        return [alias(rng, item) for item in node]
    if not isinstance(node, dict):
        return node
    renamed = {key: alias(rng, value) for key, value in node.items()}
    if renamed.get("type") == "profile-property" and chance(rng, 0.4):
        renamed["type"] = "profile-attribute"
        renamed["field"] = renamed.pop("property")
    if renamed.get("type") == "profile-region" and chance(rng, 0.6):
        renamed["region_id"] = renamed.pop("region")
    if renamed.get("field") == "is_double_opt_in" and chance(rng, 0.6):
        renamed["field"] = "is_double_optin"
    if renamed.get("consent_status") in NO_RESTRICTION and chance(rng, 0.6):
        del renamed["consent_status"]
    return _without_empty(rng, renamed)


def _without_empty(rng: random.Random, node: dict) -> dict:
    timeframe = node.get("timeframe_filter")
    if timeframe and timeframe["operator"] == "alltime" and chance(rng, 0.5):
        return _dropped(rng, node, "timeframe_filter")
    if node.get("filters") == [] and chance(rng, 0.7):
        return _dropped(rng, node, "filters")
    return node


def _dropped(rng: random.Random, node: dict, name: str) -> dict:
    if chance(rng, 0.5):
        return {**node, name: None}
    return {key: value for key, value in node.items() if key != name}


def wrap(rng: random.Random, definition: dict) -> object:
    """The definition inside an API resource, an answer, or a list of one."""
    resource = {
        "type": "segment",
        "id": "Abc123",
        "attributes": {
            "name": "Wrapped",
            "definition": definition,
            "created": "2025-01-01T00:00:00+00:00",
            "is_active": True,
        },
        "links": {"self": "https://example.com/api/segments/Abc123"},
    }
    return rng.choice((resource, {"data": resource}, {"data": [resource]}, [resource]))


def respell(rng: random.Random, definition: dict) -> object:
    """The definition in a mix of tolerated spellings; mostly as it was."""
    if chance(rng, 0.3):
        definition = alias(rng, definition)
    if chance(rng, 0.1):
        definition = camel_case_keys(definition)
    return wrap(rng, definition) if chance(rng, 0.1) else definition
