"""Walking: RD-82, RD-83, RD-84."""

from __future__ import annotations

import itertools

import pytest
from planner_samples import index, library

from lbp_cli.engine.walking import WalkingLimits, first_walking, next_walking
from lbp_cli.model.week import Walking

RULES = library().aerobic
RUNGS = index().rungs["walking"][:4]


def limits(
    week: int = 1,
    level: int = 2,
    *,
    tolerance: int | None = 60,
    minutes: int = 60,
    factor: float = 1.0,
    slow: bool = False,
    rungs: int = 4,
) -> WalkingLimits:
    return WalkingLimits(week, level, factor, slow, RUNGS[:rungs], tolerance, minutes)


def weeks(level: int, count: int = 12, **terms: int | None) -> list[Walking]:
    walks = [first_walking(limits(1, level, **terms), RULES)]  # type: ignore[arg-type]
    for week in range(2, count + 1):
        walks.append(next_walking(walks[-1], limits(week, level, **terms), RULES))  # type: ignore[arg-type]
    return walks


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_without_other_bounds_the_minutes_are_the_table(level: int) -> None:
    assert tuple(each.minutes for each in weeks(level)) == RULES.week_minutes[str(level)]


@pytest.mark.parametrize("level", [1, 2, 3, 4])
@pytest.mark.parametrize("tolerance", [None, 0, 2, 5, 10, 30, 120])
@pytest.mark.parametrize("minutes", [5, 12, 30, 90])
def test_growth_and_bounds_in_all_rows(level: int, tolerance: int | None, minutes: int) -> None:
    walks = weeks(level, tolerance=tolerance, minutes=minutes)
    table, bouts = RULES.week_minutes[str(level)], RULES.bouts[str(level)]
    for before, now in itertools.pairwise(walks):
        assert now.minutes <= max(before.minutes * 1.2, 10)
        assert now.minutes <= before.minutes + 15
        assert now.longest_bout_minutes <= before.longest_bout_minutes + 5
    for walk, most in zip(walks, table, strict=True):
        assert walk.minutes <= most
        assert walk.days == bouts.days
        assert walk.longest_bout_minutes <= min(bouts.max_bout_min, max(5, minutes))
        assert walk.minutes <= walk.days * 3 * walk.longest_bout_minutes


@pytest.mark.parametrize(
    ("tolerance", "bout"), [(60, 20), (20, 16), (12, 9), (5, 4), (2, 2), (0, 2), (None, 10)]
)
def test_the_first_bout_is_four_fifths_of_the_tolerance(tolerance: int | None, bout: int) -> None:
    assert first_walking(limits(level=2, tolerance=tolerance), RULES).longest_bout_minutes == bout


def test_bouts_grow_by_a_quarter_between_one_and_five_minutes() -> None:
    assert [each.longest_bout_minutes for each in weeks(3, 8, tolerance=4)] == [
        3, 4, 5, 6, 7, 8, 10, 12,
    ]  # fmt: skip
    assert [each.longest_bout_minutes for each in weeks(4, 3, tolerance=30)] == [24, 29, 30]


def test_more_than_three_bouts_a_day_lower_the_week() -> None:
    walk = first_walking(limits(level=4, tolerance=5), RULES)
    assert walk.longest_bout_minutes == 4
    assert walk.minutes == 5 * 3 * 4


def test_the_client_has_fewer_minutes_a_day() -> None:
    assert first_walking(limits(level=4, minutes=12), RULES).longest_bout_minutes == 12
    assert first_walking(limits(level=4, minutes=3), RULES).longest_bout_minutes == 5


def test_a_stage_that_caps_the_rung_caps_the_bout() -> None:
    walk = first_walking(limits(level=4, rungs=2), RULES)
    assert walk.longest_bout_minutes == 10
    assert walk.exercise == "walk-10"


@pytest.mark.parametrize(
    ("tolerance", "exercise"),
    [(3, "walk-bouts-3"), (13, "walk-10"), (30, "walk-20"), (60, "walk-30")],
)
def test_the_rung_is_the_highest_whose_bout_fits(tolerance: int, exercise: str) -> None:
    assert first_walking(limits(level=3, tolerance=tolerance), RULES).exercise == exercise


def test_overload_starts_lower_and_grows_by_a_tenth() -> None:
    first = first_walking(limits(1, 3, factor=0.7), RULES)
    second = next_walking(first, limits(2, 3, factor=0.7, slow=True), RULES)
    third = next_walking(second, limits(3, 3, slow=True), RULES)
    fifth = next_walking(third, limits(5, 3), RULES)
    assert [first.minutes, second.minutes, third.minutes] == [56, 61, 67]
    assert fifth.minutes == 80
