"""The CLV analysis of the guide as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from segment_builder.dbt import Dbt, text_of
from segment_builder.files import write

HEADINGS = {
    "profile_id": "Profile ID",
    "historic_clv": "Historic Customer Lifetime Value",
    "predicted_clv": "Predicted Customer Lifetime Value",
    "total_clv": "Total Customer Lifetime Value",
    "predicted_number_of_orders": "Predicted Number of Orders",
    "churn_probability": "Churn Risk Prediction",
    "average_days_between_orders": "Average Days Between Orders",
    "utm_medium": "UTM Medium",
    "first_touch_utm_medium": "First Touch UTM Medium",
    "last_touch_utm_medium": "Last Touch UTM Medium",
}
DECIMALS = {
    "historic_clv": 2,
    "predicted_clv": 2,
    "total_clv": 2,
    "predicted_number_of_orders": 4,
    "churn_probability": 4,
    "average_days_between_orders": 1,
}
FORECAST = (
    "horizon_days",
    "buyers",
    "sum_of_predicted_clv",
    "expected_revenue",
    "expected_revenue_low",
    "expected_revenue_high",
    "band_basis",
    "expected_revenue_of_new_customers",
)
# The table holds the target of its build; the one that counts is this run's.
TARGET = """
cast({{ segment_builder.setting('revenue_target') if segment_builder.setting('revenue_target') is number else 'null' }}
as {{ segment_builder.type_name('text') }}) as revenue_target,
cast({{ segment_builder.revenue_needed('expected_revenue') }} as {{ segment_builder.type_name('text') }})
as revenue_needed_from_new_customers
"""


def cell(column: str, value: str | None) -> str:
    """Return what stands in the file: numbers rounded, text such that no spreadsheet runs it as a formula."""
    if value is None:
        return ""
    if column in DECIMALS:
        return f"{float(value):.{DECIMALS[column]}f}"
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def write_csv(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write the buyers, most valuable first."""
    rows = sorted(rows, key=lambda row: (-float(row["predicted_clv"] or 0), row["profile_id"]))
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS.values())
    writer.writerows([cell(column, row[column]) for column in HEADINGS] for row in rows)
    write(path, text.getvalue())


def summary(forecast: dict[str, str | None]) -> str:
    """Say the forecast in words."""
    if forecast["expected_revenue"] is None:
        return "No revenue is predicted; the table prediction_status says why."
    figures = {name: float(value) for name, value in forecast.items() if value is not None and name != "band_basis"}
    lines = [
        f"Expected of {figures['buyers']:.0f} customers over {figures['horizon_days']:.0f} days:"
        f" {figures['expected_revenue']:,.2f}"
    ]
    if "expected_revenue_low" in figures:
        lines[0] += f" (9 in 10: {figures['expected_revenue_low']:,.0f} to {figures['expected_revenue_high']:,.0f})"
    lines.append(f"Sum of the column: {figures['sum_of_predicted_clv']:,.2f}; band: {forecast['band_basis']}")
    if "revenue_target" in figures:
        lines.append(
            f"Needed from new customers for {figures['revenue_target']:,.0f}:"
            f" {figures['revenue_needed_from_new_customers']:,.0f}"
        )
    if "expected_revenue_of_new_customers" in figures:
        lines.append(
            f"New customers, if they come and buy as those of late: {figures['expected_revenue_of_new_customers']:,.0f}"
        )
    return "\n".join(lines)


def run(dbt: Dbt, output: Path) -> tuple[int, dict[str, Any]]:
    """Write the file; return the number of buyers and the forecast."""
    rows = dbt.rows(f"select {text_of(*HEADINGS)} from {{{{ ref('segment_builder', 'clv_export') }}}}")
    (forecast,) = dbt.rows(
        f"select {text_of(*FORECAST)}, {TARGET} from {{{{ ref('segment_builder', 'clv_forecast') }}}}"
    )
    write_csv(output, rows)
    return len(rows), forecast
