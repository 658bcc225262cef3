"""The published schema of a condition accepts what people write."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter

from lbp_cli.model.authored.condition import WrittenCondition

SCHEMA = TypeAdapter(WrittenCondition).json_schema()


@pytest.mark.parametrize(
    "written",
    [
        "always",
        {"fact": "person.age", "at_least": 65},
        {"fact": "pain.nprs_avg_7d", "between": [3, 5]},
        {"fact": "sex", "one_of": ["female", "other"]},
        {"fact": "new_pain", "is": True},
        {"fact": "weeks", "present": False},
        {"all": [{"fact": "a", "has": "b"}, {"any": ["always"]}]},
        {"not": {"fact": "a", "is": "b"}},
    ],
)
def test_written_conditions_are_valid(written: Any) -> None:
    jsonschema.validate(written, SCHEMA)


@pytest.mark.parametrize(
    "written",
    [
        "never",
        True,
        {},
        {"fact": "a"},
        {"fact": "a", "is": 1, "above": 2},
        {"fact": "a", "between": [1]},
        {"fact": "a", "equals": 1},
        {"all": []},
        {"all": ["always"], "fact": "a"},
        {"op": "all", "fact": None, "values": [], "parts": []},
    ],
)
def test_anything_else_is_not(written: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, SCHEMA)
