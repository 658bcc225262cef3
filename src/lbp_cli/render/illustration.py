"""The picture of an exercise for a page that shows many, in light, in the dark and on paper."""

from __future__ import annotations

from typing import Literal

from lbp_cli.model.catalogue import Exercise
from lbp_cli.render.edition import Edition
from lbp_cli.render.plain_text import harmless, safe_char


def illustration(edition: Edition, exercise: Exercise, *, prefix: str) -> str | None:
    """The picture as SVG, its ids begun with `prefix`; None for an exercise without one.

    It takes its colours from the page, so that it stands in the file only once.
    """
    written = (edition.pictures or {}).get(exercise.id)
    if written is None:
        return None
    from lbp_cli.figure import picture_svg

    drawn = picture_svg(
        written, name=harmless(exercise.name), style="css", prefix=prefix, animated=edition.animated
    )
    return drawn if drawn.isprintable() else "".join(safe_char(char) for char in drawn)


def thumbnail(edition: Edition, exercise: Exercise, *, name: str) -> str:
    """A small picture as an SVG symbol of the id `name`; empty for an exercise without one."""
    written = (edition.pictures or {}).get(exercise.id)
    if written is None:
        return ""
    from lbp_cli.figure import thumbnail_symbol

    return thumbnail_symbol(written, name=name, style="css")


def page_colours(style: Literal["dark", "print"]) -> str:
    """The colours of a style as custom properties, for the style sheet of the page."""
    from lbp_cli.figure.palette import STYLES

    colours = STYLES[style].colours
    return " ".join(f"--fig-{name}: {colour};" for name, colour in colours.items())
