"""Which exercises go on after the programme: RD-72, RD-91."""

from __future__ import annotations

import pytest
from planner_samples import FIT, library, line, needs_of, someone, week_of

from lbp_cli.engine.growth import fits_time
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.maintenance import age_key, maintenance_lines
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Dose, Line
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value

SLOTS = library().composition.maintenance


@pytest.mark.parametrize(("age", "key"), [(64, "under_65"), (65, "from_65")])
def test_the_row_goes_by_age(age: int, key: str) -> None:
    assert age_key(week_of(someone({"person.age": age}))) == key


@pytest.mark.parametrize(("age", "sets"), [(40, 1), (70, 2)])
def test_last_rung_repetitions_and_load_with_the_tabled_sets(age: int, sets: int) -> None:
    context = week_of(someone({**FIT, "person.age": age}), 13, phase="movement_control", level=3)
    squat = line("goblet-squat", context, dose=Dose(3, reps=11, load_kg=6.5))
    rest = taught(context, "tandem-stand", "knee-plank")
    kept = maintenance_lines([squat, *rest], (), context, needs_of(context), 60)
    found = next(each for each in kept if each.exercise.ladder == "squat")
    assert found.exercise.id == "goblet-squat"
    assert found.dose == Dose(sets, reps=11, load_kg=6.5)
    assert found.labels == ("A",)


def taught(context: WeekContext, *names: str) -> list[Line]:
    return [line(each, context) for each in names]


EVERY = ("knee-plank", "side-lying-waist-lift", "prone-leg-lift", "bodyweight-squat", "cat-camel")


def test_one_exercise_for_each_slot_at_most_the_tabled_number() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    lines = taught(context, *EVERY, "side-leg-raise")
    kept = maintenance_lines(lines, (), context, needs_of(context), 60)
    assert [each.slot for each in kept] == [each.id for each in SLOTS]
    assert len({each.exercise.ladder for each in kept}) == len(kept) == 5
    rules = replace(context.library.routine.maintenance, exercises=3)
    fewer = replace(
        context,
        library=replace(
            context.library, routine=replace(context.library.routine, maintenance=rules)
        ),
    )
    assert len(maintenance_lines(lines, (), fewer, needs_of(context), 60)) == 3


def test_nothing_that_the_plan_did_not_teach() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    last, earlier = taught(context, *EVERY[:2]), taught(context, "stick-hinge")
    kept = maintenance_lines(last, (), context, needs_of(context), 60)
    assert {each.exercise.id for each in kept} == set(EVERY[:2])
    kept = maintenance_lines(last, earlier, context, needs_of(context), 60)
    assert {each.exercise.id for each in kept} == {*EVERY[:2], "stick-hinge"}


def test_what_became_lighter_still_says_so() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    capped = replace(context, view=replace(context.view, max_load_kg=5.0), _limits={})
    squat = line("goblet-squat", context, dose=Dose(1, reps=11, load_kg=6.5))
    rest = taught(context, "knee-plank")
    kept = maintenance_lines([squat, *rest], (), capped, needs_of(context), 60)
    change = next(each.change for each in kept if each.exercise.ladder == "squat")
    assert change is not None
    assert change.kind == "lighter"
    assert "limits" in change.text


def test_a_limited_group_stays_within_its_number() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    lines = taught(context, *EVERY)
    group = bit(lines[0].exercise) | bit(lines[1].exercise)
    one = replace(context, per_session=((group, 1),))
    kept = maintenance_lines(lines, (), one, needs_of(context), 60)
    assert sum(bool(bit(each.exercise) & group) for each in kept) == 1


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


@pytest.mark.parametrize("likes", ["pull", "band-row-seated"])
def test_the_favourite_may_be_named_as_an_exercise(likes: str) -> None:
    changes: dict[str, Value] = {**FIT, "preferences.likes": (likes,)}
    context = week_of(someone(changes), 13, phase="movement_control", level=3)
    owned = replace(context, usable=context.passable)
    pulling, pressing = line("band-row-seated", context), line("band-chest-press", context, score=9)
    lines = [*taught(context, "knee-plank"), pressing, pulling]
    kept = maintenance_lines(lines, (), owned, needs_of(context), 60)
    assert [each.exercise.ladder for each in kept] == ["anti-extension", "pull"]


@pytest.mark.parametrize("age", [40, 70])
def test_short_minutes_mean_fewer_sets_then_the_shortest_and_never_under_two(age: int) -> None:
    context = week_of(someone({**FIT, "person.age": age}), 13, phase="movement_control", level=3)
    lines = taught(context, *EVERY)
    long = maintenance_lines(lines, (), context, needs_of(context), 60)
    for minutes in (4, 5, 6, 8):
        short = maintenance_lines(lines, (), context, needs_of(context), minutes)
        assert 2 <= len(short) <= len(long)
        assert fits_time(short, ("A",), context, minutes)
    shortest = maintenance_lines(lines, (), context, needs_of(context), 4)
    assert {each.dose.sets for each in shortest} == {1}


def test_a_ceiling_of_the_week_lowers_the_load() -> None:
    context = week_of(someone(FIT), 13, phase="movement_control", level=3)
    capped = replace(context, view=replace(context.view, max_load_kg=5.0), _limits={})
    squat = line("goblet-squat", context, dose=Dose(2, reps=11, load_kg=6.5))
    kept = maintenance_lines([squat], (), capped, needs_of(context), 60)
    assert next(e for e in kept if e.exercise.ladder == "squat").dose.load_kg == 5.0
