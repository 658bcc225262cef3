from __future__ import annotations

from typing import Any

import pytest
from interview_samples import shipped, small

from lbp_cli.interview.reading import (
    Complaint,
    allowed,
    asked_for,
    choices,
    is_numbered,
    read_typed,
    read_written,
)
from lbp_cli.model.questionnaire import Given, Kind, Option, Question

ANSWER = small("fever")
FLAG = small("limp", "flag")
SITES = (
    Option("none", "not into the leg"),
    Option("buttock_thigh", "to the buttock or thigh"),
    Option("below_knee", "below the knee"),
    Option("both_knees", "both knees"),
)
WORD = small("site", "word", options=SITES)
EPISODES = small(
    "episodes",
    "word",
    options=(
        Option("0", "none"),
        Option("1", "one"),
        Option("2_to_5", "2 to 5"),
        Option("more", "more than 5"),
    ),
)
PAIN = small("pain", "whole", low=0, high=10, unit="points of 10")
AGE = small("age", "whole", low=18, high=110, unit="years")
WEEKS = small("weeks", "number", low=0, high=4000, unit="weeks")
WHOLE_WEEKS = small("since", "whole", low=0, high=4000, unit="weeks")
HOURS = small("hours", "number", low=0, high=24, unit="hours")
TEXT = small("name", "text", longest=20)
DAY = small("day", "day")
WORDS = small(
    "easing",
    "words",
    options=(
        Option("sitting", "sitting down"),
        Option("walking", "walking"),
        Option("heat", "heat"),
    ),
)
MEDICINES = small("medicines", "words", options=WORDS.options, unsure=True)
SIGNS = small(
    "signs",
    "signs",
    options=(Option("red_flags.fever", "fever"), Option("red_flags.unwell", "feeling ill")),
)
ABILITIES = small(
    "able", "abilities", options=(Option("a.stairs", "climb stairs"), Option("a.walk", "walk"))
)
TEXTS = small("goals", "texts", longest=12, most=3)
OPTIONAL = small("height", "whole", low=100, high=230, unit="cm", optional=True)

TYPED: list[tuple[Question, str, Given]] = [
    (ANSWER, "yes", "yes"),
    (ANSWER, "Y", "yes"),
    (ANSWER, "2", "no"),
    (ANSWER, " NO ", "no"),
    (ANSWER, "u", "unsure"),
    (ANSWER, "3", "unsure"),
    (ANSWER, "not  sure", "unsure"),
    (ANSWER, "don't know", "unsure"),
    (FLAG, "y", True),
    (FLAG, "1", True),
    (FLAG, "No", False),
    (FLAG, "2", False),
    (WORD, "1", "none"),
    (WORD, "below_knee", "below_knee"),
    (WORD, "Below Knee", "below_knee"),
    (WORD, "below the knee", "below_knee"),
    (WORD, "but", "buttock_thigh"),
    (WORD, "to the but", "buttock_thigh"),
    (EPISODES, "0", "0"),
    (EPISODES, "1", "1"),
    (EPISODES, "2", "2_to_5"),
    (EPISODES, "2_to_5", "2_to_5"),
    (EPISODES, "2 to 5", "2_to_5"),
    (EPISODES, "one", "1"),
    (PAIN, "0", 0),
    (PAIN, "10", 10),
    (PAIN, "7.0", 7),
    (AGE, "42 years", 42),
    (WEEKS, "0,5", 0.5),
    (WEEKS, "2.5", 2.5),
    (WEEKS, "6 weeks", 6),
    (WEEKS, "1 week", 1),
    (WEEKS, "3 months", 13),
    (WEEKS, "2 years", 104.4),
    (WEEKS, "10 days", 1.4),
    (WHOLE_WEEKS, "3 months", 13),
    (WHOLE_WEEKS, "1 year", 52),
    (WHOLE_WEEKS, "10 days", 1),
    (HOURS, "7,5 hours", 7.5),
    (TEXT, "  sit   through a film ", "sit through a film"),
    (TEXT, "2", "2"),
    (DAY, "2026-03-15", "2026-03-15"),
    (WORDS, "1", ("sitting",)),
    (WORDS, "3 1", ("sitting", "heat")),
    (WORDS, "3, 1", ("sitting", "heat")),
    (WORDS, "3,1;1", ("sitting", "heat")),
    (WORDS, "heat, walking", ("walking", "heat")),
    (WORDS, "sitting down", ("sitting",)),
    (WORDS, "wal", ("walking",)),
    (WORDS, "none", ()),
    (WORDS, "0", ()),
    (WORDS, "all", ("sitting", "walking", "heat")),
    (MEDICINES, "no", "no"),
    (MEDICINES, "none", "no"),
    (MEDICINES, "unsure", "unsure"),
    (MEDICINES, "yes", "unsure"),
    (MEDICINES, "2", ("walking",)),
    (SIGNS, "no", "no"),
    (SIGNS, "none", "no"),
    (SIGNS, "yes", "yes"),
    (SIGNS, "?", "unsure"),
    (SIGNS, "not sure", "unsure"),
    (SIGNS, "all", ("red_flags.fever", "red_flags.unwell")),
    (SIGNS, "2", ("red_flags.unwell",)),
    (SIGNS, "feeling ill", ("red_flags.unwell",)),
    (ABILITIES, "none", ()),
    (ABILITIES, "all", ("a.stairs", "a.walk")),
    (ABILITIES, "2", ("a.walk",)),
    (TEXTS, "run; sit ;; ", ("run", "sit")),
    (TEXTS, "none", ()),
    (OPTIONAL, "skip", None),
    (OPTIONAL, "-", None),
    (OPTIONAL, "172", 172),
]


