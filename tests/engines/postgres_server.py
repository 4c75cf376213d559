"""A PostgreSQL cluster that lives as long as a `with` block."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_server() -> Iterator[Path]:
    """The folder of a new cluster's socket: nothing listens on the network."""
    programs = _programs()
    # Short, because a socket's path may have no more than 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    as_postgres = []
    if getpass.getuser() == "root":
        # PostgreSQL refuses to run as root.
        folder.chmod(0o711)
        shutil.chown(folder, "postgres")
        as_postgres = ["runuser", "-u", "postgres", "--"]

    def run(program: str, *args: str) -> None:
        subprocess.run([*as_postgres, programs / program, *args], check=True, stdout=subprocess.DEVNULL, cwd=folder)

    data = str(folder / "data")
    try:
        run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        settings = ["listen_addresses=", f"unix_socket_directories={folder}", "fsync=off", "synchronous_commit=off"]
        options = " ".join(f"-c {setting}" for setting in settings)
        run("pg_ctl", "-D", data, "-l", str(folder / "log"), "-w", "-o", options, "start")
        try:
            yield folder
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    """Debian keeps the server's programs off the PATH."""
    found = shutil.which("initdb")
    candidates = [Path(found)] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not candidates:
        raise FileNotFoundError("PostgreSQL's server is not installed: apt-get install postgresql")
    return Path(os.path.realpath(candidates[-1])).parent
