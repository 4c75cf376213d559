"""`segment-builder preview`."""

from pathlib import Path

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Show whom a definition would have, before it is built.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@dbt_options
def command(dbt: Dbt, file: Path) -> None:
    """Show how many members the model in FILE would have, what share of all profiles that is, and the first ten.

    The file may lie anywhere; nothing is built or recorded. What is wrong with the definition is said as in a run.

    \b
    Example:
      segment-builder preview models/marts/segments/vip.sql
    """
    from segment_builder import preview

    click.echo(preview.run(dbt, file))
