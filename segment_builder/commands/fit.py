"""`segment-builder fit`."""

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Fit the predictions where the build cannot: on every engine but DuckDB.")
@click.option(
    "--select", default="prediction_parameters+", show_default=True, help="What to build with the parameters."
)
@dbt_options
def command(dbt: Dbt, select: str) -> None:
    """Fit the predictions where the build cannot: on every engine but DuckDB, and under dbt v2.

    Reads the table `prediction_cells` that `dbt build` has made, fits, puts the parameters into the table
    `prediction_parameters`, and builds what depends on them. Needs NumPy and SciPy beside dbt. Once a week is plenty.

    \b
    Example:
      dbt build --target postgres
      segment-builder fit --target postgres
    """
    from segment_builder import fit

    for line in fit.run(dbt, select):
        click.echo(line)
