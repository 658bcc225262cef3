"""What a session may no longer hold leaves it: RD-74, RD-80."""

from __future__ import annotations

import pytest
from planner_samples import FIT, line, person, planned, someone, week_of

from lbp_cli.engine.composition import session_slots
from lbp_cli.engine.growth import fits_limits
from lbp_cli.engine.leaving import hold_to_limits, slot_of
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Line
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value


def week() -> WeekContext:
    return week_of(someone(FIT), 5, phase="movement_control", level=3)


def held(
    lines: list[Line], context: WeekContext, *, near: bool = False
) -> tuple[tuple[Line, ...], list[tuple[str, ...]]]:
    slots = session_slots(context, 60, interim=False)
    kept, openings = hold_to_limits(lines, slots, context, neighbours=near)
    return kept, [each.labels for each in openings]


def test_what_fits_stays() -> None:
    context = week()
    lines = [line(each, context) for each in ("cat-camel", "goblet-squat")]
    assert held(lines, context) == (tuple(lines), [])


def test_of_too_many_the_lowest_score_leaves_only_where_there_are_too_many() -> None:
    context = week()
    both = line("cat-camel", context, score=1.0)
    other = line("rock-back", context, score=2.0, labels=("A",))
    limited = replace(context, per_session=((bit(both.exercise) | bit(other.exercise), 1),))
    kept, opened = held([both, other], limited)
    assert {each.exercise.id: each.labels for each in kept} == {
        "cat-camel": ("B",),
        "rock-back": ("A",),
    }
    assert opened == [("A",)]
    assert fits_limits(kept, ("A", "B"), limited)


def test_on_neighbouring_days_a_heavy_ladder_stays_in_the_first_session() -> None:
    context = week()
    shared = line("goblet-squat", context)
    assert context.heavy(shared.exercise)
    kept, opened = held([shared], context, near=True)
    assert [each.labels for each in kept] == [("A",)]
    assert opened == [("B",)]
    first, second = (replace(shared, labels=(label,)) for label in "AB")
    kept, opened = held([first, second], context, near=True)
    assert kept == (first,)
    light = line("sit-to-stand", context)
    assert held([light], context, near=True) == ((light,), [])


def test_a_line_without_a_slot_of_the_phase_has_one_of_its_own() -> None:
    context = week()
    odd = line("goblet-squat", context, slot="elsewhere")
    assert slot_of(odd, session_slots(context, 60, interim=False)).ladders == ("squat",)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("runner-overdone", {"gait.unsteady": True}),
        ("fear-of-bending", {"limits": ("hip",)}),
        ("pregnancy-week-12", {"limits": ("knee",)}),
    ],
)
def test_no_week_breaks_the_limits_of_a_session(name: str, changes: dict[str, Value]) -> None:
    for draft in planned({**person(name), **changes}).drafts:
        assert draft.context.per_session
        assert fits_limits(draft.lines, ("A", "B"), draft.context), draft.context.number
