"""From answers to a plan: the stages of the engine in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lbp_cli.engine import guidance
from lbp_cli.engine.accounts import (
    choice_rows,
    clearances_needed,
    condition_rows,
    rejection_rows,
    withheld_cues,
)
from lbp_cli.engine.advice import advice
from lbp_cli.engine.eligibility import rule_view
from lbp_cli.engine.lookup import lookup
from lbp_cli.engine.maintenance_weeks import kept_afterwards, with_maintenance
from lbp_cli.engine.needs import assess_needs
from lbp_cli.engine.notes import week_notes
from lbp_cli.engine.programme import Programme, WeekDraft, build
from lbp_cli.engine.routine import desk_breaks, relaxation, steady_walking, walking_week
from lbp_cli.engine.stages import matching_stages
from lbp_cli.engine.timeline import judge_today, timeline
from lbp_cli.engine.week_context import Contexts, Judged
from lbp_cli.engine.week_writing import Surroundings, write_week
from lbp_cli.engine.writing import (
    assumed_no,
    maintenance_plan,
    need_rows,
    plan_facts,
    plan_sources,
    triage_report,
)
from lbp_cli.model.findings import Need, Verdict
from lbp_cli.model.library import Library
from lbp_cli.model.plan import ConditionRow, MaintenancePlan, Plan, ProfileRef, Tool
from lbp_cli.model.screen_age import first_late_week
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.vocabulary import WEEKDAYS, Answers, ExerciseClass, Facts, Value, Weekday
from lbp_cli.model.week import Walking, Week

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Request:
    """What a plan is asked for. Dates are ISO; `start` None means numbered weeks.

    `unfinished`: not every question has been answered, and what stands in for the open ones is
    not the client's; only a refusal can be made of such answers.
    """

    today: str
    start: str | None
    weeks: int
    version: str
    profile_hash: str
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with what it was made from, for `explain` and the audit."""

    plan: Plan
    verdict: Verdict
    judged: tuple[Judged, ...]
    needs: tuple[Need, ...]
    programme: Programme | None
    drafts: tuple[WeekDraft, ...]


class NoSessionError(Exception):
    """No session can be composed for a valid profile: a bug of ours, not of the client."""


class UnfinishedAnswersError(Exception):
    """A programme was asked for from answers that are not all there: a bug of ours."""


def make_plan(answers: Answers, library: Library, request: Request) -> Planned:
    """A whole plan, or one without weeks when triage withholds the programme.

    Raises:
        NoSessionError: when a programme may be given but no session can be composed.
        UnfinishedAnswersError: when unfinished answers do not withhold the programme.
    """
    assessed = str(answers["assessed_on"])
    elapsed = weeks_between(assessed, request.today)
    facts, verdict = judge_today(answers, library, request.today, elapsed)
    if request.unfinished:
        return _refused_already(library, request, answers, facts, verdict)
    if verdict.withheld:
        return _refused(library, request, answers, facts, verdict)
    begins = weeks_between(assessed, request.start or request.today)
    weeks = request.weeks
    if verdict.interim:
        weeks = min(weeks, library.composition.interim_weeks)
    waiting = max(0, begins - elapsed)
    judged = timeline(answers, library, request.today, elapsed + waiting, weeks, waiting=waiting)
    return _planned(library, request, answers, verdict, judged)


