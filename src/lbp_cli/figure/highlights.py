"""Which muscles work: soft patches a little inside the skin, on the side seen by the reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.figure.body import (
    LUMBAR_STEP,
    SHANK,
    SIDES,
    THIGH,
    THORAX_STEP,
    UPPER_ARM,
    Side,
    Spot,
    on_side,
)
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.hull import Circle
from lbp_cli.figure.posture import Body
from lbp_cli.figure.shapes import Blob
from lbp_cli.model.value import dataclass

_OPAQUE: Final = 0.85


@dataclass(frozen=True, slots=True)
class Muscle:
    """A patch on the group that it is painted on."""

    group: str
    spots: tuple[Spot, ...]


def _spot(segment: str, f: float, u: float, radius: float, r: float = 0.0) -> Spot:
    return Spot(segment, (f, u, r), radius)


_SIDED: Final[Mapping[str, Muscle]] = {
    "obliques": Muscle(
        "trunk",
        (
            _spot("pelvis", 0.010, 0.045, 0.022, 0.070),
            _spot("lumbar_2", 0.012, 0.6 * LUMBAR_STEP, 0.024, 0.062),
            _spot("thorax_1", 0.010, 0.4 * THORAX_STEP, 0.020, 0.075),
        ),
    ),
    "glute": Muscle(
        "hip",
        (
            _spot("pelvis", -0.030, 0.014, 0.026, 0.060),
            _spot("pelvis", -0.034, -0.020, 0.028, 0.060),
        ),
    ),
    "glute_med": Muscle(
        "hip",
        (_spot("pelvis", -0.010, 0.030, 0.026, 0.080), _spot("thigh", -0.008, 0.0, 0.018, 0.040)),
    ),
    "hip_flexor": Muscle(
        "hip", (_spot("pelvis", 0.034, 0.010, 0.018, 0.050), _spot("thigh", 0.034, -0.040, 0.016))
    ),
    "hamstring": Muscle(
        "leg",
        (
            _spot("thigh", -0.020, -0.22 * THIGH, 0.022),
            _spot("thigh", -0.014, -0.78 * THIGH, 0.018),
        ),
    ),
    "quad": Muscle(
        "leg",
        (_spot("thigh", 0.020, -0.22 * THIGH, 0.022), _spot("thigh", 0.014, -0.78 * THIGH, 0.018)),
    ),
    "adductor": Muscle(
        "leg",
        (
            _spot("thigh", 0.0, -0.22 * THIGH, 0.020, -0.022),
            _spot("thigh", 0.0, -0.70 * THIGH, 0.016, -0.014),
        ),
    ),
    "calf": Muscle(
        "leg",
        (
            _spot("shank", -0.016, -0.18 * SHANK, 0.018),
            _spot("shank", -0.014, -0.52 * SHANK, 0.013),
        ),
    ),
    "shoulder": Muscle(
        "arm", (_spot("arm", 0, 0, 0.026), _spot("arm", 0, -0.4 * UPPER_ARM, 0.018))
    ),
    "arm": Muscle(
        "arm",
        (
            _spot("arm", -0.006, -0.35 * UPPER_ARM, 0.018),
            _spot("arm", -0.004, -0.8 * UPPER_ARM, 0.014),
        ),
    ),
}
_MIDDLE: Final[Mapping[str, Muscle]] = {
    "abs": Muscle(
        "trunk",
        (
            _spot("pelvis", 0.030, 0.045, 0.020),
            _spot("lumbar_2", 0.036, 0.6 * LUMBAR_STEP, 0.020),
            _spot("thorax_1", 0.044, 0.3 * THORAX_STEP, 0.018),
        ),
    ),
    "deep_abs": Muscle(
        "trunk",
        (_spot("pelvis", 0.016, 0.050, 0.026), _spot("lumbar_3", 0.018, 0.4 * LUMBAR_STEP, 0.028)),
    ),
    "low_back": Muscle(
        "trunk",
        (
            _spot("pelvis", -0.034, 0.048, 0.018),
            _spot("lumbar_3", -0.026, 0.6 * LUMBAR_STEP, 0.018),
        ),
    ),
    "back": Muscle(
        "trunk",
        (
            _spot("lumbar_1", -0.028, 0.5 * LUMBAR_STEP, 0.018),
            _spot("thorax_3", -0.028, 0.2 * THORAX_STEP, 0.018),
        ),
    ),
    "upper_back": Muscle(
        "trunk",
        (
            _spot("thorax_1", -0.030, 0.8 * THORAX_STEP, 0.020),
            _spot("thorax_3", -0.026, 0.5 * THORAX_STEP, 0.020),
        ),
    ),
    "chest": Muscle("trunk", (_spot("thorax_2", 0.040, 0.6 * THORAX_STEP, 0.024),)),
    "neck": Muscle(
        "head", (_spot("neck", -0.012, 0.008, 0.016), _spot("neck", -0.012, 0.04, 0.014))
    ),
}


def _of_side(muscle: Muscle, side: Side) -> Muscle:
    group = f"{muscle.group}_{side}" if muscle.group in ("leg", "arm") else muscle.group
    return Muscle(group, tuple(on_side(spot, side) for spot in muscle.spots))


MUSCLES: Final[Mapping[str, Muscle]] = {
    **_MIDDLE,
    **{f"{name}_{side}": _of_side(each, side) for name, each in _SIDED.items() for side in SIDES},
}
PAIRS: Final[Mapping[str, str]] = {
    name if name.endswith("s") else f"{name}s": name for name in _SIDED
}
"""The muscle that a word for the nearer one of a pair stands for, without its side."""


def highlights(
    names: tuple[str, ...], group: str, body: Body, camera: Camera, far: str
) -> list[Blob]:
    """The patches that are painted on a group."""
    found: list[Blob] = []
    for name in names:
        muscle = MUSCLES[_nearer(name, far)]
        if muscle.group == group:
            circles = tuple(_circle(body, camera, spot) for spot in muscle.spots)
            found.append(Blob((circles,), "highlight", opacity=_OPAQUE))
    return found


def _nearer(name: str, far: str) -> str:
    """Of a pair the muscle on the side of the reader."""
    if name not in PAIRS:
        return name
    return f"{PAIRS[name]}_{'l' if far == 'r' else 'r'}"


def _circle(body: Body, camera: Camera, spot: Spot) -> Circle:
    ball = body.ball(spot)
    x, y = camera.page(ball.centre)
    return (x, y, ball.radius)
