"""Section 8: why these exercises, and why not others?"""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.model.findings import Because
from lbp_cli.model.plan import NeedRow, RejectionRow
from lbp_cli.render.document import Block, Definitions, Line, Numbered, text
from lbp_cli.render.sections import Pages, small
from lbp_cli.render.wording import joined, mark, reason, sentence, week_span

NEED = "need/"
_RUNNER_UP = "RD-74"
Grouped = dict[tuple[str, str, int, int | None, str, tuple[str, ...]], list[str]]


def reasons_section(pages: Pages) -> tuple[Block, ...]:
    """Needs with their reasons, choices, and what is kept out; each reason once."""
    kept_out = rejection_lines(pages)
    out: tuple[Block, ...] = (
        (text("Each exercise is named once, beside the rule that keeps it out longest:"),)
        if kept_out
        else (text("Nothing had to be kept out."),)
    )
    return (
        pages.heading(8, "Why these exercises, and why not others?"),
        small("What you need most"),
        text("Strongest first; what shares a line counts the same:"),
        Numbered(need_lines(pages)),
        *_defined("What that comes from", cause_lines(pages)),
        *_defined("What each exercise is for", choice_lines(pages)),
        *_defined("What also spoke for some of them", further_lines(pages)),
        small("Kept out for your safety"),
        *out,
        *((Definitions(kept_out),) if kept_out else ()),
    )


def _defined(title: str, lines: tuple[Line, ...]) -> tuple[Block, ...]:
    return (small(title), Definitions(lines)) if lines else ()


def served_needs(pages: Pages) -> tuple[NeedRow, ...]:
    """Needs that some exercise of the plan serves, strongest first."""
    served = {
        need
        for choice in pages.plan.choices
        if choice.ladder in pages.ladders
        for need in pages.ladders[choice.ladder].serves
    }
    return tuple(row for row in pages.plan.needs if row.weight > 0 and row.need in served)


def need_lines(pages: Pages) -> tuple[Line, ...]:
    """The needs in plain words; those of one weight share a line."""
    weights: dict[float, list[str]] = {}
    for row in served_needs(pages):
        weights.setdefault(row.weight, []).append(need_words(pages, row.need))
    return tuple(Line(sentence("; ".join(words))) for words in weights.values())


def cause_lines(pages: Pages) -> tuple[Line, ...]:
    """Each reason for a need once, with the needs it adds to."""
    needs: dict[str, list[str]] = {}
    for row in served_needs(pages):
        for said in reasons(row.because):
            needs.setdefault(said, []).append(need_words(pages, row.need))
    return tuple(Line(f"For {'; '.join(words)}.", lead=said) for said, words in needs.items())


def need_words(pages: Pages, need: str) -> str:
    """A need in plain words."""
    return pages.needs.get(need, need.replace("_", " "))


def reasons(because: Sequence[Because], *, rule: bool = False) -> list[str]:
    """Reasons as sentences with their marks, each once."""
    return list(dict.fromkeys(reason(item, rule=rule) for item in because))


def choice_lines(pages: Pages) -> tuple[Line, ...]:
    """What each exercise is for and what it was preferred to; equal lines together.

    The sources of an exercise stand beside its description, so they are not repeated here.
    """
    groups: dict[str, list[str]] = {}
    for choice in pages.plan.choices:
        needs = [because.rule for because in choice.because if _is_need(because)]
        words = "; ".join(need_words(pages, rule.removeprefix(NEED)) for rule in needs)
        beaten = [because.text for because in choice.because if because.rule == _RUNNER_UP]
        said = " ".join(sentence(part) for part in (words, *beaten) if part)
        groups.setdefault(said, []).append(pages.name(choice.exercise))
    return tuple(Line(said, lead=f"{joined(names)}:") for said, names in groups.items() if said)


def further_lines(pages: Pages) -> tuple[Line, ...]:
    """The reasons for choices that are neither a need nor a comparison, each once."""
    groups: dict[str, list[str]] = {}
    for choice in pages.plan.choices:
        for because in choice.because:
            if not _is_need(because) and because.rule != _RUNNER_UP:
                groups.setdefault(reason(because), []).append(pages.name(choice.exercise))
    return tuple(
        Line(f"For {joined(dict.fromkeys(names))}.", lead=said) for said, names in groups.items()
    )


def _is_need(because: Because) -> bool:
    return because.rule.startswith(NEED)


def rejection_lines(pages: Pages, *, every_rule: bool = False) -> tuple[Line, ...]:
    """What is kept out, one line for each rule and span of weeks.

    Each exercise stands under as few rules as say for which weeks it is out; with `every_rule`
    under each rule that excludes it.
    """
    groups: Grouped = {}
    rejections = pages.plan.rejections
    for row in rejections if every_rule else _covering(rejections):
        key = (row.rule, row.stage, row.from_week, row.until_week, row.because, row.sources)
        groups.setdefault(key, []).append(row.exercise)
    last = pages.plan.weeks[-1].number if pages.plan.weeks else None
    lines: list[Line] = []
    for (rule, stage, first, until, because, sources), exercises in groups.items():
        span = week_span(first, until, last=last)
        when = f"Kept out {span}" if span else "Kept out"
        what = f"{when}: {'; '.join(named(pages, exercises))}."
        lines.append(Line(what + mark(None, sources, _rule(rule, stage)), lead=sentence(because)))
    return tuple(lines)


def _rule(rule: str, stage: str) -> str:
    return rule if not stage or stage in rule else f"{stage} {rule}"


def _covering(rejections: Sequence[RejectionRow]) -> list[RejectionRow]:
    """For each exercise the fewest rows that say for which weeks it is out.

    Longest first, then the engine's order; a row whose weeks others cover already is left out.
    """
    chosen: list[RejectionRow] = []
    by_exercise: dict[str, list[RejectionRow]] = {}
    for row in rejections:
        by_exercise.setdefault(row.exercise, []).append(row)
    for rows in by_exercise.values():
        covered: list[RejectionRow] = []
        for row in sorted(rows, key=_length, reverse=True):
            if not any(_within(row, other) for other in covered):
                covered.append(row)
        chosen.extend(covered)
    order = {id(row): index for index, row in enumerate(rejections)}
    return sorted(chosen, key=lambda row: order[id(row)])


def _until(row: RejectionRow) -> float:
    return float("inf") if row.until_week is None else row.until_week


def _length(row: RejectionRow) -> float:
    return _until(row) - row.from_week


def _within(row: RejectionRow, other: RejectionRow) -> bool:
    return other.from_week <= row.from_week and _until(row) <= _until(other)


def named(pages: Pages, exercises: Sequence[str]) -> list[str]:
    """Names of exercises; a whole ladder is named by its title instead."""
    listed = set(exercises)
    names: list[str] = []
    for exercise in exercises:
        found = pages.exercises.get(exercise)
        ladder = pages.ladders.get(found.ladder) if found else None
        whole = ladder is not None and len(ladder.rungs) > 1 and listed.issuperset(ladder.rungs)
        names.append(
            f'everything in "{ladder.title}"' if ladder and whole else pages.name(exercise)
        )
    return list(dict.fromkeys(names))
