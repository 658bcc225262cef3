"""The terminal: its width, and whether styles are wanted."""

from __future__ import annotations

import os
import shutil
import sys

from lbp_cli.render.document import Document

NARROWEST = 40
WIDEST = 100


def screen_width() -> int:
    """Columns to write for: the terminal's or COLUMNS, between 40 and 100; 100 in a pipe."""
    columns = shutil.get_terminal_size(fallback=(WIDEST, 24)).columns
    return max(NARROWEST, min(WIDEST, columns))


def wants_style() -> bool:
    """Styles only on a terminal that can show them, and never against NO_COLOR or ACCESSIBLE."""
    return (
        sys.stdout.isatty()
        and os.environ.get("TERM") != "dumb"
        and not os.environ.get("NO_COLOR")
        and not os.environ.get("ACCESSIBLE")
    )


def print_document(document: Document, width: int | None = None) -> None:
    """Print a document: with rich on a terminal, as plain text everywhere else."""
    columns = width or screen_width()
    if wants_style():
        from rich.console import Console

        from lbp_cli.render.terminal_rich import rich_text

        console = Console(width=columns, highlight=False)
        console.print(rich_text(document, columns), markup=False, end="")
        return
    from lbp_cli.render.terminal import render_terminal

    sys.stdout.write(render_terminal(document, columns))
