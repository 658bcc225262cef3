"""Every stage, every pair of stages, every restriction tag: what is left, and what never opens."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import combinations

import pytest
from client_strategy import library, read
from planned_client import plan_for
from stage_people import PEOPLE, person

from lbp_cli.engine.eligibility import rule_view
from lbp_cli.engine.timeline import judge_today
from lbp_cli.model.eligibility import RuleView
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Facts

UNTESTED: Facts = {"directional_preference": "none", "directional_preference.confidence": "none"}
STAGES: Mapping[str, Stage] = {each.id: each for each in library().stages}
OPEN = tuple(each for each in STAGES if STAGES[each].mode != "block")
TAGS = tuple(library().restriction_tags)
ALL = (*STAGES, *TAGS)
GROUPS = {
    "relaxation": ("breathing-relaxation",),
    "trunk": ("deep-trunk", "anti-extension", "anti-rotation", "side-bridge", "extensors"),
    "hip or leg": ("bridge", "hip-abductors", "squat", "hinge", "lunge-step"),
    "walking": ("walking",),
}


@cache
def mask_of(group: str) -> int:
    exercises = library().catalogue.exercises
    return sum(1 << each.index for each in exercises if each.ladder in GROUPS[group])


def view(*names: str) -> RuleView:
    stages = [STAGES[each] for each in names if each in STAGES]
    tags = [each for each in names if each not in STAGES]
    return rule_view(stages, tags, UNTESTED, library())


@cache
def alone(name: str) -> RuleView:
    return view(name)


def together(first: str, second: str) -> bool:
    """Whether one person can be in both: two stages of one condition exclude each other, but for a
    direction that was worse, which stands beside the other direction.
    """
    if first in STAGES and second in STAGES and STAGES[first].condition == STAGES[second].condition:
        worse = "dp-worse-" in first + second
        return worse and first.rsplit("-", maxsplit=1)[-1] != second.rsplit("-", maxsplit=1)[-1]
    return True


PAIRS = tuple(each for each in combinations(ALL, 2) if together(*each))


@pytest.mark.parametrize("name", OPEN)
def test_a_stage_leaves_something_of_each_kind(name: str) -> None:
    left = alone(name).eligible
    assert left.bit_count() >= 18
    for group in GROUPS:
        assert left & mask_of(group), group


def test_every_pair_leaves_something_of_each_kind() -> None:
    """Part B 2: two stages from different conditions still leave a programme."""
    pairs = [each for each in combinations(OPEN, 2) if together(*each)]
    assert len(pairs) > 1400
    bare = [
        (pair, group)
        for pair in pairs
        for group in GROUPS
        if not view(*pair).eligible & mask_of(group)
    ]
    assert bare == []


@pytest.mark.parametrize("first", ALL)
def test_a_second_condition_opens_nothing(first: str) -> None:
    """PT-02 on all pairs of stages and tags: the intersection, the smallest ceiling, no more."""
    for second in ALL[ALL.index(first) + 1 :]:
        if not together(first, second):
            continue
        both, one, other = view(first, second), alone(first), alone(second)
        assert both.eligible == one.eligible & other.eligible, second
        for ceiling in ("max_rpe", "max_load_kg", "factor_cap"):
            known = [
                value
                for value in (getattr(one, ceiling), getattr(other, ceiling))
                if value is not None
            ]
            assert getattr(both, ceiling) == min(known, default=None), (second, ceiling)
        assert set(both.limits) == {*one.limits, *other.limits}, second
        for exercise in library().catalogue.exercises:
            share = min(one.factor(exercise.index), other.factor(exercise.index))
            assert both.factor(exercise.index) == share, (second, exercise.id)


def test_no_excluded_exercise_is_left_by_any_pair_or_triple() -> None:
    """PT-01: from the written rules; every pair, and every triple of neighbours in the list."""
    triples = zip(ALL, ALL[1:], ALL[2:], strict=False)
    for names in (*PAIRS, *(each for each in triples if _possible(each))):
        left = view(*names).eligible
        for name in names:
            body = STAGES[name].body if name in STAGES else library().restriction_tags[name]
            for rule in body.rules:
                assert rule.action != "exclude" or not left & rule.mask, (names, rule.id)
            assert body.allowed_mask is None or not left & ~body.allowed_mask, (names, name)


def _possible(names: tuple[str, ...]) -> bool:
    return all(together(*pair) for pair in combinations(names, 2))


def test_every_stage_has_a_person() -> None:
    assert set(STAGES) - set(PEOPLE) == {"flare-72h"}


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_of_each_stage(name: str) -> None:
    """The stage is found; without a clearance only `programme` stages train, with one all but
    `block` do.
    """
    stage = STAGES[name]
    client = person(name, cleared=False)
    assert client is not None
    facts, _ = judge_today(read(client), library(), "2026-11-24", 0)
    case = plan_for(client)
    held = [each.stage for each in case.plan.conditions]
    assert name in held
    free = stage.mode == "programme" or name in ("cardiac-stable", "postpartum-w6-12")
    assert bool(case.plan.weeks) == free, facts["triage.ids"]
    allowed = person(name, cleared=True)
    assert allowed is not None
    with_word = plan_for(allowed)
    if stage.mode == "block":
        assert name not in [each.stage for each in with_word.plan.conditions]
    else:
        assert len(with_word.plan.weeks) == 12


@pytest.mark.parametrize("first", PEOPLE)
def test_a_plan_for_every_pair(first: str) -> None:
    """Any two stages in one cleared person: a plan that passes the audit (P1, P3, P4, P6)."""
    planned = 0
    for second in list(PEOPLE)[list(PEOPLE).index(first) + 1 :]:
        client = person(first, second, cleared=True)
        if client is None or not together(first, second):
            continue
        planned += bool(plan_for(client).plan.weeks)
    last = list(PEOPLE)[-2:]
    assert planned or first in last
