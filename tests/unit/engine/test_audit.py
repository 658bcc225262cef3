"""The last check: every promise that breaks is named."""

from __future__ import annotations

import pytest
from planner_samples import FIT, PEOPLE, exercise, library, plan_of, planned, someone

from lbp_cli.engine.audit import BrokenPromiseError, audit
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.planning import Planned
from lbp_cli.engine.programme import WeekDraft
from lbp_cli.model.prescribing import Line
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value
from lbp_cli.model.week import Prescription, Week


def made() -> Planned:
    return planned(someone(FIT))


def broken(found: Planned) -> str:
    with pytest.raises(BrokenPromiseError) as caught:
        audit(found, library())
    return "; ".join(caught.value.broken)


def with_week(found: Planned, number: int, week: Week) -> Planned:
    weeks = list(found.plan.weeks)
    weeks[number - 1] = week
    return replace(found, plan=replace(found.plan, weeks=tuple(weeks)))


def with_dose(found: Planned, **changes: object) -> Planned:
    week = found.plan.weeks[0]
    session = week.sessions[0]
    first: Prescription = replace(session.prescriptions[0], **changes)  # type: ignore[arg-type]
    session = replace(session, prescriptions=(first, *session.prescriptions[1:]))
    return with_week(found, 1, replace(week, sessions=(session, *week.sessions[1:])))


def with_line(found: Planned, week: int, line: Line) -> Planned:
    drafts = list(found.drafts)
    drafts[week - 1] = replace(drafts[week - 1], lines=(*drafts[week - 1].lines[1:], line))
    assert found.programme is not None
    programme = replace(found.programme, drafts=tuple(drafts))
    return replace(found, drafts=tuple(drafts), programme=programme)


@pytest.mark.parametrize("name", PEOPLE)
def test_the_sample_clients_keep_every_promise(name: str) -> None:
    audit(plan_of(name), library())


def test_a_programme_although_withheld() -> None:
    found = made()
    verdict = replace(found.verdict, withheld=True)
    assert "P1" in broken(replace(found, verdict=verdict))


def test_no_programme_although_allowed() -> None:
    found = made()
    assert "P1" in broken(replace(found, plan=replace(found.plan, weeks=())))


def test_an_unmarked_interim_plan() -> None:
    found = plan_of("diabetes-interim")
    assert "P1" in broken(replace(found, plan=replace(found.plan, interim=False)))


@pytest.mark.parametrize("place", ["walking", "alternative", "relaxation", "desk_breaks"])
def test_an_exercise_outside_the_sessions_that_a_rule_keeps_out(place: str) -> None:
    found = planned(someone({"psych.stress": 5}))
    week = found.plan.weeks[2]
    assert week.desk_breaks is not None
    assert week.relaxation is not None
    out = "floor-deadlift"
    changes = {
        "walking": replace(week, walking=replace(week.walking, exercise=out)),
        "alternative": replace(week, walking=replace(week.walking, alternative=out)),
        "relaxation": replace(week, relaxation=replace(week.relaxation, exercise=out)),
        "desk_breaks": replace(week, desk_breaks=replace(week.desk_breaks, exercises=(out,))),
    }
    judged = list(found.judged)
    view = judged[2].view
    shut = view.eligible & ~bit(exercise(out))
    judged[2] = replace(judged[2], view=replace(view, eligible=shut))
    spoiled = replace(with_week(found, 3, changes[place]), judged=tuple(judged))
    assert f"week 3 asks for {out}, which a rule excludes" in broken(spoiled)


def test_too_many_of_a_limited_group_in_a_session() -> None:
    found = made()
    draft = found.drafts[4]
    group = sum(bit(each.exercise) for each in draft.lines)
    context = replace(draft.context, per_session=((group, 1),))
    drafts = (*found.drafts[:4], replace(draft, context=context), *found.drafts[5:])
    said = broken(replace(found, drafts=drafts))
    assert "week 5, session A holds too many of a limited group" in said


@pytest.mark.parametrize("week", [2, 14])
def test_a_heavy_ladder_on_neighbouring_days(week: int) -> None:
    found = planned(someone(FIT), 14)
    draft = found.drafts[week - 1]
    assert any(draft.context.heavy(each.exercise) for each in draft.lines)
    assert draft.week.sessions > 1
    near = replace(draft, week=replace(draft.week, neighbours=True))
    drafts = (*found.drafts[: week - 1], near, *found.drafts[week:])
    assert f"week {week} holds" in broken(replace(found, drafts=drafts))


