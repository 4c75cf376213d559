"""The floors of macros/: a macro calls what lies below, never above, and no other room's private macros.

Read from the manifest, as dbt itself sees the calls.
"""

from pathlib import PurePosixPath

import pytest

from dbt_project import ScratchProject

# From top to bottom. Rooms of one floor do not look into each other, but for the ground's.
FLOORS = (
    ("", "activation", "explain", "findings", "memberships", "predictions", "staging"),
    ("vocabulary", "history"),
    ("project",),
    ("evaluation",),
    ("definition",),
    ("conditions",),
    ("filters",),
    ("clock", "dialect", "loaders", "names", "regex", "settings"),
)
GROUND = len(FLOORS) - 1
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

def room_of(path: str) -> str:
    """The folder below macros/; the door segment() and the settings are files of its own."""
    folder = PurePosixPath(path).relative_to("macros").parts[:-1]
    return folder[0] if folder else "settings" if path == "macros/settings.sql" else ""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, str, str]]:
    """Room and name of a macro, room and name of one that it calls."""
    project = ScratchProject(tmp_path_factory.mktemp("floors") / "segment_builder", links=["macros"])
    run = project.run("parse")
    assert run.success, run.error
    macros = {
        unique_id: (room_of(macro.original_file_path), macro.name)
        for unique_id, macro in run.result.macros.items()
        if macro.package_name == "segment_builder" and macro.original_file_path.startswith("macros/")
    }
    return [
        (*macros[caller], *macros[called])
        for caller in macros
        for called in run.result.macros[caller].depends_on.macros
        if called in macros
    ]


def test_every_room_has_a_floor(calls: list[tuple[str, str, str, str]]):
    assert {room for caller, _, called, _ in calls for room in (caller, called)} <= set(FLOOR_OF)


def test_no_macro_looks_up(calls: list[tuple[str, str, str, str]]):
    upward = [
        f"{room or 'macros'}: {caller}() calls {name}() of {other or 'macros'}"
        for room, caller, other, name in calls
        if room != other and not _is_below(other, room)
    ]
    assert not upward, "\n".join(upward)


def _is_below(room: str, other: str) -> bool:
    return FLOOR_OF[room] > FLOOR_OF[other] or FLOOR_OF[room] == FLOOR_OF[other] == GROUND


def test_no_macro_calls_another_rooms_private_one(calls: list[tuple[str, str, str, str]]):
    private = [
        f"{room}: {caller}() calls {name}() of {other}"
        for room, caller, other, name in calls
        if room != other and name.startswith("_")
    ]
    assert not private, "\n".join(private)
