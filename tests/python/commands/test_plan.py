"""`segment-builder plan`: what a change of segments does, told exactly."""

import itertools
import json
import os
import shutil
import subprocess
from random import Random

import pytest

from dbt_project import ROOT, run_command
from membership_project import SEGMENTS, MembershipProject
from plan_scenarios import (
    ADDED,
    BEFORE,
    BUILT,
    MORE_FREQUENT,
    REGROUPED,
    THRESHOLD,
    VARS,
    plan_project,
    shop,
    write,
)
from segment_builder.plan.attribution import MOST_TOGETHER, Group, Leaf, Merged

NUMBERS = "macros/filters/numeric.sql"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> MembershipProject:
    """The tables that segments are made of, built; and the state before, of segments that are not."""
    project = plan_project(tmp_path_factory.mktemp("plan") / "project")
    project.load(shop())
    built = project.run(*BUILT, "--write-json", vars=VARS)
    assert built.success, built.error
    (project.folder / "state").mkdir()
    shutil.copy(project.folder / "target" / "manifest.json", project.folder / "state")
    for command in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "Before")):
        git(project, *command)
    return project


def git(project: MembershipProject, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *identity, *arguments], cwd=project.folder, check=True, env=environment)


@pytest.fixture
def plan(project, capsys, monkeypatch):
    """Writes segments and compares them with those before; returns the exit code and what was said."""
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(project.database))

    def run(segments: dict[str, str | None], *options: str) -> tuple[int, str]:
        write(project, {**BEFORE, **segments})
        capsys.readouterr()
        options = (
            options if {"--base", "--state"} & {*options} else ("--state", str(project.folder / "state"), *options)
        )
        code = run_command("plan", *options, "--project-dir", str(project.folder), "--vars", json.dumps(VARS))
        out, err = capsys.readouterr()
        return code, out.replace(str(project.folder), ".") + err

    return run


def test_a_threshold_changed_and_so_has_a_segment_that_names_it(plan):
    stopped = "More than 50 % of the members move: frequent\n"

    assert plan(MORE_FREQUENT, "--fail-over", "50%") == (3, THRESHOLD + stopped)


WINDOW = """\
## What this change does to segments

2 of 5 segments compared with ./state, as of 2026-03-31 12:30:00. Nothing was built: 2 queries, and 2 for the findings.

| segment | change | members | entered | exited | moved |
|---|---|--:|--:|--:|--:|
| `engaged` | changed | 3 → 1 | 0 | 2 | 66.7 % |
| `loyal` | changed | 3 → 4 | 1 | 0 | 33.3 % |

<details><summary>engaged: changed</summary>

~~~diff
- Opened Email, at least once, in the last 90 days
+ Opened Email, at least once, in the last 30 days
~~~

- members 3 -&gt; 1 (50.0 % -&gt; 16.7 % of all profiles); entered 0, exited 2, stayed 1; overlap 33.3 %, moved 66.7 %
- −2 by: Opened Email, at least once, in the last 30 days instead of in the last 90 days
- CLV: enters 0.00, exits 100.00
- revenue of the last 365 days: enters 0.00, exits 150.00
- fed by it: audience engaged, report (dashboard)

exited:

- `ben`: before: yes, Opened Email, at least once, in the last 90 days (found: 1); \
after: no, Opened Email, at least once, in the last 30 days (found: 0)
- `cat`: before: yes, Opened Email, at least once, in the last 90 days (found: 1); \
after: no, Opened Email, at least once, in the last 30 days (found: 0)

</details>

<details><summary>loyal: changed</summary>

~~~diff
  all of
    Placed Order, at least 2 times, over all time
-   none of
-     Complained, at least once, over all time
~~~

- members 3 -&gt; 4 (50.0 % -&gt; 66.7 % of all profiles); entered 1, exited 0, stayed 3; overlap 75.0 %, moved 33.3 %
- +1 by: no longer asked for: none of (Complained, at least once, over all time)
- CLV: enters 101.00, exits 0.00
- revenue of the last 365 days: enters 150.00, exits 0.00
- fed by it: audience loyal, report (dashboard)

entered:

- `dan`: before: yes, Complained, at least once, over all time (found: 1)

</details>
"""


def test_a_window_changed_and_a_condition_removed(plan):
    changed = {"engaged": "did('Opened Email', in_the_last(30, 'days'))", "loyal": "did('Placed Order', at_least(2))"}

    assert plan(changed, "--format", "markdown", "--fail-over", "70%") == (0, WINDOW)


def test_a_condition_added_and_segments_added_renamed_and_removed(plan):
    assert plan(REGROUPED) == (0, ADDED)


TWO_AT_ONCE = {
    "loyal": "all_of(did('Placed Order', at_least(3), in_the_last(30, 'days')), none_of(did('Clicked Email')))",
    "fans": "any_of(did('Placed Order', at_least(3), in_the_last(30, 'days')), did('Opened Email'), did('Complained'))",
}


