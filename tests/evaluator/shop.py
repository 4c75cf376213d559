"""The raw rows of the input contract, and what staging makes of them at one instant."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from evaluator.values import as_number, member, parse_timestamp

TEXT, TIMESTAMP, DOUBLE, BOOLEAN, JSON = "text", "timestamp", "double", "boolean", "json"

# fmt: off
TABLES: dict[str, dict[str, str]] = {
    "profiles": {
        "profile_id": TEXT, "email": TEXT, "phone_number": TEXT, "external_id": TEXT, "first_name": TEXT,
        "last_name": TEXT, "organization": TEXT, "title": TEXT, "locale": TEXT, "address1": TEXT, "address2": TEXT,
        "city": TEXT, "region": TEXT, "country": TEXT, "zip": TEXT, "timezone": TEXT, "latitude": DOUBLE,
        "longitude": DOUBLE, "created_at": TIMESTAMP, "updated_at": TIMESTAMP, "last_event_at": TIMESTAMP,
        "properties": JSON,
    },
    "events": {
        "event_id": TEXT, "profile_id": TEXT, "metric": TEXT, "metric_id": TEXT, "occurred_at": TIMESTAMP,
        "value": DOUBLE, "properties": JSON, "loaded_at": TIMESTAMP,
    },
    "list_members": {"list_id": TEXT, "list_name": TEXT, "profile_id": TEXT, "joined_at": TIMESTAMP},
    "consents": {
        "profile_id": TEXT, "channel": TEXT, "status": TEXT, "status_at": TIMESTAMP, "method": TEXT,
        "method_detail": TEXT, "custom_source": TEXT, "double_opt_in": BOOLEAN, "rcs_capable": BOOLEAN,
    },
    "suppressions": {"profile_id": TEXT, "channel": TEXT, "reason": TEXT, "suppressed_at": TIMESTAMP},
    "predictions": {
        "profile_id": TEXT, "historic_clv": DOUBLE, "predicted_clv": DOUBLE, "total_clv": DOUBLE,
        "historic_number_of_orders": DOUBLE, "predicted_number_of_orders": DOUBLE,
        "average_days_between_orders": DOUBLE, "average_order_value": DOUBLE, "churn_probability": DOUBLE,
        "expected_date_of_next_purchase": TIMESTAMP, "predicted_gender": TEXT, "channel_affinity": JSON,
    },
    "custom_objects": {"object_type_id": TEXT, "object_id": TEXT, "properties": JSON},
    "custom_object_links": {"object_type_relationship_id": TEXT, "profile_id": TEXT, "object_id": TEXT},
}
# fmt: on
OPTIONAL_TABLES = ("predictions", "custom_objects", "custom_object_links")
OPTIONAL_COLUMNS = {"events": ("metric_id", "loaded_at")}
CHANNELS = ("email", "sms", "push", "whatsapp_marketing", "whatsapp_transactional")
STATUSES = ("subscribed", "unsubscribed", "never_subscribed")
# Of consents with the same stamp the one that lets fewest messages through counts.
MOST_CAUTIOUS_FIRST = ("unsubscribed", "unknown", "never_subscribed", "subscribed")
REASONS = ("hard_bounce", "user_suppressed", "invalid_email", "spam_complaint", "unsubscribe")

Row = dict


@dataclass
class Shop:
    """Raw rows, table by table; a column that a row does not hold is null."""

    profiles: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    list_members: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    suppressions: list[Row] = field(default_factory=list)
    predictions: list[Row] = field(default_factory=list)
    custom_objects: list[Row] = field(default_factory=list)
    custom_object_links: list[Row] = field(default_factory=list)

    @classmethod
    def from_json(cls, tables: dict[str, list[Row]]) -> Shop:
        """A shop whose timestamps are ISO 8601 text."""
        return cls(**{table: [_typed(table, row) for row in rows] for table, rows in tables.items()})

    def without_optional(self, columns: bool, tables: Iterable[str]) -> Shop:
        """The shop as a loader would give it that lacks the optional columns, or some of the optional tables.

        Without a load stamp nothing tells the versions of an event apart, so the first row of each id stays.
        """
        found = {table: [] if table in set(tables) else getattr(self, table) for table in TABLES}
        if columns:
            for table, left_out in OPTIONAL_COLUMNS.items():
                found[table] = [_without(row, left_out) for row in found[table]]
            known = [row for row in found["events"] if row.get("event_id") is not None]
            unknown = [row for row in found["events"] if row.get("event_id") is None]
            found["events"] = latest(known, ("event_id",), "loaded_at") + unknown
        return Shop(**found)


def _without(row: Row, columns: Iterable[str]) -> Row:
    return {name: value for name, value in row.items() if name not in columns}


def _typed(table: str, row: Row) -> Row:
    columns = TABLES[table]
    return {
        column: parse_timestamp(value) if columns[column] == TIMESTAMP and value is not None else value
        for column, value in row.items()
    }


@dataclass(frozen=True)
class Event:
    """One clean event."""

    event_id: str
    profile_id: str
    metric: str | None
    metric_id: str | None
    occurred_at: datetime
    value: float | None
    properties: dict

    @property
    def order(self) -> tuple[datetime, str]:
        """Place of the event in the history of its profile."""
        return self.occurred_at, self.event_id

    def property(self, name: str) -> object:
        """Value of an event property, `$value` being the event's value: a number where there is one."""
        return self.value if name == "$value" and self.value is not None else member(self.properties, name)


