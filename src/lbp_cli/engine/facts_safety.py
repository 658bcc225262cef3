"""Facts of the safety screen: how recent a red flag is, nerve signs, fracture points, axSpA."""

from __future__ import annotations

from lbp_cli.engine.facts_reading import counts, measured, number
from lbp_cli.model.classification import AxialSpa, Combination, FollowUp
from lbp_cli.model.vocabulary import Facts, Value


def follow_ups(answers: Facts, rule: FollowUp) -> dict[str, Value]:
    """`.recent` and `.fresh` of every red flag."""
    found: dict[str, Value] = {}
    for field in rule.fields:
        base = f"red_flags.{field}"
        onset, worse = answers[f"{base}.onset"], answers[f"{base}.worse"] is True
        found[f"{base}.recent"] = worse or onset in rule.recent_onsets
        found[f"{base}.fresh"] = worse or onset in rule.fresh_onsets
    return found


def neuro(answers: Facts, rule: Combination) -> bool:
    """Whether any sign of nerve or cord trouble is answered yes or unsure."""
    return any(_counts(answers, field, rule) for field in rule.neuro_fields)


def fracture_points(answers: Facts, rule: Combination) -> int:
    """Risk factors for a broken vertebra: age, sex, an accident not examined, steroids (CR-03)."""
    unexamined = (
        _counts(answers, field, rule) and answers[f"red_flags.{field}.assessed"] is not True
        for field in rule.fracture_fields_unless_assessed
    )
    return (
        (number(answers, "person.age") > rule.fracture_older_than)
        + (answers["person.sex"] in rule.fracture_sexes)
        + sum(unexamined)
        + sum(_counts(answers, field, rule) for field in rule.fracture_fields)
    )


def new_pain(facts: Facts, rule: Combination) -> bool:
    """Whether the pain is younger than the limit, or has changed lately."""
    recent = number(facts, "episode.duration_weeks") < rule.new_pain_below_weeks
    return recent or facts["episode.pain_changed"] is True


def early_onset(answers: Facts, rule: AxialSpa) -> bool | None:
    """Whether the pain began early enough to be one of the criteria; None when not known."""
    onset_age = measured(answers, "episode.onset_age")
    return None if onset_age is None else onset_age < rule.early_onset_below_age


def axspa_criteria(answers: Facts, rule: AxialSpa) -> int:
    """How many signs of inflammatory back pain are present (CR-07)."""
    early = early_onset(answers, rule) is True
    return early + sum(answers[f"red_flags.axspa.{name}"] is True for name in rule.criteria)


def axspa_asked(facts: Facts, rule: AxialSpa) -> bool:
    """Whether the pain began young enough, and has lasted long enough, to count those signs."""
    onset_age = measured(facts, "episode.onset_age")
    young = onset_age is not None and onset_age < rule.onset_below_age
    return young and number(facts, "episode.duration_weeks") > rule.lasting_above_weeks


def _counts(answers: Facts, field: str, rule: Combination) -> bool:
    return counts(answers[f"red_flags.{field}"], rule.counts_as_yes)
