"""Refit the predictions at past days and compare them with what happened since, and with rules that need no model."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click
import numpy as np
from scipy.special import betaln, polygamma, psi
from scipy.stats import nbinom, norm, rankdata, spearmanr

from segment_builder.dbt import Dbt, fit_module
from segment_builder.errors import CommandError

FIT = fit_module()

# What macros/settings.sql says of the same names.
BACKTEST_WEIGHT = 0.5
BACKTEST_MINIMUM_HISTORY_DAYS = 90
FORECAST_MODEL_ERROR = 0.2
FORECAST_MODEL_ERROR_WITHOUT_BACKTEST = 0.5
PREDICTION_INTERVAL = 0.8

# What the models say of how much is carried over, and where a band says nothing any more.
LARGEST_MISS = np.log(4)
LARGEST_FORECAST_ERROR = 1.0

MODEL = "MBG/NBD and gamma-gamma"

ORDER_DAYS = """
select
    profile_id,
    cast(day as {{{{ segment_builder.type_name('text') }}}}) as day,
    cast(taken_back_on as {{{{ segment_builder.type_name('text') }}}}) as taken_back_on,
    cast(orders as {{{{ segment_builder.type_name('text') }}}}) as orders,
    cast(ordered_value as {{{{ segment_builder.type_name('text') }}}}) as ordered_value,
    cast(refunded_value as {{{{ segment_builder.type_name('text') }}}}) as refunded_value
from {{{{ ref('segment_builder', 'order_days') }}}}
where {{{{ segment_builder.hash_prefix('profile_id') }}}} <= '{last_hash}'
"""


@dataclass(frozen=True)
class OrderDays:
    """The rows of `order_days`: the customer's number, the day's, what was ordered for, when that was taken back.

    Never is infinity. A row is of orders or of partial refunds.
    """

    customer: np.ndarray
    day: np.ndarray
    value: np.ndarray
    taken_back: np.ndarray
    is_order: np.ndarray
    refunded: np.ndarray

    @classmethod
    def of(cls, rows: Iterable[tuple]) -> OrderDays:
        """Take customer, day and value, and of orders taken back the day of that."""
        merged: dict[tuple, float] = {}
        for customer, day, value, *return_day in rows:
            key = (customer, day.toordinal(), return_day[0].toordinal() if return_day and return_day[0] else np.inf)
            merged[key] = merged.get(key, 0.0) + value
        _, numbers = np.unique([key[0] for key in merged], return_inverse=True)
        days, taken_back = (
            np.array([key[1] for key in merged], dtype=int),
            np.array([key[2] for key in merged], dtype=float),
        )
        return cls(
            numbers,
            days,
            np.array(list(merged.values())),
            taken_back,
            np.ones(len(days), dtype=bool),
            np.zeros(len(days)),
        )

    def standing_on(self, day: int) -> OrderDays:
        """Return the orders that had not been taken back by some day, whenever they were placed; one row per day."""
        stands = self.is_order & (self.taken_back > day)
        keys, place = np.unique(np.stack([self.customer[stands], self.day[stands]]), axis=1, return_inverse=True)
        value = np.bincount(place.reshape(-1), self.value[stands], minlength=keys.shape[1])
        size = keys.shape[1]
        return OrderDays(keys[0], keys[1], value, np.full(size, np.inf), np.ones(size, dtype=bool), np.zeros(size))


@dataclass(frozen=True)
class History:
    """What `order_history` knows on some day, one entry per customer who had ordered by then."""

    customer: np.ndarray
    frequency: np.ndarray
    recency: np.ndarray
    age: np.ndarray
    valued_orders: np.ndarray
    mean_value: np.ndarray
    value: np.ndarray
    kept_share: float = 1.0


def history_at(orders: OrderDays, cut: int) -> History:
    """Look no further than the day of the cut."""
    standing = orders.standing_on(cut)
    is_known = standing.day <= cut
    customers, number = np.unique(standing.customer[is_known], return_inverse=True)
    day, value = standing.day[is_known], standing.value[is_known]
    count = np.bincount(number)
    first, last = np.full(len(customers), np.inf), np.zeros(len(customers))
    np.minimum.at(first, number, day)
    np.maximum.at(last, number, day)
    valued = np.bincount(number, value > 0)
    positive = np.bincount(number, np.maximum(value, 0))
    is_refund = ~orders.is_order & (orders.day <= cut) & np.isin(orders.customer, customers)
    refunded = np.bincount(
        np.searchsorted(customers, orders.customer[is_refund]), orders.refunded[is_refund], minlength=len(customers)
    )
    ordered = np.bincount(number, value)
    of_value = ordered > 0
    return History(
        customer=customers,
        frequency=count - 1.0,
        recency=last - first,
        age=cut - first,
        valued_orders=valued,
        mean_value=np.divide(positive, valued, out=np.zeros_like(positive), where=valued > 0),
        value=ordered - refunded,
        kept_share=float(1 - min(refunded[of_value].sum() / ordered[of_value].sum(), 1)) if of_value.any() else 1.0,
    )


def sums_between(
    orders: OrderDays, customers: np.ndarray, after: int, until: int, known_on: float = np.inf
) -> tuple[np.ndarray, np.ndarray]:
    """Return each customer's days with an order that stands, and what they kept, after one day and until another."""
    known_on = min(known_on, 10**7)
    size = len(customers)
    standing = orders.standing_on(int(known_on))
    is_inside = (standing.day > after) & (standing.day <= until) & np.isin(standing.customer, customers)
    place = np.searchsorted(customers, standing.customer[is_inside])
    is_refund = ~orders.is_order & (orders.day > after) & (orders.day <= until) & np.isin(orders.customer, customers)
    refunded = np.bincount(
        np.searchsorted(customers, orders.customer[is_refund]), orders.refunded[is_refund], minlength=size
    )
    return np.bincount(place, minlength=size), np.bincount(place, standing.value[is_inside], minlength=size) - refunded


