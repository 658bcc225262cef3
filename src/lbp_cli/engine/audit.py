"""Check the promises on a finished plan. A broken one is a bug of ours: the plan is not shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import ceil

from lbp_cli.engine.dose_audit import doses_explained
from lbp_cli.engine.dosing import count_of
from lbp_cli.engine.growth import broken_limits, growth_share, volume
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.session_time import exercise_seconds, frame_seconds
from lbp_cli.model.eligibility import RuleView
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.model.prescribing import Dose
from lbp_cli.model.week import Prescription, Session, Week

_SLACK = 1e-6


class BrokenPromiseError(Exception):
    """The finished plan breaks a promise; each is named in `broken`."""

    def __init__(self, broken: tuple[str, ...]) -> None:
        super().__init__("; ".join(broken))
        self.broken = broken


def audit(planned: Planned, library: Library) -> None:
    """Raise when a promise is broken (P1 triage, P3 rules, P4 reasons, P6 time and growth).

    Raises:
        BrokenPromiseError: naming every broken promise.
    """
    broken = tuple(_triage_first(planned)) or (
        *_rules_kept(planned),
        *_sessions_kept(planned),
        *_reasons_given(planned.plan, library),
        *doses_explained(planned),
        *_time_kept(planned),
        *_growth_kept(planned),
        *_steps_kept(planned),
    )
    if broken:
        raise BrokenPromiseError(broken)


def _triage_first(planned: Planned) -> Iterator[str]:
    """P1: no programme when triage withholds it."""
    verdict, plan = planned.verdict, planned.plan
    if verdict.withheld and plan.weeks:
        yield "P1: a programme is given although triage withholds it"
    if not verdict.withheld and not plan.weeks:
        yield "P1: no programme is given although triage allows it"
    if verdict.interim != plan.interim:
        yield "P1: the interim light plan is not marked as one"


def _rules_kept(planned: Planned) -> Iterator[str]:
    """P3: nothing that a rule excludes, nothing above a cap of effort or load."""
    for draft, judged in zip(planned.drafts, planned.judged, strict=True):
        week = judged.number
        for line in draft.lines:
            if not judged.view.eligible & bit(line.exercise):
                yield f"P3: week {week} holds {line.exercise.id}, which a rule excludes"
            if not draft.context.may_use(line.exercise):
                yield f"P3: week {week} holds {line.exercise.id}, which may not be used"
        for name in _outside(planned.plan.weeks[week - 1]):
            if not judged.view.eligible & bit(draft.context.lookup.exercises[name]):
                yield f"P3: week {week} asks for {name}, which a rule excludes"
    for week_plan, judged in zip(planned.plan.weeks, planned.judged, strict=True):
        for session in week_plan.sessions:
            for each in session.prescriptions:
                yield from _caps_kept(each, week_plan.number, judged.view)


def _outside(week: Week) -> Iterator[str]:
    """Exercises asked for or offered outside the sessions."""
    yield week.walking.exercise
    if week.walking.alternative is not None:
        yield week.walking.alternative
    if week.relaxation is not None:
        yield week.relaxation.exercise
    if week.desk_breaks is not None:
        yield from week.desk_breaks.exercises


def _sessions_kept(planned: Planned) -> Iterator[str]:
    """RD-74 and RD-80: limited groups in a session, and heavy ladders on neighbouring days."""
    for draft in planned.drafts:
        week = draft.context.number
        for label in dict.fromkeys(draft.labels):
            if broken_limits(draft.lines, label, draft.context):
                yield f"P3: week {week}, session {label} holds too many of a limited group"
        if draft.week.neighbours and draft.week.sessions > 1:
            for ladder in _too_close(draft):
                yield f"P3: week {week} holds {ladder} on neighbouring days"


def _too_close(draft: WeekDraft) -> Iterator[str]:
    heavy = {e.exercise.ladder for e in draft.lines if draft.context.heavy(e.exercise)}
    for ladder in sorted(heavy):
        labels = {x for e in draft.lines if e.exercise.ladder == ladder for x in e.labels}
        if len(labels) > 1 or len(set(draft.labels)) == 1:
            yield ladder


def _caps_kept(each: Prescription, week: int, view: RuleView) -> Iterator[str]:
    max_rpe, max_load = view.max_rpe, view.max_load_kg
    if max_rpe is not None and each.effort[1] > max_rpe:
        yield f"P3: week {week} asks effort {each.effort[1]} of {each.exercise}, cap {max_rpe}"
    if max_load is not None and each.load_kg is not None and each.load_kg > max_load:
        yield f"P3: week {week} loads {each.exercise} with {each.load_kg} kg, cap {max_load}"


def _reasons_given(plan: Plan, library: Library) -> Iterator[str]:
    """P4: every choice, dose and rejection says why, with a rule and known sources."""
    for choice in plan.choices:
        if not choice.because:
            yield f"P4: no reason for choosing {choice.exercise}"
    for row in plan.rejections:
        if not (row.because and row.rule):
            yield f"P4: no reason for leaving out {row.exercise}"
    for week in plan.weeks:
        for session in week.sessions:
            for each in session.prescriptions:
                if not each.because:
                    yield f"P4: no reason for the dose of {each.exercise} in week {week.number}"
    known = {each.id for each in plan.sources}
    if known - set(library.sources):
        yield "P4: the plan names sources that the library does not have"


def _time_kept(planned: Planned) -> Iterator[str]:
    """P6: no session longer than the client's minutes and a tenth, none nearly empty."""
    for draft, week in zip(planned.drafts, planned.plan.weeks, strict=True):
        time = draft.context.library.dosing.session_time
        for session in week.sessions:
            seconds = _seconds(session, draft)
            if seconds > draft.week.minutes * 60 * time.overrun:
                yield f"P6: week {week.number}, session {session.label} takes too long"
            if session.minutes != ceil(seconds / 60):
                yield f"P6: week {week.number}, session {session.label} tells other minutes"
            if len(session.prescriptions) < time.min_exercises:
                yield f"P6: week {week.number}, session {session.label} is nearly empty"
        if not week.sessions:
            yield f"P6: week {week.number} has no session"


