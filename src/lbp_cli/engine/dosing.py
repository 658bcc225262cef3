"""The dose of one exercise: from the table row, the exercise and the week's limits (RD-69)."""

from __future__ import annotations

from typing import TypeVar

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.prescribing import Dose, DoseRange, WeekLimits
from lbp_cli.model.tables import Dosing
from lbp_cli.model.vocabulary import ExerciseClass

_Amount = TypeVar("_Amount", int | None, float | None)


def is_stretch(exercise: Exercise, kind: ExerciseClass, dosing: Dosing) -> bool:
    """A mobility exercise with a hold long enough to be a stretch."""
    hold = exercise.dose.hold_seconds
    return kind == "mobility" and hold is not None and hold >= dosing.stretch.min_hold_s


def is_fixed(exercise: Exercise, kind: ExerciseClass, dosing: Dosing) -> bool:
    """Whether the table does not move this exercise: stretches, held mobility positions, timed
    balance, carries, and everything counted in minutes (RD-64, RD-69).
    """
    mode = exercise.dose.mode
    if mode == "duration" or kind in dosing.unscaled_classes:
        return True
    if mode == "timed_hold":
        return kind in dosing.own_time_classes or exercise.ladder in dosing.own_time_ladders
    return is_stretch(exercise, kind, dosing)


def moved_by_row(exercise: Exercise, kind: ExerciseClass, dosing: Dosing) -> bool:
    """Whether the sets of the table row bound this exercise; not of stretches and breathing."""
    return kind not in dosing.unscaled_classes and not is_stretch(exercise, kind, dosing)


def moved_by_factor(exercise: Exercise, kind: ExerciseClass, dosing: Dosing) -> bool:
    """Whether a dose factor makes this exercise smaller; of fixed doses only the sets."""
    if not is_fixed(exercise, kind, dosing):
        return True
    return moved_by_row(exercise, kind, dosing) and kind != "mobility"


def dose_range(
    exercise: Exercise, kind: ExerciseClass, limits: WeekLimits, dosing: Dosing
) -> DoseRange:
    """Where repetitions or seconds and sets may lie this week.

    Counts are repetitions for modes reps and hold_reps, seconds for the others.
    """
    own = _own_count(exercise)
    if is_fixed(exercise, kind, dosing):
        return _fixed_range(exercise, kind, limits, dosing, own)
    row = limits.row
    max_sets = max(1, int(row.sets * limits.factor))
    left = min(1.0, limits.factor * row.sets / max_sets)
    low, high = _table_counts(exercise, limits, dosing)
    start = low if limits.level in dosing.low_rows else min(max(own, low), high)
    if exercise.dose.mode == "hold_reps":
        low = min(own, row.reps[0])
        start = low if limits.level in dosing.low_rows else start
    floor = dosing.min_seconds if exercise.dose.mode == "timed_hold" else dosing.min_reps
    return DoseRange(
        low=_scaled(low, left, floor),
        high=_scaled(high, left, floor),
        start=_scaled(start, left, floor),
        max_sets=max_sets,
        fixed=False,
    )


def start_dose(exercise: Exercise, kind: ExerciseClass, limits: WeekLimits, dosing: Dosing) -> Dose:
    """The dose with which an exercise enters the first week."""
    span = dose_range(exercise, kind, limits, dosing)
    return with_count(exercise, kind, limits, dosing, sets=span.max_sets, count=span.start)


def entry_dose(exercise: Exercise, kind: ExerciseClass, limits: WeekLimits, dosing: Dosing) -> Dose:
    """The low dose with which an exercise or rung enters a later week (RD-65, RD-75)."""
    span = dose_range(exercise, kind, limits, dosing)
    sets = span.max_sets if span.fixed else max(1, span.max_sets - limits.trial_sets_less)
    return with_count(exercise, kind, limits, dosing, sets=sets, count=span.low)


def with_count(
    exercise: Exercise,
    kind: ExerciseClass,
    limits: WeekLimits,
    dosing: Dosing,
    *,
    sets: int,
    count: int,
) -> Dose:
    """A dose of this exercise with the given sets and repetitions or seconds."""
    load = start_load(exercise, limits.max_load_kg, dosing)
    mode = exercise.dose.mode
    if mode == "reps":
        return Dose(sets=sets, reps=count, load_kg=load)
    if mode == "hold_reps":
        return Dose(
            sets=sets,
            reps=count,
            hold_seconds=_hold(exercise, kind, limits, dosing),
            load_kg=load,
        )
    return Dose(sets=sets, seconds=count, load_kg=load)


def fitted(dose: Dose, span: DoseRange, max_load_kg: float | None) -> Dose:
    """A dose brought inside this week's range when the range has shrunk; never raised."""
    load = dose.load_kg
    if load is not None and max_load_kg is not None:
        load = min(load, max_load_kg)
    count = min(count_of(dose), span.high)
    return changed(dose, sets=min(dose.sets, span.max_sets), count=count, load_kg=load)


