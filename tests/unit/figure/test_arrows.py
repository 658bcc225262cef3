from __future__ import annotations

import pytest

from lbp_cli.figure.arrows import arrows
from lbp_cli.figure.camera import camera
from lbp_cli.figure.picture import Arrow
from lbp_cli.figure.solving import solved

from .pose_samples import sample

KEYS = solved(sample("squat")).keys
SEEN = camera(0, 0)


def test_the_path_of_a_point_is_its_own() -> None:
    (pointer,) = arrows([Arrow("follow", "sit")], KEYS, SEEN, 2)
    assert pointer.points[0] == SEEN.page(KEYS[0].body.point("sit"))
    assert pointer.points[-1] == SEEN.page(KEYS[1].body.point("sit"))


def test_part_of_a_path_beside_the_body() -> None:
    whole = arrows([Arrow("follow", "sit")], KEYS, SEEN, 2)[0].points
    arrow = Arrow("follow", "sit", shift=(0.1, 0.2), span=(0.0, 0.5))
    part = arrows([arrow], KEYS, SEEN, 2)[0].points
    assert part[0] == pytest.approx((whole[0][0] + 0.1, whole[0][1] - 0.2))
    assert part[-1][1] < whole[-1][1]


def test_a_straight_arrow_goes_right_and_up() -> None:
    arrow = Arrow("at", "head", vector=(0.1, 0.2))
    (start, end) = arrows([arrow], KEYS, SEEN, 2)[0].points
    assert (end[0] - start[0], end[1] - start[1]) == pytest.approx((0.1, -0.2))


def test_an_arc_turns_against_the_clock() -> None:
    arrow = Arrow("arc", "head", radius=0.1, degrees=(0, 90))
    points = arrows([arrow], KEYS, SEEN, 2)[0].points
    x, y = SEEN.page(KEYS[1].body.point("head"))
    assert points[0] == pytest.approx((x + 0.1, y))
    assert points[-1] == pytest.approx((x, y - 0.1))


def test_an_orbit_is_level() -> None:
    arrow = Arrow("orbit", "head", radius=0.1, degrees=(0, 180), rise=0.05)
    points = arrows([arrow], KEYS, SEEN, 2)[0].points
    assert len({round(y, 9) for _, y in points}) == 1
    assert points[0][0] - points[-1][0] == pytest.approx(0.2)


def test_an_arrow_belongs_to_its_frame_or_the_last() -> None:
    first, last = Arrow("at", "head", frame=1), Arrow("at", "head", both=True)
    assert len(arrows([first, last], KEYS, SEEN, 1)) == 1
    (pointer,) = arrows([first, last], KEYS, SEEN, 2)
    assert pointer.both
