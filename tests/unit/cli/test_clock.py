from __future__ import annotations

from scripted import Scripted

from lbp_cli.cli.clock import run_clock
from lbp_cli.model.questionnaire import Timer


def test_a_clock_that_counts_down_says_what_is_left() -> None:
    person = Scripted()
    run_clock(person, Timer(12, "down"))

    assert person.said == [
        "Get ready. Ctrl-C ends it early.",
        "3 ...",
        "2 ...",
        "1 ...",
        "Go!",
        "7 seconds left",
        "2 seconds left",
        "Stop. 12 seconds are over.",
    ]
    assert person.waited == [1, 1, 1, 5, 5, 2]


def test_a_clock_that_counts_up_says_what_has_passed() -> None:
    person = Scripted()
    run_clock(person, Timer(10, "up"))

    assert person.said[0] == "Get ready. Ctrl-C stops the clock."
    assert person.said[-2:] == ["5 seconds", "Stop. 10 seconds are over."]


def test_stopping_it_says_how_long_it_ran() -> None:
    person = Scripted(patience=13)
    run_clock(person, Timer(120, "up"))

    assert person.said[-2:] == ["10 seconds", "Stopped after 10 seconds or a little more."]


def test_stopping_it_before_it_began() -> None:
    person = Scripted(patience=1)
    run_clock(person, Timer(30, "down"))

    assert person.said[-1] == "The clock was stopped before it began."
    assert "Go!" not in person.said
