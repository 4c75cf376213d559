"""`segment-builder new`."""

from pathlib import Path

import click


@click.command(short_help="Write a new dbt project that installs the package, and builds.")
@click.argument("shop", type=click.Path(path_type=Path, file_okay=False))
@click.option("--raw-schema", help="Schema of the raw tables. [default: examples, as seeds of the new project]")
@click.option("--git", help="Repository to install the package from. [default: the folder it runs from]")
@click.option("--revision", help="Tag, branch or commit of --git.")
def command(shop: Path, raw_schema: str | None, git: str | None, revision: str | None) -> None:
    """Write a small dbt project into the folder SHOP: one segment, where the raw tables are, the warehouse, a CI file.

    It installs this package, and builds as it is: without --raw-schema on the rows of four example customers.

    \b
    Example:
      segment-builder new ../myshop
      cd ../myshop && dbt deps && dbt build
    """
    from segment_builder import new
    from segment_builder.dbt import package_root

    if bool(git) != bool(revision):
        raise click.UsageError("--git and --revision go together: a package is installed in one state of it.")
    package = {"git": git, "revision": revision} if git and revision else new.local_package(package_root(), shop)
    name = new.write(shop, package, raw_schema)
    click.echo(f"Wrote the dbt project {name} into {shop}. Next:\n\n  cd {shop}\n  dbt deps\n  dbt build")
