"""The history that an engine records: of rising, repeated, corrected and inserted runs, and without a segment."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from agreement import SEGMENTS, build, scratch_project
from engine import Engine, timestamp_text
from shop import Shop

BUYERS = "{{ segment(did('Placed Order', in_the_last(7, 'day'))) }}"
LATEST = "{{ segment(did('Placed Order', in_the_last(2, 'day'))) }}"
SELECTION = (
    "--select", f"+path:{SEGMENTS}", "+path:models/marts/memberships", "+path:models/marts/activation/audiences",
    "--exclude-resource-type", "test", "unit_test",
)  # fmt: skip


def day(number: int) -> datetime:
    """An instant in January 2026."""
    return datetime(2026, 1, number, 6)


def shop(*orders: tuple[str, int]) -> Shop:
    """Three people, of whom some placed orders, each on a day of January."""
    return Shop(
        profiles=[{"profile_id": name} for name in ("ann", "ben", "cat")],
        events=[
            {
                "event_id": f"{name}-{number}",
                "profile_id": name,
                "metric": "Placed Order",
                "occurred_at": datetime(2026, 1, number, 1),
            }
            for name, number in orders
        ],
    )


EXPECTED = [
    ("buyers", "ann", day(2), day(9), "first evaluation", "behaviour"),
    ("buyers", "ann", day(12), day(13), "behaviour", "segment removed"),
    ("buyers", "ben", day(3), day(11), "behaviour", "behaviour"),
    ("latest", "ann", day(13), None, "first evaluation", None),
]


def recorded_history(engine: Engine, folder: Path) -> list[tuple]:
    """What the history holds at the end; it should be EXPECTED."""
    project = scratch_project(folder, engine)

    def run(number: int, **vars: object) -> None:
        build(project, engine, *SELECTION, as_of=timestamp_text(day(number)), record_memberships=True, **vars)

    segment = project.write(f"{SEGMENTS}/buyers.sql", BUYERS)

    engine.load(shop(("ann", 1)))
    run(2)
    engine.load(shop(("ann", 1), ("ben", 3)))
    run(3)
    engine.load(shop(("ann", 1), ("cat", 10), ("ann", 12)))
    run(12)
    # cat's order was ben's in truth, and older.
    engine.load(shop(("ann", 1), ("ben", 3), ("ann", 12)))
    run(12)
    run(12)
    for number in (11, 9):
        run(number, on_earlier_as_of="insert")

    segment.unlink()
    project.write(f"{SEGMENTS}/latest.sql", LATEST)
    run(13)
    columns = "segment, profile_id, valid_from, valid_to, entry_reason, exit_reason"
    rows = engine.query(f"select {columns} from {engine.relation('segment_membership_history')}")
    return sorted(rows)
