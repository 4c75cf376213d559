# ruff: noqa: E501  One case a line.
"""First and latest, net, the same thing, frequency, anchors and ranks: who meets what, worked out by hand."""

import json
import math
from fractions import Fraction

import duckdb
import pytest

from raw_rows import RawProject, members_of

AS_OF = "2026-03-31 12:00:00"
# Who did what: metric, event id, when, value, properties. Events of one instant are in the order of their ids' code points.
EVENTS = {
    "tie": [("Paid", "e10", "2026-03-01T00:00:00", 1, {"Code": "x"}), ("Paid", "e2", "2026-03-01T00:00:00", 2, {})],
    "case": [("Paid", "B", "2026-03-02T00:00:00", 1, {"Code": "x"}), ("Paid", "a", "2026-03-02T00:00:00", 1, {})],
    "lone": [("Paid", "l", "2026-03-10T12:00:00", 100, {"Code": "x", "Brand": "Acme"})],
    "pair": [
        ("Paid", "p1", "2026-03-01T00:00:00", 10, {"Brand": "Acme"}),
        ("Paid", "p2", "2026-03-08T00:00:00", -10, {"Brand": "Bolt"}),
    ],
    "close": [
        ("Paid", "c1", "2026-03-01T00:00:00", None, {"Brand": None}),
        ("Paid", "c2", "2026-03-07T23:59:59.999999", 5, {"Brand": "Acme"}),
    ],
    "refunded": [
        ("Paid", "r1", "2026-03-05T00:00:00", 50, {"Brand": "Acme"}),
        ("Refund", "r2", "2026-03-06T00:00:00", 50, {"Brand": "Acme"}),
        ("Refund", "r3", "2026-03-07T00:00:00", 30, {"Brand": "Bolt"}),
    ],
    "unpaid": [("Refund", "u", "2026-03-07T00:00:00", 10, {"Brand": "Bolt"}), ("Paid", "later", "2026-04-01T00:00:00", 9, {})],
    "nobody": [],
}  # fmt: skip
# Shoppers of other metrics, so that they change nobody's rank above.
SHOPPERS = {
    "ann": [
        ("Ordered", "ann1", "2026-01-05T10:00:00", 20, {"Brand": "Acme", "Code": "NEW"}),
        ("Ordered", "ann2", "2026-03-30T10:00:00", 80, {"Brand": "Bolt", "Items": ["Shorts", "Socks"]}),
    ],
    "ben": [
        ("Ordered", "ben1", "2026-03-01T09:00:00", 50, {"Brand": "Acme", "Items": ["Shorts"]}),
        ("Ordered", "ben2", "2026-03-20T09:00:00", 10, {"Brand": "Acme", "Items": ["Hat"]}),
        ("Returned", "ben3", "2026-03-22T09:00:00", 10, {"Brand": "Acme"}),
    ],
    "cat": [
        ("Ordered", "cat1", "2026-03-31T11:59:59.999999", None, {}),
        ("Ordered", "cat2", "2026-03-31T12:00:00", 40, {"Brand": "", "Code": "new"}),
        ("Ordered", "cat3", "2026-03-31T12:00:00.000001", 99, {"Brand": "Acme"}),
    ],
    "dan": [
        ("Viewed", "dan1", "2026-03-01T00:00:00", None, {"Product": "P1"}),
        ("Viewed", "dan2", "2026-03-02T00:00:00", None, {"Product": "P1"}),
        ("Viewed", "dan3", "2026-03-03T00:00:00", None, {"Product": "P1"}),
        ("Checked Out", "dan4", "2026-03-03T01:00:00", None, {"CheckoutId": 7}),
        ("Ordered", "dan5", "2026-03-03T05:00:00", 15, {"CheckoutId": "7"}),
    ],
    "eve": [
        ("Viewed", "eve1", "2026-03-01T00:00:00", None, {"Product": "P1"}),
        ("Viewed", "eve2", "2026-03-02T00:00:00", None, {"Product": "P2"}),
        ("Viewed", "eve3", "2026-03-03T00:00:00", None, {"Product": "P3"}),
        ("Checked Out", "eve4", "2026-03-03T01:00:00", None, {"CheckoutId": "A"}),
        ("Ordered", "eve5", "2026-03-03T02:00:00", 25, {"CheckoutId": "B"}),
        ("Ordered", "eve6", "2026-03-03T05:00:00.000001", 5, {"CheckoutId": "A"}),
    ],
    "fay": [
        ("Checked Out", "fay1", "2026-03-30T10:00:00", None, {"CheckoutId": None}),
        ("Ordered", "fay2", "2026-03-30T11:00:00", 30, {}),
        ("Viewed", "fay3", "2026-03-30T12:00:00", None, {"Product": ["P1"]}),
        ("Viewed", "fay4", "2026-03-30T13:00:00", None, {"Product": ["P1"]}),
    ],
    "gus": [("Returned", "gus1", "2026-02-01T00:00:00", 5, {"Brand": "Acme"})],
    "hal": [],
}  # fmt: skip
STARTS = {"lone": "2026-03-10", "pair": "soon", "close": "9999-12-31"}
VALUES = {"lone": 10, "pair": 10, "tie": -5, "case": None}
ALL = set(EVENTS)
PAID = ALL - {"unpaid", "nobody"}