def weeks_between(first: str, second: str) -> int:
    """Whole weeks from one ISO date to another; 0 when the second is earlier."""
    days = (date.fromisoformat(second) - date.fromisoformat(first)).days
    return max(0, days // 7)


def _first_day(request: Request) -> Weekday | None:
    return None if request.start is None else WEEKDAYS[date.fromisoformat(request.start).weekday()]


def _screen_again(answers: Answers, library: Library, request: Request, weeks: int) -> int | None:
    """The first week that begins when the safety answers no longer hold (CL-05)."""
    first = date.fromisoformat(request.start or request.today)
    days_old = (first - date.fromisoformat(str(answers["assessed_on"]))).days
    week = first_late_week(days_old, library.screen.screen_days)
    return week if week <= weeks else None


def _planned(
    library: Library,
    request: Request,
    answers: Answers,
    verdict: Verdict,
    judged: tuple[Judged, ...],
) -> Planned:
    index = lookup(library.catalogue)
    facts = judged[0].facts
    needs = assess_needs(facts, library.needs)
    regular = library.progression.weeks_default
    contexts = Contexts(library, index, _first_day(request))
    programme = build(contexts, judged[:regular], needs, interim=verdict.interim)
    if programme is None:
        raise NoSessionError
    drafts = with_maintenance(programme.drafts, judged[regular:], needs, contexts)
    clearances = clearances_needed(judged, library)
    weeks = _weeks(drafts, needs, regular, clearances, interim=verdict.interim)
    rejections = rejection_rows(judged, library)
    rejected = {each.exercise for each in rejections}
    movement = guidance.flare_movement(library.guidance, weeks, rejected, index)
    plan = replace(
        _bare(library, request, answers, verdict, facts),
        conditions=condition_rows(judged, library),
        needs=need_rows(needs),
        choices=choice_rows(drafts, weeks, library, index),
        rejections=rejections,
        interim=verdict.interim,
        optimal=programme.selection.optimal,
        harder_withheld=withheld_cues(drafts, library.catalogue),
        weeks=weeks,
        screen_again_week=_screen_again(answers, library, request, len(weeks)),
        flare_plan=guidance.flare_plan(library.guidance, movement),
        advice=advice(drafts, weeks, library),
        reviews=guidance.reviews(library.guidance, facts, len(weeks), clearances),
        expectations=guidance.expectations(library.guidance, facts),
        maintenance=None if verdict.interim else _afterwards(drafts, needs),
    )
    plan = replace(plan, sources=plan_sources(plan, library))
    return Planned(plan, verdict, judged, needs, programme, drafts)


def _afterwards(drafts: Sequence[WeekDraft], needs: Sequence[Need]) -> MaintenancePlan:
    last = drafts[-1].context
    kept = kept_afterwards(drafts, needs)
    return maintenance_plan(kept, last, breaks=desk_breaks(last) is not None)


def _refused(
    library: Library,
    request: Request,
    answers: Answers,
    facts: dict[str, Value],
    verdict: Verdict,
) -> Planned:
    stages = matching_stages(library.stages, facts)
    gentle: tuple[str, ...] = ()
    if verdict.fallback_list:
        view = rule_view(stages, verdict.restrictions, facts, library)
        index = lookup(library.catalogue)
        gentle = tuple(
            each
            for each in library.catalogue.universal_fallback
            if view.eligible >> index.exercises[each].index & 1
        )
    plan = replace(
        _bare(library, request, answers, verdict, facts),
        gentle_activity=gentle,
        conditions=tuple(
            ConditionRow(each.id, each.condition, each.mode, f"{each.condition_name}, {each.name}.")
            for each in stages
        ),
    )
    plan = replace(plan, sources=plan_sources(plan, library))
    return Planned(plan, verdict, (), (), None, ())


def _refused_already(
    library: Library,
    request: Request,
    answers: Answers,
    facts: dict[str, Value],
    verdict: Verdict,
) -> Planned:
    """A refusal that the answers so far make certain; nothing is said of the open questions."""
    if not verdict.withheld:
        raise UnfinishedAnswersError
    plan = replace(_bare(library, request, answers, verdict, facts), facts={})
    plan = replace(plan, sources=plan_sources(plan, library))
    return Planned(plan, verdict, (), (), None, ())


def _bare(
    library: Library, request: Request, answers: Answers, verdict: Verdict, facts: Facts
) -> Plan:
    """The plan without a programme: provenance, verdict, facts, what to do meanwhile."""
    texts = library.guidance
    code = answers["client.code"]
    return Plan(
        schema_version=SCHEMA_VERSION,
        tool=Tool("lbp", request.version, library.content_hash),
        profile=ProfileRef(None if code is None else str(code), request.profile_hash),
        created_for=request.today,
        start=request.start,
        notice=texts.notice,
        sources=(),
        triage=triage_report(verdict),
        assumed_no=assumed_no(answers, library),
        facts=plan_facts(facts),
        conditions=(),
        needs=(),
        choices=(),
        rejections=(),
        interim=False,
        optimal=True,
        gentle_activity=(),
        harder_withheld=(),
        weeks=(),
        screen_again_week=None,
        lights=guidance.lights(texts),
        flare_plan=guidance.flare_plan(texts),
        stop_signs=guidance.stop_signs(texts, facts),
        advice=(),
        weekly_questions=texts.weekly_safety_form,
        reviews=(),
        expectations=(),
        maintenance=None,
        adjustments=(),
    )


def _weeks(
    drafts: Sequence[WeekDraft],
    needs: Sequence[Need],
    regular: int,
    clearances: Mapping[int, str],
    *,
    interim: bool,
) -> tuple[Week, ...]:
    first = drafts[0].context
    texts = first.library.guidance
    last = min(len(drafts), regular)
    closing = guidance.interim_message(first.library) if interim else None
    held = [_classes(each) for each in drafts[:last]]
    messages = guidance.week_messages(texts, first.facts, held, closing)
    weeks: list[Week] = []
    walking: Walking | None = None
    for i, draft in enumerate(drafts):
        kept = i >= regular
        walking = _walk(walking, draft, kept=kept)
        relaxed = relaxation(draft.context, needs)
        notes = week_notes(draft, walking, relaxed, clearances.get(draft.context.number))
        message = guidance.with_notes(None if kept else messages[i], notes)
        around = Surroundings(walking, desk_breaks(draft.context), relaxed, message)
        phase = "maintenance" if kept else draft.context.phase
        weeks.append(write_week(draft, drafts[i - 1] if i else None, around, phase=phase))
    return tuple(weeks)


def _classes(draft: WeekDraft) -> frozenset[ExerciseClass]:
    return frozenset(draft.context.lookup.kind(each.exercise) for each in draft.lines)


def _walk(before: Walking | None, draft: WeekDraft, *, kept: bool) -> Walking:
    if kept and before is not None:
        days = draft.context.library.routine.maintenance.walking_days
        return steady_walking(before, draft.context, days)
    return walking_week(before, draft.context)
