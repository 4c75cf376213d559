"""By which change of a definition a profile enters or exits.

Two definitions are read as one tree with edits: a condition in place of another one, one more, one less. A profile's
membership is decided by the fewest edits that, made alone, already change it. Where there are several such choices,
each decides by itself; all of them are named. So every profile has exactly one reason, and reasons add up.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

# Larger sets of edits are not tried one by one: the change is then one of all of them together.
MOST_TOGETHER = 3
# What a condition is there for, by what joins it to others.
ASKED = {"all": "asked for", "any": "let in", "none": "kept out"}


@dataclass(frozen=True)
class Leaf:
    """A condition, by its number among those of both sides, which equal ones share."""

    number: int
    condition: str
    words: str

    @property
    def key(self) -> str:
        return str(self.number)


@dataclass(frozen=True)
class Group:
    """What is joined by all, any or none."""

    form: str
    children: tuple[Node, ...]

    @property
    def key(self) -> str:
        return f"{self.form}({', '.join(sorted(child.key for child in self.children))})"

    @property
    def words(self) -> str:
        return f"{self.form} of ({'; '.join(child.words for child in self.children)})"


@dataclass(frozen=True)
class Edit:
    """One difference: what stands there before and after; none where nothing does."""

    number: int
    old: Leaf | Group | None
    new: Leaf | Group | None
    within: str | None

    @property
    def key(self) -> str:
        return f"edit {self.number}"

    @property
    def words(self) -> str:
        """The difference in words."""
        if self.old and self.new:
            return _instead(self.old.words, self.new.words)
        assert self.within
        if self.new:
            return f"also {ASKED[self.within]}: {self.new.words}"
        assert self.old
        return f"no longer {ASKED[self.within]}: {self.old.words}"


Node = Leaf | Group | Edit
Whole = Leaf | Group


def read_tree(side: dict[str, Any], conditions: Sequence[dict[str, Any]]) -> Whole:
    """A tree as the warehouse's side tells it."""
    numbers = iter(side["numbers"])

    def read(node: dict[str, Any]) -> Whole:
        if "type" in node:
            number = next(numbers) - 1
            return Leaf(number, json.dumps(node, sort_keys=True), conditions[number]["words"])
        ((form, children),) = node.items()
        return Group(form, tuple(read(child) for child in children))

    return read(side["tree"])


class Merged:
    """The tree of two definitions, and its edits."""

    def __init__(self, old: Whole, new: Whole):
        self.edits: list[Edit] = []
        self.root: Node = self._merge(old, new)

    def is_in(self, holds: Sequence[bool], made: frozenset[int]) -> bool:
        """Whether a profile is in, with some of the edits made."""

        def judge(node: Node) -> bool | None:
            if isinstance(node, Leaf):
                return holds[node.number]
            if isinstance(node, Edit):
                chosen = node.new if node.number in made else node.old
                return judge(chosen) if chosen else None
            found = [truth for truth in map(judge, node.children) if truth is not None]
            return all(found) if node.form == "all" else any(found) == (node.form == "any")

        return bool(judge(self.root))

    def reason(self, holds: Sequence[bool]) -> tuple[frozenset[int], ...]:
        """The choices of edits of which each by itself takes a profile from before to after."""
        everything = frozenset(range(len(self.edits)))
        after = self.is_in(holds, everything)
        for size in range(1, min(MOST_TOGETHER, len(everything)) + 1):
            enough = [
                made
                for made in map(frozenset, itertools.combinations(range(len(everything)), size))
                if self.is_in(holds, made) == after
            ]
            if enough:
                return tuple(enough)
        return (everything,)

    def reason_in_words(self, reason: tuple[frozenset[int], ...]) -> str:
        """Edits together, and the choices that do it alone."""
        return _choices_in_words([[self.edits[number].words for number in sorted(made)] for made in reason])

    def conditions_of(self, reason: tuple[frozenset[int], ...]) -> list[tuple[str, int]]:
        """The conditions that the edits of a reason take, `before`, and bring, `after`, by their numbers."""
        edits = [self.edits[number] for number in sorted(set().union(*reason))]
        return [told for edit in edits for told in [*told_of(edit.old, "before"), *told_of(edit.new, "after")]]

    def diff(self) -> list[str]:
        """The definition line by line, with what goes and what comes."""
        return list(_lines(self.root, 0, " "))

    def _edit(self, old: Whole | None, new: Whole | None, within: str | None = None) -> Edit:
        self.edits.append(Edit(len(self.edits), old, new, within))
        return self.edits[-1]

    def _merge(self, old: Whole, new: Whole) -> Node:
        if old.key == new.key:
            return new
        if isinstance(old, Group) and isinstance(new, Group) and old.form == new.form:
            return self._merge_children(new.form, old.children, new.children)
        # One condition has become several, or the other way round: it is an all or an any of one.
        for form in ("all", "any"):
            if not any(isinstance(node, Group) and node.form == form for node in (old, new)):
                continue
            olds, news = _children_of(old, form), _children_of(new, form)
            if max(_likeness(one, other) for one in olds for other in news) >= ALIKE:
                return self._merge_children(form, olds, news)
        return self._edit(old, new)

    def _merge_children(self, form: str, olds: Sequence[Node], news: Sequence[Node]) -> Group:
        pairs: dict[int, int] = {}
        closest = sorted(
            ((-_likeness(old, new), place, other) for place, old in enumerate(olds) for other, new in enumerate(news))
        )
        for unlikeness, place, other in closest:
            if -unlikeness >= ALIKE and place not in pairs and other not in pairs.values():
                pairs[place] = other
        merged: dict[int, Node] = {}
        children: list[Node] = []
        for place, old in enumerate(olds):
            if place in pairs:
                merged[pairs[place]] = self._merge(old, news[pairs[place]])  # type: ignore[arg-type]
                children.append(merged[pairs[place]])
            else:
                children.append(self._edit(old, None, form))  # type: ignore[arg-type]
        for other, new in enumerate(news):
            if other not in merged:
                merged[other] = self._edit(None, new, form)  # type: ignore[arg-type]
                before = [child for place, child in merged.items() if place == other - 1]
                children.insert(_place_of(children, before[0]) + 1 if before else len(children), merged[other])
        return Group(form, tuple(children))


