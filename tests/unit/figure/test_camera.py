from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.figure.camera import camera
from lbp_cli.figure.space import cross, dot


def test_from_the_side_the_page_is_the_world() -> None:
    seen = camera(0, 0)
    assert seen.page((1, 2, 3)) == pytest.approx((1, -2))
    assert seen.depth((1, 2, 3)) == pytest.approx(3)


def test_from_the_front_the_right_hand_is_at_the_left() -> None:
    seen = camera(90, 0)
    assert seen.page((0, 0, 1))[0] == pytest.approx(-1)
    assert seen.depth((1, 0, 0)) == pytest.approx(1)


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_the_axes_of_the_page_are_square(azimuth: float, elevation: float) -> None:
    seen = camera(azimuth, elevation)
    assert dot(seen.right, seen.up) == pytest.approx(0, abs=1e-9)
    assert cross(seen.right, seen.up) == pytest.approx(seen.view, abs=1e-9)
