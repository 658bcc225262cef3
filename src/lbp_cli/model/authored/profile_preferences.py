"""What the client can and wants to do: time, days, equipment, likes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lbp_cli.model.authored.profile_types import Block, Day, Unique
from lbp_cli.model.authored.profile_words import DEFAULT_DAYS, DEFAULT_MINUTES
from lbp_cli.model.vocabulary import Equipment, Weekday

CatalogueId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Preferences(Block):
    """Time, days, equipment and taste."""

    minutes_per_day: int = Field(
        default=DEFAULT_MINUTES,
        ge=5,
        le=90,
        description="Minutes the client can give on a day of exercise.",
        json_schema_extra={"unit": "minutes"},
    )
    days_per_week: int = Field(
        default=DEFAULT_DAYS,
        ge=1,
        le=7,
        description="Days a week the client can exercise.",
        json_schema_extra={"unit": "days a week"},
    )
    days: Unique[Weekday] = Field(
        default=(),
        description="Weekdays that suit; [] for any.",
        json_schema_extra={"source": "RD-79"},
    )
    equipment: Unique[Equipment] = Field(
        default=(),
        description="What is at hand, beside household things; [] for nothing.",
        json_schema_extra={"source": "RD-45"},
    )
    likes: Unique[CatalogueId] = Field(
        default=(), description="Exercises or ladders the client likes (ids)."
    )
    dislikes: Unique[CatalogueId] = Field(
        default=(), description="Exercises or ladders the client would rather not do (ids)."
    )
    start: Day | None = Field(default=None, description="First day of the programme.")
