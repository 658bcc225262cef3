"""Leaving, refilling, swapping: RD-46, 47, 52, 72, 75, 76, 80, 86."""

from __future__ import annotations

from collections.abc import Mapping

from planner_samples import FIT, candidate, exercise, line, someone, week_of

from lbp_cli.engine.lookup import bit
from lbp_cli.engine.refill import Opening, Room, fill, fitted_line, line_of, may_stay
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Candidate, Dose, Line, Pick
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value

TRUNK = Slot("trunk_1", "trunk", ("deep-trunk", "anti-extension", "side-bridge"), trunk=True)


def week(changes: Mapping[str, Value] | None = None, number: int = 7) -> WeekContext:
    return week_of(someone({**FIT, **(changes or {})}), number, phase="movement_control", level=3)


def room(*before: Line, minutes: int = 60, near: bool = False) -> Room:
    return Room(minutes, near, before, frozenset(TRUNK.ladders))


def gone(left: Line | None) -> Opening:
    return Opening(TRUNK, ("A",), left, "left_stage", "In place.")


def swap(left: Line) -> Opening:
    return Opening(TRUNK, ("A",), left, "new", "For a change.")


def pool(*found: Candidate) -> dict[str, Candidate]:
    return {each.ladder: each for each in found}


def test_a_refill_is_the_best_unused_of_the_slot_at_the_low_end() -> None:
    context = week()
    choice = pool(candidate("supine-march", 1.0), candidate("side-lying-waist-lift", 2.0))
    found = fill(gone(None), [], choice, context, room())
    assert found is not None
    assert found.exercise.id == "side-lying-waist-lift"
    assert found.dose.sets == max(1, context.row.sets - 1)
    assert found.trial
    assert found.change is not None
    assert (found.entered, found.rung_since, found.held) == (7, 7, 0)


def test_what_the_week_before_held_goes_on_in_another_place_as_it_was() -> None:
    context = week()
    was = line("short-bridge", context, dose=Dose(sets=1, reps=4), slot="hip", cued=True)
    choice = pool(candidate("full-bridge", 1.0))
    found = fill(gone(None), [], choice, context, room(was))
    assert found is not None
    assert found.exercise.id == "short-bridge"
    assert (found.slot, found.labels, found.dose) == ("trunk_1", ("A",), was.dose)
    assert (found.entered, found.held, found.cued, found.change) == (1, was.held, True, None)
    assert found.because[-1].rule == "RD-75"
    again = fill(gone(None), [], choice, context, room(found))
    assert again is not None
    assert [each.rule for each in again.because].count("RD-75") == 1
    moved = fill(gone(line("supine-march", context)), [], choice, context, room(was))
    assert moved is not None
    assert moved.change is not None


def test_what_would_come_into_more_sessions_begins_gently_and_never_above_what_it_was() -> None:
    context = week()
    was = line("short-bridge", context, labels=("B",), dose=Dose(sets=1, reps=4))
    choice = pool(candidate("short-bridge", 1.0))
    for lines in ((), (was,)):
        found = fill(gone(None), lines, choice, context, room(was))
        assert found is not None
        assert found.trial
        assert found.dose == was.dose
    other = line("full-bridge", context, labels=("B",), dose=Dose(sets=1, reps=4))
    found = fill(gone(None), [other], choice, context, room(other))
    assert found is not None
    assert found.dose.reps == context.row.reps[0]


def test_what_was_in_both_sessions_may_go_on_in_one_place_of_each() -> None:
    context = week()
    was = line("short-bridge", context, dose=Dose(sets=1, reps=4))
    choice = pool(candidate("short-bridge", 1.0))
    first = fill(gone(None), [], choice, context, room(was))
    assert first is not None
    place = Opening(TRUNK, ("B",), None, "new", "New for this phase.")
    second = fill(place, [first], choice, context, room(was))
    assert second is not None
    assert (second.labels, second.dose, second.change) == (("B",), was.dose, None)


