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
