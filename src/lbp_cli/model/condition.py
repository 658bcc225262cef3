"""Conditions: the closed, typed tree that every `when` in the rule files becomes."""

from __future__ import annotations

from typing import Final, Literal

from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Scalar

Operator = Literal[
    "all",
    "any",
    "not",
    "is",
    "one_of",
    "at_least",
    "at_most",
    "above",
    "below",
    "between",
    "has",
    "present",
]
GROUP_OPERATORS: Final = ("all", "any", "not")


@dataclass(frozen=True, slots=True)
class Condition:
    """One node of a condition.

    `all`, `any` and `not` use `parts`. Every other operator compares the fact named `fact`
    with `values`: one value for `is`, `at_least`, `at_most`, `above`, `below`, `has` and
    `present` (a boolean); two for `between` (both ends included); any number for `one_of`.

    A fact that is not known (None) matches no comparison, only `present: false`.
    """

    op: Operator
    fact: str | None = None
    values: tuple[Scalar, ...] = ()
    parts: tuple[Condition, ...] = ()


ALWAYS: Final = Condition(op="all")
"""The empty conjunction: holds for everybody."""
