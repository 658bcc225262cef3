from __future__ import annotations

import pytest
from profile_texts import TODAY, faults, read

from lbp_cli.content.profile_checks import profile_faults

FLAGS = "red_flags_all_no: true"
PERSON = "person: {age: 42, sex: female}"
HISTORY = "history: {surgery: {type: none}, past_trauma: false}"
GAIT = "gait: {limp: false, unsteady: false}"

CLEARANCE = "clinician_clearance: {date: 2026-11-25, covers: [PX-08], by: a, by_role: midwife}"


def flags(text: str) -> tuple[str, str]:
    return (FLAGS, f"{FLAGS}\nred_flags: {{{text}}}")


def diagnoses(text: str) -> tuple[str, str]:
    return (GAIT, f"{GAIT}\ndiagnoses: [{text}]")


CLASHES = {
    "person.gest_weeks": [(PERSON, "person: {age: 42, sex: female, gest_weeks: 12}")],
    "person.weeks_since_birth": [(PERSON, "person: {age: 42, sex: female, weeks_since_birth: 3}")],
    "red_flags.pregnant is unsure": [
        flags("pregnant: unsure"),
        (PERSON, "person: {age: 42, sex: male}"),
    ],
    "person.weeks_since_birth is given": [
        (PERSON, "person: {age: 42, sex: male, weeks_since_birth: 60}")
    ],
    "person.weeks_since_birth stands beside": [
        flags("pregnant: yes"),
        (PERSON, "person: {age: 42, sex: female, weeks_since_birth: 3, gest_weeks: 9}"),
    ],
    "red_flags.pregnant is yes, but the birth was 40 weeks ago": [
        flags("pregnant: yes"),
        (PERSON, "person: {age: 42, sex: female, weeks_since_birth: 40}"),
    ],
    "pre_exercise.px_obstetric is yes": [("px_regular: no", "px_regular: no, px_obstetric: yes")],
    "history.surgery.weeks_since is given": [
        (HISTORY, "history: {surgery: {type: none, weeks_since: 3}, past_trauma: false}")
    ],
    "history.trauma_weeks is given": [
        ("past_trauma: false", "past_trauma: false, trauma_weeks: 9")
    ],
    "history.trauma_assessed is given": [
        ("past_trauma: false", "past_trauma: no, trauma_assessed: yes")
    ],
    "history.vertebral_fracture_weeks is given": [
        ("past_trauma: false", "past_trauma: false, vertebral_fracture_weeks: 9")
    ],
    "pain.leg_worse_than_back speaks of leg pain": [
        ("leg_pain_site: none", "leg_pain_site: none, leg_worse_than_back: true")
    ],
    "pain.nprs_leg_avg_7d speaks of leg pain": [
        ("leg_pain_site: none", "leg_pain_site: none, nprs_leg_avg_7d: 2")
    ],
    "diagnoses has 'facet' twice": [diagnoses("{code: facet}, {code: facet}")],
    "'grade' belongs to spondylolisthesis": [diagnoses("{code: stenosis, grade: 1}")],
    "'fused' belongs to axial_spa": [diagnoses("{code: stenosis, fused: true}")],
    "diagnoses has 'osteoporosis', but": [diagnoses("{code: osteoporosis}")],
    "diagnoses has 'axial_spa', but": [diagnoses("{code: axial_spa}")],
    "episode.onset_age is 50": [("onset_age: 38", "onset_age: 50")],
    "episode.duration_weeks is 3000": [("duration_weeks: 20", "duration_weeks: 3000")],
    "person.norm_sex is male": [(PERSON, "person: {age: 42, sex: female, norm_sex: male}")],
    "psych.sbt_psych is 4": [("psych: {", "psych: {sbt_total: 3, sbt_psych: 4, ")],
    "'hinge' is both": [("preferences: {", "preferences: {likes: [hinge], dislikes: [hinge], ")],
    "preferences.start is 2026-11-21, before": [
        ("preferences: {", "preferences: {start: 2026-11-21, ")
    ],
}


@pytest.mark.parametrize("start", CLASHES)
def test_a_contradiction_is_named(start: str) -> None:
    found = faults(*CLASHES[start])
    assert [code for code, message in found if message.startswith(start)][:1] == ["E404"], found


def test_a_birth_over_12_weeks_ago_goes_with_not_pregnant() -> None:
    assert faults((PERSON, "person: {age: 42, sex: female, weeks_since_birth: 13}")) == []


def test_told_of_osteoporosis_and_unsure_is_no_contradiction() -> None:
    assert faults(diagnoses("{code: osteoporosis}"), flags("osteoporosis: unsure")) == []


@pytest.mark.parametrize("path", ["assessed_on", "clinician_clearance.date", "diagnoses.2.date"])
def test_no_date_lies_in_the_future(path: str) -> None:
    later = {
        "assessed_on": ("assessed_on: 2026-11-22", "assessed_on: 2026-11-25"),
        "clinician_clearance.date": (
            GAIT,
            f"{GAIT}\n{CLEARANCE}",
        ),
        "diagnoses.2.date": diagnoses("{code: facet}, {code: stenosis, date: 2026-11-25}"),
    }[path]
    message = f"{path} is 2026-11-25, which is after today (2026-11-24)"
    assert faults(later) == [("E406", message)]


def test_today_is_not_the_future() -> None:
    assert faults(("assessed_on: 2026-11-22", "assessed_on: 2026-11-24")) == []


def test_a_start_in_the_future_is_fine() -> None:
    assert faults(("preferences: {", "preferences: {start: 2027-01-01, ")) == []


def test_a_start_before_the_assessment_is_a_contradiction() -> None:
    early = ("preferences: {", "preferences: {start: 2026-11-21, ")
    message = "preferences.start is 2026-11-21, before the assessment (2026-11-22)"
    assert faults(early) == [("E404", message)]
    undated = ("assessed_on: 2026-11-22\n", "")
    message = "preferences.start is 2026-11-23, before the assessment (2026-11-24)"
    assert faults(undated, (early[0], early[1].replace("21", "23"))) == [("E404", message)]
    assert faults(undated, (early[0], early[1].replace("21", "24"))) == []


def test_a_date_beyond_reckoning_is_one_fault() -> None:
    for far in ("9999-12-31", "0001-01-01"):
        for change in (
            ("assessed_on: 2026-11-22", f"assessed_on: {far}"),
            ("preferences: {", f"preferences: {{start: {far}, "),
        ):
            message = f"'{far}' is not a date from 1900-01-01 to 2199-12-31"
            assert faults(change) == [("E205", message)]


def test_a_week_of_exercise_has_a_cap() -> None:
    found = faults(("evs_days: 1, evs_minutes: 20", "evs_days: 7, evs_minutes: 181"))
    assert [code for code, _ in found] == ["E408"]
    assert faults(("evs_days: 1, evs_minutes: 20", "evs_days: 7, evs_minutes: 180")) == []


def test_a_contradiction_stands_at_its_value() -> None:
    _, (only,) = read(("onset_age: 38", "onset_age: 50"))
    assert (only.place.line, only.place.column) == (10, 31)


def test_data_of_any_shape_is_survived() -> None:
    for odd in (None, 1, "no", True, [], [1], {}, {"a": 1}):
        blocks = ("person", "red_flags", "pre_exercise", "pain", "psych", "history", "diagnoses")
        data = dict.fromkeys((*blocks, "preferences", "clinician_clearance", "activity"), odd)
        assert all(fault.code for fault in profile_faults(data, TODAY))
