"""The JSON Schema of a profile, as published for editors."""

from __future__ import annotations

from typing import Any

from lbp_cli.model.authored.profile import Profile
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS


def profile_schema() -> dict[str, Any]:
    """The schema of what people write, with the safety answers required (GEN-02).

    Every answer of a block must be there unless its shorthand is; `px_regular` always.
    """
    schema = Profile.model_json_schema()
    asked = (*PRE_EXERCISE, "medicines")
    schema["allOf"] = [
        _unless("red_flags_all_no", "red_flags", RED_FLAGS),
        _unless("pre_exercise_all_no", "pre_exercise", asked),
        _answers("pre_exercise", ("px_regular",)),
    ]
    return schema


def _unless(shorthand: str, block: str, asked: tuple[str, ...]) -> dict[str, Any]:
    return {"if": {"not": {"required": [shorthand]}}, "then": _answers(block, asked)}


def _answers(block: str, asked: tuple[str, ...]) -> dict[str, Any]:
    return {"required": [block], "properties": {block: {"required": list(asked)}}}
