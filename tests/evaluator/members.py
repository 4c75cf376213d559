"""Members of a segment, computed in plain Python straight from the specification.

The only public entry points are `members` and, for many definitions over one shop, `Evaluator`.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction

from evaluator.clock import Clock
from evaluator.dates import DefinitionError, date_holds, is_before, read_instant, shift
from evaluator.filters import Scope, compare, holds
from evaluator.funnel import completion_window, goes_through
from evaluator.normalise import canonical_condition, canonical_field, normalise
from evaluator.reference import Reference, load_reference
from evaluator.shop import Event, Row, Shop, Suppression, read_json, take_snapshot, utc
from evaluator.values import as_number, as_text, member

__all__ = ["DefinitionError", "Evaluator", "Shop", "members"]

TEXT_PROPERTIES = (
    "email",
    "phone_number",
    "external_id",
    "first_name",
    "last_name",
    "organization",
    "title",
    "locale",
)
TIMESTAMP_PROPERTIES = {
    "created": "created_at",
    "created_at": "created_at",
    "updated": "updated_at",
    "updated_at": "updated_at",
    "last_event_date": "last_event_at",
    "last_event_at": "last_event_at",
}
LOCATION_PROPERTIES = (
    "address1",
    "address2",
    "city",
    "region",
    "country",
    "zip",
    "timezone",
    "latitude",
    "longitude",
)
NUMERIC_DIMENSIONS = (
    "average_days_between_orders",
    "average_order_value",
    "churn_probability",
    "historic_clv",
    "historic_number_of_orders",
    "next_order_window_probability",
    "predicted_clv",
    "predicted_number_of_orders",
    "total_clv",
)
RANKS = ("high", "medium", "low")
SUPPRESSION_REASONS = {
    "bounce_date": "hard_bounce",
    "manual_suppression_date": "user_suppressed",
    "invalid_email_date": "invalid_email",
}
REACHABLE_STATUSES: dict[str, Callable[[str], bool]] = {
    "explicitly_reachable": lambda status: status == "subscribed",
    "explicitly_unreachable": lambda status: status == "unsubscribed",
    "implicitly_reachable": lambda status: False,
    "implicitly_unreachable": lambda status: status == "never_subscribed",
    "implicitly_or_explicitly_reachable": lambda status: status == "subscribed",
    "implicitly_or_explicitly_unreachable": lambda status: status != "subscribed",
}
EARTH_RADIUS_KM = 6371.0088
KM_PER_UNIT = {"kilometers": 1.0, "miles": 1.609344}
ROUNDED_MEASUREMENTS = ("sum", "average")
DECIMALS = 9
ANCHORED = ("after-event", "before-event")
AT_LEAST = ("greater-than", "greater-than-or-equal")
FIRST_OR_LATEST = {"first": 0, "latest": -1}
NO_CONSENT: Row = {"status": "never_subscribed"}


def members(
    definition: object,
    shop: Shop,
    as_of: datetime,
    segments: Mapping[str, object] | None = None,
    predictions: Mapping[str, Row] | None = None,
    reference: Reference | None = None,
    **calendar: str,
) -> set[str]:
    """Ids of the profiles that a definition selects.

    segments: definitions that `profile-segment-membership` may name.
    predictions: the project's own predictions by profile id, used where the shop's vendor has no value.
    reference: countries and centroids, by default those of the project's seeds.
    calendar: zone, week_start, leap_day_birthdays, as in `Clock`.
    """
    return Evaluator(shop, as_of, segments, predictions, reference, **calendar).members(definition)


def great_circle_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Haversine distance between two places given as latitude and longitude in degrees."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, place)) for place in (one, other))
    chord = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def property_key(name: str, container: str) -> str | None:
    """The key inside `container['…']`, None where the name has another form."""
    prefix, suffix = f"{container}['", "']"
    if name.startswith(prefix) and name.endswith(suffix) and len(name) >= len(prefix) + len(suffix):
        return name[len(prefix) : -len(suffix)]
    return None


def measure(measurement: str, events: list[Event], name: str, clock: Clock) -> float | None:
    """One measurement over events in their order, None where it is unknown; `name` is the property measured."""
    if measurement == "count":
        return len(events)
    if measurement in CALENDAR_UNITS:
        return len({CALENDAR_UNITS[measurement](clock, clock.local(event.occurred_at).date()) for event in events})
    if measurement == "gap":
        latest = [event.occurred_at for event in events[-2:]]
        return (latest[1] - latest[0]) / timedelta(days=1) if len(latest) == 2 else None
    values = [value for event in events for value in measured_values(event, name)]
    if measurement == "unique":
        return len({text for text in map(as_text, values) if text is not None})
    numbers = [number for value in values if (number := as_number(value)) is not None]
    if measurement == "sum":
        return math.fsum(numbers)
    if measurement not in AGGREGATES:
        raise DefinitionError(f"unknown measurement {measurement!r}")
    return AGGREGATES[measurement](numbers) if numbers else None


def measured_values(event: Event, name: str) -> list:
    """The value of an event that is measured; of `Key[].Member` there is one for each object."""
    value = event.property(name)
    if "[]." in name:
        return value if isinstance(value, list) else []
    return [value]


def mean(numbers: list[float]) -> float:
    """Arithmetic mean."""
    return math.fsum(numbers) / len(numbers)


AGGREGATES: dict[str, Callable[[list[float]], float]] = {"average": mean, "minimum": min, "maximum": max}


CALENDAR_UNITS: dict[str, Callable[[Clock, date], object]] = {
    "days": lambda clock, day: day,
    "weeks": lambda clock, day: clock.week(day),
    "months": lambda clock, day: (day.year, day.month),
}
# Over no event these are 0; the others are unknown.
MEASUREMENTS_FROM_ZERO = ("count", "sum", "unique", *CALENDAR_UNITS)
NET_MEASUREMENTS = ("count", "sum")


def most_within(events: list[Event], days: float) -> int:
    """The largest number of events within some span of so many times 24 hours, its end left out."""
    span = timedelta(days=min(days, timedelta.max.days))
    return max(
        (
            sum(
                start.occurred_at <= event.occurred_at and event.occurred_at - start.occurred_at < span
                for event in events
            )
            for start in events
        ),
        default=0,
    )


def meets(measurement: str, flt: dict, value: float | None) -> bool:
    """Whether a measured value meets a filter; an unknown one does not."""
    if value is None:
        return False
    wanted = flt["value"]
    if measurement in ROUNDED_MEASUREMENTS:
        value, wanted = round(value, DECIMALS), round(wanted, DECIMALS)
    return compare(flt["operator"], value, wanted)


class Evaluator:
    """Evaluates definitions over one shop at one instant."""

    def __init__(
        self,
        shop: Shop,
        as_of: datetime,
        segments: Mapping[str, object] | None = None,
        predictions: Mapping[str, Row] | None = None,
        reference: Reference | None = None,
        **calendar: str,
    ) -> None:
        self.now = utc(as_of)
        self.clock = Clock(self.now, **calendar)
        self.reference = load_reference() if reference is None else reference
        self.segments = segments or {}
        self.snapshot = take_snapshot(shop, self.now, dict(predictions or {}))
        self._scope = Scope(self.clock, self.reference)
        self._segment_members: dict[str, set[str]] = {}
        self._open_segments: list[str] = []
        self._ranked: dict[str, set[str]] = {}

    def members(self, definition: object) -> set[str]:
        """Ids of the profiles that a definition selects."""
        root = normalise(definition)
        return {profile_id for profile_id in self.snapshot.profiles if self._node(root, profile_id)}

    def _node(self, node: dict, profile_id: str) -> bool:
        if "condition_groups" in node:
            groups = _filled(node["condition_groups"], "condition_groups")
            return all(
                any(self._condition(condition, profile_id) for condition in _filled(group["conditions"], "conditions"))
                for group in groups
            )
        for form, decide in (("all", all), ("any", any), ("none", _none)):
            if form in node:
                return decide(self._node(child, profile_id) for child in _filled(node[form], form))
        return self._condition(node, profile_id)

    def _condition(self, condition: dict, profile_id: str) -> bool:
        condition = canonical_condition(condition)
        if condition["type"] not in CONDITIONS:
            raise DefinitionError(f"unknown condition type {condition['type']!r}")
        return CONDITIONS[condition["type"]](self, condition, profile_id)

    def _holds(self, flt: dict | None, value: object) -> bool:
        return holds(flt, value, self._scope)

    def _event_fits(self, event: Event, metric: str, metric_filters: list[dict] | None) -> bool:
        return metric in (event.metric, event.metric_id) and all(
            self._holds(item.get("filter"), event.property(item["property"])) for item in metric_filters or []
        )

    def _events(self, what: dict, profile_id: str) -> list[Event]:
        """Events of a metric that meet its filters, whenever they were."""
        return [
            event
            for event in self.snapshot.events[profile_id]
            if self._event_fits(event, what["metric_id"], what.get("metric_filters"))
        ]

    def _within(self, flt: dict | None, profile_id: str) -> Callable[[Event], bool]:
        """The test of a timeframe; relative to an anchor, it is each profile's own."""
        if not flt or flt["operator"] not in ANCHORED:
            return lambda event: not flt or bool(date_holds(flt, event.occurred_at, self.clock))
        anchor = self._anchor(flt["anchor"], profile_id)
        if anchor is None:
            return lambda event: False
        if flt["unit"] not in ("hour", "day"):
            raise DefinitionError(f"unknown unit {flt['unit']!r} around an anchor")
        hours = flt["quantity"] * (24 if flt["unit"] == "day" else 1)
        if flt["operator"] == "after-event":
            end = shift(anchor, hours, "hour")
            return lambda event: anchor < event.occurred_at and not is_before(end, event.occurred_at)
        start = shift(anchor, -hours, "hour")
        return lambda event: event.occurred_at < anchor and not is_before(event.occurred_at, start)

    def _anchor(self, anchor: dict, profile_id: str) -> datetime | None:
        if "property" in anchor:
            return read_instant(self.profile_property(anchor["property"], profile_id), self.clock)
        events = self._events(anchor, profile_id)
        return events[FIRST_OR_LATEST[anchor["occurrence"]]].occurred_at if events else None

    def _metric(self, condition: dict, profile_id: str) -> bool:
        is_within = self._within(condition.get("timeframe_filter"), profile_id)
        events = [event for event in self._events(condition, profile_id) if is_within(event)]
        if "occurrence" in condition:
            return self._occurrence(condition, events, profile_id)
        flt = condition["measurement_filter"]
        less = [self._less(entry, is_within, profile_id) for entry in condition.get("less") or []]
        if "per" not in condition:
            return meets(condition["measurement"], flt, self._net(condition, events, less))
        if condition["measurement"] in MEASUREMENTS_FROM_ZERO and compare(flt["operator"], 0, flt["value"]):
            raise DefinitionError("a filter that holds for 0 beside per")
        texts = {text for found in (events, *less) for event in found if (text := self._text(event, condition["per"]))}
        return any(
            meets(condition["measurement"], flt, self._net(condition, *self._of(text, condition["per"], events, less)))
            for text in texts
        )

    def _less(self, entry: dict, is_within: Callable[[Event], bool], profile_id: str) -> list[Event]:
        return [event for event in self._events(entry, profile_id) if is_within(event)]

    def _text(self, event: Event, name: str) -> tuple[str] | None:
        """The text of a property, wrapped so that an empty one is true; lists have none."""
        text = None if "[]." in name else as_text(event.property(name))
        return None if text is None else (text,)

    def _of(self, text: tuple[str], name: str, events: list[Event], less: list[list[Event]]) -> tuple:
        """The events of one text."""
        kept = [[event for event in found if self._text(event, name) == text] for found in (events, *less)]
        return kept[0], kept[1:]

    def _net(self, condition: dict, events: list[Event], less: list[list[Event]]) -> float | None:
        """The measurement of a condition over its events, less that over the others."""
        measurement, name = condition["measurement"], condition.get("measurement_property") or "$value"
        if measurement == "unique" and not condition.get("measurement_property"):
            raise DefinitionError("unique needs a measurement_property")
        if "in_any_days" in condition:
            if measurement != "count" or condition["measurement_filter"]["operator"] not in AT_LEAST:
                raise DefinitionError("in_any_days takes a count that is greater than something")
            return most_within(events, condition["in_any_days"])
        value = measure(measurement, events, name, self.clock)
        if less:
            if measurement not in NET_MEASUREMENTS:
                raise DefinitionError(f"less beside {measurement}")
            value = math.fsum([value, *(-measure(measurement, found, name, self.clock) for found in less)])
        return value

    def _occurrence(self, condition: dict, events: list[Event], profile_id: str) -> bool:
        asks = any(entry.get("filter") for entry in condition.get("then_filters") or [])
        if not asks and not condition.get("then_timeframe_filter"):
            raise DefinitionError("occurrence needs then_filters or a then_timeframe_filter")
        if not events:
            return False
        event = events[FIRST_OR_LATEST[condition["occurrence"]]]
        return self._within(condition.get("then_timeframe_filter"), profile_id)(event) and self._event_fits(
            event, condition["metric_id"], condition.get("then_filters")
        )

    def _rank(self, condition: dict, profile_id: str) -> bool:
        key = json.dumps(condition, sort_keys=True)
        if key not in self._ranked:
            self._ranked[key] = self._best(condition)
        return profile_id in self._ranked[key]

    def _best(self, condition: dict) -> set[str]:
        """Who is at the top or bottom of a measurement, or above or below its mean, among those who have a value."""
        among = self._members_of(condition["among"]) if condition.get("among") else set(self.snapshot.profiles)
        values = {
            profile_id: round(value, DECIMALS) if is_rounded else value
            for profile_id in among
            for value, is_rounded in [self._ranked_value(condition["by"], profile_id)]
            if value is not None
        }
        if "mean" in condition:
            middle = round(mean(list(values.values())), DECIMALS) if values else 0
            is_above = {"above": True, "below": False}[condition["mean"]]
            return {
                profile_id
                for profile_id, value in values.items()
                if (round(value, DECIMALS) > middle if is_above else round(value, DECIMALS) < middle)
            }
        is_top = "top" in condition
        percentage = Fraction(str(condition["top" if is_top else "bottom"]))
        if not 0 < percentage <= 100:
            raise DefinitionError(f"no percentage: {percentage}")
        ordered = sorted(
            values, key=lambda profile_id: (-values[profile_id] if is_top else values[profile_id], profile_id)
        )
        return set(ordered[: math.ceil(len(values) * percentage / 100)])

    def _ranked_value(self, by: dict, profile_id: str) -> tuple[float | None, bool]:
        """The value that a profile is ranked by, and whether it is one that is rounded."""
        if "dimension" in by:
            if by["dimension"] not in NUMERIC_DIMENSIONS:
                raise DefinitionError(f"unknown dimension {by['dimension']!r}")
            return as_number(self.snapshot.predictions.get(profile_id, {}).get(by["dimension"])), False
        is_within = self._within(by.get("timeframe_filter"), profile_id)
        events = [event for event in self._events(by, profile_id) if is_within(event)]
        name = by.get("measurement_property") or "$value"
        value = measure(by["measurement"], events, name, self.clock) if events else None
        return value, by["measurement"] in ROUNDED_MEASUREMENTS

    def _metric_funnel(self, condition: dict, profile_id: str) -> bool:
        timeframe = condition.get("timeframe_filter")
        steps = [(step["metric_exists"], self._step_test(step)) for step in condition["steps"]]
        events, name = self.snapshot.events[profile_id], condition.get("same")
        texts = {text for event in events if name and (text := self._text(event, name))}
        histories = (
            [[event for event in events if self._text(event, name) == text] for text in texts] if name else [events]
        )
        return any(
            goes_through(
                history,
                steps,
                starts=lambda event: self._holds(timeframe, event.occurred_at),
                window=completion_window(condition.get("completion_window_seconds")),
            )
            for history in histories
        )

    def _step_test(self, step: dict) -> Callable[[Event], bool]:
        return lambda event: self._event_fits(event, step["metric_id"], step.get("metric_filters"))

    def profile_property(self, name: str, profile_id: str) -> object:
        """Value of a profile property, None where it is unset."""
        profile = self.snapshot.profiles[profile_id]
        if name in TEXT_PROPERTIES:
            return profile.columns[name]
        if name in TIMESTAMP_PROPERTIES:
            return profile.columns[TIMESTAMP_PROPERTIES[name]]
        location, custom = property_key(name, "location"), property_key(name, "properties")
        if location in LOCATION_PROPERTIES:
            return profile.columns[location]
        if custom is not None:
            return member(profile.properties, custom)
        raise DefinitionError(f"unknown profile property {name!r}")

    def _property(self, condition: dict, profile_id: str) -> bool:
        scope = Scope(self.clock, self.reference, lambda name: self.profile_property(name, profile_id))
        return holds(condition["filter"], self.profile_property(condition["property"], profile_id), scope)

    def _group_membership(self, condition: dict, profile_id: str) -> bool:
        groups, timeframe = condition["group_ids"], condition.get("timeframe_filter")
        is_in = any(
            (row.get("list_id") in groups or row.get("list_name") in groups)
            and self._holds(timeframe, row["joined_at"])
            for row in self.snapshot.list_members.get(profile_id, ())
        )
        return is_in == condition["is_member"]

    def _consent(self, profile_id: str, channel: str) -> Row:
        return self.snapshot.consents.get((profile_id, channel), NO_CONSENT)

    def _suppressions(self, profile_id: str) -> list[Suppression]:
        return self.snapshot.suppressions.get(profile_id, [])

    def _can_receive(self, profile_id: str, channel: str) -> bool:
        status = self._consent(profile_id, channel)["status"]
        if channel == "email":
            return status in ("subscribed", "never_subscribed") and not self._suppressions(profile_id)
        return status == "subscribed"

    def _marketing_consent(self, condition: dict, profile_id: str) -> bool:
        consent = condition["consent"]
        status = consent.get("consent_status", {"subscription": "any"})
        if status is None:
            raise DefinitionError("consent_status is null")
        channel, subscription = consent["channel"], status["subscription"]
        return (
            self._can_receive(profile_id, channel) == consent["can_receive_marketing"]
            and subscription in ("any", self._consent(profile_id, channel)["status"])
            and all(self._consent_field(item, profile_id, channel) for item in status.get("filters") or [])
        )

    def _consent_field(self, item: dict, profile_id: str, channel: str) -> bool:
        name, flt = canonical_field(item["field"]), item.get("filter")
        row = self._consent(profile_id, channel)
        if name in SUPPRESSION_REASONS:
            return self._suppressed(SUPPRESSION_REASONS[name], flt, profile_id)
        if name in ("method", "subscribe_method"):
            used = (row.get("method") or "").lower()
            return used == item["method"].lower() and self._holds(flt, row.get("method_detail"))
        if name not in CONSENT_COLUMNS:
            raise DefinitionError(f"unknown consent field {name!r}")
        return self._holds(flt, row.get(CONSENT_COLUMNS[name]))

    def _suppressed(self, reason: str, flt: dict, profile_id: str) -> bool:
        """Whether any suppression of the reason fits; `is-set` asks for the suppression, not for its date."""
        dates = [item.suppressed_at for item in self._suppressions(profile_id) if item.reason == reason]
        if flt["type"] == "existence":
            return bool(dates)
        return any(self._holds(flt, date) for date in dates)

    def _permissions(self, condition: dict, profile_id: str) -> bool:
        permission, channel = condition["permission"], condition["channel"]
        reached = REACHABLE_STATUSES[permission["reachable_status"]]
        return reached(self._consent(profile_id, channel)["status"]) and all(
            self._consent_field(item, profile_id, channel) for item in permission.get("filters") or []
        )

    def _country(self, profile_id: str) -> str | None:
        return self.reference.country_code(self.snapshot.profiles[profile_id].columns["country"])

    def _region(self, condition: dict, profile_id: str) -> bool:
        inside = {
            "european_union": self.reference.european_union,
            "united_states": frozenset({"US"}),
        }[condition["region"]]
        return (self._country(profile_id) in inside) == condition["in_region"]

    def _place(self, profile_id: str) -> tuple[float, float] | None:
        columns = self.snapshot.profiles[profile_id].columns
        latitude, longitude = columns["latitude"], columns["longitude"]
        if latitude is not None and longitude is not None and abs(latitude) <= 90 and abs(longitude) <= 180:
            return latitude, longitude
        return self.reference.centroid_of_profile(self._country(profile_id), columns["zip"])

    def _distance(self, condition: dict, profile_id: str) -> bool:
        country = self.reference.country_code(condition["country_code"])
        centre = self.reference.centroid(country, condition["postal_code"])
        place = self._place(profile_id)
        if centre is None or place is None:
            return False
        distance = great_circle_km(place, centre) / KM_PER_UNIT[condition["unit"]]
        return compare(condition["filter"]["operator"], distance, condition["filter"]["value"])

    def _prediction(self, condition: dict, profile_id: str) -> bool:
        row, dimension = self.snapshot.predictions.get(profile_id, {}), condition["dimension"]
        if dimension == "channel_affinity":
            return self._channel_affinity(condition, row)
        if dimension in NUMERIC_DIMENSIONS or dimension == "predicted_gender":
            return self._holds(condition["filter"], row.get(dimension))
        if dimension == "expected_date_of_next_purchase":
            return self._holds(condition["filter"], utc(row.get(dimension)))
        raise DefinitionError(f"unknown dimension {dimension!r}")

    def _channel_affinity(self, condition: dict, row: Row) -> bool:
        ranking, channel = read_json(row.get("channel_affinity")), condition["predicted_channel"]
        place = ranking.index(channel) + 1 if isinstance(ranking, list) and channel in ranking else None
        if condition["measurement"] == "priority":
            return self._holds(condition["filter"], place)
        rank = None if place is None else RANKS[min(place, len(RANKS)) - 1]
        return self._holds(condition["filter"], rank)

    def _custom_object(self, condition: dict, profile_id: str) -> bool:
        relationship, object_type = condition["object_type_relationship_id"], condition["object_type_id"]
        linked = self.snapshot.custom_object_links.get((profile_id, relationship), ())
        count = sum(
            any(
                self._object_fits(properties, condition.get("filters"))
                for properties in self.snapshot.custom_objects.get((object_type, object_id), ())
            )
            for object_id in linked
        )
        return compare(condition["filter"]["operator"], count, condition["filter"]["value"])

    def _object_fits(self, properties: dict, filters: Iterable[dict] | None) -> bool:
        return all(self._holds(item["filter"], properties.get(str(item["property_id"]))) for item in filters or [])

    def _segment_membership(self, condition: dict, profile_id: str) -> bool:
        return (profile_id in self._members_of(condition["segment"])) == condition["is_member"]

    def _members_of(self, name: str) -> set[str]:
        if name not in self.segments:
            raise DefinitionError(f"unknown segment {name!r}")
        if name in self._open_segments:
            raise DefinitionError(f"a cycle of segments: {self._open_segments}")
        if name not in self._segment_members:
            self._open_segments.append(name)
            self._segment_members[name] = self.members(self.segments[name])
            self._open_segments.pop()
        return self._segment_members[name]

    def _sample(self, condition: dict, profile_id: str) -> bool:
        text = f"{condition.get('salt') or ''}|{profile_id}"
        head = int(hashlib.md5(text.encode("utf-8")).hexdigest()[:8], 16)
        return head < condition["percentage"] / 100 * 2**32


CONSENT_COLUMNS = {
    "status_date": "status_at",
    "effective_date": "status_at",
    "recorded_date": "status_at",
    "custom_source": "custom_source",
    "is_double_opt_in": "double_opt_in",
    "is_rcs_capable": "rcs_capable",
}
CONDITIONS: dict[str, Callable[[Evaluator, dict, str], bool]] = {
    "profile-metric": Evaluator._metric,
    "profile-metric-funnel": Evaluator._metric_funnel,
    "profile-property": Evaluator._property,
    "profile-group-membership": Evaluator._group_membership,
    "profile-marketing-consent": Evaluator._marketing_consent,
    "profile-permissions": Evaluator._permissions,
    "profile-region": Evaluator._region,
    "profile-postal-code-distance": Evaluator._distance,
    "profile-predictive-analytics": Evaluator._prediction,
    "profile-has-custom-object": Evaluator._custom_object,
    "profile-segment-membership": Evaluator._segment_membership,
    "profile-sample": Evaluator._sample,
    "profile-rank": Evaluator._rank,
}


def _none(outcomes: Iterable[bool]) -> bool:
    return not any(outcomes)


def _filled(items: list, name: str) -> list:
    if not items:
        raise DefinitionError(f"{name} is empty")
    return items
