"""Conditions of rules in words: `average pain is at least 7`."""

from __future__ import annotations

from collections.abc import Mapping

from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.vocabulary import Scalar

_COMPARED = {
    "at_least": "is at least",
    "at_most": "is at most",
    "above": "is above",
    "below": "is below",
    "has": "holds",
}


def in_words(condition: Condition, names: Mapping[str, str]) -> str:
    """One condition as a clause; `names` are facts in plain words, others stand as they are."""
    if condition == ALWAYS:
        return "always"
    return _clause(condition, names)


def _clause(condition: Condition, names: Mapping[str, str]) -> str:
    if condition.op in ("all", "any"):
        joiner = " **and** " if condition.op == "all" else " **or** "
        return joiner.join(_part(each, names) for each in condition.parts)
    if condition.op == "not":
        return f"not {_part(condition.parts[0], names, always=True)}"
    return _comparison(condition, names)


def _part(condition: Condition, names: Mapping[str, str], *, always: bool = False) -> str:
    clause = _clause(condition, names)
    group = condition.op in ("all", "any") and (always or len(condition.parts) > 1)
    return f"({clause})" if group else clause


def _comparison(condition: Condition, names: Mapping[str, str]) -> str:
    fact = str(condition.fact)
    name = names.get(fact) or f"`{fact}`"
    values = condition.values
    if condition.op == "present":
        return f"{name} is {'known' if values[0] else 'not known'}"
    if condition.op == "between" and values[0] != values[1]:
        return f"{name} is {_value(values[0])} to {_value(values[1])}"
    if condition.op == "one_of":
        return f"{name} is {' or '.join(_value(each) for each in values)}"
    if condition.op in ("is", "between"):
        return f"{name}{_is(values[0])}"
    return f"{name} {_COMPARED[condition.op]} {_value(values[0])}"


def _is(value: Scalar) -> str:
    if value is True:
        return ""
    return ": no" if value is False else f" is {_value(value)}"


def _value(value: Scalar) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, (int, float)) else value.replace("_", " ")
