"""Furniture and boxes: what stands around, as blocks; and bags and ramps, as shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from lbp_cli.figure.boxes import EDGE, Block, block, painted
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.picture import Prop
from lbp_cli.figure.posture import Body
from lbp_cli.figure.shapes import Patch, Shape, Stroke
from lbp_cli.figure.space import Vector, mixed, plus
from lbp_cli.figure.things import CHAIR_BACK

_LEG: Final = 0.010
_WALL: Final = ("wall", "wall-edge", "wall")
BAG_DROP: Final = 0.20
"""How far the bottom of a bag hangs below the palm."""
_BAG_HALF: Final = (0.055, 0.035)
_BAG_HIGH: Final = 0.14


def _legs(x: tuple[float, float], height: float, z: tuple[float, float]) -> list[Block]:
    """Four legs up to a height."""
    return [block((a - _LEG, a + _LEG), (0.0, height), (c - _LEG, c + _LEG)) for a in x for c in z]


def _stool(prop: Prop) -> list[Block]:
    x, height = prop.x, prop.h
    half = prop.w / 2
    seat = block((x - half, x + half), (height - 0.022, height), (-half, half))
    inner = half - 0.014
    return [*_legs((x - inner, x + inner), height - 0.022, (-inner, inner)), seat]


def _chair(prop: Prop) -> list[Block]:
    """A stool with a back: behind it for `direction` 1, before it for -1."""
    x, height = prop.x, prop.h
    half = prop.w / 2
    edge = x - prop.direction * (half - _LEG)
    posts = [
        block((edge - _LEG, edge + _LEG), (height, height + CHAIR_BACK), (z - _LEG, z + _LEG))
        for z in (-half + 0.014, half - 0.014)
    ]
    rails = [
        block((edge - _LEG, edge + _LEG), (height + at, height + at + 0.045), (-half, half))
        for at in (0.13, 0.225)
    ]
    return [*_stool(prop), *(posts + rails if prop.back else [])]


def _table(prop: Prop) -> list[Block]:
    x, height = prop.x, prop.h
    half, wide = prop.depth / 2, prop.w / 2
    top = block((x - half, x + half), (height - 0.022, height), (-wide, wide))
    legs = _legs((x - half + 0.02, x + half - 0.02), height - 0.022, (-wide + 0.02, wide - 0.02))
    return [*legs, top]


def _step(prop: Prop) -> list[Block]:
    x, height = prop.x, prop.h
    half, wide = prop.depth / 2, prop.w / 2
    return [block((x - half, x + half), (0.0, height), (-wide, wide))]


def _wall(prop: Prop) -> list[Block]:
    """A slab whose face is at x: it faces page-right for `direction` 1."""
    x, half = prop.x, prop.w / 2
    ends = sorted((x, x - prop.direction * 0.045))
    return [block((ends[0], ends[1]), (0.0, prop.h), (-half, half), _WALL)]


def _post(prop: Prop) -> list[Block]:
    x, half = prop.x, 0.014
    return [block((x - half, x + half), (0.0, prop.h), (-half, half))]


def _slope(prop: Prop) -> list[Block]:
    """Low steps, one behind the other, as a stair or a rise of the way."""
    x, height = prop.x, prop.h
    depth, wide = prop.depth, prop.w / 2
    return [
        block((x + depth * n, x + depth * (n + 1)), (0.0, height * (n + 1)), (-wide, wide))
        for n in range(3)
    ]


def _crate(prop: Prop) -> list[Block]:
    """A box that stands on the floor, or at the height given."""
    x, half = prop.x, prop.size / 2
    low = prop.h
    return [block((x - half, x + half), (low, low + 2 * half), (-half, half))]


def crate_in_hands(prop: Prop, body: Body) -> Block:
    """A box between both palms."""
    half = prop.size / 2
    x, y, z = plus(mixed(body.point("palm_r"), body.point("palm_l"), 0.5), (0.0, prop.dy, 0.0))
    wide = max(half * 0.7, abs(body.point("palm_r")[2] - body.point("palm_l")[2]) / 2 - 0.012)
    return block((x - half, x + half), (y - half, y + half), (z - wide, z + wide))


def bag(palm: Vector, camera: Camera) -> list[Shape]:
    """A bag that hangs from a palm, with its handle."""
    x, y, z = palm
    low, top = y - BAG_DROP, y - BAG_DROP + _BAG_HIGH
    across, deep = _BAG_HALF
    box = block((x - across, x + across), (low, top), (z - deep, z + deep))
    handle = tuple(
        camera.page(place)
        for place in ((x - across * 0.7, top, z), (x, y, z), (x + across * 0.7, top, z))
    )
    return [*painted([box], camera), Stroke(handle, "line", 2.6), Stroke(handle, "prop-side", 1.4)]


def ramp(prop: Prop, camera: Camera) -> list[Shape]:
    """A way that rises evenly from x, over its depth, to its height."""
    x, z = prop.x, prop.z
    far, high = x + prop.depth, prop.h
    half = prop.w / 2
    near = z + half if camera.view[2] >= 0 else z - half
    side = ((x, 0.0, near), (far, 0.0, near), (far, high, near))
    end = ((far, 0.0, z - half), (far, 0.0, z + half), (far, high, z + half), (far, high, z - half))
    top = ((x, 0.0, z - half), (x, 0.0, z + half), (far, high, z + half), (far, high, z - half))
    return [
        Patch((tuple(camera.page(place) for place in places),), tone, "line", EDGE)
        for places, tone in ((top, "prop-top"), (end, "prop-side"), (side, "prop-front"))
    ]


def furniture_blocks(prop: Prop) -> list[Block]:
    """The blocks of a piece of furniture, at its place towards the reader."""
    z = prop.z
    return [
        Block(plus(each.low, (0, 0, z)), plus(each.high, (0, 0, z)), each.tones)
        for each in FURNITURE[prop.kind](prop)
    ]


FURNITURE: Final[Mapping[str, Callable[[Prop], list[Block]]]] = {
    "stool": _stool,
    "chair": _chair,
    "table": _table,
    "step": _step,
    "wall": _wall,
    "post": _post,
    "slope": _slope,
    "crate": _crate,
}
"""What is made of blocks alone, each kind with its maker."""
