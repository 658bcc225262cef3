from __future__ import annotations

import pytest
from interview_samples import TODAY, frame, interviewed, names

from lbp_cli.assessment.standing import clashes, stand
from lbp_cli.content.profile_answers import answers_of
from lbp_cli.content.profiles import read_profile
from lbp_cli.interview.profile_text import profile_text
from lbp_cli.interview.progress import answered, reopened
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS
from lbp_cli.model.questionnaire import Given

EMERGENCY: dict[str, Given] = {
    "signs_now": ("red_flags.saddle_numbness",),
    "red_flags.saddle_numbness": "yes",
    "red_flags.saddle_numbness.onset": "under_2_weeks",
}


@pytest.fixture(scope="module")
def calm() -> dict[str, Given]:
    return dict(interviewed()[0].given)


def test_the_first_question_is_the_age_and_nothing_is_certain_yet() -> None:
    standing = stand(frame(), {})
    assert names(standing)[0] == "person.age"
    assert standing.tier == "clear"


def test_no_to_every_list_stores_every_no(calm: dict[str, Given]) -> None:
    data = stand(frame(), calm).data

    left = {"pregnant": "no", "no_improvement": "no", "stress_fracture_sport": "no"}
    assert data["red_flags"] == {
        **dict.fromkeys(RED_FLAGS, "no"),
        **left,
        "axspa": data["red_flags"]["axspa"],
    }
    assert set(data["red_flags"]["axspa"].values()) == {False}
    for name in (*PRE_EXERCISE, "px_regular", "medicines"):
        assert data["pre_exercise"][name] == "no"
    assert "red_flags_all_no" not in data


def test_the_written_profile_is_whole_and_without_faults(calm: dict[str, Given]) -> None:
    text = profile_text(stand(frame(), calm).data, (), {}, ())
    answers, faults = read_profile(text, "p.yaml", TODAY)
    assert answers is not None, faults
    assert faults == ()


@pytest.mark.parametrize("answer", ["unsure", "yes"])
def test_unsure_to_a_list_asks_every_question_in_it(calm: dict[str, Given], answer: str) -> None:
    asked = names(stand(frame(), {**calm, "illness": answer}))
    at = asked.index("illness")
    assert asked[at + 1 : at + 6] == [
        "red_flags.cancer_history",
        "red_flags.weight_loss",
        "red_flags.constant_night_pain",
        "red_flags.unwell",
        "red_flags.thoracic_pain",
    ]


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"person.sex": "male"}, "red_flags.pregnant", "no"),
        ({"person.age": 25}, "red_flags.stress_fracture_sport", "no"),
        ({"person.age": 24, "episode.onset_age": 20}, "red_flags.stress_fracture_sport", None),
        ({"episode.duration_weeks": 6}, "red_flags.no_improvement", "no"),
        ({"episode.duration_weeks": 6.1}, "red_flags.no_improvement", None),
        ({"activity.evs_days": 0}, "activity.evs_minutes", 0),
        ({"activity.evs_days": 1}, "activity.evs_minutes", None),
    ],
)
def test_answers_that_follow_from_others_are_not_asked(
    changes: dict[str, Given], field: str, value: Given
) -> None:
    begun: dict[str, Given] = {"person.age": 42, "person.sex": "female", **changes}
    standing = stand(frame("full"), begun)

    assert standing.who.known.get(field) == value
    assert (field in names(standing)) is (value is None)
    assert standing.answers.get(field) == value


def test_a_known_no_is_not_offered_in_its_list() -> None:
    standing = stand(frame(), {"person.age": 42, "person.sex": "male"})
    lists = {each.id: each.items for each in standing.who.questions if each.items}

    assert "red_flags.pregnant" not in lists["other_signs"]
    assert "red_flags.stress_fracture_sport" not in lists["injury_and_bones"]
    assert "red_flags.cannot_walk" in lists["other_signs"]


def test_answers_to_what_is_no_longer_asked_do_not_count(calm: dict[str, Given]) -> None:
    leg: dict[str, Given] = {
        **calm,
        "pain.leg_pain_site": "below_knee",
        "pain.nprs_leg_avg_7d": 6,
        "pain.leg_worse_than_back": True,
        "pain.leg_sensory": True,
        "pain.cough_sneeze_leg": True,
    }
    assert stand(frame(), leg).data["pain"]["nprs_leg_avg_7d"] == 6
    without = stand(frame(), {**leg, "pain.leg_pain_site": "none"})
    assert set(without.data["pain"]) == set(stand(frame(), calm).data["pain"])


def test_an_emergency_is_certain_before_its_follow_ups() -> None:
    begun = {name: EMERGENCY[name] for name in ("signs_now", "red_flags.saddle_numbness")}
    known: dict[str, Given] = {"person.age": 42, "person.sex": "male"}
    mild = stand(frame(), {**known, **begun})
    sure = stand(frame(), {**known, **EMERGENCY})

    assert mild.tier == "caution"
    assert sure.tier == "emergency"


