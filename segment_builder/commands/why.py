"""`segment-builder why`."""

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Say why a profile is in a segment, or not.")
@click.argument("segment")
@click.argument("person", metavar="PROFILE")
@dbt_options
def command(dbt: Dbt, segment: str, person: str) -> None:
    """Say why PROFILE, named by its id, is in SEGMENT or not.

    Each condition has a line: whether it holds, what it asks, what the data has. What would have to change for the
    profile to be in is marked. It looks at the instant of the segment's last run.

    \b
    Example:
      segment-builder why vip p0013
    """
    from segment_builder import why

    click.echo(why.run(dbt, segment, person))
