"""`segment-builder plan`."""

import json
from pathlib import Path
from typing import Any

import click

from segment_builder.options import INSTANT, PERCENTAGE, Dbt, dbt_options

OVER = 3


@click.command(short_help="Say who enters and who leaves by a change of segments, before it is merged.")
@click.option(
    "--state", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Compare with production: the folder with its manifest.json, and its tables.",
)  # fmt: skip
@click.option("--base", metavar="REVISION", help="Compare with a state of git, such as main, on the tables built here.")
@click.option("--as-of", type=INSTANT, help="Instant to look at. [default: that of the tables]")
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
    help="How to say it.",
)  # fmt: skip
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write. [default: say it here]")
@click.option(
    "--fail-over", type=PERCENTAGE, metavar="PERCENT",
    help="Leave with code 3 where more of a segment's members enter and leave.",
)  # fmt: skip
@dbt_options
def command(
    dbt: Dbt,
    state: Path | None,
    base: str | None,
    as_of: Any,
    form: str,
    output: Path | None,
    fail_over: float | None,
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
    if form == "json":
        told = json.dumps(planned.as_dict(), indent=2, ensure_ascii=False)
    else:
        told = report.as_markdown(planned) if form == "markdown" else report.as_text(planned)
    if output:
        output.write_text(f"{told}\n", encoding="utf-8")
        click.echo(f"Wrote {output}")
    else:
        click.echo(told)
    over = planned.over(fail_over) if fail_over is not None else []
    if over:
        click.echo(f"More than {100 * (fail_over or 0):g} % of the members move: {', '.join(over)}", err=True)
        raise click.exceptions.Exit(OVER)
