"""Handout -> the values that the typst template reads; every text is made printable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias, assert_never

from lbp_cli.model.value import dataclass
from lbp_cli.render.document import (
    Bullets,
    Definitions,
    Heading,
    Line,
    Notice,
    Numbered,
    Paragraph,
    Table,
)
from lbp_cli.render.edition import Paper, Practice
from lbp_cli.render.evidence_marks import marks_apart
from lbp_cli.render.handout import (
    Card,
    Cards,
    Handout,
    HandoutBlock,
    Section,
    SectionName,
    TickSheet,
)
from lbp_cli.render.table_blocks import table_blocks
from lbp_cli.render.typst_cover import breakable, printable

Part: TypeAlias = dict[str, Any]

_PAPERS: Final[Mapping[Paper, str]] = {"a4": "a4", "letter": "us-letter"}
_SMALL_PRINT: Final = frozenset({"reasons", "sources"})


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, and its text for people who cannot see it."""

    svg: str
    alternative: str


def parts(handout: Handout, drawings: Mapping[str, Drawing], paper: Paper) -> Part:
    """The whole handout; `drawings` by the picture ids of its cards, some may be missing."""
    outline = _Outline()
    return {
        "paper": _PAPERS[paper],
        "title": printable(handout.title),
        "heading": breakable(handout.title),
        "running": printable(handout.title),
        "author": printable(handout.practice.name or handout.practice.logo_text),
        "notice": breakable(handout.notice),
        "made": breakable(handout.made),
        "practice": _practice(handout.practice),
        "sections": [_section(each, drawings, outline) for each in handout.sections],
        "origin": [breakable(f"{name} {value}") for name, value in handout.origin],
    }


class _Outline:
    """Heading levels without a gap: each is one below the nearest larger heading before it."""

    def __init__(self) -> None:
        self._open = [1]

    def level(self, wanted: int) -> int:
        while len(self._open) > 1 and self._open[-1] >= wanted:
            self._open.pop()
        self._open.append(max(2, wanted))
        return len(self._open)


def _practice(practice: Practice) -> Part:
    contact = [line for line in map(breakable, practice.contact) if line]
    logo, name = breakable(practice.logo_text), breakable(practice.name)
    return {
        "any": bool(logo or name or contact),
        "logo": logo,
        "name": name,
        "contact": contact,
    }


def _section(section: Section, drawings: Mapping[str, Drawing], outline: _Outline) -> Part:
    """`foot` stands at the foot of the page on which the section begins, whatever its length."""
    foot = [each for each in section.blocks if section.name == "week" and _is_stop(each)]
    body = [each for each in section.blocks if each not in foot]
    return {
        "new_page": section.new_page,
        "small_from": _small_from(section.name, body),
        "foot": [_block(each, drawings, outline) for each in foot],
        "blocks": [_block(each, drawings, outline) for each in body],
    }


def _is_stop(block: HandoutBlock) -> bool:
    return isinstance(block, Notice) and block.kind == "stop"


def _small_from(name: SectionName, blocks: Sequence[HandoutBlock]) -> int:
    """From which block on a section is small print: reasons, and what brackets stand for."""
    if name in _SMALL_PRINT:
        return 0
    chapters = [
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == 2
    ]
    return chapters[-1] if name == "refusal" and len(chapters) > 1 else len(blocks)


def _block(block: HandoutBlock, drawings: Mapping[str, Drawing], outline: _Outline) -> Part:
    match block:
        case Heading(level, content):
            return {"kind": "heading", "level": outline.level(level), "text": breakable(content)}
        case Paragraph(line):
            return {"kind": "paragraph", "line": _line(line)}
        case Bullets(items):
            return {"kind": "bullets", "items": _lines(items)}
        case Numbered(items):
            return {"kind": "numbered", "items": _lines(items)}
        case Definitions(rows):
            return {"kind": "definitions", "rows": _lines(rows)}
        case Notice(tone, title, lines):
            words = {"title": breakable(title), "lines": _lines(lines)}
            return {"kind": "notice", "tone": tone, **words}
        case Table():
            return {"kind": "tables", "parts": [_table(each) for each in table_blocks(block)]}
        case Cards(cards):
            below = outline.level(3)
            return {"kind": "cards", "cards": [_card(each, drawings, below) for each in cards]}
        case TickSheet():
            return _ticks(block, outline.level(3))
        case _:
            assert_never(block)


def _lines(lines: tuple[Line, ...]) -> list[Part]:
    return [_line(each) for each in lines]


def _line(line: Line) -> Part:
    """Lead and text, each with the evidence marks at its end apart, which are set small."""
    lead, lead_mark = map(breakable, marks_apart(line.lead))
    text, mark = map(breakable, marks_apart(line.text))
    return {"lead": lead, "lead_mark": lead_mark, "text": text, "mark": mark}


def _cells(cells: tuple[str, ...]) -> list[str]:
    return [breakable(each) for each in cells]


def _table(table: Table) -> Part:
    rows = [_cells(row) for row in table.rows]
    return {"fixed": table.fixed, "header": _cells(table.header), "rows": rows}


def _card(card: Card, drawings: Mapping[str, Drawing], level: int) -> Part:
    drawing = drawings.get(card.picture)
    return {
        "level": level,
        "name": breakable(card.name),
        "place": breakable(card.place),
        "dose": _lines(card.dose),
        "start": breakable(card.start),
        "steps": _cells(card.steps),
        "notes": _lines(card.notes),
        "proof": breakable(card.proof),
        "svg": drawing.svg if drawing else "",
        "alt": printable(drawing.alternative) if drawing else "",
    }


def _ticks(sheet: TickSheet, level: int) -> Part:
    return {
        "kind": "ticks",
        "level": level,
        "title": breakable(sheet.title),
        "columns": _cells(sheet.columns),
        "rows": [
            {"name": breakable(row.name), "dose": breakable(row.dose), "boxes": list(row.boxes)}
            for row in sheet.rows
        ],
        "numbers": _cells(sheet.numbers),
        "questions": _cells(sheet.questions),
        "answer": breakable(sheet.answer),
    }
