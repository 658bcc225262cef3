from __future__ import annotations

from lbp_cli.render.document import (
    Bullets,
    Definitions,
    Document,
    Heading,
    Line,
    Notice,
    Numbered,
    text,
)
from lbp_cli.render.layout import lay_out


def laid(*blocks: object, width: int = 30) -> list[str]:
    document = Document("t", blocks)  # type: ignore[arg-type]
    return ["".join(content for _, content in row) for row in lay_out(document, width)]


def test_headings_are_ruled_by_level() -> None:
    assert laid(Heading(1, "Plan"), Heading(2, "Part"), Heading(3, "Bit"), text("words")) == [
        "Plan",
        "====",
        "",
        "Part",
        "----",
        "",
        "Bit",
        "words",
    ]


def test_lists_hang_under_their_marker() -> None:
    assert laid(Bullets((Line("one two three four", "Lead:"),)), width=20) == [
        "- Lead: one two",
        "  three four",
    ]
    assert laid(Numbered(tuple(Line("go") for _ in range(10))))[8:] == ["9.  go", "10. go"]
    assert laid(Definitions((Line("one two three", "Term:"),)), width=20) == [
        "Term: one two three",
    ]


def test_a_list_follows_its_colon_without_a_gap() -> None:
    assert laid(text("Take these:"), Bullets((Line("mat"),))) == ["Take these:", "- mat"]
    assert laid(text("Take these."), Bullets((Line("mat"),)))[1] == ""


def test_a_notice_has_a_bar_and_words_not_only_colour() -> None:
    assert laid(Notice("stop", "", (Line("Call now."),))) == ["| Stop", "| Call now."]


def test_the_lead_is_strong_over_a_line_break() -> None:
    document = Document("t", (text("rest of it", lead="A lead that is long:"),))
    rows = lay_out(document, 20)
    strong = "".join(content for row in rows for style, content in row if style == "strong")
    assert strong == "A lead that is long:"
    rows = lay_out(Document("t", (text("x", lead="One two three four five six:"),)), 20)
    assert [[style for style, _ in row] for row in rows] == [["strong"], ["strong", "plain"]]


def test_the_width_has_a_floor() -> None:
    assert laid(text("twenty cells of text"), width=3) == ["twenty cells of text"]
