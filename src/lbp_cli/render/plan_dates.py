"""On which dates the parts of a plan fall; where nobody has set them, dates to start from."""

from __future__ import annotations

from datetime import date, timedelta

from lbp_cli.model.plan import Plan
from lbp_cli.model.screen_age import first_late_week
from lbp_cli.model.value import dataclass
from lbp_cli.model.week import Session, Week
from lbp_cli.render.edition import Edition
from lbp_cli.render.wording import date_in_week

_WEEK = 7


@dataclass(frozen=True, slots=True)
class WeekDates:
    """One week with its dates: each session in its order, walks, first and last day."""

    week: Week
    first: date
    last: date
    sessions: tuple[tuple[date, Session], ...]
    walks: tuple[date, ...]


def first_day(plan: Plan) -> date:
    """The first day of week 1: the start, else the Monday on or after the plan's date."""
    if plan.start is not None:
        return date.fromisoformat(plan.start)
    made = date.fromisoformat(plan.created_for)
    return made + timedelta(days=-made.weekday() % _WEEK)


def dated_weeks(plan: Plan) -> tuple[WeekDates, ...]:
    """Every week with its dates.

    Sessions without a named day are spread over the week as evenly as whole days allow. Walks
    fall on the first days without a session, and only then on days with one.
    """
    start = first_day(plan)
    return tuple(_dated(week, start) for week in plan.weeks)


def ask_again(edition: Edition) -> WeekDates | None:
    """The first week that begins when the safety answers no longer hold; None when none does.

    An undated plan counts from the first day that is picked here, not from the day it was made.
    """
    plan = edition.plan
    late = plan.screen_again_week
    if plan.start is None and edition.assessed_on is not None:
        days_old = (first_day(plan) - date.fromisoformat(edition.assessed_on)).days
        late = first_late_week(days_old, edition.screen_days)
    return next((each for each in dated_weeks(plan) if each.week.number == late), None)


def has_picked_days(plan: Plan) -> bool:
    """Whether lbp picked the start or a day, not the client."""
    days = (session.day for week in plan.weeks for session in week.sessions)
    return plan.start is None or any(day is None for day in days)


def _dated(week: Week, start: date) -> WeekDates:
    first = start + timedelta(weeks=week.number - 1)
    count = len(week.sessions)
    sessions = tuple(
        (
            first + timedelta(days=place * _WEEK // count)
            if session.day is None
            else date_in_week(start.isoformat(), week.number, session.day),
            session,
        )
        for place, session in enumerate(week.sessions)
    )
    busy = {day for day, _ in sessions}
    days = [first + timedelta(days=place) for place in range(_WEEK)]
    walks = sorted(days, key=busy.__contains__)[: week.walking.days]
    return WeekDates(week, first, days[-1], sessions, tuple(sorted(walks)))
