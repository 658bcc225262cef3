"""Start level C-19: the lowest of the ceilings, from 1 (gentlest) to 4."""

from __future__ import annotations

from lbp_cli.engine.facts_reading import number
from lbp_cli.model.classification import StartLevel
from lbp_cli.model.findings import Verdict
from lbp_cli.model.vocabulary import Facts

SCREEN = "triage.tier"


def start_level(facts: Facts, verdict: Verdict, rule: StartLevel) -> int:
    """C-19, from the derived facts and the outcome of the safety screen."""
    return min(start_ceilings(facts, verdict, rule).values())


def start_ceilings(facts: Facts, verdict: Verdict, rule: StartLevel) -> dict[str, int]:
    """The ceiling that each fact sets on the start level, by the name of the fact."""
    acute = facts["duration_class"] == "acute"
    pain = rule.pain_band_acute if acute else rule.pain_band
    return {
        "fitness_level": int(number(facts, "fitness_level")),
        "pain_band": pain[str(facts["pain_band"])],
        "irritability": rule.irritability[str(facts["irritability"])],
        "tbc_stage": rule.tbc_stage[str(facts["tbc_stage"])],
        "surgery_phase": rule.surgery_phase[str(facts["surgery_phase"])],
        "fear_of_movement": rule.fear_of_movement[str(facts["fear_of_movement"])],
        SCREEN: _ceiling_of(verdict, rule),
    }


def _ceiling_of(verdict: Verdict, rule: StartLevel) -> int:
    """An old nerve deficit, cleared or not, starts lower than any other caution."""
    ceiling = rule.tier[verdict.tier]
    if verdict.interim:
        ceiling = min(ceiling, rule.interim)
    if _old_deficit(verdict, rule):
        ceiling = min(ceiling, rule.old_deficit)
    return ceiling


def _old_deficit(verdict: Verdict, rule: StartLevel) -> bool:
    found = {
        each.rule for each in verdict.findings if each.matched and each.tier not in (None, "clear")
    }
    return any(each in found or each in verdict.cleared for each in rule.old_deficit_rules)
