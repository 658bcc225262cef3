"""Indexes over the catalogue."""

from __future__ import annotations

from planner_samples import index, library

from lbp_cli.engine.lookup import bit


def test_every_rung_stands_in_its_ladder_in_order() -> None:
    found = index()
    assert sum(len(rungs) for rungs in found.rungs.values()) == len(library().catalogue.exercises)
    for ladder, rungs in found.rungs.items():
        assert [each.rung for each in rungs] == list(range(1, len(rungs) + 1))
        assert {each.ladder for each in rungs} == {ladder}


def test_the_class_of_an_exercise_is_that_of_its_ladder() -> None:
    found = index()
    assert found.kind(found.exercises["dead-bug"]) == "strength"
    assert found.kind(found.exercises["cat-camel"]) == "mobility"


def test_bits_are_different_and_fill_the_mask() -> None:
    found = index()
    assert (
        sum(bit(each) for each in found.exercises.values())
        == 2 ** len(library().catalogue.exercises) - 1
    )
