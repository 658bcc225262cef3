"""A small good profile for tests, and a way to spoil one place of it."""

from __future__ import annotations

from datetime import date
from typing import Final

from lbp_cli.content.profiles import read_profile
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.vocabulary import Answers

TODAY: Final = date(2026, 11, 24)

GOOD: Final = """\
schema_version: 1
assessed_on: 2026-11-22
mode: minimal
person: {age: 42, sex: female}
red_flags_all_no: true
pre_exercise_all_no: true
pre_exercise: {px_regular: no}
episode:
  {duration_weeks: 20, onset_mode: gradual, pain_changed: false, previous_episodes: 2_to_5,
   course: stable, onset_age: 38}
pain: {nprs_avg_7d: 5, nprs_worst_7d: 7, leg_pain_site: none, aggravating: [sitting], easing: []}
function: {psfs: [{name: sit through a meeting, score: 4}, {name: drive, score: 7}]}
activity:
  {evs_days: 1, evs_minutes: 20, strength_days: 0, func_floor: true, func_stairs: true,
   func_walk30: true, func_carry: false, sitting_hours: 9, longest_bout_min: 120,
   bed_rest_2w: false, recent_overload: false}
psych: {stress: 4, fear_nrs: 5}
history: {surgery: {type: none}, past_trauma: false}
gait: {limp: false, unsteady: false}
goals: [sit 1 h]
preferences: {minutes_per_day: 20, days_per_week: 4, equipment: [mat]}
"""


def spoil(*changes: tuple[str, str]) -> str:
    """The good profile with each first text replaced by the second."""
    text = GOOD
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def faults(*changes: tuple[str, str]) -> list[tuple[str, str]]:
    """Code and message of every diagnostic of the spoiled profile."""
    return [(each.code, each.message) for each in read(*changes)[1]]


def read(*changes: tuple[str, str]) -> tuple[Answers | None, tuple[Diagnostic, ...]]:
    """What reading the spoiled profile gives."""
    return read_profile(spoil(*changes), "p.yaml", TODAY)


def answers(*changes: tuple[str, str]) -> Answers:
    """The answers of the changed profile, which must have no error."""
    found, diagnostics = read(*changes)
    assert found is not None, diagnostics
    return found
