import shutil
import subprocess
import sys

import duckdb
import pytest

from segment_builder.publish import publish

NAME = "segment_builder.duckdb"


def write(path, value):
    path.parent.mkdir(exist_ok=True)
    with duckdb.connect(str(path)) as connection:
        connection.execute("create or replace table answer as select ? as value", [value])
        connection.execute("create or replace view answer_view as select value from segment_builder.main.answer")


def read(connection):
    return connection.execute("select value from answer_view").fetchone()[0]


def read_file(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        return read(connection)


@pytest.fixture
def built(tmp_path):
    path = tmp_path / "build" / NAME
    write(path, 1)
    return path


@pytest.fixture
def published(tmp_path):
    return tmp_path / "bi" / NAME


def test_publishes_a_complete_file(built, published):
    publish(built, published)

    assert read_file(published) == 1
    assert [path.name for path in published.parent.iterdir()] == [NAME]


def test_an_open_reader_keeps_the_old_data_and_the_next_one_gets_the_new(built, published):
    publish(built, published)
    # In another process, since DuckDB opens a path only once per process.
    reader = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import duckdb, sys\n"
            "connection = duckdb.connect(sys.argv[1], read_only=True)\n"
            "for _ in sys.stdin:\n"
            "    print(connection.execute('select value from answer_view').fetchone()[0], flush=True)\n",
            str(published),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def ask():
        reader.stdin.write("\n")
        reader.stdin.flush()
        return int(reader.stdout.readline())

    try:
        assert ask() == 1
        write(built, 2)
        publish(built, published)
        assert ask() == 1
        assert read_file(published) == 2
    finally:
        reader.communicate()


def test_changes_that_still_wait_in_the_wal_are_published(built, published):
    crash = (
        "import duckdb, os, sys\n"
        "connection = duckdb.connect(sys.argv[1])\n"
        "connection.execute('update answer set value = 3')\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", crash, str(built)], check=True)
    assert built.with_name(f"{NAME}.wal").exists()

    publish(built, published)

    assert read_file(published) == 3


def test_a_wal_left_beside_the_old_file_is_not_replayed_into_the_new(built, published):
    publish(built, published)
    published.with_name(f"{NAME}.wal").write_bytes(b"left by a crash")
    write(built, 2)

    publish(built, published)

    assert read_file(published) == 2


def test_a_failed_copy_leaves_the_old_file(built, published, monkeypatch):
    publish(built, published)
    write(built, 2)

    def fail(source, target):
        with open(target, "wb") as file:
            file.write(b"half")
        raise OSError("no space left on device")

    monkeypatch.setattr(shutil, "copyfile", fail)
    with pytest.raises(OSError, match="no space left"):
        publish(built, published)

    assert read_file(published) == 1
    assert [path.name for path in published.parent.iterdir()] == [NAME]


def test_nothing_is_published_in_place_of_a_missing_build(tmp_path, published):
    with pytest.raises(FileNotFoundError):
        publish(tmp_path / NAME, published)

    assert not published.exists()


def test_a_name_that_would_break_the_views_is_refused(built, published):
    with pytest.raises(ValueError, match="same name"):
        publish(built, published.with_name("dashboard.duckdb"))
