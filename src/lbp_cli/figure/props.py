"""Things around the body: mats, furniture, walls, bands, weights. All boxes, balls and lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from lbp_cli.figure.bicycle import bicycle, cranks, near_side
from lbp_cli.figure.body import Side
from lbp_cli.figure.boxes import EDGE, Block, block, painted, rod
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.furniture import (
    BAG_DROP,
    FURNITURE,
    bag,
    crate_in_hands,
    furniture_blocks,
    ramp,
)
from lbp_cli.figure.hull import Point
from lbp_cli.figure.parts import SOLID
from lbp_cli.figure.picture import Anchor, Prop
from lbp_cli.figure.posture import Body
from lbp_cli.figure.shapes import Blob, Shape
from lbp_cli.figure.space import Vector

_MAT: Final = ("mat", "mat-edge", "mat-edge")
_MAT_MARGIN: Final = 0.05
_MAT_THICKNESS: Final = 0.012
_FLOOR_REACH: Final = 0.12
"""What is no higher than this counts when the mat is made long enough."""
_STRAP_WIDTH: Final = 2.6
_HANDLE_WIDTH: Final = 3.4
_BALL_BELOW: Final = 1.6
_HANDLE: Final = ((-0.6, 1.0), (-0.85, 0.5), (-0.6, 0.0), (0.6, 0.0), (0.85, 0.5), (0.6, 1.0))
"""From the middle of the handle, to the right and down. Unit: radius of the ball."""


def standing_props(
    props: Sequence[Prop],
    bodies: Sequence[Body],
    camera: Camera,
    frame: int,
    layer: Literal["front", "back"] = "back",
) -> list[Shape]:
    """Things behind the body, or before it; `bodies` are those of all frames, counted from 1.

    A thing stands behind unless `draw: front` is said; lines are drawn elsewhere.
    """
    found: list[Shape] = []
    for prop in props:
        before = prop.draw == "front" and prop.kind not in _LINES
        if before != (layer == "front") or not prop.is_in(frame):
            continue
        if prop.kind == "mat":
            found += painted([_mat(bodies)], camera)
        elif prop.kind in FURNITURE and not prop.held:
            found += painted(furniture_blocks(prop), camera)
        elif prop.kind == "ramp":
            found += ramp(prop, camera)
        elif prop.kind in _SOFT:
            found.append(_SOFT[prop.kind](prop, camera))
        elif prop.kind == "bicycle":
            found += bicycle(prop, camera)
        elif prop.kind == "bag" and not prop.held:
            at = (prop.x, prop.h + BAG_DROP, prop.z)
            found += bag(at, camera)
    return found


def lines(props: Sequence[Prop], body: Body, camera: Camera, layer: str, frame: int) -> list[Shape]:
    """Bands, straps, sticks and the cranks of a bicycle of a layer, `front` or `back`."""
    found: list[Shape] = []
    near = near_side(camera)
    far: Side = "l" if near == "r" else "r"
    for prop in props:
        if not prop.is_in(frame):
            continue
        if prop.kind == "bicycle":
            found += cranks(prop, body, camera, near if layer == "front" else far)
        if prop.kind in _LINES and (prop.draw or "front") == layer:
            tone, width = _LINES[prop.kind]
            places = tuple(camera.page(_anchor(each, body)) for each in prop.path)
            found += rod(places, tone, width)
    return found


def weights(
    props: Sequence[Prop], body: Body, camera: Camera, hand: str, frame: int
) -> list[Shape]:
    """The kettlebell under the hand of a side, which closes over its handle."""
    found: list[Shape] = []
    for prop in props:
        if prop.kind == "weight" and prop.hand == hand and prop.is_in(frame):
            found += _kettlebell(prop.r, camera.page(body.point(f"palm_{hand}")))
    return found


def held(props: Sequence[Prop], body: Body, camera: Camera, hand: str, frame: int) -> list[Shape]:
    """What the hand of a side holds (`r`, `l`), or both hands together (`both`)."""
    found: list[Shape] = []
    for prop in props:
        if not prop.is_in(frame):
            continue
        if prop.kind == "crate" and prop.held and hand == "both":
            found += painted([crate_in_hands(prop, body)], camera)
        elif prop.kind == "bag" and prop.held and prop.hand == hand:
            found += bag(body.point(f"palm_{hand}"), camera)
    return found


def _mat(bodies: Sequence[Body]) -> Block:
    """Long and wide enough for all that is near the floor in any frame."""
    balls = [body.ball(spot) for body in bodies for spot in SOLID]
    low = [ball for ball in balls if ball.bottom < _FLOOR_REACH] or balls
    xs = [ball.centre[0] for ball in low]
    zs = [ball.centre[2] for ball in low]
    return block(
        (min(xs) - _MAT_MARGIN, max(xs) + _MAT_MARGIN),
        (-_MAT_THICKNESS, 0.0),
        (min(zs) - _MAT_MARGIN, max(zs) + _MAT_MARGIN),
        _MAT,
    )


def _pillow(prop: Prop, camera: Camera) -> Shape:
    x, z, low = prop.x, prop.z, prop.dy
    radius, half = prop.h / 2, prop.w / 2 - 0.02
    centres = [(x + a * half, low + radius, z + c * 0.09) for a in (-1, 1) for c in (-1, 1)]
    return _hull(centres, radius, camera, "pillow")


def _ball(prop: Prop, camera: Camera) -> Shape:
    radius = prop.r
    at = (prop.x, prop.h + radius, prop.z)
    return _hull([at], radius, camera, "water")


def _bolster(prop: Prop, camera: Camera) -> Shape:
    x, radius, half = prop.x, prop.r, prop.w / 2
    low = prop.dy
    return _hull([(x, low + radius, -half), (x, low + radius, half)], radius, camera, "pillow")


def _hull(centres: Sequence[Vector], radius: float, camera: Camera, tone: str) -> Blob:
    circles = tuple((*camera.page(centre), radius) for centre in centres)
    return Blob((circles,), tone, "line", EDGE)


def _kettlebell(radius: float, grip: Point) -> list[Shape]:
    """A ball that hangs from a handle; `grip` is the middle of the handle."""
    x, y = grip
    handle = tuple((x + radius * across, y + radius * down) for across, down in _HANDLE)
    ball = Blob((((x, y + radius * _BALL_BELOW, radius),),), "weight", "line", EDGE)
    return [*rod(handle, "weight", _HANDLE_WIDTH), ball]


def _anchor(anchor: Anchor, body: Body) -> Vector:
    return body.point(anchor) if isinstance(anchor, str) else anchor


_SOFT: Final[Mapping[str, Callable[[Prop, Camera], Shape]]] = {
    "pillow": _pillow,
    "ball": _ball,
    "bolster": _bolster,
}
_LINES: Final[Mapping[str, tuple[str, float]]] = {
    "band": ("band", _STRAP_WIDTH),
    "strap": ("band", _STRAP_WIDTH),
    "stick": ("prop-front", 3.2),
}
