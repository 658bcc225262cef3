"""The shipped library, people judged with it, and the stages that apply to them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from facts_samples import answers

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.engine.eligibility import rule_view
from lbp_cli.engine.facts import add_verdict, derive_facts
from lbp_cli.engine.stages import matching_stages
from lbp_cli.engine.triage import triage
from lbp_cli.model.eligibility import RuleView
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Answers, Facts, Value

DAY = "2026-11-22"
UNTESTED: Facts = {"directional_preference": "none", "directional_preference.confidence": "none"}


@cache
def library() -> Library:
    compiled, found = checked_library(resources.content_texts())
    assert compiled is not None, found
    return compiled


def judged_facts(person: Answers, weeks_on: int = 0) -> dict[str, Value]:
    """Facts with the verdict of triage, as the timeline makes them."""
    rules = library()
    facts = derive_facts(person, weeks_on, rules.classification)
    return add_verdict(facts, triage(facts, rules, DAY), rules.classification)


def stage_ids(changes: Mapping[str, Value] | None = None, weeks_on: int = 0) -> tuple[str, ...]:
    """Stages of the minimal example (42, female, 20 weeks of pain 5 of 10) with changes."""
    facts = judged_facts(answers(changes), weeks_on)
    return tuple(each.id for each in matching_stages(library().stages, facts))


def stage(name: str) -> Stage:
    (found,) = (each for each in library().stages if each.id == name)
    return found


def view(*stages: str, tags: tuple[str, ...] = (), facts: Facts = UNTESTED) -> RuleView:
    return rule_view([stage(each) for each in stages], tags, facts, library())


def eligible(seen: RuleView) -> frozenset[str]:
    exercises = library().catalogue.exercises
    return frozenset(each.id for each in exercises if seen.eligible >> each.index & 1)
