from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Facts, Value

SIGNS = (
    "saddle_numbness",
    "bladder_change",
    "bowel_change",
    "both_legs",
    "leg_weakness",
    "cord_signs",
)


def facts(changes: dict[str, Value] | None = None, weeks_on: int = 0) -> Facts:
    return derive_facts(answers(changes), weeks_on, tables().classification)


@pytest.mark.parametrize(
    ("onset", "worse", "recent", "fresh"),
    [
        ("under_2_weeks", False, True, True),
        ("2_weeks_to_3_months", False, True, False),
        ("2_weeks_to_3_months", True, True, True),
        ("over_3_months", False, False, False),
        ("over_3_months", True, True, True),
    ],
)
def test_recent_and_fresh(onset: str, *, worse: bool, recent: bool, fresh: bool) -> None:
    found = facts({"red_flags.cord_signs.onset": onset, "red_flags.cord_signs.worse": worse})
    assert found["red_flags.cord_signs.recent"] is recent
    assert found["red_flags.cord_signs.fresh"] is fresh


def test_every_red_flag_is_followed_up() -> None:
    asked = {name.split(".")[1] for name in answers() if name.startswith("red_flags.")}
    followed = tables().classification.thresholds.follow_up.fields
    assert asked - {"axspa"} == set(followed)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(("answer", "expected"), [("yes", True), ("unsure", True), ("no", False)])
def test_neuro_counts_unsure(sign: str, answer: str, *, expected: bool) -> None:
    assert facts({f"red_flags.{sign}": answer})["neuro"] is expected


@pytest.mark.parametrize("other", ["sexual_change", "leg_numbness", "fever"])
def test_other_red_flags_are_not_neuro(other: str) -> None:
    assert facts({f"red_flags.{other}": "yes"})["neuro"] is False


@pytest.mark.parametrize(
    ("age", "sex", "changes", "expected"),
    [
        (70, "male", {}, 0),
        (71, "male", {}, 1),
        (71, "female", {}, 2),
        (71, "other", {}, 1),
        (40, "male", {"red_flags.trauma_major": "yes"}, 1),
        (40, "male", {"red_flags.trauma_major": "unsure"}, 1),
        (
            40,
            "male",
            {"red_flags.trauma_major": "yes", "red_flags.trauma_major.assessed": True},
            0,
        ),
        (40, "male", {"red_flags.steroids": "unsure"}, 1),
        (80, "female", {"red_flags.steroids": "yes", "red_flags.trauma_major": "yes"}, 4),
    ],
)
def test_fracture_points(age: int, sex: str, changes: dict[str, Value], expected: int) -> None:
    found = facts({"person.age": age, "person.sex": sex, **changes})
    assert found["fracture_points"] == expected


def test_new_pain_ends_after_twelve_weeks_unless_it_changed() -> None:
    ten: dict[str, Value] = {"episode.duration_weeks": 10}
    assert [facts(ten, weeks)["new_pain"] for weeks in (0, 1, 2)] == [True, True, False]
    changed: dict[str, Value] = {"episode.duration_weeks": 900, "episode.pain_changed": True}
    assert facts(changed)["new_pain"] is True


@pytest.mark.parametrize(
    ("onset_age", "weeks", "expected"),
    [(44, 14, True), (45, 14, False), (44, 13, False), (None, 60, False)],
)
def test_axspa_is_asked_when_young_and_lasting(
    onset_age: int | None, weeks: int, *, expected: bool
) -> None:
    found = facts({"episode.onset_age": onset_age, "episode.duration_weeks": weeks})
    assert found["axspa_asked"] is expected


def test_axspa_criteria_count_early_onset() -> None:
    three: dict[str, Value] = {
        "red_flags.axspa.buttock_pain": True,
        "red_flags.axspa.better_moving": True,
        "red_flags.axspa.psoriasis": True,
        "red_flags.axspa.arthritis": False,
    }
    assert facts({**three, "episode.onset_age": 38})["axspa_criteria"] == 3
    assert facts({**three, "episode.onset_age": 25})["axspa_criteria"] == 4
    assert facts({**three, "episode.onset_age": None})["axspa_criteria"] == 3