GRAVITY = ("clear", "caution", "see_clinician", "urgent", "emergency")


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {
            "person.age": 75,
            "injury_and_bones": ("red_flags.steroids",),
            "red_flags.steroids": "yes",
        },
        EMERGENCY,
        {"illness": "unsure", "red_flags.cancer_history": "yes", "red_flags.unwell": "unsure"},
        {"other_signs": ("red_flags.cannot_walk",), "red_flags.cannot_walk": "yes"},
    ],
    ids=["calm", "bones", "emergency", "illness", "cannot walk"],
)
def test_what_is_certain_stays_certain(wanted: dict[str, Given]) -> None:
    """With every further answer, in the order of asking, the tier never becomes milder."""
    progress, end = interviewed(
        {
            "red_flags.cancer_history.onset": "over_3_months",
            "red_flags.cancer_history.worse": False,
            "red_flags.cancer_history.assessed": False,
            **wanted,
        }
    )
    given = dict(progress.given)
    tiers = [
        stand(frame(), dict(list(given.items())[:number])).tier
        for number in range(1, len(given), 3)
    ]
    gravity = [GRAVITY.index(each) for each in (*tiers, end.tier)]
    assert gravity == sorted(gravity)


def test_who_must_be_seen_today_is_asked_nothing_beyond_the_screen() -> None:
    wanted: dict[str, Given] = {
        "infection": ("red_flags.fever", "red_flags.infection_risk"),
        "red_flags.fever": "yes",
        "red_flags.infection_risk": "yes",
    }
    _, standing = interviewed(wanted)
    assert standing.tier in ("urgent", "emergency")
    asked = {each.section for each in standing.who.questions}
    assert all(each.startswith(("about-you", "safety-")) for each in asked)


def test_mood_is_null_when_it_was_skipped_and_a_list_when_answered(calm: dict[str, Given]) -> None:
    mood: dict[str, Given] = {f"psych.phq4.{number}": number - 1 for number in range(1, 5)}

    assert stand(frame("full"), {**calm, **mood}).data["psych"]["phq4"] == [0, 1, 2, 3]
    assert stand(frame("full"), {**calm, "psych.phq4.1": None}).data["psych"]["phq4"] is None
    assert "phq4" not in stand(frame(), {**calm, **mood}).data["psych"]


def test_activities_and_diagnoses_are_put_together(calm: dict[str, Given]) -> None:
    more: dict[str, Given] = {
        "function.psfs.2.name": "run",
        "function.psfs.2.score": 3,
        "function.psfs.3.name": None,
        "diagnoses": ("spondylolisthesis",),
        "diagnoses.spondylolisthesis.grade": 2,
    }
    data = stand(frame("full"), {**calm, **more}).data
    assert data["function"]["psfs"][1:] == [{"name": "run", "score": 3}]
    assert data["diagnoses"] == [{"code": "spondylolisthesis", "grade": 2}]


@pytest.mark.parametrize(
    ("changes", "field", "found"),
    [
        ({"person.age": 30}, "episode.onset_age", ["E404"]),
        ({"pain.nprs_worst_7d": 2}, "pain.nprs_worst_7d", ["W407"]),
        ({"activity.evs_days": 7, "activity.evs_minutes": 300}, "activity.evs_minutes", ["E408"]),
        ({"preferences.start": "2026-11-01"}, "preferences.start", ["E404"]),
        ({"goals": ("run",)}, "goals", []),
    ],
)
def test_an_answer_that_contradicts_earlier_ones(
    calm: dict[str, Given], changes: dict[str, Given], field: str, found: list[str]
) -> None:
    where = frame("full")
    given = {**calm, **changes}
    before = stand(where, {name: each for name, each in given.items() if name != field})
    assert [each.code for each in clashes(before, stand(where, given), TODAY)] == found


def test_a_clash_is_told_once() -> None:
    given: dict[str, Given] = {"person.age": 30, "episode.onset_age": 38}
    standing = stand(frame(), given)
    later = stand(frame(), {**given, "episode.course": "stable"})
    assert clashes(standing, later, TODAY) == ()


def test_answers_that_are_still_missing_are_no_clash() -> None:
    assert clashes(stand(frame(), {}), stand(frame(), {"person.age": 30}), TODAY) == ()


def test_the_base_stays_beside_the_answers(calm: dict[str, Given]) -> None:
    base = {"client": {"code": "ann"}, "preferences": {"likes": ["bridge"]}}
    data = stand(frame(base=base), calm).data

    assert data["client"] == {"code": "ann"}
    assert data["preferences"]["likes"] == ["bridge"]
    assert data["preferences"]["minutes_per_day"] == 20
    assert answers_of(data, TODAY)["preferences.likes"] == ("bridge",)


def test_going_back_and_answering_differently_changes_what_follows(
    calm: dict[str, Given],
) -> None:
    progress = interviewed()[0]
    back = reopened(progress, "history.surgery.type")
    changed = answered(back, "history.surgery.type", "fusion")
    assert "history.surgery.weeks_since" in names(stand(frame(), changed.given))
    assert "history.surgery.weeks_since" not in names(stand(frame(), calm))
