from __future__ import annotations

from typing import Any

import pytest

from lbp_cli.interview.profiles import profile_of, without_asked
from lbp_cli.model.questionnaire import Given


def test_fields_become_blocks_and_lists() -> None:
    assert profile_of({"person.age": 42, "goals": ("run", "sit"), "limits": ()}, {}) == {
        "person": {"age": 42},
        "goals": ["run", "sit"],
        "limits": [],
    }


def test_a_skipped_question_leaves_no_trace() -> None:
    assert profile_of({"person.smoker": None, "person.age": 42}, {}) == {"person": {"age": 42}}


def test_false_and_zero_are_answers() -> None:
    answers: dict[str, Given] = {"gait.limp": False, "activity.evs_days": 0}
    assert profile_of(answers, {}) == {"gait": {"limp": False}, "activity": {"evs_days": 0}}


def test_a_safety_answer_with_follow_ups() -> None:
    answers: dict[str, Given] = {"red_flags.fever": "yes", "red_flags.fever.worse": True}
    assert profile_of(answers, {}) == {"red_flags": {"fever": {"answer": "yes", "worse": True}}}


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        (
            {"1.name": "walk", "1.score": 3, "2.name": "sit", "2.score": 0},
            [{"name": "walk", "score": 3}, {"name": "sit", "score": 0}],
        ),
        ({"1.name": "walk", "1.score": 3, "2.name": None}, [{"name": "walk", "score": 3}]),
        ({"1.name": "walk"}, None),
    ],
)
def test_activities_are_put_together(answers: dict[str, Given], written: Any) -> None:
    data = profile_of({f"function.psfs.{name}": each for name, each in answers.items()}, {})
    assert data.get("function", {}).get("psfs") == written


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        ((0, 1, 2, 3), {"psych": {"phq4": [0, 1, 2, 3]}}),
        ((None,), {"psych": {"phq4": None}}),
        ((2, 1, None), {"psych": {"phq4": None}}),
        ((2, 1), {"psych": {"phq4": None}}),
        ((), {}),
    ],
)
def test_four_answers_or_none_at_all(answers: tuple[Given, ...], written: Any) -> None:
    given = {f"psych.phq4.{number}": each for number, each in enumerate(answers, start=1)}
    assert profile_of(given, {}) == written


def test_diagnoses_carry_their_details() -> None:
    answers: dict[str, Given] = {
        "diagnoses": ("stenosis", "spondylolisthesis"),
        "diagnoses.spondylolisthesis.grade": 2,
        "diagnoses.axial_spa.fused": True,
        "diagnoses.spondylolisthesis.date": None,
    }
    assert profile_of(answers, {})["diagnoses"] == [
        {"code": "stenosis"},
        {"code": "spondylolisthesis", "grade": 2},
    ]


def test_no_diagnosis_is_an_empty_list() -> None:
    assert profile_of({"diagnoses": ()}, {}) == {"diagnoses": []}


def test_what_no_question_asks_of_a_list_stays() -> None:
    before = {
        "function": {"psfs": [{"name": "sit", "score": 4}, {"name": "run", "score": 2}]},
        "diagnoses": [{"code": "osteoporosis", "date": "2023-05-10"}, {"code": "facet"}],
    }
    base = without_asked(before, ("function.psfs.1.name", "function.psfs.1.score", "diagnoses"))
    answers: dict[str, Given] = {
        "function.psfs.1.name": "walk",
        "function.psfs.1.score": 5,
        "diagnoses": ("osteoporosis",),
    }
    assert profile_of(answers, base) == {
        "function": {"psfs": [{"name": "walk", "score": 5}, {"name": "run", "score": 2}]},
        "diagnoses": [{"code": "osteoporosis", "date": "2023-05-10"}],
    }


def test_a_skipped_question_takes_away_what_stood_there() -> None:
    assert profile_of({"tests.sts30": None}, {"tests": {"sts30": 8, "plank_s": 20}}) == {
        "tests": {"plank_s": 20}
    }


@pytest.mark.parametrize(
    ("given", "written"),
    [("no", "no"), ("unsure", "unsure"), (("beta_blocker",), ["beta_blocker"])],
)
def test_medicines(given: Given, written: Any) -> None:
    assert profile_of({"pre_exercise.medicines": given}, {}) == {
        "pre_exercise": {"medicines": written}
    }


def test_answers_stand_on_what_was_there_and_leave_it_alone() -> None:
    base: dict[str, Any] = {"client": {"code": "ann"}, "preferences": {"likes": ["bridge"]}}
    made = profile_of({"preferences.minutes_per_day": 20}, base)
    assert made["preferences"] == {"likes": ["bridge"], "minutes_per_day": 20}
    assert base["preferences"] == {"likes": ["bridge"]}


def test_what_is_asked_again_is_taken_out_whole() -> None:
    data: dict[str, Any] = {
        "red_flags_all_no": True,
        "triage": {"tier": "clear"},
        "red_flags": {"fever": {"answer": "yes", "worse": True}, "unwell": "no"},
        "function": {"psfs": [{"name": "sit", "score": 3}], "rmdq": 4},
        "client": {"code": "ann"},
    }
    left = without_asked(data, ["red_flags.fever.worse", "function.psfs.1.name"])
    assert left == {
        "red_flags": {"unwell": "no"},
        "function": {"rmdq": 4},
        "client": {"code": "ann"},
    }
    assert "red_flags_all_no" in data
