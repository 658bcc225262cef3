"""Check every dose against its own reasons: what they say is what is done (P4)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from math import prod

from lbp_cli.engine.dosing import dose_range, effort_of
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.prescribing import WeekLimits
from lbp_cli.model.tables import DoseRow
from lbp_cli.model.value import replace
from lbp_cli.model.week import Prescription


def doses_explained(planned: Planned) -> Iterator[str]:
    """P4: no dose is above what its reasons allow, and none is cut without a reason."""
    for draft, week in zip(planned.drafts, planned.plan.weeks, strict=True):
        for session in {each.label: each for each in week.sessions}.values():
            for each in session.prescriptions:
                for fault in _faults(each, draft.context):
                    yield f"P4: week {week.number}, {each.exercise}: {fault}"


def _faults(each: Prescription, context: WeekContext) -> Iterator[str]:
    exercise = context.lookup.exercises[each.exercise]
    kind, dosing = context.lookup.kind(exercise), context.library.dosing
    said = {reason.rule for reason in each.because}
    row = _row(said, context)
    if row is None:
        yield "no reason for the dose names its row"
        return
    limits = _limits(said, row, exercise, context)
    span = dose_range(exercise, kind, limits, dosing)
    if span != dose_range(exercise, kind, context.limits(exercise), dosing):
        yield "the dose is cut without a reason, or not as its reasons say"
    count = each.reps if each.reps is not None else each.seconds
    if each.sets > span.max_sets or (count or 0) > span.high:
        yield "the dose is above what its reasons allow"
    if each.effort != effort_of(limits, trial="RD-65" in said):
        yield "the effort is not what its reasons say"


def _row(said: Collection[str], context: WeekContext) -> DoseRow | None:
    """The row of the dose table that the reasons name."""
    rows = {
        f"dose/{phase}/{level}": row
        for phase, levels in context.library.dosing.rows.items()
        for level, row in levels.items()
    }
    return next((rows[rule] for rule in said if rule in rows), None)


def _limits(
    said: Collection[str], row: DoseRow, exercise: Exercise, context: WeekContext
) -> WeekLimits:
    """The week's limits as the reasons alone describe them."""
    dosing, view = context.library.dosing, context.view
    cuts = {f"dose/pain/{band}": each.dose for band, each in dosing.pain_band.items()}
    cuts["dose/overload"] = dosing.overload_factor
    shares = {each.id: each.dose_factor for each in view.limits}
    shares |= {f"{each.id}/dose": each.caps.global_dose_factor for each in view.bodies}
    smallest = min((shares[each] or 1.0 for each in said if each in shares), default=1.0)
    caps = {f"effort/pain/{band}": each.rpe_cap for band, each in dosing.pain_band.items()}
    caps |= {f"{each.id}/effort": each.caps.max_rpe for each in view.bodies if each.caps.max_rpe}
    return replace(
        context.limits(exercise),
        row=replace(row, sets=context.row.sets) if "RD-77" in said else row,
        factor=smallest * prod(cuts[each] for each in said if each in cuts),
        effort_cap=min((caps[each] for each in said if each in caps), default=row.rpe[1]),
    )
