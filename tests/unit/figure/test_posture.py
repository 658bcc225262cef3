from __future__ import annotations

import pytest
from hypothesis import given, settings

from lbp_cli.figure import body as lengths
from lbp_cli.figure.posture import body_of, moved
from lbp_cli.figure.space import length, minus

from .pose_samples import angles, at_rest, body, mirrored

BONES = {
    ("hip_{}", "knee_{}"): lengths.THIGH,
    ("knee_{}", "ankle_{}"): lengths.SHANK,
    ("shoulder_{}", "elbow_{}"): lengths.UPPER_ARM,
    ("elbow_{}", "wrist_{}"): lengths.FOREARM,
    ("wrist_{}", "palm_{}"): lengths.PALM_BEYOND_WRIST,
}


@given(angles())
@settings(max_examples=100)
def test_bones_keep_their_length_in_every_pose(given_: dict[str, float]) -> None:
    made = body(given_)
    for (start, end), wanted in BONES.items():
        for side in "rl":
            way = minus(made.point(end.format(side)), made.point(start.format(side)))
            assert length(way) == pytest.approx(wanted, abs=1e-9)


@given(angles())
@settings(max_examples=100)
def test_a_mirrored_pose_is_the_mirror_image(given_: dict[str, float]) -> None:
    made, image = body(given_), body(mirrored(given_))
    for name in ("head", "chest", "knee_r", "toe_r", "palm_r", "elbow_l", "ankle_l"):
        other = name[:-1] + {"r": "l", "l": "r"}[name[-1]] if name[-2] == "_" else name
        x, y, z = made.point(name)
        assert image.point(other) == pytest.approx((x, y, -z), abs=1e-9)


def test_standing_has_the_size_of_a_person() -> None:
    made = body(at_rest())
    lowest = min(ball.bottom for ball in made.balls(lengths.CONTACTS["any"]))
    assert 0.97 < made.point("crown")[1] - lowest < 1.03


def test_breathing_in_lifts_the_belly_and_nothing_else() -> None:
    calm, full = body(at_rest()), body({**at_rest(), "belly": 1})
    assert full.point("belly")[0] > calm.point("belly")[0] + 0.02
    assert full.point("chest") == calm.point("chest")
    grown = full.ball(lengths.POINTS["trunk_3_r"]).radius
    assert grown > calm.ball(lengths.POINTS["trunk_3_r"]).radius


def test_the_lowest_ball_of_a_group_and_of_a_point() -> None:
    made = body(at_rest())
    assert made.lowest("feet").bottom <= made.lowest("toe_r").bottom
    assert made.lowest("knee_l").radius == 0.037


def test_moving_the_root_moves_everything() -> None:
    made = body(at_rest())
    away = body_of(moved(made.posture, (1, 2, 3)))
    assert away.point("nose") == pytest.approx(
        tuple(a + b for a, b in zip(made.point("nose"), (1, 2, 3), strict=True))
    )