def number(operator: str, value: float) -> dict:
    return {"type": "numeric", "operator": operator, "value": value}


def paid(measurement: str, operator: str, value: float, **members: object) -> dict:
    condition = {"type": "profile-metric", "metric_id": "Paid", "measurement": measurement}
    return {**condition, "measurement_filter": number(operator, value), **members}


def occurrence(which: str, **members: object) -> dict:
    return {"type": "profile-metric", "metric_id": "Paid", "occurrence": which, **members}


def on(name: str, **flt: object) -> list[dict]:
    return [{"property": name, "filter": flt}]


def date(operator: str, **members: object) -> dict:
    return {"type": "date", "operator": operator, **members}


def around(operator: str, quantity: int, unit: str, **anchor: object) -> dict:
    return date(operator, quantity=quantity, unit=unit, anchor=anchor)


def rank(by: dict | str, **members: object) -> dict:
    by = {"metric_id": "Paid", "measurement": by} if isinstance(by, str) else by
    return {"type": "profile-rank", "by": by, **members}


def funnel(exists: bool) -> dict:
    steps = [{"metric_exists": True, "metric_id": "Paid"}, {"metric_exists": exists, "metric_id": "Refund"}]
    return {"type": "profile-metric-funnel", "steps": steps, "same": "Brand"}


CODE = on("Code", type="existence", operator="is-set")
NOT_X = on("Code", type="string", operator="not-equals", value="x")
NOT_X_OR_UNSET = on("Code", type="string", operator="not-equals", value="x", missing="match")
ACME = on("Brand", type="string", operator="equals", value="Acme")
REFUND = {"metric_id": "Refund"}
ACME_REFUND = {"metric_id": "Refund", "metric_filters": ACME}
PAID_FIRST = {"metric_id": "Paid", "occurrence": "first"}
REFUNDED_LAST = {"metric_id": "Refund", "occurrence": "latest"}
CLV = {"dimension": "historic_clv"}
AT_LEAST, BELOW = "greater-than-or-equal", "less-than"

