"""Needs, dose tables, texts and sources in `rules/` -> the values that planning reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lbp_cli.content.parts import Tables
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.needs import AuthoredNeeds, AuthoredPosture
from lbp_cli.model.authored.source import AuthoredSource, AuthoredSources
from lbp_cli.model.condition import Condition
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.rulebook import FactSpec, Needs, NeedWeights, PosturePattern, SourceText
from lbp_cli.model.tables import (
    Aerobic,
    Composition,
    Dosing,
    Guidance,
    Progression,
    Routine,
    TextRow,
)
from lbp_cli.model.value import replace

SOURCE_FILES: Final = ("rules/sources.yaml", "rules/sources-assessment.yaml")
"""They must be there; `rules/sources-<anything>.yaml` beside them is read too."""


def compile_tables(
    documents: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> tuple[Tables | None, tuple[Diagnostic, ...]]:
    """Decode the table files among `documents` (keys such as `rules/dosing.yaml`).

    Returns None when any of them is missing or at fault, with all faults of all of them.
    """
    reader = RuleFiles(documents, facts)
    needs = reader.read("rules/needs.yaml", AuthoredNeeds)
    dosing = reader.read("rules/dosing.yaml", Dosing)
    progression = reader.read("rules/progression.yaml", Progression)
    composition = reader.read("rules/composition.yaml", Composition)
    aerobic = reader.read("rules/walking.yaml", Aerobic)
    routine = reader.read("rules/routine.yaml", Routine)
    guidance = reader.read("rules/guidance.yaml", Guidance)
    sources = [reader.read(path, AuthoredSources) for path in _source_files(documents)]
    found = reader.found
    if guidance is not None:
        found += _unknown_messages(guidance, documents["rules/guidance.yaml"])
    if composition is not None:
        found += _unknown_slots(composition, documents["rules/composition.yaml"])
    if found or not all(sources):
        return None, tuple(found)
    # A document that was faulty before gives no value and no new fault.
    if not (needs and dosing and progression and composition and aerobic and routine and guidance):
        return None, ()
    tables = Tables(
        needs=_needs(needs),
        dosing=dosing,
        progression=progression,
        composition=composition,
        aerobic=aerobic,
        routine=routine,
        guidance=replace(guidance, education=_within_bans(guidance)),
        sources={each.id: _source_text(each) for file in sources if file for each in file.sources},
    )
    return tables, ()


def _source_files(documents: Mapping[str, Document]) -> tuple[str, ...]:
    more = (path for path in documents if path.startswith("rules/sources-"))
    return tuple(dict.fromkeys((*SOURCE_FILES, *more)))


def _needs(file: AuthoredNeeds) -> Needs:
    return Needs(
        base=file.base.weights,
        base_label=file.base.label,
        base_sources=file.base.sources,
        base_evidence=file.base.evidence,
        clip_low=file.clip_low,
        clip_high=file.clip_high,
        contributions=tuple(
            NeedWeights(row.id, row.label, row.when, row.weights, row.sources, row.evidence)
            for row in file.contributions
        ),
        posture_factor=file.posture.factor,
        posture_label=file.posture.label,
        posture_text=file.posture.text,
        posture_sources=file.posture.sources,
        posture_evidence=file.posture.evidence,
        postures={code: _pattern(code, file.posture) for code in file.posture.patterns},
    )


def _pattern(code: str, posture: AuthoredPosture) -> PosturePattern:
    """A pattern with its muscles named as the exercises name theirs."""

    def names(muscles: tuple[str, ...]) -> tuple[str, ...]:
        known = (posture.muscle_names.get(muscle, (muscle,)) for muscle in muscles)
        return tuple(dict.fromkeys(name for each in known for name in each))

    pattern = posture.patterns[code]
    return PosturePattern(
        id=code,
        release=names(pattern.release),
        strengthen=names(pattern.strengthen),
        needs=pattern.needs,
    )


def _source_text(source: AuthoredSource) -> SourceText:
    return SourceText(source.id, _reference(source), source.verified, source.finding)


def _reference(source: AuthoredSource) -> str:
    """The citation with what finds it again."""
    parts = [source.citation.rstrip(".")]
    if source.doi:
        parts.append(f"doi:{source.doi}")
    elif source.pmid:
        parts.append(f"PMID {source.pmid}")
    elif source.url:
        parts.append(source.url)
    if source.read_through:
        parts.append(f"read through {source.read_through}")
    return ". ".join(parts)


def _within_bans(guidance: Guidance) -> tuple[TextRow, ...]:
    """The messages, each with its bans made part of its condition."""
    return tuple(_within_bans_of(row, guidance) for row in guidance.education)


def _within_bans_of(row: TextRow, guidance: Guidance) -> TextRow:
    bans = tuple(
        Condition(op="not", parts=(ban.when,))
        for ban in guidance.education_bans
        if row.id in ban.ids
    )
    return replace(row, when=Condition(op="all", parts=(row.when, *bans))) if bans else row


def _unknown_messages(guidance: Guidance, document: Document) -> Iterator[Diagnostic]:
    """Places that name an education message that does not exist."""
    known = [row.id for row in guidance.education]
    fields = ("week_1_message", "week_2_message", "lights_message", "flare_message")
    named: list[tuple[tuple[str | int, ...], str]] = [
        ((field,), getattr(guidance, field)) for field in (*fields, "last_week_message")
    ]
    named += [(("education_order", i), each) for i, each in enumerate(guidance.education_order)]
    for number, ban in enumerate(guidance.education_bans):
        named += [(("education_bans", number, "ids", i), m) for i, m in enumerate(ban.ids)]
    for loc, name in named:
        if name not in known:
            message = f"there is no education message {name!r}"
            yield Diagnostic(
                "E501", document.place(loc), message, help=f"known: {', '.join(known)}"
            )


def _unknown_slots(composition: Composition, document: Document) -> Iterator[Diagnostic]:
    """Places that name a slot that the phase does not have."""
    shared = [slot.id for slot in composition.must_have_slots]
    orders: dict[str, Mapping[str, tuple[str, ...]]] = {
        "fearful_order": composition.fearful_order,
        "must_have_order": composition.must_have_order,
        "must_have_fearful_order": composition.must_have_fearful_order,
    }
    for field, order in orders.items():
        for phase, slots in order.items():
            known = [slot.id for slot in composition.slots.get(phase, ())] + shared
            for number, slot in enumerate(slots):
                if slot not in known:
                    place = document.place((field, phase, number))
                    message = f"phase {phase} has no slot {slot!r}"
                    yield Diagnostic("E501", place, message, help=f"known: {', '.join(known)}")
