# ruff: noqa: E501  One case a line.
"""`segment-builder import`: what an account exported becomes models that say the same, and a report of the rest."""

import csv
import json
import random
import re
from pathlib import Path

import duckdb
import pytest

from dbt_project import ROOT, ScratchProject, run_command
from evaluator.generate import AS_OF_INSTANTS, Coverage, DefinitionMaker, Options, nasty_shop
from evaluator.members import Evaluator
from evaluator.tiny import REFERENCE
from segment_builder.klaviyo.layout import text_literal
from segment_builder.klaviyo.names import LONGEST, model_name
from vocabulary_nodes import CONDITIONS, FILTERS

GUIDE = json.loads((ROOT / "tests" / "differential" / "guide_segments.json").read_text())
ALL_TIME = {"type": "date", "operator": "alltime"}
# From a hand-written answer of the API: metrics by id, two of them with one name.
METRICS = {"RESQ6t": "Placed Order", "Vd2xYn": "Opened Email", "AAAAAA": "Active on Site", "BBBBBB": "Active on Site"}
LISTS = {"Y6nRLr": "Newsletter", "XyZ123": "VIP's"}


def bought(metric: str = "RESQ6t", operator: str = "greater-than", value: int = 0, where: list | None = None) -> dict:
    return {
        "type": "profile-metric",
        "metric_id": metric,
        "measurement": "count",
        "measurement_filter": {"type": "numeric", "operator": operator, "value": value},
        "timeframe_filter": ALL_TIME,
        "metric_filters": where,
    }


def groups(*conditions: dict) -> dict:
    return {"condition_groups": [{"conditions": [condition]} for condition in conditions]}


def segment(id: str, name: str, definition: object) -> dict:
    return {
        "type": "segment",
        "id": id,
        "attributes": {
            "name": name,
            "definition": definition,
            "created": "2025-01-02T10:00:00+00:00",
            "updated": "2026-01-02T10:00:00+00:00",
            "is_active": True,
            "is_processing": False,
            "is_starred": False,
        },
        "relationships": {"tags": {"links": {}}},
        "links": {"self": f"https://example.com/api/segments/{id}/"},
    }


def answer(*resources: dict) -> dict:
    return {"data": list(resources), "links": {"self": "https://example.com", "next": None, "prev": None}}


def named(kind: str, names: dict[str, str]) -> dict:
    return answer(*({"type": kind, "id": id, "attributes": {"name": name}} for id, name in names.items()))


