from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from lbp_cli.model.authored.profile_schema import profile_schema
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS

SCHEMA = profile_schema()
SHORT: dict[str, Any] = {
    "schema_version": 1,
    "person": {"age": 42, "sex": "female"},
    "red_flags_all_no": True,
    "pre_exercise_all_no": True,
    "pre_exercise": {"px_regular": "no"},
    "episode": {
        "duration_weeks": 20,
        "onset_mode": "gradual",
        "pain_changed": False,
        "course": "stable",
    },
    "pain": {
        "nprs_avg_7d": 5,
        "nprs_worst_7d": 7,
        "leg_pain_site": "none",
        "aggravating": [],
        "easing": [],
    },
    "function": {"psfs": [{"name": "sit", "score": 4}]},
    "activity": {
        "evs_days": 1,
        "evs_minutes": 20,
        "strength_days": 0,
        "func_floor": True,
        "func_stairs": True,
        "func_walk30": True,
        "func_carry": False,
        "sitting_hours": 9,
        "longest_bout_min": 120,
        "bed_rest_2w": False,
        "recent_overload": False,
    },
    "psych": {"stress": 4, "fear_nrs": 5},
    "history": {"surgery": {"type": "none"}, "past_trauma": False},
    "gait": {"limp": False, "unsteady": False},
    "goals": [],
}


def faults(data: dict[str, Any]) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [error.message for error in validator.iter_errors(data)]


def test_the_schema_is_a_schema_and_takes_the_short_form() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert faults(SHORT) == []


def test_the_long_form_is_taken_too() -> None:
    asked = dict.fromkeys((*PRE_EXERCISE, "medicines", "px_regular"), "no")
    long = {key: value for key, value in SHORT.items() if not key.endswith("_all_no")}
    long |= {"red_flags": dict.fromkeys(RED_FLAGS, "no"), "pre_exercise": asked}
    assert faults(long) == []
    del long["red_flags"]["fever"]
    assert faults(long) == ["'fever' is a required property"]


@pytest.mark.parametrize("name", ["red_flags_all_no", "pre_exercise_all_no"])
def test_without_its_shorthand_a_block_is_required(name: str) -> None:
    assert faults({key: value for key, value in SHORT.items() if key != name})


def test_every_field_has_a_description() -> None:
    blocks = {"Profile": SCHEMA, **SCHEMA["$defs"]}
    bare = [
        f"{name}.{field}"
        for name, block in blocks.items()
        for field, each in block.get("properties", {}).items()
        if not each.get("description") and "$ref" not in each
    ]
    assert bare == []
