"""The pipeline: where content, engine and rendering meet. No printing, no clock."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from lbp_cli import __version__, resources
from lbp_cli.content import artefact
from lbp_cli.engine.audit import audit
from lbp_cli.engine.planning import Planned, Request, make_plan
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import Answers

if TYPE_CHECKING:
    from lbp_cli.content.earlier import Earlier
    from lbp_cli.model.authored.practice import PracticeFile


_NOTES: Final = "earlier.json"


class FaultyContentError(Exception):
    """Content or a profile that cannot be used: every fault, and the texts they stand in."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> None:
        super().__init__(f"{len(diagnostics)} faults")
        self.diagnostics = diagnostics
        self.texts = dict(texts)


def load_library(extra: Mapping[str, str] | None = None) -> Library:
    """The shipped library, with the texts of the user's own folders added.

    Compiled once and cached by the hash of its files; a broken, foreign or unwritable cache is
    as good as none.

    Raises:
        FaultyContentError: with every fault of every file.
    """
    texts = {**resources.content_texts(), **(extra or {})}
    name = resources.cache_name(artefact.content_hash(texts))
    cached = resources.read_cache(name)
    if cached is not None:
        library = artefact.thaw(cached)
        if library is not None:
            return library
    return _compiled(texts, name)


def _compiled(texts: Mapping[str, str], name: str) -> Library:
    from lbp_cli.content.checks import checked_library
    from lbp_cli.content.earlier import Notes

    earlier = _earlier()
    library, diagnostics = checked_library(texts, earlier)
    faults = tuple(each for each in diagnostics if each.severity == "error")
    if library is None or faults:
        raise FaultyContentError(faults, texts)
    resources.write_cache(name, artefact.freeze(library))
    resources.write_cache(_NOTES, artefact.freeze_value(earlier.notes(library), Notes))
    return library


def _earlier() -> Earlier:
    """The library that was compiled last in this cache folder, whatever its files were."""
    from lbp_cli.content.earlier import Earlier, Notes

    code = resources.code_hash()
    kept = resources.read_cache(_NOTES)
    notes = None if kept is None else artefact.thaw_value(kept, Notes)
    if notes is None:
        return Earlier(code)
    before = resources.read_cache(resources.cache_name(notes.content_hash))
    return Earlier(code, notes, None if before is None else artefact.thaw(before))


def read_client(
    text: str, path: str, today: date, library: Library
) -> tuple[Answers, tuple[Diagnostic, ...]]:
    """The checked answers of a profile, with warnings.

    Raises:
        FaultyContentError: with every fault of the profile.
    """
    from lbp_cli.content.profile_fast import read_profile_fast
    from lbp_cli.content.profile_references import check_references

    diagnostics: tuple[Diagnostic, ...] = ()
    answers = read_profile_fast(text, path, today, json.loads(library.profile_table))
    if answers is None:
        from lbp_cli.content.profiles import read_profile

        answers, diagnostics = read_profile(text, path, today)
    diagnostics += check_references(answers, text, path, library, diagnostics)
    if answers is None or any(each.severity == "error" for each in diagnostics):
        raise FaultyContentError(diagnostics, {path: text})
    return answers, diagnostics


def read_practice(text: str, path: str) -> PracticeFile:
    """Who hands plans over, as written.

    Raises:
        FaultyContentError: with every fault of the file.
    """
    from lbp_cli.content import practice

    written, diagnostics = practice.read_practice(text, path)
    if written is None:
        raise FaultyContentError(diagnostics, {path: text})
    return written


def plan_client(
    answers: Answers,
    library: Library,
    *,
    today: str,
    start: str | None,
    weeks: int,
    profile_hash: str,
    unfinished: bool = False,
) -> Planned:
    """Plan one client and audit the result; a broken promise raises and shows nothing.

    With `unfinished` only a refusal can be made, from answers that are not all the client's.
    """
    request = Request(
        today=today,
        start=start,
        weeks=weeks,
        version=__version__,
        profile_hash=profile_hash,
        unfinished=unfinished,
    )
    planned = make_plan(answers, library, request)
    audit(planned, library)
    return planned
