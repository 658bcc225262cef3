"""The library with the exercises and rules of the user's own folders (`--library DIR`) added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from lbp_cli import resources, workflow
from lbp_cli.cli.files import UnreadableFileError, is_folder, read_file
from lbp_cli.model.library import Library

_REPLACES: Final = re.compile(r"(?m)^ +replaces *:")


def library_with(folders: Sequence[str]) -> Library:
    """The shipped library, with what stands in the folders added.

    A folder holds ladder files, and below `rules/conditions` and `rules/triage` rule files. They
    are checked together with the shipped ones. Only a file that says `replaces:` takes the place
    of a shipped one.

    Raises:
        UnreadableFileError: for a folder or file that cannot be read, or has no place.
        FaultyContentError: with every fault of the added files.
    """
    if not folders:
        return workflow.load_library()
    shown: dict[str, str] = {}
    own: dict[str, str] = {}
    shipped = resources.content_texts()
    for path in _files(folders):
        text = read_file(path)
        key = _free_place(path, text, (*shipped, *own))
        shown[key], own[key] = path, text
    try:
        return workflow.load_library(own)
    except workflow.FaultyContentError as error:
        faults = tuple(each.at(shown) for each in error.diagnostics)
        texts = {shown.get(path, path): text for path, text in error.texts.items()}
        raise workflow.FaultyContentError(faults, texts) from None


def _files(folders: Sequence[str]) -> Iterator[str]:
    for folder in folders:
        if not is_folder(folder):
            raise UnreadableFileError(f"{folder}: no such folder")
        yield from sorted(str(path) for path in Path(folder).rglob("*.yaml"))


def _free_place(path: str, text: str, taken: Sequence[str]) -> str:
    """The file's place in the library: a ladder file, unless it stands below `rules`.

    A replacement may have the name of what it replaces; it stands beside it then.
    """
    parts = Path(path).resolve().parts
    key = f"exercises/{parts[-1]}"
    if "rules" in parts[:-1]:
        under = len(parts) - 1 - parts[::-1].index("rules")
        key = "/".join(parts[under:])
    if key not in taken:
        return key
    if not _REPLACES.search(text):
        raise UnreadableFileError(
            f"{path}: {key} is there already; give it another name, or say 'replaces:' in it"
        )
    stem = key.removesuffix(".yaml")
    numbered = (f"{stem}-own-{number}.yaml" for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)
