"""Hints for this person: what rules only say, and what goes with the exercises of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lbp_cli.engine.programme import WeekDraft
from lbp_cli.engine.rules import holds
from lbp_cli.engine.week_context import number_fact, text_tuple
from lbp_cli.model.findings import Because
from lbp_cli.model.library import Library
from lbp_cli.model.week import RELAXATION_HINT, Week


def advice(
    drafts: Sequence[WeekDraft], weeks: Sequence[Week], library: Library
) -> tuple[Because, ...]:
    """Every hint once: of the rules that hold in some week, then of the week plan."""
    found = [
        *_less_than_offered(drafts[0], weeks[0], library),
        *_said_by_rules(drafts),
        *_for_this_person(drafts[0], library),
    ]
    if _relaxes(drafts, weeks):
        calm = library.routine.relaxation
        found.append(
            Because(RELAXATION_HINT, calm.upset_text, calm.upset_sources, calm.upset_evidence)
        )
    return tuple({each.text: each for each in reversed(found)}.values())[::-1]


def _less_than_offered(draft: WeekDraft, week: Week, library: Library) -> Iterator[Because]:
    """The first week when it is smaller than the client's wishes, so that nobody wonders."""
    texts = library.guidance.offered
    facts = draft.context.facts
    days = number_fact(facts, "preferences.days_per_week")
    named = text_tuple(facts, "preferences.days")
    days = min(days, len(named)) if named else days
    used = len(week.sessions)
    if used < days:
        sessions = "1 session" if used == 1 else f"{used} sessions"
        text = texts.days.format(offered=days, used=sessions)
        yield Because("advice/offered-days", text, texts.sources, texts.evidence)
    minutes = number_fact(facts, "preferences.minutes_per_day")
    longest = max((each.minutes for each in week.sessions), default=minutes)
    if minutes - longest >= texts.minutes_from:
        text = texts.minutes.format(offered=minutes, used=longest)
        yield Because("advice/offered-minutes", text, texts.sources, texts.evidence)


def _relaxes(drafts: Sequence[WeekDraft], weeks: Sequence[Week]) -> bool:
    """Whether the plan holds a relaxation exercise, in a session or outside."""
    outside = any(week.relaxation is not None for week in weeks)
    ladders = drafts[0].context.lookup.ladders
    used = {line.exercise.ladder for draft in drafts for line in draft.lines}
    return outside or any(ladders[each].exercise_class == "relaxation" for each in used)


def _said_by_rules(drafts: Sequence[WeekDraft]) -> Iterator[Because]:
    for draft in drafts:
        yield from draft.context.view.prints()


def _for_this_person(draft: WeekDraft, library: Library) -> Iterator[Because]:
    context = draft.context
    for row in library.guidance.advice:
        if holds(row.when, context.facts):
            yield Because(f"advice/{row.id}", row.text, row.sources, row.evidence)
    desk = library.routine.desk
    if desk.ladder in context.open_ladders:
        stretch = context.lookup.exercises[desk.daily_exercise]
        text = desk.text
        if context.may_use(stretch):
            text = f"{text} Do {stretch.name} at least {desk.daily_times} times a day."
        yield Because("advice/desk", text, desk.sources, desk.evidence)
    rules = library.composition
    ladders = {each.exercise.ladder for each in draft.lines}
    if rules.brace_ladder in ladders and holds(rules.brace_when, context.facts):
        sources = rules.sources["brace"]
        yield Because("advice/brace", rules.brace_text, sources, rules.evidence["brace"])
