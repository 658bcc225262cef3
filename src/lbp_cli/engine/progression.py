"""How one exercise may step up: the kinds of step in order, and the rung above (RD-63 to 65)."""

from __future__ import annotations

from collections.abc import Iterator

from lbp_cli.engine.dosing import (
    changed,
    count_of,
    dose_range,
    entry_dose,
    lowest_load,
)
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.rules import holds
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.prescribing import Dose, Line
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.vocabulary import ExerciseClass
from lbp_cli.model.week import Change

_LIFTING_STEP = 0.001
"""Slack for sums of decimal kilograms."""


@dataclass(frozen=True, slots=True)
class Step:
    """A possible step: the line after it, and whether it raises the rung or only the count."""

    line: Line
    is_rung: bool = False
    is_count: bool = False


def may_step(line: Line, context: WeekContext) -> bool:
    """Whether the exercise was held often enough at its present dose (RD-63)."""
    rules = context.library.progression
    strict = holds(rules.strict_when, context.facts)
    needed = rules.held_sessions_strict if strict else rules.held_sessions
    kind = context.lookup.kind(line.exercise)
    return line.held >= needed and kind not in ("relaxation", "break")


def steps(line: Line, context: WeekContext, *, shared: bool, neighbours: bool) -> Iterator[Step]:
    """The steps this exercise could take this week, first choice first (RD-64).

    A feared movement goes on to its next rung as soon as RD-86 allows; dose waits for
    rungs, and only moves where the rung does not fit the session.
    `shared`: it stands in both A and B; `neighbours`: sessions fall on neighbouring days.
    """
    kind = context.lookup.kind(line.exercise)
    rung = next_rung(line, context)
    if rung and shared and neighbours and context.heavy(rung):
        rung = None
    if kind == "exposure":
        if not _exposure_ready(line, context):
            return
        if rung is not None:
            yield Step(on_rung(line, rung, context), is_rung=True)
    dose = _dose_step(line, context, kind)
    if dose is not None:
        yield dose
    elif rung is not None and kind != "exposure":
        yield Step(on_rung(line, rung, context), is_rung=True)


def _dose_step(line: Line, context: WeekContext, kind: ExerciseClass) -> Step | None:
    """The next step on the same rung: count, set, harder cue, load; None when all are taken.

    A withheld cue still takes its turn, unchanged: a risk must not bring load or rung sooner (P3).
    """
    span = dose_range(line.exercise, kind, context.limits(line.exercise), context.library.dosing)
    if not span.fixed and not line.capped:
        if count_of(line.dose) < span.high:
            count = _next_count(line, context, span.high)
            return Step(_counted(line, count, context), is_count=True)
        if line.dose.sets < span.max_sets:
            dose = changed(line.dose, sets=line.dose.sets + 1, count=span.low)
            text = f"One set more: {dose.sets} sets, back to {_amount(dose)}."
            return Step(_stepped(line, dose, Change("set", text), context))
    if not line.cued:
        withheld = harder_withheld(line.exercise, context)
        change = None if withheld else Change("cue", f"Harder way: {line.exercise.harder}.")
        return Step(replace(_stepped(line, line.dose, change, context), cued=True))
    load = None if span.fixed else _next_load(line, context)
    if load is None:
        return None
    change = Change("load", f"A little more weight: {load:g} kg.")
    return Step(_stepped(line, changed(line.dose, load_kg=load), change, context))


def harder_withheld(exercise: Exercise, context: WeekContext) -> bool:
    """Whether the harder cue takes away what keeps this client safe."""
    if not exercise.harder_removes:
        return False
    return holds(context.library.progression.harder_withheld_when, context.facts)


def next_rung(line: Line, context: WeekContext) -> Exercise | None:
    """The rung this exercise may rise to this week, or None (RD-65)."""
    rules = context.library.progression
    week = context.number
    if week - line.rung_since < rules.rung_min_weeks:
        return None
    if context.overloaded and week <= rules.overload_no_rung_weeks:
        return None
    for exercise in context.lookup.rungs[line.exercise.ladder][line.exercise.rung :]:
        if not context.passable & bit(exercise):
            return None
        if context.may_use(exercise):
            return exercise if _within_reach(line.exercise, exercise, context) else None
    return None


