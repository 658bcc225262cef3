"""Judge every week of the plan with that week's facts: time passes inside the plan (RD-51)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.eligibility import rule_view
from lbp_cli.engine.facts import add_verdict, static_facts, timed_facts
from lbp_cli.engine.sameness import alike
from lbp_cli.engine.stages import matching_stages
from lbp_cli.engine.triage import triage
from lbp_cli.engine.week_context import Judged
from lbp_cli.model.findings import Verdict
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Answers, Facts, Value


def judge_today(
    answers: Answers, library: Library, today: str, weeks_on: int, *, every_row: bool = True
) -> tuple[dict[str, Value], Verdict]:
    """The facts of today with the verdict of triage in them; `every_row` as in `triage`."""
    static = static_facts(answers, library.classification)
    facts = timed_facts(static, weeks_on, library.classification)
    verdict = triage(facts, library, today, every_row=every_row)
    return add_verdict(facts, verdict, library.classification), verdict


def timeline(
    answers: Answers,
    library: Library,
    today: str,
    weeks_on: int,
    weeks: int,
    *,
    waiting: int = 0,
) -> tuple[Judged, ...]:
    """Weeks 1 to `weeks`; week 1 begins `weeks_on` whole weeks after the assessment.

    A week whose own screen would withhold the programme has met a stage that needs a clearance
    of its own: what applied the week before then stays, beside what is new. The last `waiting` of
    `weeks_on` lie between today and the start: they are judged too, so that a stage does not open
    unseen before week 1.
    """
    static = static_facts(answers, library.classification)
    judged: list[Judged] = []
    before: Facts = {}
    verdict: Verdict | None = None
    for number in range(1 - waiting, weeks + 1):
        facts = timed_facts(static, weeks_on + number - 1, library.classification)
        if verdict is not None and alike(before, facts, library.thresholds):
            judged.append(_again(number, facts, verdict, judged[-1], library))
        else:
            verdict = triage(facts, library, today, every_row=False)
            judged.append(_judged(number, facts, verdict, judged, library))
        before = facts
    return tuple(judged[waiting:])


def _again(number: int, facts: Facts, verdict: Verdict, last: Judged, library: Library) -> Judged:
    """A week that no rule can tell from the last one."""
    return Judged(
        number=number,
        facts=_complete(facts, verdict, last.stages, last.tags, library=library)
        | {"preferred_ladders": last.facts["preferred_ladders"]},
        stages=last.stages,
        tags=last.tags,
        view=last.view,
        uncleared=last.uncleared,
        alike_since=last.alike_since,
    )


def _judged(
    number: int, facts: Facts, verdict: Verdict, before: Sequence[Judged], library: Library
) -> Judged:
    known = add_verdict(facts, verdict, library.classification)
    stages = matching_stages(library.stages, known)
    tags = verdict.restrictions
    if before and verdict.withheld:
        stages = _joined(library.stages, stages, before[-1].stages)
        tags = tuple(dict.fromkeys((*before[-1].tags, *tags)))
    names = tuple(each.id for each in stages)
    known = _complete(facts, verdict, names, tags, library=library)
    if before and before[-1].stages == names and before[-1].tags == tags:
        view = before[-1].view
    else:
        view = rule_view(stages, tags, known, library)
    known["preferred_ladders"] = view.preferred_ladders()
    return Judged(
        number=number,
        facts=known,
        stages=names,
        tags=tags,
        view=view,
        uncleared=verdict.ids if verdict.withheld else (),
        alike_since=number,
    )


def _complete(
    facts: Facts,
    verdict: Verdict,
    stages: tuple[str, ...],
    tags: tuple[str, ...],
    *,
    library: Library,
) -> dict[str, Value]:
    known = add_verdict(facts, verdict, library.classification)
    known["stages"] = stages
    known["restrictions"] = tags
    return known


def _joined(
    all_stages: Sequence[Stage], now: Sequence[Stage], before: Sequence[str]
) -> tuple[Stage, ...]:
    ids = {each.id for each in now} | set(before)
    return tuple(each for each in all_stages if each.id in ids)
