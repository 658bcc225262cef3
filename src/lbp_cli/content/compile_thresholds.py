"""Every number that a rule compares a fact with, so that weeks can be told to be alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.condition import Condition
from lbp_cli.model.rulebook import Stage, TriageRule


def thresholds_of(
    catalogue: Catalogue,
    triage: Sequence[TriageRule],
    stages: Sequence[Stage],
    weekly: Sequence[Condition],
) -> Mapping[str, tuple[float, ...]]:
    """For every fact that a rule judged week by week reads, the sorted numbers in its rules.

    `weekly` are the conditions outside triage, stages and ladders that decide what may be used.
    """
    found: dict[str, set[float]] = {}
    for condition in (*_conditions(catalogue, triage, stages), *weekly):
        for fact, values in _leaves(condition):
            found.setdefault(fact, set()).update(values)
    return {fact: tuple(sorted(found[fact])) for fact in sorted(found)}


def _conditions(
    catalogue: Catalogue, triage: Sequence[TriageRule], stages: Sequence[Stage]
) -> Iterator[Condition]:
    for rule in triage:
        for case in rule.cases:
            yield case.when
    for stage in stages:
        yield stage.when
    for ladder in catalogue.ladders:
        yield ladder.gate
        for gate in ladder.rung_gates:
            yield gate.when


def _leaves(condition: Condition) -> Iterator[tuple[str, list[float]]]:
    if condition.fact is not None:
        yield (
            condition.fact,
            [
                float(each)
                for each in condition.values
                if isinstance(each, int | float) and not isinstance(each, bool)
            ],
        )
    for part in condition.parts:
        yield from _leaves(part)
