"""Time passes inside the plan: RD-51, RD-52."""

from __future__ import annotations

import itertools

import pytest
from planner_samples import (
    DAY,
    exercise,
    library,
    operated,
    planned,
    pregnant,
    someone,
    weeks_judged,
)

from lbp_cli.engine.audit import audit
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.timeline import timeline

SUPINE = [each for each in library().catalogue.exercises if each.position == "supine"]


def test_weeks_since_move_on_and_measured_answers_do_not() -> None:
    judged = weeks_judged(someone(operated("discectomy", 8, "SX-01", "SX-02")))
    for number, each in enumerate(judged):
        assert each.facts["history.surgery.weeks_since"] == 8 + number
        assert each.facts["episode.duration_weeks"] == 20 + number
        assert each.facts["pain.nprs_avg_7d"] == 5


def test_week_12_of_pregnancy_means_no_lying_on_the_back_from_week_3() -> None:
    made = planned(someone(pregnant(12)))
    audit(made, library())
    for judged in made.judged:
        free = any(judged.view.eligible & bit(each) for each in SUPINE)
        assert free is (judged.number < 3), judged.number
    for week in made.plan.weeks[2:]:
        for session in week.sessions:
            for each in session.prescriptions:
                assert exercise(each.exercise).position != "supine"


def test_rejections_say_from_which_week() -> None:
    rows = planned(someone(pregnant(12))).plan.rejections
    supine = {each.id for each in SUPINE}
    found = [each for each in rows if each.exercise in supine and each.stage == "pregnancy-t2"]
    assert found
    assert {each.from_week for each in found} == {3}


def test_the_later_stage_opens_when_the_clearance_covers_it() -> None:
    judged = weeks_judged(someone(operated("discectomy", 8, "SX-01", "SX-02")))
    assert "discectomy-w6-12" in judged[3].stages
    assert "discectomy-w12" in judged[4].stages
    assert "discectomy-w6-12" not in judged[4].stages


@pytest.mark.parametrize("since", [3, 4, 5])
def test_without_cover_the_stricter_stage_stays_beside_the_new_one(since: int) -> None:
    # SX-01 is cleared by the surgical team, SX-02 (from week 6 on) is not
    made = planned(someone(operated("discectomy", since, "SX-01")))
    audit(made, library())
    first = made.judged[0]
    assert first.stages == ("discectomy-w2-6",)
    for judged in made.judged:
        weeks = since + judged.number - 1
        if 6 <= weeks < 12:
            assert judged.stages == ("discectomy-w2-6", "discectomy-w6-12"), weeks
            assert judged.view.eligible & ~first.view.eligible == 0, weeks
            assert set(first.tags) <= set(judged.tags)


@pytest.mark.parametrize("weeks", [5, 12, 20, 26])
def test_a_stage_that_needs_a_new_clearance_never_frees(weeks: int) -> None:
    judged = weeks_judged(someone(pregnant(weeks)), 20)
    for before, now in itertools.pairwise(judged):
        assert now.view.eligible & ~before.view.eligible == 0


def test_what_must_leave_leaves_at_once_and_at_most_two_enter() -> None:
    made = planned(someone(pregnant(12), preferences__minutes_per_day=45))
    gone, came = 0, 0
    for before, now in itertools.pairwise(made.drafts):
        stayed = {each.exercise.id for each in now.lines}
        barred = [each for each in before.lines if not now.context.may_use(each.exercise)]
        assert not stayed & {each.exercise.id for each in barred}
        gone += len(barred)
        assert all(now.context.may_use(each.exercise) for each in now.lines)
        new = [each for each in now.lines if each.entered == now.context.number]
        assert len(new) <= 2
        assert all(each.change is not None for each in new)
        came += len(new)
    assert gone, "week 12 of pregnancy: lying on the back ends in plan week 3"
    assert came


def test_weeks_before_a_later_start_are_judged_too() -> None:
    who = someone(operated("discectomy", 4, "SX-01"))
    now, later = timeline(who, library(), DAY, 0, 8), timeline(who, library(), DAY, 4, 4, waiting=4)
    assert [each.number for each in later] == [1, 2, 3, 4]
    assert [each.stages for each in later] == [each.stages for each in now[4:]]
    assert later[0].stages == ("discectomy-w2-6", "discectomy-w6-12")
    assert [each.view.eligible for each in later] == [each.view.eligible for each in now[4:]]


def test_a_week_names_what_no_clearance_covers() -> None:
    judged = weeks_judged(someone(operated("discectomy", 4, "SX-01")))
    assert [each.uncleared for each in judged[:2]] == [(), ()]
    assert all(each.uncleared == ("SX-02",) for each in judged[2:8])
