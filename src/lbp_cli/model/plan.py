"""The plan: the contract of `--format json`. Field order is the order in the file.

Times are whole seconds where the name says so, else whole minutes; loads are kg; weeks count
from 1. A missing value is None and stays in the JSON as null; tuples are never None.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lbp_cli.model.findings import Because, Message
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import EngineMode, Tier, Value
from lbp_cli.model.week import Week


@dataclass(frozen=True, slots=True)
class Tool:
    """Which lbp and which content made the plan."""

    name: str
    version: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class ProfileRef:
    """The client's code and the hash of the profile file; never a name."""

    code: str | None
    hash: str


@dataclass(frozen=True, slots=True)
class Source:
    """A reference used in the plan; `read` is `seen` or `recalled`."""

    id: str
    text: str
    read: str


@dataclass(frozen=True, slots=True)
class TriageRow:
    """One row of the safety screen in the plan."""

    rule: str
    tier: Tier | None
    matched: bool
    because: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriageReport:
    """The safety screen: always present."""

    tier: Tier
    findings: tuple[TriageRow, ...]
    restrictions: tuple[str, ...]
    refer_notes: tuple[str, ...]
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class AssumedNo:
    """A safety question that a typed "no to all" answered with no."""

    id: str
    field: str
    question: str


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """A stage of a condition that applies in week 1 (or from a later week, said in because)."""

    stage: str
    condition: str
    mode: EngineMode
    because: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need and its weight."""

    need: str
    weight: float
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """An exercise used anywhere in the plan: its slot, score, and the runner-up it beat."""

    exercise: str
    name: str
    ladder: str
    rung: int
    slot: str
    score: float
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class RejectionRow:
    """An exercise excluded by a rule, from and until which week (None = whole plan)."""

    exercise: str
    rule: str
    stage: str
    from_week: int
    until_week: int | None
    because: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Light:
    """One traffic light in plain words."""

    light: Literal["green", "amber", "red"]
    during: str
    next_day: str
    leg: str
    action: str


@dataclass(frozen=True, slots=True)
class Lights:
    """The three lights with the sentence that introduces them."""

    text: str
    rows: tuple[Light, ...]
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class FlareDay:
    """One step of the flare plan."""

    from_day: int
    until_day: int
    dose_share: float
    text: str


@dataclass(frozen=True, slots=True)
class FlarePlan:
    """What to do when pain flares up."""

    text: str
    days: tuple[FlareDay, ...]
    end: str
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Review:
    """A planned look back."""

    week: int
    test: str
    action: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What people can expect in a span of weeks."""

    from_week: int
    until_week: int | None
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MaintenancePlan:
    """What to keep doing after the last week."""

    text: tuple[str, ...]
    exercises: tuple[str, ...]
    sessions_per_week: int
    sets: int
    walking_days: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One change made because of a check-in. `from_` and `to` are written `from`, `to`."""

    week: int
    exercise: str
    from_: str
    to: str
    light: str
    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole: verdict, weeks, reasons. `weeks` is empty when no programme is given.

    `screen_again_week` is the first week before which the safety questions are asked again (CL-05);
    None when no week of the plan comes so late.
    """

    schema_version: int
    tool: Tool
    profile: ProfileRef
    created_for: str
    start: str | None
    notice: str
    sources: tuple[Source, ...]
    triage: TriageReport
    assumed_no: tuple[AssumedNo, ...]
    facts: Mapping[str, Value]
    conditions: tuple[ConditionRow, ...]
    needs: tuple[NeedRow, ...]
    choices: tuple[ChoiceRow, ...]
    rejections: tuple[RejectionRow, ...]
    interim: bool
    optimal: bool
    gentle_activity: tuple[str, ...]
    harder_withheld: tuple[str, ...]
    weeks: tuple[Week, ...]
    screen_again_week: int | None
    lights: Lights
    flare_plan: FlarePlan
    stop_signs: tuple[str, ...]
    advice: tuple[Because, ...]
    weekly_questions: tuple[str, ...]
    reviews: tuple[Review, ...]
    expectations: tuple[Expectation, ...]
    maintenance: MaintenancePlan | None
    adjustments: tuple[Adjustment, ...]