CASES = {
    "the first has a code": (occurrence("first", then_filters=CODE), {"tie", "case", "lone"}),
    "the latest has a code": (occurrence("latest", then_filters=CODE), {"lone"}),
    "the latest has another code": (occurrence("latest", then_filters=NOT_X), set()),
    "the latest has another code or none": (occurrence("latest", then_filters=NOT_X_OR_UNSET), PAID - {"lone"}),
    "the latest is late": (
        occurrence("latest", then_timeframe_filter=date("after", date="2026-03-07")), {"lone", "pair"},
    ),
    "the latest of a time": (
        occurrence("latest", timeframe_filter=date("before", date="2026-03-08"), then_filters=ACME),
        {"pair", "close", "refunded"},
    ),
    "the latest of a kind": (
        occurrence("latest", metric_filters=CODE, then_timeframe_filter=date("before", date="2026-03-02")), {"tie"},
    ),
    "the latest soon after the first": (
        occurrence("latest", then_timeframe_filter=around("after-event", 7, "day", **PAID_FIRST)), {"pair", "close"},
    ),
    "a net sum of 0": (paid("sum", "equals", 0, less=[REFUND]), {"pair", "nobody"}),
    "a net sum below 0": (paid("sum", BELOW, 0, less=[REFUND]), {"refunded", "unpaid"}),
    "a net sum of 0 or more": (paid("sum", AT_LEAST, 0, less=[REFUND]), ALL - {"refunded", "unpaid"}),
    "a net sum by kind": (paid("sum", "equals", 0, less=[ACME_REFUND]), {"pair", "refunded", "unpaid", "nobody"}),
    "a net sum in time": (
        paid("sum", AT_LEAST, 10, less=[REFUND], timeframe_filter=date("before", date="2026-03-06")), {"pair", "refunded"},
    ),
    "a net count of 0": (paid("count", "equals", 0, less=[REFUND]), {"nobody"}),
    "a net count but 0": (paid("count", "not-equals", 0, less=[REFUND]), ALL - {"nobody"}),
    "a net count of 1 or more": (paid("count", AT_LEAST, 1, less=[REFUND]), PAID - {"refunded"}),
    "taken off twice": (paid("count", "equals", -3, less=[REFUND, REFUND]), {"refunded"}),
    "a sum per brand": (paid("sum", AT_LEAST, 10, per="Brand"), {"lone", "pair", "refunded"}),
    "a negative sum per brand": (paid("sum", BELOW, -5, per="Brand"), {"pair"}),
    "a negative net sum per brand": (paid("sum", BELOW, -5, per="Brand", less=[REFUND]), {"pair", "refunded", "unpaid"}),
    "a net count per brand": (paid("count", AT_LEAST, 1, per="Brand", less=[REFUND]), {"lone", "pair", "close"}),
    "an average per brand": (paid("average", "equals", -10, per="Brand"), {"pair"}),
    "per what is a path": (paid("count", AT_LEAST, 1, per="Items[].Brand"), set()),
    "twice in any 7 days": (paid("count", AT_LEAST, 2, in_any_days=7), {"tie", "case", "close"}),
    "more than once in any 7 days": (paid("count", "greater-than", 1, in_any_days=7), {"tie", "case", "close"}),
    "twice in any 8 days": (paid("count", AT_LEAST, 2, in_any_days=8), {"tie", "case", "close", "pair"}),
    "twice in any days at all": (paid("count", AT_LEAST, 2, in_any_days=10**9), {"tie", "case", "close", "pair"}),
    "twice in any 8 days per brand": (paid("count", AT_LEAST, 2, in_any_days=8, per="Brand"), set()),
    "once in any day": (paid("count", AT_LEAST, 1, in_any_days=1), PAID),
    "never in any day": (paid("count", AT_LEAST, 0, in_any_days=1), ALL),
    "half a time in any day": (paid("count", AT_LEAST, 0.5, in_any_days=1), PAID),
    "very often in any day": (paid("count", AT_LEAST, 1e300, in_any_days=1), set()),
    "a gap of 7 days": (paid("gap", "equals", 7), {"pair"}),
    "no gap": (paid("gap", "equals", 0), {"tie", "case"}),
    "any gap but none": (paid("gap", "not-equals", 0), {"pair", "close"}),
    "a gap below 7 days": (paid("gap", BELOW, 7), {"tie", "case", "close"}),
    "a gap per brand": (paid("gap", AT_LEAST, 0, per="Brand"), set()),
    "up to a day after": (
        {**paid("count", AT_LEAST, 1, timeframe_filter=around("after-event", 1, "day", **PAID_FIRST)), "metric_id": "Refund"},
        {"refunded"},
    ),
    "never up to a day after": (
        {**paid("count", "equals", 0, timeframe_filter=around("after-event", 1, "day", **PAID_FIRST)), "metric_id": "Refund"},
        ALL - {"refunded"},
    ),
    "no hour after": (paid("count", AT_LEAST, 1, timeframe_filter=around("after-event", 0, "hour", **PAID_FIRST)), set()),
    "up to 7 days after": (
        paid("count", AT_LEAST, 1, timeframe_filter=around("after-event", 7, "day", **PAID_FIRST)), {"pair", "close"},
    ),
    "from 48 hours before": (
        paid("count", AT_LEAST, 1, timeframe_filter=around("before-event", 48, "hour", **REFUNDED_LAST)), {"refunded"},
    ),
    "from 47 hours before": (
        paid("count", AT_LEAST, 1, timeframe_filter=around("before-event", 47, "hour", **REFUNDED_LAST)), set(),
    ),
    "up to 12 hours after a date": (
        paid("count", AT_LEAST, 1, timeframe_filter=around("after-event", 12, "hour", property="properties['Start']")),
        {"lone"},
    ),
    "up to 11 hours after a date": (
        paid("count", AT_LEAST, 1, timeframe_filter=around("after-event", 11, "hour", property="properties['Start']")),
        set(),
    ),
    "long before a date": (
        paid("count", AT_LEAST, 1, timeframe_filter=around("before-event", 10**9, "day", property="properties['Start']")),
        {"close"},
    ),
    "paid, then refunded the same": (funnel(True), {"refunded"}),
    "paid, then not refunded the same": (funnel(False), {"lone", "pair", "close"}),
    "the top half": (rank("count", top=50), {"case", "close", "pair"}),
    "a little more than the top half": (rank("count", top=50.0001), {"case", "close", "pair", "tie"}),
    "the top of all": (rank("count", top=100), PAID),
    "the bottom tenth": (rank("count", bottom=10), {"lone"}),
    "a tiny top": (rank("sum", top=1e-300), {"lone"}),
    "above the mean": (rank("count", mean="above"), {"tie", "case", "pair", "close"}),
    "below the mean": (rank("count", mean="below"), {"lone", "refunded"}),
    "by a gap": (rank("gap", bottom=50), {"case", "tie"}),
    "by what nobody has": (rank({"metric_id": "Shipped", "measurement": "count"}, top=100), set()),
    "above the mean of nobody": (rank({"metric_id": "Shipped", "measurement": "count"}, mean="above"), set()),
    "by a kind of event": (rank({"metric_id": "Paid", "measurement": "sum", "metric_filters": ACME}, top=25), {"lone"}),
    "the top of a prediction": (rank(CLV, top=34), {"lone", "pair"}),
    "a smaller top of a prediction": (rank(CLV, top=33.3), {"lone"}),
    "the bottom of a prediction": (rank(CLV, bottom=1), {"tie"}),
    "above a predicted mean": (rank(CLV, mean="above"), {"lone", "pair"}),
    "below a predicted mean": (rank(CLV, mean="below"), {"tie"}),
}  # fmt: skip


