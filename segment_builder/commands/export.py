"""`segment-builder export`."""

from pathlib import Path

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Write the CLV analysis of the guide as CSV.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("clv_export.csv"), show_default=True,
    help="File to write.",
)  # fmt: skip
@dbt_options
def command(dbt: Dbt, output: Path) -> None:
    """Write the CLV analysis of the guide as CSV: one row per buyer, the headings of the product it comes from.

    The sum of "Predicted Customer Lifetime Value" is the revenue to be expected of today's customers over the next
    twelve months; it is printed with its band, and with what new customers have to bring where the var `revenue_target`
    is set.

    \b
    Example:
      segment-builder export --output clv.csv --vars 'revenue_target: 100000'
    """
    from segment_builder import export

    buyers, forecast = export.run(dbt, output)
    click.echo(f"Wrote {buyers} buyers to {output}")
    click.echo(export.summary(forecast))
