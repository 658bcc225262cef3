from __future__ import annotations

import pytest
from facts_samples import answers, tables, verdict

from lbp_cli.engine.facts import add_verdict, derive_facts
from lbp_cli.model.findings import Verdict
from lbp_cli.model.vocabulary import Tier, Value

STRONG: dict[str, Value] = {
    "activity.evs_days": 5,
    "activity.evs_minutes": 60,
    "activity.strength_days": 3,
    "activity.func_carry": True,
    "pain.nprs_avg_7d": 2,
    "pain.nprs_worst_7d": 3,
    "function.psfs_mean": 8,
    "psych.stress": 1,
    "psych.fear_nrs": 1,
}


def level(changes: dict[str, Value] | None = None, outcome: Verdict | None = None) -> Value:
    classification = tables().classification
    facts = derive_facts(answers({**STRONG, **(changes or {})}), 0, classification)
    return add_verdict(facts, outcome or verdict(), classification)["start_level"]


def test_nothing_holds_a_strong_person_back() -> None:
    assert level() == 4


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"activity.evs_days": 0, "activity.strength_days": 0}, 2),
        ({"pain.nprs_avg_7d": 4}, 3),
        ({"pain.nprs_avg_7d": 4, "episode.duration_weeks": 6}, 3),
        ({"pain.nprs_avg_7d": 4, "episode.duration_weeks": 5}, 2),
        ({"pain.nprs_avg_7d": 7}, 1),
        ({"pain.provoke_minutes": 5, "pain.settle_minutes": 30}, 3),
        ({"pain.provoke_minutes": 5, "pain.settle_minutes": 61}, 1),
        ({"function.psfs_mean": 5}, 3),
        ({"function.psfs_mean": 3}, 1),
        ({"history.surgery.type": "fusion", "history.surgery.weeks_since": 30}, 3),
        ({"history.surgery.type": "fusion", "history.surgery.weeks_since": 20}, 2),
        ({"history.surgery.type": "fusion", "history.surgery.weeks_since": 2}, 1),
        ({"psych.fear_nrs": 5}, 3),
        ({"psych.fear_nrs": 8}, 2),
    ],
)
def test_each_ceiling(changes: dict[str, Value], expected: int) -> None:
    assert level(changes) == expected


def test_ceilings_are_those_of_the_assessment() -> None:
    rule = tables().classification.thresholds.start_level
    assert rule.pain_band == {"none": 4, "mild": 4, "moderate": 3, "severe": 1}
    assert rule.pain_band_acute == {"none": 4, "mild": 4, "moderate": 2, "severe": 1}
    assert rule.irritability == {"low": 4, "unknown": 4, "moderate": 3, "high": 1}
    assert rule.tbc_stage == {
        "functional_optimization": 4,
        "movement_control": 3,
        "symptom_modulation": 1,
    }
    assert rule.surgery_phase == {
        "none": 4,
        "post_op_late": 3,
        "post_op_mid": 2,
        "post_op_early": 1,
    }
    assert rule.fear_of_movement == {"low": 4, "moderate": 3, "high": 2}
    assert rule.tier == {"clear": 4, "caution": 3, "see_clinician": 1, "urgent": 1, "emergency": 1}
    assert (rule.interim, rule.old_deficit) == (1, 2)


@pytest.mark.parametrize(
    ("tier", "rules", "cleared", "interim", "expected"),
    [
        ("clear", {}, (), False, 4),
        ("caution", {"RF-15": "caution"}, (), False, 3),
        ("caution", {"RF-02": "caution"}, (), False, 2),
        ("caution", {"RF-15": "caution", "RF-07": "caution"}, (), False, 2),
        ("caution", {"RF-05": "see_clinician"}, ("RF-05",), False, 2),
        ("caution", {}, ("RF-05",), False, 2),
        ("caution", {"SX-02": "see_clinician"}, ("SX-02",), False, 3),
        ("caution", {"RF-33": "see_clinician"}, ("RF-33",), False, 3),
        ("see_clinician", {"PX-C": "see_clinician"}, (), True, 1),
        ("see_clinician", {"PX-A": "see_clinician"}, (), False, 1),
        ("emergency", {"RF-01": "emergency"}, (), False, 1),
    ],
)
def test_ceiling_of_the_safety_screen(
    tier: Tier,
    rules: dict[str, Tier],
    cleared: tuple[str, ...],
    *,
    interim: bool,
    expected: int,
) -> None:
    outcome = verdict(tier, rules, cleared=cleared, interim=interim)
    assert level(outcome=outcome) == expected
