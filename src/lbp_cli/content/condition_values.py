"""Which operators a kind of fact takes, and which values are possible for a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, get_args

from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.model.condition import GROUP_OPERATORS, Operator
from lbp_cli.model.rulebook import FactSpec

FACTS_LISTED: Final = "docs/rules.md#facts lists them"
GROUPS: Final[frozenset[str]] = frozenset(GROUP_OPERATORS)
OPERATORS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "word": ("is", "one_of", "present"),
    "number": ("is", "one_of", "at_least", "at_most", "above", "below", "between", "present"),
    "flag": ("is", "present"),
    "list": ("has", "present"),
}
OPERATORS: Final = tuple(each for each in get_args(Operator) if each not in GROUPS)

Problem = tuple[tuple[int, ...], str, str | None]
"""Steps from the operator's value to the wrong part, what is wrong, and help."""


def values_of(fact: FactSpec, op: str, written: Any) -> tuple[list[Any], tuple[Problem, ...]]:
    """The values of a comparison as a list, and what is wrong with them."""
    if op == "present":
        right = isinstance(written, bool)
        return [written], () if right else (((), "'present' takes true or false", None),)
    if op not in {"one_of", "between"}:
        problem = _problem(fact, written, ())
        return [written], (problem,) if problem is not None else ()
    if not isinstance(written, list) or not written:
        return [], (((), f"'{op}' takes a list of values", f"write {op}: [a, b]"),)
    problems = [_problem(fact, each, (number,)) for number, each in enumerate(written)]
    found = tuple(problem for problem in problems if problem is not None)
    if op == "between" and not found:
        found = _ends(written)
    return written, found


def _ends(written: list[Any]) -> tuple[Problem, ...]:
    if len(written) != 2:
        return (((), "'between' takes two numbers", "write between: [low, high]"),)
    if written[0] > written[1]:
        return (((), f"'between' has {written[0]} above {written[1]}", "write the low end first"),)
    return ()


def _problem(fact: FactSpec, value: Any, step: tuple[int, ...]) -> Problem | None:
    if isinstance(value, list):
        return (step, "expected one value, not a list", "use one_of for several values")
    if value is None:
        return (step, "an unknown value matches no comparison", "write 'present: false'")
    if fact.kind == "number":
        return _number_problem(fact, value, step)
    if fact.kind == "flag":
        right = isinstance(value, bool)
        return None if right else (step, f"'{fact.name}' is true or false", None)
    if not isinstance(value, str) and value not in fact.values:
        return (step, f"'{fact.name}' takes words", None)
    if not fact.values or value in fact.values:
        return None
    words = [str(each) for each in fact.values]
    allowed = "; ".join(
        part for part in (did_you_mean(value, words), one_of(words, FACTS_LISTED)) if part
    )
    return (step, f"'{fact.name}' can never be '{value}'", allowed or None)


def _number_problem(fact: FactSpec, value: Any, step: tuple[int, ...]) -> Problem | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return (step, f"'{fact.name}' is a number", "write a plain number such as 12 or 2.5")
    unit = f" {fact.unit}" if fact.unit else ""
    if fact.low is not None and value < fact.low:
        return (step, f"'{fact.name}' is never below {fact.low:g}{unit}", None)
    if fact.high is not None and value > fact.high:
        return (step, f"'{fact.name}' is never above {fact.high:g}{unit}", None)
    return None
