"""The exercises of a plan as cards: where, dose, start, steps, mistake, easier and harder."""

from __future__ import annotations

from collections.abc import Iterator

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.plan import Plan
from lbp_cli.model.week import Prescription, Week
from lbp_cli.render.document import Line
from lbp_cli.render.dose_words import dose_sentence, span_words
from lbp_cli.render.exercise_section import WHERE_WORDS, care_words, note_lines, place_words
from lbp_cli.render.handout import Card, Cards
from lbp_cli.render.sections import Pages, Where, prescriptions, uses
from lbp_cli.render.week_section import days_words
from lbp_cli.render.wording import counted, joined, mark, sentence


def exercise_cards(pages: Pages) -> Cards:
    """A card for each exercise used anywhere in the plan, in the order of use."""
    return Cards(
        tuple(
            _card(pages, pages.exercises[name], week, where)
            for name, (week, where) in uses(pages.plan).items()
            if name in pages.exercises
        )
    )


def _card(pages: Pages, exercise: Exercise, number: int, where: Where) -> Card:
    harder = exercise.id not in pages.plan.harder_withheld
    return Card(
        picture=exercise.id,
        name=exercise.name,
        place=place_words(exercise),
        dose=tuple(_dose(pages.plan, exercise.id, number, where)),
        start=sentence(exercise.start_position),
        steps=tuple(sentence(step) for step in exercise.steps),
        notes=note_lines(exercise, care_words(pages, exercise), harder=harder),
        proof=mark(exercise.evidence, exercise.sources).strip(),
    )


def _dose(plan: Plan, name: str, number: int, where: Where) -> Iterator[Line]:
    """The dose of the first week in which the exercise is used."""
    week = next(each for each in plan.weeks if each.number == number)
    since = "" if week is plan.weeks[0] else f"From week {number}"
    if where != "session":
        words = WHERE_WORDS[where]
        if where == "relaxation" and week.relaxation:
            calm = week.relaxation
            words += f" {counted(calm.minutes, 'minute')}, {days_words(calm.days)}."
        yield Line(words, lead=f"{since}:" if since else "")
        return
    yield from _session_doses(week, name, since)
    rest = _later_rest(plan, name, week)
    if rest:
        yield Line(f"Rest {span_words(rest)} between sets.", lead="Later, with more sets:")


def _session_doses(week: Week, name: str, since: str) -> Iterator[Line]:
    """Each different dose of the week once, with the sessions that have it."""
    labels: dict[str, list[str]] = {}
    for label, item in prescriptions(week):
        if item.exercise == name:
            labels.setdefault(dose_sentence(item), []).append(label)
    every = {session.label for session in week.sessions}
    for dose, found in labels.items():
        whole = set(found) == every
        of = "each session" if whole else f"session {joined(dict.fromkeys(found))}"
        yield Line(dose, lead=sentence(f"{since}, {of}:" if since else f"{of}:"))


def _later_rest(plan: Plan, name: str, first: Week) -> int:
    """Seconds of rest between sets where only later weeks have more than one set, else 0."""
    items = [item for _, item in prescriptions(first) if item.exercise == name]
    if any(_rests(item) for item in items):
        return 0
    later = (item for week in plan.weeks for _, item in prescriptions(week))
    return max(
        (each.rest_seconds for each in later if each.exercise == name and _rests(each)), default=0
    )


def _rests(item: Prescription) -> bool:
    return item.sets > 1 and item.rest_seconds > 0
