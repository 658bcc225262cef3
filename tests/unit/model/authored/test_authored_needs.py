from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.needs import AuthoredContribution, AuthoredPosture

ROW: dict[str, Any] = {
    "id": "overload",
    "label": "your back met more than it was ready for",
    "when": {"op": "has", "fact": "causes", "values": ("overload",)},
    "weights": {"motor_control": 2},
    "sources": ("osullivan-2020",),
    "evidence": "D",
}
POSTURE: dict[str, Any] = {
    "factor": 0.1,
    "label": "posture breaks a tie",
    "text": "Posture has not been shown to cause back pain.",
    "sources": (),
    "evidence": "D",
    "muscle_names": {},
    "patterns": {},
}


def test_a_contribution_is_read() -> None:
    assert AuthoredContribution.model_validate_json(json.dumps(ROW)).weights == {"motor_control": 2}


@pytest.mark.parametrize(
    "change", [{"evidence": "E"}, {"weights": {"motor_control": "2"}}, {"wieghts": {}}]
)
def test_a_contribution_refuses_what_it_does_not_know(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        AuthoredContribution.model_validate_json(json.dumps({**ROW, **change}))


def test_posture_never_counts_for_more_than_a_tenth() -> None:
    assert AuthoredPosture.model_validate_json(json.dumps(POSTURE)).factor == 0.1
    with pytest.raises(ValidationError):
        AuthoredPosture.model_validate_json(json.dumps({**POSTURE, "factor": 0.2}))
