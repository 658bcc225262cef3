from __future__ import annotations

from dataclasses import replace

import pytest

from lbp_cli.model.plan import AssumedNo, Plan, TriageRow
from lbp_cli.model.vocabulary import Tier
from lbp_cli.render.markdown import render_markdown
from lbp_cli.render.plan_document import plan_document
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, refused_plan


def shown(plan: Plan) -> str:
    return render_terminal(plan_document(plan, CATALOGUE, client_name=None), 100)


@pytest.mark.parametrize(
    ("tier", "first"),
    [
        ("emergency", "| No. Get emergency help now.\n"),
        ("urgent", "| No. Speak to a doctor or an urgent-care service today.\n"),
        ("see_clinician", "| Not yet. See a doctor or physiotherapist before you start;"),
    ],
)
def test_how_urgent_stands_first_then_what_to_say(tier: Tier, first: str) -> None:
    text = shown(refused_plan(tier))
    assert text.startswith("No exercise plan yet for desk-01\n")
    assert text.index(first) < text.index("Back pain with fever should be checked today.")
    assert text.index("What your answers showed") < text.index("Watch for this meanwhile")
    assert "[CR-05: finucane-2020]" in text
    assert ("- Nobody has examined your back yet." in text) == (tier == "see_clinician")


def test_messages_of_lesser_urgency_do_not_stand_in_the_box() -> None:
    text = shown(refused_plan("urgent"))
    box = text[text.index("| No.") : text.index("No exercise programme is given")]
    assert "Back pain with fever should be checked today." in box
    assert "thin bones" not in box
    assert "Also\n- With thin bones we avoid strong forward bending.\n" in text


def test_only_sources_of_what_was_found_are_listed() -> None:
    text = shown(refused_plan("see_clinician"))
    assert "- brooke-wavell-2022: " in text
    assert "- george-2021: " not in text


@pytest.mark.parametrize("tier", ["emergency", "urgent", "see_clinician"])
def test_no_exercise_stands_in_a_refusal(tier: Tier) -> None:
    plan = replace(refused_plan(tier), gentle_activity=())
    document = plan_document(plan, CATALOGUE, client_name=None)
    for text in (render_terminal(document, 100), render_markdown(document)):
        assert not [item.name for item in CATALOGUE.exercises if item.name in text]
        assert "sets of" not in text


def test_the_gentle_list_is_shown_only_when_given_and_for_the_team() -> None:
    text = shown(refused_plan("see_clinician"))
    assert "Gentle activity that your team can confirm\n" in text
    assert "- Walk in three bouts\n" in text
    assert "Gentle activity" not in shown(refused_plan("urgent"))


def test_an_old_screen_is_asked_again() -> None:
    plan = refused_plan("urgent")
    row = TriageRow("CL-05", None, True, "Your safety answers are older than 28 days.", ())
    plan = replace(plan, triage=replace(plan.triage, tier="clear", findings=(row,)))
    text = shown(plan)
    assert "| Not yet. Answer the safety questions again first.\n" in text
    assert "Answer the safety questions again (lbp assess --screen PROFILE)" in text


def test_a_page_of_now_has_no_list_of_questions_below_it() -> None:
    question = "Have you had a fever?"
    asked = (AssumedNo("RF-22", "red_flags.fever", question),)
    assert question not in shown(replace(refused_plan("emergency"), assumed_no=asked))
    assert question not in shown(replace(refused_plan("urgent"), assumed_no=asked))
    assert question in shown(replace(refused_plan("see_clinician"), assumed_no=asked))
