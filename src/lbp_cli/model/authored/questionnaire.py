"""The questions of the first session as people write them: one file for each section."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lbp_cli.model.authored.condition import WrittenCondition
from lbp_cli.model.authored.exercise import Authored, Sentence, Slug
from lbp_cli.model.authored.profile_words import Mode
from lbp_cli.model.authored.triage import ClientText, RuleId, Title
from lbp_cli.model.condition import ALWAYS

QuestionId = Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$", max_length=80)]
"""A path in the profile, such as `pain.nprs_avg_7d` or `function.psfs.1.name`."""

ListId = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
Modes = Annotated[tuple[Mode, ...], Field(min_length=1)]
Answerable = str | int | float | bool


class SectionEntry(Authored):
    """What the questions of a file have in common."""

    id: Slug = Field(description="Unique id; the file is named after it.")
    place: Annotated[int, Field(ge=1, le=1000)] = Field(
        description="Sections are asked in the order of these numbers."
    )
    title: Title = Field(description="Heading shown above the questions.")
    intro: ClientText | None = Field(default=None, description="Said once before the first one.")
    when: WrittenCondition = Field(
        default=ALWAYS, description="Nobody else is asked; left out: everybody is."
    )


class ListEntry(Authored):
    """The short assessment asks the questions of this file in one go, by this list."""

    id: ListId = Field(description="Unique id of the list, the key of its answer.")
    text: ClientText = Field(description="The question above the list.")
    why: ClientText = Field(description="Why it is asked, in one sentence.")
    help: ClientText | None = Field(default=None, description="More for those who ask with ?.")


class KnownEntry(Authored):
    """An answer that follows from earlier ones."""

    when: WrittenCondition = Field(description="When it follows.")
    value: Answerable = Field(description="The answer; the question is then not asked.")


class TimerEntry(Authored):
    """A clock for a physical test."""

    seconds: Annotated[int, Field(ge=5, le=600)] = Field(description="How long it runs at most.")
    counts: Literal["down", "up"] = Field(description="down to zero, or up until stopped.")


class EndsEntry(Authored):
    """What the two ends of a scale mean."""

    low: Sentence = Field(description="Meaning of the lowest number.")
    high: Sentence = Field(description="Meaning of the highest number.")


class QuestionEntry(Authored):
    """One question. Its type and range are those of its field in the profile."""

    field: QuestionId = Field(description="Where the answer stands in the profile; also its id.")
    row: RuleId | None = Field(
        default=None, description="Row of the safety screen it belongs to, for safety questions."
    )
    text: ClientText = Field(description="The question in plain words.")
    short: Title | None = Field(
        default=None,
        description="What it asks about in a few words; needed for safety questions and in lists.",
    )
    why: ClientText = Field(description="Why it is asked, in one sentence.")
    help: ClientText | None = Field(default=None, description="More for those who ask with ?.")
    modes: Modes = Field(default=("minimal", "full"), description="Where it is asked.")
    when: WrittenCondition = Field(
        default=ALWAYS, description="Nobody else is asked; left out: everybody is."
    )
    after: QuestionId | None = Field(
        default=None, description="Asked only when this question was answered and not skipped."
    )
    asked_if: ClientText | None = Field(
        default=None, description="The condition in words, where the plan names the question."
    )
    known: tuple[KnownEntry, ...] = Field(
        default=(), description="Answers that follow from earlier ones."
    )
    follow_up: bool = Field(
        default=False,
        description="True when yes or unsure is followed by onset, worse, assessed.",
    )
    optional: bool = Field(default=False, description="True when it may be skipped.")
    options: dict[str, Sentence] = Field(
        default={}, description="How people say the words of a list, in the order of showing."
    )
    ends: EndsEntry | None = Field(default=None, description="Meaning of the ends of a scale.")
    steps: tuple[ClientText, ...] = Field(
        default=(), description="How a physical test is done, step by step."
    )
    timer: TimerEntry | None = Field(default=None, description="A clock for a physical test.")
    notice: ClientText | None = Field(
        default=None, description="A notice that the licence of an instrument asks for."
    )


class QuestionFile(Authored):
    """A file of questions, such as `questions/safety-illness.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    section: SectionEntry = Field(description="What its questions have in common.")
    list: ListEntry | None = Field(
        default=None, description="How the short assessment asks them in one go."
    )
    questions: Annotated[tuple[QuestionEntry, ...], Field(min_length=1)] = Field(
        description="The questions in the order of asking."
    )


class FollowUpEntry(Authored):
    """One follow-up of every safety question; {short} stands for what that one asks about."""

    text: ClientText = Field(description="The question in plain words.")
    why: ClientText = Field(description="Why it is asked, in one sentence.")
    help: ClientText | None = Field(default=None, description="More for those who ask with ?.")
    options: dict[str, Sentence] = Field(
        default={}, description="How people say the words of a list."
    )
    until_asked: str | bool = Field(description="The mildest answer, until it is asked.")


class FollowUps(Authored):
    """What is asked after a safety question that is not answered no."""

    onset: FollowUpEntry = Field(description="When it began.")
    worse: FollowUpEntry = Field(description="Whether it has got worse.")
    assessed: FollowUpEntry = Field(description="Whether it has been examined.")


class InterviewFile(Authored):
    """`questions/interview.yaml`: what frames the questions."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    opening: Annotated[tuple[ClientText, ...], Field(min_length=1)] = Field(
        description="Purpose, privacy and what lbp is not, before the first question."
    )
    keys: Annotated[tuple[ClientText, ...], Field(min_length=1)] = Field(
        description="How to answer, go back, ask and leave."
    )
    follow_ups: FollowUps = Field(description="Follow-ups of the safety questions.")
    until_asked: dict[QuestionId, Answerable | list[str]] = Field(
        description="The mildest value of each field that a profile must have, until it is asked."
    )
