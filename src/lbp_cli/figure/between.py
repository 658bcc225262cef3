"""Between two key poses: joints turn at constant speed, planted limbs stay planted.

Raw angles cannot be mixed: two keys may rest on different contacts and hang on different pins.
So both are solved first; place, rotations and joints are mixed; hands and feet that are planted
alike in both keys are planted again; and what would sink is lifted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.figure.body import CONTACTS, Side
from lbp_cli.figure.picture import KeyPose, Target
from lbp_cli.figure.planting import planted
from lbp_cli.figure.posture import Body, Posture, body_of, moved
from lbp_cli.figure.settling import Settled
from lbp_cli.figure.space import Vector, between_rotations, mixed, plus
from lbp_cli.model.value import dataclass

_FADE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Key:
    """A key pose as written and as solved."""

    pose: KeyPose
    settled: Settled

    @property
    def body(self) -> Body:
        """The solved body."""
        return self.settled.body


def eased(share: float) -> float:
    """Slow at both ends."""
    return share * share * (3 - 2 * share)


def between(first: Key, second: Key, share: float) -> Body:
    """The body on the way from one key (share 0) to the next (share 1)."""
    if share <= 0:
        return first.body
    if share >= 1:
        return second.body
    a, b = first.body.posture, second.body.posture
    joints = {name: between_rotations(a.joints[name], b.joints[name], share) for name in a.joints}
    posture = Posture(
        mixed(a.root, b.root, share),
        between_rotations(a.turn, b.turn, share),
        joints,
        a.belly * (1 - share) + b.belly * share,
    )
    body = planted(
        body_of(posture),
        _targets(first.pose.hands, second.pose.hands, share),
        _targets(first.pose.feet, second.pose.feet, share),
    ).body
    return _lifted(body, first, second, share)


def _targets(
    first: Mapping[Side, Target], second: Mapping[Side, Target], share: float
) -> dict[Side, Target]:
    """Targets of limbs that are planted in the same way in both keys."""
    return {
        side: _target(target, second[side], share)
        for side, target in first.items()
        if side in second and _alike(target, second[side])
    }


def _alike(a: Target, b: Target) -> bool:
    return a.to == b.to and (a.x is None) == (b.x is None) and (a.z is None) == (b.z is None)


def _target(a: Target, b: Target, share: float) -> Target:
    return Target(
        x=_number(a.x, b.x, share),
        height=_number(a.height, b.height, share),
        z=_number(a.z, b.z, share),
        to=a.to,
        shift=mixed(a.shift, b.shift, share),
        flat=a.flat,
        direction=_vector(a.direction, b.direction, share),
        pole=_vector(a.pole, b.pole, share),
        pitch=a.pitch * (1 - share) + b.pitch * share,
        toes=a.toes * (1 - share) + b.toes * share,
        knee_out=a.knee_out * (1 - share) + b.knee_out * share,
    )


def _number(a: float | None, b: float | None, share: float) -> float | None:
    if a is None or b is None:
        return a if b is None else b
    return a * (1 - share) + b * share


def _vector(a: Vector | None, b: Vector | None, share: float) -> Vector | None:
    if a is None or b is None:
        return a if share < 0.5 else b
    return mixed(a, b, share)


def _lifted(body: Body, first: Key, second: Key, share: float) -> Body:
    """The body raised by what is below the floor, less near the keys, which may sink a little."""
    floor = min(*first.pose.heights, *second.pose.heights, 0.0)
    sunk = floor - min(ball.bottom for ball in body.balls(CONTACTS["any"]))
    if sunk <= 0:
        return body
    rise = sunk * (4 * share * (1 - share)) ** _FADE
    return body_of(moved(body.posture, plus(body.posture.root, (0.0, rise, 0.0))))