def test_two_changes_at_once_each_have_their_own(plan, project):
    """And for every changed profile, what decides is what explain() says, before and after."""
    code, text = plan(TWO_AT_ONCE, "--format", "json")
    changes = {planned["segment"]: planned for planned in json.loads(text)["changes"]}

    orders = "Placed Order, at least 3 times instead of at least 2 times, in the last 30 days instead of over all time"
    email = "Clicked Email instead of Complained, at least once, over all time"
    assert code == 0
    assert {name: told(planned) for name, planned in changes.items()} == {
        "fans": (3, 5, {
            ("entered", 2, "Opened Email instead of Clicked Email, at least once, over all time"),
            ("entered", 1, "also let in: Complained, at least once, over all time"),
            ("exited", 1, "no longer let in: in the segment frequent"),
        }),
        "loyal": (3, 1, {("exited", 1, orders), ("exited", 1, f"each by itself: {orders}; {email}")}),
    }  # fmt: skip

    before, after = explained(project, BEFORE), explained(project, {**BEFORE, **TWO_AT_ONCE})
    for name, planned in changes.items():
        assert len(planned["examples"]) == planned["entered"] + planned["exited"]
        for example in planned["examples"]:
            entered, profile = example["change"] == "entered", example["profile_id"]
            sides = {"before": before[name, profile], "after": after[name, profile]}
            assert {side: rows[0][0] for side, rows in sides.items()} == {"before": not entered, "after": entered}
            for told_of in example["conditions"]:
                (row,) = [row for row in sides[told_of["side"]] if row[1] == told_of["condition"]]
                assert (told_of["holds"], told_of["found"]) == row[2:4]
            out = {row[1] for row in sides["before" if entered else "after"] if row[4]}
            side = "before" if entered else "after"
            decisive = {told_of["condition"] for told_of in example["conditions"] if told_of["side"] == side}
            assert decisive & out or not decisive and out
    for name in ("fans", "loyal"):
        moved = {profile for segment, profile in before if segment == name}
        moved = {profile for profile in moved if before[name, profile][0][0] != after[name, profile][0][0]}
        assert moved == {example["profile_id"] for example in changes[name]["examples"]}


def told(planned: dict) -> tuple[int, int, set]:
    reasons = {(reason["change"], reason["profiles"], reason["reason"]) for reason in planned["reasons"]}
    for change in ("entered", "exited"):
        assert sum(count for kind, count, _ in reasons if kind == change) == planned[change]
    return planned["members_before"], planned["members_after"], reasons


def explained(project: MembershipProject, segments: dict[str, str]) -> dict[tuple[str, str], list[tuple]]:
    """Segment and profile -> of each condition: whether the profile is in, words, truth, what is found, keeps out."""
    write(project, segments)
    run = project.run("run", "-s", f"path:{SEGMENTS}", "segment_explanations", vars=VARS)
    assert run.success, run.error
    columns = "segment, profile_id, is_member, meaning, is_true, found, keeps_out"
    told: dict[tuple[str, str], list[tuple]] = {}
    for segment, profile, *rest in project.query(f"select {columns} from segment_explanations order by position"):
        told.setdefault((segment, profile), []).append(tuple(rest))
    return told


def test_of_a_wrong_definition_there_is_the_error_and_nothing_else(plan):
    code, text = plan({"loyal": "did('Placed Order', at_leest(2))"})

    assert code == 1
    assert text.startswith("Error: dbt parse as of 2026-03-31 12:30:00 failed:\n")
    assert "Segment 'loyal' has 1 problem in its definition:" in text
    assert 'Did you mean "at_least"?' in text
    assert "members" not in text


def test_what_means_the_same_is_no_change(plan):
    same = {"loyal": "all_of(none_of(did('Complained')), did('Placed Order', at_least(2)))"}

    assert plan(same) == (
        0,
        "No segment changes against ./state, as of 2026-03-31 12:30:00: none of 5 was evaluated.\n",
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "Name one thing to compare with: --state FOLDER or --base REVISION."),
        (["--state", ".", "--base", "main"], 2, "Name one thing to compare with"),
        (["--base", "main", "--fail-over", "some"], 2, "'some' is no percentage such as 20%"),
        (["--base", "main", "--fail-over", "-1%"], 2, "'-1%' is no percentage such as 20%"),
    ],
)
def test_mistakes_are_answered_in_words(arguments, code, message, capsys):
    assert run_command("plan", *arguments) == code
    assert message in capsys.readouterr().err


def test_what_cannot_be_compared_with_is_said(plan, project):
    code, text = plan({}, "--base", "no-such-branch")
    assert code == 1 and text.startswith("Error: git archive no-such-branch: ")

    nothing = str(project.folder / "build")
    code, text = plan({}, "--state", nothing)
    assert code == 1 and "holds no manifest.json: --state takes the target folder of production's last run." in text


