"""What the stages and restriction tags of one week say about the exercises."""

from __future__ import annotations

from collections.abc import Collection

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.findings import Because
from lbp_cli.model.rulebook import MovementRule, RuleSet
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class RuleView:
    """All stages and tags of a week taken together.

    `eligible` is the mask of exercises that no rule, list or ceiling keeps out; gates and
    equipment are not in it. Ceilings are the smallest of all; None means none. `factor_cap` is
    the smallest dose factor that holds for every exercise. `bodies` are the rule sets in
    engine order, without the exclusions that a tested direction has softened. Every rule is in
    `excludes`, `limits`, `prefers` or `displays` once, even when several labels bring it.
    """

    eligible: int
    bodies: tuple[RuleSet, ...]
    excludes: tuple[MovementRule, ...]
    limits: tuple[MovementRule, ...]
    prefers: tuple[MovementRule, ...]
    displays: tuple[MovementRule, ...]
    max_rpe: int | None
    max_load_kg: float | None
    factor_cap: float
    slow_growth: bool

    def factor(self, index: int) -> float:
        """Share of the usual dose for one exercise: the smallest that applies, at most 1."""
        smallest = self.factor_cap
        for rule in self.limits:
            if rule.mask >> index & 1 and rule.dose_factor is not None:
                smallest = min(smallest, rule.dose_factor)
        return smallest

    def limited_by(self, exercise: Exercise) -> MovementRule | None:
        """The limit that catches an exercise; one on its whole ladder, then the strictest."""
        found = [rule for rule in self.limits if rule.mask >> exercise.index & 1]
        return min(found, key=_strictness, default=None)

    def smallest_limit(self, exercise: Exercise) -> MovementRule | None:
        """The limit that makes the dose of an exercise smallest; None when none has a factor."""
        found = [
            (rule.dose_factor, place, rule)
            for place, rule in enumerate(self.limits)
            if rule.dose_factor is not None and rule.mask >> exercise.index & 1
        ]
        return min(found)[2] if found else None

    def bonus(self, exercise: Exercise) -> tuple[float, Because] | None:
        """The largest bonus for an exercise or its ladder, with its reason."""
        best: MovementRule | None = None
        for rule in self.prefers:
            better = best is None or _points(rule) > _points(best)
            if better and rule.mask >> exercise.index & 1:
                best = rule
        return None if best is None else (_points(best), because(best))

    def preferred_ladders(self) -> tuple[str, ...]:
        """Every ladder that a rule prefers as a whole, in engine order, once each."""
        return tuple(dict.fromkeys(each.ladder for each in self.prefers if each.ladder is not None))

    def session_limits(self) -> tuple[tuple[int, int], ...]:
        """Groups of which a session may hold only so many: mask and number, once each."""
        groups: dict[int, int] = {}
        for rule in self.limits:
            if rule.max_per_session is not None:
                known = groups.get(rule.mask, rule.max_per_session)
                groups[rule.mask] = min(known, rule.max_per_session)
        return tuple(groups.items())

    def touches_tags(self, tags: Collection[str]) -> bool:
        """Whether an exclusion or limit selects by one of these movement tags alone (CD-08)."""
        return any(rule.tag in tags for rule in (*self.excludes, *self.limits))

    def prints(self) -> tuple[Because, ...]:
        """Sentences that are only said: nothing is left out because of them."""
        return tuple(because(each) for each in self.displays)


@dataclass(frozen=True, slots=True)
class Rejected:
    """One exercise (its index) kept out by one rule of a stage or restriction tag."""

    exercise: int
    rule: str
    stage: str
    reason: str
    sources: tuple[str, ...]
    evidence: str | None


def because(rule: MovementRule) -> Because:
    """A rule as a reason."""
    return Because(rule.id, rule.reason, rule.sources, rule.evidence)


def _strictness(rule: MovementRule) -> tuple[bool, float]:
    return rule.ladder is None, 1.0 if rule.dose_factor is None else rule.dose_factor


def _points(rule: MovementRule) -> float:
    return rule.score_bonus or 0.0
