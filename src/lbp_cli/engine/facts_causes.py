"""What may keep the pain going: walking, sitting and the list of causes (C-14 to C-18)."""

from __future__ import annotations

from lbp_cli.engine import facts_tests
from lbp_cli.engine.facts_movement import walking_relieved_by_rest
from lbp_cli.engine.facts_reading import counts, measured, number
from lbp_cli.model.classification import Gait, Sedentary, Thresholds
from lbp_cli.model.norms import Norms
from lbp_cli.model.vocabulary import Facts, Value


def gait_facts(answers: Facts, thresholds: Thresholds, norms: Norms) -> dict[str, Value]:
    """C-16 and C-17. Calf cramp on walking is looked at by a doctor first (PX-05)."""
    cramp = counts(answers["pre_exercise.px_leg_cramp"], thresholds.combination.counts_as_yes)
    slow = _slow(answers, thresholds.gait, norms)
    unsteady = answers["gait.unsteady"] is True
    tags = {
        "slow": slow,
        "unsteady": unsteady,
        "claudication": cramp or walking_relieved_by_rest(answers, thresholds.stenosis),
    }
    walk = measured(answers, "function.walk_tolerance_min")
    short = walk is not None and walk < thresholds.gait.walk_below_min
    return {
        "gait_impairment": answers["gait.limp"] is True or unsteady or short or slow,
        "gait_tags": tuple(tag for tag, present in tags.items() if present),
        "circulation_flag": cramp,
    }


def _slow(answers: Facts, rule: Gait, norms: Norms) -> bool:
    speed = measured(answers, "gait.speed_m_s")
    if speed is None:
        return False
    usual = facts_tests.norm(answers, norms.gait_m_s)
    slow_for_age = usual is not None and speed < rule.below_share_of_norm * usual
    return slow_for_age or speed < rule.speed_below_m_s


def sedentary(answers: Facts, rule: Sedentary) -> tuple[str, ...]:
    """C-18: tags of long sitting and long stretches without standing up."""
    hours = number(answers, "activity.sitting_hours")
    tags = {
        "prolonged_sitting": hours >= rule.prolonged_from_h,
        "very_high": hours >= rule.very_high_from_h,
        "break_reminder": number(answers, "activity.longest_bout_min") >= rule.break_from_min,
    }
    return tuple(tag for tag, present in tags.items() if present)


def causes(facts: Facts, thresholds: Thresholds) -> tuple[str, ...]:
    """C-14, in the order of the vocabulary; reads the other derived facts."""
    rule = thresholds.causes
    minutes = number(facts, "evs_week_minutes")
    few_days = number(facts, "activity.strength_days") <= rule.strength_days_at_most
    strained = number(facts, "psych.stress") >= thresholds.psychosocial.stress_from
    sedentary_tags = facts["sedentary"]
    found = {
        "inactivity": minutes < rule.inactive_below_min or few_days,
        "overload": facts["activity.recent_overload"] is True,
        "spinal_surgery": facts["surgery_phase"] != "none",
        "past_trauma": _healed_trauma(facts, thresholds),
        "postural_imbalance": facts["posture_pattern"] not in rule.no_posture,
        "gait": facts["gait_impairment"] is True,
        "psychological": facts["psychosocial_risk"] != "low" or strained,
        "fear_of_movement": facts["fear_of_movement"] != "low",
        "prolonged_sitting": isinstance(sedentary_tags, tuple)
        and "prolonged_sitting" in sedentary_tags,
        "circulation": facts["person.smoker"] is True
        or number(facts, "activity.sitting_hours") > rule.circulation_sitting_above_h,
        "weak_trunk": any(facts[test] is True for test in rule.weak_trunk_tests),
    }
    return tuple(cause for cause, present in found.items() if present)


def _healed_trauma(facts: Facts, thresholds: Thresholds) -> bool:
    weeks = measured(facts, "history.trauma_weeks")
    return (
        facts["history.past_trauma"] is True
        and facts["history.trauma_assessed"] is True
        and weeks is not None
        and weeks >= thresholds.time.trauma_healed_from_weeks
    )
