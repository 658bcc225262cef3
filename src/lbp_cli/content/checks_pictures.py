"""Checks of the pictures: what they build on, and whether the drawn body can be and be seen."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.picture_words import slips
from lbp_cli.content.pictures import chain_of
from lbp_cli.content.shelf import Path, Shelf, at, raw, rows
from lbp_cli.content.suggest import did_you_mean
from lbp_cli.content.yaml_source import Document
from lbp_cli.figure.checks import Flaw, flaws
from lbp_cli.figure.written import picture_of
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library

_CODES: Final[Mapping[str, str]] = {
    "joint": "E602",
    "reach": "E602",
    "sinks": "E603",
    "floats": "E603",
    "balance": "E603",
    "slides": "E603",
    "still": "E604",
    "unseen": "E604",
    "small": "E604",
    "jump": "E604",
    "foreshortened": "W605",
    "flat": "W605",
}
_Pictures = dict[str, tuple[Path, dict[str, Any]]]


def builds_on_another(shelf: Shelf) -> Iterator[Diagnostic]:
    """`extends` names an exercise of the same file, in no circle.

    Only of the same file, so that whoever replaces a ladder never takes the ground from another.
    """
    for document, _ in shelf.ladder_files():
        yield from building_faults(document)


def building_faults(document: Document) -> Iterator[Diagnostic]:
    """What is wrong with `extends` in the pictures of one ladder file."""
    pictures = _drawn(document)
    written = {name: picture for name, (_, picture) in pictures.items()}
    for name, (path, picture) in pictures.items():
        parent = picture.get("extends")
        if not isinstance(parent, str):
            continue
        place = document.place((*path, "extends"))
        if parent not in written:
            known = did_you_mean(parent, written)
            words = f"no exercise '{parent}' with a picture in this file"
            yield Diagnostic("E601", place, words, known)
        elif any(each is picture for each in chain_of(parent, written)):
            words = f"the picture of '{name}' builds on itself in a circle"
            yield Diagnostic("E601", place, words, "write one of them out, without extends")


def fits_together(library: Library, shelf: Shelf) -> Iterator[Diagnostic]:
    """No picture names a frame that it has not, or plants what it lets rest."""
    for document, _ in shelf.ladder_files():
        yield from ladder_slips(document, library.catalogue.pictures)


def ladder_slips(document: Document, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Contradictions in the pictures of a ladder file, given as JSON texts by exercise."""
    for name, (path, picture) in _drawn(document).items():
        if name in texts:
            yield from slip_diagnostics(document, path, picture, json.loads(texts[name]))


def slip_diagnostics(
    document: Document, path: Path, written: Mapping[str, Any], whole: Mapping[str, Any]
) -> Iterator[Diagnostic]:
    """Contradictions in the picture that stands at `path`, at what is nearest in the file."""
    for inside, words in slips(whole):
        steps = list(_standing(written, inside))
        place = document.place((*path, *steps), key=not steps and bool(path))
        yield Diagnostic("E606", place, words)


def _standing(written: Any, path: Path) -> Iterator[str | int]:
    """The steps of a path as far as they stand in the file."""
    for step in path:
        written = at(written, step)
        if written is None:
            return
        yield step


def drawn_well(library: Library, shelf: Shelf, files: Collection[str]) -> Iterator[Diagnostic]:
    """Every picture of some files is a pose that can be, and a movement that can be seen."""
    for document, _ in shelf.ladder_files():
        if document.path not in files:
            continue
        for name, (path, picture) in _drawn(document).items():
            if name in library.catalogue.pictures:
                text = library.catalogue.pictures[name]
                yield from flaw_diagnostics(document, path, picture, text)


def flaw_diagnostics(
    document: Document, path: Path, written: Mapping[str, Any], text: str
) -> Iterator[Diagnostic]:
    """What is wrong with the picture that stands at `path`, whose JSON text is `text`."""
    for flaw in flaws(picture_of(text)):
        yield _diagnostic(document, path, written, flaw)


def _diagnostic(
    document: Document, path: Path, written: Mapping[str, Any], flaw: Flaw
) -> Diagnostic:
    """At the frame it is about, when that is written here, else at the picture."""
    spot: Path = path
    if flaw.frame is not None and written.get("frames") is not None:
        spot = (*path, "frames", flaw.frame - 1)
    where = f"frame {flaw.frame}: " if flaw.frame is not None else ""
    return Diagnostic(
        _CODES[flaw.kind],
        document.place(spot, key=spot == path),
        f"{where}{flaw.message}",
        severity="warning" if flaw.warning else "error",
    )


def _drawn(document: Document) -> _Pictures:
    """The pictures of a ladder file by exercise, each with where it stands."""
    return {
        str(exercise.get("id")): ((*path, "picture"), exercise["picture"])
        for path, exercise in rows(raw(document), ("exercises",))
        if isinstance(exercise.get("picture"), dict)
    }
