"""The document when no programme is given: how urgent, what to say to whom, what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lbp_cli.model.plan import Plan
from lbp_cli.model.vocabulary import Tier
from lbp_cli.render.document import Block, Bullets, Heading, Line, Notice, text, texts
from lbp_cli.render.safety_section import (
    AT_ONCE,
    SAFETY_NETS,
    assumed_section,
    found,
    found_lines,
    listed,
    message_lines,
    note_lines,
    restriction_lines,
    safety_net,
)
from lbp_cli.render.sections import Pages, small
from lbp_cli.render.sources_section import with_sources
from lbp_cli.render.wording import START_ANSWER

SCREEN_EXPIRED = "CL-05"
_SUFFIX: Final[Mapping[Tier, str]] = {
    "emergency": "-EMERGENCY",
    "urgent": "-URGENT",
    "see_clinician": "-CLINICIAN",
}
_STOPPING = frozenset({"see_clinician", "urgent", "emergency"})


def refusal_blocks(pages: Pages) -> tuple[Block, ...]:
    """Everything a refusal says, the most urgent first."""
    plan = pages.plan
    at_once = plan.triage.tier in AT_ONCE
    now, also = _messages(plan)
    watch: tuple[Block, ...] = tuple(Notice("warning", line.text, ()) for line in safety_net(plan))
    body = (
        Notice("stop", _answer(plan), now),
        text("No exercise programme is given for now. The reasons are below."),
        *listed("Also", also),
        *listed("What your answers showed", found_lines(plan)),
        *(() if at_once else listed("Tell your doctor or physiotherapist", note_lines(plan))),
        *_gentle(pages),
        *((small("Watch for this meanwhile"), *watch) if watch else ()),
        *_next_step(plan),
        *(() if at_once else assumed_section(pages)),
    )
    return with_sources(body, Heading(2, "Where does this come from?"), plan.sources)


def _messages(plan: Plan) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What to do now, and the messages of lesser urgency, which must not dilute it."""
    lines = message_lines(plan)
    names = [message.id for message in plan.triage.messages if message.id not in SAFETY_NETS]
    urgent = [
        index == 0 or name.endswith(_SUFFIX.get(plan.triage.tier, "none"))
        for index, name in enumerate(names)
    ]
    now = tuple(line for line, first in zip(lines, urgent, strict=True) if first)
    return now, tuple(line for line, first in zip(lines, urgent, strict=True) if not first)


def _answer(plan: Plan) -> str:
    """How urgent it is; old safety answers are asked again rather than judged."""
    if plan.triage.tier in _STOPPING:
        return START_ANSWER[plan.triage.tier]
    if any(row.rule == SCREEN_EXPIRED for row in found(plan)):
        return "Not yet. Answer the safety questions again first."
    return "Not yet. The reasons are below."


def _gentle(pages: Pages) -> tuple[Block, ...]:
    """The list that may be shown beside a refusal (CL-06); a list, not a programme."""
    names = pages.names(pages.plan.gentle_activity)
    if not names:
        return ()
    return (
        small("Gentle activity that your team can confirm"),
        text("Ask whether these are fine for you until you have been seen:"),
        Bullets(tuple(Line(name) for name in names)),
        *listed("If so, keep to this", restriction_lines(pages.plan)),
    )


def _next_step(plan: Plan) -> tuple[Block, ...]:
    if plan.triage.tier == "see_clinician":
        words = (
            "Take this page with you. If the clinician agrees to exercise, write it into the "
            "profile under clinician_clearance (date, by_role, covers, limits) and run lbp plan "
            "again."
        )
    elif plan.triage.tier in _STOPPING:
        words = (
            "Take this page with you. After you have been examined, go through the questions again "
            "(lbp assess --update PROFILE) and run lbp plan again."
        )
    else:
        words = (
            "Answer the safety questions again (lbp assess --screen PROFILE) and run lbp plan "
            "again."
        )
    return (small("What happens next"), text(words))


def refusal_lines(pages: Pages) -> Iterator[tuple[str, str]]:
    """The refusal line by line, each under its heading, without the lists that end the page."""
    heading = ""
    for block in refusal_blocks(pages):
        match block:
            case Heading(2):
                return
            case Heading(_, content):
                heading = content
            case _:
                yield from ((heading, each) for each in texts(block) if each)
