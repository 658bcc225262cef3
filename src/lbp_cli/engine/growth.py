"""One week of steps: who may step, in which order, inside the growth limits (RD-62 to 67)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lbp_cli.engine.dosing import exercise_rest
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.progression import Step, may_step, steps
from lbp_cli.engine.session_time import exercise_seconds, frame_seconds, session_volume
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Line
from lbp_cli.model.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class GrowthLimits:
    """What the whole week allows.

    `volumes` is the volume per session label that growth is measured against; `frozen` are
    labels in which nothing else may step this week, because something entered them.
    `counts_only`: the interim plan steps by repetitions alone (RD-90).
    """

    minutes: int
    neighbours: bool
    volumes: Mapping[str, float]
    frozen: frozenset[str]
    counts_only: bool = False


def grow(lines: tuple[Line, ...], context: WeekContext, limits: GrowthLimits) -> tuple[Line, ...]:
    """Let every line take at most one step, tried one after another."""
    rules = context.library.progression
    rungs_left = rules.rungs_per_week
    if (
        context.level in rules.rungs_per_week_slow_levels
        or context.view.slow_growth
        or context.overloaded
    ):
        rungs_left = rules.rungs_per_week_slow
    for line in _in_turn(lines):
        lighter = line.change is not None
        if lighter or not may_step(line, context) or limits.frozen & set(line.labels):
            continue
        step, capped = _first_fitting(line, lines, context, limits, rungs_left)
        if step is not None:
            rungs_left -= step.is_rung
            lines = _swap(lines, line, step.line)
        elif capped:
            lines = _swap(lines, line, replace(line, capped=True))
    return lines


def _first_fitting(
    line: Line,
    lines: tuple[Line, ...],
    context: WeekContext,
    limits: GrowthLimits,
    rungs_left: int,
) -> tuple[Step | None, bool]:
    """The step taken, if any; and whether minutes forbade one, so that the dose is the top.

    A step that would break the volume limit waits a week; one that would break the minutes
    (RD-77) or hold too much of a limited group in a session (RD-74) gives way to the next kind
    of step.
    """
    shared = len(line.labels) > 1 or _stands_beside(line, lines)
    capped = False
    for attempt in (line, replace(line, capped=True)):
        for step in steps(attempt, context, shared=shared, neighbours=limits.neighbours):
            if step.is_rung and rungs_left <= 0:
                return None, capped
            if limits.counts_only and not step.is_count:
                return None, capped
            after = _swap(lines, line, step.line)
            if not fits_limits(after, line.labels, context):
                continue
            if not fits_time(after, line.labels, context, limits.minutes):
                capped = True
                continue
            if not _fits_volume(after, line.labels, context, limits.volumes):
                return None, capped
            return step, capped
        if not capped:
            break
    return None, capped


def _stands_beside(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the other session holds the same ladder, on a rung of its own (RD-80)."""
    same = [each for each in lines if each.exercise.ladder == line.exercise.ladder]
    return len(same) > 1


def fits_time(
    lines: Sequence[Line], labels: Sequence[str], context: WeekContext, minutes: int
) -> bool:
    """Whether the sessions stay within the client's minutes, growth reserve included."""
    time = context.library.dosing.session_time
    return all(
        session_seconds(lines, label, context, minutes) <= minutes * 60 * time.overrun
        for label in labels
    )


def fits_limits(lines: Sequence[Line], labels: Sequence[str], context: WeekContext) -> bool:
    """Whether the sessions hold no more of any limited group than its number (RD-74)."""
    return not any(broken_limits(lines, label, context) for label in labels)


def broken_limits(lines: Sequence[Line], label: str, context: WeekContext) -> tuple[int, ...]:
    """The limited groups of which a session holds too many."""
    held = 0
    for each in lines:
        if label in each.labels:
            held |= bit(each.exercise)
    return tuple(
        [group for group, most in context.per_session if (held & group).bit_count() > most]
    )


def session_seconds(lines: Sequence[Line], label: str, context: WeekContext, minutes: int) -> int:
    """Length of a session in seconds, warm-up and cool-down included."""
    time = context.library.dosing.session_time
    total = frame_seconds(minutes, context.phase, time)
    for line in lines:
        if label in line.labels:
            kind = context.lookup.kind(line.exercise)
            rest = exercise_rest(line.exercise, kind, context.limits(line.exercise))
            total += exercise_seconds(line.exercise, line.dose, rest, time)
    return total


def volume(lines: Sequence[Line], label: str, context: WeekContext) -> float:
    """The work of one session that counts for growth, in seconds."""
    return session_volume(
        (
            (context.lookup.kind(each.exercise), each.exercise, each.dose)
            for each in lines
            if label in each.labels
        ),
        context.library.dosing,
    )


def growth_share(context: WeekContext) -> float:
    """By how much a session's volume may grow this week (0.1 = a tenth)."""
    rules = context.library.progression
    share = rules.session_growth[str(context.level)]
    return share * rules.slow_growth_factor if context.slow else share


def _fits_volume(
    lines: Sequence[Line],
    labels: Sequence[str],
    context: WeekContext,
    before: Mapping[str, float],
) -> bool:
    ceiling = 1 + growth_share(context)
    return all(
        volume(lines, label, context) <= before[label] * ceiling + 1e-9
        for label in labels
        if label in before
    )


def _in_turn(lines: Sequence[Line]) -> list[Line]:
    """Longest since the last step first, then the higher score, then the id."""
    return sorted(lines, key=lambda each: (each.stepped, -each.score, each.exercise.id))


def _swap(lines: tuple[Line, ...], old: Line, new: Line) -> tuple[Line, ...]:
    return tuple(new if each is old else each for each in lines)
