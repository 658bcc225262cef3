"""Steps of one exercise: RD-63, RD-64, RD-65, RD-86, RD-92."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from planner_samples import FIT, exercise, line, someone, week_of

from lbp_cli.engine.lookup import bit
from lbp_cli.engine.progression import harder_withheld, may_step, next_rung, steps
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Dose, Line
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value


def week(
    number: int = 5, level: int = 3, changes: Mapping[str, Value] | None = None
) -> WeekContext:
    return week_of(
        someone({**FIT, **(changes or {})}), number, phase="movement_control", level=level
    )


def late(number: int) -> WeekContext:
    return week_of(someone(FIT), number, phase="functional_optimization", level=4)


def first(
    one: Line, context: WeekContext, *, shared: bool = True, near: bool = False
) -> Line | None:
    found = next(steps(one, context, shared=shared, neighbours=near), None)
    return None if found is None else found.line


def at(name: str, context: WeekContext, dose: Dose, **changes: object) -> Line:
    return line(name, context, dose=dose, **changes)


@pytest.mark.parametrize(
    ("level", "before", "after"), [(1, 6, 7), (2, 8, 9), (3, 8, 10), (3, 11, 12), (4, 10, 12)]
)
def test_repetitions_by_one_in_low_rows_and_two_in_high_rows(
    level: int, before: int, after: int
) -> None:
    context = week(level=level)
    stepped = first(at("sit-to-stand", context, Dose(1, reps=before)), context)
    assert stepped is not None
    assert stepped.dose == Dose(1, reps=after)
    assert stepped.change is not None
    assert stepped.change.kind == "repetitions"
    assert stepped.held == 0


@pytest.mark.parametrize(("before", "after"), [(15, 18), (20, 25), (23, 25), (6, 7)])
def test_timed_holds_by_a_quarter_of_at_most_five_seconds(before: int, after: int) -> None:
    context = week()
    stepped = first(at("knee-plank", context, Dose(2, seconds=before)), context)
    assert stepped is not None
    assert stepped.dose.seconds == after


def test_the_hold_of_held_repetitions_never_changes() -> None:
    context = week()
    stepped = first(at("bird-dog", context, Dose(2, reps=6, hold_seconds=8)), context)
    assert stepped is not None
    assert stepped.dose == Dose(2, reps=8, hold_seconds=8)


def test_loose_joints_step_half_as_far() -> None:
    context = week(changes={"diagnoses": ("hypermobility",)})
    stepped = first(at("sit-to-stand", context, Dose(1, reps=8)), context)
    assert stepped is not None
    assert stepped.dose.reps == 9
    held = first(at("wall-plank", context, Dose(1, seconds=16)), context)
    assert held is not None
    assert held.dose.seconds == 18


def test_at_the_top_one_set_more_and_back_to_the_bottom() -> None:
    context = week()
    stepped = first(at("sit-to-stand", context, Dose(1, reps=12)), context)
    assert stepped is not None
    assert stepped.dose == Dose(2, reps=8)


def test_then_the_cue_then_load_then_the_rung() -> None:
    context = late(8)
    full = at("goblet-squat", context, Dose(3, reps=12, load_kg=5.0))
    cue = first(full, context)
    assert cue is not None
    assert cue.cued
    assert cue.dose == full.dose
    load = first(replace(cue, held=3), context)
    assert load is not None
    assert load.dose == Dose(3, reps=12, load_kg=5.5)
    top = first(at("goblet-squat", context, Dose(3, reps=12, load_kg=12.0), cued=True), context)
    assert top is not None
    assert top.exercise.id == "pause-goblet-squat"


@pytest.mark.parametrize(("load", "after"), [(5.0, 5.5), (10.0, 11.0), (11.0, 12.0)])
def test_load_steps_are_small_and_inside_the_level(load: float, after: float) -> None:
    context = late(8)
    stepped = first(at("goblet-squat", context, Dose(3, reps=12, load_kg=load), cued=True), context)
    assert stepped is not None
    assert stepped.dose.load_kg == after


def test_no_load_step_above_a_tenth() -> None:
    context = late(8)
    stepped = first(at("goblet-squat", context, Dose(3, reps=12, load_kg=4.0), cued=True), context)
    kind = None if stepped is None or stepped.change is None else stepped.change.kind
    assert kind != "load"


def test_no_load_step_above_the_ceiling_of_a_stage() -> None:
    context = late(8)
    capped = replace(context, view=replace(context.view, max_load_kg=8.0))
    full = at("goblet-squat", context, Dose(3, reps=12, load_kg=8.0), cued=True)
    free = first(full, context)
    assert free is not None
    assert free.dose.load_kg == 8.5
    after = first(full, capped)
    assert after is None or after.change is None or after.change.kind != "load"


@pytest.mark.parametrize(
    "name", ["seated-figure-four", "prone-elbows", "tandem-stand", "hug-carry"]
)
def test_fixed_doses_have_only_cue_and_rung(name: str) -> None:
    context = week(8)
    one = line(name, context)
    cue = first(one, context)
    assert cue is not None
    assert cue.change is not None
    assert cue.change.kind == "cue"
    after = first(replace(cue, held=3), context)
    assert after is None or after.exercise.id != name


@pytest.mark.parametrize(
    "changes",
    [{"pre_exercise.falls": "yes"}, {"red_flags.osteoporosis": "yes"}, {"gait.unsteady": True}],
)
def test_a_cue_that_takes_a_hold_away_is_withheld_and_nothing_comes_sooner(
    changes: dict[str, Value],
) -> None:
    for context, withheld in ((week(8), False), (week(8, changes=changes), True)):
        full = at("sit-to-stand-high", context, Dose(context.row.sets, reps=context.row.reps[1]))
        stepped = first(full, context)
        assert stepped is not None
        assert (stepped.exercise, stepped.dose) == (full.exercise, full.dose)
        assert (stepped.change is None) == withheld
        after = first(stepped, context)
        assert after is not None
        assert after.exercise.id == "sit-to-stand"
    assert harder_withheld(exercise("sit-to-stand-high"), week(8, changes=changes))
    assert not harder_withheld(exercise("sit-to-stand"), week(8, changes=changes))


def test_a_new_rung_begins_low_as_a_trial() -> None:
    context = week(5, 4)
    full = at("sit-to-stand", context, Dose(3, reps=12), cued=True)
    stepped = first(full, context)
    assert stepped is not None
    assert stepped.exercise.id == "supported-mini-squat"
    assert stepped.dose == Dose(2, reps=8)
    assert stepped.trial
    assert stepped.rung_since == 5


@pytest.mark.parametrize(
    ("changes", "needed"),
    [({}, 2), ({"person.age": 75}, 3), ({"red_flags.osteoporosis": "yes"}, 3)],
)
def test_held_often_enough(changes: dict[str, Value], needed: int) -> None:
    context = week(changes=changes)
    one = line("sit-to-stand", context)
    assert not may_step(replace(one, held=needed - 1), context)
    assert may_step(replace(one, held=needed), context)


def test_start_level_1_needs_three_sessions() -> None:
    context = week(level=1)
    assert not may_step(replace(line("sit-to-stand", context), held=2), context)


def test_relaxation_never_steps() -> None:
    context = week()
    assert not may_step(replace(line("breath-belly-ribs", context), held=9), context)


def test_a_rung_stays_two_weeks() -> None:
    context = week(5)
    assert next_rung(line("sit-to-stand", context, rung_since=4), context) is None
    assert next_rung(line("sit-to-stand", context, rung_since=3), context) is not None


def test_difficulty_follows_the_weeks() -> None:
    # row 3 starts at 5: goblet-squat (6) is reached in week 2 at the earliest
    assert next_rung(line("bodyweight-squat", week(3), rung_since=1), week(3)) is not None
    low = week(3, 1)
    assert next_rung(line("supported-mini-squat", low), low) is not None
    # row 1 starts at 2: difficulty 4 from week 3 on, 5 from week 4 on
    assert next_rung(line("full-bridge", low), low) is None
    assert next_rung(line("full-bridge", week(4, 1)), week(4, 1)) is not None


def test_never_past_a_rung_that_a_rule_keeps_out() -> None:
    context = week(9, 4)
    above = exercise("supported-mini-squat")
    closed = replace(context.view, eligible=context.view.eligible & ~bit(above))
    shut = replace(
        context,
        view=closed,
        usable=context.usable & ~bit(above),
        passable=context.passable & ~bit(above),
    )
    assert next_rung(line("sit-to-stand", shut), shut) is None


def test_a_rung_without_its_equipment_may_be_passed() -> None:
    context = week(9, 4)
    above = exercise("supported-mini-squat")
    bare = replace(context, usable=context.usable & ~bit(above))
    found = next_rung(line("sit-to-stand", bare), bare)
    assert found is not None
    assert found.id == "bodyweight-squat"


def test_overload_keeps_the_rung_for_two_weeks() -> None:
    changes: dict[str, Value] = {"activity.recent_overload": True}
    early = line("sit-to-stand", week(2, 3, changes), rung_since=0)
    assert next_rung(early, week(2, 3, changes)) is None
    assert next_rung(early, week(3, 3, changes)) is not None


def test_a_limited_rung_waits_for_week_3() -> None:
    changes: dict[str, Value] = {"limits": ("knee",)}
    below = "sit-to-stand-high"
    context = week(2, 3, changes)
    assert context.view.limited_by(exercise("sit-to-stand")) is not None
    assert next_rung(line(below, context, rung_since=0), context) is None
    assert next_rung(line(below, week(3, 3, changes), rung_since=0), week(3, 3, changes))


@pytest.mark.parametrize(
    ("number", "changes", "opens"),
    [
        (4, {}, False),
        (5, {}, True),
        (9, {"pain.nprs_avg_7d": 4, "pain.nprs_worst_7d": 5}, False),
        (9, {"red_flags.osteoporosis": "yes"}, True),
        (9, {"diagnoses": ("disc_herniation",), "diagnoses.disc_herniation.weeks": 30}, False),
        (9, {"pre_exercise.sbp": 165, "pre_exercise.dbp": 95}, False),
    ],
)
def test_hard_rungs_need_week_5_little_pain_and_no_stage(
    number: int, changes: dict[str, Value], *, opens: bool
) -> None:
    who = someone({**FIT, **changes})
    context = week_of(who, number, phase="functional_optimization", level=4)
    found = next_rung(line("knee-press-up", context), context)
    assert (found is not None) is opens


def test_exposure_climbs_after_four_sessions_and_two_weeks() -> None:
    context = week(5, changes={"psych.fear_nrs": 6})
    one = line("bend-seated-reach", context, rung_since=3, held=4)
    stepped = first(one, context)
    assert stepped is not None
    assert stepped.exercise.id == "bend-hands-knees"
    assert stepped.change is not None
    assert "20 of 100" in stepped.change.text
    assert first(replace(one, held=3), context) is None
    later = first(replace(one, rung_since=4), context)
    assert later is None or later.exercise is one.exercise


def test_on_neighbouring_days_a_shared_ladder_stays_light() -> None:
    context = week(5)
    full = at("supported-mini-squat", context, Dose(2, reps=12), cued=True)
    assert first(full, context, shared=True, near=True) is None
    assert first(full, context, shared=False, near=True) is not None
    assert first(full, context, shared=True, near=False) is not None
