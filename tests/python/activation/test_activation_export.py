"""The command that writes the files: differences, deliveries, and what holds an audience back."""

import csv
import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest

from activation_project import AS_OF, activation_project, send
from activation_vectors import sha256
from dbt_project import ROOT, run_command
from evaluator.shop import Shop
from membership_project import MembershipProject
from segment_builder import audiences
from segment_builder.audiences import Audience, in_words
from segment_builder.dbt import Dbt
from segment_builder.errors import CommandError

SENT = {"meta": ["everyone"], "microsoft": ["everyone"], "klaviyo": ["everyone"]}


def shop(*names: str, profiles: int = 0, newest_event: datetime = AS_OF - timedelta(days=1)) -> Shop:
    """People who have subscribed, and others who have not."""
    return Shop(
        profiles=[{"profile_id": name, "email": f"{name}@example.com"} for name in names]
        + [{"profile_id": f"other{number}", "email": f"o{number}@example.com"} for number in range(profiles)],
        consents=[{"profile_id": name, "channel": "email", "status": "subscribed"} for name in names],
        events=[{"event_id": "e", "profile_id": "ann", "metric": "Placed Order", "occurred_at": newest_event}],
    )


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    project = activation_project()
    project.load(shop("ann", "ben"))
    run = send(project, destinations=SENT)
    assert run.success, run.error
    project.keep("sent")
    return project


class QuickDbt(Dbt):
    """Asks the database itself: what dbt makes of the queries is tried once, by the command."""

    def rows(self, query: str) -> list[dict]:
        query = re.sub(r"\{\{ ref\('segment_builder', '(\w+)'\) \}\}", r"\1", query)
        query = query.replace("{{ segment_builder.type_name('text') }}", "varchar")
        with duckdb.connect(str(self.project_dir / "build" / "segment_builder.duckdb"), read_only=True) as connection:
            found = connection.execute(query)
            return [
                dict(zip([column[0] for column in found.description], row, strict=True)) for row in found.fetchall()
            ]


@pytest.fixture(scope="module")
def manifest(project: MembershipProject):
    return project.at(AS_OF, "parse", destinations=SENT, maximum_reject_share=1).result


@pytest.fixture
def dbt(project: MembershipProject, manifest, monkeypatch: pytest.MonkeyPatch) -> Dbt:
    project.restore("sent")
    monkeypatch.setattr(QuickDbt, "manifest", lambda _: manifest)
    return QuickDbt(project.folder)


def export(dbt: Dbt, folder: Path, *accepted: str) -> dict[str, Audience]:
    return {audience.name: audience for audience in audiences.export(dbt, folder, accepted)}


def lines(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text))


def emails(file: Path) -> list[str]:
    return [line[0] for line in lines(file)[1:]]


