"""Published databases as a build would leave them, of any size and age, without one."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

LAST_DAY = date(2026, 7, 31)
AT = time(6)
HOSTILE = '</script><img src=x onerror="document.title=\'owned\'">&{{ 7*7 }}'
PEOPLE = 1200

PLUMBING = {
    "segment_definitions", "order_days", "int_events", "input_gate", "prediction_status", "prediction_backtest",
}  # fmt: skip

COLUMNS = {
    "segments": "segment text, description text, members bigint, share_of_profiles double, definition_in_words text,"
    " definition_version bigint, evaluated_at timestamp",
    "segment_sizes": "segment text, run_day date, members bigint, entered bigint, exited bigint, profiles bigint,"
    " outcome text, definition_version bigint, evaluated_at timestamp",
    "segment_changes": "segment text, profile_id text, change text, changed_at timestamp, reason text",
    "segment_definitions": "segment text, definition_version bigint, definition_in_words text, recorded_at timestamp",
    "segment_memberships": "segment text, profile_id text, member_since timestamp",
    "segment_membership_history": "segment text, profile_id text, valid_from timestamp, valid_to timestamp",
    "segment_explanations": "segment text, profile_id text, position bigint, meaning text, is_true boolean, found text,"
    " last_event_at timestamp",
    "segment_overlaps": "segment text, other_segment text, members bigint, other_members bigint, shared_members bigint,"
    " jaccard double",
    "profile_predictions": "profile_id text, historic_clv double, predicted_clv double, average_order_value double,"
    " churn_probability double, expected_date_of_next_purchase timestamp, is_overdue boolean",
    "clv_forecast": "as_of timestamp, horizon_days integer, buyers bigint, buyers_with_prediction bigint,"
    " historic_revenue double, expected_revenue double, expected_revenue_low double, expected_revenue_high double,"
    " band_basis text, expected_orders double, expected_returning_customers double, refund_share double,"
    " revenue_target double, expected_new_customers double, expected_revenue_of_new_customers double",
    "order_days": "day date, taken_back_on date, orders bigint, ordered_value double, refunded_value double",
    "int_events": "metric text, occurred_at timestamp",
    "input_gate": "raw_table text, rows_in bigint, rows_rejected bigint, reject_share double",
    "stg_raw__rejects": "raw_table text, reason text, is_left_out boolean",
    "definition_findings": "segment text, severity text, path text, finding text",
    "prediction_status": "has_predictions boolean, reason text, customers bigint, history_days bigint,"
    " fitted_at timestamp, forecast_error double, backtest_days bigint, backtest_ratio double",
    "prediction_backtest": "rule text, as_of timestamp, horizon_days bigint, customers bigint, orders_ratio double,"
    " value_ratio double, auc double, brier double, orders_covered double, value_covered double, calibration text,"
    " tested_at timestamp",
}

FAMILIES = ["loyalty_gold", "loyalty_silver", "loyalty_bronze"]
WORDS = ["browsers", "couponers", "newcomers", "gifters", "lapsed", "readers", "regulars", "returners"]


def schema_of(table: str) -> str:
    """Where a build has the table."""
    return "main_plumbing" if table in PLUMBING else "main"


def publish(
    path: Path,
    *,
    segments: int,
    days: int,
    has_predictions: bool = True,
    is_empty: bool = False,
    is_hostile: bool = False,
) -> Path:
    """Write a database with so many segments and days; an empty one is of a shop without people."""
    # No two begin with the same word, or they would be tiers.
    names = FAMILIES + [f"{WORDS[number % len(WORDS)]}{number}" for number in range(segments - len(FAMILIES))]
    if is_hostile:
        names[-1] = HOSTILE
    people = 0 if is_empty else PEOPLE
    rows: dict[str, list[Sequence[Any]]] = {table: [] for table in COLUMNS}
    _memberships(rows, names, days, people, HOSTILE if is_hostile else "")
    _input(rows, names, days, people)
    _predictions(rows, people if has_predictions else 0, is_empty)

    path.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema main_plumbing")
        for table, columns in COLUMNS.items():
            connection.execute(f"create table {schema_of(table)}.{table} ({columns})")
            if rows[table]:
                frame = pd.DataFrame(rows[table], dtype=object)
                connection.register("frame", frame)
                connection.execute(f"insert into {schema_of(table)}.{table} select * from frame")
                connection.unregister("frame")
    return path


def _memberships(rows, names: list[str], days: int, people: int, hostile: str) -> None:
    all_days = [LAST_DAY - timedelta(days=days - 1 - number) for number in range(days)]
    now = datetime.combine(LAST_DAY, AT)
    members = {}
    for number, name in enumerate(names):
        if number < len(FAMILIES):
            members[name] = {person for person in range(people) if person % 5 == number}
        else:
            start, length = (number * 37) % max(people, 1), 10 + (number * 53) % 400
            members[name] = {(start + step) % people for step in range(min(length, people))} if people else set()
        words = f"all of (Placed Order, at least {number + 1} times, in the last 90 days{hostile}; consented to email)"
        version = 2 if number == 1 and days > 200 else 1
        sizes = _walk(len(members[name]), days, random.Random(number))
        for day_number, (day, found) in enumerate(zip(all_days, sizes, strict=True)):
            before = sizes[day_number - 1] if day_number else 0
            entered, exited = max(0, found - before), max(0, before - found)
            holds = version if day_number >= days - 150 else 1
            at = datetime.combine(day, AT)
            rows["segment_sizes"].append((name, day, found, entered, exited, people, "evaluated", holds, at))
            if number < len(FAMILIES) and day_number:
                reason = "definition" if number == 1 and day_number == days - 150 else "behaviour"
                changed = [("entered", entered + 1 + day_number % 3), ("exited", exited + 1 + day_number % 3)]
                rows["segment_changes"] += [
                    (name, f"passer{passer}", change, at, reason) for change, many in changed for passer in range(many)
                ]
        description = f"Example number {number}{hostile}." if number % 4 else None
        share = len(members[name]) / people if people else None
        rows["segments"].append((name, description, len(members[name]), share, words, version, now))
        for definition in range(1, version + 1):
            rows["segment_definitions"].append((name, definition, words, datetime(2026, 1, definition)))
        for person in sorted(members[name]):
            moved = number < len(FAMILIES) and person % 7 == 0 and days > 1
            since = datetime.combine(all_days[-1 if moved else 0], AT)
            rows["segment_memberships"].append((name, f"p{person:04d}", since))
            rows["segment_membership_history"].append((name, f"p{person:04d}", since, None))
            rows["segment_changes"].append(
                (name, f"p{person:04d}", "entered", since, "behaviour" if moved else "first evaluation")
            )
            if moved:
                before = FAMILIES[(number + 1) % len(FAMILIES)]
                start = datetime.combine(all_days[0], AT)
                rows["segment_membership_history"].append((before, f"p{person:04d}", start, since))
            if number == 0:
                rows["segment_explanations"] += [
                    (name, f"p{person:04d}", 1, f"Placed Order, at least once{hostile}", True, "3", now),
                    (name, f"p{person:04d}", 2, "email contains 'example'", True, f"p{person}@example.com", None),
                ]
        if number == 2 and people:
            rows["segment_memberships"].append((name, "someone@example.com", now + timedelta(hours=1)))
    for name in names[:60]:
        for other in names[:60]:
            shared = len(members[name] & members[other])
            if name != other:
                either = len(members[name] | members[other])
                rows["segment_overlaps"].append(
                    (name, other, len(members[name]), len(members[other]), shared, shared / either if either else None)
                )


def _walk(size: int, days: int, chance: random.Random) -> list[int]:
    """Sizes that end at this one."""
    sizes = [float(size)]
    for _ in range(days - 1):
        sizes.append(max(0.0, sizes[-1] + chance.gauss(-0.02, 0.9) * size**0.5 / 5))
    return [round(found) for found in reversed(sizes)]


def _input(rows, names: list[str], days: int, people: int) -> None:
    now = datetime.combine(LAST_DAY, AT)
    for number, table in enumerate(("profiles", "events", "consents")):
        rejected = 2 * number if people else 0
        rows["input_gate"].append((table, 40 * people, rejected, rejected / (40 * people) if people else None))
        rows["stg_raw__rejects"] += [(table, "profile_id is missing", bool(number % 2))] * rejected
    if people:
        rows["int_events"] = [
            (metric, now - timedelta(hours=hours * step))
            for hours, metric in enumerate(("Active on Site", "Opened Email", "Placed Order"), start=2)
            for step in range(1, 5)
        ]
        rows["definition_findings"].append(
            (names[-1], "warning", "all[0]", "metric 'Placed Ordr' occurs nowhere; the nearest is 'Placed Order'")
        )
        rows["order_days"] = [
            (LAST_DAY - timedelta(days=number), None, 1 + number % 3, 30.0 + number % 50, float(number % 7 == 0))
            for number in range(540)
        ]


def _predictions(rows, people: int, is_empty: bool) -> None:
    now = datetime.combine(LAST_DAY, AT)
    if not people:
        reason = "there are no orders" if is_empty else "there are 12 customers, and 100 are needed"
        rows["prediction_status"].append((False, reason, 0, 0, None, None, None, None))
        rows["clv_forecast"].append(
            (now, 365, 0, 0, 0.0, None, None, None, None, None, None, None, None, None, None)
        )
        return
    for person in range(people):
        expected = now + timedelta(days=(person * 13) % 160 - 50)
        rows["profile_predictions"].append(
            (
                f"p{person:04d}", 40.0 + person % 300, 400 * math.exp(-((person * 7) % 100) / 18), 35.0 + person % 20,
                ((person * 31) % 100) / 100, expected, expected < now,
            )
        )  # fmt: skip
    rows["clv_forecast"].append(
        (now, 365, people, people, 232214.0, 18457.0, 13516.0, 24946.0, "the shop's own back-test over 219 days",
         1772.0, 567.0, 0.05, 20000.0, 10.0, 760.0)
    )  # fmt: skip
    rows["prediction_status"].append((True, None, people, 549, now, 0.052, 219, 1.068))
    tenths = [[people // 10, step / 10 + 0.03, step / 10 + 0.05 * (step % 2)] for step in range(10)]
    calibration = str({"no_order": tenths, "orders": tenths}).replace("'", '"')
    for rule, points in (("MBG/NBD and gamma-gamma", calibration), ("as many as before", None)):
        rows["prediction_backtest"].append(
            (rule, now - timedelta(days=219), 219, people, 1.05, 1.08, 0.81, 0.14, 0.8, 0.79, points, now)
        )
