"""Check every dose against its own reasons: what they say is what is done (P4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import prod

from lbp_cli.engine.dosing import dose_range, effort_of, moved_by_factor, moved_by_row
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import WeekLimits
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.week import Prescription

_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class _Numbers:
    """What each rule of a week stands for: factors that multiply, shares and ceilings that win."""

    factors: Mapping[str, float]
    shares: Mapping[str, float]
    efforts: Mapping[str, int]


def doses_explained(planned: Planned) -> Iterator[str]:
    """P4: no dose is above what its reasons allow, and none is cut without a reason."""
    for draft, week in zip(planned.drafts, planned.plan.weeks, strict=True):
        numbers = _numbers(draft.context)
        for session in {each.label: each for each in week.sessions}.values():
            for each in session.prescriptions:
                for fault in _faults(each, draft.context, numbers):
                    yield f"P4: week {week.number}, {each.exercise}: {fault}"


def _faults(each: Prescription, context: WeekContext, numbers: _Numbers) -> Iterator[str]:
    exercise = context.lookup.exercises[each.exercise]
    kind, dosing = context.lookup.kind(exercise), context.library.dosing
    said = [reason.rule for reason in each.because]
    if f"dose/{context.phase}/{context.level}" not in said:
        yield "no reason for the dose names its row"
        return
    real = context.limits(exercise)
    limits = _limits(said, real, context, numbers)
    by_factor = moved_by_factor(exercise, kind, dosing)
    if (by_factor and abs(limits.factor - real.factor) > _SLACK) or (
        moved_by_row(exercise, kind, dosing) and limits.row.sets != real.row.sets
    ):
        yield "the dose is cut without a reason, or not as its reasons say"
    span = dose_range(exercise, kind, limits, dosing)
    count = each.reps if each.reps is not None else each.seconds
    if each.sets > span.max_sets or (count or 0) > span.high:
        yield "the dose is above what its reasons allow"
    if each.effort != effort_of(limits, trial="RD-65" in said):
        yield "the effort is not what its reasons say"


def _numbers(context: WeekContext) -> _Numbers:
    dosing, view = context.library.dosing, context.view
    factors = {f"dose/pain/{band}": each.dose for band, each in dosing.pain_band.items()}
    shares = {each.id: each.dose_factor for each in view.limits if each.dose_factor is not None}
    efforts = {f"effort/pain/{band}": each.rpe_cap for band, each in dosing.pain_band.items()}
    for body in view.bodies:
        if body.caps.global_dose_factor is not None:
            shares[f"{body.id}/dose"] = body.caps.global_dose_factor
        if body.caps.max_rpe is not None:
            efforts[f"{body.id}/effort"] = body.caps.max_rpe
    return _Numbers({**factors, "dose/overload": dosing.overload_factor}, shares, efforts)


def _limits(
    said: Sequence[str], real: WeekLimits, context: WeekContext, numbers: _Numbers
) -> WeekLimits:
    """The week's limits as the reasons alone describe them."""
    row = context.library.dosing.rows[context.phase][str(context.level)]
    smallest = min((numbers.shares[each] for each in said if each in numbers.shares), default=1.0)
    efforts = [numbers.efforts[each] for each in said if each in numbers.efforts]
    return replace(
        real,
        row=replace(row, sets=context.row.sets) if "RD-77" in said else row,
        factor=smallest * prod(numbers.factors[each] for each in said if each in numbers.factors),
        effort_cap=min(efforts, default=row.rpe[1]),
    )
