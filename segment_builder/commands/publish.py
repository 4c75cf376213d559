"""`segment-builder publish`."""

from pathlib import Path

import click

from segment_builder.errors import CommandError


@click.command(short_help="Copy a built DuckDB file to the path that BI reads.")
@click.argument("built", type=click.Path(path_type=Path))
@click.argument("published", type=click.Path(path_type=Path))
def command(built: Path, published: Path) -> None:
    """Replace the file PUBLISHED, which BI reads, by a copy of BUILT, which dbt wrote.

    Who has the old file open keeps reading it; who opens the path later gets the new one.

    \b
    Example:
      segment-builder publish build/segment_builder.duckdb segment_builder.duckdb
    """
    import duckdb

    from segment_builder.publish import publish

    try:
        publish(built, published)
    except FileNotFoundError:
        raise CommandError(f"{built} is not there: dbt build makes it.") from None
    except (ValueError, OSError, duckdb.Error) as error:
        raise CommandError(str(error)) from None
    click.echo(f"Published {built} as {published}")
