"""The rules as the engine sees them: triage rows, condition stages, restriction tags, needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lbp_cli.model.condition import Condition
from lbp_cli.model.findings import Finding
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import EngineMode, Scalar, Tier


@dataclass(frozen=True, slots=True)
class FactSpec:
    """The declared type of one fact, checked against every condition at load.

    `kind` list means a tuple of words. `values` is the closed list for word and list kinds
    (empty = free). `low`/`high` bound numbers, in `unit`.
    """

    name: str
    kind: Literal["word", "number", "flag", "list"]
    meaning: str
    values: tuple[Scalar, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    source: str | None = None
    derived: bool = True


@dataclass(frozen=True, slots=True)
class TriageCase:
    """One outcome of a triage row. `tier` None adds only restrictions or notes.

    `evidence` is the mark of this outcome: its own, else that of the row.
    """

    when: Condition
    tier: Tier | None
    because: str
    evidence: str
    restrictions: tuple[str, ...] = ()
    refer_notes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TriageRule:
    """One row of the safety screen. All matching cases count; the gravest tier wins.

    `counts_for_cr08`: a `caution` of this row counts towards CR-08 (readings RD-21).
    `cleared_by_role`: only a clearance by this role covers the row (SX-01). `clearable` false:
    no clearance covers it. `fallback_list_allowed`: CL-06 names the row.

    Worked out when the rules are compiled: `reads`, the facts of its conditions, in written
    order, once each, with `words`, their names in plain words; a row that reads `restrictions`
    is judged after the others have set them. `asks`: safety questions; when all of them are
    answered no the row cannot match, and its finding is `quiet` (none = other facts count too).
    """

    id: str
    title: str
    cases: tuple[TriageCase, ...]
    sources: tuple[str, ...]
    evidence: str
    counts_for_cr08: bool = False
    cleared_by_role: str | None = None
    clearable: bool = True
    fallback_list_allowed: bool = False
    reads: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    quiet: Finding | None = None


@dataclass(frozen=True, slots=True)
class ScreenRule:
    """A rule about the screen as a whole: how many cautions, how old, what clears it.

    `texts` are the sentences it can give, by the name of the outcome.
    """

    id: str
    title: str
    texts: Mapping[str, str]
    sources: tuple[str, ...]
    evidence: str
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SafetyQuestion:
    """One safety question in plain words; `field` is its dotted path in the profile.

    `follow_up` is true when a yes or unsure is followed by onset, worse and assessed. `asked_if`
    says in words when it is asked at all (None = always).
    """

    id: str
    field: str
    block: str
    text: str
    short: str
    follow_up: bool
    asked_if: str | None = None


@dataclass(frozen=True, slots=True)
class SafetyScreen:
    """`rules/triage/clearance.yaml`, `rules/messages.yaml` and `questions/`.

    Ages of a clearance and of the screen are whole days, both ends included. `caution_count`
    is the number of counted rows at `caution` from which CR-08 holds. `interim_rule` alone
    gives the interim light plan, marked by `interim_restriction` and ending with
    `interim_message` (readings RD-27).
    `urgent_messages` close an urgent or emergency outcome in place of `closing_messages`;
    `beside_urgent` are the milder texts that are said beside it.
    """

    caution_count: int
    clearance_days: int
    screen_days: int
    interim_rule: str
    interim_restriction: str
    interim_message: str
    cautions: ScreenRule
    clearance: ScreenRule
    expiry: ScreenRule
    fallback: ScreenRule
    messages: Mapping[str, str]
    closing_messages: tuple[str, ...]
    urgent_messages: tuple[str, ...]
    beside_urgent: tuple[str, ...]
    questions: tuple[SafetyQuestion, ...]


@dataclass(frozen=True, slots=True)
class MovementRule:
    """One rule about exercises; `mask` is the set of exercises it selects.

    `tag` is set when the rule selects by one movement tag alone; `direction` when that is a
    spinal direction which a tested directional preference may soften where the stage allows it.
    """

    id: str
    action: Literal["exclude", "limit", "prefer", "display"]
    selects: str
    mask: int
    reason: str
    sources: tuple[str, ...]
    evidence: str | None
    until: str | None = None
    dose_factor: float | None = None
    max_per_session: int | None = None
    score_bonus: float | None = None
    ladder: str | None = None
    exercise: str | None = None
    tag: str | None = None
    direction: Literal["spinal_flexion", "spinal_extension"] | None = None


@dataclass(frozen=True, slots=True)
class Caps:
    """Ceilings that a stage or tag sets; None = no ceiling. Effort 0-10, load in kg."""

    max_difficulty: int | None = None
    max_rpe: int | None = None
    max_load_kg: float | None = None
    global_dose_factor: float | None = None
    ladder_rung_caps: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class RuleSet:
    """What a stage or a restriction tag does to the exercises.

    `allowed_mask` is every exercise that the allow-list, rung caps and difficulty cap leave
    (exclude rules are not in it, so that their reasons stay apart); None = no such cap.
    `allow_only` is true when an allow-list is part of it.
    """

    id: str
    rules: tuple[MovementRule, ...]
    caps: Caps
    allowed_mask: int | None
    allow_only: bool
    reason: str
    sources: tuple[str, ...]
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of one condition: when it applies to the person and what follows."""

    id: str
    condition: str
    condition_name: str
    name: str
    mode: EngineMode
    when: Condition
    cleared_by: tuple[str, ...]
    needs_own_clearance: bool
    until: str
    summary: str
    direction_override: bool
    slow_growth: bool
    body: RuleSet


@dataclass(frozen=True, slots=True)
class NeedWeights:
    """Weights that one cause or finding adds. `when` is a condition on the facts."""

    id: str
    label: str
    when: Condition
    weights: Mapping[str, float]
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class PosturePattern:
    """A posture pattern: a tie-break only (readings RD-98).

    `release` and `strengthen` name muscles as the exercises' `stretches` and `strengthens` do.
    """

    id: str
    release: tuple[str, ...]
    strengthen: tuple[str, ...]
    needs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Needs:
    """Everything that turns facts into weighted needs.

    Labels complete "because ...".
    """

    base: Mapping[str, float]
    base_label: str
    base_sources: tuple[str, ...]
    base_evidence: str
    clip_low: float
    clip_high: float
    contributions: tuple[NeedWeights, ...]
    posture_factor: float
    posture_label: str
    posture_text: str
    posture_sources: tuple[str, ...]
    posture_evidence: str
    postures: Mapping[str, PosturePattern]


@dataclass(frozen=True, slots=True)
class SourceText:
    """One reference; `read` says whether its text was seen or is recalled from memory."""

    id: str
    text: str
    read: str
    finding: str | None = None
