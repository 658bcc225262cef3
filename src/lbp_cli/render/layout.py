"""Document -> lines of styled spans for a given width; terminal formats only colour them in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias, assert_never

from lbp_cli.render.document import (
    Block,
    Bullets,
    Definitions,
    Document,
    Heading,
    Line,
    Notice,
    Numbered,
    Paragraph,
    Table,
)
from lbp_cli.render.plain_text import harmless, wrap
from lbp_cli.render.plain_text import width as cells_of
from lbp_cli.render.table_layout import table_lines

Style: TypeAlias = Literal["plain", "title", "heading", "strong", "note", "warning", "stop"]
Span: TypeAlias = tuple[Style, str]
Row: TypeAlias = tuple[Span, ...]

MIN_WIDTH = 20
_EMPTY: Row = ()
_KIND_WORD = {"note": "Note", "warning": "Take care", "stop": "Stop"}


def lay_out(document: Document, width: int) -> tuple[Row, ...]:
    """The document as lines, none wider than `width` cells (at least 20)."""
    room = max(MIN_WIDTH, width)
    rows: list[Row] = []
    before: Block | None = None
    for block in document.blocks:
        if before is not None and not _close_together(before, block):
            rows.append(_EMPTY)
        rows.extend(_block(block, room))
        before = block
    return tuple(rows)


def _close_together(before: Block, block: Block) -> bool:
    """Whether no empty line stands between two blocks: a small heading and what it heads, a
    paragraph that only introduces a list by ending with a colon.
    """
    if isinstance(before, Heading):
        return before.level == 3
    introduces = isinstance(before, Paragraph) and before.line.text.endswith(":")
    return introduces and isinstance(block, Bullets | Numbered | Definitions)


def _block(block: Block, width: int) -> Iterator[Row]:
    match block:
        case Heading():
            yield from _heading(block, width)
        case Paragraph(line):
            yield from _lines(line, width)
        case Bullets(items):
            for item in items:
                yield from _lines(item, width, first="- ")
        case Numbered(items):
            gap = len(str(len(items))) + 2
            for number, item in enumerate(items, start=1):
                yield from _lines(item, width, first=f"{number}. ".ljust(gap))
        case Notice():
            yield from _notice(block, width)
        case Definitions(rows):
            for item in rows:
                yield from _lines(item, width, hanging=2)
        case Table():
            yield from table_rows(block, width)
        case _:
            assert_never(block)


def table_rows(table: Table, width: int) -> Iterator[Row]:
    """The lines of a table, its header in bold."""
    for header, content in table_lines(table, width):
        style: Style = "strong" if header else "plain"
        yield ((style, content),) if content else _EMPTY


def _heading(heading: Heading, width: int) -> Iterator[Row]:
    styles: dict[int, Style] = {1: "title", 2: "heading", 3: "strong"}
    style = styles[heading.level]
    lines = wrap(harmless(heading.text), width)
    for content in lines:
        yield ((style, content),)
    if heading.level < 3:
        rule = ("=" if heading.level == 1 else "-") * max(cells_of(content) for content in lines)
        yield ((style, rule),)


def _lines(line: Line, width: int, *, first: str = "", hanging: int = 0) -> Iterator[Row]:
    """A line wrapped under its marker; the lead in bold, words of both never torn apart."""
    lead, content = harmless(line.lead), harmless(line.text)
    indent = " " * (len(first) + hanging)
    left = len("".join(lead.split()))
    for index, wrapped in enumerate(wrap(f"{lead} {content}", width - len(first), hanging=hanging)):
        left, spans = _with_lead(wrapped, left)
        start = first if index == 0 else indent
        yield (("plain", start), *spans) if start else spans


def _with_lead(content: str, left: int) -> tuple[int, Row]:
    """The first `left` characters that are not spaces in bold; how many are still to come."""
    if left <= 0:
        return 0, (("plain", content),)
    for position, char in enumerate(content):
        if char != " ":
            left -= 1
        if left == 0:
            cut = position + 1
            spans: Row = (("strong", content[:cut]), ("plain", content[cut:]))
            return 0, tuple(span for span in spans if span[1])
    return left, (("strong", content),)


def _notice(notice: Notice, width: int) -> Iterator[Row]:
    """A bar at the left, the title in words first, so that nothing hangs on colour."""
    style: Style = notice.kind
    title = harmless(notice.title) or _KIND_WORD[notice.kind]
    for content in wrap(title, width - 2):
        yield ((style, f"| {content}"),)
    for line in notice.lines:
        for row in _lines(line, width - 2, hanging=0):
            yield ((style, "| "), *row)
