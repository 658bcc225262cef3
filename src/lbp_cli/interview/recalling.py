"""A profile -> the answers that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lbp_cli.interview.asking import LISTS, NOTHING, SOMETHING
from lbp_cli.interview.paths import DIAGNOSES, PHQ4, PSFS, look
from lbp_cli.model.questionnaire import Answered, Given, Question, Questionnaire

_SHORTHANDS: Final = ("red_flags", "pre_exercise")
_NEVER_SHORT: Final = ("px_regular", "px_obstetric", "px_obstetric_now")
"""Questions that no shorthand answers."""


def recalled(form: Questionnaire, data: Mapping[str, Any]) -> dict[str, Given]:
    """The answers that a profile holds, by question; those it does not hold are left out."""
    found: dict[str, Given] = {}
    for question in form.questions:
        if question.kind not in LISTS:
            value = _recall(question, data)
            if value is not None:
                found[question.id] = value
    for question in form.questions:
        if question.kind in LISTS and all(item in found for item in question.items):
            found[question.id] = _recalled_list(question, found)
    return found


def _recalled_list(question: Question, found: Answered) -> Given:
    if question.kind == "abilities":
        return tuple(item for item in question.items if found[item] is True)
    named = tuple(item for item in question.items if _is_something(found[item]))
    return named or NOTHING


def _is_something(answer: Given) -> bool:
    return answer in SOMETHING or (isinstance(answer, tuple) and answer != ())


def _recall(question: Question, data: Mapping[str, Any]) -> Given:
    field = question.id
    if field == DIAGNOSES:
        told = data.get(DIAGNOSES)
        return None if told is None else tuple(str(each["code"]) for each in told)
    if field.startswith(f"{DIAGNOSES}."):
        _, code, detail = field.split(".")
        entries = (each for each in data.get(DIAGNOSES) or () if each.get("code") == code)
        entry: Mapping[str, Any] = next(entries, {})
        return _given(entry.get(detail))
    for whole in (PSFS, PHQ4):
        if field.startswith(f"{whole}."):
            return _entry(field.removeprefix(f"{whole}."), look(data, whole) or ())
    written = look(data, field)
    if written is None and _stood_for(question, data):
        return NOTHING
    if isinstance(written, Mapping):
        written = written.get("answer")
    return _as_asked(question, written)


def _stood_for(question: Question, data: Mapping[str, Any]) -> bool:
    """Whether a typed "no to all" answered this safety question."""
    block, _, name = question.id.partition(".")
    if block not in _SHORTHANDS or question.row is None or question.follows is not None:
        return False
    return name not in _NEVER_SHORT and data.get(f"{block}_all_no") in (True, "yes")


def _entry(rest: str, entries: Any) -> Given:
    """One activity or one PHQ-4 answer, by its number in the list."""
    number, _, name = rest.partition(".")
    if int(number) > len(entries):
        return None
    entry = entries[int(number) - 1]
    return _given(entry.get(name) if name else entry)


def _as_asked(question: Question, written: Any) -> Given:
    """A written answer in the form in which the question is answered."""
    if question.kind == "answer" and isinstance(written, bool):
        return "yes" if written else NOTHING
    if question.kind == "flag" and isinstance(written, str):
        return {"yes": True, "no": False}.get(written)
    if question.kind == "word" and isinstance(written, int):
        return str(written)
    if question.unsure and isinstance(written, bool | str):
        return NOTHING if written in (False, NOTHING) else "unsure"
    return _given(written)


def _given(written: Any) -> Given:
    if isinstance(written, list | tuple):
        return tuple(str(each) for each in written)
    return written if isinstance(written, str | int | float | bool) else None
