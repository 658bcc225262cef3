"""Evaluate conditions over facts.

A fact that is not known (None) matches no comparison: unknown is never "no". A fact that no
registry declares is a bug and raises KeyError; the content checks refuse such rules at load.
"""

from __future__ import annotations

from collections.abc import Callable

from lbp_cli.model.condition import Condition
from lbp_cli.model.vocabulary import Facts, Scalar, Value


def holds(condition: Condition, facts: Facts) -> bool:
    """Whether a condition holds for these facts."""
    op, fact = condition.op, condition.fact
    if fact is not None:
        return _compare(op, facts[fact], condition.values)
    if op == "all":
        for part in condition.parts:  # noqa: SIM110 - the hottest line of the engine
            if not holds(part, facts):
                return False
        return True
    if op == "any":
        for part in condition.parts:  # noqa: SIM110
            if holds(part, facts):
                return True
        return False
    return not holds(condition.parts[0], facts)


def _compare(op: str, value: Value, wanted: tuple[Scalar, ...]) -> bool:
    if op == "present":
        return (value is not None) == wanted[0]
    if value is None:
        return False
    if op == "is" or op == "one_of":  # noqa: PLR1714 - twice as fast as a set of two
        return value in wanted and _same(value, wanted)
    if op == "has":
        return isinstance(value, tuple) and wanted[0] in value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return _NUMERIC[op](value, wanted)


def _same(value: Value, wanted: tuple[Scalar, ...]) -> bool:
    """Whether the value is one of those wanted; true is not 1."""
    flag = isinstance(value, bool)
    return any(each == value and isinstance(each, bool) == flag for each in wanted)


_NUMERIC: dict[str, Callable[[float, tuple[Scalar, ...]], bool]] = {
    "at_least": lambda value, wanted: value >= float(wanted[0]),
    "at_most": lambda value, wanted: value <= float(wanted[0]),
    "above": lambda value, wanted: value > float(wanted[0]),
    "below": lambda value, wanted: value < float(wanted[0]),
    "between": lambda value, wanted: float(wanted[0]) <= value <= float(wanted[1]),
}
