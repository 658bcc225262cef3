"""The PDF: tagged, with language, title and texts for pictures; inert; the same bytes twice."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from lbp_cli.render.document import Heading, Notice, text
from lbp_cli.render.edition import Practice
from lbp_cli.render.handout import Cards, Handout, Section
from lbp_cli.render.pdf import typeset
from lbp_cli.render.typst_cover import printable
from lbp_cli.render.typst_parts import Drawing

from .handout_sample import (
    DRAWING,
    DRAWINGS,
    HANDOUT,
    SVG,
    TYPESETTING,
    card,
    ticks,
    with_words,
)
from .pdf_text import alternatives, elements, opened, tags, words_of

DAY = "2026-11-24"


def made(handout: Handout = HANDOUT, **changes: Any) -> bytes:
    asked: dict[str, Any] = {"paper": "a4", "day": DAY, **changes}
    return typeset(handout, asked.pop("drawings", DRAWINGS), TYPESETTING, **asked)


@cache
def sample() -> bytes:
    return made()


def test_it_is_tagged_in_english_with_its_title_shown() -> None:
    pdf = opened(sample())
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo.Title) == "Back exercise plan for desk-01"
    assert str(pdf.docinfo.Author) == "Practice by the Park"
    assert str(pdf.docinfo.Keywords) == "tool lbp 0.1.0, content c0ffee"
    assert str(pdf.docinfo.CreationDate) == "D:20261124000000Z"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()


def test_headings_lists_and_tables_are_what_they_look_like() -> None:
    found = tags(sample())
    headings = [each for each in found if re.fullmatch(r"/H[1-6]", each)]
    assert headings == ["/H1", "/H2", "/H3", "/H2", *["/H3"] * 3, "/H2", "/H2", "/H3", "/H3"]
    assert found.count("/Table") == 5
    assert found.count("/THead") == 5
    assert found.count("/TH") == 8 + 8 + 2 + 5 + 5
    assert found.count("/L") == 3 + 3
    assert alternatives(sample()) == [DRAWING.alternative, "Bird dog."]


def test_a_picture_without_a_text_is_refused() -> None:
    with pytest.raises(RuntimeError, match="alt"):
        made(drawings={"shoulder-bridge": Drawing(SVG, "")})


def test_a_card_without_a_picture_is_a_card() -> None:
    found = tags(made(drawings={}))
    assert "/Figure" not in found
    assert found.count("/H3") == tags(sample()).count("/H3")


def fonts_of(content: bytes) -> set[str]:
    pdf = opened(content)
    return {
        str(each.BaseFont).split("+")[-1].removesuffix("-Identity-H")
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
    }


def test_only_our_fonts_are_embedded() -> None:
    assert fonts_of(sample()) == {
        "NotoSans-Regular",
        "NotoSans-Bold",
        "NotoSansSymbols2-Regular",
    }


def test_fonts_of_the_computer_and_of_typst_are_not_there_to_be_used() -> None:
    others = (
        '#set document(title: "x")\n#set text(font: ("DejaVu Sans Mono", "DejaVu Sans"))\nwords'
    )
    lent = replace(TYPESETTING, template=others.encode())
    content = typeset(HANDOUT, {}, lent, paper="a4", day=DAY)
    assert {each.split("-")[0] for each in fonts_of(content)} <= {
        "NotoSans",
        "NotoSansMath",
        "NotoSansSymbols2",
    }


def test_the_same_handout_is_the_same_bytes() -> None:
    assert made() == sample()
    assert made(day="2026-11-25") != sample()


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_as_asked(paper: str, size: tuple[int, int]) -> None:
    pages = opened(made(paper=paper)).pages
    assert {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pages} == {
        size
    }


def test_pages_are_counted_and_each_says_what_it_is() -> None:
    pages = len(opened(sample()).pages)
    assert pages > 2
    words = words_of(sample())
    for number in range(1, pages + 1):
        assert f"Page{number}of{pages}" in words
    assert words.count("Educational.Notamedicaldevice.") == pages + 1
    assert words.count("contentc0ffee") == 1


HOSTILE = (
    '#read("/etc/passwd") #include "x.typ"',
    "*bold* _it_ $x^2$ `raw` = Heading",
    "<script>alert(1)</script> @label <label>",
    '#image("x") #{ panic() } \\u{41} // comment /* c */',
    "- dash + plus / term: x ~ -- --- ... 'quote' \"quotes\"",
    "Eve\n\n= Heading\r\n#pagebreak()",
    "\u202egnirts\u202c \U0001f600 \u4f60\u597d \x1b[31mred \ud800",
    '{"a": 1} ]} \\" \\n %PDF /Title (x) endobj',
    "word" * 60,
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(words: str) -> None:
    content = made(with_words(words), drawings={})
    shown = printable(words)
    assert words_of(content).count(shown.replace(" ", "")) >= 20
    assert str(opened(content).docinfo.Title) == shown
    assert tags(content).count("/H1") == 1


def test_an_alternative_text_is_only_text() -> None:
    words = '#panic() *x* </desc>"'
    content = made(drawings={"shoulder-bridge": Drawing(SVG, words)})
    assert alternatives(content) == [words]


def test_no_card_and_no_tick_sheet_is_cut() -> None:
    """Each is on one page: as many cards as fit, and never a part of one."""
    cards = tuple(card(f"Card {number}", picture="bird-dog") for number in range(9))
    sheets = tuple(ticks(f"Week {number}") for number in range(9))
    sections = (
        Section("exercises", (Heading(2, "Exercises"), Cards(cards))),
        Section("ticks", (Heading(2, "Ticks"), *sheets)),
    )
    pdf = opened(made(replace(HANDOUT, sections=sections)))
    held: list[set[Any]] = []
    for each in elements(pdf):
        if str(each.S) == "/H3":
            held.append(set())
        if "/Pg" in each and held and str(each.S) != "/H2":
            held[-1].add(each.Pg.objgen)
    assert len(held) == len(cards) + len(sheets)
    assert {len(pages) for pages in held} == {1}
    assert len(set.union(*held)) > 4


def test_a_refusal_is_a_calm_page_of_its_own() -> None:
    refusal = Handout(
        "No exercise plan yet",
        "Educational.",
        "Made today.",
        Practice(),
        (
            Section(
                "refusal",
                (
                    Notice("stop", "No. Get emergency help now.", (text("Call 112.").line,)),
                    Heading(3, "What happens next"),
                    text("Take this page with you."),
                    Heading(2, "Where does this come from?"),
                ),
            ),
        ),
        urgent=True,
    )
    content = made(refusal)
    assert len(opened(content).pages) == 1
    assert [each for each in tags(content) if each.startswith("/H")] == ["/H1", "/H2", "/H2"]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
def test_another_reader_finds_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "made.pdf"
    file.write_bytes(sample())
    done = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
