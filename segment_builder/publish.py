"""Publish a built DuckDB file to the path that BI reads.

DuckDB locks a file for as long as one process writes it, so a reader of the build file would stop the next build, and
the build would stop the reader. BI therefore reads a copy. The copy is made beside the published file and renamed over
it in one step: who has the old file open keeps reading it, who opens the path later gets the new one.
"""

import os
import shutil
import tempfile
from pathlib import Path

import duckdb


def publish(built: Path, published: Path) -> None:
    """Replace `published` by a copy of `built`, or leave it as it is."""
    if built.stem != published.stem:
        # The stem is the catalog's name, and the views in the file spell it out.
        raise ValueError(f"{built} and {published} must have the same name, or the views in the copy do not resolve")
    if not built.exists():
        # Else DuckDB would make an empty one, and that would be published.
        raise FileNotFoundError(built)

    published.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=published.parent, prefix=".", suffix=f".{published.name}")
    os.close(descriptor)
    temporary = Path(name)
    try:
        # Held open while copying: no build can start in the middle, and no change waits in a .wal.
        with duckdb.connect(str(built)) as connection:
            connection.execute("checkpoint")
            shutil.copyfile(built, temporary)
        shutil.copymode(built, temporary)
        _flush(temporary)
        # A .wal that a writer left beside the old file would be replayed into the new one.
        published.with_name(f"{published.name}.wal").unlink(missing_ok=True)
        os.replace(temporary, published)
        _flush(published.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Have a file, or a folder's entries, survive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
