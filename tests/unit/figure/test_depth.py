from __future__ import annotations

from lbp_cli.figure.camera import camera
from lbp_cli.figure.depth import far_side, painting_order
from lbp_cli.figure.posture import Body
from lbp_cli.figure.solving import solved

from .pose_samples import at_rest, body, sample

SIDE = camera(14, 9)


def order(made: Body, azimuth: float = 14, elevation: float = 9) -> list[str]:
    return [group for group, _ in painting_order(made, camera(azimuth, elevation))]


def test_seen_from_the_right_the_left_limbs_are_behind() -> None:
    groups = order(body(at_rest()))
    for limb in ("arm", "leg"):
        assert groups.index(f"{limb}_l") < groups.index("trunk") < groups.index(f"{limb}_r")


def test_seen_from_the_left_it_is_the_other_way_round() -> None:
    groups = order(body({**at_rest(), "facing": 180}))
    assert groups.index("arm_r") < groups.index("trunk") < groups.index("arm_l")


def test_a_stretched_near_leg_does_not_drift_behind_the_far_one() -> None:
    made = solved(sample("bird-dog")).keys[1].body
    groups = order(made, 20)
    assert groups.index("leg_l") < groups.index("leg_r")


def test_arms_before_the_chest_are_in_front_of_it() -> None:
    made = body({**at_rest(), "shoulder_r": 60, "elbow_r": 90, "shoulder_rot_r": -60})
    groups = order(made, 90, 8)
    assert groups.index("trunk") < groups.index("arm_r")


def test_the_head_is_before_the_neck() -> None:
    groups = order(body(at_rest()))
    assert groups.index("neck") < groups.index("head")


def test_an_order_by_hand_wins() -> None:
    ordered = painting_order(body(at_rest()), SIDE, {"arm_l": 5.0})
    assert ordered[-1] == ("arm_l", 5.0)


def test_the_far_side_is_the_one_away_and_none_from_the_front() -> None:
    made = body(at_rest())
    assert far_side(made, SIDE) == "l"
    assert far_side(made, camera(180, 9)) == "r"
    assert far_side(made, camera(90, 8)) == ""
