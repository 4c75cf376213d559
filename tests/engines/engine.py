"""What the tests ask of an engine: take the raw tables, run dbt on its target, tell who is in a segment."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import datetime

from dbt_project import ScratchProject
from evaluator.shop import JSON, TABLES, TEXT, TIMESTAMP, Shop, utc

RAW_SCHEMA = "raw"


class Engine(ABC):
    """A running engine. `target` is its output in profiles.yml, `environment` what that output reads.

    `takes_nul` tells whether U+0000 can be part of the data at all, `takes_second` whether definitions hold the
    grammar's second extensions.
    """

    target: str
    types: dict[str, str]
    environment: dict[str, str]
    vars: dict[str, object] = {}
    takes_nul = True
    takes_second = True

    def takes(self, definition: object) -> bool:
        """Whether the engine can be asked for a definition at all."""
        return True

    @abstractmethod
    def execute(self, sql: str) -> None:
        """Run one statement."""

    @abstractmethod
    def query(self, sql: str) -> list[tuple]:
        """Rows of a select."""

    @abstractmethod
    def relation(self, name: str) -> str:
        """A model as SQL names it."""

    def raw_table(self, name: str) -> str:
        """A raw table as SQL names it."""
        return f"{RAW_SCHEMA}.{name}"

    def prepare(self, project: ScratchProject) -> None:  # noqa: B027
        """Add to a project what only this engine's has."""

    def load(self, shop: Shop) -> None:
        """Replace the raw tables by those of a shop."""
        self.empty_raw_schema()
        for table, columns in TABLES.items():
            name = self.raw_table(table)
            listing = ", ".join(f"{self.quoted(column)} {self.types[kind]}" for column, kind in columns.items())
            self.execute(self.create_table(name, listing))
            rows = [
                [self.value(row.get(column), kind) for column, kind in columns.items()] for row in getattr(shop, table)
            ]
            if rows:
                self.insert(name, columns, rows)

    def plumbing(self, name: str) -> str:
        """What lies in the schema of the plumbing."""
        return self.relation(name).replace("segment_builder.", "segment_builder_plumbing.", 1)

    def empty_raw_schema(self) -> None:
        """Drop the raw schema with all that depends on it, and make it anew."""
        self.execute(f"drop schema if exists {RAW_SCHEMA} cascade")
        self.execute(f"create schema {RAW_SCHEMA}")

    def create_table(self, name: str, columns: str) -> str:
        return f"create table {name} ({columns})"

    def quoted(self, column: str) -> str:
        return f'"{column}"'

    def value(self, value: object, kind: str) -> object:
        """A value as the engine's client takes it."""
        if kind == TIMESTAMP:
            return utc(value)
        if kind == JSON and value is not None and not isinstance(value, str):
            return json.dumps(value)
        return self.text(value) if kind in (TEXT, JSON) and value is not None else value

    def text(self, text: str) -> str:
        return text

    @abstractmethod
    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        """Append rows; `columns` are the names and logical types."""

    def members(self, segments: Iterable[str]) -> dict[str, set[str]]:
        """Segment -> ids of its members."""
        return {
            segment: {row[0] for row in self.query(f"select profile_id from {self.relation(segment)}")}
            for segment in segments
        }


def timestamp_text(value: datetime) -> str:
    """An instant as every engine reads it inside a literal."""
    return value.isoformat(sep=" ", timespec="microseconds")
