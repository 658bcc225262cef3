from __future__ import annotations

from lbp_cli.render.document import Bullets, Heading, Line, Notice, text
from lbp_cli.render.handout import Section, TickSheet
from lbp_cli.render.html_parts import Group, Groups, Sheets, parts

ONE, TWO = text("one"), text("two")
BOX = Notice("stop", "Stop", ())
LIST = Bullets((Line("x"),))
A, B = Heading(3, "A"), Heading(3, "B")
SHEET = TickSheet("Week 1", ("Mon",), (), ())


def pieces(*blocks: object) -> tuple[object, ...]:
    section = Section("week", (Heading(2, "Question"), *blocks))  # type: ignore[arg-type]
    (part,) = parts(section)
    return part.pieces


def test_each_question_is_a_part() -> None:
    section = Section("safety", (Heading(2, "1"), ONE, Heading(2, "2"), TWO))
    assert [(each.heading.text, each.pieces) for each in parts(section)] == [
        ("1", (ONE,)),
        ("2", (TWO,)),
    ]


def test_small_headings_open_groups_that_stand_together() -> None:
    assert pieces(ONE, A, TWO, B, LIST) == (
        ONE,
        Groups((Group(A, (TWO,)), Group(B, (LIST,)))),
    )


def test_a_box_ends_a_group_unless_it_is_what_the_heading_is_about() -> None:
    assert pieces(A, ONE, BOX, TWO) == (Groups((Group(A, (ONE,)),)), BOX, TWO)
    assert pieces(A, BOX, BOX) == (Groups((Group(A, (BOX, BOX)),)),)


def test_sheets_stand_together_and_outside_of_groups() -> None:
    assert pieces(A, ONE, SHEET, SHEET) == (Groups((Group(A, (ONE,)),)), Sheets((SHEET, SHEET)))
