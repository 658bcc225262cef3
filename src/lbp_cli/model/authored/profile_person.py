"""Who the client is: a short code, and what norms and safety rules need to know."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lbp_cli.model.authored.profile_types import Block, Flag, Phrase
from lbp_cli.model.authored.profile_words import NormSex, Sex


class Client(Block):
    """How the client is named on paper. Nothing here is used to choose exercises."""

    code: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")] | None = Field(
        default=None,
        description="A short code for the client (letters, digits, '.', '_', '-'); no name needed.",
    )
    name: Phrase | None = Field(
        default=None, description="The client's name; it appears only on the handout."
    )


class Person(Block):
    """Age, sex and body: what norms and safety rules need."""

    age: int = Field(
        ge=1,
        le=120,
        description="Age. Under 18 the plan is withheld (RF-30).",
        json_schema_extra={"unit": "years", "source": "RD-36"},
    )
    sex: Sex = Field(description="Sex, for norms and the fracture rule.")
    norm_sex: NormSex | None = Field(
        default=None,
        description="For sex 'other': which norm tables to use. Left out: none that need a sex.",
    )
    height_cm: float | None = Field(
        default=None,
        ge=100,
        le=230,
        description="Body height.",
        json_schema_extra={"unit": "cm", "source": "LOINC 8302-2"},
    )
    weight_kg: float | None = Field(
        default=None,
        ge=25,
        le=300,
        description="Body weight.",
        json_schema_extra={"unit": "kg", "source": "LOINC 29463-7"},
    )
    smoker: Flag | None = Field(default=None, description="Does the client smoke now?")
    gest_weeks: int | None = Field(
        default=None,
        ge=0,
        le=42,
        description="Weeks of pregnancy today. Left out while pregnant: the latest stage applies.",
        json_schema_extra={"unit": "weeks", "source": "RD-06"},
    )
    weeks_since_birth: int | None = Field(
        default=None,
        ge=0,
        le=520,
        description="Weeks since the last birth.",
        json_schema_extra={"unit": "weeks", "source": "RD-06"},
    )
