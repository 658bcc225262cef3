"""Where the weight of the body is, and on what it rests. Unit: stature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lbp_cli.figure.body import SIDES
from lbp_cli.figure.parts import SOLID
from lbp_cli.figure.picture import KeyPose, Prop
from lbp_cli.figure.posture import Ball, Body
from lbp_cli.figure.space import mixed
from lbp_cli.model.value import dataclass

_MIDDLE_MASSES: Final[Mapping[tuple[str, str], float]] = {
    ("pelvis", "upper_back"): 0.497,
    ("neck", "head"): 0.081,
}
_LIMB_MASSES: Final[Mapping[tuple[str, str], float]] = {
    ("hip", "knee"): 0.100,
    ("knee", "ankle"): 0.0465,
    ("heel", "toe"): 0.0145,
    ("shoulder", "elbow"): 0.028,
    ("elbow", "wrist"): 0.016,
    ("wrist", "fingers"): 0.006,
}
"""Masses of the segments as shares of the body's (Winter), quoted from general knowledge."""
_RAMP_STEPS: Final = 30
_TOUCHING: Final = 0.025


@dataclass(frozen=True, slots=True)
class Surface:
    """A level surface: its height and how far it reaches along x."""

    height: float
    left: float
    right: float


FLOOR: Final = Surface(0.0, -9.0, 9.0)


def centre_of_mass(body: Body) -> float:
    """The x of the centre of mass."""
    masses = dict(_MIDDLE_MASSES)
    masses |= {
        (f"{a}_{side}", f"{b}_{side}"): mass
        for (a, b), mass in _LIMB_MASSES.items()
        for side in SIDES
    }
    total = sum(masses.values())
    return (
        sum(mass * mixed(body.point(a), body.point(b), 0.45)[0] for (a, b), mass in masses.items())
        / total
    )


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


def clearance(body: Body, props: Sequence[Prop]) -> float:
    """How high the lowest ball of the body is above the surface under it."""
    found = surfaces(props)
    return min(_above(ball.centre[0], ball.bottom, found) for ball in _balls(body))


def _above(x: float, bottom: float, found: Iterable[Surface]) -> float:
    """The smallest distance to a surface under or just above this height."""
    under = [abs(bottom - each.height) for each in found if each.left <= x <= each.right]
    return min(under)


def support(body: Body, pose: KeyPose, props: Sequence[Prop]) -> tuple[float, float] | None:
    """From where to where along x the body is held; None when walls or bands hold it too."""
    if any(prop.kind in ("wall", "band", "strap", "bicycle") for prop in props):
        return None
    found = surfaces(props)
    held = [
        (ball.centre[0] - 0.8 * ball.radius, ball.centre[0] + 0.8 * ball.radius)
        for ball in _balls(body)
        if _above(ball.centre[0], ball.bottom, found) < _TOUCHING
    ]
    held += [
        (body.point(f"palm_{side}")[0],) * 2
        for side, target in pose.hands.items()
        if target.to is None
    ]
    if pose.contacts == ("sit",) and pose.heights[0] > 0:
        seats = [each for each in found if abs(each.height - pose.heights[0]) < _TOUCHING]
        held += [(each.left, each.right) for each in seats if each is not FLOOR]
    if not held:
        return None
    return min(left for left, _ in held), max(right for _, right in held)


def _balls(body: Body) -> list[Ball]:
    return [body.ball(spot) for spot in SOLID]
