"""A sheet for each week to fill by hand: what was done, how it felt, the weekly questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from lbp_cli.model.vocabulary import Weekday
from lbp_cli.model.week import Prescription, Session, Week
from lbp_cli.render.dose_words import kilograms, work_words
from lbp_cli.render.guidance_section import WEEKLY_ACTION
from lbp_cli.render.handout import TickRow, TickSheet
from lbp_cli.render.sections import Pages, prescriptions
from lbp_cli.render.week_section import days_words, weekdays_from
from lbp_cli.render.wording import counted, day_name, written_day

NUMBERS: Final = ("Worst pain, 0 to 10", "Effort, 0 to 10")
_SHORT: Final = 3
"""Letters of a weekday in a narrow column."""


def tick_sheets(pages: Pages, who: str = "") -> tuple[TickSheet, ...]:
    """A sheet for each week; maintenance weeks that are the same have one, to be copied.

    `who` stands on every sheet, since sheets come back as loose pages.
    """
    groups = [list(group) for _, group in groupby(pages.plan.weeks, key=_alike)]
    return tuple(_sheet(pages, weeks, who) for weeks in groups)


def _alike(week: Week) -> tuple[object, ...]:
    """The same for maintenance weeks with the same things to do; its own for every other week."""
    if week.phase != "maintenance":
        return (week.number,)
    doses = tuple((item.exercise, _dose(item)) for _, item in prescriptions(week))
    labels = tuple(sorted(session.label for session in week.sessions))
    return (doses, labels, week.walking, week.relaxation)


def _sheet(pages: Pages, weeks: list[Week], who: str) -> TickSheet:
    week = weeks[0]
    columns = _columns(pages.plan.start, week)
    return TickSheet(
        title=_title(pages.plan.start, weeks),
        who=who,
        columns=tuple(title for title, _ in columns),
        rows=(
            *_exercise_rows(pages, week, tuple(session for _, session in columns)),
            *_routine_rows(pages, week, len(columns), dated=_dated(week)),
        ),
        questions=pages.plan.weekly_questions,
        answer=WEEKLY_ACTION,
        numbers=NUMBERS,
    )


def _title(start: str | None, weeks: list[Week]) -> str:
    """The week with its dates once a start is set, or the weeks that share a sheet."""
    first, last = weeks[0].number, weeks[-1].number
    if last != first:
        return f"Weeks {first} to {last}: make a copy for each week"
    if start is None:
        return f"Week {first}"
    begins = date.fromisoformat(start) + timedelta(weeks=first - 1)
    return f"Week {first}: {written_day(begins)} to {written_day(begins + timedelta(days=6))}"


def _dated(week: Week) -> bool:
    return any(session.day for session in week.sessions)


def _columns(start: str | None, week: Week) -> list[tuple[str, Session | None]]:
    """The seven days with the session of each; without known days, one time after the other."""
    if _dated(week):
        days: dict[Weekday, Session] = {each.day: each for each in week.sessions if each.day}
        return [
            (f"{day_name(day)[:_SHORT]} {days[day].label}", days[day])
            if day in days
            else (day_name(day)[:_SHORT], None)
            for day in weekdays_from(start)
        ]
    calm = week.relaxation.days if week.relaxation else 0
    times = max(len(week.sessions), week.walking.days, calm)
    later = [(str(place), None) for place in range(len(week.sessions) + 1, times + 1)]
    numbered = enumerate(week.sessions, start=1)
    return [*((f"{place} {each.label}", each) for place, each in numbered), *later]


def _exercise_rows(
    pages: Pages, week: Week, columns: tuple[Session | None, ...]
) -> Iterator[TickRow]:
    """Each exercise with each of its doses once, boxes in the sessions that have it."""
    labels: dict[tuple[str, str], set[str]] = {}
    for label, item in prescriptions(week):
        labels.setdefault((item.exercise, _dose(item)), set()).add(label)
    for (name, dose), found in labels.items():
        boxes = tuple(each is not None and each.label in found for each in columns)
        yield TickRow(pages.name(name), dose, boxes)


def _dose(item: Prescription) -> str:
    """Short, for a narrow column: `2 x 8 each side, hold 3 s, 5 kg`."""
    work = f"{item.sets} x {item.reps}" if item.reps is not None else work_words(item)
    side = " each side" if item.per_side else ""
    hold = f", hold {item.hold_seconds} s" if item.hold_seconds else ""
    load = f", {kilograms(item.load_kg)}" if item.load_kg is not None else ""
    return f"{work}{side}{hold}{load}"


def _routine_rows(pages: Pages, week: Week, columns: int, *, dated: bool) -> Iterator[TickRow]:
    """Walking and relaxation: a box on each day, or as many as there are times."""
    walking = week.walking
    each = f"{counted(walking.minutes, 'minute')} in all, {days_words(walking.days)}"
    yield TickRow("Walking", each, _boxes(columns, walking.days, dated=dated))
    calm = week.relaxation
    if calm:
        dose = f"{counted(calm.minutes, 'minute')}, {days_words(calm.days)}"
        yield TickRow(pages.name(calm.exercise), dose, _boxes(columns, calm.days, dated=dated))


def _boxes(columns: int, times: int, *, dated: bool) -> tuple[bool, ...]:
    return tuple(dated or place < times for place in range(columns))
