"""How a question is answered, read from the field of the profile that its answer fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.profile_shape import Node, profile_shape
from lbp_cli.model.authored.profile_words import DIAGNOSES
from lbp_cli.model.questionnaire import Kind
from lbp_cli.model.value import dataclass

_PLAIN: Final[Mapping[str, Kind]] = {
    "answer": "answer",
    "flag": "flag",
    "word": "word",
    "whole": "whole",
    "number": "number",
    "text": "text",
    "day": "day",
}


@dataclass(frozen=True, slots=True)
class AnswerType:
    """Kind and limits of an answer; `words` are those that may be answered."""

    kind: Kind
    words: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    longest: int | None = None
    most: int | None = None
    unsure: bool = False


def answer_type(field: str) -> AnswerType | None:
    """The type of the answer to the question with this id; None when no profile has the field."""
    node = _node(field)
    if node is None:
        return None
    if node["is"] == "answer_or":
        return _with_detail(node)
    if node["is"] == "list":
        return _list(node)
    kind = _PLAIN.get(node["is"])
    if kind is None:
        return None
    return AnswerType(
        kind,
        words=tuple(dict.fromkeys(str(each) for each in node.get("words", ()))),
        low=node.get("low"),
        high=node.get("high"),
        unit=node.get("unit"),
        longest=node.get("longest"),
    )


def required_fields() -> tuple[str, ...]:
    """Every field that a profile must have, safety answers aside, in the order of the schema."""
    shape = profile_shape()
    blocks = {name: shape["fields"][name] for name in shape["required"]}
    return tuple(
        field
        for name, block in blocks.items()
        if name != "schema_version"
        for field in _required_below(name, block)
    )


def _required_below(path: str, node: Node) -> list[str]:
    if node["is"] != "block":
        return [path]
    inside = node["fields"]
    names = node["required"]
    return [each for name in names for each in _required_below(f"{path}.{name}", inside[name])]


def _node(field: str) -> Node | None:
    """The node at a path.

    In a list of mappings a step is a number or, for diagnoses, a code; under a safety question
    it is one of the follow-ups.
    """
    node: Node = profile_shape()
    for step in field.split("."):
        if node["is"] == "answer_or":
            node = node["detail"]
        if node["is"] == "block" and step in node["fields"]:
            node = node["fields"][step]
        elif node["is"] == "list" and (step.isdigit() or step in DIAGNOSES):
            node = node["each"]
        else:
            return None
    return node


def _with_detail(node: Node) -> AnswerType:
    """A safety question with follow-ups, or one that is answered by a list of words."""
    detail = node["detail"]
    if detail["is"] == "list":
        return AnswerType("words", words=tuple(detail["each"]["words"]), unsure=True)
    return AnswerType("answer")


def _list(node: Node) -> AnswerType:
    each: dict[str, Any] = node["each"]
    if each["is"] == "block":
        codes = each["fields"].get("code")
        return AnswerType("texts") if codes is None else AnswerType("words", tuple(codes["words"]))
    if each["is"] == "word":
        return AnswerType("words", tuple(each["words"]))
    return AnswerType("texts", longest=each.get("longest"), most=node["longest"])


def field_order() -> tuple[str, ...]:
    """Every field of a profile in the order of the schema, blocks opened, lists whole."""
    return tuple(_ordered("", profile_shape()))


def _ordered(path: str, node: Node) -> Iterator[str]:
    for name, below in node["fields"].items():
        field = f"{path}.{name}" if path else name
        if below["is"] == "block":
            yield from _ordered(field, below)
        else:
            yield field
