from __future__ import annotations

import pytest

from lbp_cli.figure.bicycle import AXIS_HEIGHT, bicycle, cranks, near_side
from lbp_cli.figure.camera import camera
from lbp_cli.figure.shapes import Stroke, extents
from lbp_cli.figure.things import thing

from .pose_samples import at_rest, body

SEEN = camera(0, 0)


def test_it_stands_on_the_floor_and_has_a_saddle_at_its_height() -> None:
    box = extents(tuple(bicycle(thing("bicycle", x=0.1, h=0.5), SEEN)))
    assert box.bottom == 0
    assert box.top < -0.5


def test_cranks_go_from_the_axis_to_the_sole() -> None:
    made = body(at_rest())
    _, line, _, pedal = cranks(thing("bicycle", x=0.1), made, SEEN, "r")
    assert isinstance(line, Stroke)
    assert isinstance(pedal, Stroke)
    assert line.points[0] == (0.1, -AXIS_HEIGHT)
    assert line.points[1] == SEEN.page(made.point("sole_r"))
    assert pedal.points[0][0] < line.points[1][0] < pedal.points[1][0]


def test_its_handlebar_goes_on_before_the_post() -> None:
    drawn = extents(tuple(bicycle(thing("bicycle", x=0.0, h=0.5), SEEN)))
    assert drawn.top == pytest.approx(-(0.5 + 0.14 + 0.085))


def test_the_near_side_follows_the_camera() -> None:
    assert near_side(camera(14, 9)) == "r"
    assert near_side(camera(180, 9)) == "l"
