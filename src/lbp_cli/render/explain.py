"""Documents of `lbp explain`: why the plan is as it is, and why one exercise is in or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.explanation import Explanation, ExplanationRow, ExplanationStatus
from lbp_cli.model.plan import ChoiceRow, Plan, Source
from lbp_cli.model.rulebook import SourceText
from lbp_cli.model.vocabulary import Value
from lbp_cli.model.week import Week
from lbp_cli.render.document import (
    Block,
    Bullets,
    Definitions,
    Document,
    Heading,
    Line,
    Notice,
    Table,
    text,
)
from lbp_cli.render.dose_words import dose_sentence
from lbp_cli.render.reasons_section import NEED, need_words, reasons, rejection_lines
from lbp_cli.render.safety_section import found_lines, restriction_lines
from lbp_cli.render.sections import Pages, pages, prescriptions, small
from lbp_cli.render.sources_section import with_sources
from lbp_cli.render.wording import TIER_WORDS, joined, mark, reason, sentence, week_span

_ANSWERS: Final[Mapping[ExplanationStatus, str]] = {
    "chosen": "It is in the plan.",
    "eligible_not_chosen": "It would be fine, but something else fits better.",
    "disliked": "It is left out because you asked for that.",
    "above_start": "It is too hard to start with; the plan may grow into it.",
    "wrong_phase": "It belongs to another phase of the programme.",
    "no_equipment": "It needs equipment that you do not have.",
    "gated": "Its group of exercises is not for your situation.",
    "excluded": "A safety rule keeps it out.",
    "withheld": "No programme is given, so no exercise is.",
}
_ROW_WORDS: Final[Mapping[ExplanationStatus, str]] = {
    "chosen": "in the plan",
    "eligible_not_chosen": "allowed, not chosen",
    "disliked": "not wanted",
    "above_start": "too hard for now",
    "wrong_phase": "other phase",
    "no_equipment": "equipment missing",
    "gated": "not for this situation",
    "excluded": "kept out",
    "withheld": "no programme",
}


def explain_plan(plan: Plan, catalogue: Catalogue) -> Document:
    """Needs, choices with runner-up and score, doses and changes, every reason with its rule."""
    opened = pages(plan, catalogue)
    who = f" for {plan.profile.code}" if plan.profile.code else ""
    title = f"Why the plan{who} is as it is"
    body = (
        Heading(1, title),
        text(sentence(plan.notice)),
        *_screen(plan),
        *_facts(plan),
        *(_choices(opened) if plan.weeks else ()),
        *_doses(opened),
        *_changes(opened),
        *_kept_out(opened),
    )
    return Document(title, with_sources(body, Heading(2, "Sources and marks"), plan.sources))


def _section(title: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    return (Heading(2, title), Definitions(tuple(lines))) if lines else ()


def _screen(plan: Plan) -> Iterator[Block]:
    yield Heading(2, "Safety screen")
    outcome = TIER_WORDS[plan.triage.tier]
    if plan.weeks:
        yield text(f"Outcome: {outcome}.")
    else:
        yield Notice("stop", f"Outcome: {outcome}. No programme is given.", ())
    lines = found_lines(plan)
    yield Bullets(lines) if lines else text("No row of the screen matched.")
    if limits := restriction_lines(plan):
        yield small("Limits that follow")
        yield Bullets(limits)


def _facts(plan: Plan) -> tuple[Block, ...]:
    """What the answers add up to, and the conditions that apply."""
    rows = tuple((name, value_words(value)) for name, value in plan.facts.items())
    table = (Heading(2, "What your answers add up to"), Table(("Fact", "Value"), rows))
    conditions = tuple(
        Line(sentence(row.because), lead=f"{row.condition} ({row.stage}):")
        for row in plan.conditions
    )
    return (*(table if rows else ()), *_section("Conditions that apply", conditions))


def value_words(value: Value) -> str:
    """A fact as a person reads it."""
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _choices(opened: Pages) -> tuple[Block, ...]:
    plan = opened.plan
    needs = tuple(
        Line(
            " ".join(reasons(row.because, rule=True)),
            lead=f"{sentence(need_words(opened, row.need)).rstrip('.')} "
            f"({row.need}, {row.weight:g}):",
        )
        for row in plan.needs
    )
    groups: dict[tuple[str, ...], list[ChoiceRow]] = {}
    for row in plan.choices:
        key = (row.slot, f"{row.score:g}", *_choice_reasons(opened, row))
        groups.setdefault(key, []).append(row)
    choices = tuple(
        Line(
            " ".join(said),
            lead=f"{joined(f'{row.name} (rung {row.rung})' for row in rows)}, "
            f"slot {slot}, score {score}:",
        )
        for (slot, score, *said), rows in groups.items()
    )
    proved = (
        "The sessions are the best that the rules allow; this was proved."
        if plan.optimal
        else "The search for the best sessions reached its limit; a better set may exist."
    )
    return (
        *_section("Needs, strongest first", needs),
        *_section("Choices", choices),
        text(proved),
    )


def _choice_reasons(opened: Pages, row: ChoiceRow) -> list[str]:
    """The reasons of a choice; those for its needs stand with the needs."""
    said = (
        f"For {need_words(opened, each.rule.removeprefix(NEED))}."
        + mark(each.evidence, each.sources, each.rule)
        if each.rule.startswith(NEED)
        else reason(each, rule=True)
        for each in row.because
    )
    return list(dict.fromkeys(said))


def _doses(opened: Pages) -> tuple[Block, ...]:
    """The doses of the first week, then each reason once with the exercises it is true of."""
    weeks = opened.plan.weeks
    said: dict[tuple[str, str], list[str]] = {}
    why: dict[str, list[str]] = {}
    for label, item in prescriptions(weeks[0]) if weeks else ():
        said.setdefault((item.exercise, dose_sentence(item)), []).append(label)
        for words in reasons(item.because, rule=True):
            why.setdefault(words, []).append(opened.name(item.exercise))
    because = tuple(
        Line(f"For {joined(dict.fromkeys(names))}.", lead=words) for words, names in why.items()
    )
    return (
        *_section("Doses in week 1", _with_sessions(opened, said)),
        *((small("Why these doses"), Definitions(because)) if because else ()),
    )


def _with_sessions(opened: Pages, said: Mapping[tuple[str, str], list[str]]) -> tuple[Line, ...]:
    """What is said of an exercise, once, with the sessions it is true of."""
    return tuple(
        Line(sentence(words), lead=f"{opened.name(exercise)} ({joined(sorted(labels))}):")
        for (exercise, words), labels in said.items()
    )


def _changes(opened: Pages) -> Iterator[Block]:
    weeks = opened.plan.weeks[1:]
    if not weeks:
        return
    yield Heading(2, "Changes week by week")
    for week in weeks:
        yield small(f"Week {week.number}")
        lines = _week_changes(opened, week)
        yield Bullets(lines) if lines else text("As the week before.")


def _week_changes(opened: Pages, week: Week) -> tuple[Line, ...]:
    """Each change once, with the sessions it is made in."""
    seen: dict[tuple[str, str], list[str]] = {}
    for label, item in prescriptions(week):
        if item.change:
            seen.setdefault((item.exercise, item.change.text), []).append(label)
    return _with_sessions(opened, seen)


def _kept_out(opened: Pages) -> tuple[Block, ...]:
    return _section("Kept out by a rule", rejection_lines(opened, every_rule=True))


def explain_exercise(
    explanation: Explanation, catalogue: Catalogue, sources: Mapping[str, SourceText]
) -> Document:
    """Why one exercise is in, or which rule keeps it out, until when, with its source."""
    title = f"{explanation.name}: why, or why not"
    ladder = next((item for item in catalogue.ladders if item.id == explanation.ladder), None)
    place = (
        f"{explanation.exercise}: rung {explanation.rung} of {len(ladder.rungs)} "
        f'in "{ladder.title}".'
        if ladder
        else f"{explanation.exercise}."
    )
    score = f" Score: {explanation.score:g}." if explanation.score is not None else ""
    kept_out = explanation.status in {"excluded", "withheld"}
    used = dict.fromkeys(name for row in explanation.rows for name in row.because.sources)
    cited = [sources[name] for name in used if name in sources]
    body = (
        Heading(1, title),
        Notice("stop" if kept_out else "note", _ANSWERS[explanation.status], ()),
        text(place + score + _in_weeks(explanation)),
        *_spans(explanation.rows),
    )
    listed = [Source(each.id, each.text, each.read) for each in cited]
    return Document(title, with_sources(body, Heading(2, "Sources and marks"), listed))


def _in_weeks(explanation: Explanation) -> str:
    """The weeks in which it is done, as spans."""
    spans: list[list[int]] = []
    for week in explanation.weeks:
        if spans and week == spans[-1][1] + 1:
            spans[-1][1] = week
        else:
            spans.append([week, week])
    words = (f"{first}" if first == last else f"{first} to {last}" for first, last in spans)
    return f" In weeks: {', '.join(words)}." if spans else ""


def _spans(rows: Sequence[ExplanationRow]) -> Iterator[Block]:
    """The reasons under the weeks in which they hold, in the order of the weeks."""
    spans: dict[str, list[Line]] = {}
    for row in sorted(rows, key=lambda row: row.from_week):
        weeks = week_span(row.from_week, row.until_week) or "all weeks"
        title = f"{weeks[0].upper()}{weeks[1:]}: {_ROW_WORDS[row.status]}"
        spans.setdefault(title, []).append(Line(reason(row.because, rule=True)))
    for title, lines in spans.items():
        yield small(title)
        yield Bullets(tuple(lines))
