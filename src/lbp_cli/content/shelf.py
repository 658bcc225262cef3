"""All content files side by side, and the ids they define: what cross-file checks look at.

A file may be full of faults and still be looked at, so nothing here trusts the shape of a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any, Final

from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Place
from lbp_cli.model.rulebook import FactSpec

Path = tuple[str | int, ...]
Spot = tuple[Document, Path]

NAMESPACES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "ladder": ("exercises/*.yaml", ("ladder",)),
    "exercise": ("exercises/*.yaml", ("exercises",)),
    "need": ("rules/catalogue.yaml", ("needs",)),
    "tag": ("rules/catalogue.yaml", ("tags",)),
    "source": ("rules/sources*.yaml", ("sources",)),
    "message": ("rules/messages.yaml", ("messages",)),
    "stage": ("rules/conditions/*.yaml", ("stages",)),
    "condition": ("rules/conditions/*.yaml", ("condition",)),
    "restriction": ("rules/restriction_tags.yaml", ("restriction_tags", "groups")),
    "finding": (
        "rules/triage/*.yaml",
        ("rules", "cautions", "clearance", "expiry", "fallback"),
    ),
}
"""Where the ids of each kind are defined: files, and the keys in them that hold the entries."""

_ID_KEYS: Final = ("id", "tag")
PICTURE: Final = "picture"
"""Pose data: a third of all values, and none of them an id, a condition or a text to be checked."""


KNOWN_FILES: Final = (
    "exercises/*.yaml",
    "questions/*.yaml",
    "rules/catalogue.yaml",
    "rules/classification.yaml",
    "rules/composition.yaml",
    "rules/conditions/*.yaml",
    "rules/dosing.yaml",
    "rules/fact_words.yaml",
    "rules/facts.yaml",
    "rules/guidance.yaml",
    "rules/messages.yaml",
    "rules/needs.yaml",
    "rules/norms.yaml",
    "rules/progression.yaml",
    "rules/restriction_tags.yaml",
    "rules/routine.yaml",
    "rules/sources*.yaml",
    "rules/triage/*.yaml",
    "rules/walking.yaml",
)
"""Every file of the library; another one is a slip in a name."""


class Shelf:
    """Documents by path, and the places of all ids by kind.

    `unread` are files that could not be read at all: ids that they may define are not missed.
    """

    def __init__(
        self,
        documents: Mapping[str, Document],
        facts: Mapping[str, FactSpec],
        unread: frozenset[str] = frozenset(),
    ) -> None:
        self.documents = {path: documents[path] for path in sorted(documents)}
        self.facts = facts
        self.unread = unread
        self._values: dict[str, tuple[tuple[Path, Any], ...]] = {}
        self.ids = {kind: tuple(self._defined(kind)) for kind in NAMESPACES}
        self._known = {
            kind: frozenset(name for name, _ in places) for kind, places in self.ids.items()
        }

    def known(self, kind: str) -> frozenset[str] | None:
        """All ids of a kind; None when a file that may define some could not be read."""
        pattern = NAMESPACES[kind][0]
        unread = any(_fits(path, pattern) for path in self.unread)
        return None if unread or not self._known[kind] else self._known[kind]

    def values(self, document: Document) -> tuple[tuple[Path, Any], ...]:
        """Every value of a file as it was written, with its path."""
        if document.path not in self._values:
            self._values[document.path] = walk(raw(document))
        return self._values[document.path]

    def ladder_files(self) -> Iterator[tuple[Document, list[tuple[Path, dict[str, Any]]]]]:
        """Every ladder file with its exercises, each with its path in the file."""
        for path, document in self.documents.items():
            if path.startswith("exercises/"):
                yield document, list(rows(raw(document), ("exercises",)))

    def rule_files(self) -> Iterator[Document]:
        """Every file under rules/."""
        yield from (each for path, each in self.documents.items() if path.startswith("rules/"))

    def _defined(self, kind: str) -> Iterator[tuple[str, Spot]]:
        pattern, keys = NAMESPACES[kind]
        for path, document in self.documents.items():
            if _fits(path, pattern):
                for key in keys:
                    yield from ((name, (document, at)) for name, at in _entries(raw(document), key))


def is_known(path: str) -> bool:
    """Whether a file of this path is part of the library."""
    return any(_fits(path, pattern) for pattern in KNOWN_FILES)


def raw(document: Document) -> Any:
    """The data of a file as it was written, before conditions were resolved."""
    return document.written


def place(spot: Spot) -> Place:
    """Where an id is defined: the value of `id`, or the key when the id is one."""
    document, path = spot
    return document.place(path, key=path[-1] not in _ID_KEYS)


def rows(data: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The mappings in the list at `path`, each with its own path."""
    for step in path:
        data = at(data, step)
    for number, row in enumerate(data if isinstance(data, list) else ()):
        if isinstance(row, dict):
            yield (*path, number), row


def at(data: Any, step: str | int) -> Any:
    """What stands under one key or number; None when nothing does."""
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return data[step]
    return None


def walk(data: Any) -> tuple[tuple[Path, Any], ...]:
    """Every value in some data with its path, outer before inner."""
    found: list[tuple[Path, Any]] = []
    _walk(data, (), found)
    return tuple(found)


def _walk(data: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    found.append((path, data))
    if isinstance(data, dict):
        for key, value in data.items():
            if key != PICTURE:
                _walk(value, (*path, key), found)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            _walk(value, (*path, number), found)


def _entries(data: Any, key: str) -> Iterator[tuple[str, Path]]:
    """Ids under a key: the keys of a mapping, `id` of one entry, or `id` of each in a list."""
    found = at(data, key)
    if isinstance(found, dict) and isinstance(found.get("id"), str):
        yield found["id"], (key, "id")
    elif isinstance(found, dict):
        yield from ((name, (key, name)) for name in found)
    for path, row in rows(data, (key,)):
        for id_key in _ID_KEYS:
            if isinstance(row.get(id_key), str):
                yield row[id_key], (*path, id_key)
                break


def _fits(path: str, pattern: str) -> bool:
    return path.count("/") == pattern.count("/") and fnmatchcase(path, pattern)
