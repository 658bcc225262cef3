"""Many pictures on one page, each under its name: to compare them, and to look them through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lbp_cli.figure import picture_svg
from lbp_cli.figure.palette import STYLES, StyleName
from lbp_cli.figure.svg_document import xml_text

_GAP: Final = 8
_TITLE: Final = 22
_LETTER: Final = 6.6
"""Width of a letter of a title in pixels; a longer title is cut."""


def sheet_svg(
    pictures: Sequence[tuple[str, str]],
    *,
    style: StyleName = "colour",
    columns: int = 4,
    cell: tuple[int, int] = (300, 200),
) -> str:
    """One SVG with pictures given as (title, JSON text), row by row."""
    wide, high = cell
    rows = -(-len(pictures) // columns)
    width, height = columns * (wide + _GAP) + _GAP, rows * (high + _TITLE + _GAP) + _GAP
    colours = STYLES[style].colours
    parts = [f'<rect width="{width}" height="{height}" fill="{colours["ground"]}"/>']
    for place, (title, text) in enumerate(pictures):
        x = _GAP + (place % columns) * (wide + _GAP)
        y = _GAP + (place // columns) * (high + _TITLE + _GAP)
        shown = (
            title if len(title) * _LETTER < wide - 12 else f"{title[: int(wide / _LETTER) - 4]}..."
        )
        svg = picture_svg(text, name=title, style=style, fit=cell, prefix=f"p{place}")
        inner = re.sub("^<svg ", f'<svg x="{x}" y="{y + _TITLE}" ', svg)
        parts.append(
            f'<rect x="{x}" y="{y}" width="{wide}" height="{high + _TITLE}" '
            f'fill="{colours["paper"]}"/>'
            f'<text x="{x + 8}" y="{y + 16}" font-family="sans-serif" font-size="12" '
            f'font-weight="bold" fill="{colours["badge"]}">{xml_text(shown)}</text>{inner}'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{"".join(parts)}</svg>\n'
    )
