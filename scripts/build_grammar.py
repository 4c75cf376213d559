"""Write the grammar of definitions for programs, from the macros that the compiler itself reads:

segment_builder/grammar.json            conditions, filters, where which filter may stand
segment_builder/definition.schema.json  a JSON Schema of definitions, with the extensions: editors complete with it

Usage: python scripts/build_grammar.py [--check]      --check: fail where a file is not up to date
"""

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "segment_builder"
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "python")]

from dbt_project import compile_here  # noqa: E402

# Kinds of values that are no numbers, as a schema can say them; what it cannot, the compiler judges.
KINDS = {
    "text": {"type": "string"},
    "text?": {"type": ["string", "null"]},
    "regex?": {"type": ["string", "null"]},
    "item?": {"type": ["string", "integer", "null"]},
    "boolean": {"type": "boolean"},
    "flag": {"type": "boolean"},
    "first step": {"const": True},
    "instant": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}"},
    "country": {"type": "string", "pattern": "^[A-Za-z]{2,3}$"},
    "version": {"type": "string", "pattern": r"^[0-9]{1,9}(\.[0-9]{1,9}){0,3}$"},
    "alpha-2": {"type": "string", "pattern": "^[A-Za-z]{2}$"},
}
COMPARED = {"text?", "number", "boolean"}


def read_grammar() -> dict:
    """The grammar macro's value."""
    run = compile_here("--inline", "{{ tojson(segment_builder.grammar()) }}")
    if not run.success:
        raise SystemExit(run.error)
    return json.loads(run.result.results[0].node.compiled_code)


def definition_schema(grammar: dict) -> dict:
    """A JSON Schema that takes what the compiler takes, spelt as in the grammar, and little else."""
    return Schema(grammar).definition()


