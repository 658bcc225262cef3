"""The shadow on the floor: what tells "lifted" from "lying"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lbp_cli.figure.camera import Camera
from lbp_cli.figure.hull import Circle, Point, polygon
from lbp_cli.figure.parts import GROUPS, Part
from lbp_cli.figure.posture import Ball, Body
from lbp_cli.figure.shapes import Patch

_DARKNESS: Final = 0.13
_HIGHEST: Final = 0.20
"""Parts higher than this cast none: theirs would be streaks beside the mat."""
_SHRINKING: Final = 1.6
_SMALLEST: Final = 0.35
_CORNERS: Final = 14
"""So faint a shadow looks round with few corners, and each of its parts costs that many."""


def shadow(body: Body, camera: Camera) -> Patch | None:
    """The parts of the body cast straight down; None when all are high above the floor."""
    rings = [ring for part in _parts() if (ring := _cast(part, body, camera))]
    return Patch(tuple(rings), "shadow", opacity=_DARKNESS) if rings else None


def _parts() -> Iterable[Part]:
    return (part for parts in GROUPS.values() for part in parts)


def _cast(part: Part, body: Body, camera: Camera) -> tuple[Point, ...] | None:
    balls = [body.ball(spot) for spot in part.spots]
    if any(ball.bottom > _HIGHEST for ball in balls):
        return None
    outline = polygon([_on_floor(ball) for ball in balls], _CORNERS)
    return tuple(camera.page((x, 0.0, z)) for x, z in outline)


def _on_floor(ball: Ball) -> Circle:
    x, height, z = ball.centre
    above = max(0.0, height - ball.radius)
    return (x, z, ball.radius * max(_SMALLEST, 1 - _SHRINKING * above))
