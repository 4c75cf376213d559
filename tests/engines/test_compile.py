"""Engines that nothing executes here: what the project compiles to for them, offline.

Each engine's SQL is parsed by a strict parser of its dialect, and compared with tests/golden.
`SEGMENT_BUILDER_GOLDEN=write` writes them anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import trino_sql_validator
from dbt.adapters.factory import get_adapter_type_names, load_plugin
from sqlfluff.core import FluffConfig, Linter

from build_engines_matrix import PARENTS
from dbt_project import ROOT, ScratchProject
from offline import OFFLINE, compile_offline

ENGINES = ("snowflake", "redshift", "databricks", "trino", "bigquery")
GOLDEN = ROOT / "tests" / "golden"
# What the golden files hold; the rest is only parsed.
KEPT = {
    "staging": "models/staging/",
    "intermediate": "models/intermediate/",
    "operators": "models/marts/segments/operators/",
    "segments": "models/marts/segments/",
}

# A text with U+0000 and a line separator in it: `chr` is not everywhere what it is elsewhere.
UNCOMMON_TEXT = "'a\\u0000b\\u2028'"
UNCOMMON_LITERAL = {
    "snowflake": "('a' || chr(0) || 'b' || chr(8232))",
    "redshift": "('a' || from_varbyte(to_varbyte('efbfbf', 'hex'), 'utf8') || 'b'"
    " || from_varbyte(to_varbyte('e280a8', 'hex'), 'utf8'))",
    "databricks": "('a' || '\\u0000' || 'b' || '\\u2028')",
    "trino": "('a' || chr(0) || 'b' || chr(8232))",
    "bigquery": "('a' || code_points_to_string([0]) || 'b' || chr(8232))",
}


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def compiled(engine: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Compiled SQL by the model's path."""
    return compile_offline(engine, tmp_path_factory.mktemp(engine) / "project")


def test_its_macros_are_looked_for_where_the_matrix_says(engine: str) -> None:
    load_plugin(engine)
    assert get_adapter_type_names(engine) == [engine, *([PARENTS[engine]] if engine in PARENTS else [])]


def test_a_literal_holds_what_chr_does_not_know(engine: str, tmp_path: Path) -> None:
    project = ScratchProject(tmp_path / "project", links=["macros"])
    inline = f"select {{{{ segment_builder.string_literal({UNCOMMON_TEXT}) }}}}"
    run = project.run("compile", "--target", engine, *OFFLINE, "--inline", inline)
    assert run.success, run.error
    assert run.result.results[0].node.compiled_code == f"select {UNCOMMON_LITERAL[engine]}"


def test_the_sql_is_as_it_was(engine: str, compiled: dict[str, str]) -> None:
    for part, text in _parts(compiled).items():
        file = GOLDEN / engine / f"{part}.sql"
        if os.environ.get("SEGMENT_BUILDER_GOLDEN") == "write":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8"), f"{file.relative_to(ROOT)} is out of date"


def test_the_sql_parses(engine: str, compiled: dict[str, str]) -> None:
    complaints = _complaints_of_trino(compiled) if engine == "trino" else _complaints_of_sqlfluff(engine, compiled)
    assert not complaints, "\n".join(complaints)


def _parts(compiled: dict[str, str]) -> dict[str, str]:
    """The models of each golden file, one below the other."""
    parts = dict.fromkeys(KEPT, "")
    for path, sql in compiled.items():
        for part, folder in KEPT.items():
            if path.startswith(folder):
                parts[part] += f"-- {path}\n\n{sql}\n\n"
                break
    return {part: text.rstrip() + "\n" for part, text in parts.items()}


def _complaints_of_sqlfluff(dialect: str, compiled: dict[str, str]) -> list[str]:
    linter = Linter(FluffConfig(overrides={"dialect": dialect, "templater": "raw", "large_file_skip_byte_limit": 0}))
    return [
        f"{path}: {violation.desc()}"
        for path, sql in compiled.items()
        for violation in linter.parse_string(sql, fname=path).violations
    ]


def _complaints_of_trino(compiled: dict[str, str]) -> list[str]:
    """sqlfluff takes a backslash in a literal of Trino's for an escape; this parser knows the functions, too."""
    complaints = []
    for path, whole in compiled.items():
        for sql in _without_readings(whole):
            result = trino_sql_validator.validate(sql)
            found = [result.error] if result.error else [*result.unknown_functions, *result.unknown_types]
            complaints += [f"{path}: {complaint}" for complaint in found]
    return complaints


def _without_readings(sql: str) -> list[str]:
    """A statement without the readings of `definition_findings`, and each of these, for all are too much at once."""
    reading = re.compile(r"^ *(reading_\d+ as \(\n.*?\n *\)),\n\n", re.DOTALL | re.MULTILINE)
    return [reading.sub("", sql), *(f"with {found} select 1" for found in reading.findall(sql))]
