from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from lbp_cli.model.authored.limb import FootEntry, HandEntry


def said(kind: type[BaseModel], **written: Any) -> str:
    with pytest.raises(ValidationError) as error:
        kind.model_validate_json(json.dumps(written))
    return str(error.value)


@pytest.mark.parametrize("key", ["flat", "fingers", "mirror"])
def test_a_foot_has_no_fingers(key: str) -> None:
    assert "Extra inputs" in said(FootEntry, **{key: True})


@pytest.mark.parametrize("key", ["pitch", "toes", "knee_out"])
def test_a_hand_has_no_toes(key: str) -> None:
    assert "Extra inputs" in said(HandEntry, **{key: 5})


@pytest.mark.parametrize(
    ("written", "word"),
    [({"x": 0.1}, "x"), ({"z": 0}, "z"), ({"height": 0}, "height"), ({"pitch": 5}, "pitch")],
)
def test_on_the_body_there_is_no_other_place(written: dict[str, Any], word: str) -> None:
    assert f"leave out {word}" in said(FootEntry, to="knee_$", **written)


def test_words_that_need_another_word() -> None:
    assert "needs 'to'" in said(HandEntry, x=0.1, shift=[0, 0.1, 0])
    assert "needs z" in said(HandEntry, x=0.1, absz=True)
    assert "needs fingers" in said(HandEntry, x=0.1, mirror=True)


@pytest.mark.parametrize(
    ("key", "angle"), [("pitch", 81), ("pitch", -81), ("toes", 61), ("knee_out", 111)]
)
def test_feet_turn_only_so_far(key: str, angle: float) -> None:
    assert "equal to" in said(FootEntry, **{key: angle})


def test_sound_targets() -> None:
    HandEntry.model_validate_json('{"to": "knee_%", "shift": [0, 0, 0.1], "flat": true}')
    HandEntry.model_validate_json('{"x": 0, "fingers": [1, 0, 0.2], "mirror": true}')
    FootEntry.model_validate_json('{"x": 0, "z": 0.1, "absz": true, "pitch": -80, "toes": 60}')
