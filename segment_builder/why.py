"""Why one profile is in a segment or not, condition by condition."""

import json
from collections.abc import Sequence
from typing import Any

from segment_builder.dbt import Dbt
from segment_builder.errors import CommandError


def run(dbt: Dbt, segment: str, profile: str) -> str:
    """Ask the warehouse, and say it."""
    rows = dbt.rows(f"{{{{ segment_builder.explain({json.dumps(segment)}, {json.dumps(profile)}) }}}}")
    if not rows:
        raise CommandError(f"There is no profile {profile!r} at the instant of the segment.")
    return in_words(segment, profile, rows)


def in_words(segment: str, profile: str, rows: Sequence[dict[str, Any]]) -> str:
    """The rows of explain() of one profile, in the order of the definition."""
    lines = [f"{profile} is {'in' if rows[0]['is_member'] else 'not in'} {segment}.", ""]
    width = max(len(row["meaning"]) for row in rows)
    for row in rows:
        line = f"  {'yes' if row['is_true'] else 'no':3}  {row['meaning']:{width}}  found: {row['found']}"
        lines.append(line + ("   <- keeps it out" if row["keeps_out"] else ""))
    return "\n".join(lines)
