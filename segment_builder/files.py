"""Files that are there whole or not at all."""

import os
from pathlib import Path


def write(path: Path, text: str, *, is_private: bool = False) -> None:
    """Put a file in place in one step: who reads it has the old one or the new one, whole.

    A private file is its owner's alone.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.{os.getpid()}.half")
    try:
        descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if is_private else 0o666)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(half, path)
    finally:
        half.unlink(missing_ok=True)
