"""Exercise pictures drawn from pose data: pure, exact at any size, and without dependency.

A picture is written as a few key poses of a skeleton with three dimensions. The stages, each in a
module of its name: `written` (plain data -> `picture`), `joints` and `posture` (angles -> places),
`settling`, `planting` and `reach` (rest on surfaces, hands and feet on targets), `between` (what
lies between two poses), `camera`, `parts`, `depth`, `scene` (shapes back to front), `layout`
(frames on a card), and `svg` or `cells` (shapes -> text).
"""

from __future__ import annotations

import json

from lbp_cli.figure.palette import STYLES, StyleName

Fit = tuple[float, float]
CARD: Fit = (480.0, 300.0)
THUMB: Fit = (150.0, 110.0)


def alternative(written: str) -> str:
    """The text alternative of a picture (JSON text)."""
    return str(json.loads(written)["alt"])


def picture_svg(
    written: str,
    *,
    name: str,
    style: StyleName = "colour",
    fit: Fit = CARD,
    prefix: str = "fig",
    animated: bool = False,
) -> str:
    """A picture (JSON text) as one SVG element, no larger than `fit` pixels.

    `name` is its title, `prefix` makes its ids unique on a page. With `animated` the last frame
    moves, by style sheet alone, for readers who have not asked for less motion.
    """
    from lbp_cli.figure.animation import flip_book, moves
    from lbp_cli.figure.layout import drawing
    from lbp_cli.figure.solving import solved
    from lbp_cli.figure.svg import svg_body
    from lbp_cli.figure.svg_document import framed
    from lbp_cli.figure.written import picture_of

    picture = picture_of(written)
    ready = solved(picture)
    card = drawing(ready, fit)
    book = flip_book(ready, card, STYLES[style], prefix) if animated and moves(ready) else None
    body = svg_body(card, STYLES[style], prefix, book)
    return framed(body, (card.width, card.height), name, picture.alt, prefix)


def thumbnail_symbol(
    written: str, *, name: str, style: StyleName = "colour", fit: Fit = THUMB
) -> str:
    """One frame of a picture (JSON text) as an SVG symbol of the id `name`.

    Without number and arrows; it may be used many times on a page that holds it once.
    """
    from lbp_cli.figure.layout import drawing
    from lbp_cli.figure.solving import solved
    from lbp_cli.figure.svg import svg_body
    from lbp_cli.figure.written import picture_of

    card = drawing(solved(picture_of(written)), fit, thumb=True)
    width, height = round(card.width), round(card.height)
    body = svg_body(card, STYLES[style], name)
    return f'<symbol id="{name}" viewBox="0 0 {width} {height}">{body}</symbol>'
