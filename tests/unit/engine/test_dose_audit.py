"""A dose that its reasons do not explain is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from planner_samples import planned, someone

from lbp_cli.engine.dose_audit import doses_explained
from lbp_cli.engine.planning import Planned
from lbp_cli.model.value import replace
from lbp_cli.model.week import Prescription

STRONG = someone({"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 8, "activity.recent_overload": True})


def spoiled(change: Callable[[Prescription], Prescription]) -> Planned:
    found = planned(STRONG)
    week = found.plan.weeks[0]
    sessions = tuple(
        replace(each, prescriptions=tuple(change(one) for one in each.prescriptions))
        for each in week.sessions
    )
    weeks = (replace(week, sessions=sessions), *found.plan.weeks[1:])
    return replace(found, plan=replace(found.plan, weeks=weeks))


def without(rule: str) -> Callable[[Prescription], Prescription]:
    return lambda each: replace(
        each, because=tuple(why for why in each.because if not why.rule.startswith(rule))
    )


def test_a_plan_explains_its_doses() -> None:
    assert list(doses_explained(planned(STRONG))) == []


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("dose/symptom_modulation", "names its row"),
        ("dose/pain", "cut without a reason"),
        ("dose/overload", "cut without a reason"),
    ],
)
def test_a_cause_that_is_not_said(rule: str, fault: str) -> None:
    assert any(fault in each for each in doses_explained(spoiled(without(rule))))


def test_a_dose_or_an_effort_that_is_not_what_is_said() -> None:
    more = spoiled(lambda each: replace(each, sets=each.sets + 9))
    assert any("above what its reasons allow" in each for each in doses_explained(more))
    hard = spoiled(lambda each: replace(each, effort=(0, each.effort[1])))
    assert any("effort is not" in each for each in doses_explained(hard))
