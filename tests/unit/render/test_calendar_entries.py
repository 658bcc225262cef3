from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest

from lbp_cli.model.vocabulary import Tier
from lbp_cli.render.calendar_entries import Entry, calendar_entries, calendar_note
from lbp_cli.render.edition import Edition
from lbp_cli.render.plan_dates import dated_weeks

from .sample_plan import CATALOGUE, EXERCISES, refused_plan, sample_plan


def entries(plan: Any = None, **choices: Any) -> dict[str, Entry]:
    found = calendar_entries(Edition(plan or sample_plan(), CATALOGUE, **choices))
    by_slot = {each.slot: each for each in found}
    assert len(by_slot) == len(found)
    return by_slot


def test_each_week_has_its_sessions_and_its_walks_and_the_check_in_is_one_for_all() -> None:
    found = entries(sample_plan(days=True, start="2026-11-30"))
    weeks = [f"w{number:02}" for number in range(1, 13)]
    parts = [f"{week}-{part}" for week in weeks for part in ("sessions", "walks")]
    assert list(found) == [*parts, "check-in", "questions"]
    assert [day.day for day in found["w01-sessions"].dates] == [30, 2, 4]
    assert found["w12-walks"].minutes == 21
    sundays = found["check-in"].dates
    assert (sundays[0], len(sundays)) == (date(2026, 12, 6), 12)
    assert found["questions"].dates == (date(2026, 12, 27),)
    assert found["questions"].at is None


def test_titles_and_notes_are_neutral_by_default() -> None:
    found = entries()
    assert {each.title for each in found.values()} == {
        "Exercise session",
        "Walk",
        "Weekly check-in",
        "Questions to answer again",
    }
    assert [each.slot for each in found.values() if each.note] == ["questions"]


def test_full_notes_tell_exercises_and_doses_and_titles_stay_neutral() -> None:
    found = entries(full_notes=True)
    assert {each.title for each in found.values()} == {each.title for each in entries().values()}
    note = found["w01-sessions"].note
    assert note[0] == "Session A (Monday and Friday), about 16 minutes:"
    assert note[3].startswith("3. Bird dog: 2 sets of 6, each side, hold 5 seconds")
    assert note[4:6] == ("", "Session B (Wednesday), about 16 minutes:")
    assert note[-1].endswith("see your plan page.")
    assert found["w01-walks"].note[0].startswith("50 minutes over the week, 10 on each of 5 days")
    asked, then = found["check-in"].note
    assert asked == "Fever, or feeling ill?"
    assert then.startswith("Yes or not sure: stop")
    interim = entries(replace(sample_plan(), interim=True), full_notes=True)
    assert interim["w01-sessions"].note[0].startswith("This fills the time until you have been")


def test_an_undated_plan_asks_again_by_the_days_that_are_picked() -> None:
    """The picked Monday is six days after the plan's date: the answers are older by then."""
    plan = replace(sample_plan(weeks=6), start=None, screen_again_week=5)
    monday = dated_weeks(plan)[0].first

    def asked(days: int) -> int | None:
        """Weeks before the one that is asked for, for answers so old on the picked Monday."""
        given = (monday - timedelta(days=days)).isoformat()
        found = entries(plan, assessed_on=given)
        if "questions" not in found:
            return None
        return (found["questions"].dates[0] + timedelta(days=1) - monday).days // 7

    assert [asked(days) for days in (0, 1, 7, 8, 27, 28, 29)] == [4, 4, 3, 3, 1, 1, 0]
    dated = replace(plan, start=monday.isoformat(), screen_again_week=3)
    found = entries(dated, assessed_on=(monday - timedelta(days=29)).isoformat())
    assert found["questions"].dates == (monday + timedelta(days=13),)


def test_an_interim_plan_says_so_in_the_calendar_itself() -> None:
    assert "fills the time until you have been seen" in calendar_note(
        replace(sample_plan(), interim=True)
    )
    assert "fills the time" not in calendar_note(sample_plan())


def test_a_week_without_sessions_has_no_entry_for_them() -> None:
    plan = sample_plan(weeks=2)
    weeks = (replace(plan.weeks[0], sessions=()), plan.weeks[1])
    assert list(entries(replace(plan, weeks=weeks))) == [
        "w01-walks",
        "w02-sessions",
        "w02-walks",
        "check-in",
    ]


@pytest.mark.parametrize("at", ["00:00", "07:30", "18:00", "22:59", "23:50"])
def test_nothing_overlaps_and_only_a_session_may_pass_midnight(at: str) -> None:
    found = entries(session_at=time.fromisoformat(at))
    spans = []
    for each in found.values():
        if each.at is None:
            continue
        for day in each.dates:
            begin = datetime.combine(day, each.at)
            end = begin + timedelta(minutes=each.minutes)
            assert each.slot.endswith("sessions") or end <= datetime.combine(
                day + timedelta(days=1), time()
            )
            spans.append((begin, end))
    spans.sort()
    assert all(former[1] <= later[0] for former, later in pairwise(spans))
    assert {each.at for each in found.values() if each.slot.endswith("sessions")} == {
        time.fromisoformat(at)
    }


def test_the_calendar_says_that_days_were_picked_and_what_lbp_is_not() -> None:
    assert calendar_note(sample_plan()).startswith("The days are a suggestion; move them")
    chosen = calendar_note(sample_plan(days=True, start="2026-11-30"))
    assert chosen.startswith("Educational, not a medical device")
    assert calendar_note(refused_plan()).startswith("Educational, not a medical device")


@pytest.mark.parametrize(
    ("tier", "title", "now"),
    [
        ("emergency", "Get help now", "No. Get emergency help now."),
        ("urgent", "Call to make today", "No. Speak to a doctor or an urgent-care service today."),
        ("see_clinician", "Appointment to arrange", None),
        ("clear", "Questions to answer again", None),
    ],
)
def test_a_refusal_is_one_calm_entry_that_says_what_is_urgent(
    tier: Tier, title: str, now: str | None
) -> None:
    (entry,) = entries(refused_plan(tier)).values()
    assert (entry.title, entry.dates, entry.at) == (title, (date(2026, 11, 24),), None)
    assert entry.note == (
        *([now] if now else []),
        "No exercise programme is given for now.",
        "Your plan page says why, and what the next step is.",
        "Leave out the sessions of an earlier plan that are still in your calendar.",
    )


def test_a_full_refusal_has_the_reasons_and_the_next_step_but_no_exercise() -> None:
    (entry,) = entries(refused_plan("urgent"), full_notes=True).values()
    note = " ".join(entry.note)
    assert "Back pain with fever. (Speak to a doctor today.)" in note
    assert "run lbp plan again." in note
    assert not [each for each in EXERCISES if each.name in note]