def _seconds(session: Session, draft: WeekDraft) -> int:
    """How long a session takes, from what it asks for."""
    context = draft.context
    time = context.library.dosing.session_time
    total = frame_seconds(draft.week.minutes, context.phase, time)
    for each in session.prescriptions:
        dose = Dose(each.sets, each.reps, each.hold_seconds, each.seconds)
        exercise = context.lookup.exercises[each.exercise]
        total += exercise_seconds(exercise, dose, each.rest_seconds, time)
    return total


def _growth_kept(planned: Planned) -> Iterator[str]:
    """P6: no session, and at a phase change no week, grows faster than the limit (RD-66).

    What enters this week does not count: it begins low, and two at most may enter (RD-62).
    """
    regular = planned.programme.drafts if planned.programme is not None else ()
    for before, draft in pairwise(regular):
        number, ceiling = draft.context.number, 1 + growth_share(draft.context)
        stayed = [each for each in draft.lines if each.entered != number]
        was = {each: volume(before.lines, each, before.context) for each in "AB"}
        now = {each: volume(stayed, each, draft.context) for each in "AB"}
        for label in "AB":
            if now[label] > was[label] * ceiling + _SLACK:
                yield f"P6: week {number}, session {label} grows too fast"
        if draft.phase_since == number:
            before_week, week = _of_week(before, was), _of_week(draft, now)
            if week > before_week * ceiling + _SLACK:
                yield f"P6: week {number} as a whole grows too fast at the change of phase"


def _steps_kept(planned: Planned) -> Iterator[str]:
    """P6: an exercise that keeps rung, sets and load grows by a quarter or two repetitions."""
    regular = planned.programme.drafts if planned.programme is not None else ()
    for before, draft in pairwise(regular):
        rules = draft.context.library.progression
        held = {(each.exercise.id, each.labels): each.dose for each in before.lines}
        for line in draft.lines:
            was = held.get((line.exercise.id, line.labels))
            if was is None or was.sets != line.dose.sets or line.entered == draft.context.number:
                continue
            more = count_of(line.dose) - count_of(was)
            allowed = max(count_of(was) * rules.exercise_growth_share, rules.exercise_growth_reps)
            if more > allowed + _SLACK:
                yield f"P6: week {draft.context.number}, {line.exercise.id} grows too fast"


def _of_week(draft: WeekDraft, volumes: Mapping[str, float]) -> float:
    """The work of a week; A and B count alike, since they take turns (ABA, then BAB)."""
    held = sorted(set(draft.labels))
    if draft.week.sessions > 1:
        held = ["A", "B"]
    return draft.week.sessions * sum(volumes[each] for each in held) / len(held)
