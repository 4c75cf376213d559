"""The prediction models in a build: on the demo, and on shops of one's own that make it hard."""

import importlib.util
import json
import math
import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from types import SimpleNamespace

import duckdb
import numpy as np
import pytest

from dbt_project import ROOT, ScratchProject, find_by_name
from evaluator.shop import TABLES
from segment_builder import export
from segment_builder.backtest import History, order_bounds, value_bounds
from segment_builder.dbt import fit_module

fit = fit_module()

AS_OF = datetime(2026, 8, 1, 6)
FOLDERS = ("models/staging", "models/intermediate", "models/predictions")
CLV_MODELS = ["+clv_export", "+clv_forecast", "+customer_cohorts", "prediction_backtest"]
SMALL_SHOP = {
    "raw_schema": "raw",
    "as_of": str(AS_OF),
    "prediction_minimum_customers": 20,
}
RAW_TABLES = {
    "profiles": "profile_id varchar, first_name varchar, country varchar, created_at timestamp, properties varchar",
    "events": "event_id varchar, profile_id varchar, metric varchar, occurred_at timestamp, value double,"
    " properties varchar",
    "list_members": "list_id varchar, list_name varchar, profile_id varchar, joined_at timestamp",
    "consents": "profile_id varchar, channel varchar, status varchar, status_at timestamp",
    "suppressions": "profile_id varchar, channel varchar, reason varchar, suppressed_at timestamp",
}
VENDOR_COLUMNS = (
    "profile_id varchar, historic_clv double, predicted_clv double, total_clv double, historic_number_of_orders double,"
    " predicted_number_of_orders double, average_days_between_orders double, average_order_value double,"
    " churn_probability double, expected_date_of_next_purchase timestamp, predicted_gender varchar,"
    " channel_affinity varchar"
)


class Shop(ScratchProject):
    """A scratch project of what the predictions take, their tests included, with raw tables of its own.

    Without the rest, as parsing is most of what a run here costs.
    """

    def __init__(self, folder):
        super().__init__(folder, links=("macros", "seeds", *FOLDERS))
        for pattern in ("tests/predictions_*.sql", "models/marts/activation/*clv*"):
            for path in ROOT.glob(pattern):
                self.write(str(path.relative_to(ROOT)), path.read_text())
        # The hooks record the memberships of segments, of which there are none.
        project = self.folder / "dbt_project.yml"
        project.write_text(re.sub(r"^(on-run-|  - ).*\n", "", project.read_text(), flags=re.MULTILINE))
        self.events = []

    def order(self, profile, *days_ago, value=10.0, metric="Placed Order", properties=None):
        """Add an event per number of days before `as_of`."""
        for days in days_ago:
            moment = AS_OF - timedelta(days=days)
            number = f"e{len(self.events):06d}"
            self.events.append((number, profile, metric, moment, value, json.dumps(properties or {})))

    def load(self, profiles=(), vendor=()):
        """Write the raw tables: whoever has an event, and profiles given as (id, first name, properties[, country])."""
        rows = {profile: (profile, None, None, None, "{}") for _, profile, *_ in self.events}
        rows |= {
            profile: (profile, name, country[0] if country else None, None, json.dumps(properties))
            for profile, name, properties, *country in profiles
        }
        with duckdb.connect(str(self.database)) as connection:
            connection.execute("create schema main_plumbing")
            # What `dbt seed` does takes longer than all the rest.
            for seed in (
                "countries",
                "country_spellings",
                "first_name_counts",
                "first_name_counts_by_country",
                "postal_code_centroids",
            ):
                file = ROOT / "seeds" / "reference" / f"{seed}.csv"
                types = ", types = {'postal_code': 'varchar'}" if seed == "postal_code_centroids" else ""
                connection.execute(f"create table main_plumbing.{seed} as select * from read_csv('{file}'{types})")
            connection.execute("create schema raw")
            for table, columns in RAW_TABLES.items():
                connection.execute(f"create table raw.{table} ({columns})")
            connection.executemany("insert into raw.profiles values (?, ?, ?, ?, ?)", list(rows.values()))
            if self.events:
                connection.executemany("insert into raw.events values (?, ?, ?, ?, ?, ?)", self.events)
            if vendor:
                connection.execute(f"create table raw.predictions ({VENDOR_COLUMNS})")
                marks = ", ".join("?" for _ in vendor[0])
                connection.executemany(f"insert into raw.predictions values ({marks})", vendor)
            # What the predictions do not ask for has to be there all the same.
            for table in RAW_TABLES:
                for column in TABLES[table]:
                    connection.execute(f"alter table raw.{table} add column if not exists {column} varchar")

    def build(self, *select, **vars):
        """Build models and run the tests of the predictions; return how many rows each test found."""
        selection = ["--select", *(select or CLV_MODELS), "--exclude", "resource_type:seed", "test_type:generic"]
        run = self.run("build", *selection, vars=SMALL_SHOP | vars)
        results = run.result.results if run.result else []
        tests = {result.node.name: result.failures for result in results if result.node.resource_type == "test"}
        assert run.success or any(tests.values()), run.error
        return tests

    def rows(self, sql):
        """Ask the built database; rows as dictionaries."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            find_by_name(connection)
            cursor = connection.execute(sql)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path / "segment_builder")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo with its predictions built."""
    project = Shop(tmp_path_factory.mktemp("demo") / "segment_builder")
    for command in (["seed"], ["run", "--select", *CLV_MODELS]):
        run = project.run(*command)
        assert run.success, run.error
    return project


def busy_shop(shop):
    """Fifty customers from half a year to two years old, some of whom come back."""
    for number in range(50):
        age = 200 + 9 * number
        shop.order(f"c{number:02d}", age, value=20.0 + number)
        if number % 2:
            shop.order(f"c{number:02d}", age - 30 - number, age - 90, 12 + number, value=15.0 + number)
    return shop


