from __future__ import annotations

from dataclasses import replace

from lbp_cli.render.document import Line
from lbp_cli.render.exercise_cards import exercise_cards
from lbp_cli.render.handout import Card
from lbp_cli.render.sections import pages, uses

from .sample_plan import CATALOGUE, sample_plan

PAGES = pages(sample_plan(), CATALOGUE, numbered=False)


def card(name: str) -> Card:
    return next(each for each in exercise_cards(PAGES).cards if each.name == name)


def test_each_exercise_that_is_used_has_one_card_in_the_order_of_use() -> None:
    assert [each.picture for each in exercise_cards(PAGES).cards] == list(uses(PAGES.plan))


def test_an_unknown_exercise_has_no_card() -> None:
    known = replace(CATALOGUE, exercises=CATALOGUE.exercises[1:])
    names = [each.name for each in exercise_cards(pages(PAGES.plan, known)).cards]
    assert len(names) == len(uses(PAGES.plan)) - 1
    assert CATALOGUE.exercises[0].name not in names


def test_a_card_says_how_to_do_it() -> None:
    found = card("Bird dog")
    assert found.place == "On hands and knees. You need: mat."
    assert found.start.startswith("Lie on your back")
    assert found.steps[0] == "Breathe out and gently draw the lower belly in."
    assert [line.lead for line in found.notes] == ["Common mistake:", "Easier:", "Harder:"]
    assert found.proof == "[B: george-2021, owen-2020]"


def test_the_dose_is_that_of_the_first_week_of_use_by_session() -> None:
    doses = {each.name: each.dose for each in exercise_cards(PAGES).cards}
    week = PAGES.plan.weeks[0]
    for session in week.sessions:
        for item in session.prescriptions:
            leads = [line.lead for line in doses[PAGES.name(item.exercise)]]
            assert any(session.label in lead or "Each session" in lead for lead in leads)
    later = {name: week for name, (week, _) in uses(PAGES.plan).items() if week > 1}
    assert later
    for name, number in later.items():
        assert doses[PAGES.name(name)][0].lead.startswith(f"From week {number}")


def test_what_is_no_part_of_a_session_says_where_it_belongs() -> None:
    assert card("Walk in three bouts").dose == (Line("Part of the walking minutes."),)
    assert card("Stand up and reach").dose == (Line("A break from sitting."),)
    calm = PAGES.plan.weeks[0].relaxation
    assert calm is not None
    assert (
        card("Long out-breath breathing")
        .dose[0]
        .text.startswith(f"Relaxation outside the sessions. {calm.minutes} minute")
    )


def test_a_withheld_harder_way_is_not_shown() -> None:
    plan = replace(PAGES.plan, harder_withheld=("bird-dog",))
    cards = exercise_cards(pages(plan, CATALOGUE)).cards
    without = [each.name for each in cards if "Harder:" not in [line.lead for line in each.notes]]
    assert without == ["Bird dog"]
