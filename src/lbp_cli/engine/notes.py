"""Notes that follow a week's message: must-haves on other days, the daily release (RD-72, 85)."""

from __future__ import annotations

from lbp_cli.engine.guidance import new_clearance
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.rules import holds
from lbp_cli.engine.week_context import number_fact
from lbp_cli.model.guidance_tables import TextRow
from lbp_cli.model.week import Relaxation, Walking


def week_notes(
    draft: WeekDraft, walking: Walking, relaxation: Relaxation | None, clearance: str | None
) -> tuple[TextRow, ...]:
    """The notes of one week; each is given once, in the week it begins.

    `clearance` is what needs a new medical clearance from this week on.
    """
    number = draft.context.number
    notes = [*_first_week_notes(draft, walking)] if number == 1 else []
    rules = draft.context.library.routine.relaxation
    cue = draft.context.lookup.exercises[rules.cue_exercise]
    if number == rules.cue_from_week and relaxation is not None and draft.context.may_use(cue):
        notes.append(TextRow(rules.cue_exercise, rules.cue_text, rules.sources, rules.evidence))
    if clearance is not None:
        row = new_clearance(draft.context.library.guidance, clearance)
        text = f"{row.test} {row.action}"
        notes.insert(0, TextRow("new-clearance", text, row.sources, row.evidence))
    return tuple(notes)


def _first_week_notes(draft: WeekDraft, walking: Walking) -> list[TextRow]:
    context = draft.context
    ladders = {each.exercise.ladder for each in draft.lines}
    found = []
    for note in context.library.composition.must_have_notes:
        if (
            holds(note.when, context.facts)
            and len(draft.labels) < note.sessions_below
            and ladders & set(note.ladders)
        ):
            found.append(TextRow(note.id, note.text, note.sources, note.evidence))
            break
    aerobic = context.library.aerobic
    if number_fact(context.facts, "evs_week_minutes") > walking.minutes:
        sources = aerobic.sources["week_minutes"]
        evidence = aerobic.evidence["week_minutes"]
        found.append(TextRow("keep-more", aerobic.keep_more_text, sources, evidence))
    return found
