"""Section 2: what do I do this week, day by day?"""

from __future__ import annotations

from datetime import date, timedelta

from lbp_cli.model.vocabulary import WEEKDAYS, Weekday
from lbp_cli.model.week import Prescription, Session, Week
from lbp_cli.render.document import Block, Bullets, Definitions, Line, Numbered, text
from lbp_cli.render.dose_words import dose_sentence, effort_words
from lbp_cli.render.safety_section import restriction_lines
from lbp_cli.render.sections import Pages, small
from lbp_cli.render.wording import (
    counted,
    date_in_week,
    day_name,
    joined,
    mark,
    reason,
    sentence,
    written_day,
)

_SPREAD_UP_TO = 3
_EVERY_DAY = 7


def week_section(pages: Pages) -> tuple[Block, ...]:
    """The first week: its days, the routine beside the sessions, each session in full."""
    week = pages.plan.weeks[0]
    return (
        pages.heading(2, "What do I do this week?"),
        *_calendar(pages, week),
        small("Every week, beside the sessions"),
        Definitions(tuple(routine_lines(pages, week))),
        *_hints(pages),
        *_sessions(pages, week),
    )


def _hints(pages: Pages) -> tuple[Block, ...]:
    """Hints that belong to no single exercise, but for those that section 1 has given."""
    said = {line.text for line in restriction_lines(pages.plan)}
    hints = tuple(Line(reason(each)) for each in pages.plan.advice if each.text not in said)
    return (small("Hints for you"), Bullets(hints)) if hints else ()


def _calendar(pages: Pages, week: Week) -> tuple[Block, ...]:
    """Days by name (with dates once a start is set), else the sessions in their order."""
    start = pages.plan.start
    days: dict[Weekday, Session] = {
        session.day: session for session in week.sessions if session.day is not None
    }
    if not days:
        lines = tuple(
            Line(_session_words(session), lead=f"Session {number}:")
            for number, session in enumerate(week.sessions, start=1)
        )
        return (text(_week_words(start, len(week.sessions))), Bullets(lines))
    order = _weekdays_from(start)
    dated = tuple(
        Line(
            _session_words(days[day]) if day in days else "no session; walk or rest.",
            lead=f"{_day_words(start, week.number, day)}:",
        )
        for day in order
    )
    return (Bullets(dated),)


def _week_words(start: str | None, sessions: int) -> str:
    spread = (
        " Pick your days; leave a day free between two sessions where you can."
        if 1 < sessions <= _SPREAD_UP_TO
        else ""
    )
    days = "one a day" if sessions >= _EVERY_DAY else "on days that suit you"
    when = ""
    if start:
        first = date.fromisoformat(start)
        last = first + timedelta(days=6)
        when = f" from {written_day(first)} to {written_day(last)}"
    how = spread or f" {counted(sessions, 'session')}, {days}."
    return f"Week 1{when}.{how}"


def _weekdays_from(start: str | None) -> tuple[Weekday, ...]:
    first = date.fromisoformat(start).weekday() if start else 0
    return WEEKDAYS[first:] + WEEKDAYS[:first]


def _day_words(start: str | None, week: int, day: Weekday) -> str:
    if start is None:
        return day_name(day)
    return f"{day_name(day)} {written_day(date_in_week(start, week, day))}"


def _session_words(session: Session) -> str:
    return f"do session {session.label}, about {counted(session.minutes, 'minute')}."


def routine_lines(pages: Pages, week: Week) -> list[Line]:
    """Walking, breaks from sitting, relaxation and the message of a week."""
    walking = week.walking
    bout = f"at most {counted(walking.longest_bout_minutes, 'minute')} at a time"
    walk = f"{counted(walking.minutes, 'minute')} over the week, on {_days(walking.days)}, {bout}."
    if walking.alternative:
        walk += f" {pages.name(walking.alternative)} counts just as well, minute for minute."
    lines = [Line(walk, lead="Walking:")]
    if week.desk_breaks:
        breaks = week.desk_breaks
        lines.append(
            Line(
                f"every {breaks.every_minutes} minutes get up and move for "
                f"{counted(breaks.break_minutes, 'minute')}. Choose from: "
                f"{joined(pages.names(breaks.exercises))}.",
                lead="Breaks from sitting:",
            )
        )
    if week.relaxation:
        calm = week.relaxation
        lines.append(
            Line(
                f"{pages.name(calm.exercise)}, {counted(calm.minutes, 'minute')}, "
                f"{_days(calm.days)}.",
                lead="Relaxation:",
            )
        )
    if week.message:
        lines.append(
            Line(
                sentence(week.message.text) + mark(None, week.message.sources),
                lead="Good to know:",
            )
        )
    return lines


def _days(days: int) -> str:
    return "every day" if days >= _EVERY_DAY else counted(days, "day")


def _sessions(pages: Pages, week: Week) -> tuple[Block, ...]:
    """Each different session once, with its doses as sentences."""
    shown: dict[tuple[str, tuple[Prescription, ...]], int] = {}
    for session in week.sessions:
        key = (session.label, session.prescriptions)
        shown[key] = max(session.minutes, shown.get(key, 0))
    blocks: list[Block] = []
    for (label, items), minutes in shown.items():
        blocks.append(small(f"Session {label} (about {counted(minutes, 'minute')})"))
        blocks.extend(_session_blocks(pages, items, first=not blocks[1:]))
    return tuple(blocks)


def _session_blocks(
    pages: Pages, items: tuple[Prescription, ...], *, first: bool
) -> tuple[Block, ...]:
    efforts = {item.effort for item in items}
    same = len(efforts) == 1
    lines = tuple(
        Line(dose_sentence(item, effort=not same), lead=f"{pages.name(item.exercise)}:")
        for item in items
    )
    words: list[str] = []
    if first:
        words.append("Warming up and cooling down are in the minutes.")
    if same and items:
        words.append(f"Effort in this session: {effort_words(items[0].effort)}.")
    intro = (text(" ".join(words)),) if words else ()
    return (*intro, Numbered(lines))
