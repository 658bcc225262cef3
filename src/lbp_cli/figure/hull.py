"""The convex hull of circles: straight lines and circular arcs, exact at any size.

A body part is a convex hull of balls; seen by an orthographic camera a ball is a circle, so the
part is a hull of circles. The outline changes from circle to circle only where two of them reach
equally far, which is known in closed form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import acos, atan2, cos, hypot, pi, sin
from typing import Final, TypeAlias

from lbp_cli.model.value import dataclass

Point: TypeAlias = tuple[float, float]
Circle: TypeAlias = tuple[float, float, float]
"""x, y, radius."""
_FULL: Final = 2 * pi


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
    changes = sorted(_tangents(circles))
    spans = list(pairwise([*changes, changes[0] + _FULL])) if changes else [(0.0, _FULL)]
    support = [_between(circles, start, end) for start, end in spans]
    first = next((n for n in range(len(spans)) if support[n] != support[n - 1]), None)
    if first is None:
        return (Arc(circles[support[0]], 0.0, _FULL),)
    arcs: list[Arc] = []
    for step in range(len(spans)):
        number = (first + step) % len(spans)
        turned = _FULL if number < first else 0.0
        start, end = spans[number][0] + turned, spans[number][1] + turned
        circle = circles[support[number]]
        if arcs and arcs[-1].circle == circle:
            arcs[-1] = Arc(circle, arcs[-1].start, end)
        else:
            arcs.append(Arc(circle, start, end))
    return tuple(arcs)


def _tangents(circles: Sequence[Circle]) -> Iterator[float]:
    """The directions in which two circles reach equally far: there the outline may change."""
    for (x0, y0, r0), (x1, y1, r1) in combinations(circles, 2):
        apart = hypot(x1 - x0, y1 - y0)
        if apart > abs(r1 - r0):
            towards, turn = atan2(y1 - y0, x1 - x0), acos((r0 - r1) / apart)
            yield (towards - turn) % _FULL
            yield (towards + turn) % _FULL


def _between(circles: Sequence[Circle], start: float, end: float) -> int:
    """The circle that makes the outline between two directions."""
    middle = (start + end) / 2
    return _supporting(circles, cos(middle), sin(middle))


def _supporting(circles: Sequence[Circle], x: float, y: float) -> int:
    """The circle that reaches furthest in a direction; the first of several."""
    best, furthest = 0, -1e9
    for number, (cx, cy, radius) in enumerate(circles):
        reach = cx * x + cy * y + radius
        if reach > furthest + 1e-12:
            best, furthest = number, reach
    return best


def polygon(circles: Sequence[Circle], directions: int = 24) -> list[Point]:
    """The hull as a polygon of its supporting points, for small grids of cells."""
    points: list[Point] = []
    for number in range(directions):
        way = _FULL * number / directions
        found = _supporting(circles, cos(way), sin(way))
        points.append(on_circle(circles[found], way))
    return points
