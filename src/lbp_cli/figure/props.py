"""Things around the body: mats, furniture, walls, bands, weights. All boxes, balls and lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from lbp_cli.figure.bicycle import bicycle, cranks, near_side
from lbp_cli.figure.body import Side
from lbp_cli.figure.boxes import EDGE, Block, block, painted
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.parts import SOLID
from lbp_cli.figure.picture import Anchor, Prop
from lbp_cli.figure.posture import Body
from lbp_cli.figure.shapes import Blob, Shape, Stroke
from lbp_cli.figure.space import Vector, mixed, plus

_LEG: Final = 0.010
_MAT: Final = ("mat", "mat-edge", "mat-edge")
_MAT_MARGIN: Final = 0.05
_MAT_THICKNESS: Final = 0.012
_FLOOR_REACH: Final = 0.12
"""What is no higher than this counts when the mat is made long enough."""
_WALL: Final = ("prop-top", "prop-front", "prop-side")
_STRAP_WIDTH: Final = 2.6


def standing_props(
    props: Sequence[Prop], bodies: Sequence[Body], camera: Camera, frame: int
) -> list[Shape]:
    """Things behind the body, mats first; `bodies` are those of all frames, frames count from 1."""
    shown = [prop for prop in props if not prop.frames or frame in prop.frames]
    found: list[Shape] = []
    body = bodies[frame - 1]
    for prop in sorted(shown, key=lambda each: each.kind != "mat"):
        if prop.kind == "mat":
            found += painted([_mat(bodies)], camera)
        elif prop.kind in _FURNITURE:
            found += painted(_FURNITURE[prop.kind](prop), camera)
        elif prop.kind in _SOFT:
            found.append(_SOFT[prop.kind](prop, camera))
        elif prop.kind == "bicycle":
            away: Side = "l" if near_side(camera) == "r" else "r"
            found += [*cranks(prop, body, camera, away), *bicycle(prop, camera)]
        elif prop.kind == "crate" and prop.x is not None:
            found += painted([_crate_on_floor(prop)], camera)
    return found


def lines(props: Sequence[Prop], body: Body, camera: Camera, layer: str, frame: int) -> list[Shape]:
    """Bands, straps and sticks of a layer, `front` or `back`."""
    found: list[Shape] = []
    for prop in props:
        if prop.frames and frame not in prop.frames:
            continue
        if prop.kind == "bicycle" and layer == "front":
            found += cranks(prop, body, camera, near_side(camera))
        if prop.kind in _LINES and prop.draw == layer:
            tone, width = _LINES[prop.kind]
            places = tuple(camera.page(_anchor(each, body)) for each in prop.path)
            found += [Stroke(places, "line", width + 1.6), Stroke(places, tone, width)]
    return found


def held(props: Sequence[Prop], body: Body, camera: Camera, hand: str, frame: int) -> list[Shape]:
    """What the hand of a side holds (`r`, `l`), or both hands together (`both`)."""
    found: list[Shape] = []
    for prop in props:
        if prop.frames and frame not in prop.frames:
            continue
        if prop.kind == "weight" and prop.hand == hand:
            found.append(_weight(prop, body, camera))
        elif prop.kind == "crate" and prop.x is None and hand == "both":
            found += painted([_crate_in_hands(prop, body)], camera)
    return found


def _given(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


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


def _legs(x: tuple[float, float], height: float, z: tuple[float, float]) -> list[Block]:
    return [block((a - _LEG, a + _LEG), (0.0, height), (c - _LEG, c + _LEG)) for a in x for c in z]


def _stool(prop: Prop) -> list[Block]:
    x, height = _given(prop.x, 0.0), _given(prop.h, 0.22)
    half = _given(prop.w, 0.22) / 2
    seat = block((x - half, x + half), (height - 0.022, height), (-half, half))
    inner = half - 0.014
    return [*_legs((x - inner, x + inner), height - 0.022, (-inner, inner)), seat]


def _chair(prop: Prop) -> list[Block]:
    """A stool with a back: behind it for `direction` 1, before it for -1."""
    x, height = _given(prop.x, 0.0), _given(prop.h, 0.22)
    half = 0.11
    edge = x - prop.direction * (half - _LEG)
    posts = [
        block((edge - _LEG, edge + _LEG), (height, height + 0.27), (z - _LEG, z + _LEG))
        for z in (-half + 0.014, half - 0.014)
    ]
    rails = [
        block((edge - _LEG, edge + _LEG), (height + at, height + at + 0.045), (-half, half))
        for at in (0.13, 0.225)
    ]
    return [*_stool(prop), *(posts + rails if prop.back else [])]


def _table(prop: Prop) -> list[Block]:
    x, height = _given(prop.x, 0.4), _given(prop.h, 0.40)
    half, wide = _given(prop.depth, 0.30) / 2, _given(prop.w, 0.44) / 2
    top = block((x - half, x + half), (height - 0.022, height), (-wide, wide))
    legs = _legs((x - half + 0.02, x + half - 0.02), height - 0.022, (-wide + 0.02, wide - 0.02))
    return [*legs, top]


def _step(prop: Prop) -> list[Block]:
    x, height = _given(prop.x, 0.25), _given(prop.h, 0.12)
    half, wide = _given(prop.depth, 0.22) / 2, _given(prop.w, 0.34) / 2
    return [block((x - half, x + half), (0.0, height), (-wide, wide))]


def _wall(prop: Prop) -> list[Block]:
    """A slab whose face is at x: it faces page-right for `direction` 1."""
    x, half = _given(prop.x, 0.0), _given(prop.w, 0.5) / 2
    z = _given(prop.z, 0.0)
    ends = sorted((x, x - prop.direction * 0.045))
    return [block((ends[0], ends[1]), (0.0, _given(prop.h, 1.08)), (z - half, z + half), _WALL)]


def _post(prop: Prop) -> list[Block]:
    x, z, half = _given(prop.x, 0.6), _given(prop.z, 0.0), 0.014
    return [block((x - half, x + half), (0.0, _given(prop.h, 1.0)), (z - half, z + half))]


def _slope(prop: Prop) -> list[Block]:
    """Low steps, one behind the other, as a stair or a rise of the way."""
    x, height = _given(prop.x, 0.2), _given(prop.h, 0.08)
    depth, wide = _given(prop.depth, 0.16), _given(prop.w, 0.34) / 2
    return [
        block((x + depth * n, x + depth * (n + 1)), (0.0, height * (n + 1)), (-wide, wide))
        for n in range(3)
    ]


def _crate_on_floor(prop: Prop) -> Block:
    x, half = _given(prop.x, 0.2), _given(prop.size, 0.17) / 2
    low = _given(prop.h, 0.0)
    return block((x - half, x + half), (low, low + 2 * half), (-half, half))


def _crate_in_hands(prop: Prop, body: Body) -> Block:
    half = _given(prop.size, 0.17) / 2
    x, y, z = plus(
        mixed(body.point("palm_r"), body.point("palm_l"), 0.5), (0.0, _given(prop.dy, 0.0), 0.0)
    )
    wide = max(half * 0.7, abs(body.point("palm_r")[2] - body.point("palm_l")[2]) / 2 - 0.012)
    return block((x - half, x + half), (y - half, y + half), (z - wide, z + wide))


def _pillow(prop: Prop, camera: Camera) -> Shape:
    x, z, low = _given(prop.x, 0.0), _given(prop.z, 0.0), _given(prop.dy, 0.0)
    radius, half = _given(prop.h, 0.07) / 2, _given(prop.w, 0.16) / 2 - 0.02
    centres = [(x + a * half, low + radius, z + c * 0.09) for a in (-1, 1) for c in (-1, 1)]
    return _hull(centres, radius, camera, "pillow")


def _ball(prop: Prop, camera: Camera) -> Shape:
    radius = _given(prop.r, 0.12)
    at = (_given(prop.x, 0.0), _given(prop.h, 0.0) + radius, _given(prop.z, 0.0))
    return _hull([at], radius, camera, "water")


def _bolster(prop: Prop, camera: Camera) -> Shape:
    x, radius, half = _given(prop.x, 0.0), _given(prop.r, 0.05), _given(prop.w, 0.3) / 2
    low = _given(prop.dy, 0.0)
    return _hull([(x, low + radius, -half), (x, low + radius, half)], radius, camera, "pillow")


def _hull(centres: Sequence[Vector], radius: float, camera: Camera, tone: str) -> Blob:
    circles = tuple((*camera.page(centre), radius) for centre in centres)
    return Blob((circles,), tone, "line", EDGE)


def _weight(prop: Prop, body: Body, camera: Camera) -> Blob:
    x, y = camera.page(body.point(f"palm_{prop.hand}"))
    return Blob((((x, y, _given(prop.r, 0.045)),),), "weight", "line", EDGE)


def _anchor(anchor: Anchor, body: Body) -> Vector:
    return body.point(anchor) if isinstance(anchor, str) else anchor


_FURNITURE: Final[Mapping[str, Callable[[Prop], list[Block]]]] = {
    "stool": _stool,
    "chair": _chair,
    "table": _table,
    "step": _step,
    "wall": _wall,
    "post": _post,
    "slope": _slope,
}
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
