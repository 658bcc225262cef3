"""The end of the first session: what was understood, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.findings import Because
from lbp_cli.model.plan import NeedRow, Plan
from lbp_cli.model.scores import Score
from lbp_cli.model.vocabulary import Value
from lbp_cli.render.document import Block, Bullets, Document, Heading, Line, Notice, text
from lbp_cli.render.reasons_section import need_words
from lbp_cli.render.refusal_document import refusal_blocks
from lbp_cli.render.safety_section import (
    found_lines,
    listed,
    message_lines,
    note_lines,
    restriction_lines,
    safety_net,
    start_answer,
)
from lbp_cli.render.scores_section import scores_blocks
from lbp_cli.render.sections import Pages, pages
from lbp_cli.render.wording import joined, reason, sentence

_TOP_NEEDS: Final = 5
_CEILINGS: Final[Mapping[str, str]] = {
    "fitness_level": "how fit you are now",
    "pain_band": "how strong your pain is",
    "irritability": "how easily your pain is stirred up",
    "tbc_stage": "what your back needs first",
    "surgery_phase": "how long ago your operation was",
    "fear_of_movement": "how safe moving feels to you",
    "triage.tier": "what your safety answers showed",
}
_HIGHEST: Final = 4
_EVERYBODY: Final = "need/base"
_TAKES_OFF: Final = "It counts for less"


def assessment_document(
    plan: Plan,
    catalogue: Catalogue,
    *,
    scores: Sequence[Score],
    goals: Sequence[str],
    ceilings: Mapping[str, int],
) -> Document:
    """Tier, start level, causes, goals, aims and limits, each with its reason; then the scores.

    `ceilings` is what each fact allows as start level. Without a programme it is the refusal,
    with the scores below it.
    """
    opened = pages(plan, catalogue)
    title = "What we understood"
    body = _programme(opened, goals, ceilings) if plan.weeks else refusal_blocks(opened)
    measured = scores_blocks(scores) if plan.facts else ()
    return Document(title, (Heading(1, title), *body, *measured, *_last(opened)))


def _programme(
    opened: Pages, goals: Sequence[str], ceilings: Mapping[str, int]
) -> tuple[Block, ...]:
    plan = opened.plan
    return (
        Heading(2, "Is it safe to start?"),
        _answer(plan),
        *listed("What your answers showed", found_lines(plan)),
        *listed("What we want to tell you", message_lines(plan)),
        *listed("Tell your doctor or physiotherapist", note_lines(plan)),
        Heading(2, "Where the plan starts"),
        text(_start(plan.facts.get("start_level"), ceilings)),
        *listed("What plays a part", _causes(opened)),
        Heading(2, "What the plan will aim for"),
        *_goals(goals),
        Bullets(_aims(opened)),
        *listed("What the plan will avoid or take care of", _limits(plan)),
    )


def _answer(plan: Plan) -> Block:
    answer = start_answer(plan)
    return text(answer) if plan.triage.tier == "clear" else Notice("warning", answer, ())


def _start(level: Value, ceilings: Mapping[str, int]) -> str:
    """The start level with the facts that hold it there."""
    if level == _HIGHEST:
        return f"Level {level} of {_HIGHEST}, the highest: nothing holds it back."
    holding = [_CEILINGS[name] for name, most in ceilings.items() if most == level]
    return f"Level {level} of {_HIGHEST} (1 is the gentlest), because of {joined(holding)}."


def _causes(opened: Pages) -> tuple[Line, ...]:
    """What adds to a need of this person, each once, with how sure that is."""
    said = (reason(each) for row in opened.plan.needs for each in _personal(row))
    return tuple(Line(each) for each in dict.fromkeys(said))


def _personal(row: NeedRow) -> tuple[Because, ...]:
    """The reasons that are this person's own: not what holds for everybody, nor what takes off."""
    return tuple(
        each
        for each in row.because
        if each.rule != _EVERYBODY and not each.text.startswith(_TAKES_OFF)
    )


def _goals(goals: Sequence[str]) -> tuple[Block, ...]:
    return (text(sentence("; ".join(goals)), lead="Your goals:"),) if goals else ()


def _aims(opened: Pages) -> tuple[Line, ...]:
    """The strongest needs, each with the first of its reasons."""
    lines: list[Line] = []
    for row in opened.plan.needs[:_TOP_NEEDS]:
        first = next((each.text for each in (*_personal(row), *row.because)), "")
        lines.append(Line(first, lead=sentence(f"{need_words(opened, row.need)}:")))
    return tuple(lines)


def _limits(plan: Plan) -> tuple[Line, ...]:
    stages = tuple(Line(sentence(row.because)) for row in plan.conditions if row.because)
    return tuple(dict.fromkeys((*stages, *restriction_lines(plan))))


def _last(opened: Pages) -> tuple[Block, ...]:
    """The safety net closes every assessment; a refusal holds it already."""
    if not opened.plan.weeks:
        return ()
    return tuple(Notice("warning", line.text, ()) for line in safety_net(opened.plan))
