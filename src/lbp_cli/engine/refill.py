"""What may not stay leaves; its slot is filled again; what waited opens (RD-52, 62, 75, 76)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from lbp_cli.engine.composition import must_haves
from lbp_cli.engine.dosing import dose_range, entry_dose, fitted, lesser, start_dose
from lbp_cli.engine.growth import fits_limits, fits_time
from lbp_cli.engine.week_context import WeekContext, text_tuple
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.findings import Because
from lbp_cli.model.prescribing import Candidate, Line, Pick
from lbp_cli.model.tables import Composition, Slot
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.week import Change, ChangeKind


@dataclass(frozen=True, slots=True)
class Opening:
    """A place in one or both sessions that is to be filled."""

    slot: Slot
    labels: tuple[str, ...]
    left: Line | None
    kind: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class Room:
    """What new exercises of this week must fit: minutes and neighbouring days.

    `before` are the lines of the week before; `of_phase` the ladders of any slot of this phase.
    """

    minutes: int
    neighbours: bool
    before: tuple[Line, ...]
    of_phase: frozenset[str]


def line_of(pick: Pick, context: WeekContext, *, first_week: bool) -> Line:
    """A picked ladder as a line of the programme, at its start or its entry dose."""
    chosen = pick.candidate
    kind = context.lookup.kind(chosen.exercise)
    enter = start_dose if first_week else entry_dose
    because = chosen.because
    if pick.fallback:
        because = (*because, _stand_in(context))
    dislikes = text_tuple(context.facts, "preferences.dislikes")
    because = (*because, *disliked_reason(chosen.exercise, dislikes, context.library.composition))
    week = context.number
    return Line(
        exercise=chosen.exercise,
        slot=pick.slot,
        labels=pick.labels,
        score=chosen.score,
        dose=enter(chosen.exercise, kind, context.limits(chosen.exercise), context.library.dosing),
        entered=week,
        rung_since=week,
        stepped=week,
        held=0,
        trial=not first_week,
        change=None if first_week else Change("new", "New this week; begin gently."),
        because=because,
        runner_up=None if pick.runner_up is None else pick.runner_up.exercise.id,
    )


def _stand_in(context: WeekContext) -> Because:
    text = "Nothing in this slot suits you now, so the best other exercise stands in."
    rules = context.library.composition
    return Because("RD-75", text, rules.sources["fallback"], rules.evidence["fallback"])


def disliked_reason(
    exercise: Exercise, dislikes: Collection[str], rules: Composition
) -> tuple[Because, ...]:
    """Says so when something that the client would rather not do is kept (RD-47)."""
    if exercise.id not in dislikes and exercise.ladder not in dislikes:
        return ()
    text = "You would rather not do it, but nothing that you mind less can take its place."
    return (Because("RD-47", text, rules.sources["dislike"], rules.evidence["dislike"]),)


def may_stay(line: Line, context: WeekContext) -> bool:
    """Whether the rules of this week still allow the exercise and its ladder."""
    return context.may_use(line.exercise) and line.exercise.ladder in context.open_ladders


def fitted_line(line: Line, context: WeekContext) -> Line:
    """The line inside this week's dose range; lighter when the range has shrunk."""
    kind = context.lookup.kind(line.exercise)
    limits = context.limits(line.exercise)
    span = dose_range(line.exercise, kind, limits, context.library.dosing)
    dose = fitted(line.dose, span, limits.max_load_kg)
    if dose == line.dose:
        return line
    change = Change("lighter", "A little less this week, because your limits changed.")
    return replace(line, dose=dose, change=change)


def fill(
    opening: Opening,
    lines: Sequence[Line],
    pool: Mapping[str, Candidate],
    context: WeekContext,
    room: Room,
) -> Line | None:
    """The best unused ladder for an opening that fits the session, or None (RD-75)."""
    ranked = _ranked(opening, lines, pool, context, room)
    for rank, candidate in ranked:
        pick = Pick(opening.slot.id, opening.labels, candidate, None, rank > 0)
        for line in (_moved(pick, opening, context, room), _entered(pick, opening, context, room)):
            if line is not None and _fits(line, lines, context, room):
                return line
    return None


