"""A drawing on a coarse grid: the name of a colour in each cell, for pictures made of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor, hypot
from typing import Final, TypeAlias

from lbp_cli.figure.arrow_head import arrow_head
from lbp_cli.figure.hull import Circle, Point, polygon
from lbp_cli.figure.layout import Drawing, Panel
from lbp_cli.figure.shapes import Blob, Box, Group, Oval, Patch, Pointer, Shape, Stroke

Hulls: TypeAlias = tuple[tuple[Circle, ...], ...]
Grid: TypeAlias = list[list[str]]
"""Rows of cells; an empty name is paper."""
_OUTLINE: Final = 0.010
"""Bodies are blown up by this much of the stature for their dark outline."""
_HEAD: Final = 4.0
"""Length of the head of an arrow in cells: a smaller one is not seen."""
_FAINT: Final = 0.5
_SKIPPED: Final = frozenset({"ground", "shadow"})


def raster(drawing: Drawing, columns: int, rows: int, *, outlines: bool = True) -> Grid:
    """The drawing on a grid of cells; a cell is square and as large as the drawing needs.

    Without `outlines` only fills are drawn: lines are too thick for very coarse grids.
    """
    cell = max(drawing.width / columns, drawing.height / rows)
    grid = _empty(columns, rows)
    for number, panel in enumerate(drawing.panels):
        layer = _empty(columns, rows)
        for shape in panel.shapes:
            _draw(layer, shape, _Place(panel, drawing.scale, cell), outlines=outlines)
        _lay(layer, grid, drawing.clips[number] if drawing.clips else None, cell)
    return grid


def _empty(columns: int, rows: int) -> Grid:
    return [[""] * columns for _ in range(rows)]


def _lay(layer: Grid, grid: Grid, clip: Box | None, cell: float) -> None:
    """Put a layer on the grid; of a clipped one only cells whose middle is in the clip."""
    for row, tones in enumerate(layer):
        for column, tone in enumerate(tones):
            if tone and (clip is None or _is_in(clip, (column + 0.5) * cell, (row + 0.5) * cell)):
                grid[row][column] = tone


def _is_in(clip: Box, x: float, y: float) -> bool:
    return clip.left <= x <= clip.right and clip.top <= y <= clip.bottom


class _Place:
    """From the page of a panel to cells."""

    def __init__(self, panel: Panel, scale: float, cell: float) -> None:
        self.panel, self.scale, self.cell = panel, scale, cell

    def at(self, point: Point) -> Point:
        """A point of the page in cells."""
        x = (self.panel.left + point[0] * self.scale) / self.cell
        y = (self.panel.top + point[1] * self.scale) / self.cell
        return (x, y)


def _draw(grid: Grid, shape: Shape, place: _Place, *, outlines: bool) -> None:
    match shape:
        case Blob(hulls, fill, _, _, opacity):
            if opacity >= _FAINT:
                _fill_hulls(grid, hulls, place, fill)
        case Group(parts, stroke):
            for part in parts if outlines else ():
                _fill_hulls(grid, part.hulls, place, stroke, _OUTLINE)
            for part in parts:
                _fill_hulls(grid, part.hulls, place, part.fill)
        case Patch(rings, fill, stroke, _, opacity):
            if fill in _SKIPPED or opacity < _FAINT:
                return
            for ring in rings:
                points = [place.at(each) for each in ring]
                _fill(grid, points, fill)
                if stroke and outlines:
                    _line(grid, [*points, points[0]], stroke)
        case Stroke(points, colour):
            _line(grid, [place.at(each) for each in points], colour)
        case Pointer(points, both):
            way = [place.at(each) for each in points]
            _line(grid, way, "arrow")
            _fill(grid, arrow_head(way, _HEAD), "arrow")
            if both:
                _fill(grid, arrow_head(way[::-1], _HEAD), "arrow")
        case Oval():
            return


def _fill_hulls(grid: Grid, hulls: Hulls, place: _Place, tone: str, grown: float = 0.0) -> None:
    for circles in hulls:
        larger = [(x, y, radius + grown) for x, y, radius in circles]
        _fill(grid, [place.at(each) for each in polygon(larger)], tone)


def _fill(grid: Grid, points: Sequence[Point], tone: str) -> None:
    """Every cell whose middle lies inside a convex or plain polygon."""
    top = max(0, floor(min(y for _, y in points)))
    bottom = min(len(grid), ceil(max(y for _, y in points)) + 1)
    for row in range(top, bottom):
        for left, right in _spans(points, row + 0.5):
            first, last = max(0, ceil(left - 0.5)), min(len(grid[0]) - 1, floor(right - 0.5))
            for column in range(first, last + 1):
                grid[row][column] = tone


def _spans(points: Sequence[Point], y: float) -> Iterator[tuple[float, float]]:
    """Where a level line is inside a polygon."""
    crossings = sorted(
        x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        for (x0, y0), (x1, y1) in zip(points, (*points[1:], points[0]), strict=True)
        if (y0 <= y) != (y1 <= y)
    )
    return zip(crossings[::2], crossings[1::2], strict=True)


def _line(grid: Grid, points: Sequence[Point], tone: str) -> None:
    """The cells that a line runs through."""
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = max(1, ceil(hypot(x1 - x0, y1 - y0) * 2))
        for step in range(steps + 1):
            share = step / steps
            column, row = floor(x0 + (x1 - x0) * share), floor(y0 + (y1 - y0) * share)
            if 0 <= row < len(grid) and 0 <= column < len(grid[0]):
                grid[row][column] = tone
