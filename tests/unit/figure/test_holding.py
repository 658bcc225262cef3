from __future__ import annotations

from typing import Any

import pytest

from lbp_cli.figure.holding import carries, is_held
from lbp_cli.figure.posture import Body
from lbp_cli.figure.solving import solved
from lbp_cli.figure.things import thing

from .pose_samples import changed, sample

STANDING = solved(sample("squat")).keys[0].body


def reaching(**hand: Any) -> Body:
    return solved(changed("squat", hand_r=hand)).keys[0].body


IN_THE_AIR = reaching(x=0.3, height=0.7, fingers=[1, 0, 0])


@pytest.mark.parametrize("x", [0.12, -0.1])
def test_a_wall_holds_who_touches_it(x: float) -> None:
    assert is_held(STANDING, [thing("wall", x=x)])


def test_a_wall_far_away_holds_nobody_and_bands_do() -> None:
    assert not is_held(STANDING, [thing("wall", x=0.4), thing("mat")])
    assert is_held(STANDING, [thing("band", path=("palm_r", (0.6, 0.7, 0.0)))])
    assert is_held(STANDING, [thing("bicycle")])


@pytest.mark.parametrize(
    "prop",
    [
        thing("table", x=0.3, h=0.68),
        thing("wall", x=0.33, direction=-1),
        thing("post", x=0.31, h=0.9),
        thing("chair", x=0.3, h=0.45),
        thing("stick", path=((0.3, 0.0, 0.098), (0.3, 0.8, 0.098))),
    ],
)
def test_a_hand_leans_on_a_thing_that_is_there(prop: Any) -> None:
    assert carries(IN_THE_AIR, "r", [prop])


@pytest.mark.parametrize(
    "prop",
    [
        thing("table", x=0.3, h=0.5),
        thing("table", x=0.8, h=0.68),
        thing("wall", x=0.6, direction=-1),
        thing("post", x=0.31, h=0.4),
        thing("stick", path=((0.3, 0.0, 0.4), (0.3, 0.8, 0.4))),
        thing("stick", path=("crown", "crown")),
    ],
)
def test_a_hand_in_the_air_carries_nothing(prop: Any) -> None:
    assert not carries(IN_THE_AIR, "r", [prop])
    assert not carries(IN_THE_AIR, "r", [])


def test_a_hand_leans_on_the_floor_and_on_the_body() -> None:
    assert carries(solved(sample("bird-dog")).keys[0].body, "r", [])
    assert carries(reaching(x=0.08, height=0.5, z=0.06), "r", [])
