"""Answers -> a profile as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from lbp_cli.interview.paths import DIAGNOSES, PHQ4, PSFS, Data, copied, look, owner, put, take
from lbp_cli.model.questionnaire import Answered, Given

_PHQ4_ITEMS: Final = 4
_LISTS: Final = (PSFS, PHQ4, DIAGNOSES)
_MEASURED: Final = ("tests.", "gait.speed_m_s")
_COMPUTED: Final = ("red_flags_all_no", "pre_exercise_all_no", "triage", "tailoring")
"""Shorthands, which single answers replace, and what lbp itself writes into a profile."""


def profile_of(answers: Answered, base: Mapping[str, Any]) -> Data:
    """The profile that answers by field give, on top of what the questions do not ask.

    `base` is an earlier profile without the fields that are asked, or empty. A skipped question
    takes away what stood there.
    """
    data: Data = copied(base)
    for field, value in answers.items():
        if owner(field) in _LISTS:
            continue
        if value is None:
            take(data, field)
        else:
            put(data, field, _plain(value))
    _put_activities(data, answers)
    _put_phq4(data, answers)
    _put_diagnoses(data, answers)
    return data


def without_asked(data: Mapping[str, Any], fields: Iterable[str]) -> Data:
    """A profile without the answers to these questions, to be answered anew.

    Of lists only what is asked goes: further activities and other details of a diagnosis stay.
    Results of tests stay as well, until somebody answers them anew.
    """
    left: Data = copied(data)
    for block in _COMPUTED:
        left.pop(block, None)
    asked = tuple(fields)
    for field in asked:
        if owner(field) not in (PSFS, DIAGNOSES) and not field.startswith(_MEASURED):
            take(left, owner(field))
    activities = {each.split(".")[2] for each in asked if owner(each) == PSFS}
    further = (look(left, PSFS) or [])[len(activities) :]
    if further:
        put(left, PSFS, further)
    else:
        take(left, PSFS)
    details = {each for each in asked if owner(each) == DIAGNOSES}
    for told in left.get(DIAGNOSES) or ():
        for name in [name for name in told if f"{DIAGNOSES}.{told['code']}.{name}" in details]:
            del told[name]
    return left


def _plain(value: Given) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _put_activities(data: Data, answers: Answered) -> None:
    named = [
        {"name": name, "score": score}
        for name, score in _numbered(answers, PSFS, ("name", "score"))
        if name is not None and score is not None
    ]
    if named:
        put(data, PSFS, [*named, *(look(data, PSFS) or ())])


def _numbered(
    answers: Answered, field: str, names: tuple[str, str]
) -> Iterator[tuple[Given, Given]]:
    first, second = names
    number = 1
    while f"{field}.{number}.{first}" in answers:
        below = f"{field}.{number}"
        yield answers[f"{below}.{first}"], answers.get(f"{below}.{second}")
        number += 1


def _put_phq4(data: Data, answers: Answered) -> None:
    """All four answers, or null when the client would rather not answer."""
    items = [answers.get(f"{PHQ4}.{number + 1}") for number in range(_PHQ4_ITEMS)]
    if f"{PHQ4}.1" in answers:
        put(data, PHQ4, None if None in items else items)


def _put_diagnoses(data: Data, answers: Answered) -> None:
    """Every code that was told, with its answered details and those that nobody asks."""
    told = answers.get(DIAGNOSES)
    if not isinstance(told, tuple):
        return
    before = {each["code"]: each for each in data.get(DIAGNOSES) or ()}
    data[DIAGNOSES] = [
        {
            **before.get(code, {"code": code}),
            **{
                field.rpartition(".")[2]: value
                for field, value in answers.items()
                if field.startswith(f"{DIAGNOSES}.{code}.") and value is not None
            },
        }
        for code in told
    ]
