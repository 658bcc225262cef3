"""The options of `lbp plan` that only a calendar has: time of day, alarms, what entries tell."""

from __future__ import annotations

from datetime import time
from typing import Final

from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.stops import UsageError
from lbp_cli.model.value import dataclass
from lbp_cli.render import Format

TITLES: Final = ("neutral", "full")
SESSION_AT: Final = time(18)


@dataclass(frozen=True, slots=True)
class CalendarChoices:
    """What the fields of the same name in an edition mean."""

    session_at: time = SESSION_AT
    alarm_minutes: int | None = None
    full_notes: bool = False


def calendar_choices(options: PlanOptions, form: Format) -> CalendarChoices:
    """The choices for a calendar, as typed.

    Raises:
        UsageError: for a time or word that cannot be, or when no calendar is asked for.
    """
    given = {"--at": options.at, "--alarm": options.alarm, "--titles": options.titles}
    named = [name for name, value in given.items() if value is not None]
    if named and form != "ics":
        raise UsageError(f"{named[0]} is for a calendar: add -o plan.ics or --format ics")
    if options.titles is not None and options.titles not in TITLES:
        raise UsageError(f"--titles {options.titles} is not known; allowed: {', '.join(TITLES)}")
    return CalendarChoices(_time(options.at), options.alarm, options.titles == "full")


def _time(written: str | None) -> time:
    """The time of an option, written as on a clock with 24 hours: `18:00` or `7:30`."""
    if written is None:
        return SESSION_AT
    hour, colon, minute = written.partition(":")
    digits = hour + minute
    if colon and digits.isascii() and digits.isdigit() and len(hour) <= 2 and len(minute) == 2:
        hours, minutes = int(hour or "24"), int(minute)
        if hours < 24 and minutes < 60:
            return time(hours, minutes)
    raise UsageError(f"--at {written} is not a time of day; write it as 18:00")
