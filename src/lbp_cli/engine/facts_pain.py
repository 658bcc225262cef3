"""Pain facts: how long, how strong, how limiting, how easily stirred up (C-01 to C-04, C-07)."""

from __future__ import annotations

from lbp_cli.engine.facts_reading import (
    band_from,
    band_up_to,
    measured,
    number,
    points_above,
    points_from,
    points_up_to,
)
from lbp_cli.model.symptoms import Disability, Duration, Irritability, PainBand, TreatmentStage
from lbp_cli.model.vocabulary import Facts


def duration_class(facts: Facts, rule: Duration) -> str:
    """C-01: acute, subacute, chronic, or recurrent (long pain with good spells between)."""
    weeks = number(facts, "episode.duration_weeks")
    if weeks < rule.acute_below_weeks:
        return "acute"
    if weeks < rule.subacute_below_weeks:
        return "subacute"
    comes_and_goes = (
        facts["episode.days_with_pain_6m"] in rule.recurrent_days
        and facts["episode.previous_episodes"] in rule.recurrent_previous
    )
    return "recurrent" if comes_and_goes else "chronic"


def pain_band(answers: Facts, rule: PainBand) -> str:
    """C-02: band of the average pain of the last 7 days."""
    return band_up_to(number(answers, "pain.nprs_avg_7d"), rule.at_most)


def disability_band(answers: Facts, rule: Disability) -> str:
    """C-03: from the first known of RMDQ, ODI and the mean of the person's own activities."""
    rmdq, odi = measured(answers, "function.rmdq"), measured(answers, "function.odi")
    psfs = measured(answers, "function.psfs_mean")
    if rmdq is not None:
        return band_up_to(rmdq, rule.rmdq_at_most)
    if odi is not None:
        return band_up_to(odi, rule.odi_at_most)
    return "unknown" if psfs is None else band_from(psfs, rule.psfs_at_least)


def irritability(answers: Facts, rule: Irritability) -> str:
    """C-04: by points; unknown when the time to provoke or to settle was not given."""
    provoke = measured(answers, "pain.provoke_minutes")
    settle = measured(answers, "pain.settle_minutes")
    if provoke is None or settle is None:
        return "unknown"
    points = (
        points_up_to(provoke, rule.provoke_at_most)
        + points_above(settle, rule.settle_above)
        + points_from(number(answers, "pain.nprs_worst_7d"), rule.worst_at_least)
        + points_from(measured(answers, "pain.night_wakings_per_week"), rule.nights_at_least)
    )
    return band_up_to(points, rule.points_at_most)


def treatment_stage(facts: Facts, rule: TreatmentStage) -> str:
    """C-07: calm the pain, train control, or build capacity; reads C-01, C-03 and C-04."""
    average = number(facts, "pain.nprs_avg_7d")
    disability, irritable = facts["disability_band"], facts["irritability"]
    flaring = (
        facts["duration_class"] == "acute"
        and facts["episode.course"] == "volatile"
        and average >= rule.volatile_from_pain
    )
    severe = average >= rule.modulation_from_pain or "high" in (disability, irritable)
    if severe or flaring:
        return "symptom_modulation"
    mild = average <= rule.optimization_up_to_pain
    if mild and disability in ("low", "unknown") and irritable in ("low", "unknown"):
        return "functional_optimization"
    return "movement_control"
