"""A small project with raw tables of its own, for tests of what is recorded from run to run.

It is made once per process and parsed once for each set of segments, so that a run costs tenths of a second.
"""

import atexit
import functools
import json
import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from dbt_project import ROOT, DbtRun, ScratchProject, find_by_name
from evaluator.load import load_shop
from evaluator.shop import Shop

SEGMENTS = "models/marts/segments"
MODELS = (
    "models/staging",
    "models/intermediate",
    "models/history",
    "models/marts/memberships",
    "models/marts/activation/audiences",
)
SHOWN = ("+path:models/marts/memberships", "+path:models/marts/activation/audiences")
STUB_OF_PREDICTIONS = "select * from {{ ref('segment_builder', 'stg_raw__predictions') }}"
RUN = ("run", "-s", "base_raw__events", "int_profiles", "int_events", f"path:{SEGMENTS}")
# These do not change what dbt reads from the files.
SETTINGS_OF_A_RUN = ("as_of", "known_as_of", "on_earlier_as_of", "record_memberships")

# Somebody who works beside production, in a schema of theirs.
DEVELOPMENT = """    development:
      type: duckdb
      path: "{{ env_var('SEGMENT_BUILDER_DATABASE') }}"
      schema: main_development
      threads: 1
      settings:
        TimeZone: UTC

"""


class MembershipProject(ScratchProject):
    """Staging, memberships and the segments that a test writes, over a shop that it loads."""

    # Each takes tens of megabytes.
    kept_manifests = 3

    def __init__(self, folder: Path):
        super().__init__(folder, links=("macros", "seeds/reference", "tests/generic", *MODELS))
        # With its hooks, which ScratchProject takes out where not all models are there.
        shutil.copy(ROOT / "dbt_project.yml", folder)
        profiles = self.folder / "profiles.yml"
        profiles.write_text(profiles.read_text().replace("    postgres:\n", DEVELOPMENT + "    postgres:\n", 1))
        self.write("models/predictions/profile_predictions.sql", STUB_OF_PREDICTIONS)
        self._manifests: dict[str, Any] = {}

    def segment(self, name: str, sql: str) -> None:
        """Write a segment's model: `sql` is what stands in segment(…), or a whole file."""
        self.write(f"{SEGMENTS}/{name}.sql", sql if "{{" in sql else "{{ segment(" + sql + ") }}")

    def describe(self, name: str, description: str = "", **config: object) -> None:
        """Write a segment's properties."""
        model = {"name": name, "description": description, "config": config}
        self.write(f"{SEGMENTS}/{name}.yml", json.dumps({"models": [model]}))

    def remove_segment(self, name: str) -> None:
        """Delete a segment's files."""
        for file in (self.folder / SEGMENTS).glob(f"{name}.*"):
            file.unlink()

    def load(self, shop: Shop) -> None:
        """Replace the raw tables."""
        load_shop(shop, self.database, json_type=True)

    def at(self, as_of: datetime | str, *command: str, **settings: object) -> DbtRun:
        """Run the segments and what they are made of as of an instant; `command` replaces `dbt run -s …`."""
        return self.invoke(*(command or RUN), vars={"as_of": str(as_of), **settings})

    def ran_at(self, as_of: datetime | str, *command: str, **settings: object) -> None:
        """Run as `at` does, and insist on success."""
        run = self.at(as_of, *command, **settings)
        assert run.success, run.error

    def invoke(self, *args: str, vars: dict[str, Any] | None = None) -> DbtRun:
        """Run `dbt ARGS` on the parsed project."""
        vars = {"raw_schema": "raw", **(vars or {})}
        if "--inline" in args:
            # dbt puts the query into the manifest, and there may be only one.
            return self._invoke(None, list(args), vars)
        target = self._options_of_the_target(args)
        parsed = self._what_is_parsed(vars, target)
        manifest = self._manifests.pop(parsed, None)
        if manifest is None:
            # By vars that stay the same, so that dbt parses anew only the files that have changed.
            run = self._invoke(None, ["parse", *target], self._of_the_project(vars))
            if not run.success:
                return run
            manifest = run.result
        self._manifests = dict([*self._manifests.items(), (parsed, manifest)][-self.kept_manifests :])
        return self._invoke(manifest, [*args, *target[2:]], vars)

    def write_manifest(self, folder: str) -> Path:
        """Write the manifest of the last command for a later `--state`; the folder."""
        path = self.folder / folder
        path.mkdir(exist_ok=True)
        list(self._manifests.values())[-1].write(str(path / "manifest.json"))
        return path

    @staticmethod
    def _options_of_the_target(args: Sequence[str]) -> list[str]:
        """Each target but the usual one has a folder to itself: dbt parses all anew where it finds another one's."""
        if "--target" not in args:
            return []
        name = args[args.index("--target") + 1]
        return ["--target", name, "--target-path", f"target_{name}"]

    def _what_is_parsed(self, vars: dict[str, Any], target: list[str]) -> str:
        files = sorted((self.folder / SEGMENTS).glob("*"))
        texts = [(file.name, file.read_text()) for file in files]
        return json.dumps([self._of_the_project(vars), texts, target])

    def _of_the_project(self, vars: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in vars.items() if name not in SETTINGS_OF_A_RUN}

    def _invoke(self, manifest: Any, args: list[str], vars: dict[str, Any]) -> DbtRun:
        return self.run(*args, "--quiet", vars=vars, manifest=manifest)

    def build_views(self) -> None:
        """Build the membership models and all that they are made of: the runs of segments leave these alone."""
        self.ran_at("2000-01-01", "build", "-s", *SHOWN, "--exclude-resource-type", "test")

    def execute(self, sql: str) -> None:
        """Change the database behind dbt's back."""
        with duckdb.connect(str(self.database)) as connection:
            find_by_name(connection)
            connection.execute(sql)

    def keep(self, name: str) -> None:
        """Put a copy of the database aside."""
        shutil.copyfile(self.database, self.folder / f"{name}.kept")

    def restore(self, name: str) -> None:
        """Go back to a copy of the database."""
        self.database.with_name(f"{self.database.name}.wal").unlink(missing_ok=True)
        shutil.copyfile(self.folder / f"{name}.kept", self.database)

    def spans(self, *columns: str, segment: str | None = None) -> list[tuple]:
        """The history, in order."""
        listing = ", ".join(columns or ("segment", "profile_id", "valid_from", "valid_to"))
        where = f" where segment = '{segment}'" if segment else ""
        return self.query(f"select {listing} from segment_membership_history{where} order by all")


@functools.cache
def _template() -> MembershipProject:
    folder = Path(tempfile.mkdtemp(prefix="memberships_"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    project = MembershipProject(folder / "project")
    project.load(Shop(profiles=[{"profile_id": "p0"}]))
    project.build_views()
    project.keep("empty")
    return project


def empty_project() -> MembershipProject:
    """The project without segments and history. There is one per process: asking again empties it."""
    project = _template()
    shutil.rmtree(project.folder / SEGMENTS, ignore_errors=True)
    project.restore("empty")
    return project
