from __future__ import annotations

from typing import Any

import pytest
from interview_samples import CLINICIAN, EMERGENCY, TODAY, frame, interviewed, library

from lbp_cli import workflow
from lbp_cli.assessment.outcome import ceilings, certain_refusal, measured, written_profile
from lbp_cli.assessment.standing import Standing, stand
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.questionnaire import Given

URGENT: dict[str, Given] = {
    "infection": ("red_flags.fever", "red_flags.infection_risk"),
    "red_flags.fever": "yes",
    "red_flags.infection_risk": "yes",
}


@pytest.fixture(scope="module")
def calm() -> Standing:
    return interviewed({"goals": ("lift my \U0001f600: #1",), "function.psfs.1.name": 'say "hi"'})[
        1
    ]


def refusal(text: str) -> Any:
    return certain_refusal(text, "p.yaml", TODAY, library())


def test_the_profile_can_be_read_and_planned_without_a_warning(calm: Standing) -> None:
    text = written_profile(frame(), calm, "ann.yaml")
    answers, faults = workflow.read_client(text, "ann.yaml", TODAY, library())

    assert faults == ()
    assert answers["goals"] == ("lift my \U0001f600: #1",)
    assert text.startswith(
        "# Written by lbp assess on 2026-11-24. For: lbp plan ann.yaml\nschema_version: 1\n"
    )


def test_what_lbp_works_out_stands_at_the_end(calm: Standing) -> None:
    document, _ = read_yaml(written_profile(frame(), calm, "p"), "p")
    assert document is not None

    assert list(document.data)[-2:] == ["triage", "tailoring"]
    assert document.data["triage"] == {
        "tier": "clear",
        "ids": [],
        "restrictions": [],
        "refer_notes": [],
        "screened_on": "2026-11-24",
    }
    assert document.data["tailoring"]["pain_band"] == "moderate"
    assert document.data["tailoring"]["start_level"] == calm.facts["start_level"]
    assert "prolonged_sitting" in document.data["tailoring"]["causes"]


def test_units_stand_beside_their_numbers(calm: Standing) -> None:
    lines = written_profile(frame(), calm, "p").splitlines()
    assert next(each for each in lines if "age:" in each).split("# ")[1] == "years"
    assert next(each for each in lines if each.startswith("red_flags:")).endswith(
        "# yes, no or unsure"
    )


@pytest.mark.parametrize(
    ("wanted", "tier"), [(URGENT, "urgent"), (EMERGENCY, "emergency")], ids=["urgent", "emergency"]
)
def test_an_unfinished_profile_that_needs_help_today_is_a_refusal(
    wanted: dict[str, Given], tier: str
) -> None:
    standing = interviewed(wanted)[1]
    text = written_profile(frame(), standing, "p.yaml")

    assert standing.tier == tier
    assert "tailoring" not in text
    with pytest.raises(workflow.FaultyContentError):
        workflow.read_client(text, "p.yaml", TODAY, library())
    found = refusal(text)
    assert found is not None
    assert found["person.age"] == 42


@pytest.fixture(scope="module")
def emergency() -> str:
    return written_profile(frame(), interviewed(EMERGENCY)[1], "p.yaml")


def test_a_whole_profile_is_no_unfinished_refusal(calm: Standing) -> None:
    assert refusal(written_profile(frame(), calm, "p.yaml")) is None


def test_an_unfinished_profile_that_may_still_come_out_milder() -> None:
    given = interviewed(CLINICIAN)[0].given
    first = {name: given[name] for name in list(given)[: list(given).index("episode.course")]}
    standing = stand(frame(), first)

    assert standing.tier == "see_clinician"
    assert refusal(written_profile(frame(), standing, "p.yaml")) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("age: 42", "age: 142"),
        ("sex: female", "sex: femal"),
        ("onset_age: 38", "onset_age: 50"),
        ("chest_pain_now: yes", "chest_pain_now: maybe"),
        ("schema_version: 1", "schema_version: 1\nzebra: 1"),
    ],
)
def test_any_other_fault_is_no_refusal(emergency: str, old: str, new: str) -> None:
    assert old in emergency
    assert refusal(emergency) is not None
    assert refusal(emergency.replace(old, new)) is None


@pytest.mark.parametrize("text", ["", "a: [", "- 1", "3", "schema_version: 1"])
def test_what_is_no_profile_is_no_refusal(text: str) -> None:
    assert refusal(text) is None


def test_what_holds_the_start_level(calm: Standing) -> None:
    found = ceilings(frame(), calm)
    assert min(found.values()) == calm.facts["start_level"]
    assert set(found) >= {"fitness_level", "pain_band", "triage.tier"}


def test_everything_measured_has_a_score(calm: Standing) -> None:
    found = [each.fact for each in measured(frame(), calm)]
    assert {"pain.nprs_avg_7d", "psych.stress"} <= set(found)
