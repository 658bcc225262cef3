"""P3, PT-02, PT-03: worse answers never open an exercise, raise a ceiling or soften a verdict."""

from __future__ import annotations

from client_strategy import Client, clients, read
from hypothesis import given, settings
from monotone import assert_never_milder, judge
from planned_client import PlannedClient, exercise, plan_for
from promise_runner import EXAMPLES
from worse_answers import LESS_FIT, MORE_IRRITABLE, MORE_PAIN, WORSENINGS, Worsening, one_of

from lbp_cli.model.week import Prescription


@settings(max_examples=EXAMPLES)
@given(clients(), one_of(WORSENINGS))
def test_a_worse_answer_is_never_milder(client: Client, worse: Worsening) -> None:
    mild, strict = read(client), read(worse(client))
    assert_never_milder(judge(mild), judge(strict))


@settings(max_examples=EXAMPLES)
@given(clients(), one_of((*MORE_PAIN, *MORE_IRRITABLE, *LESS_FIT)))
def test_more_pain_or_less_fitness_never_raises_a_dose(client: Client, worse: Worsening) -> None:
    """PT-03, RD-81: in the same week 1, the same exercise never gets a bigger dose or effort."""
    mild, strict = plan_for(client), plan_for(worse(client))
    if not (mild.plan.weeks and strict.plan.weeks):
        return
    sets_less = mild.planned.programme.sets_less if mild.planned.programme else 0
    before, after = _first_week(mild), _first_week(strict)
    for name in sorted(set(before) & set(after)):
        _never_more(before[name], after[name], sets_less)
    rungs_before, rungs_after = _rungs(before), _rungs(after)
    for ladder in sorted(set(rungs_before) & set(rungs_after)):
        assert rungs_after[ladder] <= rungs_before[ladder], ladder


def _first_week(case: PlannedClient) -> dict[str, Prescription]:
    return {
        each.exercise: each
        for session in case.plan.weeks[0].sessions
        for each in session.prescriptions
    }


def _never_more(was: Prescription, now: Prescription, sets_less: int) -> None:
    """`sets_less`: sets that short sessions took off the milder plan (RD-77).

    Where a dose factor had no set left to take, it took repetitions in their place.
    """
    told = (was, now)
    assert now.sets <= was.sets + sets_less, told
    assert (now.reps or 0) <= (was.reps or 0) * (1 + sets_less), told
    assert (now.hold_seconds or 0) <= (was.hold_seconds or 0), told
    assert (now.seconds or 0) <= (was.seconds or 0) * (1 + sets_less), told
    assert (now.load_kg or 0) <= (was.load_kg or 0), told
    assert now.effort[1] <= was.effort[1], told
    assert now.effort[0] <= was.effort[0], told


def _rungs(week: dict[str, Prescription]) -> dict[str, int]:
    """The difficulty on which each ladder begins."""
    return {exercise(each).ladder: exercise(each).difficulty for each in week}
