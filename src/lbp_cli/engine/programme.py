"""The running programme: compose week 1, then carry it on week by week (RD-60 to RD-77)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine import days
from lbp_cli.engine.composition import Calendar, calendar, compose, must_haves, session_slots
from lbp_cli.engine.growth import GrowthLimits, grow, volume
from lbp_cli.engine.leaving import hold_to_limits, slot_of
from lbp_cli.engine.phases import next_phase
from lbp_cli.engine.recompose import keep_or_replace
from lbp_cli.engine.refill import Opening, Room, fill, fitted_line, line_of, may_stay
from lbp_cli.engine.scoring import candidates
from lbp_cli.engine.week_context import (
    Contexts,
    Judged,
    WeekContext,
    called_phase,
    number_fact,
)
from lbp_cli.model.findings import Need
from lbp_cli.model.prescribing import Line, Selection
from lbp_cli.model.tables import Composition, Slot
from lbp_cli.model.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class WeekDraft:
    """One week before it is written into the plan.

    `labels` are the sessions held, in order; `deload` a lighter week; `waiting` slots that are
    still to open; `entered` labels in which something entered.
    """

    context: WeekContext
    week: Calendar
    lines: tuple[Line, ...]
    labels: tuple[str, ...]
    deload: bool
    phase_since: int
    waiting: tuple[Opening, ...]
    entered: frozenset[str]


@dataclass(frozen=True, slots=True)
class Programme:
    """All weeks with the selection that began them."""

    drafts: tuple[WeekDraft, ...]
    selection: Selection
    sets_less: int


def build(
    contexts: Contexts, timeline: Sequence[Judged], needs: Sequence[Need], *, interim: bool
) -> Programme | None:
    """Every week of a programme, or None when no session can be composed at all."""
    first = _first_week(contexts, timeline[0], needs, interim=interim)
    if first is None:
        return None
    draft, selection, sets_less = first
    drafts = [draft]
    for judged in timeline[1:]:
        draft = _next_week(contexts, draft, judged, needs, sets_less=sets_less, interim=interim)
        drafts.append(draft)
    return Programme(tuple(drafts), selection, sets_less)


def _first_week(
    contexts: Contexts, judged: Judged, needs: Sequence[Need], *, interim: bool
) -> tuple[WeekDraft, Selection, int] | None:
    rules = contexts.library.composition
    level = _row_level(judged, rules, interim=interim)
    phase = rules.interim_phase if interim else called_phase(judged.facts)
    sets = contexts.library.dosing.rows[phase][str(level)].sets
    tries = [
        contexts.week(judged, phase=phase, level=level, sets_less=less) for less in range(sets)
    ]
    composed = compose(tries, needs, interim=interim)
    if composed is None:
        return None
    context = tries[composed.sets_less]
    week = calendar(context, context.row.sessions_per_week, context.row.minutes)
    lines = tuple(line_of(each, context, first_week=True) for each in composed.selection.picks)
    labels = days.labels(week.sessions, 0, two_sessions=week.sessions > 1)
    draft = WeekDraft(
        context=context,
        week=week,
        lines=_held(lines, labels),
        labels=labels,
        deload=False,
        phase_since=1,
        waiting=(),
        entered=frozenset(),
    )
    return draft, composed.selection, composed.sets_less


def _next_week(
    contexts: Contexts,
    before: WeekDraft,
    judged: Judged,
    needs: Sequence[Need],
    *,
    sets_less: int,
    interim: bool,
) -> WeekDraft:
    """One week on: leave, refill, change phase, open what waits, step, count (RD-62)."""
    rules = contexts.library.composition
    level = min(before.context.level, _row_level(judged, rules, interim=interim))
    phase = before.context.phase if interim else next_phase(before.context, before.lines, judged)
    context = contexts.week(judged, phase=phase, level=level, sets_less=sets_less)
    week = calendar(context, context.row.sessions_per_week, context.row.minutes)
    moved = phase != before.context.phase
    slots = session_slots(context, week.minutes, interim=interim)
    since = judged.number if moved else before.phase_since
    deload = _is_deload(context, since)
    lines, openings = _leave(before, context, slots, week.minutes, moved=moved, deload=deload)
    lines, more = hold_to_limits(lines, slots, context, neighbours=week.neighbours)
    room = Room(
        minutes=week.minutes,
        neighbours=week.neighbours,
        before=before.lines,
        of_phase=frozenset(ladder for slot in slots for ladder in slot.ladders),
    )
    lines, waiting, entered = _enter(lines, [*openings, *more], context, room, needs)
    lines = tuple(fitted_line(each, context) for each in lines)
    if not (deload or moved):
        limits = GrowthLimits(
            minutes=week.minutes,
            neighbours=week.neighbours,
            volumes={each: volume(before.lines, each, before.context) for each in "AB"},
            frozen=entered,
            counts_only=interim,
        )
        lines = grow(lines, context, limits)
    held_before = _held_before(before)
    labels = days.labels(week.sessions, held_before, two_sessions=week.sessions > 1)
    return WeekDraft(
        context=context,
        week=week,
        lines=lines if deload else _held(lines, labels),
        labels=labels,
        deload=deload,
        phase_since=since,
        waiting=waiting,
        entered=entered,
    )


def _row_level(judged: Judged, rules: Composition, *, interim: bool) -> int:
    return rules.interim_level if interim else number_fact(judged.facts, "start_level")


def _held_before(before: WeekDraft) -> int:
    """Which label comes next: B after a week that ended on A."""
    return 1 if before.labels and before.labels[-1] == "A" else 0


def _held(lines: tuple[Line, ...], labels: tuple[str, ...]) -> tuple[Line, ...]:
    """Count this week's sessions of every line towards its next step."""
    return tuple(
        replace(each, held=each.held + sum(label in each.labels for label in labels))
        for each in lines
    )


