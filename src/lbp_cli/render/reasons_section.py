"""Section 8: why these exercises, and why not others?"""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.model.findings import Because
from lbp_cli.model.plan import ChoiceRow, Plan, RejectionRow
from lbp_cli.render.document import Block, Definitions, Line, text
from lbp_cli.render.sections import Pages, small
from lbp_cli.render.wording import joined, mark, reason, sentence, week_span

Grouped = dict[tuple[str, str, int, int | None, str, tuple[str, ...]], list[str]]


def reasons_section(pages: Pages) -> tuple[Block, ...]:
    """Needs with their reasons, choices, and what is kept out, grouped by rule."""
    plan = pages.plan
    kept_out = rejection_lines(pages)
    out: tuple[Block, ...] = (
        (
            small("Kept out for your safety"),
            text("Each exercise is named once, beside the rule that keeps it out longest:"),
            Definitions(kept_out),
        )
        if kept_out
        else (small("Kept out for your safety"), text("Nothing had to be kept out."))
    )
    return (
        pages.heading(8, "Why these exercises, and why not others?"),
        small("What you need most"),
        Definitions(need_lines(pages, plan)),
        small("Why each exercise is in"),
        Definitions(choice_lines(pages, plan)),
        *out,
    )


def need_lines(pages: Pages, plan: Plan) -> tuple[Line, ...]:
    """Needs that some exercise of the plan serves, strongest first, each with its reasons."""
    served = {
        need
        for choice in plan.choices
        if choice.ladder in pages.ladders
        for need in pages.ladders[choice.ladder].serves
    }
    return tuple(
        Line(
            " ".join(reasons(row.because)),
            lead=f"{need_words(pages, row.need)} ({row.weight:g}):",
        )
        for row in plan.needs
        if row.weight > 0 and row.need in served
    )


def need_words(pages: Pages, need: str) -> str:
    """A need in plain words."""
    words = pages.needs.get(need, need.replace("_", " "))
    return words[:1].upper() + words[1:]


def reasons(because: Sequence[Because], *, rule: bool = False) -> list[str]:
    """Reasons as sentences with their marks, each once."""
    return list(dict.fromkeys(reason(item, rule=rule) for item in because))


def choice_lines(pages: Pages, plan: Plan) -> tuple[Line, ...]:
    """Choices with the same reasons together, in the order of the plan."""
    groups: dict[tuple[str, ...], list[ChoiceRow]] = {}
    for choice in plan.choices:
        groups.setdefault(tuple(reasons(choice.because)), []).append(choice)
    return tuple(
        Line(
            " ".join(said),
            lead=f"{joined(pages.name(choice.exercise) for choice in choices)}:",
        )
        for said, choices in groups.items()
    )


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
        what = f"{when}: {joined(named(pages, exercises))}."
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
