"""A small handout with every kind of block, for the renderers of handouts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lbp_cli.render.document import (
    Bullets,
    Definitions,
    Heading,
    Line,
    Notice,
    Numbered,
    Table,
    text,
)
from lbp_cli.render.edition import Practice, Typesetting
from lbp_cli.render.handout import Card, Cards, Handout, Section, TickRow, TickSheet
from lbp_cli.render.typst_parts import Drawing

RENDER = Path(__file__).parents[3] / "src" / "lbp_cli" / "render"
FONTS = RENDER / "fonts"
TYPESETTING = Typesetting((RENDER / "templates" / "handout.typ").read_bytes(), str(FONTS))

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 480 300">'
    '<rect x="20" y="220" width="440" height="20" fill="#cfe0ee"/>'
    '<path d="M60 210 L200 120 L330 210" stroke="#26323d" stroke-width="12" fill="none"/></svg>'
)
DRAWING = Drawing(SVG, "Lying on the back with bent knees. 2: the hips are lifted.")


def card(name: str = "Shoulder bridge", *, picture: str = "shoulder-bridge") -> Card:
    return Card(
        picture=picture,
        name=name,
        place="Lying on your back. You need: mat.",
        dose=(Line("2 sets of 8, rest 45 seconds between sets.", lead="Sessions A and B:"),),
        start="Lie on your back with knees bent and feet flat.",
        steps=("Breathe out and lift slowly.", "Pause.", "Lower one bone at a time."),
        notes=(
            Line("Arching the low back.", lead="Common mistake:"),
            Line("Lift half way.", lead="Easier:"),
        ),
        proof="[B: george-2021]",
    )


def ticks(title: str = "Week 1") -> TickSheet:
    return TickSheet(
        title=title,
        columns=("Mon A", "Wed B", "Fri A"),
        rows=(
            TickRow("Shoulder bridge", "2 x 8", (True, True, True)),
            TickRow("Bird dog", "2 x 6", (True, False, True)),
        ),
        questions=("Fever, or feeling ill?", "A fall or an accident?"),
        numbers=("Worst pain, 0 to 10",),
    )


WEEK = Section(
    "week",
    (
        Heading(2, "1. What do I do this week?"),
        text("Most days a little. [D: spiering-2021]", lead="In short:"),
        Bullets((Line("do session A.", lead="Monday:"), Line("a walking day.", lead="Tuesday:"))),
        Heading(3, "Session A"),
        Numbered((Line("2 sets of 8.", lead="Shoulder bridge:"), Line("Walk.", lead=""))),
        Notice("stop", "Stop if", (Line("your leg gets weak."), Line("you feel faint."))),
    ),
)
GROWTH = Section(
    "growth",
    (
        Heading(2, "3. How does it grow?"),
        Table(
            ("Exercise", "In", *(f"W{week}" for week in range(1, 13))),
            (
                ("Shoulder bridge", "AB", *("2x8",) * 12),
                ("Bird dog", "A", *("",) * 6, *("2x6",) * 6),
            ),
            fixed=2,
        ),
        Definitions((Line("2 sets of 8.", lead="2x8:"),)),
        Table(("Sign", "What to do"), (("Green", "Go on."), ("Red", "Step back."))),
    ),
)
HANDOUT = Handout(
    title="Back exercise plan for desk-01",
    notice="Educational. Not a medical device.",
    made="Made on 24 November 2026 with lbp 0.1.0. 12 weeks.",
    practice=Practice("Practice by the Park", "PARK", ("Park Lane 1", "Telephone 01234 56789")),
    sections=(
        WEEK,
        Section(
            "exercises",
            (
                Heading(2, "2. How do I do each exercise?"),
                Cards(
                    (
                        card(),
                        card("Bird dog", picture="bird-dog"),
                        card("Lying march", picture="none"),
                    )
                ),
            ),
            new_page=True,
        ),
        GROWTH,
        Section("ticks", (Heading(2, "5. Tick what you did"), ticks(), ticks("Week 2"))),
    ),
    origin=(("tool", "lbp 0.1.0"), ("content", "c0ffee")),
)
DRAWINGS = {"shoulder-bridge": DRAWING, "bird-dog": replace(DRAWING, alternative="Bird dog.")}


def with_words(words: str) -> Handout:
    """The handout with the same words wherever people or content may put words."""
    line = Line(words, lead=words)
    return Handout(
        title=words,
        notice=words,
        made=words,
        practice=Practice(words, words, (words,)),
        sections=(
            Section(
                "week",
                (
                    Heading(2, words),
                    text(words, lead=words),
                    Bullets((line,)),
                    Numbered((line,)),
                    Definitions((line,)),
                    Notice("warning", words, (line,)),
                    Table((words, words), ((words, words),)),
                    Table((words, words), ((words, words),), fixed=1),
                    Cards((Card(words, words, words, (line,), words, (words,), (line,), words),)),
                    TickSheet(
                        words, (words,), (TickRow(words, words, (True,)),), (words,), (words,)
                    ),
                ),
            ),
        ),
        origin=((words, words),),
    )
