"""Tables of what is done outside the sessions: walking, desk breaks, relaxation, maintenance.

Like those in `tables`, these dataclasses are also the schema of their YAML files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from lbp_cli.model.condition import Condition
from lbp_cli.model.value import dataclass

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class Bouts:
    """Walking days a week and longest bout in minutes for one start level."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    days: int
    max_bout_min: int


@dataclass(frozen=True, slots=True)
class Aerobic:
    """`rules/walking.yaml`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    week_minutes: Mapping[str, tuple[int, ...]]
    bouts: Mapping[str, Bouts]
    rung_bout_minutes: Mapping[str, int]
    tolerance_share: float
    min_bout_min: int
    min_day_bout_min: int
    min_week_min: int
    growth_share: float
    growth_max_min: int
    overload_growth_share: float
    overload_share: float
    overload_reduced_weeks: int
    overload_weeks: int
    bout_growth_share: float
    bout_growth_min_min: int
    bout_growth_max_min: int
    max_bouts_per_day: int
    steady_rungs: tuple[int, ...]
    seated_ladder: str
    seated_equipment: Mapping[str, tuple[str, ...]]
    keep_more_text: str
    sources: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DeskRules:
    """Desk breaks, in minutes."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    ladder: str
    every_min: int
    break_min: int
    first_week_rungs: tuple[int, ...]
    daily_exercise: str
    daily_times: int
    text: str
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class RelaxationCase:
    """One case of the relaxation dose; the first whose `when` holds (minutes, days a week)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    when: Condition
    exercises: tuple[str, ...]
    minutes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RelaxationRules:
    """Daily relaxation outside the session (readings RD-85).

    `upset_text` is said with every relaxation exercise, wherever it is done.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    when: Condition
    need_at_least: float
    phases: tuple[str, ...]
    cases: tuple[RelaxationCase, ...]
    daily_when: Condition
    daily_phases: tuple[str, ...]
    days_daily: int
    days_otherwise: int
    cue_exercise: str
    cue_from_week: int
    cue_text: str
    upset_text: str
    upset_sources: tuple[str, ...]
    upset_evidence: str
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Maintenance:
    """Weeks 13 to 52 (readings RD-91); keys `under_65` and `from_65`.

    `recent_weeks`: exercises of so many weeks before the last one may fill a place too.
    `breaks_text` stands between the two others where the plan has breaks from sitting.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    older_from_age: int
    sessions_per_week: Mapping[str, int]
    sets: Mapping[str, int]
    exercises: int
    recent_weeks: int
    walking_days: int
    text: tuple[str, ...]
    breaks_text: str
    later_text: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Routine:
    """`rules/routine.yaml`: desk breaks, relaxation, maintenance."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    desk: DeskRules
    relaxation: RelaxationRules
    maintenance: Maintenance
