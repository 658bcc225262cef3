from __future__ import annotations

from content_builders import FACTS

from lbp_cli.content.condition_values import GROUPS, OPERATORS, OPERATORS_OF, values_of


def test_every_operator_belongs_to_a_kind_and_none_is_a_group() -> None:
    assert {op for ops in OPERATORS_OF.values() for op in ops} == set(OPERATORS)
    assert not set(OPERATORS) & GROUPS


def test_values_come_as_a_list() -> None:
    assert values_of(FACTS["pain"], "at_least", 3) == ([3], ())
    assert values_of(FACTS["band"], "one_of", ["mild"]) == (["mild"], ())


def test_every_wrong_value_of_a_list_is_named_by_its_step() -> None:
    _, problems = values_of(FACTS["pain"], "one_of", [1, "x", 99])
    assert [step for step, _, _ in problems] == [(1,), (2,)]


def test_a_word_fact_without_a_list_takes_any_word() -> None:
    assert values_of(FACTS["note"], "is", "anything") == (["anything"], ())
