"""The two sides of a comparison: the project as it is here, and as production or another state of git has it."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from segment_builder import project
from segment_builder.dbt import NAME, SILENTLY, Dbt, invoke
from segment_builder.errors import CommandError

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

GRAMMAR = json.loads((Path(project.__file__).parent / "grammar.json").read_text(encoding="utf-8"))
# Type of condition -> the member that holds the name of another segment.
NAMING = {
    name: shape["reads_model"] for name, shape in GRAMMAR["condition"]["cases"].items() if shape.get("reads_model")
}
# What each segment's run writes; dbt sees no arrow from a segment to it.
RECORDED = ("current_members", "segment_runs", "segment_membership_log", "segment_definitions")


@dataclass
class Side:
    """The segments of one manifest. `dbt` runs its code; none where only the manifest is there."""

    manifest: Manifest
    dbt: Dbt | None
    nodes: dict[str, Any] = field(init=False)
    definitions: dict[str, Any] = field(init=False)
    fingerprints: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        found = project.segments(self.manifest)
        self.nodes = {name: self.manifest.nodes[unique_id] for name, unique_id in sorted(found.items())}
        self.definitions = {name: node.config.meta["segment"]["definition"] for name, node in self.nodes.items()}
        self.fingerprints = {}
        for name in self.definitions:
            self._fingerprint(name)

    def renamed_from(self, name: str) -> str | None:
        """What the segment was called before, as its model says."""
        former: str | None = self.nodes[name].config.meta.get("renamed_from")
        return former

    def named_by(self, name: str) -> list[str]:
        """The segments that a segment names, each once."""
        return list(dict.fromkeys(_named(self.definitions[name])))

    def own_text(self, name: str, renamed: Mapping[str, str] | None = None) -> str:
        """The definition alone, whichever order its conditions were written in; segments go by their new names."""
        named = {other: (renamed or {}).get(other, other) for other in self.named_by(name)}
        return _sorted_text(self.definitions[name], named)

    def _fingerprint(self, name: str) -> str:
        """Tells definitions apart, those of the segments that they name included; no name and no order counts."""
        if name not in self.fingerprints:
            named = {other: self._fingerprint(other) for other in self.named_by(name)}
            text = _sorted_text(self.definitions[name], named)
            self.fingerprints[name] = hashlib.sha256(text.encode()).hexdigest()
        return self.fingerprints[name]

    def macros_of(self, name: str) -> dict[str, str]:
        """Unique id -> code, of all macros that a segment's SQL may be made by."""
        waiting, seen = list(self.nodes[name].depends_on.macros), {}
        while waiting:
            unique_id = waiting.pop()
            if unique_id not in seen and unique_id in self.manifest.macros:
                macro = self.manifest.macros[unique_id]
                seen[unique_id] = macro.macro_sql.strip()
                waiting += macro.depends_on.macros
        return seen

    def below(self, name: str) -> dict[str, str]:
        """Unique id -> checksum, of the models and seeds that a segment's rows are made of."""
        below: list[Any] = [
            self.manifest.nodes[unique_id]
            for unique_id in project.with_ancestors(self.manifest, self.nodes[name].unique_id)
        ]
        return {node.unique_id: node.checksum.checksum for node in below if node.name not in self.nodes}

    def exposures_of(self, name: str) -> list[str]:
        """What is fed by a segment, or by all of them: the destinations that get it, and dbt's exposures."""
        children: dict[str, list[str]] = {}
        for unique_id, node in [*self.manifest.nodes.items(), *self.manifest.exposures.items()]:
            for parent in node.depends_on_nodes:
                children.setdefault(parent, []).append(unique_id)
        waiting = [self.nodes[name].unique_id, *(f"model.{NAME}.{recorded}" for recorded in RECORDED)]
        reached: set[str] = set()
        while waiting:
            for child in children.get(waiting.pop(), []):
                if child not in reached:
                    reached.add(child)
                    waiting.append(child)
        sent = project.destinations(self.manifest).items()
        destinations = sorted(f"{destination} (destination)" for destination, (_, names) in sent if name in names)
        return destinations + sorted(
            f"{exposure.label or exposure.name} ({exposure.type.value})"
            for unique_id, exposure in self.manifest.exposures.items()
            if unique_id in reached
        )

    def project_vars(self) -> Any:
        """The vars that the project's own file sets."""
        assert self.dbt
        return yaml.safe_load((self.dbt.project_dir / "dbt_project.yml").read_text(encoding="utf-8")).get("vars")

    def compiled(self, names: list[str], as_of: str) -> dict[str, str]:
        """The SQL of segments as this side's own code writes it, the segments that they name written out in it."""
        assert self.dbt
        materialized = {name: node.config.materialized for name, node in self.nodes.items()}
        for node in self.nodes.values():
            node.config.materialized = "ephemeral"
        try:
            command = ["compile", "--select", *names, *self.dbt.options, *SILENTLY]
            invoke(command, {**self.dbt.vars, "as_of": as_of}, self.manifest)
        finally:
            for name, node in self.nodes.items():
                node.config.materialized = materialized[name]
        return {name: self.nodes[name].compiled_code for name in names}

    def read_tables_of(self, other: Side) -> None:
        """Have what segments are made of read where the other side has built it."""
        for unique_id, node in self.manifest.nodes.items():
            built = other.manifest.nodes.get(unique_id)
            if built is not None and built.relation_name:
                node.database, node.schema, node.alias = built.database, built.schema, built.alias
                node.relation_name = built.relation_name
        self.manifest.build_flat_graph()  # type: ignore[no-untyped-call]


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _named(item)
    elif isinstance(node, Mapping):
        if "type" in node:
            member = NAMING.get(node["type"])
            if member and node.get(member) is not None:
                yield node[member]
        else:
            for item in node.values():
                yield from _named(item)


