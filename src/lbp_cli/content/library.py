"""All content files -> the library, or every fault of every file in one run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from lbp_cli.content.artefact import content_hash
from lbp_cli.content.compile_catalogue import compile_catalogue
from lbp_cli.content.compile_facts import compile_facts
from lbp_cli.content.compile_stages import compile_stages
from lbp_cli.content.compile_tables import compile_tables
from lbp_cli.content.compile_thresholds import thresholds_of
from lbp_cli.content.compile_triage import compile_triage
from lbp_cli.content.conditions import holds_condition
from lbp_cli.content.profile_fast import fast_table
from lbp_cli.content.replacing import without_replaced
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.authored.catalogue import CatalogueFile
from lbp_cli.model.authored.exercise import LadderFile
from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.value import dataclass

CATALOGUE: Final = "rules/catalogue.yaml"
LADDERS: Final = "exercises/"


@dataclass(frozen=True, slots=True)
class Reading:
    """The content files as read: documents by path, files without one, faults of reading."""

    documents: Mapping[str, Document]
    unread: frozenset[str]
    found: tuple[Diagnostic, ...]


def compile_library(texts: Mapping[str, str]) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Compile content files, keyed by paths such as `exercises/walking.yaml`.

    Returns None when any file has an error, with all faults of all files, sorted by place.
    Faults that only show between files are found by `content.checks`.
    """
    reading = read_documents(texts)
    library, faults = compile_documents(reading.documents, content_hash(texts))
    # A file that could not be read is not missing as well.
    faults = tuple(each for each in faults if each.place.path not in reading.unread)
    found = tuple(sorted((*reading.found, *faults), key=_order))
    faulty = any(each.severity == "error" for each in found)
    return (None if faulty else library), found


def read_documents(texts: Mapping[str, str]) -> Reading:
    """Read every file strictly, in the order of the paths; a replaced one is left out."""
    documents: dict[str, Document] = {}
    found: list[Diagnostic] = []
    for path in sorted(texts):
        document, faults = read_yaml(texts[path], path)
        found += faults
        if document is not None:
            documents[path] = document
    unread = frozenset(texts) - frozenset(documents)
    kept, faults = without_replaced(documents)
    return Reading(kept, unread, (*found, *faults))


def compile_documents(
    documents: Mapping[str, Document], identity: str
) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Compile documents whose conditions are still as written; `identity` is the content hash."""
    tables, found = compile_facts(documents)
    facts: Mapping[str, FactSpec] = {} if tables is None else tables.facts
    if tables is None:
        documents = {path: _unconditional(each) for path, each in documents.items()}
    catalogue, catalogue_faults = _catalogue(documents, facts)
    part_b, table_faults = compile_tables(documents, facts)
    triage, triage_faults = compile_triage(documents, facts)
    stages, stage_faults = compile_stages(documents, facts, catalogue)
    found = (*found, *catalogue_faults, *table_faults, *triage_faults, *stage_faults)
    if tables is None or catalogue is None or part_b is None or triage is None or stages is None:
        return None, found
    library = Library(
        content_hash=identity,
        catalogue=catalogue,
        facts=facts,
        profile_table=json.dumps(fast_table(), separators=(",", ":")),
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


def _catalogue(
    documents: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> tuple[Catalogue | None, tuple[Diagnostic, ...]]:
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


def _order(each: Diagnostic) -> tuple[Place, str, str]:
    return each.place, each.code, each.message
