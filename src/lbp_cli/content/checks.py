"""All checks that need more than one place or more than one file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from lbp_cli.content import checks_cues as cues
from lbp_cli.content import checks_ladders as ladders
from lbp_cli.content import checks_numbers as numbers
from lbp_cli.content import checks_pictures as pictures
from lbp_cli.content import checks_questions as questions
from lbp_cli.content import checks_references as references
from lbp_cli.content import checks_rules as rules
from lbp_cli.content import checks_stages as stages
from lbp_cli.content.artefact import content_hash
from lbp_cli.content.assembly import Assembly
from lbp_cli.content.conditions import resolve_conditions
from lbp_cli.content.earlier import Earlier
from lbp_cli.content.library import compile_documents, read_documents
from lbp_cli.content.shelf import Shelf
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import FactSpec

_FILE_CHECKS: Final[tuple[Callable[[Shelf], Iterator[Diagnostic]], ...]] = (
    ladders.file_names,
    ladders.rungs_in_order,
    ladders.difficulty_never_falls,
    ladders.within_reach,
    ladders.named_rungs,
    cues.within_the_exercise,
    pictures.builds_on_another,
    references.known_files,
    references.unique_ids,
    references.known_ids,
    references.used_ids,
    rules.can_match,
    rules.cases_in_order,
    numbers.in_range,
    numbers.low_before_high,
    numbers.evidence_given,
    questions.section_names,
    questions.fields_exist,
    questions.asked_once,
    questions.safety_named,
    questions.nothing_unasked,
    questions.required_is_asked,
)
_LIBRARY_CHECKS: Final[tuple[Callable[[Library, Shelf], Iterator[Diagnostic]], ...]] = (
    stages.something_left,
    stages.selects_something,
    stages.needs_served,
    pictures.fits_together,
)


def checked_library(
    texts: Mapping[str, str], earlier: Earlier | None = None, *, drawn: Collection[str] = ()
) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Compile content files, keyed by paths such as `exercises/walking.yaml`, and check them all.

    Returns None when any file has an error, with the faults in and between all files in the
    order of their places. Warnings come beside the library. What has not changed since the
    `earlier` library is not read and compiled again; it is checked with the rest all the same.
    The pictures of the files in `drawn` are solved and looked at, which takes time.
    """
    earlier = earlier or Earlier()
    reading = read_documents(texts, earlier)
    documents = reading.documents
    library, faults = compile_documents(documents, content_hash(texts), earlier)
    facts = library.facts if library is not None else _facts(documents)
    resolved = (
        {path: resolve_conditions(each, facts)[0] for path, each in documents.items()}
        if facts
        else documents
    )
    shelf = Shelf(resolved, facts, reading.unread)
    found = {*reading.found, *_between_files(shelf)}
    found |= {each for each in faults if not _is_echo(each, reading.unread)}
    if library is not None and not reading.unread:
        found |= {*_in_library(library, shelf)}
    if library is not None:
        found |= {*pictures.drawn_well(library, shelf, drawn)}
    unusable = {place for each in documents.values() for place in each.unusable}
    ordered = _once_each({each for each in found if not _is_told(each, unusable)})
    faulty = any(each.severity == "error" for each in ordered)
    return (None if faulty else library), ordered


def _facts(documents: Mapping[str, Document]) -> Mapping[str, FactSpec]:
    """The facts of a library that has faults elsewhere; none when they are at fault too."""
    parts = Assembly(documents, Earlier())
    tables, _ = parts.facts(parts.profile())
    return {} if tables is None else tables.facts


def _once_each(found: set[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place; a fault that two checks see is told once, with help if one has any."""
    ordered = sorted(found, key=lambda each: (_key(each), each.help is None, each.help or ""))
    return tuple({_key(each): each for each in reversed(ordered)}.values())[::-1]


def _key(each: Diagnostic) -> tuple[Place, str, str]:
    return each.place, each.code, each.message


def _is_echo(fault: Diagnostic, unread: frozenset[str]) -> bool:
    """A file that is there but cannot be read is not missing as well."""
    return fault.code == "E114" and fault.place.path in unread


def _is_told(fault: Diagnostic, unusable: Collection[Place]) -> bool:
    """Whether it only says again that a number cannot be used."""
    return fault.code != "E113" and fault.place in unusable


def _between_files(shelf: Shelf) -> tuple[Diagnostic, ...]:
    return tuple(each for check in _FILE_CHECKS for each in check(shelf))


def _in_library(library: Library, shelf: Shelf) -> tuple[Diagnostic, ...]:
    """Faults that only the compiled library shows: what rules leave for people to do."""
    return tuple(each for check in _LIBRARY_CHECKS for each in check(library, shelf))
