# ruff: noqa: E501  One row a line.
"""One small shop, and the tables in which each loader would have brought it.

`commerce()` is what happened. `as_contract()` says it in the raw tables of the contract, which the independent evaluator
reads; the functions after it say it in the layout of a loader, each knowing of nothing but `commerce()`.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from dbt_project import ROOT
from evaluator.shop import BOOLEAN, DOUBLE, TEXT, TIMESTAMP, Shop

NOW = datetime(2026, 3, 17, 13, 45)
PRODUCTS = {
    "Summer Shorts": (29.95, "Shorts"), "Winter Coat": (149.0, "Coats"), 'Mug "Ann"': (9.5, "Home"),
    "Tea, green": (4.25, "Home"), "Socks": (6.0, "Shorts"),
}  # fmt: skip
PLACES = [
    ("New York", "New York", "United States", "10001", 40.75, -73.99),
    ("Boston", "Massachusetts", "United States", "02108", 42.36, -71.06),
    ("Hartford", "Connecticut", "United States", "06103", None, None),
    ("Toronto", "Ontario", "Canada", "M5H", 43.65, -79.38),
    ("Utrecht", "Utrecht", "Netherlands", "3511", 52.09, 5.12),
    (None, None, None, None, None, None),
]
SITE_METRICS = ("Active on Site", "Viewed Product")
METRICS = {
    "Received Email": "mRecei", "Opened Email": "mOpene", "Clicked Email": "mClick", "Bounced Email": "mBounc",
    "Active on Site": "mActiv", "Viewed Product": "mViewe", "Placed Order": "mPlace", "Ordered Product": "mOrder",
    "Started Checkout": "mStart", "Cancelled Order": "mCance", "Refunded Order": "mRefun",
}  # fmt: skip
SHOP_METRICS = ("Placed Order", "Ordered Product", "Started Checkout", "Cancelled Order", "Refunded Order")
Table = tuple[dict[str, str], list[dict]]


@dataclass
class Order:
    id: int
    profile: int
    at: datetime
    lines: list[tuple[str, int]]
    discount: float
    shipping: float
    code: str | None
    cancelled: datetime | None
    refunded: datetime | None

    @property
    def value(self) -> float:
        return round(sum(PRODUCTS[name][0] * units for name, units in self.lines) + self.shipping - self.discount, 2)


@dataclass
class Person:
    number: int
    email: str | None
    phone: str | None
    first: str
    place: tuple
    created: datetime
    birthday: str | None
    tags: list[str]
    consent: tuple[str, datetime] | None
    sms: tuple[str, datetime] | None
    suppressed: tuple[str, datetime] | None
    joined: datetime | None
    prediction: dict | None

    @property
    def id(self) -> str:
        return f"01K{self.number:05}"


@dataclass
class Commerce:
    people: list[Person] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    checkouts: list[tuple[int, int, datetime, float]] = field(default_factory=list)
    others: list[tuple[int, str, datetime, dict]] = field(default_factory=list)


def commerce(seed: int = 14, people: int = 60) -> Commerce:
    """What happened in a shop of so many people: all e-mails differ, and nobody orders who is not known."""
    rng = random.Random(seed)
    made = Commerce()

    def instant(days: int) -> datetime:
        return NOW - timedelta(seconds=rng.randrange(1, days * 86400))

    for number in range(people):
        first = rng.choice(["Ann", "Ben", "José", "O'Neil", "Mary"])
        made.people.append(Person(
            number=number,
            email=f"{first}.{number}@Example.com",
            phone=f"+1555000{number:04}" if number % 3 else None,
            first=first,
            place=rng.choice(PLACES),
            created=instant(900),
            birthday=f"19{rng.randrange(60, 99)}-03-{rng.randrange(10, 29)}" if number % 4 else None,
            tags=rng.sample(["vip", "wholesale", 'two "words"'], rng.randrange(3)),
            consent=rng.choice([None, ("SUBSCRIBED", instant(500)), ("SUBSCRIBED", instant(20)), ("UNSUBSCRIBED", instant(300))]),
            sms=rng.choice([None, ("SUBSCRIBED", instant(500)), ("UNSUBSCRIBED", instant(300))]),
            suppressed=rng.choice([None, None, None, ("HARD_BOUNCE", instant(200)), ("USER_SUPPRESSED", instant(200))]),
            joined=instant(400) if number % 2 else None,
            prediction=None if number % 5 == 0 else {
                "historic_clv": round(rng.uniform(0, 400), 2), "predicted_clv": round(rng.uniform(0, 200), 2),
                "total_clv": round(rng.uniform(0, 500), 2), "historic_number_of_orders": float(rng.randrange(5)),
                "predicted_number_of_orders": round(rng.uniform(0, 3), 2),
                "average_days_between_orders": float(rng.randrange(10, 200)),
                "average_order_value": round(rng.uniform(5, 200), 2), "churn_probability": round(rng.random(), 2),
            },
        ))  # fmt: skip
        reach = rng.choice([20, 100, 500])
        for _ in range(rng.choice([0, 0, 1, 2, 4, 7])):
            lines = [(name, rng.randrange(1, 4)) for name in rng.sample(list(PRODUCTS), rng.randrange(1, 4))]
            at = instant(reach)
            later = at + timedelta(hours=30)
            end = rng.choice([None, None, None, "cancelled", "refunded"]) if later < NOW else None
            made.orders.append(Order(
                id=7000 + len(made.orders), profile=number, at=at, lines=lines,
                discount=rng.choice([0.0, 0.0, 2.5]), shipping=rng.choice([0.0, 4.95]),
                code=rng.choice([None, "SPRING"]), cancelled=later if end == "cancelled" else None,
                refunded=later if end == "refunded" else None,
            ))  # fmt: skip
        for _ in range(rng.randrange(2)):
            made.checkouts.append((9000 + len(made.checkouts), number, instant(40), round(rng.uniform(5, 90), 2)))
        for _ in range(rng.choice([0, 3, 8])):
            metric = rng.choice([name for name in METRICS if name not in SHOP_METRICS])
            made.others.append((number, metric, instant(reach), {
                "Received Email": {"Campaign Name": rng.choice(["Spring Sale", "News"]), "Subject": "Hi"},
                "Opened Email": {"Campaign Name": rng.choice(["Spring Sale", "News"]), "Apple Privacy Open": rng.choice([True, False])},
                "Clicked Email": {"URL": "https://example.com/a?b=1"},
                "Bounced Email": {"Bounce Type": rng.choice(["Hard", "Soft"])},
                "Active on Site": {"Page": "/"},
                "Viewed Product": {"Categories": rng.choice([["Shorts"], ["Coats", "Home"], []]), "Price": 12.5},
            }[metric]))  # fmt: skip
    return made


def shop_events(made: Commerce) -> Iterable[tuple[str, int, str, datetime, float, dict]]:
    """Id, whose, metric, when, value and properties of what a shop knows."""
    for order in made.orders:
        properties = {
            "$event_id": str(order.id), "Items": [name for name, _ in order.lines], "Item Count": len(order.lines),
            "Total Discounts": order.discount,
        }  # fmt: skip
        if order.code:
            properties["Discount Codes"] = [order.code]
        instants = {"Placed Order": order.at, "Cancelled Order": order.cancelled, "Refunded Order": order.refunded}
        for metric, at in instants.items():
            if at:
                yield f"shopify {metric.lower()} {order.id}", order.profile, metric, at, order.value, properties
        for place, (name, units) in enumerate(order.lines):
            for unit in range(units):
                yield (
                    f"shopify ordered product {order.id * 10 + place} {unit + 1}", order.profile, "Ordered Product", order.at,
                    PRODUCTS[name][0], {"Name": name, "Quantity": 1, "$event_id": str(order.id)},
                )  # fmt: skip
    for id, profile, at, value in made.checkouts:
        yield f"shopify started checkout {id}", profile, "Started Checkout", at, value, {}


def all_events(made: Commerce) -> list[tuple[str, int, str, datetime, float | None, dict]]:
    events: list = list(shop_events(made))
    for number, (profile, metric, at, properties) in enumerate(made.others):
        events.append((f"other {number}", profile, metric, at, None, properties))
    return events


def as_contract(made: Commerce, lists: bool = True, tags: bool = True) -> Shop:
    """The shop in the words of the contract."""
    shop = Shop()
    for person in made.people:
        city, region, country, zip, latitude, longitude = person.place
        properties = {"Birthday": person.birthday} if person.birthday else {}
        if person.tags and tags:
            properties["Shopify Tags"] = person.tags
        shop.profiles.append({
            "profile_id": person.id, "email": person.email, "phone_number": person.phone, "first_name": person.first,
            "external_id": str(100 + person.number), "city": city, "region": region, "country": country, "zip": zip,
            "latitude": latitude, "longitude": longitude, "created_at": person.created, "updated_at": person.created,
            "properties": properties,
        })  # fmt: skip
        for channel, consent in (("email", person.consent), ("sms", person.sms)):
            if consent:
                shop.consents.append({
                    "profile_id": person.id, "channel": channel, "status": consent[0], "status_at": consent[1], "method": "FORM",
                })  # fmt: skip
        if person.suppressed:
            reason, at = person.suppressed
            shop.suppressions.append(
                {"profile_id": person.id, "channel": "email", "reason": reason, "suppressed_at": at}
            )
        if person.joined and lists:
            shop.list_members.append({
                "list_id": "Y6nRLr", "list_name": "Newsletter", "profile_id": person.id, "joined_at": person.joined,
            })  # fmt: skip
        if person.prediction:
            shop.predictions.append({"profile_id": person.id, **person.prediction})
    for id, profile, metric, at, value, properties in all_events(made):
        shop.events.append({
            "event_id": id, "profile_id": made.people[profile].id, "metric": metric, "metric_id": METRICS[metric],
            "occurred_at": at, "value": value, "properties": properties, "loaded_at": at,
        })  # fmt: skip
    return shop


def snake_cased(name: str) -> str:
    """As Fivetran makes a column of a property."""
    parted = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return re.sub("[^a-z0-9]+", "_", parted.lower()).lstrip("_")


def _column_type(values: Iterable[object]) -> str:
    kinds = {type(value) for value in values if value is not None}
    return BOOLEAN if kinds == {bool} else DOUBLE if kinds <= {int, float} and kinds else TEXT


def _table(rows: list[dict], types: dict[str, str] | None = None, columns: Iterable[str] = ()) -> Table:
    names = dict.fromkeys([*columns, *(name for row in rows for name in row)])
    found = {}
    for name in names:
        values = [row.get(name) for row in rows]
        instants = any(isinstance(value, datetime) for value in values)
        found[name] = (types or {}).get(name) or (TIMESTAMP if instants else _column_type(values))
    written = [
        {name: json.dumps(value) if isinstance(value, (list, dict)) else value for name, value in row.items()}
        for row in rows
    ]
    return found, written


def _utc(instant: datetime | None) -> str | None:
    """As some of Fivetran's columns spell it."""
    return f"{instant:%Y-%m-%d %H:%M:%S} UTC" if instant else None


