"""A section of the handout as a tree: parts under their questions, groups under small headings.

HTML needs boxes where the handout has a plain row of blocks: what is in a box stays together in
print, and boxes can stand side by side.
"""

from __future__ import annotations

from typing import TypeAlias

from lbp_cli.model.value import dataclass
from lbp_cli.render.document import Heading, Notice
from lbp_cli.render.handout import HandoutBlock, Section, TickSheet


@dataclass(frozen=True, slots=True)
class Group:
    """A small heading with what belongs to it."""

    heading: Heading
    blocks: tuple[HandoutBlock, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups that follow each other."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Tick sheets that follow each other."""

    sheets: tuple[TickSheet, ...]


Piece: TypeAlias = HandoutBlock | Groups | Sheets


@dataclass(frozen=True, slots=True)
class Part:
    """A question of the client (the heading) and its answer."""

    heading: Heading
    pieces: tuple[Piece, ...]


def parts(section: Section) -> tuple[Part, ...]:
    """The parts of a section; it begins with the heading of its first."""
    starts = [place for place, block in enumerate(section.blocks) if _opens(block, 2)]
    ends = [*starts[1:], len(section.blocks)]
    return tuple(
        Part(_heading(section.blocks[start]), _pieces(section.blocks[start + 1 : end]))
        for start, end in zip(starts, ends, strict=True)
    )


def _opens(block: HandoutBlock, level: int) -> bool:
    return isinstance(block, Heading) and block.level == level


def _heading(block: HandoutBlock) -> Heading:
    assert isinstance(block, Heading)
    return block


def _pieces(blocks: tuple[HandoutBlock, ...]) -> tuple[Piece, ...]:
    """Blocks in order; small headings open groups, which end before a box or a sheet."""
    pieces: list[Piece] = []
    rest = list(blocks)
    while rest:
        block = rest.pop(0)
        before = pieces[-1] if pieces else None
        if isinstance(block, Heading):
            group = Group(block, _taken(rest))
            if isinstance(before, Groups):
                pieces[-1] = Groups((*before.groups, group))
            else:
                pieces.append(Groups((group,)))
        elif isinstance(block, TickSheet):
            if isinstance(before, Sheets):
                pieces[-1] = Sheets((*before.sheets, block))
            else:
                pieces.append(Sheets((block,)))
        else:
            pieces.append(block)
    return tuple(pieces)


def _taken(rest: list[HandoutBlock]) -> tuple[HandoutBlock, ...]:
    """Takes from the rest what belongs to a small heading; a box only right below it."""
    taken: list[HandoutBlock] = []
    while rest and not isinstance(rest[0], Heading | TickSheet):
        if taken and isinstance(rest[0], Notice) and not isinstance(taken[-1], Notice):
            break
        taken.append(rest.pop(0))
    return tuple(taken)
