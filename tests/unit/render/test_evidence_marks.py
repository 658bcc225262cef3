from __future__ import annotations

import pytest

from lbp_cli.render.evidence_marks import marks_apart


@pytest.mark.parametrize(
    ("content", "words", "marks"),
    [
        ("Words [x] more. [C: a-2020, b-2021]", "Words [x] more.", "[C: a-2020, b-2021]"),
        ("Walk. [B: hayden-2021] [D]", "Walk.", "[B: hayden-2021] [D]"),
        ("You sit a lot. [C]", "You sit a lot.", "[C]"),
        ("No bracket.", "No bracket.", ""),
        ("Open [bracket", "Open [bracket", ""),
        ("Empty []", "Empty []", ""),
        ("[D]", "[D]", ""),
        ("", "", ""),
    ],
)
def test_the_brackets_at_the_end_stand_apart(content: str, words: str, marks: str) -> None:
    assert marks_apart(content) == (words, marks)
