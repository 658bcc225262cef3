"""Fitness level C-13: exercise, strength, daily functions and tests, from 1 to 4."""

from __future__ import annotations

from lbp_cli.engine import facts_tests
from lbp_cli.engine.facts_reading import measured, number, points_from
from lbp_cli.model.classification import Fitness
from lbp_cli.model.norms import Norms
from lbp_cli.model.vocabulary import Facts


def week_minutes(answers: Facts) -> float:
    """Minutes of at least moderate exercise in a usual week."""
    return number(answers, "activity.evs_days") * number(answers, "activity.evs_minutes")


def fitness_level(answers: Facts, rule: Fitness, norms: Norms) -> int:
    """C-13: 1 deconditioned, 2 low, 3 moderate, 4 high."""
    share = _share_of_points(answers, rule, norms)
    level = 1 + sum(share >= limit for limit in rule.level_from_share)
    if _weak_legs(answers, rule, norms):
        level = min(level, rule.weak_legs_level)
    if _slow(answers, rule):
        level = min(level, rule.slow_level)
    if answers["activity.bed_rest_2w"] is True:
        level = max(1, level - rule.bed_rest_drop)
    return level


def _share_of_points(answers: Facts, rule: Fitness, norms: Norms) -> float:
    able = sum(answers[name] is True for name in rule.functions)
    points = (
        points_from(week_minutes(answers), rule.exercise_at_least)
        + points_from(number(answers, "activity.strength_days"), rule.strength_at_least)
        + points_from(able, rule.functions_at_least)
    )
    band = facts_tests.chair_stand_band(answers, norms)
    if band is None:
        return points / rule.points_possible
    return (points + rule.chair_stand[band]) / (rule.points_possible + rule.chair_stand_possible)


def _weak_legs(answers: Facts, rule: Fitness, norms: Norms) -> bool:
    if number(answers, "person.age") < rule.older_from_age:
        return False
    below = facts_tests.chair_stand_below(answers, norms)
    return below or facts_tests.five_stands_slow(answers, norms)


def _slow(answers: Facts, rule: Fitness) -> bool:
    speed = measured(answers, "gait.speed_m_s")
    walk = measured(answers, "function.walk_tolerance_min")
    return (speed is not None and speed < rule.slow_below_m_s) or (
        walk is not None and walk < rule.short_walk_below_min
    )
