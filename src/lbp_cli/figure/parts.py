"""The drawn parts of the body: groups of hulls, from limb to limb, with their colours.

A group is outlined as one; inside it the parts follow each other as they are painted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.figure.body import (
    FOREARM,
    NECK,
    POINTS,
    SHANK,
    SIDES,
    THIGH,
    TRUNK_LEVELS,
    UPPER_ARM,
    Side,
    Spot,
    on_side,
)
from lbp_cli.model.value import dataclass

CUFF: Final = 0.85
SLEEVE: Final = 0.62


@dataclass(frozen=True, slots=True)
class Part:
    """A hull of balls in one colour."""

    spots: tuple[Spot, ...]
    tone: str


def _named(*names: str) -> tuple[Spot, ...]:
    return tuple(POINTS[name] for name in names)


def _limb(segment: str, share: float, bone: float, radius: float, f: float = 0.0) -> Spot:
    return Spot(segment, (f, -share * bone, 0.0), radius)


def _leg(side: Side) -> tuple[Part, ...]:
    cuff = on_side(_limb("shank", CUFF, SHANK, 0.0235), side)
    middle = on_side(_limb("thigh", 0.45, THIGH, 0.050), side)
    bare = on_side(_limb("shank", CUFF, SHANK, 0.0205), side)
    hip, knee, calf, ankle, heel, instep, ball, toe = _named(
        *(
            f"{name}_{side}"
            for name in ("hip", "knee", "calf", "ankle", "heel", "instep", "ball", "toe")
        )
    )
    return (
        Part((bare, ankle), "skin"),
        Part((ankle, heel, instep), "skin"),
        Part((heel, instep, ball), "skin"),
        Part((ball, toe), "skin"),
        Part((hip, middle, knee), "trousers"),
        Part((knee, calf), "trousers"),
        Part((calf, cuff), "trousers"),
    )


def _arm(side: Side) -> tuple[Part, ...]:
    sleeve = on_side(_limb("arm", SLEEVE, UPPER_ARM, 0.0335), side)
    bare = on_side(_limb("arm", SLEEVE, UPPER_ARM, 0.031), side)
    thick = on_side(_limb("forearm", 0.25, FOREARM, 0.0265), side)
    shoulder, elbow, wrist, palm, fingers = _named(
        *(f"{name}_{side}" for name in ("shoulder", "elbow", "wrist", "palm", "fingers"))
    )
    return (
        Part((bare, elbow), "skin"),
        Part((elbow, thick), "skin"),
        Part((thick, wrist), "skin"),
        Part((wrist, palm), "skin"),
        Part((palm, fingers), "skin"),
        Part((shoulder, sleeve), "shirt"),
    )


def _level(number: int) -> tuple[Spot, ...]:
    return _named(*(f"trunk_{number}_{side}" for side in SIDES))


PELVIS: Final[tuple[Part, ...]] = (
    Part((*_level(0), *_level(1)), "trousers"),
    Part((*_level(0), *_named("glute_r", "glute_l")), "trousers"),
)
"""Painted again over a near leg, so that the leg melts into the trousers."""
_BORDER: Final = 2
_GIRDLE: Final = (
    *_level(TRUNK_LEVELS - 1),
    Spot("arm_r", (0.0, 0.0, 0.0), 0.033),
    Spot("arm_l", (0.0, 0.0, 0.0), 0.033),
    Spot("neck", (-0.006, 0.004, 0.0), 0.036),
)
_NECK: Final = (Spot("neck", (0.0, 0.0, 0.0), 0.032), Spot("neck", (0.0, NECK, 0.0), 0.029))


def _trunk() -> tuple[Part, ...]:
    waist = tuple(
        Part((*_level(number), *_level(number + 1)), "trousers" if number < _BORDER else "shirt")
        for number in range(1, TRUNK_LEVELS - 1)
    )
    return (*PELVIS, *waist, Part(_GIRDLE, "shirt"))


def _head(f: float, u: float, radius: float, r: float = 0.0) -> Spot:
    return Spot("head", (f, u, r), radius)


SKULL: Final[tuple[Part, ...]] = (
    Part(
        (_head(-0.004, 0.012, 0.056), _head(0.012, -0.020, 0.044), _head(0.030, -0.040, 0.022)),
        "skin",
    ),
    Part(
        (_head(0.050, -0.008, 0.013), _head(0.064, -0.016, 0.0085), _head(0.050, -0.022, 0.010)),
        "skin",
    ),
)
HAIR: Final[tuple[Part, ...]] = (
    Part((_head(-0.010, 0.016, 0.0575), _head(0.022, 0.040, 0.030)), "hair"),
    Part((_head(-0.018, 0.012, 0.053), _head(-0.032, -0.018, 0.030)), "hair"),
)
FACE: Final = Part(
    (_head(0.020, 0.002, 0.043), _head(0.018, -0.022, 0.040), _head(0.030, -0.040, 0.0215)), "skin"
)
EARS: Final[Mapping[Side, Spot]] = {
    "r": _head(-0.006, -0.012, 0.012, 0.052),
    "l": _head(-0.006, -0.012, 0.012, -0.052),
}
EYES: Final[Mapping[Side, Spot]] = {
    "r": _head(0.050, 0.004, 0.006, 0.022),
    "l": _head(0.050, 0.004, 0.006, -0.022),
}

GROUPS: Final[Mapping[str, tuple[Part, ...]]] = {
    **{f"leg_{side}": _leg(side) for side in SIDES},
    **{f"arm_{side}": _arm(side) for side in SIDES},
    "trunk": _trunk(),
    "neck": (Part(_NECK, "skin"),),
    "head": (*SKULL, *HAIR),
}
"""All groups, in no order of depth."""

SOLID: Final[tuple[Spot, ...]] = tuple(
    spot for parts in GROUPS.values() for part in parts for spot in part.spots
)
"""Every ball of the body, for checks of what touches and what is outside."""
