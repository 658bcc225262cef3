"""Compose the first sessions: slots for this phase and person, as many as fit the time (RD-77)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from lbp_cli.engine.days import neighbours, session_count, session_days
from lbp_cli.engine.rules import holds
from lbp_cli.engine.scoring import candidates
from lbp_cli.engine.selection import select
from lbp_cli.engine.selection_search import SessionLimits, SlotChoice
from lbp_cli.engine.session_time import frame_seconds
from lbp_cli.engine.week_context import WeekContext, number_fact, text_tuple
from lbp_cli.model.findings import Need
from lbp_cli.model.prescribing import Candidate, Selection
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.vocabulary import Weekday


@dataclass(frozen=True, slots=True)
class Calendar:
    """How many sessions a week holds, on which days, and how long each may be (minutes)."""

    sessions: int
    days: tuple[Weekday | None, ...]
    neighbours: bool
    minutes: int


def calendar(context: WeekContext, table_sessions: int, table_minutes: int) -> Calendar:
    """Sessions, days and minutes of a week: the table, at most what the client can give."""
    facts = context.facts
    named = text_tuple(facts, "preferences.days")
    count = session_count(table_sessions, number_fact(facts, "preferences.days_per_week"), named)
    days = session_days(count, named, context.first_day)
    above = context.library.progression.neighbours_above_sessions
    return Calendar(
        sessions=count,
        days=days,
        neighbours=neighbours(count, days, above),
        minutes=min(table_minutes, number_fact(facts, "preferences.minutes_per_day")),
    )


def session_slots(context: WeekContext, minutes: int, *, interim: bool) -> tuple[Slot, ...]:
    """The slots of a session in order of importance, for this phase and person."""
    rules = context.library.composition
    if interim:
        return rules.interim
    phase = context.phase
    if phase == "maintenance":
        return rules.maintenance
    facts = context.facts
    by_id = {each.id: each for each in (*rules.slots[phase], *rules.must_have_slots)}
    fearful = holds(rules.fearful_when, facts)
    order: Sequence[str] = [each.id for each in rules.slots[phase]]
    if must_haves(context):
        fearful_order = rules.must_have_fearful_order.get(phase) if fearful else None
        order = fearful_order or rules.must_have_order[phase]
    elif fearful:
        order = rules.fearful_order.get(phase, order)
    short = minutes < context.library.dosing.session_time.short_session_minutes
    if short:
        order = [each for each in order if each not in rules.short_session_drops.get(phase, ())]
    return tuple(by_id[each] for each in order)


def must_haves(context: WeekContext) -> tuple[str, ...]:
    """Ladders that this person's sessions must hold where they are eligible (RD-72)."""
    rules = context.library.composition.must_haves
    return tuple([each.ladder for each in rules if holds(each.when, context.facts)])


def slot_choices(
    slots: Sequence[Slot], pool: Mapping[str, Candidate], context: WeekContext
) -> tuple[SlotChoice, ...]:
    """For every slot the ladders that may fill it, and its fallbacks (RD-75).

    A must-have counts as not disliked: it is hard, dislikes are not (RD-72, RD-74).
    """
    pool = _one_exposure(pool, context)
    musts = must_haves(context)
    pool = {
        name: replace(each, disliked=False) if name in musts else each
        for name, each in pool.items()
    }
    return tuple(
        SlotChoice(
            slot=slot,
            candidates=_of(slot, pool),
            fallbacks=_stand_ins(slot, slots, pool, context, of_phase=True),
            last_resorts=_stand_ins(slot, slots, pool, context, of_phase=False),
        )
        for slot in slots
    )


def _of(slot: Slot, pool: Mapping[str, Candidate]) -> tuple[Candidate, ...]:
    return tuple(pool[each] for each in slot.ladders if each in pool)


def _one_exposure(pool: Mapping[str, Candidate], context: WeekContext) -> Mapping[str, Candidate]:
    """Of the exposure ladders only the one with the better score takes part (RD-86)."""
    exposures = [each for each in pool if context.lookup.classes[each] == "exposure"]
    exposures.sort(key=lambda each: (-pool[each].score, each))
    return {name: each for name, each in pool.items() if name not in exposures[1:]}


