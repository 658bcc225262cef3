"""Thresholds of the symptom facts C-01 to C-09: duration, pain, disability, legs, direction.

`*_at_most` and `*_at_least` mappings name bands in order: the first band that the value fits
is the one that holds. In a list of steps the first step that the value reaches counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from lbp_cli.model.norms import Basis
from lbp_cli.model.value import dataclass

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class Step:
    """Points given at a limit; the first step of a list that the value reaches counts."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    at: float
    points: int


@dataclass(frozen=True, slots=True)
class Duration:
    """C-01, in weeks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    acute_below_weeks: float
    subacute_below_weeks: float
    recurrent_days: tuple[str, ...]
    recurrent_previous: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class PainBand:
    """C-02, average pain 0 to 10."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    at_most: Mapping[str, float]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Disability:
    """C-03, from the first of RMDQ, ODI, PSFS that is known."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    rmdq_at_most: Mapping[str, float]
    odi_at_most: Mapping[str, float]
    psfs_at_least: Mapping[str, float]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Irritability:
    """C-04: points from minutes to provoke, minutes to settle, worst pain, nights woken."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    provoke_at_most: tuple[Step, ...]
    settle_above: tuple[Step, ...]
    worst_at_least: tuple[Step, ...]
    nights_at_least: tuple[Step, ...]
    points_at_most: Mapping[str, float]
    basis: Basis


@dataclass(frozen=True, slots=True)
class LegPain:
    """C-05: how many of the three signs make below-knee pain likely to come from a nerve."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    signs_needed: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Stenosis:
    """C-05b: points of the pattern that walking and standing bring on.

    The words are answers: `forward` and `sitting_eases` ease, `standing` and `walking` bring on.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    age_at_least: tuple[Step, ...]
    weeks_above: tuple[Step, ...]
    forward: str
    standing: str
    walking: str
    sitting_eases: str
    better_bending_forward: int
    better_bending_backward: int
    worse_standing: int
    walking_relieved_by_rest: int
    leaking_urine: int
    like_from_points: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class PreferenceSide:
    """Answers that point to one direction. Words of one `easing` group give one point."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    aggravating: tuple[str, ...]
    easing: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class DirectionalPreference:
    """C-06: points a direction needs, and its lead over the other."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    extension: PreferenceSide
    flexion: PreferenceSide
    min_points: int
    min_lead: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class TreatmentStage:
    """C-07: average pain 0 to 10 that decides the stage of treatment."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    modulation_from_pain: int
    volatile_from_pain: int
    optimization_up_to_pain: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Syndrome:
    """C-08: words that tell end-range from sustained-position pain; weeks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    end_range: tuple[str, ...]
    sustained: tuple[str, ...]
    stiff_from_weeks: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Provocation:
    """C-09: how many aggravating movements of a direction make a tag, and the other words."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    min_aggravating: int
    load: tuple[str, ...]
    sustained: tuple[str, ...]
    basis: Basis
