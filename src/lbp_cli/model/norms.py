"""Norm tables of the physical tests, as read from `rules/norms.yaml`.

A row holds for ages `age_from` to `age_to`, both included. Outside the rows, and for a person
whose norm sex is not known, there is no norm, and then no finding (readings RD-100).
"""

from __future__ import annotations

from typing import Any, ClassVar

from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Mark

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class Basis:
    """Where numbers come from: source ids, verification mark, strength in words, a remark."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    sources: tuple[str, ...]
    mark: Mark
    strength: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NormRow:
    """One age band with one value per sex, in the unit of its table."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    age_from: int
    age_to: int
    male: float
    female: float


@dataclass(frozen=True, slots=True)
class NormTable:
    """A value by age band and sex."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    rows: tuple[NormRow, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class EnduranceNorm:
    """Mean and standard deviation (s) of a hold in one sample, both sexes together."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    age_from: int
    age_to: int
    mean_s: float
    sd_s: float
    low_below_sd: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class SideBridge:
    """Side bridge: one norm per side, and the difference of sides that counts (share)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    left: EnduranceNorm
    right: EnduranceNorm
    asymmetry_above_share: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Cutoff:
    """One limit for all adults."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    limit: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class SexCutoff:
    """One limit per sex."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    male: float
    female: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class SingleLegStance:
    """Single-leg stance (s): a fixed limit under an age, from then on the mean of the age."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    low_below_s: float
    until_age: int
    best_of_3: NormTable
    basis: Basis


@dataclass(frozen=True, slots=True)
class WalkEquation:
    """Predicted six-minute walk (m) = cm x height + age x years + kg x weight + constant.

    `normal_down_to_m` is how far under the prediction is still normal.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    cm: float
    age: float
    kg: float
    constant: float
    normal_down_to_m: float


@dataclass(frozen=True, slots=True)
class SixMinuteWalk:
    """Six-minute walk: one equation per sex, valid for the ages of its sample."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    age_from: int
    age_to: int
    male: WalkEquation
    female: WalkEquation
    basis: Basis


@dataclass(frozen=True, slots=True)
class Norms:
    """`rules/norms.yaml`.

    `sts30_low_below` (repetitions, older adults), `sts30_normal_low`/`sts30_normal_high`
    (the usual range, fitness points only), `five_sts_slow_above_s`, `gait_m_s` (usual speed).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    sts30_low_below: NormTable
    sts30_normal_low: NormTable
    sts30_normal_high: NormTable
    five_sts_slow_above_s: NormTable
    single_leg_stance: SingleLegStance
    gait_m_s: NormTable
    six_minute_walk: SixMinuteWalk
    plank_low_below_s: Cutoff
    side_bridge: SideBridge
    extensor: EnduranceNorm
    thomas_short_above_deg: Cutoff
    active_knee_extension_short_above_deg: SexCutoff
