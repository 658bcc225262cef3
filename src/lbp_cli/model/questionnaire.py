"""The questions of the first session as values: what is asked, in which order, of whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.value import dataclass

Kind = Literal[
    "answer",
    "flag",
    "word",
    "whole",
    "number",
    "text",
    "day",
    "words",
    "texts",
    "signs",
    "abilities",
]
"""How a question is answered: yes, no or unsure; yes or no; one word of a list; a number; a text;
a date; several words; several texts. `signs` and `abilities` are lists of other questions that are
asked in one go: which safety questions are not a plain no; which flags are true.
"""

Given: TypeAlias = str | int | float | bool | tuple[str, ...] | None
"""One answer. None means that an optional question was skipped."""

Answered: TypeAlias = Mapping[str, Given]
"""Answers by the id of their question; what is not in it has not been answered."""


@dataclass(frozen=True, slots=True)
class Option:
    """One word that may be answered, and how people say it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Timer:
    """A clock for a physical test: `down` ends after `seconds`; `up` counts at most to them."""

    seconds: int
    counts: Literal["down", "up"]


@dataclass(frozen=True, slots=True)
class Known:
    """An answer that follows from others, so that the question is not asked."""

    when: Condition
    value: str | int | float | bool


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that belong together; none of them is asked unless `when` holds."""

    id: str
    title: str
    intro: str | None
    when: Condition


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    `id` is the dotted path of its field in the profile (a number stands for the place in a list,
    a code for the entry of a list with that code), or a name of its own for a list of questions,
    whose `items` are ids of other questions.

    `low`, `high` and `unit` bound a number, `most` and `longest` a list and a text. `optional`: it
    may be skipped. `listed_in` is the list that decides in the short assessment whether this
    question is asked at all. `follows` is the safety question that must not be answered no, `after`
    a question that must be answered and not skipped. `row` is the row of the safety screen it
    belongs to.
    """

    id: str
    section: str
    kind: Kind
    text: str
    why: str
    help: str | None = None
    row: str | None = None
    short: str | None = None
    modes: tuple[str, ...] = ("minimal", "full")
    when: Condition = ALWAYS
    known: tuple[Known, ...] = ()
    optional: bool = False
    options: tuple[Option, ...] = ()
    unsure: bool = False
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    ends: tuple[str, str] | None = None
    longest: int | None = None
    most: int | None = None
    items: tuple[str, ...] = ()
    listed_in: str | None = None
    follows: str | None = None
    after: str | None = None
    asked_if: str | None = None
    steps: tuple[str, ...] = ()
    timer: Timer | None = None
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The whole interview. Questions stand in the order of asking, follow-ups after their own.

    `until_asked` holds, for each field that a profile must have, the mildest value; it stands in
    while the interview is under way, so that what the answers so far make certain can be judged.
    `follow_ups_until_asked` is the same for the follow-ups of any safety question.
    """

    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    until_asked: Mapping[str, Given]
    follow_ups_until_asked: Mapping[str, str | bool]
    opening: tuple[str, ...]
    keys: tuple[str, ...]
