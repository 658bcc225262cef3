"""Which days a week's sessions fall on, and which session is A or B (RD-73, RD-79, RD-80)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from lbp_cli.model.vocabulary import WEEKDAYS, Weekday


def session_count(table: int, days_per_week: int, named: Sequence[str]) -> int:
    """Sessions a week: the table, at most what the client can give."""
    most = min(table, days_per_week)
    return min(most, len(named)) if named else most


def session_days(
    count: int, named: Sequence[str], first_day: Weekday | None = None
) -> tuple[Weekday | None, ...]:
    """The days to use: the subset with the largest smallest gap, then earliest in the week.

    They come in the order in which they fall from `first_day` on (Monday when None). Without
    named days the sessions are only numbered (None for each).
    """
    if not named:
        return (None,) * count
    days = [each for each in WEEKDAYS if each in named]
    best = max(
        combinations(range(len(days)), count),
        key=lambda chosen: (_smallest_gap([WEEKDAYS.index(days[i]) for i in chosen]),),
    )
    first = 0 if first_day is None else WEEKDAYS.index(first_day)
    return tuple(sorted((days[i] for i in best), key=lambda day: (WEEKDAYS.index(day) - first) % 7))


def neighbours(count: int, days: Sequence[Weekday | None], above: int) -> bool:
    """Whether two sessions fall on days next to each other, the week taken as a circle.

    Without named days, more than `above` sessions must.
    """
    places = [WEEKDAYS.index(each) for each in days if each is not None]
    if not places:
        return count > above
    return count > 1 and _smallest_gap(places) <= 1


def next_to(before: Sequence[Weekday | None], after: Sequence[Weekday | None]) -> bool:
    """Whether a week ends on the day before the next one begins; False where no day is named."""
    last, first = before[-1] if before else None, after[0] if after else None
    if last is None or first is None:
        return False
    return (WEEKDAYS.index(first) - WEEKDAYS.index(last)) % 7 == 1


def labels(count: int, held_before: int, *, two_sessions: bool) -> tuple[str, ...]:
    """A and B alternate through the whole plan; with one kind of session all are A."""
    if not two_sessions:
        return ("A",) * count
    return tuple("AB"[(held_before + i) % 2] for i in range(count))


def _smallest_gap(places: Sequence[int]) -> int:
    if len(places) < 2:
        return 7
    ordered = sorted(places)
    gaps = [later - earlier for earlier, later in pairwise(ordered)]
    return min(*gaps, 7 - ordered[-1] + ordered[0]) if gaps else 7
