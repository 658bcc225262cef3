from __future__ import annotations

from dataclasses import replace

from lbp_cli.render.document import Document, Heading
from lbp_cli.render.plan_document import plan_document
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, sample_plan

QUESTIONS = (
    "1. Is it safe for me to start?",
    "2. What do I do this week?",
    "3. How does it grow?",
    "4. How do I do each exercise?",
    "5. How hard should it feel?",
    "6. When must I stop?",
    "7. What if the pain flares up?",
    "8. Why these exercises, and why not others?",
    "9. What can I expect?",
    "10. Where does this come from?",
)


def headings(document: Document) -> tuple[str, ...]:
    return tuple(
        block.text for block in document.blocks if isinstance(block, Heading) and block.level == 2
    )


def test_the_questions_stand_in_the_order_in_which_a_client_asks() -> None:
    assert headings(plan_document(sample_plan(), CATALOGUE, client_name=None)) == QUESTIONS


def test_the_title_names_the_client_or_the_code_or_nobody() -> None:
    plan = sample_plan()
    assert plan_document(plan, CATALOGUE, client_name="Ann").title == "Back exercise plan for Ann"
    assert plan_document(plan, CATALOGUE, client_name=None).title.endswith("for desk-01")
    nobody = replace(plan, profile=replace(plan.profile, code=None))
    assert plan_document(nobody, CATALOGUE, client_name=None).title == "Back exercise plan"


def test_status_line_date_and_length_stand_on_top() -> None:
    document = plan_document(sample_plan(start="2026-11-25"), CATALOGUE, client_name=None)
    top = render_terminal(document, 200).split("\n\n")[1:3]
    assert top[0].startswith("Educational, not a medical device")
    assert top[1] == (
        "Made on 24 November 2026 with lbp 0.1.0. 12 weeks, starting on 25 November 2026."
    )


def test_an_interim_plan_says_so_on_top_and_at_each_section() -> None:
    document = plan_document(replace(sample_plan(), interim=True), CATALOGUE, client_name=None)
    text = render_terminal(document, 100)
    assert "| Light interim plan\n" in text
    assert all(title.endswith("(light interim plan)") for title in headings(document))


def test_the_same_plan_gives_the_same_document() -> None:
    first = plan_document(sample_plan(), CATALOGUE, client_name=None)
    assert first == plan_document(sample_plan(), CATALOGUE, client_name=None)


def test_nothing_says_what_must_never_be_said() -> None:
    text = render_terminal(plan_document(sample_plan(), CATALOGUE, client_name=None), 100).lower()
    for word in ("unstable", "worn out", "weak core", "out of place", "slipped", "crumbling"):
        assert word not in text
