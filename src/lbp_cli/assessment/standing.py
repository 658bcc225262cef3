"""Where an interview stands: who is asked what next, and what the answers so far make certain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from lbp_cli.content.profile_answers import answers_of
from lbp_cli.content.profile_checks import profile_faults
from lbp_cli.content.profile_look import ProfileFault
from lbp_cli.engine.rules import holds
from lbp_cli.engine.timeline import judge_today
from lbp_cli.interview.asking import Asked, asked, settled
from lbp_cli.interview.profiles import profile_of
from lbp_cli.interview.provisional import with_open_answers, with_open_follow_ups
from lbp_cli.model.findings import Verdict
from lbp_cli.model.library import Library
from lbp_cli.model.questionnaire import Answered, Questionnaire
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Facts, Tier

SCHEMA_VERSION: Final = 1
_ROUNDS: Final = 8
"""More than the longest chain of questions that depend on one another."""
_CLASHES: Final = ("E404", "E406", "E408")
_DOUBTS: Final = ("W407",)


@dataclass(frozen=True, slots=True)
class Frame:
    """What an interview goes by; `base` is what an earlier profile holds beside the questions."""

    library: Library
    form: Questionnaire
    today: date
    mode: str
    base: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an interview stands: who is asked what, the profile so far, and what is certain."""

    who: Asked
    answers: Answered
    data: Mapping[str, Any]
    facts: Facts
    verdict: Verdict

    @property
    def tier(self) -> Tier:
        """How urgent the answers so far are for certain, whatever a clinician has agreed to."""
        return self.verdict.screened_tier


def stand(frame: Frame, given: Answered) -> Standing:
    """Judge the answers so far.

    Which questions are asked depends on the answers, and which answers count on the questions
    that are asked: both are worked out in turn until nothing changes.
    """
    answers: Answered = {name: value for name, value in given.items() if "." in name}
    for _ in range(_ROUNDS):
        facts, verdict = _judged(frame, answers)
        who = asked(frame.form, given, facts, holds)
        counted = settled(given, who)
        if counted == answers:
            break
        answers = counted
    return Standing(who, answers, profile_of(answers, _head(frame)), facts, verdict)


def _head(frame: Frame) -> dict[str, Any]:
    return {
        **frame.base,
        "schema_version": SCHEMA_VERSION,
        "assessed_on": frame.today.isoformat(),
        "mode": frame.mode,
    }


def _judged(frame: Frame, answers: Answered) -> tuple[Facts, Verdict]:
    data = profile_of(answers, _head(frame))
    whole = with_open_answers(frame.form, with_open_follow_ups(frame.form, data))
    answers = answers_of(whole, frame.today)
    day = frame.today.isoformat()
    return judge_today(answers, frame.library, day, weeks_on=0, every_row=False)


def clashes(before: Standing, after: Standing, today: date) -> tuple[ProfileFault, ...]:
    """What an answer contradicts: faults between answers that were not there before it."""
    known = {(each.path, each.message) for each in profile_faults(before.data, today)}
    return tuple(
        each
        for each in profile_faults(after.data, today)
        if each.code in (*_CLASHES, *_DOUBTS) and (each.path, each.message) not in known
    )
