"""Relaxation, desk breaks, walking of a person: RD-84, RD-85, RD-87."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from planner_samples import (
    FIT,
    exercise,
    index,
    library,
    needs_of,
    planned,
    pregnant,
    someone,
    week_of,
)

from lbp_cli.engine.lookup import bit
from lbp_cli.engine.routine import desk_breaks, relaxation, steady_walking, walking_week
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value
from lbp_cli.model.week import Relaxation

CALM: dict[str, Value] = {**FIT, "psych.fear_nrs": 0}


def week(changes: Mapping[str, Value], number: int = 1) -> WeekContext:
    return week_of(someone({**CALM, **changes}), number)


def relaxed(changes: Mapping[str, Value]) -> Relaxation | None:
    context = week(changes)
    return relaxation(context, needs_of(context))


@pytest.mark.parametrize(
    ("stress", "minutes", "expected"),
    [
        (1, 30, None),
        (4, 30, Relaxation("relax-seven-groups", 10, 7)),
        (5, 10, Relaxation("relax-seven-groups", 10, 7)),
        (4, 9, Relaxation("breath-belly-ribs", 3, 7)),
    ],
)
def test_relaxation_by_stress(stress: int, minutes: int, expected: Relaxation | None) -> None:
    assert relaxed({"psych.stress": stress, "preferences.minutes_per_day": minutes}) == expected


def test_in_phase_1_relaxation_is_daily() -> None:
    found = relaxed({"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 9})
    assert found == Relaxation("breath-belly-ribs", 3, 7)


@pytest.mark.parametrize(
    ("dislikes", "expected"),
    [
        (("breath-belly-ribs",), "breath-long-exhale"),
        (("breath-belly-ribs", "breath-long-exhale"), "breath-belly-ribs"),
        (("breathing-relaxation",), "breath-belly-ribs"),
    ],
)
def test_what_is_disliked_stays_only_when_nothing_else_serves(
    dislikes: tuple[str, ...], expected: str
) -> None:
    short: dict[str, Value] = {"psych.stress": 4, "preferences.minutes_per_day": 9}
    found = relaxed({**short, "preferences.dislikes": dislikes})
    assert found is not None
    assert found.exercise == expected
    plan = planned(someone({**CALM, **short, "preferences.dislikes": dislikes})).plan
    chosen = next(each for each in plan.choices if each.exercise == expected)
    assert ("RD-47" in {each.rule for each in chosen.because}) is bool(
        {expected, "breathing-relaxation"} & set(dislikes)
    )


def test_every_stage_and_tag_leaves_a_walk_or_its_seated_way() -> None:
    ladders = ("walking", library().aerobic.seated_ladder)
    rungs = sum(bit(index().rungs[each][0]) for each in ladders)
    bodies = [*(each.body for each in library().stages if each.mode != "block")]
    for body in (*bodies, *library().restriction_tags.values()):
        shut = 0 if body.allowed_mask is None else ~body.allowed_mask
        for rule in body.rules:
            shut |= rule.mask if rule.action == "exclude" else 0
        assert rungs & ~shut, body.id


def test_no_walk_that_a_rule_keeps_out() -> None:
    context = week({})
    walks = sum(bit(each) for each in index().rungs["walking"])
    view = replace(context.view, eligible=context.view.eligible & ~walks)
    shut = replace(context, view=view, usable=context.usable & ~walks)
    assert exercise(walking_week(None, shut).exercise).ladder == library().aerobic.seated_ladder


def test_relaxation_never_uses_what_a_rule_keeps_out() -> None:
    lying = {**pregnant(20), "psych.stress": 4, "preferences.minutes_per_day": 9}
    assert exercise("breath-belly-ribs").position == "supine"
    assert relaxed(lying) == Relaxation("breath-long-exhale", 5, 7)


def test_desk_breaks_only_for_people_who_sit_long() -> None:
    assert desk_breaks(week({"activity.sitting_hours": 5})) is None
    found = desk_breaks(week({"activity.sitting_hours": 6}))
    assert found is not None
    assert (found.every_minutes, found.break_minutes) == (30, 2)
    assert desk_breaks(week({"activity.longest_bout_min": 60})) is not None


def test_desk_breaks_begin_with_three_rungs() -> None:
    sitting: dict[str, Value] = {"activity.sitting_hours": 9}
    first, second = desk_breaks(week(sitting)), desk_breaks(week(sitting, 2))
    assert first is not None
    assert second is not None
    assert max(exercise(each).rung for each in first.exercises) == 3
    assert max(exercise(each).rung for each in second.exercises) == 6


def test_the_seated_way_is_offered_where_its_gate_is_open() -> None:
    assert walking_week(None, week({})).alternative is None
    limited = walking_week(None, week({"function.walk_tolerance_min": 5}))
    assert limited.alternative is not None
    assert exercise(limited.alternative).ladder == "low-impact-aerobic"


@pytest.mark.parametrize(("thing", "offered"), [("bike", True), ("pool", True), ("mat", False)])
def test_steady_cycling_needs_a_bike_or_a_pool(thing: str, *, offered: bool) -> None:
    changes = {"limits": ("knee",), "preferences.equipment": (thing,)}
    found = walking_week(None, week(changes)).alternative
    assert (found == "cycle-steady") is offered


def test_walking_rungs_belong_to_the_phase() -> None:
    fit = someone(CALM)
    calm = walking_week(None, week_of(fit, phase="symptom_modulation", level=4))
    strong = walking_week(None, week_of(fit, phase="functional_optimization", level=4))
    assert 1 not in exercise("walk-30").phases
    assert (calm.exercise, calm.longest_bout_minutes) == ("walk-20", 20)
    assert strong.exercise == "walk-30"


def test_a_stage_caps_the_walking_rung() -> None:
    stages = {
        each.id: cap
        for each in library().stages
        if (cap := (each.body.caps.ladder_rung_caps or {}).get("walking")) is not None
    }
    severe = {**CALM, "pain.nprs_avg_7d": 6, "pain.nprs_worst_7d": 9, "pain.provoke_minutes": 1}
    made = planned(someone({**severe, "pain.settle_minutes": 240}))
    rungs = [exercise(each.walking.exercise).rung for each in made.plan.weeks]
    caps = [
        cap for judged in made.judged for stage, cap in stages.items() if stage in judged.stages
    ]
    assert caps
    assert max(rungs) <= min(caps)


def test_after_the_programme_the_minutes_stay() -> None:
    made = planned(someone(CALM), 14).plan.weeks
    assert made[12].walking.minutes == made[11].walking.minutes == made[13].walking.minutes
    assert made[12].walking.days == 5


def test_steady_walking_never_grows() -> None:
    context = week({}, 12)
    before = walking_week(None, context)
    assert steady_walking(before, context, 5).minutes <= before.minutes
    assert index().rungs["walking"]
