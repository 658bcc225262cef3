"""The form in which people write a condition, for the published JSON Schemas.

The reader checks conditions against the declared facts and turns them into
`model.condition.Condition` before a model is decoded; editors see the written form.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import WithJsonSchema

from lbp_cli.model.condition import Condition

_SCALAR: Final = {"type": ["string", "number", "boolean"]}
_NUMBER: Final = {"type": "number"}
_PART: Final = {"anyOf": [{"const": "always"}, {"type": "object"}]}
_PARTS: Final = {"type": "array", "minItems": 1, "items": _PART}
_OPERATORS: Final[dict[str, Any]] = {
    "is": _SCALAR,
    "one_of": {"type": "array", "minItems": 1, "items": _SCALAR},
    "at_least": _NUMBER,
    "at_most": _NUMBER,
    "above": _NUMBER,
    "below": _NUMBER,
    "between": {"type": "array", "minItems": 2, "maxItems": 2, "items": _NUMBER},
    "has": {"type": "string"},
    "present": {"type": "boolean"},
}


def _only(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_WRITTEN: Final[dict[str, Any]] = {
    "description": (
        "`always`; a group `all`, `any` or `not` of conditions; or one fact with one comparison, "
        "such as {fact: pain.nprs_avg_7d, at_most: 3}."
    ),
    "anyOf": [
        {"const": "always"},
        *(_only({"fact": {"type": "string"}, name: value}) for name, value in _OPERATORS.items()),
        _only({"all": _PARTS}),
        _only({"any": _PARTS}),
        _only({"not": _PART}),
    ],
}

WrittenCondition = Annotated[Condition, WithJsonSchema(_WRITTEN)]
"""A condition whose JSON Schema is the written form, one level deep."""