# The demo


def test_the_demo_is_predicted(demo):
    (status,) = demo.rows("select * from prediction_status")

    assert status["has_predictions"] and status["reason"] is None
    assert status["fitted_as_of"] == AS_OF
    assert (status["history_days"], status["days_since_order"], status["most_orders"]) == (549, 4, 42)


def test_sql_and_python_agree(demo):
    """Two evaluations of the same formulas, one of which the literature's tests hold to."""
    (status,) = demo.rows("select * from prediction_status")
    orders = [status[name] for name in fit.ORDER_PARAMETERS]
    values = [status[name] for name in fit.VALUE_PARAMETERS]
    paid = {name: status[name] for name in fit.PAID_PARAMETERS}
    rows = demo.rows("select * from order_history join order_predictions using (profile_id) where orders > 0")

    assert len(rows) == 2308
    for row in rows:
        past = row["frequency"], row["recency_days"], row["age_days"]
        number = fit.expected_orders(orders, *past, 365)
        value = fit.expected_value(values, row["valued_orders"], row["mean_value"] or 0) * status["kept_share"]
        value *= fit.paid_share(paid, row["orders"], row["valued_orders"])
        assert row["predicted_number_of_orders"] == pytest.approx(number, rel=1e-9)
        assert row["probability_alive"] == pytest.approx(fit.probability_alive(orders, *past), rel=1e-9)
        silence = fit.probability_of_no_order(orders, *past, 365)
        assert row["probability_of_no_order"] == pytest.approx(silence, rel=1e-9)
        odds = silence / (1 - silence) * math.exp(0.5 * status["churn_shift"])
        assert row["churn_probability"] == pytest.approx(odds / (1 + odds), rel=1e-9)
        assert row["next_order_window_probability"] == pytest.approx(
            1 - fit.probability_of_no_order(orders, *past, 14), rel=1e-9, abs=1e-12
        )
        assert row["predicted_clv"] == pytest.approx(number * value, rel=1e-9)
        assert row["total_clv"] == pytest.approx(row["historic_clv"] + number * value, rel=1e-9, abs=1e-9)


def test_sql_and_python_agree_on_the_intervals(demo):
    (status,) = demo.rows("select * from prediction_status")
    rows = demo.rows("select * from order_history join order_predictions using (profile_id) where orders > 0")
    names = ("frequency", "recency_days", "age_days", "valued_orders", "mean_value")
    columns = [np.array([row[name] or 0 for row in rows], dtype=float) for name in names]
    history = History(np.arange(len(rows)), *columns, columns[3] * columns[4], status["kept_share"])
    low, high = order_bounds([status[name] for name in fit.ORDER_PARAMETERS], history, 365)
    assert [row["predicted_orders_low"] for row in rows] == low.tolist()
    assert [row["predicted_orders_high"] for row in rows] == high.tolist()

    fits = {"mbg_nbd": status, "gamma_gamma": status, "beta_binomial": status}
    for name, bounds in zip(("low", "high"), value_bounds(fits, history, 365), strict=True):
        assert np.array([row[f"predicted_clv_{name}"] for row in rows]) == pytest.approx(bounds, rel=2e-3, abs=1e-6)


def test_the_date_given_the_silence_lies_ahead(demo):
    (status,) = demo.rows("select * from prediction_status")
    rows = demo.rows("select * from order_history join profile_predictions using (profile_id) where orders > 0")
    for row in rows:
        shape, rate = status["r"] + row["frequency"], status["alpha"] + row["age_days"]
        half = (1 - (rate / (rate + 365)) ** shape) / 2
        days = rate * ((1 - half) ** (-1 / shape) - 1)
        found = (row["expected_date_given_silence"].date() - AS_OF.date()).days
        assert 0 < found and abs(found - days) <= 0.5 + 1e-9
        assert row["is_overdue"] == (row["expected_date_of_next_purchase"] < AS_OF)
    overdue = sum(row["is_overdue"] for row in rows) / len(rows)
    assert 0.8 < overdue < 0.95


def test_cohorts_add_up_to_the_orders(demo):
    """And what is expected of all of them is near what they did, as the models were fitted to it."""
    (sums,) = demo.rows("select sum(orders) as orders, sum(expected_orders) as expected from customer_cohorts")
    (history,) = demo.rows(
        """
        with firsts as (
            select *, min(age_days) over (partition by date_trunc('month', first_order_at)) // 30 * 30 as days
            from order_history where orders > 0
        )
        select count(*) as orders
        from firsts join order_days using (profile_id)
        where taken_back_on is null and order_days.orders > 0
            and date_diff('day', firsts.first_order_at, order_days.first_order_at) < days
        """
    )
    assert sums["orders"] == history["orders"]
    assert sums["expected"] == pytest.approx(sums["orders"], rel=0.05)
    for row in demo.rows("select * from customer_cohorts"):
        assert 0 <= row["active_customers"] <= min(row["customers"], row["orders"])
        assert row["share_active"] == row["active_customers"] / row["customers"]
        if row["months_since"] == 0:
            assert row["active_customers"] == row["customers"]


def test_the_expected_orders_of_a_cohort_are_those_of_somebody_new(demo):
    (status,) = demo.rows("select * from prediction_status")
    parameters = [status[name] for name in fit.ORDER_PARAMETERS]
    for row in demo.rows("select * from customer_cohorts"):
        until, before = (
            fit.expected_orders(parameters, 0, 0, 0, 30 * (row["months_since"] + more))
            if row["months_since"] + more
            else -1
            for more in (1, 0)
        )
        assert row["expected_orders"] == pytest.approx(row["customers"] * (until - before), rel=1e-6)


