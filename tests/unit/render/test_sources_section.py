from __future__ import annotations

from lbp_cli.model.plan import Source
from lbp_cli.render.document import Document, Heading
from lbp_cli.render.sources_section import sources_section
from lbp_cli.render.terminal import render_terminal


def test_sources_say_whether_they_were_read_and_only_used_marks_are_explained() -> None:
    sources = (Source("a-1", "Author A. 2020", "seen"), Source("b-2", "Book B", "recalled"))
    blocks = sources_section(Heading(2, "Sources"), sources, {"D"})
    text = render_terminal(Document("t", blocks), 100)
    assert "D: design rule or expert opinion, no study.\n" in text
    assert "A: strong" not in text
    assert "- a-1: Author A. 2020. (read)\n" in text
    assert "- b-2: Book B. (recalled from memory, not looked up)\n" in text


def test_no_marks_no_legend() -> None:
    text = render_terminal(Document("t", sources_section(Heading(2, "Sources"), (), ())), 100)
    assert "The letters" not in text
