"""The way that docs/from-klaviyo.md describes, from a folder of the API's answers to the report of what agrees."""

import io
import json
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest

import loader_layouts as layouts
from dbt_project import ROOT, run_command, run_dbt
from evaluator.members import Evaluator

PAGE = (ROOT / "docs" / "from-klaviyo.md").read_text(encoding="utf-8")
# What is compared: properties of events and profiles, windows, lists, consents, places.
ASKED = {
    name: definition for name, definition in layouts.DEFINITIONS.items() if "predictive" not in json.dumps(definition)
}
PAGE_SIZE = 25


def answers(resources: list[dict], link: str) -> Iterator[dict]:
    """The resources page by page, as the API answers."""
    for start in range(0, max(len(resources), 1), PAGE_SIZE):
        page = f"https://a.klaviyo.com/api/{link}?page={start}"
        follows = f"https://a.klaviyo.com/api/{link}?page={start + PAGE_SIZE}"
        links = {"self": page, "next": follows if start + PAGE_SIZE < len(resources) else None}
        yield {"data": resources[start : start + PAGE_SIZE], "links": links}


def by_id(definition: object) -> object:
    """With the account's ids where there are names."""
    text = json.dumps(definition)
    for name, id in layouts.METRICS.items():
        text = text.replace(f'"metric_id": "{name}"', f'"metric_id": "{id}"')
    return json.loads(text)


def resource(row: dict) -> dict:
    """A row of the layout as the API has it: what is JSON in the row is part of the resource."""
    parts = {key: json.loads(row[key]) for key in ("attributes", "relationships") if row.get(key)}
    return {"type": row.get("type"), "id": row["id"], **parts}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, with one member too many in one segment's answer."""
    folder = tmp_path_factory.mktemp("account")
    made = layouts.commerce()

    def save(kind: str, name: str, resources: list[dict], link: str) -> None:
        place = folder / "exported" / kind
        place.mkdir(parents=True, exist_ok=True)
        for number, answer in enumerate(answers(resources, link)):
            (place / f"{name}{number}.json").write_text(json.dumps(answer, indent=1))

    tables = layouts.klaviyo_json(made, with_lists=True)
    for kind in ("profiles", "events", "metrics", "lists"):
        save(kind, "page", [resource(row) for row in tables[kind][1]], kind)
    listed = [resource(row) for row in tables["list_profiles"][1]]
    save("list_profiles", "Y6nRLr", listed, "lists/Y6nRLr/profiles/")
    evaluator = Evaluator(layouts.as_contract(made), layouts.NOW)
    segments = []
    for number, (name, definition) in enumerate(ASKED.items()):
        id = f"Seg{number:03}"
        named = {"name": name, "definition": by_id(definition)}
        segments.append({"type": "segment", "id": id, "attributes": named})
        members = sorted(evaluator.members(definition))
        if name == "mugs":
            members.append(next(person.id for person in made.people if person.id not in members))
        save("members", id, [{"type": "profile", "id": member} for member in members], f"segments/{id}/profiles/")
    save("segments", "page", segments, "segments")
    return folder


@pytest.fixture(scope="module")
def reported(exported: Path) -> str:
    """What the last of the page's commands prints; they make the shop's project in the folder `myshop`."""
    (commands,) = re.findall(r"```sh\n(.*?)```", PAGE, flags=re.DOTALL)
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(exported)
        patch.setenv("SEGMENT_BUILDER_DATABASE", str(exported / "myshop.duckdb"))
        for line in commands.splitlines():
            program, *arguments = shlex.split(line, comments=True)
            if program == "export":
                patch.setenv(*arguments[0].split("="))
            elif program == "cd":
                patch.chdir(arguments[0])
            elif program == "dbt":
                run = run_dbt(arguments, Path.cwd())
                assert run.success, run.error
            else:
                assert program == "segment-builder"
                said = io.StringIO()
                with redirect_stdout(said):
                    assert run_command(*arguments) == 0
    return said.getvalue()


def test_as_the_page_says(exported: Path, reported: str):
    report = (exported / "myshop" / "import.md").read_text()
    assert f"| imported | {len(ASKED)} |" in report
    assert "| mugs | Seg" in report and "Ordered Product, more than 3 times" in report
    blocks = reported.strip().split("\n\n")
    assert len(blocks) == len(ASKED)
    differing = [block for block in blocks if "only here 0, only there 0, unknown here 0" not in block]
    assert len(differing) == 1
    assert f"<!-- compared: start -->\n```text\n{differing[0].rstrip()}\n```\n<!-- compared: end -->" in PAGE


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            '{"errors": [{"status": 429}]}',
            "1 of 1 hold no list of resources under `data`, as an answer that failed does",
        ),
        (None, "https://a.klaviyo.com/api/profiles: the last page is missing, for each names a next one"),
    ],
)
def test_answers_that_failed_or_were_never_asked_for_stop_the_run(
    exported: Path, reported: str, monkeypatch, answer, message
):
    monkeypatch.chdir(exported / "myshop")
    monkeypatch.setenv("SEGMENT_BUILDER_DATABASE", str(exported / "myshop.duckdb"))
    *_, last = sorted((exported / "exported" / "profiles").iterdir(), key=lambda file: int(file.stem[4:]))
    whole = last.read_text()
    if answer is None:
        last.unlink()
    else:
        last.write_text(answer)
    try:
        run = run_dbt(["run", "--select", "klaviyo_api__profiles"], Path.cwd())
    finally:
        last.write_text(whole)
    assert not run.success and message in run.error, run.error
