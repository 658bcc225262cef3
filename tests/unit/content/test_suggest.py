from __future__ import annotations

import pytest

from lbp_cli.content.suggest import MAX_LISTED, did_you_mean, near_match, one_of


@pytest.mark.parametrize(
    ("word", "match"),
    [("hodl", "hold"), ("Hold", "hold"), ("time-out", "time_out"), ("xyz", None), ("", None)],
)
def test_near_match(word: str, match: str | None) -> None:
    assert near_match(word, ["reps", "hold", "time_out"]) == match


def test_near_match_does_not_depend_on_the_order_of_the_words() -> None:
    words = ["aba", "abb", "abc"]
    assert near_match("abx", words) == near_match("abx", words[::-1])


def test_only_texts_get_a_suggestion() -> None:
    assert did_you_mean(3, ["three"]) is None
    assert did_you_mean("thre", ["three"]) == "did you mean 'three'?"


def test_long_lists_are_not_printed() -> None:
    assert one_of(["a"]) == "expected a"
    assert one_of(["a", "b"]) == "expected one of: a, b"
    assert one_of([]) is None
    assert one_of(range(MAX_LISTED + 1)) is None
    assert one_of(range(MAX_LISTED + 1), "see there") == "see there"