class Import:
    """A project that segments are imported into, and what the account exported."""

    def __init__(self, folder: Path):
        self.project = ScratchProject(folder / "segment_builder", links=("macros",))
        # What segments read, without what it is made of.
        for room, pattern in (("models", "*.sql"), ("seeds/reference", "*.csv")):
            for file in (ROOT / room).rglob(pattern):
                if "segments" not in file.parts:
                    self.project.write(f"models/stubs/{file.stem}.sql", "select 1 as one\n")
        self.exported = folder / "exported"
        self.exported.mkdir()
        self.models = self.project.folder / "models" / "segments" / "klaviyo"
        self.said = ""

    def export(self, name: str, content: object) -> Path:
        file = self.exported / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return file

    def run(self, *arguments: str, code: int = 0) -> dict:
        """Import what was exported; the report as data."""
        report = self.exported.parent / "report.json"
        report.unlink(missing_ok=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SEGMENT_BUILDER_DATABASE", str(self.project.database))
            given = [] if "--table" in arguments else [str(self.exported)]
            ended = run_command(
                "import", *given, "--project-dir", str(self.project.folder), "--report", str(report), *arguments
            )
        assert ended == code
        return json.loads(report.read_text()) if report.exists() else {}

    def text(self, model: str) -> str:
        return (self.models / f"{model}.sql").read_text()

    def yml(self, model: str) -> Path:
        return self.models / f"_{model}.yml"

    def parsed(self) -> dict:
        """Segment model -> its node."""
        run = self.project.run("parse")
        assert run.success, run.error
        return {node.name: node for node in run.result.nodes.values() if "segment" in node.config.meta}


@pytest.fixture
def imported(tmp_path: Path) -> Import:
    return Import(tmp_path)


def states(report: dict) -> dict[str, str]:
    return {one["name"]: one["state"] for one in report["segments"]}


def reasons(report: dict) -> dict[str, list[tuple[str, str]]]:
    return {one["name"]: [(why["path"], why["reason"]) for why in one["reasons"]] for one in report["segments"]}


# What is written.


def test_what_an_account_exported_becomes_models(imported: Import, capsys):
    shorts = [
        {"property": "Items", "filter": {"type": "list", "operator": "contains-any", "value": ["Shorts", "It's"]}}
    ]
    on_list = {"type": "profile-group-membership", "is_member": True, "group_ids": ["Y6nRLr", "XyZ123"]}
    imported.export("page1.json", answer(segment("S1", "Bought Shorts!", groups(bought(where=shorts), on_list))))
    two_ids = groups(bought("AAAAAA"), bought("RESQ6t", "equals"))
    imported.export("page2.json", answer(segment("S2", "Été & Übergröße", two_ids), segment("S3", "Empty", None)))
    imported.export("metrics.json", named("metric", METRICS))
    imported.export("lists.json", named("list", LISTS))
    report = imported.run()

    assert states(report) == {"Bought Shorts!": "imported", "Été & Übergröße": "imported", "Empty": "not importable"}
    assert imported.text("bought_shorts") == (
        "{{ segment(\n"
        "    all_of(\n"
        "        did('Placed Order', where={'Items': contains_any('Shorts', \"It's\")}),\n"
        "        on_list('Newsletter', \"VIP's\"),\n"
        "    )\n"
        ") }}\n"
    )
    # Two metrics share the name: it would count the events of both.
    assert "did('AAAAAA')" in imported.text("ete_ubergrosse")
    assert "did_not('Placed Order')" in imported.text("ete_ubergrosse")
    assert report["ids_that_stay_ids"] == [
        {"kind": "metric", "id": "AAAAAA", "reason": "'Active on Site' is the name of AAAAAA and BBBBBB"}
    ]
    assert reasons(report)["Empty"][0][0] == "definition"
    assert "came without a definition" in reasons(report)["Empty"][0][1]
    node = imported.parsed()["ete_ubergrosse"]
    assert node.description == "Été & Übergröße, imported from Klaviyo."
    origin = node.config.meta["origin"]
    assert (origin["system"], origin["id"], origin["name"]) == ("klaviyo", "S2", "Été & Übergröße")
    said = capsys.readouterr().out
    assert "3 segments:\n     2 imported\n     1 not importable" in said
    assert "  Empty (S3), " in said and "page2.json, data[1]" in said


def test_json_is_written_if_asked(imported: Import):
    tricky = "{% endraw %} {{ x }} 😀 \\"
    filter = {"type": "string", "operator": "equals", "value": tricky}
    definition = groups({"type": "profile-property", "property": "properties['a']", "filter": filter})
    imported.export("one.json", segment("S1", "Tricky", definition))
    imported.run("--json")

    text = imported.text("tricky")
    assert text.startswith('{% set definition %}{% raw %}\n{\n  "condition_groups": [')
    assert text.endswith("\n{% endraw %}{% endset %}\n{{ segment(definition) }}\n")
    meta = imported.parsed()["tricky"].config.meta
    assert meta["segment"]["definition"]["condition_groups"][0]["conditions"][0]["filter"]["value"] == tricky


def test_words_are_called_by_a_name(imported: Import):
    imported.export("one.json", segment("S1", "Buyers", groups(bought())))
    imported.run("--words", "sb")
    assert imported.text("buyers") == "{% set sb = segment_builder %}\n{{ sb.segment(sb.did('RESQ6t')) }}\n"
    assert "buyers" in imported.parsed()


# Where it comes from.


def test_fivetrans_tables_as_csv(imported: Import):
    definition = json.dumps(groups(bought()))
    rows = [
        ["S1", "Buyers", definition, "2025-01-02 10:00:00 UTC", "2025-01-02 10:00:00 UTC", "2026-01-01", "false"],
        ["S2", "Gone", definition, "", "", "2026-01-01", "true"],
        ["S3", "Shell", "", "", "", "2026-01-01", "false"],
        ["S4", "Cut off", definition[:40], "", "", "2026-01-01", "false"],
    ]
    columns = ["id", "name", "definition", "created", "updated", "_fivetran_synced", "_fivetran_deleted"]
    with (imported.exported / "segment.csv").open("w", newline="") as file:
        csv.writer(file).writerows([columns, *rows])
    imported.export("metric.csv", "id,name,created,updated,integration_id\nRESQ6t,Placed Order,,,0eMvjm\n")
    report = imported.run()

    assert states(report) == {"Buyers": "imported", "Shell": "not importable", "Cut off": "not importable"}
    assert imported.text("buyers") == "{{ segment(did('Placed Order')) }}\n"
    assert "this is no JSON" in reasons(report)["Cut off"][0][1]


def test_fivetrans_tables_in_the_warehouse(imported: Import):
    with duckdb.connect(str(imported.project.database)) as connection:
        connection.execute("create schema klaviyo")
        connection.execute(
            "create table klaviyo.segment (id text, name text, definition json, _fivetran_deleted boolean)"
        )
        connection.execute(
            "insert into klaviyo.segment values ('S1', 'Buyers', ?, false)", [json.dumps(groups(bought()))]
        )
        connection.execute("create table klaviyo.metric as select 'RESQ6t' as id, 'Placed Order' as name")
        connection.execute("create table klaviyo.list as select 'Y6nRLr' as id, 'Newsletter' as list_name")
    tables = ("segment", "metric", "list")
    report = imported.run(*(text for table in tables for text in ("--table", f"klaviyo.{table}")))

    assert states(report) == {"Buyers": "imported"}
    assert imported.text("buyers") == "{{ segment(did('Placed Order')) }}\n"


def test_a_folder_of_definitions_and_of_other_things(imported: Import):
    imported.export("buyers.json", groups(bought("Placed Order")))
    imported.export(
        "deep/camel.json", {"data": segment("S2", "Camel", {"conditionGroups": groups(bought())["condition_groups"]})}
    )
    imported.export("tree.json", {"none": [bought("Placed Order")]})
    lines = [segment("S3", "First line", groups(bought())), segment("S4", "Second line", groups(bought()))]
    imported.export("lines.jsonl", "\n".join(json.dumps(line) for line in lines))
    imported.export("other.json", {"type": "profile", "id": "P", "attributes": {"email": "a@example.com"}})
    report = imported.run()

    assert set(states(report)) == {"buyers", "Camel", "tree", "First line", "Second line"}
    assert set(states(report).values()) == {"imported"}
    assert imported.text("tree") == "{{ segment(none_of(did('Placed Order'))) }}\n"
    assert [Path(place).name for place in report["skipped"]] == ["other.json"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", '{"data": [', "a.json: line 1, column 11: this is no JSON"),
        ("a.json", '{"data": [NaN]}', "a.json: NaN is no JSON"),
        ("a.json", "[]", "There is no segment in what was given"),
        ("a.csv", "a,b\n1,2\n", "a.csv: found the columns a, b; allowed: id, name, definition (segments)"),
    ],
)
def test_what_holds_no_segments_is_told(imported: Import, capsys, name, content, message):
    imported.export(name, content)
    imported.run(code=1)
    assert message in capsys.readouterr().err
    assert not imported.models.exists()


