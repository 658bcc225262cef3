"""The word lists that have an order, and what is read from it."""

from __future__ import annotations

from itertools import permutations
from typing import get_args

import pytest

from lbp_cli.model import vocabulary
from lbp_cli.model.vocabulary import LEVELS, TIERS, level_rank, tier_rank, worst


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("Tier", "TIERS"),
        ("Level", "LEVELS"),
        ("Position", "POSITIONS"),
        ("Equipment", "EQUIPMENT"),
        ("Phase", "PHASES"),
        ("Weekday", "WEEKDAYS"),
    ],
)
def test_lists_and_types_hold_the_same_words(kind: str, words: str) -> None:
    assert get_args(getattr(vocabulary, kind)) == getattr(vocabulary, words)


def test_tiers_go_from_mild_to_grave() -> None:
    assert [tier_rank(each) for each in TIERS] == [0, 1, 2, 3, 4]
    assert tier_rank("clear") < tier_rank("caution") < tier_rank("see_clinician")
    assert tier_rank("see_clinician") < tier_rank("urgent") < tier_rank("emergency")


def test_the_worst_counts_in_any_order() -> None:
    assert worst(()) == "clear"
    for tiers in permutations(TIERS, 3):
        assert tier_rank(worst(tiers)) == max(tier_rank(each) for each in tiers)


def test_levels_go_from_none_to_high() -> None:
    assert [level_rank(each) for each in LEVELS] == [0, 1, 2, 3]
    assert level_rank("low") < level_rank("moderate")
