"""Hands and feet on their targets: inverse kinematics of arms and legs."""

from __future__ import annotations

from collections.abc import Mapping
from math import atan2, degrees, hypot
from typing import Final

from lbp_cli.figure.body import (
    ANKLE_HEIGHT,
    BALL_OF_FOOT,
    FOREARM,
    HEEL_OF_FOOT,
    PALM_BEYOND_WRIST,
    PALM_RADIUS,
    POINTS,
    SHANK,
    SIGN,
    THIGH,
    UPPER_ARM,
    Side,
)
from lbp_cli.figure.picture import Target
from lbp_cli.figure.posture import Body, Posture, body_of
from lbp_cli.figure.reach import Bend, bend
from lbp_cli.figure.space import (
    IDENTITY,
    UP,
    Matrix,
    Vector,
    axis,
    cross,
    dot,
    from_axes,
    minus,
    plus,
    product,
    rotated,
    square_to,
    times,
    transposed,
    turn_y,
    turn_z,
    turned_about,
    unit,
)
from lbp_cli.model.value import dataclass

_UPRIGHT_UP_TO: Final = 65.0
"""Up to this lean of the trunk the toes point where the pelvis faces; beyond it, footwards."""
_BENT_UP_TO: Final = 100.0
_STANDING_FROM: Final = 0.3
"""With the hips so high, somebody who leans further than that is bent over, not lying."""
_ON_THE_SIDE: Final = 0.3
"""Lying on the side neither F nor U points up or down; then there is no lean."""
_KNEE_RISE: Final = 0.3
_ELBOW_POLE: Final[Vector] = (-0.55, -0.6, 0.35)


@dataclass(frozen=True, slots=True)
class Planted:
    """A body with its hands and feet on their targets, and by how much each falls short."""

    body: Body
    short: Mapping[str, float]


def planted(body: Body, hands: Mapping[Side, Target], feet: Mapping[Side, Target]) -> Planted:
    """The body with its limbs moved to their targets.

    Targets in the world come before targets on the body, so that a hand on a planted knee finds
    it where it ends up.
    """
    short: dict[str, float] = {}
    turns = {("foot", side): target for side, target in feet.items()}
    turns |= {("hand", side): target for side, target in hands.items()}
    for (limb, side), target in sorted(turns.items(), key=lambda item: item[1].to is not None):
        place = _plant_foot if limb == "foot" else _plant_hand
        body, missing = place(body, side, target)
        short[f"{limb}_{side}"] = missing
    return Planted(body, short)


def _on_body(body: Body, target: Target, side: Side) -> Vector:
    """The place of a target on the body; its shift to the right is mirrored for the left side."""
    spot = POINTS[str(target.to)]
    f, u, r = target.shift
    away = rotated(body.turns[spot.segment], (f, u, r * SIGN[side]))
    return plus(body.point(str(target.to)), away)


def heading(body: Body) -> Vector:
    """Where the toes of planted feet point, along the ground."""
    forward, up = axis(body.posture.turn, 0), axis(body.posture.turn, 1)
    upright = hypot(forward[1], up[1]) < _ON_THE_SIDE
    leaning = 0.0 if upright else degrees(atan2(abs(forward[1]), up[1]))
    standing = body.posture.root[1] > _STANDING_FROM
    way = forward if leaning <= (_BENT_UP_TO if standing else _UPRIGHT_UP_TO) else times(up, -1)
    return unit(square_to(way, UP), (1.0, 0.0, 0.0))


def _plant_foot(body: Body, side: Side, target: Target) -> tuple[Body, float]:
    start = body.places[f"thigh_{side}"]
    toes = heading(body)
    foot: Matrix | None = None
    if target.to is not None:
        ankle = _on_body(body, target, side)
    else:
        foot, ankle = _standing_foot(target, side, start, toes)
    pole = plus(toes, times(UP, _KNEE_RISE))
    if target.pole is not None:
        f, u, r = target.pole
        pole = rotated(body.posture.turn, (f, u, r * SIGN[side]))
    if target.knee_out:
        pole = _swung(pole, unit(minus(ankle, start)), target.knee_out, _outwards(body, side))
    solved = bend(start, ankle, (THIGH, SHANK), pole, backwards=True)
    joints = _limb(body, ("thigh", "shank"), "pelvis", side, solved)
    if foot is not None:
        joints[f"foot_{side}"] = product(transposed(solved.lower), foot)
        joints[f"toes_{side}"] = turn_z(max(0.0, target.pitch))
    return _with_joints(body, joints), solved.short


