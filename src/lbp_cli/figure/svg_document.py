"""The SVG element around a drawing: its size, its title and its description."""

from __future__ import annotations

from html import escape


def framed(body: str, size: tuple[float, float], name: str, alt: str, prefix: str) -> str:
    """An SVG element that reads aloud as its name and its text alternative."""
    width, height = round(size[0]), round(size[1])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{escape(name)}</title>'
        f'<desc id="{prefix}-desc">{escape(alt)}</desc>{body}</svg>'
    )
