"""What an interview comes to: the written profile, the start level, the scores, a refusal."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from lbp_cli.assessment.questions import load_questionnaire, load_scores
from lbp_cli.assessment.standing import Frame, Standing
from lbp_cli.content.profile_answers import answers_of
from lbp_cli.content.profiles import read_profile
from lbp_cli.content.question_types import field_order
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.engine.facts_start import start_ceilings
from lbp_cli.engine.scores import scores
from lbp_cli.engine.timeline import judge_today
from lbp_cli.interview.paths import look
from lbp_cli.interview.profile_text import profile_text
from lbp_cli.interview.provisional import with_open_answers
from lbp_cli.model.library import Library
from lbp_cli.model.scores import Score
from lbp_cli.model.vocabulary import Answers, Facts, Value

OPEN: Final = ("E202", "E401", "E403")
"""Faults that are answers still to come, and nothing else."""
AT_ONCE: Final = ("urgent", "emergency")
"""Tiers at which nothing beyond the safety screen is asked."""

_BLOCK_COMMENTS: Final = {
    "red_flags": "yes, no or unsure",
    "pre_exercise": "yes, no or unsure",
    "triage": "worked out by lbp; read anew from the answers each time",
    "tailoring": "worked out by lbp; read anew from the answers each time",
}
_TAILORING: Final = (
    "duration_class",
    "pain_band",
    "disability_band",
    "irritability",
    "leg_pain_type",
    "tbc_stage",
    "psychosocial_risk",
    "fear_of_movement",
    "surgery_phase",
    "fitness_level",
    "causes",
    "gait_impairment",
    "start_level",
)


def written_profile(frame: Frame, standing: Standing, path: str) -> str:
    """The profile as a text, with what lbp works out from it at the end."""
    data = dict(standing.data)
    data["triage"] = _triage(standing, frame.today)
    if standing.tier not in AT_ONCE:
        data["tailoring"] = _tailoring(standing.facts)
    units = {each.id: each.unit for each in frame.form.questions if each.unit is not None}
    comments: dict[str, str] = {**units, **_BLOCK_COMMENTS}
    head = (f"Written by lbp assess on {frame.today.isoformat()}. For: lbp plan {path}",)
    return profile_text(data, field_order(), comments, head)


def _triage(standing: Standing, today: date) -> dict[str, Any]:
    verdict = standing.verdict
    return {
        "tier": verdict.tier,
        "ids": list(verdict.ids),
        "restrictions": list(verdict.restrictions),
        "refer_notes": list(verdict.refer_notes),
        "screened_on": today.isoformat(),
    }


def _tailoring(facts: Facts) -> dict[str, Any]:
    found: dict[str, Any] = {name: _plain(facts[name]) for name in _TAILORING}
    found["directional_preference"] = {
        "value": facts["directional_preference"],
        "confidence": facts["directional_preference.confidence"],
    }
    return found


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def certain_refusal(text: str, path: str, today: date, library: Library) -> Answers | None:
    """The answers of a profile that is not finished but already needs help today or now.

    Mild values stand in for what is open, so they hold for a refusal alone. None when the
    profile is whole, has any other fault, or may still come out milder.
    """
    document, _ = read_yaml(text, path)
    _, faults = read_profile(text, path, today)
    codes = {each.code for each in faults if each.severity == "error"}
    if document is None or not codes or not codes <= set(OPEN):
        return None
    whole = with_open_answers(load_questionnaire(library), document.data)
    answers = answers_of(whole, today)
    _, verdict = judge_today(answers, library, today.isoformat(), weeks_on=0)
    return answers if verdict.screened_tier in AT_ONCE else None


def ceilings(frame: Frame, standing: Standing) -> dict[str, int]:
    """What each fact allows as start level."""
    rule = frame.library.classification.thresholds.start_level
    return start_ceilings(standing.facts, standing.verdict, rule)


def measured(frame: Frame, standing: Standing) -> tuple[Score, ...]:
    """Everything that was measured, with what it means; what nobody asked is no measure."""
    norms = frame.library.classification.norms
    found = scores(standing.facts, load_scores(frame.library), norms)
    asked = {each.id for each in frame.form.questions}
    return tuple(
        each
        for each in found
        if each.fact not in asked or look(standing.data, each.fact) is not None
    )
