"""One question of the interview as lines of plain text, for people and for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lbp_cli.model.questionnaire import Given, Option, Question
from lbp_cli.model.value import dataclass
from lbp_cli.render.plain_text import harmless, wrap

_FIELD: Final = re.compile(r"[a-z_]+(?:\.[a-z0-9_]+)+")


@dataclass(frozen=True, slots=True)
class Shown:
    """How a question is shown: its place among all, what may be answered, an old answer."""

    number: int
    total: int
    options: tuple[Option, ...]
    allowed: str
    offered: Given = None
    has_offer: bool = False


def question_lines(question: Question, shown: Shown, width: int) -> list[str]:
    """The question with its position, why it is asked, what may be answered and an old answer."""
    lines = hung(f"{shown.number}/{shown.total}  ", question.text, width)
    if question.notice is not None:
        lines += hung("  ", question.notice, width)
    for step, content in enumerate(question.steps, start=1):
        lines += hung(f"  {step}. ", content, width)
    lines += _choices(shown.options, width)
    if question.ends is not None:
        low, high = question.ends
        lines += hung("  ", f"{question.low:g} = {low}", width)
        lines += hung("  ", f"{question.high:g} = {high}", width)
    lines += hung("  Why: ", question.why, width)
    lines += hung("  Answer: ", shown.allowed, width)
    if question.timer is not None:
        lines += hung("  ", "Type t to start the clock.", width)
    if shown.has_offer:
        offered = answer_text(question, shown.offered, shown.options)
        lines += hung("  ", f"Your answer: {offered}. Enter keeps it.", width)
    return lines


def _choices(options: Sequence[Option], width: int) -> Iterator[str]:
    """Numbered lines; where the words are numbers themselves, each stands before its own line."""
    words = any(each.value.isdigit() for each in options)
    leads = [each.value if words else str(number) for number, each in enumerate(options, start=1)]
    room = max((len(each) for each in leads), default=0)
    for lead, option in zip(leads, options, strict=True):
        yield from hung(f"  {lead:>{room}}  ", option.label, width)


def answer_text(question: Question, value: Given, options: Sequence[Option]) -> str:
    """An answer as people say it."""
    labels = {each.value: each.label for each in options}
    if value is None:
        return "skipped"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(labels.get(each, each) for each in value) or "none"
    if isinstance(value, str):
        return labels.get(value, value)
    return f"{value:g} {question.unit}" if question.unit else f"{value:g}"


def fields_in(message: str) -> tuple[str, ...]:
    """The fields of the profile that a message names, in its order."""
    return tuple(_FIELD.findall(message))


def clash_lines(
    lead: str, message: str, advice: str | None, texts: Mapping[str, str], width: int
) -> list[str]:
    """What is to be said about two answers, with the questions in place of their fields."""
    words = _FIELD.sub(
        lambda found: f'"{texts[found[0]]}"' if found[0] in texts else found[0], message
    )
    more = f" ({advice})" if advice else ""
    return hung("  ", f"{lead} {words}{more}.", width)


def hung(lead: str, content: str, width: int) -> list[str]:
    """A text as lines no wider than `width`, with the lead before it and room for it below."""
    first, *rest = wrap(harmless(content), max(1, width - len(lead)))
    return [lead + first, *(" " * len(lead) + each for each in rest)]
