#!/usr/bin/env python
"""Take the pictures of docs/images from the pages that `make build` has written of the demo."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "dashboard"
IMAGES = ROOT / "docs" / "images"
MOST_BYTES = 250_000


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.exit("There is no chromium: tests/engines/install.sh chromium chromium")
    if not (PAGES / "index.html").exists():
        sys.exit("There are no pages: make build writes them.")
    with sync_playwright() as playwright:
        # Without a sandbox, for containers run it as root; the pages are our own.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, (path, scheme, prepare) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
            page.goto((PAGES / path).as_uri())
            page.wait_for_selector("html[data-ready]", state="attached")
            prepare(page)
            picture = IMAGES / f"{name}_{scheme}_1440.png"
            page.screenshot(path=picture)
            page.close()
            _shrink(picture)
            print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1000} kB")
        browser.close()


def _as_it_opens(page: Page) -> None:
    page.wait_for_load_state("load")


def _all_weeks(page: Page) -> None:
    """Over all weeks of the demo; the family in which most people move is shown unasked."""
    page.get_by_label("From").select_option(index=0)


def _shrink(picture: Path) -> None:
    """Pages are flat, so 256 colours show no difference."""
    with Image.open(picture) as shot:
        shot.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(picture, optimize=True)
    if picture.stat().st_size > MOST_BYTES:
        sys.exit(f"{picture} is larger than {MOST_BYTES} bytes")


# Name -> page, theme, what to do on it first.
PICTURES = {
    "dashboard_index": ("index.html", "light", _as_it_opens),
    "dashboard_segment": ("segments/engagement_near_lapsed.html", "dark", _as_it_opens),
    "dashboard_tiers": ("tiers.html", "light", _all_weeks),
}


if __name__ == "__main__":
    main()
