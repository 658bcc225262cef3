"""`rules/catalogue.yaml` as people write it: the words that exercises and ladders use."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lbp_cli.model.authored.exercise import Authored, Note, Slug, Word
from lbp_cli.model.vocabulary import Equipment, ExerciseClass, Grade, Level, Position


class EquipmentEntry(Authored):
    """One thing that an exercise may need."""

    household: bool = Field(description="True when every home has it or something that will do.")
    accepts: Annotated[tuple[Equipment, ...], Field(min_length=1)] = Field(
        description="Words of `preferences.equipment` that satisfy it."
    )
    instead: Note | None = Field(default=None, description="What will do instead.")


class ClassEntry(Authored):
    """One class of exercises."""

    meaning: Note = Field(description="What belongs to it.")
    default_days_per_week: Annotated[int, Field(ge=1, le=7)] = Field(
        description="Days a week when nothing else decides."
    )
    min_hours_between: Annotated[int, Field(ge=0, le=96)] = Field(
        description="Hours between two sessions of the same ladder."
    )
    note: Note | None = Field(default=None, description="An exception, in words.")
    evidence: Grade = Field(description="Evidence grade of the days and hours.")


class CatalogueFile(Authored):
    """`rules/catalogue.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    reading: dict[Word, Note] = Field(description="How the fields of an exercise are meant.")
    levels: tuple[Level, ...] = Field(description="Levels of a tag, from least to most.")
    tags: Annotated[dict[Word, Note], Field(min_length=1)] = Field(
        description="Movement tags and what their levels mean."
    )
    positions: tuple[Position, ...] = Field(description="Positions of the body.")
    equipment: dict[Equipment, EquipmentEntry] = Field(description="Things exercises need.")
    needs: Annotated[dict[Word, Note], Field(min_length=1)] = Field(
        description="Needs that ladders serve, in words."
    )
    classes: dict[ExerciseClass, ClassEntry] = Field(description="Classes of exercises.")
    universal_fallback: Annotated[tuple[Slug, ...], Field(min_length=1)] = Field(
        description="Exercises that nearly everybody may do; used when nothing else is left."
    )