def _within_reach(now: Exercise, above: Exercise, context: WeekContext) -> bool:
    rules = context.library.progression
    top = context.library.dosing.start_max_difficulty[str(context.level)]
    ceiling = top + rules.difficulty_per_week * (context.number - 1)
    if above.difficulty > min(now.difficulty + rules.rung_difficulty_jump, ceiling):
        return False
    limited = context.view.limited_by(above) is not None
    if limited and context.number < rules.limited_rung_from_week:
        return False
    return above.difficulty < rules.high_rung_difficulty or _high_rung_open(context)


def _high_rung_open(context: WeekContext) -> bool:
    """CD-08: little pain, four weeks done, no active stage limiting heavy work."""
    rules = context.library.progression
    return (
        context.number >= rules.high_rung_from_week
        and holds(rules.high_rung_when, context.facts)
        and not context.view.touches_tags(rules.high_rung_limit_tags)
    )


def _exposure_ready(line: Line, context: WeekContext) -> bool:
    rules = context.library.progression
    return (
        line.held >= rules.exposure_sessions
        and context.number - line.rung_since >= rules.exposure_weeks
    )


def on_rung(line: Line, rung: Exercise, context: WeekContext) -> Line:
    """The line on a new rung: low end of the range, one set less, a trial week."""
    kind = context.lookup.kind(rung)
    dose = entry_dose(rung, kind, context.limits(rung), context.library.dosing)
    text = f"New step: {rung.name}, after {line.exercise.name}. The first week is a trial."
    if kind == "exposure":
        text = f"{text} {context.library.progression.exposure_text}"
    return replace(
        _stepped(line, dose, Change("trial", text), context),
        exercise=rung,
        rung_since=context.number,
        cued=False,
        trial=True,
        capped=False,
    )


def _counted(line: Line, count: int, context: WeekContext) -> Line:
    timed = line.dose.reps is None
    dose = changed(line.dose, count=count)
    change = Change("seconds" if timed else "repetitions", f"A little more: {_amount(dose)}.")
    return _stepped(line, dose, change, context)


def _next_count(line: Line, context: WeekContext, high: int) -> int:
    """Repetitions or seconds after the step, at most the top of the range."""
    rules = context.library.progression
    count = count_of(line.dose)
    share = rules.slow_growth_factor if context.slow else 1.0
    if line.dose.reps is not None:
        step = max(1, int(rules.reps_step[str(context.level)] * share))
        return count + step if count + step <= high else count + 1
    grown = int(count * rules.timed_step_share * share)
    step = min(max(grown, rules.timed_step_min_s), rules.timed_step_max_s)
    return min(count + step, high)


def _next_load(line: Line, context: WeekContext) -> float | None:
    """The next weight in kg, where a small enough step exists (RD-92)."""
    load = line.dose.load_kg
    if load is None or lowest_load(line.exercise, context.library.dosing) is None:
        return None
    if context.view.limited_by(line.exercise) is not None:
        return None  # a rule keeps this exercise small: no weight is added meanwhile
    rules = context.library.progression
    step = next(each.step_kg for each in rules.load_steps if load < each.below_kg)
    level = line.exercise.tags.get("lifting_load", "none")
    highest = context.library.dosing.lifting_load_high_kg.get(level)
    caps = [each for each in (highest, context.view.max_load_kg) if each is not None]
    if step > load * rules.load_step_max_share + _LIFTING_STEP or any(
        load + step > each for each in caps
    ):
        return None
    return load + step


def _stepped(line: Line, dose: Dose, change: Change | None, context: WeekContext) -> Line:
    return replace(line, dose=dose, change=change, stepped=context.number, held=0)


def _amount(dose: Dose) -> str:
    if dose.reps is not None:
        return f"{dose.reps} repetitions"
    return f"{dose.seconds} seconds"
