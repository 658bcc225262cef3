"""The library with the exercises and rules of the user's own folders (`--library DIR`) added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lbp_cli import resources, workflow
from lbp_cli.cli.files import UnreadableFileError, is_folder, read_file
from lbp_cli.model.diagnostic import Place
from lbp_cli.model.library import Library


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
    shown = _own_files(folders)
    own = {key: read_file(path) for key, path in shown.items()}
    try:
        return workflow.load_library(own)
    except workflow.FaultyContentError as error:
        raise _as_typed(error, shown) from None


def _own_files(folders: Sequence[str]) -> dict[str, str]:
    """Every YAML file by its place in the library, with the path that the user gave."""
    shipped = resources.content_texts()
    found: dict[str, str] = {}
    for number, folder in enumerate(folders, start=1):
        if not is_folder(folder):
            raise UnreadableFileError(f"{folder}: no such folder")
        for path in sorted(Path(folder).rglob("*.yaml")):
            key = _place(path, f"own-{number}")
            if key in shipped or key in found:
                raise UnreadableFileError(f"{path}: {key} is there already and cannot be replaced")
            found[key] = str(path)
    return found


def _place(path: Path, own: str) -> str:
    """`rules/conditions/own-1/mine.yaml` for what stands below `rules`, else a ladder file.

    A place of its own for each folder, so that a file may be named like a shipped one.
    """
    *above, name = path.resolve().parts
    if "rules" not in above:
        return f"exercises/{own}/{name}"
    under = above[len(above) - 1 - above[::-1].index("rules") :]
    return "/".join((*under, own, name) if len(under) > 1 else (*under, name))


def _as_typed(
    error: workflow.FaultyContentError, shown: Mapping[str, str]
) -> workflow.FaultyContentError:
    """The faults at the paths that the user knows."""
    from dataclasses import replace

    def placed(place: Place) -> Place:
        return replace(place, path=shown.get(place.path, place.path))

    faults = tuple(
        replace(
            each,
            place=placed(each.place),
            notes=tuple(replace(note, place=placed(note.place)) for note in each.notes),
        )
        for each in error.diagnostics
    )
    texts = {shown.get(path, path): text for path, text in error.texts.items()}
    return workflow.FaultyContentError(faults, texts)