def test_what_goes_on_is_inside_the_range_of_this_week() -> None:
    context = week()
    was = line("short-bridge", context, dose=Dose(sets=9, reps=90))
    found = fill(gone(None), [], pool(candidate("short-bridge", 1.0)), context, room(was))
    assert found is not None
    assert (found.dose.sets, found.dose.reps) == (context.row.sets, context.row.reps[1])


def test_what_left_or_is_kept_out_by_rules_does_not_go_on() -> None:
    context = week()
    was = line("full-bridge", context, dose=Dose(sets=1, reps=4))
    easier = pool(candidate("short-bridge", 1.0))
    shut = replace(context, usable=context.usable & ~bit(was.exercise))
    for found in (
        fill(gone(was), [], easier, context, room(was)),
        fill(gone(None), [], easier, shut, room(was)),
    ):
        assert found is not None
        assert (found.exercise.id, found.entered) == ("short-bridge", context.number)


def test_where_going_on_takes_too_long_it_begins_gently() -> None:
    context = week()
    was = line("short-bridge", context)
    choice = pool(candidate("short-bridge", 1.0))
    tried = {}
    for minutes in range(1, 20):
        found = fill(gone(None), [], choice, context, room(was, minutes=minutes))
        tried[minutes] = None if found is None else found.entered
    assert list(dict.fromkeys(tried.values())) == [None, context.number, 1]


def test_nothing_enters_above_the_highest_rung_that_its_ladder_had() -> None:
    context = week()
    low = line("short-bridge", context, labels=("B",))
    high = pool(candidate("bridge-march", 1.0))
    assert fill(gone(None), [low], high, context, room(low)) is None
    assert fill(gone(None), [low], high, context, room()) is not None


def test_a_stand_in_that_finds_its_own_place_stands_in_no_longer() -> None:
    context = week()
    choice = pool(candidate("short-bridge", 1.0))
    was = fill(gone(None), [], choice, context, room(line("short-bridge", context)))
    assert was is not None
    assert was.because[-1].rule == "RD-75"
    own = Opening(Slot("hip", "", ("bridge",)), ("A",), None, "new", "New for this phase.")
    found = fill(own, [], choice, context, room(was))
    assert found is not None
    assert "RD-75" not in {each.rule for each in found.because}


def test_a_disliked_ladder_comes_after_the_others_of_the_slot() -> None:
    choice = pool(
        candidate("supine-march", 1.0), candidate("side-lying-waist-lift", 5.0, disliked=True)
    )
    found = fill(gone(None), [], choice, week(), room())
    assert found is not None
    assert found.exercise.id == "supine-march"


def test_another_slot_lends_only_when_the_slot_has_nothing() -> None:
    both = pool(candidate("wall-press-up", 9.0), candidate("supine-march", 0.1))
    found = fill(gone(None), [], both, week(), room())
    assert found is not None
    assert found.exercise.id == "supine-march"
    found = fill(gone(None), [], pool(candidate("wall-press-up", 9.0)), week(), room())
    assert found is not None
    assert found.because[-1].rule == "RD-75"
    assert fill(gone(None), [], pool(candidate("walk-10", 9.0)), week(), room()) is None


def test_must_haves_come_first() -> None:
    context = week({"red_flags.osteoporosis": "yes"})
    slot = Slot("trunk_1", "trunk", ("anti-extension", "extensors"), trunk=True)
    choice = pool(candidate("supine-march", 9.0), candidate("wall-back-press", 0.1))
    opening = Opening(slot, ("A",), None, "left_stage", "")
    found = fill(opening, [], choice, context, room())
    assert found is not None
    assert found.exercise.id == "wall-back-press"


def test_never_a_harder_rung_of_the_ladder_that_left() -> None:
    context = week()
    left = line("supine-march", context)
    harder = pool(candidate("knee-plank", 9.0))
    assert fill(gone(left), [], harder, context, room()) is None
    easier = pool(candidate("wall-plank", 9.0))
    assert fill(gone(left), [], easier, context, room()) is not None


