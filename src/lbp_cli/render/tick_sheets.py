"""A sheet for each week to fill by hand: what was done, how it felt, the weekly questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lbp_cli.model.vocabulary import Weekday
from lbp_cli.model.week import Prescription, Session, Week
from lbp_cli.render.dose_words import kilograms, work_words
from lbp_cli.render.handout import TickRow, TickSheet
from lbp_cli.render.sections import Pages, prescriptions
from lbp_cli.render.week_section import days_words, weekdays_from
from lbp_cli.render.wording import counted, day_name

SHEET_WEEKS: Final = 8
"""At most this many weeks that are the same share a sheet."""
NUMBERS: Final = ("Worst pain, 0 to 10", "Effort, 0 to 10")
_SHORT: Final = 3
"""Letters of a weekday in a narrow column."""


def tick_sheets(pages: Pages) -> tuple[TickSheet, ...]:
    """A sheet for each week; maintenance weeks that are the same share one."""
    sheets: list[TickSheet] = []
    for _, group in groupby(pages.plan.weeks, key=_alike):
        weeks = list(group)
        for first in range(0, len(weeks), SHEET_WEEKS):
            shared = weeks[first : first + SHEET_WEEKS]
            sheets.append(_shared(pages, shared) if len(shared) > 1 else _sheet(pages, shared[0]))
    return tuple(sheets)


def _alike(week: Week) -> tuple[object, ...]:
    """The same for maintenance weeks with the same things to do; its own for every other week."""
    if week.phase != "maintenance":
        return (week.number,)
    doses = tuple((item.exercise, _dose(item)) for _, item in prescriptions(week))
    labels = tuple(sorted(session.label for session in week.sessions))
    return (doses, labels, week.walking, week.relaxation)


def _sheet(pages: Pages, week: Week) -> TickSheet:
    columns = _columns(pages.plan.start, week)
    return TickSheet(
        title=f"Week {week.number}",
        columns=tuple(title for title, _ in columns),
        rows=(
            *_exercise_rows(pages, week, tuple(session for _, session in columns)),
            *_routine_rows(pages, week, len(columns), dated=_dated(week)),
        ),
        questions=pages.plan.weekly_questions,
        numbers=NUMBERS,
    )


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
    side = ", each side" if item.per_side else ""
    load = f", {kilograms(item.load_kg)}" if item.load_kg is not None else ""
    return f"{work_words(item)}{side}{load}"


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


def _shared(pages: Pages, weeks: list[Week]) -> TickSheet:
    """One sheet for weeks that are the same: a column for each week."""
    first, last = weeks[0], weeks[-1]
    rows: dict[tuple[str, str], int] = {}
    for session in first.sessions:
        for item in session.prescriptions:
            key = (pages.name(item.exercise), _dose(item))
            rows[key] = rows.get(key, 0) + 1
    every = tuple(True for _ in weeks)
    return TickSheet(
        title=f"Weeks {first.number} to {last.number}",
        columns=tuple(f"W{week.number}" for week in weeks),
        rows=(
            *(
                TickRow(name, f"{dose}; {counted(times, 'time')} a week", every)
                for (name, dose), times in rows.items()
            ),
            *_routine_rows(pages, first, len(weeks), dated=True),
        ),
        questions=pages.plan.weekly_questions,
        numbers=NUMBERS,
    )
