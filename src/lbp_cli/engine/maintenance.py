"""Weeks after the programme: five exercises kept at the level reached (RD-91)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lbp_cli.engine.composition import must_haves
from lbp_cli.engine.growth import fits_time
from lbp_cli.engine.refill import fitted_line, line_of, may_stay
from lbp_cli.engine.scoring import candidates
from lbp_cli.engine.week_context import WeekContext, number_fact, text_tuple
from lbp_cli.model.findings import Need
from lbp_cli.model.prescribing import Candidate, Line, Pick
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace
from lbp_cli.model.week import Change


def maintenance_lines(
    last: Sequence[Line], context: WeekContext, needs: Sequence[Need], minutes: int
) -> tuple[Line, ...]:
    """One exercise for each maintenance slot, at the last rung, repetitions and load.

    A slot that the programme did not train is filled by its best ladder, at the low end.
    """
    pool = candidates(context, needs)
    lines: list[Line] = []
    for slot in context.library.composition.maintenance:
        line = _kept(slot, last, lines, context) or _fresh(slot, pool, lines, context)
        if line is None:
            continue
        line = _at_maintenance(fitted_line(line, context), context)
        if fits_time([*lines, line], ("A",), context, minutes) or len(lines) < 2:
            lines.append(line)
    return tuple(lines)


def age_key(context: WeekContext) -> str:
    """The row of the maintenance table for this person's age."""
    older = context.library.routine.maintenance.older_from_age
    return "from_65" if number_fact(context.facts, "person.age") >= older else "under_65"


def _at_maintenance(line: Line, context: WeekContext) -> Line:
    sets = context.library.routine.maintenance.sets[age_key(context)]
    return replace(
        line,
        labels=("A",),
        dose=replace(line.dose, sets=min(sets, max(line.dose.sets, 1))),
        trial=False,
        change=None if line.entered < context.number else Change("new", "New; begin gently."),
    )


def _kept(
    slot: Slot, last: Sequence[Line], taken: Sequence[Line], context: WeekContext
) -> Line | None:
    used = {each.exercise.ladder for each in taken}
    kept = [
        each
        for each in last
        if each.exercise.ladder in slot.ladders
        and each.exercise.ladder not in used
        and may_stay(each, context)
    ]
    musts = must_haves(context)
    kept.sort(
        key=lambda each: (
            each.exercise.ladder not in musts,
            -_liked(each.exercise.ladder, context),
            -each.score,
            each.slot,
        )
    )
    return replace(kept[0], slot=slot.id) if kept else None


def _fresh(
    slot: Slot, pool: Mapping[str, Candidate], taken: Sequence[Line], context: WeekContext
) -> Line | None:
    used = {each.exercise.ladder for each in taken}
    fitting = [pool[each] for each in slot.ladders if each in pool and each not in used]
    fitting.sort(key=lambda each: (each.disliked, -each.score, each.ladder))
    if not fitting:
        return None
    pick = Pick(slot.id, ("A",), fitting[0], None, fallback=False)
    return line_of(pick, context, first_week=False)


def _liked(ladder: str, context: WeekContext) -> int:
    return int(ladder in text_tuple(context.facts, "preferences.likes"))
