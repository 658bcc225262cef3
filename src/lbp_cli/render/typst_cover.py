"""Text that our fonts can show: what they lack is replaced before it reaches typst.

Under PDF/UA a missing glyph is an error, and a client's name must never stop a plan.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import chain
from typing import Final

from lbp_cli.render.plain_text import harmless

_REPLACEMENT: Final = "\ufffd"
_SELECTORS: Final = range(0xFE00, 0xFE10)
_LONGEST_WORD: Final = 40
_MAY_BREAK: Final = "\u200b"

COVER: Final[tuple[tuple[int, int], ...]] = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x0259, 0x0259),
    (0x0292, 0x0292),
    (0x02B0, 0x0377),
    (0x037A, 0x037F),
    (0x0384, 0x038A),
    (0x038C, 0x038C),
    (0x038E, 0x03A1),
    (0x03A3, 0x03E1),
    (0x03F0, 0x052F),
    (0x1E00, 0x1F15),
    (0x1F18, 0x1F1D),
    (0x1F20, 0x1F45),
    (0x1F48, 0x1F4D),
    (0x1F50, 0x1F57),
    (0x1F59, 0x1F59),
    (0x1F5B, 0x1F5B),
    (0x1F5D, 0x1F5D),
    (0x1F5F, 0x1F7D),
    (0x1F80, 0x1FB4),
    (0x1FB6, 0x1FC4),
    (0x1FC6, 0x1FD3),
    (0x1FD6, 0x1FDB),
    (0x1FDD, 0x1FEF),
    (0x1FF2, 0x1FF4),
    (0x1FF6, 0x1FFE),
    (0x2002, 0x200D),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x2070, 0x2071),
    (0x2074, 0x208E),
    (0x2090, 0x209C),
    (0x20A0, 0x20BF),
    (0x2116, 0x2116),
    (0x2120, 0x2120),
    (0x2122, 0x2122),
    (0x2126, 0x2126),
    (0x212A, 0x212B),
    (0x2153, 0x215E),
    (0x2190, 0x2199),
    (0x21D2, 0x21D2),
    (0x21D4, 0x21D4),
    (0x2212, 0x2212),
    (0x221A, 0x221A),
    (0x221E, 0x221E),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
    (0x25A0, 0x25A1),
    (0x25B6, 0x25B6),
    (0x25CB, 0x25CB),
    (0x25CF, 0x25CF),
    (0x2605, 0x2606),
    (0x260E, 0x260E),
    (0x2610, 0x2612),
    (0x2665, 0x2665),
    (0x2706, 0x2706),
    (0x2709, 0x2709),
    (0x2713, 0x2714),
    (0x2717, 0x2717),
    (0xFFFD, 0xFFFD),
)
"""First and last code point of each range that the fonts of `render/fonts` cover together."""

_EDGES: Final = tuple(chain.from_iterable((first, last + 1) for first, last in COVER))


def printable(content: str) -> str:
    """A harmless line in which every character has a glyph.

    A character that the fonts lack gives way to its plain form where it has one, such as a
    full-width letter, else to the replacement character.
    """
    clean = unicodedata.normalize("NFC", harmless(content))
    return clean if clean.isascii() else "".join(_shown(char) for char in clean)


def breakable(content: str) -> str:
    """The printable line, with places to break a word that is too long for a column."""
    clean = printable(content)
    if len(clean) <= _LONGEST_WORD:
        return clean
    return " ".join(_pieces(word) for word in clean.split(" "))


def unshown(*texts: str) -> tuple[str, ...]:
    """The signs of some texts that the fonts cannot show, each once."""
    signs = (sign for text in texts for sign in unicodedata.normalize("NFC", harmless(text)))
    lacking = (sign for sign in signs if sign != _REPLACEMENT and _shown(sign) == _REPLACEMENT)
    return tuple(dict.fromkeys(lacking))


@cache
def _shown(char: str) -> str:
    if _covered(char):
        return char
    if ord(char) in _SELECTORS:
        return ""
    plain = unicodedata.normalize("NFKC", char)
    return plain if all(_covered(each) for each in plain) else _REPLACEMENT


def _covered(char: str) -> bool:
    """The place among the edges of the ranges is odd inside a range."""
    return bisect_right(_EDGES, ord(char)) % 2 == 1


def _pieces(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    pieces = range(0, len(word), _LONGEST_WORD)
    return _MAY_BREAK.join(word[start : start + _LONGEST_WORD] for start in pieces)
