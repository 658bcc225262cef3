"""Answers with their type; bands and points at their limits."""

from __future__ import annotations

import pytest

from lbp_cli.engine.facts_reading import (
    band_from,
    band_up_to,
    counts,
    measured,
    number,
    points_above,
    points_from,
    points_up_to,
    words,
)
from lbp_cli.model.symptoms import Step
from lbp_cli.model.vocabulary import Value


@pytest.mark.parametrize(
    ("value", "expected"),
    [(7, 7), (0, 0), (2.5, 2.5), (None, None), (True, None), ("7", None), (("7",), None)],
)
def test_only_numbers_are_measured(value: Value, expected: float | None) -> None:
    assert measured({"x": value}, "x") == expected


def test_a_number_that_must_be_there_is_there() -> None:
    assert number({"x": 0}, "x") == 0
    with pytest.raises(AssertionError):
        number({"x": None}, "x")


def test_names_that_no_profile_has_are_bugs() -> None:
    for read in (measured, number, words):
        with pytest.raises(KeyError):
            read({}, "x")


def test_words_of_a_list_and_of_nothing() -> None:
    assert words({"x": ("a", "b")}, "x") == ("a", "b")
    assert words({"x": None}, "x") == ()


def test_unsure_counts_where_it_is_listed() -> None:
    assert counts("unsure", ("yes", "unsure"))
    assert not counts("unsure", ("yes",))
    assert not counts(None, ("yes", "unsure"))


@pytest.mark.parametrize(
    ("value", "band"), [(0, "low"), (6, "low"), (6.1, "moderate"), (13, "moderate"), (99, "high")]
)
def test_bands_up_to_a_limit(value: float, band: str) -> None:
    assert band_up_to(value, {"low": 6, "moderate": 13, "high": 24}) == band


@pytest.mark.parametrize(
    ("value", "band"), [(10, "low"), (7, "low"), (6.9, "moderate"), (4, "moderate"), (0, "high")]
)
def test_bands_from_a_limit(value: float, band: str) -> None:
    assert band_from(value, {"low": 7, "moderate": 4, "high": 1}) == band


def test_points_at_their_steps() -> None:
    falling = (Step(at=60, points=2), Step(at=30, points=1))
    assert [points_from(each, falling) for each in (None, 29, 30, 59, 60)] == [0, 0, 1, 1, 2]
    assert [points_above(each, falling) for each in (None, 30, 31, 60, 61)] == [0, 0, 1, 1, 2]
    rising = (Step(at=5, points=2), Step(at=15, points=1))
    assert [points_up_to(each, rising) for each in (None, 5, 6, 15, 16)] == [0, 2, 1, 1, 0]
