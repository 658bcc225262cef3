"""Document -> plain text lines: no escape codes, for pipes and simple terminals."""

from __future__ import annotations

from lbp_cli.render.document import Document
from lbp_cli.render.layout import lay_out


def render_terminal(document: Document, width: int) -> str:
    """The document as plain text, no line wider than `width`, ending with a line break."""
    lines = ("".join(content for _, content in row).rstrip() for row in lay_out(document, width))
    return "\n".join(lines) + "\n"
