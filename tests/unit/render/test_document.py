from __future__ import annotations

from lbp_cli.render.document import Line, Paragraph, text


def test_text_is_a_paragraph_of_one_line() -> None:
    assert text("Walk.", lead="Today:") == Paragraph(Line("Walk.", "Today:"))
