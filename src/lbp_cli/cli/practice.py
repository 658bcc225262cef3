"""Who hands the plan over: from `--practice`, else from the user's configuration folder."""

from __future__ import annotations

from lbp_cli import resources
from lbp_cli.cli.files import read_file
from lbp_cli.render.edition import Practice

PRACTICE_FILE = "practice.yaml"


def practice_from(path: str | None) -> Practice:
    """The practice of a file; without one that of the configuration folder, or nobody.

    Raises:
        UnreadableFileError: for a file that cannot be read.
        FaultyContentError: with every fault in it.
    """
    found = path if path is not None else _configured()
    if found is None:
        return Practice()
    from lbp_cli.workflow import read_practice

    written = read_practice(read_file(found), found)
    return Practice(written.name or "", written.logo_text or "", written.contact)


def _configured() -> str | None:
    folder = resources.config_folder()
    if folder is None:
        return None
    path = folder / PRACTICE_FILE
    return str(path) if path.is_file() else None
