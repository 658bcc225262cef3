from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.figure import space

ANGLES = st.floats(-360, 360)
NEAR = 1e-9


def turns() -> st.SearchStrategy[space.Matrix]:
    return st.tuples(ANGLES, ANGLES, ANGLES).map(
        lambda each: space.product(
            space.turn_x(each[0]), space.turn_y(each[1]), space.turn_z(each[2])
        )
    )


def same(a: space.Matrix, b: space.Matrix) -> bool:
    return all(
        abs(x - y) < 1e-6 for p, q in zip(a, b, strict=True) for x, y in zip(p, q, strict=True)
    )


@pytest.mark.parametrize(
    ("turn", "start", "end"),
    [
        (space.turn_x(90), (0, 1, 0), (0, 0, 1)),
        (space.turn_y(90), (0, 0, 1), (1, 0, 0)),
        (space.turn_z(90), (1, 0, 0), (0, 1, 0)),
    ],
)
def test_turns_go_the_way_they_say(
    turn: space.Matrix, start: space.Vector, end: space.Vector
) -> None:
    assert space.rotated(turn, start) == pytest.approx(end, abs=NEAR)


@given(turns())
def test_a_rotation_undone_is_none(turn: space.Matrix) -> None:
    assert same(space.product(turn, space.transposed(turn)), space.IDENTITY)


@given(turns())
def test_a_quaternion_gives_the_rotation_back(turn: space.Matrix) -> None:
    assert same(space.from_quaternion(space.quaternion(turn)), turn)


@given(turns(), turns(), st.floats(0, 1))
def test_between_two_rotations_lies_a_rotation(
    a: space.Matrix, b: space.Matrix, share: float
) -> None:
    assert same(space.between_rotations(a, b, 0), a)
    assert same(space.between_rotations(a, b, 1), b)
    middle = space.between_rotations(a, b, share)
    assert same(space.product(middle, space.transposed(middle)), space.IDENTITY)


def test_half_way_is_half_the_angle() -> None:
    half = space.between_rotations(space.turn_z(0), space.turn_z(80), 0.5)
    assert same(half, space.turn_z(40))


def test_axes_make_a_right_handed_frame() -> None:
    turn = space.from_axes((1, 0, 0.2), (0, 2, 0))
    f, u, r = (space.axis(turn, number) for number in range(3))
    assert space.cross(f, u) == pytest.approx(r)
    assert space.dot(f, u) == pytest.approx(0)
    assert u == (0, 1, 0)


def test_turning_about_an_axis_is_right_handed() -> None:
    assert space.turned_about((1, 0, 0), (0, 0, 1), 90) == pytest.approx((0, 1, 0), abs=NEAR)


def test_a_vector_without_direction_takes_the_other() -> None:
    assert space.unit((0, 0, 0)) == space.UP
    assert space.unit((0, 0, 0), (1, 0, 0)) == (1, 0, 0)
    assert space.unit((0, 0, 5)) == (0, 0, 1)


def test_square_to_takes_the_axis_away() -> None:
    assert space.square_to((3, 4, 5), (0, 1, 0)) == (3, 0, 5)
    assert space.mixed((0, 0, 0), (2, 4, 6), 0.5) == (1, 2, 3)
