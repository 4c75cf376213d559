"""An account's segments as models of a project.

dbt itself judges the definitions, so that reasons and paths are those that authors read, and reads back what was
written: a model that did not say what was imported would be an error here.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from segment_builder.dbt import NAME, Dbt
from segment_builder.errors import CommandError
from segment_builder.files import write
from segment_builder.klaviyo.account import Account, Segment, repeated_keys
from segment_builder.klaviyo.names import model_name, with_names
from segment_builder.klaviyo.report import Outcome, Reason, Report
from segment_builder.klaviyo.words import segment_in_words

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

SYSTEM = "klaviyo"
# Definitions given to dbt in one go: it reads them as YAML, which it holds in memory several times over.
AT_ONCE = 500


@dataclass(frozen=True)
class Style:
    """How models are written: where, in JSON or in words, and what the words are called by."""

    folder: Path
    in_json: bool = False
    prefix: str = ""


@dataclass
class Model:
    """A model that an import wrote, as it stands in the project now."""

    name: str
    sql: Path
    yml: Path
    origin: dict[str, Any]

    @property
    def is_edited(self) -> bool:
        """Whether somebody has changed it since."""
        return _hash(self.sql.read_text(encoding="utf-8")) != self.origin.get("written")


class Importer:
    """One import into one project."""

    def __init__(self, dbt: Dbt, style: Style, overwrite: bool = False, is_dry: bool = False):
        self._dbt, self._style, self._overwrite, self._is_dry = dbt, style, overwrite, is_dry
        self._manifest = dbt.manifest()
        self._models = dict(_imported_models(self._manifest, dbt.project_dir))
        self._taken = {
            node.name.lower() for node in self._manifest.nodes.values() if node.resource_type.value != "test"
        }
        # What a package has switched off bears a name that is free; what the project has, may be there again tomorrow.
        self._taken |= {
            node.name.lower()
            for nodes in self._manifest.disabled.values()
            for node in nodes
            if node.package_name == self._manifest.metadata.project_name
        }
        self._written: dict[str, Any] = {}

    def run(self, account: Account) -> Report:
        """Write a model for each segment that can be one."""
        kept: dict[tuple[str, str], str] = {}
        outcomes = []
        answers = self._judged(account.segments)
        judged = [answer for answer in answers if "problems" not in answer]
        named = [with_names(answer["definition"], account, kept) for answer in judged]
        # A normal form that the grammar does not take as written keeps the words that it has, with ids.
        words = [new.get("words", old["words"]) for old, new in zip(judged, self._ask(named), strict=True)]
        importable = zip(named, words, strict=True)
        for segment, answer in zip(account.segments, answers, strict=True):
            outcome = Outcome("not importable", segment.name, segment.id, segment.place)
            if segment.key in self._models:
                outcome.model = self._models[segment.key].name
            if "problems" in answer:
                outcome.reasons = [Reason(problem["path"], problem["reason"]) for problem in answer["problems"]]
            else:
                definition, outcome.words = next(importable)
                self._import(segment, definition, outcome)
            outcomes.append(outcome)
        if self._written:
            self._read_back()
        keys = {segment.key for segment in account.segments}
        missing = sorted(model.name for key, model in self._models.items() if key not in keys)
        return Report(outcomes, kept, account.skipped, missing, self._is_dry)

    def _judged(self, segments: list[Segment]) -> list[dict[str, Any]]:
        """What dbt says of each definition; of those that cannot come that far, why."""
        answers = [_unreadable(segment) for segment in segments]
        readable = [number for number, answer in enumerate(answers) if not answer]
        found = self._ask([segments[number].definition for number in readable])
        for number, answer in zip(readable, found, strict=True):
            answers[number] = answer
        return answers

    def _ask(self, definitions: list[Any]) -> list[dict[str, Any]]:
        answers: list[dict[str, Any]] = []
        for start in range(0, len(definitions), AT_ONCE):
            some = json.dumps(definitions[start : start + AT_ONCE])
            answers += self._dbt.answers("judge_definitions", {"definitions": some}, self._manifest)
        return answers

    def _import(self, segment: Segment, definition: dict[str, Any], outcome: Outcome) -> None:
        text = model_text(definition, self._style)
        model = self._models.get(segment.key)
        is_new = model is None
        if model is None:
            outcome.state, model = "imported", self._new_model(segment)
        else:
            before = model.sql.read_text(encoding="utf-8")
            outcome.state = _state_of(before, text, model, self._overwrite)
            if before != text:
                outcome.diff = _diff(before, text, model.sql.name)
        outcome.model = model.name
        if self._is_dry or outcome.state == "edited":
            return
        if outcome.state != "unchanged":
            write(model.sql, text)
            self._written[model.name] = definition
        written = (
            _hash(model.sql.read_text(encoding="utf-8")) if outcome.state != "unchanged" else model.origin["written"]
        )
        origin = {"system": SYSTEM, "id": segment.id, "name": segment.name, "written": written}
        if is_new:
            write(model.yml, _yml(model.name, segment, origin))
        elif origin != model.origin:
            _replace_origin(model, origin)

    def _new_model(self, segment: Segment) -> Model:
        name = model_name(segment.name, segment.id, self._taken)
        folder = self._style.folder
        sql, yml = folder / f"{name}.sql", folder / f"_{name}.yml"
        for file in (sql, yml):
            if file.exists():
                raise CommandError(
                    f"{file} is there already and was not written by an import: move it, or name another --output."
                )
        self._taken.add(name)
        return Model(name, sql, yml, {})

    def _read_back(self) -> None:
        found = {
            node.name: node.config.meta.get("segment", {}).get("definition")
            for node in self._dbt.manifest().nodes.values()
            if node.resource_type.value == "model"
        }
        missing = [name for name in self._written if name not in found]
        if missing:
            raise CommandError(
                f"{self._style.folder} is not among the project's model-paths: dbt does not find {missing[0]!r}."
            )
        others = [name for name, definition in self._written.items() if found[name] != definition]
        if others:
            raise CommandError(
                f"Written models that do not say what was imported; do not use them: {', '.join(others)}"
            )


def default_folder(project_dir: Path) -> Path:
    """Where the project keeps its segments."""
    settings = yaml.safe_load((project_dir / "dbt_project.yml").read_text(encoding="utf-8")) or {}
    models = project_dir / (settings.get("model-paths") or ["models"])[0]
    marts = models / "marts" / "segments"
    return (marts if marts.is_dir() else models / "segments") / SYSTEM


def default_prefix(project_dir: Path) -> str:
    """What the words are called by: nothing in this package's own project, `sb` where it is installed."""
    settings = yaml.safe_load((project_dir / "dbt_project.yml").read_text(encoding="utf-8")) or {}
    return "" if settings.get("name") == NAME else "sb"


