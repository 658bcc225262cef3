from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from interview_samples import form, interviewed, shipped

from lbp_cli import resources
from lbp_cli.content.profile_answers import answers_of
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.interview.profiles import profile_of, without_asked
from lbp_cli.interview.recalling import recalled
from lbp_cli.model.questionnaire import Given

DAY = date(2026, 11, 24)
SHORTHAND = ("shorthand", "shorthand.answers")


def told(data: dict[str, Any], name: str) -> Given:
    return recalled(form(), data).get(name)


@pytest.mark.parametrize(
    ("data", "name", "value"),
    [
        ({"person": {"age": 42}}, "person.age", 42),
        ({"red_flags": {"fever": "unsure"}}, "red_flags.fever", "unsure"),
        ({"red_flags": {"fever": True}}, "red_flags.fever", "yes"),
        (
            {"red_flags": {"cord_signs": {"answer": "yes", "worse": True}}},
            "red_flags.cord_signs",
            "yes",
        ),
        (
            {"red_flags": {"cord_signs": {"answer": "yes", "worse": "no"}}},
            "red_flags.cord_signs.worse",
            False,
        ),
        ({"red_flags_all_no": True}, "red_flags.fever", "no"),
        ({"red_flags_all_no": "yes"}, "red_flags.fever", "no"),
        ({"red_flags_all_no": True, "red_flags": {"fever": "yes"}}, "red_flags.fever", "yes"),
        ({"red_flags_all_no": True}, "red_flags.cord_signs.worse", None),
        ({"red_flags_all_no": True}, "pre_exercise.falls", None),
        ({"pre_exercise_all_no": True}, "pre_exercise.falls", "no"),
        ({"pre_exercise_all_no": True}, "pre_exercise.px_regular", None),
        ({"pre_exercise_all_no": True}, "pre_exercise.px_obstetric", None),
        ({"pre_exercise_all_no": True}, "pre_exercise.medicines", "no"),
        ({"pre_exercise": {"medicines": False}}, "pre_exercise.medicines", "no"),
        ({"pre_exercise": {"medicines": "unsure"}}, "pre_exercise.medicines", "unsure"),
        (
            {"pre_exercise": {"medicines": ["beta_blocker"]}},
            "pre_exercise.medicines",
            ("beta_blocker",),
        ),
        ({"gait": {"limp": "no"}}, "gait.limp", False),
        ({"episode": {"previous_episodes": 0}}, "episode.previous_episodes", "0"),
        ({"function": {"psfs": [{"name": "sit", "score": 4}]}}, "function.psfs.1.score", 4),
        ({"function": {"psfs": [{"name": "sit", "score": 4}]}}, "function.psfs.2.name", None),
        ({"psych": {"phq4": [0, 1, 2, 3]}}, "psych.phq4.3", 2),
        ({"psych": {"phq4": None}}, "psych.phq4.1", None),
        ({"diagnoses": [{"code": "stenosis"}]}, "diagnoses", ("stenosis",)),
        ({"diagnoses": []}, "diagnoses", ()),
        (
            {"diagnoses": [{"code": "spondylolisthesis", "grade": 2}]},
            "diagnoses.spondylolisthesis.grade",
            2,
        ),
        ({"goals": ["sit 1 h"]}, "goals", ("sit 1 h",)),
        ({}, "goals", None),
    ],
)
def test_a_written_answer_is_recalled(data: dict[str, Any], name: str, value: Given) -> None:
    assert told(data, name) == value


def test_a_list_names_what_is_not_a_plain_no() -> None:
    illness = shipped("illness").items
    answers = dict.fromkeys((each.removeprefix("red_flags.") for each in illness), "no")

    assert told({"red_flags": answers}, "illness") == "no"
    answers |= {"unwell": "unsure"}
    assert told({"red_flags": answers}, "illness") == ("red_flags.unwell",)
    del answers["weight_loss"]
    assert told({"red_flags": answers}, "illness") is None


def test_medicines_are_something_in_their_list() -> None:
    data = {"pre_exercise_all_no": True, "pre_exercise": {"medicines": ["beta_blocker"]}}
    assert told(data, "before_exercise") == ("pre_exercise.medicines",)


def test_abilities_are_those_that_are_true() -> None:
    can = {"func_floor": True, "func_stairs": False, "func_walk30": "yes", "func_carry": False}
    assert told({"activity": can}, "abilities") == ("activity.func_floor", "activity.func_walk30")


def again(data: dict[str, Any]) -> dict[str, Any]:
    """The profile put together again from what is recalled of it."""
    asked = {each.id for each in form().questions if not each.items}
    answers = {name: value for name, value in recalled(form(), data).items() if name in asked}
    return profile_of(answers, without_asked(data, asked))


@cache
def every_rule() -> str:
    return "\n".join(resources.content_texts().values())


def matters(fact: str) -> bool:
    """Whether some rule reads this detail: none asks for the others."""
    return fact in every_rule()


@pytest.mark.parametrize("path", sorted(resources.profile_texts()))
def test_every_sample_client_comes_back_with_the_same_answers(path: str) -> None:
    document, _ = read_yaml(resources.profile_texts()[path], path)
    assert document is not None
    before, after = answers_of(document.data, DAY), answers_of(again(document.data), DAY)

    lost = {name for name in before if before[name] != after[name]} - {*SHORTHAND}
    assert [name for name in sorted(lost) if matters(name)] == []
    assert len(lost) <= 3


RICH: dict[str, Given] = {
    "signs_now": ("red_flags.leg_numbness",),
    "red_flags.leg_numbness": "yes",
    "red_flags.leg_numbness.onset": "over_3_months",
    "red_flags.leg_numbness.assessed": True,
    "pain.leg_pain_site": "below_knee",
    "before_exercise": ("pre_exercise.medicines",),
    "pre_exercise.medicines": ("beta_blocker", "blood_thinner"),
    "inflammatory_signs": ("red_flags.axspa.buttock_pain",),
    "history.past_trauma": True,
    "history.trauma_weeks": 200,
    "history.trauma_assessed": True,
    "diagnoses": ("disc_herniation", "spondylolisthesis"),
    "diagnoses.spondylolisthesis.grade": 1,
    "goals": ("lift my \U0001f600", "a: b"),
    "preferences.equipment": ("mat", "band"),
}


def test_a_rich_interview_is_recalled_answer_by_answer() -> None:
    progress, standing = interviewed(RICH)
    given = {name: value for name, value in progress.given.items() if value is not None}
    found = recalled(form(), standing.data)

    assert standing.tier in ("clear", "caution")
    assert {name: found.get(name) for name in given} == given
    assert profile_of(standing.answers, {}).items() <= dict(standing.data).items()
