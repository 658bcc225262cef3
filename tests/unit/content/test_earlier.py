"""Files that were read without faults are known again by their whole text, at their path."""

from __future__ import annotations

from lbp_cli import resources
from lbp_cli.content import artefact
from lbp_cli.content.earlier import Earlier, Notes
from lbp_cli.content.library import compile_library, read_documents
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.library import Library
from lbp_cli.model.value import replace

PATH = "exercises/a.yaml"
TEXT = "ladder:\n  id: a\n  rungs: [1, 2.5, true, null, 'x']\n"


def shipped() -> Library:
    library, found = compile_library(resources.content_texts())
    assert library is not None, found
    return library


LIBRARY = shipped()


def after(text: str, code: str = "code") -> Earlier:
    """An earlier compile that read this text."""
    first = Earlier(code)
    read_documents({PATH: text}, first)
    return Earlier(code, first.notes(LIBRARY), LIBRARY)


def test_a_known_file_has_the_same_data_and_places() -> None:
    known = after(TEXT).read(PATH, TEXT)
    read, _ = read_yaml(TEXT, PATH)
    assert known is not None
    assert read is not None
    assert (known.data, known.written, known.faulty) == (read.data, read.data, False)
    assert known.place(("ladder", "rungs", 1)) == read.place(("ladder", "rungs", 1))
    assert known.place(("ladder", "id"), key=True).column == 3


def test_another_text_path_or_code_is_not_known() -> None:
    assert after(TEXT).read(PATH, TEXT + "\n") is None
    assert after(TEXT).read("exercises/b.yaml", TEXT) is None
    notes = after(TEXT).notes(LIBRARY)
    assert Earlier("other", notes, LIBRARY).read(PATH, TEXT) is None


def test_a_faulty_file_is_never_kept() -> None:
    faulty = "a: 1\na: 2\n"
    assert after(faulty).read(PATH, faulty) is None


def test_notes_of_another_library_are_not_believed() -> None:
    first = Earlier("code")
    read_documents({PATH: TEXT}, first)
    notes = first.notes(LIBRARY)
    assert Earlier("code", notes, replace(LIBRARY, content_hash="0")).read(PATH, TEXT) is None
    assert Earlier("code", notes, None).read(PATH, TEXT) is None


def test_a_part_is_the_same_only_with_the_same_files_and_neighbours() -> None:
    first = after(TEXT)
    assert first.read(PATH, TEXT) is not None
    assert first.same("stages", [PATH], "facts") is None
    second = Earlier("code", first.notes(LIBRARY), LIBRARY)
    assert second.read(PATH, TEXT) is not None
    assert second.same("stages", [PATH], "facts") is LIBRARY
    assert second.same("stages", [PATH], "other facts") is None
    assert second.same("stages", []) is None
    assert second.same("triage", [PATH], "facts") is None


def test_notes_survive_the_cache() -> None:
    first = after(TEXT)
    first.read(PATH, TEXT)
    notes = first.notes(LIBRARY)
    assert artefact.thaw_value(artefact.freeze_value(notes, Notes), Notes) == notes
    assert list(notes.files.values()) == [
        '{"ladder": {"id": "a", "rungs": [1, 2.5, true, null, "x"]}}'
    ]
