"""Plan -> CSV for people who live in spreadsheets: a row for each exercise of each session held.

A mark at the start says that the file is UTF-8, without which Excel misreads it. The columns are
described in docs/calendar-and-tables.md.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Final, TypeAlias

from lbp_cli.model.week import Prescription
from lbp_cli.render.edition import Edition
from lbp_cli.render.plain_text import harmless
from lbp_cli.render.plan_dates import WeekDates, ask_again, dated_weeks
from lbp_cli.render.refusal_document import refusal_lines
from lbp_cli.render.sections import Pages, pages
from lbp_cli.render.wording import INTERIM_NOTICE, sentence

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]

COLUMNS: Final = (
    "kind",
    "week",
    "phase",
    "session",
    "session_number",
    "session_minutes",
    "day",
    "date",
    "exercise",
    "name",
    "ladder",
    "sets",
    "reps",
    "hold_seconds",
    "seconds",
    "per_side",
    "rest_seconds",
    "effort_low",
    "effort_high",
    "load_kg",
    "minutes",
    "days",
    "longest_bout_minutes",
    "every_minutes",
    "change",
    "tier",
    "text",
)
_BYTE_ORDER_MARK: Final = "\ufeff"
_FORMULA: Final = re.compile(r"(^|;)(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""Where a spreadsheet would begin to calculate; a semicolon ends a cell where it is so set."""
_ASK_AGAIN: Final = "Answer the safety questions again before this week."


def render_csv(edition: Edition) -> str:
    """The plan as a table with a header; lines end with CR and LF, no value is a formula."""
    table = StringIO()
    writer = csv.DictWriter(table, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(edition):
        writer.writerow({name: _safe(value) for name, value in row.items()})
    return _BYTE_ORDER_MARK + table.getvalue()


def _safe(value: Cell) -> str:
    """A number or a text as a cell; an apostrophe keeps a text from being a formula."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _FORMULA.sub(r"\1'", harmless(value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _rows(edition: Edition) -> Iterator[Row]:
    plan, opened = edition.plan, pages(edition.plan, edition.catalogue)
    asked = ask_again(edition)
    yield {"kind": "notice", "text": sentence(plan.notice)}
    if not plan.weeks:
        for heading, line in refusal_lines(opened):
            yield {"kind": "refusal", "tier": plan.triage.tier, "text": _under(heading, line)}
        return
    if plan.interim:
        yield {"kind": "notice", "text": INTERIM_NOTICE}
    for dated in dated_weeks(plan):
        if asked is not None and dated.week is asked.week:
            yield {"kind": "questions", "week": dated.week.number, "text": _ASK_AGAIN}
        for row in _week(opened, dated):
            yield {"week": dated.week.number, "phase": dated.week.phase, **row}


def _under(heading: str, line: str) -> str:
    return f"{heading}: {line}" if heading else line


def _week(opened: Pages, dated: WeekDates) -> Iterator[Row]:
    """What a week asks for: first its sessions, then what stands beside them."""
    for number, (day, session) in enumerate(dated.sessions, start=1):
        known = opened.plan.start is not None and session.day is not None
        held: Row = {
            "kind": "exercise",
            "session": session.label,
            "session_number": number,
            "day": session.day,
            "date": day.isoformat() if known else None,
            "session_minutes": session.minutes,
        }
        for item in session.prescriptions:
            yield {**held, **_exercise(opened, item.exercise), **_dose(item)}
    yield from _beside(opened, dated)


def _exercise(opened: Pages, name: str) -> Row:
    found = opened.exercises.get(name)
    return {
        "exercise": name,
        "name": opened.name(name),
        "ladder": found.ladder if found else None,
    }


def _dose(item: Prescription) -> Row:
    return {
        "sets": item.sets,
        "reps": item.reps,
        "hold_seconds": item.hold_seconds,
        "seconds": item.seconds,
        "per_side": "yes" if item.per_side else "no",
        "rest_seconds": item.rest_seconds,
        "effort_low": item.effort[0],
        "effort_high": item.effort[1],
        "load_kg": item.load_kg,
        "change": item.change.kind if item.change else None,
        "text": item.change.text if item.change else None,
    }


def _beside(opened: Pages, dated: WeekDates) -> Iterator[Row]:
    """Walking with what may replace it, breaks from sitting, relaxation."""
    week = dated.week
    for kind, name in (
        ("walking", week.walking.exercise),
        ("instead_of_walking", week.walking.alternative),
    ):
        if name:
            yield {
                "kind": kind,
                **_exercise(opened, name),
                "minutes": week.walking.minutes,
                "days": week.walking.days,
                "longest_bout_minutes": week.walking.longest_bout_minutes,
            }
    for name in week.desk_breaks.exercises if week.desk_breaks else ():
        yield {
            "kind": "break_from_sitting",
            **_exercise(opened, name),
            "minutes": week.desk_breaks.break_minutes if week.desk_breaks else None,
            "every_minutes": week.desk_breaks.every_minutes if week.desk_breaks else None,
        }
    if week.relaxation:
        yield {
            "kind": "relaxation",
            **_exercise(opened, week.relaxation.exercise),
            "minutes": week.relaxation.minutes,
            "days": week.relaxation.days,
        }
    if week.message:
        yield {"kind": "message", "text": sentence(week.message.text)}
