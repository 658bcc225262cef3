"""Values behave as dataclasses do, though they are made more cheaply."""

from __future__ import annotations

import dataclasses

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.value import dataclass, field_defaults, field_types, is_value, replace


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A point with a default."""

    x: int
    y: int = 2

    @property
    def total(self) -> int:
        """A property."""
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Other:
    """Another kind with the same fields."""

    x: int
    y: int = 2


def test_fields_are_given_by_place_name_or_default() -> None:
    assert (Point(1).x, Point(1).y, Point(1, y=5).y, Point(1).total) == (1, 2, 5, 3)
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, 2, 3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, z=3)  # type: ignore[call-arg]


def test_equal_values_are_equal_and_have_one_hash() -> None:
    assert Point(1) == Point(1, 2)
    assert Point(1) != Point(2)
    assert len({Point(1), Point(1, 2), Point(3)}) == 2
    others: tuple[object, ...] = (Other(1), (1, 2))
    assert Point(1) not in others


def test_values_are_ordered_field_by_field() -> None:
    assert sorted([Point(2, 1), Point(1, 3), Point(1, 2)]) == [
        Point(1, 2),
        Point(1, 3),
        Point(2, 1),
    ]


def test_slots_keep_out_what_is_not_declared() -> None:
    with pytest.raises(AttributeError):
        Point(1).z = 3  # type: ignore[attr-defined]


def test_replace_makes_another_value() -> None:
    point = Point(1, 5)
    assert replace(point, x=7) == Point(7, 5)
    assert point == Point(1, 5)
    with pytest.raises(TypeError):
        replace(point, z=1)  # type: ignore[call-arg]


def test_it_prints_like_a_dataclass() -> None:
    assert repr(Point(1)) == "Point(x=1, y=2)"


def test_its_fields_can_be_asked_for() -> None:
    assert is_value(Point)
    assert not is_value(Point(1))
    assert not is_value(int)
    assert field_types(Point) == {"x": "int", "y": "int"}
    assert field_defaults(Point) == (2,)


def test_dataclasses_and_pydantic_see_the_real_fields() -> None:
    found = dataclasses.fields(Other)
    assert [(each.name, each.default) for each in found][1] == ("y", 2)
    assert found[0].default is dataclasses.MISSING
    adapter = TypeAdapter(Point)
    assert adapter.validate_python({"x": 4}) == Point(4)
    with pytest.raises(ValidationError):
        adapter.validate_python({"x": "four"})
