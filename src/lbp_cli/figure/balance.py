"""Where the weight of the body is, and on what it rests. Unit: stature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lbp_cli.figure.body import SIDES
from lbp_cli.figure.holding import carries, is_held
from lbp_cli.figure.parts import SOLID
from lbp_cli.figure.picture import KeyPose, Prop
from lbp_cli.figure.posture import Ball, Body
from lbp_cli.figure.space import mixed
from lbp_cli.figure.surfaces import FLOOR, Surface, surfaces

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
_TOUCHING: Final = 0.025


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
    if is_held(body, props):
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
        if target.to is None and carries(body, side, props)
    ]
    if pose.contacts == ("sit",) and pose.heights[0] > 0:
        seats = [each for each in found if abs(each.height - pose.heights[0]) < _TOUCHING]
        held += [(each.left, each.right) for each in seats if each is not FLOOR]
    if not held:
        return None
    return min(left for left, _ in held), max(right for _, right in held)


def _balls(body: Body) -> list[Ball]:
    return [body.ball(spot) for spot in SOLID]
