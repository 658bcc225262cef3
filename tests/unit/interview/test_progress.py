from __future__ import annotations

from interview_samples import small

from lbp_cli.interview.asking import Asked
from lbp_cli.interview.progress import (
    Progress,
    answered,
    next_question,
    position,
    previous_question,
    reopened,
)
from lbp_cli.model.questionnaire import Question

ONE, TWO, THREE = small("one"), small("two"), small("three")
WHO = Asked((ONE, TWO, THREE), {})
BEGUN = Progress({}, {})
HALF = Progress({"one": "no", "two": "yes"}, {"three": "unsure"})


def test_an_answer_is_kept_and_no_longer_offered() -> None:
    assert answered(HALF, "three", "no") == Progress({"one": "no", "two": "yes", "three": "no"}, {})


def test_going_back_offers_the_old_answer() -> None:
    back = reopened(HALF, "two")

    assert back == Progress({"one": "no"}, {"three": "unsure", "two": "yes"})
    assert next_question(back, WHO) == TWO


def test_what_has_no_answer_cannot_be_reopened() -> None:
    assert reopened(HALF, "three") == HALF


def test_the_next_question_is_the_first_without_an_answer() -> None:
    assert next_question(BEGUN, WHO) == ONE
    assert next_question(HALF, WHO) == THREE
    assert next_question(answered(HALF, "three", None), WHO) is None


def test_a_skipped_question_is_answered() -> None:
    assert next_question(answered(BEGUN, "one", None), WHO) == TWO


def before(progress: Progress, current: str | None) -> Question | None:
    return previous_question(progress, WHO, current)


def test_back_is_the_answered_question_before_this_one() -> None:
    assert before(HALF, "three") == TWO
    assert before(HALF, "two") == ONE
    assert before(HALF, "one") is None
    assert before(HALF, None) == TWO
    assert before(Progress({"one": "no"}, {}), "three") == ONE


def test_the_position_counts_what_is_asked() -> None:
    assert position(WHO, "one") == (1, 3)
    assert position(WHO, "three") == (3, 3)
