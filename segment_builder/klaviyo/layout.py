"""Calls of the vocabulary as text, laid out as the guide's segments are.

An expression is a value that Jinja can write (text, number, boolean, none), a list or mapping of expressions, or a
`Call`. What fits on a line stays on it; what does not has one argument a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

LINE_LENGTH = 110
INDENT = "    "


@dataclass(frozen=True)
class Call:
    """A word with its arguments."""

    word: str
    arguments: list[Any] = field(default_factory=list)
    named: dict[str, Any] = field(default_factory=dict)
    is_always_broken: bool = False


def written(expression: Any, depth: int = 0, used: int = 0) -> str:
    """The expression as Jinja, for a line that is indented `depth` times and already holds `used` characters."""
    flat = _flat(expression)
    fits = len(INDENT) * depth + used + len(flat) <= LINE_LENGTH
    if fits and not _is_always_broken(expression):
        return flat
    if isinstance(expression, Call):
        parts = [("", value) for value in expression.arguments]
        parts += [(f"{name}=", value) for name, value in expression.named.items()]
        return _broken(f"{expression.word}(", parts, ")", depth)
    if isinstance(expression, dict):
        return _broken("{", [(f"{_flat(key)}: ", value) for key, value in expression.items()], "}", depth)
    if isinstance(expression, list):
        return _broken("[", [("", value) for value in expression], "]", depth)
    return flat


def _broken(opening: str, parts: list[tuple[str, Any]], closing: str, depth: int) -> str:
    if not parts:
        return opening + closing
    comma = "" if len(parts) == 1 and not parts[0][0] and opening.endswith("(") else ","
    lines = [f"{INDENT * (depth + 1)}{name}{written(value, depth + 1, len(name) + 1)}{comma}" for name, value in parts]
    return "\n".join([opening, *lines, INDENT * depth + closing])


def _is_always_broken(expression: Any) -> bool:
    if isinstance(expression, Call):
        values = [*expression.arguments, *expression.named.values()]
        return expression.is_always_broken or any(_is_always_broken(value) for value in values)
    return False


def _flat(expression: Any) -> str:
    if isinstance(expression, Call):
        arguments = [_flat(value) for value in expression.arguments]
        arguments += [f"{name}={_flat(value)}" for name, value in expression.named.items()]
        return f"{expression.word}({', '.join(arguments)})"
    if isinstance(expression, dict):
        return "{" + ", ".join(f"{_flat(key)}: {_flat(value)}" for key, value in expression.items()) + "}"
    if isinstance(expression, list):
        return "[" + ", ".join(_flat(value) for value in expression) + "]"
    if isinstance(expression, str):
        return text_literal(expression)
    if expression is None:
        return "none"
    if isinstance(expression, bool):
        return "true" if expression else "false"
    return _number(expression)


def text_literal(text: str) -> str:
    """A text as a Jinja literal, with the escapes of Python; what could end a tag or a line is written as one."""
    quote = '"' if "'" in text and '"' not in text else "'"
    written_text = []
    for character in text:
        code = ord(character)
        if character in (quote, "\\"):
            written_text.append("\\" + character)
        elif character == "\n":
            written_text.append("\\n")
        elif character == "\t":
            written_text.append("\\t")
        elif code < 0x20 or 0x7F <= code <= 0x9F or code in (0xAD, 0x2028, 0x2029, 0xFEFF) or 0xD800 <= code <= 0xDFFF:
            written_text.append(f"\\u{code:04x}")
        else:
            written_text.append(character)
    literal = "".join(written_text)
    # A brace pair inside a literal is only text to Jinja, but not to every tool that reads the file.
    for pair in ("{{", "}}", "{%", "%}", "{#", "#}"):
        literal = literal.replace(pair, f"{pair[0]}\\x{ord(pair[1]):02x}")
    return quote + literal + quote


def _number(number: float) -> str:
    """Jinja reads integers and decimals with an exponent; a number below zero is one, too."""
    if isinstance(number, int):
        return str(number)
    text = repr(number)
    if "e" in text and "." not in text.split("e")[0]:
        mantissa, exponent = text.split("e")
        text = f"{mantissa}.0e{exponent}"
    return text
