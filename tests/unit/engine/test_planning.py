"""From answers to a plan: RD-27, 31, 48, 89, 91, 99."""

from __future__ import annotations

import pytest
from planner_samples import DAY, PEOPLE, WITHHELD, library, person, plan_of, planned, someone

from lbp_cli.engine.planning import Request, make_plan, weeks_between


@pytest.mark.parametrize("name", PEOPLE)
def test_triage_first(name: str) -> None:
    plan = plan_of(name).plan
    if name not in WITHHELD:
        assert plan.weeks
        return
    parts: tuple[tuple[object, ...], ...] = (
        plan.weeks,
        plan.choices,
        plan.needs,
        plan.rejections,
        plan.adjustments,
    )
    assert not any(parts)
    assert plan.triage.findings
    assert plan.maintenance is None
    assert not plan.interim


@pytest.mark.parametrize(
    ("first", "second", "weeks"),
    [
        ("2026-11-22", "2026-11-22", 0),
        ("2026-11-22", "2026-11-28", 0),
        ("2026-11-22", "2026-11-29", 1),
        ("2026-11-22", "2026-11-01", 0),
    ],
)
def test_whole_weeks(first: str, second: str, weeks: int) -> None:
    assert weeks_between(first, second) == weeks


@pytest.mark.parametrize("weeks", [1, 2, 4, 12, 13])
def test_as_many_weeks_as_asked_for(weeks: int) -> None:
    plan = planned(someone(), weeks).plan
    assert [each.number for each in plan.weeks] == list(range(1, weeks + 1))
    assert all(each.week <= weeks for each in plan.reviews)


def test_an_interim_plan_never_has_more_than_four_weeks() -> None:
    assert len(planned(person("diabetes-interim"), 2).plan.weeks) == 2
    assert len(plan_of("diabetes-interim", 52).plan.weeks) == 4
    assert plan_of("diabetes-interim").plan.maintenance is None


def test_a_later_start_moves_the_weeks_on() -> None:
    request = Request(DAY, "2026-12-06", 12, "1", "p")
    later = make_plan(someone(), library(), request)
    assert later.judged[0].facts["episode.duration_weeks"] == 22
    assert later.plan.start == "2026-12-06"


def test_a_screen_of_four_weeks_ago_withholds() -> None:
    fresh = make_plan(someone(), library(), Request("2026-12-20", None, 12, "1", "p"))
    stale = make_plan(someone(), library(), Request("2026-12-21", None, 12, "1", "p"))
    assert fresh.plan.weeks
    assert not stale.plan.weeks
    assert "CL-05" in {each.rule for each in stale.plan.triage.findings if each.matched}


@pytest.mark.parametrize("name", ["desk-worker", "strong-lifter", "pregnancy-week-12"])
def test_the_same_answers_give_the_same_plan(name: str) -> None:
    assert planned(person(name)).plan == plan_of(name).plan
