"""Accept a plainly good profile without pydantic, so that planning starts at once.

Driven by a table made from the pydantic model (`fast_table`, kept with the compiled content).
It only ever says yes to what pydantic would accept too; at any doubt it says None, and
`profiles.read_profile` decides and explains.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from lbp_cli.content.profile_answers import answers_of
from lbp_cli.content.profile_checks import profile_faults
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.authored.profile_words import day_of
from lbp_cli.model.vocabulary import Answers

Table = Mapping[str, Any]
"""The nodes of `profile_shape`, without what is only for people."""

_FOR_PEOPLE: Final = frozenset({"meaning", "unit", "source"})
_ANSWERS: Final = ("yes", "no", "unsure")


def fast_table() -> dict[str, Any]:
    """The table as plain data, to be frozen with the compiled content. Imports pydantic."""
    from lbp_cli.content.profile_shape import profile_shape

    return _bare(profile_shape())


def _bare(node: dict[str, Any]) -> dict[str, Any]:
    return {
        key: {name: _bare(each) for name, each in value.items()}
        if key == "fields"
        else _bare(value)
        if key in ("each", "detail")
        else value
        for key, value in node.items()
        if key not in _FOR_PEOPLE
    }


def read_profile_fast(text: str, path: str, today: date, table: Table) -> Answers | None:
    """As `profiles.read_profile` when there is nothing to say about the file, else None."""
    document, found = read_yaml(text, path)
    if document is None or found:
        return None
    return fast_answers(document.data, today, table)


def fast_answers(data: Any, today: date, table: Table) -> Answers | None:
    """The answers of a profile without any fault or warning; None at any doubt."""
    if not _fits(data, table) or any(True for _ in profile_faults(data, today)):
        return None
    return answers_of(data, today)


def _fits(value: Any, node: Table) -> bool:
    if value is None:
        return bool(node.get("optional"))
    return _KINDS[node["is"]](value, node)


def _block(value: Any, node: Table) -> bool:
    fields = node["fields"]
    return (
        type(value) is dict
        and all(name in value for name in node["required"])
        and all(name in fields and _fits(each, fields[name]) for name, each in value.items())
    )


def _answer(value: Any, _node: Table) -> bool:
    return type(value) is bool or value in _ANSWERS


def _flag(value: Any, _node: Table) -> bool:
    return type(value) is bool or value in ("yes", "no")


def _word(value: Any, node: Table) -> bool:
    return any(type(value) is type(each) and value == each for each in node["words"])


def _whole(value: Any, node: Table) -> bool:
    return type(value) is int and _between(value, node)


def _number(value: Any, node: Table) -> bool:
    return type(value) in (int, float) and _between(value, node)


def _between(value: float, node: Table) -> bool:
    low, high = node["low"], node["high"]
    return (low is None or value >= low) and (high is None or value <= high)


def _text(value: Any, node: Table) -> bool:
    if type(value) is not str or not value.strip() or not _encodable(value):
        return False
    longest, pattern = node["longest"], node["pattern"]
    return (
        len(value) >= node["shortest"]
        and (longest is None or len(value) <= longest)
        and (pattern is None or re.fullmatch(pattern, value) is not None)
    )


def _encodable(value: str) -> bool:
    """Whether a text is whole: half of a surrogate pair can be written in YAML."""
    return value.isascii() or not any("\ud800" <= each <= "\udfff" for each in value)


def _day(value: Any, _node: Table) -> bool:
    return day_of(value) is not None


def _list(value: Any, node: Table) -> bool:
    return (
        type(value) is list
        and len(value) >= node["shortest"]
        and (node["longest"] is None or len(value) <= node["longest"])
        and all(_fits(each, node["each"]) for each in value)
        and not (node["unique"] and len(set(value)) < len(value))
    )


def _answer_or(value: Any, node: Table) -> bool:
    if type(value) in (dict, list):
        return _fits(value, node["detail"])
    return _answer(value, node)


def _anything(value: Any, _node: Table) -> bool:
    return type(value) is dict and _encodable(json.dumps(value, ensure_ascii=False))


_KINDS: Final[Mapping[str, Callable[[Any, Table], bool]]] = {
    "block": _block,
    "answer": _answer,
    "flag": _flag,
    "word": _word,
    "whole": _whole,
    "number": _number,
    "text": _text,
    "day": _day,
    "list": _list,
    "answer_or": _answer_or,
    "anything": _anything,
}
