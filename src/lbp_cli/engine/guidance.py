"""What the client needs between visits: messages, lights, flare plan, reviews (RD-88, RD-89)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from lbp_cli.engine.lookup import Lookup
from lbp_cli.engine.rules import holds
from lbp_cli.model.guidance_tables import ClearanceText, Guidance, TextRow
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Expectation, FlareDay, FlarePlan, Light, Lights, Review
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import ExerciseClass, Facts
from lbp_cli.model.week import Week, WeekMessage


def week_messages(
    guidance: Guidance,
    facts: Facts,
    held: Sequence[Collection[ExerciseClass]],
    last: WeekMessage | None = None,
) -> tuple[WeekMessage | None, ...]:
    """The message of each week: fixed ones first and last, then each that fits, once.

    `held` are the classes of exercises in the sessions of each week. `last` takes the place of
    the last week's message, which speaks of a finished programme.
    """
    texts = {each.id: each for each in guidance.education}
    fitting = [texts[each] for each in guidance.education_order if holds(texts[each].when, facts)]
    found: list[WeekMessage | None] = []
    for number in range(1, len(held) + 1):
        if number == 1:
            row: TextRow | None = texts[guidance.week_1_message]
        elif number == len(held):
            row = texts[guidance.last_week_message]
        elif number == 2:
            row = texts[guidance.week_2_message]
        else:
            row = _next_fitting(fitting, held[number - 1 :])
        found.append(None if row is None else WeekMessage(row.id, row.text, row.sources))
    if last is not None and len(found) > 1:
        found[-1] = last
    return tuple(found)


def _next_fitting(
    fitting: list[TextRow], ahead: Sequence[Collection[ExerciseClass]]
) -> TextRow | None:
    """Take the first message whose promise the weeks `ahead` keep."""
    for row in fitting:
        if row.with_class is None or any(row.with_class in week for week in ahead):
            fitting.remove(row)
            return row
    return None


def interim_message(library: Library) -> WeekMessage:
    """What the light plan ends with: the clearance that the full programme waits for."""
    screen = library.screen
    text = screen.messages[screen.interim_message]
    sources = next(each.sources for each in library.triage if each.id == screen.interim_rule)
    return WeekMessage(screen.interim_message, text, sources)


def with_notes(message: WeekMessage | None, notes: tuple[TextRow, ...]) -> WeekMessage | None:
    """A message with the notes of its week after it."""
    if not notes:
        return message
    first = notes[0]
    base = message or WeekMessage(first.id, "", ())
    text = " ".join([base.text, *(each.text for each in notes)]).strip()
    sources = (*base.sources, *(source for each in notes for source in each.sources))
    return WeekMessage(base.id, text, tuple(dict.fromkeys(sources)))


def lights(guidance: Guidance) -> Lights:
    """The three lights, with the message that introduces them at the head."""
    text = next(each.text for each in guidance.education if each.id == guidance.lights_message)
    return Lights(
        text=f"{text} {guidance.lights_intro}",
        rows=tuple(
            Light(each.light, each.during, each.next_day, each.leg, each.action)
            for each in guidance.lights
        ),
        sources=guidance.lights_sources,
        evidence=guidance.lights_evidence,
    )


def flare_plan(guidance: Guidance, movement: str | None = None) -> FlarePlan:
    """What to do in a flare, with its message at the head and the movement of this plan."""
    text = next(each.text for each in guidance.education if each.id == guidance.flare_message)
    words = movement or guidance.flare_movement.unnamed
    return FlarePlan(
        text=f"{text} {guidance.flare_intro}",
        days=tuple(
            FlareDay(
                each.from_day,
                each.until_day,
                each.dose_share,
                each.text.replace("{movement}", words),
            )
            for each in guidance.flare
        ),
        end=guidance.flare_end,
        sources=guidance.flare_sources,
        evidence=guidance.flare_evidence,
    )


def flare_movement(
    guidance: Guidance, weeks: Sequence[Week], rejected: Collection[str], index: Lookup
) -> str | None:
    """The first back movement of week 1 that no week keeps out, in its smallest dose."""
    rules = guidance.flare_movement
    doses = [item for week in weeks for each in week.sessions for item in each.prescriptions]
    for item in [item for each in weeks[0].sessions for item in each.prescriptions]:
        exercise = index.exercises[item.exercise]
        ladder = index.ladders[exercise.ladder]
        moves = ladder.exercise_class == "mobility" and not ladder.serves.keys().isdisjoint(
            rules.serves
        )
        if moves and item.reps is not None and exercise.id not in rejected:
            usual = [each.reps for each in doses if each.exercise == exercise.id]
            fewest = min(rules.most_repetitions, *(each for each in usual if each is not None))
            side = " on each side" if item.per_side else ""
            return rules.named.format(repetitions=fewest, exercise=exercise.name) + side
    return None


def stop_signs(guidance: Guidance, facts: Facts) -> tuple[str, ...]:
    """When to stop and whom to call, for this person."""
    number = guidance.emergency_number
    return tuple(
        each.text.replace("{n}", number) for each in guidance.stop_signs if holds(each.when, facts)
    )


def reviews(
    guidance: Guidance, facts: Facts, weeks: int, clearances: Mapping[int, str]
) -> tuple[Review, ...]:
    """Planned looks back within the plan, and the weeks that wait for a clearance.

    `clearances` says by week what needs a new one (RD-51).
    """
    found = [
        Review(each.week, each.test, each.action, each.sources)
        for each in guidance.reviews
        if each.week <= weeks and holds(each.when, facts)
    ]
    for week, what in clearances.items():
        row = new_clearance(guidance, what)
        found.append(Review(week, row.test, row.action, row.sources))
    return tuple(sorted(found, key=lambda each: each.week))


def new_clearance(guidance: Guidance, what: str) -> ClearanceText:
    """What a week says that a clearance does not cover any more."""
    row = guidance.new_clearance
    return replace(row, test=row.test.replace("{what}", what))


def expectations(guidance: Guidance, facts: Facts) -> tuple[Expectation, ...]:
    """What people in this situation can expect, as ranges and never as a promise."""
    return tuple(
        Expectation(each.from_week, each.until_week, each.text, each.sources)
        for each in guidance.expectations
        if holds(each.when, facts)
    )


def source_ids(library: Library, used: set[str]) -> tuple[str, ...]:
    """Ids of the sources used, sorted; an id the library does not know is a bug."""
    missing = used - set(library.sources)
    if missing:
        names = ", ".join(sorted(missing))
        raise KeyError(f"sources not in the library: {names}")
    return tuple(sorted(used))
