from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.figure.body import ANKLE_HEIGHT, PALM_RADIUS, SIDES, Side
from lbp_cli.figure.picture import Target
from lbp_cli.figure.planting import heading, planted
from lbp_cli.figure.posture import body_of, moved
from lbp_cli.figure.space import axis, length, minus

from .pose_samples import at_rest, body

STANDING = body_of(moved(body(at_rest()).posture, (0, 0.50, 0)))


@given(st.floats(-0.2, 0.2), st.floats(0.0, 0.2), st.floats(0.0, 0.12))
def test_a_planted_foot_stands_where_it_should(x: float, height: float, z: float) -> None:
    solved = planted(STANDING, {}, {"r": Target(x=x, height=height, z=z)})
    ankle = solved.body.point("ankle_r")
    if solved.short["foot_r"] == 0:
        assert ankle == pytest.approx((x, height + ANKLE_HEIGHT, z), abs=1e-3)
        assert axis(solved.body.turns["foot_r"], 1) == pytest.approx((0, 1, 0), abs=1e-6)


@given(st.floats(0.1, 0.3), st.floats(0.5, 0.8))
def test_a_hand_in_the_air_is_where_it_should_be(x: float, height: float) -> None:
    solved = planted(STANDING, {"l": Target(x=x, height=height, z=-0.1)}, {})
    if solved.short["hand_l"] == 0:
        assert solved.body.point("palm_l") == pytest.approx((x, height, -0.1), abs=1e-3)


def test_a_hand_on_the_floor_lies_flat_on_it() -> None:
    kneeling = body_of(moved(body({**at_rest(), "pitch": 80}).posture, (0, 0.28, 0)))
    solved = planted(kneeling, {"r": Target(x=0.28, flat=True)}, {})
    assert solved.body.point("palm_r")[1] == pytest.approx(PALM_RADIUS, abs=1e-3)
    assert axis(solved.body.turns["hand_r"], 1)[0] == pytest.approx(-1, abs=1e-3)


def test_fingers_point_where_they_are_told_to() -> None:
    target = Target(x=0.3, height=0.7, z=0.1, direction=(0, 1, 0))
    solved = planted(STANDING, {"r": target}, {})
    assert axis(solved.body.turns["hand_r"], 1) == pytest.approx((0, -1, 0), abs=1e-6)


def test_a_hand_finds_a_knee_that_is_planted_too() -> None:
    foot, hand = Target(x=0.25, height=0.35), Target(to="knee_r", shift=(0.05, 0, 0))
    solved = planted(STANDING, {"r": hand}, {"r": foot})
    knee, palm = solved.body.point("knee_r"), solved.body.point("palm_r")
    assert solved.short["hand_r"] == 0
    assert length(minus(palm, knee)) == pytest.approx(0.05, abs=1e-3)


def test_a_shift_to_the_side_is_mirrored_for_the_left_hand() -> None:
    targets: dict[Side, Target] = {
        side: Target(to=f"hip_side_{side}", shift=(0.02, 0, 0.04)) for side in SIDES
    }
    solved = planted(STANDING, targets, {})
    right, left = solved.body.point("palm_r"), solved.body.point("palm_l")
    assert left == pytest.approx((right[0], right[1], -right[2]), abs=1e-6)


def test_out_of_reach_is_said_and_nothing_is_torn() -> None:
    solved = planted(STANDING, {"r": Target(x=3, height=1)}, {})
    assert solved.short["hand_r"] > 2
    arm = length(minus(solved.body.point("elbow_r"), solved.body.point("shoulder_r")))
    assert arm == pytest.approx(0.178)


@pytest.mark.parametrize(("pitch", "fixed"), [(40, "ball_r"), (-40, "heel_r")])
def test_a_lifted_heel_turns_about_the_ball_and_lifted_toes_about_the_heel(
    pitch: float, fixed: str
) -> None:
    flat = planted(STANDING, {}, {"r": Target(x=0.0)}).body
    lifted = planted(STANDING, {}, {"r": Target(x=0.0, pitch=pitch)}).body
    assert lifted.point(fixed) == pytest.approx(flat.point(fixed), abs=5e-3)
    other = "heel_r" if pitch > 0 else "toe_r"
    assert lifted.point(other)[1] > flat.point(other)[1] + 0.02
    assert lifted.point("toe_r")[1] > 0


def test_knee_out_opens_the_knee_and_leaves_the_foot() -> None:
    closed = planted(STANDING, {}, {"r": Target(x=0.1, height=0.2, z=0.05)}).body
    opened = planted(STANDING, {}, {"r": Target(x=0.1, height=0.2, z=0.05, knee_out=45)}).body
    assert opened.point("knee_r")[2] > closed.point("knee_r")[2] + 0.05
    assert opened.point("ankle_r") == pytest.approx(closed.point("ankle_r"), abs=1e-6)


@pytest.mark.parametrize(
    ("angles", "way"),
    [({}, (1, 0, 0)), ({"pitch": -90}, (1, 0, 0)), ({"facing": 90, "roll": 90}, (0, 0, 1))],
)
def test_toes_point_ahead_or_footwards(angles: dict[str, float], way: tuple[int, ...]) -> None:
    assert heading(body({**at_rest(), **angles})) == pytest.approx(way, abs=1e-6)
