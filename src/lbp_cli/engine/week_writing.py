"""Write a drafted week into the plan: sessions, doses with their reasons, messages."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from lbp_cli.engine.dose_reasons import dose_reasons
from lbp_cli.engine.dosing import effort_of, exercise_rest
from lbp_cli.engine.growth import session_seconds
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Line
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.vocabulary import Phase
from lbp_cli.model.week import (
    Change,
    DeskBreaks,
    Prescription,
    Relaxation,
    Session,
    Walking,
    Week,
    WeekMessage,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a week holds beside its sessions."""

    walking: Walking
    desk_breaks: DeskBreaks | None
    relaxation: Relaxation | None
    message: WeekMessage | None


def write_week(
    draft: WeekDraft, before: WeekDraft | None, around: Surroundings, *, phase: Phase
) -> Week:
    """One week of the plan."""
    context = draft.context
    done = _done_lighter(before)
    kept = phase == "maintenance"
    written = {label: _prescriptions(draft, label, done, kept=kept) for label in ("A", "B")}
    minutes = {label: _minutes(draft, label) for label in dict.fromkeys(draft.labels)}
    return Week(
        number=context.number,
        phase=phase,
        sessions=tuple(
            Session(label, day, minutes[label], written[label])
            for label, day in zip(draft.labels, draft.week.days, strict=True)
        ),
        walking=around.walking,
        desk_breaks=around.desk_breaks,
        relaxation=around.relaxation,
        message=around.message,
    )


def _minutes(draft: WeekDraft, label: str) -> int:
    lines = [_as_done(each, draft) for each in draft.lines]
    return ceil(session_seconds(lines, label, draft.context, draft.week.minutes) / 60)


def _done_lighter(before: WeekDraft | None) -> dict[tuple[str, str], int]:
    """The sets done in each session of the week before, when it was a lighter one."""
    if before is None or not before.deload:
        return {}
    done = [_as_done(each, before) for each in before.lines]
    return {(each.exercise.id, label): each.dose.sets for each in done for label in each.labels}


def _prescriptions(
    draft: WeekDraft,
    label: str,
    done: Mapping[tuple[str, str], int],
    *,
    kept: bool,
) -> tuple[Prescription, ...]:
    lines = [each for each in draft.lines if label in each.labels]
    groups = draft.context.library.composition.trunk_groups
    trunk = {ladder for group in groups.values() for ladder in group}
    return tuple(
        _prescription(each, draft, done.get((each.exercise.id, label)), kept=kept)
        for each in sorted(lines, key=lambda line: _place(line, draft.context, trunk))
    )


def _place(line: Line, context: WeekContext, trunk: set[str]) -> tuple[int, bool, int, str]:
    kind = context.lookup.kind(line.exercise)
    order = context.library.composition.session_order
    rank = order.index(kind) if kind in order else len(order)
    return rank, line.exercise.ladder in trunk, -line.exercise.difficulty, line.exercise.id


def _as_done(line: Line, draft: WeekDraft) -> Line:
    """The line as done this week: fewer sets in a lighter week (RD-68)."""
    if not draft.deload:
        return line
    factor = draft.context.library.progression.deload_factor
    sets = max(1, int(line.dose.sets * factor + 0.5))
    return replace(line, dose=replace(line.dose, sets=sets))


def _prescription(
    line: Line, draft: WeekDraft, lighter_sets: int | None, *, kept: bool
) -> Prescription:
    """`lighter_sets` are those of the week before, when that was a lighter one."""
    context = draft.context
    kind = context.lookup.kind(line.exercise)
    limits = context.limits(line.exercise)
    dose = _as_done(line, draft).dose
    lighter = dose != line.dose
    change = line.change
    if change is None and lighter:
        change = Change("deload", "Lighter week: fewer sets, all else the same.")
    elif change is None and not kept and (lighter_sets or dose.sets) < dose.sets:
        change = Change("after_deload", "Back to the sets of the week before the lighter week.")
    return Prescription(
        exercise=line.exercise.id,
        sets=dose.sets,
        reps=dose.reps,
        hold_seconds=dose.hold_seconds,
        seconds=dose.seconds,
        per_side=line.exercise.dose.per_side,
        rest_seconds=exercise_rest(line.exercise, kind, limits) if dose.sets > 1 else 0,
        effort=effort_of(limits, trial=line.trial),
        load_kg=dose.load_kg,
        change=change,
        because=dose_reasons(line, dose, context, lighter=lighter, kept=kept),
    )
