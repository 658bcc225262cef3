"""One generated client with the plan made for them: what the promises are checked on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from client_strategy import TODAY, Client, library, read

from lbp_cli import workflow
from lbp_cli.engine.lookup import Lookup, lookup
from lbp_cli.engine.planning import Planned
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.findings import Because
from lbp_cli.model.plan import Plan
from lbp_cli.model.rulebook import RuleSet
from lbp_cli.model.vocabulary import Answers, Facts
from lbp_cli.model.week import Prescription, Session, Week

STOPPING = ("see_clinician", "urgent", "emergency")


@dataclass(frozen=True)
class PlannedClient:
    """A client, their answers, and their plan with what it was made from."""

    client: Client
    answers: Answers
    planned: Planned

    @property
    def plan(self) -> Plan:
        return self.planned.plan

    def sessions(self) -> Iterator[tuple[Week, Session]]:
        for week in self.plan.weeks:
            for session in week.sessions:
                yield week, session

    def prescriptions(self) -> Iterator[tuple[Week, Prescription]]:
        for week, session in self.sessions():
            for each in session.prescriptions:
                yield week, each


def plan_for(client: Client) -> PlannedClient:
    """Read, plan and audit a client; a promise that the audit finds broken is raised.

    People of an odd age look two weeks beyond the programme.
    """
    answers = read(client)
    age = answers["person.age"]
    assert isinstance(age, int)
    return PlannedClient(client, answers, planned(answers, weeks=14 if age % 2 else 12))


def planned(answers: Answers, *, weeks: int = 12) -> Planned:
    start: Any = answers["preferences.start"]
    return workflow.plan_client(
        answers,
        library(),
        today=TODAY.isoformat(),
        start=None if start is None else str(start),
        weeks=weeks,
        profile_hash="p",
    )


@cache
def index() -> Lookup:
    return lookup(library().catalogue)


def exercise(name: str) -> Exercise:
    return index().exercises[name]


def used(week: Week) -> Iterator[str]:
    """Every exercise that a week asks for or offers, in and outside the sessions."""
    for session in week.sessions:
        yield from (each.exercise for each in session.prescriptions)
    yield week.walking.exercise
    if week.walking.alternative is not None:
        yield week.walking.alternative
    if week.relaxation is not None:
        yield week.relaxation.exercise
    if week.desk_breaks is not None:
        yield from week.desk_breaks.exercises


def bodies(case: PlannedClient, number: int) -> tuple[RuleSet, ...]:
    """The rules of every stage and restriction tag that the plan names for a week."""
    judged = case.planned.judged[number - 1]
    return _bodies(judged.stages, judged.tags)


@cache
def _bodies(stages: tuple[str, ...], tags: tuple[str, ...]) -> tuple[RuleSet, ...]:
    known = {each.id: each for each in library().stages}
    found = [known[each].body for each in stages]
    return (*found, *(library().restriction_tags[each] for each in tags))


@cache
def barred(stages: tuple[str, ...], tags: tuple[str, ...], eases: str | None) -> int:
    """Every exercise that an exclusion or a closed list of these keeps out, as written."""
    mask = 0
    for body in _bodies(stages, tags):
        for rule in body.rules:
            if rule.action == "exclude" and not (eases and rule.direction == eases):
                mask |= rule.mask
        if body.allowed_mask is not None:
            mask |= ~body.allowed_mask
    return mask


def softened(facts: Facts) -> str | None:
    """The movement of a direction that a test showed to ease: the one documented exception."""
    if facts["directional_preference.confidence"] != "tested":
        return None
    return f"spinal_{facts['directional_preference']}"


def reasons(plan: Plan) -> Iterator[tuple[str, Because]]:
    """Every reason in a plan, with what it is the reason of."""
    for need in plan.needs:
        yield from ((need.need, each) for each in need.because)
    for choice in plan.choices:
        yield from ((choice.exercise, each) for each in choice.because)
    for row in plan.advice:
        yield "advice", row
    for week in plan.weeks:
        for session in week.sessions:
            for line in session.prescriptions:
                yield from ((f"week {week.number}, {line.exercise}", each) for each in line.because)
