"""Handout -> PDF through typst: tagged, PDF/UA, with our own fonts and nothing else.

Content goes in as JSON, which typst shows as plain text; it reads no file but the fonts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from lbp_cli.render.edition import Edition, Paper, Typesetting
from lbp_cli.render.handout import Handout, all_cards
from lbp_cli.render.handout_document import handout
from lbp_cli.render.typst_parts import Drawing, parts

_FIT: Final = (360.0, 232.0)
"""Pixels a picture is drawn for; lines keep their width, so this sets how heavy they look."""


def render_pdf(edition: Edition) -> bytes:
    """The plan, or the refusal, as a PDF on the day of the plan.

    Raises:
        ModuleNotFoundError: when typst is not installed.
        ValueError: for an edition without `typesetting`.
    """
    if edition.typesetting is None:
        raise ValueError("a PDF needs the template and the fonts")
    pages = handout(edition)
    return typeset(
        pages,
        _drawings(pages, edition.pictures or {}),
        edition.typesetting,
        paper=edition.paper,
        day=edition.plan.created_for,
    )


def _drawings(pages: Handout, pictures: Mapping[str, str]) -> dict[str, Drawing]:
    """The pictures of the cards, each drawn once."""
    from lbp_cli.figure import alternative, picture_svg

    names = {card.picture: card.name for card in all_cards(pages)}
    return {
        place: Drawing(
            picture_svg(pictures[place], name=name, style="colour", fit=_FIT, prefix=place),
            alternative(pictures[place]),
        )
        for place, name in names.items()
        if place in pictures
    }


def typeset(
    pages: Handout,
    drawings: Mapping[str, Drawing],
    typesetting: Typesetting,
    *,
    paper: Paper,
    day: str,
) -> bytes:
    """The handout as the bytes of a PDF file; `day` (ISO) is written as its date of creation.

    Raises:
        ModuleNotFoundError: when typst is not installed.
        RuntimeError: when PDF/UA would be broken, such as by a picture without a text.
    """
    import typst

    content = json.dumps(parts(pages, drawings, paper), ensure_ascii=False)
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[typesetting.fonts],
    )
    compiler = typst.Compiler(
        typesetting.template,
        root=typesetting.fonts,
        font_paths=fonts,
        sys_inputs={"handout": content},
    )
    made = compiler.compile(
        format="pdf",
        pdf_standards="ua-1",
        timestamp=datetime.fromisoformat(day).replace(tzinfo=UTC),
    )
    assert isinstance(made, bytes)
    return made
