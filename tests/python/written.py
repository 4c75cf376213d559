"""What dbt tells of definitions as an author writes them, many at a time.

One model holds them all, and hands what was told to its `meta` while dbt parses, when a name that does not exist is
still a value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dbt_project import ScratchProject

JUDGE = """
{% macro judged(definition, registry) %}
    {% set problems = segment_builder.written_problems(definition) %}
    {% if not problems %}
        {% set tree = segment_builder.tolerate(definition) %}
        {% set problems = segment_builder.definition_problems(tree, registry) %}
        {% if not problems %}
            {{ return({'problems': [], 'tree': segment_builder.normalise(tree)}) }}
        {% endif %}
    {% endif %}
    {{ return({'problems': problems}) }}
{% endmacro %}
"""


@dataclass(frozen=True)
class Told:
    """The problems of one definition, or its normal tree."""

    problems: list[dict[str, Any]] = field(default_factory=list)
    tree: dict[str, Any] | None = None

    @property
    def words(self) -> str:
        return "\n".join(
            f"{one['path']}: {one['found']}; allowed: {one['allowed']}; nearest: {one['nearest']}"
            for one in self.problems
        )


class Written:
    """A project of macros and one model."""

    def __init__(self, project: ScratchProject):
        self.project = project
        project.write("macros/judged.sql", JUDGE)

    def _told(self, calls: Sequence[str]) -> list[Any]:
        lines = [f"{{% do told.append({call}) %}}" for call in calls]
        self.project.write(
            "models/written.sql",
            "{% set told, registry = [], segment_builder.registry() %}\n"
            + "\n".join(lines)
            + "\n{{ config(meta={'told': told}) }}\nselect 1 as one\n",
        )
        run = self.project.run("parse", "--no-partial-parse")
        assert run.success, run.error
        return run.result.nodes["model.segment_builder.written"].config.meta["told"]

    def definitions(self, expressions: Sequence[str]) -> list[Told]:
        """What is told of each expression of words."""
        return [Told(**one) for one in self._told([f"judged({expression}, registry)" for expression in expressions])]

    def codes(self, codes: Sequence[str]) -> list[Told]:
        """What is told of each model's code, unseen what it gives."""
        # Held back from Jinja, which would read what the text has.
        quoted = [repr(code).replace("{", "\\x7b") for code in codes]
        return [Told(one) for one in self._told([f"segment_builder.code_problems({code})" for code in quoted])]
