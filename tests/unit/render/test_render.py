from __future__ import annotations

import json

import pytest

from lbp_cli.render import FORMATS, SUFFIXES, Format, format_for, render_document, render_plan
from lbp_cli.render.document import Document, text

from .sample_plan import CATALOGUE, sample_plan


@pytest.mark.parametrize(
    ("suffix", "form"),
    [(".md", "markdown"), (".MD", "markdown"), (".json", "json"), (".txt", "terminal")],
)
def test_the_suffix_picks_the_format(suffix: str, form: Format) -> None:
    assert format_for(suffix) == form
    assert format_for(".docx") is None
    assert {format_for(each) for each in SUFFIXES} == set(FORMATS)


def test_every_format_renders_a_plan() -> None:
    plan = sample_plan()
    forms = {form: render_plan(plan, CATALOGUE, form, width=80) for form in FORMATS}
    assert json.loads(forms["json"])["profile"]["code"] == "desk-01"
    assert forms["markdown"].startswith("<!--\n")
    assert forms["terminal"].startswith("Back exercise plan")


def test_other_documents_have_no_json() -> None:
    document = Document("t", (text("words"),))
    assert render_document(document, "terminal", 80) == "words\n"
    with pytest.raises(KeyError):
        render_document(document, "json", 80)
