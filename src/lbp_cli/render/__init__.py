"""Plan -> text or bytes: wording decided once, then one renderer for each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.plan import Plan
from lbp_cli.render.document import Document
from lbp_cli.render.edition import Edition

TextFormat: TypeAlias = Literal["terminal", "markdown", "json", "html", "ics", "csv"]
Format: TypeAlias = TextFormat | Literal["pdf"]

_SUFFIXES: Final[Mapping[str, Format]] = {
    ".txt": "terminal",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".ics": "ics",
    ".csv": "csv",
}


def _terminal(edition: Edition) -> str:
    return render_document(plan_pages(edition), "terminal", edition.width)


def _markdown(edition: Edition) -> str:
    return render_document(plan_pages(edition), "markdown", edition.width)


def _json(edition: Edition) -> str:
    from lbp_cli.render.json_plan import render_json

    return render_json(edition.plan)


def _html(edition: Edition) -> str:
    from lbp_cli.render.html import render_html

    return render_html(edition)


def _calendar(edition: Edition) -> str:
    from lbp_cli.render.calendar import render_calendar

    return render_calendar(edition)


def _table(edition: Edition) -> str:
    from lbp_cli.render.csv_table import render_csv

    return render_csv(edition)


def plan_pages(edition: Edition) -> Document:
    """The whole plan, or the refusal, as a document."""
    from lbp_cli.render.plan_document import plan_document

    return plan_document(
        edition.plan,
        edition.catalogue,
        client_name=edition.client_name,
        screen_days=edition.screen_days,
        pictures=edition.picture_files,
    )


_TEXTS: Final[Mapping[TextFormat, Callable[[Edition], str]]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "json": _json,
    "html": _html,
    "ics": _calendar,
    "csv": _table,
}
TEXT_FORMATS: Final[tuple[TextFormat, ...]] = tuple(_TEXTS)
FORMATS: Final[tuple[Format, ...]] = (*TEXT_FORMATS, "pdf")
HANDOUT_FORMATS: Final[tuple[Format, ...]] = ("html", "pdf")
"""Formats for the client's hands, which name the practice."""
SUFFIXES: Final[tuple[str, ...]] = tuple(_SUFFIXES)


def format_for(suffix: str) -> Format | None:
    """The format that a file suffix (with its dot, any case) asks for, or None."""
    return _SUFFIXES.get(suffix.lower())


def render_document(document: Document, form: Literal["terminal", "markdown"], width: int) -> str:
    """A document (of a plan, of explain, exercises, show) as text in a form."""
    if form == "markdown":
        from lbp_cli.render.markdown import render_markdown

        return render_markdown(document)
    from lbp_cli.render.terminal import render_terminal

    return render_terminal(document, width)


def render_plan(
    plan: Plan,
    catalogue: Catalogue,
    form: TextFormat,
    *,
    width: int,
    client_name: str | None = None,
    screen_days: int = 28,
) -> str:
    """The plan as text; `width` is used by the terminal form only, `client_name` not by JSON."""
    edition = Edition(
        plan, catalogue, width=width, client_name=client_name, screen_days=screen_days
    )
    return render_text(edition, form)


def render_text(edition: Edition, form: TextFormat) -> str:
    """The plan in a form that is text."""
    return _TEXTS[form](edition)


def render_bytes(edition: Edition, form: Format) -> bytes:
    """The plan as the bytes of a file: text in UTF-8, or what a binary form has."""
    if form == "pdf":
        from lbp_cli.render.pdf import render_pdf

        return render_pdf(edition)
    return render_text(edition, form).encode()
