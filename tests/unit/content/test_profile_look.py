from __future__ import annotations

import pytest

from lbp_cli.content.profile_look import answer, flag, look, medicines, number, word


def test_a_path_that_is_not_there_is_none() -> None:
    assert look({"a": {"b": 1}}, "a.b") == 1
    assert look({"a": 3}, "a.b") is None
    assert look(None, "a") is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yes", "yes"),
        (True, "yes"),
        (False, "no"),
        ({"answer": "unsure"}, "unsure"),
        ("maybe", None),
        (1, None),
        (None, None),
        ({}, None),
    ],
)
def test_answer_words(written: object, meant: str | None) -> None:
    assert word(written) == meant


def test_flags_and_numbers_keep_true_apart_from_1() -> None:
    assert [flag(each) for each in (True, "no", 1, 0, "unsure", None)] == [
        True, False, None, None, None, None,
    ]  # fmt: skip
    assert number({"a": True}, "a") is None
    assert number({"a": 0}, "a") == 0


def test_the_shorthand_never_answers_what_is_written_or_not_meant() -> None:
    data = {"pre_exercise_all_no": True, "pre_exercise": {"falls": "unsure"}}
    assert answer(data, "pre_exercise.falls") == "unsure"
    assert answer(data, "pre_exercise.px_faint") == "no"
    assert answer(data, "pre_exercise.px_regular") is None
    assert answer(data, "pre_exercise.px_obstetric") is None
    assert answer({"pre_exercise_all_no": 1}, "pre_exercise.px_faint") is None


def test_unknown_medicines_count_as_all() -> None:
    assert len(medicines("unsure")) == 4
    assert medicines(None) == ()
