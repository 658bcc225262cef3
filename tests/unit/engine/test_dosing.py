"""The dose of one exercise: part B 4, RD-69, RD-92, RD-93."""

from __future__ import annotations

import pytest
from planner_samples import exercise, index, library, limits

from lbp_cli.engine.dosing import (
    changed,
    count_of,
    dose_range,
    effort_of,
    entry_dose,
    exercise_rest,
    fitted,
    is_fixed,
    lesser,
    lowest_load,
    start_dose,
)
from lbp_cli.model.prescribing import Dose, DoseRange, WeekLimits

DOSING = library().dosing
ROWS = [
    (phase, level)
    for phase in ("symptom_modulation", "movement_control", "functional_optimization")
    for level in (1, 2, 3, 4)
]


def start(name: str, terms: WeekLimits) -> Dose:
    chosen = exercise(name)
    return start_dose(chosen, index().kind(chosen), terms, DOSING)


def enter(name: str, terms: WeekLimits) -> Dose:
    chosen = exercise(name)
    return entry_dose(chosen, index().kind(chosen), terms, DOSING)


def span(name: str, terms: WeekLimits) -> DoseRange:
    chosen = exercise(name)
    return dose_range(chosen, index().kind(chosen), terms, DOSING)


@pytest.mark.parametrize(("phase", "level"), ROWS)
def test_repetitions_lie_in_the_row_and_begin_at_its_bottom_in_low_rows(
    phase: str, level: int
) -> None:
    terms = limits(phase, level)
    row = terms.row
    for chosen in library().catalogue.exercises:
        if chosen.dose.mode != "reps" or index().kind(chosen) in ("relaxation", "aerobic", "break"):
            continue
        dose = start(chosen.id, terms)
        assert dose.sets == row.sets
        own = chosen.dose.reps
        assert own is not None
        expected = row.reps[0] if level <= 2 else min(max(own, row.reps[0]), row.reps[1])
        assert dose.reps == expected, chosen.id


@pytest.mark.parametrize(("phase", "level"), ROWS)
def test_held_repetitions(phase: str, level: int) -> None:
    terms = limits(phase, level)
    row = terms.row
    for chosen in library().catalogue.exercises:
        kind = index().kind(chosen)
        if chosen.dose.mode != "hold_reps" or is_fixed(chosen, kind, DOSING):
            continue
        dose = start(chosen.id, terms)
        own, hold = chosen.dose.reps, chosen.dose.hold_seconds
        assert own is not None
        assert hold is not None
        low = min(own, row.reps[0])
        assert dose.reps == (low if level <= 2 else min(max(own, 3), row.reps[1])), chosen.id
        assert dose.hold_seconds == min(hold, row.hold_s[1]), chosen.id


@pytest.mark.parametrize(("phase", "level"), ROWS)
def test_timed_holds_lie_in_the_row(phase: str, level: int) -> None:
    terms = limits(phase, level)
    for name in ("knee-plank", "side-bridge-knees-long", "full-plank"):
        own = exercise(name).dose.seconds
        assert own is not None
        low, high = terms.row.timed_s
        expected = low if level <= 2 else min(max(own, low), high)
        assert start(name, terms).seconds == expected


def test_stretches_keep_hold_and_repetitions_in_one_set() -> None:
    own = exercise("seated-figure-four").dose
    young, old = start("seated-figure-four", limits()), start("seated-figure-four", limits(age=65))
    assert (young.sets, young.reps, young.hold_seconds) == (1, own.reps, own.hold_seconds)
    assert old.hold_seconds == 30
    assert start("seated-figure-four", limits(age=64)).hold_seconds == own.hold_seconds
    assert start("seated-figure-four", limits(factor=0.5)) == young


def test_held_positions_balance_and_carries_keep_their_seconds() -> None:
    for name in ("prone-elbows", "tandem-stand", "farmer-carry"):
        own = exercise(name).dose
        for level in (1, 4):
            dose = start(name, limits("functional_optimization", level))
            assert dose.seconds == own.seconds, name
            row = limits("functional_optimization", level).row
            assert dose.sets == min(own.sets, row.sets)


def test_the_factor_takes_sets_of_carries_but_not_of_held_positions() -> None:
    terms, half = limits("functional_optimization", 4), limits("functional_optimization", 4)
    half = limits("functional_optimization", 4, factor=0.5)
    assert start("farmer-carry", terms).sets > start("farmer-carry", half).sets
    assert start("farmer-carry", half).sets >= 1
    assert start("prone-elbows", terms) == start("prone-elbows", half)


