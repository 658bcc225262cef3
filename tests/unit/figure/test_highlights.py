from __future__ import annotations

import pytest

from lbp_cli.figure.camera import camera
from lbp_cli.figure.highlights import MUSCLES, PAIRS, highlights
from lbp_cli.model.pose_words import MUSCLE_WORDS

from .pose_samples import at_rest, body

SEEN = camera(14, 9)
BODY = body(at_rest())
GROUPS = ("trunk", "hip", "head", "leg_r", "leg_l", "arm_r", "arm_l")


def test_the_words_are_those_that_may_be_written() -> None:
    assert set(MUSCLE_WORDS) == {*MUSCLES, *PAIRS}


@pytest.mark.parametrize("word", MUSCLE_WORDS)
def test_every_muscle_is_painted_on_one_group(word: str) -> None:
    patches = [highlights((word,), group, BODY, SEEN, "l") for group in GROUPS]
    assert sum(map(len, patches)) == 1


def test_of_a_pair_the_nearer_one_is_marked() -> None:
    assert highlights(("hamstrings",), "leg_r", BODY, SEEN, "l")
    assert highlights(("hamstrings",), "leg_l", BODY, SEEN, "r")
    assert not highlights(("hamstrings",), "leg_l", BODY, SEEN, "l")


def test_left_and_right_are_mirror_images() -> None:
    right, left = MUSCLES["glute_med_r"].spots, MUSCLES["glute_med_l"].spots
    assert [s.at[2] for s in right] == [-s.at[2] for s in left]
