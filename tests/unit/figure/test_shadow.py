from __future__ import annotations

from lbp_cli.figure.camera import camera
from lbp_cli.figure.posture import body_of, moved
from lbp_cli.figure.shadow import shadow
from lbp_cli.figure.shapes import extents
from lbp_cli.figure.solving import solved

from .pose_samples import sample

SEEN = camera(14, 9)


def test_what_is_lifted_casts_less_and_nothing_far_above() -> None:
    lying = solved(sample("bridge")).keys[0].body
    lifted = body_of(moved(lying.posture, (0, 0.1, 0)))
    before, after = shadow(lying, SEEN), shadow(lifted, SEEN)
    assert before
    assert after
    assert extents((after,)).height < extents((before,)).height
    assert shadow(body_of(moved(lying.posture, (0, 1, 0))), SEEN) is None


def test_it_lies_on_the_floor() -> None:
    lying = solved(sample("bridge")).keys[0].body
    cast = shadow(lying, camera(0, 0))
    assert cast
    assert {round(y, 9) for ring in cast.rings for _, y in ring} == {0.0}
