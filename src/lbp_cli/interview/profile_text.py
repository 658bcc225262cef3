"""A profile as YAML text, written the way a person would write it, with units as comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lbp_cli.model.value import dataclass

_WORD: Final = re.compile(r"[a-z0-9_]*[a-z_][a-z0-9_]*")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOT_TEXT: Final = ("true", "false", "null", "")
_WIDEST_FLOW: Final = 92
_COMMENT_AT: Final = 28
_FOUR_DIGITS: Final = 0xFFFF

_BLOCKS: Final = (
    "person",
    "red_flags",
    "pre_exercise",
    "episode",
    "pain",
    "function",
    "activity",
    "history",
    "tailoring",
)
"""Blocks of many answers: a line for each."""

_ROWS: Final = ("function.psfs", "diagnoses", "goals")
"""Lists with a line for each entry."""


def profile_text(
    data: Mapping[str, Any],
    order: Sequence[str],
    comments: Mapping[str, str],
    head: Sequence[str],
) -> str:
    """The text of a profile.

    `order` are dotted fields in the order of writing, unknown ones last; `comments` stand beside
    the field or block that they name; `head` are comment lines above everything.
    """
    layout = _Layout({field: rank for rank, field in enumerate(order)}, comments)
    lines = [f"# {each}" if each else "#" for each in head]
    return "\n".join([*lines, *layout.block(data, "")]) + "\n"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where each field stands, and what is said beside it."""

    ranks: Mapping[str, int]
    comments: Mapping[str, str]

    def block(self, data: Mapping[str, Any], path: str) -> Iterator[str]:
        fields = {name: f"{path}.{name}" if path else name for name in data}
        for name in sorted(data, key=lambda each: self.rank(fields[each])):
            yield from self.entry(name, data[name], fields[name])

    def rank(self, field: str) -> int:
        """A field's own place, or that of the first field inside it."""
        if field in self.ranks:
            return self.ranks[field]
        inside = (rank for each, rank in self.ranks.items() if each.startswith(f"{field}."))
        return min(inside, default=len(self.ranks))

    def entry(self, name: str, value: Any, field: str) -> Iterator[str]:
        indent = "  " * field.count(".")
        line = f"{indent}{name}: {flow(value)}"
        long = len(line) > _WIDEST_FLOW
        if isinstance(value, Mapping) and value and (field in _BLOCKS or long):
            yield self.commented(f"{indent}{name}:", field)
            yield from self.block(value, field)
        elif isinstance(value, list) and value and (field in _ROWS or long):
            yield self.commented(f"{indent}{name}:", field)
            yield from (f"{indent}  - {flow(each)}" for each in value)
        else:
            yield self.commented(line, field)

    def commented(self, line: str, field: str) -> str:
        comment = self.comments.get(field)
        return f"{line.ljust(_COMMENT_AT)}  # {comment}" if comment else line


def flow(value: Any) -> str:
    """A value on one line of YAML."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {flow(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value) if isinstance(value, str) else repr(value)


def _text(value: str) -> str:
    """Words of the form and dates stay plain; everything that people typed is quoted."""
    if value not in _NOT_TEXT and (_WORD.fullmatch(value) or _DATE.fullmatch(value)):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(each if each.isprintable() else _escape(each) for each in quoted)


def _escape(char: str) -> str:
    """A character that must not stand in a file as it is."""
    code = ord(char)
    return f"\\U{code:08x}" if code > _FOUR_DIGITS else f"\\u{code:04x}"
