"""Plan -> Document: what a client reads, in the order in which a client asks."""

from __future__ import annotations

from collections.abc import Mapping

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.plan import Plan
from lbp_cli.render.document import Block, Document, Heading, Notice, Picture, text
from lbp_cli.render.exercise_section import exercise_section
from lbp_cli.render.growth_section import growth_section
from lbp_cli.render.guidance_section import (
    flare_section,
    lights_section,
    outlook_section,
    stop_section,
)
from lbp_cli.render.reasons_section import reasons_section
from lbp_cli.render.refusal_document import refusal_blocks
from lbp_cli.render.safety_section import assumed_section, safety_section
from lbp_cli.render.sections import Pages, pages
from lbp_cli.render.sources_section import with_sources
from lbp_cli.render.week_section import week_section
from lbp_cli.render.wording import INTERIM_NOTICE, counted, sentence, written_iso


def plan_document(
    plan: Plan,
    catalogue: Catalogue,
    *,
    client_name: str | None,
    screen_days: int = 28,
    pictures: Mapping[str, Picture] | None = None,
) -> Document:
    """The whole plan, or the refusal when it has no weeks.

    `screen_days` is for how many days the safety answers hold (CL-05); `pictures` are files that
    the document refers to, by exercise.
    """
    opened = pages(plan, catalogue, pictures)
    title = plan_title(plan, client_name)
    body = _programme(opened, screen_days) if plan.weeks else refusal_blocks(opened)
    return Document(title, (Heading(1, title), *_head(plan, screen_days), *body), origin(plan))


def _programme(opened: Pages, screen_days: int) -> tuple[Block, ...]:
    body = (
        *safety_section(opened),
        *week_section(opened),
        *growth_section(opened, screen_days=screen_days),
        *exercise_section(opened),
        *lights_section(opened),
        *stop_section(opened),
        *flare_section(opened),
        *reasons_section(opened),
        *outlook_section(opened),
        *assumed_section(opened),
    )
    last = opened.heading(11 if opened.plan.assumed_no else 10, "Where does this come from?")
    return with_sources(body, last, opened.plan.sources)


def plan_title(plan: Plan, client_name: str | None) -> str:
    """What the document is, and for whom: by name, else by code."""
    who = client_name or plan.profile.code
    kind = "Back exercise plan" if plan.weeks else "No exercise plan yet"
    return f"{kind} for {who}" if who else kind


def _head(plan: Plan, screen_days: int) -> tuple[Block, ...]:
    """Status line, when and with what it was made, and the word "interim" where it is one."""
    return (text(sentence(plan.notice)), text(made_words(plan)), *head_notices(plan, screen_days))


def made_words(plan: Plan) -> str:
    """When and with what the plan was made, how long it is and when it starts."""
    made = f"Made on {written_iso(plan.created_for)} with {plan.tool.name} {plan.tool.version}."
    if not plan.weeks:
        return made
    begins = f", starting on {written_iso(plan.start)}" if plan.start else ""
    return f"{made} {counted(len(plan.weeks), 'week').capitalize()}{begins}."


def head_notices(plan: Plan, screen_days: int) -> tuple[Block, ...]:
    """What must be known before all else: a light interim plan, safety answers too old by then."""
    interim = (Notice("warning", "Light interim plan", (text(INTERIM_NOTICE).line,)),)
    return (*(interim if plan.interim else ()), *_screen_first(plan, screen_days))


def _screen_first(plan: Plan, screen_days: int) -> tuple[Block, ...]:
    """A plan that begins when its safety answers no longer hold says so before all else."""
    if plan.screen_again_week != 1:
        return ()
    words = (
        f"Safety answers hold for {screen_days} days, and this plan starts later than that. It "
        "shows where this leads; begin it only after the questions have been asked again. [CL-05]"
    )
    return (
        Notice("warning", "Before week 1: answer the safety questions again.", (text(words).line,)),
    )


def origin(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Where the plan comes from: tool, content, profile, date."""
    return (
        ("tool", f"{plan.tool.name} {plan.tool.version}"),
        ("content", plan.tool.content_hash),
        ("profile", plan.profile.hash),
        ("date", plan.created_for),
    )
