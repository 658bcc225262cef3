"""The present episode and the pain: how long, how it behaves, how strong, where."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from lbp_cli.model.authored.profile_types import Block, Flag, Unique
from lbp_cli.model.authored.profile_words import (
    DEFAULT_PREVIOUS_EPISODES,
    Aggravating,
    Course,
    DaysWithPain,
    Easing,
    LegPainSite,
    OnsetMode,
    PreviousEpisodes,
    TestOutcome,
)

NPRS: Final[dict[str, Any]] = {"unit": "points of 10", "source": "INST-NPRS"}


def _episodes(value: Any) -> Any:
    """0 and 1 may stand without quotes."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class Episode(Block):
    """The present episode of back pain."""

    duration_weeks: float = Field(
        ge=0,
        le=4000,
        description="How long this episode has lasted.",
        json_schema_extra={"unit": "weeks", "source": "C-01"},
    )
    pain_changed: Flag = Field(
        description="In the last 6 weeks, has the pain changed in kind or become clearly worse?",
        json_schema_extra={"source": "CR-03"},
    )
    days_with_pain_6m: DaysWithPain | None = Field(
        default=None,
        description="On how many days of the last 6 months was there pain?",
        json_schema_extra={"source": "C-01"},
    )
    onset_age: int | None = Field(
        default=None,
        ge=5,
        le=110,
        description="Age when back pain first began.",
        json_schema_extra={"unit": "years", "source": "CR-07"},
    )
    onset_mode: OnsetMode = Field(
        description="Did it begin all at once or little by little?",
        json_schema_extra={"source": "CR-03"},
    )
    previous_episodes: Annotated[
        PreviousEpisodes,
        BeforeValidator(_episodes, json_schema_input_type=PreviousEpisodes | Literal[0, 1]),
    ] = Field(
        default=DEFAULT_PREVIOUS_EPISODES,
        description="How many earlier episodes of back pain?",
        json_schema_extra={"source": "C-01"},
    )
    course: Course = Field(
        description="How is it going: better, the same, worse, or up and down?",
        json_schema_extra={"source": "C-07"},
    )


class DirectionTest(Block):
    """The movement test of directional preference (C-06), where it was done."""

    extension: TestOutcome | None = Field(
        default=None, description="After 10 slow back-bends the pain was better, worse or neither."
    )
    flexion: TestOutcome | None = Field(
        default=None, description="After 10 forward bends the pain was better, worse or neither."
    )


class Pain(Block):
    """How strong the pain is, where, and what makes it better or worse."""

    nprs_now: int | None = Field(
        default=None, ge=0, le=10, description="Pain right now.", json_schema_extra=NPRS
    )
    nprs_avg_7d: int = Field(
        ge=0, le=10, description="Average pain, last 7 days.", json_schema_extra=NPRS
    )
    nprs_worst_7d: int = Field(
        ge=0, le=10, description="Worst pain, last 7 days.", json_schema_extra=NPRS
    )
    nprs_leg_avg_7d: int | None = Field(
        default=None,
        ge=0,
        le=10,
        description="Average leg pain, last 7 days; needed when there is leg pain.",
        json_schema_extra=NPRS,
    )
    leg_pain_site: LegPainSite = Field(
        description="How far down the leg does the pain go?", json_schema_extra={"source": "C-05"}
    )
    leg_worse_than_back: Flag | None = Field(
        default=None,
        description="Is the leg worse than the back? Needed when there is leg pain.",
        json_schema_extra={"source": "C-05"},
    )
    leg_sensory: Flag | None = Field(
        default=None,
        description="Is feeling in the leg changed? Left out: as in red_flags.leg_numbness.",
        json_schema_extra={"source": "C-05"},
    )
    cough_sneeze_leg: Flag | None = Field(
        default=None,
        description="Does a cough or sneeze send pain down the leg? Needed when there is leg pain.",
        json_schema_extra={"source": "C-05"},
    )
    provoke_minutes: int | None = Field(
        default=None,
        ge=0,
        le=600,
        description="Minutes of the activity until the pain rises.",
        json_schema_extra={"unit": "minutes", "source": "C-04"},
    )
    settle_minutes: int | None = Field(
        default=None,
        ge=0,
        le=600,
        description="Minutes until it settles again.",
        json_schema_extra={"unit": "minutes", "source": "C-04"},
    )
    night_wakings_per_week: int | None = Field(
        default=None,
        ge=0,
        le=7,
        description="Nights a week on which the pain wakes the client.",
        json_schema_extra={"unit": "nights a week", "source": "C-04"},
    )
    aggravating: Unique[Aggravating] = Field(
        description="What makes it worse; [] for nothing.", json_schema_extra={"source": "C-06"}
    )
    easing: Unique[Easing] = Field(
        description="What makes it better; [] for not known.", json_schema_extra={"source": "C-06"}
    )
    dp_test: DirectionTest | None = Field(
        default=None, description="Result of the movement test, where it was done."
    )
