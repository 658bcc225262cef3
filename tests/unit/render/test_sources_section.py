from __future__ import annotations

from lbp_cli.model.plan import Source
from lbp_cli.render.document import Bullets, Document, Heading, Line, Table, text
from lbp_cli.render.sources_section import cited_words, with_sources
from lbp_cli.render.terminal import render_terminal

SOURCES = (
    Source("a-1", "Author A. 2020", "seen"),
    Source("b-2", "Book B", "recalled"),
    Source("c-3", "Never cited", "seen"),
    Source("lbp-design-rule", "Our own rule", "recalled"),
)


def shown(*body: str) -> str:
    blocks = with_sources(tuple(text(each) for each in body), Heading(2, "Sources"), SOURCES)
    return render_terminal(Document("t", blocks), 100)


def test_only_what_the_brackets_name_is_listed_and_explained() -> None:
    found = shown("Sit less. [s/1 D: a-1, b-2] Session A.", "c-3 without a bracket")
    assert "D: design rule or expert opinion, no study.\n" in found
    assert "A: strong" not in found
    assert "- a-1: Author A. 2020. (read)\n" in found
    assert "- b-2: Book B. (recalled from memory, not looked up)\n" in found
    assert "Never cited" not in found


def test_our_own_rules_are_no_reading() -> None:
    assert "- lbp-design-rule: Our own rule.\n" in shown("Wait. [lbp-design-rule]")


def test_no_marks_no_legend() -> None:
    assert "The letters" not in shown("Nothing cited.")


def test_brackets_are_found_in_every_kind_of_block() -> None:
    body = (
        Bullets((Line("x [B]", lead="y [rule C: a-1]"),)),
        Table(("Then [t-1]",), (("cell [t-2]",),)),
    )
    assert cited_words(body) == {"B", "rule", "C", "a-1", "t-1", "t-2"}
