from __future__ import annotations

from typing import Any

import pytest
from interview_samples import TODAY, form, frame, interviewed, library, names

from lbp_cli.assessment.existing import (
    CHANGED,
    GESTATION,
    moved_on,
    rescreening,
    updating,
    with_earlier,
    without_past_start,
)
from lbp_cli.assessment.standing import stand
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.engine.rules import holds
from lbp_cli.interview.asking import asked
from lbp_cli.interview.progress import Progress
from lbp_cli.model.questionnaire import Given

EXTRAS: dict[str, Any] = {
    "client": {"code": "ann"},
    "clinician_clearance": {"by": "Dr A", "by_role": "physician", "covers": ["RF-15"]},
}
MOVING = ("episode.duration_weeks", "history.trauma_weeks", "person.gest_weeks")


@pytest.fixture(scope="module")
def profile() -> dict[str, Any]:
    _, standing = interviewed(
        {"history.past_trauma": True, "history.trauma_weeks": 200, "history.trauma_assessed": True}
    )
    data = dict(standing.data)
    data["preferences"] = {**data["preferences"], "likes": ["bridge"]}
    return {**data, **EXTRAS, "triage": {"tier": "clear"}}


def test_an_update_offers_every_answer_and_gives_none(profile: dict[str, Any]) -> None:
    _, progress = updating(form(), profile)

    assert progress.given == {}
    assert progress.earlier["person.age"] == 42
    assert progress.earlier["signs_now"] == "no"
    assert progress.earlier["history.trauma_weeks"] == 200


def test_an_update_keeps_what_no_question_asks_and_nothing_else(profile: dict[str, Any]) -> None:
    base, _ = updating(form(), profile)

    assert base["clinician_clearance"] == EXTRAS["clinician_clearance"]
    assert base["preferences"] == {"likes": ["bridge"]}
    assert set(base) == {
        "schema_version",
        "assessed_on",
        "mode",
        "client",
        "clinician_clearance",
        "diagnoses",
        "preferences",
    }


def test_answering_an_update_as_before_gives_the_same_profile(profile: dict[str, Any]) -> None:
    base, progress = updating(form(), profile)
    standing = stand(frame(base=base), progress.earlier)

    assert standing.data == {name: each for name, each in profile.items() if name != "triage"}


def test_a_new_screen_keeps_all_other_answers_and_offers_none(profile: dict[str, Any]) -> None:
    base, progress = rescreening(form(), profile)

    assert progress.earlier == {}
    assert progress.given["person.age"] == 42
    assert progress.given["abilities"] == (
        "activity.func_floor",
        "activity.func_stairs",
        "activity.func_walk30",
    )
    assert base["clinician_clearance"] == EXTRAS["clinician_clearance"]


def test_no_safety_answer_of_the_past_counts(profile: dict[str, Any]) -> None:
    base, progress = rescreening(form(), profile)
    safety = {each.id for each in form().questions if each.row is not None}
    lists = {each.id for each in form().questions if each.kind == "signs"}

    assert {*safety, *lists, CHANGED} & set(progress.given) == set()
    standing = stand(frame(base=base), progress.given)
    left = [each for each in names(standing) if each not in progress.given]
    assert set(left) - {"diagnoses"} == {CHANGED, "pre_exercise.px_regular", *lists}


def test_what_counts_weeks_has_moved_on(profile: dict[str, Any]) -> None:
    _, progress = rescreening(form(), moved_on(form(), profile, 6, MOVING))

    assert progress.given["episode.duration_weeks"] == 26
    assert progress.given["history.trauma_weeks"] == 206
    assert "person.gest_weeks" not in progress.given
    assert profile["episode"]["duration_weeks"] == 20


def test_the_weeks_that_move_are_those_of_the_library() -> None:
    moving = library().classification.thresholds.time.moving
    assert "episode.duration_weeks" in moving
    assert "history.surgery.weeks_since" in moving


def test_a_shorthand_of_the_past_answers_nothing() -> None:
    document, _ = read_yaml("red_flags_all_no: true\npre_exercise_all_no: true\n", "p")
    assert document is not None
    base, progress = rescreening(form(), document.data)

    assert base == {}
    assert {name for name, each in progress.given.items() if each is not None} == set()


def test_questions_that_were_skipped_stay_skipped_outside_the_screen() -> None:
    given = rescreening(form(), {"mode": "full"})[1].given

    assert given["posture.pattern"] is None
    assert "person.weeks_since_birth" not in given


def test_a_changed_answer_is_asked_in_the_short_screen(profile: dict[str, Any]) -> None:
    base, progress = rescreening(form(), profile)
    standing = stand(frame(base=base), progress.given)
    who = asked(form(), progress.given, standing.facts, holds)
    assert CHANGED in [each.id for each in who.questions]


def test_weeks_of_a_pregnancy_go_on_up_to_the_birth() -> None:
    pregnant = {"person": {"gest_weeks": 38}}
    assert moved_on(form(), pregnant, 8, (GESTATION,)) == {"person": {"gest_weeks": 42}}


def test_a_first_day_that_is_over_is_left_out() -> None:
    wishes = {"preferences": {"start": "2026-11-01", "days_per_week": 3}}
    assert without_past_start(wishes, TODAY) == {"preferences": {"days_per_week": 3}}
    ahead = {"preferences": {"start": "2026-12-01"}}
    assert without_past_start(ahead, TODAY) == ahead


def test_an_update_that_ends_early_keeps_what_was_not_asked_again(profile: dict[str, Any]) -> None:
    base, progress = updating(form(), profile)
    given: dict[str, Given] = {"person.age": 43, "red_flags.chest_pain_now": "yes"}
    ended = with_earlier(frame(base=base), Progress(given, progress.earlier))
    assert ended.data["person"]["age"] == 43
    assert ended.data["pain"] == profile["pain"]
    assert "saddle_numbness" not in ended.data["red_flags"]
