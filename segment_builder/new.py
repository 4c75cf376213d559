"""A new dbt project that installs the package: small, and it builds before a word of it was changed."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from segment_builder.dbt import NAME, package_root
from segment_builder.errors import CommandError

# What a build on DuckDB needs, pinned to what is installed here.
REQUIREMENTS = ("dbt-core", "dbt-duckdb", "duckdb", "numpy", "pandas", "scipy")

# A shop of four, to be replaced by the real one. The columns of the raw contract that are empty follow in UNSET.
EXAMPLES = {
    "profiles": """\
profile_id,email,country,created_at,updated_at,last_event_at,properties
ann,ann@example.com,NL,2025-01-01 09:00:00,2025-01-01 09:00:00,2025-07-01 10:00:00,{}
bob,bob@example.com,BE,2025-02-01 09:00:00,2025-02-01 09:00:00,2025-06-15 10:00:00,{}
cid,cid@example.com,US,2025-03-01 09:00:00,2025-03-01 09:00:00,2025-09-01 10:00:00,{}
dee,dee@example.com,DE,2025-04-01 09:00:00,2025-04-01 09:00:00,2025-09-02 10:00:00,{}
""",
    "events": """\
event_id,profile_id,metric,occurred_at,properties,value
1,ann,Placed Order,2025-06-01 10:00:00,{},40
2,ann,Placed Order,2025-07-01 10:00:00,{},25
3,bob,Placed Order,2025-06-15 10:00:00,{},60
4,cid,Placed Order,2025-08-01 10:00:00,{},15
5,cid,Placed Order,2025-09-01 10:00:00,{},35
6,dee,Viewed Product,2025-09-02 10:00:00,{},
""",
    "list_members": """\
list_id,list_name,profile_id,joined_at
L1,Newsletter,ann,2025-01-01 09:05:00
L1,Newsletter,dee,2025-04-01 09:05:00
""",
    "consents": """\
profile_id,channel,status,status_at
ann,email,subscribed,2025-01-01 09:05:00
bob,email,unsubscribed,2025-05-01 12:00:00
""",
    "suppressions": """\
profile_id,channel,reason,suppressed_at
bob,email,unsubscribe,2025-05-01 12:00:00
""",
}
UNSET = {
    "profiles": """
        phone_number external_id first_name last_name organization title locale address1 address2 city region zip
        timezone latitude longitude
    """,
    "consents": "method method_detail custom_source double_opt_in rcs_capable",
}

PROJECT = """\
name: {name}
version: 0.1.0
config-version: 2
profile: {name}

model-paths: [models]
seed-paths: [seeds]
clean-targets: [target, logs]

flags:
  send_anonymous_usage_stats: false

vars:
{vars}
models:
  {name}:
    segments:
      +materialized: table
"""

EXAMPLE_VARS = """\
  # Where the raw tables are: here the examples in seeds/. Of your own, name the models that make them, or put
  # `raw_schema: name_of_a_schema` in place of raw_models, and delete seeds/. `loaders: [generic]` maps tables of your
  # own column by column, and other loaders read what a connector wrote: docs/loaders.md of segment_builder.
  raw_models:
"""

SCHEMA_VARS = """\
  # The schema of the raw tables.
  raw_schema: {raw_schema}
"""

LOADER_VARS = """\
  # What a connector wrote, read as it is. Where its tables lie, and what else it takes:
  # docs/loaders.md of segment_builder.
  loaders: {loaders}
"""

# Those that read a folder of JSON as well as a schema.
FILE_LOADERS = ("klaviyo_api", "shopify_json")

PROFILES = """\
# Other warehouses: https://docs.getdbt.com/docs/supported-data-platforms
{name}:
  target: duckdb
  outputs:
    duckdb:
      type: duckdb
      path: "{{{{ env_var('SEGMENT_BUILDER_DATABASE', '{name}.duckdb') }}}}"
      threads: 2
      settings:
        TimeZone: UTC
"""

SEGMENT = """\
{% set sb = segment_builder %}
{{ sb.segment(
    sb.all_of(
        sb.did('Placed Order', sb.at_least(2)),
        sb.can_receive('email'),
    )
) }}
"""

SEGMENT_YML = """\
models:
  - name: loyal
    description: Ordered at least twice, and may be mailed.
    columns:
      - name: profile_id
        description: The member.
        data_tests:
          - unique
          - not_null
      - name: evaluated_at
        description: The instant of the evaluation, UTC.
"""

WORKFLOW = """\
# Builds all of it for each change. A package that packages.yml names by a folder is not there: name it by git and
# revision.
name: build
on: [pull_request, push]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install --requirement requirements.txt
      - run: dbt deps
      - run: dbt build
