"""The charts as Vega-Lite, in plain dicts.

`var(--…)` stands for a colour of the style sheet, so that charts follow the theme.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from segment_builder.dashboard.source import Row

Chart = dict[str, Any]

# What an author did is grey, what people did has the accent.
REASONS = ["behaviour", "definition", "first evaluation", "segment returned", "segment removed"]
REASON_COLOURS = ["var(--accent)", "var(--grey-3)", "var(--grey-1)", "var(--grey-2)", "var(--grey-4)"]

_DAY = {
    "field": "day", "type": "temporal", "scale": {"type": "utc"}, "title": None,
    "axis": {"grid": False, "labelBound": True, "tickCount": 8},
}  # fmt: skip
_COUNT = {"tickMinStep": 1, "format": ",d"}
# Shift, for a wheel without it scrolls the page.
_ZOOM = {
    "name": "zoom",
    "select": {"type": "interval", "encodings": ["x"], "zoom": "wheel![event.shiftKey]"},
    "bind": "scales",
}


def _chart(datasets: Mapping[str, Sequence[Row]], height: int, **parts: Any) -> Chart:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": "container",
        "height": height,
        "datasets": dict(datasets),
        **parts,
    }


def _tooltip(**titles: str) -> list[Row]:
    return [
        {"field": field, "title": title, **({"type": "nominal"} if field in ("on", "reason") else {"format": ",.4~f"})}
        for field, title in titles.items()
    ]


def size(days: Sequence[Row], versions: Sequence[Row]) -> Chart:
    """Members over time, with a mark where another definition came to hold."""
    sizes = [{"day": day["run_day"], "members": day["members"], "version": day["definition_version"]} for day in days]
    marks = [{"day": day["run_day"], "version": f"v{day['definition_version']}"} for day in versions]
    line = {"type": "line", "interpolate": "linear", "strokeWidth": 2}
    # Room for the points: what zooms is cut off at its edges.
    x = _DAY | {"scale": {"type": "utc", "padding": 8}}
    scale = {"zero": False, "padding": 8}
    y = {"field": "members", "type": "quantitative", "title": None, "scale": scale, "axis": _COUNT}
    return _chart(
        {"sizes": sizes, "marks": marks},
        260,
        layer=[
            {
                "data": {"name": "marks"},
                "mark": {"type": "rule", "strokeDash": [3, 3], "color": "var(--grey-3)"},
                "encoding": {"x": x},
            },
            {
                "data": {"name": "marks"},
                "mark": {"type": "text", "align": "left", "dx": 5, "baseline": "top", "dy": 2, "color": "var(--ink-2)"},
                "encoding": {"x": x, "y": {"value": 0}, "text": {"field": "version"}},
            },
            {"data": {"name": "sizes"}, "params": [_ZOOM], "mark": line, "encoding": {"x": x, "y": y}},
            {
                "data": {"name": "sizes"},
                "mark": {"type": "point", "filled": True, "size": 40, "opacity": 1 if len(days) <= 40 else 0},
                "encoding": {"x": x, "y": y, "tooltip": _tooltip(on="Day", members="Members", version="Version")},
            },
        ],
    )


def changes(rows: Sequence[Row]) -> Chart:
    """Entered above the line, exited below, by reason."""
    values = [
        {
            "day": row["changed_on"],
            "change": row["change"],
            "reason": row["reason"],
            "profiles": row["profiles"] if row["change"] == "entered" else -row["profiles"],
        }
        for row in rows
    ]
    found = {row["reason"] for row in rows}
    known = [pair for pair in zip(REASONS, REASON_COLOURS, strict=True) if pair[0] in found]
    others = [(reason, "var(--grey-4)") for reason in sorted(found.difference(REASONS))]
    domain, colours = zip(*(known + others), strict=True) if found else ((), ())
    return _chart(
        {"changes": values},
        200,
        data={"name": "changes"},
        params=[_ZOOM],
        mark={"type": "bar"},
        encoding={
            "x": _DAY,
            "y": {"field": "profiles", "type": "quantitative", "title": None, "axis": _COUNT},
            "color": {
                "field": "reason",
                "type": "nominal",
                "title": None,
                "scale": {"domain": list(domain), "range": list(colours)},
                "legend": {"orient": "top"},
            },
            "tooltip": _tooltip(on="Day", reason="Reason", profiles="Profiles"),
        },
    )


def forecast(past: Sequence[Row], expected: Row) -> Chart:
    """Revenue so far, and what today's customers are expected to add until the horizon, with its band."""
    now, total = str(expected["as_of"])[:10], past[-1]["revenue"] if past else 0.0
    until = (date.fromisoformat(now) + timedelta(days=int(expected["horizon_days"]))).isoformat()
    ends = [("low", "expected_revenue_low"), ("expected", "expected_revenue"), ("high", "expected_revenue_high")]
    ahead = [
        {"day": now, **{name: total for name, _ in ends}},
        {"day": until, **{name: None if expected[key] is None else total + expected[key] for name, key in ends}},
    ]
    until_now = [*past, {"day": now, "revenue": total}]
    y = {"type": "quantitative", "title": None, "axis": {"format": "~s"}}
    return _chart(
        {"revenue so far": until_now, "forecast": ahead},
        280,
        layer=[
            {
                "data": {"name": "forecast"},
                "transform": [{"filter": "isValid(datum.low) && isValid(datum.high)"}],
                "mark": {"type": "area", "opacity": 0.18},
                "encoding": {"x": _DAY, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
            },
            {
                "data": {"name": "forecast"},
                "mark": {"type": "line", "strokeDash": [4, 4], "point": {"size": 40}},
                "encoding": {
                    "x": _DAY,
                    "y": {**y, "field": "expected"},
                    "tooltip": _tooltip(on="Day", low="Low", expected="Expected", high="High"),
                },
            },
            {
                "data": {"name": "revenue so far"},
                "params": [_ZOOM],
                "mark": {"type": "line", "strokeWidth": 2, "point": {"size": 24}},
                "encoding": {
                    "x": _DAY,
                    "y": {**y, "field": "revenue"},
                    "tooltip": _tooltip(on="Day", revenue="Revenue so far"),
                },
            },
        ],
    )


def bars(rows: Sequence[Row], name: str, title: str, format: str) -> Chart:
    """Customers by steps of a number; the last step may be open."""
    width = rows[0]["to"] - rows[0]["from"] if rows else 1
    closed = [{**row, "until": row["from"] + width if row["to"] is None else row["to"]} for row in rows]
    return _chart(
        {name: closed},
        220,
        data={"name": name},
        mark={"type": "bar", "binSpacing": 2},
        encoding={
            "x": {
                "field": "from", "type": "quantitative", "bin": "binned", "title": title,
                "axis": {"grid": False, "format": format},
            },
            "x2": {"field": "until"},
            "y": {"field": "customers", "type": "quantitative", "title": "Customers", "axis": _COUNT},
            "tooltip": _tooltip(**{"from": "From", "to": "To", "customers": "Customers"}),
        },
    )  # fmt: skip


def segment_values(rows: Sequence[Row]) -> Chart:
    """The segments whose members are expected to bring the most."""
    return _chart(
        {"value": rows},
        max(60, 24 * len(rows)),
        data={"name": "value"},
        mark={"type": "bar", "height": 12},
        encoding={
            "y": {
                "field": "segment", "type": "nominal", "sort": None, "title": None,
                "axis": {"labelLimit": 180, "grid": False, "ticks": False, "domain": False},
            },
            "x": {
                "field": "predicted_clv", "type": "quantitative", "title": "Predicted value",
                "axis": {"format": "~s", "tickCount": 6},
            },
            "tooltip": [{"field": "segment"}, *_tooltip(predicted_clv="Predicted value", buyers="Buyers")],
        },
    )  # fmt: skip


def calendar(days: Sequence[Row]) -> Chart:
    """The coming weeks, a cell for each day."""
    return _chart(
        {"expected orders": days},
        190,
        data={"name": "expected orders"},
        mark={"type": "rect", "cornerRadius": 3, "stroke": "var(--paper)", "strokeWidth": 3},
        encoding={
            "x": {
                "field": "week", "type": "ordinal", "title": "Week of",
                "axis": {"labelAngle": 0, "labelOverlap": True, "grid": False, "ticks": False, "domain": False,
                         "labelExpr": "slice(datum.label, 5)"},
            },
            "y": {
                "field": "weekday", "type": "ordinal", "title": None,
                "sort": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
                "axis": {"grid": False, "ticks": False, "domain": False},
            },
            "color": {
                "field": "customers", "type": "quantitative", "title": "Customers",
                "scale": {"range": ["var(--wash)", "var(--accent)"], "domainMin": 0},
                "legend": {"orient": "top", "gradientLength": 140, "tickMinStep": 1, "format": ",d"},
            },
            "tooltip": _tooltip(on="Day", customers="Customers"),
        },
    )  # fmt: skip


def calibration(points: Sequence[Row]) -> Chart:
    """What was predicted against what came, by tenths of the customers; the line is where they are the same."""
    most = max([row[side] for row in points for side in ("expected", "observed")], default=1)
    domain = {"scale": {"domain": [0, most]}, "type": "quantitative", "axis": {"format": ".0%", "tickCount": 5}}
    return _chart(
        {"calibration": points},
        280,
        layer=[
            {
                "data": {"values": [{"x": 0, "y": 0}, {"x": most, "y": most}]},
                "mark": {"type": "line", "color": "var(--grey-2)", "strokeWidth": 1},
                "encoding": {"x": {"field": "x", **domain}, "y": {"field": "y", **domain}},
            },
            {
                "data": {"name": "calibration"},
                "mark": {"type": "point", "filled": True, "size": 70},
                "encoding": {
                    "x": {"field": "expected", "title": "Predicted", **domain},
                    "y": {"field": "observed", "title": "Came", **domain},
                    "tooltip": _tooltip(expected="Predicted", observed="Came", customers="Customers"),
                },
            },
        ],
    )