class Schema:
    def __init__(self, grammar: dict):
        self.grammar = grammar

    def definition(self) -> dict:
        cases = self.grammar["condition"]["cases"]
        nodes = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/node"}}
        group = _object({"conditions": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}}})
        groups = _object({"condition_groups": {"type": "array", "minItems": 1, "items": group}})
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Definition of a segment",
            "$ref": "#/$defs/node",
            "$defs": {
                "node": {
                    "anyOf": [groups, *(_object({form: nodes}) for form in ("all", "any", "none")), _ref("condition")]
                },
                "condition": {"anyOf": [_ref(name) for name in cases]},
                **{name: self._shape(shape, {"type": {"const": name}}) for name, shape in cases.items()},
                **{f"filter on a {context}": self._filter(context) for context in self.grammar["contexts"]},
            },
        }

    def _shape(self, shape: dict, given: dict, optional: tuple[str, ...] = ()) -> dict:
        """An object that has what was given by the shapes around this one, and what this one adds."""
        if "instead" in shape:
            own = {name: kind for name, kind in shape.items() if name != "instead"}
            return {"anyOf": [self._shape(form, given, optional) for form in (own, *shape["instead"].values())]}
        members = dict(given)
        for name, kind in shape.get("members", {}).items():
            members[name] = self._kind(kind)
        for name, kind in shape.get("optional", {}).items():
            members[name] = self._or_nothing(kind)
        optional += tuple(shape.get("optional", {}))
        if "by" not in shape:
            return _object(members, optional)
        by, cases = shape["by"], shape["cases"]
        return {"anyOf": [self._shape(case, {**members, by: _const(name)}, optional) for name, case in cases.items()]}

    def _kind(self, kind: object) -> dict:
        if isinstance(kind, list):
            return {"enum": kind}
        if isinstance(kind, dict) and "each" in kind:
            return self._list(kind)
        if isinstance(kind, dict):
            return self._shape(kind, {})
        if kind.startswith("filter:"):
            return _ref(f"filter on a {kind.removeprefix('filter:')}")
        if kind.startswith("nothing"):
            return {"enum": [None, {}, []], "description": kind}
        if kind == "profile property":
            return {
                "anyOf": [
                    {"enum": self.grammar["profile_properties"]},
                    {"pattern": r"^properties\['.+'\]$", "type": "string"},
                ]
            }
        if kind in self.grammar["numbers"]:
            rule = self.grammar["numbers"][kind]
            bounds = {} if abs(rule["most"]) > 1e300 else {"maximum": rule["most"]}
            bounds |= {} if abs(rule["least"]) > 1e300 else {"minimum": rule["least"]}
            return {"type": "integer" if rule.get("is_whole") else "number", **bounds}
        return KINDS[kind]

    def _list(self, kind: dict) -> dict:
        each = {"type": "array", "items": self._kind(kind["each"])} | ({"minItems": 1} if kind.get("filled") else {})
        if "first" in kind:
            each["prefixItems"] = [self._kind(kind["first"])]
        if "or_each" in kind:
            return {"anyOf": [each, {"type": "array", "items": self._kind(kind["or_each"])}]}
        return each

    def _or_nothing(self, kind: object) -> dict:
        """Absent, null and empty all mean no restriction, but where a list has to be filled."""
        schema = self._kind(kind)
        if isinstance(kind, dict) and kind.get("filled"):
            return schema
        return schema if schema.get("enum", [""])[0] is None else {"anyOf": [schema, {"enum": [None, {}, []]}]}

    def _filter(self, context: str) -> dict:
        return {
            "anyOf": [
                _object({"type": _const(kind), "operator": _const(operator), **members}, optional)
                for kind, operators in self.grammar["contexts"][context].items()
                for operator in operators
                for members, optional in self._forms(context, kind, operator)
            ]
        }

    def _forms(self, context: str, kind: str, operator: str) -> list[tuple[dict, tuple[str, ...]]]:
        """The operand's own form, and the one that compares with another property."""
        kinds = dict(self.grammar["filters"][kind][operator])
        compares = context in self.grammar["compares"] and kind != "list" and _text(kinds.get("value")) in COMPARED
        if "value" in kinds and context in self.grammar["value_kinds"]:
            kinds["value"] = self.grammar["value_kinds"][context]
        extra, optional = {}, tuple(name for name, one in kinds.items() if one == "flag")
        is_never_missing = kind in ("existence", "items") or operator.startswith("length-")
        if context in self.grammar["missing"] and not is_never_missing:
            extra, optional = {"missing": {"const": "match"}}, (*optional, "missing")
        if operator in self.grammar["ignore_case"].get(kind, ()):
            extra, optional = {**extra, "ignore_case": {"type": "boolean"}}, (*optional, "ignore_case")
        forms = [{name: self._kind(one) for name, one in kinds.items()}]
        if compares:
            forms.append({"property": self._kind("profile property")})
        return [({**form, **extra}, optional) for form in forms]


def _object(members: dict, optional: tuple[str, ...] = ()) -> dict:
    return {
        "type": "object",
        "properties": members,
        "required": [name for name in members if name not in optional],
        "additionalProperties": False,
    }


def _ref(name: str) -> dict:
    return {"$ref": f"#/$defs/{name.replace(' ', '%20')}"}


def _const(name: str) -> dict:
    """JSON has no keys but texts."""
    return {"const": {"true": True, "false": False}.get(name, name)}


def _text(kind: object) -> str:
    return kind if isinstance(kind, str) else ""


def files() -> dict[Path, str]:
    """What the files are to hold."""
    grammar = read_grammar()
    values = {"grammar.json": grammar, "definition.schema.json": definition_schema(grammar)}
    return {FOLDER / name: json.dumps(value, indent=1, ensure_ascii=False) + "\n" for name, value in values.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where a file is not up to date")
    arguments = parser.parse_args()

    for file, text in files().items():
        if not arguments.check:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != text:
            raise SystemExit(f"{file.relative_to(ROOT)} is not up to date: run scripts/build_grammar.py")


if __name__ == "__main__":
    main()
