"""Filters on one value. An outcome is True, False, or None where a side of the filter is unset."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from evaluator.clock import Clock
from evaluator.dates import DefinitionError, date_holds
from evaluator.folding import fold
from evaluator.reference import Reference
from evaluator.values import as_boolean, as_list, as_number, as_text, item_texts, objects_of

E164 = re.compile(r"\+([1-9][0-9]{1,14})")
VERSION = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9}){0,3}")
POSIX_CLASSES = {
    "[:digit:]": "0-9",
    "[:alpha:]": "A-Za-z",
    "[:alnum:]": "0-9A-Za-z",
    "[:upper:]": "A-Z",
    "[:lower:]": "a-z",
    "[:space:]": r"\s",
}
NEGATIONS = {
    "not-equals": "equals",
    "not-contains": "contains",
    "not-starts-with": "starts-with",
    "not-ends-with": "ends-with",
    "nregex": "regex",
    "not-in": "in",
    "phone-country-code-not-in": "phone-country-code-in",
    "not-contains-any": "contains-any",
    "not-contains-all": "contains-all",
    "not-contains-substring": "contains-substring",
}
COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "equals": operator.eq,
    "not-equals": operator.ne,
    "greater-than": operator.gt,
    "greater-than-or-equal": operator.ge,
    "less-than": operator.lt,
    "less-than-or-equal": operator.le,
}
LENGTH_PREFIX = "length-"


@dataclass(frozen=True)
class Scope:
    """What a filter may look at beside the value: the clock, the reference data, the other property."""

    clock: Clock
    reference: Reference
    other: Callable[[str], object] | None = None


@cache
def compile_regex(pattern: str) -> re.Pattern:
    """A pattern of the RE2/POSIX subset: ASCII classes, `$` only at the very end; `(?i)` at its start is of A to Z."""
    flags = re.ASCII
    if pattern.startswith("(?i)"):
        pattern, flags = pattern.removeprefix("(?i)"), re.ASCII | re.IGNORECASE
    for name, members in POSIX_CLASSES.items():
        pattern = pattern.replace(name, members)
    anchored = re.sub(r"(\\.|\[\^?\]?(?:\\.|[^\]])*\])|\$", lambda match: match[1] or r"\Z", pattern, flags=re.DOTALL)
    try:
        return re.compile(anchored, flags)
    except re.error as error:
        raise DefinitionError(f"invalid regular expression {pattern!r}: {error}") from error


def compare(name: str, left: float, right: float) -> bool:
    """Apply a numeric operator."""
    if name not in COMPARISONS:
        raise DefinitionError(f"unknown numeric operator {name!r}")
    return COMPARISONS[name](left, right)


def _scalar_string_holds(name: str, text: str, value: str) -> bool:
    if name == "equals":
        return text == value
    if name == "contains":
        return value in text
    if name == "starts-with":
        return text.startswith(value)
    if name == "ends-with":
        return text.endswith(value)
    if name == "regex":
        return compile_regex(value).search(text) is not None
    raise DefinitionError(f"unknown string operator {name!r}")


def _phone_outcome(name: str, text: str | None, codes: list[str], scope: Scope) -> bool | None:
    number = None if text is None else E164.fullmatch(text)
    if number is None:
        return None
    inside = not scope.reference.phone_countries(number[1]).isdisjoint(codes)
    return inside != (name in NEGATIONS)


def _null_string_outcome(name: str, text: str | None) -> bool | None:
    """A string filter whose value is null: `equals` asks for unset, `not-equals` for set."""
    if name == "equals":
        return text is None
    return None if text is None else name == "not-equals"


def _string_outcome(flt: dict, value: object, scope: Scope) -> bool | None:
    name, text = flt["operator"], as_text(value)
    if name.startswith("phone-"):
        return _phone_outcome(name, text, flt["value"], scope)
    if "property" in flt:
        wanted = as_text(scope.other(flt["property"]))
        if wanted is None:
            return None
    else:
        wanted = flt["value"]
    if wanted is None:
        return _null_string_outcome(name, text)
    if text is None:
        return None
    positive = NEGATIONS.get(name, name)
    if flt.get("ignore_case"):
        if positive == "regex":
            raise DefinitionError("ignore_case beside a regular expression")
        text, wanted = fold(text), [fold(item) for item in wanted] if positive == "in" else fold(wanted)
    holds = text in wanted if positive == "in" else _scalar_string_holds(positive, text, wanted)
    return holds != (name in NEGATIONS)


def _numeric_outcome(flt: dict, value: object, scope: Scope) -> bool | None:
    number = as_number(value)
    if number is None:
        return None
    if flt["operator"] == "between":
        return flt["start"] <= number <= flt["end"]
    wanted = as_number(scope.other(flt["property"]) if "property" in flt else flt["value"])
    return None if wanted is None else compare(flt["operator"], number, wanted)


def _boolean_outcome(flt: dict, value: object, scope: Scope) -> bool | None:
    truth = as_boolean(value)
    wanted = as_boolean(scope.other(flt["property"])) if "property" in flt else flt["value"]
    return None if truth is None or wanted is None else truth == wanted


def _date_outcome(flt: dict, value: object, scope: Scope) -> bool | None:
    return date_holds(flt, value, scope.clock)


def _list_holds(name: str, texts: list[str], wanted: object) -> bool:
    if name == "contains":
        return str(wanted) in texts
    if name == "contains-any":
        return any(text in texts for text in wanted)
    if name == "contains-all":
        return bool(wanted) and all(text in texts for text in wanted)
    if name == "contains-substring":
        return any(wanted in text for text in texts)
    raise DefinitionError(f"unknown list operator {name!r}")


def _list_outcome(flt: dict, value: object, scope: Scope) -> bool | None:
    items, name = as_list(value), flt["operator"]
    if name.startswith(LENGTH_PREFIX):
        return compare(name.removeprefix(LENGTH_PREFIX), len(items or []), flt["value"])
    if items is None:
        return None
    if flt["value"] is None:
        return False
    texts, wanted = item_texts(items), flt["value"]
    if flt.get("ignore_case"):
        texts = [fold(text) for text in texts]
        wanted = [fold(str(item)) for item in wanted] if isinstance(wanted, list) else fold(str(wanted))
    holds = _list_holds(NEGATIONS.get(name, name), texts, wanted)
    return holds != (name in NEGATIONS)


def _existence_outcome(flt: dict, value: object, scope: Scope) -> bool:
    if flt["operator"] not in ("is-set", "not-set"):
        raise DefinitionError(f"unknown existence operator {flt['operator']!r}")
    return (value is not None) == (flt["operator"] == "is-set")


def _version_parts(text: str) -> tuple[int, ...]:
    parts = tuple(int(part) for part in text.split("."))
    return parts + (0,) * (4 - len(parts))


def _version_outcome(flt: dict, value: object, scope: Scope) -> bool | None:
    if VERSION.fullmatch(flt["value"]) is None:
        raise DefinitionError(f"no version: {flt['value']!r}")
    if not isinstance(value, str) or VERSION.fullmatch(value) is None:
        return None
    if flt["operator"] not in COMPARISONS:
        raise DefinitionError(f"unknown operator of versions {flt['operator']!r}")
    return COMPARISONS[flt["operator"]](_version_parts(value), _version_parts(flt["value"]))


def _items_outcome(flt: dict, value: object, scope: Scope) -> bool:
    if not flt["where"]:
        raise DefinitionError("where is empty")
    if value is None:
        return False
    found = any(
        all(holds(item["filter"], thing.get(item["property"]), scope) for item in flt["where"])
        for thing in objects_of(value)
    )
    return found == {"any": True, "none": False}[flt["operator"]]


OUTCOMES = {
    "string": _string_outcome,
    "numeric": _numeric_outcome,
    "boolean": _boolean_outcome,
    "date": _date_outcome,
    "list": _list_outcome,
    "existence": _existence_outcome,
    "version": _version_outcome,
    "items": _items_outcome,
}


def holds(flt: dict | None, value: object, scope: Scope) -> bool:
    """Whether a filter is true of a value; an absent filter always is."""
    if not flt:
        return True
    if flt["type"] not in OUTCOMES:
        raise DefinitionError(f"unknown filter type {flt['type']!r}")
    outcome = OUTCOMES[flt["type"]](flt, value, scope)
    return flt.get("missing") == "match" if outcome is None else outcome
