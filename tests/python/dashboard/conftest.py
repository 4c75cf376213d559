import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from segment_builder.dashboard import pages
from segment_builder.dashboard.source import PublishedFile


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium: Playwright's own cannot be had everywhere."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.fail("There is no chromium: tests/engines/install.sh chromium chromium")
    with sync_playwright() as playwright:
        # Without a sandbox, for tests run as root, too; the pages are our own.
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def written(tmp_path_factory) -> Callable[..., Path]:
    """Writes the pages of a database; the chart library is bundled once for all."""
    library: list[Path] = []

    def write(database: Path, *tiers: list[str], project_dir: Path | None = None) -> Path:
        folder = tmp_path_factory.mktemp("pages") / "dashboard"
        if library:
            folder.mkdir()
            shutil.copy(library[0] / pages.LIBRARY, folder)
            (folder / pages.STYLE).touch()
        source = PublishedFile(database)
        try:
            pages.write(source, folder, project_dir or folder, tiers)
        finally:
            source.close()
        library.append(folder)
        return folder

    return write
