"""Refit the predictions at past days and compare them with what happened since, and with rules that need no model."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click
import numpy as np
from scipy.stats import rankdata, spearmanr

from segment_builder.dbt import Dbt, fit_module
from segment_builder.errors import CommandError

FIT = fit_module()

ORDERS = """
select
    profile_id,
    cast({{{{ segment_builder.as_day('occurred_at') }}}} as {{{{ segment_builder.type_name('text') }}}}) as ordered_on,
    cast(sum(value) as {{{{ segment_builder.type_name('text') }}}}) as ordered_value
from {{{{ ref('segment_builder', 'int_events') }}}}
where
    {{{{ segment_builder.metric_is_any(segment_builder.setting('order_metrics')) }}}}
    and occurred_at <= {{{{ segment_builder.timestamp_literal(segment_builder.as_of()) }}}}
    and {{{{ segment_builder.hash_prefix('profile_id') }}}} <= '{last_hash}'
group by profile_id, {{{{ segment_builder.as_day('occurred_at') }}}}
"""


@dataclass(frozen=True)
class OrderDays:
    """One entry per customer and day with an order: the customer's number, the day's, and what was ordered for."""

    customer: np.ndarray
    day: np.ndarray
    value: np.ndarray

    @classmethod
    def of(cls, rows: Iterable[tuple[str, date, float]]) -> OrderDays:
        """Take customer, day and value; a day that comes twice is one day."""
        merged: dict[tuple[str, int], float] = {}
        for customer, day, value in rows:
            key = (customer, day.toordinal())
            merged[key] = merged.get(key, 0.0) + value
        _, numbers = np.unique([customer for customer, _ in merged], return_inverse=True)
        return cls(numbers, np.array([day for _, day in merged]), np.array(list(merged.values())))


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


def history_at(orders: OrderDays, cut: int) -> History:
    """Look no further than the day of the cut."""
    is_known = orders.day <= cut
    customers, number = np.unique(orders.customer[is_known], return_inverse=True)
    day, value = orders.day[is_known], orders.value[is_known]
    count = np.bincount(number)
    first, last = np.full(len(customers), np.inf), np.zeros(len(customers))
    np.minimum.at(first, number, day)
    np.maximum.at(last, number, day)
    valued = np.bincount(number, value > 0)
    positive = np.bincount(number, np.maximum(value, 0))
    return History(
        customer=customers,
        frequency=count - 1.0,
        recency=last - first,
        age=cut - first,
        valued_orders=valued,
        mean_value=np.divide(positive, valued, out=np.zeros_like(positive), where=valued > 0),
        value=np.bincount(number, value),
    )


def sums_between(orders: OrderDays, customers: np.ndarray, after: int, until: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each customer's days with an order, and their value, after one day and until another."""
    is_inside = (orders.day > after) & (orders.day <= until) & np.isin(orders.customer, customers)
    place = np.searchsorted(customers, orders.customer[is_inside])
    size = len(customers)
    return np.bincount(place, minlength=size), np.bincount(place, orders.value[is_inside], minlength=size)


def cells_of(history: History) -> list[tuple[Any, ...]]:
    """Return the rows that `prediction_cells` would have."""
    step = np.floor(8 * np.log2(1 + np.stack([history.age - history.recency, history.recency])) + 1e-6)
    cells = [
        ("orders", *means, count)
        for means, count in _means(
            np.stack([history.frequency, *step]),
            [history.frequency, history.recency, history.age, history.valued_orders, history.mean_value],
        )
    ]
    is_valued = history.valued_orders > 0
    valued, mean_value = history.valued_orders[is_valued], history.mean_value[is_valued]
    value_step = np.floor(20 * np.log(mean_value) + 1e-6)
    for (orders, value), count in _means(np.stack([valued, value_step]), [valued, mean_value]):
        cells.append(("values", None, None, None, orders, value, count))
    return cells


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
    history = history_at(orders, cut)
    actual_orders, actual_value = sums_between(orders, history.customer, cut, cut + horizon)
    earlier_orders, earlier_value = sums_between(orders, history.customer, cut - horizon, cut)
    fits = {row["model_name"]: row for row in FIT.fit(cells_of(history), date.fromordinal(cut), horizon)}
    parameters = [fits["mbg_nbd"][name] for name in FIT.ORDER_PARAMETERS]
    value_parameters = [fits["gamma_gamma"][name] for name in FIT.VALUE_PARAMETERS]

    past = (history.frequency, history.recency, history.age)
    predicted = FIT.expected_orders(parameters, *past, horizon)
    churn = FIT.probability_of_no_order(parameters, *past, horizon)
    order_value = FIT.expected_value(value_parameters, history.valued_orders, history.mean_value)
    own_rate = horizon * history.frequency / np.maximum(history.age, 1)
    own_value = np.divide(history.value, history.frequency + 1)
    is_gone = actual_orders == 0

    rules = {
        "MBG/NBD and gamma-gamma": (predicted, predicted * order_value, churn),
        "same as before": (earlier_orders, earlier_value, -earlier_orders),
        "own rate": (own_rate, own_rate * own_value, -own_rate),
        "RFM score": (None, None, -rfm_score(history)),
    }
    return {
        "cut": date.fromordinal(cut),
        "horizon": horizon,
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
        "brier_of_the_mean": float(is_gone.mean() * (1 - is_gone.mean())),
        "forecast_error": fits["mbg_nbd"]["forecast_error"],
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
            f"\nBrier score of the churn probability: {result['brier']:.3f} (the plain share of those who stay away:"
            f" {result['brier_of_the_mean']:.3f}). Statistical error of the value's sum:"
            f" {result['forecast_error']:.1%}.\n"
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


def read_orders(rows: Iterable[Mapping[str, Any]]) -> OrderDays:
    """Read what the warehouse answers to ORDERS."""
    return OrderDays.of(
        (row["profile_id"], date.fromisoformat(row["ordered_on"][:10]), float(row["ordered_value"] or 0))
        for row in rows
    )


def run(dbt: Dbt, horizons: Sequence[int], until: date | None = None, share: float = 1.0) -> list[dict[str, Any]]:
    """Run the back-tests, one for each horizon that the history is long enough for."""
    last_hash = f"{min(int(share * 2**32), 2**32 - 1):08x}"
    orders = read_orders(dbt.rows(ORDERS.format(last_hash=last_hash)))
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
