"""Why a dose is what it is: the table row, and every cause that makes it smaller (P4)."""

from __future__ import annotations

from collections.abc import Iterator

from lbp_cli.engine.dosing import is_fixed, moved_by_factor, moved_by_row
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.findings import Because
from lbp_cli.model.prescribing import Dose, Line
from lbp_cli.model.tables import DoseRow


def dose_reasons(
    line: Line, dose: Dose, context: WeekContext, *, lighter: bool, kept: bool
) -> tuple[Because, ...]:
    """One reason for the row, then one for each cause that holds for this exercise this week.

    `lighter`: a lighter week (RD-68); `kept`: after the programme (RD-91).
    """
    return (
        _row(line, context),
        *_minutes(line, context),
        *_factors(line, context),
        *_efforts(context),
        *_moment(line, context, lighter=lighter, kept=kept),
        *_load(dose, context),
    )


def _row(line: Line, context: WeekContext) -> Because:
    dosing = context.library.dosing
    row = dosing.rows[context.phase][str(context.level)]
    amount = _amount(line, row, context)
    return Because(
        f"dose/{context.phase}/{context.level}",
        f"Start level {context.level} in this phase: {amount}, "
        f"effort {row.rpe[0]} to {row.rpe[1]} of 10.",
        dosing.sources["rows"],
        dosing.evidence["rows"],
    )


def _amount(line: Line, row: DoseRow, context: WeekContext) -> str:
    """What the row allows this exercise, in the unit it is counted in."""
    exercise = line.exercise
    if is_fixed(exercise, context.lookup.kind(exercise), context.library.dosing):
        return "this exercise keeps its own length"
    sets = f"up to {row.sets} {'set' if row.sets == 1 else 'sets'}"
    if exercise.dose.mode == "timed_hold":
        return f"{sets} of {row.timed_s[0]} to {row.timed_s[1]} seconds"
    if exercise.dose.mode == "hold_reps":
        most = f"up to {row.reps[1]} repetitions"
        return f"{sets} of {most}, each held for {row.hold_s[1]} seconds at most"
    return f"{sets} of {row.reps[0]} to {row.reps[1]} repetitions"


def _minutes(line: Line, context: WeekContext) -> Iterator[Because]:
    """Sets taken off the row, so that enough exercises fit (RD-77)."""
    dosing = context.library.dosing
    less = dosing.rows[context.phase][str(context.level)].sets - context.row.sets
    kind = context.lookup.kind(line.exercise)
    if less and moved_by_row(line.exercise, kind, dosing):
        sets = "one set" if less == 1 else f"{less} sets"
        yield Because(
            "RD-77",
            f"Short sessions: {sets} fewer of each, so that enough exercises fit your minutes.",
            dosing.sources["session_time"],
            dosing.evidence["session_time"],
        )


def _factors(line: Line, context: WeekContext) -> Iterator[Because]:
    """The rule that limits this exercise, and each cause that makes its dose smaller."""
    dosing, view = context.library.dosing, context.view
    scaled = moved_by_factor(line.exercise, context.lookup.kind(line.exercise), dosing)
    share = view.factor(line.exercise.index)
    smallest = view.smallest_limit(line.exercise)
    limited = view.limited_by(line.exercise)
    if limited is not None and limited is not smallest:
        yield Because(limited.id, limited.reason, limited.sources, limited.evidence)
    if smallest is not None:
        binding = scaled and smallest.dose_factor == share < 1
        text = _with_share(smallest.reason, share) if binding else smallest.reason
        yield Because(smallest.id, text, smallest.sources, smallest.evidence)
    if not scaled:
        return
    if share < 1 and (smallest is None or smallest.dose_factor != share):
        body = next(each for each in view.bodies if each.caps.global_dose_factor == share)
        text = _with_share(body.reason, share)
        yield Because(f"{body.id}/dose", text, body.sources, body.evidence)
    band = str(context.facts["pain_band"])
    if dosing.pain_band[band].dose < 1:
        text = _with_share("Your pain is strong now.", dosing.pain_band[band].dose)
        sources, evidence = dosing.sources["pain_band"], dosing.evidence["pain_band"]
        yield Because(f"dose/pain/{band}", text, sources, evidence)
    if context.overloaded and context.number <= dosing.overload_weeks:
        text = "You did a lot before the pain began, so the first weeks are lighter."
        text = _with_share(text, dosing.overload_factor)
        sources, evidence = dosing.sources["overload"], dosing.evidence["overload"]
        yield Because("dose/overload", text, sources, evidence)


def _with_share(reason: str, share: float) -> str:
    return f"{reason} This alone makes the dose {round(share * 100)} percent of the usual."


def _efforts(context: WeekContext) -> Iterator[Because]:
    """What keeps effort under the row: pain, or a stage or restriction."""
    dosing = context.library.dosing
    band = str(context.facts["pain_band"])
    by_pain, by_rule = dosing.pain_band[band].rpe_cap, context.view.max_rpe
    lowest = min(by_pain, by_pain if by_rule is None else by_rule)
    if lowest >= context.row.rpe[1]:
        return
    text = f"effort stays at {lowest} of 10 or less."
    if by_pain == lowest:
        sources, evidence = dosing.sources["effort"], dosing.evidence["pain_band"]
        yield Because(
            f"effort/pain/{band}", f"While your pain is {band}, {text}", sources, evidence
        )
    if by_rule == lowest:
        body = next(each for each in context.view.bodies if each.caps.max_rpe == lowest)
        text = f"{body.reason} So {text}"
        yield Because(f"{body.id}/effort", text, body.sources, body.evidence)


def _moment(line: Line, context: WeekContext, *, lighter: bool, kept: bool) -> Iterator[Because]:
    """A first week, a lighter week, the weeks after the programme."""
    rules = context.library.progression
    if line.trial:
        text = "In its first week a little less effort, and fewer sets where it has more than one."
        yield Because("RD-65", text, rules.sources["rungs"], rules.evidence["rungs"])
    if lighter:
        text = "A lighter week: fewer sets, all else the same."
        yield Because("RD-68", text, rules.sources["deload"], rules.evidence["deload"])
    if kept:
        after = context.library.routine.maintenance
        text = "Few sets are enough to keep what you have reached."
        yield Because("RD-91", text, after.sources, after.evidence)


def _load(dose: Dose, context: WeekContext) -> Iterator[Because]:
    if dose.load_kg is not None:
        dosing = context.library.dosing
        yield Because(
            "RD-92",
            "The weight is the lightest that makes sense here; it grows in small steps.",
            dosing.sources["lifting_load"],
            dosing.evidence["lifting_load"],
        )
