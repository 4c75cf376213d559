"""The command `backfill`: which instants, what it refuses, how it goes on after an interruption."""

import subprocess
from datetime import datetime

import pytest

from dbt_project import ROOT, run_command
from evaluator.shop import Shop
from membership_project import MembershipProject, empty_project
from segment_builder import backfill

BUYERS = "did('Placed Order', in_the_last(7, 'day'))"


def day(number: int, hour: int = 0) -> datetime:
    """An instant in January 2026."""
    return datetime(2026, 1, number, hour)


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("day", [datetime(2026, 1, 30, 6), datetime(2026, 1, 31, 6), datetime(2026, 2, 1, 6)]),
        ("week", [datetime(2026, 1, 30, 6)]),
    ],
)
def test_instants_keep_the_time_of_day(every, expected):
    assert list(backfill.instants(datetime(2026, 1, 30, 6), datetime(2026, 2, 2), every)) == expected


def test_months_keep_to_the_day_as_far_as_they_have_it():
    found = list(backfill.instants(datetime(2025, 12, 31), datetime(2026, 4, 30), "month"))

    assert [(instant.month, instant.day) for instant in found] == [(12, 31), (1, 31), (2, 28), (3, 31), (4, 30)]


@pytest.fixture
def project(monkeypatch) -> MembershipProject:
    project = empty_project()
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))
    project.segment("buyers", BUYERS)
    project.segment("others", "not_in_segment('buyers')")
    project.load(
        Shop(
            profiles=[{"profile_id": "ann"}, {"profile_id": "ben"}],
            events=[
                {
                    "event_id": "1",
                    "profile_id": "ann",
                    "metric": "Placed Order",
                    "occurred_at": day(2),
                    "loaded_at": day(4),
                },
                {"event_id": "2", "profile_id": "ben", "metric": "Placed Order", "occurred_at": day(3)},
            ],
        )
    )
    return project


def fill(project: MembershipProject, *arguments: str) -> int:
    given = ["--every", "day", "--vars", "{raw_schema: raw}", "--project-dir", str(project.folder), *arguments]
    return run_command("backfill", *given)


def test_it_records_what_was_known_and_brings_back_the_present(project):
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05T00:00", "--segments", "others") == 0

    # `others` asks for `buyers`, so both are evaluated. Of ann's order nobody knew before the 4th.
    spans = [span for span in project.spans() if span[2] <= day(5)]
    assert [(segment, profile_id, since) for segment, profile_id, since, _ in spans] == [
        ("buyers", "ann", day(4)),
        ("buyers", "ben", day(3)),
        ("others", "ann", day(2)),
        ("others", "ben", day(2)),
    ]
    assert project.query("select min(evaluated_at) > '2026-06-01' from others") == [(True,)]


def test_it_can_use_all_that_is_known_now(project):
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-03", "--all-known") == 0

    assert project.spans(segment="buyers")[0][:3] == ("buyers", "ann", day(2))


def test_an_event_that_was_delivered_again_is_known_since_its_first_delivery(project):
    """Every day, a run of that day finds it: 42 of 42 segment-days."""
    deliveries = [
        {"event_id": "1", "profile_id": "ann", "metric": "Placed Order", "occurred_at": day(2), "value": value}
        | {"loaded_at": day(loaded)}
        for value, loaded in ((10, 3), (12, 8), (12, 11))
    ]
    project.segment("spenders", "did('Placed Order', sum_of(at_least(12)))")

    def segment_days() -> set[tuple]:
        return set(
            project.query(
                "select segment, as_of, members, entered, exited from counted_runs"
                " where as_of between '2026-01-02' and '2026-01-15'"
            )
        )

    people = [{"profile_id": "ann"}, {"profile_id": "ben"}]
    for number in range(2, 16):
        delivered = [event for event in deliveries if event["loaded_at"] <= day(number)]
        project.load(Shop(profiles=people, events=delivered))
        project.ran_at(day(number))
    daily = segment_days()
    assert len(daily) == 42

    project.restore("empty")
    project.load(Shop(profiles=people, events=deliveries))
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-15") == 0
    assert len(daily & segment_days()) == 42


