from __future__ import annotations

from dataclasses import replace

import pytest
from content_builders import shelf

from lbp_cli import resources
from lbp_cli.content import checks_stages
from lbp_cli.content.checks import checked_library
from lbp_cli.content.library import read_documents
from lbp_cli.content.shelf import Shelf
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import RuleSet, Stage


@pytest.fixture(scope="module")
def library() -> Library:
    found, _ = checked_library(resources.content_texts())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def files(library: Library) -> Shelf:
    return Shelf(read_documents(resources.content_texts()).documents, library.facts)


def with_stage(library: Library, **changes: object) -> tuple[Library, Stage]:
    first = next(each for each in library.stages if each.mode == "programme")
    body: RuleSet = replace(first.body, **changes)  # type: ignore[arg-type]
    stage = replace(first, body=body)
    others = tuple(each for each in library.stages if each.id != first.id)
    return replace(library, stages=(stage, *others)), stage


def mask(library: Library, *ladders: str) -> int:
    exercises = library.catalogue.exercises
    return sum(1 << each.index for each in exercises if each.ladder in ladders)


def test_the_shipped_stages_leave_something_for_everybody(library: Library, files: Shelf) -> None:
    assert list(checks_stages.something_left(library, files)) == []


def test_a_stage_that_leaves_no_walking_is_named(library: Library, files: Shelf) -> None:
    open_ladders = mask(library, "squat", "deep-trunk", "breathing-relaxation")
    changed, stage = with_stage(library, allowed_mask=open_ladders, rules=())
    (found,) = checks_stages.something_left(changed, files)
    assert found.code == "E512"
    assert found.message == f"the stage '{stage.id}' leaves nothing for endurance"
    assert found.place.path == f"rules/conditions/{stage.condition}.yaml"
    assert found.place.line > 1


def test_a_stage_without_a_programme_may_leave_nothing(library: Library, files: Shelf) -> None:
    changed, stage = with_stage(library, allowed_mask=0, rules=())
    blocked = replace(stage, mode="block")
    only = replace(changed, stages=(blocked, *changed.stages[1:]))
    assert list(checks_stages.something_left(only, files)) == []


def test_a_rule_that_selects_no_exercise_is_placed_at_the_rule(
    library: Library, files: Shelf
) -> None:
    stage = next(each for each in library.stages if len(each.body.rules) > 1)
    rules = list(stage.body.rules)
    rules[1] = replace(rules[1], mask=0, action="exclude")
    changed = replace(
        library, stages=(replace(stage, body=replace(stage.body, rules=tuple(rules))),)
    )
    (found,) = checks_stages.selects_something(changed, files)
    assert found.code == "E507"
    assert rules[1].id in found.message
    assert found.place.line > 1


def test_the_shipped_rules_all_select_something(library: Library, files: Shelf) -> None:
    assert list(checks_stages.selects_something(library, files)) == []
    assert list(checks_stages.needs_served(library, files)) == []


def test_a_need_that_no_ladder_serves(library: Library) -> None:
    files = shelf({"rules/catalogue.yaml": "needs:\n  sleep: a good night\n  aerobic: fitness"})
    (found,) = checks_stages.needs_served(library, files)
    assert (found.code, found.place.line, found.place.column) == ("E512", 2, 3)
