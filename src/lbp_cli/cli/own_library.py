"""The library with the exercises and rules of the user's own folders (`--library DIR`) added."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Final

from lbp_cli import resources, workflow
from lbp_cli.cli.files import UnreadableFileError, is_folder, read_file, yaml_files
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.library import Library
from lbp_cli.model.value import dataclass

_REPLACEABLE: Final = ("exercises/", "rules/conditions/")
_MORE_ALLOWED: Final = ("rules/triage/", "rules/sources")
"""Rows of the safety screen and sources may stand in any number of files."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The files of own folders by their place in the library: their texts, and their paths.

    `found` are the faults of files that are no text or have no place.
    """

    texts: Mapping[str, str]
    shown: Mapping[str, str]
    found: tuple[Diagnostic, ...]


def library_with(folders: Sequence[str]) -> Library:
    """The shipped library, with what stands in the folders added.

    A folder holds ladder files, and below `rules/conditions` and `rules/triage` rule files. They
    are checked together with the shipped ones. Only a file that says `replaces:` takes the place
    of a shipped one.

    Raises:
        UnreadableFileError: for a folder or file that cannot be read.
        FaultyContentError: with every fault of the added files.
    """
    if not folders:
        return workflow.load_library()
    own = own_files(folders)
    found = own.found
    texts = {each.place.path: "" for each in found}
    try:
        library = workflow.load_library(own.texts)
    except workflow.FaultyContentError as error:
        found += tuple(each.at(own.shown) for each in error.diagnostics)
        texts |= {own.shown.get(path, path): text for path, text in error.texts.items()}
    else:
        if not found:
            return library
    raise workflow.FaultyContentError(found, texts)


def own_files(folders: Sequence[str]) -> OwnFiles:
    """Read every YAML file of the folders and give each its place.

    Raises:
        UnreadableFileError: for a folder or file that cannot be read.
    """
    texts: dict[str, str] = {}
    shown: dict[str, str] = {}
    found: list[Diagnostic] = []
    shipped = resources.content_texts()
    for folder in folders:
        if not is_folder(folder):
            raise UnreadableFileError(folder, "no such folder")
        for path in yaml_files(folder):
            try:
                text = read_file(str(path))
            except workflow.FaultyContentError as error:
                found += error.diagnostics
                continue
            key = _place(path.relative_to(folder))
            if key in shipped or key in texts:
                taken = (*shipped, *texts)
                if not key.startswith(_REPLACEABLE) or not _replaces(text, str(path)):
                    found.append(_no_place(path, key))
                    continue
                key = _beside(key, taken)
            texts[key], shown[key] = text, str(path)
    return OwnFiles(texts, shown, tuple(found))


def _place(inside: PurePath) -> str:
    """A file's place in the library by its path in the folder: a ladder, unless below `rules`."""
    parts = inside.with_suffix(".yaml").parts
    if "rules" not in parts:
        return f"exercises/{parts[-1]}"
    return "/".join(parts[len(parts) - 1 - parts[::-1].index("rules") :])


def _beside(key: str, taken: Collection[str]) -> str:
    """The place of a replacement with the name of what it replaces."""
    stem = key.removesuffix(".yaml")
    numbered = (f"{stem}-own-{number}.yaml" for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)


def _replaces(text: str, path: str) -> bool:
    """Whether a file says `replaces:`; what cannot be read gets a place, to show its faults."""
    from lbp_cli.content.replacing import replaces
    from lbp_cli.content.yaml_source import read_yaml

    document, _ = read_yaml(text, path)
    kinds = ("ladder", "condition")
    return document is None or any(replaces(document, kind) for kind in kinds)


def _no_place(path: Path, key: str) -> Diagnostic:
    message = f"{key} is there already"
    advice = "give it another name"
    if key.startswith(_REPLACEABLE):
        advice += ", or say 'replaces:' in it"
    elif not key.startswith(_MORE_ALLOWED):
        message += ", and this table of lbp cannot be replaced"
        advice = "take the file out of the folder"
    return Diagnostic("E503", Place(str(path)), message, advice)
