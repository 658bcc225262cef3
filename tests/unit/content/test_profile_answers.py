from __future__ import annotations

import pytest
from profile_texts import TODAY, answers, spoil

from lbp_cli.content.profiles import read_profile
from lbp_cli.model.authored.profile_words import MEDICINES, PRE_EXERCISE, RED_FLAGS

FLAGS = "red_flags_all_no: true"
GAIT = "gait: {limp: false, unsteady: false}"


def test_the_shorthand_answers_no_and_is_remembered() -> None:
    found = answers((FLAGS, f"{FLAGS}\nred_flags: {{fever: unsure}}"))
    assert found["red_flags.fever"] == "unsure"
    assert found["red_flags.collapse"] == "no"
    assert found["shorthand"] == ("red_flags_all_no", "pre_exercise_all_no")
    stood_for = found["shorthand.answers"]
    assert isinstance(stood_for, tuple)
    assert len(stood_for) == len(RED_FLAGS) - 1 + len(PRE_EXERCISE) + 1
    assert "red_flags.fever" not in stood_for
    assert "pre_exercise.px_regular" not in stood_for
    assert "pre_exercise.medicines" in stood_for


def test_true_and_false_are_synonyms_of_yes_and_no() -> None:
    written = "red_flags: {fever: true, unwell: {answer: false}}"
    found = answers((FLAGS, f"{FLAGS}\n{written}"), ("limp: false", "limp: yes"))
    assert (found["red_flags.fever"], found["red_flags.unwell"]) == ("yes", "no")
    assert found["gait.limp"] is True


def test_what_is_left_out_of_a_follow_up_is_at_its_most_careful() -> None:
    found = answers((FLAGS, f"{FLAGS}\nred_flags: {{trauma_major: yes}}"))
    assert found["red_flags.trauma_major.onset"] == "under_2_weeks"
    assert found["red_flags.trauma_major.worse"] is False
    assert found["red_flags.trauma_major.assessed"] is False


def test_a_follow_up_is_kept_and_counts_only_beside_yes_or_unsure() -> None:
    detail = "{answer: %s, onset: over_3_months, worse: true, assessed: true}"
    for word, onset in (("yes", "over_3_months"), ("unsure", "over_3_months")):
        found = answers((FLAGS, f"{FLAGS}\nred_flags: {{fever: {detail % word}}}"))
        assert found["red_flags.fever.onset"] == onset
        assert found["red_flags.fever.worse"] is True
    found = answers((FLAGS, f"{FLAGS}\nred_flags: {{fever: {detail % 'no'}}}"))
    assert found["red_flags.fever.onset"] == "under_2_weeks"
    assert found["red_flags.fever.assessed"] is False


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("no", ()),
        ("[]", ()),
        ("false", ()),
        ("yes", MEDICINES),
        ("unsure", MEDICINES),
        ("[beta_blocker, blood_thinner]", ("blood_thinner", "beta_blocker")),
    ],
)
def test_medicines(written: str, codes: tuple[str, ...]) -> None:
    found = answers(("px_regular: no", f"px_regular: no, medicines: {written}"))
    assert found["pre_exercise.medicines"] == codes


def test_numb_legs_fill_the_leg_answer() -> None:
    assert answers()["pain.leg_sensory"] is False
    for word in ("yes", "unsure"):
        found = answers((FLAGS, f"{FLAGS}\nred_flags: {{leg_numbness: {word}}}"))
        assert found["pain.leg_sensory"] is True


def test_weeks_of_a_diagnosis_are_whole_weeks_to_the_day_of_the_answers() -> None:
    told = "diagnoses: [{code: stenosis, date: 2026-11-09}, {code: facet, settled: yes}]"
    found = answers((GAIT, f"{GAIT}\n{told}"))
    assert found["diagnoses"] == ("stenosis", "facet")
    assert found["diagnoses.stenosis.weeks"] == 1
    assert found["diagnoses.facet.weeks"] is None
    assert found["diagnoses.facet.settled"] is True
    assert found["diagnoses.axial_spa.fused"] is None


def test_a_clearance_without_a_date_is_of_the_day_of_the_answers() -> None:
    given = "clinician_clearance: {covers: [PX-08], by: midwife, by_role: midwife}"
    found = answers((GAIT, f"{GAIT}\n{given}"))
    assert found["clearance.present"] is True
    assert found["clearance.date"] == "2026-11-22"
    assert found["clearance.covers"] == ("PX-08",)
    assert found["clearance.limits"] == ()


def test_no_clearance() -> None:
    found = answers()
    assert found["clearance.present"] is False
    assert found["clearance.covers"] == ()
    assert found["clearance.date"] is None


def test_without_a_day_the_answers_are_of_today() -> None:
    found, _ = read_profile(spoil(("assessed_on: 2026-11-22\n", "")), "p.yaml", TODAY)
    assert found is not None
    assert found["assessed_on"] == "2026-11-24"


def test_defaults_of_what_is_optional() -> None:
    found = answers(
        ("preferences: {minutes_per_day: 20, days_per_week: 4, equipment: [mat]}\n", ""),
        (" previous_episodes: 2_to_5,", ""),
        ("mode: minimal\n", ""),
    )
    assert found["episode.previous_episodes"] == "0"
    assert found["preferences.minutes_per_day"] == 20
    assert found["preferences.days_per_week"] == 3
    assert found["preferences.equipment"] == ()
    assert found["posture.pattern"] == "unknown"
    assert found["mode"] == "minimal"
    assert found["psych.phq4_total"] is None
    assert found["tests.sts30"] is None


def test_earlier_episodes_are_words_with_and_without_quotes() -> None:
    for written in ("1", '"1"'):
        found = answers(("previous_episodes: 2_to_5", f"previous_episodes: {written}"))
        assert found["episode.previous_episodes"] == "1"


def test_activities_become_names_and_a_mean() -> None:
    found = answers()
    assert found["function.psfs"] == ("sit through a meeting", "drive")
    assert found["function.psfs_mean"] == 5.5


def test_totals_and_norms() -> None:
    found = answers(("psych: {", "psych: {phq4: [3, 0, 1, 2], "))
    assert found["psych.phq4_total"] == 6
    assert found["person.norm_sex"] == "female"
    other = answers(("sex: female", "sex: other"))
    assert other["person.norm_sex"] is None
    known = answers(("sex: female", "sex: other, norm_sex: male"))
    assert known["person.norm_sex"] == "male"


def test_lists_come_in_the_order_of_the_vocabulary() -> None:
    found = answers(
        ("equipment: [mat]", "equipment: [mat, band], days: [friday, monday]"),
        (GAIT, f"{GAIT}\nlimits: [floor, hip]"),
    )
    assert found["preferences.equipment"] == ("band", "mat")
    assert found["preferences.days"] == ("monday", "friday")
    assert found["limits"] == ("hip", "floor")
