"""Why one exercise is in the plan or not, week by week (`lbp explain PROFILE EXERCISE`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbp_cli.engine.lookup import bit
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.rules import holds
from lbp_cli.engine.scoring import candidates
from lbp_cli.engine.week_context import WeekContext, text_tuple
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.explanation import Explanation, ExplanationRow, ExplanationStatus
from lbp_cli.model.findings import Because
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.model.vocabulary import PHASE_WORDS, PHASES
from lbp_cli.model.week import Week

_Row = tuple[ExplanationStatus, Because]


def explain_exercise(planned: Planned, library: Library, exercise: Exercise) -> Explanation:
    """Everything that spoke for and against one exercise for one client."""
    if not planned.drafts:
        return _withheld(planned.plan, exercise)
    weeks = tuple(week.number for week in planned.plan.weeks if exercise.id in exercises_of(week))
    rows = _spans(
        [
            (draft.context.number, row)
            for draft in planned.drafts
            for row in _week_rows(draft, planned, library, exercise, weeks)
        ]
    )
    first: ExplanationStatus = next(
        (row.status for row in rows if row.from_week == 1), "eligible_not_chosen"
    )
    scored = candidates(planned.drafts[0].context, planned.needs).get(exercise.ladder)
    return Explanation(
        exercise=exercise.id,
        name=exercise.name,
        ladder=exercise.ladder,
        rung=exercise.rung,
        status="chosen" if weeks else first,
        weeks=weeks,
        score=None if scored is None else scored.score,
        rows=tuple(rows),
    )


def exercises_of(week: Week) -> set[str]:
    """Every exercise a week asks for, in and outside its sessions."""
    found = {each.exercise for session in week.sessions for each in session.prescriptions}
    found.add(week.walking.exercise)
    if week.walking.alternative is not None:
        found.add(week.walking.alternative)
    if week.relaxation is not None:
        found.add(week.relaxation.exercise)
    if week.desk_breaks is not None:
        found |= set(week.desk_breaks.exercises)
    return found


def _withheld(plan: Plan, exercise: Exercise) -> Explanation:
    rows = [
        ExplanationRow("withheld", 1, None, Because(each.rule, each.because, each.sources, None))
        for each in plan.triage.findings
        if each.matched and each.tier == plan.triage.tier
    ]
    return Explanation(
        exercise=exercise.id,
        name=exercise.name,
        ladder=exercise.ladder,
        rung=exercise.rung,
        status="withheld",
        weeks=(),
        score=None,
        rows=tuple(rows),
    )


def _week_rows(
    draft: WeekDraft,
    planned: Planned,
    library: Library,
    exercise: Exercise,
    weeks: Sequence[int],
) -> Iterator[_Row]:
    context = draft.context
    if context.number in weeks:
        choice = next(each for each in planned.plan.choices if each.exercise == exercise.id)
        for because in choice.because:
            yield "chosen", because
        return
    excluded = [
        each
        for each in planned.plan.rejections
        if each.exercise == exercise.id
        and each.from_week <= context.number <= (each.until_week or context.number)
    ]
    if excluded:
        grades = _grades(library)
        for row in excluded:
            yield (
                "excluded",
                Because(row.rule, row.because, row.sources, grades.get(row.rule)),
            )
        return
    yield _not_taken(draft, library, exercise)


def _grades(library: Library) -> dict[str, str | None]:
    """The evidence grade of every rule that can keep an exercise out."""
    bodies = [*(stage.body for stage in library.stages), *library.restriction_tags.values()]
    grades = {rule.id: rule.evidence for body in bodies for rule in body.rules}
    for body in bodies:
        for cap in ("allow-list", "rung-cap", "max-difficulty", "max-load", "block"):
            grades[f"{body.id}/{cap}"] = body.evidence
    return grades


def _not_taken(draft: WeekDraft, library: Library, exercise: Exercise) -> _Row:
    context = draft.context
    ladder = context.lookup.ladders[exercise.ladder]
    if ladder.id not in context.open_ladders:
        return "gated", Because(f"gate/{ladder.id}", ladder.gate_text)
    if context.passable & bit(exercise) and not context.may_use(exercise):
        missing = _missing(exercise, context, library)
        return "no_equipment", Because("RD-45", f"It needs {missing}, which you do not have.")
    phase = min(PHASES.index(context.phase) + 1, 3)
    if phase not in exercise.phases:
        aim = PHASE_WORDS[context.phase]
        text = f"It belongs to another part of the programme; the aim of this week: {aim}."
        return "wrong_phase", Because("RD-69", text)
    rules = library.progression
    hinge_only = ladder.exercise_class == "exposure" and holds(
        rules.exposure_hinge_only_when, context.facts
    )
    if hinge_only and exercise.id not in rules.exposure_hinge_only:
        grade = rules.evidence["exposure_hinge"]
        text = "For now only movements that fold at the hips, not in the back."
        return "gated", Because("RD-86", text, rules.sources["exposure_hinge"], grade)
    if not context.may_use(exercise):
        gates = [each for each in ladder.rung_gates if exercise.rung >= each.from_rung]
        text = gates[0].because if gates else "It would need more weight than your limit."
        return "gated", Because(f"gate/{ladder.id}", text)
    held = next((e for e in draft.lines if e.exercise.ladder == exercise.ladder), None)
    if held is not None:
        text = f"On its ladder you are on {held.exercise.name} now."
        return "eligible_not_chosen", Because("RD-70", text)
    top = library.dosing.start_max_difficulty[str(context.level)]
    if exercise.difficulty > top:
        text = f"Its difficulty is {exercise.difficulty}; you begin at {top} or less and work up."
        return "above_start", Because("RD-70", text)
    if {exercise.id, exercise.ladder} & set(text_tuple(context.facts, "preferences.dislikes")):
        return "disliked", Because("RD-47", "You said that you would rather not do it.")
    text = "It may be done; other exercises serve your needs better."
    return "eligible_not_chosen", Because("RD-74", text)


def _missing(exercise: Exercise, context: WeekContext, library: Library) -> str:
    owned = set(text_tuple(context.facts, "preferences.equipment"))
    household = set(library.catalogue.household)
    return ", ".join(each for each in exercise.equipment if each not in owned | household)


def _spans(found: Sequence[tuple[int, _Row]]) -> list[ExplanationRow]:
    """Neighbouring weeks with the same row become one."""
    last = max((week for week, _ in found), default=1)
    runs: dict[_Row, list[list[int]]] = {}
    for week, row in found:
        spans = runs.setdefault(row, [])
        if spans and spans[-1][1] in (week, week - 1):
            spans[-1][1] = week
        else:
            spans.append([week, week])
    return [
        ExplanationRow(status, first, None if until == last else until, because)
        for (status, because), spans in runs.items()
        for first, until in spans
    ]
