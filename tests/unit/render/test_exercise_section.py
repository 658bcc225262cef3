from __future__ import annotations

from dataclasses import replace

from lbp_cli.render.document import Document
from lbp_cli.render.exercise_section import exercise_section
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, sample_plan

TEXT = render_terminal(Document("t", exercise_section(pages(sample_plan(), CATALOGUE))), 120)


def test_each_exercise_stands_once() -> None:
    for name in ("Bird dog", "Shoulder bridge", "Walk in three bouts", "Stand up and reach"):
        assert TEXT.splitlines().count(name) == 1
    assert "Jog on the spot" not in TEXT


def test_how_to_do_it() -> None:
    part = TEXT[TEXT.index("Bird dog\n") :].split("\n\n")
    assert part[0] == "Bird dog\nOn hands and knees. You need: mat. [B: george-2021, owen-2020]"
    assert part[1].startswith("Start: Lie on your back")
    assert part[2].startswith("1. Breathe out")
    assert part[3].splitlines()[0].startswith("Common mistake: ")
    assert [line.split(":")[0] for line in part[3].splitlines()] == [
        "Common mistake",
        "Easier",
        "Harder",
    ]


def test_a_withheld_harder_way_is_not_shown() -> None:
    plan = replace(sample_plan(), harder_withheld=("bird-dog",))
    blocks = exercise_section(pages(plan, CATALOGUE))
    text = render_terminal(Document("t", blocks), 120)
    assert TEXT.count("Harder:") == text.count("Harder:") + 1
    part = text[text.index("Bird dog\n") :].split("\n\n")
    assert "Harder" not in part[3]


def test_what_week_1_has_not_said_is_said_here() -> None:
    assert "From week 7. Do each side. Rest 45 seconds between sets." in TEXT
    assert "A break from sitting." in TEXT
    assert TEXT.count("Rest 45 seconds between sets.") == 2
