from __future__ import annotations

import pytest

from lbp_cli.figure.camera import camera
from lbp_cli.figure.furniture import (
    BAG_DROP,
    FURNITURE,
    bag,
    crate_in_hands,
    furniture_blocks,
    ramp,
)
from lbp_cli.figure.shapes import extents
from lbp_cli.figure.solving import solved
from lbp_cli.figure.things import thing

from .pose_samples import changed

SEEN = camera(0, 0)


@pytest.mark.parametrize("kind", FURNITURE)
def test_furniture_stands_where_it_is_put_towards_the_reader(kind: str) -> None:
    middle = furniture_blocks(thing(kind, x=0.2))  # type: ignore[arg-type]
    nearer = furniture_blocks(thing(kind, x=0.2, z=0.3))  # type: ignore[arg-type]
    assert min(each.low[1] for each in middle) == pytest.approx(0)
    for before, after in zip(middle, nearer, strict=True):
        assert after.low == pytest.approx((before.low[0], before.low[1], before.low[2] + 0.3))


def test_a_chair_has_its_back_behind_or_before_or_not_at_all() -> None:
    behind, before, without = (
        furniture_blocks(prop)
        for prop in (
            thing("chair", x=0.0),
            thing("chair", x=0.0, direction=-1),
            thing("chair", x=0.0, back=False),
        )
    )
    assert min(b.low[0] for b in behind if b.high[1] > 0.3) < 0
    assert max(b.high[0] for b in before if b.high[1] > 0.3) > 0
    assert all(b.high[1] <= 0.22 for b in without)


def test_stairs_rise_step_by_step() -> None:
    heights = [each.high[1] for each in furniture_blocks(thing("slope", x=0, h=0.1))]
    assert heights == pytest.approx([0.1, 0.2, 0.3])


def test_a_bag_hangs_from_the_palm() -> None:
    box = extents(tuple(bag((0.0, 0.5, 0.0), SEEN)))
    assert box.top == pytest.approx(-0.5)
    assert box.bottom == pytest.approx(-0.5 + BAG_DROP)


def test_a_ramp_rises_to_its_height() -> None:
    box = extents(tuple(ramp(thing("ramp", x=0.1, h=0.2, depth=0.5), SEEN)))
    assert (box.left, box.right, box.top) == pytest.approx((0.1, 0.6, -0.2))


def test_a_crate_is_between_the_palms() -> None:
    held = {"x": 0.2, "height": 0.6, "z": 0.08, "fingers": [1, 0, 0]}
    body = solved(changed("squat", hand=held)).keys[0].body
    crate = crate_in_hands(thing("crate", size=0.2, dy=-0.05), body)
    assert crate.low[1] == pytest.approx(0.6 - 0.05 - 0.1, abs=1e-6)
    assert crate.low[0] < body.point("palm_r")[0] < crate.high[0]


def test_the_back_is_as_wide_as_the_seat() -> None:
    blocks = furniture_blocks(thing("chair", x=0, w=0.4))
    (seat,) = [each for each in blocks if each.high[1] == 0.22 and each.low[1] > 0.1]
    back = [each for each in blocks if each.high[1] > 0.3]
    assert max(each.high[2] for each in back) == seat.high[2] == pytest.approx(0.2)
    assert min(each.low[0] for each in back) == seat.low[0]
