"""The calendar, read back by a reader that did not write it, and byte by byte."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar

from lbp_cli import resources, workflow
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Adjustment, Plan
from lbp_cli.render import render_bytes
from lbp_cli.render.calendar import render_calendar, revision, uid
from lbp_cli.render.document import Bullets, texts
from lbp_cli.render.edition import Edition
from lbp_cli.render.sections import pages
from lbp_cli.render.week_section import week_section

from .sample_plan import CATALOGUE, HOSTILE, refused_plan, sample_plan

TODAY = date(2026, 11, 24)
UID = re.compile(r"^UID:(.+)\r$", re.MULTILINE)


@cache
def library() -> Library:
    return workflow.load_library()


@cache
def client_plan(path: str, *, start: str | None = None, weeks: int = 12) -> Plan:
    text = resources.profile_texts()[path]
    answers, _ = workflow.read_client(text, path, TODAY, library())
    return workflow.plan_client(
        answers,
        library(),
        today=TODAY.isoformat(),
        start=start,
        weeks=weeks,
        profile_hash="p",
    ).plan


def calendar(plan: Plan, **choices: Any) -> str:
    return render_calendar(Edition(plan, CATALOGUE, **choices))


def occurrences(written: str) -> list[Any]:
    """What a calendar program would show, by recurring-ical-events."""
    query = recurring_ical_events.of(Calendar.from_ical(written))
    return sorted(
        query.between((2026, 1, 1), (2028, 12, 31)), key=lambda each: str(each["DTSTART"].dt)
    )


def held(written: str, title: str) -> list[datetime]:
    return [each["DTSTART"].dt for each in occurrences(written) if each["SUMMARY"] == title]


@pytest.mark.parametrize("path", sorted(resources.profile_texts()))
def test_another_reader_sees_every_session_walk_and_check_in_of_the_plan(path: str) -> None:
    plan = client_plan(path)
    written = calendar(plan)
    if not plan.weeks:
        assert len(occurrences(written)) == 1
        return
    monday = date(2026, 11, 30)
    for title, counts in (
        ("Exercise session", [len(week.sessions) for week in plan.weeks]),
        ("Walk", [week.walking.days for week in plan.weeks]),
        ("Weekly check-in", [1 for _ in plan.weeks]),
    ):
        weeks = Counter((when.date() - monday).days // 7 for when in held(written, title))
        assert [weeks[number] for number in range(len(plan.weeks))] == counts
        assert sum(weeks.values()) == sum(counts)
    assert len(held(written, "Questions to answer again")) == (plan.screen_again_week is not None)


@pytest.mark.parametrize("path", sorted(resources.profile_texts()))
def test_the_days_are_those_of_the_first_week_on_the_page(path: str) -> None:
    plan = client_plan(path, start="2026-11-26")
    if not plan.weeks or plan.weeks[0].sessions[0].day is None:
        return
    written = calendar(plan)
    blocks = week_section(pages(plan, library().catalogue))
    lines = next(list(texts(each)) for each in blocks if isinstance(each, Bullets))
    days = [TODAY + timedelta(days=2 + place) for place in range(7)]
    for day, said in zip(days, lines[1::2], strict=True):
        on = {each["SUMMARY"] for each in occurrences(written) if _day(each) == day}
        assert ("Exercise session" in on) == said.startswith("do session")
        if "no session" in said:
            assert ("Walk" in on) == ("a walking day" in said)


def _day(occurrence: Any) -> date:
    when = occurrence["DTSTART"].dt
    return when.date() if isinstance(when, datetime) else when


def test_the_bytes_keep_to_the_standard() -> None:
    raw = render_bytes(Edition(sample_plan(), CATALOGUE, full_notes=True, alarm_minutes=15), "ics")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    events = raw.count(b"BEGIN:VEVENT")
    assert events == 26
    for line in (b"CLASS:PRIVATE", b"TRANSP:TRANSPARENT", b"DTSTAMP:20261124T000000Z"):
        assert raw.count(b"\r\n" + line + b"\r\n") == events
    assert raw.count(b"\r\nUID:") == raw.count(b"\r\nSEQUENCE:") == events


def test_times_float_and_no_zone_is_named() -> None:
    written = calendar(sample_plan())
    assert "TZID" not in written
    assert "VTIMEZONE" not in written
    starts = re.findall(r"^DT(?:START|END)[:;](.+)\r$", written, re.MULTILINE)
    assert len(starts) == 52
    assert all(re.fullmatch(r"\d{8}T\d{6}|VALUE=DATE:\d{8}", each) for each in starts)


def test_six_in_the_evening_stays_six_over_a_clock_change() -> None:
    """Clocks in Europe change on 28 March 2027, between weeks 4 and 5 of this plan."""
    written = calendar(sample_plan(days=True, start="2027-03-01"))
    sessions = held(written, "Exercise session")
    assert (sessions[0].date(), sessions[-1].date()) == (date(2027, 3, 1), date(2027, 5, 21))
    assert {each.time() for each in sessions} == {time(18)}
    assert {each.tzinfo for each in sessions} == {None}
    home = ZoneInfo("Europe/Berlin")
    assert len({each.replace(tzinfo=home).utcoffset() for each in sessions}) == 2


def test_importing_a_revised_plan_replaces_every_entry() -> None:
    """Other doses, other walks, other days of the week: the same entries, a later revision."""
    first = client_plan("profiles/desk-worker.yaml", start="2026-11-30")
    other = client_plan("profiles/strong-lifter.yaml", start="2026-11-30")
    revised = replace(first, created_for="2026-12-08", weeks=other.weeks)
    before, after = calendar(first), calendar(revised)
    assert before != after
    assert UID.findall(before) == UID.findall(after)
    merged: dict[str, Any] = {str(each["UID"]): each for each in _events(before)}
    for event in _events(after):
        assert event["SEQUENCE"] > merged[str(event["UID"])]["SEQUENCE"]
        merged[str(event["UID"])] = event
    imported = Calendar()
    for event in merged.values():
        imported.add_component(event)
    assert [str(each["DTSTART"].dt) for each in occurrences(imported.to_ical().decode())] == [
        str(each["DTSTART"].dt) for each in occurrences(after)
    ]


def _events(written: str) -> list[Any]:
    return list(Calendar.from_ical(written).walk("VEVENT"))


def test_uids_are_unique_neutral_and_differ_between_clients_and_starts() -> None:
    plan = sample_plan()
    found = UID.findall(calendar(plan))
    assert len(set(found)) == len(found) == 26
    assert not [each for each in found if "desk" in each or "abc123" in each]
    anonymous = replace(plan, profile=replace(plan.profile, code=None, hash="other"))
    ids = {uid(each, "w01-walks") for each in (plan, replace(plan, start="2026-11-30"), anonymous)}
    assert len(ids) == 3
    assert uid(plan, "w01-walks") == "lbp-31c44e732905b2ab-w01-walks"


def test_the_sequence_rises_with_the_date_and_with_each_adjustment() -> None:
    change = Adjustment(2, "bird-dog", "2x8", "2x6", "red", "5.4", "One red light.")
    plan = sample_plan()
    plans = [
        replace(plan, created_for="1900-01-01"),
        plan,
        replace(plan, adjustments=(change,)),
        replace(plan, adjustments=(change, change)),
        replace(plan, adjustments=(change,) * 2000),
        replace(plan, created_for="2026-11-25"),
        replace(plan, created_for="2199-12-31"),
    ]
    numbers = [revision(each) for each in plans]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 0
    assert numbers[-1] < 2**31


def test_alarms_ring_before_what_has_a_time_and_only_when_asked_for() -> None:
    assert "VALARM" not in calendar(sample_plan())
    for minutes, trigger in ((0, "P0D"), (15, "-PT15M"), (90, "-PT1H30M")):
        written = calendar(sample_plan(), alarm_minutes=minutes)
        assert written.count("BEGIN:VALARM") == 25
        assert written.count(f"TRIGGER:{trigger}\r\n") == 25
        assert written.count("ACTION:DISPLAY\r\n") == 25


def test_a_plan_has_no_person_in_it() -> None:
    written = calendar(sample_plan(), client_name="Ada Example")
    for word in ("Ada", "desk-01", "back", "pain", "abc123", "c0ffee", "Bridge"):
        assert word not in written.replace("\r\n ", "")
    assert "X-WR-CALNAME:Exercise plan\r\n" in written


def hostile_texts(content: str) -> Edition:
    """An edition where every text that reaches a calendar is hostile."""
    plan = sample_plan(weeks=2)
    exercises = tuple(replace(each, name=content) for each in CATALOGUE.exercises)
    return Edition(
        replace(
            plan,
            profile=replace(plan.profile, code=content),
            weekly_questions=(content,),
            notice=content,
        ),
        replace(CATALOGUE, exercises=exercises),
        client_name=content,
        full_notes=True,
    )


@pytest.mark.parametrize(
    "content", [*HOSTILE, "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x;y,z:\\n", "é" * 200]
)
def test_hostile_texts_stay_inside_their_property(content: str) -> None:
    written = render_calendar(hostile_texts(content))
    calm = render_calendar(hostile_texts("calm"))
    assert max(len(line.encode()) for line in written.split("\r\n")) <= 75
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\u202e]", written)
    assert _names(written) == _names(calm)
    event = _events(written)[0]
    assert event["SUMMARY"] == "Exercise session"
    assert str(event["DESCRIPTION"]).count("\n") == 10


def _names(written: str) -> list[str]:
    """The name of every property in its order; whatever else begins a line, as it stands."""
    lines = written.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    return [re.split(r"[:;]", line)[0] for line in lines]


def test_a_refusal_is_one_entry_on_its_day() -> None:
    (event,) = occurrences(calendar(refused_plan("see_clinician"), alarm_minutes=5))
    assert event["SUMMARY"] == "Appointment to arrange"
    assert event["DTSTART"].dt == TODAY
    assert "No exercise programme is given for now." in str(event["DESCRIPTION"])
    assert "RRULE" not in event


def test_the_same_plan_gives_the_same_bytes() -> None:
    edition = Edition(sample_plan(), CATALOGUE, full_notes=True, alarm_minutes=10)
    assert render_calendar(edition) == render_calendar(edition)
