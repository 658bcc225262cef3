"""Whether two weeks look alike to every rule, so that what was worked out once can stand.

Weeks differ in the numbers that count weeks. A condition only asks on which side of a threshold
a number lies; when no number crosses a threshold that any rule names, every rule says the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from lbp_cli.model.condition import Condition
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import Facts, Value

Cuts = Mapping[str, tuple[float, ...]]
"""For every fact that some rule reads, the sorted numbers it is compared with."""


def cuts_of(library: Library) -> Cuts:
    """The thresholds of all rules that are judged week by week."""
    found: dict[str, set[float]] = {}
    for condition in _conditions(library):
        for fact, values in _leaves(condition):
            found.setdefault(fact, set()).update(values)
    return {fact: tuple(sorted(values)) for fact, values in found.items()}


def alike(before: Facts, now: Facts, cuts: Cuts) -> bool:
    """Whether no rule can tell these two sets of facts apart.

    Facts that only the verdict adds follow from the others and are not compared.
    """
    return all(
        _same_side(before[name], now[name], thresholds)
        for name, thresholds in cuts.items()
        if name in before
    )


def _same_side(before: Value, now: Value, thresholds: tuple[float, ...]) -> bool:
    if before == now:
        return True
    if not _is_number(before) or not _is_number(now):
        return False
    assert isinstance(before, int | float)
    assert isinstance(now, int | float)
    return bisect_left(thresholds, before) == bisect_left(thresholds, now) and bisect_right(
        thresholds, before
    ) == bisect_right(thresholds, now)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _conditions(library: Library) -> Iterator[Condition]:
    for rule in library.triage:
        for case in rule.cases:
            yield case.when
    for stage in library.stages:
        yield stage.when
    for ladder in library.catalogue.ladders:
        yield ladder.gate
        for gate in ladder.rung_gates:
            yield gate.when


def _leaves(condition: Condition) -> Iterable[tuple[str, list[float]]]:
    if condition.fact is not None:
        numbers = [
            float(each)
            for each in condition.values
            if isinstance(each, int | float) and not isinstance(each, bool)
        ]
        yield condition.fact, numbers
    for part in condition.parts:
        yield from _leaves(part)
