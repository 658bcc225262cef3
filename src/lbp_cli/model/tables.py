"""Dose, composition and progression tables: every number of prescription, as read from `rules/`.

These dataclasses are also the schema of their YAML files: pydantic checks the files against
them (unknown keys and wrong types are diagnostics), then nothing more is needed at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from lbp_cli.model.condition import Condition
from lbp_cli.model.guidance_tables import (
    EducationBan,
    ExpectationRow,
    FlareStep,
    Guidance,
    LightRow,
    ReviewRow,
    TextRow,
)
from lbp_cli.model.habit_tables import (
    Aerobic,
    Bouts,
    DeskRules,
    Maintenance,
    RelaxationCase,
    RelaxationRules,
    Routine,
)
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import ExerciseClass, Phase

__all__ = [
    "Aerobic",
    "Bouts",
    "Composition",
    "DeskRules",
    "DoseRow",
    "Dosing",
    "EducationBan",
    "ExpectationRow",
    "FlareStep",
    "Guidance",
    "LightRow",
    "LoadStep",
    "Maintenance",
    "MustHave",
    "MustHaveNote",
    "PainBandAdjust",
    "Progression",
    "RelaxationCase",
    "RelaxationRules",
    "ReviewRow",
    "Routine",
    "SessionTime",
    "Slot",
    "StretchDose",
    "TextRow",
]

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class DoseRow:
    """One row of the dose table: ranges are [low, high]; times in seconds."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    sessions_per_week: int
    minutes: int
    exercises: int
    sets: int
    reps: tuple[int, int]
    hold_s: tuple[int, int]
    timed_s: tuple[int, int]
    rpe: tuple[int, int]
    rest_s: int


@dataclass(frozen=True, slots=True)
class PainBandAdjust:
    """What a pain band does to the dose (factor) and to effort (cap, 0-10)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    dose: float
    rpe_cap: int


@dataclass(frozen=True, slots=True)
class StretchDose:
    """Stretches keep their own hold; from an age on the hold is longer (seconds, years)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    min_hold_s: int
    sets: int
    older_from_age: int
    older_hold_s: int


@dataclass(frozen=True, slots=True)
class SessionTime:
    """How long a session takes (readings RD-78); seconds unless said otherwise."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    set_up_s: int
    hold_rep_extra_s: int
    warm_up_max_s: Mapping[str, int]
    warm_up_share: float
    cool_down_max_s: int
    cool_down_share: float
    overrun: float
    short_session_minutes: int
    min_exercises: int
    set_saving_exercises: int


@dataclass(frozen=True, slots=True)
class Dosing:
    """`rules/dosing.yaml`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    start_max_difficulty: Mapping[str, int]
    first_rung_from_level: int
    rows: Mapping[str, Mapping[str, DoseRow]]
    pain_band: Mapping[str, PainBandAdjust]
    low_rows: tuple[int, ...]
    min_reps: int
    min_seconds: int
    min_hold_reps: int
    effort_ceiling: int
    unscaled_classes: tuple[ExerciseClass, ...]
    own_time_classes: tuple[ExerciseClass, ...]
    own_time_ladders: tuple[str, ...]
    uncounted_classes: tuple[ExerciseClass, ...]
    overload_factor: float
    overload_weeks: int
    stretch: StretchDose
    session_time: SessionTime
    lifting_load_low_kg: Mapping[str, float]
    lifting_load_high_kg: Mapping[str, float]
    sources: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LoadStep:
    """The smallest load step under a load (kg)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    below_kg: float
    step_kg: float


@dataclass(frozen=True, slots=True)
class Progression:
    """`rules/progression.yaml`: how fast a plan may grow (RD-60 on)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    weeks_default: int
    weeks_maximum: int
    held_sessions: int
    held_sessions_strict: int
    strict_when: Condition
    reps_step: Mapping[str, int]
    timed_step_share: float
    timed_step_min_s: int
    timed_step_max_s: int
    load_steps: tuple[LoadStep, ...]
    load_step_max_share: float
    session_growth: Mapping[str, float]
    exercise_growth_share: float
    exercise_growth_reps: int
    slow_growth_factor: float
    overload_slow_weeks: int
    overload_no_rung_weeks: int
    new_exercises_per_week: int
    rungs_per_week: int
    rungs_per_week_slow: int
    rungs_per_week_slow_levels: tuple[int, ...]
    rung_difficulty_jump: int
    difficulty_per_week: int
    rung_min_weeks: int
    trial_sets_less: int
    trial_effort_less: int
    high_rung_difficulty: int
    high_rung_from_week: int
    high_rung_when: Condition
    high_rung_limit_tags: tuple[str, ...]
    limited_rung_from_week: int
    deload_phases: tuple[Phase, ...]
    deload_every: int
    deload_factor: float
    max_weeks_unchanged: int
    swaps_per_week: int
    review_weeks: tuple[int, ...]
    phase_2_when: Condition
    phase_3_when: Condition
    phase_3_min_difficulty: int
    strength_gap_difficulty: int
    neighbours_above_sessions: int
    exposure_sessions: int
    exposure_weeks: int
    exposure_text: str
    exposure_hinge_only_when: Condition
    exposure_hinge_only: tuple[str, ...]
    harder_withheld_when: Condition
    harder_withheld_text: str
    sources: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a session: the ladders that may fill it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    title: str
    ladders: tuple[str, ...]
    trunk: bool = False


@dataclass(frozen=True, slots=True)
class MustHave:
    """A ladder that the sessions of some people hold wherever it is eligible."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    ladder: str
    when: Condition


@dataclass(frozen=True, slots=True)
class MustHaveNote:
    """Asks for a must-have on other days too, in weeks of fewer than `sessions_below` sessions."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    when: Condition
    sessions_below: int
    ladders: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Composition:
    """`rules/composition.yaml`: slots per phase and the must-haves.

    `limited_ladder` and `limited_rung` are added to the score (they are below zero). The must-have
    orders name slots of the phase and those of `must_have_slots`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    slots: Mapping[str, tuple[Slot, ...]]
    fearful_when: Condition
    fearful_ladders: tuple[str, ...]
    fearful_order: Mapping[str, tuple[str, ...]]
    must_haves: tuple[MustHave, ...]
    must_have_slots: tuple[Slot, ...]
    must_have_order: Mapping[str, tuple[str, ...]]
    must_have_fearful_order: Mapping[str, tuple[str, ...]]
    must_have_notes: tuple[MustHaveNote, ...]
    direction_ladders: Mapping[Literal["flexion", "extension", "neutral"], str]
    session_order: tuple[ExerciseClass, ...]
    trunk_groups: Mapping[str, tuple[str, ...]]
    fallback_excluded_classes: tuple[ExerciseClass, ...]
    short_session_drops: Mapping[str, tuple[str, ...]]
    interim: tuple[Slot, ...]
    interim_weeks: int
    interim_phase: Phase
    interim_level: int
    maintenance: tuple[Slot, ...]
    brace_when: Condition
    brace_ladder: str
    brace_text: str
    grade_bonus: Mapping[str, float]
    need_spread: float
    limited_ladder: float
    limited_rung: float
    like_bonus: float
    muscle_match_bonus: float
    history_preference_bonus: float
    posture_stretches_per_session: int
    needs_shown: int
    sources: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, str]
