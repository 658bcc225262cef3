from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.plan import Plan
from lbp_cli.model.week import Prescription
from lbp_cli.render.document import Document, Notice
from lbp_cli.render.growth_section import growth_section, growth_table
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, prescription, sample_plan


def rows(plan: Plan) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in growth_table(pages(plan, CATALOGUE)).rows}


def shown(plan: Plan) -> str:
    blocks = growth_section(pages(plan, CATALOGUE), screen_days=28)
    return render_terminal(Document("t", blocks), 120)


def test_exercises_stand_in_order_with_the_rungs_of_a_ladder_together() -> None:
    names = list(rows(sample_plan()))
    assert names[:4] == [
        "Pelvic tilt lying",
        "Shoulder bridge",
        "Bridge with one leg reaching out",
        "Bird dog h5",
    ]


def test_cells_carry_marks_and_are_empty_where_it_is_not_done() -> None:
    found = rows(sample_plan())
    assert found["Shoulder bridge"][:3] == ("AB", "2x8", "2x9")
    assert found["Bridge with one leg reaching out"][6:9] == ("", "1x8^", "2x8")
    assert found["Short-hold side bridge on knees"][4] == "2x19s!"
    assert found["Box lift from a chair"][5] == "2x8*"
    assert found["Box lift from a chair"][0] == "A"
    assert found["with kg"][5:10] == ("4", "4", "4", "4", "4.5")


def test_week_rows() -> None:
    found = rows(sample_plan())
    assert found["Sessions"][1:3] == ("ABA", "BAB")
    assert found["Walking (minutes)"][1] == "50"
    assert found["Effort (of 10)"][7] == "2-4"


def test_many_sessions_are_counted() -> None:
    plan = sample_plan(weeks=1)
    week = plan.weeks[0]
    daily = replace(week, sessions=(*week.sessions, *week.sessions))
    assert rows(replace(plan, weeks=(daily,)))["Sessions"] == ("", "6")


def test_a_dose_that_differs_between_sessions_takes_two_rows() -> None:
    plan = sample_plan(weeks=1)
    week = plan.weeks[0]
    first, second, third = week.sessions
    more = replace(second, prescriptions=(prescription("shoulder-bridge", reps=10),))
    table = growth_table(
        pages(replace(plan, weeks=(replace(week, sessions=(first, more, third)),)), CATALOGUE)
    )
    bridge = [row[1:] for row in table.rows if row[0] == "Shoulder bridge"]
    assert bridge == [("A", "2x8"), ("B", "2x10")]


def test_an_exercise_that_moves_to_another_session_takes_two_rows() -> None:
    plan = sample_plan(weeks=2)
    moved = replace(prescription("bird-dog"), change=None)
    weeks = tuple(
        replace(
            week,
            sessions=tuple(
                replace(each, prescriptions=(moved,) if each.label == label else ())
                for each in week.sessions
            ),
        )
        for week, label in zip(plan.weeks, "AB", strict=True)
    )
    table = growth_table(pages(replace(plan, weeks=weeks), CATALOGUE))
    assert [row[1:] for row in table.rows if row[0] == "Bird dog"] == [
        ("A", "2x8", ""),
        ("B", "", "2x8"),
    ]


def test_only_used_signs_are_explained() -> None:
    assert "^ a harder version" in shown(sample_plan())
    assert "^ a harder version" not in shown(sample_plan(weeks=4))


def legend(*doses: Prescription) -> str:
    plan = sample_plan(weeks=1)
    session = replace(plan.weeks[0].sessions[0], prescriptions=doses)
    return shown(replace(plan, weeks=(replace(plan.weeks[0], sessions=(session,)),)))


def test_the_examples_of_doses_are_from_the_table() -> None:
    text = legend(prescription("bird-dog", sets=1, reps=6, hold=8))
    assert "- 1x6: 1 set of 6.\n- h8: hold each one for 8 seconds.\n- In:" in text
    text = legend(
        prescription("bird-dog", sets=3, reps=None, seconds=15),
        prescription("shoulder-bridge", sets=1, reps=None, seconds=180),
    )
    assert "- 3x15s: 3 times 15 seconds.\n- 3min: 3 minutes.\n- In:" in text
    assert "h5" not in text


def test_weeks_after_the_screen_say_that_it_is_asked_again() -> None:
    assert "Before week 5: answer the safety questions again." in shown(sample_plan(weeks=5))
    four = growth_section(pages(sample_plan(weeks=4), CATALOGUE), screen_days=28)
    assert not [block for block in four if isinstance(block, Notice)]


def test_messages_of_the_later_weeks() -> None:
    text = shown(sample_plan(weeks=3))
    assert "Week 3: Message 3" in text
    assert "Message 1:" not in text


def test_aims() -> None:
    assert "The aim of all weeks: control and endurance." in shown(sample_plan(weeks=4))
    assert "- Weeks 9 to 12: strength and real tasks." in shown(sample_plan())
