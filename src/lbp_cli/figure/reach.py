"""Two bones and a target: the analytic solution, and the rotations that follow from it."""

from __future__ import annotations

from math import acos, cos, degrees, sin
from typing import Final

from lbp_cli.figure.space import (
    ORIGIN,
    Matrix,
    Vector,
    from_axes,
    length,
    minus,
    plus,
    product,
    square_to,
    times,
    turn_z,
    unit,
)
from lbp_cli.model.value import dataclass

_STRAIGHT: Final = 0.9999


@dataclass(frozen=True, slots=True)
class Bend:
    """A solved limb: rotations of both bones in the world, and by how much the end falls short."""

    upper: Matrix
    lower: Matrix
    short: float


def bend(
    start: Vector, end: Vector, bones: tuple[float, float], pole: Vector, *, backwards: bool
) -> Bend:
    """Both bones from `start` to `end`, with the middle joint towards `pole`.

    `backwards` is for knees, whose lower bone folds back; elbows fold forward. A target out of
    reach is approached as far as the bones go; `short` is what is missing, in stature.
    """
    first, second = bones
    way = minus(end, start)
    distance = length(way)
    reach = max(min(distance, (first + second) * _STRAIGHT), abs(first - second) / _STRAIGHT)
    along = unit(way, (0.0, -1.0, 0.0))
    beside = unit(square_to(pole, along), unit(square_to((1.0, 0.0, 0.1), along)))
    at_start, at_middle = _angle(first, reach, second), _angle(first, second, reach)
    middle = _mixed(along, beside, first * cos(at_start), first * sin(at_start), start)
    across = _mixed(along, beside, -sin(at_start), cos(at_start))
    upper = from_axes(across if backwards else times(across, -1), minus(start, middle))
    folded = 180 - degrees(at_middle)
    lower = product(upper, turn_z(-folded if backwards else folded))
    missing = distance - (first + second)
    crowded = abs(first - second) - distance
    return Bend(upper, lower, max(0.0, missing, crowded))


def _mixed(a: Vector, b: Vector, much: float, more: float, start: Vector = ORIGIN) -> Vector:
    return plus(start, plus(times(a, much), times(b, more)))


def _angle(a: float, b: float, c: float) -> float:
    """The angle (radians) between sides a and b of a triangle whose third side is c."""
    return acos(max(-1.0, min(1.0, (a * a + b * b - c * c) / (2 * a * b))))
