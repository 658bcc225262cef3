"""Document -> Markdown: CommonMark with GFM tables, every text through one escaper."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, assert_never

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
from lbp_cli.render.plain_text import harmless

_ENDS_COMMENT: Final = re.compile(r"[<>&]|-(?=-)")
_ALWAYS: Final = re.compile(r"[\\`*_\[\]<>|~&$#@]")
_NEAR: Final = re.compile(r":(?=\S)|(?<=[Ww][Ww][Ww])\.")
_AT_START: Final = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")


def escaped(content: str) -> str:
    r"""A text that a Markdown reader shows literally, on one line.

    Marks that can start something anywhere are always escaped; a full stop or colon only where
    it could make a link or an emoji name, so that the file itself stays readable.
    """
    return _NEAR.sub(r"\\\g<0>", _ALWAYS.sub(r"\\\g<0>", harmless(content)))


def opening(content: str) -> str:
    """A text that opens a line, where a dash or a number would start a list or a rule."""
    return _AT_START.sub(_start, escaped(content))


def _start(match: re.Match[str]) -> str:
    r"""A mark at the start of a line: `-` as `\-`, `1.` as `1\.`."""
    sign = match.group()
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def render_markdown(document: Document) -> str:
    """The document as a Markdown file: a comment with its origin, then the blocks."""
    parts = [_origin_comment(document)] if document.origin else []
    parts += ["\n".join(_block(block)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def _origin_comment(document: Document) -> str:
    """Values as JSON strings in a comment, which every reader of Markdown hides.

    Signs that could end the comment are written as JSON escapes.
    """
    lines = [
        f"{name}: {_ENDS_COMMENT.sub(_json_escape, json.dumps(harmless(value)))}"
        for name, value in document.origin
    ]
    return "\n".join(["<!--", *lines, "-->"])


def _json_escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, content, picture):
            yield f"{'#' * level} {escaped(content)}"
            if picture:
                yield f"\n![{escaped(picture.description)}]({_address(picture.path)})"
        case Paragraph(line):
            yield _line(line)
        case Bullets(items) | Definitions(items):
            for item in items:
                yield f"- {_line(item)}"
        case Numbered(items):
            for number, item in enumerate(items, start=1):
                yield f"{number}. {_line(item)}"
        case Notice(_, title, lines):
            yield f"> **{escaped(title)}**"
            for item in lines:
                yield ">"
                yield f"> {_line(item)}"
        case Table(header, rows, fixed):
            yield from _table(header, rows, fixed)
        case _:
            assert_never(block)


def _line(line: Line) -> str:
    lead = f"**{escaped(line.lead)}**" if harmless(line.lead) else ""
    return f"{lead} {escaped(line.text)}".rstrip() if lead else opening(line.text)


def _address(path: str) -> str:
    """A path as an address that every reader follows: spaces, brackets and such in percent."""
    from urllib.parse import quote

    return quote(path, safe="/", errors="surrogateescape")


def _table(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], fixed: int) -> Iterator[str]:
    """Short cells in the middle of their column, running text at the left."""
    rules = ["---" if not fixed or index < fixed else ":-:" for index in range(len(header))]
    yield _cells(header)
    yield "| " + " | ".join(rules) + " |"
    for row in rows:
        yield _cells(row)


def _cells(row: tuple[str, ...]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in row) + " |"
