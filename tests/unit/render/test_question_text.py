from __future__ import annotations

import pytest

from lbp_cli.model.questionnaire import Given, Option, Question, Timer
from lbp_cli.render.plain_text import width
from lbp_cli.render.question_text import (
    Shown,
    answer_text,
    clash_lines,
    hung,
    question_lines,
)

PLAIN = Question("pain", "s", "whole", "How strong is it?", "It sets the start.")
SCALE = Question(
    "pain", "s", "whole", "How strong?", "To know.", low=0, high=10, ends=("no pain", "very bad")
)
OPTIONS = (Option("sitting", "sitting down"), Option("walking", "walking"))
WORDS = Question("w", "s", "words", "What hurts?", "To know.", options=OPTIONS)
TEST = Question(
    "t",
    "s",
    "whole",
    "How many?",
    "To know.",
    steps=("Sit down.", "Stand up."),
    timer=Timer(30, "down"),
    notice="Free to use.",
)


def test_a_plain_question_has_its_place_its_reason_and_what_is_allowed() -> None:
    assert question_lines(PLAIN, Shown(3, 41, (), "a whole number"), 80) == [
        "3/41  How strong is it?",
        "  Why: It sets the start.",
        "  Answer: a whole number",
    ]


def test_choices_are_numbered_and_an_old_answer_is_offered() -> None:
    shown = Shown(1, 2, OPTIONS, "x", ("walking",), has_offer=True)
    lines = question_lines(WORDS, shown, 80)

    assert lines[1:3] == ["  1  sitting down", "  2  walking"]
    assert lines[-1] == "  Your answer: walking. Enter keeps it."


def test_words_that_are_numbers_stand_before_their_own_line() -> None:
    numbers = (Option("0", "none"), Option("2_to_5", "2 to 5"))
    lines = question_lines(WORDS, Shown(1, 2, numbers, "x"), 80)
    assert lines[1:3] == ["       0  none", "  2_to_5  2 to 5"]


def test_the_ends_of_a_scale_have_their_meaning() -> None:
    lines = question_lines(SCALE, Shown(1, 2, (), "x"), 80)
    assert lines[1:3] == ["  0 = no pain", "  10 = very bad"]


def test_a_physical_test_has_its_notice_its_steps_and_its_clock() -> None:
    assert question_lines(TEST, Shown(1, 2, (), "x"), 80)[1:4] == [
        "  Free to use.",
        "  1. Sit down.",
        "  2. Stand up.",
    ]
    assert question_lines(TEST, Shown(1, 2, (), "x"), 80)[-1] == "  Type t to start the clock."


def test_a_skipped_answer_can_be_offered() -> None:
    lines = question_lines(PLAIN, Shown(1, 2, (), "x", None, has_offer=True), 80)
    assert lines[-1] == "  Your answer: skipped. Enter keeps it."


@pytest.mark.parametrize("columns", [20, 33, 80])
def test_no_line_is_wider_than_the_screen(columns: int) -> None:
    long = Question("q", "s", "words", "word " * 40, "reason " * 20, steps=("step " * 30,))
    options = tuple(Option(str(each), "label " * 12) for each in "abc")
    lines = question_lines(long, Shown(100, 200, options, "a lot " * 9), columns)
    assert max(width(each) for each in lines) <= columns


def test_later_lines_stand_under_the_first() -> None:
    assert hung("12. ", "one two three", 12) == ["12. one two", "    three"]


def test_hostile_texts_are_made_harmless() -> None:
    (line,) = hung("", "\x1b[31mred\u202e\nnew line", 80)
    assert not set(line) & {"\x1b", "\u202e", "\n"}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "skipped"),
        (True, "yes"),
        (False, "no"),
        ((), "none"),
        (("sitting", "walking"), "sitting down, walking"),
        ("sitting", "sitting down"),
        ("unsure", "unsure"),
        (3, "3"),
        (2.5, "2.5"),
    ],
)
def test_answers_as_people_say_them(value: Given, said: str) -> None:
    assert answer_text(WORDS, value, OPTIONS) == said


def test_a_number_has_its_unit() -> None:
    weeks = Question("w", "s", "number", "How long?", "To know.", unit="weeks")
    assert answer_text(weeks, 2.5, ()) == "2.5 weeks"


def test_a_clash_names_the_questions_and_not_their_fields() -> None:
    texts = {"person.age": "How old are you?"}
    message = "episode.onset_age is 50, but person.age is 42"

    assert clash_lines("That does not fit:", message, "it is an age", texts, 200) == [
        '  That does not fit: episode.onset_age is 50, but "How old are you?" is 42 (it is an age).'
    ]
    assert clash_lines("Please check:", "x", None, texts, 200) == ["  Please check: x."]
