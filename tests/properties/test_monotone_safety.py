"""P3, PT-02, PT-03: worse answers never open an exercise, raise a ceiling or soften a verdict."""

from __future__ import annotations

from client_strategy import Client, clients, read
from hypothesis import given, settings
from monotone import assert_never_milder, judge
from planned_client import PlannedClient, exercise, plan_for
from promise_runner import EXAMPLES
from worse_answers import LESS_FIT, MORE_IRRITABLE, MORE_PAIN, WORSENINGS, Worsening, one_of

from lbp_cli.engine.dosing import start_dose
from lbp_cli.model.prescribing import Dose
from lbp_cli.model.value import replace
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
    before, after = _first_week(mild), _first_week(strict)
    for name in sorted(set(before) & set(after)):
        _never_more(_in_long_sessions(mild, name), _in_long_sessions(strict, name))
        if _sets_less(mild) == _sets_less(strict):
            _never_more(before[name], after[name])
        for least, most in zip(after[name].effort, before[name].effort, strict=True):
            assert least <= most, name
    rungs_before, rungs_after = _rungs(before), _rungs(after)
    for ladder in sorted(set(rungs_before) & set(rungs_after)):
        assert rungs_after[ladder] <= rungs_before[ladder], ladder


def _first_week(case: PlannedClient) -> dict[str, Prescription]:
    return {
        each.exercise: each
        for session in case.plan.weeks[0].sessions
        for each in session.prescriptions
    }


def _sets_less(case: PlannedClient) -> int:
    """The sets that short sessions took off the row (RD-77)."""
    assert case.planned.programme is not None
    return case.planned.programme.sets_less


def _in_long_sessions(case: PlannedClient, name: str) -> Dose:
    """The first dose with the sets that short sessions took off."""
    context = case.planned.drafts[0].context
    limits = context.limits(exercise(name))
    row = replace(limits.row, sets=limits.row.sets + _sets_less(case))
    kind = context.lookup.kind(exercise(name))
    return start_dose(exercise(name), kind, replace(limits, row=row), context.library.dosing)


def _never_more(was: Dose | Prescription, now: Dose | Prescription) -> None:
    told = (was, now)
    assert now.sets <= was.sets, told
    assert (now.reps or 0) <= (was.reps or 0), told
    assert (now.hold_seconds or 0) <= (was.hold_seconds or 0), told
    assert (now.seconds or 0) <= (was.seconds or 0), told
    assert (now.load_kg or 0) <= (was.load_kg or 0), told


def _rungs(week: dict[str, Prescription]) -> dict[str, int]:
    """The difficulty on which each ladder begins."""
    return {exercise(each).ladder: exercise(each).difficulty for each in week}
