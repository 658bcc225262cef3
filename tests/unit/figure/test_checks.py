"""The checks find seeded mistakes of every kind, and nothing in sound pictures."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import pytest

from lbp_cli.figure.checks import Flaw, flaws
from lbp_cli.figure.written import picture_from

from .pose_samples import WRITTEN, changed, sample

SPREAD = [{"contact_height": 0.2, "foot": {"x": 0, "z": 0.2, "pole": [0, 0, 1]}}]
MISTAKES: list[tuple[str, str, dict[str, Any]]] = [
    ("wrong pitch", "reach", {"of": "bird-dog", "pitch": 49}),
    ("wrong pitch: a leg through the floor", "sinks", {"of": "bird-dog", "pitch": 49}),
    ("a hand too far away", "reach", {"of": "bird-dog", "hand": {"x": 0.6}}),
    ("a foot that folds the knee too far", "joint", {"of": "squat", "frames": [
        {"contact_height": 0.459}, {"contact_height": 0.02},
    ]}),
    ("legs hanging through the floor", "sinks", {"of": "bridge", "foot": None, "hip": -20}),
    ("no chair to sit on", "floats", {"of": "sitting", "props": [], "foot": None, "hip": 90}),
    ("hips before the feet", "balance", {"of": "squat", "frames": [
        {"contact_height": 0.459}, {"contact_height": 0.4, "x": 0.12, "pitch": 60},
    ]}),
    ("leaning out over the toes", "balance", {"of": "sitting", "props": [], "pitch": 60}),
    ("twice the same frame", "still", {"of": "squat", "frames": [{}, {}], "contact_height": 0.459}),
    ("a clamshell that stays shut", "still", {"of": "clamshell", "frames": [
        {"foot_l": {"to": "ankle_r", "shift": [0, 0, 0.045], "knee_out": 6}},
        {"foot_l": {"to": "ankle_r", "shift": [0, 0, 0.045], "knee_out": 7}},
    ]}),
    ("a clamshell seen from below", "unseen", {"of": "clamshell", "view": [0, -60]}),
    ("a forward bend seen from the front", "unseen", {"of": "sitting", "view": [90, 0]}),
    ("too little to see", "small", {"of": "sitting", "frames": [{}, {"pitch": 5}]}),
    ("an arm that points at the reader", "foreshortened", {
        "of": "squat", "view": [88, 5], "contact_height": 0.459,
        "frames": [{}, {"shoulder": 88, "elbow": 2}],
    }),
    ("somebody as thin as a rod", "flat", {
        "of": "squat", "view": [0, 0], "arrows": [],
        "frames": [{"contact": ["any"], "foot": None, "shoulder": 180}],
    }),
    ("a somersault between the frames", "jump", {"of": "squat", "frames": [
        {"contact_height": 0.459, "x": 0}, {"contact_height": 0.459, "x": 2.4, "foot": {"x": 2.4}},
    ]}),
    ("knees that do not rest when the hands do", "floats", {
        "of": "bird-dog", "contact": ["knees", "elbows"],
    }),
    ("a thigh spread too far", "joint", {"of": "squat", "frames": SPREAD}),
    ("a focus beside the body", "unseen", {
        "of": "squat", "focus": {"x": [1, 1.2], "height": [0, 0.2]},
    }),
    ("a focus over the body", "unseen", {
        "of": "squat", "focus": {"x": [-0.2, 0.2], "height": [1.2, 1.4]},
    }),
    ("leaning back at a wall far away", "balance", {
        "of": "squat", "props": [{"kind": "wall", "x": -0.6}],
        "frames": [{"contact_height": 0.4, "x": -0.2}],
    }),
    ("leaning on nothing", "balance", {"of": "squat", "frames": [{
        "contact_height": 0.42, "x": 0.02, "pitch": 60,
        "hand": {"x": 0.4, "height": 0.4, "fingers": [1, 0, 0]},
    }]}),
    ("a planted foot that cannot stay", "slides", {"of": "squat", "frames": [
        {"contact_height": 0.459, "x": 0}, {"contact_height": 0.459, "x": 0.6},
    ]}),
]  # fmt: skip


def found(changes: dict[str, Any]) -> list[Flaw]:
    words = dict(changes)
    return flaws(changed(words.pop("of"), **words))


@pytest.mark.parametrize("name", WRITTEN)
def test_sound_pictures_have_no_flaw(name: str) -> None:
    assert flaws(sample(name)) == []


@pytest.mark.parametrize(("mistake", "kind", "changes"), MISTAKES, ids=[m[0] for m in MISTAKES])
def test_a_seeded_mistake_is_found(mistake: str, kind: str, changes: dict[str, Any]) -> None:
    assert kind in {flaw.kind for flaw in found(changes)}, mistake


def test_all_kinds_of_flaws_are_seeded() -> None:
    kinds = set(get_args(get_type_hints(Flaw)["kind"]))
    assert {kind for _, kind, _ in MISTAKES} == kinds
    assert len(MISTAKES) >= 13


def test_a_flaw_says_in_which_frame_it_is() -> None:
    frames = [{}, {"pitch": 42, "hand_r": {"x": 2, "height": 0.5}}]
    (flaw,) = [each for each in flaws(changed("sitting", frames=frames)) if each.kind == "reach"]
    assert flaw.frame == 2
    assert flaw.message.startswith("hand_r cannot reach its target: ")


def test_a_focus_may_show_little_movement() -> None:
    changes = {"frames": [{}, {"pitch": 5}], "focus": {"x": [0, 0.5], "height": [0, 0.5]}}
    assert "small" not in {flaw.kind for flaw in flaws(changed("sitting", **changes))}


def test_what_is_hard_to_see_is_a_warning() -> None:
    kinds = {
        kind: flaw.warning for _, kind, c in MISTAKES for flaw in found(c) if flaw.kind == kind
    }
    assert {kind for kind, warning in kinds.items() if warning} == {"flat", "foreshortened"}


def test_the_contact_that_does_not_rest_is_named() -> None:
    words = [each.message for each in found({"of": "bird-dog", "contact": ["knees", "elbows"]})]
    assert any(each.startswith("elbows is 0.") for each in words)


def test_how_far_a_thigh_is_spread_is_said() -> None:
    words = [each.message for each in found({"of": "squat", "frames": SPREAD, "arrows": []})]
    assert "hip_r is spread to 89; a body allows -45 to 75" in words


def test_a_hold_may_have_equal_frames() -> None:
    written = {**WRITTEN["squat"], "frames": [{"contact_height": 0.459}] * 2, "arrows": []}
    assert {each.kind for each in flaws(picture_from(written))} == {"still"}
    assert flaws(picture_from({**written, "hold": True})) == []


def test_points_have_the_names_that_may_be_written() -> None:
    sunk = {"facing": 90, "roll": 60, "pitch": -90, "lumbar": 30, "hip": 90, "shoulder": 90}
    written = {"alt": "Under the floor.", "frames": [{**sunk, "contact_height": -0.1}]}
    (flaw, *_) = [each for each in flaws(picture_from(written)) if each.kind == "sinks"]
    assert flaw.message.startswith("hip_r is 0.1")


def test_a_focus_on_a_part_of_the_body_is_sound() -> None:
    changes = {"of": "squat", "focus": {"x": [-0.1, 0.2], "height": [0, 0.3]}}
    assert not any("focus" in each.message for each in found(changes))
