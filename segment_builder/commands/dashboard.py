"""`segment-builder dashboard`."""

from collections.abc import Sequence
from pathlib import Path

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Write pages to look at segments with.")
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("dashboard"), show_default=True,
    help="Folder to write the pages to.",
)  # fmt: skip
@click.option(
    "--database", type=click.Path(path_type=Path, dir_okay=False),
    help="Read this published DuckDB file. [default: ask the target, by dbt]",
)  # fmt: skip
@click.option(
    "--tiers", multiple=True, metavar="NAME,NAME,…",
    help="Segments between which people move. [default: those whose names begin alike and that share nobody]",
)  # fmt: skip
@dbt_options
def command(dbt: Dbt, output: Path, database: Path | None, tiers: Sequence[str]) -> None:
    """Write a folder of pages: who is in what, since when, what they are worth, and how healthy all of that is.

    The pages need no server and no network: open index.html. They hold counts, and the ids of a few members of each
    segment, but no names or contact details.

    \b
    Example:
      segment-builder dashboard
      segment-builder dashboard --database segment_builder.duckdb --tiers gold,silver,bronze
    """
    from segment_builder.dashboard import pages
    from segment_builder.dashboard.source import PublishedFile, Source, Target

    source: Source = PublishedFile(database) if database else Target(dbt)
    named = [[name.strip() for name in tier.split(",") if name.strip()] for tier in tiers]
    try:
        written = pages.write(source, output, dbt.project_dir, [names for names in named if names])
    finally:
        source.close()
    click.echo(f"Wrote the pages of {written.segments} segments: open {written.index}")