def ordered(measurement: str, operator: str, value: float, **members: object) -> dict:
    return {**paid(measurement, operator, value, **members), "metric_id": "Ordered"}


def order(which: str, **members: object) -> dict:
    return {**occurrence(which, **members), "metric_id": "Ordered"}


def viewed(measurement: str, operator: str, value: float, **members: object) -> dict:
    return {**paid(measurement, operator, value, **members), "metric_id": "Viewed"}


def steps(*names: str, within: str | None = None, **members: object) -> dict:
    """A funnel; a step with `no ` before its name is absent."""
    found = [{"metric_exists": not name.startswith("no "), "metric_id": name.removeprefix("no ")} for name in names]
    return {"type": "profile-metric-funnel", "steps": found, "completion_window_seconds": within, **members}


def best(measurement: str, by: dict | None = None, **members: object) -> dict:
    return rank({"metric_id": "Ordered", "measurement": measurement, **(by or {})}, **members)


def recent(operator: str, quantity: int, unit: str = "day") -> dict:
    return date(operator, quantity=quantity, unit=unit)


SHORTS = on("Items", type="list", operator="contains-any", value=["Shorts"])
NEW = on("Code", type="string", operator="equals", value="NEW")
NEW_IN_ANY_CASE = on("Code", type="string", operator="equals", value="new", ignore_case=True)
WORTH_40 = on("$value", type="numeric", operator="greater-than-or-equal", value=40)
WORTHLESS = on("$value", type="existence", operator="not-set")
NO_ACME_OR_UNSET = on("Brand", type="string", operator="not-equals", value="Acme", missing="match")
RETURN = {"metric_id": "Returned"}
VIEW = {"metric_id": "Viewed"}
BOLT_RETURN = {"metric_id": "Returned", "metric_filters": on("Brand", type="string", operator="equals", value="Bolt")}
AFTER_CHECKOUT = around("after-event", 1, "hour", metric_id="Checked Out", occurrence="latest")
MONTH = recent("in-the-last", 1, "month")
LONG_AGO = recent("at-least", 7)
CHECKOUT = {"same": "CheckoutId"}
MORE, LESS = "greater-than", "less-than"

