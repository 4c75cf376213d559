"""`segment-builder plan`."""

from pathlib import Path
from typing import Any

import click

from segment_builder.options import INSTANT, Dbt, Telling, dbt_options, report_options


@click.command(short_help="Say who enters and who leaves by a change of segments, before it is merged.")
@click.option(
    "--state", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Compare with production: the folder with its manifest.json, and its tables.",
)  # fmt: skip
@click.option("--base", metavar="REVISION", help="Compare with a state of git, such as main, on the tables built here.")
@click.option("--as-of", type=INSTANT, help="Instant to look at. [default: that of the tables]")
@report_options("more of a segment's members enter and leave")
@dbt_options
def command(
    dbt: Dbt,
    state: Path | None,
    base: str | None,
    as_of: Any,
    telling: Telling,
) -> None:
    """Say what a change of segments does: who enters, who leaves, and by which condition.

    Every segment that is added, changed, removed or renamed is evaluated as it was and as it is here, and so is every
    one that depends on it: at the same instant, on the same tables. Nothing is built, and no history is written.

    \b
    Example:
      segment-builder plan --base main
      segment-builder plan --state production/ --format markdown --output plan.md --fail-over 20%
    """
    from dataclasses import replace

    from segment_builder import plan
    from segment_builder.plan import report

    if bool(state) == bool(base):
        raise click.UsageError("Name one thing to compare with: --state FOLDER or --base REVISION.")
    if as_of:
        dbt = replace(dbt, vars={**dbt.vars, "as_of": str(as_of)})
    planned = plan.run(dbt, state, base)
    telling.tell(planned, report.as_text, report.as_markdown)
    telling.leave_if_over(planned, "of the members move")