def fivetran_klaviyo(made: Commerce, with_shop: bool = True, with_site: bool = True) -> dict[str, Table]:
    """Properties as columns whose spelling is lost, lists as text, deleted rows, one event under two ids."""
    people, listed, excluded, events = [], [], [], []
    for person in made.people:
        city, region, country, zip, latitude, longitude = person.place
        row = {
            "id": person.id, "email": person.email, "phone_number": person.phone, "first_name": person.first,
            "external_id": str(100 + person.number), "city": city, "region": region, "country": country, "zip": zip,
            "latitude": latitude, "longitude": longitude, "created": person.created, "updated": person.created,
            "last_event_date": None, "custom_birthday": person.birthday, "_fivetran_deleted": False,
        }  # fmt: skip
        if with_shop:
            row["custom_shopify_tags"] = person.tags or None
        for channel, consent in (("email", person.consent), ("sms", person.sms)):
            prefix = f"subscriptions_{channel}_marketing_"
            row |= {
                f"{prefix}consent": consent and consent[0], f"{prefix}timestamp": _utc(consent and consent[1]),
                f"{prefix}method": "FORM" if consent else None,
            }  # fmt: skip
        row |= {f"predictive_analytics_{name}": value for name, value in (person.prediction or {}).items()}
        people.append(row)
        if person.joined:
            listed.append(
                {
                    "list_id": "Y6nRLr",
                    "person_id": person.id,
                    "joined_group_at": person.joined,
                    "_fivetran_deleted": False,
                }
            )
        if person.suppressed:
            excluded.append({"person_id": person.id, "reason": person.suppressed[0], "timestamp": person.suppressed[1]})
    people.append({**people[0], "id": "01KGONE", "email": "gone@example.com", "_fivetran_deleted": True})
    for id, profile, metric, at, value, properties in all_events(made):
        if metric in SHOP_METRICS and not with_shop or metric in SITE_METRICS and not with_site:
            continue
        row = {
            "id": f"e {id}", "uuid": f"u {id}", "person_id": made.people[profile].id, "metric_id": METRICS[metric],
            "type": metric, "datetime": _utc(at), "property_value": value, "_fivetran_synced": at, "_fivetran_deleted": False,
        }  # fmt: skip
        events.append(row | {f"property_{snake_cased(name)}": value for name, value in properties.items()})
    if events:
        events.append({**events[0], "id": "once more"})
        events.append({**events[0], "id": "gone", "uuid": "gone", "_fivetran_deleted": True})
    return {
        "person": _table(people),
        "event": _table(events, types={"property_items": TEXT}),
        "metric": _table([{"id": id, "name": name} for name, id in METRICS.items()]),
        "list": _table([{"id": "Y6nRLr", "list_name": "Newsletter"}]),
        "list_person": _table(listed),
        "list_exclusion": _table(
            [],
            {"id": TEXT, "list_id": TEXT, "reason": TEXT, "created": TIMESTAMP},
            ["id", "list_id", "reason", "created"],
        ),
        "global_exclusion": _table(excluded),
    }