@dataclass(frozen=True)
class Profile:
    """One clean profile: its columns and its custom properties."""

    profile_id: str
    columns: Row
    properties: dict


@dataclass(frozen=True)
class Suppression:
    """One suppression of a profile on email; an unknown date is None."""

    reason: str
    suppressed_at: datetime | None


@dataclass(frozen=True)
class Snapshot:
    """The clean shop as it was at one instant."""

    profiles: dict[str, Profile]
    events: dict[str, list[Event]]
    list_members: dict[str, list[Row]]
    consents: dict[tuple[str, str], Row]
    suppressions: dict[str, list[Suppression]]
    predictions: dict[str, Row]
    custom_objects: dict[tuple[str, str], list[dict]]
    custom_object_links: dict[tuple[str, str], set[str]]


def utc(value: datetime | None) -> datetime | None:
    """An instant as a naive datetime in UTC."""
    if value is None or value.tzinfo is None:
        return value
    return value.astimezone(UTC).replace(tzinfo=None)


def _reject_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def read_json(raw: object) -> object:
    """The value that a JSON column holds, None where it holds none."""
    if not isinstance(raw, str):
        return raw
    try:
        return json.loads(raw, parse_constant=_reject_constant)
    except (ValueError, RecursionError):
        return None


def read_object(raw: object) -> dict:
    """A JSON object; everything else counts as an object without members."""
    value = read_json(raw)
    return value if isinstance(value, dict) else {}


def latest(rows: Iterable[Row], key: tuple[str, ...], stamp: str) -> list[Row]:
    """Of the rows with the same key the one with the latest stamp; a null stamp is earliest."""
    best: dict[tuple, Row] = {}
    for row in rows:
        identity = tuple(row.get(column) for column in key)
        held = best.get(identity)
        if held is None or _stamp(row, stamp) > _stamp(held, stamp):
            best[identity] = row
    return list(best.values())


def _stamp(row: Row, column: str) -> datetime:
    return utc(row.get(column)) or datetime.min


def read_word(text: object, allowed: tuple[str, ...]) -> str | None:
    """One of the contract's words, in any case and with blanks around; None for anything else."""
    word = text.strip(" ").lower() if isinstance(text, str) else None
    return word if word in allowed else None


def read_status(text: object) -> str:
    """Status of a consent: a missing one is never subscribed, one that the contract does not know is `unknown`."""
    if text is None:
        return "never_subscribed"
    return read_word(text, STATUSES) or "unknown"


def _identified(rows: Iterable[Row]) -> list[Row]:
    """Rows with a profile; an empty id is none."""
    return [row for row in rows if row.get("profile_id") not in (None, "")]


def _exists(since: datetime | None, as_of: datetime) -> bool:
    return since is None or utc(since) <= as_of


def clean_profiles(rows: Iterable[Row], as_of: datetime) -> dict[str, Profile]:
    """Profiles that exist at the instant, by id."""
    return {
        row["profile_id"]: Profile(row["profile_id"], _profile_columns(row), read_object(row.get("properties")))
        for row in latest(_identified(rows), ("profile_id",), "updated_at")
        if _exists(row.get("created_at"), as_of)
    }


def _profile_columns(row: Row) -> Row:
    columns = {name: row.get(name) for name in TABLES["profiles"]}
    for name in ("created_at", "updated_at", "last_event_at"):
        columns[name] = utc(columns[name])
    for name in ("latitude", "longitude"):
        columns[name] = as_number(columns[name])
    return columns


