"""Strain, fear and expectation; totals of licensed questionnaires, never their items."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lbp_cli.model.authored.profile_types import Block

PhqItem = Annotated[int, Field(ge=0, le=3)]


class Psych(Block):
    """How the client feels about the pain and about life around it."""

    phq4: tuple[PhqItem, PhqItem, PhqItem, PhqItem] | None = Field(
        default=None,
        description="PHQ-4, four answers of 0 to 3. `null` in full mode: preferred not to answer.",
        json_schema_extra={"source": "INST-PHQ4"},
    )
    stress: int = Field(
        ge=1,
        le=5,
        description=(
            "Tense, restless, anxious or sleepless because of worries these days:"
            " 1 not at all to 5 very much."
        ),
        json_schema_extra={"unit": "points of 5", "source": "INST-SISQ"},
    )
    fear_nrs: int = Field(
        ge=0,
        le=10,
        description="How afraid that physical activity will make the back worse?",
        json_schema_extra={"unit": "points of 10", "source": "INST-FEAR1"},
    )
    expectation_nrs: int | None = Field(
        default=None,
        ge=0,
        le=10,
        description="How likely that the back will be much better in 3 months?",
        json_schema_extra={"unit": "points of 10", "source": "INST-EXPECT"},
    )
    sbt_total: int | None = Field(
        default=None,
        ge=0,
        le=9,
        description="STarT Back total.",
        json_schema_extra={"unit": "points of 9", "source": "INST-SBT"},
    )
    sbt_psych: int | None = Field(
        default=None,
        ge=0,
        le=5,
        description="STarT Back psychosocial subscale.",
        json_schema_extra={"unit": "points of 5", "source": "INST-SBT"},
    )
    ompsq_sf: int | None = Field(
        default=None,
        ge=0,
        le=100,
        description="Orebro short form total.",
        json_schema_extra={"unit": "points of 100", "source": "INST-OMPSQ"},
    )
    tsk11: int | None = Field(
        default=None,
        ge=11,
        le=44,
        description="TSK-11 total.",
        json_schema_extra={"unit": "points of 44", "source": "INST-TSK11"},
    )
    fabq_pa: int | None = Field(
        default=None,
        ge=0,
        le=24,
        description="FABQ physical activity subscale.",
        json_schema_extra={"unit": "points of 24", "source": "INST-FABQ"},
    )
    fabq_w: int | None = Field(
        default=None,
        ge=0,
        le=42,
        description="FABQ work subscale.",
        json_schema_extra={"unit": "points of 42", "source": "INST-FABQ"},
    )
    pss4: int | None = Field(
        default=None,
        ge=0,
        le=16,
        description="PSS-4 total.",
        json_schema_extra={"unit": "points of 16", "source": "INST-PSS4"},
    )
    promis_pi_t: float | None = Field(
        default=None,
        ge=20,
        le=80,
        description="PROMIS pain interference T-score.",
        json_schema_extra={"unit": "T-score", "source": "INST-PROMIS"},
    )