"""

README = """\
# {name}

Segments of customers as dbt models, with the package segment_builder.

```sh
python3 -m venv .venv && .venv/bin/pip install --requirement requirements.txt
.venv/bin/dbt deps
.venv/bin/dbt build
```

| file | what it is for |
|---|---|
| `models/segments/loyal.sql` | a segment; each file beside it is one, too |
| `dbt_project.yml` | where the raw tables are (`vars`) |
| `profiles.yml` | which warehouse |
| `packages.yml` | where segment_builder comes from, and which state of it |
| `.github/workflows/build.yml` | builds all of it for each change |
{seeds}
Who is in it: the table `loyal`. Who is in what since when, how segments grow and overlap, and what was wrong with the
raw rows: the schema `{schema}`; the package's README lists its tables and the columns of the raw ones. Segments of a
Klaviyo account: `segment-builder import segments.json metrics.json lists.json`.
"""


@dataclass(frozen=True)
class RawTables:
    """Where they come from; of nothing said, from seeds of examples."""

    schema: str | None = None
    loaders: tuple[str, ...] = ()
    files: Path | None = None

    @property
    def are_examples(self) -> bool:
        return not self.schema and not self.loaders

    def vars(self, folder: Path) -> str:
        """What dbt_project.yml says of it, the project being in the folder."""
        if self.are_examples:
            return EXAMPLE_VARS + "".join(f"    {table}: example_{table}\n" for table in EXAMPLES)
        text = SCHEMA_VARS.format(raw_schema=json.dumps(self.schema)) if self.schema else ""
        if self.loaders:
            text += LOADER_VARS.format(loaders="[" + ", ".join(self.loaders) + "]")
        if self.files:
            place = json.dumps(_seen_from(folder, self.files))
            text += "".join(f"  {loader}_files: {place}\n" for loader in self.loaders if loader in FILE_LOADERS)
        return text


def known_loaders() -> list[str]:
    """Those that need no mapping, by the folders of their models."""
    folders = (package_root() / "models" / "loaders").iterdir()
    return sorted(folder.name for folder in folders if folder.is_dir() and folder.name not in ("generic", "united"))


def write(folder: Path, package: dict[str, str], raw_tables: RawTables) -> str:
    """Write the project; return its name."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"{folder} is there already: name a folder that is new or empty.")
    name = re.sub(r"\W+", "_", folder.resolve().name.lower(), flags=re.ASCII).strip("_")
    if not name or name[0].isdigit() or name == NAME:
        raise CommandError(
            f"{folder.name!r} makes no name of a dbt project: it takes letters, digits and _, a letter first."
        )
    for path, text in _files(name, package, raw_tables, raw_tables.vars(folder)).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return name


def local_package(root: Path, folder: Path) -> dict[str, str]:
    """The package by its folder, seen from the new project."""
    return {"local": _seen_from(folder, root)}


def _seen_from(folder: Path, other: Path) -> str:
    return Path(os.path.relpath(other.resolve(), folder.resolve())).as_posix()


def _files(name: str, package: dict[str, str], raw_tables: RawTables, vars: str) -> dict[str, str]:
    examples = {f"seeds/example_{table}.csv": _example(table) for table in EXAMPLES} if raw_tables.are_examples else {}
    seeds = "| `seeds/` | a shop of four people, until you name your own raw tables |\n" if examples else ""
    source = [f"{key}: {json.dumps(value)}" for key, value in package.items()]
    return {
        "dbt_project.yml": PROJECT.format(name=name, vars=vars),
        "packages.yml": "packages:\n  - " + "\n    ".join(source) + "\n",
        "profiles.yml": PROFILES.format(name=name),
        "requirements.txt": "".join(_pinned()),
        "models/segments/loyal.sql": SEGMENT,
        "models/segments/_segments.yml": SEGMENT_YML,
        ".github/workflows/build.yml": WORKFLOW,
        ".gitignore": ".venv/\ndbt_packages/\nlogs/\ntarget/\n*.duckdb\n*.duckdb.wal\n/dashboard/\n",
        "README.md": README.format(name=name, seeds=seeds, schema=f"main_{NAME}"),
        **examples,
    }


def _example(table: str) -> str:
    head, *rows = EXAMPLES[table].splitlines()
    unset = UNSET.get(table, "").split()
    return "\n".join([",".join([head, *unset]), *(row + "," * len(unset) for row in rows)]) + "\n"


def _pinned() -> list[str]:
    lines = []
    for requirement in REQUIREMENTS:
        try:
            lines.append(f"{requirement}=={version(requirement)}\n")
        except PackageNotFoundError:
            lines.append(f"{requirement}\n")
    return lines