def decisive(tree: Whole, holds: Sequence[bool]) -> tuple[frozenset[int], ...]:
    """The choices of conditions of which each, if it were otherwise, would by itself turn a membership round."""
    numbers = sorted({number for _, number in told_of(tree, "")})
    is_member = _is_in(tree, holds)
    for size in range(1, min(MOST_TOGETHER, len(numbers)) + 1):
        enough = [
            turned
            for turned in map(frozenset, itertools.combinations(numbers, size))
            if _is_in(tree, [truth != (number in turned) for number, truth in enumerate(holds)]) != is_member
        ]
        if enough:
            return tuple(enough)
    return (frozenset(numbers),)


def decisive_in_words(choices: Sequence[frozenset[int]], words: Sequence[str]) -> str:
    """Conditions together, and the choices that do it alone."""
    return _choices_in_words([[words[number] for number in sorted(choice)] for choice in choices])


def _is_in(node: Node, holds: Sequence[bool]) -> bool:
    if isinstance(node, Leaf):
        return holds[node.number]
    assert isinstance(node, Group)
    found = [_is_in(child, holds) for child in node.children]
    return all(found) if node.form == "all" else any(found) == (node.form == "any")


def _choices_in_words(choices: Sequence[Sequence[str]]) -> str:
    told = list(dict.fromkeys(" together with ".join(choice) for choice in choices))
    return told[0] if len(told) == 1 else f"each by itself: {'; '.join(told)}"


ALIKE = 0.5


def _place_of(children: Sequence[Node], wanted: Node) -> int:
    return next(place for place, child in enumerate(children) if child is wanted)


def _children_of(node: Whole, form: str) -> Sequence[Whole]:
    return node.children if isinstance(node, Group) and node.form == form else (node,)  # type: ignore[return-value]


def _likeness(old: Node, new: Node) -> float:
    """From 0 to 1: equal; of conditions, the share of their members that are equal; of groups, of their children."""
    if old.key == new.key:
        return 1.0
    if isinstance(old, Leaf) and isinstance(new, Leaf):
        one, other = json.loads(old.condition), json.loads(new.condition)
        members = (one.keys() | other.keys()) - {"type"}
        if one["type"] != other["type"]:
            return 0.0
        if one == other:
            # Of one name, but of segments that differ.
            return 0.99
        return 0.99 * sum(one.get(name) == other.get(name) for name in members) / max(len(members), 1)
    if isinstance(old, Group) and isinstance(new, Group) and old.form == new.form:
        best = [max(_likeness(child, other) for other in new.children) for child in old.children]
        return 0.99 * sum(best) / max(len(old.children), len(new.children))
    return 0.0


def _instead(old: str, new: str) -> str:
    if old == new:
        return f"{new}, whose definition has changed"
    olds, news = old.split(", "), new.split(", ")
    if len(olds) == len(news) and any(one == other for one, other in zip(olds, news, strict=True)):
        return ", ".join(
            other if one == other else f"{other} instead of {one}" for one, other in zip(olds, news, strict=True)
        )
    return f"{new} instead of {old}"


def told_of(node: Node | None, side: str) -> list[tuple[str, int]]:
    """The conditions of a whole tree, by their numbers, each once, beside the side that they are of."""
    if isinstance(node, Leaf):
        return [(side, node.number)]
    children = node.children if isinstance(node, Group) else ()
    return list(dict.fromkeys(told for child in children for told in told_of(child, side)))


def _lines(node: Node, depth: int, mark: str) -> Iterator[str]:
    if isinstance(node, Edit) and node.old and node.new and node.old.words == node.new.words:
        yield from _lines(node.new, depth, "~")
    elif isinstance(node, Edit):
        for part, sign in ((node.old, "-"), (node.new, "+")):
            if part:
                yield from _lines(part, depth, sign)
    elif isinstance(node, Group):
        yield f"{mark} {'  ' * depth}{node.form} of"
        for child in node.children:
            yield from _lines(child, depth + 1, mark)
    else:
        yield f"{mark} {'  ' * depth}{node.words}"


def words_of(tree: Whole, mark: str) -> list[str]:
    """A whole definition, line by line."""
    return list(_lines(tree, 0, mark))
