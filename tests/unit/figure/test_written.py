from __future__ import annotations

import json

import pytest

from lbp_cli.figure.body import PALM_RADIUS
from lbp_cli.figure.written import extended, picture_from, picture_of, sided

from .pose_samples import WRITTEN


def test_a_two_sided_word_stands_for_both_and_a_one_sided_word_wins() -> None:
    assert sided({"hip": 90, "hip_r": 40, "pitch": 5}) == {"hip_l": 90, "hip_r": 40, "pitch": 5}


def test_frames_change_the_base_and_null_lets_go() -> None:
    first, second = picture_from(WRITTEN["bird-dog"]).frames
    assert set(first.hands) == {"r", "l"}
    assert set(second.hands) == {"r"}
    assert second.angles["hip_r"] == -2
    assert second.angles["hip_l"] == 79


def test_a_hand_on_the_floor_is_flat_and_one_in_the_air_is_not() -> None:
    (frame, *_) = picture_from(WRITTEN["bird-dog"]).frames
    assert frame.hands["r"].flat
    lifted = picture_from({"alt": "a", "frames": [{"hand_r": {"x": 1, "height": 0.5}}]})
    assert lifted.frames[0].hands["r"].flat is False


def test_z_is_mirrored_unless_it_is_absolute() -> None:
    frame = {"hand": {"x": 0, "z": 0.1}, "foot": {"x": 0, "z": 0.1, "absz": True}}
    pose = picture_from({"alt": "a", "frames": [frame]}).frames[0]
    assert (pose.hands["r"].z, pose.hands["l"].z) == (0.1, -0.1)
    assert (pose.feet["r"].z, pose.feet["l"].z) == (0.1, 0.1)


def test_marks_name_the_own_and_the_other_side() -> None:
    frame = {"hand": {"to": "knee_$"}, "foot": {"to": "ankle_%"}}
    pose = picture_from({"alt": "a", "frames": [frame]}).frames[0]
    assert (pose.hands["r"].to, pose.hands["l"].to) == ("knee_r", "knee_l")
    assert (pose.feet["r"].to, pose.feet["l"].to) == ("ankle_l", "ankle_r")


def test_fingers_of_both_hands_in_mirror_image() -> None:
    frame = {"hand": {"x": 0, "fingers": [0.3, 0, -1], "mirror": True}}
    pose = picture_from({"alt": "a", "frames": [frame]}).frames[0]
    ways = {side: pose.hands[side].direction for side in pose.hands}
    assert ways == {"r": (0.3, 0.0, -1.0), "l": (0.3, 0.0, 1.0)}


@pytest.mark.parametrize(
    ("contact", "pin"), [(["sit"], "sit"), (["feet"], "pelvis"), (["knee_r", "toe_l"], "pelvis")]
)
def test_a_single_point_of_contact_is_also_the_pin(contact: list[str], pin: str) -> None:
    assert picture_from({"alt": "a", "frames": [{"contact": contact}]}).frames[0].pin == pin


def test_seen_from_the_front_feet_are_turned_out() -> None:
    front = picture_from({"alt": "a", "view": "front", "frames": [{}]})
    side = picture_from({"alt": "a", "frames": [{}]})
    assert front.frames[0].angles["hip_rot_r"] == 8
    assert side.frames[0].angles["hip_rot_r"] == 0


def test_a_child_has_the_last_word_also_on_both_sides() -> None:
    parent = {"alt": "a", "base": {"hip_r": 10, "knee": 5}, "frames": [{}], "ghost": True}
    child = {"alt": "b", "base": {"hip": 50}, "extends": "x"}
    joined = extended(parent, child)
    assert joined["alt"] == "b"
    assert joined["ghost"]
    assert joined["base"] == {"hip_r": 50, "hip_l": 50, "knee_r": 5, "knee_l": 5}
    assert "extends" not in joined


def test_the_text_is_json_of_the_same() -> None:
    text = json.dumps(WRITTEN["squat"])
    assert picture_of(text) == picture_from(WRITTEN["squat"])


def test_arrows_and_props_keep_their_words() -> None:
    written = {
        "alt": "a",
        "frames": [{}],
        "arrows": [{"orbit": "head", "radius": 0.2, "degrees": [0, 90], "rise": 0.1, "both": True}],
        "props": [{"kind": "band", "path": ["palm_r", [1, 2, 3]], "draw": "back", "frames": [1]}],
    }
    picture = picture_from(written)
    (arrow,), (prop,) = picture.arrows, picture.props
    assert (arrow.kind, arrow.point, arrow.degrees, arrow.both) == ("orbit", "head", (0, 90), True)
    assert (prop.path, prop.draw, prop.frames) == (("palm_r", (1, 2, 3)), "back", (1,))


def test_a_height_that_is_left_out_is_that_of_the_floor() -> None:
    written = {**WRITTEN["squat"], "base": {"foot": {"x": 0}, "hand": {"x": 0.2}}, "frames": [{}]}
    (pose,) = picture_from(written).frames
    assert (pose.feet["r"].height, pose.hands["l"].height) == (0.0, PALM_RADIUS)
    assert pose.hands["l"].flat
    on_body = {**written, "base": {"hand": {"to": "knee_$"}}}
    assert picture_from(on_body).frames[0].hands["r"].height is None
