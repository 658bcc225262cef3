"""Which exercises go on after the programme: RD-72, RD-91."""

from __future__ import annotations

import pytest
from planner_samples import FIT, library, line, needs_of, someone, week_of

from lbp_cli.engine.maintenance import age_key, maintenance_lines
from lbp_cli.model.prescribing import Dose
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value

SLOTS = library().composition.maintenance


@pytest.mark.parametrize(("age", "key"), [(64, "under_65"), (65, "from_65")])
def test_the_row_goes_by_age(age: int, key: str) -> None:
    assert age_key(week_of(someone({"person.age": age}))) == key


@pytest.mark.parametrize(("age", "sets"), [(40, 1), (70, 2)])
def test_last_rung_repetitions_and_load_with_the_tabled_sets(age: int, sets: int) -> None:
    context = week_of(someone({**FIT, "person.age": age}), 13, phase="movement_control", level=3)
    squat = line("goblet-squat", context, dose=Dose(2, reps=11, load_kg=6.5))
    kept = maintenance_lines([squat], (), context, needs_of(context), 60)
    found = next(each for each in kept if each.exercise.ladder == "squat")
    assert found.exercise.id == "goblet-squat"
    assert found.dose == Dose(sets, reps=11, load_kg=6.5)
    assert found.labels == ("A",)


def test_one_exercise_for_each_slot() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    kept = maintenance_lines([], (), context, needs_of(context), 60)
    assert [each.slot for each in kept] == [each.id for each in SLOTS]
    assert len({each.exercise.ladder for each in kept}) == len(kept) == 5


def test_the_favourite_is_what_the_client_likes() -> None:
    likes: dict[str, Value] = {**FIT, "preferences.likes": ("pull",)}
    context = week_of(someone(likes), 13, phase="movement_control", level=3)
    pulling, pressing = line("band-row-seated", context), line("band-chest-press", context)
    owned = replace(context, usable=context.passable)
    kept = maintenance_lines([pressing, pulling], (), owned, needs_of(context), 60)
    assert kept[-1].exercise.ladder == "pull"


def test_must_haves_are_the_favourite() -> None:
    context = week_of(someone({**FIT, "person.age": 70}), 13, phase="movement_control", level=3)
    balance, pulling = line("tandem-stand", context), line("wall-press-up", context, score=9.0)
    kept = maintenance_lines([pulling, balance], (), context, needs_of(context), 60)
    assert kept[-1].exercise.ladder == "balance-gait"


def test_short_minutes_mean_fewer_but_never_under_two() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    long = maintenance_lines([], (), context, needs_of(context), 60)
    short = maintenance_lines([], (), context, needs_of(context), 4)
    assert 2 <= len(short) < len(long)


def test_a_ceiling_of_the_week_lowers_the_load() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    capped = replace(context, view=replace(context.view, max_load_kg=5.0), _limits={})
    squat = line("goblet-squat", context, dose=Dose(2, reps=11, load_kg=6.5))
    kept = maintenance_lines([squat], (), capped, needs_of(context), 60)
    assert next(e for e in kept if e.exercise.ladder == "squat").dose.load_kg == 5.0
