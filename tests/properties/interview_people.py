"""People who answer the interview: by rule, by a script, or as hypothesis draws them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from math import ceil
from typing import Any

from hypothesis import strategies as st

from lbp_cli import workflow
from lbp_cli.assessment.questions import load_questionnaire
from lbp_cli.assessment.standing import Frame, Standing, clashes, stand
from lbp_cli.interview.progress import Progress, answered, next_question
from lbp_cli.interview.reading import choices
from lbp_cli.model.library import Library
from lbp_cli.model.questionnaire import Given, Question, Questionnaire

TODAY = date(2026, 11, 24)
MOST_STEPS = 400
"""More than any interview has questions."""

WELL: Mapping[str, Given] = {
    "person.age": 42,
    "person.sex": "female",
    "person.weeks_since_birth": None,
    "episode.duration_weeks": 20,
    "episode.onset_mode": "gradual",
    "episode.onset_age": 38,
    "episode.previous_episodes": "2_to_5",
    "episode.course": "stable",
    "pain.leg_pain_site": "none",
    "history.surgery.type": "none",
    "history.surgery.weeks_since": 40,
    "pre_exercise.medicines": "no",
}
"""Somebody without findings, where the mildest answer is not simply the first or the lowest."""


@cache
def library() -> Library:
    return workflow.load_library()


@cache
def form() -> Questionnaire:
    return load_questionnaire(library())


def frame(mode: str = "minimal", base: Mapping[str, Any] | None = None) -> Frame:
    return Frame(library(), form(), TODAY, mode, base or {})


def mild(question: Question) -> Given:
    """The answer of somebody with nothing to report."""
    if question.id in WELL:
        return WELL[question.id]
    if question.optional:
        return None
    match question.kind:
        case "answer" | "signs":
            return "no"
        case "flag":
            return False
        case "whole" | "number":
            return ceil(question.low or 0)
        case "word":
            return choices(question)[0].value
        case "words" | "abilities" | "texts":
            return ()
        case "text":
            return "walk"
        case "day":
            return TODAY.isoformat()


def walk(mode: str, wishes: Mapping[str, Given]) -> tuple[list[str], Progress, Standing]:
    """Go through the interview with some answers, mild ones for all else; what was asked."""
    asked: list[str] = []
    progress, standing = Progress({}, {}), stand(frame(mode), {})
    for _ in range(MOST_STEPS):
        question = next_question(progress, standing.who)
        if question is None or standing.tier == "emergency":
            return asked, progress, standing
        asked.append(question.id)
        value = wishes.get(question.id, mild(question))
        progress = answered(progress, question.id, value)
        standing = stand(frame(mode), progress.given)
    raise AssertionError("the interview does not end")


class Walk:
    """Where a drawn interview ended; `whole` when nothing was left to ask.

    No dataclass, because hypothesis would print all of its fields.
    """

    def __init__(self, progress: Progress, standing: Standing, *, whole: bool) -> None:
        self.progress = progress
        self.standing = standing
        self.whole = whole

    def __repr__(self) -> str:
        return f"Walk({self.standing.tier}, {dict(self.progress.given)})"


@st.composite
def walks(draw: st.DrawFn, mode: str) -> Walk:
    """An interview with drawn answers; answers that clash are not taken, as in life."""
    grave = draw(st.booleans())
    progress, standing = Progress({}, {}), stand(frame(mode), {})
    for _ in range(MOST_STEPS):
        question = next_question(progress, standing.who)
        if question is None or standing.tier == "emergency":
            return Walk(progress, standing, whole=question is None)
        value = draw(any_answer(question, grave=grave))
        last = None if question.optional else ceil(question.low or 0)
        for each in (value, mild(question), last):
            after = answered(progress, question.id, each)
            judged = stand(frame(mode), after.given)
            found = clashes(standing, judged, TODAY)
            if not any(fault.severity == "error" for fault in found):
                break
        progress, standing = after, judged
    raise AssertionError("the interview does not end")


def any_answer(question: Question, *, grave: bool) -> st.SearchStrategy[Given]:
    """Any answer that the question takes; safety questions are mostly no unless `grave`."""
    words = tuple(each.value for each in choices(question))
    allowed: st.SearchStrategy[Given]
    match question.kind:
        case "answer":
            allowed = _mostly("no", st.sampled_from(words), often=not grave)
        case "signs":
            named = st.lists(st.sampled_from(words), unique=True, min_size=1, max_size=2)
            allowed = _mostly("no", named.map(lambda each: in_order(words, each)), often=not grave)
        case "flag":
            allowed = st.booleans()
        case "word":
            allowed = st.sampled_from(words)
        case "words" | "abilities":
            some = st.lists(st.sampled_from(words), unique=True, max_size=3)
            none: Given = "no" if question.unsure else ()
            allowed = some.map(lambda each: in_order(words, each) or none)
        case "whole" | "number":
            allowed = st.integers(ceil(question.low or 0), int(question.high or 100))
        case "day":
            allowed = st.dates(date(2020, 1, 1), date(2026, 11, 24)).map(date.isoformat)
        case "text":
            allowed = st.text(min_size=1, max_size=20).filter(str.strip).map(str.strip)
        case "texts":
            allowed = st.lists(st.sampled_from(("walk", "lift my child")), unique=True).map(tuple)
    return allowed | st.none() if question.optional else allowed


def in_order(words: tuple[str, ...], chosen: Iterable[str]) -> tuple[str, ...]:
    wanted = set(chosen)
    return tuple(each for each in words if each in wanted)


def _mostly(usual: str, other: st.SearchStrategy[Given], *, often: bool) -> Any:
    return st.one_of(*([st.just(usual)] * (12 if often else 2)), other)
