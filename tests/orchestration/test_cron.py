"""examples/cron, run as cron runs it: with hardly any environment."""

import fcntl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dbt_project import ROOT
from deployment import SEGMENTS, Deployment


def needs(connection: Path) -> str:
    """A segment that fails for as long as a file is missing."""
    hook = f"select * from read_csv('{connection}')"
    return '{{ config(pre_hook="' + hook + "\") }}{{ segment(did('Placed Order')) }}"


def start(shop: Deployment, *arguments: str, **settings: str) -> subprocess.Popen:
    return subprocess.Popen(
        [shop.folder / "examples" / "cron" / "build.sh", *arguments],
        cwd="/",
        env={"PATH": "/usr/bin:/bin", **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(shop: Deployment, *arguments: str, **settings: str) -> tuple[int, str]:
    """Run the script; return its exit code and what it printed."""
    process = start(shop, *arguments, **{"SEGMENT_BUILDER_RETRY_AFTER": "0", **settings})
    printed, _ = process.communicate()
    return process.returncode, printed


@contextmanager
def run_under_way(shop: Deployment) -> Iterator[None]:
    with (shop.folder / "build" / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="module")
def built(shop: Deployment) -> Deployment:
    """The daily run, which had to wait for another one."""
    with run_under_way(shop):
        process = start(shop, "daily")
        time.sleep(2)
        assert process.poll() is None
        let_in = datetime.now(UTC).strftime("%F %T")
    printed, _ = process.communicate()
    assert process.returncode == 0, printed
    (instant,) = shop.runs("buyers")
    assert shop.runs("everyone") == [instant]
    assert instant >= let_in, "the instant was fixed before the run had its turn"
    return shop


def test_the_daily_run_publishes(built: Deployment) -> None:
    assert built.published.read_bytes() == built.database.read_bytes()


def test_a_run_that_waited_in_vain_does_nothing(built: Deployment) -> None:
    before = built.published.stat()
    with run_under_way(built):
        code, printed = run(built, "daily", SEGMENT_BUILDER_LOCK_WAIT="0")
    assert (code, printed) == (75, "Another run is under way and did not end in time: nothing was built.\n")
    assert built.published.stat() == before


def test_the_hourly_run_retries_what_failed_at_the_same_instant(built: Deployment) -> None:
    connection = built.folder / "build" / "connection"
    built.segment("unlucky", needs(connection))
    process = start(built, "hourly", SEGMENT_BUILDER_RETRY_AFTER="5")
    printed = ""
    for line in process.stdout:
        printed += line
        if "Done. PASS" in line:
            connection.write_text("is_there\ntrue\n")
    (built.folder / SEGMENTS / "unlucky.sql").unlink()

    assert process.wait() == 0, printed
    assert printed.count("Running with dbt") == 2
    # Only the segments that ask for events.
    assert (len(built.runs("buyers")), len(built.runs("everyone"))) == (2, 1)
    assert built.runs("unlucky") == built.runs("buyers")[-1:]
    assert built.published.read_bytes() == built.database.read_bytes()


def test_a_run_that_fails_again_is_not_published(built: Deployment) -> None:
    before = built.published.stat()
    built.segment("hopeless", needs(built.folder / "build" / "no_connection"))
    code, printed = run(built, "hourly")
    (built.folder / SEGMENTS / "hopeless.sql").unlink()

    assert code == 1
    assert printed.count("Running with dbt") == 2
    assert "no_connection" in printed
    assert printed.endswith("failed: BI keeps what was published before.\n")
    assert built.published.stat() == before


def test_a_run_that_is_refused_is_neither_retried_nor_published(built: Deployment) -> None:
    before = built.published.stat()
    code, printed = run(built, "hourly", SEGMENT_BUILDER_AS_OF="2026-01-02")
    assert code == 2
    assert "their history is ahead of it" in printed
    assert printed.count("Running with dbt") == 1
    assert built.published.stat() == before


@pytest.mark.parametrize("arguments", [(), ("weekly",)])
def test_it_says_how_it_is_called(shop: Deployment, arguments: tuple[str, ...]) -> None:
    assert run(shop, *arguments) == (2, "Usage: build.sh daily|hourly\n")


def test_the_docs_have_the_crontab_of_the_script() -> None:
    script = (ROOT / "examples" / "cron" / "build.sh").read_text(encoding="utf-8")
    lines = [line.removeprefix("#").strip() for line in script.splitlines() if "/srv/" in line]
    docs = (ROOT / "docs" / "memberships.md").read_text(encoding="utf-8")
    assert len(lines) == 2
    assert "```cron\n" + "\n".join(lines) + "\n```" in docs