def cells_of(
    history: History, held_out_days: int = 0, later: tuple[np.ndarray, np.ndarray] | None = None
) -> list[tuple[Any, ...]]:
    """Return the rows that `prediction_cells` would have; `later` is what the held-out days brought: orders, value."""
    step = np.floor(8 * np.log2(1 + np.stack([history.age - history.recency, history.recency])) + 1e-6)
    nothing = np.zeros(len(history.age))
    later_orders, later_value = later or (nothing, nothing)
    columns = [history.frequency, history.recency, history.age, history.valued_orders]
    columns += [history.valued_orders * history.mean_value, later_orders, later_value, later_orders > 0]
    cells: list[tuple] = []
    for means, count in _means(np.stack([history.frequency, *step]), columns):
        frequency, recency, age, valued, worth, more, more_value, came = means
        sums = (more * count, more_value * count, came * count)
        mean_value = worth / valued if valued else 0.0
        cells.append(
            ("orders", held_out_days, frequency, recency, age, valued, mean_value, count, *sums, history.kept_share)
        )
    is_valued = history.valued_orders > 0
    valued_orders, mean_values = history.valued_orders[is_valued], history.mean_value[is_valued]
    value_step = np.floor(20 * np.log(mean_values) + 1e-6)
    for (orders, value), count in _means(np.stack([valued_orders, value_step]), [valued_orders, mean_values]):
        cells.append(
            ("values", held_out_days, None, None, None, orders, value, count, None, None, 0, history.kept_share)
        )
    pairs = np.stack([history.frequency, history.valued_orders])
    for (frequency, valued), count in _means(pairs, list(pairs)):
        cells.append(
            ("paid", held_out_days, frequency, None, None, valued, None, count, None, None, 0, history.kept_share)
        )
    return cells


def own_backtest_days(history_days: int, horizon: int) -> int:
    """Return how many days before the cut its own back-test holds out, 0 where the history is too short for one."""
    days = history_days * horizon // (history_days + horizon)
    return days if history_days - days >= BACKTEST_MINIMUM_HISTORY_DAYS else 0


def fits_at(orders: OrderDays, cut: int, horizon: int) -> tuple[History, dict]:
    """Fit at the day of the cut as a build of that day would, its own back-test included."""
    history = history_at(orders, cut)
    cells = cells_of(history)
    if days := own_backtest_days(int(history.age.max()), horizon):
        earlier = history_at(orders, cut - days)
        later = sums_between(orders, earlier.customer, cut - days, cut, known_on=cut)
        cells += cells_of(earlier, days, later)
    return history, {row["model_name"]: row for row in FIT.fit(cells, date.fromordinal(cut), horizon)}


def order_bounds(parameters: list[float], history: History, horizon: int) -> tuple[np.ndarray, np.ndarray]:
    """Return between which numbers of orders a customer's horizon lies, with PREDICTION_INTERVAL."""
    alive = FIT.probability_alive(parameters, history.frequency, history.recency, history.age)
    low, high = np.zeros(len(alive)), np.zeros(len(alive))
    for members, chances, _ in _numbers_of_orders(parameters, history, horizon):
        reached = alive[members, None] * chances[None, :]
        low[members] = (reached > (1 + PREDICTION_INTERVAL) / 2).sum(axis=1)
        high[members] = (reached > (1 - PREDICTION_INTERVAL) / 2).sum(axis=1)
    return low, high


