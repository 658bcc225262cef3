from __future__ import annotations

from lbp_cli.figure import body
from lbp_cli.model.pose_words import CONTACT_WORDS, POINT_WORDS


def test_every_word_that_may_be_written_is_a_point_or_contact() -> None:
    assert set(POINT_WORDS) <= set(body.POINTS)
    inner = {name for name in body.POINTS if name.startswith("trunk_")}
    assert set(body.POINTS) == set(POINT_WORDS) | inner
    assert set(CONTACT_WORDS) == set(POINT_WORDS) | set(body.CONTACTS)


def test_a_left_spot_is_the_mirror_image() -> None:
    right, left = body.POINTS["hip_side_r"], body.POINTS["hip_side_l"]
    assert right.at[:2] == left.at[:2]
    assert right.at[2] == -left.at[2] > 0
    assert body.POINTS["knee_l"].segment == "shank_l"


def test_only_solid_points_can_rest() -> None:
    assert "belly" not in body.CONTACTS["any"]
    assert all(body.POINTS[name].radius > 0 for name in body.CONTACTS["any"])
