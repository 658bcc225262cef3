"""One week's view: dose factor, ceilings, what may be used (RD-45, 51, 69, 86, 92)."""

from __future__ import annotations

import pytest
from planner_samples import FIT, exercise, index, library, operated, someone, week_of, weeks_judged

from lbp_cli.engine.lookup import bit
from lbp_cli.engine.week_context import Contexts
from lbp_cli.model.value import replace


def test_the_factor_joins_pain_and_overload_and_ends_after_week_2() -> None:
    who = someone({"activity.recent_overload": True, "pain.nprs_avg_7d": 3})
    squat = exercise("sit-to-stand")
    assert week_of(who, 1).limits(squat).factor == 0.7
    assert week_of(who, 2).limits(squat).factor == 0.7
    assert week_of(who, 3).limits(squat).factor == 1.0


def test_severe_pain_cuts_dose_and_effort() -> None:
    who = someone({"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 8, "pain.provoke_minutes": 60})
    terms = week_of(who).limits(exercise("cat-camel"))
    assert terms.factor <= 0.8
    assert terms.effort_cap == 3


@pytest.mark.parametrize(("pain", "cap"), [(0, 8), (2, 7), (5, 5), (8, 3)])
def test_effort_cap_of_the_pain_band(pain: int, cap: int) -> None:
    who = someone({"pain.nprs_avg_7d": pain, "pain.nprs_worst_7d": pain})
    assert week_of(who).limits(exercise("cat-camel")).effort_cap <= cap


def test_a_stage_caps_the_effort() -> None:
    who = someone(FIT, pre_exercise__sbp=165, pre_exercise__dbp=95)
    context = week_of(who)
    assert context.view.max_rpe is not None
    assert context.limits(exercise("cat-camel")).effort_cap == context.view.max_rpe


def test_slow_growth_for_loose_joints_always_and_overload_for_four_weeks() -> None:
    loose = someone({"diagnoses": ("hypermobility",)})
    assert week_of(loose, 9).slow
    over = someone({"activity.recent_overload": True})
    assert week_of(over, 4).slow
    assert not week_of(over, 5).slow


def test_exercises_belong_to_the_phase() -> None:
    who = someone(FIT)
    for phase, number in (("symptom_modulation", 1), ("functional_optimization", 3)):
        context = week_of(who, phase=phase)  # type: ignore[arg-type]
        used = [each for each in library().catalogue.exercises if context.may_use(each)]
        assert used
        assert all(number in each.phases for each in used)


def test_without_equipment_a_rung_may_be_passed_but_not_held() -> None:
    band = exercise("band-row-standing")
    context = week_of(someone(FIT, preferences__equipment=("mat",)))
    assert not context.may_use(band)
    assert context.passable & bit(band)
    assert week_of(someone(FIT, preferences__equipment=("band",))).may_use(band)


def test_household_things_are_never_missing() -> None:
    assert week_of(someone(FIT, preferences__equipment=())).may_use(exercise("goblet-squat"))


def test_a_rung_gate_shuts_the_rung_and_all_above() -> None:
    painful = week_of(someone(FIT, pain__nprs_avg_7d=4, pain__nprs_worst_7d=5), level=4)
    free = week_of(someone(FIT), level=4)
    for name in ("raised-deadlift", "floor-deadlift"):
        assert not painful.may_use(exercise(name))
    assert free.may_use(exercise("raised-deadlift"))


def test_a_weight_above_the_limit_is_not_used() -> None:
    context = week_of(
        someone(
            {**operated("vertebroplasty", 8, "SX-01", "SX-02")}, preferences__equipment=("mat",)
        )
    )
    assert context.view.max_load_kg is not None
    assert context.view.max_load_kg < 5
    assert not context.may_use(exercise("goblet-squat"))


def test_after_a_recent_fusion_only_hinge_based_exposure() -> None:
    who = someone(operated("fusion", 14, "SX-01", "SX-02"), psych__fear_nrs=6)
    context = week_of(who, phase="movement_control", level=2)
    allowed = {
        each.id
        for each in library().catalogue.exercises
        if each.ladder in ("exposure-bend", "exposure-lift") and context.may_use(each)
    }
    assert allowed
    assert allowed <= {"bend-hands-knees", "lift-empty-box", "lift-2kg-chair"}


def test_exposure_stays_low_in_the_first_six_weeks() -> None:
    early = week_of(someone(FIT, episode__duration_weeks=3, psych__fear_nrs=6), level=3)
    later = week_of(someone(FIT, episode__duration_weeks=3, psych__fear_nrs=6), 4, level=3)
    assert early.may_use(exercise("bend-seated-reach"))
    assert not early.may_use(exercise("bend-chair-pickup"))
    assert later.may_use(exercise("bend-chair-pickup"))


def test_the_least_sensible_weight_must_be_under_the_ceiling() -> None:
    judged = weeks_judged(someone(FIT), 1)[0]
    light = replace(judged, view=replace(judged.view, max_load_kg=4.0))
    for each, usable in ((judged, True), (light, False)):
        context = Contexts(library(), index()).week(each, phase="functional_optimization", level=4)
        assert context.may_use(exercise("goblet-squat")) is usable
        assert context.may_use(exercise("lift-2kg-chair"))
