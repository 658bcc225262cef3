"""A picture in the terminal: colour where there is colour, braille where there is not."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from lbp_cli.cli.screen import screen_width, wants_style

if TYPE_CHECKING:
    from lbp_cli.figure.picture import Picture

_ROWS = 24
_WIDEST = 80


def print_picture(written: str, width: int | None = None) -> None:
    """Print a picture (JSON text); nothing where only words can be shown."""
    columns = min(width or screen_width(), _WIDEST) - 2
    if words_only():
        return
    from lbp_cli.figure.cells import braille
    from lbp_cli.figure.written import picture_of

    picture = picture_of(written)
    if wants_style() and _has_colours():
        _print_colours(picture, columns)
        return
    lines = braille(picture, columns, _ROWS)
    sys.stdout.write("\n".join(f"  {line}".rstrip() for line in lines) + "\n\n")


def words_only() -> bool:
    """Speech readers spell braille out, and not every terminal has the signs."""
    if os.environ.get("ACCESSIBLE") or os.environ.get("TERM") == "dumb":
        return True
    return "utf" not in (sys.stdout.encoding or "").lower().replace("-", "")


def _has_colours() -> bool:
    from rich.console import Console

    return Console().color_system in ("256", "truecolor")


def _print_colours(picture: Picture, columns: int) -> None:
    from rich.console import Console
    from rich.style import Style
    from rich.text import Text

    from lbp_cli.figure.cells import half_blocks

    console = Console(width=columns + 2, highlight=False)
    for row in half_blocks(picture, columns, _ROWS, "dark"):
        line = Text("  ")
        for sign, front, behind in row:
            line.append(sign, Style(color=front or None, bgcolor=behind or None))
        line.rstrip()
        console.print(line, no_wrap=True, crop=False)
    console.print()