def test_files_differences_and_delivery(project, dbt, tmp_path):
    exported = export(dbt, tmp_path)
    assert in_words(exported["klaviyo/everyone"]) == "klaviyo/everyone: 2 rows of 2 members, 2 to add, 0 to remove"
    assert lines(tmp_path / "klaviyo" / "everyone.csv")[0][:2] == ["Email", "Phone Number"]
    assert emails(tmp_path / "klaviyo" / "everyone.csv") == ["ann@example.com", "ben@example.com"]
    assert emails(tmp_path / "meta" / "everyone.csv") == sorted(
        sha256(f"{name}@example.com") for name in ("ann", "ben")
    )
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["meta/everyone"]["rows"] == 2 and manifest["meta/everyone"]["as_of"].startswith("2026-01-10")
    assert manifest["meta/everyone"]["definition_version"] == "1" and manifest["meta/everyone"]["held_back"] == []

    # Nobody took note of a delivery, so the same is to be added again.
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.csv")}
    export(dbt, tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.csv")} == before

    audiences.deliver(tmp_path, [])
    project.load(shop("ann", "cat", profiles=1))
    assert send(project, destinations=SENT, as_of=AS_OF + timedelta(hours=1)).success
    for _ in range(2):
        exported = export(dbt, tmp_path)
        assert emails(tmp_path / "klaviyo" / "everyone.add.csv") == ["cat@example.com"]
        assert emails(tmp_path / "klaviyo" / "everyone.remove.csv") == ["ben@example.com"]
    assert exported["klaviyo/everyone"].left_out == {"email: never subscribed": 1}
    assert lines(tmp_path / "microsoft" / "everyone.remove.csv") == [
        ["Type", "Id", "Parent Id", "Action Type", "Name", "Sub Type", "Text"],
        ["Format Version", "", "", "", "6.0", "", ""],
        ["Customer List", "-10", "", "Remove", "", "", ""],
        ["Customer List Item", "", "-10", "", "", "Email", sha256("ben@example.com")],
    ]


def test_a_sync_sees_departures_and_no_change_without_a_cause(project, dbt):
    query = "select membership_id, is_member, member_since, left_at, updated_at from audience_memberships order by 1"
    before = project.query(query)
    assert before == [(f"everyone:{name}", True, AS_OF, None, AS_OF) for name in ("ann", "ben")]

    later = AS_OF + timedelta(hours=1)
    project.load(shop("ann"))
    assert send(project, destinations=SENT, as_of=later).success

    assert project.query(query) == [before[0], ("everyone:ben", False, AS_OF, later, later)]
    assert project.query("select * from profile_segment_lists") == [("ann", '["everyone"]')]


def held_back(project, dbt, folder, shop_now: Shop) -> list[str]:
    """Export two people, then what comes of another shop; the reasons, after a look at the files."""
    export(dbt, folder)
    before = {file: file.read_bytes() for file in folder.rglob("*.csv")}
    project.load(shop_now)
    as_of = AS_OF + timedelta(hours=1)
    run = send(project, destinations=SENT, as_of=as_of)
    assert run.success, run.error
    audience = export(dbt, folder)["klaviyo/everyone"]
    assert {file: file.read_bytes() for file in folder.rglob("*.csv")} == before
    entry = json.loads((folder / "manifest.json").read_text())["klaviyo/everyone"]
    assert entry["rows"] == 2 and entry["held_back"] == audience.held_back
    return audience.held_back


def test_a_sudden_change_is_held_back_until_it_is_accepted(project, dbt, tmp_path):
    grown = shop("ann", "ben", profiles=30)

    assert held_back(project, dbt, tmp_path, grown) == ["the segment grew from 2 to 32 members"]
    # Still so: the next run is not a change, but the last file is of two.
    assert send(project, destinations=SENT, as_of=AS_OF + timedelta(hours=2)).success
    assert export(dbt, tmp_path)["klaviyo/everyone"].held_back == ["the segment grew from 2 to 32 members"]
    accepted = export(dbt, tmp_path, "klaviyo/everyone")
    assert accepted["klaviyo/everyone"].members == 32 and not accepted["klaviyo/everyone"].held_back
    assert accepted["meta/everyone"].held_back
    with pytest.raises(CommandError, match="Nothing is exported as 'klavio/everyone'. Is it 'klaviyo/everyone'?"):
        export(dbt, tmp_path, "klavio/everyone")


def test_stale_data_are_held_back(project, dbt, tmp_path):
    stale = shop("ann", "ben", newest_event=AS_OF - timedelta(days=9))

    (reason,) = held_back(project, dbt, tmp_path, stale)

    assert reason == "the newest event is of 2026-01-01"


def test_rejects_are_held_back(project, dbt, tmp_path):
    broken = shop("ann", "ben")
    broken.events += [{"event_id": "broken", "metric": "Placed Order", "occurred_at": AS_OF}]

    assert held_back(project, dbt, tmp_path, broken) == ["50 % of the rows of a raw table are rejected"]


def test_a_segment_that_was_not_evaluated_is_held_back(project, dbt, tmp_path):
    export(dbt, tmp_path)
    run = project.at(AS_OF + timedelta(days=1), "run", "-s", "evaluation_instant", "int_profiles", destinations=SENT)
    assert run.success, run.error

    assert export(dbt, tmp_path)["meta/everyone"].held_back == ["the segment was not evaluated in the last run"]


def test_a_failed_test_holds_back(project, dbt, tmp_path):
    export(dbt, tmp_path)
    target = project.folder / "target"
    target.mkdir(exist_ok=True)
    results = target / "run_results.json"
    failed = [
        {"unique_id": node, "status": "error"}
        for node in ("model.segment_builder.int_contacts", "model.segment_builder.segment_overlaps")
    ]
    results.write_text(json.dumps({"results": failed}))
    try:
        assert export(dbt, tmp_path)["meta/everyone"].held_back == ["int_contacts failed"]
        failed[0]["status"] = "success"
        results.write_text(json.dumps({"results": failed}))
        assert export(dbt, tmp_path)["meta/everyone"].held_back == []
    finally:
        results.unlink()


def test_nothing_to_export_and_nothing_delivered(project, dbt, tmp_path, monkeypatch):
    with pytest.raises(CommandError, match="holds no export"):
        audiences.deliver(tmp_path, [])
    export(dbt, tmp_path)
    with pytest.raises(CommandError, match="holds no 'metta/everyone'. Is it 'meta/everyone'?"):
        audiences.deliver(tmp_path, ["metta/everyone"])
    monkeypatch.setattr(QuickDbt, "manifest", lambda _: SimpleNamespace(nodes={}))
    with pytest.raises(CommandError, match="Nothing is sent anywhere: the var `destinations` is empty."):
        export(dbt, tmp_path)


def test_the_command(project, dbt, tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))
    settings = {"raw_schema": "raw", "destinations": SENT, "as_of": str(AS_OF), "maximum_reject_share": 1}
    command = ["export", "--audiences", str(tmp_path / "there")]

    assert run_command(*command, "--project-dir", str(project.folder), "--vars", json.dumps(settings)) == 0
    assert "klaviyo/everyone: 2 rows of 2 members, 2 to add, 0 to remove\n" in capfd.readouterr().out
    export(dbt, tmp_path / "here")
    files = [{str(file.relative_to(at)): file.read_text() for file in at.rglob("*.*")} for at in tmp_path.iterdir()]
    assert files[0] == files[1] and len(files[0]) == 1 + 3 * len(SENT)
    fewer = {**settings, "destinations": {"klaviyo": SENT["klaviyo"]}}
    assert run_command(*command, "--project-dir", str(project.folder), "--vars", json.dumps(fewer)) == 0
    told = capfd.readouterr().err
    assert f"meta/everyone: sent nowhere any more, and not renewed: delete its files in {tmp_path / 'there'}" in told
    assert "klaviyo/everyone: sent nowhere" not in told
    more = {**settings, "destinations": {**SENT, "tiktok": ["everyone"]}}
    assert run_command(*command, "--project-dir", str(project.folder), "--vars", json.dumps(more)) == 1
    assert "tiktok/everyone: chosen in the var `destinations`, but not built." in capfd.readouterr().err
    assert run_command(*command, "--delivered", "--project-dir", str(project.folder)) == 0
    assert "meta/everyone: delivered\n" in capfd.readouterr().out


def test_half_a_file_never_stands_there(tmp_path, monkeypatch):
    file = tmp_path / "vip.csv"
    audiences.write(file, "old\n")

    def killed(*_: object) -> None:
        raise OSError("killed")

    monkeypatch.setattr("os.replace", killed)
    with pytest.raises(OSError, match="killed"):
        audiences.write(file, "new\n")

    assert file.read_text() == "old\n" and list(tmp_path.iterdir()) == [file]


def test_make_export_is_the_command():
    assert "$(COMMAND) export --audiences" in (ROOT / "Makefile").read_text(encoding="utf-8")
