"""Dotted paths in the plain data of a profile: look, put, take away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

Data = dict[str, Any]

PSFS: Final = "function.psfs"
PHQ4: Final = "psych.phq4"
DIAGNOSES: Final = "diagnoses"


def look(data: Any, field: str) -> Any:
    """The value at a dotted path; None when it is not there."""
    for step in field.split("."):
        if not isinstance(data, Mapping):
            return None
        data = data.get(step)
    return data


def put(data: Data, field: str, value: Any) -> None:
    """Put a value at a dotted path; a safety answer gives way to a mapping for its follow-ups."""
    *blocks, last = field.split(".")
    for step in blocks:
        below = data.get(step)
        if not isinstance(below, dict):
            below = data[step] = {} if below is None else {"answer": below}
        data = below
    data[last] = value


def take(data: Data, field: str) -> None:
    """Take away what stands at a dotted path, and blocks that are empty then."""
    *blocks, last = field.split(".")
    above: list[tuple[Data, str]] = []
    for step in blocks:
        below = data.get(step)
        if not isinstance(below, dict):
            return
        above.append((data, step))
        data = below
    data.pop(last, None)
    for outer, step in reversed(above):
        if not outer[step]:
            del outer[step]


def copied(data: Any) -> Any:
    """The same data in new mappings and lists."""
    if isinstance(data, Mapping):
        return {key: copied(value) for key, value in data.items()}
    return [copied(each) for each in data] if isinstance(data, list) else data


def owner(field: str) -> str:
    """The field as a whole: lists and safety answers are answered anew with all their parts."""
    for whole in (PSFS, PHQ4, DIAGNOSES):
        if field.startswith(f"{whole}."):
            return whole
    parts = field.split(".")
    safety = parts[0] == "red_flags" and parts[1] != "axspa"
    return ".".join(parts[:2]) if safety else field
