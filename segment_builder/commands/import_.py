"""`segment-builder import`."""

from pathlib import Path

import click

from segment_builder.errors import CommandError
from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Write a model for each segment of a Klaviyo account.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--table", "tables", multiple=True, help="A loader's table in the warehouse; may be repeated.")
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False, resolve_path=True),
    help="Folder of the models. [default: klaviyo, below the project's segments]",
)  # fmt: skip
@click.option("--json", "in_json", is_flag=True, help="Write the definitions as JSON instead of in words.")
@click.option(
    "--words", "prefix", metavar="NAME",
    help="What the words are called by. [default: sb in a project that installs the package]",
)  # fmt: skip
@click.option("--overwrite", is_flag=True, help="Write over what was edited by hand, too.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Write nothing but the report.")
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File for the report: Markdown, or JSON if called so.",
)
@dbt_options
def command(
    dbt: Dbt,
    paths: tuple[Path, ...],
    tables: tuple[str, ...],
    output: Path | None,
    in_json: bool,
    prefix: str | None,
    overwrite: bool,
    is_dry: bool,
    report: Path | None,
) -> None:
    """Write a model for each segment that a Klaviyo account exported, in words or in JSON, with a yml beside it.

    PATHS are files, or folders of them: answers of the API (segments, metrics, lists; one, many, a file a page), JSON
    lines, bare definitions, and Fivetran's tables segment, metric and list as CSV. Ids of metrics and lists become
    names where the answers that name them are among the files. What cannot be imported is reported with its reason and
    its path; a second import shows what has changed, and leaves alone what was edited by hand.

    \b
    Example:
      segment-builder import segments.json metrics.json lists.json --report import.md
      segment-builder import --table klaviyo.segment --table klaviyo.metric --table klaviyo.list
    """
    from segment_builder.klaviyo.account import read_account
    from segment_builder.klaviyo.importer import Importer, Style, default_folder, default_prefix

    if not paths and not tables:
        raise click.UsageError("Name a file, a folder or a --table with segments in it.")
    account = read_account(paths)
    for table in tables:
        account.add_rows(dbt.rows(f"select * from {table}"), table)
    if not account.segments:
        raise CommandError(
            "There is no segment in what was given; allowed: an answer of the API, a definition, a table of them."
        )
    folder = output or default_folder(dbt.project_dir)
    style = Style(folder, in_json, default_prefix(dbt.project_dir) if prefix is None else prefix.rstrip("."))
    result = Importer(dbt, style, overwrite, is_dry).run(account)
    click.echo(result.as_text())
    if report:
        result.write(report)
        click.echo(f"\nReport: {report}")
