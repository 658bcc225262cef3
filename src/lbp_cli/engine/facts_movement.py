"""Movement facts: leg pain, the walking pattern, direction, what brings it on (C-05, C-06, C-09).

None of them is a diagnosis; they only steer which movements are offered first.
"""

from __future__ import annotations

from lbp_cli.engine.facts_reading import counts, number, points_above, points_from, words
from lbp_cli.model.classification import Thresholds
from lbp_cli.model.symptoms import (
    DirectionalPreference,
    LegPain,
    PreferenceSide,
    Provocation,
    Stenosis,
    Syndrome,
)
from lbp_cli.model.vocabulary import Facts

_DIRECTIONS = ("flexion", "extension")


def leg_pain_type(answers: Facts, rule: LegPain, counts_as_yes: tuple[str, ...]) -> str:
    """C-05. Numbness answered yes or unsure among the red flags is a change of feeling."""
    site = answers["pain.leg_pain_site"]
    if site == "none":
        return "none"
    numb = counts(answers["red_flags.leg_numbness"], counts_as_yes)
    sensory = numb or answers["pain.leg_sensory"] is True
    if site == "buttock_thigh":
        return "indeterminate" if sensory else "somatic_referred"
    signs = (
        sensory
        + (answers["pain.leg_worse_than_back"] is True)
        + (answers["pain.cough_sneeze_leg"] is True)
    )
    return "radicular_likely" if signs >= rule.signs_needed else "indeterminate"


def walking_relieved_by_rest(answers: Facts, rule: Stenosis) -> bool:
    """Walking brings it on and sitting eases it (readings RD-40)."""
    brought_on = rule.walking in words(answers, "pain.aggravating")
    return brought_on and rule.sitting_eases in words(answers, "pain.easing")


def stenosis_points(facts: Facts, rule: Stenosis, counts_as_yes: tuple[str, ...]) -> int:
    """C-05b: points of the pattern that standing brings on and bending forward eases."""
    points = points_from(number(facts, "person.age"), rule.age_at_least)
    points += points_above(number(facts, "episode.duration_weeks"), rule.weeks_above)
    if rule.forward in words(facts, "pain.easing"):
        points += rule.better_bending_forward
    if facts["pain.dp_test.extension"] == "better":
        points += rule.better_bending_backward
    if rule.standing in words(facts, "pain.aggravating"):
        points += rule.worse_standing
    if walking_relieved_by_rest(facts, rule):
        points += rule.walking_relieved_by_rest
    if counts(facts["red_flags.bladder_change"], counts_as_yes):
        points += rule.leaking_urine
    return points


def directional_preference(facts: Facts, rule: DirectionalPreference) -> tuple[str, str]:
    """C-06: the direction that eases, and how it was found (none, history, tested).

    A movement test decides alone. Without one, the walking pattern of C-05b means flexion;
    else the answers decide.
    """
    tested = {each: facts[f"pain.dp_test.{each}"] for each in _DIRECTIONS}
    if any(outcome is not None for outcome in tested.values()):
        better = [each for each in _DIRECTIONS if tested[each] == "better"]
        return (better[0], "tested") if len(better) == 1 else ("none", "none")
    if facts["stenosis_like"] is True:
        return "flexion", "history"
    direction = _direction_of_history(facts, rule)
    return direction, "none" if direction == "none" else "history"


def _direction_of_history(facts: Facts, rule: DirectionalPreference) -> str:
    extension, flexion = _points(facts, rule.extension), _points(facts, rule.flexion)
    if extension >= rule.min_points and extension - flexion >= rule.min_lead:
        return "extension"
    if flexion >= rule.min_points and flexion - extension >= rule.min_lead:
        return "flexion"
    return "none"


def _points(facts: Facts, side: PreferenceSide) -> int:
    easing = words(facts, "pain.easing")
    return _aggravating(facts, side) + sum(
        any(word in easing for word in group) for group in side.easing
    )


def _aggravating(facts: Facts, side: PreferenceSide) -> int:
    given = words(facts, "pain.aggravating")
    return sum(word in given for word in side.aggravating)


def syndrome(facts: Facts, rule: Syndrome) -> str:
    """C-08: group of the McKenzie way of looking; reads C-05b and C-06."""
    outcomes = [facts[f"pain.dp_test.{each}"] for each in _DIRECTIONS]
    changed = any(outcome in ("better", "worse") for outcome in outcomes)
    found = facts["directional_preference"] != "none" and facts["stenosis_like"] is not True
    if changed or found:
        return "derangement_like"
    given = words(facts, "pain.aggravating")
    if given and all(word in rule.sustained for word in given):
        return "postural_like"
    stiff = number(facts, "episode.duration_weeks") > rule.stiff_from_weeks
    if stiff and given and all(word in rule.end_range for word in given):
        return "dysfunction_like"
    return "other"


def movement_provocation(answers: Facts, thresholds: Thresholds) -> tuple[str, ...]:
    """C-09: tags in the order of the vocabulary.

    A back that both directions provoke keeps both tags beside `multidirectional`, so that one
    more complaint never lifts a restriction of the other direction.
    """
    rule: Provocation = thresholds.provocation
    sides = thresholds.directional_preference
    flexion = _aggravating(answers, sides.extension) >= rule.min_aggravating
    extension = _aggravating(answers, sides.flexion) >= rule.min_aggravating
    given = words(answers, "pain.aggravating")
    tags = {
        "flexion_provoked": flexion,
        "extension_provoked": extension,
        "multidirectional": flexion and extension,
        "load_provoked": any(word in rule.load for word in given),
        "sustained_posture_provoked": any(word in rule.sustained for word in given),
    }
    return tuple(tag for tag, present in tags.items() if present)
