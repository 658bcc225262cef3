"""Weeks after the programme: what was reached is kept in a few exercises (RD-91)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.composition import must_haves
from lbp_cli.engine.growth import fits_limits, fits_time, session_seconds
from lbp_cli.engine.refill import fitted_line, line_of, may_stay
from lbp_cli.engine.scoring import candidates
from lbp_cli.engine.week_context import WeekContext, number_fact, text_tuple
from lbp_cli.model.findings import Need
from lbp_cli.model.prescribing import Line, Pick
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace
from lbp_cli.model.week import Change

_LABEL = "A"


def maintenance_lines(
    last: Sequence[Line],
    earlier: Sequence[Line],
    context: WeekContext,
    needs: Sequence[Need],
    minutes: int,
) -> tuple[Line, ...]:
    """One exercise for each maintenance slot, at the last rung, repetitions and load.

    `last` are the exercises of the week before, `earlier` others that the plan taught not long
    ago; a slot that neither serves stays empty. When fewer than the least fit the minutes, sets
    go down to one; then the shortest exercises are taken.
    """
    for sets in range(context.library.routine.maintenance.sets[age_key(context)], 0, -1):
        lines = _one_each(last, earlier, context, minutes, sets)
        if len(lines) >= context.least:
            return lines
    return _shortest([*last, *earlier], context, needs, minutes)


def age_key(context: WeekContext) -> str:
    """The row of the maintenance table for this person's age."""
    older = context.library.routine.maintenance.older_from_age
    return "from_65" if number_fact(context.facts, "person.age") >= older else "under_65"


def _one_each(
    last: Sequence[Line], earlier: Sequence[Line], context: WeekContext, minutes: int, sets: int
) -> tuple[Line, ...]:
    lines: list[Line] = []
    most = context.library.routine.maintenance.exercises
    for slot in context.library.composition.maintenance:
        line = _kept(slot, last, lines, context) or _kept(slot, earlier, lines, context)
        if line is None or len(lines) >= most:
            continue
        line = _at_maintenance(line, context, sets)
        if _fit([*lines, line], context, minutes):
            lines.append(line)
    return tuple(lines)


def _fit(lines: Sequence[Line], context: WeekContext, minutes: int) -> bool:
    fits = fits_limits(lines, (_LABEL,), context)
    return fits and fits_time(lines, (_LABEL,), context, minutes)


def _shortest(
    taught: Sequence[Line], context: WeekContext, needs: Sequence[Need], minutes: int
) -> tuple[Line, ...]:
    """The least number of exercises, those that take the least time; new ones only at need."""
    known = [_at_maintenance(each, context, 1) for each in taught if may_stay(each, context)]
    pool = [
        _at_maintenance(line_of(pick, context, first_week=False), context, 1)
        for name, each in candidates(context, needs).items()
        if context.lookup.classes[name] not in context.library.composition.fallback_excluded_classes
        for pick in [Pick("favourite", (_LABEL,), each, None, fallback=False)]
    ]
    lines: list[Line] = []
    for group in (known, pool):
        group.sort(key=lambda each: (_seconds(each, context), each.exercise.id))
        for line in group:
            ladders = {each.exercise.ladder for each in lines}
            if len(lines) < context.least and line.exercise.ladder not in ladders:
                lines += [line] if _fit([*lines, line], context, minutes) else []
    return tuple(lines)


def _seconds(line: Line, context: WeekContext) -> int:
    return session_seconds([line], _LABEL, context, 0)


def _at_maintenance(line: Line, context: WeekContext, sets: int) -> Line:
    """At most so many sets, inside this week's range; why there is less stays said."""
    kept = fitted_line(line, context)
    fewer = min(sets, kept.dose.sets)
    change = kept.change
    if change is None and fewer < kept.dose.sets:
        change = Change("lighter", "Fewer sets from now on: enough to keep what you have reached.")
    return replace(
        kept, labels=(_LABEL,), dose=replace(kept.dose, sets=fewer), trial=False, change=change
    )


def _kept(
    slot: Slot, known: Sequence[Line], taken: Sequence[Line], context: WeekContext
) -> Line | None:
    used = {each.exercise.ladder for each in taken}
    kept = [
        each
        for each in known
        if each.exercise.ladder in slot.ladders
        and each.exercise.ladder not in used
        and may_stay(each, context)
    ]
    musts = must_haves(context)
    kept.sort(
        key=lambda each: (
            each.exercise.ladder not in musts,
            not _liked(each, context),
            -each.score,
            each.slot,
        )
    )
    return replace(kept[0], slot=slot.id) if kept else None


def _liked(line: Line, context: WeekContext) -> bool:
    likes = text_tuple(context.facts, "preferences.likes")
    return line.exercise.ladder in likes or line.exercise.id in likes
