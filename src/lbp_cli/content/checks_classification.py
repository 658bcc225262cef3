"""What `classification.yaml` names must exist, and every word of a fact must have its number.

So a fact can be worked out for every valid profile: no name is missing, no band without a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.condition_values import FACTS_LISTED
from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.classification import Thresholds
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.rulebook import FactSpec

Path = tuple[str, ...]

_ALL_WORDS: Final[Mapping[Path, str]] = {
    ("pain_band", "at_most"): "pain_band",
    ("start_level", "pain_band"): "pain_band",
    ("start_level", "pain_band_acute"): "pain_band",
    ("start_level", "irritability"): "irritability",
    ("start_level", "tbc_stage"): "tbc_stage",
    ("start_level", "surgery_phase"): "surgery_phase",
    ("start_level", "fear_of_movement"): "fear_of_movement",
    ("start_level", "tier"): "triage.tier",
    ("goals", "groups"): "goal_groups",
}
"""Mappings with one entry for every word of a fact."""

_SOME_WORDS: Final[Mapping[Path, str]] = {
    ("disability", "rmdq_at_most"): "disability_band",
    ("disability", "odi_at_most"): "disability_band",
    ("disability", "psfs_at_least"): "disability_band",
    ("irritability", "points_at_most"): "irritability",
    ("fear", "fear_nrs_at_most"): "fear_of_movement",
    ("fear", "tsk11_at_most"): "fear_of_movement",
    ("fear", "fabq_pa_at_most"): "fear_of_movement",
    ("duration", "recurrent_days"): "episode.days_with_pain_6m",
    ("duration", "recurrent_previous"): "episode.previous_episodes",
    ("combination", "fracture_sexes"): "person.sex",
    ("provocation", "load"): "pain.aggravating",
    ("provocation", "sustained"): "pain.aggravating",
    ("syndrome", "end_range"): "pain.aggravating",
    ("syndrome", "sustained"): "pain.aggravating",
    ("directional_preference", "extension", "aggravating"): "pain.aggravating",
    ("directional_preference", "flexion", "aggravating"): "pain.aggravating",
    ("causes", "no_posture"): "posture_pattern",
    ("surgery", "weeks"): "history.surgery.type",
}
"""Lists and mappings that name some words of a fact."""

_FACT_NAMES: Final[Mapping[Path, str]] = {
    ("time", "moving"): "{}",
    ("follow_up", "fields"): "red_flags.{}",
    ("combination", "neuro_fields"): "red_flags.{}",
    ("combination", "fracture_fields_unless_assessed"): "red_flags.{}",
    ("combination", "fracture_fields"): "red_flags.{}",
    ("axial_spa", "criteria"): "red_flags.axspa.{}",
    ("fitness", "functions"): "{}",
    ("causes", "weak_trunk_tests"): "{}",
}
"""Lists that name facts, and how the name of the fact is made."""

_CHAIR_STAND: Final = ("below", "average", "above")


def check_classification(
    thresholds: Thresholds, facts: Mapping[str, FactSpec], document: Document
) -> Iterator[Diagnostic]:
    """Every unknown name and every missing word, each at its place."""
    for path, fact in {**_ALL_WORDS, **_SOME_WORDS}.items():
        if fact not in facts:
            yield Diagnostic("E501", document.place(path), f"facts.yaml declares no '{fact}'")
            continue
        yield from _unknown_words(path, _at(thresholds, path), facts[fact].values, document)
        if path in _ALL_WORDS:
            yield from _missing_words(path, _at(thresholds, path), facts[fact].values, document)
    for path, pattern in _FACT_NAMES.items():
        for number, name in enumerate(_at(thresholds, path)):
            wanted = pattern.format(name)
            if wanted not in facts:
                message = f"there is no fact '{wanted}'"
                place = document.place((*path, number))
                yield Diagnostic("E501", place, message, did_you_mean(wanted, facts))
    chair_stand = ("fitness", "chair_stand")
    yield from _missing_words(chair_stand, thresholds.fitness.chair_stand, _CHAIR_STAND, document)
    yield from _missing_words(("surgery", "weeks"), thresholds.surgery.weeks, ("other",), document)


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = getattr(value, step)
    return value


def _unknown_words(
    path: Path, named: Iterable[str], words: Iterable[object], document: Document
) -> Iterator[Diagnostic]:
    known = [word for word in words if isinstance(word, str)]
    for number, word in enumerate(named):
        if word not in known:
            step: str | int = word if isinstance(named, Mapping) else number
            place = document.place((*path, step), key=True)
            advice = did_you_mean(word, known) or one_of(known, FACTS_LISTED)
            yield Diagnostic("E204", place, f"'{word}' is not a word of this fact", advice)


def _missing_words(
    path: Path, named: Mapping[str, Any], words: Iterable[object], document: Document
) -> Iterator[Diagnostic]:
    for word in words:
        if word not in named:
            yield Diagnostic("E202", document.place(path), f"'{word}' is missing here")