def _moved(pick: Pick, opening: Opening, context: WeekContext, room: Room) -> Line | None:
    """What the week before held goes on in another place, with its rung and dose (RD-62, RD-66).

    None where it would come into more sessions, or where its ladder is what left here.
    """
    ladder, left = pick.candidate.ladder, opening.left
    if left is not None and left.exercise.ladder == ladder:
        return None
    change = None if left is None else Change(opening.kind, opening.text)
    for was in room.before:
        wide = set(opening.labels) <= set(was.labels)
        if was.exercise.ladder != ladder or not wide or not may_stay(was, context):
            continue
        because = tuple([each for each in was.because if each.rule != "RD-75"])
        if pick.fallback:
            because = (*because, _stand_in(context))
        moved = replace(
            was,
            slot=pick.slot,
            labels=pick.labels,
            trial=False,
            change=change,
            because=because,
            runner_up=None,
        )
        return fitted_line(moved, context)
    return None


def _entered(pick: Pick, opening: Opening, context: WeekContext, room: Room) -> Line | None:
    """A line that begins gently; never above the dose that another session had of it (RD-66).

    None above the highest rung that the week before held of its ladder.
    """
    line = line_of(pick, context, first_week=False)
    held = [each for each in room.before if each.exercise.ladder == pick.candidate.ladder]
    if held and line.exercise.rung > max(each.exercise.rung for each in held):
        return None
    dose = line.dose
    for was in held:
        if was.exercise.id == line.exercise.id:
            dose = lesser(dose, was.dose)
    return replace(line, dose=dose, change=Change(opening.kind, opening.text))


def _ranked(
    opening: Opening,
    lines: Sequence[Line],
    pool: Mapping[str, Candidate],
    context: WeekContext,
    room: Room,
) -> list[tuple[int, Candidate]]:
    """Candidates in order: the slot's own ladders, those of the phase, those of any class.

    Must-haves come before all (RD-72), ladders already in the other session after new ones, and
    disliked ones last. A change for its own sake takes only an unused ladder of the slot itself
    (RD-76).
    """
    swap = opening.left is not None and opening.kind == "new"
    excluded = context.library.composition.fallback_excluded_classes
    musts = must_haves(context)
    taken = {each.exercise.ladder for each in lines if set(each.labels) & set(opening.labels)}
    elsewhere = {each.exercise.ladder for each in lines}
    used = {each.exercise.ladder for each in room.before}
    ranked = []
    for ladder, candidate in pool.items():
        if ladder in taken or not _lower_than_left(candidate, opening.left):
            continue
        if _second_exposure(ladder, elsewhere, context):
            continue
        own = ladder in opening.slot.ladders
        spent = ladder in elsewhere or ladder in used or candidate.disliked
        if swap and (not own or spent):
            continue
        if own or context.lookup.classes[ladder] not in excluded:
            order = (
                not own,
                not own and ladder not in room.of_phase,
                ladder not in musts or ladder in elsewhere,
                candidate.disliked,
                ladder in elsewhere,
                -candidate.score,
                candidate.exercise.difficulty,
                ladder,
            )
            ranked.append((order, candidate))
    ranked.sort(key=lambda each: each[0])
    return [(int(order[0]), candidate) for order, candidate in ranked]


def _second_exposure(ladder: str, held: set[str], context: WeekContext) -> bool:
    """Only one of the two exposure ladders is taken (RD-86)."""
    kinds = context.lookup.classes
    if kinds[ladder] != "exposure" or ladder in held:
        return False
    return any(kinds[each] == "exposure" for each in held)


def _lower_than_left(candidate: Candidate, left: Line | None) -> bool:
    """Never jump over an excluded rung to a harder one of the same ladder (RD-46)."""
    if left is None or candidate.ladder != left.exercise.ladder:
        return True
    return candidate.exercise.rung < left.exercise.rung


def _too_close(line: Line, lines: Sequence[Line], context: WeekContext) -> bool:
    """Whether a heavy ladder would be in both sessions of neighbouring days (RD-80)."""
    same = [each for each in lines if each.exercise.ladder == line.exercise.ladder]
    heavy = any(context.heavy(each.exercise) for each in (line, *same))
    return heavy and (len(line.labels) > 1 or bool(same))


def _fits(line: Line, lines: Sequence[Line], context: WeekContext, room: Room) -> bool:
    if room.neighbours and _too_close(line, lines, context):
        return False
    after = [*lines, line]
    if not fits_limits(after, line.labels, context):
        return False
    return fits_time(after, line.labels, context, room.minutes)
