"""The parts of the README that the project itself knows."""

from build_readme import ROOT, filled


def test_the_generated_parts_are_up_to_date() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert filled(text) == text, "run scripts/build_readme.py"
