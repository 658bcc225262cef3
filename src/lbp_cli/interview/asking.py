"""Which questions this person is asked, and what follows without asking.

Conditions are judged by the function `holds` over the facts of the answers so far, both given by
the caller, so that rules and questions speak one language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from lbp_cli.model.condition import Condition
from lbp_cli.model.questionnaire import Answered, Given, Option, Question, Questionnaire
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.vocabulary import Facts

Holds: TypeAlias = Callable[[Condition, Facts], bool]

SOMETHING: Final = ("yes", "unsure")
"""Answers that are not a plain no: the follow-ups are asked."""
NOTHING: Final = "no"
TIER: Final = "triage.tier"
LISTS: Final = ("signs", "abilities")


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of one person in order, and the answers that follow from others."""

    questions: tuple[Question, ...]
    known: Mapping[str, Given]


def asked(form: Questionnaire, given: Answered, facts: Facts, holds: Holds) -> Asked:
    """Who is asked what, as far as the answers so far tell.

    A grave outcome ends the asking; it never takes back what was answered before, or the answer
    that made it grave would not count.
    """
    calm = {**facts, TIER: "clear"}
    sections = {each.id: holds(each.when, facts) for each in form.sections}
    answered = {each.id: holds(each.when, calm) for each in form.sections}
    questions: list[Question] = []
    known: dict[str, Given] = {}
    lists: dict[str, Question] = {}
    for question in form.questions:
        opened = answered if question.id in given else sections
        if facts["mode"] not in question.modes or not opened[question.section]:
            continue
        if not holds(question.when, facts):
            continue
        value = _known_from(question, {**given, **known}, facts, holds)
        if value is not None:
            known[question.id] = value
        elif _wanted(question, given, lists):
            shown = question
            if question.kind in LISTS:
                told = {**given, **known}
                shown = _with_open_items(question, form, told, facts, holds)
                lists[question.id] = shown
            questions.append(shown)
    return Asked(tuple(questions), known)


def _with_open_items(
    question: Question, form: Questionnaire, told: Answered, facts: Facts, holds: Holds
) -> Question:
    """A list without the items whose answer is known."""
    items = {each.id: each for each in form.questions if each.id in question.items}
    left = tuple(
        each for each in question.items if _known_from(items[each], told, facts, holds) is None
    )
    return with_options(replace(question, items=left), items)


def with_options(question: Question, questions: Mapping[str, Question]) -> Question:
    """A list with its items as options, each by what its own question asks about."""
    options = tuple(Option(each, questions[each].short or each) for each in question.items)
    return replace(question, options=options)


def _known_from(question: Question, told: Answered, facts: Facts, holds: Holds) -> Given:
    """The answer that follows from what was told; None when the question must be asked.

    What stands in for open answers tells nothing: every fact of the condition must be an answer.
    """
    for each in question.known:
        if all(name in told for name in _names(each.when)) and holds(each.when, facts):
            return each.value
    return None


def _names(condition: Condition) -> Iterator[str]:
    if condition.fact is not None:
        yield condition.fact
    for part in condition.parts:
        yield from _names(part)


def _wanted(question: Question, given: Answered, lists: Mapping[str, Question]) -> bool:
    """Whether earlier answers leave this question to be asked; `lists` are those asked so far."""
    if question.follows is not None:
        return given.get(question.follows) in SOMETHING
    if question.after is not None and given.get(question.after) is None:
        return False
    asked_in = lists.get(question.listed_in or "")
    if asked_in is None:
        return True
    return asked_in.kind == "signs" and is_named(question.id, given.get(asked_in.id))


def is_named(item: str, answer: Given) -> bool:
    """Whether the answer to a list names an item; a plain yes or unsure names all of them."""
    if isinstance(answer, tuple):
        return item in answer
    return answer in SOMETHING


def settled(given: Answered, who: Asked) -> dict[str, Given]:
    """Answers by profile field: given, listed and known ones.

    What somebody answered but is not asked any more is left out.
    """
    found: dict[str, Given] = dict(who.known)
    for question in who.questions:
        if question.id not in given:
            continue
        if question.kind in LISTS:
            found |= dict(_listed(question, given[question.id]))
        else:
            found[question.id] = given[question.id]
    return found


def _listed(question: Question, answer: Given) -> Iterator[tuple[str, Given]]:
    """What a list says of its items: signs that it does not name are a plain no."""
    for item in question.items:
        if question.kind == "abilities":
            yield item, is_named(item, answer)
        elif not is_named(item, answer):
            yield item, NOTHING
