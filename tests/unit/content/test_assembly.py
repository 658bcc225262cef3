"""A part is compiled again exactly when something that it is made from has changed."""

from __future__ import annotations

import sys

import pytest

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.content.earlier import Earlier, Notes
from lbp_cli.model.library import Library

TEXTS = resources.content_texts()
PARTS = ("facts", "catalogue", "tables", "triage", "stages")
NAME = "exercises/walking.yaml"
MISTAKE = "    common_mistake: "


@pytest.fixture(scope="module")
def before() -> tuple[Notes, Library]:
    first = Earlier("code")
    library, found = checked_library(TEXTS, first)
    assert library is not None, found
    return first.notes(library), library


CHANGES = {
    "a text of an exercise": (NAME, MISTAKE, f"{MISTAKE}Often - ", {"catalogue"}),
    "what an exercise asks for": (
        NAME,
        "    tags: {",
        "    tags: {wrist_load: low, ",
        {"catalogue", "stages"},
    ),
    "a comment": (NAME, "schema_version: 1", "schema_version: 1 # one", set[str]()),
    "a message": (
        "rules/messages.yaml",
        "schema_version: 1",
        "schema_version: 1 # one",
        set[str](),
    ),
    "a number of the doses": (
        "rules/progression.yaml",
        "rung_difficulty_jump: ",
        "rung_difficulty_jump: 1",
        {"tables"},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_what_has_changed_is_compiled(change: str, before: tuple[Notes, Library]) -> None:
    path, old, new, changed = CHANGES[change]
    texts = {**TEXTS, path: TEXTS[path].replace(old, new, 1)}
    assert texts != TEXTS
    earlier = Earlier("code", *before)
    library, found = checked_library(texts, earlier)
    assert library is not None, found
    parts = earlier.notes(library).parts
    assert {part for part, made in before[0].parts.items() if parts[part] != made} == changed
    assert (library, found) == checked_library(texts)


def test_without_a_change_nothing_is_compiled(
    before: tuple[Notes, Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (*(f"compile_{part}" for part in PARTS), "profile_facts"):
        monkeypatch.setitem(sys.modules, f"lbp_cli.content.{name}", None)  # importing it fails
    assert checked_library(TEXTS, Earlier("code", *before))[0] == before[1]


def test_other_code_trusts_nothing(before: tuple[Notes, Library]) -> None:
    earlier = Earlier("other code", *before)
    library, _ = checked_library(TEXTS, earlier)
    assert library == before[1]
    parts = earlier.notes(before[1]).parts
    assert all(parts[part] != made for part, made in before[0].parts.items())
