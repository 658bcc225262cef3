"""A posture: where the root is and how every joint is turned; and the places that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lbp_cli.figure.body import (
    BALL_OF_FOOT,
    CONTACTS,
    FOREARM,
    HEAD_ABOVE_NECK,
    HEAD_BEFORE_NECK,
    HIP_HALF_WIDTH,
    LUMBAR_STEP,
    NECK,
    PELVIS,
    POINTS,
    SHANK,
    SHOULDER_DROP,
    SHOULDER_HALF_WIDTH,
    SIDES,
    SIGN,
    THIGH,
    THORAX_STEP,
    UPPER_ARM,
    Spot,
)
from lbp_cli.figure.joints import PARENT, world_rotations
from lbp_cli.figure.space import ORIGIN, Matrix, Vector, plus, rotated
from lbp_cli.model.value import dataclass

_BREATH_GROWTH: Final = 0.35
_HANGS_AT: Final[Mapping[str, Vector]] = {
    "lumbar_1": (0.0, PELVIS, 0.0),
    "lumbar_2": (0.0, LUMBAR_STEP, 0.0),
    "lumbar_3": (0.0, LUMBAR_STEP, 0.0),
    "thorax_1": (0.0, LUMBAR_STEP, 0.0),
    "thorax_2": (0.0, THORAX_STEP, 0.0),
    "thorax_3": (0.0, THORAX_STEP, 0.0),
    "neck": (0.0, THORAX_STEP, 0.0),
    "head": (HEAD_BEFORE_NECK, NECK + HEAD_ABOVE_NECK, 0.0),
    **{f"thigh_{side}": (0.0, 0.0, SIGN[side] * HIP_HALF_WIDTH) for side in SIDES},
    **{f"shank_{side}": (0.0, -THIGH, 0.0) for side in SIDES},
    **{f"foot_{side}": (0.0, -SHANK, 0.0) for side in SIDES},
    **{f"toes_{side}": BALL_OF_FOOT for side in SIDES},
    **{
        f"arm_{side}": (0.0, THORAX_STEP - SHOULDER_DROP, SIGN[side] * SHOULDER_HALF_WIDTH)
        for side in SIDES
    },
    **{f"forearm_{side}": (0.0, -UPPER_ARM, 0.0) for side in SIDES},
    **{f"hand_{side}": (0.0, -FOREARM, 0.0) for side in SIDES},
}
"""Where each segment begins, in the axes of its parent."""


@dataclass(frozen=True, slots=True)
class Posture:
    """Place and rotation of the pelvis, rotations of all other segments in their parents' axes."""

    root: Vector
    turn: Matrix
    joints: Mapping[str, Matrix]
    belly: float = 0.0


@dataclass(frozen=True, slots=True)
class Ball:
    """A ball in the world."""

    centre: Vector
    radius: float

    @property
    def bottom(self) -> float:
        """Its lowest height."""
        return self.centre[1] - self.radius


@dataclass(frozen=True, slots=True)
class Body:
    """A posture with every segment's place and rotation in the world."""

    posture: Posture
    places: Mapping[str, Vector]
    turns: Mapping[str, Matrix]

    def point(self, name: str) -> Vector:
        """The place of a named point of the body."""
        return self.ball(POINTS[name]).centre

    def ball(self, spot: Spot) -> Ball:
        """A spot of the body in the world."""
        moved = spot.breath * self.posture.belly
        f, u, r = spot.at
        centre = self.placed(spot.segment, (f + moved, u, r))
        return Ball(centre, spot.radius + _BREATH_GROWTH * max(0.0, moved))

    def placed(self, segment: str, at: Vector) -> Vector:
        """A place in the axes of a segment, in the world."""
        return plus(self.places[segment], rotated(self.turns[segment], at))

    def balls(self, names: Iterable[str]) -> list[Ball]:
        """Named points as balls."""
        return [self.ball(POINTS[name]) for name in names]

    def lowest(self, contact: str) -> Ball:
        """The lowest ball of a contact: a named point or group."""
        names = CONTACTS.get(contact, (contact,))
        return min(self.balls(names), key=lambda ball: ball.bottom)


def body_of(posture: Posture) -> Body:
    """Forward kinematics: where everything is."""
    turns = world_rotations(posture.turn, posture.joints)
    places = {"pelvis": posture.root}
    for segment, parent in PARENT.items():
        places[segment] = plus(places[parent], rotated(turns[parent], _HANGS_AT[segment]))
    return Body(posture, places, turns)


def moved(posture: Posture, root: Vector = ORIGIN) -> Posture:
    """The same posture with its pelvis at another place."""
    return Posture(root, posture.turn, posture.joints, posture.belly)
