"""Mind and mood: psychosocial risk (C-10) and fear of movement (C-11)."""

from __future__ import annotations

from lbp_cli.engine.facts_reading import band_up_to, measured, number
from lbp_cli.model.classification import Fear, Psychosocial
from lbp_cli.model.vocabulary import Facts

_FEARS = ("low", "moderate", "high")


def psychosocial_risk(answers: Facts, rule: Psychosocial) -> str:
    """C-10: the highest risk that any tool or answer gives; unknown scores give none."""
    if _high_by_tool(answers, rule) or _high_by_answers(answers, rule):
        return "high"
    medium = (
        _reaches(answers, "psych.sbt_total", rule.sbt_total_from)
        or _reaches(answers, "psych.phq4_total", rule.phq4_medium_from)
        or number(answers, "psych.fear_nrs") >= rule.fear_medium_from
        or number(answers, "psych.stress") >= rule.stress_from
        or _expects_little(answers, rule)
    )
    return "medium" if medium else "low"


def _high_by_tool(answers: Facts, rule: Psychosocial) -> bool:
    return _reaches(answers, "psych.sbt_psych", rule.sbt_psych_high_from) or _reaches(
        answers, "psych.ompsq_sf", rule.ompsq_high_from
    )


def _high_by_answers(answers: Facts, rule: Psychosocial) -> bool:
    afraid = number(answers, "psych.fear_nrs") >= rule.fear_high_from
    return _reaches(answers, "psych.phq4_total", rule.phq4_high_from) or (
        afraid and _expects_little(answers, rule)
    )


def _reaches(answers: Facts, name: str, limit: float) -> bool:
    score = measured(answers, name)
    return score is not None and score >= limit


def _expects_little(answers: Facts, rule: Psychosocial) -> bool:
    expectation = measured(answers, "psych.expectation_nrs")
    return expectation is not None and expectation <= rule.low_expectation_up_to


def fear_of_movement(answers: Facts, rule: Fear) -> str:
    """C-11: the highest band of the scores given (readings RD-100)."""
    scores = (
        (measured(answers, "psych.fear_nrs"), rule.fear_nrs_at_most),
        (measured(answers, "psych.tsk11"), rule.tsk11_at_most),
        (measured(answers, "psych.fabq_pa"), rule.fabq_pa_at_most),
    )
    bands = [band_up_to(score, limits) for score, limits in scores if score is not None]
    return max(bands, key=_FEARS.index, default=_FEARS[0])
