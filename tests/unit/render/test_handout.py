from __future__ import annotations

from lbp_cli.render.document import Line, text
from lbp_cli.render.edition import Practice
from lbp_cli.render.handout import (
    Card,
    Cards,
    Handout,
    Section,
    TickRow,
    TickSheet,
    all_cards,
    handout_texts,
)


def test_every_text_of_a_card_and_of_a_sheet_is_found() -> None:
    card = Card("id", "n", "p", (Line("d", "dl"),), "s", ("t1", "t2"), (Line("o", "ol"),), "[C]")
    assert set(handout_texts(Cards((card,)))) == {
        *("n", "p", "d", "dl", "s", "t1", "t2", "o", "ol", "[C]"),
    }
    rows = (TickRow("r", "rd", (True,)),)
    sheet = TickSheet("t", ("c",), rows, ("q",), ("u",), "a", "w")
    assert set(handout_texts(sheet)) == {"t", "c", "r", "rd", "q", "u", "a", "w"}
    assert list(handout_texts(text("words", "lead"))) == ["lead", "words"]


def test_the_cards_of_all_sections_are_found_in_their_order() -> None:
    first, second, third = (Card(each, each, "", (), "", (), ()) for each in "cab")
    sections = (
        Section("week", (text("Go."),)),
        Section("exercises", (Cards((first, second)), text("And."), Cards((third,)))),
    )
    assert all_cards(Handout("t", "n", "m", Practice(), sections)) == (first, second, third)
    assert all_cards(Handout("t", "n", "m", Practice(), sections[:1])) == ()
