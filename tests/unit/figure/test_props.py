from __future__ import annotations

import pytest

from lbp_cli.figure.camera import camera
from lbp_cli.figure.picture import Prop
from lbp_cli.figure.props import held, lines, standing_props, weights
from lbp_cli.figure.shapes import Blob, Patch, Stroke, extents
from lbp_cli.figure.solving import solved
from lbp_cli.figure.things import thing
from lbp_cli.model.pose_words import PROP_WORDS

from .pose_samples import at_rest, body, sample

SEEN = camera(0, 0)
BODY = body(at_rest())


@pytest.mark.parametrize("kind", PROP_WORDS)
def test_every_thing_can_be_drawn(kind: str) -> None:
    prop = thing(
        kind,  # type: ignore[arg-type]
        x=0.3,
        hand="r",
        path=("palm_r", (0.5, 0.5, 0.0)),
    )
    drawn = [
        *standing_props([prop], [BODY], SEEN, 1),
        *lines([prop], BODY, SEEN, "front", 1),
        *held([prop], BODY, SEEN, "r", 1),
        *weights([prop], BODY, SEEN, "r", 1),
    ]
    assert drawn


@pytest.mark.parametrize(
    ("prop", "height"),
    [
        (thing("chair", x=0, h=0.22, back=False), 0.22),
        (thing("stool", x=0, h=0.3), 0.3),
        (thing("table", x=0, h=0.4), 0.4),
        (thing("step", x=0, h=0.12), 0.12),
        (thing("post", x=0, h=1.1), 1.1),
        (thing("pillow", x=0, h=0.07), 0.07),
        (thing("ball", x=0, r=0.1), 0.2),
    ],
)
def test_things_stand_on_the_floor_and_are_as_high_as_said(prop: Prop, height: float) -> None:
    box = extents(tuple(standing_props([prop], [BODY], SEEN, 1)))
    assert box.bottom == pytest.approx(0, abs=1e-9)
    assert -box.top == pytest.approx(height)


def test_a_wall_faces_the_way_it_says() -> None:
    right = extents(tuple(standing_props([thing("wall", x=0.4)], [BODY], SEEN, 1)))
    left = extents(tuple(standing_props([thing("wall", x=0.4, direction=-1)], [BODY], SEEN, 1)))
    assert (right.right, left.left) == (0.4, 0.4)


def test_a_mat_is_long_enough_for_every_frame() -> None:
    bodies = [key.body for key in solved(sample("bird-dog")).keys]
    (side, *_) = standing_props([thing("mat")], bodies, SEEN, 1)
    assert isinstance(side, Patch)
    box = extents(tuple(standing_props([thing("mat")], bodies, SEEN, 1)))
    for made in bodies:
        assert box.left < made.point("knee_l")[0] < box.right


def test_bands_run_from_place_to_place_before_or_behind() -> None:
    band = thing("band", path=("palm_r", (0.6, 0.7, 0.0)), draw="back")
    assert lines([band], BODY, SEEN, "front", 1) == []
    _, line = lines([band], BODY, SEEN, "back", 1)
    assert isinstance(line, Stroke)
    assert line.points == (SEEN.page(BODY.point("palm_r")), (0.6, -0.7))


def test_a_thing_of_one_frame_is_not_in_another() -> None:
    prop = thing("stool", x=0, frames=(2,))
    assert standing_props([prop], [BODY, BODY], SEEN, 1) == []
    assert standing_props([prop], [BODY, BODY], SEEN, 2)


def test_weights_hang_under_the_palm_by_their_handle() -> None:
    *handle, ball = weights([thing("weight", hand="l", r=0.05)], BODY, SEEN, "l", 1)
    x, y = SEEN.page(BODY.point("palm_l"))
    assert isinstance(ball, Blob)
    assert ball.hulls[0][0] == pytest.approx((x, y + 0.08, 0.05))
    for line in handle:
        assert isinstance(line, Stroke)
        assert min(down for _, down in line.points) == pytest.approx(y)
        ends = [(line.points[0][0], line.points[0][1]), line.points[-1]]
        assert all((a - x) ** 2 + (b - y - 0.08) ** 2 < 0.05**2 for a, b in ends)


def test_weights_are_in_their_own_hand_and_frame() -> None:
    kept = thing("weight", hand="l", frames=(2,))
    assert weights([kept], BODY, SEEN, "r", 2) == []
    assert weights([kept], BODY, SEEN, "l", 1) == []
    assert weights([kept], BODY, SEEN, "l", 2)


def test_crates_are_held_between_both_hands() -> None:
    assert held([thing("crate", size=0.2)], BODY, SEEN, "both", 1)
    assert held([thing("crate", size=0.2)], BODY, SEEN, "l", 1) == []


def test_each_crank_goes_with_the_body_of_its_moment() -> None:
    seen = camera(20, 10)
    bicycle = [thing("bicycle", x=0.1)]
    for layer, side in (("front", "r"), ("back", "l")):
        drawn = lines(bicycle, BODY, seen, layer, 1)
        ends = [each.points[-1] for each in drawn if isinstance(each, Stroke)]
        assert ends[:2] == [seen.page(BODY.point(f"sole_{side}"))] * 2
    soles = {seen.page(BODY.point(f"sole_{side}")) for side in "rl"}
    still = standing_props(bicycle, [BODY], seen, 1)
    assert not soles & {each.points[-1] for each in still if isinstance(each, Stroke)}