def lesser(dose: Dose, than: Dose) -> Dose:
    """A dose in nothing above another dose of the same exercise."""
    return Dose(
        sets=min(dose.sets, than.sets),
        reps=_lesser(dose.reps, than.reps),
        hold_seconds=_lesser(dose.hold_seconds, than.hold_seconds),
        seconds=_lesser(dose.seconds, than.seconds),
        load_kg=_lesser(dose.load_kg, than.load_kg),
    )


def _lesser(one: _Amount, other: _Amount) -> _Amount:
    return one if one is None or other is None else min(one, other)


def changed(
    dose: Dose, *, sets: int | None = None, count: int | None = None, load_kg: float | None = None
) -> Dose:
    """The same dose with other sets, repetitions or seconds (`count`), or load."""
    timed = dose.reps is None
    return Dose(
        sets=dose.sets if sets is None else sets,
        reps=dose.reps if timed or count is None else count,
        hold_seconds=dose.hold_seconds,
        seconds=count if timed and count is not None else dose.seconds,
        load_kg=dose.load_kg if load_kg is None else load_kg,
    )


def count_of(dose: Dose) -> int:
    """Repetitions per set, or seconds per set for timed work."""
    count = dose.reps if dose.reps is not None else dose.seconds
    assert count is not None
    return count


def exercise_rest(exercise: Exercise, kind: ExerciseClass, limits: WeekLimits) -> int:
    """Rest between sets in seconds: strength takes the longer of table and exercise."""
    own = exercise.dose.rest_seconds
    return max(limits.row.rest_s, own) if kind == "strength" else own


def effort_of(limits: WeekLimits, *, trial: bool) -> tuple[int, int]:
    """Planned effort, low and high, 0-10 (RD-93); both less in the first week on a rung (RD-65)."""
    high = min(limits.row.rpe[1], limits.effort_cap)
    low = min(limits.row.rpe[0], high)
    if trial:
        low, high = (max(1, each - limits.trial_effort_less) for each in (low, high))
    return low, high


def start_load(exercise: Exercise, max_load_kg: float | None, dosing: Dosing) -> float | None:
    """The external weight to begin with, in kg; None when the exercise uses none (RD-92)."""
    low = lowest_load(exercise, dosing)
    if low is None:
        return None
    return low if max_load_kg is None else min(low, max_load_kg)


def lowest_load(exercise: Exercise, dosing: Dosing) -> float | None:
    """The least weight that makes sense for an exercise with a weight, in kg.

    A number in the exercise's name wins over the low end of its lifting level.
    """
    if "weight" not in exercise.equipment:
        return None
    named = _named_kilograms(exercise.id)
    if named is not None:
        return named
    return dosing.lifting_load_low_kg.get(exercise.tags.get("lifting_load", "none"))


def _named_kilograms(exercise_id: str) -> float | None:
    for word in exercise_id.split("-"):
        if word.endswith("kg") and word[:-2].isdigit():
            return float(word[:-2])
    return None


def _own_count(exercise: Exercise) -> int:
    own = exercise.dose
    if own.mode in ("reps", "hold_reps"):
        assert own.reps is not None
        return own.reps
    if own.seconds is not None:
        return own.seconds
    assert own.minutes is not None
    return round(own.minutes * 60)


def _table_counts(exercise: Exercise, limits: WeekLimits, dosing: Dosing) -> tuple[int, int]:
    row = limits.row
    if exercise.dose.mode == "timed_hold":
        return row.timed_s
    if exercise.dose.mode == "hold_reps":
        return min(dosing.min_hold_reps, row.reps[1]), row.reps[1]
    return row.reps


def _fixed_range(
    exercise: Exercise, kind: ExerciseClass, limits: WeekLimits, dosing: Dosing, own: int
) -> DoseRange:
    sets = min(exercise.dose.sets, limits.row.sets)
    if is_stretch(exercise, kind, dosing):
        sets = dosing.stretch.sets
    elif not moved_by_row(exercise, kind, dosing):
        sets = exercise.dose.sets
    elif moved_by_factor(exercise, kind, dosing):
        sets = int(sets * limits.factor)
    return DoseRange(low=own, high=own, start=own, max_sets=max(1, sets), fixed=True)


def _hold(
    exercise: Exercise, kind: ExerciseClass, limits: WeekLimits, dosing: Dosing
) -> int | None:
    own = exercise.dose.hold_seconds
    assert own is not None
    if is_stretch(exercise, kind, dosing):
        older = limits.age >= dosing.stretch.older_from_age
        return max(own, dosing.stretch.older_hold_s) if older else own
    return min(own, limits.row.hold_s[1])


def _scaled(count: int, share: float, floor: int) -> int:
    """A count under the dose factor; never raised above the count itself by the floor."""
    return min(count, max(floor, round(count * share)))
