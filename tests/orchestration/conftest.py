import os

import pytest

from deployment import BIN, Deployment


@pytest.fixture(scope="session", autouse=True)
def activated() -> None:
    """As in a shell with the environment activated, and without settings of who runs the tests."""
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    for name in [name for name in os.environ if name.startswith("SEGMENT_BUILDER_")]:
        del os.environ[name]


@pytest.fixture(scope="session")
def deployment(tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    return Deployment(tmp_path_factory.mktemp("orchestration") / "segment_builder")


@pytest.fixture(scope="module")
def shop(deployment: Deployment) -> Deployment:
    """The deployment with nothing built yet."""
    deployment.reset()
    return deployment
