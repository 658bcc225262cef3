"""The parts that every plan has: RD-94, RD-95, RD-99."""

from __future__ import annotations

import pytest
from planner_samples import FIT, PEOPLE, PLANNED, library, plan_of, planned, someone

from lbp_cli.engine.writing import CLASSIFICATION


@pytest.mark.parametrize("name", PEOPLE)
def test_the_facts_are_the_classification(name: str) -> None:
    assert tuple(plan_of(name).plan.facts) == CLASSIFICATION


@pytest.mark.parametrize("name", PEOPLE)
def test_every_source_named_is_listed_once(name: str) -> None:
    plan = plan_of(name).plan
    listed = [each.id for each in plan.sources]
    assert listed == sorted(set(listed))
    named = {s for choice in plan.choices for b in choice.because for s in b.sources}
    named |= {s for row in plan.rejections for s in row.sources}
    named |= {s for week in plan.weeks if week.message for s in week.message.sources}
    assert named <= set(listed)
    assert {each.read for each in plan.sources} <= {"seen", "recalled"}


@pytest.mark.parametrize("name", PEOPLE)
def test_what_matched_comes_first(name: str) -> None:
    matched = [each.matched for each in plan_of(name).plan.triage.findings]
    assert matched == sorted(matched, reverse=True)


def test_needs_by_weight() -> None:
    weights = [each.weight for each in planned(someone()).plan.needs]
    assert weights == sorted(weights, reverse=True)


def test_maintenance_is_described_in_every_plan() -> None:
    found = planned(someone(FIT)).plan.maintenance
    assert found is not None
    assert len(found.exercises) == 5
    assert (found.sessions_per_week, found.sets, found.walking_days) == (2, 1, 5)
    older = planned(someone({"person.age": 70})).plan.maintenance
    assert older is not None
    assert older.sets == 2
    ladders = {each.ladder for each in library().catalogue.exercises if each.id in found.exercises}
    assert ladders & {"squat", "lunge-step"}
    assert ladders & {"hinge", "extensors"}


@pytest.mark.parametrize("name", PLANNED)
def test_breaks_from_sitting_are_kept_only_where_there_are_some(name: str) -> None:
    plan = plan_of(name).plan
    if plan.maintenance is not None:
        kept = "Keep your breaks from sitting." in plan.maintenance.text
        assert kept == (plan.weeks[-1].desk_breaks is not None)
