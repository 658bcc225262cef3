"""Carry a finished programme on into maintenance weeks (RD-91)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.composition import calendar
from lbp_cli.engine.maintenance import age_key, maintenance_lines
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.week_context import Contexts, Judged, number_fact
from lbp_cli.model.findings import Need
from lbp_cli.model.value import replace


def with_maintenance(
    drafts: Sequence[WeekDraft],
    later: Sequence[Judged],
    needs: Sequence[Need],
    contexts: Contexts,
) -> tuple[WeekDraft, ...]:
    """The drafts of the programme with one more for every later week."""
    every = list(drafts)
    for judged in later:
        every.append(_maintenance_week(every[-1], judged, needs, contexts))
    return tuple(every)


def _maintenance_week(
    before: WeekDraft, judged: Judged, needs: Sequence[Need], contexts: Contexts
) -> WeekDraft:
    last = before.context
    level = min(last.level, number_fact(judged.facts, "start_level"))
    context = contexts.week(judged, phase=last.phase, level=level)
    rules = last.library.routine.maintenance
    week = calendar(context, rules.sessions_per_week[age_key(context)], context.row.minutes)
    kept = [replace(each, change=None, trial=False) for each in before.lines]
    return WeekDraft(
        context=context,
        week=week,
        lines=maintenance_lines(kept, context, needs, week.minutes),
        labels=("A",) * week.sessions,
        deload=False,
        phase_since=before.phase_since,
        waiting=(),
        entered=frozenset(),
    )
