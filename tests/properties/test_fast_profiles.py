"""The fast check accepts only what pydantic accepts, with the same answers."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from profile_strategy import TABLE, TODAY, profiles

from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.profile_fast import read_profile_fast
from lbp_cli.content.profiles import read_profile
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.vocabulary import Value

ODD = st.sampled_from(
    [
        None, True, False, 0, 1, -1, 3, 0.5, 11, 9999, "", " ", "no", "yes", "unsure", "yess",
        "none", "2026-11-24", "2026-11-25", "2026-02-30", "2026-W47-2", "20261124", [], [1],
        ["no"], ["mat", "mat"], [["mat"]], {}, {"answer": "yes"}, {"answer": "no", "worse": True},
        {"a": 1}, "\ud800", "x" * 200, "a-b\n",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(profiles())
def test_a_valid_profile_is_accepted_both_ways_with_equal_answers(data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False)
    slow, found = read_profile(text, "p.yaml", TODAY)
    assert found == ()
    assert slow is not None
    fast = read_profile_fast(text, "p.yaml", TODAY, TABLE)
    assert fast is not None
    assert list(fast.items()) == list(slow.items())


@settings(max_examples=1000, deadline=None)
@given(profiles(), st.data())
def test_fast_accept_implies_that_pydantic_accepts(
    data: dict[str, Any], more: st.DataObject
) -> None:
    for _ in range(more.draw(st.integers(1, 2))):
        _spoil(data, more)
    text = json.dumps(data, ensure_ascii=False)
    fast = read_profile_fast(text, "p.yaml", TODAY, TABLE)
    if fast is None:
        return
    slow, found = read_profile(text, "p.yaml", TODAY)
    assert found == ()
    assert slow == fast


@settings(max_examples=300, deadline=None)
@given(profiles())
def test_every_answer_fits_the_fact_that_declares_it(data: dict[str, Any]) -> None:
    answers, _ = read_profile(json.dumps(data, ensure_ascii=False), "p.yaml", TODAY)
    assert answers is not None
    specs = profile_fact_specs()
    assert set(answers) == set(specs)
    wrong = {name: value for name, value in answers.items() if not _fits(specs[name], value)}
    assert wrong == {}


def _fits(spec: FactSpec, value: Value) -> bool:
    if value is None:
        return True
    if spec.kind == "flag":
        return isinstance(value, bool)
    if spec.kind == "list":
        return isinstance(value, tuple) and (not spec.values or set(value) <= set(spec.values))
    if spec.kind == "word":
        return isinstance(value, str) and (not spec.values or value in spec.values)
    low = float("-inf") if spec.low is None else spec.low
    high = float("inf") if spec.high is None else spec.high
    return not isinstance(value, str | bool | tuple) and low <= value <= high


def _spoil(data: dict[str, Any], more: st.DataObject) -> None:
    """Change, add or drop one value somewhere."""
    spots = list(_spots(data))
    inside, key = more.draw(st.sampled_from(spots))
    match more.draw(st.sampled_from(["change", "drop", "add"])):
        case "drop":
            del inside[key]
        case "add" if isinstance(inside, dict):
            inside[more.draw(st.sampled_from(["fever", "code", "worse", "nonsense"]))] = more.draw(
                ODD
            )
        case _:
            inside[key] = more.draw(ODD)


def _spots(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in steps:
        found.append((value, key))
        if isinstance(each, dict | list):
            found += _spots(each)
    return found
