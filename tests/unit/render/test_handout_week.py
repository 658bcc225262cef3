from __future__ import annotations

from dataclasses import replace

from lbp_cli.render.document import Document, Heading
from lbp_cli.render.edition import Practice
from lbp_cli.render.handout_week import week_blocks, whom_to_ask
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, sample_plan

PAGES = pages(sample_plan(), CATALOGUE, numbered=False)
CONTACT = Practice("Back Room", contact=("0123 456", "Mill Lane 1"))


def page(practice: Practice = CONTACT) -> str:
    blocks = week_blocks(PAGES, practice, screen_days=28)
    return render_terminal(Document("t", blocks), 100)


def test_the_first_page_answers_in_this_order() -> None:
    text = page()
    places = [
        text.index(words)
        for words in (
            "Is it safe for me to start?",
            "Keep to this",
            "What do I do this week?",
            "Session A (",
            "Every week, beside the sessions",
            "When to stop",
            "Whom can I ask?",
            "Hints for you",
        )
    ]
    assert places == sorted(places)


def test_the_stop_box_has_the_safety_net_and_leads_to_the_rest() -> None:
    text = page()
    assert "| Stop and get help at once" in text
    assert "| Chest pain." in text
    assert '| There are more stop signs; see "When must I stop?".' in text
    bare = replace(PAGES.plan, stop_signs=(), triage=replace(PAGES.plan.triage, messages=()))
    blocks = week_blocks(pages(bare, CATALOGUE), CONTACT, screen_days=28)
    assert "When to stop" not in render_terminal(Document("t", blocks), 100)


def test_whom_to_ask_only_where_there_is_a_contact() -> None:
    assert "| Back Room · 0123 456 · Mill Lane 1" in page()
    assert whom_to_ask(Practice("Back Room")) == ()


def test_what_comes_before_all_else_stands_on_the_first_page() -> None:
    plan = replace(PAGES.plan, interim=True, screen_again_week=1)
    blocks = week_blocks(pages(plan, CATALOGUE), CONTACT, screen_days=28)
    text = render_terminal(Document("t", blocks), 100)
    assert "| Light interim plan" in text
    assert "Before week 1: answer the safety questions again." in text
    titles = [each.text for each in blocks if isinstance(each, Heading) and each.level == 2]
    assert titles
    assert all(title.endswith("(light interim plan)") for title in titles)