def model_text(definition: dict[str, Any], style: Style) -> str:
    """The text of a segment's model."""
    if not style.in_json:
        return segment_in_words(definition, f"{style.prefix}." if style.prefix else "")
    # Nothing in a raw block is Jinja's but its own end.
    text = json.dumps(definition, indent=2, ensure_ascii=False).replace("{%", "\\u007b%")
    call = "segment_builder.segment" if style.prefix else "segment"
    return f"{{% set definition %}}{{% raw %}}\n{text}\n{{% endraw %}}{{% endset %}}\n{{{{ {call}(definition) }}}}\n"


def _unreadable(segment: Segment) -> dict[str, Any]:
    problems = [{"path": "definition", "reason": segment.unreadable}] if segment.unreadable else []
    for path in repeated_keys(segment.definition):
        problems.append({"path": path, "reason": "found this key twice; allowed: each key once in an object"})
    return {"problems": problems} if problems else {}


def _state_of(before: str, text: str, model: Model, overwrite: bool) -> str:
    if before == text or (model.is_edited and _hash(text) == model.origin.get("written") and not overwrite):
        return "unchanged"
    if model.is_edited:
        return "overwritten" if overwrite else "edited"
    return "changed"


def _imported_models(manifest: Manifest, project_dir: Path) -> Iterable[tuple[str, Model]]:
    """Key of the segment -> the model that an import wrote for it, wherever it has been moved to."""
    nodes = [*manifest.nodes.values(), *(node for nodes in manifest.disabled.values() for node in nodes)]
    for node in nodes:
        patch = getattr(node, "patch_path", None)
        if node.resource_type.value != "model" or not patch or "origin" not in node.config.meta:
            continue
        yml = project_dir / patch.split("://")[-1]
        sql = project_dir / node.original_file_path
        origin = _origin_in(yml, node.name) if yml.exists() and sql.exists() else None
        if origin and origin.get("system") == SYSTEM:
            yield str(origin.get("id") or origin.get("name")), Model(node.name, sql, yml, origin)


def _origin_in(yml: Path, name: str) -> dict[str, Any] | None:
    """As it stands in the file: the manifest has it with its Jinja rendered."""
    for model in (yaml.safe_load(yml.read_text(encoding="utf-8")) or {}).get("models") or []:
        if model.get("name") == name:
            meta = (model.get("config") or {}).get("meta") or model.get("meta") or {}
            origin = meta.get("origin")
            return {**origin, "name": _from_yml(str(origin.get("name")))} if isinstance(origin, dict) else None
    return None


def _yml(name: str, segment: Segment, origin: Mapping[str, Any]) -> str:
    description = segment.description or f"{segment.name}, imported from Klaviyo."
    return f"""models:
  - name: {name}
    description: {json.dumps(_for_yml(description), ensure_ascii=False)}
    config:
      meta:
        # What the next import knows it by. A model that differs from what was written is not overwritten.
        origin: {_origin_text(origin)}
    columns:
      - name: profile_id
        description: The member.
        data_tests:
          - unique
          - not_null
      - name: evaluated_at
        description: The instant of the evaluation, UTC.
"""


def _origin_text(origin: Mapping[str, Any]) -> str:
    return json.dumps({**origin, "name": _for_yml(str(origin["name"]))}, ensure_ascii=False)


def _replace_origin(model: Model, origin: Mapping[str, Any]) -> None:
    """In its one line; the rest of the file may have been edited."""
    text = model.yml.read_text(encoding="utf-8")
    line = f"origin: {_origin_text(model.origin)}"
    if line not in text:
        raise CommandError(
            f"{model.yml}: the line with origin was edited. It has to be, on one line: origin: {_origin_text(origin)}"
        )
    write(model.yml, text.replace(line, f"origin: {_origin_text(origin)}"))


def _for_yml(text: str) -> str:
    """dbt renders what stands in a yml as Jinja; an invisible character inside of what begins a tag keeps it text."""
    return re.sub(r"\{(?=[{%#])", "{\u2060", text)


def _from_yml(text: str) -> str:
    return text.replace("{\u2060", "{")


def _hash(text: str) -> str:
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


def _diff(before: str, after: str, name: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{name} as it is", f"{name} as exported", lineterm=""
    )
    return "\n".join(lines)
