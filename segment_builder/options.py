"""The options that commands share: which dbt project, target and vars."""

import functools
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
import yaml

from segment_builder.dbt import Dbt

__all__ = ["DATE", "INSTANT", "PERCENTAGE", "VARS", "Dbt", "dbt_options"]


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
