"""Week after week: RD-60, 61, 62, 63, 68, 72, 73, 76, 90."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from planner_samples import (
    FIT,
    PLANNED,
    exercise,
    index,
    library,
    line,
    needs_of,
    operated,
    plan_of,
    planned,
    someone,
    week_of,
    weeks_judged,
)

from lbp_cli.engine.audit import audit
from lbp_cli.engine.composition import must_haves, session_slots
from lbp_cli.engine.needs import assess_needs
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.programme import WeekDraft, _enter, _leave, build
from lbp_cli.engine.refill import Opening, Room
from lbp_cli.engine.week_context import Contexts
from lbp_cli.model.prescribing import Dose, Line
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value


def plan(changes: Mapping[str, Value], weeks: int = 12) -> Planned:
    made = planned(someone(changes), weeks)
    audit(made, library())
    return made


def pairs(made: Planned) -> list[tuple[WeekDraft, WeekDraft, Line, Line]]:
    """Every exercise that stands in two weeks after each other on its ladder."""
    found = []
    for before, now in pairwise(made.programme.drafts if made.programme else ()):
        old = {(each.exercise.ladder, each.labels): each for each in before.lines}
        for each in now.lines:
            was = old.get((each.exercise.ladder, each.labels))
            if was is not None:
                found.append((before, now, was, each))
    return found


@pytest.mark.parametrize("name", PLANNED)
def test_one_exercise_changes_one_variable_a_week(name: str) -> None:
    for _, now, was, each in pairs(plan_of(name)):
        if was.exercise is not each.exercise:
            assert each.change is not None
            continue
        names = ("sets", "reps", "seconds", "hold_seconds", "load_kg")
        moved = {key for key in names if getattr(was.dose, key) != getattr(each.dose, key)}
        kind = None if each.change is None else each.change.kind
        if moved:
            assert kind is not None, now.context.number
        if kind == "set":
            assert each.dose.sets == was.dose.sets + 1
            assert moved <= {"sets", "reps", "seconds"}
        elif kind != "lighter":
            assert len(moved) <= 1, (now.context.number, each.exercise.id, moved)
        assert was.dose.hold_seconds == each.dose.hold_seconds


@pytest.mark.parametrize("name", PLANNED)
def test_an_exercise_steps_only_after_sessions_at_its_dose(name: str) -> None:
    held: dict[tuple[str, tuple[str, ...]], int] = {}
    made = plan_of(name)
    assert made.programme is not None
    for draft in made.programme.drafts:
        now = {}
        for each in draft.lines:
            key = (each.exercise.ladder, each.labels)
            stepped = each.stepped == draft.context.number
            if stepped and draft.context.number > 1 and key in held:
                assert held[key] >= 2, (draft.context.number, each.exercise.id)
            count = 0 if stepped else held.get(key, 0)
            sessions = 0 if draft.deload else sum(label in each.labels for label in draft.labels)
            now[key] = count + sessions
        held = now


@pytest.mark.parametrize("name", PLANNED)
def test_rungs_rise_within_their_bounds(name: str) -> None:
    rules = library().progression
    made = plan_of(name)
    for before, now, was, each in pairs(made):
        if was.exercise is each.exercise or each.exercise.rung < was.exercise.rung:
            continue
        number = now.context.number
        top = library().dosing.start_max_difficulty[str(now.context.level)]
        assert each.exercise.difficulty <= was.exercise.difficulty + 2
        assert each.exercise.difficulty <= top + number - 1
        assert number - was.rung_since >= rules.rung_min_weeks
        assert not now.deload
        assert before.context.number == number - 1


@pytest.mark.parametrize("name", PLANNED)
def test_labels_alternate_through_the_whole_plan(name: str) -> None:
    made = plan_of(name)
    held = [label for draft in made.drafts for label in draft.labels]
    if made.drafts[0].week.sessions > 1:
        assert held == ["AB"[i % 2] for i in range(len(held))]


def test_odd_weeks_alternate() -> None:
    made = plan({"preferences.days_per_week": 3})
    assert made.drafts[0].labels == ("A", "B", "A")
    assert made.drafts[1].labels == ("B", "A", "B")


def test_every_fourth_week_of_phase_3_is_lighter_and_without_steps() -> None:
    made = plan(FIT)
    for before, draft, week in zip(made.drafts, made.drafts[1:], made.plan.weeks[1:], strict=False):
        number = draft.context.number
        assert draft.deload is (number % 4 == 0), number
        if not draft.deload:
            continue
        assert all(each.change is None for each in draft.lines if each.entered != number)
        done = {e.exercise: e for s in week.sessions for e in s.prescriptions}
        for each in before.lines:
            if each.exercise.id in done:
                sets = max(1, int(each.dose.sets * 0.6 + 0.5))
                assert done[each.exercise.id].sets == sets
                assert done[each.exercise.id].load_kg == each.dose.load_kg


def test_a_lighter_week_does_not_count_as_held() -> None:
    made = plan(FIT)
    third, fourth = made.drafts[2], made.drafts[3]
    assert fourth.deload
    for was in third.lines:
        for each in fourth.lines:
            if was.exercise is each.exercise and was.labels == each.labels:
                assert each.held == was.held


def test_phases_1_and_2_have_no_lighter_week() -> None:
    made = plan({})
    assert not any(each.deload for each in made.drafts)


def test_the_phase_moves_at_reviews_only() -> None:
    easing: dict[str, Value] = {"pain.nprs_avg_7d": 6, "pain.nprs_worst_7d": 8}
    for changes in (easing, {}, FIT):
        phases = [each.context.phase for each in plan(changes).drafts]
        moves = [i + 1 for i in range(1, 12) if phases[i] != phases[i - 1]]
        assert set(moves) <= {5, 9}


def test_the_row_never_rises() -> None:
    freer = plan({**FIT, **operated("discectomy", 8, "SX-01", "SX-02")})
    assert [each.facts["start_level"] for each in freer.judged][-1] == 3
    assert {each.context.level for each in freer.drafts} == {2}


def test_a_stricter_row_applies_from_its_week() -> None:
    judged = [*weeks_judged(someone(FIT), 4)]
    judged[2] = replace(judged[2], facts={**judged[2].facts, "start_level": 2}, alike_since=3)
    contexts = Contexts(library(), index())
    needs = assess_needs(judged[0].facts, library().needs)
    made = build(contexts, judged, needs, interim=False)
    assert made is not None
    assert [each.context.level for each in made.drafts] == [4, 4, 2, 2]


def test_of_three_that_must_leave_two_are_replaced_at_once() -> None:
    context = week_of(someone(FIT), 3, phase="movement_control", level=3)
    stay = tuple(line(each, context) for each in ("cat-camel", "band-row-seated"))
    left = [line(each, context) for each in ("full-bridge", "bodyweight-squat", "supine-march")]
    places = {
        "full-bridge": ("hip-abductors",),
        "bodyweight-squat": ("lunge-step", "hinge"),
        "supine-march": ("side-bridge", "anti-rotation"),
    }
    openings = [
        Opening(Slot(e.exercise.id, "", places[e.exercise.id]), ("A", "B"), e, "left_stage", "")
        for e in left
    ]
    room = Room(60, neighbours=False, before=(), of_phase=frozenset())
    lines, waiting, entered = _enter(stay, openings, context, room, needs_of(context))
    assert len(lines) == 4
    assert [each.slot.id for each in waiting] == ["supine-march"]
    assert entered == {"A", "B"}
    bare, waiting, _ = _enter((), openings, context, room, needs_of(context))
    assert len(bare) == 2
    assert len(waiting) == 1


@pytest.mark.parametrize("name", PLANNED)
def test_at_most_two_new_exercises_a_week(name: str) -> None:
    made = plan_of(name)
    assert made.programme is not None
    for draft in made.programme.drafts[1:]:
        new = [each for each in draft.lines if each.entered == draft.context.number]
        assert len(new) <= 2, draft.context.number
        for each in new:
            assert each.change is not None


@pytest.mark.parametrize("name", PLANNED)
def test_a_swap_brings_an_unused_ladder_of_the_same_slot(name: str) -> None:
    made = plan_of(name)
    assert made.programme is not None
    for before, now in pairwise(made.programme.drafts):
        if now.context.phase != before.context.phase:
            continue
        held = {each.exercise.ladder for each in before.lines}
        for each in now.lines:
            swapped = each.entered == now.context.number and each.change is not None
            if swapped and each.change is not None and each.change.kind == "new":
                assert each.exercise.ladder not in held
                was = next(
                    e for e in before.lines if e.slot == each.slot and e.labels == each.labels
                )
                assert now.context.number - was.stepped >= 6


def test_must_haves_are_never_swapped_away() -> None:
    severe: dict[str, Value] = {
        "pain.nprs_avg_7d": 8,
        "pain.nprs_worst_7d": 9,
        "red_flags.osteoporosis": "yes",
    }
    made = plan(severe)
    for draft in made.drafts:
        assert "extensors" in must_haves(draft.context)
        assert "extensors" in {each.exercise.ladder for each in draft.lines}


def test_the_interim_plan_is_short_light_and_grows_by_repetitions() -> None:
    made = plan_of("diabetes-interim")
    assert made.plan.interim
    assert len(made.plan.weeks) == 4
    names = [{e.exercise for s in w.sessions for e in s.prescriptions} for w in made.plan.weeks]
    assert all(each == names[0] for each in names)
    for week in made.plan.weeks:
        assert week.phase == "symptom_modulation"
        for session in week.sessions:
            for each in session.prescriptions:
                assert exercise(each.exercise).difficulty <= 2
                assert each.effort[1] <= 3
                assert each.change is None or each.change.kind in ("repetitions", "seconds")
    minutes = [each.walking.minutes for each in made.plan.weeks]
    assert minutes == list(library().aerobic.week_minutes["1"][:4])


@pytest.mark.parametrize("place", [0, 1, 3])
def test_what_goes_on_in_another_place_is_not_new_and_never_waits(place: int) -> None:
    context = week_of(someone(FIT), 5, phase="functional_optimization", level=3)
    was = line("short-bridge", context, dose=Dose(sets=1, reps=4))
    places = [("hip-abductors",), ("lunge-step", "hinge"), ("side-bridge",)]
    places.insert(place, ("bridge",))
    openings = [
        Opening(Slot(each[0], "", each), ("A", "B"), None, "new", "New for this phase.")
        for each in places
    ]
    room = Room(60, neighbours=False, before=(was,), of_phase=frozenset())
    stay = tuple(line(each, context) for each in ("cat-camel", "band-row-seated"))
    lines, waiting, _ = _enter(stay, openings, context, room, needs_of(context))
    assert [each.slot.id for each in waiting] == ["side-bridge"]
    bridge = next(each for each in lines if each.exercise.ladder == "bridge")
    assert (bridge.exercise.id, bridge.dose, bridge.entered) == ("short-bridge", was.dose, 1)


def test_nothing_is_swapped_for_variety_in_a_lighter_week() -> None:
    context = week_of(someone(FIT), 8, phase="functional_optimization", level=4)
    old = line("bodyweight-squat", context, slot="leg", stepped=1, entered=1)
    before = replace(plan(FIT).drafts[0], lines=(old,))
    slots = session_slots(context, 60, interim=False)
    _, openings = _leave(before, context, slots, 60, moved=False, deload=False)
    assert [each.kind for each in openings] == ["new"]
    assert _leave(before, context, slots, 60, moved=False, deload=True)[1] == []
