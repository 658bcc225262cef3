"""Section 1: is it safe for me to start? The same parts make the document of a refusal."""

from __future__ import annotations

from lbp_cli.model.plan import Plan, TriageRow
from lbp_cli.model.vocabulary import tier_rank
from lbp_cli.render.document import Block, Bullets, Heading, Line, Notice, text
from lbp_cli.render.sections import Pages, small
from lbp_cli.render.wording import (
    CLEARED_ANSWER,
    INTERIM_ANSWER,
    NOTE_WORDS,
    RESTRICTION_WORDS,
    START_ANSWER,
    TIER_WORDS,
    mark,
    sentence,
)

SAFETY_NETS = frozenset({"MSG-SAFETYNET", "MSG-SAFETYNET-NOW"})
AT_ONCE = frozenset({"urgent", "emergency"})
"""Tiers whose page says only what to do now."""
_CAREFUL = tier_rank("caution")


def start_answer(plan: Plan) -> str:
    """The first thing the client reads: yes, yes with care, lightly, or not yet."""
    if plan.interim:
        return INTERIM_ANSWER
    if plan.weeks and any(_grave(row) for row in found(plan)):
        return CLEARED_ANSWER
    return START_ANSWER[plan.triage.tier]


def found(plan: Plan) -> tuple[TriageRow, ...]:
    """The rows of the safety screen that matched, gravest first."""
    rows = [row for row in plan.triage.findings if row.matched]
    return tuple(sorted(rows, key=lambda row: -tier_rank(row.tier or "clear")))


def _grave(row: TriageRow) -> bool:
    return row.tier is not None and tier_rank(row.tier) > _CAREFUL


def _counts(row: TriageRow, plan: Plan) -> bool:
    """Whether a row says something to the client on this plan's page.

    Rows of the questions that reach no tier only count together with others; their notes and
    messages stand in lists of their own, and the JSON has them all. Where no exercise is given,
    rows that only set limits say nothing; a page that says what to do now has the grave alone.
    """
    if plan.triage.tier in AT_ONCE:
        return _grave(row)
    if row.tier is not None or row.rule.startswith("CL-"):
        return True
    given = bool(plan.weeks or plan.gentle_activity)
    return given and not row.rule.startswith(("RF-", "PX-", "CR-"))


def found_lines(plan: Plan) -> tuple[Line, ...]:
    """What the safety answers showed, each with the urgency it asks for and its rule."""
    return tuple(
        Line(sentence(row.because) + _asks_for(row, plan) + mark(None, row.sources, row.rule))
        for row in found(plan)
        if _counts(row, plan)
    )


def _asks_for(row: TriageRow, plan: Plan) -> str:
    """The urgency of a grave row, unless a clearance has lifted it."""
    if not _grave(row) or row.tier is None:
        return ""
    lifted = tier_rank(row.tier) > tier_rank(plan.triage.tier)
    return "" if lifted else f" ({TIER_WORDS[row.tier].capitalize()}.)"


def restriction_lines(plan: Plan) -> tuple[Line, ...]:
    """What to keep to, in plain words; group labels add nothing to their own tags."""
    tags = [tag for tag in plan.triage.restrictions if not tag.startswith("R-")]
    words = (RESTRICTION_WORDS.get(tag, sentence(tag.replace("_", " "))) for tag in tags)
    return tuple(Line(word) for word in dict.fromkeys(words))


def note_lines(plan: Plan) -> tuple[Line, ...]:
    """Advice to see somebody that does not hold up the programme."""
    notes = plan.triage.refer_notes
    return tuple(Line(NOTE_WORDS.get(note, sentence(note.replace("_", " ")))) for note in notes)


def message_lines(plan: Plan) -> tuple[Line, ...]:
    """The messages of the screen but the safety net, which has its own place."""
    return tuple(
        Line(sentence(message.text))
        for message in plan.triage.messages
        if message.id not in SAFETY_NETS
    )


def safety_net(plan: Plan) -> tuple[Line, ...]:
    """The safety-net text, where the plan carries it."""
    return tuple(
        Line(sentence(message.text))
        for message in plan.triage.messages
        if message.id in SAFETY_NETS
    )


def listed(title: str, lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """A small heading with its list, or nothing for an empty list."""
    return (small(title), Bullets(lines)) if lines else ()


def safety_section(pages: Pages) -> tuple[Block, ...]:
    """The answer, what was found, what to keep to, what to say to whom."""
    return (
        *start_blocks(pages),
        *shown_blocks(pages.plan),
        *listed("Keep to this", restriction_lines(pages.plan)),
        *told_blocks(pages.plan),
    )


def start_blocks(pages: Pages) -> tuple[Block, ...]:
    """The question and its answer."""
    answer = start_answer(pages.plan)
    clear = pages.plan.triage.tier == "clear"
    head = text(answer) if clear else Notice("warning", answer, ())
    return (pages.heading(1, "Is it safe for me to start?"), head)


def shown_blocks(plan: Plan) -> tuple[Block, ...]:
    """What the answers showed and which conditions the plan takes into account."""
    stages = tuple(Line(sentence(row.because)) for row in plan.conditions if row.because)
    return (
        *listed("What your answers showed", found_lines(plan)),
        *listed("What this plan takes into account", _once(stages)),
    )


def told_blocks(plan: Plan) -> tuple[Block, ...]:
    """Messages to the client, and what to tell a clinician."""
    return (
        *listed("What we want to tell you", message_lines(plan)),
        *listed("Tell your doctor or physiotherapist", note_lines(plan)),
    )


def _once(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(dict.fromkeys(lines))


def assumed_section(pages: Pages) -> tuple[Block, ...]:
    """Every question that a typed "no to all" stood for, so that it can be checked."""
    plan = pages.plan
    if not plan.assumed_no:
        return ()
    title = 'What did "no to all" stand for?'
    asked = tuple(Line(each.question, lead=f"{each.id}:") for each in plan.assumed_no)
    return (
        pages.heading(10, title) if plan.weeks else Heading(2, title),
        text("If the answer to one of these is not no, do not start; change it in the profile."),
        Bullets(asked),
    )
