"""`rules/needs.yaml` as people write it."""

from __future__ import annotations

from pydantic import Field

from lbp_cli.model.authored.condition import WrittenCondition
from lbp_cli.model.authored.exercise import Authored
from lbp_cli.model.vocabulary import Grade


class AuthoredBase(Authored):
    """What nearly everybody needs."""

    label: str = Field(description='Why, in words that complete "because ...".')
    weights: dict[str, float] = Field(description="Weight by need, added for everybody.")
    sources: tuple[str, ...] = Field(description="Source ids for the direction of the weights.")
    evidence: Grade = Field(description="Grade of the numbers, A to D.")


class AuthoredContribution(Authored):
    """What one cause, finding, test or goal adds to the needs."""

    id: str = Field(description="Unique name of the row; shown in reasons as need/<id>.")
    label: str = Field(description='Why, to the client, in words that complete "because ...".')
    when: WrittenCondition = Field(description="The people it holds for.")
    weights: dict[str, float] = Field(description="Weight by need; may be below zero.")
    sources: tuple[str, ...] = Field(description="Source ids for the direction of the weights.")
    evidence: Grade = Field(description="Grade of the numbers, A to D.")


class AuthoredPattern(Authored):
    """One posture pattern."""

    release: tuple[str, ...] = Field(description="Muscles held to be short or overactive.")
    strengthen: tuple[str, ...] = Field(description="Muscles held to be long or underactive.")
    needs: dict[str, float] = Field(description="Needs that get the posture factor.")


class AuthoredPosture(Authored):
    """Posture patterns and how little they count."""

    factor: float = Field(description="Share of the largest weight, 0 to 0.1.", ge=0, le=0.1)
    label: str = Field(description='Why, in words that complete "because ...".')
    text: str = Field(description="What must be said with every posture result.")
    sources: tuple[str, ...] = Field(description="Source ids.")
    evidence: Grade = Field(description="Grade, A to D.")
    muscle_names: dict[str, tuple[str, ...]] = Field(
        description="What exercises call a muscle that a pattern names otherwise."
    )
    patterns: dict[str, AuthoredPattern] = Field(description="Patterns by code.")


class AuthoredNeeds(Authored):
    """The whole file."""

    base: AuthoredBase = Field(description="What everybody needs.")
    clip_low: float = Field(description="No weight is below this.", ge=0)
    clip_high: float = Field(description="No weight is above this before posture is added.", gt=0)
    contributions: tuple[AuthoredContribution, ...] = Field(
        description="All rows that hold add up."
    )
    posture: AuthoredPosture = Field(description="The tie-break from posture.")
