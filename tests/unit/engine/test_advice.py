"""Hints: each once, only for the people they fit."""

from __future__ import annotations

import pytest
from planner_samples import FIT, PLANNED, library, plan_of, planned, someone

from lbp_cli.model.vocabulary import Value
from lbp_cli.model.week import RELAXATION_HINT


def rules(changes: dict[str, Value]) -> set[str]:
    return {each.rule for each in planned(someone(changes)).plan.advice}


@pytest.mark.parametrize("name", PLANNED)
def test_every_hint_once(name: str) -> None:
    texts = [each.text for each in plan_of(name).plan.advice]
    assert texts
    assert len(texts) == len(set(texts))


def test_hints_fit_the_person() -> None:
    assert "advice/one-day" in rules({"preferences.days_per_week": 1})
    assert "advice/one-day" not in rules({"preferences.days_per_week": 2})
    assert "advice/desk" in rules({})
    assert "advice/desk" not in rules(FIT)
    assert "advice/overload-return" in rules({"activity.recent_overload": True})


@pytest.mark.parametrize("name", PLANNED)
def test_what_to_do_when_relaxing_upsets_goes_with_relaxation(name: str) -> None:
    plan = plan_of(name).plan
    used = {each.exercise for week in plan.weeks for s in week.sessions for each in s.prescriptions}
    used |= {week.relaxation.exercise for week in plan.weeks if week.relaxation is not None}
    calm = {
        each.id for each in library().catalogue.exercises if each.ladder == "breathing-relaxation"
    }
    assert (RELAXATION_HINT in {each.rule for each in plan.advice}) == bool(used & calm)


def test_people_who_brace_hear_to_let_go_when_the_deep_trunk_is_trained() -> None:
    made = planned(someone({"psych.fear_nrs": 8, "preferences.likes": ("deep-trunk",)}))
    held = {each.exercise.ladder for each in made.drafts[0].lines}
    hints = {each.rule: each.text for each in made.plan.advice}
    assert "deep-trunk" in held
    assert hints["advice/brace"] == library().composition.brace_text


@pytest.mark.parametrize("name", PLANNED)
def test_a_week_that_is_smaller_than_what_was_offered_says_so(name: str) -> None:
    found = plan_of(name)
    facts = found.judged[0].facts
    said = {each.rule: each.text for each in found.plan.advice}
    sessions = found.plan.weeks[0].sessions
    days, named = facts["preferences.days_per_week"], facts["preferences.days"]
    minutes = facts["preferences.minutes_per_day"]
    assert isinstance(days, int)
    assert isinstance(named, tuple)
    assert isinstance(minutes, int)
    offered = min(days, len(named) or days)
    assert ("advice/offered-days" in said) == (len(sessions) < offered)
    shorter = minutes - max(each.minutes for each in sessions)
    assert ("advice/offered-minutes" in said) == (shorter >= 5)


def test_the_words_about_fewer_days_and_minutes() -> None:
    texts = [each.text for each in plan_of("desk-worker").plan.advice]
    assert texts[0] == (
        "There would be time on 4 days a week. At this level 3 sessions a week will do; use "
        "another day for walking."
    )
    texts = [each.text for each in plan_of("four-causes").plan.advice]
    assert texts[0] == (
        "There would be time for 20 minutes a session. At this level about 8 are enough to begin "
        "with."
    )
