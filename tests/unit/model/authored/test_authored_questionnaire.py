from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.authored import questionnaire as authored
from lbp_cli.model.authored.exercise import Authored
from lbp_cli.model.condition import ALWAYS

QUESTION: dict[str, Any] = {
    "field": "pain.nprs_avg_7d",
    "text": "How strong is it?",
    "why": "It sets the start.",
}
FILE: dict[str, Any] = {
    "schema_version": 1,
    "section": {"id": "pain", "place": 10, "title": "Your pain"},
    "questions": [QUESTION],
}
FOLLOW_UP = {"text": "When did {short} begin?", "why": "To know.", "until_asked": False}
FRAME: dict[str, Any] = {
    "schema_version": 1,
    "opening": ["Welcome here."],
    "keys": ["b goes back."],
    "follow_ups": dict.fromkeys(("onset", "worse", "assessed"), FOLLOW_UP),
    "until_asked": {"goals": [], "pain.nprs_avg_7d": 0, "gait.limp": False},
}


def made(kind: Any, fields: dict[str, Any]) -> Any:
    return TypeAdapter(kind).validate_python(fields, strict=False)


def test_what_a_question_may_leave_out() -> None:
    found = made(authored.QuestionEntry, QUESTION)

    assert (found.modes, found.when) == (("minimal", "full"), ALWAYS)
    assert (found.follow_up, found.optional, found.row) == (False, False, None)
    assert (found.known, found.options, found.steps, found.timer) == ((), {}, (), None)


@pytest.mark.parametrize(
    "changes",
    [
        {"field": "Pain"},
        {"field": "pain..now"},
        {"text": ""},
        {"text": " leading"},
        {"why": None},
        {"modes": []},
        {"modes": ["short"]},
        {"row": "RF 1"},
        {"short": "x"},
        {"timer": {"seconds": 4, "counts": "up"}},
        {"timer": {"seconds": 30, "counts": "sideways"}},
        {"ends": {"low": "no pain"}},
        {"known": [{"value": "no"}]},
        {"colour": "red"},
    ],
)
def test_what_a_question_must_not_be(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        made(authored.QuestionEntry, {**QUESTION, **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"schema_version": 2},
        {"questions": []},
        {"section": {"id": "pain", "place": 0, "title": "Your pain"}},
        {"section": {"id": "Pain", "place": 1, "title": "Your pain"}},
        {"list": {"id": "With Blank", "text": "Any of these?", "why": "To know."}},
    ],
)
def test_what_a_file_must_not_be(changes: dict[str, Any]) -> None:
    assert made(authored.QuestionFile, FILE).list is None
    with pytest.raises(ValidationError):
        made(authored.QuestionFile, {**FILE, **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"opening": []},
        {"keys": []},
        {"follow_ups": {"onset": FOLLOW_UP, "worse": FOLLOW_UP}},
        {"until_asked": {"goals": {"a": 1}}},
        {"until_asked": {"Goals": []}},
    ],
)
def test_what_the_frame_must_not_be(changes: dict[str, Any]) -> None:
    found = made(authored.InterviewFile, FRAME)
    assert (found.until_asked["gait.limp"], found.until_asked["pain.nprs_avg_7d"]) == (False, 0)
    with pytest.raises(ValidationError):
        made(authored.InterviewFile, {**FRAME, **changes})


@pytest.mark.parametrize(
    "model",
    [
        authored.SectionEntry,
        authored.ListEntry,
        authored.KnownEntry,
        authored.TimerEntry,
        authored.EndsEntry,
        authored.QuestionEntry,
        authored.QuestionFile,
        authored.FollowUpEntry,
        authored.FollowUps,
        authored.InterviewFile,
    ],
)
def test_every_field_is_described(model: type[Authored]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, f"{model.__name__}.{name}"
