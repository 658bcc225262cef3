from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.figure.reach import bend
from lbp_cli.figure.space import Vector, axis, dot, length, minus, plus, times

NUMBER = st.floats(-0.3, 0.3)
PLACE = st.tuples(NUMBER, NUMBER, NUMBER)
BONES = (0.245, 0.246)


@given(PLACE, PLACE, PLACE.filter(lambda each: length(each) > 0.05), st.booleans())
def test_the_end_is_where_it_should_be(
    start: Vector, end: Vector, pole: Vector, knees: bool
) -> None:
    solved = bend(start, end, BONES, pole, backwards=knees)
    middle = minus(start, times(axis(solved.upper, 1), BONES[0]))
    reached = minus(middle, times(axis(solved.lower, 1), BONES[1]))
    distance = length(minus(end, start))
    if 0.002 < distance < sum(BONES) * 0.999:
        assert length(minus(reached, end)) < 1e-3
        assert solved.short == 0
    assert length(minus(middle, start)) == pytest.approx(BONES[0])


def test_a_target_too_far_says_by_how_much() -> None:
    solved = bend((0, 0, 0), (0, -0.6, 0), BONES, (1, 0, 0), backwards=True)
    assert solved.short == pytest.approx(0.6 - sum(BONES))


def test_the_middle_joint_goes_towards_the_pole() -> None:
    for knees in (True, False):
        solved = bend((0, 0, 0), (0, -0.4, 0), BONES, (1, 0.3, 0), backwards=knees)
        middle = times(axis(solved.upper, 1), -BONES[0])
        assert middle[0] > 0.1


def test_knees_fold_back_and_elbows_forward() -> None:
    for knees in (True, False):
        solved = bend((0, 0, 0), (0, -0.3, 0), BONES, (1, 0, 0), backwards=knees)
        forward = axis(solved.upper, 0)
        assert (forward[0] > 0) == knees
        folded = dot(axis(solved.lower, 1), forward)
        assert (folded > 0) == knees
        end = plus(times(axis(solved.upper, 1), -BONES[0]), times(axis(solved.lower, 1), -BONES[1]))
        assert end == pytest.approx((0, -0.3, 0), abs=1e-6)
