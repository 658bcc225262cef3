from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from lbp_cli.model.plan import AssumedNo, Plan
from lbp_cli.model.vocabulary import Tier
from lbp_cli.render.document import Heading
from lbp_cli.render.edition import Edition, Practice
from lbp_cli.render.handout import Cards, Handout, TickSheet, handout_texts
from lbp_cli.render.handout_document import handout

from .sample_plan import CATALOGUE, refused_plan, sample_plan

CONTACT = Practice("Back Room", contact=("0123 456",))


def made(plan: Plan, practice: Practice = CONTACT) -> Handout:
    return handout(Edition(plan, CATALOGUE, client_name="Ann", practice=practice))


def words(found: Handout) -> str:
    return "\n".join(
        content
        for section in found.sections
        for block in section.blocks
        for content in handout_texts(block)
    )


def test_the_sections_stand_in_the_order_of_use() -> None:
    names = [section.name for section in made(sample_plan()).sections]
    assert names == [
        *("week", "exercises", "growth", "safety", "ticks", "outlook", "reasons", "sources"),
    ]


def test_title_notice_origin_and_practice_are_kept() -> None:
    found = made(sample_plan(start="2026-11-25"))
    assert found.title == "Back exercise plan for Ann"
    assert found.notice.startswith("Educational, not a medical device")
    assert found.made.endswith("12 weeks, starting on 25 November 2026.")
    assert found.practice == CONTACT
    assert dict(found.origin)["date"] == "2026-11-24"


@pytest.mark.parametrize("plan", [sample_plan(), refused_plan(), refused_plan("see_clinician")])
def test_each_section_begins_with_a_heading_and_none_is_skipped(plan: Plan) -> None:
    for section in made(plan).sections:
        levels = [block.level for block in section.blocks if isinstance(block, Heading)]
        assert isinstance(section.blocks[0], Heading)
        assert levels[0] == 2
        assert all(later <= before + 1 for before, later in itertools.pairwise(levels))


def test_no_section_has_a_number_and_none_is_referred_to_by_one() -> None:
    text = words(made(sample_plan()))
    assert '(green light, see "How hard should it feel?")' in text
    assert "section 5" not in text
    assert "How does it grow?" in text.splitlines()


def test_cards_and_sheets_are_there() -> None:
    blocks = [block for section in made(sample_plan()).sections for block in section.blocks]
    assert sum(isinstance(block, Cards) for block in blocks) == 1
    assert sum(isinstance(block, TickSheet) for block in blocks) == 12


def test_sources_of_every_section_are_listed() -> None:
    sources = made(sample_plan()).sections[-1]
    text = "\n".join(each for block in sources.blocks for each in handout_texts(block))
    assert "george-2021:" in text
    cards = replace(CATALOGUE, exercises=())
    bare = handout(Edition(sample_plan(), cards)).sections[-1]
    assert "george-2021:" not in "\n".join(
        each for block in bare.blocks for each in handout_texts(block)
    )


def test_what_a_typed_no_to_all_stood_for_is_said() -> None:
    asked = AssumedNo("RF-01", "red_flags.numb", "Numb between the legs?")
    assert "Numb between the legs?" in words(made(replace(sample_plan(), assumed_no=(asked,))))


def test_an_interim_plan_says_so_at_each_section() -> None:
    found = made(replace(sample_plan(), interim=True))
    titles = [
        block.text
        for section in found.sections
        for block in section.blocks
        if isinstance(block, Heading) and block.level == 2
    ]
    assert len(titles) > 8
    assert all(title.endswith("(light interim plan)") for title in titles)


@pytest.mark.parametrize(
    ("tier", "urgent"), [("see_clinician", False), ("urgent", True), ("emergency", True)]
)
def test_a_refusal_is_one_section_with_reasons_and_next_step(tier: Tier, urgent: bool) -> None:
    found = made(refused_plan(tier))
    text = words(found)
    assert [section.name for section in found.sections] == ["refusal"]
    assert found.title == "No exercise plan yet for Ann"
    assert found.urgent is urgent
    assert "Back pain with fever." in text
    assert "What happens next" in text
    assert ("Whom can I ask?" in text) is not urgent
    assert "Where does this come from?" in text
