"""Joint angles -> rotations of the segments, and back."""

from __future__ import annotations

from collections.abc import Mapping
from math import asin, atan2, degrees
from typing import Final

from lbp_cli.figure.body import SIDES, SIGN, Side
from lbp_cli.figure.space import (
    Matrix,
    Vector,
    axis,
    product,
    rotated,
    transposed,
    turn_x,
    turn_y,
    turn_z,
)

_JOINTS_OF_A_REGION: Final = 3
PARENT: Final[Mapping[str, str]] = {
    "lumbar_1": "pelvis",
    "lumbar_2": "lumbar_1",
    "lumbar_3": "lumbar_2",
    "thorax_1": "lumbar_3",
    "thorax_2": "thorax_1",
    "thorax_3": "thorax_2",
    "neck": "thorax_3",
    "head": "neck",
    **{f"thigh_{side}": "pelvis" for side in SIDES},
    **{f"shank_{side}": f"thigh_{side}" for side in SIDES},
    **{f"foot_{side}": f"shank_{side}" for side in SIDES},
    **{f"toes_{side}": f"foot_{side}" for side in SIDES},
    **{f"arm_{side}": "thorax_3" for side in SIDES},
    **{f"forearm_{side}": f"arm_{side}" for side in SIDES},
    **{f"hand_{side}": f"forearm_{side}" for side in SIDES},
}
"""The segment that each segment hangs on, nearer ones first."""


def root_rotation(angles: Mapping[str, float]) -> Matrix:
    """The rotation of the pelvis in the world."""
    return product(
        turn_y(-angles["facing"]),
        turn_x(angles["roll"]),
        turn_z(-(angles["pitch"] + angles["tilt"])),
        turn_y(-angles["turn"]),
    )


def local_rotations(angles: Mapping[str, float]) -> dict[str, Matrix]:
    """The rotation of every segment in the axes of its parent."""
    found: dict[str, Matrix] = {}
    lumbar = _spine(angles, "lumbar", angles["lumbar"] - angles["tilt"])
    thorax = _spine(angles, "thorax", angles["thorax"])
    for number in range(1, _JOINTS_OF_A_REGION + 1):
        found[f"lumbar_{number}"] = lumbar
        found[f"thorax_{number}"] = thorax
    found["neck"] = product(
        turn_z(-angles["neck"]), turn_x(angles["neck_side"]), turn_y(angles["neck_turn"])
    )
    found["head"] = turn_z(0)
    for side in SIDES:
        found |= _leg(angles, side) | _arm(angles, side)
    return found


def _spine(angles: Mapping[str, float], region: str, flexion: float) -> Matrix:
    """One of the three equal joints of a region of the spine."""
    return product(
        turn_z(-flexion / _JOINTS_OF_A_REGION),
        turn_x(angles[f"{region}_side"] / _JOINTS_OF_A_REGION),
        turn_y(angles[f"{region}_twist"] / _JOINTS_OF_A_REGION),
    )


def _leg(angles: Mapping[str, float], side: Side) -> dict[str, Matrix]:
    return {
        f"thigh_{side}": _ball_joint(angles, "hip", side),
        f"shank_{side}": turn_z(-angles[f"knee_{side}"]),
        f"foot_{side}": turn_z(-angles[f"ankle_{side}"]),
        f"toes_{side}": turn_z(0),
    }


def _arm(angles: Mapping[str, float], side: Side) -> dict[str, Matrix]:
    return {
        f"arm_{side}": _ball_joint(angles, "shoulder", side),
        f"forearm_{side}": turn_z(angles[f"elbow_{side}"]),
        f"hand_{side}": turn_z(angles[f"wrist_{side}"]),
    }


def _ball_joint(angles: Mapping[str, float], joint: str, side: Side) -> Matrix:
    """Flexion, then abduction, then rotation: so that "bent and opened" behaves."""
    sign = SIGN[side]
    return product(
        turn_z(angles[f"{joint}_{side}"]),
        turn_x(-sign * angles[f"{joint}_abd_{side}"]),
        turn_y(-sign * angles[f"{joint}_rot_{side}"]),
    )


def world_rotations(root: Matrix, local: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """The rotation of every segment in the world."""
    found = {"pelvis": root}
    for segment, parent in PARENT.items():
        found[segment] = product(found[parent], local[segment])
    return found


def flexion(parent: Matrix, child: Matrix) -> float:
    """How far a ball joint is bent forward, in degrees; at right angles to the side it is 0."""
    down: Vector = rotated(transposed(parent), axis(child, 1))
    return degrees(atan2(-down[0], down[1]))


def abduction(parent: Matrix, child: Matrix, side: Side) -> float:
    """How far a ball joint is spread from the middle, in degrees."""
    down = rotated(transposed(parent), axis(child, 1))
    return degrees(asin(max(-1.0, min(1.0, -SIGN[side] * down[2]))))


def hinge(parent: Matrix, child: Matrix) -> float:
    """The turn of a child about the R axis of its parent, + from F towards U, in degrees."""
    forward = rotated(transposed(parent), axis(child, 0))
    return degrees(atan2(forward[1], forward[0]))
