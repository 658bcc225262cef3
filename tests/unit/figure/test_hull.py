from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.figure.hull import Circle, hull, on_circle, polygon

CIRCLES = st.lists(
    st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.floats(0.01, 0.4)), min_size=1, max_size=6
)


def support(circles: list[Circle], way: float) -> float:
    return max(x * cos(way) + y * sin(way) + r for x, y, r in circles)


@given(CIRCLES)
def test_the_hull_holds_every_circle_and_is_no_larger(circles: list[Circle]) -> None:
    arcs = hull(circles)
    for number in range(72):
        way = 2 * pi * number / 72
        furthest = max(
            max(point[0] * cos(way) + point[1] * sin(way) for point in (arc.first, arc.last))
            if not any(arc.start <= way + turn <= arc.end for turn in (-2 * pi, 0, 2 * pi))
            else arc.circle[0] * cos(way) + arc.circle[1] * sin(way) + arc.circle[2]
            for arc in arcs
        )
        assert furthest == pytest.approx(support(circles, way), abs=0.02)


@given(CIRCLES)
def test_arcs_follow_each_other_all_the_way_round(circles: list[Circle]) -> None:
    arcs = hull(circles)
    turned = sum(arc.end - arc.start for arc in arcs)
    assert turned == pytest.approx(2 * pi)
    for before, after in pairwise(arcs):
        assert after.start == pytest.approx(before.end)


def test_two_circles_have_straight_tangents_between_them() -> None:
    left, right = hull([(0, 0, 1), (4, 0, 1)])
    lengths = [
        hypot(b[0] - a[0], b[1] - a[1])
        for a, b in ((left.last, right.first), (right.last, left.first))
    ]
    assert lengths == pytest.approx([4, 4], abs=1e-3)


def test_one_circle_inside_another_is_not_seen() -> None:
    (arc,) = hull([(0, 0, 1), (0.1, 0, 0.2)])
    assert arc.end - arc.start == pytest.approx(2 * pi)
    assert arc.circle == (0, 0, 1)


@given(CIRCLES)
def test_the_polygon_lies_on_the_hull(circles: list[Circle]) -> None:
    points = polygon(circles, 24)
    assert len(points) == 24
    for number, (x, y) in enumerate(points):
        way = 2 * pi * number / 24
        assert x * cos(way) + y * sin(way) == pytest.approx(support(circles, way), abs=1e-9)


def test_a_point_on_a_circle() -> None:
    assert on_circle((1, 2, 3), pi / 2) == pytest.approx((1, 5))
