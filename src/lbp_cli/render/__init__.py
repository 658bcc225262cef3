"""Plan -> text: wording decided once in a neutral document, then one renderer for each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.plan import Plan
from lbp_cli.render.document import Document

Format: TypeAlias = Literal["terminal", "markdown", "json"]

_SUFFIXES: Final[Mapping[str, Format]] = {
    ".txt": "terminal",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
}


def _terminal(document: Document, width: int) -> str:
    from lbp_cli.render.terminal import render_terminal

    return render_terminal(document, width)


def _markdown(document: Document, width: int) -> str:
    del width
    from lbp_cli.render.markdown import render_markdown

    return render_markdown(document)


_DOCUMENTS: Final[Mapping[str, Callable[[Document, int], str]]] = {
    "terminal": _terminal,
    "markdown": _markdown,
}
FORMATS: Final[tuple[Format, ...]] = ("terminal", "markdown", "json")
SUFFIXES: Final[tuple[str, ...]] = tuple(_SUFFIXES)


def format_for(suffix: str) -> Format | None:
    """The format that a file suffix (with its dot, any case) asks for, or None."""
    return _SUFFIXES.get(suffix.lower())


def render_document(document: Document, form: Format, width: int) -> str:
    """A document that is no plan (explain, exercises, show) as text in a form.

    Raises:
        KeyError: for `json`, which only plans have.
    """
    return _DOCUMENTS[form](document, width)


def render_plan(
    plan: Plan,
    catalogue: Catalogue,
    form: Format,
    *,
    width: int,
    client_name: str | None = None,
    screen_days: int = 28,
) -> str:
    """The plan as text; `width` is used by the terminal form only, `client_name` not by JSON."""
    if form == "json":
        from lbp_cli.render.json_plan import render_json

        return render_json(plan)
    from lbp_cli.render.plan_document import plan_document

    document = plan_document(plan, catalogue, client_name=client_name, screen_days=screen_days)
    return render_document(document, form, width)
