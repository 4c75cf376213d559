"""`segment-builder compare`."""

import json
from pathlib import Path

import click

from segment_builder.options import PERCENTAGE, Dbt, dbt_options

OVER = 3


@click.command(short_help="Say who is in a segment here and who over there, and by which condition they differ.")
@click.argument("sources", metavar="[SEGMENT=]PATH...", nargs=-1)
@click.option("--table", "tables", multiple=True, help="A loader's table of members in the warehouse; may be repeated.")
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
    help="How to say it.",
)  # fmt: skip
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write. [default: say it here]")
@click.option(
    "--fail-over", type=PERCENTAGE, metavar="PERCENT",
    help="Leave with code 3 where more of those in either are in one alone.",
)  # fmt: skip
@dbt_options
def command(
    dbt: Dbt,
    sources: tuple[str, ...],
    tables: tuple[str, ...],
    form: str,
    output: Path | None,
    fail_over: float | None,
) -> None:
    """Compare segments as they are built with the members that the vendor has.

    PATH is a file or a folder: a CSV export of members, with their ids or e-mails, or answers of the API to "get
    profiles for segment", a file a page. An answer says which segment it is; of a CSV, its column segment_id, its name,
    or SEGMENT before it: the name of a model here, or the segment's name or id over there, if it was imported.

    \b
    Example:
      segment-builder compare vip=exported/vip.csv
      segment-builder compare answers/ --format markdown --output compared.md --fail-over 2%
      segment-builder compare --table klaviyo.segment_person
    """
    from segment_builder import compare
    from segment_builder.compare import report
    from segment_builder.files import write
    from segment_builder.klaviyo.members import Told, members_in_rows, read_members

    if not sources and not tables:
        raise click.UsageError("Name a file, a folder or a --table with members in it.")
    told: list[Told] = []
    for source in sources:
        segment, _, path = source.rpartition("=") if not Path(source).exists() else ("", "", source)
        told += read_members(Path(path), segment)
    for table in tables:
        told += members_in_rows(dbt.rows(f"select * from {table}"), table)
    compared = compare.run(dbt, told)
    if form == "json":
        text = json.dumps(compared.as_dict(), indent=2, ensure_ascii=False)
    else:
        text = report.as_markdown(compared) if form == "markdown" else report.as_text(compared)
    if output:
        write(output, f"{text}\n")
        click.echo(f"Wrote {output}")
    else:
        click.echo(text)
    over = compared.over(fail_over) if fail_over is not None else []
    if over:
        click.echo(f"More than {100 * (fail_over or 0):g} % are in one alone: {', '.join(over)}", err=True)
        raise click.exceptions.Exit(OVER)
