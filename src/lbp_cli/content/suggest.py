"""Near matches and lists of words for the help of a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

MAX_LISTED: Final = 12
"""A longer list of allowed words is no help; then it is said where they stand."""


def near_match(word: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that was probably meant, ignoring case, `-` and `_`."""
    plain = {_plain(each): each for each in sorted(allowed, reverse=True)}
    found = get_close_matches(_plain(word), sorted(plain), n=1, cutoff=0.7)
    return plain[found[0]] if found else None


def did_you_mean(word: object, allowed: Iterable[str]) -> str | None:
    """`did you mean 'hold'?`, or None when nothing is near."""
    match = near_match(word, allowed) if isinstance(word, str) else None
    return f"did you mean '{match}'?" if match is not None else None


def one_of(words: Iterable[object], where: str | None = None) -> str | None:
    """`expected one of: a, b, c`; of too many to read, only `where` they stand."""
    listed = [str(word) for word in words]
    if len(listed) > MAX_LISTED:
        return where
    if not listed:
        return None
    return f"expected {'one of: ' if len(listed) > 1 else ''}{', '.join(listed)}"


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_").strip("_")