# What cannot be imported.


def test_reasons_and_paths_are_those_that_authors_read(imported: Import):
    flow_start = {**bought(), "timeframe_filter": {"type": "date", "operator": "flow-start"}}
    pattern = {"type": "string", "operator": "regex", "value": "a(?=b)"}
    odd = {"type": "profile-property", "property": "email", "filter": pattern}
    twice = json.dumps(groups(bought())).replace(
        '"measurement": "count"', '"measurement": "count", "measurement": "sum"'
    )
    broken = {
        "Null": (None, "definition", "came without a definition"),
        "Empty": ({"condition_groups": []}, "condition_groups", "a segment without conditions"),
        "Empty group": ({"condition_groups": [{"conditions": []}]}, "condition_groups[0].conditions", "without conditions"),
        "Flow": (groups(flow_start), "condition_groups[0].conditions[0].timeframe_filter.operator", 'found "flow-start"'),
        "Random": (groups({"type": "flow-random-sample"}), "condition_groups[0].conditions[0].type", 'found "flow-random-sample"'),
        "Regex": (groups(odd), "condition_groups[0].conditions[0].filter.value", "a regular expression of the common subset"),
        "Twice": ("TWICE", "condition_groups[0].conditions[0].measurement", "found this key twice"),
    }  # fmt: skip
    resources = [segment(f"S{number}", name, broken[name][0]) for number, name in enumerate(broken)]
    imported.export("segments.json", json.dumps(answer(*resources)).replace('"TWICE"', twice))
    report = imported.run("--report", str(imported.exported.parent / "report.md"))
    assert report == {}
    markdown = (imported.exported.parent / "report.md").read_text()
    report = imported.run()

    assert set(states(report).values()) == {"not importable"}
    for name, (_, path, reason) in broken.items():
        assert [found for found, why in reasons(report)[name] if reason in why] == [path], name
        assert f"| {name} | " in markdown and f" | {path} | " in markdown
    assert not imported.models.exists()