def fivetran_shopify(made: Commerce) -> dict[str, Table]:
    """Orders by customer, each customer known by the e-mail in another case; a test order."""
    customers, tags, orders, lines, codes, refunds = [], [], [], [], [], []
    for person in made.people:
        customers.append({
            "id": 100 + person.number, "email": person.email and person.email.lower(), "first_name": "Somebody",
            "phone": None, "created_at": person.created, "updated_at": person.created, "_fivetran_deleted": False,
        })  # fmt: skip
        tags += [{"customer_id": 100 + person.number, "index": n, "value": tag} for n, tag in enumerate(person.tags)]
    for order in made.orders:
        tax = 1.23
        orders.append({
            "id": order.id, "customer_id": 100 + order.profile, "created_at": order.at, "cancelled_at": order.cancelled,
            "financial_status": "refunded" if order.refunded else "paid", "total_price": round(order.value + tax, 2),
            "total_tax": tax, "taxes_included": False, "total_discounts": order.discount, "test": False,
            "_fivetran_synced": order.at,
        })  # fmt: skip
        for place, (name, units) in enumerate(order.lines):
            lines.append({
                "id": order.id * 10 + place, "order_id": order.id, "title": name, "quantity": units, "price": PRODUCTS[name][0],
            })  # fmt: skip
        if order.code:
            codes.append({"order_id": order.id, "code": order.code})
        if order.refunded:
            refunds.append({"id": order.id, "order_id": order.id, "created_at": order.refunded})
    orders.append({**orders[0], "id": 1, "test": True, "total_price": 1e6})
    lines.append({"id": 10, "order_id": 1, "title": "Summer Shorts", "quantity": 3, "price": 1e6})
    checkouts = [
        {
            "id": id, "customer_id": 100 + profile if id % 2 else None, "email": made.people[profile].email, "created_at": at,
            "total_price": value, "total_tax": 0.5, "taxes_included": True,
        }
        for id, profile, at, value in made.checkouts
    ]  # fmt: skip
    whole = {name: "bigint" for name in ("id", "customer_id", "order_id", "quantity", "index")}
    return {
        "customer": _table(customers, whole),
        "customer_tag": _table(tags, whole),
        "order": _table(orders, whole),
        "order_line": _table(lines, whole),
        "order_discount_code": _table(codes, whole),
        "refund": _table(refunds, whole),
        "abandoned_checkout": _table(checkouts, whole),
    }


