"""Checks that every id that is used is defined, and once; and that sources are used at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from lbp_cli.content.conditions import holds_condition
from lbp_cli.content.shelf import (
    KNOWN_FILES,
    NAMESPACES,
    Path,
    Shelf,
    is_known,
    place,
)
from lbp_cli.content.suggest import did_you_mean
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic, Note, Place

_VALUES: Final[Mapping[str, str]] = {
    "beside_urgent": "message",
    "brace_ladder": "ladder",
    "cleared_by": "finding",
    "cue_exercise": "exercise",
    "daily_exercise": "exercise",
    "direction_ladders": "ladder",
    "exercise": "exercise",
    "exercises": "exercise",
    "exposure_hinge_only": "exercise",
    "fearful_ladders": "ladder",
    "high_rung_limit_tags": "tag",
    "interim_ladders": "ladder",
    "interim_message": "message",
    "interim_restriction": "restriction",
    "interim_rule": "finding",
    "ladder": "ladder",
    "ladders": "ladder",
    "messages": "message",
    "old_deficit_rules": "finding",
    "restrictions": "restriction",
    "row": "finding",
    "seated_ladder": "ladder",
    "sources": "source",
    "tag": "tag",
    "trunk_groups": "ladder",
    "universal_fallback": "exercise",
    "urgent_messages": "message",
}
"""Keys whose values are ids: one, a list, or lists by name."""

_KEYS: Final[Mapping[str, str]] = {
    "fact_words": "fact",
    "ladder_rung_caps": "ladder",
    "minutes": "exercise",
    "needs": "need",
    "seated_equipment": "exercise",
    "serves": "need",
    "tags": "tag",
    "weights": "need",
}
"""Keys whose mapping has ids as its keys."""

_BY_TOPIC: Final = (("sources",), ("evidence",))
"""Mappings whose keys are topics, whatever their names."""

_FACTS: Final[Mapping[str, str]] = {
    "preferred_ladders": "ladder",
    "restrictions": "restriction",
    "stages": "stage",
    "triage.ids": "finding",
}
"""Facts whose words are ids."""


_NAMING_NOTHING: Final = (("id",), ("finding",), ("citation",))
_ID_IN_TEXT: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")


def known_files(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every file is one that is read."""
    for path in shelf.documents:
        if not is_known(path):
            advice = did_you_mean(path, (each for each in KNOWN_FILES if "*" not in each))
            yield Diagnostic("E115", Place(path), f"nothing reads a file named {path}", advice)


def unique_ids(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every id is defined once among all files."""
    for kind in NAMESPACES:
        first: dict[str, tuple[Document, Path]] = {}
        for name, spot in shelf.ids[kind]:
            if name in first:
                before = place(first[name])
                yield Diagnostic(
                    "E503",
                    place(spot),
                    f"the {kind} '{name}' is defined twice",
                    _other_id(kind, name),
                    notes=(Note(before, "first defined here"),),
                )
            first.setdefault(name, spot)


def _other_id(kind: str, name: str) -> str:
    if kind in {"ladder", "condition"}:
        return f"give one of them another id, or say 'replaces: {name}' in your own"
    return "give one of them another id"


def known_ids(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every id that is used is defined."""
    defined = {(each.path, path) for places in shelf.ids.values() for _, (each, path) in places}
    for document in shelf.documents.values():
        for kind, name, path, is_key in _used(shelf, document):
            known = _known(shelf, kind)
            if known is None or name in known or (document.path, path) in defined:
                continue
            code = "E502" if kind == "source" else "E501"
            where = document.place(path, key=is_key)
            help_text = did_you_mean(name, known)
            yield Diagnostic(code, where, f"unknown {kind} '{name}'", help_text)


def used_ids(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every source and message is named somewhere, if only in a text."""
    if shelf.unread:
        return
    texts = (
        value
        for document in shelf.documents.values()
        for path, value in shelf.values(document)
        if type(value) is str and "-" in value and path[-1:] not in _NAMING_NOTHING
    )
    named = set(_ID_IN_TEXT.findall("\n".join(texts)))
    for kind, code in (("source", "W513"), ("message", "W514")):
        for name, spot in shelf.ids[kind]:
            if name not in named:
                yield Diagnostic(
                    code, place(spot), f"nothing uses the {kind} '{name}'", severity="warning"
                )


def _known(shelf: Shelf, kind: str) -> frozenset[str] | None:
    """The ids of a kind. A stage may be a finding; labels of restrictions are words of a fact."""
    if kind == "fact":
        return frozenset(shelf.facts) or None
    known = shelf.known(kind)
    if kind == "finding":
        stages = shelf.known("stage")
        return None if known is None or stages is None else known | stages
    if kind != "restriction" or known is None:
        return known
    groups = shelf.facts["restrictions"].values if "restrictions" in shelf.facts else ()
    return known | {str(each) for each in groups}


_Use = tuple[str, str, Path, bool]
"""Kind, id, path, and whether the id is a key."""


def _used(shelf: Shelf, document: Document) -> Iterator[_Use]:
    for path, value in shelf.values(document):
        if type(value) is dict and "fact" in value:
            yield from _in_comparison(value, path)
        key = path[-1] if path else None
        if not isinstance(key, str) or not _names_others(key) or path[-2:-1] in _BY_TOPIC:
            continue
        if key in _KEYS and isinstance(value, dict):
            yield from ((_KEYS[key], name, (*path, name), True) for name in value)
        kind = _kind_of(key)
        if kind is not None:
            yield from ((kind, name, at, False) for at, name in _words(value, path))


@cache
def _names_others(key: str) -> bool:
    """Whether ids may stand under this key."""
    named = key == "id" or key in _KEYS or _kind_of(key) is not None
    return named and not holds_condition(key)


def _kind_of(key: str) -> str | None:
    return "source" if key.endswith("_sources") else _VALUES.get(key)


def _words(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """A word, the words of a list, or the words of the lists in a mapping; never a sentence."""
    if isinstance(value, str) and " " not in value:
        yield path, value
    elif isinstance(value, list):
        yield from (((*path, n), each) for n, each in enumerate(value) if isinstance(each, str))
    elif isinstance(value, dict):
        for key, below in value.items():
            if isinstance(below, list):
                yield from _words(below, (*path, key))


def _in_comparison(leaf: dict[str, Any], path: Path) -> Iterator[_Use]:
    kind = _FACTS.get(str(leaf["fact"]))
    if kind is not None and isinstance(leaf.get("has"), str):
        yield kind, leaf["has"], (*path, "has"), False