def clean_events(rows: Iterable[Row], profile_ids: Iterable[str], as_of: datetime) -> dict[str, list[Event]]:
    """Events that exist at the instant, by profile, in order."""
    identified = [row for row in rows if row.get("event_id") is not None]
    by_profile: dict[str, list[Event]] = {profile_id: [] for profile_id in profile_ids}
    for row in latest(identified, ("event_id",), "loaded_at"):
        occurred_at = utc(row.get("occurred_at"))
        if row.get("profile_id") in by_profile and occurred_at is not None and occurred_at <= as_of:
            by_profile[row["profile_id"]].append(_event(row, occurred_at))
    for events in by_profile.values():
        events.sort(key=lambda event: event.order)
    return by_profile


def _event(row: Row, occurred_at: datetime) -> Event:
    properties = read_object(row.get("properties"))
    value = as_number(row.get("value"))
    return Event(
        event_id=row["event_id"],
        profile_id=row["profile_id"],
        metric=row.get("metric"),
        metric_id=row.get("metric_id"),
        occurred_at=occurred_at,
        value=as_number(properties.get("$value")) if value is None else value,
        properties=properties,
    )


def clean_list_members(rows: Iterable[Row], as_of: datetime) -> dict[str, list[Row]]:
    """List memberships that exist at the instant, by profile."""
    by_profile: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if _exists(row.get("joined_at"), as_of):
            by_profile[row.get("profile_id")].append({**row, "joined_at": utc(row.get("joined_at"))})
    return by_profile


def clean_consents(rows: Iterable[Row]) -> dict[tuple[str, str], Row]:
    """The latest consent of each profile on each channel; those on a channel that nobody knows have no effect."""
    known = [
        {
            **row,
            "channel": channel,
            "status": read_status(row.get("status")),
            "status_at": utc(row.get("status_at")),
        }
        for row in rows
        if (channel := read_word(row.get("channel"), CHANNELS)) is not None
    ]
    known.sort(key=lambda row: MOST_CAUTIOUS_FIRST.index(row["status"]))
    return {
        (row.get("profile_id"), row["channel"]): row for row in latest(known, ("profile_id", "channel"), "status_at")
    }


def clean_suppressions(rows: Iterable[Row], as_of: datetime) -> dict[str, list[Suppression]]:
    """Email suppressions that exist at the instant, by profile; on a channel that nobody knows they are of email."""
    by_profile: dict[str, list[Suppression]] = defaultdict(list)
    for row in rows:
        channel = read_word(row.get("channel"), CHANNELS) or "email"
        if channel == "email" and _exists(row.get("suppressed_at"), as_of):
            reason = read_word(row.get("reason"), REASONS) or "unknown"
            by_profile[row.get("profile_id")].append(Suppression(reason, utc(row.get("suppressed_at"))))
    return by_profile


def clean_predictions(rows: Iterable[Row], own: dict[str, Row]) -> dict[str, Row]:
    """Predictions by profile: the vendor's value where there is one, else the project's own."""
    merged = {profile_id: dict(row) for profile_id, row in own.items()}
    for row in rows:
        known = {name: value for name, value in row.items() if value is not None}
        merged[row.get("profile_id")] = {**merged.get(row.get("profile_id"), {}), **known}
    return merged


def clean_objects(rows: Iterable[Row]) -> dict[tuple[str, str], list[dict]]:
    """Properties of each custom object, by type and object id."""
    found: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for row in rows:
        found[row.get("object_type_id"), row.get("object_id")].append(read_object(row.get("properties")))
    return found


def clean_links(rows: Iterable[Row]) -> dict[tuple[str, str], set[str]]:
    """Ids of the linked custom objects, by profile and relationship."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        if row.get("object_id") is not None:
            found[row.get("profile_id"), row.get("object_type_relationship_id")].add(row["object_id"])
    return found


def take_snapshot(shop: Shop, as_of: datetime, own_predictions: dict[str, Row] | None = None) -> Snapshot:
    """Clean the raw rows and cut them at the instant (naive, UTC)."""
    profiles = clean_profiles(shop.profiles, as_of)
    return Snapshot(
        profiles=profiles,
        events=clean_events(shop.events, profiles, as_of),
        list_members=clean_list_members(shop.list_members, as_of),
        consents=clean_consents(shop.consents),
        suppressions=clean_suppressions(shop.suppressions, as_of),
        predictions=clean_predictions(shop.predictions, own_predictions or {}),
        custom_objects=clean_objects(shop.custom_objects),
        custom_object_links=clean_links(shop.custom_object_links),
    )
