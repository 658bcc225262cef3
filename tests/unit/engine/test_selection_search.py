"""The search itself: bounds never cut the optimum off, and the node limit is honest."""

from __future__ import annotations

from planner_samples import FIT, needs_of, someone, week_of

from lbp_cli.engine.composition import calendar, session_limits, session_slots, slot_choices
from lbp_cli.engine.scoring import candidates
from lbp_cli.engine.selection import select
from lbp_cli.engine.selection_search import Option, Search


def _searched(nodes: int) -> Search:
    context = week_of(someone(FIT))
    week = calendar(context, context.row.sessions_per_week, context.row.minutes)
    slots = session_slots(context, week.minutes, interim=False)[:4]
    choices = slot_choices(slots, candidates(context, needs_of(context)), context)
    options = [
        [
            Option(a, b, each.slot.trunk, 0, a.score + b.score)
            for a in each.candidates
            for b in each.candidates
            if each.slot.trunk or a.ladder == b.ladder
        ]
        for each in choices
    ]
    search = Search(choices, options, session_limits(context, week, 1.0), nodes)
    search.run()
    return search


def test_a_search_that_runs_out_says_so() -> None:
    assert not _searched(3).proved
    assert _searched(100_000).proved


def test_more_nodes_never_find_worse() -> None:
    few, many = _searched(200), _searched(100_000)
    assert many.best is not None
    assert few.best is None or many.best[0] <= few.best[0]


def test_the_optimum_of_a_real_client_is_proved() -> None:
    context = week_of(someone(FIT))
    week = calendar(context, context.row.sessions_per_week, context.row.minutes)
    slots = session_slots(context, week.minutes, interim=False)
    choices = slot_choices(slots, candidates(context, needs_of(context)), context)
    found = select(choices[:4], session_limits(context, week, 1.0))
    assert found is not None
    assert found.optimal
