"""Parts of the plan that are written the same with and without a programme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lbp_cli.engine import guidance
from lbp_cli.engine.maintenance import age_key
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.findings import Because, Need, Verdict
from lbp_cli.model.library import Library
from lbp_cli.model.plan import (
    AssumedNo,
    MaintenancePlan,
    NeedRow,
    Plan,
    Source,
    TriageReport,
    TriageRow,
)
from lbp_cli.model.prescribing import Line
from lbp_cli.model.vocabulary import Answers, Facts, Value

CLASSIFICATION: tuple[str, ...] = (
    "duration_class",
    "pain_band",
    "disability_band",
    "irritability",
    "leg_pain_type",
    "stenosis_like",
    "directional_preference",
    "directional_preference.confidence",
    "tbc_stage",
    "mdt_syndrome",
    "movement_provocation",
    "psychosocial_risk",
    "fear_of_movement",
    "surgery_phase",
    "fitness_level",
    "causes",
    "posture_pattern",
    "gait_impairment",
    "circulation_flag",
    "sedentary",
    "start_level",
)
"""C-01 to C-19 in their order; the facts a plan shows."""


def plan_facts(facts: Facts) -> dict[str, Value]:
    """C-01 to C-19 by name."""
    return {each: facts[each] for each in CLASSIFICATION}


def triage_report(verdict: Verdict) -> TriageReport:
    """The safety screen as the plan shows it: what matched first, the gravest before all."""
    return TriageReport(
        tier=verdict.tier,
        findings=tuple(
            TriageRow(each.rule, each.tier, each.matched, each.because, each.sources)
            for each in sorted(verdict.findings, key=lambda finding: not finding.matched)
        ),
        restrictions=verdict.restrictions,
        refer_notes=verdict.refer_notes,
        messages=verdict.messages,
    )


def assumed_no(answers: Answers, library: Library) -> tuple[AssumedNo, ...]:
    """The questions that a "no to all" stood for, each in full."""
    stood_for = answers["shorthand.answers"]
    if not isinstance(stood_for, tuple):
        return ()
    asked = {each.field: each for each in library.screen.questions}
    return tuple(
        AssumedNo(asked[field].id, field, asked[field].text)
        for field in stood_for
        if field in asked
    )


def need_rows(needs: Sequence[Need]) -> tuple[NeedRow, ...]:
    """Needs by weight."""
    return tuple(NeedRow(each.id, each.weight, each.because) for each in needs)


def maintenance_plan(
    lines: Sequence[Line], context: WeekContext, *, breaks: bool
) -> MaintenancePlan:
    """What to keep doing after the last week, in a few exercises (RD-91); `breaks` from sitting
    are named only where the plan has them.
    """
    rules = context.library.routine.maintenance
    key = age_key(context)
    return MaintenancePlan(
        text=(*rules.text, *((rules.breaks_text,) if breaks else ()), *rules.later_text),
        exercises=tuple(each.exercise.id for each in lines),
        sessions_per_week=rules.sessions_per_week[key],
        sets=max((each.dose.sets for each in lines), default=rules.sets[key]),
        walking_days=rules.walking_days,
        sources=rules.sources,
    )


def plan_sources(plan: Plan, library: Library) -> tuple[Source, ...]:
    """Every source that the plan names, by id."""
    used = set(_named(plan))
    return tuple(
        Source(each, library.sources[each].text, library.sources[each].read)
        for each in guidance.source_ids(library, used)
    )


def _named(plan: Plan) -> Iterable[str]:
    for finding in plan.triage.findings:
        if finding.matched:
            yield from finding.sources
    reasons: list[Because] = []
    for need in plan.needs:
        reasons += need.because
    for choice in plan.choices:
        reasons += choice.because
    for week in plan.weeks:
        if week.message is not None:
            yield from week.message.sources
        for session in week.sessions:
            for prescription in session.prescriptions:
                reasons += prescription.because
    for reason in reasons:
        yield from reason.sources
    for rejection in plan.rejections:
        yield from rejection.sources
    for hint in plan.advice:
        yield from hint.sources
    yield from plan.lights.sources
    yield from plan.flare_plan.sources
    for review in plan.reviews:
        yield from review.sources
    for expectation in plan.expectations:
        yield from expectation.sources
    if plan.maintenance is not None:
        yield from plan.maintenance.sources
