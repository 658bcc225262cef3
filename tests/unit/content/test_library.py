"""The whole content compiles to one library, or gives every fault of every file at once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from lbp_cli import resources
from lbp_cli.content import artefact
from lbp_cli.content.library import compile_documents, read_documents
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library

TEXTS = resources.content_texts()


def _changed(**changes: tuple[str, str]) -> dict[str, str]:
    """The shipped texts with `old, new` replaced in a file; `__` in a name is `/`."""
    texts = dict(TEXTS)
    for name, (old, new) in changes.items():
        path = f"{name.replace('__', '/')}.yaml"
        assert old in texts[path]
        texts[path] = texts[path].replace(old, new, 1)
    return texts


def compile_library(texts: Mapping[str, str]) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """What compiling alone finds, without the checks between the files."""
    reading = read_documents(texts)
    library, faults = compile_documents(reading.documents, artefact.content_hash(texts))
    kept = (each for each in faults if each.place.path not in reading.unread)
    found = (*reading.found, *kept)
    faulty = any(each.severity == "error" for each in found)
    ordered = sorted(found, key=lambda each: (each.place, each.code, each.message))
    return (None if faulty else library), tuple(ordered)


def _errors(texts: Mapping[str, str]) -> list[Diagnostic]:
    library, found = compile_library(texts)
    assert library is None
    assert list(found) == sorted(found, key=lambda each: (each.place, each.code, each.message))
    return [each for each in found if each.severity == "error"]


@pytest.fixture(scope="module")
def library() -> Library:
    compiled, found = compile_library(TEXTS)
    assert compiled is not None, found
    return compiled


def test_the_shipped_content_has_no_fault(library: Library) -> None:
    assert compile_library(TEXTS) == (library, ())
    assert library.content_hash == artefact.content_hash(TEXTS)


def test_the_order_of_the_files_does_not_matter(library: Library) -> None:
    assert compile_library(dict(reversed(TEXTS.items())))[0] == library


def test_the_whole_library_is_frozen_and_thawed_unchanged(library: Library) -> None:
    frozen = artefact.freeze(library)
    thawed = artefact.thaw(frozen)
    assert thawed == library
    assert repr(thawed) == repr(library)
    assert artefact.freeze(library) == frozen


def test_faults_of_all_files_come_out_in_one_run() -> None:
    texts = _changed(
        exercises__walking=("difficulty: 1", "dificulty: 1"),
        exercises__hinge=("pain.nprs_avg_7d", "pain.nprs_avg_7"),
        rules__catalogue=("household: true", "household: perhaps"),
        rules__dosing=("min_reps", "min_rep"),
        rules__messages=("schema_version: 1", "schema_version: 2"),
    )
    found = {(each.code, each.place.path) for each in _errors(texts)}
    assert {path for _, path in found} == {
        "exercises/hinge.yaml",
        "exercises/walking.yaml",
        "rules/catalogue.yaml",
        "rules/dosing.yaml",
        "rules/messages.yaml",
    }
    assert ("E301", "exercises/hinge.yaml") in found
    assert ("E201", "exercises/walking.yaml") in found


def test_with_broken_facts_other_faults_still_come_out_and_no_false_ones() -> None:
    texts = _changed(rules__facts=("kind:", "kinds:"), exercises__walking=("rung: 1", "rung: one"))
    found = {(each.code, each.place.path) for each in _errors(texts)}
    assert {path for _, path in found} == {"rules/facts.yaml", "exercises/walking.yaml"}
    assert not {code for code, _ in found} & {"E301", "E302", "E303"}


def test_a_file_that_cannot_be_read_is_not_missing_as_well() -> None:
    texts = {**TEXTS, "rules/dosing.yaml": "a: [", "exercises/walking.yaml": "\x00"}
    found = [(each.code, each.place.path) for each in _errors(texts)]
    assert ("E105", "rules/dosing.yaml") in found
    assert "E114" not in {code for code, _ in found}
    assert read_documents(texts).unread == {"rules/dosing.yaml", "exercises/walking.yaml"}


@pytest.mark.parametrize(
    "path", ["rules/catalogue.yaml", "rules/facts.yaml", "rules/dosing.yaml", "rules/messages.yaml"]
)
def test_a_missing_file_is_named(path: str) -> None:
    texts = {name: text for name, text in TEXTS.items() if name != path}
    assert ("E114", path) in {(each.code, each.place.path) for each in _errors(texts)}


def test_nothing_at_all_is_a_list_of_faults_too() -> None:
    assert {each.code for each in _errors({})} == {"E114"}
