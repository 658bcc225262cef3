"""Section 2: what do I do this week, day by day?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from lbp_cli.model.vocabulary import WEEKDAYS, Weekday
from lbp_cli.model.week import DeskBreaks, Prescription, Session, Walking, Week
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
_SITS: Final = "sustained_sitting"
"""The tag of what is done without getting up; stand-ups begin on a chair but lack it."""


def week_section(pages: Pages) -> tuple[Block, ...]:
    """The first week: its days, the routine beside the sessions, each session in full."""
    week = pages.plan.weeks[0]
    return (
        pages.heading(2, "What do I do this week?"),
        *calendar(pages, week),
        small("Every week, beside the sessions"),
        Definitions(tuple(routine_lines(pages, week))),
        *hints(pages),
        *sessions(pages, week),
    )


def hints(pages: Pages) -> tuple[Block, ...]:
    """Hints that belong to no single exercise, but for those that section 1 has given."""
    said = {line.text for line in restriction_lines(pages.plan)}
    lines = tuple(Line(reason(each)) for each in pages.plan.advice if each.text not in said)
    return (small("Hints for you"), Bullets(lines)) if lines else ()


def calendar(pages: Pages, week: Week) -> tuple[Block, ...]:
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
    order = weekdays_from(start)
    walks = [day for day in order if day not in days][: week.walking.days]
    dated = tuple(
        Line(
            _session_words(days[day]) if day in days else _free_words(walk=day in walks),
            lead=f"{_day_words(start, week.number, day)}:",
        )
        for day in order
    )
    return (Bullets(dated),)


def _free_words(*, walk: bool) -> str:
    return "no session; a walking day." if walk else "no session; rest, or an easy walk."


def _week_words(start: str | None, times: int) -> str:
    spread = (
        " Pick your days; leave a day free between two sessions where you can."
        if 1 < times <= _SPREAD_UP_TO
        else ""
    )
    days = "one a day" if times >= _EVERY_DAY else "on days that suit you"
    when = ""
    if start:
        first = date.fromisoformat(start)
        last = first + timedelta(days=6)
        when = f" from {written_day(first)} to {written_day(last)}"
    how = spread or f" {counted(times, 'session')}, {days}."
    return f"Week 1{when}.{how}"


def weekdays_from(start: str | None) -> tuple[Weekday, ...]:
    """The days of a week, from the weekday of the start date (ISO) or from Monday."""
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
    return [*habit_lines(pages, week), *thought_lines(week)]


def habit_lines(pages: Pages, week: Week) -> list[Line]:
    """Walking, breaks from sitting and relaxation of a week."""
    lines = [Line(_walking_words(pages, week), lead="Walking:")]
    if week.desk_breaks:
        lines.append(Line(_breaks_words(pages, week.desk_breaks), lead="Breaks from sitting:"))
    if week.relaxation:
        calm = week.relaxation
        lines.append(
            Line(
                f"{pages.name(calm.exercise)}, {counted(calm.minutes, 'minute')}, "
                f"{days_words(calm.days)}.",
                lead="Relaxation:",
            )
        )
    return lines


def thought_lines(week: Week) -> tuple[Line, ...]:
    """The message of a week, where it has one."""
    if week.message is None:
        return ()
    words = sentence(week.message.text) + mark(None, week.message.sources)
    return (Line(words, lead="Good to know:"),)


def _walking_words(pages: Pages, week: Week) -> str:
    """Minutes over the week and on each day, how to split them, and which days they are."""
    walking = week.walking
    exact = walking.minutes % walking.days == 0
    share = f"{'' if exact else 'about '}{round(walking.minutes / walking.days)}"
    spread = f"on each of {days_words(walking.days)}" if walking.days > 1 else "on 1 day"
    each = "every day" if walking.days >= _EVERY_DAY else spread
    total = counted(walking.minutes, "minute")
    words = f"{total} over the week, {share} {each}; {_split_words(walking)}."
    named = {session.day for session in week.sessions if session.day is not None}
    beside = walking.days - (_EVERY_DAY - len(named))
    if named and 0 < beside < len(named):
        also = ("walking day is also a session day", "walking days are also session days")
        words += f" {counted(beside, *also)}."
    if walking.alternative:
        words += f" {pages.name(walking.alternative)} counts just as well, minute for minute."
    return words


def _split_words(walking: Walking) -> str:
    longest = f"at most {counted(walking.longest_bout_minutes, 'minute')} at a time"
    if walking.minutes > walking.days * walking.longest_bout_minutes:
        return f"split them, {longest}"
    return f"split them if you like, {longest}"


def _breaks_words(pages: Pages, breaks: DeskBreaks) -> str:
    """What to get up for; what is done in the seat does not count as getting up."""
    up = [each for each in breaks.exercises if not _seated(pages, each)]
    seated = [each for each in breaks.exercises if _seated(pages, each)]
    words = (
        f"every {breaks.every_minutes} minutes get up and move for "
        f"{counted(breaks.break_minutes, 'minute')}."
    )
    if up:
        words += f" Choose from: {joined(pages.names(up))}."
    if seated:
        words += f" In between, while you sit: {joined(pages.names(seated))}."
    return words


def _seated(pages: Pages, exercise: str) -> bool:
    found = pages.exercises.get(exercise)
    return found is not None and _SITS in found.tags


def days_words(days: int) -> str:
    """How many days of a week, in words."""
    return "every day" if days >= _EVERY_DAY else counted(days, "day")


def sessions(pages: Pages, week: Week) -> tuple[Block, ...]:
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
