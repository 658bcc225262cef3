"""Carry a finished programme on into maintenance weeks (RD-91)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine import days
from lbp_cli.engine.composition import Calendar, calendar
from lbp_cli.engine.maintenance import age_key, maintenance_lines
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.week_context import Contexts, Judged, WeekContext, number_fact
from lbp_cli.model.findings import Need
from lbp_cli.model.prescribing import Line
from lbp_cli.model.value import replace
from lbp_cli.model.week import Change


def with_maintenance(
    drafts: Sequence[WeekDraft],
    later: Sequence[Judged],
    needs: Sequence[Need],
    contexts: Contexts,
) -> tuple[WeekDraft, ...]:
    """The drafts of the programme with one more for every later week."""
    every = list(drafts)
    for judged in later:
        every.append(_maintenance_week(every, judged, needs, contexts))
    return tuple(every)


def kept_afterwards(drafts: Sequence[WeekDraft], needs: Sequence[Need]) -> tuple[Line, ...]:
    """What to keep doing after the last of these weeks."""
    last = drafts[-1]
    return maintenance_lines(
        _unchanged(last.lines), taught(drafts), last.context, needs, last.week.minutes
    )


def taught(drafts: Sequence[WeekDraft]) -> tuple[Line, ...]:
    """What the last weeks taught beside the exercises of the very last, the latest first."""
    recent = drafts[-1].context.library.routine.maintenance.recent_weeks
    known = {each.exercise.id for each in drafts[-1].lines}
    found = []
    for draft in reversed(drafts[-1 - recent : -1]):
        for line in draft.lines:
            if line.exercise.id not in known:
                known.add(line.exercise.id)
                found.append(line)
    return _unchanged(found)


def _maintenance_week(
    drafts: Sequence[WeekDraft], judged: Judged, needs: Sequence[Need], contexts: Contexts
) -> WeekDraft:
    before = drafts[-1]
    last = before.context
    level = min(last.level, number_fact(judged.facts, "start_level"))
    context = contexts.week(judged, phase=last.phase, level=level)
    rules = last.library.routine.maintenance
    week = calendar(context, rules.sessions_per_week[age_key(context)], context.row.minutes)
    lines = maintenance_lines(
        _unchanged(before.lines), taught(drafts), context, needs, week.minutes
    )
    close = week.neighbours or days.next_to(before.week.days, week.days)
    held = _just_held(before) if close else frozenset()
    lines, week = _apart(_named_as_new(lines, before), week, context, held)
    two = any("B" in each.labels for each in lines)
    return WeekDraft(
        context=context,
        week=week,
        lines=lines,
        labels=days.labels(week.sessions, 0, two_sessions=two),
        deload=False,
        phase_since=before.phase_since,
        waiting=(),
        entered=frozenset(),
    )


def _unchanged(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(replace(each, change=None, trial=False) for each in lines)


def _named_as_new(lines: Sequence[Line], before: WeekDraft) -> tuple[Line, ...]:
    """What the week before did not hold says so."""
    held = {each.exercise.id for each in before.lines}
    change = Change("new", "Not in last week's sessions; begin gently.")
    return tuple(
        each if each.exercise.id in held else replace(each, change=change) for each in lines
    )


def _just_held(before: WeekDraft) -> frozenset[str]:
    """The heavy ladders of the last session of a week."""
    last = before.labels[-1]
    return frozenset(
        each.exercise.ladder
        for each in before.lines
        if last in each.labels and before.context.heavy(each.exercise)
    )


def _apart(
    lines: tuple[Line, ...], week: Calendar, context: WeekContext, just_held: frozenset[str]
) -> tuple[tuple[Line, ...], Calendar]:
    """On neighbouring days heavy ladders are in one session only, shared out (RD-80).

    What was held on the day before the first session (`just_held`) comes in the later one. When
    that leaves a session nearly empty, the week has one session, on its last day.
    """
    heavy = [each for each in lines if context.heavy(each.exercise)]
    rested = [each for each in heavy if each.exercise.ladder not in just_held]
    if not heavy or (len(rested) == len(heavy) and not week.neighbours):
        return lines, week
    first = rested[::2] if len(rested) == len(heavy) else rested
    apart = tuple(
        replace(each, labels=_labels(each, heavy, first, again=not week.neighbours))
        for each in lines
    )
    if all(sum(label in each.labels for each in apart) >= context.least for label in "AB"):
        return apart, week
    return lines, replace(week, sessions=1, days=week.days[-1:], neighbours=False)


def _labels(
    line: Line, heavy: Sequence[Line], first: Sequence[Line], *, again: bool
) -> tuple[str, ...]:
    """The sessions of a line; a heavy one of the first session comes `again` in the second."""
    if line not in heavy or (again and line in first):
        return ("A", "B")
    return ("A",) if line in first else ("B",)
