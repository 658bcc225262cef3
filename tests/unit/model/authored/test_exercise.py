"""What a ladder file may hold, and what it may not."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.exercise import HoldRepsDose, LadderFile

ALWAYS: dict[str, Any] = {"op": "all", "fact": None, "values": [], "parts": []}
EXERCISE: dict[str, Any] = {
    "id": "wall-lean",
    "name": "Wall lean",
    "rung": 1,
    "difficulty": 2,
    "phases": [1, 2],
    "position": "standing",
    "floor_access": "none",
    "equipment": ["wall"],
    "unilateral": False,
    "tags": {"axial_load": "low"},
    "strengthens": ["obliques"],
    "stretches": [],
    "dose": {"mode": "hold_reps", "sets": 2, "reps": 5, "hold_seconds": 5, "seconds_per_rep": 7},
    "start_position": "Stand beside a wall.",
    "steps": ["Lean", "Hold", "Stand up"],
    "common_mistake": "Bending at the waist",
    "easier": "Stand closer",
    "harder": "Stand further away",
    "sources": ["mcgill-2010"],
}
LADDER: dict[str, Any] = {
    "id": "lean",
    "title": "Leaning",
    "class": "strength",
    "serves": {"trunk_endurance": 1},
    "gate": ALWAYS,
    "gate_text": "Used for everybody.",
    "start": [{"when": ALWAYS, "kind": "highest"}],
    "start_text": "The highest that fits.",
    "evidence": "C",
    "evidence_note": "Little is known.",
}


def _file() -> dict[str, Any]:
    return deepcopy({"schema_version": 1, "ladder": LADDER, "exercises": [EXERCISE]})


def _read(data: dict[str, Any]) -> LadderFile:
    return LadderFile.model_validate_json(json.dumps(data))


def test_a_whole_file_is_read() -> None:
    file = _read(_file())
    assert file.ladder.exercise_class == "strength"
    assert isinstance(file.exercises[0].dose, HoldRepsDose)
    assert file.exercises[0].dose.rest_seconds == 0
    assert file.ladder.start[0].rule == "RD-70"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "Wall Lean"),
        ("id", "wall--lean"),
        ("rung", 0),
        ("rung", "1"),
        ("rung", True),
        ("difficulty", 11),
        ("phases", []),
        ("phases", [4]),
        ("position", "lying"),
        ("floor_access", "bed"),
        ("equipment", ["kettlebell"]),
        ("unilateral", "no"),
        ("tags", {"axial_load": "medium"}),
        ("tags", {"Axial": "low"}),
        ("steps", ["Lean", "Hold"]),
        ("steps", ["Lean", "Hold", " "]),
        ("harder", "two\nlines"),
        ("sources", []),
        ("evidence", "C"),
        ("excluded_in", []),
    ],
)
def test_an_exercise_is_closed_and_strict(field: str, value: Any) -> None:
    data = _file()
    data["exercises"][0][field] = value
    with pytest.raises(ValidationError) as caught:
        _read(data)
    assert caught.value.errors()[0]["loc"][:3] == ("exercises", 0, field)


@pytest.mark.parametrize(
    "dose",
    [
        {"mode": "reps", "sets": 2, "reps": 5},
        {"mode": "reps", "sets": 2, "reps": 5, "seconds_per_rep": 4, "hold_seconds": 3},
        {"mode": "reps", "sets": 2, "reps": 5, "seconds_per_rep": 4, "tempo": "2-1"},
        {"mode": "hold_reps", "sets": 2, "reps": 5, "seconds_per_rep": 4},
        {"mode": "timed_hold", "sets": 2, "seconds": 20, "seconds_per_rep": 4},
        {"mode": "duration", "sets": 1, "seconds": 20},
        {"mode": "duration", "sets": 1, "minutes": 0},
        {"mode": "hold", "sets": 1},
        {"mode": "timed_hold", "sets": 0, "seconds": 20},
        {"sets": 1, "seconds": 20},
    ],
)
def test_a_dose_has_the_fields_of_its_mode_and_no_others(dose: dict[str, Any]) -> None:
    data = _file()
    data["exercises"][0]["dose"] = dose
    with pytest.raises(ValidationError):
        _read(data)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("class", "stretching"),
        ("serves", {}),
        ("serves", {"trunk_endurance": 0}),
        ("serves", {"trunk_endurance": 1.1}),
        ("start", []),
        ("start", [{"when": ALWAYS, "kind": "lowest"}]),
        ("start", [{"when": ALWAYS, "kind": "listed", "rungs": [0]}]),
        ("rung_gates", [{"from_rung": 2, "when": ALWAYS}]),
        ("evidence", "E"),
        ("exercise_class", "strength"),
    ],
)
def test_a_ladder_is_closed_and_strict(field: str, value: Any) -> None:
    data = _file()
    data["ladder"][field] = value
    with pytest.raises(ValidationError):
        _read(data)


def test_every_field_is_described() -> None:
    for name, part in LadderFile.model_json_schema()["$defs"].items():
        for field, schema in part["properties"].items():
            assert schema.get("description"), f"{name}.{field}"
