"""Pictures made of characters: half-blocks in colour, or braille without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from lbp_cli.figure.layout import drawing
from lbp_cli.figure.palette import STYLES, StyleName
from lbp_cli.figure.picture import Picture
from lbp_cli.figure.raster import Grid, raster
from lbp_cli.figure.solving import solved

Cell: TypeAlias = tuple[str, str, str]
"""A character with its colour and the colour behind it (as #rrggbb; empty = the terminal's)."""
_PIXELS: Final = 8.0
"""Pixels of the drawing to a cell of half-blocks; braille dots are half as large."""
_DARK: Final = frozenset(
    {"line", "trousers", "hair", "arrow", "band", "weight", "prop-side", "mat-edge"}
)
_DOTS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BRAILLE: Final = 0x2800


def half_blocks(
    picture: Picture, columns: int, rows: int, style: StyleName = "colour"
) -> tuple[tuple[Cell, ...], ...]:
    """The picture in cells, two squares above each other in each; empty rows are left out."""
    fit = (columns * _PIXELS, rows * 2 * _PIXELS)
    card = drawing(solved(picture), fit)
    grid = raster(card, columns, rows * 2, outlines=False)
    colours = STYLES[style].colours

    def colour(name: str) -> str:
        return colours[name] if name else ""

    found = [
        tuple(_half(colour(top), colour(bottom)) for top, bottom in zip(upper, lower, strict=True))
        for upper, lower in zip(grid[::2], grid[1::2], strict=True)
    ]
    return tuple(_trimmed(found))


def _half(top: str, bottom: str) -> Cell:
    if not top and not bottom:
        return (" ", "", "")
    if not top:
        return ("▄", bottom, "")
    if not bottom:
        return ("▀", top, "")
    return ("█", top, "") if top == bottom else ("▀", top, bottom)


def _trimmed(lines: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    kept = list(lines)
    while kept and all(cell[0] == " " for cell in kept[-1]):
        kept.pop()
    while kept and all(cell[0] == " " for cell in kept[0]):
        kept.pop(0)
    return kept


def braille(picture: Picture, columns: int, rows: int) -> tuple[str, ...]:
    """The picture as lines of braille signs: outlines, with trousers and hair filled."""
    fit = (columns * _PIXELS, rows * 2 * _PIXELS)
    card = drawing(solved(picture), fit)
    grid = raster(card, columns * 2, rows * 4)
    lines = [_braille_line(grid, row, columns) for row in range(rows)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return tuple(lines)


def _braille_line(grid: Grid, row: int, columns: int) -> str:
    signs = []
    for column in range(columns):
        dots = sum(
            _DOTS[down][across]
            for down in range(4)
            for across in range(2)
            if grid[row * 4 + down][column * 2 + across] in _DARK
        )
        signs.append(chr(_BRAILLE + dots) if dots else " ")
    return "".join(signs).rstrip()
