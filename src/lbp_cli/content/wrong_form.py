"""What a text must look like, in words for people who do not read patterns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ONE_LINE: Final = ("one line without spaces at its ends", "")
FORMS: Final[Mapping[str, tuple[str, str]]] = {
    r"^\S.*\S$": _ONE_LINE,
    r"^\S(.*\S)?$": _ONE_LINE,
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        "small letters and digits, with '-' between words",
        "short-bridge",
    ),
    r"^[a-z]+(_[a-z]+)*$": ("small letters, with '_' between words", "resistance_band"),
    r"^[a-z0-9]+(_[a-z0-9]+)*$": ("small letters and digits, with '_' between words", "no_prone"),
    r"^[a-z0-9_]+(\.[a-z0-9_]+)*$": (
        "small letters, digits and '_', with '.' between parts",
        "pain.nprs_avg_7d",
    ),
    r"^(thresholds|norms)(\.[a-z0-9_]+)+$": (
        "'thresholds' or 'norms' and a name, with '.' between them",
        "thresholds.odi",
    ),
    r"^[a-z0-9]+([-_][a-z0-9]+)*/[a-z0-9]+([-_][a-z0-9]+)*$": (
        "two names in small letters and digits with '/' between them",
        "stenosis/symptomatic",
    ),
    r"^(R-[A-Z]+|[a-z]+(_[a-z]+)*)$": (
        "'R-' and capitals, or small letters with '_' between words",
        "R-OSTEO",
    ),
    r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$": ("letters and digits, with '-' between words", "RF-01"),
    r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$": (
        "at most 32 letters, digits, '.', '_' and '-', of which the first is a letter or digit",
        "P-017",
    ),
    r"^[A-Z]{2,3}-[0-9]{2,3}$": ("two or three capitals, '-' and two or three digits", "RD-70"),
    r"^MSG(-[A-Z]+)+$": ("'MSG' and words in capitals, with '-' between them", "MSG-PX"),
    r"^[0-9]-[0-9]-[0-9]$": ("three digits with '-' between them", "2-1-2"),
}
"""For each pattern of the content: the form in words, and an example of it where one helps."""


def wanted_form(pattern: str) -> str:
    """Help for a text that does not match; an unknown pattern is shown as it is."""
    if pattern not in FORMS:
        return f"it must match {pattern}"
    words, example = FORMS[pattern]
    return f"expected {words}, such as {example}" if example else f"expected {words}"