def _is_deload(context: WeekContext, phase_since: int) -> bool:
    """Every fourth week of phase 3 is lighter (RD-68)."""
    rules = context.library.progression
    if context.phase not in rules.deload_phases:
        return False
    return (context.number - phase_since + 1) % rules.deload_every == 0


def _leave(
    before: WeekDraft,
    context: WeekContext,
    slots: Sequence[Slot],
    minutes: int,
    *,
    moved: bool,
    deload: bool,
) -> tuple[tuple[Line, ...], list[Opening]]:
    """Lines that stay, and the places to fill: left by rules, by phase, or by monotony.

    Nothing changes for variety in a lighter week.
    """
    fresh = [replace(each, change=None, trial=False) for each in before.lines]
    if moved:
        return keep_or_replace(fresh, slots, context, minutes)
    stay: list[Line] = []
    openings = list(before.waiting)
    for line in fresh:
        slot = slot_of(line, slots)
        if not may_stay(line, context):
            text = f"In place of {line.exercise.name}, which this week's rules leave out."
            openings.append(Opening(slot, line.labels, line, "left_stage", text))
        elif not deload and _too_long(line, context):
            text = f"For a change, in place of {line.exercise.name}."
            openings.append(Opening(slot, line.labels, line, "new", text))
            stay.append(line)
        else:
            stay.append(line)
    return tuple(stay), openings


def _too_long(line: Line, context: WeekContext) -> bool:
    """Strength and activation change at least every six weeks (RD-76), must-haves never leave."""
    kind = context.lookup.kind(line.exercise)
    unchanged = context.number - max(line.stepped, line.entered)
    return (
        kind in ("strength", "activation")
        and line.exercise.ladder not in must_haves(context)
        and unchanged >= context.library.progression.max_weeks_unchanged
    )


def _enter(
    lines: tuple[Line, ...],
    openings: Sequence[Opening],
    context: WeekContext,
    room: Room,
    needs: Sequence[Need],
) -> tuple[tuple[Line, ...], tuple[Opening, ...], frozenset[str]]:
    """Fill openings, at most two new exercises a week; the rest wait for the next week.

    What the week before held and goes on in another place is not new.
    """
    if not openings:
        return lines, (), frozenset()
    pool = candidates(context, needs)
    entered: set[str] = set()
    waiting: list[Opening] = []
    rules = context.library.progression
    new = 0
    for opening in openings:
        held = [each for each in lines if each is not opening.left]
        swap = opening.left in lines
        if swap and new >= min(rules.swaps_per_week, rules.new_exercises_per_week):
            continue
        line = fill(opening, held, pool, context, room)
        is_new = line is None or line.entered == context.number
        full = new >= rules.new_exercises_per_week and not swap
        if full and is_new and not _bare(held, opening.labels, context.least):
            waiting.append(opening)
        elif line is not None:
            lines = (*held, line)
            entered |= set(line.labels)
            new += is_new
    return lines, tuple(waiting), frozenset(entered)


def _bare(held: Sequence[Line], labels: Sequence[str], least: int) -> bool:
    """Whether a session would hold fewer exercises than the least."""
    return min(sum(label in each.labels for each in held) for label in labels) < least
