"""The convex hull of circles: straight lines and circular arcs, exact at any size.

A body part is a convex hull of balls; seen by an orthographic camera a ball is a circle, so the
part is a hull of circles. 120 directions are sampled; where the supporting circle changes, the
common tangent is found by bisection.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Final, TypeAlias

from lbp_cli.model.value import dataclass

Point: TypeAlias = tuple[float, float]
Circle: TypeAlias = tuple[float, float, float]
"""x, y, radius."""
_DIRECTIONS: Final = 120
_BISECTIONS: Final = 22
_FULL: Final = 2 * pi
_WAYS: Final = tuple(
    (cos(_FULL * n / _DIRECTIONS), sin(_FULL * n / _DIRECTIONS)) for n in range(_DIRECTIONS)
)


@dataclass(frozen=True, slots=True)
class Arc:
    """A part of the outline: on one circle, from one direction to another (radians, rising)."""

    circle: Circle
    start: float
    end: float

    @property
    def first(self) -> Point:
        """Where it begins."""
        return on_circle(self.circle, self.start)

    @property
    def last(self) -> Point:
        """Where it ends."""
        return on_circle(self.circle, self.end)


def on_circle(circle: Circle, direction: float) -> Point:
    """The point of a circle in a direction."""
    x, y, radius = circle
    return (x + radius * cos(direction), y + radius * sin(direction))


def hull(circles: Sequence[Circle]) -> tuple[Arc, ...]:
    """The outline as arcs in rising direction; between two of them runs a straight line.

    A single arc of a whole turn is a circle that holds all others.
    """
    support = [_supporting(circles, x, y) for x, y in _WAYS]
    if len(set(support)) == 1:
        return (Arc(circles[support[0]], 0.0, _FULL),)
    first = next(n for n in range(_DIRECTIONS) if support[n] != support[n - 1])
    arcs: list[Arc] = []
    start = _tangent(circles, first - 1)
    current = support[first]
    for step in range(1, _DIRECTIONS + 1):
        place = first + step
        found = support[place % _DIRECTIONS]
        if found != current:
            end = _tangent(circles, place - 1)
            arcs.append(Arc(circles[current], start, end))
            start, current = end, found
    return tuple(arcs)


def _supporting(circles: Sequence[Circle], x: float, y: float) -> int:
    """The circle that reaches furthest in a direction; the first of several."""
    best, furthest = 0, -1e9
    for number, (cx, cy, radius) in enumerate(circles):
        reach = cx * x + cy * y + radius
        if reach > furthest + 1e-12:
            best, furthest = number, reach
    return best


def _tangent(circles: Sequence[Circle], sample: int) -> float:
    """The direction between a sample and the next at which the supporting circle changes."""
    low, high = _FULL * sample / _DIRECTIONS, _FULL * (sample + 1) / _DIRECTIONS
    before = _supporting(circles, cos(low), sin(low))
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        if _supporting(circles, cos(middle), sin(middle)) == before:
            low = middle
        else:
            high = middle
    return high


def polygon(circles: Sequence[Circle], directions: int = 24) -> list[Point]:
    """The hull as a polygon of its supporting points, for small grids of cells."""
    points: list[Point] = []
    for number in range(directions):
        way = _FULL * number / directions
        found = _supporting(circles, cos(way), sin(way))
        points.append(on_circle(circles[found], way))
    return points
