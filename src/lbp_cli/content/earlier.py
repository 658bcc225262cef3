"""What an earlier compile leaves for the next one, so that an edit costs only what it changed.

Kept are the data of every file that had no fault, and what each part of the library was made
from. A file is known again by its whole text, a part by all of its files, by what it reads of
other parts and by the code that compiles. Checks between files are never left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from lbp_cli.content.yaml_source import Document, remembered
from lbp_cli.model.library import Library
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Notes:
    """About the library with this content hash: data as JSON by file, and makings by part."""

    content_hash: str
    files: Mapping[str, str]
    parts: Mapping[str, str]


class Earlier:
    """An earlier library with its notes, if there is one; takes the notes of the next."""

    def __init__(
        self, code: str = "", notes: Notes | None = None, library: Library | None = None
    ) -> None:
        self._code = code
        self._before: Notes | None = None
        self._library: Library | None = None
        if notes and library and notes.content_hash == library.content_hash:
            self._before, self._library = notes, library
        self._files: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._data: dict[str, str] = {}

    def read(self, path: str, text: str) -> Document | None:
        """The file, when an earlier compile read the same text at the same path."""
        name = self._digest(path, text)
        data = None if self._before is None else self._before.files.get(name)
        if data is None:
            return None
        self._files[name] = self._data[path] = data
        return remembered(path, text, json.loads(data))

    def keep(self, document: Document, text: str) -> None:
        """Note a file that was read without faults."""
        data = json.dumps(document.written)
        self._files[self._digest(document.path, text)] = self._data[document.path] = data

    def same(self, part: str, paths: Iterable[str], beside: str = "") -> Library | None:
        """The earlier library, when this part of it was made from the same files.

        `beside` is whatever else the part is made from.
        """
        files = ((path, self._data.get(path, "")) for path in sorted(paths))
        made_from = self._digest(part, beside, *(each for file in files for each in file))
        self._parts[part] = made_from
        known = self._before is not None and self._before.parts.get(part) == made_from
        return self._library if known else None

    def made_from(self, part: str) -> str:
        """What `same` found the part to be made from; empty before it was asked for."""
        return self._parts.get(part, "")

    def notes(self, library: Library) -> Notes:
        """For the compile after this one, which made `library`."""
        return Notes(library.content_hash, self._files, self._parts)

    def _digest(self, *parts: str) -> str:
        digest = blake2b(digest_size=16)
        for part in (self._code, *parts):
            content = part.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(content) + content)
        return digest.hexdigest()
