"""What P3 compares: the verdict, and what the rules leave open in each week (RD-49, RD-81)."""

from __future__ import annotations

from dataclasses import dataclass

from client_strategy import TODAY, library

from lbp_cli.engine.timeline import judge_today, timeline
from lbp_cli.engine.week_context import Judged
from lbp_cli.model.findings import Verdict
from lbp_cli.model.vocabulary import Answers, tier_rank

WEEKS = 12


@dataclass(frozen=True)
class Judgement:
    """The verdict on a client and, when they may train, what each week leaves open."""

    verdict: Verdict
    weeks: tuple[Judged, ...]


def judge(answers: Answers, weeks: int = WEEKS) -> Judgement:
    today = TODAY.isoformat()
    _, verdict = judge_today(answers, library(), today, 0)
    if verdict.withheld:
        return Judgement(verdict, ())
    return Judgement(verdict, timeline(answers, library(), today, 0, weeks))


def assert_never_milder(mild: Judgement, strict: Judgement) -> None:
    """The stricter answers never soften the verdict, open an exercise or raise a ceiling."""
    was, now = mild.verdict, strict.verdict
    assert tier_rank(now.tier) >= tier_rank(was.tier), f"{was.tier} became {now.tier}"
    assert now.withheld >= was.withheld, f"{was.ids} withheld, {now.ids} not"
    for before, after in zip(mild.weeks, strict.weeks, strict=False):
        assert_nothing_opened(before, after)


def assert_nothing_opened(before: Judged, after: Judged) -> None:
    """RD-49: what a stage, tag or limit kept out for the milder client stays out."""
    catalogue = library().catalogue
    opened = after.view.eligible & ~before.view.eligible
    names = [each.id for each in catalogue.exercises if opened >> each.index & 1]
    why = f"week {before.number}: {before.stages, before.tags} -> {after.stages, after.tags}"
    assert not names, f"{names} opened, {why}"
    for name in ("max_rpe", "max_load_kg", "factor_cap"):
        was, now = getattr(before.view, name), getattr(after.view, name)
        assert was is None or (now is not None and now <= was), f"{name} {was} to {now}, {why}"
    for fact in ("start_level",):
        was_level, now_level = before.facts[fact], after.facts[fact]
        assert isinstance(was_level, int)
        assert isinstance(now_level, int)
        assert now_level <= was_level, f"{fact} {was_level} to {now_level}, {why}"
    for exercise in catalogue.exercises:
        if after.view.eligible >> exercise.index & 1:
            was_share = before.view.factor(exercise.index)
            now_share = after.view.factor(exercise.index)
            assert now_share <= was_share, (
                f"dose of {exercise.id} {was_share} to {now_share}, {why}"
            )