def test_the_factor_takes_sets_first_then_what_is_left() -> None:
    half = start("bodyweight-squat", limits("movement_control", 4, factor=0.5))
    whole = start("bodyweight-squat", limits("movement_control", 4))
    assert whole.sets == 3
    assert half.sets == 1
    assert half.reps == whole.reps, "a third of the sets is already less than half"
    one = start("bodyweight-squat", limits("movement_control", 1, factor=0.6))
    assert one.sets == 1
    assert one.reps == round(6 * 0.6)


def test_overload_in_one_set_takes_repetitions() -> None:
    assert start("bodyweight-squat", limits("movement_control", 1, factor=0.7)).reps == 4


def test_the_factor_also_scales_the_top_of_the_range() -> None:
    assert span("bodyweight-squat", limits("movement_control", 1)).high == 8
    assert span("bodyweight-squat", limits("movement_control", 1, factor=0.5)).high == 4


def test_never_under_three_repetitions_or_five_seconds() -> None:
    tiny = limits("symptom_modulation", 1, factor=0.1)
    assert start("sit-to-stand-high", tiny).reps == 3
    assert start("wall-plank", tiny).seconds == 5


@pytest.mark.parametrize(("phase", "level"), ROWS)
@pytest.mark.parametrize("factor", [0.3, 0.5, 0.7, 0.8])
def test_a_factor_never_raises_a_dose(phase: str, level: int, factor: float) -> None:
    for chosen in library().catalogue.exercises:
        whole = start(chosen.id, limits(phase, level))
        less = start(chosen.id, limits(phase, level, factor=factor))
        assert less.sets <= whole.sets
        assert count_of(less) <= count_of(whole)


@pytest.mark.parametrize(("phase", "level"), ROWS)
def test_an_entry_has_one_set_less_at_the_bottom(phase: str, level: int) -> None:
    terms = limits(phase, level)
    dose = enter("bodyweight-squat", terms)
    assert dose.sets == max(1, terms.row.sets - 1)
    assert dose.reps == terms.row.reps[0]
    assert enter("knee-plank", terms).seconds == terms.row.timed_s[0]


def test_a_shrunk_range_makes_a_dose_lighter_and_never_heavier() -> None:
    room = DoseRange(low=6, high=8, start=6, max_sets=1, fixed=False)
    assert fitted(Dose(3, reps=12, load_kg=9.0), room, 8.0) == Dose(1, reps=8, load_kg=8.0)
    assert fitted(Dose(1, reps=5, load_kg=2.0), room, None) == Dose(1, reps=5, load_kg=2.0)
    assert fitted(Dose(2, seconds=20), room, 8.0) == Dose(1, seconds=8)


def test_the_lesser_of_two_doses_is_above_neither() -> None:
    assert lesser(Dose(3, reps=6, load_kg=2.0), Dose(1, reps=8, load_kg=4.0)) == Dose(
        1, reps=6, load_kg=2.0
    )
    assert lesser(Dose(1, seconds=20), Dose(2, seconds=10)) == Dose(1, seconds=10)
    held = lesser(Dose(2, reps=6, hold_seconds=10), Dose(2, reps=6, hold_seconds=5))
    assert held.hold_seconds == 5


def test_changed_touches_only_what_is_named() -> None:
    held = Dose(2, reps=6, hold_seconds=5, load_kg=3.0)
    assert changed(held, count=7) == Dose(2, reps=7, hold_seconds=5, load_kg=3.0)
    assert changed(Dose(1, seconds=20), count=25) == Dose(1, seconds=25)
    assert changed(held, load_kg=3.5).load_kg == 3.5


def test_rest_is_the_longer_of_table_and_exercise_for_strength_only() -> None:
    terms = limits("functional_optimization", 4)
    squat, rock = exercise("bodyweight-squat"), exercise("cat-camel")
    assert exercise_rest(squat, "strength", terms) == max(90, squat.dose.rest_seconds)
    assert exercise_rest(rock, "mobility", terms) == rock.dose.rest_seconds


@pytest.mark.parametrize(
    ("cap", "trial", "expected"),
    [
        (8, False, (4, 5)),
        (3, False, (3, 3)),
        (8, True, (3, 4)),
        (1, True, (1, 1)),
        (4, True, (3, 3)),
    ],
)
def test_effort_is_cut_at_both_ends(cap: int, trial: bool, expected: tuple[int, int]) -> None:
    assert effort_of(limits(effort_cap=cap), trial=trial) == expected


@pytest.mark.parametrize(
    ("name", "kilograms"),
    [("lift-2kg-chair", 2.0), ("lift-5kg-step", 5.0), ("goblet-squat", 5.0), ("bird-dog", None)],
)
def test_the_lightest_weight(name: str, kilograms: float | None) -> None:
    assert lowest_load(exercise(name), DOSING) == kilograms


def test_the_weight_is_capped() -> None:
    assert start("goblet-squat", limits(max_load_kg=4.0)).load_kg == 4.0
    assert start("goblet-squat", limits()).load_kg == 5.0
