"""The pages as a person has them: in a browser, from the file system."""

import csv
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from published_shop import HOSTILE, publish

SHOPS = {
    "grown": {"segments": 44, "days": 400},
    "hostile": {"segments": 6, "days": 40, "is_hostile": True},
    "first_run": {"segments": 5, "days": 1, "has_predictions": False},
    "empty": {"segments": 4, "days": 3, "is_empty": True},
}
SCREENSHOTS = Path(os.environ.get("DASHBOARD_SCREENSHOTS", "target/dashboard_screenshots"))
PAGES = ["index.html", "overlaps.html", "tiers.html", "value.html", "health.html", "segments/loyalty_silver.html"]


@pytest.fixture(scope="module")
def dashboards(written, tmp_path_factory) -> Callable[[str], Path]:
    """Shop -> the folder of its pages, made when it is first asked for."""
    made: dict[str, Path] = {}

    def dashboard(shop: str) -> Path:
        if shop not in made:
            database = publish(tmp_path_factory.mktemp(shop) / "shop.duckdb", **SHOPS[shop])
            target = database.parent / "target" / "compiled" / "shop" / "models"
            target.mkdir(parents=True)
            (target / "loyalty_gold.sql").write_text("select '</script>' as profile_id")
            made[shop] = written(database, project_dir=database.parent)
        return made[shop]

    return dashboard


@contextmanager
def opened(browser: Browser, path: Path, hash: str = "", **how) -> Iterator[Page]:
    """Open a page; it must say nothing on the console and ask for nothing but files."""
    how = {"viewport": {"width": 1440, "height": 900}} | how
    page = browser.new_page(**how)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))

    def judge(url: str) -> None:
        # data: and blob: are the page's own: its empty icon, and the CSV that it hands over.
        if not url.startswith(("file:", "data:", "blob:")):
            wrong.append(url)

    page.on("request", lambda request: judge(request.url))
    page.goto(path.as_uri() + hash)
    page.wait_for_selector("html[data-ready]", state="attached")
    try:
        yield page
        assert not wrong
    finally:
        page.close()


@pytest.mark.parametrize("shop", SHOPS)
def test_every_page_opens_without_a_fault(browser, dashboards, shop):
    folder = dashboards(shop)
    for name in PAGES:
        with opened(browser, folder / name) as page:
            assert page.title().endswith("Segments")
            expect(page.locator("h1")).to_have_count(1)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is too wide"
            for details in page.locator("details").all():
                details.locator("summary").click()
            drawn = page.locator(".chart")
            for number in range(drawn.count()):
                expect(drawn.nth(number).locator("svg").first).to_be_visible()
            violations = Axe().run(page, options={"preload": False}).response["violations"]
            told = [(rule["id"], [node["html"][:120] for node in rule["nodes"]][:3]) for rule in violations]
            assert not told, f"{shop}/{name}: {told}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_it_fits_the_screen_and_the_theme(browser, dashboards, scheme, width):
    folder = dashboards("grown")
    for name in PAGES:
        with opened(
            browser, folder / name, viewport={"width": width, "height": 900}, color_scheme=scheme
        ) as page:
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is too wide"
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
            contrast = Axe().run(page, options={"preload": False, "runOnly": ["color-contrast"]}).response["violations"]
            assert not contrast, f"{name}: {[node['html'][:120] for node in contrast[0]['nodes']]}"
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            picture = SCREENSHOTS / f"dashboard_{Path(name).stem}_{scheme}_{width}.png"
            page.screenshot(path=picture)
            assert picture.read_bytes().startswith(b"\x89PNG")


def test_names_and_words_are_text_whatever_is_in_them(browser, dashboards):
    folder = dashboards("hostile")
    with opened(browser, folder / "index.html") as page:
        page.get_by_label("Find").fill("onerror")
        page.get_by_role("link", name=HOSTILE).first.click()
        page.wait_for_selector("html[data-ready]", state="attached")
        expect(page.locator("h1")).to_have_text(HOSTILE)
        assert page.title() == f"{HOSTILE} · Segments"
        assert page.locator("main img").count() == 0


def test_the_table_filters_and_sorts_and_a_link_keeps_it(browser, dashboards):
    folder = dashboards("grown")

    def shown(page: Page) -> list[str]:
        return page.locator("#segments tbody tr:visible th a").all_inner_texts()

    with opened(browser, folder / "index.html") as page:
        everything = shown(page)
        assert len(everything) == SHOPS["grown"]["segments"] and everything == sorted(everything)
        page.get_by_label("Find").fill("loyalty")
        page.get_by_role("button", name="Month").click()
        page.get_by_role("button", name="Change", exact=True).click()
        changes = page.locator("#segments tbody tr:visible .change").all_inner_texts()
        numbers = [int(text.replace("−", "-").replace(",", "")) for text in changes]
        assert len(numbers) == 3 and numbers == sorted(numbers, reverse=True)
        expect(page.locator("#shown")).to_have_text("3 of 44")
        kept, order = page.evaluate("location.hash"), shown(page)
        assert "q=loyalty" in kept and "since=month" in kept and "sort=change-" in kept
    with opened(browser, folder / "index.html", kept) as page:
        assert shown(page) == order
        assert page.locator("[data-since=month]").get_attribute("aria-pressed") == "true"
        page.get_by_label("Show").select_option("empty")
        expect(page.locator("#shown")).to_have_text("0 of 44")


