"""How answers become facts C-01 to C-19: every threshold, point and word list.

Read from `rules/classification.yaml` and `rules/norms.yaml`; these dataclasses are also the
schema of those files. `*_at_most` mappings name bands in order, mildest first: the first band
that the value fits is the one that holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from lbp_cli.model.norms import Basis, Norms
from lbp_cli.model.symptoms import (
    DirectionalPreference,
    Disability,
    Duration,
    Irritability,
    LegPain,
    PainBand,
    Provocation,
    Stenosis,
    Step,
    Syndrome,
    TreatmentStage,
)
from lbp_cli.model.value import dataclass

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class Time:
    """What moves on with the weeks of a plan (readings RD-07, RD-51); weeks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    moving: tuple[str, ...]
    gestation_stops_at: int
    trauma_healed_from_weeks: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class FollowUp:
    """When a red flag counts as recent or fresh; `fields` are the red flags with follow-up."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    fields: tuple[str, ...]
    recent_onsets: tuple[str, ...]
    fresh_onsets: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Combination:
    """Red flags taken together: nerve signs, fracture points, new pain (weeks, years)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    counts_as_yes: tuple[str, ...]
    neuro_fields: tuple[str, ...]
    fracture_older_than: int
    fracture_sexes: tuple[str, ...]
    fracture_fields_unless_assessed: tuple[str, ...]
    fracture_fields: tuple[str, ...]
    new_pain_below_weeks: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class AxialSpa:
    """The count of criteria for inflammatory back pain (CR-07); years and weeks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    onset_below_age: int
    lasting_above_weeks: float
    early_onset_below_age: int
    criteria: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Psychosocial:
    """C-10: scores from which the risk is medium or high."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    sbt_total_from: int
    sbt_psych_high_from: int
    ompsq_high_from: float
    phq4_medium_from: int
    phq4_high_from: int
    fear_medium_from: int
    fear_high_from: int
    low_expectation_up_to: int
    stress_from: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Fear:
    """C-11; several scores: the highest band (readings RD-100)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    fear_nrs_at_most: Mapping[str, float]
    tsk11_at_most: Mapping[str, float]
    fabq_pa_at_most: Mapping[str, float]
    basis: Basis


@dataclass(frozen=True, slots=True)
class SurgeryWeeks:
    """Weeks after one kind of operation from which the middle and late phase begin."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    mid_from: float
    late_from: float


@dataclass(frozen=True, slots=True)
class Surgery:
    """C-12; an operation without a row of its own takes the row `other`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    weeks: Mapping[str, SurgeryWeeks]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Fitness:
    """C-13: points, shares of the points that make a level, and what holds a level down.

    Exercise in minutes a week, strength in days a week, functions as a count of 4.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    exercise_at_least: tuple[Step, ...]
    strength_at_least: tuple[Step, ...]
    functions: tuple[str, ...]
    functions_at_least: tuple[Step, ...]
    points_possible: int
    chair_stand: Mapping[str, int]
    chair_stand_possible: int
    level_from_share: tuple[float, ...]
    older_from_age: int
    weak_legs_level: int
    slow_below_m_s: float
    short_walk_below_min: float
    slow_level: int
    bed_rest_drop: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Causes:
    """C-14: limits of the causes that are not facts of their own (minutes a week, hours)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    inactive_below_min: float
    severe_at_most_min: float
    strength_days_at_most: int
    circulation_sitting_above_h: float
    no_posture: tuple[str, ...]
    weak_trunk_tests: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Gait:
    """C-16: walking tolerance (min), speed (m/s) and share of the norm speed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    walk_below_min: float
    speed_below_m_s: float
    below_share_of_norm: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Sedentary:
    """C-18: hours of sitting a day and the longest stretch in minutes."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    prolonged_from_h: float
    very_high_from_h: float
    break_from_min: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class GoalWords:
    """Words in goals that name a group of activities (readings RD-101)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    groups: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class StartLevel:
    """C-19: the ceiling that each fact sets on the start level, 1 gentlest to 4."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    pain_band: Mapping[str, int]
    pain_band_acute: Mapping[str, int]
    irritability: Mapping[str, int]
    tbc_stage: Mapping[str, int]
    surgery_phase: Mapping[str, int]
    fear_of_movement: Mapping[str, int]
    tier: Mapping[str, int]
    interim: int
    old_deficit: int
    old_deficit_rules: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`rules/classification.yaml`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    time: Time
    follow_up: FollowUp
    combination: Combination
    axial_spa: AxialSpa
    duration: Duration
    pain_band: PainBand
    disability: Disability
    irritability: Irritability
    leg_pain: LegPain
    stenosis: Stenosis
    directional_preference: DirectionalPreference
    treatment_stage: TreatmentStage
    syndrome: Syndrome
    provocation: Provocation
    psychosocial: Psychosocial
    fear: Fear
    surgery: Surgery
    fitness: Fitness
    causes: Causes
    gait: Gait
    sedentary: Sedentary
    goals: GoalWords
    start_level: StartLevel


@dataclass(frozen=True, slots=True)
class Classification:
    """All that turns answers into facts: the thresholds and the norms of the tests."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    thresholds: Thresholds
    norms: Norms
