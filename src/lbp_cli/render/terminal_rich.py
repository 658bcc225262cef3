"""Document -> styled text for a terminal. Import it only when the output is a terminal."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from lbp_cli.render.document import Document
from lbp_cli.render.layout import Style, lay_out

_STYLES: Final[dict[Style, str]] = {
    "plain": "",
    "title": "bold",
    "heading": "bold cyan",
    "strong": "bold",
    "note": "bold cyan",
    "warning": "bold yellow",
    "stop": "bold red",
}


def rich_text(document: Document, width: int) -> Text:
    """The same lines as the plain terminal form, with styles.

    Content is never read as markup. Print it with `highlight=False` on a console of the same
    width; whether colours are shown is the console's choice, and nothing depends on them.
    """
    text = Text(no_wrap=True, overflow="ignore", end="")
    for row in lay_out(document, width):
        for style, content in row:
            text.append(content, _STYLES[style])
        text.append("\n")
    return text
