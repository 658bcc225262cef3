"""A file with one picture, or a ladder file: what `lbp figure` draws, and all that is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from lbp_cli.content.checks_pictures import (
    building_faults,
    flaw_diagnostics,
    ladder_slips,
    slip_diagnostics,
)
from lbp_cli.content.conditions import resolve_conditions
from lbp_cli.content.decode import decode
from lbp_cli.content.picture_words import slips
from lbp_cli.content.pictures import joined, picture_text, picture_texts
from lbp_cli.content.suggest import did_you_mean
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.authored.exercise import LadderFile
from lbp_cli.model.authored.picture import PictureEntry
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that can be drawn: its name and its JSON text."""

    name: str
    text: str


def read_pose_file(
    text: str, path: str, library: Library
) -> tuple[tuple[Drawn, ...], tuple[Diagnostic, ...]]:
    """The pictures of a file, with every fault of its words and of its poses.

    A single picture may build on one of the library. A picture with faults of its pose alone is
    drawn all the same, to be seen.
    """
    document, found = read_yaml(text, path)
    if document is None:
        return (), found
    if isinstance(document.data, dict) and "ladder" in document.data:
        drawn, more = _ladder(document, library)
    else:
        drawn, more = _single(document, library.catalogue.pictures)
    return drawn, (*found, *more)


def _single(
    document: Document, known: Mapping[str, str]
) -> tuple[tuple[Drawn, ...], tuple[Diagnostic, ...]]:
    entry, found = decode(document, PictureEntry)
    if entry is None:
        return (), found
    parent = entry.extends
    if parent is not None and parent not in known:
        help_text = did_you_mean(parent, known)
        place = document.place(("extends",))
        words = f"no exercise '{parent}' with a picture"
        return (), (Diagnostic("E601", place, words, help_text),)
    below = () if parent is None else (json.loads(known[parent]),)
    whole = joined((entry.written(), *below))
    apart = tuple(slip_diagnostics(document, (), entry.written(), whole))
    if apart:
        return (), apart
    drawn = Drawn(_name_of(document.path), picture_text(whole))
    return (drawn,), tuple(flaw_diagnostics(document, (), entry.written(), drawn.text))


def _name_of(path: str) -> str:
    """The name of a picture that stands alone: that of its file, without its ending."""
    return "picture" if path == "-" else PurePath(path).stem


def _ladder(
    document: Document, library: Library
) -> tuple[tuple[Drawn, ...], tuple[Diagnostic, ...]]:
    resolved, faults = resolve_conditions(document, library.facts)
    file, found = decode(resolved, LadderFile)
    if file is None or faults:
        return (), (*faults, *found)
    texts = picture_texts(file)
    found = (*building_faults(document), *ladder_slips(document, texts))
    whole = {name: text for name, text in texts.items() if not any(slips(json.loads(text)))}
    names = {each.id: each.name for each in file.exercises}
    drawn = tuple(Drawn(names[name], text) for name, text in whole.items())
    return drawn, (*found, *_ladder_flaws(document, file, whole))


def _ladder_flaws(
    document: Document, file: LadderFile, texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for number, each in enumerate(file.exercises):
        if each.picture is not None and each.id in texts:
            path = ("exercises", number, "picture")
            yield from flaw_diagnostics(document, path, each.picture.written(), texts[each.id])
