"""BigQuery's dialect on an emulator, which translates it to DuckDB's: what runs here need not run in BigQuery."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from google.api_core.client_options import ClientOptions
from google.auth.credentials import AnonymousCredentials
from google.cloud import bigquery

from contract import FindsMembers
from engine import RAW_SCHEMA, Engine, timestamp_text
from evaluator.shop import BOOLEAN, DOUBLE, JSON, TEXT, TIMESTAMP

PROJECT = "dummy"
EMULATOR = os.environ.get("BIGQUERY_EMULATOR", "crucible")


class BigQuery(Engine):
    target = "bigquery"
    takes_nul = False
    takes_second = False
    # The emulator keeps no descriptions.
    vars = {"segment_builder_persist_docs": False}
    types = {TEXT: "string", TIMESTAMP: "timestamp", DOUBLE: "float64", BOOLEAN: "bool", JSON: "string"}

    def __init__(self, endpoint: str):
        self.environment = {"BIGQUERY_API_ENDPOINT": endpoint}
        self.client = bigquery.Client(
            PROJECT, AnonymousCredentials(), client_options=ClientOptions(api_endpoint=endpoint)
        )

    def takes(self, definition: object) -> bool:
        """The emulator stumbles over a quote in a property's name; where the quote is of no matter here."""
        return '\\"' not in json.dumps(definition)

    def execute(self, sql: str) -> None:
        self.client.query_and_wait(sql)

    def query(self, sql: str) -> list[tuple]:
        return [tuple(row.values()) for row in self.client.query_and_wait(sql)]

    def relation(self, name: str) -> str:
        return f"`{PROJECT}`.segment_builder.{name}"

    def text(self, text: str) -> str:
        """Of a repeated key BigQuery keeps the first value, of which docs/engines.md warns."""
        return re.sub(r'"[^"]*": "first, overruled", ', "", text)

    def empty_raw_schema(self) -> None:
        self.client.delete_dataset(RAW_SCHEMA, delete_contents=True, not_found_ok=True)
        self.client.create_dataset(RAW_SCHEMA)

    def quoted(self, column: str) -> str:
        return f"`{column}`"

    def insert(self, table: str, columns: dict[str, str], rows: list[list]) -> None:
        for first in range(0, len(rows), 100):
            tuples = ", ".join(
                "(" + ", ".join(_literal(value, kind) for value, kind in zip(row, columns.values(), strict=True)) + ")"
                for row in rows[first : first + 100]
            )
            self.execute(f"insert into {table} values {tuples}")


def _literal(value: object, kind: str) -> str:
    if value is None:
        return "null"
    if kind == TIMESTAMP:
        return f"timestamp '{timestamp_text(value)}'"
    if kind == DOUBLE:
        return f"cast('{value}' as float64)"
    return json.dumps(value, ensure_ascii=False)


@contextmanager
def _emulator() -> Iterator[str]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = subprocess.Popen([EMULATOR, "serve", "--dialect", "bigquery", "--port", str(port)])
    try:
        for _ in range(100):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def for_emulator(sql: str) -> str:
    """Without an argument that the emulator does not know, and with JSON paths: `json['12']` is a place to it."""
    sql = sql.replace(", wide_number_mode => 'round'", "")
    return re.sub(r"\bproperties\['((?:[^'\\]|\\.)*)'\]", r"""json_query(properties, '$."\1"')""", sql)


@pytest.fixture(scope="module")
def engine() -> Iterator[BigQuery]:
    """dbt and the tests reach the emulator by a client that spells for it what it reads otherwise than BigQuery."""
    if not shutil.which(EMULATOR):
        pytest.skip(f"{EMULATOR} is not installed")
    send = bigquery.Client.query

    def query(self: bigquery.Client, query: str, *args: object, **named: object) -> bigquery.QueryJob:
        return send(self, for_emulator(query), *args, **named)

    with pytest.MonkeyPatch.context() as patch, _emulator() as endpoint:
        patch.setattr(bigquery.Client, "query", query)
        yield BigQuery(endpoint)


class TestBigQuery(FindsMembers):
    """What the emulator is good for."""
