"""The handout: what HTML and PDF are made from. Sections of neutral blocks, and three more.

As in `document`, all text is plain text; each renderer escapes in its own way, in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from lbp_cli.model.value import dataclass
from lbp_cli.render.document import Block, Line, texts
from lbp_cli.render.edition import Practice

SectionName: TypeAlias = Literal[
    "refusal", "week", "exercises", "growth", "safety", "ticks", "outlook", "reasons", "sources"
]


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise as a client does it. `picture` is the id under which its picture is kept."""

    picture: str
    name: str
    place: str
    dose: tuple[Line, ...]
    start: str
    steps: tuple[str, ...]
    notes: tuple[Line, ...]
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards in reading order; none is cut across two pages."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class TickRow:
    """One thing to do. `boxes`: for each column whether there is a box to tick."""

    name: str
    dose: str
    boxes: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class TickSheet:
    """A week to fill by hand: things to do down, days or sessions across.

    `who` is the client. `numbers` are further rows, with a place in each column to write a number.
    `questions` are asked once and answered with yes, no or not sure; `answer` says what follows.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[TickRow, ...]
    questions: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    answer: str = ""
    who: str = ""


HandoutBlock: TypeAlias = Block | Cards | TickSheet


def handout_texts(block: HandoutBlock) -> Iterator[str]:
    """Every text of a block, in reading order."""
    match block:
        case Cards(cards):
            for card in cards:
                yield from (card.name, card.place, card.start, *card.steps, card.proof)
                for line in (*card.dose, *card.notes):
                    yield from (line.lead, line.text)
        case TickSheet():
            yield from (block.title, block.who, *block.columns, *block.questions, block.answer)
            yield from block.numbers
            for row in block.rows:
                yield from (row.name, row.dose)
        case _:
            yield from texts(block)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the handout; its blocks begin with its heading. `new_page` is for print."""

    name: SectionName
    blocks: tuple[HandoutBlock, ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Handout:
    """The whole. `made` says when and with what; `notice` is the status line; `urgent` holds for
    a refusal that must be acted on today. `origin` as in `Document`.
    """

    title: str
    notice: str
    made: str
    practice: Practice
    sections: tuple[Section, ...]
    urgent: bool = False
    origin: tuple[tuple[str, str], ...] = ()


def all_cards(handout: Handout) -> tuple[Card, ...]:
    """The cards of all sections, in reading order."""
    blocks = (block for section in handout.sections for block in section.blocks)
    return tuple(card for block in blocks if isinstance(block, Cards) for card in block.cards)
