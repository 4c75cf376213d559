"""The options that commands share: which dbt project, target and vars, and how a report is told."""

import functools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Protocol

import click
import yaml

from segment_builder.dbt import Dbt
from segment_builder.files import write

__all__ = ["DATE", "INSTANT", "VARS", "Dbt", "Telling", "dbt_options", "report_options"]

# The exit code of a report in which too much has moved or differs.
OVER = 3


class _Instant(click.ParamType):
    name = "instant"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date such as 2026-01-31 or 2026-01-31T06:00", param, ctx)
        return instant.astimezone(UTC).replace(tzinfo=None) if instant.tzinfo else instant


class _Date(click.ParamType):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date such as 2026-01-31", param, ctx)


class _Vars(click.ParamType):
    name = "yaml"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        try:
            vars = yaml.safe_load(value) or {}
        except yaml.YAMLError:
            vars = None
        if not isinstance(vars, dict):
            self.fail(f"{value!r} is no mapping such as '{{raw_schema: raw}}'", param, ctx)
        return vars


class _Percentage(click.ParamType):
    name = "percentage"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        try:
            share = float(str(value).strip().removesuffix("%")) / 100
        except ValueError:
            share = -1.0
        if not 0 <= share < float("inf"):
            self.fail(f"{value!r} is no percentage such as 20%", param, ctx)
        return share


INSTANT, DATE, VARS, PERCENTAGE = _Instant(), _Date(), _Vars(), _Percentage()


def dbt_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add dbt's own options to a command, which gets them as one `dbt`."""
    folder = click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True)

    @click.option(
        "--project-dir", type=folder, default=Path("."), envvar="DBT_PROJECT_DIR",
        help="Folder of the dbt project. [default: this one]",
    )  # fmt: skip
    @click.option(
        "--profiles-dir", type=folder, envvar="DBT_PROFILES_DIR",
        help="Folder of profiles.yml. [default: the project's if it is there, else dbt's own choice]",
    )  # fmt: skip
    @click.option("--profile", help="Profile to use. [default: the project's]")
    @click.option("--target", help="Target to use. [default: the profile's]")
    @click.option("--vars", type=VARS, default="{}", help="dbt vars, such as '{raw_schema: raw}'.")
    @click.option("--dbt", "executable", metavar="PATH", help="Run this dbt in place of the one that Python has here.")
    @functools.wraps(function)
    def with_dbt(
        project_dir: Path,
        profiles_dir: Path | None,
        profile: str | None,
        target: str | None,
        vars: dict[str, Any],
        executable: str | None,
        **others: Any,
    ) -> Any:
        return function(dbt=Dbt(project_dir, profiles_dir, profile, target, vars, executable), **others)

    return with_dbt


class Reported(Protocol):
    """What there is a report of."""

    def as_dict(self) -> dict[str, Any]:
        """For programs."""

    def over(self, threshold: float) -> list[str]:
        """The segments of which a larger share has moved or differs."""


@dataclass(frozen=True)
class Telling:
    """How a report is told, and from which share on it is a failure."""

    form: str
    output: Path | None
    fail_over: float | None

    def tell(self, found: Any, as_text: Callable[[Any], str], as_markdown: Callable[[Any], str]) -> None:
        """Say it here, or write it."""
        if self.form == "json":
            told = json.dumps(found.as_dict(), indent=2, ensure_ascii=False)
        else:
            told = as_markdown(found) if self.form == "markdown" else as_text(found)
        if self.output:
            write(self.output, f"{told}\n")
            click.echo(f"Wrote {self.output}")
        else:
            click.echo(told)

    def leave_if_over(self, found: Reported, what: str) -> None:
        """End with a code of its own where a segment is over the share; `what` says of what, after "More than 20 %"."""
        over: Sequence[str] = found.over(self.fail_over) if self.fail_over is not None else []
        if over:
            click.echo(f"More than {100 * (self.fail_over or 0):g} % {what}: {', '.join(over)}", err=True)
            raise click.exceptions.Exit(OVER)


def report_options(fails_where: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add the options of a report to a command, which gets them as one `telling`; `fails_where` completes the help."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        @click.option(
            "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
            help="How to say it.",
        )  # fmt: skip
        @click.option(
            "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write. [default: say it here]"
        )
        @click.option(
            "--fail-over", type=PERCENTAGE, metavar="PERCENT", help=f"Leave with code {OVER} where {fails_where}."
        )
        @functools.wraps(function)
        def with_telling(form: str, output: Path | None, fail_over: float | None, **others: Any) -> Any:
            return function(telling=Telling(form, output, fail_over), **others)

        return with_telling

    return add
