"""`segment-builder backtest`."""

from datetime import date
from pathlib import Path

import click

from segment_builder.options import DATE, Dbt, dbt_options


@click.command(short_help="Refit the predictions at past days and compare them with what happened since.")
@click.option(
    "--horizon-days", type=click.IntRange(1), multiple=True, default=[273, 182, 365], show_default=True,
    help="How far back to go; may be repeated.",
)  # fmt: skip
@click.option("--until", type=DATE, help="Last day to compare with. [default: the last order's]")
@click.option(
    "--share", type=click.FloatRange(0, 1, min_open=True), default=1.0, help="Share of the customers to read."
)
@click.option("--plot", "picture", type=click.Path(path_type=Path, dir_okay=False), help="Picture of the calibration.")
@click.option("--docs", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Page to put the tables in.")
@click.option("--store/--no-store", "is_stored", default=True, help="Add them to the table prediction_backtest.")
@dbt_options
def command(
    dbt: Dbt,
    horizon_days: tuple[int, ...],
    until: date | None,
    share: float,
    picture: Path | None,
    docs: Path | None,
    is_stored: bool,
) -> None:
    """Refit the predictions at a past day and compare them with what happened since.

    Beside the models stand the simple rules that need none: the same as before, everybody's own rate, and a score of
    recency, frequency and money; and the rule for customers still to come. Prints tables in Markdown, and adds them to
    the table `prediction_backtest`. Run it after a build, as it reads `order_days`. Needs NumPy and SciPy, --plot
    Matplotlib.

    \b
    Example:
      segment-builder backtest --horizon-days 182 --horizon-days 365 --plot calibration.png
    """
    from segment_builder import backtest

    results = backtest.run(dbt, horizon_days, until, share)
    click.echo(backtest.tables(results))
    if is_stored:
        backtest.store(dbt, results)
    if docs:
        backtest.put_into(docs, backtest.tables(results))
    if picture:
        backtest.plot(results, picture)
