"""Going through a profile that is there: all of it, or its safety screen alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from lbp_cli.assessment.standing import Frame, Standing, stand
from lbp_cli.interview.paths import copied, look, put, take
from lbp_cli.interview.profiles import without_asked
from lbp_cli.interview.progress import Progress
from lbp_cli.interview.recalling import recalled
from lbp_cli.model.questionnaire import Given, Questionnaire

START: Final = "preferences.start"
GESTATION: Final = "person.gest_weeks"
"""Counts weeks too, but only up to the birth."""
CHANGED: Final = "episode.pain_changed"
"""Asked with the safety screen: it is about the last weeks, and rows of the screen read it."""


def without_past_start(data: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The profile without a first day that is over: a programme begins after its assessment."""
    left: dict[str, Any] = copied(data)
    start = look(left, START)
    if isinstance(start, str) and start < today.isoformat():
        take(left, START)
    return left


def updating(form: Questionnaire, data: Mapping[str, Any]) -> tuple[dict[str, Any], Progress]:
    """Walk an existing profile: everything is asked again, and its answers are offered."""
    base = without_asked(data, _fields(form, str(data.get("mode", "minimal"))))
    return base, Progress({}, recalled(form, data))


def moved_on(
    form: Questionnaire, data: Mapping[str, Any], weeks: int, moving: Iterable[str]
) -> dict[str, Any]:
    """The profile `weeks` after its answers: what counts weeks (`moving`) has gone on."""
    now: dict[str, Any] = copied(data)
    most = {each.id: each.high for each in form.questions if each.high is not None}
    for field in moving:
        value = look(now, field)
        if isinstance(value, int | float):
            put(now, field, min(value + weeks, most.get(field, value + weeks)))
    return now


def rescreening(form: Questionnaire, data: Mapping[str, Any]) -> tuple[dict[str, Any], Progress]:
    """Ask the safety screen of an existing profile anew, and keep its other answers.

    Safety answers are not offered again; they must be given afresh. Questions that may be
    skipped, and were, stay so outside the screen.
    """
    base = without_asked(data, _fields(form, str(data.get("mode", "minimal"))))
    safety = safety_questions(form) | {CHANGED}
    screens = {each.section for each in form.questions if each.row is not None}
    skipped: dict[str, Given] = {
        each.id: None for each in form.questions if each.optional and each.section not in screens
    }
    kept = {name: value for name, value in recalled(form, data).items() if name not in safety}
    return base, Progress({**skipped, **kept}, {})


def safety_questions(form: Questionnaire) -> frozenset[str]:
    """The questions of the safety screen, with their follow-ups and their lists."""
    return frozenset(
        each.id for each in form.questions if each.row is not None or each.kind == "signs"
    )


def _fields(form: Questionnaire, mode: str) -> tuple[str, ...]:
    """Every field that the questions of a mode fill."""
    return tuple(each.id for each in form.questions if mode in each.modes and not each.items)


def with_earlier(frame: Frame, progress: Progress) -> Standing:
    """Where an interview stands that ended early: what was not asked again stays as it was.

    Safety answers are the exception: those that were not given afresh stay open.
    """
    safety = safety_questions(frame.form)
    kept = {name: value for name, value in progress.earlier.items() if name not in safety}
    return stand(frame, {**kept, **progress.given})
