from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from lbp_cli.model.authored.arrow import ArrowEntry, FocusEntry


def said(kind: type[BaseModel], written: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as error:
        kind.model_validate_json(json.dumps(written))
    return str(error.value)


TURN = {"radius": 0.1, "degrees": [0, 90]}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"at": "head", "follow": "head"}, "exactly one of"),
        ({"shift": [0, 0.1]}, "exactly one of"),
        ({"at": "head"}, "needs its way"),
        ({"at": "head", "vector": [0, 0]}, "needs its way"),
        ({"arc": "head", "degrees": [0, 90]}, "radius above 0"),
        ({"orbit": "head", "radius": -0.1, "degrees": [0, 90]}, "radius above 0"),
        ({"arc": "head", "radius": 0.1, "degrees": [90, 90]}, "degrees from and to"),
        ({"arc": "head", **TURN, "rise": 0.1}, "'arc' has no rise"),
        (
            {"follow": "head", "vector": [0, 0.1]},
            "'follow' has no vector; it has shift, span, since",
        ),
        ({"at": "head", "vector": [0, 0.1], "since": 1}, "'at' has no since"),
        ({"follow": "head", "span": [0.5, 0.5]}, "one share"),
    ],
)
def test_an_arrow_that_points_nowhere_is_refused(written: dict[str, Any], words: str) -> None:
    assert words in said(ArrowEntry, written)


@pytest.mark.parametrize(
    "written",
    [
        {"follow": "head", "since": 1, "frame": 3, "span": [0.1, 0.9]},
        {"at": "head", "vector": [0, 0.1], "both": True},
        {"arc": "head", **TURN, "shift": [0, 0.1]},
        {"orbit": "head", **TURN, "rise": 0.1},
    ],
)
def test_sound_arrows(written: dict[str, Any]) -> None:
    ArrowEntry.model_validate_json(json.dumps(written))


@pytest.mark.parametrize(
    "written",
    [
        {"x": [0.2, 0.2], "height": [0, 1]},
        {"x": [0.2, 0.1], "height": [0, 1]},
        {"x": [0, 1], "height": [0.3, 0.3]},
        {"x": [0, 1], "height": [0.3, 0.2]},
    ],
)
def test_a_focus_shows_something(written: dict[str, Any]) -> None:
    assert "from low to high" in said(FocusEntry, written)
