"""An engine that the project has never heard of: DuckDB under another name, so that dbt finds none of DuckDB's dialect.

dbt's own macros for DuckDB are there under the new name, for they are the adapter's. The dialect is not: what a toy
project does not bring itself comes from the defaults.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import dbt.adapters.duckdb.__version__
import dbt.include.duckdb
import pytest
from dbt.adapters.base import AdapterPlugin
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.adapters.duckdb.credentials import DuckDBCredentials
from dbt.adapters.duckdb.impl import DuckDBAdapter
from dbt.adapters.factory import FACTORY

from build_engines_matrix import DIALECT
from dbt_project import ScratchProject

NAME = "toy"
JSON_FILE = "macros/dialect/json/toy.sql"
OTHER_FILE = "macros/dialect/toy.sql"
PROFILE = """
    toy:
      type: toy
      path: "{{ env_var('SEGMENT_BUILDER_DATABASE') }}"
      schema: main
      threads: 2
      settings:
        TimeZone: UTC
"""
# Where the default does not hold.
OVERRIDES = r"""
{% macro toy__text_matches(text, pattern) %}
    {#- It is RE2, and has another function. -#}
    {{ return('regexp_matches(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro toy__microseconds_between(first, last) %}
    {#- The unit is a text. -#}
    {{ return("date_diff('microsecond', " ~ first ~ ', ' ~ last ~ ')') }}
{% endmacro %}
"""


@contextmanager
def toy_adapter(folder: Path) -> Iterator[None]:
    """dbt has an adapter called toy, as long as a `with` block lasts."""
    include = folder / "include"
    shutil.copytree(dbt.include.duckdb.PACKAGE_PATH, include, ignore=shutil.ignore_patterns("*.py*", "__pycache__"))
    for file in [include / "dbt_project.yml", *include.rglob("*.sql")]:
        file.write_text(_renamed(file.read_text(encoding="utf-8")), encoding="utf-8")
    module = ModuleType(f"dbt.adapters.{NAME}")
    module.Plugin = AdapterPlugin(DuckDBAdapter, DuckDBCredentials, str(include), project_name=f"dbt_{NAME}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, module.__name__, module)
        patch.setitem(sys.modules, f"{module.__name__}.__version__", dbt.adapters.duckdb.__version__)
        patch.setattr(DuckDBConnectionManager, "TYPE", NAME)
        patch.setattr(DuckDBCredentials, "type", property(lambda _: NAME))
        try:
            yield
        finally:
            FACTORY.plugins.pop(NAME, None)
            FACTORY.packages.pop(f"dbt_{NAME}", None)


def add_toy(project: ScratchProject, *files: str) -> None:
    """The toy's target, and those files of its dialect."""
    profiles = project.folder / "profiles.yml"
    profiles.write_text(profiles.read_text(encoding="utf-8").replace("  outputs:\n", f"  outputs:\n{PROFILE}", 1))
    texts = {
        JSON_FILE: _renamed((DIALECT / "json" / "duckdb.sql").read_text(encoding="utf-8")),
        OTHER_FILE: OVERRIDES,
    }
    for file in files:
        project.write(file, texts[file])


def _renamed(source: str) -> str:
    """Macros of DuckDB's as the toy's."""
    return re.sub(r"\bduckdb__|\b_duckdb_|\bdbt_duckdb\b|(?<=adapter=.)duckdb\b", _with_its_name, source)


def _with_its_name(found: re.Match[str]) -> str:
    return found[0].replace("duckdb", NAME)
