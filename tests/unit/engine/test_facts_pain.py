from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Facts, Value


def facts(weeks_on: int = 0, /, **changes: Value) -> Facts:
    return derive_facts(answers(None, **changes), weeks_on, tables().classification)


@pytest.mark.parametrize(
    ("provoke", "settle", "worst", "nights", "expected"),
    [
        (5, 120, 8, 4, "high"),
        (20, 30, 5, 0, "moderate"),
        (60, 10, 7, 0, "low"),
        (10, 90, 6, 0, "moderate"),
        (5, 60, 6, 0, "moderate"),
        (30, 15, 6, 2, "low"),
        (31, 61, 7, None, "moderate"),
        (5, 61, 0, 0, "high"),
        (31, 15, 6, 3, "low"),
        (30, 61, 6, 3, "high"),
        (30, 61, 6, 2, "moderate"),
        (30, 61, 7, 2, "high"),
        (30, 15, 7, 2, "moderate"),
        (31, 15, 7, 2, "low"),
        (None, 120, 10, 7, "unknown"),
        (0, None, 10, 7, "unknown"),
    ],
)
def test_irritability(
    provoke: int | None, settle: int | None, worst: int, nights: int | None, expected: str
) -> None:
    found = facts(
        pain__provoke_minutes=provoke,
        pain__settle_minutes=settle,
        pain__nprs_worst_7d=worst,
        pain__night_wakings_per_week=nights,
    )
    assert found["irritability"] == expected


MODERATE = {
    "pain__provoke_minutes": 20,
    "pain__settle_minutes": 30,
    "pain__nprs_worst_7d": 5,
    "pain__night_wakings_per_week": 0,
}
LOW = {**MODERATE, "pain__provoke_minutes": 60, "pain__settle_minutes": 10}


@pytest.mark.parametrize(
    ("average", "rmdq", "irritable", "more", "expected"),
    [
        (8, 10, MODERATE, {}, "symptom_modulation"),
        (2, 3, LOW, {}, "functional_optimization"),
        (5, 9, MODERATE, {}, "movement_control"),
        (
            4,
            8,
            MODERATE,
            {"episode__duration_weeks": 2, "episode__course": "volatile"},
            "symptom_modulation",
        ),
        (
            3,
            8,
            MODERATE,
            {"episode__duration_weeks": 2, "episode__course": "volatile"},
            "movement_control",
        ),
        (4, 8, MODERATE, {"episode__course": "volatile"}, "movement_control"),
        (7, 3, LOW, {}, "symptom_modulation"),
        (6, 3, LOW, {}, "movement_control"),
        (3, 3, LOW, {}, "functional_optimization"),
        (4, 3, LOW, {}, "movement_control"),
        (2, 14, LOW, {}, "symptom_modulation"),
        (2, 3, MODERATE, {}, "movement_control"),
        (2, 7, LOW, {}, "movement_control"),
    ],
)
def test_stage_of_treatment(
    average: int, rmdq: int, irritable: dict[str, Value], more: dict[str, Value], expected: str
) -> None:
    changes = {**irritable, **more, "pain__nprs_avg_7d": average, "function__rmdq": rmdq}
    assert facts(**changes)["tbc_stage"] == expected


@pytest.mark.parametrize(
    ("weeks", "days", "previous", "expected"),
    [
        (0, None, "0", "acute"),
        (5.9, None, "0", "acute"),
        (6, None, "0", "subacute"),
        (11, "less_than_half", "more", "subacute"),
        (12, None, "2_to_5", "chronic"),
        (12, "half_or_more", "2_to_5", "chronic"),
        (12, "less_than_half", "1", "chronic"),
        (12, "less_than_half", "2_to_5", "recurrent"),
        (300, "less_than_half", "more", "recurrent"),
    ],
)
def test_duration_class(weeks: float, days: str | None, previous: str, expected: str) -> None:
    found = facts(
        episode__duration_weeks=weeks,
        episode__days_with_pain_6m=days,
        episode__previous_episodes=previous,
    )
    assert found["duration_class"] == expected


def test_pain_grows_older_inside_a_programme() -> None:
    early = [facts(n, episode__duration_weeks=4)["duration_class"] for n in (0, 1, 2, 7, 8)]
    assert early == ["acute", "acute", "subacute", "subacute", "chronic"]


@pytest.mark.parametrize(
    ("average", "expected"),
    [(0, "none"), (1, "mild"), (3, "mild"), (4, "moderate"), (6, "moderate"), (7, "severe")],
)
def test_pain_band(average: int, expected: str) -> None:
    assert facts(pain__nprs_avg_7d=average)["pain_band"] == expected


@pytest.mark.parametrize(
    ("rmdq", "odi", "psfs", "expected"),
    [
        (6, 90, 0, "low"),
        (7, 0, 10, "moderate"),
        (14, 0, 10, "high"),
        (None, 20, 0, "low"),
        (None, 20.5, 10, "moderate"),
        (None, 40.1, 10, "high"),
        (None, None, 7, "low"),
        (None, None, 6.95, "moderate"),
        (None, None, 4, "moderate"),
        (None, None, 3.9, "high"),
        (None, None, None, "unknown"),
    ],
)
def test_disability_band(
    rmdq: int | None, odi: float | None, psfs: float | None, expected: str
) -> None:
    found = facts(function__rmdq=rmdq, function__odi=odi, function__psfs_mean=psfs)
    assert found["disability_band"] == expected
