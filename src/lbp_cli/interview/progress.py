"""Where somebody is in the interview: what is answered, what comes next, what came before."""

from __future__ import annotations

from lbp_cli.interview.asking import Asked
from lbp_cli.model.questionnaire import Answered, Given, Question
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Answers given, in the order of answering, and earlier ones that are offered again."""

    given: Answered
    earlier: Answered


def answered(progress: Progress, question: str, value: Given) -> Progress:
    """With one more answer."""
    earlier = {name: each for name, each in progress.earlier.items() if name != question}
    return Progress({**progress.given, question: value}, earlier)


def reopened(progress: Progress, question: str) -> Progress:
    """With one answer to be given again; the old one is offered."""
    if question not in progress.given:
        return progress
    given = {name: each for name, each in progress.given.items() if name != question}
    return Progress(given, {**progress.earlier, question: progress.given[question]})


def next_question(progress: Progress, who: Asked) -> Question | None:
    """The first question without an answer; None when all have one."""
    return next((each for each in who.questions if each.id not in progress.given), None)


def previous_question(progress: Progress, who: Asked, current: str | None) -> Question | None:
    """The answered question before the current one; before the end, the last of all."""
    before: Question | None = None
    for each in who.questions:
        if each.id == current:
            break
        if each.id in progress.given:
            before = each
    return before


def position(who: Asked, question: str) -> tuple[int, int]:
    """The place of a question and how many there are, as far as the answers so far tell."""
    names = [each.id for each in who.questions]
    return names.index(question) + 1, len(names)
