"""The closed word lists of lbp, in one place. Order matters where a list says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

Scalar: TypeAlias = str | int | float | bool
Value: TypeAlias = Scalar | tuple[str, ...] | None
"""What one fact can hold. None means "not known", which is never "no"."""

Facts: TypeAlias = Mapping[str, Value]
"""The profile made flat (dotted paths) and all derived from it; the only thing rules see."""

Answers: TypeAlias = Mapping[str, Value]
"""The checked profile made flat, as answered: the input of `derive_facts`."""

Tier = Literal["clear", "caution", "see_clinician", "urgent", "emergency"]
TIERS: Final[tuple[Tier, ...]] = get_args(Tier)
"""Triage tiers from mild to grave; combining is the maximum."""

Level = Literal["none", "low", "moderate", "high"]
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""Levels of a movement tag, from least to most."""

Position = Literal[
    "half-kneeling", "prone", "quadruped", "side-lying", "sitting", "standing", "supine", "walking"
]
POSITIONS: Final[tuple[Position, ...]] = get_args(Position)

Removal = Literal["vision", "support"]
"""What a harder cue may take away: sight, or the hold on something firm."""

Equipment = Literal[
    "band", "bike", "broomstick", "chair", "mat", "pool", "step", "towel", "wall", "weight"
]
EQUIPMENT: Final[tuple[Equipment, ...]] = get_args(Equipment)

ExerciseClass = Literal[
    "relaxation",
    "activation",
    "strength",
    "mobility",
    "neural",
    "balance",
    "aerobic",
    "break",
    "exposure",
]

Phase = Literal["symptom_modulation", "movement_control", "functional_optimization", "maintenance"]
PHASES: Final[tuple[Phase, ...]] = get_args(Phase)
"""Phases of a programme, 1 to 3 in order (C-07), then maintenance."""

PHASE_WORDS: Final[Mapping[Phase, str]] = {
    "symptom_modulation": "calm things down and keep moving",
    "movement_control": "control and endurance",
    "functional_optimization": "strength and real tasks",
    "maintenance": "keep what you have",
}

DoseMode = Literal["reps", "hold_reps", "timed_hold", "duration"]

Grade = Literal["A", "B", "C", "D"]
"""Grade of evidence: strong, moderate, low, expert opinion or mechanism only."""

Mark = Literal["V", "V2", "M", "D"]
MARKS: Final[tuple[Mark, ...]] = get_args(Mark)
"""How a source of the safety screen was verified, the surest first: read, second-hand, from
memory, design rule."""

EngineMode = Literal["programme", "programme_if_cleared", "info_only", "block"]

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)


def tier_rank(tier: Tier) -> int:
    """Rank of a tier: 0 `clear` to 4 `emergency`."""
    return TIERS.index(tier)


def worst(tiers: tuple[Tier, ...]) -> Tier:
    """The gravest of some tiers; `clear` when there is none."""
    return max(tiers, key=tier_rank, default="clear")


def level_rank(level: Level) -> int:
    """Rank of a movement level: 0 `none` to 3 `high`."""
    return LEVELS.index(level)
