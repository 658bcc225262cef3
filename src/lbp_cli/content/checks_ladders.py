"""Checks inside ladders: file name, rungs in order, difficulty, every rung within reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, TypeGuard

from lbp_cli.content.replacing import replaces
from lbp_cli.content.shelf import Path, Shelf, at, raw, rows
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic, Note

_PROGRESSION = "rules/progression.yaml"


def file_names(shelf: Shelf) -> Iterator[Diagnostic]:
    """A ladder file is named after its ladder."""
    for name, (document, path) in shelf.ids["ladder"]:
        stem = PurePosixPath(document.path).stem
        if name != stem and not replaces(document, "ladder"):
            yield Diagnostic(
                "E504",
                document.place(path),
                f"the ladder is '{name}', the file is '{stem}.yaml'",
                f"name the file '{name}.yaml' or the ladder '{stem}'",
            )


def rungs_in_order(shelf: Shelf) -> Iterator[Diagnostic]:
    """Rungs count 1, 2, 3 ... in the order of the file."""
    for document, exercises in shelf.ladder_files():
        expected = 1
        for path, exercise in exercises:
            rung = exercise.get("rung")
            if not _is_number(rung):
                expected += 1
                continue
            if rung != expected:
                yield Diagnostic(
                    "E505",
                    document.place((*path, "rung")),
                    f"rung {rung} where rung {expected} is expected",
                    "rungs count from 1 without a gap, in the order of the file",
                )
            expected = rung + 1


def difficulty_never_falls(shelf: Shelf) -> Iterator[Diagnostic]:
    """A higher rung is at least as hard as the one below."""
    for document, below, above in _neighbours(shelf):
        low, high = below[1].get("difficulty"), above[1].get("difficulty")
        if _is_number(low) and _is_number(high) and high < low:
            first = document.place((*below[0], "difficulty"))
            yield Diagnostic(
                "E506",
                document.place((*above[0], "difficulty")),
                f"difficulty falls from {low} to {high}",
                "put the easier exercise on the lower rung, or correct its difficulty",
                notes=(Note(first, "the rung below"),),
            )


def within_reach(shelf: Shelf) -> Iterator[Diagnostic]:
    """Somebody can climb to every rung: no phase gap, no jump in difficulty."""
    progression = shelf.documents.get(_PROGRESSION)
    jump = at(raw(progression), "rung_difficulty_jump") if progression is not None else None
    for document, below, above in _neighbours(shelf):
        low, high = below[1].get("difficulty"), above[1].get("difficulty")
        if _is_number(jump) and _is_number(low) and _is_number(high) and high - low > jump:
            yield Diagnostic(
                "W508",
                document.place((*above[0], "difficulty")),
                f"nobody climbs to this rung: difficulty {low} to {high}",
                f"one step is at most {jump}: put a rung between",
                severity="warning",
            )
        before, after = _phases(below[1]), _phases(above[1])
        if before and after and min(before) > max(after):
            yield Diagnostic(
                "W508",
                document.place((*above[0], "phases")),
                f"nobody climbs to this rung: it ends in phase {max(after)}, "
                f"the rung below begins in phase {min(before)}",
                severity="warning",
            )


def named_rungs(shelf: Shelf) -> Iterator[Diagnostic]:
    """Rungs that a start rule or a gate names are in the ladder."""
    for document, exercises in shelf.ladder_files():
        known = [exercise.get("rung") for _, exercise in exercises]
        for path, rung in _rungs_named(raw(document)):
            if known and rung not in known:
                yield Diagnostic(
                    "E501",
                    document.place(path),
                    f"unknown rung {rung}: the ladder has {len(known)} rungs",
                )


def _rungs_named(data: Any) -> Iterator[tuple[Path, int]]:
    for path, case in rows(data, ("ladder", "start")):
        listed = case.get("rungs")
        for number, rung in enumerate(listed if isinstance(listed, list) else ()):
            yield (*path, "rungs", number), rung
        if _is_number(case.get("at_most_rung")):
            yield (*path, "at_most_rung"), case["at_most_rung"]
    for path, gate in rows(data, ("ladder", "rung_gates")):
        if _is_number(gate.get("from_rung")):
            yield (*path, "from_rung"), gate["from_rung"]


_Row = tuple[Path, dict[str, Any]]


def _neighbours(shelf: Shelf) -> Iterator[tuple[Document, _Row, _Row]]:
    for document, exercises in shelf.ladder_files():
        for below, above in pairwise(exercises):
            yield document, below, above


def _phases(exercise: dict[str, Any]) -> list[int]:
    phases = exercise.get("phases")
    return [each for each in phases if _is_number(each)] if isinstance(phases, list) else []


def _is_number(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