def test_a_definition_that_todays_grammar_refuses_is_not_guessed_at(plan, project):
    """It says so, and no threshold lets it pass."""
    folder = project.folder / "old"
    folder.mkdir()
    manifest = json.loads((project.folder / "state" / "manifest.json").read_text())
    [loyal] = [node for node in manifest["nodes"].values() if node["name"] == "loyal"]
    loyal["config"]["meta"]["segment"]["definition"] = {"condition_groups": [{"conditions": [{"type": "horoscope"}]}]}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    code, text = plan({}, "--state", str(folder), "--fail-over", "1000%")

    assert code == 3
    assert "loyal: changed\n  The definition before can no longer be read, so members are not compared:\n" in text
    assert "horoscope" in text and text.endswith("More than 1000 % of the members move: loyal\n")


OTHER_SQL = """\
5 of 5 segments compared with HEAD, as of 2026-03-31 12:30:00. Nothing was built: 5 queries, and 2 for the findings.

engaged: same words, other SQL
      Opened Email, at least once, in the last 90 days
  members 3 -> 3 (50.0 % -> 50.0 % of all profiles); entered 0, exited 0, stayed 3
  fed by it: audience engaged, report (dashboard)

fans: same words, other SQL
      any of
        in the segment frequent
        Clicked Email, at least once, over all time
  members 3 -> 3 (50.0 % -> 50.0 % of all profiles); entered 0, exited 0, stayed 3
  fed by it: audience fans, meta (destination), Spring letter (application), report (dashboard)

frequent: same words, other SQL
      Placed Order, at least 3 times, over all time
  members 2 -> 2 (33.3 % -> 33.3 % of all profiles); entered 0, exited 0, stayed 2
  fed by it: audience frequent, Spring letter (application), report (dashboard)

loyal: same words, other SQL
      all of
        Placed Order, at least 2 times, over all time
        none of
          Complained, at least once, over all time
  members 3 -> 3 (50.0 % -> 50.0 % of all profiles); entered 0, exited 0, stayed 3
  fed by it: audience loyal, report (dashboard)

recent: same words, other SQL
      Placed Order, at least once, in the last 6 days
  members 5 -> 4 (83.3 % -> 66.7 % of all profiles); entered 0, exited 1, stayed 4; overlap 80.0 %, moved 20.0 %
  −1 by: the same words, which macros or vars turn into other SQL
  CLV: enters 0.00, exits 0.00
  revenue of the last 365 days: enters 0.00, exits 60.00
  fed by it: audience recent, report (dashboard)
  exited:
    cat
      after: no, Placed Order, at least once, in the last 6 days (found: 0)
"""


def test_a_macro_and_a_var_changed(plan, project):
    """The macro's other SQL means the same; the account's time zone takes the first hours of a window away."""
    settings, numbers = project.folder / "dbt_project.yml", project.folder / NUMBERS
    before = settings.read_text(), numbers.readlink()
    settings.write_text(before[0] + "\nvars:\n  timezone: America/New_York\n")
    numbers.unlink()
    numbers.write_text((ROOT / NUMBERS).read_text().replace("-or-equal': '>='", "-or-equal': '>= 0 +'"))
    try:
        assert plan({}, "--base", "HEAD", "--fail-over", "20%") == (0, OTHER_SQL)
    finally:
        settings.write_text(before[0])
        numbers.unlink()
        numbers.symlink_to(before[1])


@pytest.mark.parametrize("seed", range(40))
def test_reasons_decide(seed):
    """Each choice alone takes the profile from before to after, and none smaller does: of random definitions."""
    random = Random(seed)

    def grown(depth: int) -> Leaf | Group:
        if depth == 0 or random.random() < 0.3:
            number = random.randrange(6)
            return Leaf(number, json.dumps({"type": "a", "is": number // 2, "of": number % 2}), f"c{number}")
        form = random.choice(["all", "any", "none"])
        return Group(form, tuple(grown(depth - 1) for _ in range(random.randint(2, 3))))

    for _ in range(20):
        old, new = grown(2), grown(2)
        merged = Merged(old, new)
        everything = frozenset(range(len(merged.edits)))
        for holds in itertools.product([False, True], repeat=6):
            was_in, is_in = Merged(old, old).is_in(holds, frozenset()), Merged(new, new).is_in(holds, frozenset())
            assert merged.is_in(holds, frozenset()) == was_in
            assert merged.is_in(holds, everything) == is_in
            if was_in != is_in:
                reason = merged.reason(holds)
                assert reason and all(merged.is_in(holds, made) == is_in for made in reason)
                for size in range(min(len(made) for made in reason)):
                    smaller = map(frozenset, itertools.combinations(everything, size))
                    assert size > MOST_TOGETHER or not any(merged.is_in(holds, made) == is_in for made in smaller)