def test_the_expected_date_is_the_median_of_those_who_come_back_within_the_year(demo):
    (status,) = demo.rows("select * from prediction_status")
    shape, rate = status["r"], status["alpha"]
    for row in demo.rows(
        "select * from order_history join order_predictions using (profile_id) where orders > 0 using sample 200 rows"
    ):
        days = (row["expected_date_of_next_purchase"].date() - row["last_order_at"].date()).days

        def share_back(day, exponent=shape + row["frequency"], rate=rate + row["recency_days"]):
            return 1 - (rate / (rate + day)) ** exponent

        half = share_back(365) / 2
        assert share_back(days - 0.5) <= half + 1e-9 and half <= share_back(days + 0.5) + 1e-9
        assert 0 <= days < 365


def test_refunds_and_cancellations_come_off_the_historic_value(demo):
    found = demo.rows(
        """
        with sums as (
            select
                profile_id,
                sum(case when metric = 'Placed Order' then value else -value end) as net,
                count(case when metric <> 'Placed Order' then 1 end) as reversals
            from int_events
            where metric in ('Placed Order', 'Refunded Order', 'Cancelled Order')
            group by profile_id
        )
        select * from sums join profile_predictions using (profile_id)
        """
    )

    assert len(found) == 2357
    assert sum(row["reversals"] > 0 for row in found) > 250
    for row in found:
        assert row["historic_clv"] == pytest.approx(row["net"], abs=1e-6)


def test_orders_taken_back_in_full_are_none(demo):
    """The demo's refunds and cancellations name their orders."""
    orders, refunds = {}, {}
    for row in demo.rows(
        """
        select profile_id, metric, cast(occurred_at as date) as day, value, properties ->> '$."$event_id"' as number
        from int_events where metric in ('Placed Order', 'Refunded Order', 'Cancelled Order')
        """
    ):
        key = row["profile_id"], row["number"]
        if row["metric"] == "Placed Order":
            orders.setdefault(key, []).append(row)
        else:
            refunds[key] = refunds.get(key, 0) + row["value"]
    days = {}
    for (profile, number), placed in orders.items():
        worth = sum(row["value"] for row in placed)
        if (profile, number) not in refunds or refunds[profile, number] < worth - 0.005:
            days.setdefault(profile, set()).update(row["day"] for row in placed)
    found = demo.rows(
        "select profile_id, historic_number_of_orders as number from profile_predictions where number >= 0"
    )

    assert len(found) == 2357
    assert sum(row["number"] == 0 for row in found) == 49
    for row in found:
        assert row["number"] == len(days.get(row["profile_id"], ()))


@pytest.mark.parametrize(
    "condition",
    [
        "churn_probability >= 0.5",
        "average_order_value >= 100",
        "average_order_value < 30",
        "predicted_clv <= 5",
        "total_clv > 100",
        "next_order_window_probability >= 0.25",
        "predicted_gender = 'likely_female'",
    ],
)
def test_the_guides_conditions_part_the_demo(demo, condition):
    (row,) = demo.rows(
        f"select count(*) filter ({condition}) as members, count(*) as profiles,"
        f" count(*) filter (not ({condition})) as others from profile_predictions"
    )

    assert 20 <= row["members"] <= row["profiles"] - 20
    assert row["others"] >= 20


def test_only_the_present_and_past_are_fitted_to(demo, tmp_path):
    """A past instant has its own fit, and never sees one that knows more."""
    parameters = "select as_of, r from prediction_parameters where model_name = 'mbg_nbd' order by as_of, fitted_at"
    before = demo.rows(parameters)

    assert demo.run("run", "--select", "order_days+,+profile_predictions").success
    assert demo.rows(parameters) == before, "the same fit again must not be added"

    try:
        past = {"as_of": "2026-02-01 06:00:00"}
        run = demo.run("run", "--select", "order_days+,+profile_predictions", vars=past)
        assert run.success, run.error
        after = demo.rows(parameters)
        (status,) = demo.rows("select * from prediction_status")
        assert len(after) == len(before) + 1
        assert status["fitted_as_of"] == datetime(2026, 2, 1, 6) == after[0]["as_of"]
        assert status["r"] == after[0]["r"] != before[0]["r"]

        without_fit = past | {"as_of": "2026-01-01", "fit_in_build": False}
        run = demo.run("run", "--select", "order_days+,+profile_predictions", vars=without_fit)
        assert run.success, run.error
        (status,) = demo.rows("select * from prediction_status")
        assert not status["has_predictions"]
        assert status["reason"] == "nothing is fitted yet: python -m segment_builder fit does it"
        (row,) = demo.rows(
            "select count(historic_clv) as historic, count(predicted_clv) as predicted from profile_predictions"
        )
        assert row["historic"] > 2000 and row["predicted"] == 0
    finally:
        assert demo.run("run", "--select", *CLV_MODELS).success


def test_the_export_adds_up_to_the_forecast(demo, tmp_path):
    (forecast,) = demo.rows("select * from clv_forecast")
    (export,) = demo.rows("select count(*) as buyers, sum(predicted_clv) as revenue from clv_export")

    assert forecast["buyers"] == export["buyers"] == 2357
    assert forecast["sum_of_predicted_clv"] == pytest.approx(export["revenue"])
    (status,) = demo.rows("select * from prediction_status")
    assert forecast["revenue_level"] == pytest.approx(math.sqrt(status["backtest_ratio"]))
    assert forecast["expected_revenue"] == pytest.approx(export["revenue"] * forecast["revenue_level"])
    assert forecast["band_basis"] == "the shop's own back-test over 219 days" and status["backtest_days"] == 219
    error = math.sqrt(status["forecast_error"] ** 2 + 0.2**2 + math.log(status["backtest_ratio"]) ** 2)
    assert math.log(forecast["expected_revenue_high"] / forecast["expected_revenue"]) == pytest.approx(1.644854 * error)
    assert 0 < forecast["expected_revenue_low"] < forecast["expected_revenue"] < forecast["expected_revenue_high"]
    assert forecast["revenue_target"] is None and forecast["revenue_needed_from_new_customers"] is None

    target = forecast["expected_revenue"] + 5000
    assert demo.run("run", "--select", "clv_forecast", vars={"revenue_target": target}).success
    (forecast,) = demo.rows("select * from clv_forecast")
    assert forecast["revenue_needed_from_new_customers"] == pytest.approx(5000)


def test_the_touches_of_the_export(demo):
    found = demo.rows("select * from clv_export where first_touch_utm_medium <> last_touch_utm_medium")

    assert found
    for row in found:
        events = demo.rows(
            "select properties ->> 'utm_medium' as medium from int_events"
            " where metric in ('Active on Site', 'Placed Order') and medium <> ''"
            f" and profile_id = '{row['profile_id']}' order by occurred_at, event_id"
        )
        assert row["last_touch_utm_medium"] == events[-1]["medium"]
        assert row["first_touch_utm_medium"] in (events[0]["medium"], row["utm_medium"])


def test_the_csv_has_the_guides_columns(demo, tmp_path):
    rows = [
        {name: None if value is None else str(value) for name, value in row.items()}
        for row in demo.rows("select * from clv_export")
    ]
    rows[0]["utm_medium"] = "=1+1"
    export.write_csv(tmp_path / "clv.csv", rows)
    text = (tmp_path / "clv.csv").read_text(encoding="utf-8")

    for heading in (
        "Historic Customer Lifetime Value,Predicted Customer Lifetime Value,Total Customer Lifetime Value",
        "Predicted Number of Orders,Churn Risk Prediction,Average Days Between Orders,UTM Medium",
    ):
        assert heading in text.splitlines()[0]
    assert len(text.splitlines()) == 2358
    assert "'=1+1" in text and ",=1+1" not in text


def test_the_forecast_in_words():
    figures = dict.fromkeys(export.FORECAST)
    assert "prediction_status says why" in export.summary(figures)

    figures |= {"horizon_days": "365", "buyers": "10", "expected_revenue": "1234.5", "sum_of_predicted_clv": "1000"}
    figures["band_basis"] = "none"
    assert export.summary(figures) == (
        "Expected of 10 customers over 365 days: 1,234.50\nSum of the column: 1,000.00; band: none"
    )

    figures |= {"expected_revenue_low": "1000", "expected_revenue_high": "1500"}
    figures |= {
        "expected_revenue_of_new_customers": "500",
        "revenue_target": "2000",
        "revenue_needed_from_new_customers": "765.5",
    }
    assert "(9 in 10: 1,000 to 1,500)" in export.summary(figures)
    assert "Needed from new customers for 2,000: 766" in export.summary(figures)
    assert "New customers, if they come and buy as those of late: 500" in export.summary(figures)


# Shops of one's own


def test_a_small_shop_gets_the_reasons_and_the_vendors_values(shop):
    for number in range(60):
        shop.order(f"p{number:02d}", 100, value=20.0)
    vendor = [
        ("p00", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 0.25, datetime(2026, 9, 1), "likely_male", '["sms", "email"]'),
        ("p01", None, None, None, None, None, None, None, 0.75, None, None, None),
    ]
    shop.load(vendor=vendor)
    tests = shop.build(prediction_minimum_customers=500)
    assert set(tests) == {path.stem for path in (ROOT / "tests").glob("predictions_*.sql")}
    assert tests.pop("predictions_are_made") == 1
    assert set(tests.values()) == {0}

    (status,) = shop.rows("select * from prediction_status")
    assert not status["is_eligible"] and not status["has_predictions"]
    assert status["reason"] == (
        "60 customers with an order of value, 500 needed; 100 days of order history, 180 needed;"
        " 100 days since an order, 30 allowed; 1 orders of the best customer, 3 needed"
    )
    assert shop.rows("select * from prediction_cells") == []

    rows = {row.pop("profile_id"): row for row in shop.rows("select * from profile_predictions order by profile_id")}
    assert len(rows) == 60
    assert list(rows["p00"].values())[:10] == list(vendor[0][1:11])
    assert json.loads(rows["p00"]["channel_affinity"]) == ["sms", "email"]
    assert rows["p00"]["order_source"] == "vendor"
    facts = {"historic_clv": 20, "historic_number_of_orders": 1, "average_order_value": 20}
    assert {name: value for name, value in rows["p02"].items() if value is not None} == facts | {
        "order_source": "segment_builder"
    }
    assert {name: value for name, value in rows["p01"].items() if value is not None} == facts | {
        "churn_probability": 0.75,
        "order_source": "vendor",
    }


def test_a_shop_without_orders(shop):
    shop.order("p1", 10, metric="Active on Site", value=None)
    shop.load()
    shop.build()

    (status,) = shop.rows("select * from prediction_status")
    assert status["reason"].startswith("0 customers with an order of value, 20 needed; 0 days of order history")
    assert shop.rows("select * from clv_export") == []
    (forecast,) = shop.rows("select * from clv_forecast")
    assert forecast["buyers"] == 0 and forecast["expected_revenue"] is None


def test_the_vendors_values_stand_beside_ours(shop):
    busy_shop(shop)
    shop.load(vendor=[("c01", None, 500.0, None, None, None, None, None, None, None, None, None)])
    shop.build()
    rows = {row["profile_id"]: row for row in shop.rows("select * from profile_predictions")}

    assert rows["c01"]["predicted_clv"] == 500
    assert rows["c01"]["total_clv"] == pytest.approx(rows["c01"]["historic_clv"] + 500)
    assert rows["c01"]["order_source"] == "vendor"
    assert rows["c03"]["order_source"] == "segment_builder"
    (forecast,) = shop.rows("select * from clv_forecast")
    assert forecast["expected_revenue_low"] is None, "of a vendor's error we know nothing"


def test_nasty_orders_neither_break_nor_blur_anything(shop):
    busy_shop(shop)
    shop.order("daily", *range(1, 301), value=5.0)
    shop.order("today", 0, value=30.0)
    shop.order("free", 300, 200, value=0.0)
    shop.order("credit", 300, value=-25.0)
    shop.order("unpriced", 250, 20, value=None)
    shop.order("rich", 100, value=1e12)
    shop.order("twice", 60.0, 60.01, value=11.0)
    shop.order("future", -1, value=10.0)
    shop.order("returned", 90, value=80.0)
    shop.order("returned", 80, value=-80.0, metric="Refunded Order")
    shop.order("returned once", 90, 60, value=70.0)
    shop.order("returned once", 50, value=70.0, metric="Refunded Order")
    shop.order("returned a part", 90, value=70.0)
    shop.order("returned a part", 80, value=20.0, metric="Refunded Order")
    shop.order("cancelled by number", 90, value=70.0, properties={"OrderId": "17"})
    shop.order("cancelled by number", 60, value=70.0, properties={"OrderId": "18"})
    shop.order("cancelled by number", 89, value=None, metric="Cancelled Order", properties={"OrderId": "17"})
    shop.order("returned in two goes", 90, value=70.0, properties={"OrderId": "19"})
    shop.order("cancelled and refunded", 90, 60, value=70.0)
    shop.order("cancelled and refunded", 50, value=30.0, properties={"OrderId": "20"})
    shop.order("cancelled and refunded", 49, value=30.0, metric="Cancelled Order", properties={"OrderId": "20"})
    shop.order("cancelled and refunded", 48, value=30.0, metric="Refunded Order", properties={"OrderId": "20"})
    shop.order("returned in two goes", 80, 70, value=35.0, metric="Refunded Order", properties={"OrderId": "19"})
    shop.order("only a refund", 80, value=80.0, metric="Refunded Order")
    shop.load()
    assert set(shop.build().values()) == {0}
    rows = {row["profile_id"]: row for row in shop.rows("select * from profile_predictions")}

    for name, row in rows.items():
        if name in ("future", "only a refund"):
            assert row["historic_clv"] is None and row["churn_probability"] is None
            continue
        numbers = [value for value in row.values() if isinstance(value, float)]
        if name in ("returned", "returned in two goes"):
            assert row["historic_number_of_orders"] == 0 == row["historic_clv"]
            assert row["predicted_clv"] is None and row["churn_probability"] is None
            continue
        assert len(numbers) >= 9 and all(map(math.isfinite, numbers)), row
        assert 0 <= row["churn_probability"] <= 1 and row["predicted_number_of_orders"] >= 0
    assert rows["daily"]["predicted_number_of_orders"] > 100
    assert rows["daily"]["historic_number_of_orders"] == 300
    assert rows["twice"]["historic_number_of_orders"] == 1 and rows["twice"]["average_order_value"] == 22
    assert rows["credit"]["historic_clv"] == -25
    (once,) = shop.rows("select * from order_history where profile_id = 'returned once'")
    assert (once["orders"], once["ordered_value"]) == (1, 70)
    assert once["last_order_at"] == AS_OF - timedelta(days=90), "the later one of the same amount was taken back"
    assert rows["cancelled and refunded"]["historic_clv"] == 140
    assert rows["returned a part"]["historic_clv"] == 50 and rows["returned a part"]["average_order_value"] == 70
    (by_number,) = shop.rows("select * from order_history where profile_id = 'cancelled by number'")
    assert (by_number["orders"], by_number["ordered_value"]) == (1, 70)
    assert by_number["first_order_at"] == AS_OF - timedelta(days=60)
    (status,) = shop.rows("select * from prediction_status")
    assert status["kept_share"] < 1 and status["orders_without_value"] == 2
    assert rows["free"]["average_order_value"] == 0
    assert rows["today"]["average_days_between_orders"] is None
    assert rows["free"]["average_days_between_orders"] == 100


@pytest.mark.parametrize(
    ("customers", "vars"),
    [
        ([(30, [200], 10.0), (10, [200, 100, 5], 10.0)], {}),
        ([(40, [0], 10.0)], {"prediction_minimum_history_days": 0, "prediction_minimum_repeat_orders": 1}),
        ([(40, [300, 20], 10.0)], {"prediction_minimum_repeat_orders": 1}),
        ([(25, [200, 150, 10], 0.0), (21, [190], 10.0)], {"prediction_horizon_days": 30}),
    ],
    ids=["constant values", "all today", "all alike", "mostly worth nothing"],
)
def test_degenerate_shops(shop, customers, vars):
    for group, (count, days, value) in enumerate(customers):
        for number in range(count):
            shop.order(f"{group}-{number:02d}", *days, value=value)
    shop.load()
    assert set(shop.build(**vars).values()) == {0}

    (status,) = shop.rows("select * from prediction_status")
    assert status["has_predictions"]


def odd_orders(seed):
    """A small shop of a random shape, the same every time: profile, days ago, value and metric of its events."""
    generator = np.random.default_rng(seed)
    customers, history = int(generator.integers(2, 80)), int(generator.integers(1, 1200))
    share_back, pace = generator.choice([0.02, 0.3, 0.8]), generator.choice([1, 20, 200])
    gap_ends, gap_begins = sorted(generator.integers(0, history + 1, 2)) if seed % 2 else (0, 0)
    value_of = (
        lambda: 10.0,
        lambda: generator.lognormal(3, 0.7),
        lambda: generator.lognormal(0, 5),
        lambda: 15.0 if generator.random() < 0.1 else 0.0,
        lambda: generator.normal(5, 10),
    )[seed % 5]
    share_returned = generator.choice([0, 0.1, 0.9])
    # The first is there from beginning to end, so that no silence rules the shop out.
    yield from (("c0", days_ago, 10.0, "Placed Order") for days_ago in (history, 0))
    for customer in range(1, customers):
        days_ago = int(generator.integers(0, history + 1))
        while days_ago >= 0:
            value = round(value_of(), 2)
            if not gap_ends < days_ago < gap_begins:
                yield f"c{customer}", days_ago, value, "Placed Order"
                if generator.random() < share_returned:
                    yield f"c{customer}", days_ago, value * generator.choice([1, 0.5]), "Refunded Order"
            if generator.random() > share_back:
                break
            days_ago -= 1 + int(generator.integers(0, 2 * pace))


def run_again(nodes, connection):
    """Run what dbt has built as the engine was given it, which costs a second; how many rows each test finds."""
    found = {}
    for node in nodes:
        if node.resource_type == "test":
            (found[node.name],) = connection.execute(f"select count(*) from ({node.compiled_code})").fetchone()
        elif node.language == "python":
            cells = connection.table(next(other.relation_name for other in nodes if other.name == "prediction_cells"))
            given = SimpleNamespace(config=lambda **settings: None, ref=lambda *names, cells=cells: cells)
            rows = fit.model(given, connection).fetchall()
            connection.execute(f"delete from {node.relation_name}")
            if rows:
                marks = ", ".join("?" for _ in fit.FIT_COLUMNS)
                connection.executemany(f"insert into {node.relation_name} values ({marks})", rows)
        else:
            kind = "view" if node.config.materialized == "view" else "table"
            connection.execute(f"create or replace {kind} {node.relation_name} as {node.compiled_code}")
    return found


def test_odd_shops_come_to_plausible_figures(shop):
    """Whatever the thresholds keep out, let in: every figure is finite, and what cannot be said is said so."""
    thresholds = ("minimum_customers", "minimum_history_days", "minimum_repeat_orders")
    vars = SMALL_SHOP | {f"prediction_{name}": 1 for name in thresholds} | {"backtest_minimum_history_days": 1}
    shop.order("p1", 1)
    shop.load()
    selection = ["--select", *CLV_MODELS, "--exclude", "resource_type:seed", "test_type:generic", "test_type:unit"]
    run = shop.run("build", *selection, vars=vars)
    assert run.success, run.error
    nodes = [result.node for result in run.result.results]

    said = {}
    for seed in range(20):
        shop.events = []
        for profile, days_ago, value, metric in odd_orders(seed):
            shop.order(profile, days_ago, value=float(value), metric=metric)
        with duckdb.connect(str(shop.database)) as connection:
            connection.execute("set threads = 1")
            connection.execute("delete from raw.events")
            connection.execute("delete from raw.profiles")
            into = "insert into raw.events (event_id, profile_id, metric, occurred_at, value, properties)"
            connection.executemany(f"{into} values (?, ?, ?, ?, ?, ?)", shop.events)
            into = "insert into raw.profiles (profile_id, properties)"
            connection.execute(f"{into} select distinct profile_id, '{{}}' from raw.events")
            found = run_again(nodes, connection)
        assert found.pop("predictions_are_made") <= 1
        assert set(found.values()) == {0}, (seed, found)
        said |= plausible(shop, seed)
    for words in (
        "the shop's own back-test over",
        "which was off by more than 4 times: no more than that is carried over",
        "no back-test: the days held out tell nothing, so the band is wide",
        "none: a few orders outweigh all others, so the sum is uncertain by more than itself",
        "refunds are worth as much as the orders that stand",
    ):
        assert any(words in basis for basis in said), words


def plausible(shop, seed):
    """Judge one odd shop; what it says of itself."""
    (status,) = shop.rows("select * from prediction_status")
    (forecast,) = shop.rows("select * from clv_forecast")
    profiles = shop.rows("select * from profile_predictions where historic_number_of_orders > 0")
    for row in (status, forecast, *profiles):
        numbers = {name: value for name, value in row.items() if isinstance(value, float)}
        assert all(map(math.isfinite, numbers.values())), (seed, numbers)
    if not status["has_predictions"]:
        assert forecast["expected_revenue"] is None and forecast["band_basis"] == "nothing is predicted"
        return {status["reason"]: seed}

    assert 0.5 <= forecast["revenue_level"] <= 2, seed
    assert 0.3 < forecast["season_ahead"] < 3, seed
    assert 0 < forecast["expected_revenue"], seed
    low, high = forecast["expected_revenue_low"], forecast["expected_revenue_high"]
    assert (low is None) == forecast["band_basis"].startswith("none: "), seed
    if low is not None:
        assert forecast["expected_revenue"] / 30 < low + 0.01 and high - 0.01 < 30 * forecast["expected_revenue"], seed
    for row in profiles:
        assert 0 <= row["predicted_number_of_orders"] <= 365, (seed, row)
        # Nobody's orders are forecast to be worth ten times the dearest of all.
        assert row["predicted_clv"] <= 10 * row["predicted_number_of_orders"] * dearest(shop), (seed, row)
    return {forecast["band_basis"]: seed}


def dearest(shop):
    return max(value for _, _, metric, _, value, _ in shop.events if metric == "Placed Order")


def test_other_metrics_can_be_the_orders(shop):
    shop.order("p1", 30, 20, value=10.0, metric="Paid")
    shop.order("p1", 10, value=4.0, metric="Sent back")
    shop.order("p1", 10, value=99.0)
    shop.load()
    shop.build(order_metrics="Paid", refund_metrics=["Sent back"])

    (row,) = shop.rows("select orders, ordered_value, refunded_value from order_history")
    assert row == {"orders": 2, "ordered_value": 20, "refunded_value": 4}


def test_values_that_are_no_numbers_are_named_as_the_reason(shop):
    for number in range(30):
        shop.order(f"p{number:02d}", 200, 5, value=10.0 if number < 5 else None)
    shop.load()
    shop.build()

    (status,) = shop.rows("select * from prediction_status")
    assert status["reason"].startswith(
        "5 customers with an order of value, 20 needed (50 of 60 orders have no value that is a number)"
    )