def test_a_swap_takes_only_an_unused_ladder_of_its_own_slot() -> None:
    context = week()
    left = line("supine-march", context, labels=("A",))
    other = pool(candidate("wall-press-up", 9.0))
    assert fill(swap(left), [], other, context, room()) is None
    side = pool(candidate("side-lying-waist-lift", 1.0))
    assert fill(swap(left), [], side, context, room()) is not None
    held = line("side-lying-waist-lift", context)
    assert fill(swap(left), [], side, context, room(held)) is None
    disliked = pool(candidate("side-lying-waist-lift", 1.0, disliked=True))
    assert fill(swap(left), [], disliked, context, room()) is None


def test_the_time_and_the_limits_of_the_session_hold() -> None:
    context = week()
    choice = pool(candidate("supine-march", 1.0))
    assert fill(gone(None), [], choice, context, room(minutes=1)) is None
    held = line("side-lying-waist-lift", context, labels=("A",))
    both = bit(exercise("supine-march")) | bit(held.exercise)
    one, two = (replace(context, per_session=((both, most),)) for most in (1, 2))
    assert fill(gone(None), [held], choice, one, room()) is None
    assert fill(gone(None), [held], choice, two, room()) is not None


def test_on_neighbouring_days_a_heavy_ladder_enters_only_one_session() -> None:
    context = week()
    heavy = pool(candidate("knee-plank", 1.0, heavy=True))
    other = line("knee-plank", context, labels=("B",))
    assert fill(gone(None), [], heavy, context, room(near=True)) is not None
    assert fill(gone(None), [other], heavy, context, room(near=True)) is None
    assert fill(gone(None), [other], heavy, context, room()) is not None
    wide = Opening(TRUNK, ("A", "B"), None, "left_stage", "")
    assert fill(wide, [], heavy, context, room(near=True)) is None


def test_a_second_exposure_ladder_never_enters() -> None:
    context = week({"psych.fear_nrs": 6})
    slot = Slot("focus", "focus", ("exposure-bend", "exposure-lift"))
    opening = Opening(slot, ("A",), None, "left_stage", "")
    held = line("bend-seated-reach", context, labels=("B",))
    choice = pool(candidate("lift-empty-box", 1.0))
    assert fill(opening, [held], choice, context, room()) is None
    assert fill(opening, [], choice, context, room()) is not None


def test_what_the_rules_keep_out_may_not_stay() -> None:
    context = week()
    held = line("supine-march", context)
    assert may_stay(held, context)
    shut = replace(context, usable=context.usable & ~bit(held.exercise))
    assert not may_stay(held, shut)
    assert not may_stay(held, replace(context, open_ladders=frozenset()))


def test_a_smaller_range_or_load_makes_the_line_lighter() -> None:
    context = week()
    same = line("goblet-squat", context, dose=Dose(2, reps=12, load_kg=5.0))
    assert fitted_line(same, context) is same
    capped = replace(context, view=replace(context.view, max_load_kg=8.0), _limits={})
    heavy = replace(same, dose=Dose(2, reps=12, load_kg=9.0))
    found = fitted_line(heavy, capped)
    assert found.dose == Dose(2, reps=12, load_kg=8.0)
    assert found.change is not None
    assert found.change.kind == "lighter"
    many = replace(same, dose=Dose(3, reps=15, load_kg=5.0))
    assert fitted_line(many, context).dose == Dose(2, reps=12, load_kg=5.0)


def test_a_first_week_line_has_its_start_dose_and_no_change() -> None:
    context = week(number=1)
    pick = Pick("leg", ("A", "B"), candidate("bodyweight-squat"), candidate("low-step-up"), False)
    found = line_of(pick, context, first_week=True)
    assert found.change is None
    assert not found.trial
    assert found.runner_up == "low-step-up"
    assert found.dose.sets == context.row.sets


def test_a_disliked_line_says_that_nothing_else_served() -> None:
    context = week({"preferences.dislikes": ("squat",)})
    pick = Pick("leg", ("A",), candidate("bodyweight-squat", disliked=True), None, False)
    assert line_of(pick, context, first_week=True).because[-1].rule == "RD-47"
