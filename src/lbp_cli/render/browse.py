"""Documents of `lbp exercises` and `lbp show EXERCISE`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbp_cli.figure import alternative
from lbp_cli.model.catalogue import Catalogue, DoseDefault, Exercise, Ladder
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Source
from lbp_cli.model.rulebook import MovementRule, RuleSet
from lbp_cli.render.document import (
    Block,
    Bullets,
    Definitions,
    Document,
    Heading,
    Line,
    Table,
    text,
)
from lbp_cli.render.dose_words import span_words
from lbp_cli.render.exercise_section import exercise_blocks
from lbp_cli.render.sources_section import with_sources
from lbp_cli.render.wording import (
    POSITION_WORDS,
    RESTRICTION_WORDS,
    counted,
    joined,
    mark,
    sentence,
)


def exercise_list(catalogue: Catalogue, exercises: Sequence[Exercise]) -> Document:
    """The exercises given, ladder by ladder from easy to hard."""
    title = f"{counted(len(exercises), 'exercise')}"
    blocks: list[Block] = [Heading(1, title)]
    for ladder in catalogue.ladders:
        rungs = [exercise for exercise in exercises if exercise.ladder == ladder.id]
        if rungs:
            blocks += [Heading(2, f"{ladder.title} ({ladder.id})"), _rung_table(rungs)]
    if not exercises:
        blocks.append(text("No exercise matches all filters."))
    return Document(title, tuple(blocks))


def _rung_table(rungs: Sequence[Exercise]) -> Table:
    return Table(
        ("Rung", "Difficulty", "Exercise"),
        tuple((str(item.rung), str(item.difficulty), _summary(item)) for item in rungs),
    )


def _summary(exercise: Exercise) -> str:
    needs = f"; {joined(exercise.equipment)}" if exercise.equipment else ""
    return f"{exercise.name} ({exercise.id}), {POSITION_WORDS[exercise.position]}{needs}"


def show_exercise(exercise: Exercise, library: Library) -> Document:
    """One exercise in full: how, dose, neighbours, who must not, evidence, sources."""
    ladder = next(item for item in library.catalogue.ladders if item.id == exercise.ladder)
    cue = library.progression.sources["harder_withheld"] if exercise.harder_removes else ()
    used = dict.fromkeys((*exercise.sources, *_rule_sources(exercise, library), *cue))
    cited = [library.sources[name] for name in used if name in library.sources]
    body = (
        Heading(1, exercise.name),
        *_picture(exercise, library.catalogue),
        *exercise_blocks(exercise)[1:],
        *_place(exercise, ladder, library.catalogue),
        *_limits(exercise, library),
    )
    listed = [Source(each.id, each.text, each.read) for each in cited]
    return Document(exercise.name, with_sources(body, Heading(2, "Sources and marks"), listed))


def _picture(exercise: Exercise, catalogue: Catalogue) -> tuple[Block, ...]:
    """What its picture shows, in words."""
    written = catalogue.pictures.get(exercise.id)
    return () if written is None else (text(alternative(written), lead="Picture:"),)


def _place(exercise: Exercise, ladder: Ladder, catalogue: Catalogue) -> tuple[Block, ...]:
    """Ladder, neighbours, dose, what it serves."""
    names = {item.id: item.name for item in catalogue.exercises}
    at = ladder.rungs.index(exercise.id)
    below = ladder.rungs[at - 1] if at > 0 else None
    above = ladder.rungs[at + 1] if at + 1 < len(ladder.rungs) else None
    rows = [
        Line(exercise.id, lead="Id:"),
        *([Line(ladder.file, lead="File:")] if ladder.file else []),
        Line(
            f"Rung {exercise.rung} of {len(ladder.rungs)} in {ladder.title} ({ladder.id}); "
            f"difficulty {exercise.difficulty} of 10.",
            lead="Place:",
        ),
        Line(_neighbour(names, below, "This is the easiest"), lead="One rung easier:"),
        Line(_neighbour(names, above, "This is the hardest"), lead="One rung harder:"),
        Line(dose_words(exercise.dose), lead="Usual dose:"),
        Line(sentence(joined(_needs(ladder, catalogue))), lead="Good for:"),
        Line(_tags(exercise), lead="Movement:"),
        Line(
            sentence(ladder.evidence_note) + mark(ladder.evidence), lead="Evidence for the ladder:"
        ),
    ]
    return (Heading(2, "Where it stands"), Definitions(tuple(rows)))


def _needs(ladder: Ladder, catalogue: Catalogue) -> Iterator[str]:
    for need in ladder.serves:
        yield catalogue.needs.get(need, need.replace("_", " "))


def _neighbour(names: dict[str, str], exercise: str | None, otherwise: str) -> str:
    return f"{names.get(exercise, exercise)} ({exercise})." if exercise else f"{otherwise}."


def dose_words(dose: DoseDefault) -> str:
    """The dose as written in the exercise's file."""
    if dose.minutes is not None:
        words = f"{dose.minutes:g} minutes" if dose.minutes != 1 else "1 minute"
    elif dose.seconds is not None:
        words = f"{dose.sets} times {span_words(dose.seconds)}"
    else:
        words = f"{counted(dose.sets, 'set')} of {dose.reps}"
    parts = [words]
    if dose.hold_seconds:
        parts.append(f"hold {counted(dose.hold_seconds, 'second')}")
    if dose.per_side:
        parts.append("each side")
    if dose.sets > 1 and dose.rest_seconds:
        parts.append(f"rest {span_words(dose.rest_seconds)} between sets")
    if dose.tempo:
        parts.append(f"tempo {dose.tempo} (seconds down - pause - up)")
    note = f" {sentence(dose.note)}" if dose.note else ""
    return ", ".join(parts) + "." + note


