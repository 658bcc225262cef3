from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.render.document import Table
from lbp_cli.render.plain_text import width
from lbp_cli.render.table_layout import table_lines

WEEKS = Table(
    ("Exercise", "In", *(f"W{week}" for week in range(1, 13))),
    (
        ("Short-hold side bridge on knees", "B", *("2x16s",) * 12),
        ("Late one", "A", *("",) * 9, "2x8", "2x9", "2x10"),
    ),
    fixed=2,
)


def shown(table: Table, room: int) -> list[str]:
    return [line for _, line in table_lines(table, room)]


def test_twelve_weeks_stand_side_by_side_at_100_columns() -> None:
    lines = shown(WEEKS, 100)
    assert lines[0].split() == ["Exercise", "In", *(f"W{week}" for week in range(1, 13))]
    assert all(width(line) <= 100 for line in lines)


def test_weeks_are_split_into_equal_blocks_at_60_columns() -> None:
    lines = shown(WEEKS, 60)
    heads = [line.split()[2:] for line in lines if line.startswith("Exercise")]
    assert [len(head) for head in heads] == [6, 6]
    assert all(width(line) <= 60 for line in lines)


def test_a_block_leaves_out_rows_that_are_empty_in_it() -> None:
    first, second = "\n".join(shown(WEEKS, 60)).split("\n\n")
    assert "Late one" not in first
    assert "Late one" in second


def test_running_text_is_wrapped_in_the_last_column() -> None:
    table = Table(("Week", "Then"), (("4", "Go on when it is better, else change one thing"),))
    assert shown(table, 32) == [
        "Week  Then",
        "----  --------------------------",
        "4     Go on when it is better,",
        "        else change one thing",
    ]


def test_a_table_too_narrow_is_stacked() -> None:
    table = Table(("Id", "Words"), (("a" * 20, "some words that would need room"),))
    assert shown(table, 36) == ["a" * 20, "  Words: some words that would need", "    room"]


@given(
    st.lists(st.lists(st.text(max_size=30), min_size=4, max_size=4), min_size=1, max_size=4),
    st.integers(30, 120),
)
def test_running_tables_never_exceed_the_width(rows: list[list[str]], room: int) -> None:
    table = Table(("A", "B", "C", "D"), tuple(tuple(row) for row in rows))
    assert all(width(line) <= room for line in shown(table, room))
