"""Poses for the tests of drawing: a few whole pictures, and any pose that a body can take."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from lbp_cli.figure.joints import local_rotations, root_rotation
from lbp_cli.figure.picture import Picture
from lbp_cli.figure.posture import Body, Posture, body_of
from lbp_cli.figure.written import picture_from
from lbp_cli.model.pose_words import LIMBS, MIDDLE

WRITTEN: dict[str, dict[str, Any]] = {
    "bird-dog": {
        "alt": "On hands and knees. 2: one leg and the opposite arm reach away.",
        "quality": "good",
        "props": [{"kind": "mat"}],
        "base": {
            "pitch": 79, "contact": ["knee_l"], "hip": 79, "knee": 90, "ankle": 70,
            "hand": {"x": 0.285}, "neck": -16,
        },
        "highlight": ["glute_r", "back"],
        "frames": [
            {},
            {
                "hip_r": -2, "knee_r": 2, "ankle_r": 10, "hand_l": None, "shoulder_l": 172,
                "elbow_l": 2, "shoulder_abd_l": 4,
            },
        ],
        "arrows": [{"follow": "ankle_r", "shift": [0, -0.02]}],
    },
    "bridge": {
        "alt": "Lying on the back, knees bent. 2: hips lifted.",
        "quality": "good",
        "props": [{"kind": "mat"}],
        "base": {
            "pitch": -90, "contact": ["buttocks", "back"], "pin": "upper_back", "neck": 4,
            "foot": {"x": 0.42}, "shoulder": 2, "shoulder_abd": 14, "elbow": 4,
        },
        "highlight": ["glutes"],
        "frames": [{}, {"pitch": -118, "contact": ["back"], "neck": 44, "shoulder": -26}],
        "arrows": [{"at": "sit", "vector": [0, 0.11], "shift": [0, -0.19]}],
    },
    "squat": {
        "alt": "Standing. 2: hips back and down, arms forward.",
        "quality": "good",
        "base": {"foot": {"x": 0}, "contact": ["sit"]},
        "highlight": ["quad_r", "glutes"],
        "ghost": True,
        "frames": [
            {"contact_height": 0.459, "x": 0},
            {
                "contact_height": 0.20, "x": -0.165, "pitch": 38, "shoulder": 118, "elbow": 4,
                "neck": -16,
            },
        ],
        "arrows": [{"at": "sit", "vector": [-0.05, -0.2], "shift": [-0.12, 0.22]}],
    },
    "clamshell": {
        "alt": "Lying on the side, knees bent. 2: the upper knee opens.",
        "quality": "good",
        "view": [0, 24],
        "props": [{"kind": "mat"}, {"kind": "pillow", "x": -0.52, "height": 0.075}],
        "base": {
            "facing": 90, "roll": 90, "contact": ["hip_side_r", "shoulder_r"], "hip_r": 50,
            "knee_r": 95, "shoulder_r": 95, "elbow_r": 100, "neck_side": -4,
            "hand_l": {"to": "hip_side_l", "shift": [0, 0.02, 0.05], "pole": [-0.2, 0.3, 1]},
        },
        "highlight": ["glute_med_l"],
        "frames": [
            {"foot_l": {"to": "ankle_r", "shift": [0, 0, 0.045], "knee_out": 6}},
            {"foot_l": {"to": "ankle_r", "shift": [0, 0, 0.045], "knee_out": 52}},
        ],
        "arrows": [{"follow": "knee_l", "shift": [0.07, 0]}],
    },
    "sitting": {
        "alt": "Sitting on a chair. 2: leaning forward.",
        "quality": "ok",
        "props": [{"kind": "chair", "x": 0.0, "height": 0.22}],
        "base": {"contact": ["sit"], "contact_height": 0.22, "foot": {"x": 0.19}},
        "frames": [{}, {"pitch": 42, "neck": -14}],
        "arrows": [{"follow": "head"}],
    },
}  # fmt: skip


def sample(name: str) -> Picture:
    return picture_from(WRITTEN[name])


_WHOLE = ("view", "props", "frames", "arrows", "highlight", "highlight_frame", "focus")


def changed(name: str, **changes: Any) -> Picture:
    """A sample with some words of its base changed, and others of the whole picture."""
    written = dict(WRITTEN[name])
    for key, value in changes.items():
        if key in written or key in _WHOLE:
            written[key] = value
        else:
            written["base"] = {**written["base"], key: value}
    return picture_from(written)


def at_rest() -> dict[str, float]:
    """Every angle as it is when nothing is said."""
    found = {name: joint.rest for name, joint in MIDDLE.items()}
    return found | {f"{name}_{side}": each.rest for name, each in LIMBS.items() for side in "rl"}


def angles() -> st.SearchStrategy[dict[str, float]]:
    """Any angles that may be written."""
    wanted = {name: st.floats(each.low, each.high) for name, each in MIDDLE.items()}
    for name, each in LIMBS.items():
        wanted |= {f"{name}_{side}": st.floats(each.low, each.high) for side in "rl"}
    return st.fixed_dictionaries(wanted)


def body(given: dict[str, float]) -> Body:
    joints = local_rotations(given)
    return body_of(Posture((0.0, 0.0, 0.0), root_rotation(given), joints, given["belly"]))


_TURNED = (
    *("facing", "roll", "turn", "neck_side", "neck_turn"),
    *(f"{part}_{way}" for part in ("lumbar", "thorax") for way in ("side", "twist")),
)


def mirrored(given: dict[str, float]) -> dict[str, float]:
    """The pose of the mirror image, left and right changed over, for a body that faces right."""
    swapped = dict(given)
    for name in LIMBS:
        swapped[f"{name}_r"], swapped[f"{name}_l"] = given[f"{name}_l"], given[f"{name}_r"]
    for name in _TURNED:
        swapped[name] = -given[name]
    return swapped
