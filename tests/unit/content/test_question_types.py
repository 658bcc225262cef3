from __future__ import annotations

import pytest

from lbp_cli.content.question_types import (
    AnswerType,
    answer_type,
    field_order,
    required_fields,
)
from lbp_cli.model.authored.profile_words import MEDICINES
from lbp_cli.model.vocabulary import WEEKDAYS


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("red_flags.fever", AnswerType("answer")),
        ("red_flags.fever.worse", AnswerType("flag")),
        ("red_flags.axspa.psoriasis", AnswerType("flag")),
        ("pre_exercise.px_regular", AnswerType("answer")),
        ("pre_exercise.medicines", AnswerType("words", words=MEDICINES, unsure=True)),
        ("person.sex", AnswerType("word", words=("female", "male", "other"))),
        ("person.norm_sex", AnswerType("word", words=("female", "male"))),
        ("episode.previous_episodes", AnswerType("word", words=("0", "1", "2_to_5", "more"))),
        ("pain.nprs_avg_7d", AnswerType("whole", low=0, high=10, unit="points of 10")),
        ("activity.sitting_hours", AnswerType("number", low=0, high=24, unit="hours")),
        ("psych.phq4.3", AnswerType("whole", low=0, high=3)),
        ("function.psfs.2.name", AnswerType("text", longest=60)),
        ("function.psfs.2.score", AnswerType("whole", low=0, high=10, unit="points of 10")),
        ("goals", AnswerType("texts", longest=120, most=10)),
        ("preferences.days", AnswerType("words", words=WEEKDAYS)),
        ("preferences.start", AnswerType("day")),
        ("diagnoses.spondylolisthesis.grade", AnswerType("whole", low=1, high=5, unit="grade")),
        ("diagnoses.axial_spa.fused", AnswerType("flag")),
        ("history.surgery.weeks_since", AnswerType("whole", low=0, high=5000, unit="weeks")),
    ],
)
def test_the_field_says_how_its_question_is_answered(field: str, expected: AnswerType) -> None:
    assert answer_type(field) == expected


def test_diagnoses_are_answered_by_their_codes() -> None:
    found = answer_type("diagnoses")
    assert found is not None
    assert (found.kind, found.words[0], found.unsure) == ("words", "disc_herniation", False)


def test_onset_has_its_words() -> None:
    found = answer_type("red_flags.fever.onset")
    assert found == AnswerType(
        "word", words=("under_2_weeks", "2_weeks_to_3_months", "over_3_months")
    )


@pytest.mark.parametrize(
    "field",
    [
        "pain",
        "pain.nprs_avg",
        "red_flags.fever.since",
        "red_flags.fever.worse.more",
        "pre_exercise.falls.worse.x",
        "function.psfs.one.name",
        "diagnoses.sciatica.grade",
        "nothing",
        "",
    ],
)
def test_what_is_no_field_has_no_type(field: str) -> None:
    assert answer_type(field) is None


def test_required_fields_are_those_without_which_a_profile_is_refused() -> None:
    found = required_fields()

    for field in ("person.age", "history.surgery.type", "function.psfs", "goals", "gait.limp"):
        assert field in found
    for field in ("schema_version", "person.smoker", "mode", "red_flags", "preferences", "limits"):
        assert field not in found
    assert not any(each.startswith(("red_flags", "pre_exercise")) for each in found)


def test_the_order_is_that_of_the_schema_with_lists_whole() -> None:
    order = field_order()

    assert order[0] == "schema_version"
    assert order.index("client.code") < order.index("assessed_on")
    assert order.index("person.age") < order.index("red_flags.fever") < order.index("goals")
    assert "red_flags.axspa.psoriasis" in order
    assert "function.psfs" in order
    assert not any(each.startswith(("function.psfs.", "diagnoses.")) for each in order)
    assert set(required_fields()) <= set(order)
