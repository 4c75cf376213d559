"""`segment-builder backfill`."""

from datetime import UTC, datetime, time, timedelta

import click

from segment_builder.options import INSTANT, Dbt, dbt_options


@click.command(short_help="Evaluate segments as of past instants and record what each finds.")
@click.option("--from", "first", type=INSTANT, required=True, help="First instant, UTC, and the time of day of all.")
@click.option("--to", "last", type=INSTANT, required=True, help="Last instant; a date means its whole day.")
@click.option("--every", type=click.Choice(["day", "week", "month"]), required=True, help="From instant to instant.")
@click.option("--segments", multiple=True, metavar="SEGMENT", help="One segment; may be repeated. [default: all]")
@click.option("--all-known", is_flag=True, help="Use events that arrived later, too.")
@click.option("--again", is_flag=True, help="Evaluate again what is recorded already, by whichever definition.")
@click.option("--before-build", is_flag=True, help="A build follows: leave it to that to bring back the present.")
@click.option("--demo", "is_demo", is_flag=True, help="Do nothing in a project that has raw tables of its own.")
@dbt_options
def command(
    dbt: Dbt,
    first: datetime,
    last: datetime,
    every: str,
    segments: tuple[str, ...],
    all_known: bool,
    again: bool,
    before_build: bool,
    is_demo: bool,
) -> None:
    """Fill in the history of segments: evaluate them as of past instants and record what each finds.

    An instant is evaluated with the events that had arrived by then, so that the history is the one that runs on those
    days would have recorded. What is recorded already is left as it is, which also makes an interrupted backfill go on
    where it stopped; so are the times in which another definition was recorded. While it runs, the segments' tables
    hold the past; at the end they hold the present again.

    \b
    Example:
      segment-builder backfill --from 2026-01-01T06:00 --to 2026-03-01 --every week --segments vip --segments winback
    """
    from segment_builder.backfill import Backfill, instants

    until = last if last.time() != time.min else last + timedelta(days=1) - timedelta(microseconds=1)
    wanted = list(instants(first, until, every))
    if not wanted:
        raise click.UsageError(f"--to {last} is before --from {first}")
    if wanted[-1] > datetime.now(UTC).replace(tzinfo=None):
        raise click.UsageError(f"{wanted[-1]} has not come yet")
    click.echo(Backfill(dbt, list(segments), all_known, before_build, is_demo).run(wanted, again))