def _iso(instant: datetime | None) -> str | None:
    return f"{instant.isoformat()}+00:00" if instant else None


def klaviyo_json(made: Commerce, with_lists: bool) -> dict[str, Table]:
    """The API's resources, attributes and relationships being JSON; Airbyte's tables are the same without the lists'."""
    profiles, listed, events = [], [], []
    for person in made.people:
        city, region, country, zip, latitude, longitude = person.place
        properties: dict = {"Birthday": person.birthday} if person.birthday else {}
        if person.tags:
            properties["Shopify Tags"] = person.tags
        subscriptions: dict = {}
        if person.consent or person.suppressed:
            reason, at = person.suppressed or (None, None)
            consent, since = person.consent or ("NEVER_SUBSCRIBED", None)
            subscriptions["email"] = {"marketing": {
                "consent": consent, "consent_timestamp": _iso(since), "method": "FORM", "double_optin": False,
                "can_receive_email_marketing": consent == "SUBSCRIBED" and not reason,
                "suppression": [{"reason": reason, "timestamp": _iso(at)}] if reason else [], "list_suppressions": [],
            }}  # fmt: skip
        if person.sms:
            subscriptions["sms"] = {"marketing": {
                "consent": person.sms[0], "consent_timestamp": _iso(person.sms[1]), "method": "FORM",
                "can_receive_sms_marketing": person.sms[0] == "SUBSCRIBED",
            }}  # fmt: skip
        profiles.append({"id": person.id, "type": "profile", "updated": _iso(person.created), "attributes": {
            "email": person.email, "phone_number": person.phone, "first_name": person.first,
            "external_id": str(100 + person.number), "created": _iso(person.created), "updated": _iso(person.created),
            "location": {
                "city": city, "region": region, "country": country, "zip": zip, "latitude": latitude,
                "longitude": longitude and str(longitude),
            },
            "properties": properties, "subscriptions": subscriptions, "predictive_analytics": person.prediction,
        }})  # fmt: skip
        if person.joined:
            listed.append(
                {
                    "list_id": "Y6nRLr",
                    "id": person.id,
                    "type": "profile",
                    "attributes": {"joined_group_at": _iso(person.joined)},
                }
            )
    for id, profile, metric, at, value, properties in all_events(made):
        events.append({
            "id": id, "type": "event", "datetime": _iso(at), "attributes": {
                "timestamp": int(at.timestamp()), "datetime": _iso(at), "uuid": f"u {id}",
                "event_properties": {**properties, **({} if value is None else {"$value": value})},
            },
            "relationships": {
                "profile": {"data": {"type": "profile", "id": made.people[profile].id}},
                "metric": {"data": {"type": "metric", "id": METRICS[metric]}}, "attributions": {"data": []},
            },
        })  # fmt: skip
    tables = {
        "profiles": _table(profiles),
        "events": _table(events),
        "metrics": _table([{"id": id, "type": "metric", "attributes": {"name": name}} for name, id in METRICS.items()]),
    }
    if with_lists:
        tables["lists"] = _table([{"id": "Y6nRLr", "type": "list", "attributes": {"name": "Newsletter"}}])
        tables["list_profiles"] = _table(listed)
    return tables


