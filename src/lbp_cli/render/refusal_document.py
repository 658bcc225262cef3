"""The document when no programme is given: how urgent, what to say to whom, what was found."""

from __future__ import annotations

from lbp_cli.model.plan import Plan
from lbp_cli.render.document import Block, Bullets, Heading, Line, Notice, text
from lbp_cli.render.safety_section import (
    found,
    found_lines,
    listed,
    message_lines,
    restriction_lines,
    safety_net,
)
from lbp_cli.render.sections import Pages, small
from lbp_cli.render.sources_section import sources_section
from lbp_cli.render.wording import START_ANSWER, sentence

SCREEN_EXPIRED = "CL-05"
_STOPPING = frozenset({"see_clinician", "urgent", "emergency"})


def refusal_blocks(pages: Pages) -> tuple[Block, ...]:
    """Everything a refusal says, the most urgent first."""
    plan = pages.plan
    notes = tuple(Line(sentence(note)) for note in plan.triage.refer_notes)
    watch: tuple[Block, ...] = tuple(Notice("warning", line.text, ()) for line in safety_net(plan))
    return (
        Notice("stop", _answer(plan), message_lines(plan)),
        text("No exercises have been prepared. The reasons are below."),
        *listed("What your answers showed", found_lines(plan)),
        *listed("Tell your doctor or physiotherapist", notes),
        *_gentle(pages),
        *((small("Watch for this meanwhile"), *watch) if watch else ()),
        *_next_step(plan),
        *sources_section(Heading(2, "Where does this come from?"), plan.sources, ()),
    )


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
            "Take this page with you. After you have been examined, answer the safety questions "
            "again, with assessed: true where it applies, and run lbp plan again."
        )
    else:
        words = "Run lbp assess --screen PROFILE, then lbp plan again."
    return (small("What happens next"), text(words))
