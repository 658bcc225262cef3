"""Time passes inside the plan: RD-51, RD-52."""

from __future__ import annotations

import itertools

import pytest
from planner_samples import exercise, library, operated, planned, pregnant, someone, weeks_judged

from lbp_cli.engine.audit import audit
from lbp_cli.engine.lookup import bit

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
    for before, now in zip(made.drafts, made.drafts[1:], strict=False):
        assert all(now.context.may_use(each.exercise) for each in now.lines)
        old = {each.exercise.ladder for each in before.lines}
        new = [each for each in now.lines if each.entered == now.context.number]
        assert len(new) <= 2
        assert all(each.change is not None for each in new)
        assert old
