"""The accounts of a plan: what was chosen and why, what was kept out, from and until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lbp_cli.engine.eligibility import rejections
from lbp_cli.engine.lookup import Lookup
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.progression import harder_withheld
from lbp_cli.engine.refill import disliked_reason
from lbp_cli.engine.week_context import Judged, text_tuple
from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.eligibility import Rejected
from lbp_cli.model.findings import Because
from lbp_cli.model.library import Library
from lbp_cli.model.plan import ChoiceRow, ConditionRow, RejectionRow
from lbp_cli.model.prescribing import Line
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.week import Week


def choice_rows(
    drafts: Sequence[WeekDraft], weeks: Sequence[Week], library: Library, lookup: Lookup
) -> tuple[ChoiceRow, ...]:
    """One row per exercise used anywhere, in the order of first use."""
    rows: dict[str, ChoiceRow] = {}
    for draft in drafts:
        for line in draft.lines:
            if line.exercise.id not in rows:
                rows[line.exercise.id] = _choice(line, library)
    dislikes = text_tuple(drafts[0].context.facts, "preferences.dislikes")
    for week in weeks:
        for name, slot in _outside(week):
            if name not in rows:
                rows[name] = _routine_choice(name, slot, library, lookup, dislikes)
    return tuple(rows.values())


def _choice(line: Line, library: Library) -> ChoiceRow:
    because = list(line.because)
    if line.runner_up is not None:
        composition = library.composition
        rival = next(each for each in library.catalogue.exercises if each.id == line.runner_up)
        because.append(
            Because(
                "RD-74",
                f"Next best for this place: {rival.name}.",
                composition.sources["slots"],
                composition.evidence["slots"],
            )
        )
    return ChoiceRow(
        exercise=line.exercise.id,
        name=line.exercise.name,
        ladder=line.exercise.ladder,
        rung=line.exercise.rung,
        slot=line.slot,
        score=line.score,
        because=tuple(because),
    )


def _outside(week: Week) -> Iterable[tuple[str, str]]:
    yield week.walking.exercise, "walking"
    if week.walking.alternative is not None:
        yield week.walking.alternative, "walking"
    if week.relaxation is not None:
        yield week.relaxation.exercise, "relaxation"
    if week.desk_breaks is not None:
        for name in week.desk_breaks.exercises:
            yield name, "desk_breaks"


def _routine_choice(
    name: str, slot: str, library: Library, lookup: Lookup, dislikes: tuple[str, ...]
) -> ChoiceRow:
    exercise = lookup.exercises[name]
    ladder = lookup.ladders[exercise.ladder]
    need = max(ladder.serves, key=lambda each: ladder.serves[each])
    return ChoiceRow(
        exercise=name,
        name=exercise.name,
        ladder=ladder.id,
        rung=exercise.rung,
        slot=slot,
        score=0.0,
        because=(
            Because(
                f"need/{need}",
                f"Outside the sessions, for {library.catalogue.needs[need]}.",
                exercise.sources,
                exercise.evidence,
            ),
            *disliked_reason(exercise, dislikes, library.composition),
        ),
    )


def rejection_rows(timeline: Sequence[Judged], library: Library) -> tuple[RejectionRow, ...]:
    """Every exercise a rule keeps out in some week, with the weeks (RD-97)."""
    spans: dict[tuple[int, str], list[tuple[int, int, Rejected]]] = {}
    order: dict[tuple[int, str], int] = {}
    previous: tuple[Rejected, ...] = ()
    view = None
    for judged in timeline:
        if judged.view is not view:
            view = judged.view
            previous = rejections(judged.view, library.catalogue)
        for row in previous:
            key = (row.exercise, row.rule)
            order.setdefault(key, len(order))
            runs = spans.setdefault(key, [])
            if runs and runs[-1][1] == judged.number - 1:
                runs[-1] = (runs[-1][0], judged.number, row)
            else:
                runs.append((judged.number, judged.number, row))
    last = timeline[-1].number
    return tuple(
        _rejection(first, until, last, row, library)
        for key in sorted(spans, key=lambda each: (_exercise_id(each, library), order[each]))
        for first, until, row in spans[key]
    )


def _exercise_id(key: tuple[int, str], library: Library) -> str:
    return library.catalogue.exercises[key[0]].id


def _rejection(first: int, until: int, last: int, row: Rejected, library: Library) -> RejectionRow:
    return RejectionRow(
        exercise=library.catalogue.exercises[row.exercise].id,
        rule=row.rule,
        stage=row.stage,
        from_week=first,
        until_week=None if until == last else until,
        because=row.reason,
        sources=row.sources,
    )


def condition_rows(timeline: Sequence[Judged], library: Library) -> tuple[ConditionRow, ...]:
    """Every stage that applies in some week, with the weeks where it is not all of them."""
    weeks: dict[str, list[int]] = {}
    for judged in timeline:
        for stage in judged.stages:
            weeks.setdefault(stage, []).append(judged.number)
    by_id = {each.id: each for each in library.stages}
    stages = Counter(each.condition for each in library.stages)
    return tuple(
        _condition(
            by_id[each],
            weeks[each],
            timeline[-1].number,
            alone=stages[by_id[each].condition] == 1,
        )
        for each in (stage.id for stage in library.stages)
        if each in weeks
    )


def _condition(stage: Stage, weeks: Sequence[int], last: int, *, alone: bool) -> ConditionRow:
    """`alone`: the only stage of its condition, whose name then says nothing more."""
    span = ""
    if len(weeks) < last:
        span = f"week {weeks[0]}" if len(weeks) == 1 else f"weeks {weeks[0]} to {weeks[-1]}"
        span = f" ({span} of this plan)"
    name = stage.condition_name if alone else f"{stage.condition_name}, {stage.name}"
    return ConditionRow(
        stage=stage.id,
        condition=stage.condition,
        mode=stage.mode,
        because=f"{name}{span}: {stage.summary}",
    )


def clearances_needed(timeline: Sequence[Judged], library: Library) -> dict[int, str]:
    """By week: what falls under the safety screen there and no clearance covers, said once."""
    titles = {each.id: each.title for each in library.triage}
    titles[library.screen.cautions.id] = library.screen.cautions.title
    told: set[str] = set()
    found = {}
    for judged in timeline:
        new = [each for each in judged.uncleared if each not in told]
        if new:
            told.update(new)
            named = (f"{titles[each][0].lower()}{titles[each][1:]} ({each})" for each in new)
            found[judged.number] = "; ".join(named)
    return found


def withheld_cues(drafts: Sequence[WeekDraft], catalogue: Catalogue) -> tuple[str, ...]:
    """Exercises whose harder cue is not for this client, whether they are in the plan or not."""
    return tuple(
        each.id
        for each in catalogue.exercises
        if any(harder_withheld(each, draft.context) for draft in drafts)
    )
