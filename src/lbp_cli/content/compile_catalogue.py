"""Ladder files and the words of the catalogue -> the catalogue that the engine reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from lbp_cli.content.pictures import picture_texts
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.catalogue import CatalogueFile
from lbp_cli.model.authored.exercise import (
    DoseEntry,
    DurationDose,
    ExerciseEntry,
    HoldRepsDose,
    LadderEntry,
    LadderFile,
    RepsDose,
    TimedHoldDose,
)
from lbp_cli.model.catalogue import (
    Catalogue,
    DoseDefault,
    Exercise,
    Ladder,
    RungGate,
    StartCase,
)
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.rulebook import FactSpec

CATALOGUE: Final = "rules/catalogue.yaml"
LADDERS: Final = "exercises/"


def read_catalogue(
    documents: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> tuple[Catalogue | None, tuple[Diagnostic, ...]]:
    """Decode the ladder files and the words of the catalogue among `documents`.

    Returns None when any of them is missing or at fault, with all faults of all of them.
    """
    reader = RuleFiles(documents, facts)
    paths = [path for path in documents if path.startswith(LADDERS)]
    read = {path: reader.read(path, LadderFile) for path in paths}
    if not paths:
        reader.found.append(Diagnostic("E114", Place(LADDERS), f"{LADDERS} holds no ladder"))
    words = reader.read(CATALOGUE, CatalogueFile)
    if words is None or reader.found:
        return None, tuple(reader.found)
    files = {path: file for path, file in read.items() if file is not None}
    return compile_catalogue(files, words), ()


def compile_catalogue(files: Mapping[str, LadderFile], words: CatalogueFile) -> Catalogue:
    """The catalogue from files by path; exercises are in mask order: files, then rungs."""
    return Catalogue(
        exercises=tuple(_exercises(files.values())),
        ladders=tuple(_ladder(path, file.ladder, _by_rung(file)) for path, file in files.items()),
        universal_fallback=words.universal_fallback,
        household=tuple(name for name, each in words.equipment.items() if each.household),
        equipment_satisfied_by={name: each.accepts for name, each in words.equipment.items()},
        needs=dict(words.needs),
        tags=dict(words.tags),
        pictures={
            name: text for file in files.values() for name, text in picture_texts(file).items()
        },
    )


def _by_rung(file: LadderFile) -> list[ExerciseEntry]:
    return sorted(file.exercises, key=lambda each: each.rung)


def _exercises(files: Iterable[LadderFile]) -> Iterator[Exercise]:
    pairs = ((file.ladder, entry) for file in files for entry in _by_rung(file))
    for index, (ladder, entry) in enumerate(pairs):
        yield _exercise(index, ladder, entry)


def _exercise(index: int, ladder: LadderEntry, entry: ExerciseEntry) -> Exercise:
    return Exercise(
        index=index,
        id=entry.id,
        name=entry.name,
        ladder=ladder.id,
        rung=entry.rung,
        difficulty=entry.difficulty,
        phases=entry.phases,
        position=entry.position,
        floor_access=entry.floor_access,
        equipment=entry.equipment,
        unilateral=entry.unilateral,
        tags=dict(entry.tags),
        strengthens=entry.strengthens,
        stretches=entry.stretches,
        dose=_dose(entry.dose),
        seconds_per_rep=_seconds_per_rep(entry.dose),
        start_position=entry.start_position,
        steps=entry.steps,
        common_mistake=entry.common_mistake,
        easier=entry.easier,
        harder=entry.harder,
        evidence=ladder.evidence,
        sources=entry.sources,
        harder_removes=entry.harder_removes,
    )


def _dose(entry: DoseEntry) -> DoseDefault:
    return DoseDefault(
        mode=entry.mode,
        sets=entry.sets,
        reps=entry.reps if isinstance(entry, RepsDose | HoldRepsDose) else None,
        hold_seconds=entry.hold_seconds if isinstance(entry, HoldRepsDose) else None,
        seconds=entry.seconds if isinstance(entry, TimedHoldDose) else None,
        minutes=entry.minutes if isinstance(entry, DurationDose) else None,
        rest_seconds=entry.rest_seconds,
        per_side=entry.per_side,
        tempo=entry.tempo if isinstance(entry, RepsDose) else None,
        note=entry.note,
    )


def _seconds_per_rep(entry: DoseEntry) -> float | None:
    return entry.seconds_per_rep if isinstance(entry, RepsDose | HoldRepsDose) else None


def _ladder(path: str, entry: LadderEntry, exercises: Sequence[ExerciseEntry]) -> Ladder:
    return Ladder(
        id=entry.id,
        title=entry.title,
        exercise_class=entry.exercise_class,
        serves=dict(entry.serves),
        gate=entry.gate,
        gate_text=entry.gate_text,
        rung_gates=tuple(
            RungGate(each.from_rung, each.when, each.because) for each in entry.rung_gates
        ),
        start=tuple(
            StartCase(
                when=each.when,
                kind=each.kind,
                rungs=each.rungs,
                at_most_rung=each.at_most_rung,
                max_difficulty=each.max_difficulty,
                rule=each.rule,
            )
            for each in entry.start
        ),
        start_text=entry.start_text,
        evidence=entry.evidence,
        evidence_note=entry.evidence_note,
        rungs=tuple(each.id for each in exercises),
        file=path,
    )
