from __future__ import annotations

import pytest
from hypothesis import given

from lbp_cli.figure import joints
from lbp_cli.figure.space import axis, rotated

from .pose_samples import angles, at_rest, body


def test_lying_on_the_back_has_the_head_at_the_left_and_the_face_up() -> None:
    root = joints.root_rotation({**at_rest(), "pitch": -90})
    assert axis(root, 1) == pytest.approx((-1, 0, 0), abs=1e-9)
    assert axis(root, 0) == pytest.approx((0, 1, 0), abs=1e-9)


def test_lying_on_the_right_side_faces_the_reader() -> None:
    root = joints.root_rotation({**at_rest(), "facing": 90, "roll": 90})
    assert axis(root, 0) == pytest.approx((0, 0, 1), abs=1e-9)
    assert axis(root, 2) == pytest.approx((0, -1, 0), abs=1e-9)


@pytest.mark.parametrize(
    ("angle", "point", "way", "sign"),
    [
        ("hip_r", "knee_r", 0, 1),
        ("hip_abd_r", "knee_r", 2, 1),
        ("hip_abd_l", "knee_l", 2, -1),
        ("knee_r", "ankle_r", 0, -1),
        ("ankle_r", "toe_r", 1, -1),
        ("shoulder_r", "elbow_r", 0, 1),
        ("shoulder_abd_l", "elbow_l", 2, -1),
        ("elbow_l", "wrist_l", 0, 1),
        ("lumbar", "head", 0, 1),
        ("thorax", "head", 0, 1),
        ("neck", "head", 1, -1),
        ("lumbar_side", "head", 2, 1),
        ("neck_turn", "nose", 2, -1),
        ("hip_rot_r", "toe_r", 2, 1),
        ("hip_rot_l", "toe_l", 2, -1),
    ],
)
def test_more_of_an_angle_moves_the_way_it_says(
    angle: str, point: str, way: int, sign: int
) -> None:
    before = body(at_rest()).point(point)
    after = body({**at_rest(), angle: at_rest()[angle] + 30}).point(point)
    assert (after[way] - before[way]) * sign > 0.01


def test_a_tilt_leaves_the_chest_where_it_is() -> None:
    plain, tilted = body(at_rest()), body({**at_rest(), "tilt": 15})
    assert axis(tilted.turns["thorax_3"], 0) == pytest.approx(axis(plain.turns["thorax_3"], 0))
    assert axis(tilted.turns["pelvis"], 0)[1] < -0.2


@given(angles())
def test_angles_are_read_back_from_rotations(given_: dict[str, float]) -> None:
    made = body(given_)
    knee = joints.hinge(made.turns["thigh_r"], made.turns["shank_r"])
    assert -knee == pytest.approx(given_["knee_r"], abs=1e-6)
    down = rotated(made.turns["shank_r"], (0, 1, 0))
    assert sum(each * each for each in down) == pytest.approx(1)


def test_hip_flexion_and_abduction_are_read_back() -> None:
    made = body({**at_rest(), "hip_l": 40, "hip_abd_l": 25})
    assert joints.flexion(made.turns["pelvis"], made.turns["thigh_l"]) == pytest.approx(40)
    assert joints.abduction(made.turns["pelvis"], made.turns["thigh_l"], "l") == pytest.approx(25)