def singer_klaviyo(made: Commerce) -> dict[str, Table]:
    """As the API gives it, but for the predictions and the day that somebody joined a list."""
    tables = klaviyo_json(made, with_lists=True)
    columns, listed = tables.pop("list_profiles")
    _, profiles = tables["profiles"]
    for profile in profiles:
        attributes = json.loads(profile["attributes"])
        del attributes["predictive_analytics"]
        profile["attributes"] = json.dumps(attributes)
    tables["listperson"] = _table([{name: row[name] for name in ("list_id", "id", "type")} for row in listed])
    return tables


def shopify_documents(made: Commerce) -> dict[str, list[dict]]:
    """Orders, customers and checkouts as Shopify's REST API gives them: money as text, a test order, tags as one text."""
    customers, orders = [], []
    for person in made.people:
        customers.append({
            "id": 100 + person.number, "email": person.email and person.email.lower(), "first_name": "Somebody", "phone": None,
            "created_at": _iso(person.created), "updated_at": _iso(person.created), "tags": ", ".join(person.tags),
            "default_address": None, "note": "a, b", "email_marketing_consent": None,
        })  # fmt: skip
    for order in made.orders:
        tax = 1.23
        orders.append({
            "id": order.id, "created_at": _iso(order.at), "cancelled_at": _iso(order.cancelled), "test": False,
            "financial_status": "refunded" if order.refunded else "paid", "total_price": f"{order.value + tax:.2f}",
            "total_tax": str(tax), "taxes_included": False, "total_discounts": str(order.discount),
            "customer": {"id": 100 + order.profile, "email": "x@example.com"},
            "line_items": [
                {"id": order.id * 10 + place, "title": name, "quantity": units, "price": str(PRODUCTS[name][0]), "properties": []}
                for place, (name, units) in enumerate(order.lines)
            ],
            "discount_codes": [{"code": order.code, "amount": "1.00"}] if order.code else [],
            "refunds": [{"id": order.id, "created_at": _iso(order.refunded), "transactions": []}] if order.refunded else [],
        })  # fmt: skip
    line = {"id": 10, "title": "Summer Shorts", "quantity": 3, "price": "1000000.00"}
    orders.append({**orders[0], "id": 1, "test": True, "total_price": "3000000.00", "line_items": [line]})
    checkouts = [
        {
            "id": id, "customer": {"id": 100 + profile} if id % 2 else None, "email": made.people[profile].email,
            "created_at": _iso(at), "total_price": f"{value:.2f}", "total_tax": "0.50", "taxes_included": True,
        }
        for id, profile, at, value in made.checkouts
    ]  # fmt: skip
    return {"orders": orders, "customers": customers, "checkouts": checkouts}


