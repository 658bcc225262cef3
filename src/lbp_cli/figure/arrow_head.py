"""The head of an arrow, in whatever unit the page has."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from lbp_cli.figure.hull import Point


def arrow_head(way: Sequence[Point], size: float) -> tuple[Point, Point, Point]:
    """A triangle at the end of a way, in the direction from where the way is one size back."""
    tip = way[-1]
    back = next((each for each in way[::-1] if apart(each, tip) >= size * 0.8), way[0])
    along = apart(back, tip) or 1.0
    x, y = (tip[0] - back[0]) / along, (tip[1] - back[1]) / along
    base = (tip[0] - x * size, tip[1] - y * size)
    half = size * 0.45
    return (
        tip,
        (base[0] - y * half, base[1] + x * half),
        (base[0] + y * half, base[1] - x * half),
    )


def apart(a: Point, b: Point) -> float:
    """How far two points of a page are from each other."""
    return hypot(a[0] - b[0], a[1] - b[1])
