"""How long a session takes, and how much work is in it (RD-66, RD-78)."""

from __future__ import annotations

from collections.abc import Iterable

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.prescribing import Dose
from lbp_cli.model.tables import Dosing, SessionTime
from lbp_cli.model.vocabulary import ExerciseClass, Phase


def work_seconds(exercise: Exercise, dose: Dose, time: SessionTime) -> float:
    """Seconds of work in one session, both sides, without rest."""
    if dose.seconds is not None:
        once: float = dose.seconds
    elif dose.hold_seconds is not None and dose.reps is not None:
        once = dose.reps * (dose.hold_seconds + time.hold_rep_extra_s)
    else:
        assert dose.reps is not None
        assert exercise.seconds_per_rep is not None
        once = dose.reps * exercise.seconds_per_rep
    return dose.sets * once * (2 if exercise.dose.per_side else 1)


def exercise_seconds(exercise: Exercise, dose: Dose, rest: int, time: SessionTime) -> int:
    """Seconds one exercise takes in a session: setting up, work, rest between sets."""
    work = work_seconds(exercise, dose, time)
    return round(time.set_up_s + work + (dose.sets - 1) * rest)


def frame_seconds(minutes: int, phase: Phase, time: SessionTime) -> int:
    """Seconds of warm-up march and cool-down in a session of so many minutes."""
    whole = minutes * 60
    warm = min(time.warm_up_max_s[phase], whole * time.warm_up_share)
    cool = min(time.cool_down_max_s, whole * time.cool_down_share)
    return round(warm + cool)


def session_volume(work: Iterable[tuple[ExerciseClass, Exercise, Dose]], dosing: Dosing) -> float:
    """Seconds of work that count for growth: all but the classes that do not."""
    return sum(
        work_seconds(exercise, dose, dosing.session_time)
        for kind, exercise, dose in work
        if kind not in dosing.uncounted_classes
    )
