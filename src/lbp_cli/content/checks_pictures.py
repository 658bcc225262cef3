"""Checks of the pictures: what they build on, and whether the drawn body can be and be seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.pictures import chain_of
from lbp_cli.content.shelf import Path, Shelf
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
    """`extends` names an exercise of the same file, in no circle, and ends in frames.

    Only of the same file, so that whoever replaces a ladder never takes the ground from another.
    """
    for document, pictures in _drawn(shelf):
        written = {name: picture for name, (_, picture) in pictures.items()}
        for path, picture in pictures.values():
            parent = picture.get("extends")
            if not isinstance(parent, str):
                continue
            place = document.place((*path, "extends"))
            if parent not in written:
                known = did_you_mean(parent, written)
                words = f"no exercise '{parent}' with a picture in this file"
                yield Diagnostic("E601", place, words, known)
            elif not any("frames" in each for each in chain_of(parent, written)):
                words = "the pictures build on each other in a circle; none has frames"
                yield Diagnostic("E601", place, words, "write the frames of one of them out")


def drawn_well(library: Library, shelf: Shelf, files: Collection[str]) -> Iterator[Diagnostic]:
    """Every picture of some files is a pose that can be, and a movement that can be seen."""
    for document, pictures in _drawn(shelf):
        if document.path not in files:
            continue
        for name, (path, picture) in pictures.items():
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
    if flaw.frame is not None and "frames" in written:
        spot = (*path, "frames", flaw.frame - 1)
    where = f"frame {flaw.frame}: " if flaw.frame is not None else ""
    return Diagnostic(
        _CODES[flaw.kind],
        document.place(spot, key=spot == path),
        f"{where}{flaw.message}",
        severity="warning" if flaw.warning else "error",
    )


def _drawn(shelf: Shelf) -> Iterator[tuple[Document, _Pictures]]:
    """Every ladder file with the pictures of its exercises, and where they stand."""
    for document, exercises in shelf.ladder_files():
        yield (
            document,
            {
                str(exercise.get("id")): ((*path, "picture"), exercise["picture"])
                for path, exercise in exercises
                if isinstance(exercise.get("picture"), dict)
            },
        )
