"""Weeks 13 to 52: RD-91."""

from __future__ import annotations

import itertools

import pytest
from planner_samples import (
    FIT,
    PLANNED,
    index,
    library,
    plan_of,
    planned,
    pregnant,
    someone,
)

from lbp_cli.engine.audit import audit
from lbp_cli.engine.maintenance_weeks import with_maintenance
from lbp_cli.engine.week_context import Contexts
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value
from lbp_cli.model.week import Session


@pytest.mark.parametrize(
    "who",
    [{}, FIT, {"person.age": 70}, pregnant(8), {"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 9}],
    ids=["usual", "fit", "older", "pregnant", "severe"],
)
def test_a_year_keeps_every_promise(who: dict[str, Value]) -> None:
    made = planned(someone(who), 52)
    audit(made, library())
    weeks = made.plan.weeks
    assert len(weeks) == 52
    for week in weeks[12:]:
        assert week.phase == "maintenance"
        assert week.walking.days == 5
        assert week.walking.minutes <= weeks[11].walking.minutes
        assert [each.label for each in week.sessions] == ["A", "A"]
        assert len(week.sessions[0].prescriptions) <= 5
        assert week.message is None


def test_nothing_steps_any_more() -> None:
    weeks = planned(someone(FIT), 20).plan.weeks
    for before, now in itertools.pairwise(weeks[13:]):
        doses = [
            {
                e.exercise: (e.sets, e.reps, e.seconds, e.load_kg)
                for e in w.sessions[0].prescriptions
            }
            for w in (before, now)
        ]
        assert doses[0] == doses[1]


def test_one_day_a_week_is_one_session() -> None:
    weeks = planned(someone({"preferences.days_per_week": 1}), 14).plan.weeks
    assert len(weeks[13].sessions) == 1


def test_a_stricter_row_applies_from_its_week() -> None:
    made = planned(someone(FIT), 14)
    later = [
        replace(each, facts={**each.facts, "start_level": 2}, alike_since=each.number)
        for each in made.judged[12:]
    ]
    contexts = Contexts(library(), index())
    drafts = with_maintenance(made.drafts[:12], later, made.needs, contexts)
    assert [each.context.level for each in drafts[11:]] == [4, 2, 2]


SHORT: dict[str, Value] = {"preferences.minutes_per_day": 5}


@pytest.mark.parametrize("age", [42, 66, 80])
@pytest.mark.parametrize("fit", [{}, FIT])
def test_five_minutes_a_day_are_enough(age: int, fit: dict[str, Value]) -> None:
    made = planned(someone({**fit, **SHORT, "person.age": age}), 16)
    audit(made, library())
    assert all(len(s.prescriptions) >= 2 for w in made.plan.weeks[12:] for s in w.sessions)


@pytest.mark.parametrize("name", PLANNED)
def test_nothing_new_appears_after_the_programme(name: str) -> None:
    made = plan_of(name, 20)
    audit(made, library())
    known = {e.exercise for w in made.plan.weeks[:12] for s in w.sessions for e in s.prescriptions}
    for week in made.plan.weeks[12:]:
        assert {e.exercise for s in week.sessions for e in s.prescriptions} <= known


def test_on_neighbouring_days_heavy_ladders_are_shared_out() -> None:
    near = someone({**FIT, "preferences.days": ("monday", "tuesday")})
    made = planned(near, 16)
    audit(made, library())
    drafts = made.drafts[12:]
    assert any(draft.context.heavy(e.exercise) for draft in drafts for e in draft.lines)
    for draft, week in zip(drafts, made.plan.weeks[12:], strict=True):
        for line in draft.lines:
            assert line.labels in (("A",), ("B",)) or not draft.context.heavy(line.exercise)
        assert [each.label for each in week.sessions] == ["A", "B"]


def test_fewer_sets_are_said_once() -> None:
    made = planned(someone(FIT), 15)
    kinds = [
        {e.change.kind for s in w.sessions for e in s.prescriptions if e.change is not None}
        for w in made.plan.weeks[12:]
    ]
    assert kinds == [{"lighter"}, set(), set()]
    assert all(
        any(why.rule == "RD-91" for why in e.because)
        for s in made.plan.weeks[12].sessions
        for e in s.prescriptions
    )


@pytest.mark.parametrize("minutes", [5, 12, 30])
def test_the_first_day_after_the_programme_rests_what_the_day_before_held(minutes: int) -> None:
    named: dict[str, Value] = {
        "preferences.days": ("monday", "sunday"),
        "preferences.minutes_per_day": minutes,
        "preferences.days_per_week": 7,
    }
    weeks = planned(someone(FIT | named), 16).plan.weeks
    for before, now in itertools.pairwise(weeks[10:]):
        last, first = before.sessions[-1], now.sessions[0]
        if (last.day, first.day) == ("sunday", "monday"):
            assert not _heavy_ladders(last) & _heavy_ladders(first), now.number


def test_it_rests_too_when_the_days_of_the_week_itself_are_not_neighbours() -> None:
    """The programme ends on a Monday; afterwards Tuesday and Saturday remain."""
    named: dict[str, Value] = {
        "preferences.days": ("monday", "tuesday", "saturday"),
        "preferences.minutes_per_day": 15,
        "preferences.days_per_week": 3,
        "preferences.start": "2026-11-24",
    }
    weeks = planned(someone(FIT | named), 16, start="2026-11-24").plan.weeks
    last, first = weeks[11].sessions[-1], weeks[12].sessions[0]
    assert last.day == "monday"
    assert first.day != "tuesday" or not _heavy_ladders(last) & _heavy_ladders(first)
    assert [each.day for each in weeks[13].sessions] == ["tuesday", "saturday"]


def _heavy_ladders(session: Session) -> set[str]:
    found = (index().exercises[each.exercise] for each in session.prescriptions)
    return {
        each.ladder for each in found if each.difficulty >= 4 and index().kind(each) == "strength"
    }