@pytest.mark.parametrize(
    ("question", "line", "value"), TYPED, ids=lambda each: getattr(each, "id", str(each))
)
def test_a_typed_line_is_an_answer(question: Question, line: str, value: Given) -> None:
    found = read_typed(question, line)

    assert found == value
    assert type(found) is type(value)


REFUSED = [
    (ANSWER, "maybe", "yes, no or unsure"),
    (ANSWER, "4", "yes, no or unsure"),
    (ANSWER, "0", "yes, no or unsure"),
    (FLAG, "unsure", "yes or no"),
    (WORD, "b", "a number from 1 to 4, or one of: none, buttock_thigh, below_knee, both_knees"),
    (WORD, "0", "a number from 1 to 4, or one of: none, buttock_thigh, below_knee, both_knees"),
    (WORD, "5", "a number from 1 to 4, or one of: none, buttock_thigh, below_knee, both_knees"),
    (EPISODES, "3", "one of: 0, 1, 2_to_5, more"),
    (PAIN, "14", "a whole number from 0 to 10"),
    (PAIN, "-1", "a whole number from 0 to 10"),
    (PAIN, "3.5", "a whole number from 0 to 10"),
    (PAIN, "three", "a whole number from 0 to 10"),
    (AGE, "42 months", "a whole number from 18 to 110 (years)"),
    (WEEKS, "5 decades", "a number from 0 to 4000 (weeks); 3 months or 2 years also work"),
    (WEEKS, "99 years", "a number from 0 to 4000 (weeks); 3 months or 2 years also work"),
    (WEEKS, "nan", "a number from 0 to 4000 (weeks); 3 months or 2 years also work"),
    (WEEKS, "1e3", "a number from 0 to 4000 (weeks); 3 months or 2 years also work"),
    (HOURS, "25", "a number from 0 to 24 (hours)"),
    (TEXT, "x" * 21, "a short text of at most 20 characters"),
    (DAY, "15.3.2026", "a date as year-month-day, such as 2026-11-22"),
    (DAY, "2026-02-30", "a date as year-month-day, such as 2026-11-22"),
    (SIGNS, "3", "no for none of them, or unsure, or numbers from 1 to 2, such as 1 2"),
    (MEDICINES, "x", "no for none of them, or unsure, or numbers from 1 to 3, such as 1 3"),
    (ABILITIES, "unsure", "all, none, or numbers from 1 to 2, such as 1 2"),
    (OPTIONAL, "17", "a whole number from 100 to 230 (cm); skip to leave it out"),
]


@pytest.mark.parametrize(
    ("question", "line", "words"), REFUSED, ids=lambda each: getattr(each, "id", str(each))
)
def test_what_cannot_be_taken_is_said_with_what_is_allowed(
    question: Question, line: str, words: str
) -> None:
    assert read_typed(question, line) == Complaint(line, words)
    assert allowed(question) == words


