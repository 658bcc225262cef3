"""The body as numbers: lengths, and named spots on its segments. Unit: stature = 1.

Segment lengths follow the classical fractions of stature (Drillis and Contini, as used by
Winter), quoted from general knowledge; head, hands and feet are drawn a little large and the
shoulders a little narrow because that reads better when a picture is small.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from lbp_cli.figure.space import Vector
from lbp_cli.model.value import dataclass

Side: TypeAlias = Literal["r", "l"]
SIDES: Final[tuple[Side, ...]] = ("r", "l")
SIGN: Final[Mapping[Side, float]] = {"r": 1.0, "l": -1.0}

THIGH: Final = 0.245
SHANK: Final = 0.246
ANKLE_HEIGHT: Final = 0.039
UPPER_ARM: Final = 0.178
FOREARM: Final = 0.150
PALM_BEYOND_WRIST: Final = 0.038
PALM_RADIUS: Final = 0.021
PELVIS: Final = 0.062
LUMBAR_STEP: Final = 0.100 / 3
THORAX_STEP: Final = 0.140 / 3
NECK: Final = 0.045
HEAD_ABOVE_NECK: Final = 0.052
HEAD_BEFORE_NECK: Final = 0.012
HIP_HALF_WIDTH: Final = 0.048
SHOULDER_HALF_WIDTH: Final = 0.098
SHOULDER_DROP: Final = 0.008
"""How far the shoulder joints lie below the base of the neck."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A ball fixed to a segment: its centre in that segment's axes (F, U, R) and its radius.

    `breath` is how far one unit of `belly` moves it forward; its radius grows by 35 percent of it.
    """

    segment: str
    at: Vector
    radius: float = 0.0
    breath: float = 0.0


def _spot(segment: str, f: float, u: float, radius: float = 0.0, r: float = 0.0) -> Spot:
    return Spot(segment, (f, u, r), radius)


_MIDDLE: Final[Mapping[str, Spot]] = {
    "pelvis": _spot("pelvis", 0, 0),
    "pelvis_front": _spot("pelvis", -0.002, 0.035, 0.057),
    "sit": _spot("pelvis", -0.004, -0.011, 0.060),
    "sacrum": _spot("pelvis", -0.045, 0.040, 0.014),
    "belly": Spot("lumbar_2", (0.058, 0.6 * LUMBAR_STEP, 0.0), 0.0, 0.035),
    "lumbar": _spot("lumbar_2", -0.044, 0.6 * LUMBAR_STEP),
    "chest": _spot("thorax_2", 0.068, 0.55 * THORAX_STEP),
    "upper_back": _spot("thorax_2", -0.048, 0.55 * THORAX_STEP),
    "neck": _spot("neck", 0, 0.5 * NECK, 0.030),
    "head": _spot("head", 0, 0),
    "head_back": _spot("head", -0.010, 0.016, 0.0575),
    "forehead": _spot("head", 0.012, 0.020, 0.042),
    "crown": _spot("head", -0.006, 0.072),
    "chin": _spot("head", 0.030, -0.040, 0.022),
    "nose": _spot("head", 0.064, -0.016, 0.0085),
}
_SIDED: Final[Mapping[str, Spot]] = {
    "hip": _spot("thigh", 0, 0, 0.056),
    "hip_side": _spot("pelvis", 0, 0.010, 0.014, 0.088),
    "glute": _spot("pelvis", -0.022, -0.008, 0.050, 0.042),
    "thigh": _spot("thigh", 0, -0.50 * THIGH, 0.048),
    "thigh_back": _spot("thigh", -0.048, -0.55 * THIGH),
    "knee": _spot("shank", 0, 0, 0.037),
    "knee_front": _spot("shank", 0.034, 0),
    "shin": _spot("shank", 0.030, -0.50 * SHANK),
    "calf": _spot("shank", -0.010, -0.32 * SHANK, 0.0365),
    "ankle": _spot("foot", 0, 0, 0.021),
    "heel": _spot("foot", -0.020, -0.016, 0.022),
    "instep": _spot("foot", 0.030, 0, 0.016),
    "sole": _spot("foot", 0.045, -0.036, 0.003),
    "ball": _spot("toes", 0, 0, 0.017),
    "toe": _spot("toes", 0.032, -0.004, 0.0125),
    "shoulder": _spot("arm", 0, 0, 0.036),
    "elbow": _spot("forearm", 0, 0, 0.0255),
    "forearm": _spot("forearm", 0, -0.5 * FOREARM, 0.024),
    "wrist": _spot("hand", 0, 0, 0.0175),
    "palm": _spot("hand", 0, -PALM_BEYOND_WRIST, PALM_RADIUS),
    "fingers": _spot("hand", 0, -0.088, 0.0125),
}
BALL_OF_FOOT: Final[Vector] = (0.072, -0.022, 0.0)
"""Where the toes are hinged to the foot."""
HEEL_OF_FOOT: Final[Vector] = _SIDED["heel"].at
LIMB_SEGMENTS: Final = frozenset(
    {"thigh", "shank", "foot", "toes", "arm", "forearm", "hand"},
)


def on_side(spot: Spot, side: Side) -> Spot:
    """The spot of a right limb on one side of the body."""
    f, u, r = spot.at
    segment = f"{spot.segment}_{side}" if spot.segment in LIMB_SEGMENTS else spot.segment
    return Spot(segment, (f, u, r * SIGN[side]), spot.radius)


TRUNK_LEVELS: Final = 8
_TRUNK: Final[tuple[tuple[Spot, float, float], ...]] = (
    (_spot("pelvis", -0.004, -0.012, 0.060), 0.040, 0.0),
    (_spot("pelvis", -0.002, 0.035, 0.057), 0.046, 0.0),
    (_spot("lumbar_1", 0.006, 0.6 * LUMBAR_STEP, 0.052), 0.043, 0.018),
    (_spot("lumbar_2", 0.006, 0.6 * LUMBAR_STEP, 0.049), 0.041, 0.026),
    (_spot("lumbar_3", 0.006, 0.6 * LUMBAR_STEP, 0.052), 0.046, 0.016),
    (_spot("thorax_1", 0.008, 0.55 * THORAX_STEP, 0.057), 0.053, 0.0),
    (_spot("thorax_2", 0.010, 0.55 * THORAX_STEP, 0.058), 0.060, 0.0),
    (_spot("thorax_3", 0.004, 0.55 * THORAX_STEP, 0.050), 0.058, 0.0),
)
"""Eight levels of the trunk from the hips to the shoulders: a ball, how far from the middle line
it is drawn on both sides, and how far breathing in moves it forward."""


def _trunk_points() -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for level, (spot, width, breath) in enumerate(_TRUNK):
        for side in SIDES:
            f, u, _ = spot.at
            at = (f, u, width * SIGN[side])
            found[f"trunk_{level}_{side}"] = Spot(spot.segment, at, spot.radius, breath)
    return found


POINTS: Final[Mapping[str, Spot]] = {
    **_MIDDLE,
    **{f"{name}_{side}": on_side(spot, side) for name, spot in _SIDED.items() for side in SIDES},
    **_trunk_points(),
}
"""Every named point of the body."""


def _both(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}_{side}" for name in names for side in SIDES)


def _trunk(first: int, last: int) -> tuple[str, ...]:
    return _both(*(f"trunk_{level}" for level in range(first, last + 1)))


CONTACTS: Final[Mapping[str, tuple[str, ...]]] = {
    "any": tuple(name for name, spot in POINTS.items() if spot.radius),
    "buttocks": (*_trunk(0, 0), *_both("glute")),
    "back": (*_trunk(5, 7), *_both("shoulder")),
    "front": _trunk(0, 7),
    "knees": _both("knee"),
    "feet": _both("heel", "ball", "toe"),
    "toes": _both("ball", "toe"),
    "elbows": _both("elbow"),
    "hands": _both("palm"),
    "foot_r": ("heel_r", "ball_r", "toe_r"),
    "foot_l": ("heel_l", "ball_l", "toe_l"),
}
"""Groups of points that may rest on a surface; any single point may too."""
