"""Can any person meet this condition? Decided over a few telling values for each fact.

For a number these are the values the condition names, the ones between them, and the ends of
its range; for a word its list; a fact may always be unknown. Facts are taken as independent, so
"impossible" is certain and "possible" is only not refuted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from lbp_cli.model.condition import Condition
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.vocabulary import Scalar

MAX_STEPS: Final = 20_000
"""Past this many steps a condition counts as possible."""

Telling = Scalar | None
_Goal = tuple[Condition, bool]

_OTHER_WORD: Final = "\x00any other word"


def possible(condition: Condition, facts: Mapping[str, FactSpec]) -> bool:
    """False only when no values of the facts can meet the condition."""
    return _Search(condition, facts).succeeds()


def shadowed(
    condition: Condition, before: Iterable[Condition], facts: Mapping[str, FactSpec]
) -> bool:
    """Whether earlier conditions already take everybody who meets this one."""
    none_before = tuple(Condition(op="not", parts=(each,)) for each in before)
    return not possible(Condition(op="all", parts=(condition, *none_before)), facts)


class _Search:
    """Backtracking over the groups, narrowing the values of each fact on the way."""

    def __init__(self, condition: Condition, facts: Mapping[str, FactSpec]) -> None:
        self.condition = condition
        self.steps = 0
        named: dict[str, set[Scalar]] = {}
        for leaf in _leaves(condition):
            named.setdefault(str(leaf.fact), set()).update(leaf.values)
        self.values = {name: _telling(facts[name], constants) for name, constants in named.items()}
        self.lists = {name for name in named if facts[name].kind == "list"}

    def succeeds(self) -> bool:
        """Whether some values meet the whole condition."""
        return self._meets([(self.condition, True)], {})

    def _meets(self, goals: list[_Goal], domains: dict[str, frozenset[Telling]]) -> bool:
        self.steps += 1
        if self.steps > MAX_STEPS:
            return True
        if not goals:
            return True
        (condition, wanted), rest = goals[-1], goals[:-1]
        if condition.op == "not":
            return self._meets([*rest, (condition.parts[0], not wanted)], domains)
        if condition.op in {"all", "any"}:
            below = [(part, wanted) for part in condition.parts]
            if (condition.op == "all") == wanted:
                return self._meets([*rest, *below], domains)
            return any(self._meets([*rest, goal], domains) for goal in below)
        return self._narrow(condition, rest, domains, wanted=wanted)

    def _narrow(
        self,
        leaf: Condition,
        rest: list[_Goal],
        domains: dict[str, frozenset[Telling]],
        *,
        wanted: bool,
    ) -> bool:
        name = str(leaf.fact)
        if name in self.lists:
            return self._narrow_list(leaf, rest, domains, wanted=wanted)
        before = domains.get(name, self.values[name])
        after = frozenset(each for each in before if compares(leaf, each) == wanted)
        return bool(after) and self._meets(rest, {**domains, name: after})

    def _narrow_list(
        self,
        leaf: Condition,
        rest: list[_Goal],
        domains: dict[str, frozenset[Telling]],
        *,
        wanted: bool,
    ) -> bool:
        """A list fact is one yes-or-no value per word, and one for being known at all."""
        known, both = f"{leaf.fact}?", frozenset({True, False})
        narrowed = dict(domains)
        if leaf.op == "present":
            narrowed[known] = domains.get(known, both) & {leaf.values[0] == wanted}
        else:
            word = f"{leaf.fact}={leaf.values[0]}"
            narrowed[word] = domains.get(word, both) & {wanted}
            if wanted:
                narrowed[known] = domains.get(known, both) & {True}
        return all(narrowed.values()) and self._meets(rest, narrowed)


def compares(leaf: Condition, value: Telling) -> bool:
    """Whether a value of a word, number or flag meets one comparison."""
    op, wanted = leaf.op, leaf.values
    if op == "present":
        return (value is not None) == wanted[0]
    if value is None:
        return False
    if op in {"is", "one_of"}:
        return any(
            isinstance(value, bool) == isinstance(each, bool) and value == each for each in wanted
        )
    if isinstance(value, bool | str):
        return False
    low, high = float(wanted[0]), float(wanted[-1])
    return {
        "at_least": value >= low,
        "at_most": value <= low,
        "above": value > low,
        "below": value < low,
        "between": low <= value <= high,
    }[op]


def _telling(fact: FactSpec, constants: set[Scalar]) -> frozenset[Telling]:
    if fact.kind == "flag":
        return frozenset({True, False, None})
    if fact.kind == "number":
        return frozenset({None, *_numbers(fact, constants)})
    words = fact.values or (*constants, _OTHER_WORD)
    return frozenset({None, *words})


def _numbers(fact: FactSpec, constants: set[Scalar]) -> Iterator[float]:
    named = sorted({float(each) for each in constants if not isinstance(each, bool | str)})
    low = fact.low if fact.low is not None else min(named, default=0.0) - 1
    high = fact.high if fact.high is not None else max(named, default=0.0) + 1
    points = sorted({low, high, *named})
    yield from points
    yield from ((first + second) / 2 for first, second in pairwise(points))


def _leaves(condition: Condition) -> Iterator[Condition]:
    if condition.fact is not None:
        yield condition
    for part in condition.parts:
        yield from _leaves(part)
