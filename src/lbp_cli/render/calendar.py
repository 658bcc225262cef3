"""Plan -> iCalendar (RFC 5545): floating times, so that six in the evening stays six anywhere.

Importing a later plan of the same client replaces the entries of the earlier one: their UID is
made of the client's code, the start and the entry's place in the plan, never of its content.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from lbp_cli.model.plan import Plan
from lbp_cli.render.calendar_entries import (
    CALENDAR_NAME,
    Entry,
    calendar_entries,
    calendar_note,
)
from lbp_cli.render.edition import Edition
from lbp_cli.render.plain_text import harmless

if TYPE_CHECKING:
    from icalendar import Event

_MAKER: Final = "-//lbp//Exercise plan//EN"
_DAY_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIRST_DAY: Final = date(1900, 1, 1)
_MOST_CHANGES: Final = 999


def render_calendar(edition: Edition) -> str:
    """The plan as a calendar file; lines end with CR and LF."""
    from icalendar import Calendar

    plan = edition.plan
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, CALENDAR_NAME)
    for name in ("description", "x-wr-caldesc"):
        calendar.add(name, harmless(calendar_note(plan)))
    for entry in calendar_entries(edition):
        calendar.add_component(_event(entry, plan, edition.alarm_minutes))
    written: bytes = calendar.to_ical()
    return written.decode()


def revision(plan: Plan) -> int:
    """SEQUENCE of a plan: rises with its date, and on one date with every adjustment made."""
    days = (date.fromisoformat(plan.created_for) - _FIRST_DAY).days
    return days * (_MOST_CHANGES + 1) + min(len(plan.adjustments), _MOST_CHANGES)


def uid(plan: Plan, slot: str) -> str:
    """What an entry is known by: neutral, and the same for every revision of a client's plan."""
    who = f"{plan.profile.code or 'client'}\n{plan.start or 'undated'}"
    known = blake2b(who.encode(errors="surrogatepass"), digest_size=8).hexdigest()
    return f"lbp-{known}-{slot}"


def _event(entry: Entry, plan: Plan, alarm: int | None) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", uid(plan, entry.slot))
    event.add("sequence", revision(plan))
    made = date.fromisoformat(plan.created_for)
    event.add("dtstamp", datetime.combine(made, time(), UTC))
    event.add("summary", entry.title)
    if entry.note:
        event.add("description", "\n".join(harmless(line) for line in entry.note))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    _add_times(event, entry)
    if alarm is not None and entry.at is not None:
        _add_alarm(event, entry, alarm)
    return event


def _add_times(event: Event, entry: Entry) -> None:
    first = entry.dates[0]
    if entry.at is None:
        event.add("dtstart", first)
        event.add("dtend", first + timedelta(days=1))
    else:
        begin = datetime.combine(first, entry.at)
        event.add("dtstart", begin)
        event.add("dtend", begin + timedelta(minutes=entry.minutes))
    if len(entry.dates) > 1:
        days = sorted({day.weekday() for day in entry.dates})
        codes = [_DAY_CODES[day] for day in days]
        event.add("rrule", {"FREQ": "WEEKLY", "COUNT": len(entry.dates), "BYDAY": codes})


def _add_alarm(event: Event, entry: Entry, minutes: int) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", timedelta(minutes=-minutes))
    event.add_component(alarm)
