"""Level surfaces to rest on: the floor and the tops of things. Unit: stature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lbp_cli.figure.picture import Prop
from lbp_cli.model.value import dataclass

_RAMP_STEPS: Final = 30


@dataclass(frozen=True, slots=True)
class Surface:
    """A level surface: its height and how far it reaches along x."""

    height: float
    left: float
    right: float


FLOOR: Final = Surface(0.0, -9.0, 9.0)


def surfaces(props: Sequence[Prop]) -> list[Surface]:
    """The floor and the tops of things."""
    return [FLOOR, *(each for prop in props if not prop.held for each in _tops(prop))]


def _tops(prop: Prop) -> list[Surface]:
    match prop.kind:
        case "chair" | "stool":
            return [_level(prop, prop.h, prop.w)]
        case "table" | "step":
            return [_level(prop, prop.h, prop.depth)]
        case "crate":
            return [_level(prop, prop.h + prop.size, prop.size)]
        case "pillow":
            return [_level(prop, prop.dy + prop.h, prop.w)]
        case "bolster":
            return [_level(prop, prop.dy + 2 * prop.r, 2 * prop.r)]
        case "ball":
            return [_level(prop, prop.h + 2 * prop.r, 2 * prop.r)]
        case "ramp":
            return _ramp_steps(prop)
        case "slope":
            return [
                Surface(prop.h * (n + 1), prop.x + prop.depth * n, prop.x + prop.depth * (n + 1))
                for n in range(3)
            ]
        case _:
            return []


def _level(prop: Prop, height: float, width: float) -> Surface:
    return Surface(height, prop.x - width / 2, prop.x + width / 2)


def _ramp_steps(prop: Prop) -> list[Surface]:
    """A ramp as many low steps, each half as high as it rises there."""
    x, depth, high = prop.x, prop.depth, prop.h
    return [
        Surface(
            high * (n + 0.5) / _RAMP_STEPS,
            x + depth * n / _RAMP_STEPS,
            x + depth * (n + 1) / _RAMP_STEPS,
        )
        for n in range(_RAMP_STEPS)
    ]
