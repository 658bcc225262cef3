"""Check what a profile names against the library: exercises, ladders, findings, tags."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lbp_cli.content.profile_look import look
from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import Answers


def check_references(
    answers: Answers | None,
    text: str,
    path: str,
    library: Library,
    beside: Sequence[Diagnostic] = (),
) -> tuple[Diagnostic, ...]:
    """Everything that a profile names and the library does not know.

    `answers` is None when the profile has other faults, `beside`; a place of one of them is left
    alone. The text of good answers is only read again to place a fault. The axSpA block is asked
    for with a warning.
    """
    if answers is not None and _knows_all(answers, library) and not _axspa_open(answers, library):
        return ()
    document, _ = read_yaml(text, path)
    if document is None:
        return ()
    taken = {each.place for each in beside}
    named = (
        *check_preferences(document, library.catalogue),
        *check_clearance(document, library),
    )
    return (
        *(each for each in named if each.place not in taken),
        *(() if answers is None else _axspa(answers, document, library)),
    )


def _knows_all(answers: Answers, library: Library) -> bool:
    taste = (*_listed(answers, "preferences.likes"), *_listed(answers, "preferences.dislikes"))
    return (
        set(taste) <= _catalogue_ids(library.catalogue)
        and set(_listed(answers, "clearance.covers")) <= set(clearable_ids(library))
        and set(_listed(answers, "clearance.limits")) <= set(library.restriction_tags)
    )


def check_preferences(document: Document, catalogue: Catalogue) -> tuple[Diagnostic, ...]:
    """Likes and dislikes that are no exercise and no ladder of the catalogue."""
    known = _catalogue_ids(catalogue)
    return tuple(
        Diagnostic(
            "E409",
            document.place(("preferences", field, index)),
            f"preferences.{field}: there is no exercise or ladder '{name}'",
            did_you_mean(name, known) or "see lbp exercises",
        )
        for field in ("likes", "dislikes")
        for index, name in _unknown(document, f"preferences.{field}", known)
    )


def check_clearance(document: Document, library: Library) -> tuple[Diagnostic, ...]:
    """Cleared findings and restriction tags that do not exist; a slip here could cost safety."""
    ids, tags = clearable_ids(library), library.restriction_tags
    return (
        *_cleared(document, "covers", ids, "finding", "docs/rules.md lists them"),
        *_cleared(
            document, "limits", tags, "restriction tag", "docs/rules.md#restriction-tags lists them"
        ),
    )


def clearable_ids(library: Library) -> tuple[str, ...]:
    """Every id that a clearance may cover: rows of the safety screen and stages."""
    rows = (*(rule.id for rule in library.triage), library.screen.cautions.id)
    return tuple(dict.fromkeys((*rows, *(stage.id for stage in library.stages))))


def _cleared(
    document: Document, field: str, known: Collection[str], what: str, listed: str
) -> Iterator[Diagnostic]:
    for index, name in _unknown(document, f"clinician_clearance.{field}", known):
        yield Diagnostic(
            "E410",
            document.place(("clinician_clearance", field, index)),
            f"clinician_clearance.{field}: there is no {what} '{name}'",
            did_you_mean(name, known) or one_of(known, listed),
        )


def _unknown(document: Document, dotted: str, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """The unknown names with their place in the list as it is written."""
    written = look(document.data, dotted)
    for index, name in enumerate(written if isinstance(written, list) else ()):
        if isinstance(name, str) and name not in known:
            yield index, name


def _listed(answers: Answers, fact: str) -> tuple[str, ...]:
    value = answers[fact]
    return value if isinstance(value, tuple) else ()


def _catalogue_ids(catalogue: Catalogue) -> frozenset[str]:
    rungs = (exercise.id for exercise in catalogue.exercises)
    return frozenset((*rungs, *(ladder.id for ladder in catalogue.ladders)))


def _axspa_open(answers: Answers, library: Library) -> tuple[str, ...]:
    """Criteria of inflammatory back pain that should have been asked and were not (CR-07)."""
    asked = library.classification.thresholds.axial_spa
    onset, weeks = answers["episode.onset_age"], answers["episode.duration_weeks"]
    if not isinstance(onset, int) or not isinstance(weeks, int | float):
        return ()
    if onset >= asked.onset_below_age or weeks <= asked.lasting_above_weeks:
        return ()
    return tuple(each for each in asked.criteria if answers[f"red_flags.axspa.{each}"] is None)


def _axspa(answers: Answers, document: Document, library: Library) -> Iterator[Diagnostic]:
    missing = _axspa_open(answers, library)
    asked = library.classification.thresholds.axial_spa
    if missing:
        yield Diagnostic(
            "W411",
            document.place(("red_flags", "axspa")),
            f"red_flags.axspa leaves open: {', '.join(missing)}",
            f"they are asked when pain began before {asked.onset_below_age} and has lasted over"
            f" {asked.lasting_above_weeks:g} weeks; left out, they count as not known",
            severity="warning",
        )
