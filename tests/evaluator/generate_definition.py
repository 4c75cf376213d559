"""Seeded random definitions whose values are drawn from a shop, so that they select some profiles and not others."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from evaluator import generate_second as second
from evaluator import grammar
from evaluator import vocabulary as words
from evaluator.coverage_cells import Coverage
from evaluator.dates import cut, read_instant, shift
from evaluator.members import Evaluator
from evaluator.reference import Reference
from evaluator.shop import Row, Shop
from evaluator.spellings import respell
from evaluator.values import as_list, as_number, item_texts, objects_of
from evaluator.vocabulary import chance

BARE_PROPERTIES = {
    "email": "text",
    "phone_number": "phone",
    "external_id": "number",
    "first_name": "text",
    "last_name": "text",
    "organization": "text",
    "title": "text",
    "locale": "text",
    "created": "date",
    "updated": "date",
    "created_at": "date",
    "updated_at": "date",
    "last_event_date": "date",
    "last_event_at": "date",
}
LOCATIONS = {
    "address1": "text",
    "address2": "text",
    "city": "text",
    "region": "text",
    "country": "text",
    "zip": "text",
    "timezone": "text",
    "latitude": "number",
    "longitude": "number",
}
PROPERTY_KINDS = {
    **BARE_PROPERTIES,
    **{f"location['{name}']": kind for name, kind in LOCATIONS.items()},
    **{f"properties['{name}']": kind for name, kind in words.PROFILE_PROPERTIES.items()},
}
NOWHERE = "properties['Nowhere']"
TEXT_KINDS, LIST_KINDS = ("text", "number", "boolean", "mixed"), ("list", "mixed", "text")
SUITED_KINDS = {
    "string": TEXT_KINDS,
    "string-in": TEXT_KINDS,
    "phone": ("phone",),
    "numeric": ("number", "mixed"),
    "numeric-between": ("number",),
    "boolean": ("boolean", "mixed"),
    "list-contains": LIST_KINDS,
    "list-set": LIST_KINDS,
    "list-length": LIST_KINDS,
    "list-substring": LIST_KINDS,
    "existence": (),
    "date": ("date", "date", "birthday", "mixed"),
}
REGEX_SPECIAL = re.compile(r"[.^$*+?()\[\]{}|\\]")
FIXED_PATTERNS = (
    "^$",
    "[0-9]+",
    "^[A-Z][a-z]+",
    "(Blue|Red)",
    "^.{3,5}$",
    "o.*e",
    "[^a-z]",
    r"\d\d",
    r"\s",
    "^[^@]+@gmail",
    "e$",
    "[[:digit:]]",
    "Short?s",
    "^(true|false)$",
    "l+u?",
    "'",
    r"\\",
)
OFFSETS = ("Z", "+00:00", "+02:00", "-05:30", "+14:00")
SELECTIVE = (0.05, 0.95)


@dataclass(frozen=True)
class Options:
    """What a random definition may use.

    extensions: the superset beyond the vendor's grammar. tolerated: other spellings of the same definition.
    selective: prefer conditions that select between 5 and 95 per cent of the profiles.
    second: the second extensions, too.
    """

    extensions: bool = True
    tolerated: bool = True
    selective: bool = True
    second: bool = False


class DefinitionMaker:
    """Makes random definitions over one shop at one instant."""

    def __init__(
        self, rng: random.Random, evaluator: Evaluator, options: Options, coverage: Coverage | None = None
    ) -> None:
        self.rng = rng
        self.evaluator = evaluator
        self.options = options
        self.coverage = Coverage() if coverage is None else coverage
        self.methods = {(row.get("method") or "").lower() for row in evaluator.snapshot.consents.values()}
        self.events = [event for events in evaluator.snapshot.events.values() for event in events]
        self.postal_codes = words.known_postal_codes(evaluator.reference)

    def make(self) -> object:
        """One definition."""
        definition = self._selective(self._root, tries=4)
        self.coverage.add(definition)
        return respell(self.rng, definition) if self.options.tolerated else definition

    def _selective(self, make: Callable[[], dict], tries: int) -> dict:
        """The first draw that selects some profiles and not others, or that uses a new cell of the grammar."""
        found = make()
        if not self.options.selective or chance(self.rng, 0.12):
            return found
        for _ in range(tries):
            if self.coverage.is_news(found) or SELECTIVE[0] <= self._share(found) <= SELECTIVE[1]:
                break
            found = make()
        return found

    def _share(self, definition: dict) -> float:
        profiles = self.evaluator.snapshot.profiles
        return len(self.evaluator.members(definition)) / len(profiles) if profiles else 0.5

    def _root(self) -> dict:
        if self.options.extensions and chance(self.rng, 0.55):
            return self.node(depth=2)
        return self.condition_groups()

    def node(self, depth: int) -> dict:
        """A tree of conditions."""
        forms = ["condition", "condition", "condition_groups"] + ["all", "any", "none"] * (2 if depth else 0)
        form = self.rng.choice(forms)
        if form == "condition":
            return self.condition()
        if form == "condition_groups":
            return self.condition_groups()
        if chance(self.rng, 0.15):
            return {form: self.listed_texts()}
        return {form: [self.node(depth - 1) for _ in range(self.rng.choice((1, 2, 2, 3)))]}

    def condition_groups(self) -> dict:
        """Groups in the vendor's grammar."""
        sizes = self.rng.choice(((1,), (1,), (2,), (1, 1), (1, 2), (3,), (2, 2), (1, 1, 1)))
        return {"condition_groups": [{"conditions": [self.condition() for _ in range(size)]} for size in sizes]}

    def condition(self) -> dict:
        """One condition."""
        makers = {
            self.metric: 26,
            self.property: 30,
            self.group_membership: 6,
            self.marketing_consent: 14,
            self.permissions: 5,
            self.region: 2,
            self.distance: 3,
            self.prediction: 8,
            self.custom_object: 8,
            self.funnel: 9,
        }
        if self.options.extensions:
            makers[self.sample] = 2
            makers[self.segment_membership] = 3 if self.evaluator.segments else 0
        if self.options.second:
            makers[self.rank] = 5
        return self._selective(self.rng.choices(list(makers), list(makers.values()))[0], tries=6)

    def rank(self) -> dict:
        """The best or the worst by some measure."""
        return second.rank(self)

    def metric(self) -> dict:
        """Something done, measured or looked at, within a timeframe."""
        condition = self.plain_metric()
        return second.varied_metric(self, condition) if self.options.second and chance(self.rng, 0.5) else condition

    def plain_metric(self) -> dict:
        """Something done, measured, within a timeframe."""
        rng = self.rng
        measurements = grammar.MEASUREMENTS * 2 + (grammar.EXTRA_MEASUREMENTS if self.options.extensions else ())
        condition = {
            "type": "profile-metric",
            "metric_id": self.metric_name(),
            "measurement": rng.choice(measurements),
            "timeframe_filter": self.date_filter("metric", [event.occurred_at for event in self.events]),
        }
        if self.options.extensions and condition["measurement"] in grammar.MEASUREMENTS_OF_A_PROPERTY:
            if condition["measurement"] == "unique" or chance(rng, 0.4):
                condition["measurement_property"] = self.measured_property(condition["measurement"])
        condition["measurement_filter"] = self.measurement_filter(condition)
        self.add_metric_filters(condition)
        return condition

    def metric_name(self) -> str:
        """A metric by name or by the vendor's id."""
        name = self.rng.choice(tuple(words.METRICS))
        metric_id = words.METRICS[name]
        return metric_id if metric_id and chance(self.rng, 0.25) else name

    def measured_property(self, measurement: str) -> str:
        """An event property that suits a measurement."""
        wanted = (
            ("text", "boolean", "mixed", "number", "list") if measurement == "unique" else ("number", "number", "mixed")
        )
        if self.options.second and chance(self.rng, 0.25):
            return self.rng.choice(words.EVENT_PATHS)
        kind = self.rng.choice(wanted)
        return self.rng.choice([name for name, found in words.EVENT_PROPERTIES.items() if found == kind] + ["$value"])

    def measurement_filter(self, condition: dict) -> dict:
        """A comparison near what profiles with the metric reach."""
        if condition["measurement"] in ("count", "days", "unique"):
            value = self.rng.choice((0, 0, 1, 1, 2, 2, 3, 4, 5))
        else:
            name = condition.get("measurement_property", "$value")
            seen = [number for event in self.events if (number := as_number(event.property(name))) is not None]
            value = self.rng.choice(seen) if seen else 1
            if condition["measurement"] == "sum":
                value = round(value * self.rng.choice((0, 1, 1, 1.5, 2, 3)), 2)
        return {"type": "numeric", "operator": self.rng.choice(grammar.NUMERIC), "value": value}

    def add_metric_filters(self, holder: dict) -> None:
        """Filters on event properties: some, none, or the forms that mean none."""
        count = self.rng.choices((0, 1, 2), (45, 40, 15))[0]
        if count:
            holder["metric_filters"] = [self.event_filter() for _ in range(count)]
        elif chance(self.rng, 0.7):
            holder["metric_filters"] = self.rng.choice((None, []))

    def event_filter(self) -> dict:
        """One filter on an event property."""
        if chance(self.rng, 0.04):
            return self.rng.choice(({"property": "Brand"}, {"property": "Brand", "filter": None}))
        if self.options.second and (found := self.second_filter(words.EVENT_PROPERTIES, words.EVENT_PATHS)):
            kind, name = found
            return {"property": name, "filter": self.filter_of(kind, [event.property(name) for event in self.events])}
        kind = self.rng.choice(grammar.PLACES["event"])
        names = [name for name, found in words.EVENT_PROPERTIES.items() if found in SUITED_KINDS[kind]]
        names.append("$value")
        name = self.rng.choice(names if chance(self.rng, 0.85) else list(words.EVENT_PROPERTIES))
        return {"property": name, "filter": self.value_filter(kind, [event.property(name) for event in self.events])}

    def second_filter(self, kinds: dict[str, str], paths: tuple[str, ...]) -> tuple[str, str] | None:
        """Now and then a kind of filter of the second extensions, with a name for it."""
        kind = self.rng.choices((None, "version", "items", "path"), (70, 8, 12, 10))[0]
        if kind is None:
            return None
        if kind == "path":
            suited = ("list-set", "list-length", "existence", "string", "numeric")
            return self.rng.choice(suited), self.rng.choice(paths)
        wanted = {"version": "version", "items": "objects"}[kind]
        names = [name for name, found in kinds.items() if found == wanted or chance(self.rng, 0.03)]
        return kind, self.rng.choice(names or list(kinds))

    def filter_of(self, kind: str, values: list, place: str = "property") -> dict:
        """A filter of any kind, those of the second extensions included."""
        if kind == "version":
            return second.version_filter(self, values)
        if kind == "items":
            return second.items_filter(self, [thing for value in values for thing in objects_of(value)])
        return self.value_filter(kind, values, place)

    def funnel(self) -> dict:
        """Steps in order; the first one exists."""
        rng = self.rng
        count = rng.choice((1, 2, 2, 2, 3, 3, 4))
        steps = [self.step(exists=True)] + [self.step(chance(rng, 0.6)) for _ in range(count - 1)]
        condition = {
            "type": "profile-metric-funnel",
            "timeframe_filter": self.date_filter("funnel", [event.occurred_at for event in self.events]),
            "steps": steps,
        }
        if self.options.second and chance(rng, 0.35):
            condition["same"] = rng.choice(second.PER)
        window = rng.choice(grammar.WINDOWS)
        if window is not None or chance(rng, 0.5):
            condition["completion_window_seconds"] = window
        return condition

    def step(self, exists: bool) -> dict:
        """One step of a funnel, seldom with filters."""
        step = {"metric_exists": exists, "metric_id": self.metric_name()}
        if chance(self.rng, 0.3):
            self.add_metric_filters(step)
        return step

    def property(self) -> dict:
        """A profile property under a filter that mostly suits its kind."""
        if self.options.second and (found := self.second_filter(words.PROFILE_PROPERTIES, words.PROFILE_PATHS)):
            name = f"properties['{found[1]}']"
            flt = self.filter_of(found[0], self.property_values(name))
            return {"type": "profile-property", "property": name, "filter": flt}
        kinds = grammar.PLACES["property"] + (grammar.EXTRA_PLACES["property"] if self.options.extensions else ())
        kind = self.rng.choice(kinds + ("string", "date", "date", "numeric"))
        name = self.property_name(kind)
        flt = self.value_filter(kind, self.property_values(name))
        if self.options.extensions and kind in grammar.KINDS_WITH_PROPERTY and chance(self.rng, 0.15):
            flt = self.against_property(flt, kind)
        return {"type": "profile-property", "property": name, "filter": flt}

    def listed_texts(self) -> list[dict]:
        """Conditions that ask one property for one text after the other."""
        name = self.property_name("string")
        values, shared = self.property_values(name), {}
        if chance(self.rng, 0.3):
            shared["ignore_case"] = True
        if chance(self.rng, 0.3):
            shared["missing"] = "match"
        found = []
        for _ in range(self.rng.choice((2, 3, 4))):
            operator = self.rng.choice(("equals", "equals", "not-equals", "not-equals", "in", "not-in"))
            operand = self.operand("string-in" if operator.endswith("in") else "string", operator, values)
            flt = {"type": "string", "operator": operator, **operand, **(shared if chance(self.rng, 0.8) else {})}
            found.append({"type": "profile-property", "property": name, "filter": flt})
        return found

    def property_name(self, kind: str) -> str:
        """A property that suits a kind of filter, or any other."""
        if chance(self.rng, 0.02):
            return NOWHERE
        suited = [name for name, found in PROPERTY_KINDS.items() if found in SUITED_KINDS[kind]]
        return self.rng.choice(suited if suited and chance(self.rng, 0.85) else list(PROPERTY_KINDS))

    def property_values(self, name: str) -> list:
        """Values of a property over all profiles."""
        return [self.evaluator.profile_property(name, profile_id) for profile_id in self.evaluator.snapshot.profiles]

    def against_property(self, flt: dict, kind: str) -> dict:
        """The same filter against another property of the profile."""
        turned = {name: value for name, value in flt.items() if name != "value"}
        if turned["operator"] in grammar.OPERATORS_WITHOUT_PROPERTY:
            turned["operator"] = "equals"
        return {**turned, "property": self.property_name(kind)}

    def group_membership(self) -> dict:
        """In or not in lists, named by id or by name."""
        names = [name for pair in words.LISTS.items() for name in pair]
        condition = {
            "type": "profile-group-membership",
            "is_member": chance(self.rng, 0.6),
            "group_ids": self.rng.sample(names, self.rng.choice((1, 1, 2))),
        }
        if condition["is_member"] and chance(self.rng, 0.7):
            rows = [row for rows in self.evaluator.snapshot.list_members.values() for row in rows]
            condition["timeframe_filter"] = self.date_filter("group", [row["joined_at"] for row in rows])
        elif condition["is_member"] and chance(self.rng, 0.5):
            condition["timeframe_filter"] = None
        return condition

    def marketing_consent(self) -> dict:
        """One of the allowed consent shapes."""
        extra = grammar.EXTRA_CONSENT_SHAPES if self.options.extensions else ()
        shape = self.rng.choice(grammar.CONSENT_SHAPES + extra)
        status = {"subscription": shape.subscription}
        count = self.rng.choice((1, 1, 2)) if shape.required else self.rng.choice((0, 1, 1, 2))
        if (shape.fields or shape.methods) and count:
            status["filters"] = [self.consent_filter(shape, self.rng) for _ in range(count)]
        elif chance(self.rng, 0.4) and shape.channel == "email":
            status["filters"] = None
        return {
            "type": "profile-marketing-consent",
            "consent": {
                "channel": shape.channel,
                "can_receive_marketing": shape.can_receive,
                "consent_status": status,
            },
        }

    def consent_filter(self, shape: grammar.ConsentShape, rng: random.Random) -> dict:
        """One filter of a consent shape."""
        if shape.methods and chance(rng, 0.5):
            return self.method_filter("method", *self.method(shape.methods))
        name = rng.choice(shape.fields)
        if name in ("is_double_opt_in", "is_rcs_capable"):
            return {"field": name, "filter": {"type": "boolean", "operator": "equals", "value": chance(rng, 0.5)}}
        if name == "custom_source":
            value = rng.choice((*words.CUSTOM_SOURCES, None))
            return {"field": name, "filter": {"type": "string", "operator": "equals", "value": value}}
        if name in grammar.SUPPRESSION_DATES and chance(rng, 0.4):
            return {"field": name, "filter": {"type": "existence", "operator": "is-set"}}
        return {"field": name, "filter": self.date_filter("consent", self.consent_dates(name))}

    def method(self, allowed: tuple[tuple[str, str], ...]) -> tuple[str, str]:
        """An allowed method, mostly one that consents of the shop hold."""
        used = [pair for pair in allowed if pair[0] in self.methods]
        return self.rng.choice(used if used and chance(self.rng, 0.5) else allowed)

    def consent_dates(self, name: str) -> list[datetime | None]:
        """Dates of consents or of suppressions."""
        snapshot = self.evaluator.snapshot
        if name in grammar.SUPPRESSION_DATES:
            return [item.suppressed_at for items in snapshot.suppressions.values() for item in items]
        return [row["status_at"] for row in snapshot.consents.values()]

    def method_filter(self, name: str, method: str, detail: str) -> dict:
        """A filter on the method of a consent, with its own filter where the method has one."""
        found = {"field": name, "method": method}
        if detail in (grammar.SHOPIFY, grammar.CONSTANT_CONTACT):
            found["filter"] = {"type": "string", "operator": "in", "value": [detail]}
        elif detail != grammar.NO_DETAIL and chance(self.rng, 0.6):
            value = self.rng.choice(words.METHOD_DETAILS)
            found["filter"] = {
                "type": "string",
                "operator": detail,
                "value": value if detail == grammar.DETAIL else [value, "none"],
            }
        return found

    def permissions(self) -> dict:
        """Reachability on WhatsApp."""
        status = self.rng.choice(tuple(grammar.PERMISSION_STATUSES))
        permission = {"reachable_status": status}
        if grammar.PERMISSION_STATUSES[status]:
            permission["filters"] = [self.permission_filter() for _ in range(self.rng.choice((0, 0, 1, 2)))]
        channel = self.rng.choice(grammar.PERMISSION_CHANNELS)
        return {"type": "profile-permissions", "channel": channel, "permission": permission}

    def permission_filter(self) -> dict:
        """One filter on a permission."""
        name = self.rng.choice(("effective_date", "recorded_date", "subscribe_method"))
        if name == "subscribe_method":
            return self.method_filter(name, *self.method(grammar.PERMISSION_METHODS))
        return {"field": name, "filter": self.date_filter("consent", self.consent_dates(name))}

    def region(self) -> dict:
        """In or not in a region."""
        return {
            "type": "profile-region",
            "in_region": chance(self.rng, 0.5),
            "region": self.rng.choice(grammar.REGIONS),
        }

    def distance(self) -> dict:
        """Near to or far from a postal code; seldom one that does not exist."""
        country, code = (
            self.rng.choice(self.postal_codes) if self.postal_codes and chance(self.rng, 0.95) else ("US", "00000")
        )
        value = round(10 ** self.rng.uniform(1, 4.2), self.rng.choice((0, 1)))
        return {
            "type": "profile-postal-code-distance",
            "country_code": self.evaluator.reference.alpha3[country],
            "postal_code": code,
            "unit": self.rng.choice(("miles", "kilometers")),
            "filter": {"type": "numeric", "operator": self.rng.choice(("less-than", "greater-than")), "value": value},
        }

    def prediction(self) -> dict:
        """A prediction of any dimension."""
        make = self.rng.choices(
            (self.predicted_number, self.predicted_date, self.predicted_gender, self.affinity), (45, 25, 10, 20)
        )[0]
        return {"type": "profile-predictive-analytics", **make()}

    def predicted_values(self, dimension: str) -> list:
        """Values of a prediction over all profiles."""
        return [row.get(dimension) for row in self.evaluator.snapshot.predictions.values()]

    def predicted_number(self) -> dict:
        """A predicted number."""
        dimension = self.rng.choice(grammar.DIMENSIONS)
        return {"dimension": dimension, "filter": self.value_filter("numeric", self.predicted_values(dimension))}

    def predicted_date(self) -> dict:
        """The expected date of the next purchase."""
        dimension = "expected_date_of_next_purchase"
        return {"dimension": dimension, "filter": self.date_filter("prediction", self.predicted_values(dimension))}

    def predicted_gender(self) -> dict:
        """The predicted gender."""
        flt = {
            "type": "string",
            "operator": self.rng.choice(("equals", "not-equals")),
            "value": self.rng.choice(words.GENDERS),
        }
        return {"dimension": "predicted_gender", "filter": flt}

    def affinity(self) -> dict:
        """The place of a channel in a profile's ranking."""
        channel = {"dimension": "channel_affinity", "predicted_channel": self.rng.choice(words.AFFINITY_CHANNELS)}
        if chance(self.rng, 0.5):
            flt = {"type": "numeric", "operator": "equals", "value": self.rng.choice((0, 1, 1, 2, 3, 4))}
            return {**channel, "measurement": "priority", "filter": flt}
        flt = {
            "type": "string",
            "operator": self.rng.choice(("equals", "not-equals")),
            "value": self.rng.choice(grammar.RANKS),
        }
        return {**channel, "measurement": "rank", "filter": flt}

    def custom_object(self) -> dict:
        """A number of related custom objects."""
        rng = self.rng
        object_type = rng.choice(words.OBJECT_TYPES)
        return {
            "type": "profile-has-custom-object",
            "object_type_id": object_type,
            "object_type_relationship_id": rng.choice(words.RELATIONSHIPS),
            "filter": {
                "type": "numeric",
                "operator": rng.choice(grammar.NUMERIC),
                "value": rng.choice((0, 0, 1, 1, 2, 3)),
            },
            "filters": [self.object_filter(object_type) for _ in range(rng.choice((0, 1, 1, 2)))],
        }

    def object_filter(self, object_type: str) -> dict:
        """One filter on a property of a custom object."""
        kind = self.rng.choice(grammar.PLACES["custom-object"])
        names = [key for key, found in words.OBJECT_PROPERTIES.items() if found in SUITED_KINDS[kind]]
        property_id = self.rng.choice(names if names and chance(self.rng, 0.85) else list(words.OBJECT_PROPERTIES))
        values = [
            properties.get(str(property_id))
            for (found, _), versions in self.evaluator.snapshot.custom_objects.items()
            if found == object_type
            for properties in versions
        ]
        return {"property_id": property_id, "filter": self.value_filter(kind, values, place="custom-object")}

    def sample(self) -> dict:
        """A stable sample."""
        condition = {"type": "profile-sample", "percentage": self.rng.choice((0, 10, 33.3, 50, 50, 75, 100))}
        if chance(self.rng, 0.5):
            condition["salt"] = self.rng.choice(("a", "", "wave '2' 🙂"))
        return condition

    def segment_membership(self) -> dict:
        """In or not in another segment."""
        name = self.rng.choice(sorted(self.evaluator.segments))
        return {"type": "profile-segment-membership", "is_member": chance(self.rng, 0.5), "segment": name}

    def value_filter(self, kind: str, values: list, place: str = "property") -> dict:
        """A filter of one kind whose value is near to values that occur."""
        if kind == "date":
            flt = self.date_filter(place, [read_instant(value, self.evaluator.clock) for value in values])
        else:
            type_name, operators = grammar.KINDS[kind]
            flt = {"type": type_name, "operator": self.rng.choice(operators)}
            flt.update(self.operand(kind, flt["operator"], [value for value in values if value is not None]))
            if kind in grammar.KINDS_WITH_NULL and chance(self.rng, 0.08):
                flt["value"] = None
                return flt
            if self.options.second:
                flt = second.may_ignore_case(self, kind, flt)
        if self.options.extensions and kind in grammar.KINDS_WITH_MISSING and chance(self.rng, 0.1):
            flt["missing"] = "match"
        return flt

    def operand(self, kind: str, operator: str, values: list) -> dict:
        """The members of a filter that hold what it compares with."""
        rng = self.rng
        if kind == "existence":
            return {}
        if kind == "boolean":
            return {"value": chance(rng, 0.5)}
        if kind == "phone":
            return {"value": rng.sample(("US", "NL", "DE", "GB", "CA", "RU", "IE", "JP"), rng.choice((1, 2, 3)))}
        if kind == "list-length":
            return {"value": rng.choice((0, 1, 1, 2, 2, 3))}
        if kind == "numeric":
            return {"value": self.near_number(values)}
        if kind == "numeric-between":
            start, end = sorted((self.near_number(values), self.near_number(values)))
            return {"start": start, "end": end}
        texts = self.texts(values)
        if kind in ("string-in", "list-set"):
            return {"value": [rng.choice(texts) for _ in range(rng.choice((0, 1, 1, 2, 2, 3)))]}
        if kind == "list-contains":
            return {"value": rng.choice((rng.choice(texts), rng.choice(texts), 3, 12))}
        return {"value": self.searched_text(operator, rng.choice(texts))}

    def near_number(self, values: list) -> float:
        """A number that occurs, or one beside it."""
        numbers = [number for value in values if (number := as_number(value)) is not None and abs(number) < 1e15]
        if not numbers:
            return self.rng.choice((0, 1, 10))
        number = self.rng.choice(numbers) + self.rng.choice((0, 0, 0, 1, -1, 0.5))
        return int(number) if number.is_integer() and chance(self.rng, 0.7) else number

    def texts(self, values: list) -> list[str]:
        """Texts of scalars and list items that occur, and common ones."""
        found = [text for value in values for text in item_texts(as_list(value) or [])]
        return (found or list(words.COMMON_TEXTS)) + ["Blue"]

    def searched_text(self, operator: str, text: str) -> str:
        """What an operator looks for in a text like this one."""
        rng = self.rng
        if operator in ("equals", "not-equals"):
            return text.upper() if chance(rng, 0.05) else text
        if operator in ("regex", "nregex"):
            return self.pattern(text)
        size = rng.choice((0, 1, 1, 2, 3, len(text)))
        if "starts-with" in operator:
            return text[:size]
        if "ends-with" in operator:
            return text[len(text) - min(size, len(text)) :]
        start = rng.randrange(len(text) + 1)
        return text[start : start + max(size, 1)]

    def pattern(self, text: str) -> str:
        """A regular expression that RE2 and POSIX read alike."""
        if chance(self.rng, 0.5):
            return self.rng.choice(FIXED_PATTERNS)
        literal = REGEX_SPECIAL.sub(lambda match: "\\" + match[0], text[: self.rng.choice((1, 2, 5))])
        return self.rng.choice(("^", "")) + literal + self.rng.choice(("$", "", ".*", "+" if literal else ""))

    def date_filter(self, place: str, dates: list[datetime | None]) -> dict:
        """A date filter that may stand at a place, near to dates that occur."""
        operators = grammar.DATE_OPERATORS[place] + (grammar.HOLIDAY if self.options.extensions else ())
        if self.options.second and chance(self.rng, 0.2):
            return second.calendar_window(self)
        operator = self.rng.choice(operators)
        flt = {"type": "date", "operator": operator}
        if operator in grammar.HOLIDAY:
            years_ago = self.rng.choice((0, 1, 1, 2)) if chance(self.rng, 0.95) else 3000
            return {**flt, "holiday": self.rng.choice(grammar.HOLIDAYS), "years_ago": years_ago}
        if operator in grammar.OPERATORS_WITH_UNIT:
            units = words.UNITS + (words.CALENDAR_UNITS if self.options.extensions else ())
            return {**flt, **self.quantities(operator, self.rng.choice(units))}
        if operator in grammar.STATIC:
            return {**flt, "date": self.static_date(dates)}
        if operator in grammar.STATIC_RANGE:
            earlier, later = sorted((self.near_date(dates), self.near_date(dates)))
            return {**flt, "start": self.date_text(earlier), "end": self.date_text(later)}
        if operator in grammar.CALENDAR:
            return {**flt, "value": self.rng.randrange(1, 13)}
        return flt

    def quantities(self, operator: str, unit: str) -> dict:
        """Number and unit of a relative filter; the ends of a range stand in either order."""
        pool = words.FAR_QUANTITIES[unit] if chance(self.rng, 0.06) else words.QUANTITIES[unit]
        if operator in grammar.RELATIVE_RANGE:
            return {"start": self.rng.choice(pool), "end": self.rng.choice(pool), "unit": unit}
        return {"quantity": self.rng.choice(pool), "unit": unit}

    def near_date(self, dates: list[datetime | None]) -> datetime:
        """An instant that occurs, its midnight, or one around the clock's instant."""
        if chance(self.rng, 0.04):
            return self.rng.choice(words.FIRST_AND_LAST_DAYS)
        known = [date for date in dates if date is not None and 1900 < date.year < 2100]
        now = self.evaluator.now
        instant = self.rng.choice(known) if known else shift(now, -self.rng.randrange(400), "day")
        return self.rng.choice((instant, cut(instant), cut(instant) + timedelta(days=1), cut(now)))

    def static_date(self, dates: list[datetime | None]) -> str:
        """A static date near to dates that occur."""
        return self.date_text(self.near_date(dates))

    def date_text(self, instant: datetime) -> str:
        """RFC 3339 of an instant, in some offset."""
        offset = self.rng.choice(OFFSETS)
        if offset == "Z" or instant in words.FIRST_AND_LAST_DAYS:
            return instant.isoformat() + "Z"
        zone = datetime.fromisoformat(f"2000-01-01T00:00:00{offset}").tzinfo
        return instant.replace(tzinfo=UTC).astimezone(zone).isoformat()


def random_definition(
    rng: random.Random,
    shop: Shop,
    as_of: datetime,
    *,
    segments: Mapping[str, object] | None = None,
    predictions: Mapping[str, Row] | None = None,
    reference: Reference | None = None,
    extensions: bool = True,
    tolerated: bool = True,
    selective: bool = True,
    coverage: Coverage | None = None,
) -> object:
    """One random definition; for many over one shop use `DefinitionMaker`, which cleans the shop only once.

    coverage: counts what has been used, and draws definitions towards what has not.
    """
    evaluator = Evaluator(shop, as_of, segments, predictions, reference)
    return DefinitionMaker(rng, evaluator, Options(extensions, tolerated, selective), coverage).make()