@pytest.mark.parametrize("arguments", [(), ("--all-known",)])
def test_profiles_are_merged_since_their_merge(project, arguments):
    project.execute(
        "create or replace table raw.profile_aliases as "
        "select 'ben' as profile_id, 'ann' as merged_into, timestamp '2026-01-05' as merged_at"
    )
    try:
        span = ("--from", "2026-01-04", "--to", "2026-01-05T00:00", "--segments", "buyers")
        assert fill(project, *span, *arguments) == 0
    finally:
        project.execute("drop table raw.profile_aliases")

    since_and_until = {name: (since, until) for _, name, since, until in project.spans()}
    assert since_and_until["ben"] == (day(4), day(5))
    assert since_and_until["ann"][0] == day(4) and since_and_until["ann"][1] != day(5)


def test_it_goes_on_where_it_stopped(project, monkeypatch, capsys):
    ran = []
    dbt = backfill.Backfill._dbt

    def interrupted(self, command, vars):
        if command[0] == "run" and "as_of" in vars:
            if len(ran) == 2:
                raise KeyboardInterrupt
            ran.append(vars["as_of"])
        return dbt(self, command, vars)

    monkeypatch.setattr(backfill.Backfill, "_dbt", interrupted)
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05") == 1
    assert project.query("select min(evaluated_at) > '2026-06-01' from others") == [(True,)]

    monkeypatch.setattr(backfill.Backfill, "_dbt", dbt)
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05") == 0
    assert "Recorded 2 instants; 2 were recorded already." in capsys.readouterr().out


def test_it_leaves_what_another_definition_has_recorded(project, capsys):
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05") == 0
    project.segment("buyers", "did('Placed Order')")
    capsys.readouterr()

    # The 2nd and the 3rd are recorded, and a run in the middle lies in the same reign.
    for arguments in (
        ["--from", "2026-01-02", "--to", "2026-01-03"],
        ["--from", "2026-01-03T12:00", "--to", "2026-01-03T12:00"],
    ):
        assert fill(project, *arguments) == 0
        told = capsys.readouterr().out
        assert "Recorded 0 instants" in told
        assert "Left as it is: segment 'buyers' at" in told and "--again records over it" in told
    versions = "select distinct as_of, definition_version from counted_runs where as_of < '2026-06-01' order by 1"
    assert project.query(versions) == [(day(number), 1) for number in (2, 3, 4, 5)]

    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05", "--again") == 0
    assert "Recorded 4 instants; 0 were recorded already." in capsys.readouterr().out
    assert project.query(versions) == [(day(number), 2) for number in (2, 3, 4, 5)]


def test_make_publishes_what_a_backfill_has_recorded():
    command = ["make", "-n", "backfill", "FROM=2026-01-01", "TO=2026-01-02", "EVERY=day"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert told.index("segment_builder backfill") < told.index("segment_builder publish")


def test_an_unknown_segment_is_named_with_its_nearest(project, capsys):
    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05", "--segments", "buyrs") == 1

    assert "No segment is named 'buyrs'. Is it 'buyers'?" in capsys.readouterr().err


def test_a_run_that_fails_says_when_and_why(project, capsys):
    project.segment("buyers", "{{ segment(" + BUYERS + ") }} and no_such_column")

    assert fill(project, "--from", "2026-01-02", "--to", "2026-01-05") == 1
    assert "no_such_column" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "2026-02-01", "--to", "2026-01-01"], "is before --from"),
        (["--from", "2026-01-01", "--to", "2999-01-01", "--every", "month"], "has not come yet"),
        (["--from", "January", "--to", "2026-01-01"], "'January' is no date such as 2026-01-31"),
        (["--from", "2026-01-01", "--to", "2026-01-01", "--vars", "raw"], "is no mapping"),
    ],
)
def test_arguments_that_make_no_sense(arguments, message, capsys):
    assert run_command("backfill", "--every", "day", *arguments) == 2
    assert message in capsys.readouterr().err
