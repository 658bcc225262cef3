"""The safety screen as people write it: rows, clearance, messages, questions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lbp_cli.model.authored.condition import WrittenCondition
from lbp_cli.model.authored.exercise import Authored, Note, Slug
from lbp_cli.model.vocabulary import Mark, Tier

RuleId = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=40)]
"""An id of a row: RF-01, PX-A, lysis-active."""

MessageId = Annotated[str, Field(pattern=r"^MSG(-[A-Z]+)+$", max_length=40)]
FactName = Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$", max_length=80)]
ClientText = Annotated[str, Field(min_length=3, max_length=600, pattern=r"^\S.*\S$")]
Tag = Annotated[str, Field(pattern=r"^(R-[A-Z]+|[a-z]+(_[a-z]+)*)$", max_length=40)]
NoteWord = Annotated[str, Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=40)]
Title = Annotated[str, Field(min_length=3, max_length=80, pattern=r"^\S.*\S$")]
Role = Literal["surgical_team", "physician", "physiotherapist", "midwife", "other"]


class CaseEntry(Authored):
    """One outcome of a row."""

    when: WrittenCondition = Field(description="When this outcome applies.")
    tier: Tier | None = Field(
        default=None, description="How urgent it is; left out when it only adds limits or notes."
    )
    because: Note = Field(description="The reason, said to the client.")
    restrictions: tuple[Tag, ...] = Field(
        default=(), description="Limits for the programme: group labels (R-...) and their tags."
    )
    refer_notes: tuple[NoteWord, ...] = Field(
        default=(), description="Advice to see somebody that does not hold up the programme."
    )
    messages: tuple[MessageId, ...] = Field(default=(), description="Texts to show.")
    evidence: Mark | None = Field(
        default=None, description="Mark of this outcome, where it is not that of the row."
    )


class RuleEntry(Authored):
    """One row of the safety screen."""

    id: RuleId = Field(description="Unique id, shown beside the finding.")
    title: Title = Field(description="What the row is about.")
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)] = Field(
        description="Source ids, the most important first."
    )
    evidence: Mark = Field(
        description="V read in the source, V2 second-hand, M from memory, D design rule."
    )
    counts_for_cr08: bool = Field(
        default=False, description="True when a caution of this row counts towards CR-08."
    )
    cleared_by_role: Role | None = Field(
        default=None, description="Only a clearance by this role covers the row."
    )
    clearable: bool = Field(
        default=True, description="False when no clearance at all covers the row."
    )
    fallback_list_allowed: bool = Field(
        default=False, description="True when the gentle-activity list may be shown (CL-06)."
    )
    cases: Annotated[tuple[CaseEntry, ...], Field(min_length=1)] = Field(
        description="Outcomes; all that match count, the gravest decides."
    )


class TriageFile(Authored):
    """A file of rows, such as `rules/triage/fracture.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    rules: Annotated[tuple[RuleEntry, ...], Field(min_length=1)] = Field(description="The rows.")


class MatchTexts(Authored):
    """What a rule about the screen says; {ids}, {date} and {days} are filled in."""

    matched: Note = Field(description="When it applies.")
    unmatched: Note = Field(description="When it does not.")


class ClearanceTexts(Authored):
    """What is said about a clearance; {what} (rows in words), {date} and {days} are filled in."""

    none: Note = Field(description="None is recorded.")
    not_needed: Note = Field(description="One is recorded, but nothing needs it.")
    valid: Note = Field(description="It covers every reason.")
    not_cleared_by_this: Note = Field(description="The reason is urgent or an emergency (CL-03).")
    future: Note = Field(description="Its date is in the future.")
    too_old: Note = Field(description="It is too old, or has no date.")
    not_covered: Note = Field(description="It does not name every reason.")
    wrong_role: Note = Field(description="A reason needs somebody else's clearance.")
    not_clearable: Note = Field(description="No clearance lifts one of the reasons.")


class _ScreenRule(Authored):
    id: RuleId = Field(description="Unique id, shown beside the finding.")
    title: Title = Field(description="What the rule is about.")
    messages: tuple[MessageId, ...] = Field(default=(), description="Texts to show.")
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)] = Field(description="Source ids.")
    evidence: Mark = Field(description="Mark, as in the rows.")


class ScreenEntry(_ScreenRule):
    """A rule about the screen as a whole."""

    texts: MatchTexts = Field(description="What it says.")


class ClearanceEntry(_ScreenRule):
    """CL-02 to CL-04."""

    texts: ClearanceTexts = Field(description="What it says, by outcome.")


class ClosingEntry(Authored):
    """What closes every outcome."""

    messages: Annotated[tuple[MessageId, ...], Field(min_length=1)] = Field(
        description="Texts to show last."
    )
    urgent_messages: Annotated[tuple[MessageId, ...], Field(min_length=1)] = Field(
        description="Texts to show last when the outcome is urgent or an emergency."
    )
    beside_urgent: tuple[MessageId, ...] = Field(
        description="Milder texts that are said beside an urgent or emergency outcome too."
    )
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)] = Field(description="Source ids.")
    evidence: Mark = Field(description="Mark, as in the rows.")


class ClearanceFile(Authored):
    """`rules/triage/clearance.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    caution_count: Annotated[int, Field(ge=2, le=10)] = Field(
        description="This many counted rows at caution need a clinician (CR-08)."
    )
    clearance_days: Annotated[int, Field(ge=1, le=365)] = Field(
        description="How many days a clearance counts (CL-02)."
    )
    screen_days: Annotated[int, Field(ge=1, le=365)] = Field(
        description="How many days the safety answers count (CL-05)."
    )
    interim_rule: RuleId = Field(description="The row that alone gives the interim light plan.")
    interim_restriction: Tag = Field(description="The limit that marks the interim light plan.")
    interim_message: MessageId = Field(description="The text of its last week.")
    cautions: ScreenEntry = Field(description="CR-08.")
    clearance: ClearanceEntry = Field(description="CL-02 to CL-04.")
    expiry: ScreenEntry = Field(description="CL-05.")
    fallback: ScreenEntry = Field(description="CL-06.")
    closing: ClosingEntry = Field(description="What closes every outcome (GEN-06).")


class MessagesFile(Authored):
    """`rules/messages.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    messages: dict[MessageId, ClientText] = Field(
        description="Texts by id; {n} stands for the emergency number."
    )


class FactWordsFile(Authored):
    """`rules/fact_words.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    fact_words: dict[FactName, Title] = Field(
        description="Plain words for facts that the safety screen looks at, questions aside."
    )
