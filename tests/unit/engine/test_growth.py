"""A week of steps inside the growth limits: RD-63, RD-65, RD-66, RD-67, RD-77, RD-90."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest
from planner_samples import FIT, library, line, planned, someone, week_of

from lbp_cli.engine.growth import (
    GrowthLimits,
    fits_limits,
    fits_time,
    grow,
    growth_share,
    session_seconds,
    volume,
)
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Dose, Line
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value
from lbp_cli.model.week import Change


def week(
    number: int = 5, level: int = 3, changes: Mapping[str, Value] | None = None
) -> WeekContext:
    return week_of(
        someone({**FIT, **(changes or {})}), number, phase="movement_control", level=level
    )


def terms(
    lines: tuple[Line, ...],
    context: WeekContext,
    *,
    minutes: int = 60,
    frozen: frozenset[str] = frozenset(),
    counts_only: bool = False,
    volumes: Mapping[str, float] | None = None,
) -> GrowthLimits:
    before = volumes or {label: volume(lines, label, context) for label in "AB"}
    return GrowthLimits(minutes, False, before, frozen, counts_only)


def full(name: str, context: WeekContext, **changes: object) -> Line:
    """At the top of its range, with the cue given: only a rung is left."""
    return line(name, context, dose=Dose(2, reps=12), cued=True, **changes)


EASY = ("sit-to-stand", "supported-mini-squat", "full-bridge", "side-leg-raise")


@pytest.mark.parametrize(
    ("level", "changes", "share"),
    [
        (1, {}, 0.10),
        (2, {}, 0.15),
        (3, {}, 0.20),
        (4, {}, 0.20),
        (3, {"diagnoses": ("hypermobility",)}, 0.10),
        (3, {"activity.recent_overload": True}, 0.20),
    ],
)
def test_session_growth(level: int, changes: dict[str, Value], share: float) -> None:
    assert growth_share(week(5, level, changes)) == share


def test_overload_grows_half_as_fast_through_week_4() -> None:
    changes: dict[str, Value] = {"activity.recent_overload": True}
    assert growth_share(week(4, 3, changes)) == 0.10


@pytest.mark.parametrize(
    ("level", "changes", "most"),
    [
        (3, {}, 2),
        (1, {}, 1),
        (3, {"diagnoses": ("hypermobility",)}, 1),
        (3, {"activity.recent_overload": True}, 1),
    ],
)
def test_rungs_a_week(level: int, changes: dict[str, Value], most: int) -> None:
    context = week(6, level, changes)
    lines = tuple(line(each, context, dose=Dose(4, reps=12), cued=True, held=9) for each in EASY)
    grown = grow(lines, context, terms(lines, context))
    assert sum(each.trial for each in grown) == most


def test_a_step_that_breaks_the_session_limit_waits() -> None:
    context = week()
    lines = (line("sit-to-stand", context, dose=Dose(1, reps=8)),)
    grown = grow(lines, context, terms(lines, context))
    assert grown == lines, "2 of 8 repetitions are a quarter, the limit is a fifth"
    more = (*lines, line("knee-plank", context, dose=Dose(2, seconds=25), cued=True, held=0))
    grown = grow(more, context, terms(more, context))
    assert grown[0].dose.reps == 10


def test_the_longest_waiting_goes_first_then_the_higher_score() -> None:
    context = week()
    filler = line("knee-plank", context, dose=Dose(1, seconds=10), held=0)
    late = line("sit-to-stand", context, dose=Dose(1, reps=8), stepped=4, score=9.0)
    early = line("full-bridge", context, dose=Dose(1, reps=8), stepped=2, score=1.0)
    lines = (late, early, filler)
    grown = grow(lines, context, terms(lines, context))
    assert (grown[0].dose.reps, grown[1].dose.reps) == (8, 10)
    equal = (replace(late, stepped=2), early, filler)
    grown = grow(equal, context, terms(equal, context))
    assert (grown[0].dose.reps, grown[1].dose.reps) == (10, 8)


def test_nothing_steps_in_a_session_that_something_entered() -> None:
    context = week()
    lines = (line("cat-camel", context, dose=Dose(1, reps=8), labels=("A",)),)
    assert grow(lines, context, terms(lines, context, frozen=frozenset("A"))) == lines
    assert grow(lines, context, terms(lines, context, frozen=frozenset("B"))) != lines


def test_what_became_lighter_this_week_does_not_step() -> None:
    context = week()
    change = Change("lighter", "")
    lines = (line("cat-camel", context, dose=Dose(1, reps=8), change=change),)
    assert grow(lines, context, terms(lines, context)) == lines


def test_minutes_may_be_overrun_by_a_tenth_only() -> None:
    context = week()
    lines = (line("knee-plank", context, dose=Dose(1, seconds=10)),)
    for minutes in range(1, 10):
        fits = session_seconds(lines, "A", context, minutes) <= minutes * 66
        assert fits_time(lines, ("A",), context, minutes) is fits


def test_the_interim_plan_grows_by_repetitions_alone() -> None:
    context = week()
    done = (line("cat-camel", context, dose=Dose(1, reps=12)),)
    assert grow(done, context, terms(done, context, counts_only=True)) == done
    open_ = (line("cat-camel", context, dose=Dose(1, reps=8)),)
    assert grow(open_, context, terms(open_, context, counts_only=True))[0].dose.reps == 10


def test_one_ladder_in_both_sessions_stays_light_on_neighbouring_days() -> None:
    context = week(6)
    ready = full("supported-mini-squat", context, labels=("A",), held=9)
    other = line("sit-to-stand", context, labels=("B",), held=0)
    lines = (ready, other)
    before = {label: volume(lines, label, context) for label in "AB"}
    near = GrowthLimits(60, True, before, frozenset())
    assert not any(each.trial for each in grow(lines, context, near))
    far = GrowthLimits(60, False, before, frozenset())
    assert any(each.trial for each in grow(lines, context, far))


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_volume_of_a_whole_plan_never_grows_faster_than_its_row(level: int) -> None:
    fitness: dict[int, dict[str, Value]] = {
        1: {"activity.evs_days": 0},
        2: {},
        3: {"psych.fear_nrs": 4, **FIT, "pain.nprs_avg_7d": 4, "pain.nprs_worst_7d": 5},
        4: FIT,
    }
    drafts = planned(someone(fitness[level])).drafts
    for before, now in itertools.pairwise(drafts):
        if now.phase_since == now.context.number:
            continue
        share = library().progression.session_growth[str(now.context.level)]
        for label in set("AB") - now.entered:
            was = volume(before.lines, label, before.context)
            assert volume(now.lines, label, now.context) <= was * (1 + share) + 1e-6


def test_a_rung_that_the_session_may_not_hold_is_not_taken() -> None:
    context = week(6)
    ready, other = (
        full("supported-mini-squat", context, held=9),
        line("full-bridge", context, held=0),
    )
    lines = (ready, other)
    free = grow(lines, context, terms(lines, context))
    above = free[0].exercise
    assert above.rung == ready.exercise.rung + 1
    group = bit(above) | bit(other.exercise)
    limited = replace(context, per_session=((group, 1),))
    assert grow(lines, limited, terms(lines, limited)) == lines


def test_a_session_holds_at_most_one_stretch_of_a_posture_pattern() -> None:
    context = week(6, 3, {"posture.pattern": "lower_crossed"})
    plain = week(6)
    (group,) = set(context.per_session) - set(plain.per_session)
    assert group[1] == library().composition.posture_stretches_per_session
    stretches = [e for e in library().catalogue.exercises if bit(e) & group[0]]
    assert stretches
    two = [line(each.id, context) for each in stretches[:2]]
    assert not fits_limits(two, ("A",), context)
    assert fits_limits(two[:1], ("A",), context)
