"""Weeks 13 to 52: RD-91."""

from __future__ import annotations

import itertools

import pytest
from planner_samples import FIT, index, library, planned, pregnant, someone

from lbp_cli.engine.audit import audit
from lbp_cli.engine.maintenance_weeks import with_maintenance
from lbp_cli.engine.week_context import Contexts
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value


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
