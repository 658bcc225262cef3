from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.plan import Plan
from lbp_cli.model.week import Week
from lbp_cli.render.sections import pages
from lbp_cli.render.tick_sheets import tick_sheets

from .sample_plan import CATALOGUE, sample_plan


def sheets(plan: Plan) -> list[str]:
    return [sheet.title for sheet in tick_sheets(pages(plan, CATALOGUE))]


def kept(count: int) -> Plan:
    """Two ordinary weeks, then maintenance weeks that are the same."""
    plan = sample_plan(weeks=2)
    same: list[Week] = [
        replace(plan.weeks[0], number=number, phase="maintenance") for number in range(3, 3 + count)
    ]
    return replace(plan, weeks=(*plan.weeks, *same))


def test_a_sheet_for_each_week() -> None:
    assert sheets(sample_plan(weeks=3)) == ["Week 1", "Week 2", "Week 3"]


def test_maintenance_weeks_that_are_the_same_share_a_sheet_to_be_copied() -> None:
    assert sheets(kept(9)) == ["Week 1", "Week 2", "Weeks 3 to 11: make a copy for each week"]
    shared, single = (tick_sheets(pages(kept(count), CATALOGUE))[-1] for count in (4, 1))
    assert (shared.columns, shared.rows, shared.questions) == (
        single.columns,
        single.rows,
        single.questions,
    )


def test_a_sheet_says_whose_it_is_and_when() -> None:
    plan = sample_plan(weeks=2, days=True, start="2026-11-25")
    first, second = tick_sheets(pages(plan, CATALOGUE), "Plan for Ann")
    assert {first.who, second.who} == {"Plan for Ann"}
    assert first.title == "Week 1: 25 November to 1 December"
    assert second.title == "Week 2: 2 December to 8 December"


def test_the_hold_is_part_of_the_dose() -> None:
    (sheet,) = tick_sheets(pages(sample_plan(weeks=1), CATALOGUE))
    doses = {row.name: row.dose for row in sheet.rows}
    assert doses["Bird dog"] == "2 x 6 each side, hold 5 s"


def test_what_follows_from_a_yes_stands_on_every_sheet() -> None:
    for sheet in tick_sheets(pages(kept(3), CATALOGUE)):
        assert sheet.answer.startswith("Yes or not sure: stop")


def test_every_dose_of_the_week_has_as_many_boxes_as_sessions_hold_it() -> None:
    for days in (True, False):
        plan = sample_plan(weeks=1, days=days)
        (sheet,) = tick_sheets(pages(plan, CATALOGUE))
        for row in sheet.rows:
            assert len(row.boxes) == len(sheet.columns)
        held: dict[str, int] = {}
        for session in plan.weeks[0].sessions:
            for item in session.prescriptions:
                name = pages(plan, CATALOGUE).name(item.exercise)
                held[name] = held.get(name, 0) + 1
        ticked: dict[str, int] = {}
        for row in sheet.rows:
            if row.name in held:
                ticked[row.name] = ticked.get(row.name, 0) + sum(row.boxes)
        assert ticked == held


def test_known_days_are_columns_from_the_start_on() -> None:
    (sheet,) = tick_sheets(pages(sample_plan(weeks=1, days=True), CATALOGUE))
    assert [each.split()[0] for each in sheet.columns] == [
        *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    ]
    assert [each.split()[0] for each in sheet.columns if " " in each] == ["Mon", "Wed", "Fri"]
    plan = sample_plan(weeks=1, days=True, start="2026-11-25")
    (sheet,) = tick_sheets(pages(plan, CATALOGUE))
    assert sheet.columns[0].startswith("Wed")


def test_without_days_each_column_is_one_time() -> None:
    plan = sample_plan(weeks=1)
    (sheet,) = tick_sheets(pages(plan, CATALOGUE))
    sessions = plan.weeks[0].sessions
    named = [f"{place} {each.label}" for place, each in enumerate(sessions, start=1)]
    assert list(sheet.columns[: len(sessions)]) == named
    walking = next(row for row in sheet.rows if row.name == "Walking")
    assert sum(walking.boxes) == plan.weeks[0].walking.days


def test_pain_effort_and_the_weekly_questions_can_be_written_down() -> None:
    (sheet,) = tick_sheets(pages(sample_plan(weeks=1), CATALOGUE))
    assert sheet.questions == ("Fever, or feeling ill?",)
    assert [each.split(",")[0] for each in sheet.numbers] == ["Worst pain", "Effort"]