# Again.


def test_a_second_import(imported: Import, capsys):
    kept = {"Same": bought(value=1), "Changed": bought(value=2), "Edited": bought(value=3), "Torn": bought(value=4)}
    exported = [segment(name, name, groups(condition)) for name, condition in kept.items()]
    imported.export("segments.json", answer(*exported))
    assert set(states(imported.run()).values()) == {"imported"}
    for name in ("edited", "torn"):
        (imported.models / f"{name}.sql").write_text("{{ segment(did('By Hand')) }}\n")
    with imported.yml("changed").open("a") as file:
        file.write("# By hand.\n")

    for number in (1, 3):
        exported[number] = segment(exported[number]["id"], f"{exported[number]['id']} again", groups(bought(value=9)))
    imported.export("segments.json", answer(*exported))
    dry = imported.run("--dry-run")
    assert "more_than(2)" in imported.text("changed")
    report = imported.run()

    found = {"Same": "unchanged", "Changed again": "changed", "Edited": "unchanged", "Torn again": "edited"}
    assert states(report) == states(dry) == found
    # A segment keeps its model, whatever it is called now: history goes by the model's name.
    assert imported.text("changed") == "{{ segment(did('RESQ6t', more_than(9))) }}\n"
    assert '"name": "Changed again"' in imported.yml("changed").read_text()
    assert imported.yml("changed").read_text().endswith("# By hand.\n")
    assert imported.text("edited") == imported.text("torn") == "{{ segment(did('By Hand')) }}\n"
    said = capsys.readouterr().out
    assert "-{{ segment(did('RESQ6t', more_than(2))) }}\n+{{ segment(did('RESQ6t', more_than(9))) }}" in said
    assert "-{{ segment(did('By Hand')) }}\n+{{ segment(did('RESQ6t', more_than(9))) }}" in said
    assert states(imported.run()) == {**found, "Changed again": "unchanged"}

    report = imported.run("--overwrite")
    assert states(report)["Edited"] == states(report)["Torn again"] == "overwritten"
    assert imported.text("torn") == "{{ segment(did('RESQ6t', more_than(9))) }}\n"
    assert set(states(imported.run()).values()) == {"unchanged"}

    imported.export("segments.json", answer(exported[0]))
    assert imported.run()["not_in_these_files"] == ["changed", "edited", "torn"]


