"""`segment-builder export`."""

from collections.abc import Sequence
from pathlib import Path

import click

from segment_builder.options import Dbt, dbt_options


@click.command(short_help="Write the files of audiences, or the CLV analysis of the guide.")
@click.option(
    "--audiences", "folder", type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write the files of audiences to, of the var `destinations`.",
)  # fmt: skip
@click.option("--accept", multiple=True, help="Export an audience, such as meta/vip, whatever the gate has against it.")
@click.option("--delivered", is_flag=True, help="Take note that the destinations have what the folder holds.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("clv_export.csv"), show_default=True,
    help="File to write the CLV analysis to, where no folder is given.",
)  # fmt: skip
@dbt_options
def command(dbt: Dbt, folder: Path | None, accept: Sequence[str], delivered: bool, output: Path) -> None:
    """Write the files of audiences, or the CLV analysis of the guide.

    With --audiences a folder gets a file for each destination and segment of the var `destinations`, what to add and to
    remove since the last delivery, and a manifest. An audience whose segment changed by too much, whose data are old or
    rejected, or of which a test failed, is held back: its last file stays, and the command ends with 1. Once the files
    are uploaded, --delivered makes them what the next differences are to.

    Without it, the CLV analysis is written: one row per buyer, the headings of the product it comes from. The sum of
    "Predicted Customer Lifetime Value" is the revenue to be expected of today's customers over the next twelve months;
    it is printed with its band, and with what new customers have to bring where the var `revenue_target` is set.

    \b
    Example:
      segment-builder export --audiences exports --vars '{destinations: {meta: [vip]}}'
      segment-builder export --audiences exports --delivered
      segment-builder export --output clv.csv --vars 'revenue_target: 100000'
    """
    from segment_builder import audiences, export

    if folder is None and (accept or delivered):
        raise click.UsageError("--accept and --delivered are of the files that --audiences names the folder of.")
    if folder is None:
        buyers, forecast = export.run(dbt, output)
        click.echo(f"Wrote {buyers} buyers to {output}")
        click.echo(export.summary(forecast))
    elif delivered:
        for name in audiences.deliver(folder, accept):
            click.echo(f"{name}: delivered")
    else:
        exported = audiences.export(dbt, folder, accept)
        for audience in exported:
            click.echo(audiences.in_words(audience))
        for name in audiences.left_behind(folder, exported):
            click.echo(f"{name}: sent nowhere any more, and not renewed: delete its files in {folder}", err=True)
        if any(audience.held_back for audience in exported):
            raise SystemExit(1)
