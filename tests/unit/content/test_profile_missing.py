from __future__ import annotations

import pytest
from profile_texts import faults, read

from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS

LEG = ("leg_pain_site: none", "leg_pain_site: below_knee")
PREGNANT = ("red_flags_all_no: true", "red_flags_all_no: true\nred_flags: {pregnant: yes}")


def test_without_the_shorthand_every_red_flag_is_asked_for_by_name_in_order() -> None:
    found = faults(("red_flags_all_no: true", "red_flags: {fever: no}"))
    assert found == [
        ("E401", f"red_flags.{field} is missing: answer yes, no or unsure")
        for field in RED_FLAGS
        if field != "fever"
    ]


def test_without_the_shorthand_every_health_question_is_asked_for() -> None:
    found = faults(("pre_exercise_all_no: true\n", ""))
    missing = [message.split(" ")[0] for code, message in found if code == "E401"]
    assert missing == [f"pre_exercise.{field}" for field in (*PRE_EXERCISE, "medicines")]


@pytest.mark.parametrize("block", ["pre_exercise: {}", "pre_exercise: {px_regular: }"])
def test_regular_exercise_is_never_part_of_the_shorthand(block: str) -> None:
    found = faults(("pre_exercise: {px_regular: no}", block))
    assert found == [("E401", "pre_exercise.px_regular is missing: answer yes, no or unsure")]


def test_a_null_answer_is_a_missing_answer() -> None:
    found = faults(("red_flags_all_no: true", "red_flags: {fever: }"))
    assert ("E401", "red_flags.fever is missing: answer yes, no or unsure") in found


def test_a_missing_answer_stands_at_its_block() -> None:
    _, diagnostics = read(("pre_exercise: {px_regular: no}", "pre_exercise: {falls: no}"))
    (only,) = diagnostics
    assert (only.place.line, only.place.column) == (7, 15)


def test_a_block_of_the_wrong_shape_is_one_fault() -> None:
    found = faults(("red_flags_all_no: true", "red_flags: no"))
    assert [code for code, _ in found] == ["E203"]


@pytest.mark.parametrize("shorthand", ["red_flags_all_no", "pre_exercise_all_no"])
def test_a_shorthand_cannot_stand_beside_full_mode(shorthand: str) -> None:
    found = faults(("mode: minimal", "mode: full"))
    assert ("E402", f"{shorthand} cannot stand beside mode: full") in found


@pytest.mark.parametrize("value", ["false", "no", "1", "maybe", "[true]"])
def test_a_shorthand_can_only_be_true(value: str) -> None:
    found = faults(("red_flags_all_no: true", f"red_flags_all_no: {value}"))
    assert ("E402", "a shorthand can only be true") in found
    assert ("E401", "red_flags.fever is missing: answer yes, no or unsure") in found


def test_full_mode_asks_for_the_mood_questions_and_takes_null() -> None:
    full = ("mode: minimal", "mode: full")
    assert ("E403", "psych.phq4 is missing: write four answers of 0 to 3") in faults(full)
    found = faults(full, ("psych: {", "psych: {phq4: null, "))
    assert not any("phq4" in message for _, message in found)


def test_leg_pain_asks_for_the_leg_questions() -> None:
    names = [message.split(" ")[0] for _, message in faults(LEG)]
    assert names == ["pain.nprs_leg_avg_7d", "pain.leg_worse_than_back", "pain.cough_sneeze_leg"]


@pytest.mark.parametrize("word", ["yes", "unsure"])
def test_pregnancy_asks_for_its_follow_up_and_the_shorthand_does_not_answer_it(word: str) -> None:
    told = (PREGNANT[0], PREGNANT[1].replace("yes", word))
    names = [message.split(" ")[0] for _, message in faults(told)]
    assert names == ["pre_exercise.px_obstetric", "pre_exercise.px_obstetric_now"]


def test_after_the_birth_the_follow_up_is_not_asked() -> None:
    assert faults(PREGNANT, ("sex: female", "sex: female, weeks_since_birth: 7")) == []


def test_an_operation_asks_for_its_weeks() -> None:
    found = faults(("surgery: {type: none}", "surgery: {type: fusion}"))
    assert found == [
        ("E403", "history.surgery.weeks_since is missing: write the weeks since the operation")
    ]


def test_a_follow_up_beside_no_is_a_warning() -> None:
    detail = "red_flags: {fever: {answer: no, worse: yes, assessed: false}}"
    found = faults(("red_flags_all_no: true", f"red_flags_all_no: true\n{detail}"))
    assert found == [("W405", "red_flags.fever is answered no, so 'worse' is not used")]
