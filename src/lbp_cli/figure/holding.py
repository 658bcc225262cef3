"""What a hand in the air can lean on, and which walls hold somebody. Unit: stature."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lbp_cli.figure.body import POINTS, SIDES, Side
from lbp_cli.figure.parts import SOLID
from lbp_cli.figure.picture import Prop
from lbp_cli.figure.posture import Body
from lbp_cli.figure.space import Vector, dot, length, minus, mixed
from lbp_cli.figure.surfaces import surfaces
from lbp_cli.figure.things import CHAIR_BACK

_NEAR: Final = 0.05
_LINES: Final = ("band", "strap", "stick")
_TRUNK: Final = tuple(f"trunk_{level}_{side}" for level in range(8) for side in SIDES)
_LEG: Final = ("thigh", "knee", "calf", "ankle")


def is_held(body: Body, props: Sequence[Prop]) -> bool:
    """Whether a wall that the body touches, a band or a bicycle holds it, beside the ground."""
    return any(
        prop.kind in ("band", "strap", "bicycle")
        or (prop.kind == "wall" and _touches_wall(body, prop))
        for prop in props
    )


def _touches_wall(body: Body, wall: Prop) -> bool:
    balls = (body.ball(spot) for spot in SOLID)
    return any(abs(ball.centre[0] - wall.x) < ball.radius + _NEAR for ball in balls)


def carries(body: Body, side: Side, props: Sequence[Prop]) -> bool:
    """Whether the hand of a side has anything to lean on: a thing, or the body itself."""
    palm = body.ball(POINTS[f"palm_{side}"])
    at, reach = palm.centre, palm.radius + _NEAR
    tops = surfaces(props)
    on_top = any(
        each.left - _NEAR <= at[0] <= each.right + _NEAR and abs(at[1] - each.height) < reach
        for each in tops
    )
    return on_top or any(_is_near(prop, at, reach, body) for prop in props) or _on_body(body, side)


def _is_near(prop: Prop, at: Vector, reach: float, body: Body) -> bool:
    if prop.kind in ("wall", "post", "chair"):
        top = prop.h + (CHAIR_BACK if prop.kind == "chair" else 0.0)
        half = prop.w / 2 if prop.kind == "chair" else 0.0
        return abs(at[0] - prop.x) < half + reach and at[1] < top + reach
    if prop.kind in _LINES:
        places = [body.point(each) if isinstance(each, str) else each for each in prop.path]
        return any(_from_line(at, a, b) < reach for a, b in pairwise(places))
    return prop.kind == "bicycle"


def _from_line(at: Vector, start: Vector, end: Vector) -> float:
    way = minus(end, start)
    along = dot(way, way)
    share = max(0.0, min(1.0, dot(minus(at, start), way) / along)) if along else 0.0
    return length(minus(at, mixed(start, end, share)))


def _on_body(body: Body, side: Side) -> bool:
    """Whether the palm lies on the trunk, a thigh or a shin."""
    palm = body.ball(POINTS[f"palm_{side}"])
    names = [*_TRUNK, *(f"{part}_{each}" for part in _LEG for each in SIDES)]
    balls = body.balls(names)
    return any(
        length(minus(ball.centre, palm.centre)) < ball.radius + palm.radius + _NEAR
        for ball in balls
    )
