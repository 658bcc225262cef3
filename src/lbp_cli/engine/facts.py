"""Answers become facts (C-01 to C-19): everything that rules may ask about a person.

`static_facts` is what time does not change and is worked out once; `timed_facts` is one week of
a programme. The order inside each function is the order of the classification: later facts
read earlier ones. What each fact means is declared in `rules/facts.yaml`.
"""

from __future__ import annotations

from lbp_cli.engine import (
    facts_causes,
    facts_fitness,
    facts_goals,
    facts_movement,
    facts_pain,
    facts_psychosocial,
    facts_safety,
    facts_start,
    facts_tests,
    facts_time,
)
from lbp_cli.model.classification import Classification
from lbp_cli.model.findings import Verdict
from lbp_cli.model.vocabulary import Answers, Facts, Value


def derive_facts(
    answers: Answers, weeks_on: int, classification: Classification
) -> dict[str, Value]:
    """All facts that need no verdict, as they stand `weeks_on` weeks after the assessment."""
    return timed_facts(static_facts(answers, classification), weeks_on, classification)


def static_facts(answers: Answers, classification: Classification) -> dict[str, Value]:
    """The answers, and what follows from them whatever the week."""
    thresholds, norms = classification.thresholds, classification.norms
    yes = thresholds.combination.counts_as_yes
    facts: dict[str, Value] = dict(answers)
    facts |= facts_safety.follow_ups(answers, thresholds.follow_up)
    facts["neuro"] = facts_safety.neuro(answers, thresholds.combination)
    facts["fracture_points"] = facts_safety.fracture_points(answers, thresholds.combination)
    facts["red_flags.axspa.onset_before_35"] = facts_safety.early_onset(
        answers, thresholds.axial_spa
    )
    facts["axspa_criteria"] = facts_safety.axspa_criteria(answers, thresholds.axial_spa)
    facts["pain_band"] = facts_pain.pain_band(answers, thresholds.pain_band)
    facts["disability_band"] = facts_pain.disability_band(answers, thresholds.disability)
    facts["irritability"] = facts_pain.irritability(answers, thresholds.irritability)
    facts["leg_pain_type"] = facts_movement.leg_pain_type(answers, thresholds.leg_pain, yes)
    facts["movement_provocation"] = facts_movement.movement_provocation(answers, thresholds)
    facts["psychosocial_risk"] = facts_psychosocial.psychosocial_risk(
        answers, thresholds.psychosocial
    )
    facts["fear_of_movement"] = facts_psychosocial.fear_of_movement(answers, thresholds.fear)
    facts["evs_week_minutes"] = facts_fitness.week_minutes(answers)
    facts["fitness_level"] = facts_fitness.fitness_level(answers, thresholds.fitness, norms)
    facts |= facts_tests.findings(facts, norms)
    facts["posture_pattern"] = answers["posture.pattern"] or "unknown"
    facts |= facts_causes.gait_facts(answers, thresholds, norms)
    facts["sedentary"] = facts_causes.sedentary(answers, thresholds.sedentary)
    facts["inactivity_severe"] = (
        facts_fitness.week_minutes(answers) <= thresholds.causes.severe_at_most_min
    )
    facts["goal_groups"] = facts_goals.goal_groups(answers, thresholds.goals)
    facts["pregnant"] = facts_time.pregnant(answers, yes)
    facts["flare_hours"] = None
    return facts


def timed_facts(static: Facts, weeks_on: int, classification: Classification) -> dict[str, Value]:
    """The facts of one week: weeks moved on, and everything that depends on them."""
    thresholds = classification.thresholds
    yes = thresholds.combination.counts_as_yes
    facts: dict[str, Value] = dict(static)
    facts |= facts_time.weeks_moved(static, weeks_on, thresholds.time)
    facts["history.trauma_assessed"] = facts_time.trauma_assessed(facts, thresholds.time)
    facts["postpartum_weeks"] = facts["person.weeks_since_birth"]
    facts["surgery_phase"] = facts_time.surgery_phase(facts, thresholds.surgery)
    facts["new_pain"] = facts_safety.new_pain(facts, thresholds.combination)
    facts["axspa_asked"] = facts_safety.axspa_asked(facts, thresholds.axial_spa)
    facts["duration_class"] = facts_pain.duration_class(facts, thresholds.duration)
    points = facts_movement.stenosis_points(facts, thresholds.stenosis, yes)
    facts["stenosis_points"] = points
    facts["stenosis_like"] = points >= thresholds.stenosis.like_from_points
    direction, confidence = facts_movement.directional_preference(
        facts, thresholds.directional_preference
    )
    facts["directional_preference"] = direction
    facts["directional_preference.confidence"] = confidence
    facts["tbc_stage"] = facts_pain.treatment_stage(facts, thresholds.treatment_stage)
    facts["mdt_syndrome"] = facts_movement.syndrome(facts, thresholds.syndrome)
    facts["causes"] = facts_causes.causes(facts, thresholds)
    return facts


def add_verdict(facts: Facts, verdict: Verdict, classification: Classification) -> dict[str, Value]:
    """The facts with the outcome of the safety screen, its restrictions and the start level."""
    return {
        **facts,
        "triage.tier": verdict.tier,
        "triage.ids": verdict.ids,
        "restrictions": verdict.restrictions,
        "start_level": facts_start.start_level(
            facts, verdict, classification.thresholds.start_level
        ),
    }
