"""Boxes and rods of which furniture is made, as the camera sees them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lbp_cli.figure.camera import Camera
from lbp_cli.figure.hull import Point
from lbp_cli.figure.shapes import Patch, Shape, Stroke
from lbp_cli.figure.space import Vector
from lbp_cli.model.value import dataclass

EDGE: Final = 0.8
"""Width of the outline of things, in pixels; thinner than the body's."""


def rod(points: tuple[Point, ...], tone: str, width: float) -> list[Shape]:
    """A line on the page, `width` pixels wide, with an outline on both sides."""
    return [Stroke(points, "line", width + 2 * EDGE), Stroke(points, tone, width)]


@dataclass(frozen=True, slots=True)
class Block:
    """A box square to the world: its lowest and highest corner, and the names of its colours."""

    low: Vector
    high: Vector
    tones: tuple[str, str, str] = ("prop-top", "prop-front", "prop-side")


def block(
    x: tuple[float, float],
    y: tuple[float, float],
    z: tuple[float, float],
    tones: tuple[str, str, str] = ("prop-top", "prop-front", "prop-side"),
) -> Block:
    """A box by its ranges along the three axes of the world."""
    return Block((x[0], y[0], z[0]), (x[1], y[1], z[1]), tones)


def painted(blocks: Iterable[Block], camera: Camera) -> list[Shape]:
    """The visible sides of boxes, further boxes first."""
    ordered = sorted(blocks, key=lambda each: camera.depth(_middle(each)))
    return [side for each in ordered for side in _sides(each, camera)]


def _middle(each: Block) -> Vector:
    (a, b, c), (d, e, f) = each.low, each.high
    return ((a + d) / 2, (b + e) / 2, (c + f) / 2)


def _sides(each: Block, camera: Camera) -> list[Shape]:
    """Of each pair of opposite sides the one that faces the camera."""
    (x0, y0, z0), (x1, y1, z1) = each.low, each.high
    top, front, side = each.tones
    right, up, near = (component > 0 for component in camera.view)
    x, y, z = (x1 if right else x0), (y1 if up else y0), (z1 if near else z0)
    faces = (
        (side, ((x, y0, z0), (x, y0, z1), (x, y1, z1), (x, y1, z0))),
        (front, ((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z))),
        (top, ((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1))),
    )
    return [
        Patch((tuple(camera.page(corner) for corner in corners),), tone, "line", EDGE)
        for tone, corners in faces
    ]
