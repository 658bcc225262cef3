from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from lbp_cli.model.plan import Plan
from lbp_cli.render.plan_dates import dated_weeks, first_day, has_picked_days

from .sample_plan import sample_plan


@pytest.mark.parametrize(
    ("made", "monday"),
    [("2026-11-24", "2026-11-30"), ("2026-11-30", "2026-11-30"), ("2026-12-06", "2026-12-07")],
)
def test_without_a_start_week_1_begins_on_the_next_monday(made: str, monday: str) -> None:
    plan = replace(sample_plan(), created_for=made)
    assert first_day(plan) == date.fromisoformat(monday)
    assert first_day(replace(plan, start="2026-12-03")) == date(2026, 12, 3)


def test_named_days_are_kept_wherever_the_week_begins() -> None:
    first, second, *_ = dated_weeks(sample_plan(days=True, start="2026-11-26"))
    assert [day.isoformat() for day, _ in first.sessions] == [
        "2026-11-30",
        "2026-12-02",
        "2026-11-27",
    ]
    assert (first.first, first.last) == (date(2026, 11, 26), date(2026, 12, 2))
    assert second.sessions[0][0] == date(2026, 12, 7)


def with_sessions(count: int, walking_days: int = 5) -> Plan:
    plan = sample_plan(start="2026-11-30")
    week = plan.weeks[0]
    walking = replace(week.walking, days=walking_days)
    sessions = (week.sessions[0],) * count
    return replace(plan, weeks=(replace(week, sessions=sessions, walking=walking),))


@pytest.mark.parametrize(
    ("count", "places"),
    [
        (0, []),
        (1, [0]),
        (2, [0, 3]),
        (3, [0, 2, 4]),
        (4, [0, 1, 3, 5]),
        (6, [0, 1, 2, 3, 4, 5]),
        (7, [0, 1, 2, 3, 4, 5, 6]),
    ],
)
def test_days_that_nobody_named_are_spread_over_the_week(count: int, places: list[int]) -> None:
    (week,) = dated_weeks(with_sessions(count))
    assert [(day - week.first).days for day, _ in week.sessions] == places


def test_up_to_three_sessions_have_a_free_day_between_them_over_the_weeks_too() -> None:
    for count in (2, 3):
        (week,) = dated_weeks(with_sessions(count))
        days = [day for day, _ in week.sessions]
        days.append(days[0] + timedelta(days=7))
        assert min((b - a).days for a, b in pairwise(days)) >= 2


@pytest.mark.parametrize(
    ("walks", "places"),
    [(0, []), (2, [1, 3]), (4, [1, 3, 5, 6]), (5, [0, 1, 3, 5, 6]), (7, [0, 1, 2, 3, 4, 5, 6])],
)
def test_walks_take_free_days_first(walks: int, places: list[int]) -> None:
    (week,) = dated_weeks(with_sessions(3, walks))
    assert [(day - week.first).days for day in week.walks] == places


def test_picked_days_are_told_from_chosen_ones() -> None:
    assert has_picked_days(sample_plan(days=True))
    assert has_picked_days(sample_plan(start="2026-11-30"))
    assert not has_picked_days(sample_plan(days=True, start="2026-11-30"))
