"""The SVG element around a drawing: its size, its title and its description."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Any text as text of XML; what XML has no way to write becomes the replacement character."""
    return escape(_NO_XML.sub("\ufffd", text))


def framed(body: str, size: tuple[float, float], name: str, alt: str, prefix: str) -> str:
    """An SVG element that reads aloud as its name and its text alternative."""
    width, height = round(size[0]), round(size[1])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{xml_text(name)}</title>'
        f'<desc id="{prefix}-desc">{xml_text(alt)}</desc>{body}</svg>'
    )
