from __future__ import annotations

import pytest
from profile_texts import faults, read

from lbp_cli.content.profile_screen_checks import screen_faults

FLAGS = "red_flags_all_no: true"
SURGERY = "surgery: {type: none}"
NUMB = (
    "leg_pain_site: below_knee, nprs_leg_avg_7d: 4, leg_worse_than_back: true, leg_sensory: true,"
)
LEG = ("leg_pain_site: none", f"{NUMB} cough_sneeze_leg: false")
MEDICINES = ("px_regular: no", "px_regular: no, medicines: [glucose_lowering]")

Change = tuple[str, str]


def flags(text: str) -> Change:
    return (FLAGS, f"{FLAGS}\nred_flags: {{{text}}}")


def operated(kind: str, weeks: float) -> Change:
    return (SURGERY, f"surgery: {{type: {kind}, weeks_since: {weeks}}}")


CLASHES: dict[str, list[Change]] = {
    "history.surgery.weeks_since is 8, but red_flags.infection_risk is no": [
        operated("discectomy", 8)
    ],
    "history.surgery.weeks_since is 13, but red_flags.infection_risk is no": [
        operated("vertebroplasty", 13),
        flags("infection_risk: no"),
    ],
    "pain.leg_sensory is true, but red_flags.leg_numbness is no": [LEG],
    "pre_exercise.medicines has glucose_lowering, but pre_exercise.px_diabetes is no": [MEDICINES],
}


@pytest.mark.parametrize("message", CLASHES)
def test_a_contradiction_names_both_answers(message: str) -> None:
    """Also when the no was typed once for all questions."""
    assert faults(*CLASHES[message]) == [("E404", message)]


@pytest.mark.parametrize("word", ["yes", "unsure"])
def test_yes_and_unsure_contradict_nothing(word: str) -> None:
    told = f"infection_risk: {word}, leg_numbness: {word}"
    diabetes = (MEDICINES[0], f"{MEDICINES[1]}, px_diabetes: {word}")
    assert faults(operated("fusion", 2), flags(told), LEG, diabetes) == []


@pytest.mark.parametrize(
    "change",
    [
        operated("discectomy", 14),
        (LEG[0], LEG[1].replace("leg_sensory: true", "leg_sensory: false")),
        ("px_regular: no", "px_regular: no, medicines: [beta_blocker]"),
        ("px_regular: no", "px_regular: no, medicines: unsure"),
    ],
)
def test_what_the_question_does_not_cover_is_no_contradiction(change: Change) -> None:
    assert faults(change) == []


def test_it_points_at_the_answer_that_shows_it() -> None:
    (only,) = read(LEG)[1]
    assert (only.place.line, only.help and "leg_sensory: false" in only.help) == (11, True)


def test_what_is_missing_is_no_contradiction() -> None:
    assert list(screen_faults({})) == []
    assert list(screen_faults({"history": {"surgery": {"type": "fusion"}}})) == []
