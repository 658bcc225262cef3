"""Ladders and conditions of a user's own library that take the place of shipped ones.

A file says `replaces: <id>` beside its own id, which must be the same: rules elsewhere go on
naming it. It takes the place of the whole file that defines the id otherwise. So an exercise
is changed together with its ladder, and rungs, difficulty and start rules stay checked as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.suggest import did_you_mean
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic, Note

_KINDS: Final[Mapping[str, str]] = {"exercises/": "ladder", "rules/conditions/": "condition"}
"""What a file of a folder holds: the key of the entry with its `id` and `replaces`."""


def without_replaced(
    documents: Mapping[str, Document],
) -> tuple[dict[str, Document], tuple[Diagnostic, ...]]:
    """The files without those that another one replaces, and what is wrong with replacing."""
    kept = dict(documents)
    found: list[Diagnostic] = []
    for folder, kind in _KINDS.items():
        entries = {
            path: entry
            for path, document in documents.items()
            if path.startswith(folder) and (entry := _entry(document, kind)) is not None
        }
        for path in [path for path, entry in entries.items() if "replaces" in entry]:
            faults = tuple(_faults(documents[path], kind, entries, kept))
            found += faults
            if not faults:
                kept.pop(_shipped(entries, entries[path]["id"]), None)
    return kept, tuple(found)


def replaces(document: Document, kind: str) -> bool:
    """Whether the file takes the place of another one, and so may have any name."""
    entry = _entry(document, kind)
    return entry is not None and "replaces" in entry


def _faults(
    document: Document,
    kind: str,
    entries: Mapping[str, Mapping[str, Any]],
    kept: Mapping[str, Document],
) -> Iterator[Diagnostic]:
    entry = entries[document.path]
    name, where = entry["replaces"], document.place((kind, "replaces"))
    if name != entry.get("id"):
        yield Diagnostic(
            "E209",
            where,
            f"'replaces' is {name}, the id of this {kind} is {entry.get('id')}",
            "a replacement keeps the id, since rules go on naming it",
        )
        return
    others = [path for path, each in entries.items() if "replaces" not in each]
    shipped = _shipped(entries, name)
    if not shipped:
        known = [str(entries[path].get("id")) for path in others]
        message = f"unknown {kind} '{name}': there is nothing to replace"
        yield Diagnostic("E501", where, message, did_you_mean(str(name), known))
    elif shipped not in kept:
        first = next(p for p, each in entries.items() if each.get("replaces") == name)
        yield Diagnostic(
            "E503",
            where,
            f"the {kind} '{name}' is replaced twice",
            "keep one of the two files",
            notes=(Note(kept[first].place((kind, "replaces")), "first replaced here"),),
        )


def _shipped(entries: Mapping[str, Mapping[str, Any]], name: str) -> str:
    """The file that defines the id without replacing anything; empty when there is none."""
    defining = (
        path for path, each in entries.items() if "replaces" not in each and each.get("id") == name
    )
    return next(defining, "")


def _entry(document: Document, kind: str) -> Mapping[str, Any] | None:
    entry = document.data.get(kind) if isinstance(document.data, dict) else None
    return entry if isinstance(entry, dict) else None