def _sorted_text(node: Any, named: Mapping[str, str]) -> str:
    if "type" in node:
        member = NAMING.get(node["type"])
        if member and node.get(member) is not None:
            node = {**node, member: named[node[member]]}
        return json.dumps(node, sort_keys=True)
    ((form, children),) = node.items()
    return f"{form} [{', '.join(sorted(_sorted_text(child, named) for child in children))}]"


def from_state(folder: Path) -> Side:
    """Production's side, out of the manifest that its last run has left."""
    from dbt.contracts.graph.manifest import Manifest, WritableManifest

    file = folder / "manifest.json"
    if not file.exists():
        raise CommandError(
            f"{folder} holds no manifest.json: --state takes the target folder of production's last run."
        )
    try:
        return Side(Manifest.from_writable_manifest(WritableManifest.read_and_check_versions(str(file))), None)
    except Exception as error:
        raise CommandError(f"{file} cannot be read by this dbt: {error}") from None


@contextmanager
def from_git(dbt: Dbt, revision: str) -> Iterator[Side]:
    """The side of a revision, in a folder of its own for as long as the block lasts; the checkout is left alone."""
    with tempfile.TemporaryDirectory(prefix="segment_builder_plan_") as folder:
        exported = Path(folder) / dbt.project_dir.resolve().name
        exported.mkdir()
        with tarfile.open(fileobj=BytesIO(_git(dbt, "archive", revision, "."))) as archive:
            # As git itself would check it out, links that lead elsewhere included.
            archive.extractall(exported, filter="fully_trusted")
        if not (exported / "dbt_project.yml").exists():
            raise CommandError(f"The project is not in {revision}: there is no dbt_project.yml in this folder then.")
        _lend_packages(dbt.project_dir, exported)
        base = replace(dbt, project_dir=exported, profiles_dir=dbt.profiles_dir or _profiles_of(dbt.project_dir))
        try:
            yield Side(base.manifest(), base)
        finally:
            shutil.rmtree(exported, ignore_errors=True)


def _lend_packages(project_dir: Path, exported: Path) -> None:
    """Installed packages and whatever else git ignores, the database's folder say; not what dbt writes."""
    for path in project_dir.iterdir():
        if path.name not in (".git", "target", "logs") and not (exported / path.name).exists():
            (exported / path.name).symlink_to(path)


def _profiles_of(project_dir: Path) -> Path | None:
    return project_dir if (project_dir / "profiles.yml").exists() else None


def _git(dbt: Dbt, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=dbt.project_dir, capture_output=True, check=False)
    except OSError:
        raise CommandError("--base needs git, which is not installed here; --state does without.") from None
    if done.returncode:
        raise CommandError(f"git {arguments[0]} {arguments[1]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout
