"""The fit and its formulas, against the literature and against other ways to compute the same."""

import csv
import math
import subprocess
import sys
from datetime import date, datetime

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.special import betaincinv, hyp2f1

from dbt_project import ROOT
from segment_builder import backtest as backtests
from segment_builder.backtest import OrderDays, cells_of, history_at
from segment_builder.dbt import fit_module, read_rows
from segment_builder.errors import CommandError
from segment_builder.options import VARS

fit = fit_module()

# CDNOW's 39th week ends here, in the demo's days; the other 39 weeks are what the literature holds out.
CUT = date(2025, 10, 28).toordinal()
HOLD_OUT_DAYS = 273


@pytest.fixture(scope="module")
def orders():
    """The real orders of CDNOW's sample, as the demo has them; the demo's refunds are not of the data set."""
    latest = {}
    with (ROOT / "seeds" / "demo" / "demo_events.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            is_known = row["occurred_at"] and row["profile_id"] not in ("", "p9999")
            if row["metric"] == "Placed Order" and is_known:
                event = latest.setdefault(row["event_id"], row)
                if row["loaded_at"] > event["loaded_at"]:
                    latest[row["event_id"]] = row
    return OrderDays.of(
        (row["profile_id"], datetime.fromisoformat(row["occurred_at"]).date(), float(row["value"]))
        for row in latest.values()
    )


@pytest.fixture(scope="module")
def sample(orders):
    return history_at(orders, CUT)


def in_weeks(history):
    return history.frequency, history.recency / 7, history.age / 7, np.ones(len(history.age))


# The literature


def test_the_sample_is_the_published_one(orders, sample):
    assert len(sample.customer) == 2357
    assert (sample.frequency > 0).sum() == 946
    assert len(orders.day) == 6696


def test_bg_nbd_is_that_of_fader_hardie_and_lee(sample):
    row = fit.fit_orders(*in_weeks(sample), dropout_at_first_order=False, penalty=0)

    assert row["has_converged"]
    assert [row[name] for name in fit.ORDER_PARAMETERS] == pytest.approx([0.243, 4.414, 0.793, 2.426], abs=5e-4)
    assert row["log_likelihood"] == pytest.approx(-9582.4, abs=0.05)


def test_mbg_nbd_of_the_sample(sample):
    row = fit.fit_orders(*in_weeks(sample), penalty=0)

    assert row["has_converged"]
    assert [row[name] for name in fit.ORDER_PARAMETERS] == pytest.approx([0.525, 6.183, 0.891, 1.614], abs=5e-4)
    assert row["log_likelihood"] == pytest.approx(-9582.13, abs=0.01)


def test_gamma_gamma_is_that_of_fader_and_hardie(orders, sample):
    """The literature leaves the first order's value out; the project does not, as its predictions are better so."""
    first = np.full(sample.customer.max() + 1, np.inf)
    np.minimum.at(first, orders.customer, orders.day)
    is_repeat = (orders.day <= CUT) & (orders.day > first[orders.customer])
    count = np.bincount(orders.customer[is_repeat])
    value = np.bincount(orders.customer[is_repeat], orders.value[is_repeat])
    is_repeater = count > 0

    row = fit.fit_values(
        count[is_repeater], value[is_repeater] / count[is_repeater], np.ones(is_repeater.sum()), penalty=0
    )

    assert row["customers"] == 946
    assert [row[name] for name in fit.VALUE_PARAMETERS] == pytest.approx([6.25, 3.74, 15.44], abs=0.005)


def test_the_hold_out_of_the_literature(orders):
    result = backtests.backtest(orders, CUT, HOLD_OUT_DAYS)
    ours = result["rules"]["MBG/NBD and gamma-gamma"]

    assert ours["orders_mae"] <= 0.77
    assert ours["auc"] >= 0.75
    assert result["brier"] <= 0.165
    assert ours["orders_mae"] < result["rules"]["own rate"]["orders_mae"]
    assert ours["value_mae"] < result["rules"]["same as before"]["value_mae"]


# The second real shop


def online_events():
    """(customer, moment, value) of the online retailer; a cancellation has a negative value and names no order."""
    with (ROOT / "tests" / "python" / "online_retail.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["customer"], datetime.fromisoformat(row["occurred_at"]), float(row["value"])


def online_order_days(takes_back=True):
    """What `order_days` makes of them, in another way: a stack of open orders for each customer and amount."""
    orders, refunds, open_orders = [], [], {}
    for customer, moment, value in sorted(online_events(), key=lambda event: (event[1], event[2] < 0)):
        cents = round(abs(value) * 100)
        if value >= 0:
            orders.append([customer, moment.date(), value, None])
            open_orders.setdefault((customer, cents), []).append(orders[-1])
        elif takes_back and open_orders.get((customer, cents)):
            open_orders[customer, cents].pop()[3] = moment.date()
        else:
            refunds.append((customer, moment.date(), -value))
    rows = [(customer, day, value, taken, 1, 0.0) for customer, day, value, taken in orders]
    rows += [(customer, day, 0.0, None, 0, value) for customer, day, value in refunds if takes_back]
    names = ("profile_id", "day", "ordered_value", "taken_back_on", "orders", "refunded_value")
    return [dict(zip(names, [None if cell is None else str(cell) for cell in row], strict=True)) for row in rows]


@pytest.fixture(scope="module")
def online():
    return backtests.read_order_days(merged(online_order_days()))


def merged(rows):
    """Add up what falls on one day."""
    sums = {}
    for row in rows:
        key = row["profile_id"], row["day"], row["taken_back_on"], row["orders"] != "0"
        entry = sums.setdefault(key, [0, 0.0, 0.0])
        for place, name in enumerate(("orders", "ordered_value", "refunded_value")):
            entry[place] += float(row[name])
    return [
        {
            "profile_id": profile, "day": day, "taken_back_on": taken,
            "orders": orders, "ordered_value": value, "refunded_value": refunded,
        }
        for (profile, day, taken, _), (orders, value, refunded) in sums.items()
    ]  # fmt: skip


# Share of the history before the cut; what follows is the horizon.
CUTS = (0.4, 0.5, 0.6, 0.67, 0.75)


def backtests_at(orders, cuts=CUTS):
    first, last = int(orders.day.min()), int(orders.day.max())
    days = [first + int((last - first) * share) for share in cuts]
    return [backtests.backtest(orders, cut, last - cut) for cut in days]


@pytest.fixture(scope="module")
def results(orders, online):
    return {"cdnow": backtests_at(orders), "online": backtests_at(online)}


def log_error(result, calibrated):
    expected = result["total"]["expected"]
    return abs(math.log((expected if calibrated else expected / result["total"]["level"]) / result["value"]))


def test_the_second_shop_is_the_published_one(online):
    assert len(np.unique(online.customer[online.is_order])) == 4339
    assert sum(value < 0 for _, _, value in online_events()) == 3654
    assert np.isfinite(online.taken_back).sum() > 100


def test_the_own_backtest_takes_part_of_the_miss_out_of_the_total(results):
    """On both shops, and no less without the cuts whose history is too short for a back-test."""
    for shop_results in results.values():
        raw = np.mean([log_error(result, calibrated=False) for result in shop_results])
        assert np.mean([log_error(result, calibrated=True) for result in shop_results]) < raw
    pooled = [result for shop_results in results.values() for result in shop_results if result["total"]["level"] != 1]
    assert len(pooled) == 8
    before = np.mean([log_error(result, calibrated=False) for result in pooled])
    after = np.mean([log_error(result, calibrated=True) for result in pooled])
    assert after < 0.85 * before
    page = (ROOT / "docs" / "predictions.md").read_text(encoding="utf-8")
    assert f"the mean error of the total, as a logarithm, falls from {before:.3f} to {after:.3f}" in page


def test_the_shift_of_churn_does_no_harm(results):
    pooled = [result for shop_results in results.values() for result in shop_results]
    gains = [result["brier_before_shift"] - result["brier"] for result in pooled]
    assert min(gains) > -0.0007
    assert sum(gain > 0 for gain in gains) >= 5
    assert np.mean(gains) > 0


def test_the_band_holds_nine_in_ten(results):
    pooled = [result for shop_results in results.values() for result in shop_results]
    held = [result["total"]["low"] <= result["value"] <= result["total"]["high"] for result in pooled]
    assert np.mean(held) >= 0.9
    assert sum(held[len(CUTS) :]) >= 4, "of the second shop's five"
    # Too short a history has a band of its own.
    widths = [result["total"]["high"] / result["total"]["low"] for result in pooled]
    without = [width for result, width in zip(pooled, widths, strict=True) if result["total"]["level"] == 1]
    assert len(without) == 2 and min(without) > 4 > max(set(widths) - set(without))


def test_the_intervals_hold_four_in_five(results):
    """Rather more: numbers of orders are whole, and most lower ends are 0."""
    for shop_results in results.values():
        for result in shop_results:
            assert 0.85 < result["orders_covered"] < 0.96
            assert 0.79 < result["value_covered"] < 0.93


def test_the_interval_of_the_worth_is_that_of_the_simulated_customers():
    orders, values = PARAMETERS[0], (6.9, 3.8, 13.3)
    past = np.array([[0, 0, 10], [0, 0, 400], [3, 100, 120], [20, 500, 520]], dtype=float).T
    valued, mean_value = np.array([1.0, 1, 4, 20]), np.array([30.0, 20, 50, 40])
    history = backtests.History(np.arange(4), *past, valued, mean_value, valued * mean_value)
    fits = {
        "mbg_nbd": dict(zip(fit.ORDER_PARAMETERS, orders, strict=True)),
        "gamma_gamma": dict(zip(fit.VALUE_PARAMETERS, values, strict=True)),
    }
    simulated = fit.simulate_revenue(orders, values, *past, valued, mean_value, 365)
    low, high = backtests.value_bounds(fits, history, 365)
    inside = ((simulated >= low - 1e-9) & (simulated <= high + 1e-9)).mean(axis=0)

    # Where nothing is the likeliest, the lower end is 0 and only the upper one cuts a tenth off.
    below = (simulated <= high).mean(axis=0)
    assert below == pytest.approx([0.9] * 4, abs=0.05)
    assert inside[3] == pytest.approx(0.8, abs=0.05)


def test_orders_taken_back_leave_the_values(online):
    """A year's error of each customer's worth, by the orders that stand and by all that were placed."""
    gross = backtests.read_order_days(merged(online_order_days(takes_back=False)))
    first, last = int(online.day.min()), int(online.day.max())
    nets, alls = [], []
    for share in (0.5, 0.6, 0.67):
        cut = first + int((last - first) * share)
        horizon = last - cut
        figures = []
        for orders in (online, gross):
            history, fits = backtests.fits_at(orders, cut, horizon)
            number = fit.expected_orders(
                [fits["mbg_nbd"][name] for name in fit.ORDER_PARAMETERS],
                history.frequency, history.recency, history.age, horizon,
            )  # fmt: skip
            worth = fit.expected_value(
                [fits["gamma_gamma"][name] for name in fit.VALUE_PARAMETERS], history.valued_orders, history.mean_value
            )
            expected = dict(zip(history.customer, number * worth * history.kept_share, strict=True))
            figures.append(expected)
        customers = np.array(sorted(set(figures[0]) | set(figures[1])))
        actual = backtests.sums_between(online, customers, cut, last)[1]
        errors = [np.abs([expected.get(customer, 0) for customer in customers] - actual).mean() for expected in figures]
        nets.append(errors[0])
        alls.append(errors[1])
    assert all(net < whole for net, whole in zip(nets, alls, strict=True))


def test_free_orders_do_not_raise_the_forecast():
    """Half of the orders are replacements worth nothing: the forecast is that of the paid ones, as it comes out."""
    whole = simulated_shop(20_000)
    free = np.random.default_rng(3).random(len(whole.day)) < 0.5
    half = backtests.OrderDays(
        whole.customer, whole.day, np.where(free, 0, whole.value), whole.taken_back, whole.is_order, whole.refunded
    )
    result = backtests.backtest(half, 500, 200)
    figures = result["rules"][backtests.MODEL]

    assert figures["orders_ratio"] == pytest.approx(1, abs=0.05)
    assert figures["value_ratio"] == pytest.approx(1, abs=0.06)
    row = result["fits"]["beta_binomial"]
    assert row["u"] / (row["u"] + row["v"]) == pytest.approx(0.5, abs=0.02)


def test_what_a_shop_promises_of_new_customers():
    """Who comes at a steady rate brings what those before did; CDNOW's year without any is forecast none."""
    expected, actual = backtests.new_customers(simulated_shop(20_000), 400, 200)
    assert expected == pytest.approx(actual, rel=0.1)


def test_new_customers_of_both_shops(orders, online):
    assert backtests.new_customers(orders, CUT, HOLD_OUT_DAYS) == (0, 0)
    first, last = int(online.day.min()), int(online.day.max())
    cut = first + (last - first) // 2
    expected, actual = backtests.new_customers(online, cut, last - cut)
    assert 0.8 < expected / actual < 1.2


def next_order_figures(orders, share):
    """Errors of the two dates, and how well three rules find those who order within two weeks."""
    first, last = int(orders.day.min()), int(orders.day.max())
    cut = first + int((last - first) * share)
    history, fits = backtests.fits_at(orders, cut, last - cut)
    parameters = r, alpha, *_ = [fits["mbg_nbd"][name] for name in fit.ORDER_PARAMETERS]
    exponent = r + history.frequency

    def days_from(since, horizon):
        silence = ((alpha + since) / (alpha + since + horizon)) ** exponent
        return (alpha + since) * ((0.5 + silence / 2) ** (-1 / exponent) - 1)

    standing = orders.standing_on(last)
    later = (standing.day > cut) & np.isin(standing.customer, history.customer)
    place = np.searchsorted(history.customer, standing.customer[later])
    wait = np.full(len(history.customer), np.inf)
    np.minimum.at(wait, place, standing.day[later] - cut)
    came = np.isfinite(wait)
    silence = history.age - history.recency
    errors = [
        np.abs(date_in_days[came] - wait[came]).mean()
        for date_in_days in (days_from(history.recency, last - cut) - silence, days_from(history.age, last - cut))
    ]
    errors.append(np.abs(np.median(wait[came]) - wait[came]).mean())

    from_last = days_from(history.recency, 365) - silence
    chance = 1 - fit.probability_of_no_order(parameters, history.frequency, history.recency, history.age, 14)
    is_soon = wait <= 14
    chosen = [(from_last > 0) & (from_last <= 14), days_from(history.age, 365) <= 14, chance >= 0.25]
    found = [(is_soon[who].mean(), is_soon[who].sum() / is_soon.sum()) for who in chosen]
    return errors, found, (from_last < 0).mean()


@pytest.mark.parametrize("share", [0.5, 0.67])
def test_the_date_given_the_silence_and_the_chance_are_the_better_ones(orders, online, share):
    for shop_orders in (orders, online):
        (by_last, by_silence, constant), (last, silent, chance), overdue = next_order_figures(shop_orders, share)
        assert by_silence < constant < by_last
        assert 0.4 < overdue < 0.95
        # The quarter finds more of those who come than either date, or as many, and more surely than the old one.
        assert chance[0] > 1.3 * last[0]
        assert chance[1] > 0.9 * last[1]
        assert chance[1] > 2 * silent[1]


# Formulas

PARAMETERS = [
    (0.6309, 61.517, 0.5667, 1.016),
    (0.525, 43.3, 0.891, 1.614),
    (2.0, 10.0, 3.0, 4.0),
    (0.1, 200.0, 0.2, 5.0),
    (1.2, 2.0, 1.5, 0.3),
    (0.05, 1.0, 0.05, 0.1),
    (5.0, 20.0, 8.0, 30.0),
]
HISTORIES = [(0, 0, 0), (0, 0, 3), (0, 0, 549), (1, 10, 20), (1, 1, 3000), (5, 100, 120), (22, 33, 500), (43, 540, 549)]


@pytest.mark.parametrize("parameters", PARAMETERS)
@pytest.mark.parametrize("history", HISTORIES)
@pytest.mark.parametrize("horizon", [14, 273, 365, 730])
def test_expected_orders_are_those_of_the_published_form(parameters, history, horizon):
    r, alpha, a, b = parameters
    frequency, recency, age = history
    share = horizon / (alpha + age + horizon)
    power = ((alpha + age) / (alpha + age + horizon)) ** (r + frequency)
    series = hyp2f1(r + frequency, b + frequency + 1, a + b + frequency, share)
    published = (a + b + frequency) / (a - 1) * (1 - power * series)
    published /= 1 + a / (b + frequency) * ((alpha + age) / (alpha + recency)) ** (r + frequency)

    assert fit.expected_orders(parameters, *history, horizon) == pytest.approx(published, rel=1e-6)


@pytest.mark.parametrize("parameters", [*PARAMETERS, (0.6, 60.0, 1.0, 3.0), (0.6, 60.0, 60.0, 90.0)])
@pytest.mark.parametrize("history", [(0, 0), (1, 20), (300, 1001), (1000, 1501)])
def test_expected_orders_are_those_of_an_adaptive_integral(parameters, history):
    """Where the published form has no value: at a = 1, and of customers with hundreds of orders."""
    r, alpha, a, b = parameters
    frequency, age = history
    shape, ratio, staying = r + frequency, 365 / (alpha + age), b + frequency + 1

    # Over the quantiles of the chance of leaving.
    def integrand(quantile):
        leaving = betaincinv(a, staying, quantile)
        tiny = leaving * ratio * (shape + 1) < 1e-9
        return shape * ratio if tiny else -math.expm1(-shape * math.log1p(leaving * ratio)) / leaving

    expected = quad(integrand, 0, 1, epsabs=0, epsrel=1e-9, limit=1000)[0]

    assert fit.expected_orders_if_alive(parameters, frequency, age, 365) == pytest.approx(expected, rel=1e-6)


def test_expected_orders_to_forty_digits():
    mpmath = pytest.importorskip("mpmath")
    mpmath.mp.dps = 40
    for parameters in PARAMETERS:
        for frequency, age in ((0, 0), (0, 100), (3, 30), (300, 1001)):
            r, alpha, a, b = map(mpmath.mpf, parameters)
            power = ((alpha + age) / (alpha + age + 365)) ** (r + frequency)
            series = mpmath.hyp2f1(r + frequency, b + frequency + 1, a + b + frequency, 365 / (alpha + age + 365))
            exact = float((a + b + frequency) / (a - 1) * (1 - power * series))

            assert fit.expected_orders_if_alive(parameters, frequency, age, 365) == pytest.approx(exact, rel=1e-6)


def test_churn_is_the_chance_of_no_order(sample):
    """Somebody orders at least once or not at all, so the two predictions bound each other."""
    parameters = PARAMETERS[0]
    past = (sample.frequency, sample.recency, sample.age)
    churn = fit.probability_of_no_order(parameters, *past, 365)

    assert ((churn >= 0) & (churn <= 1)).all()
    assert (1 - churn <= fit.expected_orders(parameters, *past, 365) + 1e-12).all()
    assert np.abs(1 - churn - fit.expected_orders(parameters, *past, 1e-3)).max() > 0.1


@pytest.mark.parametrize("dropout_at_first_order", [True, False])
def test_the_gradient_of_the_orders_is_the_slope(sample, dropout_at_first_order):
    parameters = np.array([0.4, 50.0, 0.7, 2.0])

    def likelihood(parameters):
        return fit.order_log_likelihood(
            parameters, sample.frequency, sample.recency, sample.age, dropout_at_first_order
        )

    assert_gradient_is_slope(likelihood, parameters)


def test_the_gradient_of_the_values_is_the_slope(sample):
    is_valued = sample.valued_orders > 0

    def likelihood(parameters):
        return fit.value_log_likelihood(parameters, sample.valued_orders[is_valued], sample.mean_value[is_valued])

    assert_gradient_is_slope(likelihood, np.array([5.0, 3.0, 20.0]))


def assert_gradient_is_slope(likelihood, parameters):
    gradient = likelihood(parameters)[1]
    for position, parameter in enumerate(parameters):
        step = np.zeros(len(parameters))
        step[position] = parameter * 1e-6
        slope = (likelihood(parameters + step)[0] - likelihood(parameters - step)[0]) / (2 * step[position])
        assert gradient[position] == pytest.approx(slope, rel=1e-5, abs=1e-6)


def test_simulated_customers_spend_what_is_expected_of_them():
    orders, values = PARAMETERS[0], (6.9, 3.8, 13.3)
    past = np.array([[0, 0, 10], [0, 0, 400], [3, 100, 120], [20, 500, 520]], dtype=float).T
    valued, mean_value = np.array([1.0, 1, 4, 20]), np.array([30.0, 20, 50, 40])

    simulated = fit.simulate_revenue(orders, values, *past, valued, mean_value, 365)
    expected = fit.expected_orders(orders, *past, 365) * fit.expected_value(values, valued, mean_value)
    error = simulated.std(axis=0) / math.sqrt(len(simulated))

    assert len(simulated) == fit.SIMULATED_CUSTOMERS // 4
    assert (np.abs(simulated.mean(axis=0) - expected) < 5 * error).all()
    assert (error / expected < 0.03).all()


# Cells and odd shops


def simulated_shop(customers, seed=7):
    """Orders of customers who behave as the models say."""
    generator = np.random.default_rng(seed)
    rate, leaving = generator.gamma(0.6, 1 / 60, customers), generator.beta(0.6, 1.2, customers)
    spread = generator.gamma(3.8, 1 / 13.3, customers)
    start = generator.integers(0, 700, customers)
    entries, number, day = [], np.arange(customers), start.astype(float)
    while len(number):
        entries.append((number, np.floor(day), generator.gamma(6.9, 1 / spread[number])))
        stays = generator.random(len(number)) >= leaving[number]
        number, day = number[stays], day[stays]
        day = day + generator.exponential(1 / rate[number])
        number, day = number[day < 730], day[day < 730]
    number, day, value = (np.concatenate(column) for column in zip(*entries, strict=True))
    keys, inverse = np.unique(np.stack([number, day]), axis=1, return_inverse=True)
    size = keys.shape[1]
    return OrderDays(
        keys[0].astype(int),
        keys[1].astype(int),
        np.bincount(inverse.reshape(-1), value),
        np.full(size, np.inf),
        np.ones(size, dtype=bool),
        np.zeros(size),
    )


def test_cells_cost_a_thousandth_and_save_most_of_the_work():
    history = history_at(simulated_shop(60_000), 730)
    exact = fit.fit_orders(history.frequency, history.recency, history.age, np.ones(len(history.age)))
    cells = [row for row in cells_of(history) if row[0] == "orders"]
    by_cells = fit.fit_cells(cells_of(history), 0)[0]

    assert by_cells["cells"] == len(cells) < 15_000
    assert by_cells["customers"] == 60_000
    for name in fit.ORDER_PARAMETERS:
        assert by_cells[name] == pytest.approx(exact[name], rel=2e-3)


def shop(*customers):
    """Cells of customers who are given as (number of customers, days of their orders, values)."""
    rows, name = [], 0
    for count, days, values in customers:
        for _ in range(count):
            name += 1
            for day, value in zip(days, values, strict=True):
                rows.append((f"{name:05d}", date.fromordinal(700_000 + day), value))
    return cells_of(history_at(OrderDays.of(rows), 700_400))


ODD_SHOPS = {
    "one order each": [(500, [0], [10.0]), (100, [390], [20.0])],
    "one order each, today": [(500, [400], [10.0])],
    "constant values": [(300, [0], [25.0]), (200, [10, 30], [25.0, 25.0]), (50, range(0, 400, 40), [25.0] * 10)],
    "a buyer of every day": [(500, [0], [10.0]), (100, [5, 90], [9.0, 7.0]), (1, range(100, 400), [5.0] * 300)],
    "nobody leaves": [(400, range(0, 401, 20), [12.0, 8.0, 9.0] * 7)],
    "everybody leaves at once": [(400, [0], [12.0]), (200, [0, 1], [12.0, 4.0])],
    "tiny and huge values": [(300, [0], [0.01]), (200, [3, 80], [1e7, 2e7]), (5, [1, 2, 300], [0.01, 1e7, 3.0])],
    "worth nothing, or less": [(300, [0], [0.0]), (200, [3, 80], [-5.0, 0.0]), (100, [1, 50], [20.0, -3.0])],
    "three customers": [(2, [0], [10.0]), (1, [0, 200, 390], [5.0, 6.0, 7.0])],
}


@pytest.mark.parametrize("name", ODD_SHOPS)
def test_odd_shops_are_fitted(name):
    rows = fit.fit(shop(*ODD_SHOPS[name]), "now", 365)

    names = ["mbg_nbd", "gamma_gamma", "beta_binomial"]
    assert [row["model_name"] for row in rows] == names[: 3 if name == "worth nothing, or less" else 2]
    for row in rows:
        assert row["has_converged"], row
        names = (*fit.ORDER_PARAMETERS, *fit.VALUE_PARAMETERS, *fit.PAID_PARAMETERS)
        parameters = [row[name] for name in names if row[name] is not None]
        assert all(math.isfinite(value) and value > 0 for value in parameters)
        assert math.isfinite(row["log_likelihood"])
    orders, values = rows[:2]
    assert values["q"] > 1
    assert 0 < orders["forecast_error"] < math.inf
    for history in [(0, 0, 0), (0, 0, 400), (1, 1, 1), (299, 300, 300), (299, 299, 5000)]:
        number = fit.expected_orders([orders[name] for name in fit.ORDER_PARAMETERS], *history, 365)
        assert 0 <= number < 1e5


def test_a_shop_whose_orders_are_worth_nothing_has_no_values_to_fit():
    rows = fit.fit(shop((300, [0], [0.0]), (200, [3, 80], [0.0, 0.0])), "now", 365)

    assert [row["model_name"] for row in rows] == ["mbg_nbd"]
    assert rows[0]["forecast_error"] is None


def test_the_order_of_the_cells_does_not_matter(sample):
    cells = cells_of(sample)

    assert fit.fit(cells, "now", 365) == fit.fit(cells[::-1], "now", 365)


def test_all_starts_lead_to_the_same_top(sample):
    """The first that converges is taken, so no other may come out higher."""

    def likelihood(parameters):
        return fit.order_log_likelihood(parameters, sample.frequency, sample.recency, sample.age)

    weights = np.ones(len(sample.age))
    tops = [fit.maximise(likelihood, weights, (r, 200, a, 1), 0)[0] for r, a in ((1, 1), (0.05, 5), (8, 0.1))]

    for top in tops[1:]:
        assert top == pytest.approx(tops[0], rel=1e-6)


def test_a_shop_that_is_not_eligible_does_not_pay_for_scipy():
    script = """
import sys
import duckdb
import importlib.util
spec = importlib.util.spec_from_file_location("prediction_fit", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
session = duckdb.connect()
columns = ", ".join(f"cast(null as double) as {name}" for name in (*module.CELL_COLUMNS, "horizon_days"))
session.execute(f"create table cells as select {columns}, cast(null as timestamp) as as_of where false")

class Dbt:
    config = staticmethod(lambda **settings: None)
    ref = staticmethod(lambda *names: session.table("cells"))

found = module.model(Dbt, session)
assert found.columns == list(module.FIT_COLUMNS), found.columns
assert found.fetchall() == []
assert "scipy" not in sys.modules and "pandas" not in sys.modules
"""
    path = ROOT / "models" / "predictions" / "prediction_fit.py"

    subprocess.run([sys.executable, "-c", script, str(path)], check=True)


# What the scripts read


def test_rows_are_found_in_what_dbt_says():
    assert read_rows('Loading\n{"node": "inline", "show": [{"a": "1"}]}\n') == [{"a": "1"}]
    assert read_rows('[{"a": null}, {"a": "2"}]') == [{"a": None}, {"a": "2"}]
    with pytest.raises(CommandError, match="no rows"):
        read_rows("nothing here")


def test_vars_are_read_as_dbt_reads_them():
    assert VARS.convert("{}", None, None) == {}
    assert VARS.convert("{raw_schema: raw}", None, None) == {"raw_schema": "raw"}
    assert VARS.convert('{"order_metrics": ["Paid"]}', None, None) == {"order_metrics": ["Paid"]}


def test_auc_counts_ties_half():
    assert backtests.auc(np.array([1, 2, 2, 3]), np.array([False, False, True, True])) == pytest.approx(0.875)
    assert math.isnan(backtests.auc(np.array([1, 2]), np.array([True, True])))


def test_tables_go_between_the_marks_of_a_page(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- backtest -->\nold\n<!-- /backtest -->\nafter\n")

    backtests.put_into(page, "new | a\\1b")

    assert page.read_text() == "before\n<!-- backtest -->\n\nnew | a\\1b\n<!-- /backtest -->\nafter\n"
    page.write_text("no marks")
    with pytest.raises(CommandError, match="no lines"):
        backtests.put_into(page, "new")


# What docs/predictions.md says

NAMES = {"cdnow": "CDNOW's sample", "online": "online retailer"}


def between(mark):
    text = (ROOT / "docs" / "predictions.md").read_text(encoding="utf-8")
    return text.split(f"<!-- {mark} -->\n")[1].split(f"<!-- /{mark} -->")[0].splitlines()


def test_the_page_has_the_figures_of_both_shops(results):
    lines = []
    for shop_name, shop_results in results.items():
        for result in shop_results:
            total, actual = result["total"], result["value"]
            before = result["cut"].toordinal() - result["first_day"]
            cells = [NAMES[shop_name], before, result["horizon"], f"{total['expected'] / total['level'] / actual:.2f}"]
            cells.append(f"{total['expected'] / actual:.2f}" if total["level"] != 1 else "no back-test")
            cells.append("yes" if total["low"] <= actual <= total["high"] else "no")
            cells += [f"{result['brier_before_shift']:.4f}", f"{result['brier']:.4f}"]
            cells += [f"{result['orders_covered']:.0%}", f"{result['value_covered']:.0%}"]
            lines.append(f"| {' | '.join(map(str, cells))} |")
    assert between("shops") == lines


def test_the_page_has_the_figures_of_the_dates(orders, online):
    lines = []
    for shop_name, shop_orders in (("cdnow", orders), ("online", online)):
        for share in (0.5, 0.67):
            (by_last, by_silence, constant), (last, _, chance), _ = next_order_figures(shop_orders, share)
            cells = [f"{NAMES[shop_name]}, {share:.0%}", *(f"{days:.1f}" for days in (by_last, by_silence, constant))]
            cells += [f"{last[0]:.0%}, {last[1]:.0%}", f"{chance[0]:.0%}, {chance[1]:.0%}"]
            lines.append(f"| {' | '.join(cells)} |")
    assert between("dates") == lines


def test_the_models_beat_the_rules_and_rank_about_as_a_score_does(orders):
    rules = backtests.backtest(orders, CUT, HOLD_OUT_DAYS)["rules"]
    ours = rules[backtests.MODEL]
    for rule in ("same as before", "own rate"):
        assert ours["orders_mae"] < rules[rule]["orders_mae"]
        assert ours["value_mae"] < rules[rule]["value_mae"]
    assert ours["auc"] == pytest.approx(rules["RFM score"]["auc"], abs=0.02)


def test_raising_everybody_by_the_level_makes_the_error_greater(orders):
    result = backtests.backtest(orders, CUT, HOLD_OUT_DAYS)
    level = result["total"]["level"]
    history = history_at(orders, CUT)
    fits = result["fits"]
    worth = fit.expected_value(
        [fits["gamma_gamma"][name] for name in fit.VALUE_PARAMETERS], history.valued_orders, history.mean_value
    )
    actual = backtests.sums_between(orders, history.customer, CUT, CUT + HOLD_OUT_DAYS)[1]
    predicted = result["predicted"] * worth

    assert level > 1
    assert np.abs(predicted * level - actual).mean() > np.abs(predicted - actual).mean()


def test_carried_over_whole_the_backtest_makes_the_sample_worse(results):
    def errors(power):
        totals = [(result["total"], result["value"]) for result in results["cdnow"]]
        return np.mean(
            [abs(math.log(total["expected"] * total["level"] ** (power - 1) / value)) for total, value in totals]
        )

    assert errors(1) < errors(0) < errors(2)
