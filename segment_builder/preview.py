"""Whom a definition would have, before its file is part of the project or its table is built."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from segment_builder.dbt import Dbt
from segment_builder.errors import CommandError

SHOWN = 10


def run(dbt: Dbt, file: Path) -> str:
    """Ask the warehouse, and say it."""
    return in_words(file.stem, dbt.rows(as_preview(file)))


def as_preview(file: Path) -> str:
    """The model with preview() in the place of segment(): whatever else its code does, it goes on doing."""
    from jinja2 import Environment, TemplateSyntaxError

    try:
        tokens = list(Environment(extensions=["jinja2.ext.do"]).lex(file.read_text(encoding="utf-8")))
    except TemplateSyntaxError as error:
        raise CommandError(f"{file}, line {error.lineno}: {error.message}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{file} is no text: a preview takes a segment's model.") from None
    code = [place for place, (_, kind, _) in enumerate(tokens) if kind != "whitespace"]
    calls = [
        place
        for place, after in zip(code, code[1:], strict=False)
        if tokens[place][1:] == ("name", "segment") and tokens[after][1:] == ("operator", "(")
    ]
    if len(calls) != 1:
        raise CommandError(
            f"{file} calls segment() {len(calls)} times: a preview takes a segment's model, which calls it once."
        )
    return "".join("preview" if place == calls[0] else text for place, (_, _, text) in enumerate(tokens))


def in_words(name: str, rows: Sequence[dict[str, Any]]) -> str:
    """The rows of preview(): how many, what share, and the first of them."""
    members, percentage = int(rows[0]["members"]), float(rows[0]["percentage"] or 0)
    lines = [
        f"{name} would have {members:,} {'member' if members == 1 else 'members'}, {percentage:.1f} % of all profiles."
    ]
    shown = rows[:SHOWN] if members else []
    if shown:
        lines.append("")
    for row in shown:
        person = " ".join(text for text in (row["first_name"], row["last_name"]) if text)
        lines.append("  " + "  ".join(text for text in (row["profile_id"], row["email"], person) if text))
    if members > len(shown):
        lines.append(f"  and {members - len(shown):,} more")
    return "\n".join(lines)
