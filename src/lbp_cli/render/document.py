"""A small neutral document: what every output format is made from.

All text in it is plain text, never markup: each renderer escapes in its own way, in one place.
The only emphasis is the `lead` of a line, which a renderer may show in bold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias, assert_never

from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or more, with an optional lead-in that may be shown in bold."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a file of its own: where it lies from the document, as a path with slashes,
    and what it shows in words.
    """

    path: str
    description: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the document. `picture` shows what it names, in formats
    that refer to files.
    """

    level: Literal[1, 2, 3]
    text: str
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """Things in no order."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Things in order, numbered from 1."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A box that must not be missed. The word of its kind is always in `title` or `lines`."""

    kind: Literal["note", "warning", "stop"]
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Definitions:
    """Rows of a term (the lead) and what is to be said about it."""

    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of text.

    Without `fixed`, the cells of the last column are running text that may be wrapped. With
    `fixed`, the first `fixed` columns name the row and the others are short cells that are never
    wrapped: a narrow renderer splits them into blocks and repeats the naming columns.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    fixed: int = 0


Block: TypeAlias = Heading | Paragraph | Bullets | Numbered | Notice | Definitions | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A document from title to last line. `origin` holds name and value of where it comes from
    (tool version, content and profile hash, date), for formats with a place for it.
    """

    title: str
    blocks: tuple[Block, ...]
    origin: tuple[tuple[str, str], ...] = ()


def text(content: str, lead: str = "") -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(Line(content, lead))


def texts(block: Block) -> Iterator[str]:
    """Every text of a block, in reading order."""
    match block:
        case Heading(_, content):
            yield content
        case Paragraph(line):
            yield from (line.lead, line.text)
        case Bullets(lines) | Numbered(lines) | Definitions(lines):
            for line in lines:
                yield from (line.lead, line.text)
        case Notice(_, title, lines):
            yield title
            for line in lines:
                yield from (line.lead, line.text)
        case Table(header, rows):
            yield from header
            for row in rows:
                yield from row
        case _:
            assert_never(block)
