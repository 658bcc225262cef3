"""Walking week by week: total minutes, days, longest bout, the rung it is done on (RD-82 to 84)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.tables import Aerobic
from lbp_cli.model.value import dataclass
from lbp_cli.model.week import Walking


@dataclass(frozen=True, slots=True)
class WalkingLimits:
    """What one week allows: start level, rungs that may be used, and the client's own bounds.

    `minutes_factor` scales the table and `slow_growth` lowers the growth (overload). `steady` are
    the eligible rungs of the walking ladder for this phase, easiest first. `tolerance` is the
    walking tolerance in minutes, None when not known.
    """

    week: int
    level: int
    minutes_factor: float
    slow_growth: bool
    steady: tuple[Exercise, ...]
    tolerance: int | None
    minutes_per_day: int
    days_only: int | None = None


def first_walking(limits: WalkingLimits, rules: Aerobic) -> Walking:
    """Walking in week 1."""
    table = rules.bouts[str(limits.level)]
    bout = table.max_bout_min
    if limits.tolerance is None:
        bout = min(bout, _start_bout(limits, rules))
    else:
        bout = min(bout, int(limits.tolerance * rules.tolerance_share))
    minutes = _table_minutes(limits, rules)
    return _walking(minutes, max(rules.min_bout_min, bout), limits, rules)


def next_walking(before: Walking, limits: WalkingLimits, rules: Aerobic) -> Walking:
    """Walking in the week after `before`, inside the growth limits and never above the table."""
    table = rules.bouts[str(limits.level)]
    growth = int(before.longest_bout_minutes * rules.bout_growth_share)
    step = min(max(growth, rules.bout_growth_min_min), rules.bout_growth_max_min)
    bout = min(before.longest_bout_minutes + step, table.max_bout_min)
    minutes = _table_minutes(limits, rules)
    share = rules.overload_growth_share if limits.slow_growth else rules.growth_share
    ceiling = min(int(before.minutes * (1 + share)), before.minutes + rules.growth_max_min)
    return _walking(min(minutes, ceiling), bout, limits, rules)


def _table_minutes(limits: WalkingLimits, rules: Aerobic) -> int:
    row = rules.week_minutes[str(limits.level)]
    return int(row[min(limits.week, len(row)) - 1] * limits.minutes_factor)


def _start_bout(limits: WalkingLimits, rules: Aerobic) -> int:
    """Bout of the start rung when the walking tolerance is not known: rung = start level."""
    rung = min(limits.level, max(rules.steady_rungs))
    return rules.rung_bout_minutes[str(rung)]


def _walking(minutes: int, bout: int, limits: WalkingLimits, rules: Aerobic) -> Walking:
    """Bring minutes and bout inside stage rungs, the client's day, and three bouts a day."""
    days = limits.days_only or rules.bouts[str(limits.level)].days
    hardest = max(_rung_bout(each, rules) for each in limits.steady)
    longest = min(bout, hardest, max(limits.minutes_per_day, rules.min_day_bout_min))
    most = days * rules.max_bouts_per_day * longest
    total = max(rules.min_week_min, minutes) if most >= rules.min_week_min else most
    return Walking(
        exercise=_rung_for(longest, limits.steady, rules).id,
        minutes=min(total, most),
        days=days,
        longest_bout_minutes=longest,
        alternative=None,
    )


def _rung_bout(exercise: Exercise, rules: Aerobic) -> int:
    return rules.rung_bout_minutes[str(exercise.rung)]


def _rung_for(bout: int, steady: Sequence[Exercise], rules: Aerobic) -> Exercise:
    """The hardest steady rung whose bout fits; the easiest one when none does."""
    fitting = [each for each in steady if _rung_bout(each, rules) <= bout]
    return fitting[-1] if fitting else steady[0]
