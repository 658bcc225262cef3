"""Combine stages and restriction tags: what may be used, how much of it, what is preferred.

The combination is a lattice: eligible sets are intersected, the smallest ceiling and the
smallest dose factor win (never multiplied), the largest bonus wins. So the order of stages
never matters, and one more stage never adds an exercise (promise P3); the one documented
exception is a tested directional preference.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from lbp_cli.model.catalogue import Catalogue, Exercise
from lbp_cli.model.eligibility import Rejected, RuleView
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import Caps, MovementRule, RuleSet, Stage
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Facts

_LOAD_TAG = "lifting_load"
_CAP_WORDS = {
    "allow-list": "Only a short list of exercises is open for now.",
    "rung-cap": "This step comes later.",
    "max-difficulty": "This is too hard for now.",
    "max-load": "No weights for now.",
    "block": "No exercises for now.",
}


def rule_view(
    stages: Sequence[Stage], tags: Iterable[str], facts: Facts, library: Library
) -> RuleView:
    """All active stages and restriction tags taken together.

    A tag or label that the library does not know is a bug and raises KeyError; the profile
    check refuses such a word before.
    """
    direction = _tested_direction(facts)
    bodies = [_softened(each, direction) for each in stages]
    bodies += [library.restriction_tags[name] for name in dict.fromkeys(tags)]
    rules = {rule.id: rule for body in bodies for rule in body.rules}.values()
    excludes = _of("exclude", rules)
    caps = [body.caps for body in bodies]
    return RuleView(
        eligible=_eligible(bodies, excludes, library.catalogue),
        bodies=tuple(bodies),
        excludes=excludes,
        limits=_of("limit", rules),
        prefers=_of("prefer", rules),
        displays=_of("display", rules),
        max_rpe=min((cap.max_rpe for cap in caps if cap.max_rpe is not None), default=None),
        max_load_kg=min(
            (cap.max_load_kg for cap in caps if cap.max_load_kg is not None), default=None
        ),
        factor_cap=min(
            (cap.global_dose_factor for cap in caps if cap.global_dose_factor is not None),
            default=1.0,
        ),
        slow_growth=any(each.slow_growth for each in stages),
    )


def rejections(view: RuleView, catalogue: Catalogue) -> tuple[Rejected, ...]:
    """Every exercise that is kept out, once for each rule, list or ceiling that does so (RD-97).

    Sorted by exercise, then in engine order: stages, then tags; in each the closed list, the
    exclusions, the ceilings.
    """
    found: dict[tuple[int, str], Rejected] = {}
    for body in view.bodies:
        for row in _rejected_by(body, catalogue):
            found.setdefault((row.exercise, row.rule), row)
    return tuple(sorted(found.values(), key=lambda row: row.exercise))


def equipped_mask(catalogue: Catalogue, equipment: Collection[str]) -> int:
    """Exercises for which each thing is at hand or in every home (RD-45)."""
    owned = set(equipment)
    at_hand = {
        thing
        for thing, accepted in catalogue.equipment_satisfied_by.items()
        if not owned.isdisjoint(accepted)
    }
    at_hand.update(catalogue.household)
    mask = 0
    for exercise in catalogue.exercises:
        if at_hand.issuperset(exercise.equipment):
            mask |= 1 << exercise.index
    return mask


def _tested_direction(facts: Facts) -> str | None:
    """The movement tag of a direction that a test showed to ease the pain."""
    if facts["directional_preference.confidence"] != "tested":
        return None
    direction = facts["directional_preference"]
    return None if direction in (None, "none") else f"spinal_{direction}"


def _softened(stage: Stage, direction: str | None) -> RuleSet:
    """The rules of a stage; where it says so, the easing direction is not left out whole."""
    body = stage.body
    if direction is None or not stage.direction_override:
        return body
    kept = tuple(
        rule for rule in body.rules if rule.action != "exclude" or rule.direction != direction
    )
    return replace(body, rules=kept)


def _of(action: str, rules: Iterable[MovementRule]) -> tuple[MovementRule, ...]:
    return tuple([rule for rule in rules if rule.action == action])


def _eligible(
    bodies: Iterable[RuleSet], excludes: Iterable[MovementRule], catalogue: Catalogue
) -> int:
    mask = (1 << len(catalogue.exercises)) - 1
    for body in bodies:
        if body.allowed_mask is not None:
            mask &= body.allowed_mask
    for rule in excludes:
        mask &= ~rule.mask
    return mask


def _rejected_by(body: RuleSet, catalogue: Catalogue) -> Iterator[Rejected]:
    ceilings = list(_shut(body, catalogue))
    yield from (row for row in ceilings if row.rule.endswith("/allow-list"))
    for rule in body.rules:
        if rule.action == "exclude":
            stage = rule.id.partition("/")[0]
            for index in _bits(rule.mask):
                yield Rejected(index, rule.id, stage, rule.reason, rule.sources, rule.evidence)
    yield from (row for row in ceilings if not row.rule.endswith("/allow-list"))


def _shut(body: RuleSet, catalogue: Catalogue) -> Iterator[Rejected]:
    """Exercises outside the closed list or above a ceiling."""
    if body.allowed_mask is None:
        return
    every = (1 << len(catalogue.exercises)) - 1
    for index in _bits(every & ~body.allowed_mask):
        exercise = catalogue.exercises[index]
        closed = "allow-list" if body.allow_only else "block"
        for what in _ceilings(body.caps, exercise) or (closed,):
            yield Rejected(
                exercise=index,
                rule=f"{body.id}/{what}",
                stage=body.id,
                reason=f"{_CAP_WORDS[what]} {body.reason}",
                sources=body.sources,
                evidence=body.evidence,
            )


def _ceilings(caps: Caps, exercise: Exercise) -> tuple[str, ...]:
    """The ceilings that an exercise is above."""
    found = []
    rungs = caps.ladder_rung_caps or {}
    hardest = caps.max_difficulty
    if exercise.rung > rungs.get(exercise.ladder, exercise.rung):
        found.append("rung-cap")
    if hardest is not None and exercise.difficulty > hardest and exercise.ladder not in rungs:
        found.append("max-difficulty")
    if caps.max_load_kg == 0 and exercise.tags.get(_LOAD_TAG, "none") != "none":
        found.append("max-load")
    return tuple(found)


def _bits(mask: int) -> Iterator[int]:
    """Places of the bits that are set, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