def test_another_horizon_has_errors_of_its_own(shop):
    busy_shop(shop)
    shop.load()
    shop.build()
    shop.build()
    fits = "select horizon_days, forecast_error from prediction_parameters where model_name = 'mbg_nbd' order by all"
    (first,) = shop.rows(fits)

    shop.build(prediction_horizon_days=90)
    other, same = shop.rows(fits)
    assert same == first and (other["horizon_days"], first["horizon_days"]) == (90, 365)
    (status,) = shop.rows("select * from prediction_status")
    assert status["forecast_error"] == other["forecast_error"] != first["forecast_error"]

    # Without a fit for it the parameters stay good, and the band says that it knows nothing.
    shop.build(prediction_horizon_days=30, fit_in_build=False)
    (forecast,) = shop.rows("select * from clv_forecast")
    assert forecast["band_basis"] == "none: the parameters were fitted for another horizon"
    assert forecast["expected_revenue"] > 0 and forecast["expected_revenue_low"] is None


def test_a_short_history_has_a_wide_band_that_says_so(shop):
    busy_shop(shop)
    shop.load()
    shop.build(backtest_minimum_history_days=10_000)

    (forecast,) = shop.rows("select * from clv_forecast")
    assert forecast["band_basis"] == "no back-test: the history is too short, so the band is wide"
    assert forecast["revenue_level"] == 1
    assert forecast["expected_revenue_high"] > 5 * forecast["expected_revenue_low"]


def test_the_seasons_of_two_years(shop):
    """Thrice as many orders in December and a third fewer in July, and half as many again every year."""
    strength = {12: 3.0, 7: 2 / 3}
    number = 0.0
    for days_ago in range(735, 0, -1):
        day = AS_OF - timedelta(days=days_ago)
        number += 1.5 ** (-days_ago / 365) * 2 * strength.get(day.month, 1.0)
        while number >= 1:
            number -= 1
            shop.order(f"s{days_ago:03d}-{number:.3f}", days_ago, value=10.0)
    busy_shop(shop)
    shop.load()
    shop.build(prediction_horizon_days=150)

    index = {row["month"]: row["orders_index"] for row in shop.rows("select * from seasonal_index")}
    mean = sum(strength.get(month, 1.0) for month in range(1, 13)) / 12
    for month, found in index.items():
        assert found == pytest.approx(strength.get(month, 1.0) / mean, rel=0.2), month
    (forecast,) = shop.rows("select * from clv_forecast")
    ahead = sum(index[(AS_OF + timedelta(days=day)).month] for day in range(1, 151)) / 150
    assert forecast["season_ahead"] == pytest.approx(ahead)
    assert ahead > 1.1


def test_no_seasons_below_two_years(demo):
    assert {row["orders_index"] for row in demo.rows("select * from seasonal_index")} == {1}
    (forecast,) = demo.rows("select * from clv_forecast")
    assert forecast["season_ahead"] == 1


def test_the_target_of_the_run_counts(demo, tmp_path):
    """Not the one of the build, which knew none."""
    command = [sys.executable, "-m", "segment_builder", "export", "--output", str(tmp_path / "clv.csv")]
    command += ["--project-dir", str(demo.folder)]
    environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(demo.database)}

    def said(target):
        command_of_it = [*command, "--vars", f"revenue_target: {target}"]
        return subprocess.run(command_of_it, cwd=ROOT, env=environment, text=True, capture_output=True)

    (forecast,) = demo.rows("select expected_revenue from clv_forecast")
    assert (
        f"Needed from new customers for 100,000: {100_000 - forecast['expected_revenue']:,.0f}" in said(100000).stdout
    )
    refused = said("a lot")
    assert refused.returncode != 0
    assert "The var revenue_target is 'a lot'; it must be a number, 0 or more." in refused.stdout + refused.stderr


def test_the_backtest_is_kept(demo, tmp_path):
    command = [sys.executable, "-m", "segment_builder", "backtest", "--horizon-days", "273"]
    command += ["--project-dir", str(demo.folder)]
    environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(demo.database)}
    done = subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr

    rows = {row["rule"]: row for row in demo.rows("select * from prediction_backtest")}
    assert {"MBG/NBD and gamma-gamma", "same as before", "own rate", "RFM score", "forecast of the sum"} <= set(rows)
    ours = rows["MBG/NBD and gamma-gamma"]
    assert ours["horizon_days"] == 273 and ours["brier"] < 0.165
    assert len(json.loads(ours["calibration"])["no_order"]) == 10
    assert f"{ours['orders_mae']:.3f}" in done.stdout
    # A build keeps them.
    assert demo.run("run", "--select", "prediction_backtest", "--full-refresh").success
    assert len(demo.rows("select * from prediction_backtest")) == len(rows)


def test_the_command_fits_as_the_build_does(shop):
    busy_shop(shop)
    shop.load()
    shop.build()
    parameters = (
        "select model_name, as_of, r, alpha, a, b, p, q, gamma, log_likelihood, customers"
        " from prediction_parameters order by model_name"
    )
    built, predicted = shop.rows(parameters), shop.rows("select * from profile_predictions order by profile_id")
    with duckdb.connect(str(shop.database)) as connection:
        connection.execute("drop table main_plumbing.prediction_parameters")

    shop.build(fit_in_build=False)
    assert shop.rows(parameters) == []
    assert {row["predicted_clv"] for row in shop.rows("select * from profile_predictions")} == {None}

    command = [sys.executable, "-m", "segment_builder", "fit", "--vars", json.dumps(SMALL_SHOP)]
    command += ["--project-dir", str(shop.folder)]
    command += ["--select", "prediction_parameters+,+profile_predictions"]
    environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(shop.database)}
    done = subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "mbg_nbd" in done.stdout and "NOT" not in done.stdout

    for row, other in zip(shop.rows(parameters), built, strict=True):
        assert row["as_of"] == other["as_of"] and row["customers"] == other["customers"]
        for name in (*fit.ORDER_PARAMETERS, *fit.VALUE_PARAMETERS, "log_likelihood"):
            assert row[name] == (None if other[name] is None else pytest.approx(other[name], rel=1e-9))
    for row, other in zip(shop.rows("select * from profile_predictions order by profile_id"), predicted, strict=True):
        assert row["predicted_clv"] == pytest.approx(other["predicted_clv"], rel=1e-9)
        assert row["expected_date_of_next_purchase"] == other["expected_date_of_next_purchase"]