def _tags(exercise: Exercise) -> str:
    words = [f"{tag.replace('_', ' ')} {level}" for tag, level in exercise.tags.items()]
    return joined(words) + "." if words else "Nothing that any rule looks at."


def _limits(exercise: Exercise, library: Library) -> tuple[Block, ...]:
    """Who must not do it, and who does less of it, by condition stage and by limit."""
    out = [Line(words, lead=lead) for lead, words in _lines(exercise, library, "exclude")]
    less = [Line(words, lead=lead) for lead, words in _lines(exercise, library, "limit")]
    return (
        Heading(2, "Who must not do it"),
        Bullets(tuple(out)) if out else text("Nobody is kept from it by a rule."),
        *((_harder_way(library),) if exercise.harder_removes else ()),
        *((Heading(2, "Who does less of it"), Bullets(tuple(less))) if less else ()),
    )


def _harder_way(library: Library) -> Block:
    rules = library.progression
    key = "harder_withheld"
    return text(rules.harder_withheld_text + mark(rules.evidence[key], rules.sources[key]))


def _bodies(library: Library) -> Iterator[tuple[str, str, RuleSet]]:
    """Every rule set with the words for whom it is and until when."""
    for stage in library.stages:
        yield f"{stage.condition_name}, {stage.name}", stage.until, stage.body
    for tag, body in library.restriction_tags.items():
        if tag.startswith("R-"):
            continue
        words = RESTRICTION_WORDS.get(tag, tag).rstrip(".")
        yield f'With the limit "{words}" ({tag})', "", body


def _lines(exercise: Exercise, library: Library, action: str) -> Iterator[tuple[str, str]]:
    for whom, until, body in _bodies(library):
        words = " ".join(dict.fromkeys(_said(exercise, body, action)))
        if words:
            end = f" Until: {sentence(until)}" if until else ""
            yield f"{whom}:", words + end


def _said(exercise: Exercise, body: RuleSet, action: str) -> Iterator[str]:
    bit = 1 << exercise.index
    rules = [rule for rule in body.rules if rule.action == action and rule.mask & bit]
    for rule in rules:
        yield sentence(rule.reason) + _less(rule) + mark(rule.evidence, rule.sources, rule.id)
    capped = body.allowed_mask is not None and not body.allowed_mask & bit
    if action == "exclude" and capped and not rules:
        yield " ".join([_cap(body), sentence(body.reason)]).rstrip() + mark(
            body.evidence, body.sources, body.id
        )


def _cap(body: RuleSet) -> str:
    if not body.allowed_mask:
        return "No exercises for now."
    return "Only a few listed ones are open." if body.allow_only else "Too hard for now."


def _less(rule: MovementRule) -> str:
    return f" ({round(rule.dose_factor * 100)} percent of the dose.)" if rule.dose_factor else ""


def _rule_sources(exercise: Exercise, library: Library) -> Iterator[str]:
    bit = 1 << exercise.index
    for _, _, body in _bodies(library):
        for rule in body.rules:
            if rule.action in {"exclude", "limit"} and rule.mask & bit:
                yield from rule.sources
