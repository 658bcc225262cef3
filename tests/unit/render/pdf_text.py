"""Reads a PDF as a reader's software does: pages, structure, and the text by its fonts' maps."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every element of the structure tree, in reading order."""
    open_nodes: list[Any] = [pdf.Root.StructTreeRoot.K]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, pikepdf.Array):
            open_nodes += reversed(list(node))
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            open_nodes.append(node.get("/K"))


def tags(content: bytes) -> list[str]:
    pdf = opened(content)
    return [str(each.S) for each in elements(pdf)]


def alternatives(content: bytes) -> list[str]:
    """The text of every picture."""
    pdf = opened(content)
    return [str(each.Alt) for each in elements(pdf) if str(each.S) == "/Figure"]


def words_of(content: bytes) -> str:
    """All text of all pages without white space and places where a word may be broken."""
    pdf = opened(content)
    return re.sub(r"[\s\u200b]", "", "".join(each for page in pdf.pages for each in _texts(page)))


def _texts(page: pikepdf.Page) -> Iterator[str]:
    maps = {
        name: _characters(font.ToUnicode.read_bytes().decode())
        for name, font in page.obj.Resources.Font.items()
    }
    shown: dict[int, str] = {}
    for part in pikepdf.parse_content_stream(page):
        if not isinstance(part, pikepdf.ContentStreamInstruction):
            continue
        operator, operands = str(part.operator), part.operands
        if operator == "Tf":
            shown = maps[str(operands[0])]
        elif operator in ("Tj", "TJ"):
            pieces = operands[0] if operator == "TJ" else operands
            codes = b"".join(bytes(each) for each in pieces if isinstance(each, pikepdf.String))
            pairs = range(0, len(codes), 2)
            yield "".join(shown[int.from_bytes(codes[at : at + 2])] for at in pairs)


def _characters(cmap: str) -> dict[int, str]:
    """What each code of a font stands for, from its ToUnicode map."""
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, written in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = bytes.fromhex(written).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, written in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(first, 16)
            for code in range(start, int(last, 16) + 1):
                found[code] = chr(int(written, 16) + code - start)
    return found