def _numbers_of_orders(
    parameters: list[float], history: History, horizon: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield, per number and age: who has them, the chances of so many orders or more if alive, and these numbers."""
    r, alpha, a, b = parameters
    kinds, place = np.unique(np.stack([history.frequency, history.age]), axis=1, return_inverse=True)
    place = place.reshape(-1)
    order = np.argsort(place, kind="stable")
    ends = np.cumsum(np.bincount(place))
    for (frequency, age), members in zip(kinds.T, np.split(order, ends[:-1]), strict=True):
        share = (alpha + age) / (alpha + age + horizon)
        mean = (r + frequency) * horizon / (alpha + age)
        numbers = np.arange(1, int(30 + 3 * mean + 30 * horizon / (alpha + age)) + 1)
        staying = b + frequency + 1
        stays = np.exp(betaln(a, staying + numbers - 1) - betaln(a, staying))
        yield members, nbinom.sf(numbers - 1, r + frequency, share) * stays, numbers


def value_bounds(fits: dict, history: History, horizon: int) -> tuple[np.ndarray, np.ndarray]:
    """Return between which amounts a customer's horizon lies, with PREDICTION_INTERVAL."""
    parameters = [fits["mbg_nbd"][name] for name in FIT.ORDER_PARAMETERS]
    p, q, gamma = (fits["gamma_gamma"][name] for name in FIT.VALUE_PARAMETERS)
    alive = FIT.probability_alive(parameters, history.frequency, history.recency, history.age)
    any_order, mean, variance, third = (np.zeros(len(alive)) for _ in range(4))
    for members, chances, numbers in _numbers_of_orders(parameters, history, horizon):
        exactly = chances - np.append(chances[1:], 0)
        weight = exactly / exactly.sum()
        centre = (weight * psi(p * numbers)).sum()
        any_order[members], mean[members] = chances[0], centre
        away, narrow = psi(p * numbers) - centre, polygamma(1, p * numbers)
        variance[members] = (weight * (narrow + away**2)).sum()
        third[members] = (weight * (polygamma(2, p * numbers) + 3 * away * narrow + away**3)).sum()
    shape = q + p * history.valued_orders
    centre = mean - psi(shape) + np.log(gamma + history.valued_orders * history.mean_value)
    spread = np.sqrt(variance + polygamma(1, shape))
    skewness = (third - polygamma(2, shape)) / spread**3
    paid = FIT.paid_share(fits.get("beta_binomial"), history.frequency + 1, history.valued_orders)
    chance = alive * any_order * paid

    def bound(beyond: float) -> np.ndarray:
        below = np.where(chance > beyond, 1 - beyond / np.maximum(chance, 1e-12), 0.5)
        deviation = norm.ppf(below)
        deviation += np.clip(skewness, -2, 2) * (deviation**2 - 1) / 6
        return np.where(chance > beyond, history.kept_share * np.exp(centre + spread * deviation), 0)

    return bound((1 + PREDICTION_INTERVAL) / 2), bound((1 - PREDICTION_INTERVAL) / 2)


def total_of(fits: dict, expected: float) -> dict:
    """Carry half of the shop's own back-test over to the expected sum, with a band that holds nine in ten."""
    ratio = fits["mbg_nbd"]["backtest_ratio"]
    miss = 0.0 if ratio is None else float(np.clip(np.log(ratio), -LARGEST_MISS, LARGEST_MISS))
    level = float(np.exp(BACKTEST_WEIGHT * miss))
    model_error = FORECAST_MODEL_ERROR_WITHOUT_BACKTEST if ratio is None else np.hypot(FORECAST_MODEL_ERROR, miss)
    error = fits["mbg_nbd"]["forecast_error"] or 0
    band = norm.ppf(0.95) * float(np.hypot(error, model_error)) if error <= LARGEST_FORECAST_ERROR else None
    return {
        "level": level,
        "expected": expected * level,
        "low": None if band is None else expected * level * float(np.exp(-band)),
        "high": None if band is None else expected * level * float(np.exp(band)),
    }


def calibrated_churn(fits: dict, churn: np.ndarray) -> np.ndarray:
    """Shift the log-odds of no order by half of what the shop's own back-test found."""
    shift = np.clip(fits["mbg_nbd"]["churn_shift"] or 0, -LARGEST_MISS, LARGEST_MISS)
    odds = np.exp(BACKTEST_WEIGHT * shift)
    return churn * odds / (1 - churn + churn * odds)


def new_customers(orders: OrderDays, cut: int, horizon: int) -> tuple[float, float]:
    """Return what customers who are still to come should bring, by those of the days before, and what they brought."""

    def brought(after: int, until: int, known_on: float) -> float:
        standing = orders.standing_on(int(min(known_on, 10**7)))
        first = np.full(int(orders.customer.max()) + 1, 10**8)
        np.minimum.at(first, standing.customer, standing.day)
        comers = np.flatnonzero((first > after) & (first <= until))
        return float(sums_between(orders, comers, after, until, known_on)[1].sum()) if len(comers) else 0.0

    window = min((cut - int(orders.day.min())) // 2, horizon)
    return brought(cut - window, cut, cut) * horizon / max(window, 1), brought(cut, cut + horizon, np.inf)


def _means(keys: np.ndarray, columns: list[np.ndarray]) -> Iterable[tuple[list[float], int]]:
    _, place = np.unique(keys, axis=1, return_inverse=True)
    place = place.reshape(-1)
    counts = np.bincount(place)
    means = [np.bincount(place, column) / counts for column in columns]
    return zip(map(list, zip(*means, strict=True)), counts.tolist(), strict=True)


def rfm_score(history: History) -> np.ndarray:
    """Return the sum of the fifths that a customer is in by recency, frequency and money: 3 to 15."""

    def fifth(values: np.ndarray) -> np.ndarray:
        return np.ceil(5 * rankdata(values) / len(values))

    return fifth(history.recency - history.age) + fifth(history.frequency) + fifth(history.value)


def auc(score: np.ndarray, is_positive: np.ndarray) -> float:
    """Return the probability that somebody positive scores higher than somebody who is not; ties count half."""
    positives = int(is_positive.sum())
    negatives = len(is_positive) - positives
    if not positives or not negatives:
        return float("nan")
    return float((rankdata(score)[is_positive].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def backtest(orders: OrderDays, cut: int, horizon: int) -> dict[str, Any]:
    """Compare the predictions of the day of the cut with the days up to the horizon."""
    history, fits = fits_at(orders, cut, horizon)
    actual_orders, actual_value = sums_between(orders, history.customer, cut, cut + horizon)
    earlier_orders, earlier_value = sums_between(orders, history.customer, cut - horizon, cut, known_on=cut)
    parameters = [fits["mbg_nbd"][name] for name in FIT.ORDER_PARAMETERS]
    value_parameters = [fits["gamma_gamma"][name] for name in FIT.VALUE_PARAMETERS]

    past = (history.frequency, history.recency, history.age)
    predicted = FIT.expected_orders(parameters, *past, horizon)
    model_churn = FIT.probability_of_no_order(parameters, *past, horizon)
    churn = calibrated_churn(fits, model_churn)
    order_value = FIT.expected_value(value_parameters, history.valued_orders, history.mean_value) * history.kept_share
    order_value *= FIT.paid_share(fits.get("beta_binomial"), history.frequency + 1, history.valued_orders)
    orders_low, orders_high = order_bounds(parameters, history, horizon)
    value_low, value_high = value_bounds(fits, history, horizon)
    expected_new, actual_new = new_customers(orders, cut, horizon)
    own_rate = horizon * history.frequency / np.maximum(history.age, 1)
    own_value = np.divide(history.value, history.frequency + 1)
    is_gone = actual_orders == 0

    rules = {
        MODEL: (predicted, predicted * order_value, churn),
        "same as before": (earlier_orders, earlier_value, -earlier_orders),
        "own rate": (own_rate, own_rate * own_value, -own_rate),
        "RFM score": (None, None, -rfm_score(history)),
    }
    return {
        "cut": date.fromordinal(cut),
        "horizon": horizon,
        "first_day": int(orders.day.min()),
        "customers": len(history.customer),
        "orders": int(actual_orders.sum()),
        "value": float(actual_value.sum()),
        "share_gone": float(is_gone.mean()),
        "fits": fits,
        "churn": churn,
        "is_gone": is_gone,
        "predicted": predicted,
        "actual": actual_orders,
        "brier": float(((churn - is_gone) ** 2).mean()),
        "brier_before_shift": float(((model_churn - is_gone) ** 2).mean()),
        "brier_of_the_mean": float(is_gone.mean() * (1 - is_gone.mean())),
        "forecast_error": fits["mbg_nbd"]["forecast_error"],
        "total": total_of(fits, float((predicted * order_value).sum())),
        "orders_covered": float(((actual_orders >= orders_low) & (actual_orders <= orders_high)).mean()),
        "value_covered": float(((actual_value >= value_low - 0.005) & (actual_value <= value_high + 0.005)).mean()),
        "expected_of_new_customers": expected_new,
        "actual_of_new_customers": actual_new,
        "rules": {
            name: {
                "orders_mae": None if number is None else float(np.abs(number - actual_orders).mean()),
                "orders_ratio": None if number is None else float(np.sum(number) / actual_orders.sum()),
                "orders_spearman": float(spearmanr(-score if number is None else number, actual_orders).statistic),
                "value_mae": None if value is None else float(np.abs(value - actual_value).mean()),
                "value_ratio": None if value is None else float(np.sum(value) / actual_value.sum()),
                "value_spearman": float(spearmanr(-score if value is None else value, actual_value).statistic),
                "auc": auc(score, is_gone),
            }
            for name, (number, value, score) in rules.items()
        },
    }


def calibration(expected: np.ndarray, observed: np.ndarray, groups: int = 10) -> list[tuple[int, float, float]]:
    """Return, per tenth of the customers by what is expected: their number, the mean expected, the mean observed."""
    order = np.argsort(expected, kind="stable")
    parts = np.array_split(order, groups)
    return [(len(part), float(expected[part].mean()), float(observed[part].mean())) for part in parts]


def tables(results: list[dict[str, Any]]) -> str:
    """Say it in Markdown."""
    parts = []
    for result in results:
        low, high = result["total"]["low"], result["total"]["high"]
        band = "uncertain by more than itself" if low is None else f"9 in 10: {low:,.0f} to {high:,.0f}"
        parts.append(
            f"**{result['horizon']} days from {result['cut']}**: {result['customers']:,} customers known by then, who"
            f" placed {result['orders']:,} orders worth {result['value']:,.0f} since; {result['share_gone']:.1%} placed"
            " none.\n"
        )
        parts.append(
            "| rule | orders: MAE | sum / actual | Spearman | value: MAE | sum / actual | Spearman | no order: AUC |\n"
            "|---|---|---|---|---|---|---|---|"
        )
        for name, figures in result["rules"].items():
            cells = ["" if figure is None else f"{figure:.3f}" for figure in figures.values()]
            parts.append(f"| {name} | {' | '.join(cells)} |")
        parts.append(
            f"\nBrier score of the churn probability: {result['brier']:.3f} (without the shift"
            f" {result['brier_before_shift']:.3f}; the plain share of those who stay away"
            f" {result['brier_of_the_mean']:.3f}). Forecast of the sum: {result['total']['expected']:,.0f},"
            f" {band}. Inside their interval of"
            f" {PREDICTION_INTERVAL:.0%}: {result['orders_covered']:.1%} of the customers' orders,"
            f" {result['value_covered']:.1%} of their values. New customers brought"
            f" {result['actual_of_new_customers']:,.0f}; expected: {result['expected_of_new_customers']:,.0f}.\n"
        )
    result = results[0]
    parts.append(
        f"Calibration over {result['horizon']} days, by tenths of the customers:\n\n"
        "| no order: expected | observed | | orders: expected | observed |\n|---|---|---|---|---|"
    )
    for (_, gone, was_gone), (_, orders, actual) in zip(
        calibration(result["churn"], result["is_gone"]), calibration(result["predicted"], result["actual"]), strict=True
    ):
        parts.append(f"| {gone:.3f} | {was_gone:.3f} | | {orders:.2f} | {actual:.2f} |")
    return "\n".join(parts) + "\n"


def plot(results: list[dict[str, Any]], path: Path) -> None:
    """Draw what is expected against what was observed, by tenths of the customers."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4.6), layout="constrained")
    for axes, expected, observed, title in (
        (left, "churn", "is_gone", "No order within the horizon (share)"),
        (right, "predicted", "actual", "Orders within the horizon (mean)"),
    ):
        largest = 0.0
        for result, marker in zip(results, "os^Dv" * len(results), strict=False):
            points = calibration(result[expected], result[observed])
            x, y = [point[1] for point in points], [point[2] for point in points]
            largest = max(largest, *x, *y)
            axes.plot(x, y, marker=marker, linewidth=1, markersize=5, label=f"{result['horizon']} days")
        axes.plot([0, largest], [0, largest], color="0.6", linewidth=1, linestyle="--", zorder=0, label="perfect")
        axes.set(title=title, xlabel="expected", ylabel="observed")
        axes.grid(color="0.92")
        axes.set_axisbelow(True)
        axes.spines[["top", "right"]].set_visible(False)
    left.legend(frameon=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=130, metadata={"Software": None})
    pyplot.close(figure)


def put_into(page: Path, text: str) -> None:
    """Replace what stands between the page's two marks."""
    marks = re.compile(r"(<!-- backtest -->\n).*?(<!-- /backtest -->)", re.DOTALL)
    before = page.read_text(encoding="utf-8")
    if not marks.search(before):
        raise CommandError(f"{page} has no lines <!-- backtest --> and <!-- /backtest -->.")
    page.write_text(marks.sub(lambda match: f"{match[1]}\n{text}\n{match[2]}", before), encoding="utf-8")


def read_order_days(rows: Iterable[Mapping[str, str | None]]) -> OrderDays:
    """Read what the warehouse answers to ORDER_DAYS."""
    rows = list(rows)
    _, numbers = np.unique([row["profile_id"] for row in rows], return_inverse=True)

    def day_of(text: str | None) -> float:
        return date.fromisoformat(text[:10]).toordinal() if text else np.inf

    return OrderDays(
        numbers,
        np.array([day_of(row["day"]) for row in rows], dtype=int),
        np.array([float(row["ordered_value"] or 0) for row in rows]),
        np.array([day_of(row["taken_back_on"]) for row in rows], dtype=float),
        np.array([float(row["orders"] or 0) > 0 for row in rows], dtype=bool),
        np.array([float(row["refunded_value"] or 0) for row in rows]),
    )


def rows_to_store(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of the table `prediction_backtest`."""
    rows = []
    for result in results:
        common = {
            "as_of": f"{result['cut']} 00:00:00",
            "horizon_days": result["horizon"],
            "customers": result["customers"],
        }
        for name, figures in result["rules"].items():
            row = {key: figures[key] for key in ("orders_mae", "orders_ratio", "value_mae", "value_ratio", "auc")}
            if name == MODEL:
                row |= {key: result[key] for key in ("brier", "orders_covered", "value_covered")}
                tenths = {
                    "no_order": calibration(result["churn"], result["is_gone"]),
                    "orders": calibration(result["predicted"], result["actual"]),
                }
                row["calibration"] = json.dumps(
                    {of: [[round(x, 6), round(y, 6)] for _, x, y in points] for of, points in tenths.items()}
                )
            rows.append({"rule": name} | common | row)
        expected, actual = result["total"]["expected"], result["value"]
        rows.append({"rule": "forecast of the sum"} | common | {"value_ratio": expected / actual})
        if result["actual_of_new_customers"]:
            ratio = result["expected_of_new_customers"] / result["actual_of_new_customers"]
            rows.append({"rule": "new customers as of late"} | common | {"value_ratio": ratio})
    # Not a number where there was nothing to compare with.
    return [
        {key: None if isinstance(value, float) and not np.isfinite(value) else value for key, value in row.items()}
        for row in rows
    ]


def run(dbt: Dbt, horizons: Sequence[int], until: date | None = None, share: float = 1.0) -> list[dict[str, Any]]:
    """Run the back-tests, one for each horizon that the history is long enough for."""
    last_hash = f"{min(int(share * 2**32), 2**32 - 1):08x}"
    orders = read_order_days(dbt.rows(ORDER_DAYS.format(last_hash=last_hash)))
    if not len(orders.day):
        raise CommandError("There are no orders.")
    last = until.toordinal() if until else int(orders.day.max())

    results = []
    with click.progressbar(horizons, label="back-tests", file=sys.stderr) as bar:
        for horizon in bar:
            history_days = last - horizon - int(orders.day.min())
            if history_days < 90:
                click.echo(f"{horizon} days back from {date.fromordinal(last)} leave too little to fit", err=True)
                continue
            results.append(backtest(orders, last - horizon, horizon))
    if not results:
        raise CommandError(f"The history is too short; it begins on {date.fromordinal(int(orders.day.min()))}.")
    return results


def store(dbt: Dbt, results: list[dict[str, Any]]) -> None:
    """Add the back-tests to the table `prediction_backtest`."""
    dbt.run(["run", "--select", "prediction_backtest"], vars={"backtest_results": rows_to_store(results)})