def shopify_json(made: Commerce) -> dict[str, Table]:
    """A document a row, beside when it was read; or a column for each key."""
    documents = shopify_documents(made)
    return {
        "orders": _table([{"data": order, "read_at": NOW} for order in documents["orders"]]),
        "customers": _table([{"customer": customer} for customer in documents["customers"]]),
        "checkouts": _table(documents["checkouts"], {"id": "bigint"}),
    }


TRACKED = {
    "Placed Order": "Order Completed", "Started Checkout": "Checkout Started", "Cancelled Order": "Order Cancelled",
    "Refunded Order": "Order Refunded", "Viewed Product": "Product Viewed",
}  # fmt: skip


def segment_rudderstack(made: Commerce) -> dict[str, Table]:
    """A table for each event, traits as columns, people of whom half of what they did on the site is anonymous."""
    users, identifies, tracks, pages = [], [], [], []
    details: dict[str, list[dict]] = {}
    for person in made.people:
        id = str(100 + person.number)
        users.append({
            "id": id, "email": person.email and person.email.lower(), "first_name": "Somebody", "received_at": person.created,
            "shopify_tags": person.tags or None, "context_ip": "10.0.0.1", "created_at": _utc(person.created),
        })  # fmt: skip
        for number in range(2):
            identifies.append({"id": f"i{id} {number}", "anonymous_id": f"a{id}", "user_id": id, "received_at": person.created})
    identifies += [{"id": f"s{id}", "anonymous_id": "shared", "user_id": id, "received_at": NOW} for id in ("100", "101")]
    for place, (event_id, profile, metric, at, value, properties) in enumerate(all_events(made)):
        if metric not in SHOP_METRICS + SITE_METRICS:
            continue
        name = TRACKED.get(metric, metric)
        user = str(100 + profile)
        is_anonymous = metric in SITE_METRICS and place % 2
        call = {
            "id": event_id, "user_id": None if is_anonymous else user, "anonymous_id": f"a{user}" if is_anonymous else None,
            "timestamp": at, "received_at": at, "context_library_name": "analytics.js",
        }  # fmt: skip
        if metric == "Active on Site":
            pages.append(call | {"path": properties["Page"]})
            continue
        call |= {"event": snake_cased(name), "event_text": name}
        tracks.append(call)
        own = {snake_cased(key): found for key, found in properties.items()}
        details.setdefault(call["event"], []).append(call | ({} if value is None else {"value": value}) | own)
    for anonymous in ("shared", "never seen"):
        tracks.append({
            "id": anonymous, "user_id": None, "anonymous_id": anonymous, "timestamp": NOW, "received_at": NOW,
            "event": "product_viewed", "event_text": "Product Viewed",
        })  # fmt: skip
    tables = {name: _table(rows, {"items": TEXT, "categories": TEXT}) for name, rows in details.items()}
    return tables | {
        "users": _table(users), "identifies": _table(identifies), "tracks": _table(tracks),
        "pages": _table(pages, columns=["id", "user_id", "anonymous_id", "timestamp", "path"]),
    }  # fmt: skip


