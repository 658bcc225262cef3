"""Read YAML strictly and remember where everything stands.

YAML's guessing is switched off: only `true`, `false`, `null`, `~`, nothing at all, and plain
decimal numbers are more than text, so `no`, `12:30`, `0123` and `2026-11-22` stay what was
written. Anchors, tags, double keys and deep nesting are faults; all faults of a file are
gathered in one run. The tree is built from the event stream, because composing deeply nested
text can end the interpreter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import yaml

from lbp_cli.content import yaml_faults as faults
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.value import dataclass, replace

MAX_BYTES: Final = 1_000_000
MAX_DEPTH: Final = 30
MAX_DIGITS: Final = 15

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_C_LIMIT: Final = "maximum nesting depth"
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_NOT_A_NUMBER: Final = re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE)
_MAYBE_NUMBER: Final = frozenset("-+.0123456789")
_PLAIN: Final = (None, "")
_WORDS: Final[dict[str, bool | None]] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


@dataclass(frozen=True, slots=True)
class _Node:
    """One node of the file: its data, its place, and the nodes and keys inside it."""

    data: Any
    at: tuple[int, int]
    inside: Mapping[str | int, _Node]
    keys: Mapping[str, tuple[int, int]]


_NOTHING: Final[Mapping[Any, Any]] = {}


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its data, and the place of every key and value.

    `written` is the data as it stands in the file; `tree` gives the places.
    `faulty` is true when the reading found errors; such a document may still be looked at, so
    that all faults come out in one run, but it never decodes to a value.
    """

    path: str
    data: Any
    written: Any
    tree: Callable[[], _Node]
    faulty: bool = False

    def place(self, loc: tuple[str | int, ...], *, key: bool = False) -> Place:
        """Where the value at `loc` stands (its key when `key`).

        Steps that name no node are skipped: pydantic puts the names of union members between
        real keys. A field that is not there is placed at the mapping that lacks it.
        """
        node = self.tree()
        at = node.at
        for number, step in enumerate(loc):
            if step == "[key]" or step not in node.inside:
                continue
            wants_key = (key and number == len(loc) - 1) or loc[number + 1 :] == ("[key]",)
            key_at = node.keys.get(step) if isinstance(step, str) else None
            node = node.inside[step]
            at = key_at if wants_key and key_at is not None else node.at
        return Place(self.path, *at)

    def with_data(self, data: Any, *, faulty: bool = False) -> Document:
        """The same file with other data; a faulty document stays faulty."""
        return replace(self, data=data, faulty=self.faulty or faulty)


def decode_text(content: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Bytes of a file as text; a byte order mark is dropped, anything but UTF-8 is a fault."""
    if len(content) > MAX_BYTES:
        return None, (faults.too_large(path, MAX_BYTES),)
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return None, (faults.not_utf8(path, content, error.start),)


def read_yaml(text: str, path: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read one YAML text strictly.

    Returns the document, or None when the text has no whole tree (not YAML, too large, too
    deep, aliases), with every fault that was found. A document with faults is `faulty`.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return None, (faults.too_large(path, MAX_BYTES),)
    bad = _UNPRINTABLE.search(text)
    if bad is not None:
        return None, (faults.bad_character(path, text, bad.start()),)
    builder = _Builder(path)
    try:
        root = builder.document(iter(yaml.parse(text, Loader=_LOADER)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if mark is not None and mark.index < len(text) and _C_LIMIT in str(error):
            # The C parser looks ahead and gives up before it tells where the depth begins.
            return read_yaml(text[: mark.index], path)
        return None, (*builder.found, *faults.not_yaml(path, text, error))
    except _TooDeepError:
        return None, tuple(builder.found)
    if root is None or not builder.whole:
        return None, tuple(builder.found)
    document = Document(path, root.data, root.data, lambda: root, faulty=bool(builder.found))
    return document, tuple(builder.found)


def remembered(path: str, text: str, data: Any) -> Document:
    """A file without faults whose data are known; it is read when a place is asked for."""

    @cache
    def tree() -> _Node:
        document, _ = read_yaml(text, path)
        if document is None:
            raise ValueError(f"{path} was read without faults before")
        return document.tree()

    return Document(path, data, data, tree)


class _TooDeepError(Exception):
    """Stops the reading; the fault is already noted."""


class _Builder:
    """Builds the tree of one file from its events and gathers the faults on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Diagnostic] = []
        self.whole = True

    def document(self, events: Iterator[Any]) -> _Node | None:
        """The one document of the stream; None when there is none."""
        root: _Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self.found.append(faults.second_document(self._place(event)))
                    break
                first = next(events)
                root = self._node(first, events, 1)
                if isinstance(first, yaml.ScalarEvent) and root.data is None:
                    self.whole = False
                    self.found.append(faults.empty(self.path))
        if root is None:
            self.found.append(faults.empty(self.path))
        return root

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> _Node:
        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1)
        kind = type(event)
        if kind is yaml.AliasEvent:
            self.whole = False
            self.found.append(faults.alias(Place(self.path, *at), str(event.anchor)))
            return _Node(None, at, _NOTHING, _NOTHING)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if kind is yaml.ScalarEvent:
            return _Node(self._scalar(event), at, _NOTHING, _NOTHING)
        if depth > MAX_DEPTH:
            self.found.append(faults.too_deep(Place(self.path, *at), MAX_DEPTH))
            raise _TooDeepError
        if kind is yaml.SequenceStartEvent:
            return self._sequence(at, events, depth)
        return self._mapping(at, events, depth)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self.found.append(faults.anchor(self._place(event), event.anchor))
        if event.tag is not None:
            self.found.append(faults.tag(self._place(event), event.tag))

    def _sequence(self, at: tuple[int, int], events: Iterator[Any], depth: int) -> _Node:
        inside: dict[str | int, _Node] = {}
        for event in events:
            if type(event) is yaml.SequenceEndEvent:
                break
            inside[len(inside)] = self._node(event, events, depth + 1)
        return _Node([node.data for node in inside.values()], at, inside, _NOTHING)

    def _mapping(self, at: tuple[int, int], events: Iterator[Any], depth: int) -> _Node:
        inside: dict[str | int, _Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        for event in events:
            if type(event) is yaml.MappingEndEvent:
                break
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key.data, str):
                self.found.append(faults.key_not_text(Place(self.path, *key.at), key.data))
            elif key.data in keys:
                first = Place(self.path, *keys[key.data])
                self.found.append(faults.duplicate(Place(self.path, *key.at), key.data, first))
            else:
                keys[key.data] = key.at
                inside[key.data] = value
        return _Node({key: inside[key].data for key in keys}, at, inside, keys)

    def _scalar(self, event: Any) -> str | int | float | bool | None:
        text: str = event.value
        if event.style not in _PLAIN:
            return text
        if text in _WORDS:
            return _WORDS[text]
        if text[0] not in _MAYBE_NUMBER:
            return text
        if _NUMBER.fullmatch(text):
            if sum(map(str.isdigit, text)) > MAX_DIGITS:
                self.found.append(faults.too_many_digits(self._place(event), text, MAX_DIGITS))
                return 0
            return float(text) if "." in text else int(text)
        if _NOT_A_NUMBER.fullmatch(text):
            self.found.append(faults.not_a_number(self._place(event), text))
            return 0
        return text