# A condition, and which of the shoppers meet it.
SHOPPERS_CASES = [
    # First and latest
    (order("first", then_filters=ACME), "ann ben"),
    (order("latest", then_filters=ACME), "ben"),
    (order("first", then_filters=SHORTS), "ben"),
    (order("latest", then_filters=SHORTS), "ann"),
    ({"none": [order("latest", then_filters=SHORTS)]}, "ben cat dan eve fay gus hal"),
    (order("first", then_filters=CODE), "ann"),
    (order("latest", then_filters=CODE), "cat"),
    (order("latest", then_filters=NEW), ""),
    (order("latest", then_filters=NEW_IN_ANY_CASE), "cat"),
    (order("latest", then_filters=WORTH_40), "ann cat"),
    (order("first", then_filters=WORTHLESS), "cat"),
    (order("latest", then_filters=NO_ACME_OR_UNSET), "ann cat dan eve fay"),
    (order("first", then_filters=ACME + NEW), "ann"),
    (order("latest", then_timeframe_filter=recent("in-the-last", 1)), "ann cat fay"),
    (order("latest", then_timeframe_filter=LONG_AGO), "ben dan eve"),
    (order("first", then_timeframe_filter=LONG_AGO), "ann ben dan eve"),
    (order("latest", then_filters=ACME, then_timeframe_filter=LONG_AGO), "ben"),
    (order("first", then_filters=[], then_timeframe_filter=LONG_AGO), "ann ben dan eve"),
    (order("first", timeframe_filter=MONTH, then_filters=SHORTS), "ann ben"),
    (order("first", timeframe_filter=date("calendar", unit="month", offset=-2), then_filters=CODE), "ann"),
    (order("latest", metric_filters=ACME, then_filters=on("$value", type="numeric", operator=LESS, value=30)), "ann ben"),
    ({**order("latest", then_filters=ACME), "metric_id": "Returned"}, "ben gus"),
    (order("first", then_timeframe_filter=AFTER_CHECKOUT), "eve fay"),
    (order("latest", then_timeframe_filter=AFTER_CHECKOUT), "fay"),
    # The same thing
    (viewed("count", AT_LEAST, 3), "dan eve"),
    (viewed("count", AT_LEAST, 3, per="Product"), "dan"),
    (viewed("count", AT_LEAST, 1, per="Product"), "dan eve"),
    (viewed("count", "equals", 1, per="Product"), "eve"),
    (viewed("count", "equals", 2, per="Product"), ""),
    (viewed("days", AT_LEAST, 2, per="Product"), "dan"),
    (ordered("count", AT_LEAST, 2, per="Brand"), "ben"),
    (ordered("count", AT_LEAST, 1, per="Brand"), "ann ben cat"),
    (ordered("count", AT_LEAST, 2, per="Brand", timeframe_filter=date("after", date="2026-03-01")), ""),
    (ordered("sum", AT_LEAST, 60, per="Brand"), "ann ben"),
    (ordered("sum", MORE, 60, per="Brand"), "ann"),
    (ordered("average", "equals", 30, per="Brand"), "ben"),
    (ordered("minimum", LESS, 20, per="Brand"), "ben"),
    (ordered("gap", "equals", 19, per="Brand"), "ben"),
    (ordered("count", AT_LEAST, 1, per="$value"), "ann ben cat dan eve fay"),
    (ordered("count", AT_LEAST, 2, per="$value"), ""),
    (steps("Checked Out", "Ordered"), "dan eve fay"),
    (steps("Checked Out", "Ordered", **CHECKOUT), "dan eve"),
    (steps("Checked Out", "Ordered", within="HOURS_1"), "eve fay"),
    (steps("Checked Out", "Ordered", within="HOURS_1", **CHECKOUT), ""),
    (steps("Checked Out", "Ordered", within="DAYS_1", **CHECKOUT), "dan eve"),
    (steps("Checked Out", "no Ordered", within="HOURS_1"), "dan"),
    (steps("Checked Out", "no Ordered", within="HOURS_1", **CHECKOUT), "dan eve"),
    (steps("Checked Out", "no Ordered", within="DAYS_1", **CHECKOUT), ""),
    (steps("Viewed", "Viewed", "Viewed"), "dan eve"),
    (steps("Viewed", "Viewed", "Viewed", same="Product"), "dan"),
    (steps("Viewed", "no Ordered"), "fay"),
    (steps("Viewed", "no Ordered", same="Product"), "dan eve"),
    (steps("Ordered", "Returned", same="Brand"), "ben"),
    # Net
    (ordered("sum", AT_LEAST, 100, less=[RETURN]), "ann"),
    ({"none": [ordered("sum", AT_LEAST, 100, less=[RETURN])]}, "ben cat dan eve fay gus hal"),
    (ordered("sum", "equals", 50, less=[RETURN]), "ben"),
    (ordered("sum", LESS, 0, less=[RETURN]), "gus"),
    (ordered("sum", "equals", 0, less=[RETURN]), "hal"),
    (ordered("sum", AT_LEAST, 0, less=[RETURN]), "ann ben cat dan eve fay hal"),
    (ordered("sum", AT_LEAST, 60, less=[BOLT_RETURN]), "ann ben"),
    (ordered("sum", "equals", 50, less=[RETURN], timeframe_filter=MONTH), "ben"),
    (ordered("sum", "equals", 40, less=[RETURN, RETURN]), "ben cat"),
    (ordered("count", "equals", 1, less=[RETURN]), "ben dan fay"),
    (ordered("count", "not-equals", 0, less=[RETURN]), "ann ben cat dan eve fay gus"),
    (ordered("count", LESS, 0, less=[RETURN]), "gus"),
    (ordered("count", "equals", 0, less=[RETURN], timeframe_filter=MONTH), "gus hal"),
    (ordered("count", LESS, 0, less=[RETURN, VIEW]), "dan eve fay gus"),
    (ordered("count", AT_LEAST, 1, metric_filters=ACME, less=[RETURN]), "ann ben"),
    (ordered("count", "equals", 0, less=[{"metric_id": "Ordered"}]), "ann ben cat dan eve fay gus hal"),
    (ordered("count", LESS, 0, per="Brand", less=[RETURN]), "gus"),
    (ordered("count", AT_LEAST, 2, per="Brand", less=[BOLT_RETURN]), "ben"),
    # Frequency
    (ordered("count", AT_LEAST, 2, in_any_days=1), "cat eve"),
    (ordered("count", AT_LEAST, 2, in_any_days=19), "cat eve"),
    (ordered("count", AT_LEAST, 2, in_any_days=20), "ben cat eve"),
    (viewed("count", AT_LEAST, 3, in_any_days=2), ""),
    (viewed("count", AT_LEAST, 3, in_any_days=3), "dan eve"),
    (ordered("weeks", AT_LEAST, 2), "ann ben"),
    # 1 March 2026 is a Sunday.
    (viewed("weeks", "equals", 2), "dan eve"),
    (ordered("months", AT_LEAST, 2), "ann"),
    (ordered("gap", "equals", 84), "ann"),
    (ordered("gap", LESS, 1), "cat eve"),
    (ordered("gap", AT_LEAST, 0), "ann ben cat eve"),
    # Rank, by sums of 100, 60, 40, 15, 30 and 30
    (best("sum", top=50), "ann ben cat"),
    (best("sum", top=51), "ann ben cat eve"),
    (best("sum", bottom=50), "dan eve fay"),
    (best("sum", bottom=20), "dan eve"),
    (best("sum", top=16.6), "ann"),
    (best("sum", top=16.7), "ann ben"),
    (best("sum", mean="above"), "ann ben"),
    (best("sum", mean="below"), "cat dan eve fay"),
    ({"none": [best("sum", top=100)]}, "gus hal"),
    (best("average", top=50), "ann ben cat"),
    (best("count", bottom=34), "ann dan fay"),
    (best("unique", {"measurement_property": "Brand"}, top=20), "ann ben"),
    (best("sum", {"metric_filters": ACME}, top=50), "ben"),
    # Nobody's items have a price: all are at 0.
    (best("sum", {"measurement_property": "Items[].Price"}, top=34), "ann ben cat"),
    (best("unique", {"measurement_property": "Items[].Price"}, bottom=1), "ann"),
    (best("maximum", {"measurement_property": "Items[].Price"}, top=100), ""),
    (best("sum", {"timeframe_filter": recent("in-the-last", 1)}, top=34), "ann cat"),
]  # fmt: skip
QUESTIONS = [
    *((name, *case, ALL) for name, case in CASES.items()),
    *((str(number), condition, set(who.split()), set(SHOPPERS)) for number, (condition, who) in enumerate(SHOPPERS_CASES)),
]  # fmt: skip
TABLES = {
    "profiles": [
        {"profile_id": name, "properties": json.dumps({"Start": STARTS[name]} if name in STARTS else {})}
        for name in (*EVENTS, *SHOPPERS)
    ],
    "events": [
        {
            "event_id": event_id, "profile_id": name, "metric": metric, "occurred_at": at, "value": value,
            "properties": json.dumps(properties),
        }
        for name, events in (EVENTS | SHOPPERS).items()
        for metric, event_id, at, value, properties in events
    ],
    "predictions": [{"profile_id": name, "historic_clv": value} for name, value in VALUES.items()],
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> RawProject:
    return RawProject(tmp_path_factory.mktemp("among") / "segment_builder", TABLES, AS_OF)


@pytest.fixture(scope="module")
def answers(project: RawProject) -> dict[str, set[str]]:
    found = project.members([condition for _, condition, _, _ in QUESTIONS])
    return {name: members & among for (name, _, _, among), members in zip(QUESTIONS, found, strict=True)}


@pytest.fixture(scope="module")
def evaluated() -> dict[str, set[str]]:
    found = members_of(TABLES, [condition for _, condition, _, _ in QUESTIONS], AS_OF)
    return {name: members & among for (name, _, _, among), members in zip(QUESTIONS, found, strict=True)}


@pytest.mark.parametrize(("name", "condition", "expected"), [question[:3] for question in QUESTIONS])
def test_who_is_meant(
    name: str, condition: dict, expected: set[str], answers: dict[str, set[str]], evaluated: dict[str, set[str]]
):
    assert evaluated[name] == expected, condition
    assert answers[name] == expected, condition


FOUND = """
{%- do segment_builder.declare_explained_refs() -%}
{%- set asked = [] -%}
{%- for definition in var('definitions') if execute -%}
  {%- set condition = segment_builder.normalise(fromjson(definition)) -%}
  {%- set found = segment_builder.of_condition('found', condition) -%}
  {%- do asked.append([segment_builder.of_condition('words', condition), found.body, found.otherwise]) -%}
{%- endfor -%}
{{ tojson(asked) }}
"""
# What explain() says: in words, and what it finds of some.
FOUND_OF = {
    "the latest has a code": (
        "the latest Paid, over all time; of that one: Code is set", {"lone": "2026-03-10T12:00:00", "nobody": "never"},
    ),
    "the latest is late": (
        "the latest Paid, over all time; of that one: after 2026-03-07", {"pair": "2026-03-08T00:00:00"},
    ),
    "a net sum of 0": (
        "Paid, sum of value exactly 0, over all time, less Refund", {"refunded": "-30.0", "unpaid": "-10.0", "nobody": "0"},
    ),
    "a net sum by kind": ("Paid, sum of value exactly 0, over all time, less Refund with Brand is 'Acme'", {"refunded": "0.0"}),
    "a negative sum per brand": (
        "Paid, sum of value less than -5 with the same Brand, over all time",
        {"pair": "-10.0", "lone": "100.0", "tie": "nothing of the same Brand"},
    ),
    "twice in any 7 days": ("Paid, at least 2 times within any 7 days, over all time", {"pair": "2 in all"}),
    "a gap of 7 days": ("Paid, exactly 7 days between the two latest, over all time", {"pair": "7.0", "lone": "unknown"}),
    "up to 7 days after": ("Paid, at least once, within 7 days after the first Paid", {"pair": "1", "tie": "0"}),
    "up to 12 hours after a date": ("Paid, at least once, within 12 hours after Start", {"lone": "1"}),
    "paid, then refunded the same": (
        "Paid, then Refund; the first over all time; all with the same Brand", {"refunded": "1 times the first step"},
    ),
    "the top half": (
        "in the top 50 % by number of Paid, over all time, among all", {"pair": "place 3 of 6, 2", "nobody": "no value"},
    ),
    "above a predicted mean": ("above the mean by historic clv, among all", {"lone": "10.0, mean 5.0", "case": "no value"}),
}  # fmt: skip


def test_it_is_explained(project: RawProject):
    definitions = [json.dumps(CASES[name][0]) for name in FOUND_OF]
    given = {"raw_schema": "raw", "as_of": AS_OF, "definitions": definitions}
    run = project.project.run("compile", "--quiet", "--inline", FOUND, vars=given)
    assert run.success, run.error

    with duckdb.connect(str(project.project.database), read_only=True) as connection:
        explained = json.loads(run.result.results[0].node.compiled_code)
        for (name, (meaning, wanted)), (words, body, otherwise) in zip(FOUND_OF.items(), explained, strict=True):
            rows = connection.execute(f"select profile_id, found from ({body})").fetchall()
            found = dict(rows)
            assert len(found) == len(rows), name
            assert (words, {who: found.get(who) or otherwise for who in wanted}) == (meaning, wanted)


def test_a_part_of_a_hundred_is_exact(project: RawProject):
    percentages = [0.07, 1, 12.5, 33.3, 66.67, 100, 100 / 3, 200 / 3, 1e-5, 0.1 + 0.2, 99.99999999999999, 5e-324]
    numbers = [1, 2, 3, 7, 100, 9999, 10_000, 123_456_789]
    inline = "{{ tojson([" + ", ".join(f"segment_builder._is_among_the_first({one!r})" for one in percentages) + "]) }}"
    run = project.project.run("compile", "--quiet", "--inline", inline, vars={"raw_schema": "raw"})
    assert run.success, run.error
    predicates = dict(zip(percentages, json.loads(run.result.results[0].node.compiled_code), strict=True))

    with duckdb.connect() as connection:
        for percentage, predicate in predicates.items():
            for people in numbers:
                last = math.ceil(people * Fraction(str(percentage)) / 100)
                place = f"(select cast({{}} as bigint) as place, cast({people} as bigint) as number_of_ranked)"
                for asked in (last, last + 1):
                    found = connection.execute(f"select {predicate} from {place.format(asked)}").fetchone()
                    assert found == (asked == last,), (percentage, people)