def test_a_session_that_tells_other_minutes_or_one_second_too_many() -> None:
    found = made()
    week = found.plan.weeks[1]
    wrong = replace(week.sessions[0], minutes=week.sessions[0].minutes + 1)
    told = replace(week, sessions=(wrong, *week.sessions[1:]))
    assert "tells other minutes" in broken(with_week(found, 2, told))
    draft = found.drafts[1]
    short = replace(draft, week=replace(draft.week, minutes=draft.week.minutes // 3))
    drafts = (found.drafts[0], short, *found.drafts[2:])
    assert "takes too long" in broken(replace(found, drafts=drafts))


def test_an_exercise_that_a_rule_keeps_out() -> None:
    found = made()
    chosen = found.drafts[2].lines[0].exercise
    judged = list(found.judged)
    view = replace(judged[2].view, eligible=judged[2].view.eligible & ~bit(chosen))
    judged[2] = replace(judged[2], view=view)
    assert f"P3: week 3 holds {chosen.id}" in broken(replace(found, judged=tuple(judged)))


def test_effort_and_load_above_a_ceiling() -> None:
    found = made()
    judged = list(found.judged)
    judged[0] = replace(judged[0], view=replace(judged[0].view, max_rpe=4, max_load_kg=2.0))
    said = broken(replace(found, judged=tuple(judged)))
    assert "asks effort" in said
    assert "loads" in said


def test_a_dose_without_a_reason() -> None:
    assert "P4" in broken(with_dose(made(), because=()))


def test_a_choice_or_rejection_without_a_reason() -> None:
    found = made()
    bare = replace(found.plan.choices[0], because=())
    plan = replace(found.plan, choices=(bare, *found.plan.choices[1:]))
    assert "P4" in broken(replace(found, plan=plan))


def test_a_session_that_takes_too_long_or_is_nearly_empty() -> None:
    found = made()
    week = found.plan.weeks[1]
    first = week.sessions[0].prescriptions[0]
    many = replace(first, sets=30)
    long = replace(week.sessions[0], prescriptions=(many, *week.sessions[0].prescriptions[1:]))
    said = broken(with_week(found, 2, replace(week, sessions=(long,))))
    assert "takes too long" in said
    empty = replace(week.sessions[0], prescriptions=week.sessions[0].prescriptions[:1])
    assert "nearly empty" in broken(with_week(found, 2, replace(week, sessions=(empty,))))
    assert "no session" in broken(with_week(found, 2, replace(week, sessions=())))


def test_a_session_that_grows_too_fast() -> None:
    found = made()
    last = next(e for e in found.drafts[1].lines if e.exercise.ladder == "squat")
    heavy = replace(last, dose=replace(last.dose, sets=9))
    drafts = list(found.drafts)
    lines = tuple(heavy if each is last else each for each in drafts[1].lines)
    drafts[1] = replace(drafts[1], lines=lines)
    assert found.programme is not None
    programme = replace(found.programme, drafts=tuple(drafts))
    said = broken(replace(found, drafts=tuple(drafts), programme=programme))
    assert "grows too fast" in said


def _at_phase_change() -> tuple[Planned, int]:
    """A plan with the place of its first week in a new phase."""
    easing: dict[str, Value] = {
        "pain.nprs_avg_7d": 6,
        "pain.nprs_worst_7d": 7,
        "function.rmdq": 18,
    }
    found = planned(someone(easing))
    assert found.programme is not None
    drafts = found.programme.drafts
    return found, next(
        i for i, each in enumerate(drafts) if i and each.phase_since == each.context.number
    )


def _with_draft(found: Planned, place: int, draft: WeekDraft) -> Planned:
    assert found.programme is not None
    drafts = list(found.programme.drafts)
    drafts[place] = draft
    return replace(found, programme=replace(found.programme, drafts=tuple(drafts)))


def test_what_stays_may_not_grow_too_fast_at_a_phase_change() -> None:
    found, place = _at_phase_change()
    assert found.programme is not None
    draft = found.programme.drafts[place]
    number = draft.context.number
    for counted, sets in ((False, 9), (True, 9)):
        lines = tuple(
            replace(each, dose=replace(each.dose, sets=sets))
            if (each.entered != number) == counted
            else each
            for each in draft.lines
        )
        spoiled = _with_draft(found, place, replace(draft, lines=lines))
        if counted:
            assert "grows too fast" in broken(spoiled)
        else:
            audit(spoiled, library())


def test_more_sessions_at_a_phase_change_are_growth_too() -> None:
    found, place = _at_phase_change()
    assert found.programme is not None
    draft = found.programme.drafts[place]
    more = replace(draft.week, sessions=draft.week.sessions * 4)
    said = broken(_with_draft(found, place, replace(draft, week=more)))
    assert "as a whole grows too fast" in said


def test_an_exercise_of_another_phase() -> None:
    found = planned(someone({"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 8}))
    line = replace(found.drafts[0].lines[0], exercise=exercise("goblet-squat"))
    assert found.drafts[0].context.phase == "symptom_modulation"
    assert 1 not in line.exercise.phases
    assert "holds goblet-squat, which may not be used" in broken(with_line(found, 1, line))


def test_one_exercise_on_two_lines_is_compared_line_by_line() -> None:
    found = made()
    ahead = next(e for e in found.drafts[1].lines if e.exercise.ladder == "squat")
    assert ahead.dose.reps is not None
    drafts = list(found.drafts)
    for week, reps in ((1, (4, 0)), (2, (4, 0))):
        rest = [e for e in drafts[week].lines if e.exercise.ladder != "squat"]
        two = [
            replace(ahead, labels=(label,), entered=1, dose=replace(ahead.dose, reps=8 + more))
            for label, more in zip("AB", reps, strict=True)
        ]
        drafts[week] = replace(drafts[week], lines=(*rest, *two))
    assert found.programme is not None
    programme = replace(found.programme, drafts=tuple(drafts[1:3]))
    same = replace(found, programme=programme)
    audit(same, library())
