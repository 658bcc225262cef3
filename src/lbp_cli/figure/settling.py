"""Nothing floats, nothing sinks: the body is put on its surface, and turned until both ends rest.

One contact is moved straight up or down. For two, the whole body is also turned in the page until
both touch, by the secant method on one angle.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.figure.joints import local_rotations, root_rotation
from lbp_cli.figure.picture import KeyPose
from lbp_cli.figure.planting import planted
from lbp_cli.figure.posture import Body, Posture, body_of, moved
from lbp_cli.figure.space import ORIGIN, Matrix, minus, product, turn_z
from lbp_cli.model.value import dataclass

_MOST_STEPS: Final = 25
_CLOSE: Final = 1e-6
_FIRST_STEP: Final = 2.0
_LYING_ON_THE_SIDE: Final = 45.0
_FURTHEST: Final = 60.0


@dataclass(frozen=True, slots=True)
class Settled:
    """A solved key pose: the body, and by how much each planted limb falls short (stature)."""

    body: Body
    short: Mapping[str, float]


def settle(pose: KeyPose) -> Settled:
    """The body of a key pose on its surfaces, hands and feet planted."""
    joints = local_rotations(pose.angles)
    turn = _levelled(pose, joints)
    body = body_of(Posture(ORIGIN, turn, joints, pose.angles["belly"]))
    body = _lowered(body, pose)
    result = planted(body, pose.hands, pose.feet)
    return Settled(result.body, result.short)


def _levelled(pose: KeyPose, joints: Mapping[str, Matrix]) -> Matrix:
    """The rotation of the pelvis with which both contacts touch their heights."""
    if len(pose.contacts) < 2:
        return root_rotation(pose.angles)
    first, second = (0.0, _FIRST_STEP)
    before, after = _unevenness(pose, joints, first), _unevenness(pose, joints, second)
    for _ in range(_MOST_STEPS):
        if abs(after) < _CLOSE or abs(after - before) < 1e-12:
            break
        step = after * (second - first) / (after - before)
        first, before = second, after
        second = max(-_FURTHEST, min(_FURTHEST, second - step))
        after = _unevenness(pose, joints, second)
    return _turned(pose, second)


def _turned(pose: KeyPose, angle: float) -> Matrix:
    if abs(pose.angles["roll"]) > _LYING_ON_THE_SIDE:
        return product(turn_z(angle), root_rotation(pose.angles))
    return root_rotation({**pose.angles, "pitch": pose.angles["pitch"] - angle})


def _unevenness(pose: KeyPose, joints: Mapping[str, Matrix], angle: float) -> float:
    """How much higher the first contact is above its surface than the second."""
    turn = _turned(pose, angle)
    body = body_of(Posture(ORIGIN, turn, joints, pose.angles["belly"]))
    one, other = (
        body.lowest(contact).bottom - height
        for contact, height in zip(pose.contacts, pose.heights, strict=True)
    )
    return one - other


def _lowered(body: Body, pose: KeyPose) -> Body:
    """The body moved so that its first contact rests, with the pinned point at its place."""
    pinned = body.point(pose.pin)
    bottom = body.lowest(pose.contacts[0]).bottom
    away = minus((pose.x, pose.heights[0], 0.0), (pinned[0], bottom, pinned[2]))
    return body_of(moved(body.posture, away))
