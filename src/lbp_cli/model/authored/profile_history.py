"""What happened before and what a professional has said: operations, injuries, clearance."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from lbp_cli.model.authored.profile_types import Block, Day, Flag, Phrase, Unique, no_repeats
from lbp_cli.model.authored.profile_words import DiagnosisCode, Role, SurgeryType


class Surgery(Block):
    """The last operation on the spine."""

    type: SurgeryType = Field(
        description="Kind of the last operation on the spine, or none.",
        json_schema_extra={"source": "C-12"},
    )
    weeks_since: int | None = Field(
        default=None,
        ge=0,
        le=5000,
        description="Weeks since the operation; needed unless the type is none.",
        json_schema_extra={"unit": "weeks", "source": "C-12"},
    )


class History(Block):
    """Operations and injuries of the back."""

    surgery: Surgery = Field(description="The last operation on the spine, or {type: none}.")
    past_trauma: Flag = Field(
        description="Was the back ever injured in an accident or a fall, lately or long ago?",
        json_schema_extra={"source": "C-14"},
    )
    trauma_weeks: int | None = Field(
        default=None,
        ge=0,
        le=5000,
        description="Weeks since that injury. Left out: it counts as not yet healed.",
        json_schema_extra={"unit": "weeks", "source": "RD-07"},
    )
    trauma_assessed: Flag | None = Field(
        default=None,
        description="Has that injury been examined? Left out: yes from week 12 on, no before.",
        json_schema_extra={"source": "RD-07"},
    )
    vertebral_fracture_weeks: int | None = Field(
        default=None,
        ge=0,
        le=5000,
        description="Weeks since the last broken vertebra. Left out: the earliest stage applies.",
        json_schema_extra={"unit": "weeks", "source": "RD-08"},
    )


class Diagnosis(Block):
    """Something that a professional has told the client. The tool itself never diagnoses."""

    code: DiagnosisCode = Field(
        description="What a professional has said.", json_schema_extra={"source": "RD-02"}
    )
    date: Day | None = Field(
        default=None,
        description="When it was said or began. Left out: the earliest stage applies.",
        json_schema_extra={"source": "RD-01"},
    )
    grade: int | None = Field(
        default=None,
        ge=1,
        le=5,
        description="Grade of a spondylolisthesis.",
        json_schema_extra={"unit": "grade", "source": "RD-01"},
    )
    settled: Flag | None = Field(
        default=None,
        description="Has it settled: no longer painful in itself?",
        json_schema_extra={"source": "RD-01"},
    )
    fused: Flag | None = Field(
        default=None,
        description="Axial spondyloarthritis: are parts of the spine fused?",
        json_schema_extra={"source": "RD-03"},
    )


RuleId = Annotated[str, Field(min_length=1, max_length=40)]

Covered = Annotated[
    tuple[RuleId, ...],
    Field(min_length=1, json_schema_extra={"uniqueItems": True}),
    AfterValidator(no_repeats),
]


class Clearance(Block):
    """A professional's word that exercise is all right in spite of a finding (CL-01)."""

    date: Day | None = Field(
        default=None,
        description="Day of the clearance. Left out: the day of the assessment.",
        json_schema_extra={"source": "CL-02"},
    )
    covers: Covered = Field(
        description="Ids of the findings it covers, such as SX-02 or PX-08.",
        json_schema_extra={"source": "CL-02"},
    )
    limits: Unique[RuleId] = Field(
        default=(),
        description="Restriction tags that the professional asks for, such as no_high_impact.",
        json_schema_extra={"source": "CL-04"},
    )
    by: Phrase = Field(description="Who gave it.", json_schema_extra={"source": "CL-01"})
    by_role: Role = Field(
        description="Their role. SX-01 needs surgical_team.", json_schema_extra={"source": "CL-02"}
    )
