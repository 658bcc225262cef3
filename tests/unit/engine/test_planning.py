"""From answers to a plan: RD-27, 31, 48, 89, 91, 99."""

from __future__ import annotations

import pytest
from planner_samples import (
    DAY,
    PEOPLE,
    PLANNED,
    WITHHELD,
    library,
    operated,
    person,
    plan_of,
    planned,
    someone,
)

from lbp_cli.engine.audit import audit
from lbp_cli.engine.planning import Planned, Request, make_plan, weeks_between
from lbp_cli.model.vocabulary import Answers, Value


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


def started(who: Answers, start: str, weeks: int = 12) -> Planned:
    made = make_plan(who, library(), Request(DAY, start, weeks, "1", "p"))
    audit(made, library())
    return made


def test_a_later_start_opens_no_stage_without_its_clearance() -> None:
    who = someone(operated("discectomy", 4, "SX-01"))
    made = started(who, "2026-12-22")
    assert made.judged[0].facts["history.surgery.weeks_since"] == 8
    assert made.judged[0].stages == ("discectomy-w2-6", "discectomy-w6-12")
    without = planned(who)
    assert made.judged[0].stages == without.judged[4].stages


@pytest.mark.parametrize(
    ("start", "weeks", "expected"),
    [
        (None, 12, 5),
        (None, 4, None),
        ("2026-12-20", 12, 2),
        ("2026-12-21", 12, 1),
        ("2026-12-21", 2, 1),
    ],
)
def test_the_week_before_which_the_screen_is_asked_again(
    start: str | None, weeks: int, expected: int | None
) -> None:
    made = make_plan(someone(), library(), Request(DAY, start, weeks, "1", "p"))
    assert made.plan.screen_again_week == expected


def test_the_age_of_the_answers_counts_too() -> None:
    made = make_plan(someone(), library(), Request("2026-12-06", None, 12, "1", "p"))
    assert made.plan.screen_again_week == 3


def test_the_first_week_without_a_clearance_says_what_it_needs() -> None:
    made = planned(someone(operated("discectomy", 4, "SX-01")))
    asked = [each for each in made.plan.reviews if "SX-02" in each.test]
    assert [each.week for each in asked] == [3]
    said = [w.number for w in made.plan.weeks if w.message and "SX-02" in w.message.text]
    assert said == [3]
    late = started(someone(operated("discectomy", 4, "SX-01")), "2026-12-22").plan
    assert [each.week for each in late.reviews if "SX-02" in each.test] == [1]
    covered = planned(someone(operated("discectomy", 8, "SX-01", "SX-02"))).plan
    assert not [each for each in covered.reviews if "clearance" in each.action]


@pytest.mark.parametrize(
    ("start", "first"),
    [("2026-11-23", "monday"), ("2026-11-26", "thursday"), ("2026-11-28", "monday")],
)
def test_the_first_session_from_the_start_on_is_a(start: str, first: str) -> None:
    days: dict[str, Value] = {"preferences.days": ("monday", "wednesday", "thursday")}
    for week in started(someone(days), start).plan.weeks:
        assert week.sessions[0].day == first
        kinds = [each.label for each in week.sessions]
        assert kinds == (["A", "B", "A"] if week.number % 2 else ["B", "A", "B"])


def test_after_the_last_week_only_what_the_plan_taught() -> None:
    for name in PLANNED:
        made = plan_of(name)
        if made.plan.maintenance is None:
            continue
        held = {e.exercise.id for draft in made.drafts[-5:] for e in draft.lines}
        assert set(made.plan.maintenance.exercises) <= held, name
