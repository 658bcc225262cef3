"""Each promise notices a plan that breaks it: a good plan is spoiled in one place."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from client_strategy import read
from planned_client import PlannedClient, exercise, index, plan_for
from stage_people import person
from test_plan_promises import PROMISES

from lbp_cli.model.plan import Plan
from lbp_cli.model.value import replace
from lbp_cli.model.week import Prescription, Week


def _case(*stages: str, cleared: bool = True) -> PlannedClient:
    client = person(*stages, cleared=cleared)
    assert client is not None
    return plan_for(client)


def _with_plan(case: PlannedClient, plan: Plan) -> PlannedClient:
    return dataclasses.replace(case, planned=replace(case.planned, plan=plan))


def _spoil_week(case: PlannedClient, change: Callable[[Week], Week], number: int = 1) -> Plan:
    weeks = tuple(change(each) if each.number == number else each for each in case.plan.weeks)
    return replace(case.plan, weeks=weeks)


def _spoil_first(
    case: PlannedClient, change: Callable[[Prescription], Prescription], number: int = 1
) -> Plan:
    """Change the first exercise of every session of a week."""

    def week(old: Week) -> Week:
        sessions = tuple(
            replace(each, prescriptions=(change(each.prescriptions[0]), *each.prescriptions[1:]))
            for each in old.sessions
        )
        return replace(old, sessions=sessions)

    return _spoil_week(case, week, number)


def _emptied(week: Week) -> Week:
    return replace(
        week,
        sessions=tuple(
            replace(each, prescriptions=each.prescriptions[:1]) for each in week.sessions
        ),
    )


def _every_day(week: Week) -> Week:
    return replace(week, sessions=week.sessions * 3)


def _all_in_one(week: Week) -> Week:
    """Every exercise of the library in one session."""
    one = week.sessions[0].prescriptions[0]
    every = tuple(replace(one, exercise=each) for each in index().exercises)
    return replace(week, sessions=(replace(week.sessions[0], prescriptions=every),))


def _far(week: Week) -> Week:
    return replace(week, walking=replace(week.walking, minutes=week.walking.minutes * 3))


SPOILED: dict[str, Callable[[PlannedClient], Plan]] = {
    "nothing_that_a_rule_excludes_is_in_the_plan": lambda case: _spoil_first(
        case, lambda each: replace(each, exercise="seated-fold")
    ),
    "ceilings_of_effort_and_load_hold": lambda case: _spoil_first(
        case, lambda each: replace(each, effort=(3, 9))
    ),
    "everything_used_is_open_and_at_hand": lambda case: _spoil_first(
        case, lambda each: replace(each, exercise="cycle-easy")
    ),
    "nobody_starts_above_their_level": lambda case: _spoil_first(
        case, lambda each: replace(each, exercise="side-bridge-leg-lift")
    ),
    "every_choice_dose_and_need_has_a_reason": lambda case: _spoil_first(
        case, lambda each: replace(each, because=())
    ),
    "every_exercise_left_out_says_why_and_when": lambda case: replace(case.plan, rejections=()),
    "every_finding_and_condition_says_why": lambda case: replace(
        case.plan, triage=replace(case.plan.triage, tier="caution", messages=(), findings=())
    ),
    "every_source_listed_is_one_we_have": lambda case: replace(
        case.plan, sources=(*case.plan.sources, replace(case.plan.sources[0], id="made-up"))
    ),
    "sessions_fit_the_minutes": lambda case: _spoil_first(
        case, lambda each: replace(each, sets=30)
    ),
    "sessions_are_neither_empty_nor_too_full": lambda case: _spoil_week(case, _emptied),
    "no_slot_stays_empty_when_there_is_time": lambda case: _spoil_week(case, _emptied),
    "no_session_holds_too_many_of_a_limited_group": lambda case: _spoil_week(case, _all_in_one),
    "doses_are_as_their_reasons_say": lambda case: _spoil_first(
        case, lambda each: replace(each, effort=(each.effort[0], each.effort[1] + 1))
    ),
    "after_the_programme_nothing_is_new": lambda case: replace(
        case.plan,
        maintenance=None
        if case.plan.maintenance is None
        else replace(case.plan.maintenance, exercises=("seated-fold",)),
    ),
    "sessions_keep_the_clients_days": lambda case: _spoil_week(case, _every_day),
    "no_exercise_changes_two_things_in_a_week": lambda case: _spoil_first(
        case, lambda each: replace(each, sets=each.sets + 2), 2
    ),
    "no_harder_way_takes_sight_or_a_hold_from_who_needs_it": lambda case: replace(
        case.plan, harder_withheld=()
    ),
    "walking_grows_gently": lambda case: _spoil_week(case, _far, 6),
    "no_fear_words_reach_the_client": lambda case: replace(
        case.plan,
        advice=tuple(replace(each, text="Your spine is unstable.") for each in case.plan.advice),
    ),
    "the_plan_is_plain_data": lambda case: _spoil_first(
        case, lambda each: replace(each, load_kg=float("nan"))
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_plan_breaks_the_promise(name: str) -> None:
    case = _case("osteo-no-vf")
    PROMISES[name](case)
    with pytest.raises((AssertionError, ValueError)):
        PROMISES[name](_with_plan(case, SPOILED[name](case)))


def test_a_programme_after_a_refusal_breaks_the_promise() -> None:
    refused, given = _case("vf-recent", cleared=False), _case("osteo-no-vf")
    check = PROMISES["no_programme_when_triage_withholds_it"]
    check(refused)
    with pytest.raises(AssertionError):
        check(_with_plan(refused, replace(refused.plan, weeks=given.plan.weeks)))


def test_a_blocked_stage_in_a_plan_breaks_the_promise() -> None:
    case = _case("osteo-no-vf")
    check = PROMISES["a_stage_that_blocks_gives_no_programme"]
    check(case)
    judged = tuple(replace(each, stages=("htn-block",)) for each in case.planned.judged)
    with pytest.raises(AssertionError):
        check(dataclasses.replace(case, planned=replace(case.planned, judged=judged)))


def test_an_interim_plan_that_grows_hard_breaks_the_promise() -> None:
    client = person(cleared=False)
    assert client is not None
    client["pre_exercise"] |= {"px_diabetes": "yes", "px_regular": "no"}
    case = plan_for(client)
    check = PROMISES["an_interim_plan_is_light_short_and_marked"]
    check(case)
    assert exercise("goblet-squat").difficulty > 2
    for spoiled in (
        _spoil_first(case, lambda each: replace(each, exercise="goblet-squat")),
        replace(case.plan, weeks=case.plan.weeks * 2),
        replace(case.plan, interim=False),
    ):
        with pytest.raises(AssertionError):
            check(_with_plan(case, spoiled))


def test_a_rung_jumped_breaks_the_promise() -> None:
    case = _case("osteo-no-vf")
    check = PROMISES["rungs_rise_one_at_a_time"]
    check(case)
    first, second, *rest = case.planned.drafts
    ladder = second.lines[0].exercise.ladder
    top = replace(index().rungs[ladder][-1], difficulty=10)
    line = replace(second.lines[0], exercise=top)
    jumped = replace(second, lines=(line, *second.lines[1:]))
    planned = replace(case.planned, drafts=(first, jumped, *rest))
    with pytest.raises(AssertionError):
        check(dataclasses.replace(case, planned=planned))


def test_a_phase_that_begins_harder_breaks_the_promise() -> None:
    case = _case("osteo-no-vf")
    check = PROMISES["a_new_phase_raises_no_dose_that_stays"]
    moved = tuple(
        replace(each, phase="movement_control" if each.number < 3 else "functional_optimization")
        for each in case.plan.weeks
    )
    calm = replace(case.plan, weeks=moved)
    again = tuple(
        replace(each, sessions=calm.weeks[1].sessions) if each.number == 3 else each
        for each in calm.weeks
    )
    check(_with_plan(case, replace(calm, weeks=again)))
    doubled = _with_plan(case, replace(calm, weeks=again))
    with pytest.raises(AssertionError):
        check(_with_plan(case, _spoil_first(doubled, lambda one: replace(one, sets=9), 3)))


def test_a_heavy_ladder_on_two_days_running_breaks_the_promise() -> None:
    case = _case("osteo-no-vf")
    check = PROMISES["heavy_ladders_rest_a_day"]
    check(case)

    def near(week: Week) -> Week:
        one = week.sessions[0]
        heavy = replace(one.prescriptions[0], exercise="goblet-squat")
        day = replace(one, day="monday", prescriptions=(heavy,))
        return replace(week, sessions=(day, replace(day, day="tuesday")))

    with pytest.raises(AssertionError):
        check(_with_plan(case, _spoil_week(case, near)))


def test_every_promise_is_spoiled_here() -> None:
    elsewhere = {
        "a_new_phase_raises_no_dose_that_stays",
        "no_programme_when_triage_withholds_it",
        "a_stage_that_blocks_gives_no_programme",
        "an_interim_plan_is_light_short_and_marked",
        "rungs_rise_one_at_a_time",
        "heavy_ladders_rest_a_day",
    }
    assert set(PROMISES) == {*SPOILED, *elsewhere}


def test_the_plain_person_is_read_without_a_fault() -> None:
    client = person(cleared=False)
    assert client is not None
    assert read(client)["client.code"] is None
