from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.render.plain_text import harmless, pad, width, wrap

from .sample_plan import HOSTILE


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain words", "plain words"),
        ("  two\n\nlines\t here ", "two lines here"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("bell\x07 null\x00 c1\x9b", "bell\ufffd null\ufffd c1\ufffd"),
        ("\u202eevil\u202c", "\ufffdevil\ufffd"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("line\u2028separator", "line separator"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
    ],
)
def test_harmless(raw: str, shown: str) -> None:
    assert harmless(raw) == shown


@given(st.text(st.characters()))
def test_harmless_leaves_one_line_that_steers_nothing(raw: str) -> None:
    shown = harmless(raw)
    assert all(
        not unicodedata.category(char).startswith("C") or char in "\u200c\u200d" for char in shown
    )
    assert shown == shown.strip()
    assert harmless(shown) == shown
    shown.encode("utf-8")


def test_width_counts_cells_not_characters() -> None:
    assert width("abc") == 3
    assert width("你好") == 4
    assert width("e\u0301") == 1
    assert pad("你", 4) == "你  "


@given(st.text(), st.integers(4, 40), st.integers(0, 2))
def test_wrapped_lines_fit_and_keep_every_word(raw: str, cells: int, hanging: int) -> None:
    clean = harmless(raw)
    lines = wrap(clean, cells, hanging=hanging)
    assert all(
        width(line) <= cells - (hanging if number else 0) for number, line in enumerate(lines)
    )
    assert "".join("".join(lines).split()) == "".join(clean.split())


def test_words_are_not_torn_while_they_fit() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("unbreakable", 5) == ["unbre", "akabl", "e"]
    assert wrap("", 5) == [""]


def test_hostile_texts_become_one_line() -> None:
    assert all("\n" not in harmless(text) and "\x1b" not in harmless(text) for text in HOSTILE)
