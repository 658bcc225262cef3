"""Whether two weeks look alike to every rule, so that what was worked out once can stand.

Weeks differ in the numbers that count weeks. A condition only asks on which side of a threshold
a number lies; when no number crosses a threshold that any rule names, every rule says the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from lbp_cli.model.vocabulary import Facts, Value


def alike(before: Facts, now: Facts, thresholds: Mapping[str, tuple[float, ...]]) -> bool:
    """Whether no rule can tell these two sets of facts apart.

    Facts that only the verdict adds follow from the others and are not compared.
    """
    return all(
        _same_side(before[name], now[name], numbers)
        for name, numbers in thresholds.items()
        if name in before
    )


def _same_side(before: Value, now: Value, thresholds: tuple[float, ...]) -> bool:
    if before == now:
        return True
    if not _is_number(before) or not _is_number(now):
        return False
    assert isinstance(before, int | float)
    assert isinstance(now, int | float)
    return bisect_left(thresholds, before) == bisect_left(thresholds, now) and bisect_right(
        thresholds, before
    ) == bisect_right(thresholds, now)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
