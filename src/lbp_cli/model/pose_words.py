"""The words of a pose: joints with their ranges, named views. Angles are degrees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Joint:
    """One angle of a pose: its range, what it is when left out, and what more of it means."""

    low: float
    high: float
    rest: float
    meaning: str


WHOLE_BODY: Final[Mapping[str, Joint]] = {
    "facing": Joint(-180, 180, 0, "turn about the vertical; 0 faces page-right, 90 the reader"),
    "pitch": Joint(-180, 180, 0, "lean of the trunk; 90 face down, -90 on the back"),
    "roll": Joint(-120, 120, 0, "lean to the own right; with facing 90, 90 lies on the right side"),
    "turn": Joint(-60, 60, 0, "roll of the pelvis about its own long axis"),
    "tilt": Joint(-25, 25, 0, "pelvic tilt, + forward; the chest stays where it is"),
}
SPINE: Final[Mapping[str, Joint]] = {
    "lumbar": Joint(-60, 62, 0, "low back bent forward (+) or back (-)"),
    "thorax": Joint(-35, 50, 0, "upper back bent forward (+) or back (-)"),
    "neck": Joint(-65, 60, 0, "neck bent forward (+) or back (-)"),
    "lumbar_side": Joint(-40, 40, 0, "low back bent to the right (+)"),
    "thorax_side": Joint(-40, 40, 0, "upper back bent to the right (+)"),
    "neck_side": Joint(-45, 45, 0, "neck bent to the right (+)"),
    "lumbar_twist": Joint(-15, 15, 0, "low back turned to the left (+)"),
    "thorax_twist": Joint(-50, 50, 0, "upper back turned to the left (+)"),
    "neck_turn": Joint(-80, 80, 0, "face turned to the left (+)"),
    "belly": Joint(-0.5, 2, 0, "1 is a visible breath in"),
}
LIMBS: Final[Mapping[str, Joint]] = {
    "hip": Joint(-30, 140, 1, "hip bent forward (+)"),
    "hip_abd": Joint(-35, 65, 0, "thigh away from the middle (+)"),
    "hip_rot": Joint(-50, 60, 0, "thigh turned outwards (+)"),
    "knee": Joint(-5, 162, 2, "knee bent (+)"),
    "ankle": Joint(-35, 90, 0, "toes pointed (+)"),
    "shoulder": Joint(-65, 185, 4, "arm forward (+); 180 is overhead"),
    "shoulder_abd": Joint(-40, 185, 7, "arm away from the middle (+)"),
    "shoulder_rot": Joint(-95, 95, 0, "arm turned outwards (+)"),
    "elbow": Joint(-6, 152, 12, "elbow bent (+)"),
    "wrist": Joint(-90, 90, 0, "fingers towards the inside of the elbow (+)"),
}
MIDDLE: Final[Mapping[str, Joint]] = {**WHOLE_BODY, **SPINE}

VIEWS: Final[Mapping[str, tuple[float, float]]] = {
    "side": (14.0, 9.0),
    "front": (90.0, 8.0),
    "three_quarter": (40.0, 12.0),
}
HIP_TURN_IN_FRONT_VIEWS: Final = 8.0
"""Feet drawn parallel look wrong from the front."""

_MIDDLE_POINTS: Final = (
    *("pelvis", "pelvis_front", "sit", "sacrum", "belly", "lumbar", "chest", "upper_back"),
    *("neck", "head", "head_back", "forehead", "crown", "chin", "nose"),
)
_SIDED_POINTS: Final = (
    *("hip", "hip_side", "glute", "thigh", "thigh_back", "knee", "knee_front", "shin", "calf"),
    *("ankle", "heel", "instep", "sole", "ball", "toe"),
    *("shoulder", "elbow", "forearm", "wrist", "palm", "fingers"),
)
SIDED_POINT_WORDS: Final = tuple(f"{name}_{side}" for name in _SIDED_POINTS for side in "rl")
POINT_WORDS: Final[tuple[str, ...]] = (*_MIDDLE_POINTS, *SIDED_POINT_WORDS)
"""Points of the body that contacts, targets, arrows and bands may name."""
CONTACT_WORDS: Final[tuple[str, ...]] = (
    *("any", "buttocks", "back", "front", "knees", "feet", "toes", "elbows", "hands"),
    *("foot_r", "foot_l"),
    *POINT_WORDS,
)
"""What may rest on a surface: a group of points, or one."""
TARGET_WORDS: Final[tuple[str, ...]] = (
    *POINT_WORDS,
    *(f"{name}_{mark}" for name in _SIDED_POINTS for mark in "$%"),
)
"""Points a hand or foot may be put on: `$` is its own side, `%` the other."""
_SIDED_MUSCLES: Final = (
    *("obliques", "glute", "glute_med", "hip_flexor", "hamstring", "quad", "adductor", "calf"),
    *("shoulder", "arm"),
)
MUSCLE_WORDS: Final[tuple[str, ...]] = (
    *("abs", "deep_abs", "low_back", "back", "upper_back", "chest", "neck"),
    *(f"{name}_{side}" for name in _SIDED_MUSCLES for side in "rl"),
    *(name if name.endswith("s") else f"{name}s" for name in _SIDED_MUSCLES),
)
"""Muscles to highlight; without a side, the nearer one of the pair."""
PROP_WORDS: Final[tuple[str, ...]] = (
    *("mat", "chair", "stool", "step", "slope", "ramp", "wall", "table", "post", "bicycle"),
    *("pillow", "ball", "bolster", "band", "strap", "stick", "weight", "bag", "crate"),
)
PAINTED_WORDS: Final = ("leg_r", "leg_l", "arm_r", "arm_l", "trunk", "neck", "head")
"""Parts of the body that are painted one after the other; `order` may set their depth."""


@dataclass(frozen=True, slots=True)
class PropFields:
    """The fields of a thing: of `needed` one must be there, others than `allowed` must not."""

    needed: tuple[str, ...]
    allowed: tuple[str, ...]


def _fields(*names: str, needed: tuple[str, ...] = (), draw: bool = True) -> PropFields:
    return PropFields(needed, (*names, *(("draw",) if draw else ()), "frames"))


PROP_FIELDS: Final[Mapping[str, PropFields]] = {
    "mat": _fields(draw=False),
    "chair": _fields("x", "z", "height", "width", "direction", "back"),
    "stool": _fields("x", "z", "height", "width"),
    "step": _fields("x", "z", "height", "width", "depth"),
    "slope": _fields("x", "z", "height", "width", "depth"),
    "ramp": _fields("x", "z", "height", "width", "depth"),
    "wall": _fields("x", "z", "height", "width", "direction"),
    "table": _fields("x", "z", "height", "width", "depth"),
    "post": _fields("x", "z", "height"),
    "bicycle": _fields("x", "height", draw=False),
    "pillow": _fields("x", "z", "height", "width", "dy"),
    "ball": _fields("x", "z", "height", "radius"),
    "bolster": _fields("x", "radius", "width", "dy"),
    "band": _fields("path", needed=("path",)),
    "strap": _fields("path", needed=("path",)),
    "stick": _fields("path", needed=("path",)),
    "weight": _fields("hand", "radius", needed=("hand",), draw=False),
    "bag": _fields("hand", "x", "z", "height", needed=("hand", "x")),
    "crate": _fields("x", "z", "height", "size", "dy"),
}
"""What may be said of each thing."""
