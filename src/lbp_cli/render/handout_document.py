"""Edition -> Handout: the sections in the order in which a client uses them."""

from __future__ import annotations

from lbp_cli.render.document import Block, Heading, text
from lbp_cli.render.edition import Edition, Practice
from lbp_cli.render.exercise_cards import exercise_cards
from lbp_cli.render.growth_section import growth_section
from lbp_cli.render.guidance_section import (
    flare_section,
    lights_section,
    outlook_section,
    stop_section,
)
from lbp_cli.render.handout import Handout, HandoutBlock, Section, handout_texts
from lbp_cli.render.handout_week import week_blocks, whom_to_ask
from lbp_cli.render.plan_document import made_words, origin, plan_title
from lbp_cli.render.reasons_section import reasons_section
from lbp_cli.render.refusal_document import refusal_blocks
from lbp_cli.render.safety_section import AT_ONCE, assumed_section, shown_blocks
from lbp_cli.render.sections import Pages, pages
from lbp_cli.render.sources_section import cited_in, source_blocks
from lbp_cli.render.tick_sheets import tick_sheets
from lbp_cli.render.wording import sentence


def handout(edition: Edition) -> Handout:
    """The plan, or the refusal when it has no weeks, as the client takes it home."""
    plan = edition.plan
    opened = pages(plan, edition.catalogue, numbered=False)
    urgent = not plan.weeks and plan.triage.tier in AT_ONCE
    if plan.weeks:
        sections = _programme(opened, edition)
    else:
        sections = (_refusal(opened, edition.practice, urgent=urgent),)
    return Handout(
        title=plan_title(plan, edition.client_name),
        notice=sentence(plan.notice),
        made=made_words(plan),
        practice=edition.practice,
        sections=sections,
        urgent=urgent,
        origin=origin(plan),
    )


def _programme(opened: Pages, edition: Edition) -> tuple[Section, ...]:
    sections = (
        Section("week", week_blocks(opened, edition.practice, screen_days=edition.screen_days)),
        Section(
            "exercises",
            (opened.heading(4, "How do I do each exercise?"), exercise_cards(opened)),
        ),
        Section("growth", growth_section(opened, screen_days=edition.screen_days), new_page=True),
        Section(
            "safety",
            (*lights_section(opened), *stop_section(opened), *flare_section(opened)),
        ),
        Section(
            "ticks", _ticks(opened, plan_title(opened.plan, edition.client_name)), new_page=True
        ),
        Section("outlook", outlook_section(opened), new_page=True),
        Section("reasons", _reasons(opened)),
    )
    return (*sections, _sources(opened, sections))


def _ticks(opened: Pages, who: str) -> tuple[HandoutBlock, ...]:
    return (
        opened.heading(0, "What have I done?"),
        text(
            "Tick what you have done, and write down your worst pain and how hard it was. Leave "
            "out what you could not do; nothing has to be made up for."
        ),
        *tick_sheets(opened, who),
    )


def _reasons(opened: Pages) -> tuple[Block, ...]:
    return (
        *reasons_section(opened),
        *shown_blocks(opened.plan),
        *assumed_section(opened),
    )


def _sources(opened: Pages, sections: tuple[Section, ...]) -> Section:
    """What the brackets of all sections mean."""
    contents = (
        content
        for section in sections
        for block in section.blocks
        for content in handout_texts(block)
    )
    heading = opened.heading(10, "Where does this come from?")
    return Section("sources", (heading, *source_blocks(cited_in(contents), opened.plan.sources)))


def _refusal(opened: Pages, practice: Practice, *, urgent: bool) -> Section:
    """The reasons and the next step. In an emergency the practice is not the one to ask."""
    body = refusal_blocks(opened)
    asked = () if urgent else whom_to_ask(practice)
    place = next(
        place for place, block in enumerate(body) if isinstance(block, Heading) and block.level == 2
    )
    heading = Heading(2, "What should I do now?")
    return Section("refusal", (heading, *body[:place], *asked, *body[place:]))
