from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.model.screen_age import first_late_week


@pytest.mark.parametrize(
    ("days_old", "week"),
    [(0, 5), (1, 5), (6, 5), (7, 4), (8, 4), (21, 2), (27, 2), (28, 2), (29, 1), (400, 1), (-3, 5)],
)
def test_answers_that_hold_28_days_are_asked_again_before_this_week(
    days_old: int, week: int
) -> None:
    assert first_late_week(days_old, 28) == week


@given(st.integers(0, 400), st.integers(0, 120))
def test_it_is_the_first_week_that_begins_on_or_after_the_last_day(old: int, valid: int) -> None:
    start = date(2026, 11, 30)
    ends = start + timedelta(days=valid - old)
    begins = [start + timedelta(weeks=number) for number in range(80)]
    late = [
        number
        for number, day in enumerate(begins, start=1)
        if day > ends or (number > 1 and day == ends)
    ]
    assert first_late_week(old, valid) == late[0]
