"""Which phase a week belongs to: RD-60, RD-61."""

from __future__ import annotations

import pytest
from planner_samples import FIT, line, someone, week_of, weeks_judged

from lbp_cli.engine.phases import next_phase
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Phase, Value

ONE: Phase = "symptom_modulation"
TWO: Phase = "movement_control"
THREE: Phase = "functional_optimization"


def phase_in(
    week: int,
    before: Phase,
    changes: dict[str, Value],
    *,
    exercises: tuple[str, ...] = ("bodyweight-squat",),
) -> Phase:
    who = someone({**FIT, **changes})
    context = week_of(who, week - 1, phase=before)
    lines = [line(each, context) for each in exercises]
    return next_phase(context, lines, weeks_judged(who, week)[-1])


@pytest.mark.parametrize(
    ("week", "expected"), [(2, ONE), (4, ONE), (5, TWO), (6, ONE), (8, ONE), (9, TWO), (10, ONE)]
)
def test_only_at_a_review_and_one_phase_at_a_time(week: int, expected: Phase) -> None:
    assert phase_in(week, ONE, {}) == expected


@pytest.mark.parametrize(("pain", "expected"), [(6, TWO), (7, ONE)])
def test_to_phase_2_pain_must_be_six_or_less(pain: int, expected: Phase) -> None:
    changes: dict[str, Value] = {"pain.nprs_avg_7d": pain, "pain.nprs_worst_7d": pain}
    assert phase_in(5, ONE, changes) == expected


def test_to_phase_2_irritability_must_not_be_high() -> None:
    high: dict[str, Value] = {
        "pain.nprs_avg_7d": 6,
        "pain.nprs_worst_7d": 8,
        "pain.provoke_minutes": 2,
        "pain.settle_minutes": 120,
        "pain.night_wakings_per_week": 7,
    }
    context = week_of(someone({**FIT, **high}))
    assert context.facts["irritability"] == "high"
    assert phase_in(5, ONE, high) == ONE


@pytest.mark.parametrize(("pain", "rmdq", "expected"), [(3, 2, THREE), (4, 2, TWO), (3, 20, TWO)])
def test_to_phase_3_pain_and_disability_must_be_low(pain: int, rmdq: int, expected: Phase) -> None:
    changes: dict[str, Value] = {
        "pain.nprs_avg_7d": pain,
        "pain.nprs_worst_7d": pain,
        "function.rmdq": rmdq,
    }
    assert phase_in(5, TWO, changes) == expected


def test_to_phase_3_every_strength_exercise_must_be_hard_enough() -> None:
    assert phase_in(5, TWO, {}, exercises=("bodyweight-squat", "supine-march")) == TWO
    assert phase_in(5, TWO, {}, exercises=("bodyweight-squat", "cat-camel")) == THREE


def test_the_facts_can_move_it_back_at_once() -> None:
    who = someone(FIT)
    context = week_of(who, 2, phase=THREE)
    judged = weeks_judged(who, 3)[-1]
    worse = replace(judged, facts={**judged.facts, "tbc_stage": ONE})
    assert next_phase(context, [], worse) == ONE
