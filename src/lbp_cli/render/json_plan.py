"""Plan -> JSON: the contract of `--format json` (readings RD-94).

Keys stand in the order of the dataclasses, missing values are null, nothing is left out, and
the same plan gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from lbp_cli.model.plan import Plan
from lbp_cli.model.value import field_types, is_value

_LINE = 100
"""A value is written on one line when it fits into this many characters."""
_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_SCALARS = (str, int, float)


@cache
def _names(kind: Any) -> tuple[tuple[str, str], ...]:
    """Attribute and key of each field; a trailing underscore only dodges a Python keyword."""
    return tuple((name, name.rstrip("_")) for name in field_types(kind))


def plain(value: object) -> Any:
    """A frozen value as dicts, lists and scalars, field order kept."""
    if value is None or isinstance(value, _SCALARS):
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if not is_value(type(value)):
        raise TypeError(f"no JSON form for {type(value).__name__}")
    kind: Any = type(value)
    return {key: plain(getattr(value, name)) for name, key in _names(kind)}


def plan_dict(plan: Plan) -> dict[str, Any]:
    """The plan as plain data, as it stands in the JSON file."""
    return {key: plain(getattr(plan, name)) for name, key in _names(Plan)}


def json_text(value: Any) -> str:
    """Plain data as JSON text, one line per short value, ending with a line break.

    Raises:
        ValueError: for NaN and infinities, which JSON does not have.
    """
    return _written(value, "") + "\n"


def _written(value: Any, indent: str) -> str:
    """One value; a list or object on one line if that fits, else one line for each item."""
    if not isinstance(value, dict | list):
        return _ENCODE(value)
    inner = indent + "  "
    if isinstance(value, dict):
        opening, closing = "{", "}"
        parts = [f"{_ENCODE(key)}: {_written(item, inner)}" for key, item in value.items()]
    else:
        opening, closing = "[", "]"
        parts = [_written(item, inner) for item in value]
    length = len(indent) + sum(len(part) + 2 for part in parts)
    if length <= _LINE and not any("\n" in part for part in parts):
        return opening + ", ".join(parts) + closing
    lines = f",\n{inner}".join(parts)
    return f"{opening}\n{inner}{lines}\n{indent}{closing}"


def render_json(plan: Plan) -> str:
    """The plan as JSON text."""
    return json_text(plan_dict(plan))
