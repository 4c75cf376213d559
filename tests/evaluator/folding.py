"""The letters that `ignore_case` takes for one, as the specification lists them."""

from __future__ import annotations

FOLDED = (
    range(ord("A"), ord("Z") + 1),
    range(0xC0, 0xDE + 1),
    range(0x100, 0x17F + 1),
    range(0x370, 0x3FF + 1),
    range(0x400, 0x4FF + 1),
)
KEPT = (0xD7, 0x130)


def fold(text: str) -> str:
    """Each letter of the ranges as its lower-case letter, where Unicode's simple mapping has one."""
    return "".join(map(_folded, text))


def _folded(character: str) -> str:
    code = ord(character)
    if code in KEPT or not any(code in letters for letters in FOLDED):
        return character
    return character.lower()
