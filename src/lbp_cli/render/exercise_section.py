"""Section 4: how do I do each exercise? Each one once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.plan import Plan
from lbp_cli.model.week import RELAXATION_HINT, Prescription
from lbp_cli.render.document import Block, Definitions, Heading, Line, Numbered, Picture, text
from lbp_cli.render.dose_words import span_words
from lbp_cli.render.sections import Pages, Where, prescriptions, uses
from lbp_cli.render.wording import POSITION_WORDS, joined, mark, sentence

WHERE_WORDS: Final[Mapping[Where, str]] = {
    "session": "",
    "walking": "Part of the walking minutes.",
    "desk": "A break from sitting.",
    "relaxation": "Relaxation outside the sessions.",
}


def exercise_section(pages: Pages) -> tuple[Block, ...]:
    """Start position, steps, common mistake, easier and harder for every exercise used."""
    blocks: list[Block] = [pages.heading(4, "How do I do each exercise?")]
    notes = _dose_notes(pages.plan)
    for name, (week, where) in uses(pages.plan).items():
        exercise = pages.exercises.get(name)
        if exercise is None:
            continue
        words = [WHERE_WORDS[where]] if WHERE_WORDS[where] else []
        if week > 1:
            words.append(f"From week {week}.")
        note = " ".join([*words, *notes.get(name, ())])
        harder = name not in pages.plan.harder_withheld
        care = care_words(pages, exercise)
        blocks.extend(
            exercise_blocks(exercise, note, care, harder=harder, picture=pages.pictures.get(name))
        )
    return tuple(blocks)


def care_words(pages: Pages, exercise: Exercise) -> str:
    """What to take care of in an exercise of this plan; empty for most."""
    ladder = pages.ladders.get(exercise.ladder)
    if ladder is None or ladder.exercise_class != "relaxation":
        return ""
    return next((each.text for each in pages.plan.advice if each.rule == RELAXATION_HINT), "")


def _dose_notes(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Side and rest of the exercises where the doses of week 1 have not said them."""
    said: dict[str, Prescription] = {}
    later: dict[str, Prescription] = {}
    for week in plan.weeks:
        for _, item in prescriptions(week):
            (said if week.number == plan.weeks[0].number else later).setdefault(item.exercise, item)
            if item.sets > 1:
                later[item.exercise] = item
    notes: dict[str, tuple[str, ...]] = {}
    for name, item in later.items():
        rest = f"Rest {span_words(item.rest_seconds)} between sets."
        first = said.get(name)
        rests = item.sets > 1 and item.rest_seconds and (first is None or first.sets == 1)
        side = ("Do each side.",) if item.per_side and first is None else ()
        notes[name] = (*side, rest) if rests else side
    return notes


def exercise_blocks(
    exercise: Exercise,
    note: str = "",
    care: str = "",
    *,
    harder: bool = True,
    picture: Picture | None = None,
) -> tuple[Block, ...]:
    """One exercise as a client reads it; `care` is what to take care of. Without its harder way
    for whom that is withheld.
    """
    proof = mark(exercise.evidence, exercise.sources).strip()
    return (
        Heading(3, exercise.name, picture),
        text(" ".join(part for part in (place_words(exercise), note, proof) if part)),
        text(sentence(exercise.start_position), lead="Start:"),
        Numbered(tuple(Line(sentence(step)) for step in exercise.steps)),
        Definitions(note_lines(exercise, care, harder=harder)),
    )


def place_words(exercise: Exercise) -> str:
    """Position of the body and what is needed, as sentences."""
    needed = f" You need: {joined(exercise.equipment)}." if exercise.equipment else ""
    return f"{POSITION_WORDS[exercise.position].capitalize()}.{needed}"


def note_lines(exercise: Exercise, care: str = "", *, harder: bool = True) -> tuple[Line, ...]:
    """What to take care of, the common mistake, the easier and the harder way."""
    return tuple(
        Line(sentence(words), lead=lead)
        for lead, words in (
            ("Take care:", care),
            ("Common mistake:", exercise.common_mistake),
            ("Easier:", exercise.easier),
            ("Harder:", exercise.harder if harder else ""),
        )
        if words
    )
