"""Wide tables of short cells, as several tables under each other that fit on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lbp_cli.render.document import Table

WEEKS_ACROSS: Final = 6
"""Columns of short cells in one table: as many as stay readable on paper."""


def equal_parts(columns: Sequence[int], count: int) -> tuple[Sequence[int], ...]:
    """The columns in order, in at most `count` parts of one size; the last may be smaller."""
    size = max(1, -(-len(columns) // count))
    return tuple(columns[start : start + size] for start in range(0, len(columns), size))


def table_blocks(table: Table) -> tuple[Table, ...]:
    """A wide table with fixed columns as several, each without the rows that are empty in it."""
    others = range(table.fixed, len(table.header))
    if not table.fixed or not others:
        return (table,)
    parts = equal_parts(others, -(-len(others) // WEEKS_ACROSS))
    return tuple(_with_columns(table, part) for part in parts)


def _with_columns(table: Table, columns: Sequence[int]) -> Table:
    """The naming columns and these, with the rows that have something in these."""
    shown = (*range(table.fixed), *columns)
    return Table(
        tuple(table.header[column] for column in shown),
        tuple(
            tuple(row[column] for column in shown)
            for row in table.rows
            if any(row[column] for column in columns)
        ),
        table.fixed,
    )
