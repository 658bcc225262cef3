from __future__ import annotations

import pytest

from lbp_cli.figure.furniture import furniture_blocks
from lbp_cli.figure.picture import Prop, PropKind
from lbp_cli.figure.surfaces import FLOOR, surfaces
from lbp_cli.figure.things import thing


@pytest.mark.parametrize(
    ("prop", "height"),
    [
        (thing("chair", x=0), 0.22),
        (thing("stool", x=0, h=0.3), 0.3),
        (thing("table", x=0), 0.4),
        (thing("step", x=0, h=0.1), 0.1),
        (thing("pillow", x=0, dy=0.2), 0.27),
        (thing("ball", x=0, r=0.1), 0.2),
        (thing("ball", x=0, h=0.3), 0.54),
        (thing("bolster", x=0, dy=0.2), 0.3),
        (thing("crate", x=0, h=0.2, size=0.1), 0.3),
    ],
)
def test_one_can_rest_on_furniture(prop: Prop, height: float) -> None:
    floor, top = surfaces([prop])
    assert floor is FLOOR
    assert top.height == pytest.approx(height)
    assert top.left < 0 < top.right


def test_stairs_and_ramps_are_many_surfaces() -> None:
    assert [each.height for each in surfaces([thing("slope", x=0, h=0.1)])[1:]] == pytest.approx(
        [0.1, 0.2, 0.3]
    )
    heights = [each.height for each in surfaces([thing("ramp", x=0, h=0.3)])[1:]]
    assert heights == sorted(heights)
    assert 0.28 < heights[-1] < 0.3


def test_a_wide_stool_carries_as_far_as_it_is_drawn() -> None:
    _, top = surfaces([thing("stool", x=0.1, w=0.4)])
    assert (top.left, top.right) == pytest.approx((-0.1, 0.3))


def test_what_is_in_the_hands_carries_nobody() -> None:
    assert surfaces([thing("crate"), thing("bag", hand="r"), thing("weight", hand="r")]) == [FLOOR]


@pytest.mark.parametrize("kind", ["chair", "stool", "table", "step", "crate"])
def test_the_top_that_carries_is_the_top_that_is_drawn(kind: PropKind) -> None:
    prop = thing(kind, x=0.3, back=False)
    _, top = surfaces([prop])
    blocks = furniture_blocks(prop)
    assert max(each.high[1] for each in blocks) == pytest.approx(top.height)
    assert min(each.low[0] for each in blocks) == pytest.approx(top.left)
    assert max(each.high[0] for each in blocks) == pytest.approx(top.right)
