"""`docs/exercises.md` and `docs/sources.md`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docs.pages.conditions import in_words
from docs.pages.markdown import code, page, table
from docs.pages.rules import fact_names
from lbp_cli.model.catalogue import Catalogue, Exercise, Ladder
from lbp_cli.model.library import Library
from lbp_cli.render.browse import dose_words


def exercises_page(library: Library) -> str:
    """Every ladder and every exercise."""
    catalogue = library.catalogue
    names = fact_names(library)
    intro = (
        f"{len(catalogue.exercises)} exercises in {len(catalogue.ladders)} ladders. A ladder goes "
        "from easy to hard for one purpose; each step of it is a rung. Difficulty goes from 1 to "
        "10. Grades: A strong, B moderate, C low, D expert opinion or mechanism only. "
        "`lbp show EXERCISE` prints one exercise in full, with who must not do it."
    )
    overview = table(
        ("ladder", "what for", "class", "rungs", "difficulty", "grade"),
        (_ladder_row(each, catalogue) for each in catalogue.ladders),
    )
    return page(
        "Exercises",
        intro,
        overview,
        *(_ladder(each, catalogue, names) for each in catalogue.ladders),
    )


def _ladder_row(ladder: Ladder, catalogue: Catalogue) -> tuple[str, ...]:
    rungs = list(_rungs(ladder, catalogue))
    link = f"[{ladder.title}](#{ladder.id})"
    served = ", ".join(catalogue.needs[each] for each in ladder.serves)
    span = f"{rungs[0].difficulty} to {rungs[-1].difficulty}"
    return (link, served, ladder.exercise_class, str(len(rungs)), span, ladder.evidence)


def _rungs(ladder: Ladder, catalogue: Catalogue) -> Iterator[Exercise]:
    return (each for each in catalogue.exercises if each.ladder == ladder.id)


def _ladder(ladder: Ladder, catalogue: Catalogue, names: dict[str, str]) -> str:
    rungs = table(
        ("rung", "exercise", "id", "difficulty", "phases", "position", "needs", "dose", "grade"),
        (
            (
                str(each.rung),
                each.name,
                code(each.id),
                str(each.difficulty),
                ", ".join(str(phase) for phase in each.phases),
                each.position,
                ", ".join(each.equipment) or "nothing",
                dose_words(each.dose),
                each.evidence,
            )
            for each in _rungs(ladder, catalogue)
        ),
    )
    gates = "".join(
        f"\n- From rung {gate.from_rung}: {in_words(gate.when, names)}. {gate.because}"
        for gate in ladder.rung_gates
    )
    return (
        f'<a id="{ladder.id}"></a>\n\n## {ladder.title}\n\n'
        f"Ladder {code(ladder.id)}, class {ladder.exercise_class}. Grade {ladder.evidence}: "
        f"{ladder.evidence_note}\n\n"
        f"- Open to: {ladder.gate_text}\n- Start: {ladder.start_text}{gates}\n\n{rungs}"
    )


def sources_page(library: Library) -> str:
    """Every source, whether its text was read, what it found, and how often it is cited."""
    cited = _citations(library)
    seen = sum(each.read == "seen" for each in library.sources.values())
    intro = (
        f"{len(library.sources)} sources: {seen} seen (the text, abstract, guideline page or table "
        f"was read), {len(library.sources) - seen} recalled (cited from memory; check before "
        "quoting). Full texts were mostly not available. `lbp-design-rule` marks what is no "
        "evidence at all, but a design choice of this project that waits for a clinician."
    )
    rows = (
        (code(each.id), each.text, each.read, each.finding or "", str(cited[each.id]))
        for each in sorted(library.sources.values(), key=lambda source: source.id)
    )
    return page("Sources", intro, table(("id", "source", "read", "what it found", "cited"), rows))


def _citations(library: Library) -> Counter[str]:
    """How many exercises, rules and rows cite each source."""
    cited: Counter[str] = Counter()
    for exercise in library.catalogue.exercises:
        cited.update(exercise.sources)
    for row in library.triage:
        cited.update(row.sources)
    for need in library.needs.contributions:
        cited.update(need.sources)
    bodies = [stage.body for stage in library.stages] + list(library.restriction_tags.values())
    for body in bodies:
        cited.update(body.sources)
        for rule in body.rules:
            cited.update(rule.sources)
    guidance = library.guidance
    for text in (*guidance.education, *guidance.advice, *guidance.stop_signs):
        cited.update(text.sources)
    for review in guidance.reviews:
        cited.update(review.sources)
    for expectation in guidance.expectations:
        cited.update(expectation.sources)
    for grounds in (
        library.dosing.sources,
        library.progression.sources,
        library.composition.sources,
        library.aerobic.sources,
    ):
        for names in grounds.values():
            cited.update(names)
    return cited
