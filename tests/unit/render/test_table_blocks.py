from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.render.document import Table
from lbp_cli.render.table_blocks import WEEKS_ACROSS, equal_parts, table_blocks


def wide(weeks: int) -> Table:
    """A row with a cell in every week, and one that begins in the last."""
    titles = tuple(f"W{number}" for number in range(1, weeks + 1))
    rows = (("early", "A", *("x",) * weeks), ("late", "B", *("",) * (weeks - 1), "y"))
    return Table(("Exercise", "In", *titles), rows, fixed=2)


def test_a_wide_table_is_split_and_empty_rows_go() -> None:
    first, second = table_blocks(wide(8))
    assert first == Table(
        ("Exercise", "In", "W1", "W2", "W3", "W4"), (("early", "A", *("x",) * 4),), 2
    )
    assert second == Table(
        ("Exercise", "In", "W5", "W6", "W7", "W8"),
        (("early", "A", *("x",) * 4), ("late", "B", "", "", "", "y")),
        2,
    )


def test_tables_that_need_no_blocks_stay_as_they_are() -> None:
    for table in (
        Table(("a", "b"), (("1", "2"),)),
        Table(("Exercise",), (("Bridge",),), fixed=1),
        Table(("a", *"123456789"), (tuple("x123456789"),)),
    ):
        assert table_blocks(table) == (table,)


@pytest.mark.parametrize(
    ("weeks", "sizes"), [(1, [1]), (6, [6]), (7, [4, 3]), (12, [6, 6]), (16, [6, 6, 4])]
)
def test_blocks_are_about_equal(weeks: int, sizes: list[int]) -> None:
    assert [len(block.header) - 2 for block in table_blocks(wide(weeks))] == sizes


@given(st.integers(1, 60))
def test_every_week_stands_in_one_block_and_none_is_too_wide(weeks: int) -> None:
    blocks = table_blocks(wide(weeks))
    titles = [title for block in blocks for title in block.header[2:]]
    assert titles == list(wide(weeks).header[2:])
    assert all(len(block.header) - 2 <= WEEKS_ACROSS for block in blocks)
    assert all(block.rows for block in blocks)


@given(st.integers(0, 60), st.integers(1, 60))
def test_parts_are_at_most_as_many_as_wanted_and_lose_nothing(columns: int, count: int) -> None:
    parts = equal_parts(range(columns), count)
    assert len(parts) <= count
    assert [each for part in parts for each in part] == list(range(columns))
