"""Edition -> one HTML file: no script, no request, every text through one escaper."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from lbp_cli.model.value import dataclass
from lbp_cli.render.document import Numbered
from lbp_cli.render.edition import Edition
from lbp_cli.render.evidence_marks import marks_apart
from lbp_cli.render.handout import Handout, Section, all_cards
from lbp_cli.render.handout_document import handout
from lbp_cli.render.html_parts import Part, parts
from lbp_cli.render.illustration import illustration, page_colours, thumbnail
from lbp_cli.render.plain_text import harmless
from lbp_cli.render.table_blocks import table_blocks

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

CONTENT_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""The page may load nothing and run nothing."""
_SHEET_SIZES: Final[Mapping[str, str]] = {"a4": "A4", "letter": "letter"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The card of an exercise, and a small picture of it: their ids, and the symbol or nothing."""

    card: str
    thumb: str
    symbol: Markup


def render_html(edition: Edition) -> str:
    """The handout as a self-contained HTML page."""
    page = handout(edition)
    template = _environment().get_template("handout.html.j2")
    return template.render(
        page=page,
        sections=_sections(page),
        policy=CONTENT_POLICY,
        sheet_size=_SHEET_SIZES[edition.paper],
        figure_colours={"dark": page_colours("dark"), "print": page_colours("print")},
        pictures=_pictures(edition, page),
        anchors=_anchors(edition, page),
    )


def _sections(page: Handout) -> list[tuple[Section, tuple[Part, ...]]]:
    return [(section, parts(section)) for section in page.sections]


@cache
def _environment() -> Environment:
    """Everything is escaped, whatever the name of the template; an unknown name is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("lbp_cli.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(kind=_kind, marks_apart=marks_apart, table_blocks=table_blocks)
    return environment


def _shown(value: object) -> object:
    """What a template shows: texts made harmless, markup of our own as it is.

    Jinja escapes what comes out of here, unless it is markup.
    """
    from markupsafe import Markup

    if isinstance(value, str) and not isinstance(value, Markup):
        return harmless(value)
    return value


def _kind(value: object) -> str:
    """The name of a block's class, by which the template chooses how to show it."""
    return type(value).__name__


def _anchors(edition: Edition, page: Handout) -> dict[str, Anchor]:
    """Where the card of an exercise is, by the words that lead in to its dose in a session."""
    from markupsafe import Markup

    exercises = {exercise.id: exercise for exercise in edition.catalogue.exercises}
    led = _leads(page)
    found: dict[str, Anchor] = {}
    for place, card in enumerate(all_cards(page), start=1):
        lead, thumb = f"{card.name}:", f"thumb-{place}"
        drawn = thumbnail(edition, exercises[card.picture], name=thumb) if lead in led else ""
        symbol = Markup(drawn)  # noqa: S704 - made by our own figure engine
        found[lead] = Anchor(f"card-{place}", thumb, symbol)
    return found


def _leads(page: Handout) -> frozenset[str]:
    """The words that lead in to what is to be done in the first week."""
    blocks = (
        block for section in page.sections if section.name == "week" for block in section.blocks
    )
    return frozenset(
        item.lead for block in blocks if isinstance(block, Numbered) for item in block.items
    )


def _pictures(edition: Edition, page: Handout) -> dict[str, Markup]:
    """The pictures of the cards as markup, by exercise; ours, so they are not escaped again."""
    from markupsafe import Markup

    exercises = {exercise.id: exercise for exercise in edition.catalogue.exercises}
    found: dict[str, Markup] = {}
    for place, card in enumerate(all_cards(page), start=1):
        drawn = illustration(edition, exercises[card.picture], prefix=f"picture-{place}")
        if drawn:
            found[card.picture] = Markup(drawn)  # noqa: S704 - made by our own figure engine
    return found
