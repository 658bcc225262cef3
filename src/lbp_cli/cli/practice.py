"""Who hands the plan over: from `--practice`, else from the user's configuration folder."""

from __future__ import annotations

import sys

from lbp_cli import resources
from lbp_cli.cli.files import UnreadableFileError, read_file
from lbp_cli.cli.stops import show_faults
from lbp_cli.render.edition import Practice
from lbp_cli.workflow import FaultyContentError

PRACTICE_FILE = "practice.yaml"


def practice_from(path: str | None) -> Practice:
    """The practice of a file; without one that of the configuration folder, or nobody.

    A faulty file of the configuration folder is told and left out: nobody named it, and a page
    that says "get help now" must not wait for a letterhead.

    Raises:
        UnreadableFileError: for a file that was named and cannot be read.
        FaultyContentError: with every fault in it.
    """
    if path is not None:
        return _read(path)
    found = _configured()
    if found is None:
        return Practice()
    try:
        return _read(found)
    except FaultyContentError as error:
        show_faults(error.diagnostics, error.texts)
    except UnreadableFileError as error:
        sys.stderr.write(f"lbp: {error}\n")
    sys.stderr.write("The handout is written without the practice.\n")
    return Practice()


def _read(path: str) -> Practice:
    from lbp_cli.workflow import read_practice

    written = read_practice(read_file(path), path)
    return Practice(written.name or "", written.logo_text or "", written.contact)


def _configured() -> str | None:
    folder = resources.config_folder()
    if folder is None:
        return None
    path = folder / PRACTICE_FILE
    return str(path) if path.is_file() else None
