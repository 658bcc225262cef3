"""Days and labels: RD-73, RD-79, RD-80."""

from __future__ import annotations

import pytest

from lbp_cli.engine.days import labels, neighbours, next_to, session_count, session_days


def test_sessions_are_the_least_of_table_days_and_named_days() -> None:
    assert session_count(7, 3, ()) == 3
    assert session_count(3, 7, ()) == 3
    assert session_count(4, 5, ("monday", "friday")) == 2


@pytest.mark.parametrize(
    ("count", "named", "expected"),
    [
        (3, ("monday", "tuesday", "wednesday", "friday"), ("monday", "wednesday", "friday")),
        (2, ("monday", "tuesday", "sunday"), ("tuesday", "sunday")),
        (1, ("thursday", "tuesday"), ("tuesday",)),
        (2, ("saturday", "sunday"), ("saturday", "sunday")),
    ],
)
def test_named_days_are_spread_as_far_as_they_go(
    count: int, named: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert session_days(count, named) == expected


def test_they_come_in_the_order_in_which_they_fall_from_the_start() -> None:
    named = ("monday", "wednesday", "friday")
    assert session_days(3, named, "thursday") == ("friday", "monday", "wednesday")
    assert session_days(3, named, "wednesday") == ("wednesday", "friday", "monday")
    assert session_days(2, (), "thursday") == (None, None)


def test_without_named_days_sessions_are_numbered() -> None:
    assert session_days(3, ()) == (None, None, None)


def test_neighbours() -> None:
    assert neighbours(2, ("saturday", "sunday"), 3)
    assert neighbours(2, ("sunday", "monday"), 3)
    assert not neighbours(3, ("monday", "wednesday", "friday"), 3)
    assert neighbours(4, (None,) * 4, 3)
    assert not neighbours(3, (None,) * 3, 3)
    assert not neighbours(1, ("monday",), 3)


def test_labels_alternate_through_the_plan() -> None:
    assert labels(3, 0, two_sessions=True) == ("A", "B", "A")
    assert labels(3, 1, two_sessions=True) == ("B", "A", "B")
    assert labels(2, 0, two_sessions=True) == ("A", "B")
    assert labels(1, 1, two_sessions=False) == ("A",)


def test_the_end_of_a_week_may_be_next_to_the_beginning_of_another() -> None:
    assert next_to(("tuesday", "monday"), ("tuesday", "saturday"))
    assert not next_to(("tuesday", "saturday"), ("tuesday", "saturday"))
    assert next_to(("sunday",), ("monday",))
    assert not next_to((None, None), (None,))
    assert not next_to((), ("monday",))
