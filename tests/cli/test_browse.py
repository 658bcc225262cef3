"""`lbp exercises` and `lbp show` through the command line."""

from __future__ import annotations

import re

import pytest

from lbp_cli import workflow

from .conftest import Run

LIBRARY = workflow.load_library()
ID = re.compile(r"\(([a-z0-9-]+)\), ")


def listed(text: str) -> set[str]:
    return set(ID.findall(" ".join(text.split())))


def test_all_exercises_are_listed_once(lbp: Run) -> None:
    result = lbp("exercises")
    assert result.code == 0
    assert listed(result.out) == {each.id for each in LIBRARY.catalogue.exercises}


@pytest.mark.parametrize("need", sorted(LIBRARY.catalogue.needs))
def test_every_need_lists_the_ladders_that_serve_it(need: str, lbp: Run) -> None:
    result = lbp("exercises", "--need", need)
    serving = {each.id for each in LIBRARY.catalogue.ladders if need in each.serves}
    wanted = {each.id for each in LIBRARY.catalogue.exercises if each.ladder in serving}
    assert result.code == 0
    assert listed(result.out) == wanted


def test_filters_add_up(lbp: Run) -> None:
    result = lbp("exercises", "--position", "sitting", "--equipment", "chair", "--difficulty", "1")
    wanted = {
        each.id
        for each in LIBRARY.catalogue.exercises
        if each.position == "sitting" and "chair" in each.equipment and each.difficulty == 1
    }
    assert wanted
    assert listed(result.out) == wanted


def test_a_harder_way_that_is_withheld_says_from_whom(lbp: Run) -> None:
    words = "The harder way takes away sight or a hold, so it is not given with a risk of falls"
    assert words in " ".join(lbp("show", "tandem-stand").out.split())
    assert words not in " ".join(lbp("show", "sit-to-stand").out.split())


def test_nothing_found_is_said(lbp: Run) -> None:
    result = lbp("exercises", "--ladder", "walking", "--position", "prone")
    assert result.code == 0
    assert "No exercise matches" in result.out


def test_equipment_none_needs_nothing(lbp: Run) -> None:
    wanted = {each.id for each in LIBRARY.catalogue.exercises if not each.equipment}
    assert listed(lbp("exercises", "--equipment", "none").out) == wanted


@pytest.mark.parametrize("exercise", [each.id for each in LIBRARY.catalogue.exercises])
def test_every_exercise_can_be_shown(exercise: str, lbp: Run) -> None:
    result = lbp("show", exercise)
    assert result.code == 0
    assert f"Id: {exercise}" in " ".join(result.out.split())
