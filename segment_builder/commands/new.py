"""`segment-builder new`."""

from pathlib import Path

import click


@click.command(short_help="Write a new dbt project that installs the package, and builds.")
@click.argument("shop", type=click.Path(path_type=Path, file_okay=False))
@click.option("--raw-schema", help="Schema of the raw tables. [default: without --loader, examples as seeds]")
@click.option(
    "--loader", "loaders", multiple=True, help="A connector that wrote them: fivetran_klaviyo. Several: again."
)
@click.option(
    "--files",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of JSON files that a loader reads in place of a schema.",
)
@click.option("--git", help="Repository to install the package from. [default: the folder it runs from]")
@click.option("--revision", help="Tag, branch or commit of --git.")
def command(
    shop: Path,
    raw_schema: str | None,
    loaders: tuple[str, ...],
    files: Path | None,
    git: str | None,
    revision: str | None,
) -> None:
    """Write a small dbt project into the folder SHOP: one segment, where the raw tables are, the warehouse, a CI file.

    It installs this package, and builds as it is: without --raw-schema or --loader on four example customers.

    \b
    Example:
      segment-builder new ../myshop
      segment-builder new ../myshop --loader klaviyo_api --files exported
      cd ../myshop && dbt deps && dbt build
    """
    from segment_builder import new
    from segment_builder.dbt import package_root
    from segment_builder.errors import nearest

    if bool(git) != bool(revision):
        raise click.UsageError("--git and --revision go together: a package is installed in one state of it.")
    known = new.known_loaders()
    for loader in loaders:
        if loader not in known:
            raise click.UsageError(
                f"There is no loader {loader!r}; there are {', '.join(known)}.{nearest(loader, known)}"
            )
    if files and not set(loaders) & set(new.FILE_LOADERS):
        raise click.UsageError(f"--files goes with a loader that reads files: {', '.join(new.FILE_LOADERS)}.")
    package = {"git": git, "revision": revision} if git and revision else new.local_package(package_root(), shop)
    name = new.write(shop, package, new.RawTables(raw_schema, loaders, files))
    click.echo(f"Wrote the dbt project {name} into {shop}. Next:\n\n  cd {shop}\n  dbt deps\n  dbt build")
