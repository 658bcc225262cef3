"""`questions/scores.yaml` -> the scores of the first session with all their numbers.

A band may name a number of `rules/classification.yaml` or `rules/norms.yaml` instead of storing
it a second time; it is looked up here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.scores import BandEntry, BasisEntry, ScoreEntry, ScoresFile
from lbp_cli.model.classification import Classification
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.norms import Basis
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.scores import OUTCOMES, Band, Outcome, ScoreRule, ScoreRules, Statement
from lbp_cli.model.value import field_types, is_value

SCORES: Final = "questions/scores.yaml"

_Path = tuple[str | int, ...]
_JUST_BESIDE: Final = 0.001
"""Nearer to a limit than any answer can be, to look at both sides of it."""


def compile_scores(
    documents: Mapping[str, Document],
    facts: Mapping[str, FactSpec],
    classification: Classification,
) -> tuple[ScoreRules | None, tuple[Diagnostic, ...]]:
    """Decode the file of scores among `documents`.

    Returns None when it is missing or at fault, with all its faults.
    """
    reader = RuleFiles(documents, facts)
    file = reader.read(SCORES, ScoresFile)
    if file is None:
        return None, tuple(reader.found)
    document = documents[SCORES]
    for number, entry in enumerate(file.scores):
        reader.found += _faults(entry, ("scores", number), document, facts, classification)
    if reader.found:
        return None, tuple(reader.found)
    return (
        ScoreRules(
            scores=tuple(_rule(entry, classification) for entry in file.scores),
            no_norm=file.no_norm.model_dump(),
        ),
        (),
    )


def _rule(entry: ScoreEntry, classification: Classification) -> ScoreRule:
    norm, change = entry.norm, entry.change
    outcomes = {} if norm is None else norm.outcomes
    return ScoreRule(
        id=entry.id,
        label=entry.label,
        fact=entry.fact,
        other_side=entry.other_side,
        unit=entry.unit,
        scale=entry.scale,
        about=entry.about,
        bands=tuple(_band(each, classification) for each in entry.bands),
        basis=_basis(entry.basis),
        norm=None if norm is None else norm.table,
        outcomes={name: Outcome(each.word, each.meaning) for name, each in outcomes.items()},
        change=None if change is None else Statement(change.text, _basis(change.basis)),
        notice=entry.notice,
    )


def _band(entry: BandEntry, classification: Classification) -> Band:
    edge, limit = entry.edge()
    if edge == "is" or not isinstance(limit, str):
        return Band(edge, limit, entry.word, entry.meaning)
    number = _number(limit, classification)
    assert number is not None
    return Band(edge, number, entry.word, entry.meaning)


def _basis(entry: BasisEntry) -> Basis:
    return Basis(entry.sources, entry.mark, entry.strength, entry.note)


def _number(path: str, classification: Classification) -> float | None:
    """The number of the rules that a dotted path names; None when there is none."""
    value: Any = classification
    for step in path.split("."):
        value = _members(value).get(step)
    known = isinstance(value, int | float) and not isinstance(value, bool)
    return value if known else None


def _members(value: Any) -> Mapping[str, Any]:
    """What a group of rules holds, by name; the places of a list count from 0."""
    if is_value(type(value)):
        return {name: getattr(value, name) for name in field_types(type(value))}
    if isinstance(value, tuple):
        return {str(place): each for place, each in enumerate(value)}
    return value if isinstance(value, Mapping) else {}


def _faults(
    entry: ScoreEntry,
    at: _Path,
    document: Document,
    facts: Mapping[str, FactSpec],
    classification: Classification,
) -> Iterator[Diagnostic]:
    for key in ("fact", "other_side"):
        name = getattr(entry, key)
        if name is not None and name not in facts:
            place = document.place((*at, key))
            yield Diagnostic("E501", place, f"there is no fact '{name}'", did_you_mean(name, facts))
    if entry.norm is not None:
        for outcome in OUTCOMES[entry.norm.table]:
            if outcome not in entry.norm.outcomes:
                place = document.place((*at, "norm", "outcomes"))
                yield Diagnostic("E202", place, f"'{outcome}' is missing here")
    found = list(_unknown_limits(entry, at, document, facts, classification))
    yield from found
    if not found and entry.fact in facts:
        bands = tuple(_band(each, classification) for each in entry.bands)
        yield from _useless_bands(bands, facts[entry.fact], at, document)


def _unknown_limits(
    entry: ScoreEntry,
    at: _Path,
    document: Document,
    facts: Mapping[str, FactSpec],
    classification: Classification,
) -> Iterator[Diagnostic]:
    """Limits that name no number of the rules, and words that the fact never takes."""
    words = facts[entry.fact].values if entry.fact in facts else ()
    for number, band in enumerate(entry.bands):
        edge, limit = band.edge()
        place = document.place((*at, "bands", number, edge))
        if edge != "is" and isinstance(limit, str) and _number(limit, classification) is None:
            yield Diagnostic("E501", place, f"'{limit}' is no number of the rules")
        if edge == "is" and isinstance(limit, str) and words and limit not in words:
            advice = did_you_mean(limit, [str(each) for each in words]) or one_of(words)
            yield Diagnostic("E204", place, f"'{limit}' is not a word of this fact", advice)


def _useless_bands(
    bands: tuple[Band, ...], fact: FactSpec, at: _Path, document: Document
) -> Iterator[Diagnostic]:
    """Bands of a number that no value reaches, and values that no band holds."""
    if fact.kind != "number" or not bands:
        return
    limits = [float(band.limit) for band in bands if not isinstance(band.limit, str)]
    low, high = fact.low or 0.0, max(limits) if fact.high is None else fact.high
    beside = (-_JUST_BESIDE, 0.0, _JUST_BESIDE)
    points = {low, high, *(limit + step for limit in limits for step in beside)}
    holding = {
        point: next((band for band in bands if band.holds(point)), None)
        for point in sorted(points)
        if low <= point <= high
    }
    for number, band in enumerate(bands):
        if band not in holding.values():
            place = document.place((*at, "bands", number))
            yield Diagnostic("E209", place, f"no value reaches the band '{band.word}'")
    for point in [each for each, band in holding.items() if band is None][:1]:
        place = document.place((*at, "bands"))
        yield Diagnostic("E209", place, f"no band holds the value {point:g}")
