"""What somebody typed or wrote -> an answer, or a complaint that says what is allowed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from lbp_cli.interview.asking import NOTHING, SOMETHING
from lbp_cli.model.questionnaire import Given, Kind, Option, Question
from lbp_cli.model.value import dataclass

SKIP: Final = ("skip", "-")
_YES_NO: Final = (Option("yes", "yes"), Option("no", "no"))
_YES_NO_UNSURE: Final = (*_YES_NO, Option("unsure", "unsure"))
_NONE: Final = ("no", "none", "nothing", "0")
_ALL: Final = ("all",)
_UNSURE: Final = ("unsure", "not sure", "don't know", "do not know", "?")
_WEEKS: Final[Mapping[str, float]] = {"day": 1 / 7, "week": 1.0, "month": 52.18 / 12, "year": 52.18}
"""Weeks in one of each; people know how long their back has hurt in their own unit."""
_NUMBER: Final = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,3}|,[0-9]{1,2})?)\s*([a-z]*)")
"""A comma with three digits behind it may be a thousand, so it is not taken."""
_LINE: Final = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why an answer cannot be taken: what was given, and what is allowed."""

    given: str
    allowed: str


def choices(question: Question) -> tuple[Option, ...]:
    """What is offered, in order; the number of each may be typed. Empty for free answers.

    Items of a list are options too, with the id of their question as the word.
    """
    if question.kind == "answer":
        return _YES_NO_UNSURE
    return _YES_NO if question.kind == "flag" else question.options


def is_numbered(question: Question) -> bool:
    """Whether the lines of the choices are numbered: not where numbers are words themselves."""
    return not any(each.value.isdigit() for each in choices(question))


def read_typed(question: Question, text: str) -> Given | Complaint:
    """The answer in one typed line; None when an optional question was skipped."""
    line = " ".join(text.split())
    if question.optional and line.lower() in SKIP:
        return None
    return _READERS[question.kind](question, line)


def read_written(question: Question, value: object) -> Given | Complaint:
    """The answer as a file gives it: words, numbers, lists; `null` skips an optional question."""
    if value is None and question.optional:
        return None
    if isinstance(value, list) and all(isinstance(each, str | int | float) for each in value):
        return _written_list(question, tuple(_said(each) for each in value))
    if isinstance(value, bool):
        return _READERS[question.kind](question, "yes" if value else "no")
    if isinstance(value, str) and question.kind in ("text", "texts"):
        return _READERS[question.kind](question, value.strip())
    if isinstance(value, str | int | float):
        return read_typed(question, _said(value))
    return Complaint(str(value) if value is not None else "nothing", allowed(question))


def allowed(question: Question) -> str:
    """What may be answered, in words."""
    words = _ALLOWED[question.kind](question)
    return f"{words}; skip to leave it out" if question.optional else words


def asked_for(question: Question) -> str:
    """What may be answered, beside choices that are shown with their numbers."""
    if question.kind != "word" or not is_numbered(question):
        return allowed(question)
    words = f"a number from 1 to {len(choices(question))}"
    return f"{words}; skip to leave it out" if question.optional else words


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _written_list(question: Question, values: tuple[str, ...]) -> Given | Complaint:
    if question.kind == "texts":
        return _texts(question, values)
    if question.kind in ("words", "signs", "abilities"):
        return _words(question, values) if values else _none(question)
    return Complaint("a list", allowed(question))


def _choice(question: Question, line: str) -> str | Complaint:
    """The word that a number, a word, a label or the beginning of one names."""
    options = choices(question)
    if _LINE.fullmatch(line) and is_numbered(question) and 0 < int(line) <= len(options):
        return options[int(line) - 1].value
    found = _named(options, line.lower())
    return found if found is not None else Complaint(line or "nothing", allowed(question))


