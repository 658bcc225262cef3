"""What is done outside the sessions: walking, desk breaks, relaxation (RD-82 to RD-87)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.lookup import bit
from lbp_cli.engine.rules import holds
from lbp_cli.engine.scoring import start_rung
from lbp_cli.engine.walking import WalkingLimits, first_walking, next_walking
from lbp_cli.engine.week_context import WeekContext, number_fact, text_tuple
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.findings import Need
from lbp_cli.model.value import replace
from lbp_cli.model.week import DeskBreaks, Relaxation, Walking


def walking_week(before: Walking | None, context: WeekContext) -> Walking:
    """Walking of one week, grown from the week before."""
    rules = context.library.aerobic
    limits = _walking_limits(context)
    walk = first_walking(limits, rules) if before is None else next_walking(before, limits, rules)
    return replace(walk, alternative=_seated(context))


def steady_walking(before: Walking, context: WeekContext, days: int) -> Walking:
    """Walking after the programme: the minutes of its last week on fewer or more days."""
    rules = context.library.aerobic
    limits = replace(_walking_limits(context), days_only=days)
    again = next_walking(before, limits, rules)
    minutes = min(before.minutes, again.minutes)
    return replace(again, minutes=minutes, alternative=_seated(context))


def _walking_limits(context: WeekContext) -> WalkingLimits:
    rules = context.library.aerobic
    rungs = context.lookup.rungs["walking"]
    steady = [each for each in rungs if each.rung in rules.steady_rungs and context.may_use(each)]
    tolerance = context.facts["function.walk_tolerance_min"]
    early = context.overloaded and context.number <= rules.overload_reduced_weeks
    return WalkingLimits(
        week=context.number,
        level=context.level,
        minutes_factor=rules.overload_share if early else 1.0,
        slow_growth=context.overloaded and context.number <= rules.overload_weeks,
        steady=tuple(steady) or _gentlest(context),
        tolerance=int(tolerance) if isinstance(tolerance, int | float) else None,
        minutes_per_day=number_fact(context.facts, "preferences.minutes_per_day"),
    )


def _gentlest(context: WeekContext) -> tuple[Exercise, ...]:
    """When no steady walk belongs to the week: the first walk that the rules allow, else sitting.

    Nothing that a rule leaves out is ever given in its place.
    """
    ladders = ("walking", context.library.aerobic.seated_ladder)
    allowed = [
        each
        for ladder in ladders
        for each in context.lookup.rungs[ladder]
        if context.view.eligible & bit(each)
    ]
    return tuple(allowed[:1])


def _seated(context: WeekContext) -> str | None:
    """An equal way to do the same minutes where walking is limited (RD-84)."""
    ladder = context.lookup.ladders[context.library.aerobic.seated_ladder]
    if ladder.id not in context.open_ladders:
        return None
    rung = start_rung(ladder, context)
    return None if rung is None else rung.id


def desk_breaks(context: WeekContext) -> DeskBreaks | None:
    """Breaks from sitting; None unless this person sits long (RD-87)."""
    rules = context.library.routine.desk
    if rules.ladder not in context.open_ladders:
        return None
    exercises = [
        each.id
        for each in context.lookup.rungs[rules.ladder]
        if context.may_use(each) and (context.number > 1 or each.rung in rules.first_week_rungs)
    ]
    if not exercises:
        return None
    return DeskBreaks(rules.every_min, rules.break_min, tuple(exercises))


def relaxation(context: WeekContext, needs: Sequence[Need]) -> Relaxation | None:
    """Relaxation outside the sessions; None for people without the need (RD-85)."""
    rules = context.library.routine.relaxation
    need = next((each.weight for each in needs if each.id == "relaxation"), 0.0)
    wanted = (
        holds(rules.when, context.facts)
        or need >= rules.need_at_least
        or context.phase in rules.phases
    )
    if not wanted:
        return None
    fitting = [
        (context.lookup.exercises[name], case.minutes[name])
        for case in rules.cases
        if holds(case.when, context.facts)
        for name in case.exercises
        if context.may_use(context.lookup.exercises[name])
    ]
    if not fitting:
        return None
    dislikes = text_tuple(context.facts, "preferences.dislikes")
    # What the client dislikes gives way only where something else can take its place (RD-47).
    exercise, minutes = min(
        fitting, key=lambda each: each[0].id in dislikes or each[0].ladder in dislikes
    )
    daily = holds(rules.daily_when, context.facts) or context.phase in rules.daily_phases
    return Relaxation(exercise.id, minutes, rules.days_daily if daily else rules.days_otherwise)
