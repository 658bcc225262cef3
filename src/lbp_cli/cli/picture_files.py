"""`--pictures DIR`: a picture of each exercise in a file of its own, for a plan in Markdown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from lbp_cli.cli.files import UnreadableFileError, reason_of, write_document
from lbp_cli.cli.stops import UsageError
from lbp_cli.figure import alternative, picture_svg
from lbp_cli.model.value import replace
from lbp_cli.render.document import Picture
from lbp_cli.render.edition import Edition
from lbp_cli.render.plain_text import harmless
from lbp_cli.render.sections import pages, uses

_OURS: Final = "<!-- A picture of lbp; it is drawn anew with the next plan. -->\n"


def with_pictures(edition: Edition, output: str, folder: str) -> Edition:
    """Write the pictures that a plan needs into a folder; the edition then refers to them.

    Each file is written whole or not at all. Files that are not ours are never replaced; when
    there is one of them, nothing is written.

    Raises:
        UnreadableFileError: for a file that is not ours, or a folder that cannot be written.
        UsageError: when no path leads from the document to the folder.
    """
    drawn = _drawn(edition)
    if not drawn:
        if edition.plan.weeks:
            sys.stderr.write("No exercise of this plan has a picture.\n")
        return edition
    if not Path(output).parent.is_dir():
        raise UnreadableFileError(output, "no such file or directory")
    _only_ours(folder, drawn)
    way = _way(output, folder)
    try:
        Path(folder).mkdir(mode=0o700, exist_ok=True)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(folder, reason_of(error, "cannot be made")) from None
    for name, svg in drawn.items():
        write_document(str(_file(folder, name)), svg)
    written = edition.pictures or {}
    files = {name: Picture(f"{way}{name}.svg", alternative(written[name])) for name in drawn}
    return replace(edition, picture_files=files)


def _drawn(edition: Edition) -> Mapping[str, str]:
    """The picture of each exercise of the plan that has one, as the text of its file."""
    opened = pages(edition.plan, edition.catalogue)
    written = edition.pictures or {}
    return {
        name: _OURS + harmless(picture_svg(written[name], name=opened.name(name), prefix=name))
        for name in uses(edition.plan)
        if name in written
    }


def _file(folder: str, name: str) -> Path:
    return Path(folder) / f"{name}.svg"


def _only_ours(folder: str, names: Iterable[str]) -> None:
    for name in names:
        path = _file(folder, name)
        try:
            with path.open("rb") as file:
                ours = file.read(len(_OURS)) == _OURS.encode()
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            raise UnreadableFileError(str(path), reason_of(error, "cannot be read")) from None
        if not ours:
            raise UnreadableFileError(
                str(path), "this file is not a picture of lbp; it is left as it is"
            )


def _way(output: str, folder: str) -> str:
    """The way from a document to a folder, with slashes and one at its end; empty for its own."""
    try:
        way = os.path.relpath(Path(folder).resolve(), Path(output).parent.resolve())
    except (OSError, RuntimeError, ValueError):
        raise UsageError(f"no path leads from {output} to {folder}; put both on one disk") from None
    return "" if way == os.curdir else f"{Path(way).as_posix()}/"