def test_a_model_may_be_moved_and_named_otherwise(imported: Import):
    imported.export("one.json", segment("S1", "Buyers", groups(bought())))
    imported.run()
    folder = imported.project.folder / "models" / "elsewhere"
    folder.mkdir()
    (imported.models / "buyers.sql").rename(folder / "those_who_buy.sql")
    yml = imported.yml("buyers").read_text().replace("name: buyers", "name: those_who_buy")
    imported.yml("buyers").unlink()
    (folder / "models.yml").write_text(yml)
    report = imported.run()
    assert [(one["state"], one["model"]) for one in report["segments"]] == [("unchanged", "those_who_buy")]


def test_names_that_jinja_would_read(imported: Import):
    name = '{{ first_name }} {% raw %} "quoted" \'n #1'
    imported.export("one.json", segment("S1", name, groups(bought())))
    assert states(imported.run()) == {name: "imported"}
    assert states(imported.run()) == {name: "unchanged"}


def test_files_of_others_are_left_alone(imported: Import, capsys):
    imported.export("one.json", segment("S1", "Buyers", groups(bought())))
    imported.project.write("models/segments/klaviyo/_buyers.yml", "models: []\n")
    imported.run(code=1)
    assert "_buyers.yml is there already and was not written by an import" in capsys.readouterr().err


def test_a_folder_that_dbt_does_not_read(imported: Import, capsys):
    imported.export("one.json", segment("S1", "Buyers", groups(bought())))
    imported.run("--output", str(imported.exported.parent / "other"), code=1)
    assert "is not among the project's model-paths" in capsys.readouterr().err


# Names.


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("VIP", "vip"),
        ("  Café – 30% off!  ", "cafe_30_off"),
        ("30 days", "segment_30_days"),
        ("Order", "order_segment"),
        ("Łódź & Ærø", "lodz_aero"),
        ("会员", "segment_abc_1"),
        ("taken", "taken_abc_1"),
        ("x" * 80, "x" * LONGEST),
        ("word " * 30, "word_word_word_word_word_word_word_word_word_word"),
    ],
)
def test_the_name_of_a_model(name: str, model: str):
    assert model_name(name, "ABC-1", {"taken"}) == model


def test_names_without_an_id_are_told_apart_by_numbers():
    assert model_name("VIP", "", {"vip", "vip_2"}) == "vip_3"


def test_no_model_takes_the_name_of_another(imported: Import):
    imported.project.write("models/buyers.sql", "select 1 as one\n")
    resources = [segment(id, "Buyers", groups(bought())) for id in ("S1", "S2")]
    imported.export("segments.json", answer(*resources, segment("S3", "int events", groups(bought()))))
    report = imported.run()
    assert [one["model"] for one in report["segments"]] == ["buyers_s1", "buyers_s2", "int_events_s3"]


# Words say what the JSON said.


@pytest.mark.parametrize(
    "text", ["a'b", "a\"b'", "\\", "{{ x }}", "{% raw %}", "{#", "\n\t\r\x00\x85\u2028", "é😀", "\\u0041", ""]
)
def test_a_text_as_jinja_reads_it(text: str):
    import jinja2

    literal = text_literal(text)
    assert jinja2.Environment().compile_expression(literal)() == text
    assert not re.search(r"[\n\r\u2028]|\{\{|\{%|\{#", literal)


