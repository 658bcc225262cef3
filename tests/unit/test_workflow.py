"""The pipeline: loading with and without a cache, reading a client, planning with an audit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lbp_cli import resources, workflow
from lbp_cli.engine.planning import Planned
from lbp_cli.model.library import Library

TODAY = date(2026, 11, 24)
PATH = "profiles/desk-worker.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LBP_CACHE_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def shipped() -> Library:
    return workflow.load_library()


def planned(library: Library, text: str) -> Planned:
    answers, _ = workflow.read_client(text, PATH, TODAY, library)
    return workflow.plan_client(
        answers, library, today=TODAY.isoformat(), start=None, weeks=12, profile_hash="x"
    )


def test_the_library_is_kept_and_read_again(folder: Path) -> None:
    first = workflow.load_library()
    kept = list(folder.glob("library-*.json"))
    assert [first.content_hash in each.name for each in kept] == [True]
    before = kept[0].stat().st_mtime_ns
    second = workflow.load_library()
    assert kept[0].stat().st_mtime_ns == before
    text = resources.profile_texts()[PATH]
    assert planned(first, text).plan == planned(second, text).plan


def test_more_texts_are_another_library(shipped: Library, folder: Path) -> None:
    with pytest.raises(workflow.FaultyContentError) as caught:
        workflow.load_library({"exercises/broken.yaml": "ladder: 1\n"})
    assert {each.place.path for each in caught.value.diagnostics} == {"exercises/broken.yaml"}
    assert caught.value.texts["exercises/broken.yaml"] == "ladder: 1\n"
    assert list(folder.iterdir()) == [], "what is faulty is not kept"
    assert workflow.load_library().content_hash == shipped.content_hash


def test_a_faulty_profile_raises_with_every_fault(shipped: Library) -> None:
    text = "person: {age: 400, sex: unknown}\nnonsense: 1\n"
    with pytest.raises(workflow.FaultyContentError) as caught:
        workflow.read_client(text, "client.yaml", TODAY, shipped)
    codes = {each.code for each in caught.value.diagnostics}
    assert {"E201", "E204", "E205"} <= codes
    assert caught.value.texts == {"client.yaml": text}


def test_a_dangling_wish_of_the_client_is_a_fault(shipped: Library) -> None:
    text = resources.profile_texts()[PATH]
    wrong = text.replace("days_per_week: 4", "days_per_week: 4\n  likes: [bird-dgo]")
    with pytest.raises(workflow.FaultyContentError) as caught:
        workflow.read_client(wrong, PATH, TODAY, shipped)
    assert [each.code for each in caught.value.diagnostics] == ["E409"]


def test_a_plan_is_audited_before_it_is_given(
    shipped: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    audited: list[Planned] = []

    def remember(each: Planned, library: Library) -> None:
        assert library is shipped
        audited.append(each)

    monkeypatch.setattr(workflow, "audit", remember)
    assert audited == [planned(shipped, resources.profile_texts()[PATH])]


def test_what_the_audit_finds_is_raised(shipped: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a promise is broken")

    monkeypatch.setattr(workflow, "audit", refuse)
    with pytest.raises(AssertionError, match="promise"):
        planned(shipped, resources.profile_texts()[PATH])


EDITS = {
    "exercises/walking.yaml": ("common_mistake: ", "common_mistake: Often - "),
    "rules/progression.yaml": ("rung_difficulty_jump: ", "rung_difficulty_jump: 1"),
}


@pytest.mark.parametrize("path", EDITS)
def test_an_edit_gives_the_library_that_a_fresh_start_gives(
    path: str, shipped: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workflow.load_library()
    edited = {path: resources.content_texts()[path].replace(*EDITS[path], 1)}
    after_edit = workflow.load_library(edited)
    monkeypatch.setenv("LBP_CACHE_DIR", str(folder / "fresh"))
    assert workflow.load_library(edited) == after_edit != shipped


@pytest.mark.parametrize("broken", [b"", b"[" * 100_000, b'{"files": {}}', b"\x80\x04\x95"])
def test_broken_notes_of_an_earlier_compile_do_not_matter(
    broken: bytes, shipped: Library, folder: Path
) -> None:
    assert workflow.load_library() == shipped
    notes = folder / "earlier.json"
    whole = notes.read_bytes()
    notes.write_bytes(broken)
    next(folder.glob("library-*.json")).unlink()
    assert workflow.load_library() == shipped
    assert notes.read_bytes() == whole


def test_notes_without_their_library_do_not_matter(shipped: Library, folder: Path) -> None:
    workflow.load_library()
    next(folder.glob("library-*.json")).unlink()
    assert workflow.load_library() == shipped
