"""Raw tables of text, as a loader of files leaves them: what is read, and what is kept among the rejects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from agreement import build, scratch_project
from engine import Engine
from evaluator.shop import TABLES, TEXT, Row, Shop, utc

CLOCK = (2026, 3, 1, 10, 20)
INSTANTS = {
    "2026-03-01": datetime(2026, 3, 1),
    " 2026-03-01  ": datetime(2026, 3, 1),
    "2026-03-01 10:20": datetime(*CLOCK),
    "2026-03-01T10:20Z": datetime(*CLOCK),
    "2026-03-01 10:20-05": datetime(2026, 3, 1, 15, 20),
    "2026-03-01T10:20:30": datetime(*CLOCK, 30),
    "2026-03-01T10:20:30Z": datetime(*CLOCK, 30),
    "2026-03-01 10:20:30+00": datetime(*CLOCK, 30),
    "2026-03-01 10:20:30+00:00": datetime(*CLOCK, 30),
    "2026-03-01 10:20:30+0530": datetime(2026, 3, 1, 4, 50, 30),
    "2026-03-01 10:20:30-11": datetime(2026, 3, 1, 21, 20, 30),
    "2026-03-01 10:20:30 UTC": datetime(*CLOCK, 30),
    "  2026-03-01 10:20:30.25 UTC ": datetime(*CLOCK, 30, 250000),
    "2026-03-01 10:20:30.5": datetime(*CLOCK, 30, 500000),
    "2026-03-01T10:20:30.123456789+02": datetime(2026, 3, 1, 8, 20, 30, 123456),
    "2026-03-01 10:20:30.999999999": datetime(*CLOCK, 30, 999999),
    "2026-03-01 10:20:30.9999999 UTC": datetime(*CLOCK, 30, 999999),
    "2024-02-29 23:59:59Z": datetime(2024, 2, 29, 23, 59, 59),
}
NO_INSTANTS = (
    "soon", "", " ", "1767225600", "20260301", "2026-02-29", "2026-03-01t10:20:30", "2026-03-01T10:20:30z",
    "2026-03-01 24:00", "2026-03-01 10:20:60", "\t2026-03-01", "2026-03-01\n", "2026-03-01 10:20:30 UTC\n",
    "2026-03-01 UTC", "2026-03-01Z", "2026-03-01+00", "2026-03-01 10:20:30UTC", "2026-03-01 10:20:30 utc",
    "2026-03-01 10:20:30 +00", "2026-03-01 10:20:30+24", "2026-03-01 10:20:30Z UTC", "2026-03-01 10:20:30+00 UTC",
    "2026-03-01 10", "01-03-2026", "0000-03-01",
)  # fmt: skip
NUMBERS = {"1.50": 1.5, "1e3": 1000.0, "+5": 5.0, "-0.25": -0.25}
NO_NUMBERS = ("€ 12", "1,000", " 7", "NaN", "", "1.", "0x10")
BOOLEANS = {"Yes": True, "1": True, "t": True, "FALSE": False, "n": False}
NO_BOOLEANS = ("on", "", " true", "2")


def readings(engine: Engine, folder: Path) -> tuple[dict[str, object], set[tuple]]:
    """Text -> what the clean models hold for it, and (raw column, text, reason, is left out) of the rejects."""
    project = scratch_project(folder, engine)
    engine.load(Shop(profiles=[{"profile_id": "p"}]))
    instants = [
        {"event_id": text, "profile_id": "p", "metric": "M", "occurred_at": text} for text in (*INSTANTS, *NO_INSTANTS)
    ]
    numbers = [
        {"event_id": f"value {text}", "profile_id": "p", "metric": "M", "occurred_at": "2026-03-01", "value": text}
        for text in (*NUMBERS, *NO_NUMBERS)
    ]
    _replace(engine, "events", [*instants, *numbers])
    _replace(
        engine,
        "profiles",
        [{"profile_id": f"flag {text}"} for text in (*BOOLEANS, *NO_BOOLEANS)] + [{"profile_id": "p"}],
    )
    _replace(
        engine,
        "consents",
        [
            {"profile_id": f"flag {text}", "channel": "sms", "status": "subscribed", "double_opt_in": text}
            for text in (*BOOLEANS, *NO_BOOLEANS)
        ],
    )

    models = ("+stg_raw__rejects", "stg_raw__events", "stg_raw__consents")
    build(project, engine, "--select", *models, "--resource-type", "model", as_of="2026-06-01")

    events, consents = engine.plumbing("stg_raw__events"), engine.plumbing("stg_raw__consents")
    found: dict[str, object] = {}
    for event_id, occurred_at, value in engine.query(f"select event_id, occurred_at, value from {events}"):
        found[event_id] = value if event_id.startswith("value ") else utc(occurred_at)
    for profile_id, double_opt_in in engine.query(f"select profile_id, double_opt_in from {consents}"):
        found[profile_id] = double_opt_in
    rejects = engine.query(
        f"select raw_column, raw_text, reason, is_left_out from {engine.relation('stg_raw__rejects')}"
    )
    return found, {(column, text, reason, bool(is_left_out)) for column, text, reason, is_left_out in rejects}


EXPECTED_READINGS = (
    dict(INSTANTS)
    | {f"value {text}": number for text, number in NUMBERS.items()}
    | {f"value {text}": None for text in NO_NUMBERS}
    | {f"flag {text}": flag for text, flag in BOOLEANS.items()}
    | {f"flag {text}": None for text in NO_BOOLEANS},
    {("occurred_at", text, "not read as a timestamp", True) for text in NO_INSTANTS}
    | {("value", text, "not read as a number", False) for text in NO_NUMBERS}
    | {("double_opt_in", text, "not read as a boolean", False) for text in NO_BOOLEANS},
)


def _replace(engine: Engine, table: str, rows: Iterable[Row]) -> None:
    """A raw table of text columns alone."""
    name = engine.raw_table(table)
    columns = dict.fromkeys(TABLES[table], TEXT)
    engine.execute(f"drop table {name}")
    engine.execute(
        engine.create_table(name, ", ".join(f"{engine.quoted(column)} {engine.types[TEXT]}" for column in columns))
    )
    engine.insert(name, columns, [[row.get(column) for column in columns] for row in rows])
