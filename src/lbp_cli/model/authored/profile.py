"""The profile as a client or a professional writes it: the root of the schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from lbp_cli.model.authored.profile_activity import Activity, Function
from lbp_cli.model.authored.profile_episode import Episode, Pain
from lbp_cli.model.authored.profile_history import Clearance, Diagnosis, History
from lbp_cli.model.authored.profile_person import Client, Person
from lbp_cli.model.authored.profile_pre_exercise import PreExercise
from lbp_cli.model.authored.profile_preferences import Preferences
from lbp_cli.model.authored.profile_psych import Psych
from lbp_cli.model.authored.profile_red_flags import RedFlags
from lbp_cli.model.authored.profile_tests import Gait, PhysicalTests, Posture
from lbp_cli.model.authored.profile_types import Block, Day, Phrase, Shorthand, Unique
from lbp_cli.model.authored.profile_words import DEFAULT_MODE, Limit, Mode


class Profile(Block):
    """Everything that was asked in the first session, as answered."""

    schema_version: Literal[1] = Field(description="Version of this form: 1.")
    client: Client | None = Field(default=None, description="A code or name for the client.")
    assessed_on: Day | None = Field(
        default=None, description="Day of the answers. Left out: today. Never in the future."
    )
    mode: Mode = Field(
        default=DEFAULT_MODE,
        description="minimal: the short assessment. full: every safety question one by one.",
    )
    person: Person = Field(description="Age, sex and body.")
    red_flags_all_no: Shorthand | None = Field(
        default=None,
        description="true: every red-flag question below that is not written is answered no.",
    )
    red_flags: RedFlags | None = Field(
        default=None, description="The red-flag questions; every one needs an answer."
    )
    pre_exercise_all_no: Shorthand | None = Field(
        default=None,
        description="true: every pre-exercise question below that is not written is answered no.",
    )
    pre_exercise: PreExercise | None = Field(
        default=None, description="The health questions before exercise; every one needs an answer."
    )
    clinician_clearance: Clearance | None = Field(
        default=None, description="A professional's clearance, where one was given."
    )
    episode: Episode = Field(description="The present episode.")
    pain: Pain = Field(description="The pain.")
    function: Function = Field(description="What the back makes hard.")
    activity: Activity = Field(description="How active the client is.")
    psych: Psych = Field(description="Stress, fear, expectation.")
    history: History = Field(description="Operations and injuries.")
    diagnoses: tuple[Diagnosis, ...] = Field(
        default=(),
        description="What a professional has told the client.",
        json_schema_extra={"source": "RD-01"},
    )
    limits: Unique[Limit] = Field(
        default=(), description="Joints or positions to spare; [] for none."
    )
    posture: Posture | None = Field(default=None, description="A posture pattern, if seen.")
    gait: Gait = Field(description="How the client walks.")
    tests: PhysicalTests | None = Field(default=None, description="Results of physical tests.")
    goals: Annotated[tuple[Phrase, ...], Field(max_length=10)] = Field(
        description="What the client wants to do again, in own words; [] for nothing yet."
    )
    preferences: Preferences | None = Field(
        default=None, description="Time, days, equipment and taste."
    )
    triage: dict[str, Any] | None = Field(
        default=None, description="Written by the tool; ignored and computed anew (VAL-08)."
    )
    tailoring: dict[str, Any] | None = Field(
        default=None, description="Written by the tool; ignored and computed anew (VAL-08)."
    )
