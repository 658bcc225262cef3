"""A stationary bicycle: saddle, frame, flywheel, handlebar and pedals under the feet."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from lbp_cli.figure.body import SIDES, Side
from lbp_cli.figure.boxes import EDGE, Block, block, painted, rod
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.picture import Prop
from lbp_cli.figure.posture import Body
from lbp_cli.figure.shapes import Blob, Shape
from lbp_cli.figure.space import Vector

AXIS_HEIGHT: Final = 0.17
_SADDLE_BEHIND: Final = 0.13
_WHEEL_BEFORE: Final = 0.26
_WHEEL_RADIUS: Final = 0.13
_BAR_BEFORE: Final = 0.27
_BAR_ABOVE: Final = 0.14
_TUBE: Final = 6.0
_THIN: Final = 3.0
_SIDES_OF_RING: Final = 32
_FOOT_HALF: Final = 0.13
_HUB: Final = 0.035
_PEDAL: Final = 0.035
_GRIP_OUT: Final = 0.11
_GRIP: Final = ((-0.02, 0.0), (0.06, 0.0), (0.11, 0.035), (0.11, 0.085))
"""A grip from the bar on: forwards, then up at its end."""


def bicycle(prop: Prop, camera: Camera) -> list[Shape]:
    """Everything but the cranks; `x` is the axis of the pedals, `h` the height of the saddle."""
    x, saddle = prop.x, prop.h
    axis, wheel = (x, AXIS_HEIGHT, 0.0), (x + _WHEEL_BEFORE, AXIS_HEIGHT, 0.0)
    seat, bar = (
        (x - _SADDLE_BEHIND, saddle - 0.02, 0.0),
        (x + _BAR_BEFORE, saddle + _BAR_ABOVE, 0.0),
    )
    feet = [
        block((at - 0.014, at + 0.014), (0.0, 0.02), (-_FOOT_HALF, _FOOT_HALF))
        for at in (x - 0.20, x + 0.40)
    ]
    tubes: list[tuple[Vector, ...]] = [
        (seat, axis, wheel, bar),
        ((x - 0.20, 0.02, 0.0), axis),
        (wheel, (x + 0.40, 0.02, 0.0)),
    ]
    found = painted(feet, camera)
    found += [line for places in tubes for line in _tube(places, camera, _TUBE)]
    found += _tube(_ring(wheel), camera, _THIN)
    ends: tuple[Vector, ...] = ((bar[0], bar[1], -_GRIP_OUT), (bar[0], bar[1], _GRIP_OUT))
    found += _tube(ends, camera, _THIN)
    for side in (-_GRIP_OUT, _GRIP_OUT):
        found += _tube(tuple((bar[0] + a, bar[1] + b, side) for a, b in _GRIP), camera, _TUBE)
    found += painted([_screen(bar)], camera)
    found.append(Blob((((*camera.page(axis), _HUB),),), "weight", "line", EDGE))
    cushion = block(
        (seat[0] - 0.075, seat[0] + 0.065), (saddle - 0.02, saddle), (-0.05, 0.05), _CUSHION
    )
    return [*found, *painted([cushion], camera)]


_CUSHION: Final = ("weight", "weight", "weight")


def cranks(prop: Prop, body: Body, camera: Camera, side: Side) -> list[Shape]:
    """The crank of a side, from the axis to the sole of the foot."""
    x, sole = prop.x, body.point(f"sole_{side}")
    axis = (x, AXIS_HEIGHT, sole[2])
    pedal = tuple((sole[0] + along, sole[1], sole[2]) for along in (-_PEDAL, _PEDAL))
    return [*_tube((axis, sole), camera, _THIN), *_tube(pedal, camera, _TUBE)]


def near_side(camera: Camera) -> Side:
    """The side of somebody who faces page-right that is nearer to the reader."""
    return SIDES[0] if camera.view[2] >= 0 else SIDES[1]


def _screen(bar: Vector) -> Block:
    """The display on top of the post."""
    x, height, z = bar
    low, half = height + 0.015, 0.05
    return block((x + 0.01, x + 0.03), (low, low + 0.07), (z - half, z + half), _CUSHION)


def _tube(places: tuple[Vector, ...], camera: Camera, width: float) -> list[Shape]:
    return rod(tuple(camera.page(place) for place in places), "weight", width)


def _ring(centre: Vector) -> tuple[Vector, ...]:
    turns = [2 * pi * n / _SIDES_OF_RING for n in range(_SIDES_OF_RING + 1)]
    return tuple(
        (
            centre[0] + _WHEEL_RADIUS * cos(turn),
            centre[1] + _WHEEL_RADIUS * sin(turn),
            centre[2],
        )
        for turn in turns
    )
