"""Making any text safe to show: one line, no control or direction characters; its width."""

from __future__ import annotations

import unicodedata
from functools import cache

_SPACES = frozenset({"Zs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
_REPLACEMENT = "\ufffd"


def harmless(content: str) -> str:
    """The text on one line, with everything that could steer a terminal or a reader replaced.

    White space of any kind becomes one space. Control characters (escape codes), lone
    surrogates, private-use and invisible format characters (text direction, tags) become the
    replacement character; the two joiners that some scripts need stay.
    """
    if content.isascii() and content.isprintable() and "  " not in content:
        return content.strip()
    return " ".join("".join(safe_char(char) for char in content).split())


@cache
def safe_char(char: str) -> str:
    """One character for one, so that places in a text stay where they are; see `harmless`."""
    category = unicodedata.category(char)
    if category in _SPACES or char in "\t\n\r\x0b\x0c\x85":
        return " "
    if category.startswith("C") and char not in _JOINERS:
        return _REPLACEMENT
    return char


@cache
def _cells(char: str) -> int:
    if unicodedata.combining(char) or char in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(content: str) -> int:
    """How many terminal cells a text takes; East Asian wide characters take two."""
    if content.isascii():
        return len(content)
    return sum(_cells(char) for char in content)


def pad(content: str, cells: int) -> str:
    """The text with spaces after it up to a width."""
    return content + " " * (cells - width(content))


def _broken(word: str, cells: int) -> list[str]:
    """A word too long for a line, cut into pieces that fit."""
    pieces, piece = [], ""
    for char in word:
        if piece and width(piece) + _cells(char) > cells:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def wrap(content: str, cells: int, *, hanging: int = 0) -> list[str]:
    """The words of a text on as many lines as needed, none wider than `cells`.

    Lines after the first leave room for `hanging` cells, which the caller puts before them.
    """
    lines: list[str] = []
    line = ""
    for word in content.split():
        room = max(2, cells - (hanging if lines else 0))
        if line and width(line) + 1 + width(word) <= room:
            line += " " + word
            continue
        if line:
            lines.append(line)
        rest = max(2, cells - (hanging if lines else 0))
        *full, line = _broken(word, min(rest, cells - hanging)) if width(word) > rest else [word]
        lines.extend(full)
    return [*lines, line]