# What one's own tables are called, and how they are mapped.
GENERIC_TABLES: dict[str, object] = {
    "profiles": {
        "relation": "analytics.dim_customers",
        "columns": {
            "profile_id": {"column": "customer", "prefix": "01K"}, "email": "mail", "phone_number": "Phone", "created_at": "signed_up",
            "updated_at": "signed_up", "external_id": "shop_customer",
        },
        "properties": {"Birthday": "born_on", "Shopify Tags": "tags"},
        "where": "not is_internal",
    },
    "events": [
        {
            "relation": "analytics.orders",
            "columns": {
                "event_id": "id", "profile_id": {"column": "customer", "prefix": "01K"}, "metric": {"value": metric},
                "occurred_at": at, "value": "total",
            },
            "properties": {
                "$event_id": "order_number", "Items": "items", "Item Count": "number_of_lines", "Total Discounts": "discount",
                "Discount Codes": "codes",
            },
            "where": f"{at} is not null",
        }
        for metric, at in (("Placed Order", "placed_at"), ("Cancelled Order", "cancelled_at"), ("Refunded Order", "refunded_at"))
    ] + [
        {
            "relation": "analytics.units",
            "columns": {
                "event_id": {"columns": ["order_number", "product", "unit"]}, "profile_id": {"column": "customer", "prefix": "01K"},
                "metric": {"value": "Ordered Product"}, "occurred_at": {"column": "at_ms", "epoch": "milliseconds"}, "value": "price",
            },
            "properties": {"Name": "product", "Quantity": {"value": 1}, "$event_id": "order_number"},
        },
        {
            "relation": "analytics.checkouts",
            "columns": {
                "event_id": "id", "profile_id": {"column": "customer", "prefix": "01K"}, "metric": {"value": "Started Checkout"},
                "occurred_at": "at", "value": "total",
            },
        },
        {
            "relation": "analytics.web_events",
            "columns": {
                "profile_id": {"column": "customer", "prefix": "01K"}, "occurred_at": "at", "properties": "payload",
                "metric": {"column": "event", "values": {"viewed": "Viewed Product"}},
            },
            "properties": "all",
        },
    ],
    "list_members": {"relation": "analytics.newsletter", "columns": {"list_name": {"value": "Newsletter"}, "list_id": {"value": "Y6nRLr"}}},
    "consents": [
        {
            "relation": "analytics.opt_ins",
            "columns": {
                "channel": {"value": channel}, "status": {"column": "is_in", "values": {True: "subscribed", False: "unsubscribed"}},
                "status_at": "since", "method": {"value": "FORM"},
            },
            "where": f"channel_number = {number}",
        }
        for number, channel in enumerate(("email", "sms"))
    ],
    "suppressions": {"relation": "analytics.blocked", "columns": {"channel": {"value": "email"}, "suppressed_at": "since"}},
    "predictions": {"relation": "analytics.clv"},
}  # fmt: skip


