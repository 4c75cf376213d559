"""Write the folder of pages."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from segment_builder import files
from segment_builder.dashboard import charts, facts, queries
from segment_builder.dashboard.source import Row, Source
from segment_builder.errors import CommandError

HERE = Path(__file__).parent
STYLE, SCRIPT, LIBRARY = "dashboard.css", "dashboard.js", "vega.js"
SEGMENTS = "segments"

NAVIGATION = {
    "index.html": "Segments",
    "overlaps.html": "Overlaps",
    "tiers.html": "Tiers",
    "value.html": "Value",
    "health.html": "Health",
}
ALIKE_PER_SEGMENT, ALIKE_IN_ALL, VALUES_IN_CHART, CLV_BARS = 8, 30, 25, 24
BACKTESTED_MODEL = "MBG/NBD and gamma-gamma"


@dataclass(frozen=True)
class Written:
    """What came of it."""

    index: Path
    segments: int


def write(source: Source, folder: Path, project_dir: Path, tiers: Sequence[Sequence[str]] = ()) -> Written:
    """Write or renew the pages in a folder of their own."""
    if folder.exists() and any(folder.iterdir()) and not (folder / STYLE).exists():
        raise CommandError(f"{folder} holds something else: name an empty folder, or one that is not there yet.")
    rows = queries.segments(source)
    queries.must_have_segments(rows)
    found = facts.segments(rows, queries.sizes(source))
    names = {segment.name for segment in found}
    overlaps = [pair for pair in queries.overlaps(source) if names.issuperset((pair["segment"], pair["other_segment"]))]

    pages = _Pages(folder, found)
    pages.library()
    for asset in (STYLE, SCRIPT):
        files.write(folder / asset, (HERE / "assets" / asset).read_text(encoding="utf-8"))
    _segments(pages, source, overlaps, compiled(project_dir))
    _overlaps(pages, overlaps)
    _tiers(pages, source, facts.tier_families(tiers, found, overlaps))
    status = queries.prediction_status(source)
    _value(pages, source, status)
    _health(pages, source, status)
    # Last, so that no page that it leads to is of another run.
    _index(pages)
    pages.forget_others()
    return Written(folder / "index.html", len(found))


class _Pages:
    """Renders templates into a folder."""

    def __init__(self, folder: Path, found: Sequence[facts.Segment]) -> None:
        self.folder, self.segments = folder, found
        self.files = facts.page_names([segment.name for segment in found])
        self.evaluated_at = max(segment.evaluated_at for segment in found)
        self._written: set[Path] = set()
        environment = Environment(
            loader=PackageLoader("segment_builder.dashboard"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= {
            "count": _count, "percent": _percent, "signed": _signed, "decimal": _decimal, "json": as_json,
            "prose": prose,
        }  # fmt: skip
        environment.globals |= {
            "navigation": NAVIGATION,
            "segment_pages": self.files,
            "look_backs": {"run": "since the last run", "week": "in a week", "month": "in a month"},
            "evaluated_at": self.evaluated_at,
        }
        self._environment = environment

    def write(self, name: str, template: str, **context: Any) -> None:
        up = "../" * name.count("/")
        text = self._environment.get_template(template).render(page=name, up=up, **context)
        files.write(self.folder / name, text)
        self._written.add(self.folder / name)

    def forget_others(self) -> None:
        """Remove the pages of segments that are gone."""
        for path in (self.folder / SEGMENTS).glob("*.html"):
            if path not in self._written:
                path.unlink()

    def library(self) -> None:
        """Put the chart library beside the pages, unless this version of it lies there already."""
        try:
            import vl_convert
        except ImportError:
            raise CommandError(
                "The charts are drawn by a library that is not installed: pip install 'segment-builder[dashboard]'."
            ) from None
        path = self.folder / LIBRARY
        version = f"// vl-convert-python {importlib.metadata.version('vl-convert-python')}\n"
        if path.exists():
            with path.open(encoding="utf-8") as file:
                if file.readline() == version:
                    return
        files.write(path, version + vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;"))


def _index(pages: _Pages) -> None:
    profiles = max((int(segment.days[-1]["profiles"] or 0) for segment in pages.segments if segment.days), default=0)
    pages.write(
        "index.html",
        "index.html.j2",
        segments=pages.segments,
        profiles=profiles,
        runs=max(len(segment.days) for segment in pages.segments),
        sparklines={
            segment.name: facts.sparkline([day["members"] for day in segment.days]) for segment in pages.segments
        },
        movers={name: facts.movers(pages.segments, name) for name in facts.LOOK_BACKS},
        width=facts.SPARKLINE_WIDTH,
        height=facts.SPARKLINE_HEIGHT,
    )


def _segments(pages: _Pages, source: Source, overlaps: Sequence[Row], sql: Mapping[str, tuple[str, str]]) -> None:
    changes = facts.grouped(queries.changes(source))
    definitions = facts.grouped(queries.definitions(source))
    members = facts.grouped(queries.sampled_members(source))
    explained = facts.grouped(queries.explanations(source))
    alike = facts.most_alike(overlaps, ALIKE_PER_SEGMENT)
    for segment in pages.segments:
        changed, first = facts.without_first_evaluation(changes.get(segment.name, []))
        shown, hidden = facts.without_contacts(members.get(segment.name, []))
        reasons = facts.grouped(explained.get(segment.name, []), "profile_id")
        pages.write(
            f"{SEGMENTS}/{pages.files[segment.name]}",
            "segment.html.j2",
            segment=segment,
            size=charts.size(segment.days, segment.versions),
            changes=charts.changes(changed) if changed else None,
            first_evaluation=first,
            versions=definitions.get(segment.name, []),
            sql=sql.get(segment.name),
            members=shown,
            hidden_members=hidden,
            reasons=reasons,
            is_explained=segment.name in explained,
            alike=alike.get(segment.name, []),
        )


def _overlaps(pages: _Pages, overlaps: Sequence[Row]) -> None:
    names = facts.side_by_side([segment.name for segment in pages.segments], overlaps)
    places = {name: place for place, name in enumerate(names)}
    cells = [
        [places[pair["segment"]], places[pair["other_segment"]], round(100 * pair["jaccard"]), pair["shared_members"]]
        for pair in overlaps
    ]
    pages.write(
        "overlaps.html",
        "overlaps.html.j2",
        alike=overlaps[:ALIKE_IN_ALL],
        pairs=len(overlaps),
        heat={"names": names, "cells": cells},
    )


def _tiers(pages: _Pages, source: Source, families: Mapping[str, Sequence[str]]) -> None:
    days = facts.days_to_compare(pages.segments)
    stays = queries.tier_stays(source, families, [day["instant"] for day in days]) if families and days else []
    names = list(families)
    flows: list[tuple[int, list[str | None], int]] = [
        (int(row["family"]), [row[f"tier_{number}"] for number in range(len(days))], int(row["profiles"]))
        for row in stays
    ]
    moved = Counter({family: 0 for family in range(len(names))})
    for family, path, profiles in flows:
        moved[family] += profiles if None not in (path[0], path[-1]) and path[0] != path[-1] else 0
    pages.write(
        "tiers.html",
        "tiers.html.j2",
        families=families,
        busiest=moved.most_common(1)[0][0] if moved else 0,
        days=[day["day"] for day in days],
        flow={"families": [[name, list(families[name])] for name in names], "flows": flows},
    )


def _value(pages: _Pages, source: Source, status: Row | None) -> None:
    forecast = queries.forecast(source)
    scale = queries.clv_scale(source)
    values = sorted(queries.values(source), key=lambda row: (-(row["predicted_clv"] or 0), row["segment"]))
    next_orders = queries.next_orders(source)
    as_of = str(forecast["as_of"]) if forecast else pages.evaluated_at
    width = facts.step_width(scale, CLV_BARS) if scale and float(scale["highest"]) > 0 else None
    clv = facts.histogram(queries.clv_bars(source, width, CLV_BARS), width, CLV_BARS) if width else []
    churn = [
        {
            "from": row["tenth"] / 10,
            "to": (row["tenth"] + 1) / 10,
            "customers": row["customers"],
            "predicted_clv": round(float(row["predicted_clv"] or 0), 2),
        }
        for row in queries.churn_bars(source)
    ]
    worth = [row for row in values if row["predicted_clv"]][:VALUES_IN_CHART]
    pages.write(
        "value.html",
        "value.html.j2",
        forecast=forecast,
        status=status,
        values=values,
        forecast_chart=charts.forecast(facts.cumulated(queries.revenue(source)), forecast) if forecast else None,
        clv=charts.bars(clv, "customers by value", "Predicted value of a customer", "~s") if clv else None,
        clv_is_open=bool(clv) and clv[-1]["to"] is None,
        churn=charts.bars(churn, "customers by churn", "Probability of no order", ".0%") if churn else None,
        value_chart=charts.segment_values(
            [
                {"segment": row["segment"], "predicted_clv": round(row["predicted_clv"], 2), "buyers": row["buyers"]}
                for row in worth
            ]
        )
        if worth
        else None,
        calendar=charts.calendar(facts.calendar(next_orders, as_of)) if next_orders else None,
        overdue=facts.overdue(next_orders, as_of) if next_orders else [],
    )


def _health(pages: _Pages, source: Source, status: Row | None) -> None:
    backtests = queries.backtests(source)
    latest = next((row for row in backtests if row["rule"] == BACKTESTED_MODEL and row["calibration"]), None)
    points = []
    if latest:
        for customers, expected, observed in json.loads(latest["calibration"]).get("no_order", []):
            points.append({"customers": customers, "expected": expected, "observed": observed})
    pages.write(
        "health.html",
        "health.html.j2",
        metrics=queries.metrics(source),
        inputs=queries.input_tables(source),
        rejects=queries.rejects(source),
        findings=queries.findings(source),
        behind=[segment for segment in pages.segments if segment.evaluated_at < pages.evaluated_at],
        empty=[segment for segment in pages.segments if not segment.members],
        status=status,
        backtests=backtests[:40],
        latest=latest,
        calibration=charts.calibration(points) if points else None,
    )


def compiled(project_dir: Path) -> dict[str, tuple[str, str]]:
    """Model -> its SQL as dbt compiled it last, and when; without a compiled project, nothing."""
    target = project_dir / os.environ.get("DBT_TARGET_PATH", "target")
    found = {}
    for path in sorted(target.glob("compiled/*/models/**/*.sql")):
        if path.is_file():
            written = datetime.fromtimestamp(path.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
            found[path.stem] = (path.read_text(encoding="utf-8", errors="replace").strip(), written)
    return found


def prose(text: str) -> Markup:
    """A description, which is Markdown, with what it writes in backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def as_json(value: Any) -> Markup:
    """JSON that is at home inside a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(value, separators=(",", ":"), default=str)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _or_dash(say: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: "–" if value is None else say(value)


_count = _or_dash(lambda value: f"{round(value):,}")
_percent = _or_dash(lambda value: f"{100 * value:.1f} %")
_signed = _or_dash(lambda value: f"{value:+,}".replace("-", "−") if value else "0")
_decimal = _or_dash(lambda value: f"{value:,.2f}")
