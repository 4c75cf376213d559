"""`segment-builder check`."""

import json

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Say what the raw tables hold, and what of it stops a build, before anything is built.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to say it."
)  # fmt: skip
@dbt_options
def command(dbt: Dbt, form: str) -> None:
    """Say what the raw tables hold: which are there, what is rejected and why, which events, properties and consents.

    The first thing to run on data of your own: it needs the raw tables and nothing built, and says everything that
    stops a build at once. It leaves with code 1 where there is such a thing.

    \b
    Example:
      segment-builder check --vars '{raw_schema: raw}'
    """
    from segment_builder import check
    from segment_builder.check.report import as_text

    found = check.run(dbt)
    click.echo(json.dumps(found.as_dict(), indent=2, ensure_ascii=False) if form == "json" else as_text(found))
    if found.problems:
        raise click.exceptions.Exit(1)