def definitions() -> dict[str, object]:
    """The guide's, one of every word, one of every kind of filter, 300 random ones and those that no word says."""
    text = {"type": "string", "operator": "equals", "value": "x"}
    found = {f"guide {name}": definition for name, definition in GUIDE.items()}
    found |= {f"condition {number}": definition for number, definition in enumerate(CONDITIONS.values())}
    for number, filter in enumerate(FILTERS.values()):
        if "comparison" not in filter and filter["operator"] not in (
            "between",
            "contains-substring",
            "not-contains-substring",
        ):
            named = {"type": "profile-property", "property": "properties['it's']", "filter": filter}
            if "anchor" in filter:
                named = {**bought(where=[]), "timeframe_filter": filter}
            if filter["operator"] != "alltime":
                found[f"filter {number}"] = groups(named)
    where = [{"property": name, "filter": {**text, "value": name}} for name in ("A", "B", "A")]
    lists = [
        {"property": "A", "filter": {"type": "list", "operator": "contains-any", "value": value}}
        for value in ([], ["x"])
    ]
    found["filters in turn"] = groups(bought(where=where), bought(where=lists))
    found["where of objects"] = groups({
        "type": "profile-has-custom-object", "object_type_id": "OT1", "object_type_relationship_id": "REL1",
        "filter": {"type": "numeric", "operator": "greater-than", "value": 1},
        "filters": [{"property_id": 12, "filter": text}, {"property_id": 12, "filter": text}],
    })  # fmt: skip
    shop = nasty_shop(5, 20, AS_OF_INSTANTS[0], reference=REFERENCE)
    segments = {"vip": {"type": "profile-sample", "percentage": 50}}
    evaluator = Evaluator(shop, AS_OF_INSTANTS[0], segments, reference=REFERENCE)
    coverage = Coverage()
    options = Options(extensions=True, tolerated=True)
    maker = DefinitionMaker(random.Random(5), evaluator, options, coverage)
    found |= {f"random {number}": maker.make() for number in range(300)}
    return found


def used(node: object) -> set[tuple[str, str]]:
    """Types of conditions, and types and operators of filters."""
    inner = node if isinstance(node, list) else list(node.values()) if isinstance(node, dict) else []
    here = {("condition", node["type"])} if isinstance(node, dict) and "type" in node else set()
    if isinstance(node, dict) and "operator" in node:
        here = {(node["type"], node["operator"])}
    return here.union(*map(used, inner))


EXTENSIONS = {"occurrence", "less", "per", "in_any_days", "anchor", "by"}


def used_members(node: object) -> set[str]:
    """Names of members at any depth, and measurements."""
    inner = node if isinstance(node, list) else list(node.values()) if isinstance(node, dict) else []
    here = set(node) if isinstance(node, dict) else set()
    if isinstance(node, dict) and node.get("measurement") in ("gap", "weeks", "months"):
        here.add("by")
    return here.union(*map(used_members, inner))


def test_every_definition_survives_the_words(imported: Import):
    exported = definitions()
    imported.export(
        "segments.json", answer(*(segment(f"S{n}", name, one) for n, (name, one) in enumerate(exported.items())))
    )
    for name in set(re.findall('"segment": "(\\w+)"', json.dumps(exported))):
        imported.project.write(f"models/named/{name}.sql", "{{ segment(sampled(50)) }}\n")
    report = imported.run()
    problems = {name: why for name, why in reasons(report).items() if why}
    assert not problems
    models = {one["name"]: one["model"] for one in report["segments"]}

    for name, definition in exported.items():
        text = json.dumps(definition)
        imported.project.write(
            f"models/pasted/pasted_{models[name]}.sql",
            f"{{% set definition %}}{{% raw %}}{text}{{% endraw %}}{{% endset %}}{{{{ segment(definition) }}}}\n",
        )
    nodes = imported.parsed()
    grammar = json.loads((ROOT / "segment_builder" / "grammar.json").read_text())
    known = {("condition", type) for type in grammar["condition"]["cases"]}
    known |= {(type, operator) for type, operators in grammar["filters"].items() for operator in operators}
    assert used([node.config.meta["segment"]["definition"] for node in nodes.values()]) == known
    for name, model in models.items():
        pasted = nodes[f"pasted_{model}"].config.meta["segment"]["definition"]
        assert nodes[model].config.meta["segment"]["definition"] == pasted, name
    # All is in words, but where a word takes each property once.
    in_grammar = {
        (name, kind)
        for name, model in models.items()
        for kind in re.findall("'type': '(profile-[a-z-]+)'", imported.text(model))
    }
    assert in_grammar >= {("filters in turn", "profile-metric"), ("where of objects", "profile-has-custom-object")}
    # The extensions of the grammar that no account exports have no words of the import's.
    plain = {(name, kind) for name, kind in in_grammar if not EXTENSIONS & used_members(exported[name])}
    assert {kind for name, kind in plain if name != "filters in turn"} == {"profile-has-custom-object"}
