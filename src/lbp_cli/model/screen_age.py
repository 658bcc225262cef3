"""How long the safety answers hold, counted in weeks of a plan (CL-05)."""

from __future__ import annotations

from math import ceil

_WEEK = 7


def first_late_week(days_old: int, valid_days: int) -> int:
    """The number of the first week that begins when the safety answers no longer hold.

    `days_old` is the age of the answers on the first day of week 1; answers of a later day count
    as new. They hold for `valid_days`, both ends included. Week 1 is late only when they were too
    old before it; a later week already when it begins on the last day, so that nobody trains on.
    """
    left = valid_days - max(0, days_old)
    return 1 if left < 0 else max(2, 1 + ceil(left / _WEEK))
