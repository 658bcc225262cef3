from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Facts, Value

CALM: dict[str, Value] = {"psych.stress": 1, "psych.fear_nrs": 0}


def facts(changes: dict[str, Value]) -> Facts:
    return derive_facts(answers({**CALM, **changes}), 0, tables().classification)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "low"),
        ({"psych.sbt_psych": 4, "psych.sbt_total": 6}, "high"),
        ({"psych.sbt_psych": 3, "psych.sbt_total": 9}, "medium"),
        ({"psych.sbt_psych": 1, "psych.sbt_total": 4}, "medium"),
        ({"psych.sbt_psych": 3, "psych.sbt_total": 3}, "low"),
        ({"psych.ompsq_sf": 50}, "high"),
        ({"psych.ompsq_sf": 49}, "low"),
        ({"psych.phq4_total": 2}, "low"),
        ({"psych.phq4_total": 3}, "medium"),
        ({"psych.phq4_total": 6}, "high"),
        ({"psych.fear_nrs": 3}, "low"),
        ({"psych.fear_nrs": 4}, "medium"),
        ({"psych.fear_nrs": 10}, "medium"),
        ({"psych.fear_nrs": 7, "psych.expectation_nrs": 3}, "high"),
        ({"psych.fear_nrs": 6, "psych.expectation_nrs": 0}, "medium"),
        ({"psych.expectation_nrs": 3}, "medium"),
        ({"psych.expectation_nrs": 4}, "low"),
        ({"psych.stress": 4}, "medium"),
        ({"psych.stress": 3}, "low"),
        # a milder tool never hides a graver answer
        ({"psych.sbt_total": 4, "psych.phq4_total": 8}, "high"),
        ({"psych.sbt_total": 0, "psych.stress": 5}, "medium"),
    ],
)
def test_psychosocial_risk(changes: dict[str, Value], expected: str) -> None:
    assert facts(changes)["psychosocial_risk"] == expected


@pytest.mark.parametrize(
    ("fear", "tsk11", "fabq", "expected"),
    [
        (3, None, None, "low"),
        (4, None, None, "moderate"),
        (7, None, None, "high"),
        (0, 28, None, "low"),
        (0, 29, None, "moderate"),
        (0, 36, None, "high"),
        (0, None, 15, "low"),
        (0, None, 16, "high"),
        (9, 11, 0, "high"),
        (0, 30, 16, "high"),
    ],
)
def test_fear_of_movement_is_the_highest_band(
    fear: int, tsk11: int | None, fabq: int | None, expected: str
) -> None:
    found = facts({"psych.fear_nrs": fear, "psych.tsk11": tsk11, "psych.fabq_pa": fabq})
    assert found["fear_of_movement"] == expected
