"""What was chosen and what was kept out: RD-95, RD-97."""

from __future__ import annotations

import pytest
from planner_samples import PLANNED, exercise, library, plan_of, planned, pregnant, someone

from lbp_cli.engine.explanation import exercises_of


@pytest.mark.parametrize("name", PLANNED)
def test_every_exercise_used_has_one_choice_with_a_reason(name: str) -> None:
    plan = plan_of(name).plan
    used = {each for week in plan.weeks for each in exercises_of(week)}
    chosen = [each.exercise for each in plan.choices]
    assert sorted(chosen) == sorted(used)
    assert all(each.because for each in plan.choices)


@pytest.mark.parametrize("name", PLANNED)
def test_rejections_are_sorted_complete_and_never_used(name: str) -> None:
    made = plan_of(name)
    rows = made.plan.rejections
    assert [each.exercise for each in rows] == sorted(each.exercise for each in rows)
    for judged, week in zip(made.judged, made.plan.weeks, strict=True):
        out = {
            each.exercise
            for each in rows
            if each.from_week <= week.number <= (each.until_week or week.number)
        }
        shut = {
            each.id
            for each in library().catalogue.exercises
            if not judged.view.eligible >> each.index & 1
        }
        assert out == shut
        assert not exercises_of(week) & out


def test_weeks_of_stages_are_said() -> None:
    rows = {each.stage: each.because for each in planned(someone(pregnant(12))).plan.conditions}
    assert "weeks 1 to 2" in rows["pregnancy-t1"]
    assert "weeks 3 to 12" in rows["pregnancy-t2"]


def test_a_rejection_that_lasts_has_no_end() -> None:
    rows = planned(someone(pregnant(29))).plan.rejections
    supine = [each for each in rows if exercise(each.exercise).position == "supine"]
    assert supine
    assert any(each.from_week == 1 and each.until_week is None for each in supine)


def test_equipment_is_not_a_rejection() -> None:
    assert planned(someone(preferences__equipment=())).plan.rejections == ()
