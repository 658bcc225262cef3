"""Judge every week of the plan with that week's facts: time passes inside the plan (RD-51)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.eligibility import rule_view
from lbp_cli.engine.facts import add_verdict, derive_facts
from lbp_cli.engine.stages import matching_stages
from lbp_cli.engine.triage import triage
from lbp_cli.engine.week_context import Judged
from lbp_cli.model.findings import Verdict
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Answers, Value


def judge_today(
    answers: Answers, library: Library, today: str, weeks_on: int
) -> tuple[dict[str, Value], Verdict]:
    """The facts of today with the verdict of triage in them."""
    facts = derive_facts(answers, weeks_on, library.classification)
    verdict = triage(facts, library, today)
    return add_verdict(facts, verdict, library.classification), verdict


def timeline(
    answers: Answers, library: Library, today: str, weeks_on: int, weeks: int
) -> tuple[Judged, ...]:
    """Weeks 1 to `weeks`; week 1 begins `weeks_on` whole weeks after the assessment.

    A week whose own screen would withhold the programme has met a stage that needs a clearance
    of its own: what applied the week before then stays, beside what is new.
    """
    judged: list[Judged] = []
    for number in range(1, weeks + 1):
        facts, verdict = judge_today(answers, library, today, weeks_on + number - 1)
        stages = matching_stages(library.stages, facts)
        tags = verdict.restrictions
        if judged and verdict.withheld:
            stages = _joined(library.stages, stages, judged[-1].stages)
            tags = tuple(dict.fromkeys((*judged[-1].tags, *tags)))
        before = judged[-1] if judged else None
        judged.append(_judged(number, facts, stages, tags, library=library, before=before))
    return tuple(judged)


def _joined(
    all_stages: Sequence[Stage], now: Sequence[Stage], before: Sequence[str]
) -> tuple[Stage, ...]:
    ids = {each.id for each in now} | set(before)
    return tuple(each for each in all_stages if each.id in ids)


def _judged(
    number: int,
    facts: dict[str, Value],
    stages: Sequence[Stage],
    tags: tuple[str, ...],
    *,
    library: Library,
    before: Judged | None,
) -> Judged:
    names = tuple(each.id for each in stages)
    facts["stages"] = names
    facts["restrictions"] = tags
    if before is not None and before.stages == names and before.tags == tags:
        view = before.view
    else:
        view = rule_view(stages, tags, facts, library)
    facts["preferred_ladders"] = view.preferred_ladders()
    return Judged(number=number, facts=facts, stages=names, tags=tags, view=view)
