"""A picture into a file that the user has named."""

from __future__ import annotations

import sys

from lbp_cli.cli.files import shown, write_document
from lbp_cli.cli.stops import UsageError


def only_svg(path: str) -> None:
    """Raises:
    UsageError: for the name of a file of another kind.
    """
    if not path.lower().endswith(".svg"):
        raise UsageError(f"{shown(path)}: pictures are written as .svg")


def write_svg(path: str, svg: str) -> None:
    """Write the picture whole or not at all, and say so.

    Raises:
        UnreadableFileError: when the folder cannot be written.
    """
    write_document(path, svg)
    sys.stderr.write(f"Drawn: {shown(path)}\n")
