"""Tables for a given width: wrapped running text, or fixed cells split into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lbp_cli.render.document import Table
from lbp_cli.render.plain_text import harmless, pad, width, wrap
from lbp_cli.render.table_blocks import equal_parts

Printed: TypeAlias = tuple[bool, str]
"""Whether the line belongs to the header, and the line."""

_GAP = "  "
_TIGHT = " "
_LEAST_NAME = 19
_LEAST_TEXT = 24
_WIDEST_NAME = 34


def table_lines(table: Table, room: int) -> Iterator[Printed]:
    """The lines of a table, none wider than `room`."""
    header = tuple(harmless(cell) for cell in table.header)
    rows = [tuple(harmless(cell) for cell in row) for row in table.rows]
    if table.fixed:
        yield from _grid(header, rows, table.fixed, room)
    else:
        yield from _running(header, rows, room)


def _widths(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    return [
        max([width(header[column]), *(width(row[column]) for row in rows)])
        for column in range(len(header))
    ]


def _running(
    header: tuple[str, ...], rows: Sequence[tuple[str, ...]], room: int
) -> Iterator[Printed]:
    """The last column wrapped; one row under the other when it would become too narrow."""
    widths = _widths(header, rows)
    taken = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    last = min(widths[-1], room - taken)
    if last < min(_LEAST_TEXT, widths[-1]):
        yield from _stacked(header, rows, room)
        return
    widths[-1] = last
    yield from _ruled(header, widths, _GAP)
    for row in rows:
        yield from _row(row, widths, _GAP)


def _ruled(header: Sequence[str], widths: Sequence[int], gap: str) -> Iterator[Printed]:
    for _, line in _row(header, widths, gap):
        yield True, line
    yield True, gap.join("-" * cells for cells in widths)


def _row(row: Sequence[str], widths: Sequence[int], gap: str) -> Iterator[Printed]:
    """One row; a cell too wide for its column goes on below, indented."""
    columns = [
        [
            piece if index == 0 else f"  {piece}"
            for index, piece in enumerate(wrap(cell, cells, hanging=2))
        ]
        if width(cell) > cells
        else [cell]
        for cell, cells in zip(row, widths, strict=True)
    ]
    for index in range(max(len(column) for column in columns)):
        cells = [column[index] if index < len(column) else "" for column in columns]
        padded = gap.join(pad(cell, size) for cell, size in zip(cells, widths, strict=True))
        yield False, padded.rstrip()


def _stacked(
    header: tuple[str, ...], rows: Sequence[tuple[str, ...]], room: int
) -> Iterator[Printed]:
    """Each row as a short list: the first cell, then the others under their column names."""
    for number, row in enumerate(rows):
        if number:
            yield False, ""
        for line in wrap(row[0], room):
            yield True, line
        for name, cell in zip(header[1:], row[1:], strict=True):
            if not cell:
                continue
            for index, line in enumerate(wrap(f"{name}: {cell}", room - 2, hanging=2)):
                yield False, ("  " if index == 0 else "    ") + line


def _grid(
    header: tuple[str, ...], rows: Sequence[tuple[str, ...]], fixed: int, room: int
) -> Iterator[Printed]:
    """Short cells side by side, in as few blocks as the width allows."""
    widths = _widths(header, rows)
    blocks, name = _fit(widths, fixed, room)
    for number, block in enumerate(blocks):
        if number:
            yield False, ""
        shown = [*range(fixed), *block]
        sizes = [name, *(widths[column] for column in shown[1:])]
        yield from _ruled([header[column] for column in shown], sizes, _TIGHT)
        for row in rows:
            if any(row[column] for column in block):
                yield from _row([row[column] for column in shown], sizes, _TIGHT)


def _fit(widths: Sequence[int], fixed: int, room: int) -> tuple[tuple[Sequence[int], ...], int]:
    """The columns of each block and the width of the first column.

    As few blocks of equal size as leave the first column its least width; then the first column
    as wide as they allow.
    """
    others = range(fixed, len(widths))
    beside = sum(widths[1:fixed]) + fixed - 1
    natural = min(widths[0], _WIDEST_NAME)
    least = min(natural, _LEAST_NAME)
    for count in range(1, len(others) + 1):
        blocks = equal_parts(others, count)
        widest = max(sum(widths[column] + len(_TIGHT) for column in block) for block in blocks)
        left = room - beside - widest
        if left >= least or count == len(others):
            return blocks, max(2, min(natural, left))
    return ((others,), natural)