def _values(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(each.value for each in options)


def _named(options: tuple[Option, ...], line: str) -> str | None:
    plain = line.replace(" ", "_")
    for each in options:
        if plain in (each.value, each.value.replace(" ", "_")) or line == each.label.lower():
            return each.value
    starts = [
        each.value
        for each in options
        if line and (each.value.startswith(plain) or each.label.lower().startswith(line))
    ]
    return starts[0] if len(starts) == 1 else None


def _answer(question: Question, line: str) -> Given | Complaint:
    return "unsure" if line.lower() in _UNSURE else _choice(question, line)


def _flag(question: Question, line: str) -> Given | Complaint:
    found = _choice(question, line)
    return found if isinstance(found, Complaint) else found == "yes"


def _text(question: Question, line: str) -> Given | Complaint:
    too_long = question.longest is not None and len(line) > question.longest
    return line if line and not too_long else Complaint(line or "nothing", allowed(question))


def _day(question: Question, line: str) -> Given | Complaint:
    try:
        return date.fromisoformat(line).isoformat()
    except ValueError:
        return Complaint(line or "nothing", allowed(question))


def _number(question: Question, line: str) -> Given | Complaint:
    found = _NUMBER.fullmatch(line.lower())
    value = None if found is None else _counted(question, found)
    if value is None or not _in_range(question, value):
        return Complaint(line or "nothing", allowed(question))
    if question.kind == "whole":
        return int(value) if value == int(value) else Complaint(line, allowed(question))
    return int(value) if value == int(value) else value


def _counted(question: Question, found: re.Match[str]) -> float | None:
    """The number in the unit of the question; other units only where it counts weeks."""
    value, unit = float(found[1].replace(",", ".")), found[2]
    if not unit or unit == question.unit:
        return value
    weeks = _WEEKS.get(unit.removesuffix("s")) if question.unit == "weeks" else None
    if weeks is None:
        return None
    return float(int(value * weeks)) if question.kind == "whole" else round(value * weeks, 1)


def _in_range(question: Question, value: float) -> bool:
    above = question.low is None or value >= question.low
    return above and (question.high is None or value <= question.high)


def _several(question: Question, line: str) -> Given | Complaint:
    """Several words by number or name; none of them, all of them."""
    lower = line.lower()
    if lower in _NONE and lower not in _values(choices(question)):
        return _none(question)
    if lower in _ALL:
        return _values(choices(question))
    if question.kind == "signs" and lower in (*SOMETHING, *_UNSURE):
        return "yes" if lower == "yes" else "unsure"
    if question.unsure and lower in ("yes", *_UNSURE):
        return "unsure"
    return _words(question, tuple(re.split(r"[\s,;]+(?=\d)|[,;]\s*", line)))


def _none(question: Question) -> Given:
    return NOTHING if question.unsure or question.kind == "signs" else ()


def _words(question: Question, named: tuple[str, ...]) -> Given | Complaint:
    found = [_choice(question, each.strip()) for each in named if each.strip()]
    wrong = next((each for each in found if isinstance(each, Complaint)), None)
    if wrong is not None or not found:
        return wrong or Complaint("nothing", allowed(question))
    return tuple(each for each in _values(choices(question)) if each in found)


def _split_texts(question: Question, line: str) -> Given | Complaint:
    if line.lower() in _NONE:
        return ()
    return _texts(question, tuple(each.strip() for each in line.split(";") if each.strip()))


def _texts(question: Question, values: tuple[str, ...]) -> Given | Complaint:
    if not all(each.strip() for each in values):
        return Complaint("an empty text", allowed(question))
    too_many = question.most is not None and len(values) > question.most
    too_long = next((each for each in values if len(each) > (question.longest or len(each))), None)
    if too_many or too_long is not None:
        return Complaint(too_long or f"{len(values)} texts", allowed(question))
    return values


def _allowed_words(question: Question) -> str:
    options = choices(question)
    named = ", ".join(each.value for each in options)
    numbers = f"a number from 1 to {len(options)}, or " if is_numbered(question) else ""
    return f"{numbers}one of: {named}"


def _allowed_number(question: Question) -> str:
    kind = "a whole number" if question.kind == "whole" else "a number"
    bounded = question.low is not None and question.high is not None
    span = f" from {question.low:g} to {question.high:g}" if bounded else ""
    scale = question.unit is None or question.unit.startswith("points")
    unit = "" if scale else f" ({question.unit})"
    other = "; 3 months or 2 years also work" if question.unit == "weeks" else ""
    return kind + span + unit + other


def _allowed_several(question: Question) -> str:
    last = len(choices(question))
    unsure = ", or unsure" if question.unsure or question.kind == "signs" else ""
    return f"no for none of them{unsure}, or numbers from 1 to {last}, such as 1 {min(3, last)}"


def _allowed_abilities(question: Question) -> str:
    last = len(choices(question))
    return f"all, none, or numbers from 1 to {last}, such as 1 {min(3, last)}"


def _allowed_texts(question: Question) -> str:
    return f"up to {question.most} short texts with ; between them, or none"


_READERS: Final[Mapping[Kind, Callable[[Question, str], Given | Complaint]]] = {
    "answer": _answer,
    "flag": _flag,
    "word": _choice,
    "whole": _number,
    "number": _number,
    "text": _text,
    "day": _day,
    "words": _several,
    "signs": _several,
    "abilities": _several,
    "texts": _split_texts,
}
_ALLOWED: Final[Mapping[Kind, Callable[[Question], str]]] = {
    "answer": lambda _: "yes, no or unsure",
    "flag": lambda _: "yes or no",
    "word": _allowed_words,
    "whole": _allowed_number,
    "number": _allowed_number,
    "text": lambda question: f"a short text of at most {question.longest} characters",
    "day": lambda _: "a date as year-month-day, such as 2026-11-22",
    "words": _allowed_several,
    "signs": _allowed_several,
    "abilities": _allowed_abilities,
    "texts": _allowed_texts,
}
