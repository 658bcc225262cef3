from __future__ import annotations

import pytest

from lbp_cli.figure.balance import centre_of_mass, clearance, support
from lbp_cli.figure.posture import body_of, moved
from lbp_cli.figure.solving import solved
from lbp_cli.figure.things import thing

from .pose_samples import changed, sample

STANDING = solved(sample("squat")).keys[0]


def test_the_weight_of_somebody_upright_is_over_the_feet() -> None:
    low, high = support(STANDING.body, STANDING.pose, ()) or (9, 9)
    assert low < centre_of_mass(STANDING.body) < high
    assert high - low < 0.3


def test_bending_moves_the_weight_forward() -> None:
    bent = solved(changed("squat", pitch=40, x=0)).keys[0].body
    assert centre_of_mass(bent) > centre_of_mass(STANDING.body) + 0.05


def test_a_seat_carries_as_far_as_it_reaches() -> None:
    ready = solved(sample("sitting"))
    key = ready.keys[0]
    low, high = support(key.body, key.pose, ready.picture.props) or (9, 9)
    assert low == pytest.approx(-0.11)
    assert high > 0.2


def test_walls_hold_too_and_a_hand_on_a_table_does() -> None:
    assert support(STANDING.body, STANDING.pose, (thing("wall"),)) is None
    leaning = solved(changed("squat", hand_r={"x": 0.3, "height": 0.7, "fingers": [1, 0, 0]}))
    key = leaning.keys[0]
    _, high = support(key.body, key.pose, (thing("table", x=0.3, h=0.68),)) or (9, 9)
    assert high >= key.body.point("palm_r")[0] > 0.25
    _, alone = support(key.body, key.pose, ()) or (9, 9)
    assert alone < 0.15


def test_nothing_under_the_body_is_no_support() -> None:
    flying = body_of(moved(STANDING.body.posture, (0, 2, 0)))
    assert support(flying, STANDING.pose, ()) is None
    assert clearance(flying, ()) > 1
    assert clearance(STANDING.body, ()) < 0.01
