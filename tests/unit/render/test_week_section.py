from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.findings import Because
from lbp_cli.model.plan import Plan
from lbp_cli.model.week import DeskBreaks, Walking
from lbp_cli.render.document import Document
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal
from lbp_cli.render.week_section import routine_lines, week_section

from .sample_plan import CATALOGUE, sample_plan


def shown(plan: Plan) -> str:
    return render_terminal(Document("t", week_section(pages(plan, CATALOGUE))), 300)


def test_named_days_get_a_line_each_with_dates_from_the_start() -> None:
    text = shown(sample_plan(days=True, start="2026-11-25"))
    days = [line for line in text.splitlines() if line.startswith("- ")][:-1]
    assert len(days) == 7
    assert days[0] == "- Wednesday 25 November: do session B, about 16 minutes."
    assert days[1] == "- Thursday 26 November: no session; a walking day."
    assert days[5] == "- Monday 30 November: do session A, about 16 minutes."


def test_without_a_start_the_week_begins_on_monday() -> None:
    assert "- Monday: do session A, about 16 minutes." in shown(sample_plan(days=True))


def test_numbered_sessions_come_with_advice_on_days() -> None:
    text = shown(sample_plan(start="2026-11-25"))
    assert "Week 1 from 25 November to 1 December. Pick your days; leave a day free" in text
    assert "- Session 3: do session A, about 16 minutes." in text
    week = sample_plan().weeks[0]
    daily = replace(week, sessions=(*week.sessions, *week.sessions, week.sessions[0]))
    assert "7 sessions, one a day." in shown(replace(sample_plan(), weeks=(daily,)))


def test_each_session_stands_once_with_its_doses() -> None:
    text = shown(sample_plan())
    assert text.count("Session A (about") == 1
    assert "3. Bird dog: 2 sets of 6, each side, hold 5 seconds, rest 45 seconds" in text
    assert text.count("Effort in this session: 3-4 of 10.") == 2
    assert text.count("Warming up and cooling down are in the minutes.") == 1


def test_different_efforts_stand_beside_each_dose() -> None:
    plan = sample_plan()
    week = plan.weeks[6]
    text = shown(replace(plan, weeks=(week,)))
    assert "1 set of 8, each side, effort 2-3 of 10." in text
    assert "Effort in this session" not in text


def test_a_hint_that_is_also_a_limit_is_not_repeated() -> None:
    plan = sample_plan()
    twice = Because("no_loaded_flexion/display", "No lifting with a rounded back.", (), "V")
    assert "rounded back" not in shown(replace(plan, advice=(*plan.advice, twice)))


def test_hints_have_their_mark() -> None:
    text = shown(sample_plan())
    assert "Hints for you\n- Bend less in the first hour. [C: snook-1998]\n" in text
    assert "Hints for you" not in shown(replace(sample_plan(), advice=()))


def test_walking_breaks_and_relaxation() -> None:
    plan = sample_plan()
    text = shown(plan)
    assert (
        "Walking: 50 minutes over the week, 10 on each of 5 days; split them if you like, "
        "at most 10 minutes at a time.\n" in text
    )
    assert "Breaks from sitting: every 30 minutes get up and move for 2 minutes." in text
    assert "Relaxation: Long out-breath breathing, 5 minutes, 5 days." in text
    walking = Walking("walk-in-three-bouts", 50, 7, 10, "bird-dog")
    text = shown(replace(plan, weeks=(replace(plan.weeks[0], walking=walking, desk_breaks=None),)))
    assert "about 7 every day; split them if you like, at most 10 minutes at a time." in text
    assert " at a time. Bird dog counts just as well, minute for minute." in text
    assert "Breaks from sitting" not in text


def test_what_is_done_in_the_seat_is_no_way_to_get_up() -> None:
    seated, up = CATALOGUE.exercises[7], CATALOGUE.exercises[8]
    seated = replace(seated, tags={"sustained_sitting": "low"})
    catalogue = replace(CATALOGUE, exercises=(seated, up))
    week = sample_plan().weeks[0]
    breaks = DeskBreaks(30, 2, (seated.id, up.id))
    opened = pages(sample_plan(), catalogue)
    said = [line.text for line in routine_lines(opened, replace(week, desk_breaks=breaks))]
    assert said[1] == (
        "every 30 minutes get up and move for 2 minutes. Choose from: Stand up and reach. "
        "In between, while you sit: Long out-breath breathing."
    )
    only = replace(week, desk_breaks=DeskBreaks(30, 2, (seated.id,)))
    assert "Choose from" not in routine_lines(opened, only)[1].text


def walked(walking: Walking) -> str:
    plan = sample_plan(days=True)
    return shown(replace(plan, weeks=(replace(plan.weeks[0], walking=walking),)))


def test_free_days_are_walking_days_as_long_as_there_are_any() -> None:
    text = walked(Walking("walk-in-three-bouts", 56, 5, 30, None))
    assert text.count("no session; a walking day.") == 4
    assert "about 11 on each of 5 days; split them if you like" in text
    assert "1 walking day is also a session day." in text
    text = walked(Walking("walk-in-three-bouts", 30, 3, 6, None))
    assert text.count("no session; a walking day.") == 3
    assert text.count("no session; rest, or an easy walk.") == 1
    assert "10 on each of 3 days; split them, at most 6 minutes at a time." in text
    assert "also a session day" not in text
