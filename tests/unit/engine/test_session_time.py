"""Length and volume of a session: RD-66, RD-78."""

from __future__ import annotations

import pytest
from planner_samples import exercise, library

from lbp_cli.engine.session_time import (
    exercise_seconds,
    frame_seconds,
    session_volume,
    work_seconds,
)
from lbp_cli.model.prescribing import Dose

TIME = library().dosing.session_time


def test_repetitions_last_their_seconds_on_both_sides() -> None:
    one = exercise("bodyweight-squat")
    assert one.seconds_per_rep is not None
    assert not one.dose.per_side
    assert work_seconds(one, Dose(2, reps=10), TIME) == 20 * one.seconds_per_rep
    both = exercise("side-leg-raise")
    assert both.dose.per_side
    assert both.seconds_per_rep is not None
    assert work_seconds(both, Dose(1, reps=5), TIME) == 10 * both.seconds_per_rep


def test_a_held_repetition_takes_two_seconds_more_than_its_hold() -> None:
    held = exercise("prone-arm-lift")
    times = 2 if held.dose.per_side else 1
    assert work_seconds(held, Dose(2, reps=6, hold_seconds=5), TIME) == 2 * 6 * 7 * times


def test_timed_work_is_its_seconds() -> None:
    assert work_seconds(exercise("knee-plank"), Dose(3, seconds=20), TIME) == 60


def test_setting_up_and_rest_between_sets() -> None:
    plank = exercise("knee-plank")
    assert exercise_seconds(plank, Dose(1, seconds=20), 60, TIME) == 20 + 20
    assert exercise_seconds(plank, Dose(3, seconds=20), 60, TIME) == 20 + 60 + 2 * 60


@pytest.mark.parametrize(
    ("minutes", "phase", "seconds"),
    [
        (20, "movement_control", 120 + 120),
        (45, "functional_optimization", 180 + 120),
        (10, "symptom_modulation", 120 + 60),
        (5, "movement_control", 60 + 30),
        (10, "functional_optimization", 120 + 60),
    ],
)
def test_march_and_cool_down(minutes: int, phase: str, seconds: int) -> None:
    assert frame_seconds(minutes, phase, TIME) == seconds  # type: ignore[arg-type]


def test_volume_leaves_out_relaxation_mobility_and_balance() -> None:
    plank, rock = exercise("knee-plank"), exercise("cat-camel")
    counted = session_volume(
        [
            ("strength", plank, Dose(2, seconds=20)),
            ("mobility", rock, Dose(1, reps=10)),
            ("relaxation", exercise("breath-belly-ribs"), Dose(1, seconds=180)),
            ("balance", exercise("tandem-stand"), Dose(1, seconds=30)),
        ],
        library().dosing,
    )
    assert counted == 40
