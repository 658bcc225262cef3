"""What a plan puts into a calendar: entries with their dates, title and note.

Calendars are shared and synchronised, so titles are neutral, and so are notes unless the edition
asks for full ones. Safety comes before that only where help is needed at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from typing import Final

from lbp_cli.model.plan import Plan
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import WEEKDAYS, Tier
from lbp_cli.model.week import Session
from lbp_cli.render.dose_words import dose_sentence
from lbp_cli.render.edition import Edition
from lbp_cli.render.guidance_section import WEEKLY_ACTION
from lbp_cli.render.plan_dates import WeekDates, ask_again, dated_weeks, has_picked_days
from lbp_cli.render.refusal_document import refusal_lines
from lbp_cli.render.safety_section import AT_ONCE
from lbp_cli.render.sections import Pages, pages
from lbp_cli.render.week_section import routine_lines
from lbp_cli.render.wording import (
    INTERIM_NOTICE,
    START_ANSWER,
    counted,
    day_name,
    joined,
    sentence,
)

CALENDAR_NAME: Final = "Exercise plan"
_CHECK_IN_MINUTES: Final = 15
_QUARTER: Final = 15
_DAY: Final = 24 * 60
_REFUSED: Final = "No exercise programme is given for now."
_EARLIER: Final = "Leave out the sessions of an earlier plan that are still in your calendar."
_MORE: Final = "How to do each exercise and when to stop: see your plan page."
_REFUSAL_TITLES: Final[Mapping[Tier, str]] = {
    "emergency": "Get help now",
    "urgent": "Call to make today",
    "see_clinician": "Appointment to arrange",
}
_ASK_AGAIN: Final = "Questions to answer again"
_ASK_AGAIN_NOTE: Final = "Before you go on, answer the safety questions of your plan again."


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, on one day or again on others. `slot` names it for as long as the plan lives.

    `note` holds lines. Without `at` it belongs to the whole day; `minutes` is its length.
    """

    slot: str
    title: str
    note: tuple[str, ...]
    dates: tuple[date, ...]
    at: time | None = None
    minutes: int = 0


def calendar_note(plan: Plan) -> str:
    """What the calendar as a whole says: interim or not, that days were picked, the status line."""
    picked = "The days are a suggestion; move them as you like." if has_picked_days(plan) else ""
    interim = INTERIM_NOTICE if plan.interim else ""
    parts = (interim, picked if plan.weeks else "", sentence(plan.notice))
    return " ".join(each for each in parts if each)


def calendar_entries(edition: Edition) -> tuple[Entry, ...]:
    """The entries of a plan in their order, or the one entry of a refusal."""
    plan = edition.plan
    opened = pages(plan, edition.catalogue)
    if not plan.weeks:
        return (_refusal(opened, full=edition.full_notes),)
    weeks = dated_weeks(plan)
    session_at, walk_at, check_in_at = _times(weeks, edition.session_at)
    entries: list[Entry] = []
    for dated in weeks:
        if dated.sessions:
            entries.append(_sessions(opened, dated, session_at, full=edition.full_notes))
        if dated.walks:
            entries.append(_walks(opened, dated, walk_at, full=edition.full_notes))
    entries.append(_check_ins(plan, weeks, check_in_at, full=edition.full_notes))
    entries.extend(_ask_again(edition))
    return tuple(entries)


def _sessions(opened: Pages, dated: WeekDates, at: time, *, full: bool) -> Entry:
    """All sessions of a week as one entry: so a changed plan always replaces it whole."""
    return Entry(
        f"w{dated.week.number:02}-sessions",
        "Exercise session",
        tuple(_session_lines(opened, dated)) if full else (),
        tuple(day for day, _ in dated.sessions),
        at,
        max(session.minutes for _, session in dated.sessions),
    )


def _session_lines(opened: Pages, dated: WeekDates) -> Iterator[str]:
    """Each different session with its days and doses, and an empty line after it."""
    if opened.plan.interim:
        yield from (INTERIM_NOTICE, "")
    days: dict[str, list[str]] = {}
    first: dict[str, Session] = {}
    for day, session in dated.sessions:
        days.setdefault(session.label, []).append(day_name(WEEKDAYS[day.weekday()]))
        first.setdefault(session.label, session)
    for label, session in first.items():
        minutes = counted(session.minutes, "minute")
        yield f"Session {label} ({joined(days[label])}), about {minutes}:"
        for number, item in enumerate(session.prescriptions, start=1):
            yield f"{number}. {opened.name(item.exercise)}: {dose_sentence(item)}"
        yield ""
    yield _MORE


def _walks(opened: Pages, dated: WeekDates, at: time, *, full: bool) -> Entry:
    return Entry(
        f"w{dated.week.number:02}-walks",
        "Walk",
        (sentence(routine_lines(opened, dated.week)[0].text),) if full else (),
        dated.walks,
        at,
        _walk_minutes(dated),
    )


def _walk_minutes(dated: WeekDates) -> int:
    walking = dated.week.walking
    return max(1, round(walking.minutes / walking.days)) if walking.days else 0


def _check_ins(plan: Plan, weeks: tuple[WeekDates, ...], at: time, *, full: bool) -> Entry:
    """One entry for all weeks; it has no dose that could change."""
    asked = (*(sentence(each) for each in plan.weekly_questions), WEEKLY_ACTION)
    note = asked if full and plan.weekly_questions else ()
    days = tuple(dated.last for dated in weeks)
    return Entry("check-in", "Weekly check-in", note, days, at, _CHECK_IN_MINUTES)


def _ask_again(edition: Edition) -> Iterator[Entry]:
    """The day before the first week for which the safety answers no longer hold."""
    dated = ask_again(edition)
    if dated is not None:
        day = dated.first - timedelta(days=1)
        yield Entry("questions", _ASK_AGAIN, (_ASK_AGAIN_NOTE,), (day,))


def _times(weeks: tuple[WeekDates, ...], session_at: time) -> tuple[time, time, time]:
    """When sessions, walks and check-ins begin: one after the other; the last two before midnight.

    They are the same in every week, so that nothing overlaps where they share a day.
    """
    session = max((each.minutes for dated in weeks for _, each in dated.sessions), default=0)
    walk = max(_walk_minutes(dated) for dated in weeks)
    begin = session_at.hour * 60 + session_at.minute
    walk_at = begin + _quarters(session)
    check_in_at = walk_at + _quarters(walk)
    if check_in_at + _CHECK_IN_MINUTES > _DAY:
        check_in_at = begin - _CHECK_IN_MINUTES
        walk_at = check_in_at - _quarters(walk)
    return session_at, _time(walk_at), _time(check_in_at)


def _quarters(minutes: int) -> int:
    """Minutes up to the next quarter of an hour."""
    return -(-minutes // _QUARTER) * _QUARTER


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def _refusal(opened: Pages, *, full: bool) -> Entry:
    """One entry on the day of the plan; what has to be done at once is said in any case."""
    plan = opened.plan
    tier = plan.triage.tier
    if full:
        lines = [line for _, line in refusal_lines(opened)]
    else:
        now = (START_ANSWER[tier],) if tier in AT_ONCE else ()
        lines = [*now, _REFUSED, "Your plan page says why, and what the next step is."]
    title = _REFUSAL_TITLES.get(tier, _ASK_AGAIN)
    made = date.fromisoformat(plan.created_for)
    return Entry("next-step", title, (*lines, _EARLIER), (made,))
