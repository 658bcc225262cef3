"""A drafted week as the client sees it: RD-68, 78, 79, 93, 94, 96."""

from __future__ import annotations

from math import ceil

import pytest
from planner_samples import FIT, PLANNED, exercise, index, library, plan_of, planned, someone

from lbp_cli.engine.growth import session_seconds
from lbp_cli.model.vocabulary import Value


@pytest.mark.parametrize("name", PLANNED)
def test_mobility_first_and_relaxation_last(name: str) -> None:
    for week in plan_of(name).plan.weeks:
        for session in week.sessions:
            kinds = [index().kind(exercise(each.exercise)) for each in session.prescriptions]
            ranks = [library().composition.session_order.index(each) for each in kinds]
            assert ranks == sorted(ranks)


@pytest.mark.parametrize("name", PLANNED)
def test_doses_are_whole_and_said_with_a_reason(name: str) -> None:
    for week in plan_of(name).plan.weeks:
        for session in week.sessions:
            for each in session.prescriptions:
                assert each.sets >= 1
                assert (each.reps is None) is (each.seconds is not None)
                assert each.because
                assert 0 <= each.effort[0] <= each.effort[1] <= 8
                assert each.per_side is exercise(each.exercise).dose.per_side


@pytest.mark.parametrize("name", PLANNED)
def test_nothing_has_changed_in_week_1(name: str) -> None:
    first = plan_of(name).plan.weeks[0]
    assert all(e.change is None for s in first.sessions for e in s.prescriptions)


def test_minutes_are_rounded_up() -> None:
    made = planned(someone(FIT))
    draft, week = made.drafts[0], made.plan.weeks[0]
    for session in week.sessions:
        seconds = session_seconds(draft.lines, session.label, draft.context, draft.week.minutes)
        assert session.minutes == ceil(seconds / 60)


def test_a_lighter_week_and_the_way_back_are_said() -> None:
    made = planned(someone(FIT))
    fourth, fifth = made.plan.weeks[3], made.plan.weeks[4]
    kinds = {e.change.kind for s in fourth.sessions for e in s.prescriptions if e.change}
    assert kinds == {"deload"}
    more = {(e.exercise, s.label) for s in fifth.sessions for e in s.prescriptions if e.sets > 1}
    said = {
        (e.exercise, s.label)
        for s in fifth.sessions
        for e in s.prescriptions
        if e.change is not None and e.change.kind == "after_deload"
    }
    both = {name for name, _ in said if {(name, "A"), (name, "B")} <= more}
    assert both
    assert all({(name, "A"), (name, "B")} <= said for name in both)
    assert fourth.sessions[0].minutes < made.plan.weeks[2].sessions[0].minutes


def test_a_trial_week_asks_one_less_effort() -> None:
    made = planned(someone({"psych.fear_nrs": 0}))
    trials = 0
    for draft, week in zip(made.drafts, made.plan.weeks, strict=True):
        new = {each.exercise.id for each in draft.lines if each.trial}
        high = draft.context.row.rpe[1]
        for session in week.sessions:
            for each in session.prescriptions:
                cap = draft.context.limits(exercise(each.exercise)).effort_cap
                top = min(high, cap)
                less = int(each.exercise in new)
                low = min(draft.context.row.rpe[0], top)
                assert each.effort == (max(1, low - less), max(1, top - less))
                trials += each.exercise in new
    assert trials


def test_days_are_named_only_when_the_client_named_them() -> None:
    plain = planned(someone({})).plan.weeks[0]
    assert {each.day for each in plain.sessions} == {None}
    days = ("monday", "wednesday", "friday")
    named = planned(someone({"preferences.days": days})).plan.weeks[0]
    assert tuple(each.day for each in named.sessions) == days


def test_overload_is_a_reason_for_two_weeks() -> None:
    over: dict[str, Value] = {"activity.recent_overload": True}
    made = planned(someone(over)).plan.weeks
    said = [
        any(b.rule == "dose/overload" for e in w.sessions[0].prescriptions for b in e.because)
        for w in made
    ]
    assert said == [True, True] + [False] * 10
    assert library().dosing.overload_weeks == 2


def test_the_way_back_is_said_only_where_sets_differ() -> None:
    made = planned(someone(FIT), 14)
    for before, now, was, week in zip(
        made.drafts, made.drafts[1:], made.plan.weeks, made.plan.weeks[1:], strict=False
    ):
        sets = {(e.exercise, s.label): e.sets for s in was.sessions for e in s.prescriptions}
        for session in week.sessions:
            for each in session.prescriptions:
                if each.change is not None and each.change.kind == "after_deload":
                    assert before.deload
                    assert each.sets > sets[each.exercise, session.label]
                    assert week.phase != "maintenance"
        assert now.context.number == week.number
