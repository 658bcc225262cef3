"""The first page of the handout: may I start, what do I do this week, when to stop, whom to ask."""

from __future__ import annotations

from lbp_cli.render.document import Block, Definitions, Line, Notice
from lbp_cli.render.edition import Practice
from lbp_cli.render.plan_document import head_notices
from lbp_cli.render.safety_section import (
    listed,
    restriction_lines,
    safety_net,
    start_blocks,
    told_blocks,
)
from lbp_cli.render.sections import STOPS, Pages, small
from lbp_cli.render.week_section import calendar, habit_lines, hints, sessions, thought_lines
from lbp_cli.render.wording import sentence


def week_blocks(pages: Pages, practice: Practice, *, screen_days: int) -> tuple[Block, ...]:
    """The most needed first, so that the first page is enough for the first week."""
    week = pages.plan.weeks[0]
    thought = thought_lines(week)
    return (
        *start_blocks(pages),
        *head_notices(pages.plan, screen_days),
        *listed("Keep to this", restriction_lines(pages.plan)),
        pages.heading(2, "What do I do this week?"),
        *calendar(pages, week),
        *sessions(pages, week),
        small("Every week, beside the sessions"),
        Definitions(tuple(habit_lines(pages, week))),
        *_stop_if(pages),
        *whom_to_ask(practice),
        *((Definitions(thought),) if thought else ()),
        *told_blocks(pages.plan),
        *hints(pages),
    )


def _stop_if(pages: Pages) -> tuple[Block, ...]:
    """The safety net and the first stop sign; the others have a section of their own."""
    lines = (*safety_net(pages.plan), *(Line(sentence(each)) for each in pages.plan.stop_signs[:1]))
    if not lines:
        return ()
    more = Line(f"There are more stop signs; {pages.see(*STOPS)}.")
    return (Notice("stop", "When to stop", (*lines, more)),)


def whom_to_ask(practice: Practice) -> tuple[Block, ...]:
    """Name and contact of the practice on one line, where there is a contact."""
    if not practice.contact:
        return ()
    words = " · ".join(each for each in (practice.name, *practice.contact) if each)
    return (Notice("note", "Whom can I ask?", (Line(words),)),)
