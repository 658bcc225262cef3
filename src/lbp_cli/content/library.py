"""All content files -> the library, or every fault of every file in one run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lbp_cli.content.assembly import Assembly
from lbp_cli.content.compile_thresholds import thresholds_of
from lbp_cli.content.conditions import holds_condition
from lbp_cli.content.earlier import Earlier
from lbp_cli.content.replacing import without_replaced
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """The content files as read: documents by path, files without one, faults of reading."""

    documents: Mapping[str, Document]
    unread: frozenset[str]
    found: tuple[Diagnostic, ...]


def read_documents(texts: Mapping[str, str], earlier: Earlier | None = None) -> Reading:
    """Read every file strictly, in the order of the paths; a replaced one is left out."""
    earlier = earlier or Earlier()
    documents: dict[str, Document] = {}
    found: list[Diagnostic] = []
    for path in sorted(texts):
        document = earlier.read(path, texts[path])
        if document is None:
            document, faults = read_yaml(texts[path], path)
            found += faults
            if document is not None and not faults:
                earlier.keep(document, texts[path])
        if document is not None:
            documents[path] = document
    unread = frozenset(texts) - frozenset(documents)
    kept, faults = without_replaced(documents)
    return Reading(kept, unread, (*found, *faults))


def compile_documents(
    documents: Mapping[str, Document], identity: str, earlier: Earlier | None = None
) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Compile documents whose conditions are still as written; `identity` is the content hash.

    A part whose files are those of the `earlier` library is taken from there.
    """
    parts = Assembly(documents, earlier or Earlier())
    profile = parts.profile()
    tables, found = parts.facts(profile)
    facts: Mapping[str, FactSpec] = {} if tables is None else tables.facts
    if tables is None:
        unconditional = {path: _unconditional(each) for path, each in documents.items()}
        parts = Assembly(unconditional, Earlier())
    catalogue, catalogue_faults = parts.catalogue(facts)
    part_b, table_faults = parts.tables(facts)
    measures = None if tables is None else tables.classification
    triage, triage_faults = parts.triage(facts, measures)
    stages, stage_faults = parts.stages(facts, catalogue)
    found = (*found, *catalogue_faults, *table_faults, *triage_faults, *stage_faults)
    if tables is None or catalogue is None or part_b is None or triage is None or stages is None:
        return None, found
    library = Library(
        content_hash=identity,
        catalogue=catalogue,
        facts=facts,
        profile_table=profile.table,
        classification=tables.classification,
        triage=triage.rules,
        screen=triage.screen,
        stages=stages.stages,
        restriction_tags=stages.restriction_tags,
        thresholds=thresholds_of(
            catalogue,
            triage.rules,
            stages.stages,
            (part_b.progression.exposure_hinge_only_when,),
        ),
        needs=part_b.needs,
        dosing=part_b.dosing,
        progression=part_b.progression,
        composition=part_b.composition,
        aerobic=part_b.aerobic,
        routine=part_b.routine,
        guidance=part_b.guidance,
        sources=part_b.sources,
    )
    return library, found


def _unconditional(document: Document) -> Document:
    """The document with `always` for every condition.

    When the facts themselves are at fault, conditions cannot be judged; all else still can.
    """
    return document.with_data(_always(document.data), faulty=True)


def _always(data: Any) -> Any:
    if isinstance(data, list):
        return [_always(each) for each in data]
    if isinstance(data, dict):
        return {
            key: "always" if holds_condition(key) and each is not None else _always(each)
            for key, each in data.items()
        }
    return data
