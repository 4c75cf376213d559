"""The demo's build ends with one warning, and says beside it what it means."""

from dbt_project import ROOT, ScratchProject


def test_the_one_warning_is_explained_where_it_appears(tmp_path):
    project = ScratchProject(tmp_path / "project", links=("macros", "models/staging", "seeds", "tests/generic"))
    settings = (ROOT / "dbt_project.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    others = ("refuse_unknown_segments", "start_of_run", "end_of_run", "show_findings", "on-run-start")
    kept = [line for line in settings if not any(name in line for name in others)]
    project.write("dbt_project.yml", "".join(kept))

    built = project.run("build", "--select", "+stg_raw__rejects", "--exclude-resource-type", "unit_test")

    assert built.success, built.error
    (warned,) = [result for result in built.result.results if result.status == "warn"]
    assert warned.node.name == "no_raw_row_is_rejected"
    explained = f"The warning of no_raw_row_is_rejected belongs to the demo: {warned.failures} of its raw rows break"
    assert [message for message in built.messages if message.startswith(explained)]