@pytest.mark.parametrize("question", [ANSWER, FLAG, WORD, PAIN, WEEKS, TEXT, DAY, WORDS, SIGNS])
@pytest.mark.parametrize("line", ["", "  ", "\x00", "\U0001f600", "\u202e", "--", "skip"])
def test_no_line_is_an_accident(question: Question, line: str) -> None:
    """Odd lines are refused, or they are a text."""
    found = read_typed(question, line)
    assert isinstance(found, Complaint) or question.kind == "text"


def test_nothing_typed_is_called_nothing() -> None:
    for question in (PAIN, TEXT, WORDS):
        found = read_typed(question, " ")
        assert isinstance(found, Complaint)
        assert found.given == "nothing"


def test_one_wrong_word_among_several_is_named() -> None:
    found = read_typed(WORDS, "heat, wlaking")
    assert isinstance(found, Complaint)
    assert found.given == "wlaking"


def test_too_many_or_too_long_texts() -> None:
    words = "up to 3 short texts with ; between them, or none"
    assert read_typed(TEXTS, "a; b; c; d") == Complaint("4 texts", words)
    assert read_typed(TEXTS, "a; " + "x" * 13) == Complaint("x" * 13, words)


WRITTEN: list[tuple[Question, object, Given]] = [
    (ANSWER, "yes", "yes"),
    (ANSWER, False, "no"),
    (FLAG, True, True),
    (FLAG, "no", False),
    (PAIN, 7, 7),
    (PAIN, "7", 7),
    (WEEKS, 2.5, 2.5),
    (EPISODES, 0, "0"),
    (WORD, "below_knee", "below_knee"),
    (DAY, "2026-03-15", "2026-03-15"),
    (TEXT, "yes", "yes"),
    (WORDS, ["heat", "sitting"], ("sitting", "heat")),
    (WORDS, [], ()),
    (MEDICINES, [], "no"),
    (MEDICINES, ["walking"], ("walking",)),
    (SIGNS, [], "no"),
    (SIGNS, ["red_flags.fever"], ("red_flags.fever",)),
    (SIGNS, "unsure", "unsure"),
    (TEXTS, ["run; walk", "sit"], ("run; walk", "sit")),
    (OPTIONAL, None, None),
    (OPTIONAL, "skip", None),
]


@pytest.mark.parametrize(
    ("question", "value", "found"), WRITTEN, ids=lambda each: getattr(each, "id", str(each))
)
def test_an_answer_in_a_file(question: Question, value: object, found: Given) -> None:
    assert read_written(question, value) == found


@pytest.mark.parametrize(
    ("question", "value", "given"),
    [
        (PAIN, None, "nothing"),
        (PAIN, [3], "a list"),
        (PAIN, 14, "14"),
        (PAIN, {"a": 1}, "{'a': 1}"),
        (ANSWER, ["yes"], "a list"),
        (WORDS, [["sitting"]], "[['sitting']]"),
        (FLAG, 3, "3"),
    ],
)
def test_a_file_is_told_what_is_wrong(question: Question, value: object, given: str) -> None:
    assert read_written(question, value) == Complaint(given, allowed(question))


def test_choices_have_numbers_unless_they_are_numbers() -> None:
    assert [each.value for each in choices(ANSWER)] == ["yes", "no", "unsure"]
    assert [each.value for each in choices(FLAG)] == ["yes", "no"]
    assert choices(PAIN) == ()
    assert is_numbered(WORD)
    assert not is_numbered(EPISODES)


def test_beside_choices_only_the_numbers_are_said() -> None:
    assert asked_for(WORD) == "a number from 1 to 4"
    assert asked_for(EPISODES) == "one of: 0, 1, 2_to_5, more"
    assert asked_for(PAIN) == allowed(PAIN)


def test_every_kind_can_be_read_and_says_what_is_allowed() -> None:
    kinds: dict[Kind, Any] = {each.kind: each for each, *_ in TYPED}
    assert len(kinds) == 11
    assert all(allowed(each) for each in kinds.values())


def test_shipped_questions_take_what_their_help_names() -> None:
    assert read_typed(shipped("episode.duration_weeks"), "2 months") == 8.7
    assert read_typed(shipped("episode.previous_episodes"), "2_to_5") == "2_to_5"
    assert read_typed(shipped("abilities"), "1 3") == (
        "activity.func_floor",
        "activity.func_walk30",
    )
    assert read_typed(shipped("pre_exercise.medicines"), "3") == ("beta_blocker",)
