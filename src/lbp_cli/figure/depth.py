"""Which limb is in front of which: compared where they overlap the trunk on the page.

Sorting by mean depth is wrong as soon as the camera is not square to the body: a stretched leg
drifts backwards. So each limb is sampled, every sample is compared with the part of the trunk
nearest to it on the page, and only what overlaps counts, with a small say for the root joint.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import hypot
from typing import Final

from lbp_cli.figure.body import POINTS, SIDES, TRUNK_LEVELS
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.posture import Ball, Body
from lbp_cli.figure.space import axis, dot, mixed
from lbp_cli.model.value import dataclass

_SAMPLES: Final = 5
_ROOT_WEIGHT: Final = 0.03
_ARMS_NEARER: Final = 0.012
_NO_FAR_SIDE: Final = 0.30
_CHAINS: Final[Mapping[str, tuple[str, ...]]] = {
    "leg": ("hip", "knee", "ankle", "toe"),
    "arm": ("shoulder", "elbow", "wrist", "fingers"),
}
_TRUNK: Final = tuple(
    tuple(POINTS[f"trunk_{level}_{side}"] for side in SIDES) for level in range(TRUNK_LEVELS)
)


@dataclass(frozen=True, slots=True)
class _Level:
    place: tuple[tuple[float, float], ...]
    radius: float
    depth: float


def painting_order(
    body: Body, camera: Camera, given: Mapping[str, float] | None = None
) -> tuple[tuple[str, float], ...]:
    """The groups of the body from back to front, each with its depth before the trunk.

    `given` sets the depth of a group by hand.
    """
    levels = _levels(body, camera)
    depths = {"neck": -0.001, "trunk": 0.0, "head": _head_depth(body, camera, levels)}
    for limb, chain in _CHAINS.items():
        for side in SIDES:
            balls = _sampled([body.ball(POINTS[f"{name}_{side}"]) for name in chain])
            nearer = _ARMS_NEARER if limb == "arm" else 0.0
            depths[f"{limb}_{side}"] = _before_trunk(balls, camera, levels) + nearer
    depths |= given or {}
    return tuple(sorted(depths.items(), key=lambda item: (item[1], item[0])))


def far_side(body: Body, camera: Camera) -> str:
    """The side of the body away from the reader, `r` or `l`; empty when seen square on."""
    across = dot(axis(body.turns["pelvis"], 2), camera.view)
    if abs(across) < _NO_FAR_SIDE:
        return ""
    return "l" if across > 0 else "r"


def _head_depth(body: Body, camera: Camera, levels: list[_Level]) -> float:
    head = [body.ball(POINTS[name]) for name in ("head_back", "forehead", "chin")]
    return (
        max(0.001, _before_trunk(head, camera, levels))
        if _faces_up(body)
        else (_before_trunk(head, camera, levels) or 0.001)
    )


def _faces_up(body: Body) -> bool:
    """Upright or lying, not folded forward: then the head never hides behind the trunk."""
    return axis(body.turns["head"], 1)[1] > -0.5


def _levels(body: Body, camera: Camera) -> list[_Level]:
    found = []
    for pair in _TRUNK:
        balls = [body.ball(spot) for spot in pair]
        middle = mixed(balls[0].centre, balls[1].centre, 0.5)
        places = tuple(camera.page(ball.centre) for ball in balls)
        found.append(_Level(places, balls[0].radius, camera.depth(middle)))
    return found


def _sampled(balls: list[Ball]) -> list[Ball]:
    """Balls along a chain of joints, the first joint first."""
    found: list[Ball] = []
    for start, end in pairwise(balls):
        for number in range(_SAMPLES):
            share = number / _SAMPLES
            radius = start.radius * (1 - share) + end.radius * share
            found.append(Ball(mixed(start.centre, end.centre, share), radius))
    return [*found, balls[-1]]


def _before_trunk(balls: list[Ball], camera: Camera, levels: list[_Level]) -> float:
    """How far in front of the trunk the balls are where they overlap it; the first is the root."""
    total, weights = 0.0, 0.0
    for number, ball in enumerate(balls):
        x, y = camera.page(ball.centre)
        distance, level = min(
            ((hypot(x - px, y - py), each) for each in levels for px, py in each.place),
            key=lambda item: item[0],
        )
        weight = max(0.0, ball.radius + level.radius - distance)
        weight += _ROOT_WEIGHT if number == 0 else 0.0
        total += weight * (camera.depth(ball.centre) - level.depth)
        weights += weight
    return total / weights if weights else 0.0
