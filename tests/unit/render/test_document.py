from __future__ import annotations

from lbp_cli.render.document import Heading, Line, Notice, Numbered, Paragraph, text, texts


def test_text_is_a_paragraph_of_one_line() -> None:
    assert text("Walk.", lead="Today:") == Paragraph(Line("Walk.", "Today:"))


def test_texts_of_a_block_in_reading_order() -> None:
    assert list(texts(Heading(1, "Plan"))) == ["Plan"]
    assert list(texts(Numbered((Line("b", "a"), Line("c"))))) == ["a", "b", "", "c"]
    assert list(texts(Notice("stop", "Stop", (Line("now"),)))) == ["Stop", "", "now"]