def test_the_command_says_why_there_is_nothing_to_fit(shop):
    shop.order("p1", 10)
    shop.load()
    shop.build(fit_in_build=False)
    command = [sys.executable, "-m", "segment_builder", "fit", "--vars", json.dumps(SMALL_SHOP)]
    command += ["--project-dir", str(shop.folder)]

    environment = os.environ | {"SEGMENT_BUILDER_DATABASE": str(shop.database)}
    done = subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True)

    assert done.returncode != 0
    assert "nothing to fit: 1 customers with an order of value, 20 needed" in done.stderr


# Gender and channels


def test_people_are_not_profiled_unasked(shop):
    shop.order("p1", 10, metric="Received Email")
    shop.load(profiles=[("p1", "Mary", {"Gender": "female"})])
    shop.build("+profile_predictions")

    (row,) = shop.rows("select predicted_gender, channel_affinity from profile_predictions")
    assert row == {"predicted_gender": None, "channel_affinity": None}


def test_genders(shop):
    names = {
        "Mary": "likely_female",
        " JOHN ": "likely_male",
        "Élodie": "likely_female",
        "Jean-Pierre": "likely_male",
        "Marie-Claire": "likely_female",
        "O'Brien": "uncertain",
        "O’Brien": "uncertain",
        "'Mary'": "likely_female",
        "''Mary'' Ann": "likely_female",
        "Robin": "uncertain",
        "Mrs. Mary": "likely_female",
        "Dr. J. Robert": "likely_male",
        "“Mary”": "likely_female",
        "Mary\u00a0Ann": "likely_female",
        "E\u0301lodie": "likely_female",
        "Ștefan": "likely_male",
        "Mr": "uncertain",
        "J.": "uncertain",
        "Xqzt": "uncertain",
        "": "uncertain",
        None: "uncertain",
    }
    stated = {
        "female": "likely_female",
        "M": "likely_male",
        " Woman ": "likely_female",
        "non-binary": "uncertain",
        "": "likely_male",
    }
    profiles = [(f"n{place}", name, {}) for place, name in enumerate(names)]
    profiles += [(f"s{place}", "John", {"Gender": gender}) for place, gender in enumerate(stated)]
    countries = {
        "United States": "likely_female",
        "France": "likely_male",
        "be": "likely_male",
        "Atlantis": "uncertain",
        "": "likely_male",
        None: "likely_male",
    }
    profiles += [(f"c{place}", "Jean", {}, country) for place, country in enumerate(countries)]
    vendor = [("v0", *[None] * 9, "uncertain", None)]
    shop.load(profiles=[*profiles, ("v0", "John", {})], vendor=vendor)
    shop.build("+profile_predictions", predict_gender=True)

    found = {row["profile_id"]: row for row in shop.rows("select * from profile_predictions")}
    assert {name: found[f"n{place}"]["predicted_gender"] for place, name in enumerate(names)} == names
    assert {gender: found[f"s{place}"]["predicted_gender"] for place, gender in enumerate(stated)} == stated
    assert {country: found[f"c{place}"]["predicted_gender"] for place, country in enumerate(countries)} == countries
    assert (found["v0"]["predicted_gender"], found["v0"]["gender_source"]) == ("uncertain", "vendor")
    assert found["s0"]["gender_source"] == "stated" and found["s4"]["gender_source"] == "first_name"


def test_channels_by_engagement_per_message(shop):
    for channel, days in (("Received Email", range(1, 11)), ("Received SMS", range(1, 4)), ("Received Push", [5])):
        shop.order("p1", *days, metric=channel)
    shop.order("p1", 1, 2, 3, metric="Opened Email")
    shop.order("p1", 4, 5, 6, 7, 8, 9, metric="Opened Email", properties={"Apple Privacy Open": True})
    shop.order("p1", 1, 2, metric="Clicked SMS")
    shop.order("p2", 300, metric="Received SMS")
    shop.order("p2", 10, metric="Received Email")
    # Four of five emails were read, and one text message ten times.
    for day in range(20, 25):
        shop.order("p4", day, metric="Received Email", properties={"$message": f"m{day}"})
        shop.order("p4", 3, value=None, metric="Opened Email", properties={"$message": f"m{max(day, 21)}"})
    shop.order("p4", 40, 30, 20, metric="Received SMS")
    shop.order("p4", *[30 - part / 24 for part in range(1, 11)], metric="Clicked SMS")
    shop.order("p3", 10, metric="Opened Push")
    shop.load()
    shop.build("+profile_predictions", predict_channel_affinity=True)

    found = {row["profile_id"]: row["channel_affinity"] for row in shop.rows("select * from profile_predictions")}
    assert json.loads(found["p1"]) == ["sms", "email"], "nobody prefers a channel that they never react to"
    assert found["p2"] is None
    assert json.loads(found["p4"]) == ["email", "sms"], "5 in 7 against 2 in 5, not 4 in 5"
    assert found["p3"] is None, "without messages there is nothing to be engaged with"


def test_the_model_file_imports_nothing_by_itself():
    """dbt runs the file for every build; its imports must wait until there is something to fit."""
    spec = importlib.util.spec_from_file_location("x", ROOT / "models" / "predictions" / "prediction_fit.py")
    names = spec.loader.get_code("x").co_names
    assert not {"numpy", "scipy", "pandas"} & set(names)