def _favoured_direction(
    pool: Mapping[str, Candidate], context: WeekContext
) -> Mapping[str, Candidate]:
    """In phase 1 the direction that eases goes before neutral movement (RD-71)."""
    ladders = context.library.composition.direction_ladders
    eases = context.facts["directional_preference"]
    ladder = next((each for name, each in ladders.items() if name == eases), "")
    if context.phase != "symptom_modulation" or ladder not in pool or pool[ladder].disliked:
        return pool
    others = {*ladders.values()} - {ladder}
    return {name: each for name, each in pool.items() if name not in others}


def _stand_ins(
    slot: Slot,
    slots: Sequence[Slot],
    pool: Mapping[str, Candidate],
    context: WeekContext,
    *,
    of_phase: bool,
) -> tuple[Candidate, ...]:
    """Ladders that may stand in: those of other slots of the phase, or of any other class."""
    known = {ladder for each in slots for ladder in each.ladders}
    excluded = context.library.composition.fallback_excluded_classes
    return tuple(
        each
        for name, each in pool.items()
        if name not in slot.ladders
        and (name in known) is of_phase
        and (of_phase or context.lookup.classes[name] not in excluded)
    )


@dataclass(frozen=True, slots=True)
class Composed:
    """The chosen sessions with what had to give: sets taken off the row, slots left out.

    `missing` counts the must-haves that could be held but found no room.
    """

    selection: Selection
    slots: tuple[Slot, ...]
    sets_less: int
    missing: int


def compose(
    contexts: Sequence[WeekContext], needs: Sequence[Need], *, interim: bool
) -> Composed | None:
    """The sessions of week 1: as many slots as fit the minutes (RD-77).

    `contexts` are the same week with 0, 1, ... sets taken off the row. While a must-have has no
    room (RD-72), or fewer than four exercises (or the row's number) fit, the next one is tried;
    None when nothing fits.
    """
    enough = contexts[0].library.dosing.session_time.set_saving_exercises
    best: Composed | None = None
    for less, context in enumerate(contexts):
        found = _largest(context, needs, less, interim=interim)
        if found is None:
            continue
        if best is None or _better(found, best):
            best = found
        if not found.missing and len(found.slots) >= min(enough, context.row.exercises):
            break
    return best


def _better(found: Composed, best: Composed) -> bool:
    return (-found.missing, len(found.slots)) > (-best.missing, len(best.slots))


def _largest(
    context: WeekContext, needs: Sequence[Need], less: int, *, interim: bool
) -> Composed | None:
    """The largest number of slots for which some A and B fit the time.

    The favoured direction, which may take minutes, gives way before a slot does. When none fits,
    the relaxation slot goes: it is given outside the session too (RD-77, RD-85). Last of all the
    dislikes give way, rather than having no programme.
    """
    time = context.library.dosing.session_time
    week = calendar(context, context.row.sessions_per_week, context.row.minutes)
    slots = session_slots(context, week.minutes, interim=interim)
    every = candidates(context, needs)
    limits = session_limits(context, week, 1.0)
    drops = context.library.composition.short_session_drops.get(context.phase, ())
    active = tuple(each for each in slots if each.id not in drops)
    pools = (_favoured_direction(every, context), every)
    any_taste = {name: replace(each, disliked=False) for name, each in every.items()}
    for order, tried in ((slots, pools), (active, pools), (active, (any_taste,))):
        # Slots left out still lend their ladders to one that nothing of its own can serve.
        choices = [slot_choices(order, pool, context) for pool in tried]
        most = min(context.row.exercises, len(order))
        for count, found in product(range(most, time.min_exercises - 1, -1), choices):
            selection = select(found[:count], limits)
            if selection is not None:
                held = {each.candidate.ladder for each in selection.picks}
                missing = len(set(must_haves(context)) & set(every) - held)
                return Composed(selection, order[:count], less, missing)
    return None


def session_limits(context: WeekContext, week: Calendar, overrun: float) -> SessionLimits:
    """The hard and soft terms of a selection in this week."""
    library = context.library
    frame = frame_seconds(week.minutes, context.phase, library.dosing.session_time)
    musts = [*must_haves(context)]
    if holds(library.composition.fearful_when, context.facts):
        musts += library.composition.fearful_ladders
    return SessionLimits(
        seconds=int(week.minutes * 60 * overrun) - frame,
        two_sessions=week.sessions > 1,
        neighbours=week.neighbours,
        must_have=tuple(musts),
        groups=library.composition.trunk_groups,
        per_session=context.per_session,
    )
