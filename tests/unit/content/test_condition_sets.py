from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from content_builders import FACTS
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.content import condition_sets
from lbp_cli.content.condition_sets import compares, possible, shadowed
from lbp_cli.engine.rules import holds
from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.vocabulary import Scalar


def leaf(fact: str, op: Any, *values: Scalar) -> Condition:
    return Condition(op, fact, values)


def group(op: Any, *parts: Condition) -> Condition:
    return Condition(op, parts=parts)


@pytest.mark.parametrize(
    "condition",
    [
        group("all", leaf("pain", "below", 3), leaf("pain", "above", 6)),
        group("all", leaf("pain", "at_least", 3), leaf("pain", "below", 3)),
        leaf("pain", "above", 10),
        group("all", leaf("band", "is", "mild"), leaf("band", "is", "severe")),
        group("all", leaf("pregnant", "is", True), leaf("pregnant", "is", False)),
        group("all", leaf("causes", "has", "disc"), leaf("causes", "present", False)),
        group("all", leaf("causes", "has", "disc"), group("not", leaf("causes", "has", "disc"))),
        group("all", leaf("pain", "is", 3), leaf("pain", "present", False)),
        group("not", ALWAYS),
        group("all", leaf("note", "is", "a"), leaf("note", "is", "b")),
        group(
            "all",
            leaf("band", "present", True),
            group("not", leaf("band", "one_of", "none", "mild", "severe")),
        ),
        group(
            "any",
            group("all", leaf("pain", "is", 1), leaf("pain", "is", 2)),
            group("all", leaf("band", "is", "none"), leaf("band", "is", "mild")),
        ),
    ],
)
def test_nobody_can_meet(condition: Condition) -> None:
    assert not possible(condition, FACTS)


@pytest.mark.parametrize(
    "condition",
    [
        ALWAYS,
        group("all", leaf("pain", "at_least", 3), leaf("pain", "at_most", 3)),
        group("all", leaf("pain", "above", 3), leaf("pain", "below", 4)),
        group("all", leaf("causes", "has", "disc"), leaf("causes", "has", "fracture")),
        group("not", leaf("pain", "between", 0, 10)),
        group("not", leaf("pregnant", "is", True)),
        leaf("weeks", "above", 5000),
        group("not", leaf("note", "is", "a")),
        group("all", leaf("pain", "is", 3), group("not", leaf("causes", "has", "disc"))),
    ],
)
def test_somebody_can_meet(condition: Condition) -> None:
    assert possible(condition, FACTS)


def test_a_case_after_one_that_takes_everybody_is_shadowed() -> None:
    strong, weak = leaf("pain", "at_least", 7), leaf("pain", "at_least", 3)
    assert shadowed(strong, [weak], FACTS)
    assert not shadowed(weak, [strong], FACTS)
    assert shadowed(ALWAYS, [strong, group("not", strong)], FACTS)


def test_a_search_that_is_too_long_counts_as_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(condition_sets, "MAX_STEPS", 2)
    impossible = group("all", leaf("pain", "is", 1), leaf("pain", "is", 2), leaf("pain", "is", 3))
    assert possible(impossible, FACTS)


LEAVES = st.one_of(
    st.builds(
        leaf,
        st.just("pain"),
        st.sampled_from(["is", "at_least", "at_most", "above", "below"]),
        st.integers(0, 10),
    ),
    st.builds(leaf, st.just("band"), st.just("is"), st.sampled_from(["none", "mild", "severe"])),
    st.builds(leaf, st.just("pregnant"), st.just("is"), st.booleans()),
    st.builds(leaf, st.just("causes"), st.just("has"), st.sampled_from(["disc", "fracture"])),
    st.builds(
        leaf,
        st.sampled_from(["pain", "band", "pregnant", "causes"]),
        st.just("present"),
        st.booleans(),
    ),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda below: st.one_of(
        st.builds(lambda parts: group("all", *parts), st.lists(below, min_size=1, max_size=3)),
        st.builds(lambda parts: group("any", *parts), st.lists(below, min_size=1, max_size=3)),
        st.builds(lambda part: group("not", part), below),
    ),
    max_leaves=6,
)
EVERYBODY = [
    {"pain": pain, "band": band, "pregnant": pregnant, "causes": causes}
    for pain, band, pregnant, causes in product(
        [None, *(half / 2 for half in range(21))],
        [None, "none", "mild", "severe"],
        [None, True, False],
        [None, (), ("disc",), ("fracture",), ("disc", "fracture")],
    )
]


@given(CONDITIONS)
def test_it_agrees_with_the_engine_over_everybody(condition: Condition) -> None:
    assert possible(condition, FACTS) == any(holds(condition, each) for each in EVERYBODY)


@given(LEAVES.filter(lambda each: each.fact != "causes"), st.sampled_from(EVERYBODY))
def test_one_comparison_is_the_engine_s(condition: Condition, person: dict[str, Any]) -> None:
    assert compares(condition, person[str(condition.fact)]) == holds(condition, person)
