"""`segment-builder compare`."""

from pathlib import Path

import click

from segment_builder.options import Dbt, Telling, dbt_options, report_options


@click.command(short_help="Say who is in a segment here and who over there, and by which condition they differ.")
@click.argument("sources", metavar="[SEGMENT=]PATH...", nargs=-1)
@click.option("--table", "tables", multiple=True, help="A loader's table of members in the warehouse; may be repeated.")
@report_options("more of those in either are in one alone")
@dbt_options
def command(
    dbt: Dbt,
    sources: tuple[str, ...],
    tables: tuple[str, ...],
    telling: Telling,
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
    telling.tell(compared, report.as_text, report.as_markdown)
    telling.leave_if_over(compared, "are in one alone")
