from pathlib import Path

import pytest

from dbt_project import ScratchProject


@pytest.fixture
def scratch_project(tmp_path: Path) -> ScratchProject:
    """The project without its models, for a test to add its own."""
    return ScratchProject(tmp_path / "segment_builder")
