"""The demo's build ends with one warning, and says beside it what it means."""

import re

from dbt_project import ROOT, ScratchProject


def test_the_one_warning_is_explained_where_it_appears(tmp_path):
    project = ScratchProject(tmp_path / "project", links=("macros", "models/staging", "seeds", "tests/generic"))
    project.take_out_hooks()
    settings = (project.folder / "dbt_project.yml").read_text(encoding="utf-8")
    explaining = re.search(r"\{\{ segment_builder\.explain_demo_warning.*?\}\}", (ROOT / "dbt_project.yml").read_text())
    project.write("dbt_project.yml", f'{settings}\non-run-end: "{explaining[0]}"\n')

    built = project.run("build", "--select", "+stg_raw__rejects", "--exclude-resource-type", "unit_test")

    assert built.success, built.error
    (warned,) = [result for result in built.result.results if result.status == "warn"]
    assert warned.node.name == "no_raw_row_is_rejected"
    explained = f"The warning of no_raw_row_is_rejected belongs to the demo: {warned.failures} of its raw rows break"
    assert [message for message in built.messages if message.startswith(explained)]
