from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.authored.picture import PictureEntry
from lbp_cli.model.pose_words import LIMBS, MIDDLE

ADAPTER = TypeAdapter(PictureEntry)
SOUND: dict[str, Any] = {"alt": "Standing upright.", "quality": "ok", "frames": [{}]}


def read(**changes: Any) -> PictureEntry:
    return ADAPTER.validate_json(json.dumps({**SOUND, **changes}))


def said(**changes: Any) -> str:
    with pytest.raises(ValidationError) as error:
        read(**changes)
    return str(error.value)


@pytest.mark.parametrize("name", [*MIDDLE, *LIMBS, *(f"{each}_l" for each in LIMBS)])
def test_every_joint_has_its_range(name: str) -> None:
    joint = MIDDLE.get(name) or LIMBS[name.removesuffix("_l")]
    for angle in (joint.low, joint.high):
        assert read(frames=[{name: angle}]).written()["frames"] == [{name: angle}]
    assert "less than or equal" in said(frames=[{name: joint.high + 1}])
    assert "greater than or equal" in said(frames=[{name: joint.low - 1}])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"frames": [{"kne": 5}]}, "Extra inputs"),
        ({"frames": []}, "at least 1"),
        ({"frames": [{}] * 4}, "at most 3"),
        ({"frames": None}, "frames, or extends another"),
        ({"quality": None}, "quality: good, or ok"),
        ({"quality": "weak"}, "'good' or 'ok'"),
        ({"alt": ""}, "at least 10"),
        ({"view": "sidways"}, "three_quarter"),
        ({"frames": [{"contact": ["kneez"]}]}, "literal_error"),
        ({"frames": [{"contact": ["sit"], "contact_height": [0.1, 0.2]}]}, "two heights"),
        ({"frames": [{"hand": {"to": "knee"}}]}, "literal_error"),
        ({"props": [{"kind": "sofa"}]}, "literal_error"),
        ({"arrows": [{"at": "head", "follow": "head"}]}, "exactly one of"),
        ({"arrows": [{"shift": [0, 1]}]}, "exactly one of"),
        ({"highlight": ["biceps"]}, "literal_error"),
        ({"frames": [{"hip": "90"}]}, "valid number"),
        ({"order": {"leg_q": 1}}, "literal_error"),
        ({"view": [14, 91]}, "less than or equal to 90"),
        ({"focus": {"x": [0, 0], "height": [0, 1]}}, "from low to high"),
        ({"frames": [{"foot_r": {"flat": True}}]}, "Extra inputs"),
        ({"frames": [{"hand": {"toes": 5}}]}, "Extra inputs"),
    ],
)
def test_what_is_wrong_is_refused(changes: dict[str, Any], words: str) -> None:
    assert words in said(**changes)


def test_what_was_written_comes_back_and_nothing_else() -> None:
    frames = [{"hand_l": None, "hip": 5}, {"contact": ["sit"], "contact_height": 0.2}]
    written = {**SOUND, "frames": frames, "view": [14, 9], "ghost": True}
    assert ADAPTER.validate_json(json.dumps(written)).written() == written


def test_who_extends_needs_only_words() -> None:
    entry = ADAPTER.validate_json('{"extends": "bird-dog", "alt": "Another bird dog."}')
    assert entry.written() == {"extends": "bird-dog", "alt": "Another bird dog."}


def test_nothing_written_at_the_top_is_as_if_left_out() -> None:
    written = {"extends": "bird-dog", "alt": "Another bird dog.", "base": None, "frames": None}
    entry = ADAPTER.validate_json(json.dumps(written))
    assert entry.written() == {"extends": "bird-dog", "alt": "Another bird dog."}
    assert read(base=None).written() == SOUND


def test_what_may_be_taken_back_stays_null() -> None:
    """A picture that builds on another has no focus when it says so."""
    entry = ADAPTER.validate_json('{"extends": "a", "alt": "Another bird dog.", "focus": null}')
    assert entry.written()["focus"] is None
