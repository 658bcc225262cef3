"""Function and activity: what the back makes hard, and how active the client is."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from lbp_cli.model.authored.profile_types import Block, Flag, not_blank


class HardActivity(Block):
    """One activity that the back makes hard (patient-specific functional scale)."""

    name: Annotated[str, Field(min_length=1, max_length=60), AfterValidator(not_blank)] = Field(
        description="The activity in the client's own words."
    )
    score: int = Field(
        ge=0,
        le=10,
        description="0 = cannot do it, 10 = as before.",
        json_schema_extra={"unit": "points of 10", "source": "INST-PSFS"},
    )


class Function(Block):
    """How far the back limits daily life."""

    psfs: Annotated[tuple[HardActivity, ...], Field(min_length=1, max_length=5)] = Field(
        description="One to five activities that the back makes hard.",
        json_schema_extra={"source": "INST-PSFS"},
    )
    rmdq: int | None = Field(
        default=None,
        ge=0,
        le=24,
        description="Roland-Morris total, where it was taken elsewhere.",
        json_schema_extra={"unit": "points of 24", "source": "INST-RMDQ"},
    )
    odi: float | None = Field(
        default=None,
        ge=0,
        le=100,
        description="Oswestry index, where it was taken elsewhere.",
        json_schema_extra={"unit": "percent", "source": "INST-ODI"},
    )
    walk_tolerance_min: int | None = Field(
        default=None,
        ge=0,
        le=300,
        description="How long the client can walk before having to stop.",
        json_schema_extra={"unit": "minutes", "source": "C-16"},
    )


class Activity(Block):
    """How active the client is now."""

    evs_days: int = Field(
        ge=0,
        le=7,
        description="Days a week with at least moderate exercise, such as a brisk walk.",
        json_schema_extra={"unit": "days a week", "source": "INST-EVS"},
    )
    evs_minutes: int = Field(
        ge=0,
        le=600,
        description="Minutes on such a day.",
        json_schema_extra={"unit": "minutes", "source": "INST-EVS"},
    )
    strength_days: int = Field(
        ge=0,
        le=7,
        description="Days a week with muscle-strengthening exercise.",
        json_schema_extra={"unit": "days a week", "source": "INST-STRDAYS"},
    )
    func_floor: Flag = Field(
        description="Can rise from the floor unaided.", json_schema_extra={"source": "C-13"}
    )
    func_stairs: Flag = Field(
        description="Can climb two flights of stairs without a stop.",
        json_schema_extra={"source": "C-13"},
    )
    func_walk30: Flag = Field(
        description="Can walk for 30 minutes.", json_schema_extra={"source": "C-13"}
    )
    func_carry: Flag = Field(
        description="Can carry 5 kg in each hand for 100 m.", json_schema_extra={"source": "C-13"}
    )
    sitting_hours: float = Field(
        ge=0,
        le=24,
        description="Hours of sitting on a usual weekday.",
        json_schema_extra={"unit": "hours", "source": "INST-SIT"},
    )
    longest_bout_min: int = Field(
        ge=0,
        le=600,
        description="Longest stretch of sitting without standing up.",
        json_schema_extra={"unit": "minutes", "source": "INST-SIT"},
    )
    bed_rest_2w: Flag = Field(
        description="Bed rest or a hospital stay of two weeks or more in the last 3 months.",
        json_schema_extra={"source": "C-13"},
    )
    recent_overload: Flag = Field(
        description=(
            "New or doubled activity in the 8 weeks before it began, or two weeks without a rest"
            " day while the pain rose."
        ),
        json_schema_extra={"source": "C-14"},
    )
