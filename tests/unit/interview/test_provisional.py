from __future__ import annotations

from typing import Any

import pytest
from interview_samples import form

from lbp_cli.content.question_types import required_fields
from lbp_cli.interview.paths import look
from lbp_cli.interview.provisional import with_open_answers, with_open_follow_ups


def test_every_field_that_a_profile_must_have_is_filled() -> None:
    filled = with_open_answers(form(), {})

    asked = [each for each in required_fields() if each != "assessed_on"]
    assert [each for each in asked if look(filled, each) is None] == []
    assert look(filled, "function.psfs") == [{"name": "until asked", "score": 10}]
    assert look(filled, "pain.easing") == []


def test_what_was_answered_stays() -> None:
    data = {
        "person": {"age": 80, "sex": "female"},
        "activity": {"evs_days": 0, "func_floor": False},
        "function": {"psfs": [{"name": "sit", "score": 2}]},
        "goals": ["run"],
    }
    filled = with_open_answers(form(), data)

    for field in ("person", "function", "goals"):
        assert filled[field] == data[field]
    assert (filled["activity"]["evs_days"], filled["activity"]["func_floor"]) == (0, False)
    assert filled["activity"]["func_stairs"] is True


def test_safety_answers_stay_open() -> None:
    filled = with_open_answers(form(), {})
    assert "red_flags" not in filled
    assert "pre_exercise" not in filled


def followed(written: Any) -> Any:
    return with_open_follow_ups(form(), {"red_flags": {"cord_signs": written}})["red_flags"]


MILDEST = {"onset": "over_3_months", "worse": False, "assessed": True}


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_open_follow_ups_are_the_mildest(answer: str) -> None:
    assert followed(answer)["cord_signs"] == {"answer": answer, **MILDEST}


def test_a_follow_up_that_was_answered_stays() -> None:
    written = {"answer": "yes", "onset": "under_2_weeks"}
    assert followed(written)["cord_signs"] == {**MILDEST, **written}


def test_nothing_follows_a_no_or_a_question_without_follow_ups() -> None:
    assert followed("no")["cord_signs"] == "no"
    data = {"red_flags": {"weight_loss": "yes"}}
    assert with_open_follow_ups(form(), data) == data


def test_the_data_that_is_filled_is_left_alone() -> None:
    data: dict[str, Any] = {"red_flags": {"cord_signs": "yes"}, "person": {}}
    with_open_follow_ups(form(), data)
    with_open_answers(form(), data)
    assert data == {"red_flags": {"cord_signs": "yes"}, "person": {}}
