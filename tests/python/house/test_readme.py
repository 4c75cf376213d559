"""The parts of pages that the project itself knows."""

import pytest

from build_readme import PARTS, ROOT, filled


@pytest.mark.parametrize("page", PARTS)
def test_the_generated_parts_are_up_to_date(page: str) -> None:
    assert filled(page) == (ROOT / page).read_text(encoding="utf-8"), "run scripts/build_readme.py"
