"""Seeded random shops full of the data that real shops should not have."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from evaluator import grammar
from evaluator import vocabulary as words
from evaluator.dates import cut, shift
from evaluator.reference import Reference, load_reference
from evaluator.shop import Row, Shop
from evaluator.vocabulary import MICROSECOND, chance

RAW_MARK = "\ue000raw:"


@dataclass(frozen=True)
class Taste:
    """What a nasty shop may contain."""

    as_of: datetime
    nul: bool
    exotic_json: bool
    predictions: str


class ShopMaker:
    """Makes one shop; every draw comes from one seeded generator."""

    def __init__(self, seed: int, taste: Taste, reference: Reference) -> None:
        self.rng = random.Random(seed)
        self.taste = taste
        self.reference = reference
        self.postal_codes = words.known_postal_codes(reference)
        self.methods = self.rng.sample(METHODS, 5)

    def make(self, n_profiles: int, events_per_profile: int) -> Shop:
        """The whole shop, the rows of each table in random order."""
        profile_ids = [f"p{number:03d}" for number in range(n_profiles)]
        profile_ids[:4] = ["P000", "p'quote", "pröfil 🙂", "Z"][:n_profiles]
        tables = {
            "profiles": self.profiles(profile_ids),
            "events": self.events(profile_ids, n_profiles * events_per_profile),
            "list_members": self.list_members(profile_ids),
            "consents": self.consents(profile_ids),
            "suppressions": self.suppressions(profile_ids),
            "predictions": self.predictions(profile_ids),
            "custom_objects": self.custom_objects(),
            "custom_object_links": self.custom_object_links(profile_ids),
        }
        for rows in tables.values():
            self.rng.shuffle(rows)
        return Shop(**tables)

    def instant(self, future: bool = True) -> datetime:
        """An instant that likes the edges of windows."""
        rng, now = self.rng, self.taste.as_of
        kind = rng.choices(("edge", "recent", "far", "now", "future", "leap"), (40, 25, 20, 5, 6 if future else 0, 4))[
            0
        ]
        if kind == "edge":
            unit = rng.choice((*words.UNITS, *words.CALENDAR_UNITS))
            start = now if unit == "hour" else cut(now)
            edge = shift(start, -rng.choice(words.QUANTITIES[unit]), unit)
            edge += rng.choice((timedelta(), timedelta(days=1))) if unit != "hour" else timedelta()
            return self._not_after(edge + rng.choice((-1, 0, 0, 1)) * MICROSECOND, future)
        if kind == "now":
            return self._not_after(now + rng.choice((-1, 0, 1)) * MICROSECOND, future)
        if kind == "future":
            return now + rng.choice((timedelta(seconds=1), timedelta(days=1), timedelta(days=40)))
        if kind == "leap":
            return datetime(rng.choice((2016, 2020, 2024)), 2, 29, rng.choice((0, 12)))
        reach = 45 if kind == "recent" else 900
        return now - timedelta(seconds=rng.randrange(reach * 86400), microseconds=rng.randrange(1000000))

    def _not_after(self, instant: datetime, future: bool) -> datetime:
        return instant if future else min(instant, self.taste.as_of)

    def maybe(self, make: Callable[[], object], present: float) -> object:
        """A value, or null."""
        return make() if chance(self.rng, present) else None

    def text(self) -> str:
        """Text that may be awkward to quote, to compare or to search."""
        if self.taste.nul and chance(self.rng, 0.05):
            return words.NUL_TEXT
        return self.rng.choice(words.COMMON_TEXTS if chance(self.rng, 0.6) else words.ODD_TEXTS)

    def number(self) -> object:
        """A number, a text that may read as one, or raw JSON of a number."""
        kind = self.rng.choices(("number", "decimal", "text", "raw"), (55, 20, 20, 5))[0]
        if kind == "number":
            return self.rng.choice(words.NUMBERS)
        if kind == "decimal":
            return round(self.rng.uniform(0, 120), 2)
        if kind == "text":
            return self.rng.choice(words.NUMBER_TEXTS)
        return RAW_MARK + self.rng.choice(words.RAW_NUMBERS)

    def boolean(self) -> object:
        """A boolean, a word or number for one, or noise."""
        kind = self.rng.choices(("boolean", "number", "word", "noise"), (40, 15, 30, 15))[0]
        pool = {
            "boolean": (True, False),
            "number": (0, 1, 1.0, 0.0),
            "word": words.BOOLEAN_WORDS,
            "noise": words.BOOLEAN_NOISE,
        }[kind]
        return self.rng.choice(pool)

    def list(self) -> object:
        """A list of scalars with null, nested and repeated items, or something that is no list."""
        if chance(self.rng, 0.15):
            return self.rng.choice((self.text(), 3, True, {}, {"a": 1}, 7.0))
        return [self.item() for _ in range(self.rng.choice((0, 1, 1, 2, 2, 3, 5)))]

    def item(self) -> object:
        """One item of a list."""
        if chance(self.rng, 0.12):
            return self.rng.choice((None, ["Blue"], {"Blue": "Red"}, [], True, 3, 3.0, 12, "12"))
        return self.text()

    def date(self) -> object:
        """Date text in a known form, or one that is no date."""
        rng = self.rng
        if chance(rng, 0.12):
            return rng.choice(BAD_DATES)
        instant = self.instant()
        if chance(rng, 0.4):
            years = rng.choice((0, 1, 20, 35))
            instant = shift(instant, -years, "year")
        return rng.choice(DATE_FORMS)(instant)

    def objects(self) -> object:
        """A list of objects, now and then with something else in it, or something that is no list."""
        if chance(self.rng, 0.2):
            return self.rng.choice((self.thing(), self.text(), 3, [], {}, [["Blue"]]))
        things = [self.thing() for _ in range(self.rng.choice((0, 1, 1, 2, 3)))]
        if chance(self.rng, 0.15):
            things.insert(0, self.rng.choice((None, "Blue", 7, [self.thing()])))
        return things

    def thing(self) -> dict:
        """One object of such a list."""
        makers = {
            "Sku": self.text,
            "Price": self.number,
            "On Sale": self.boolean,
            "Note": self.text,
            "Tags": self.list,
        }
        return {
            name: None if chance(self.rng, 0.08) else make() for name, make in makers.items() if chance(self.rng, 0.75)
        }

    def version(self) -> object:
        """A version number, or what looks like one."""
        if chance(self.rng, 0.2):
            return self.rng.choice((*words.BAD_VERSIONS, 1.9, 2, True, ["1.9"]))
        return self.rng.choice(words.VERSIONS)

    def birthday(self) -> object:
        """A day of the year, with or without a year."""
        kind = self.rng.choices(("known", "near", "bad", "date"), (35, 30, 10, 25))[0]
        if kind == "known":
            return self.rng.choice(words.BIRTHDAYS)
        if kind == "bad":
            return self.rng.choice(words.BAD_BIRTHDAYS)
        if kind == "date":
            return self.date()
        day = cut(self.taste.as_of) + timedelta(days=self.rng.choice((-31, -30, -7, -1, 0, 1, 2, 7, 30)))
        return self.rng.choice(("--%m-%d", "%m-%d", "0000-%m-%d")).replace("%m", f"{day:%m}").replace("%d", f"{day:%d}")

    def mixed(self) -> object:
        """Any kind of value."""
        kinds = (self.text, self.number, self.boolean, self.list, self.date)
        return self.rng.choice((*kinds, lambda: {}, lambda: {"nested": {"Blue": 1}}, lambda: None))()

    def properties(self, kinds: dict[str, str]) -> dict:
        """Values for the properties of a profile, an event or a custom object."""
        found = {}
        for name, kind in kinds.items():
            if chance(self.rng, 0.72):
                found[name] = None if chance(self.rng, 0.08) else getattr(self, kind)()
        return found

    def json_text(self, properties: dict) -> str | None:
        """JSON of the properties, now and then broken, of another kind, or with a repeated key."""
        if chance(self.rng, 0.06):
            pool = words.BROKEN_JSON + (words.EXOTIC_JSON if self.taste.exotic_json else ())
            return self.maybe(lambda: self.rng.choice(pool), 0.85)
        text = raw_json(properties, ensure_ascii=chance(self.rng, 0.3))
        if properties and chance(self.rng, 0.04):
            name = self.rng.choice(sorted(properties))
            return "{" + json.dumps(name) + ': "first, overruled", ' + text[1:]
        return text

    def profiles(self, profile_ids: list[str]) -> list[Row]:
        """Profiles with repeated ids, a null id, and some that do not exist yet."""
        rows = [self.profile(profile_id) for profile_id in profile_ids]
        for row in self.rng.sample(rows, len(rows) // 10):
            stamp = row["updated_at"] or self.instant()
            rows.append(
                {**self.profile(row["profile_id"]), "updated_at": stamp - timedelta(hours=self.rng.choice((-3, 5)))}
            )
        rows += [self.profile(None), self.profile("")]
        return rows

    def profile(self, profile_id: str | None) -> Row:
        """One raw profile."""
        rng, maybe = self.rng, self.maybe
        has_place = chance(rng, 0.4)
        return {
            "profile_id": profile_id,
            "email": maybe(self.email, 0.85),
            "phone_number": maybe(self.phone, 0.8),
            "external_id": maybe(lambda: str(rng.randrange(100)), 0.5),
            "first_name": maybe(lambda: rng.choice(("Ann", "Bob", "", "İpek", "Zoë", "maria")), 0.8),
            "last_name": maybe(self.text, 0.7),
            "organization": maybe(self.text, 0.4),
            "title": maybe(self.text, 0.3),
            "locale": maybe(lambda: rng.choice(("nl-NL", "en-US", "en")), 0.6),
            "address1": maybe(self.text, 0.3),
            "address2": maybe(self.text, 0.2),
            "city": maybe(lambda: rng.choice(("Boston", "Amsterdam", "'s-Hertogenbosch", "Zürich")), 0.7),
            "region": maybe(lambda: rng.choice(("MA", "Noord-Holland", "Maine")), 0.6),
            **self.address(),
            "timezone": maybe(lambda: rng.choice(("Europe/Amsterdam", "America/New_York")), 0.5),
            "latitude": self.degrees(90) if has_place else None,
            "longitude": self.degrees(180) if has_place and chance(rng, 0.9) else None,
            "created_at": maybe(self.instant, 0.85),
            "updated_at": maybe(self.instant, 0.8),
            "last_event_at": maybe(self.instant, 0.6),
            "properties": self.json_text(self.properties(words.PROFILE_PROPERTIES)),
        }

    def email(self) -> str:
        """An email address; addresses repeat and differ in case."""
        name, host = self.rng.choice(("ann", "Bob", "ça")), self.rng.choice(("gmail.com", "Gmail.com", "x.nl"))
        return f"{name}{self.rng.randrange(9)}@{host}"

    def phone(self) -> str:
        """A phone number, mostly in E.164."""
        if chance(self.rng, 0.15):
            return self.rng.choice(words.BAD_PHONES)
        return self.rng.choice(words.PHONE_PREFIXES) + str(self.rng.randrange(100000000, 999999999))

    def address(self) -> Row:
        """Country and zip, the zip often one that the reference data know."""
        if chance(self.rng, 0.55) and self.postal_codes:
            country, code = self.rng.choice(self.postal_codes)
            suffix = "-1234" if country == "US" and chance(self.rng, 0.3) else ""
            spellings = {"US": ("US", "usa", "United States", "united states")}.get(country, (country, country.lower()))
            spelling = self.rng.choice(spellings)
            if country == "US" and code.startswith("0") and chance(self.rng, 0.5):
                return {"country": spelling + " ", "zip": code.lstrip("0")}
            return {"country": spelling, "zip": self.rng.choice(("", "", " ")) + code + suffix}
        return {
            "country": self.maybe(lambda: self.rng.choice(words.COUNTRY_TEXTS), 0.8),
            "zip": self.maybe(
                lambda: self.rng.choice(("00000", "2110", "601", "11", " 2110 ", "1012 AB", "", "ABCDE", "0211O")), 0.5
            ),
        }

    def degrees(self, bound: int) -> float:
        """A latitude or longitude, sometimes impossible."""
        if chance(self.rng, 0.06):
            return self.rng.choice((bound + 1.0, -bound - 0.5, float("nan"), float("inf"), float(bound)))
        return round(self.rng.uniform(-bound, bound), 4)

    def events(self, profile_ids: list[str], count: int) -> list[Row]:
        """Events with repeated ids, lost profiles, missing ids and times, and some in the future."""
        owners = [profile_id for profile_id in profile_ids if chance(self.rng, 0.85)] or profile_ids
        rows = [self.event(f"e{number:04d}", self.rng.choice(owners)) for number in range(count)]
        for row in self.rng.sample(rows, count // 14):
            rows.append(self.repeated(row, profile_ids))
        lost = ({"profile_id": None}, {"profile_id": ""}, {"profile_id": "ghost"})
        for flaw in ({"event_id": None}, {"occurred_at": None}, *lost):
            rows.extend(
                {**self.event(f"f{next(iter(flaw))}{n}", self.rng.choice(profile_ids)), **flaw} for n in range(3)
            )
        return rows

    def event(self, event_id: str, profile_id: str) -> Row:
        """One raw event."""
        metric = self.rng.choice(tuple(words.METRICS))
        properties = self.properties(words.EVENT_PROPERTIES)
        if chance(self.rng, 0.15):
            properties["$value"] = self.rng.choice((5, 19.99, "7.5", "n/a", True, None, [3], -2))
        return {
            "event_id": event_id,
            "profile_id": profile_id,
            "metric": metric if chance(self.rng, 0.98) else None,
            "metric_id": words.METRICS[metric],
            "occurred_at": self.instant(),
            "value": self.maybe(self.event_value, 0.7),
            "properties": self.json_text(properties),
            "loaded_at": self.maybe(self.instant, 0.8),
        }

    def event_value(self) -> float:
        """The value column of an event."""
        kind = self.rng.choices(("whole", "cents", "odd"), (30, 60, 10))[0]
        if kind == "whole":
            return float(self.rng.choice((0, 5, 10, 25, 50, 100)))
        if kind == "cents":
            return round(self.rng.uniform(1, 150), 2)
        return self.rng.choice((float("nan"), float("inf"), float("-inf"), -12.5, 0.1, 0.2))

    def repeated(self, row: Row, profile_ids: list[str]) -> Row:
        """A second version of an event, loaded earlier or later, sometimes broken."""
        twin = self.event(row["event_id"], self.rng.choice((row["profile_id"], self.rng.choice(profile_ids))))
        twin.update(self.rng.choice(({}, {}, {}, {"profile_id": None}, {"occurred_at": None}, {"profile_id": "ghost"})))
        stamp = row["loaded_at"]
        twin["loaded_at"] = self.instant() if stamp is None else stamp + self.rng.choice((-1, 1)) * timedelta(minutes=7)
        return twin

    def list_members(self, profile_ids: list[str]) -> list[Row]:
        """List memberships, some repeated, dateless or in the future."""
        lists = list(words.LISTS.items())
        rows = []
        for profile_id in (*profile_ids, "ghost"):
            for list_id, list_name in self.rng.choices(lists, k=self.rng.choice((0, 0, 1, 1, 2, 3))):
                rows.append(
                    {
                        "list_id": list_id,
                        "list_name": list_name,
                        "profile_id": profile_id,
                        "joined_at": self.maybe(self.instant, 0.85),
                    }
                )
        return rows

    def consents(self, profile_ids: list[str]) -> list[Row]:
        """Consents on every channel, some repeated at another time, in any case."""
        rows = []
        for profile_id in (*profile_ids, "ghost"):
            for channel in words.CHANNELS:
                if chance(self.rng, 0.65):
                    rows.append(self.consent(profile_id, channel))
                    if chance(self.rng, 0.1):
                        rows.append(self.later_consent(rows[-1]))
        return rows

    def consent(self, profile_id: str, channel: str) -> Row:
        """One raw consent."""
        rng, maybe = self.rng, self.maybe
        method = rng.choice(self.methods)
        return {
            "profile_id": profile_id,
            "channel": self.spelled_channel(channel),
            "status": rng.choice(words.STATUSES),
            "status_at": maybe(self.instant, 0.9),
            "method": maybe(lambda: method.upper() if chance(rng, 0.5) else method, 0.85),
            "method_detail": maybe(lambda: rng.choice(words.METHOD_DETAILS), 0.7),
            "custom_source": maybe(lambda: rng.choice(words.CUSTOM_SOURCES), 0.4),
            "double_opt_in": maybe(lambda: chance(rng, 0.5), 0.7),
            "rcs_capable": maybe(lambda: chance(rng, 0.5), 0.6),
        }

    def later_consent(self, row: Row) -> Row:
        """A second consent for the same profile and channel, mostly at another time."""
        if chance(self.rng, 0.3):
            return {**row, "status": self.rng.choice(words.STATUSES)}
        stamp = row["status_at"] or self.instant()
        return {
            **self.consent(row["profile_id"], row["channel"]),
            "channel": row["channel"],
            "status_at": stamp + self.rng.choice((-2, 2)) * timedelta(days=1, hours=1),
        }

    def spelled_channel(self, channel: str) -> str | None:
        """A channel in some case, now and then one that nobody knows."""
        if chance(self.rng, 0.9):
            return channel
        return self.rng.choice((channel.upper(), f" {channel}", f"{channel.title()}  ", *words.UNKNOWN_CHANNELS))

    def suppressions(self, profile_ids: list[str]) -> list[Row]:
        """Suppressions of a third of the profiles."""
        return [
            {
                "profile_id": profile_id,
                "channel": self.spelled_channel("email" if chance(self.rng, 0.9) else "sms"),
                "reason": self.rng.choice(words.REASONS),
                "suppressed_at": self.maybe(self.instant, 0.8),
            }
            for profile_id in self.rng.choices((*profile_ids, "ghost"), k=len(profile_ids) // 2)
        ]

    def predictions(self, profile_ids: list[str]) -> list[Row]:
        """Vendor predictions for nobody, for some profiles with gaps, or for all without a gap."""
        if self.taste.predictions == "none":
            return []
        present = {"partial": 0.75, "full": 1.0}[self.taste.predictions]
        return [self.prediction(profile_id, present) for profile_id in profile_ids if chance(self.rng, present)]

    def prediction(self, profile_id: str, present: float) -> Row:
        """One raw row of predictions."""
        rng, maybe = self.rng, self.maybe
        money = ("historic_clv", "predicted_clv", "total_clv", "average_order_value", "average_days_between_orders")
        channels = rng.sample(words.AFFINITY_CHANNELS, rng.choice((0, 1, 2, 3, 4)))
        return {
            "profile_id": profile_id,
            **{name: maybe(lambda: round(rng.uniform(0, 200), 2), present) for name in money},
            "historic_number_of_orders": maybe(lambda: float(rng.randrange(6)), present),
            "predicted_number_of_orders": maybe(lambda: round(rng.uniform(0, 4), 2), present),
            "churn_probability": maybe(lambda: rng.choice((0.0, 0.25, 0.5, round(rng.random(), 3), 1.0)), present),
            "expected_date_of_next_purchase": maybe(self.instant, present),
            "predicted_gender": maybe(lambda: rng.choice(words.GENDERS), present),
            "channel_affinity": maybe(lambda: json.dumps(channels), present),
        }

    def custom_objects(self) -> list[Row]:
        """Custom objects of two types; both types use the same ids."""
        return [
            {
                "object_type_id": object_type,
                "object_id": f"o{number}",
                "properties": self.json_text({str(key): value for key, value in self.object_properties().items()}),
            }
            for object_type in words.OBJECT_TYPES
            for number in range(25)
        ]

    def object_properties(self) -> dict:
        """Properties of one custom object by numeric id."""
        return self.properties(words.OBJECT_PROPERTIES)

    def custom_object_links(self, profile_ids: list[str]) -> list[Row]:
        """Links, some repeated, some to objects that are not there."""
        return [
            {
                "object_type_relationship_id": self.rng.choice(words.RELATIONSHIPS),
                "profile_id": profile_id,
                "object_id": f"o{self.rng.randrange(28)}",
            }
            for profile_id in (*profile_ids, "ghost")
            for _ in range(self.rng.choice((0, 1, 2, 4, 6)))
        ]


METHODS = sorted({method for shape in grammar.CONSENT_SHAPES for method, _ in shape.methods})
BAD_DATES = (
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "01-02-2025",
    "2025-1-5",
    "2025-01-05T",
    "20250105",
    "soon",
    "",
    "2025-01-05T25:00",
    "2025-01-05 12",
    "2025-01-05T12:00:61",
    "2025-01-05T12:00 Z",
    "2025-01-05t12:00:00z",
    "2025-01-05+02:00",
    "2025-01-05T12:00:00+2",
    "2025-01-05T24:00:00",
    " 2025-01-05",
    "2025-01-05T12:00:00,5",
    "٢٠٢٥-٠١-٠٥",
    "2025-04-31T00:00:00Z",
    20250105,
    True,
    1735689600,
)


def _with_offset(minutes: int, text: str) -> Callable[[datetime], str]:
    return lambda ts: (ts + timedelta(minutes=minutes)).isoformat() + text


DATE_FORMS: tuple[Callable[[datetime], str], ...] = (
    lambda ts: ts.strftime("%Y-%m-%d"),
    lambda ts: ts.strftime("%Y-%m-%d"),
    lambda ts: ts.isoformat(),
    lambda ts: ts.isoformat(sep=" "),
    lambda ts: ts.isoformat() + "Z",
    lambda ts: ts.strftime("%Y-%m-%dT%H:%M"),
    lambda ts: ts.strftime("%Y-%m-%d %H:%M:%S"),
    lambda ts: ts.strftime("%Y-%m-%dT%H:%M:%S.") + f"{ts.microsecond // 1000:03d}Z",
    _with_offset(120, "+02:00"),
    _with_offset(-330, "-05:30"),
    _with_offset(840, "+1400"),
    _with_offset(0, "+00:00"),
)


def raw_json(value: dict, ensure_ascii: bool) -> str:
    """JSON in which marked texts stand as raw numbers."""
    text = json.dumps(value, ensure_ascii=ensure_ascii)
    for number in words.RAW_NUMBERS:
        text = text.replace(json.dumps(RAW_MARK + number, ensure_ascii=ensure_ascii), number)
    return text


def nasty_shop(
    seed: int,
    n_profiles: int = 60,
    as_of: datetime = words.AS_OF_INSTANTS[0],
    *,
    events_per_profile: int = 14,
    predictions: str = "partial",
    exotic_json: bool = True,
    nul: bool = False,
    reference: Reference | None = None,
) -> Shop:
    """A shop with nasty data whose dates lie around `as_of`.

    predictions: "none", "partial" (rows and values missing) or "full" (every profile has every value).
    exotic_json: also JSON that only lenient parsers read (NaN, trailing commas, comments).
    nul: also U+0000 in texts.
    """
    taste = Taste(as_of, nul, exotic_json, predictions)
    return ShopMaker(seed, taste, load_reference() if reference is None else reference).make(
        n_profiles, events_per_profile
    )