def test_range_and_grain_reach_charts_and_their_tables(browser, dashboards):
    folder = dashboards("grown")
    with opened(browser, folder / "segments/loyalty_silver.html") as page:

        def days() -> list[str]:
            details = page.locator("[data-behind=size]")
            details.locator("summary").click()
            cells = details.locator("tbody tr td:first-child")
            # The table is made when the browser tells that it was opened, which is after the click.
            expect(cells.first).to_be_visible()
            return cells.all_inner_texts()

        assert len(days()) == 400
        marks = page.locator("#size svg text", has_text=re.compile("^v2$"))
        expect(marks).to_have_count(1)
        page.get_by_role("button", name="90 days").click()
        page.get_by_role("button", name="Month", exact=True).click()
        assert days() == ["2026-05-01", "2026-06-01", "2026-07-01"]
        last = page.locator("[data-behind=size] tbody tr").last.locator("td").nth(1).inner_text()
        assert last == page.locator(".facts dd").first.inner_text()


def test_why_and_who_without_contact_details(browser, dashboards):
    folder = dashboards("grown")
    with opened(browser, folder / "segments/loyalty_gold.html") as page:
        table = page.locator("#members")
        expect(table.locator("tbody tr")).to_have_count(12)
        expect(table).to_contain_text("yes: Placed Order, at least once")
        expect(table).to_contain_text("(3)")
    with opened(browser, folder / "segments/loyalty_bronze.html") as page:
        expect(page.get_by_text("1 not shown: the ids are addresses.")).to_be_visible()
    for path in folder.rglob("*.html"):
        assert "@example.com" not in path.read_text()


def test_sql_is_copied_as_it_is(browser, dashboards):
    folder = dashboards("grown")
    with opened(browser, folder / "segments/loyalty_gold.html") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_text("SQL, as compiled on").click()
        page.get_by_role("button", name="Copy").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == "select '</script>' as profile_id"


def test_a_table_is_handed_over_as_csv(browser, dashboards):
    folder = dashboards("grown")
    with opened(browser, folder / "index.html", accept_downloads=True) as page:
        page.get_by_label("Find").fill("loyalty")
        with page.expect_download() as download:
            page.get_by_role("button", name="Download CSV: All segments").click()
        assert download.value.suggested_filename == "segments.csv"
        rows = list(csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
        assert [row["Segment"] for row in rows] == ["loyalty_bronze", "loyalty_gold", "loyalty_silver"]
        assert all(row["Members"].isdigit() and row["Change"].lstrip("-").isdigit() for row in rows)


def test_a_formula_in_a_name_is_text_in_the_csv(browser, dashboards):
    with opened(browser, dashboards("first_run") / "index.html") as page:
        cells = page.evaluate(
            """() => {
                const link = document.querySelector('#segments tbody th a');
                link.textContent = '=cmd()';
                let text;
                const blob = window.Blob;
                window.Blob = function (parts, how) { text = parts.join(''); return new blob(parts, how); };
                document.querySelector('[aria-label="Download CSV: All segments"]').click();
                return text;
            }"""
        )
        assert "'=cmd()" in cells and "\n=cmd()" not in cells


def test_people_move_between_tiers(browser, dashboards):
    with opened(browser, dashboards("grown") / "tiers.html") as page:
        expect(page.get_by_label("Tiers")).to_have_text("loyalty")

        def moved() -> dict[tuple[str, str], int]:
            rows = [row.locator("th, td").all_inner_texts() for row in page.locator("#flows tbody tr").all()]
            return {(before, after): int(many.replace(",", "")) for before, after, many in rows}

        found = moved()
        # In published_shop.py every seventh of each tier comes on the last day from the tier that follows.
        for before, after, number in (("silver", "gold", 0), ("bronze", "silver", 1), ("gold", "bronze", 2)):
            expected = sum(1 for person in range(1200) if person % 5 == number and person % 7 == 0)
            assert found[f"loyalty_{before}", f"loyalty_{after}"] == expected
        assert page.locator("#flow .moved").count() == 3
        page.get_by_label("From").select_option(label="2026-07-31")
        assert all(before == after for before, after in moved())


def test_the_map_is_read_by_keyboard(browser, dashboards):
    with opened(browser, dashboards("grown") / "overlaps.html") as page:
        page.locator("#heat").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#heat-says")).to_contain_text("in both")


def test_it_says_why_there_is_nothing(browser, dashboards):
    with opened(browser, dashboards("first_run") / "value.html") as page:
        expect(page.locator("main")).to_contain_text("there are 12 customers, and 100 are needed")
    with opened(browser, dashboards("empty") / "segments/loyalty_gold.html") as page:
        expect(page.locator("main")).to_contain_text("It has no members.")
    with opened(browser, dashboards("first_run") / "tiers.html") as page:
        expect(page.locator("main")).to_contain_text("Only one day is recorded so far")


def test_three_hundred_segments_of_four_hundred_days_are_light(browser, written, tmp_path):
    folder = written(publish(tmp_path / "shop.duckdb", segments=300, days=400))
    assert len(list((folder / "segments").iterdir())) == 300
    assert (folder / "index.html").stat().st_size < 500_000
    assert (folder / "segments/loyalty_gold.html").stat().st_size < 200_000
    with opened(browser, folder / "index.html") as page:
        expect(page.locator("#shown")).to_have_text("300 of 300")
        spent = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
        # A person waits a second; the machine of a test may have other things to do.
        assert spent < 10_000
