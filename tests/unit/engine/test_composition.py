"""The sessions of week 1: RD-44, 47, 71, 72, 73, 74, 75, 77, 80."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from planner_samples import (
    FIT,
    ladders_of,
    library,
    needs_of,
    planned,
    pregnant,
    someone,
    week_of,
)

from lbp_cli.engine.audit import audit
from lbp_cli.engine.composition import calendar, must_haves, session_slots, slot_choices
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.scoring import candidates
from lbp_cli.model.vocabulary import Value

OSTEO: dict[str, Value] = {
    "red_flags.osteoporosis": "yes",
    "person.age": 68,
    "psych.fear_nrs": 0,
}


def plan(changes: Mapping[str, Value]) -> Planned:
    made = planned(someone(changes))
    audit(made, library())
    return made


def slots(changes: Mapping[str, Value], minutes: int = 30) -> tuple[str, ...]:
    context = week_of(someone(changes))
    return tuple(each.id for each in session_slots(context, minutes, interim=False))


def test_fear_brings_the_focus_before_the_second_trunk_exercise() -> None:
    calm: dict[str, Value] = {"psych.fear_nrs": 0}
    assert slots(calm)[-2:] == ("trunk_2", "focus")
    assert slots({"psych.fear_nrs": 6})[-2:] == ("focus", "trunk_2")


def test_thin_bones_put_balance_second() -> None:
    assert slots(OSTEO) == ("mobility", "balance", "leg", "trunk_1", "hip", "trunk_2")
    assert slots({"person.age": 64})[1] == "trunk_1"
    assert slots({"person.age": 65})[1] == "balance"
    assert slots({"pre_exercise.falls": "yes"})[1] == "balance"


def test_under_8_minutes_the_relaxation_slot_goes_in_phase_1() -> None:
    severe: dict[str, Value] = {"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 9}
    assert slots(severe, 8)[0] == "relaxation"
    assert "relaxation" not in slots(severe, 7)


def test_must_haves() -> None:
    assert must_haves(week_of(someone(OSTEO))) == ("balance-gait", "extensors")
    assert must_haves(week_of(someone({"person.age": 65}))) == ("balance-gait",)
    assert must_haves(week_of(someone())) == ()


@pytest.mark.parametrize("minutes", [15, 20, 45])
@pytest.mark.parametrize("dislikes", [(), ("extensors", "balance-gait")])
def test_balance_in_every_session_and_extensors_in_a_or_b_in_every_week(
    minutes: int, dislikes: tuple[str, ...]
) -> None:
    made = plan(
        {
            **OSTEO,
            "preferences.minutes_per_day": minutes,
            "preferences.dislikes": dislikes,
            "person.age": 61,
        }
    )
    for week in made.plan.weeks:
        labels = {each.label for each in week.sessions}
        held = {label: ladders_of(week, label) for label in labels}
        assert all("balance-gait" in each for each in held.values()), week.number
        assert any("extensors" in each for each in held.values()), week.number


def test_a_kept_dislike_says_so() -> None:
    made = plan({**OSTEO, "preferences.dislikes": ("balance-gait",)})
    kept = [each for each in made.plan.choices if each.ladder == "balance-gait"]
    assert kept
    assert any(each.rule == "RD-47" for each in kept[0].because)


def test_dislikes_are_left_out_where_something_else_serves() -> None:
    made = plan({**FIT, "preferences.dislikes": ("squat", "bridge", "anti-extension")})
    for draft in made.drafts:
        ladders = {each.exercise.ladder for each in draft.lines}
        assert not ladders & {"squat", "bridge", "anti-extension"}, draft.context.number


def test_front_side_and_back_of_the_trunk_in_the_first_week() -> None:
    made = plan(FIT)
    held = {each.exercise.ladder for each in made.drafts[0].lines}
    for group in library().composition.trunk_groups.values():
        assert held & set(group)


def test_trunk_slots_differ_between_a_and_b_and_others_do_not() -> None:
    first = plan({"preferences.days_per_week": 3}).drafts[0]
    for line in first.lines:
        if line.slot.startswith("trunk"):
            assert len(line.labels) == 1
        else:
            assert line.labels == ("A", "B")


def test_one_session_a_week_is_only_a() -> None:
    made = plan({"preferences.days_per_week": 1})
    for week in made.plan.weeks:
        assert [each.label for each in week.sessions] == ["A"]


def test_heavy_ladders_are_in_one_of_neighbouring_sessions() -> None:
    days = ("saturday", "sunday")
    made = plan({**FIT, "preferences.days": days})
    for draft in made.drafts:
        heavy = [
            each.exercise.ladder
            for each in draft.lines
            for _ in each.labels
            if each.exercise.difficulty >= 4
            and draft.context.lookup.kind(each.exercise) == "strength"
        ]
        assert len(heavy) == len(set(heavy)), draft.context.number


def test_a_stage_that_opens_keeps_neighbouring_sessions_apart() -> None:
    made = plan({**FIT, **pregnant(12), "preferences.days_per_week": 4})
    for draft in made.drafts:
        heavy = [
            each.exercise.ladder
            for each in draft.lines
            for _ in each.labels
            if each.exercise.difficulty >= 4
            and draft.context.lookup.kind(each.exercise) == "strength"
        ]
        if draft.week.neighbours:
            assert len(heavy) == len(set(heavy)), draft.context.number


@pytest.mark.parametrize("minutes", [5, 7, 8, 12, 20, 90])
@pytest.mark.parametrize("days", [1, 4, 7])
@pytest.mark.parametrize(
    "who",
    [
        {},
        FIT,
        OSTEO,
        {"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 9},
        {"preferences.dislikes": ("mob-neutral", "hip-rotation", "thoracic", "squat")},
    ],
    ids=["usual", "fit", "osteo", "severe", "dislikes"],
)
def test_no_minutes_or_days_break_the_promises(
    minutes: int, days: int, who: dict[str, Value]
) -> None:
    made = plan({**who, "preferences.minutes_per_day": minutes, "preferences.days_per_week": days})
    for week in made.plan.weeks:
        assert 1 <= len(week.sessions) <= days
        row = made.drafts[week.number - 1].context.row
        for session in week.sessions:
            assert 2 <= len(session.prescriptions) <= row.exercises
            assert session.minutes <= min(minutes, row.minutes) * 1.1 + 1


def test_sets_go_before_exercises_when_time_is_short() -> None:
    made = plan({**FIT, "preferences.minutes_per_day": 10})
    assert made.programme is not None
    assert made.programme.sets_less > 0
    assert len(made.plan.weeks[0].sessions[0].prescriptions) >= 4


def test_of_the_exposure_ladders_only_the_better_takes_part() -> None:
    context = week_of(someone({"psych.fear_nrs": 6}))
    pool = candidates(context, needs_of(context))
    assert {"exposure-bend", "exposure-lift"} <= set(pool)
    week = calendar(context, context.row.sessions_per_week, context.row.minutes)
    found = {
        each.ladder
        for choice in slot_choices(
            session_slots(context, week.minutes, interim=False), pool, context
        )
        for each in (*choice.candidates, *choice.fallbacks)
    }
    assert len(found & {"exposure-bend", "exposure-lift"}) == 1


def test_in_phase_1_the_direction_that_eases_is_taken() -> None:
    severe: dict[str, Value] = {"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 9}
    severe["pain.easing"] = ()
    severe["pain.aggravating"] = ()
    eased = {
        **severe,
        "pain.dp_test.extension": "none",
        "pain.dp_test.flexion": "better",
        "preferences.minutes_per_day": 30,
    }
    first = plan(eased).drafts[0]
    assert first.context.phase == "symptom_modulation"
    assert first.context.facts["directional_preference"] == "flexion"
    assert "mob-flexion" in {each.exercise.ladder for each in first.lines}
    assert "mob-neutral" in {each.exercise.ladder for each in plan(severe).drafts[0].lines}


def test_sets_go_before_a_must_have() -> None:
    made = plan(
        {
            **OSTEO,
            "pain.nprs_avg_7d": 0,
            "pain.nprs_worst_7d": 1,
            "function.rmdq": 0,
            "activity.evs_days": 0,
            "preferences.minutes_per_day": 15,
            "preferences.dislikes": ("bridge", "hip-rotation"),
            "limits": ("shoulder",),
        }
    )
    assert made.programme is not None
    assert made.programme.sets_less > 0
    for week in made.plan.weeks:
        held = {each for label in "AB" for each in ladders_of(week, label)}
        assert {"balance-gait", "extensors"} <= held, week.number


def test_rather_what_is_disliked_than_no_programme() -> None:
    made = plan(
        {
            "pain.nprs_avg_7d": 8,
            "pain.nprs_worst_7d": 9,
            "preferences.minutes_per_day": 5,
            "preferences.days_per_week": 1,
            "preferences.dislikes": ("mob-neutral", "balance-gait"),
        }
    )
    kept = [each for each in made.plan.choices if each.ladder == "mob-neutral"]
    assert kept
    assert any(each.rule == "RD-47" for each in kept[0].because)
