"""What a command says when it cannot go on."""

import difflib
from collections.abc import Iterable

import click


class CommandError(click.ClickException):
    """Why a command cannot go on, for people."""


def nearest(name: str, known: Iterable[str]) -> str:
    """A question that names the nearest of what is known; nothing where nothing is near."""
    found = difflib.get_close_matches(name, list(known), n=1)
    return f" Is it {found[0]!r}?" if found else ""