def _standing_foot(target: Target, side: Side, hip: Vector, toes: Vector) -> tuple[Matrix, Vector]:
    """The rotation of a foot on a surface, and the place of its ankle.

    The heel is lifted about the ball of the foot, the toes about the heel.
    """
    way = rotated(turn_y(-SIGN[side] * target.toes), toes)
    flat = from_axes(way, UP)
    x = hip[0] if target.x is None else target.x
    z = hip[2] if target.z is None else target.z
    ankle = (x, (target.height or 0.0) + ANKLE_HEIGHT, z)
    if not target.pitch:
        return flat, ankle
    hinge = BALL_OF_FOOT if target.pitch > 0 else HEEL_OF_FOOT
    lifted = product(flat, turn_z(-target.pitch))
    fixed = plus(ankle, rotated(flat, hinge))
    return lifted, minus(fixed, rotated(lifted, hinge))


def _outwards(body: Body, side: Side) -> Vector:
    return times(axis(body.posture.turn, 2), SIGN[side])


def _swung(pole: Vector, about: Vector, angle: float, outwards: Vector) -> Vector:
    """The pole turned about the line of the limb, towards the outside for a positive angle."""
    pole = square_to(pole, about)
    sign = 1.0 if dot(cross(about, pole), outwards) >= 0 else -1.0
    return turned_about(pole, about, sign * angle)


def _plant_hand(body: Body, side: Side, target: Target) -> tuple[Body, float]:
    start = body.places[f"arm_{side}"]
    trunk = body.turns["thorax_3"]
    f, u, r = target.pole or _ELBOW_POLE
    pole = rotated(trunk, (f, u, r * SIGN[side]))
    palm = _palm(body, side, target, start)
    fingers = _fingers(body, target)
    if fingers is None:
        bones = (UPPER_ARM, FOREARM + PALM_BEYOND_WRIST)
        solved = bend(start, palm, bones, pole, backwards=False)
        joints = _limb(body, ("arm", "forearm"), "thorax_3", side, solved)
        joints[f"hand_{side}"] = IDENTITY
        return _with_joints(body, joints), solved.short
    wrist = minus(palm, times(fingers, PALM_BEYOND_WRIST))
    solved = bend(start, wrist, (UPPER_ARM, FOREARM), pole, backwards=False)
    joints = _limb(body, ("arm", "forearm"), "thorax_3", side, solved)
    hand = from_axes(axis(solved.lower, 0), times(fingers, -1))
    joints[f"hand_{side}"] = product(transposed(solved.lower), hand)
    return _with_joints(body, joints), solved.short


def _palm(body: Body, side: Side, target: Target, shoulder: Vector) -> Vector:
    """Where the middle of the palm goes; on the floor when no height is given."""
    if target.to is not None:
        return _on_body(body, target, side)
    x = shoulder[0] if target.x is None else target.x
    z = shoulder[2] if target.z is None else target.z
    return (x, PALM_RADIUS if target.height is None else target.height, z)


def _fingers(body: Body, target: Target) -> Vector | None:
    """Where the fingers point; None when the hand goes on in line with the forearm."""
    if target.direction is not None:
        return unit(target.direction)
    if not target.flat:
        return None
    forward, up = axis(body.turns["thorax_3"], 0), axis(body.turns["thorax_3"], 1)
    lying_on_back = forward[1] > 0.7
    way = times(up, -1) if lying_on_back else up if forward[1] < -0.5 else forward
    return unit(square_to(way, UP), (1.0, 0.0, 0.0))


def _limb(
    body: Body, names: tuple[str, str], root: str, side: Side, solved: Bend
) -> dict[str, Matrix]:
    upper, lower = names
    return {
        f"{upper}_{side}": product(transposed(body.turns[root]), solved.upper),
        f"{lower}_{side}": product(transposed(solved.upper), solved.lower),
    }


def _with_joints(body: Body, joints: Mapping[str, Matrix]) -> Body:
    before = body.posture
    return body_of(Posture(before.root, before.turn, {**before.joints, **joints}, before.belly))
