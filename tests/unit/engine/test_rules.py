"""Conditions over facts: every comparison, groups, and what is not known."""

from __future__ import annotations

import pytest

from lbp_cli.engine.rules import holds
from lbp_cli.model.condition import ALWAYS, Condition, Operator
from lbp_cli.model.vocabulary import Scalar, Value


def leaf(op: Operator, *values: Scalar) -> Condition:
    return Condition(op, "fact", values)


@pytest.mark.parametrize(
    ("condition", "value", "expected"),
    [
        (leaf("is", "high"), "high", True),
        (leaf("is", "high"), "low", False),
        (leaf("is", 1), 1.0, True),
        (leaf("is", True), 1, False),
        (leaf("is", 1), True, False),
        (leaf("is", False), False, True),
        (leaf("one_of", "a", "b"), "b", True),
        (leaf("one_of", "a", "b"), "c", False),
        (leaf("one_of", 1, True), True, True),
        (leaf("at_least", 7), 7, True),
        (leaf("at_least", 7), 6.9, False),
        (leaf("at_most", 7), 7, True),
        (leaf("at_most", 7), 7.1, False),
        (leaf("above", 7), 7, False),
        (leaf("above", 7), 8, True),
        (leaf("below", 7), 7, False),
        (leaf("below", 7), 6, True),
        (leaf("between", 3, 5), 3, True),
        (leaf("between", 3, 5), 5, True),
        (leaf("between", 3, 5), 5.5, False),
        (leaf("at_least", 0), True, False),
        (leaf("at_least", 0), "7", False),
        (leaf("has", "a"), ("b", "a"), True),
        (leaf("has", "a"), (), False),
        (leaf("has", "a"), "a", False),
        (leaf("present", True), 0, True),
        (leaf("present", True), None, False),
        (leaf("present", False), None, True),
        (leaf("present", False), False, False),
    ],
)
def test_comparisons(condition: Condition, value: Value, expected: bool) -> None:
    assert holds(condition, {"fact": value}) is expected


@pytest.mark.parametrize(
    "condition",
    [
        leaf("is", "no"),
        leaf("one_of", "no", "unsure"),
        leaf("at_most", 10),
        leaf("below", 10),
        leaf("at_least", 0),
        leaf("above", -1),
        leaf("between", 0, 10),
        leaf("has", "a"),
    ],
)
def test_what_is_not_known_matches_no_comparison(condition: Condition) -> None:
    assert not holds(condition, {"fact": None})


YES, NO = leaf("present", True), leaf("present", False)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (ALWAYS, True),
        (Condition("any"), False),
        (Condition("all", parts=(YES, YES)), True),
        (Condition("all", parts=(YES, NO)), False),
        (Condition("any", parts=(NO, YES)), True),
        (Condition("any", parts=(NO, NO)), False),
        (Condition("not", parts=(NO,)), True),
        (Condition("not", parts=(Condition("any", parts=(NO, YES)),)), False),
    ],
)
def test_groups(condition: Condition, expected: bool) -> None:
    assert holds(condition, {"fact": 1}) is expected


def test_a_fact_that_nobody_declares_is_a_bug() -> None:
    with pytest.raises(KeyError):
        holds(leaf("is", 1), {})
