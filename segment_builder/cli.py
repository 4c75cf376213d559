"""The command line: every module of `segment_builder.commands` is a command under its own name."""

import importlib
import pkgutil

import click

from segment_builder import commands
from segment_builder.errors import nearest


class Commands(click.Group):
    """Finds the commands in their folder, so that a new file there is a new command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In alphabetical order."""
        return sorted(_modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in _modules():
            return None
        found = importlib.import_module(f"{commands.__name__}.{_modules()[cmd_name]}").command
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command where there is none of a name."""
        name = args[0]
        if not name.startswith("-") and name not in self.list_commands(ctx):
            ctx.fail(f"There is no command {name!r}.{nearest(name, self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


def _modules() -> dict[str, str]:
    """Command -> its module. What Python keeps for itself, such as `import`, has an underscore in the module's name."""
    return {module.name.removesuffix("_"): module.name for module in pkgutil.iter_modules(commands.__path__)}


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
def main() -> None:
    """Customer segments as dbt models: what goes beyond one run of dbt.

    \b
    A project of your own:     segment-builder new ../myshop
    Data of your own:          segment-builder check
    An account's segments:     segment-builder import segments.json metrics.json lists.json
    Building is dbt's own:     dbt build
    History of the past:       segment-builder backfill --from 2026-01-01 --to 2026-03-01 --every week
    The guide's CLV analysis:  segment-builder export --output clv.csv

    Run it in the folder of your dbt project, or name that by --project-dir. Each command has a --help of its own.
    """
