"""A fault in a file: what is wrong, where, what is allowed, what was probably meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lbp_cli.model.value import dataclass, replace

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """A related place that helps to understand a diagnostic."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault. `code` is stable and documented in docs/diagnostics.md."""

    code: str
    place: Place
    message: str
    help: str | None = None
    severity: Severity = "error"
    notes: tuple[Note, ...] = ()

    def at(self, paths: Mapping[str, str]) -> Diagnostic:
        """The same fault with the paths that the user gave in place of the library's."""

        def moved(place: Place) -> Place:
            return replace(place, path=paths.get(place.path, place.path))

        notes = tuple(Note(moved(note.place), note.text) for note in self.notes)
        return replace(self, place=moved(self.place), notes=notes)