def generic(made: Commerce) -> dict[str, Table]:
    """Tables of one's own: names of one's own, whole numbers for ids, epochs, flags, one row a unit, JSON beside columns."""
    customers, opt_ins, newsletter, blocked, clv, web_events = [], [], [], [], [], []
    for person in made.people:
        city, region, country, zip, latitude, longitude = person.place
        customers.append({
            "customer": f"{person.number:05}", "mail": person.email, "Phone": person.phone, "first_name": person.first,
            "shop_customer": 100 + person.number, "city": city, "region": region, "country": country, "zip": zip,
            "latitude": latitude, "longitude": longitude, "signed_up": person.created, "born_on": person.birthday,
            "tags": person.tags or None, "is_internal": False,
        })  # fmt: skip
        for number, consent in enumerate((person.consent, person.sms)):
            if consent:
                opt_ins.append({
                    "profile_id": person.id, "channel_number": number, "is_in": consent[0] == "SUBSCRIBED", "since": consent[1],
                })  # fmt: skip
        if person.suppressed:
            blocked.append({"profile_id": person.id, "reason": person.suppressed[0], "since": person.suppressed[1]})
        if person.joined:
            newsletter.append({"profile_id": person.id, "joined_at": person.joined})
        if person.prediction:
            clv.append({"profile_id": person.id, **person.prediction})
    customers.append({**customers[0], "customer": "00000X", "is_internal": True})
    orders = [
        {
            "id": order.id, "order_number": str(order.id), "customer": f"{order.profile:05}", "placed_at": order.at,
            "cancelled_at": order.cancelled, "refunded_at": order.refunded, "total": order.value, "discount": order.discount,
            "items": [name for name, _ in order.lines], "number_of_lines": len(order.lines), "codes": [order.code] if order.code else None,
        }
        for order in made.orders
    ]  # fmt: skip
    units = [
        {
            "order_number": str(order.id), "customer": f"{order.profile:05}", "product": name, "unit": unit,
            "price": PRODUCTS[name][0], "at_ms": int((order.at - datetime(1970, 1, 1)).total_seconds()) * 1000,
        }
        for order in made.orders for name, number in order.lines for unit in range(number)
    ]  # fmt: skip
    checkouts = [
        {"id": id, "customer": f"{profile:05}", "at": at, "total": value} for id, profile, at, value in made.checkouts
    ]
    for number, (profile, metric, at, properties) in enumerate(made.others):
        payload = {name: value for name, value in properties.items() if name != "Campaign Name"}
        web_events.append({
            "event_id": number, "customer": f"{profile:05}", "at": at, "event": "viewed" if metric == "Viewed Product" else metric,
            "metric_id": METRICS[metric], "payload": payload or None, "Campaign Name": properties.get("Campaign Name"),
        })  # fmt: skip
    whole = {"customer": TEXT, "at_ms": "bigint", "id": "bigint", "unit": "bigint", "channel_number": "bigint", "event_id": "bigint"}
    return {
        "dim_customers": _table(customers, whole),
        "orders": _table(orders, whole),
        "units": _table(units, whole),
        "checkouts": _table(checkouts, whole),
        "web_events": _table(web_events, whole),
        "newsletter": _table(newsletter),
        "opt_ins": _table(opt_ins, whole),
        "blocked": _table(blocked),
        "clv": _table(clv),
    }


# What is asked of every layout.

GUIDE = json.loads((ROOT / "tests" / "differential" / "guide_segments.json").read_text())
ANY_TIME = {"type": "date", "operator": "alltime"}


def bought(**where: object) -> dict:
    """Ordered with a property that the guide's segments do not ask for."""
    filters = [{"property": name.replace("__", " "), "filter": asked} for name, asked in where.items()]
    return {
        "type": "profile-metric", "metric_id": "Placed Order", "measurement": "count", "timeframe_filter": ANY_TIME,
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 0}, "metric_filters": filters,
    }  # fmt: skip


MORE = {
    "several lines": bought(Item__Count={"type": "numeric", "operator": "greater-than", "value": 2}),
    "cheaper": bought(Total__Discounts={"type": "numeric", "operator": "greater-than", "value": 0}),
    "a code": bought(Discount__Codes={"type": "list", "operator": "contains-any", "value": ["SPRING"]}),
    "quoted": bought(Items={"type": "list", "operator": "contains-any", "value": ['Mug "Ann"']}),
    "tagged": {
        "type": "profile-property", "property": "properties['Shopify Tags']",
        "filter": {"type": "list", "operator": "contains-any", "value": ['two "words"']},
    },
    "mugs": {
        "type": "profile-metric", "metric_id": "Ordered Product", "measurement": "count", "timeframe_filter": ANY_TIME,
        "measurement_filter": {"type": "numeric", "operator": "greater-than", "value": 3},
        "metric_filters": [{"property": "Name", "filter": {"type": "string", "operator": "equals", "value": 'Mug "Ann"'}}],
    },
    "by id": {**bought(), "metric_id": "mViewe"},
    "sent back": {**bought(), "metric_id": "Refunded Order"},
    "called off": {**bought(), "metric_id": "Cancelled Order"},
}  # fmt: skip
# Without those that read other segments, or what only the project's own predictions have.
ALONE = {
    name: asked for name, asked in GUIDE.items()
    if not any(word in json.dumps(asked) for word in ('"segment"', "next_order_window"))
}  # fmt: skip
DEFINITIONS = ALONE | MORE
