from __future__ import annotations

import json

import pytest

from lbp_cli.render import (
    FORMATS,
    HANDOUT_FORMATS,
    SUFFIXES,
    TEXT_FORMATS,
    Format,
    format_for,
    render_bytes,
    render_document,
    render_plan,
    render_text,
)
from lbp_cli.render.document import Document, text
from lbp_cli.render.edition import Edition

from .handout_sample import TYPESETTING
from .sample_plan import CATALOGUE, sample_plan


@pytest.mark.parametrize(
    ("suffix", "form"),
    [
        (".md", "markdown"),
        (".MD", "markdown"),
        (".json", "json"),
        (".txt", "terminal"),
        (".pdf", "pdf"),
        (".html", "html"),
        (".HTM", "html"),
    ],
)
def test_the_suffix_picks_the_format(suffix: str, form: Format) -> None:
    assert format_for(suffix) == form
    assert format_for(".docx") is None
    assert {format_for(each) for each in SUFFIXES} == set(FORMATS)


def test_every_format_renders_a_plan() -> None:
    plan = sample_plan()
    forms = {form: render_plan(plan, CATALOGUE, form, width=80) for form in TEXT_FORMATS}
    assert json.loads(forms["json"])["profile"]["code"] == "desk-01"
    assert forms["markdown"].startswith("<!--\n")
    assert forms["terminal"].startswith("Back exercise plan")
    assert forms["html"].startswith("<!DOCTYPE html>\n")


def test_handouts_are_formats() -> None:
    assert set(HANDOUT_FORMATS) <= set(FORMATS)


def test_other_documents_are_text() -> None:
    document = Document("t", (text("words"),))
    assert render_document(document, "terminal", 80) == "words\n"


def test_bytes_are_the_text_in_utf_8() -> None:
    edition = Edition(sample_plan(), CATALOGUE, width=80, client_name="Zoë")
    for form in TEXT_FORMATS:
        assert render_bytes(edition, form).decode() == render_text(edition, form)


def test_a_pdf_is_bytes_of_its_own() -> None:
    edition = Edition(sample_plan(weeks=1), CATALOGUE, typesetting=TYPESETTING)
    assert render_bytes(edition, "pdf").startswith(b"%PDF-1.7")
    with pytest.raises(ValueError, match="fonts"):
        render_bytes(Edition(sample_plan(), CATALOGUE), "pdf")
