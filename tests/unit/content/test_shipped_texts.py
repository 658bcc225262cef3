"""What the shipped exercises tell a client to do agrees with what the plan prints."""

from __future__ import annotations

import re

import pytest

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.model.catalogue import Exercise

NUMBERS = dict(
    zip(["one", "two", "three", "four", "five", "six", "seven", "eight"], range(1, 9), strict=True)
)
HELD = re.compile(rf"[Hh]old ({'|'.join(NUMBERS)}) seconds")
SIDES = re.compile(r"[Cc]hange|other (?:side|way)|[Ss]wap")


@pytest.fixture(scope="module")
def exercises() -> tuple[Exercise, ...]:
    library, found = checked_library(resources.content_texts())
    assert library is not None, found
    return library.catalogue.exercises


def test_no_cue_leaves_its_exercise() -> None:
    _, found = checked_library(resources.content_texts())
    assert [each for each in found if each.code == "W516"] == []


def test_a_hold_in_the_steps_is_the_hold_of_the_dose(exercises: tuple[Exercise, ...]) -> None:
    held = {each.id: NUMBERS[match[1]] for each in exercises for match in HELD.finditer(_how(each))}
    assert held == {each.id: each.dose.hold_seconds for each in exercises if each.id in held}
    assert len(held) > 10


def test_the_plan_and_not_the_steps_says_how_many(exercises: tuple[Exercise, ...]) -> None:
    told = r"[Tt]ake \w+ steps|[Rr]epeat \w+ times|for the set|[Ww]alk \w+ minutes"
    assert [each.id for each in exercises if re.search(told, _how(each))] == []


def test_a_weight_is_named_in_the_plan_only(exercises: tuple[Exercise, ...]) -> None:
    said = {each.id for each in exercises if re.search(r"kilograms?\b", _how(each))}
    assert said == {"hug-carry", "farmer-carry", "lift-2kg-chair"} & said
    for each in exercises:
        if each.id in said:
            assert "plan" in each.start_position or each.id == "lift-2kg-chair"


def test_both_sides_get_their_turn(exercises: tuple[Exercise, ...]) -> None:
    silent = [each.id for each in exercises if each.dose.per_side and not SIDES.search(_how(each))]
    assert silent == []


def test_nobody_walks_backward(exercises: tuple[Exercise, ...]) -> None:
    for each in exercises:
        if each.position in ("standing", "walking"):
            assert not re.search(r"backwards?\b", each.harder), each.id


def _how(exercise: Exercise) -> str:
    return ". ".join((exercise.start_position, *exercise.steps))
