"""No misspelling of a valid call gives another definition in silence: of words, keywords, arguments and variables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from build_words import documented, examples
from dbt_project import ScratchProject
from written import Told, Written

WORDS = documented()


@dataclass(frozen=True)
class Call:
    """The call of a word inside a definition: what is before and after it, and its arguments as written."""

    before: str
    word: str
    arguments: tuple[str, ...]
    after: str

    def with_(self, *arguments: str, word: str | None = None) -> str:
        return f"{self.before}{word or self.word}({', '.join(arguments)}){self.after}"


def parts(text: str) -> list[str]:
    """A text split at its outermost commas."""
    found, depth, quoted, start = [], 0, False, 0
    for index, letter in enumerate(text):
        quoted ^= letter == "'"
        if not quoted:
            depth += (letter in "([{") - (letter in ")]}")
            if letter == "," and depth == 0:
                found.append(text[start:index].strip())
                start = index + 1
    return [*found, text[start:].strip()] if text[start:].strip() else found


def call_of(word: str, definition: str) -> Call:
    start = re.search(rf"\b{word}\(", definition).end()
    depth = 1
    for end in range(start, len(definition)):
        depth += (definition[end] in "(") - (definition[end] in ")")
        if depth == 0:
            break
    before = definition[: start - len(word) - 1]
    return Call(before, word, tuple(parts(definition[start:end])), definition[end + 1 :])


def is_named(argument: str) -> bool:
    return re.match(r"\w+=", argument) is not None


def misspelt(name: str) -> str:
    """A name without its last letter but one, unless that is a name, too."""
    wrong = name[:-2] + name[-1]
    return wrong if wrong not in WORDS and wrong not in {"id"} else name + "x"


def mutations(word: str, definition: str) -> Iterator[tuple[str, str]]:
    """(what was done, the definition then). Every one of them has to be an error."""
    call = call_of(word, definition)
    given = list(call.arguments)
    positional = [argument for argument in given if not is_named(argument)]
    names = [argument["name"] for argument in WORDS[word].get("arguments", [])]
    several = next((one["name"] for one in WORDS[word].get("arguments", []) if one["type"].startswith("list[")), None)

    yield "the word is misspelt", call.with_(*given, word=misspelt(word))
    yield "the word has no brackets", f"{call.before}{word}{call.after}"
    yield "an unknown keyword", call.with_(*given, "quite_unknown='x'")
    for name in names:
        yield f"{name} is misspelt", call.with_(*given, f"{misspelt(name)}='match'")
        for index, argument in enumerate(given):
            if argument.startswith(f"{name}="):
                wrong = given.copy()
                wrong[index] = misspelt(name) + argument[len(name) :]
                yield f"{name} is misspelt where it stands", call.with_(*wrong)
    for index, argument in enumerate(given):
        wrong = given.copy()
        wrong[index] = (argument.split("=")[0] + "=" if is_named(argument) else "") + "undefined_variable"
        yield f"argument {index} is not defined", call.with_(*wrong)
        wrong[index] = (argument.split("=")[0] + "=" if is_named(argument) else "") + "{'Items': undefined_variable}"
        yield f"argument {index} holds what is not defined", call.with_(*wrong)
        wrong[index] = (argument.split("=")[0] + "=" if is_named(argument) else "") + "set(['a'])"
        yield f"argument {index} is a set", call.with_(*wrong)
        wrong[index] = (argument.split("=")[0] + "=" if is_named(argument) else "") + "equals"
        yield f"argument {index} is a word without brackets", call.with_(*wrong)
    for index, argument in enumerate(positional):
        if several is None or index < names.index(several):
            yield f"argument {index} twice by name", call.with_(*given, f"{names[index]}={argument}")
            yield f"argument {index} twice by place", call.with_(*given[:index], argument, *given[index:])
        elif several == "measures":
            yield (
                f"measure {index} twice",
                call.with_(argument, *given) if index == 0 else call.with_(*given[:index], argument, *given[index:]),
            )
    if several and positional[names.index(several) :]:
        yield f"{several} by name, too", call.with_(*given, f"{several}=['x']")
    defaults = {
        name for name in names if name in ("where", "missing", "joined", "when", "within", "salt", "filters", "to_date")
    }
    if word in ("first", "latest"):
        defaults.add("timeframe")
    for index, argument in enumerate(given):
        name = argument.split("=")[0] if is_named(argument) else names[min(index, len(names) - 1)]
        is_optional = name in defaults or name in ("measures", "subscription", "number") or (
            name == "property" and word != "different_values_of" and word != "compared_with"
        ) or (word.endswith("_method") and name == "filter")  # fmt: skip
        if not is_optional and (name != several or len(positional) == 1):
            yield f"{name} is left out", call.with_(*given[:index], *given[index + 1 :])
    for name in names:
        yield (
            f"{name} is not defined",
            call.with_(
                *[argument for argument in given if not argument.startswith(f"{name}=")], f"{name}=undefined_variable"
            ),
        )


CASES = [(word, what, wrong) for word, definition in examples().items() for what, wrong in mutations(word, definition)]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(ScratchProject(tmp_path_factory.mktemp("mutations") / "segment_builder", links=["macros"]))


@pytest.fixture(scope="module")
def told(written: Written) -> list[Told]:
    return written.definitions([wrong for _, _, wrong in CASES])


def test_the_examples_are_right(written: Written):
    told = written.definitions(list(examples().values()))

    assert {word: one.words for word, one in zip(examples(), told, strict=True) if one.problems} == {}


def test_every_mutation_is_an_error(told: list[Told]):
    silent = [
        f"{word}: {what}: {wrong}" for (word, what, wrong), one in zip(CASES, told, strict=True) if not one.problems
    ]

    assert len(CASES) > 12 * len(WORDS) / 2
    assert silent == []


def test_a_misspelt_keyword_is_named_with_the_nearest(told: list[Told]):
    for (word, what, wrong), one in zip(CASES, told, strict=True):
        if what.endswith("is misspelt") and what != "the word is misspelt":
            name = what.split()[0]
            assert f"{word}(…, {misspelt(name)}=…)" in one.words, wrong
            assert f"nearest: {name}" in one.words, wrong


def test_a_misspelt_word_is_named_with_the_nearest(written: Written):
    cases = [(word, wrong) for word, what, wrong in CASES if what == "the word is misspelt"]
    told = written.codes([f"{{{{ segment({wrong}) }}}}" for _, wrong in cases])

    for (word, wrong), one in zip(cases, told, strict=True):
        assert f"{misspelt(word)}, which is not defined" in one.words, wrong
        assert f"nearest: {word}" in one.words, wrong


def test_what_is_not_defined_is_named(told: list[Told]):
    for (_, what, wrong), one in zip(CASES, told, strict=True):
        if "not defined" in what:
            assert "undefined_variable" in one.words or "twice" in one.words, wrong
