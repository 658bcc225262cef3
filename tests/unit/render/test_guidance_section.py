from __future__ import annotations

from dataclasses import replace

from lbp_cli.render import guidance_section as guidance
from lbp_cli.render.document import Document
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, sample_plan

PAGES = pages(sample_plan(), CATALOGUE)


def test_lights_have_words_not_only_colours() -> None:
    text = render_terminal(Document("t", guidance.lights_section(PAGES)), 100)
    assert "Amber - hold\nWhile you move: Up by 2.\nNext day: Up by 1.\n" in text


def test_stop_signs_follow_the_safety_net() -> None:
    text = render_terminal(Document("t", guidance.stop_section(PAGES)), 100)
    assert "| Stop and get help at once" in text
    assert text.endswith("- Chest pain.\n- New weakness in a leg.\n")


def test_flare_plan_by_days() -> None:
    text = render_terminal(Document("t", guidance.flare_section(PAGES)), 100)
    assert "- Days 0 to 1, 50 percent of your usual dose: Breathing and short walks.\n" in text


def test_outlook() -> None:
    text = render_terminal(Document("t", guidance.outlook_section(PAGES)), 100)
    assert "- From week 7: Strength and confidence. [wallwork-2024]" in text
    assert "- Week 4: Is it better? Yes: go on. No: change one thing. [ostelo-2008]" in text
    assert "After week 12\n- Keep going; do not stop.\n- Bird dog: 1 set each, 2 sessions" in text
    bare = replace(PAGES.plan, maintenance=None, reviews=())
    text = render_terminal(Document("t", guidance.outlook_section(pages(bare, CATALOGUE))), 100)
    assert "After week" not in text
    assert "Looking back" not in text
